// SPDX-License-Identifier: BSL-1.0

#include <pds/organisation/eligibility.hpp>

#include "core/refusal.hpp"

#include <pds/law/sector_targets_2008.hpp>

#include <gmock/gmock.h>

namespace eligibility_tests {

using enum pds::planning_step;
using enum pds::target_verdict;
using pds::assess;
using pds::eligibility;
using pds::target_reading;

pds::sector_target const& department(std::string_view code) {
    return *pds::find_target(pds::law::sector_targets_2008, code);
}
pds::assessment with(int evening, std::string_view code,
                     target_reading reading = target_reading::margin, bool arrete = true) {
    return assess({.evening = evening, .arrete_covers_saturday = arrete}, department(code),
                  reading);
}

TEST(SectorCounts, BeginWithNone) {
    constexpr pds::sector_counts none;
    EXPECT_EQ(none.evening, 0);
    EXPECT_EQ(none.sunday_or_holiday, 0);
    EXPECT_EQ(none.saturday_afternoon, 0);
}

TEST(Eligibility, OfHauteSavoieAtItsBoundsAndOneBeyond) { // R-S3, 23 and 32
    struct {
        int evening;
        pds::target_verdict verdict;
        int excess_over_margin;
        int excess_over_target;
    } const cases[] = {{0, meets_target, 0, 0},   {22, meets_target, 0, 0},
                       {23, meets_target, 0, 0},  {24, within_margin, 0, 1},
                       {25, within_margin, 0, 2}, {31, within_margin, 0, 8},
                       {32, within_margin, 0, 9}, {33, above_margin, 1, 10}};
    for (auto const& x : cases) {
        SCOPED_TRACE(x.evening);
        auto const margin = with(x.evening, "74");
        auto const target = with(x.evening, "74", target_reading::target);
        EXPECT_EQ(margin.verdict, x.verdict);
        EXPECT_EQ(target.verdict, x.verdict); // compares with both in either reading
        EXPECT_EQ(margin.excess, x.excess_over_margin);
        EXPECT_EQ(target.excess, x.excess_over_target);
        EXPECT_EQ(margin.bound, 32);
        EXPECT_EQ(target.bound, 23);
        EXPECT_EQ(margin.eligible, x.excess_over_margin == 0 ? eligibility::now : eligibility::no);
        EXPECT_EQ(target.eligible, x.excess_over_target == 0 ? eligibility::now : eligibility::no);
    }
}

TEST(Eligibility, OfHauteSavoieInThreeSeasons) { // R-S5: 25, 32, 31, never above 32
    for (int const evening : {25, 32, 31})
        EXPECT_EQ(with(evening, "74").verdict, within_margin) << evening;
}

TEST(Eligibility, OfDepartmentsInThePress) {         // reference_values.md
    EXPECT_EQ(with(19, "09").verdict, above_margin); // Ariège: 5, 7
    EXPECT_EQ(with(19, "09").excess, 12);
    EXPECT_EQ(with(19, "09", target_reading::target).excess, 14);
    EXPECT_EQ(with(46, "24").excess, 28);            // Dordogne: 13, 18
    EXPECT_EQ(with(22, "43").excess, 12);            // Haute-Loire: 7, 10
    EXPECT_EQ(with(31, "32").excess, 23);            // Gers: 6, 8
    EXPECT_EQ(with(13, "92").verdict, meets_target); // Hauts-de-Seine: 50, 58
    EXPECT_EQ(with(13, "92").eligible, eligibility::now);
}

TEST(Eligibility, WhatFollowsFromTheVerdictAndTheArrete) { // R-S4
    auto const above = with(33, "74");
    EXPECT_EQ(above.steps, (pds::enum_set<pds::planning_step>{meet_codamups, draw_new_sector_map,
                                                              take_sector_arrete, report_to_dhos}));
    auto const covered = with(32, "74");
    EXPECT_EQ(covered.eligible, eligibility::now);
    EXPECT_EQ(covered.steps, (pds::enum_set<pds::planning_step>{keep_number_of_sectors,
                                                                send_duty_tables, report_to_dhos}));
    auto const uncovered = with(32, "74", target_reading::margin, false);
    EXPECT_EQ(uncovered.eligible, eligibility::after_arretes);
    EXPECT_EQ(uncovered.steps,
              (pds::enum_set<pds::planning_step>{take_sector_arrete, complete_cahier_des_charges,
                                                 report_to_dhos}));
    // above the bound the arrêté does not help
    EXPECT_EQ(with(33, "74", target_reading::margin, false).eligible, eligibility::no);
}

TEST(Eligibility, OtherPeriodsDoNotChangeTheVerdict) { // R-S5
    auto const a = assess({.evening = 25,
                           .sunday_or_holiday = 38,
                           .saturday_afternoon = 99,
                           .arrete_covers_saturday = true},
                          department("74"));
    EXPECT_EQ(a.verdict, within_margin);
    EXPECT_EQ(a.eligible, eligibility::now);
    EXPECT_EQ(a.excess, 0);
}

// R-S5: 002's posts of Sundays and holidays in low season, winter and summer against 23 and 32.
TEST(Eligibility, TellsHowSundaysOfHauteSavoieStandBesideTheVerdict) {
    struct {
        int evening;
        int sundays;
        pds::target_verdict sundays_are;
        int above_margin_by;
        int above_target_by;
    } const seasons[] = {{25, 30, within_margin, 0, 7},  // low
                         {32, 38, above_margin, 6, 15},  // winter
                         {31, 35, above_margin, 3, 12}}; // summer
    for (auto const& x : seasons) {
        SCOPED_TRACE(x.sundays);
        pds::sector_counts const counts{
            .evening = x.evening, .sunday_or_holiday = x.sundays, .arrete_covers_saturday = true};
        auto const margin = assess(counts, department("74"));
        EXPECT_EQ(margin.sunday_or_holiday,
                  (pds::period_standing{x.sundays, x.sundays_are, x.above_margin_by}));
        EXPECT_EQ(margin.verdict, within_margin); // that of the evening
        EXPECT_EQ(margin.excess, 0);
        EXPECT_EQ(margin.eligible, eligibility::now);
        auto const target = assess(counts, department("74"), target_reading::target);
        EXPECT_EQ(target.sunday_or_holiday,
                  (pds::period_standing{x.sundays, x.sundays_are, x.above_target_by}));
        EXPECT_EQ(target.excess, x.evening - 23);
    }
}

TEST(Eligibility, TellsHowSaturdayAfternoonsStandAtTheirBounds) { // R-S5, 23 and 32
    struct {
        int count;
        pds::target_verdict verdict;
        int above_margin_by;
        int above_target_by;
    } const cases[] = {{0, meets_target, 0, 0},   {23, meets_target, 0, 0},
                       {24, within_margin, 0, 1}, {32, within_margin, 0, 9},
                       {33, above_margin, 1, 10}, {99, above_margin, 67, 76}};
    for (auto const& x : cases) {
        SCOPED_TRACE(x.count);
        pds::sector_counts const counts{.evening = 20, .saturday_afternoon = x.count};
        auto const margin = assess(counts, department("74"));
        auto const target = assess(counts, department("74"), target_reading::target);
        EXPECT_EQ(margin.saturday_afternoon,
                  (pds::period_standing{x.count, x.verdict, x.above_margin_by}));
        EXPECT_EQ(target.saturday_afternoon,
                  (pds::period_standing{x.count, x.verdict, x.above_target_by}));
        EXPECT_EQ(margin.sunday_or_holiday, (pds::period_standing{0, meets_target, 0}));
        EXPECT_EQ(margin.verdict, meets_target);
        EXPECT_EQ(target.excess, 0);
    }
}

TEST(Eligibility, NoSectorsMeetAndNegativeOnesAreRefused) {
    EXPECT_EQ(with(0, "74").verdict, meets_target);
    auto const refused = [](pds::sector_counts const& counts) {
        return refusal([&] { return assess(counts, department("74")); });
    };
    EXPECT_EQ(refused({.evening = -1}), pds::errc::invalid_count);
    EXPECT_EQ(refused({.sunday_or_holiday = -1}), pds::errc::invalid_count);
    EXPECT_EQ(refused({.saturday_afternoon = -1}), pds::errc::invalid_count);
    EXPECT_EQ(refused({}), std::nullopt);
}

TEST(Eligibility, NamesAreTheOnesOfTheContract) { // R-S3, cli.md sectors
    EXPECT_EQ(name_of(meets_target), "meets_target");
    EXPECT_EQ(name_of(within_margin), "within_margin");
    EXPECT_EQ(name_of(above_margin), "above_margin");
    EXPECT_EQ(name_of(eligibility::now), "now");
    EXPECT_EQ(name_of(eligibility::after_arretes), "after_arretes");
    EXPECT_EQ(name_of(eligibility::no), "no");
}

} // namespace eligibility_tests
