// SPDX-License-Identifier: BSL-1.0
//
// What a MMG counts. Numbers behind `item` are those of the facts of the text.

#include "support.hpp"

#include <pds/law/mmg_2007_indicators.hpp>
#include <pds/mmg/activity_report.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace activity_tests {

using namespace mmg_test;
using mmg::activity;
using mmg::activity_fault;
using mmg::activity_fault_kind;
using mmg::cost_line;
using mmg::indicator;
using pds::law::mmg_costs_2007;
using pds::law::mmg_indicators_2007;
using testing::ElementsAre;
using testing::IsEmpty;

/// 100 persons a month: 40 + 35 + 25; acts as many; 60 by regulation, 30 direct, 10 sent on.
void add_month(activity& a, int year, int month, std::int64_t more = 0) {
    auto const add = [&](indicator i, std::int64_t n) {
        a.counts.push_back({i, {year, month}, n});
    };
    add(indicator::calls, 150);
    add(indicator::seen_weekday, 40 + more);
    add(indicator::seen_weekend, 35);
    add(indicator::seen_holiday, 25);
    add(indicator::regulated, 60);
    add(indicator::direct, 30);
    add(indicator::after_emergency, 10);
    add(indicator::sent_home, 90);
    add(indicator::sent_to_emergency, 8);
    add(indicator::acts, 100 + more);
    add(indicator::emergency_before_midnight, 300);
    add(indicator::emergency_after_midnight, 120);
}

activity years(int first, int count) {
    activity a;
    for (int year = first; year != first + count; ++year) {
        for (int month = 1; month <= 12; ++month)
            add_month(a, year, month);
        a.costs.push_back({cost_line::premises, year, 12000.00_eur});
        a.costs.push_back({cost_line::reception_staff, year, 24000.01_eur});
    }
    return a;
}

std::optional<std::int64_t> value(mmg::activity_report const& r, std::string_view name) {
    for (auto const& m : mmg::measures(r))
        if (m.name == name) return m.value;
    ADD_FAILURE() << name;
    return std::nullopt;
}

activity_fault_kind only(activity const& a) {
    auto const faults = mmg::check(a, mmg_indicators_2007);
    EXPECT_EQ(faults.size(), 1U);
    return faults.empty() ? activity_fault_kind{} : faults.front().what;
}

TEST(Indicators, AreThoseOfPartie3) { // items 148-158: A1 to C1, with their frequency
    ASSERT_EQ(mmg_indicators_2007.size(), mmg::indicator_count);
    std::set<indicator> unprinted;
    for (std::size_t i = 0; i != mmg::indicator_count; ++i) {
        EXPECT_EQ(static_cast<std::size_t>(mmg_indicators_2007[i].what), i);
        if (mmg_indicators_2007[i].frequency == mmg::frequency::unprinted)
            unprinted.insert(mmg_indicators_2007[i].what);
    }
    EXPECT_EQ(unprinted, (std::set{indicator::other_cases, indicator::sent_home,
                                   indicator::sent_to_emergency, indicator::acts}));
}

TEST(Costs, AreThoseOfTheTable) { // item 159, items 160-166: 5 + 4 + 5 + 2 + 4 + 1 + 1
    ASSERT_EQ(mmg_costs_2007.size(), mmg::cost_line_count);
    auto const of = [](std::string_view items) {
        return std::count_if(mmg_costs_2007.begin(), mmg_costs_2007.end(),
                             [&](auto const& r) { return r.items == items; });
    };
    EXPECT_EQ(of("160"), 5);
    EXPECT_EQ(of("161"), 4);
    EXPECT_EQ(of("162"), 5);
    EXPECT_EQ(of("163"), 2);
    EXPECT_EQ(of("164"), 4);
    EXPECT_EQ(of("165"), 1);
    EXPECT_EQ(of("166"), 1);
    for (std::size_t i = 0; i != mmg::cost_line_count; ++i)
        EXPECT_EQ(static_cast<std::size_t>(mmg_costs_2007[i].what), i);
}

TEST(Activity, IsNothingUntilItIsFilledIn) {
    EXPECT_EQ(mmg::counted_period{}.year, 0);
    EXPECT_EQ(mmg::counted_period{}.month, 0); // the year as a whole
    EXPECT_EQ(mmg::activity_count{}.value, 0);
    EXPECT_EQ(mmg::yearly_cost{}.year, 0);
    EXPECT_EQ(mmg::activity_peak{}.seen, 0);
    EXPECT_EQ(mmg::activity_peak{}.minutes, 0);
}

TEST(Activity, ThatHoldsHasNoFault) {
    EXPECT_THAT(mmg::check(years(2009, 5), mmg_indicators_2007), IsEmpty());
    EXPECT_THAT(mmg::check({}, mmg_indicators_2007), IsEmpty());
}

TEST(Activity, HasNoPartGreaterThanItsWhole) { // items 150-154, at the bound and one beyond
    activity a;
    add_month(a, 2009, 1);
    a.counts.push_back({indicator::other_cases, {2009, 1}, 0}); // 60 + 30 + 10 + 0 of 100
    EXPECT_THAT(mmg::check(a, mmg_indicators_2007), IsEmpty());
    a.counts.back().value = 1;
    EXPECT_THAT(mmg::check(a, mmg_indicators_2007),
                ElementsAre(activity_fault{
                    activity_fault_kind::parts_exceed_whole, {2009, 1}, indicator::regulated}));
}

TEST(Activity, SendsOnNoMoreThanItSaw) { // item 155, item 156
    activity a;
    add_month(a, 2009, 1);
    auto const home = std::find_if(a.counts.begin(), a.counts.end(),
                                   [](auto const& c) { return c.what == indicator::sent_home; });
    home->value = 92; // and 8
    EXPECT_THAT(mmg::check(a, mmg_indicators_2007), IsEmpty());
    home->value = 93;
    EXPECT_EQ(only(a), activity_fault_kind::parts_exceed_whole);
}

TEST(Activity, ComparesPartsOfAYearWithItsMonths) { // item 154: no frequency is printed
    activity a = years(2009, 1);
    a.counts.push_back({indicator::other_cases, {2009, 0}, 0});
    EXPECT_THAT(mmg::check(a, mmg_indicators_2007), IsEmpty());
    a.counts.back().value = 1;
    EXPECT_EQ(only(a), activity_fault_kind::parts_exceed_whole);
}

TEST(Activity, HasEveryMonth) { // item 149: monthly
    activity a;
    add_month(a, 2009, 11);
    add_month(a, 2010, 1);
    auto const faults = mmg::check(a, mmg_indicators_2007);
    EXPECT_EQ(faults.size(), 9U); // the monthly ones of December
    for (auto const& f : faults) {
        EXPECT_EQ(f.what, activity_fault_kind::month_missing);
        EXPECT_EQ(f.period, (mmg::counted_period{2009, 12}));
    }
    add_month(a, 2009, 12);
    EXPECT_THAT(mmg::check(a, mmg_indicators_2007), IsEmpty());
    a.counts.erase(a.counts.begin()); // the calls of November
    EXPECT_EQ(only(a), activity_fault_kind::month_missing);
}

TEST(Activity, IsGivenOnceAndAsOftenAsTheTextWants) { // item 149, item 157
    activity a = years(2009, 1);
    a.counts.push_back({indicator::acts, {2009, 0}, 1200}); // by month and by year
    EXPECT_EQ(only(a), activity_fault_kind::wrong_frequency);
    a.counts.back() = {indicator::calls, {2009, 0}, 1200};
    EXPECT_EQ(only(a), activity_fault_kind::wrong_frequency);
    a.counts.back() = {indicator::calls, {2009, 5}, 150};
    EXPECT_EQ(only(a), activity_fault_kind::given_twice);
    a.counts.pop_back();
    a.costs.push_back({cost_line::premises, 2009, 1.00_eur});
    EXPECT_EQ(only(a), activity_fault_kind::given_twice);
    a.costs.back() = {cost_line::training, 2009, -0.01_eur};
    EXPECT_EQ(only(a), activity_fault_kind::negative);
    a.costs.back() = {cost_line::training, 2009, 0.00_eur};
    EXPECT_THAT(mmg::check(a, mmg_indicators_2007), IsEmpty());
}

TEST(Activity, IsFaultedAtTheYearOfAYear) { // month 0 is the whole year
    activity a;
    a.counts = {{indicator::calls, {2009}, 1800}}; // monthly, and of no month
    EXPECT_THAT(mmg::check(a, mmg_indicators_2007),
                ElementsAre(activity_fault{
                    activity_fault_kind::wrong_frequency, {2009, 0}, indicator::calls}));
    a.counts = {{indicator::seen_weekday, {2009, 1}, 40}, // and no more of the month
                {indicator::seen_weekend, {2009, 1}, 35},
                {indicator::seen_holiday, {2009, 1}, 25},
                {indicator::other_cases, {2009}, 101}};
    auto const faults = mmg::check(a, mmg_indicators_2007);
    EXPECT_THAT(faults,
                testing::Contains(activity_fault{
                    activity_fault_kind::parts_exceed_whole, {2009, 0}, indicator::regulated}));
    activity b;
    b.costs = {{cost_line::training, 2009, -0.01_eur}, {cost_line::training, 2009, 1.00_eur}};
    EXPECT_THAT(
        mmg::check(b, mmg_indicators_2007),
        ElementsAre(
            activity_fault{activity_fault_kind::negative, {2009, 0}, {}, cost_line::training},
            activity_fault{activity_fault_kind::given_twice, {2009, 0}, {}, cost_line::training}));
}

TEST(Activity, LacksWhatItsLastMonthLacks) {
    activity a;
    add_month(a, 2009, 11);
    add_month(a, 2009, 12);
    auto const last = std::find_if(a.counts.begin(), a.counts.end(), [](auto const& c) {
        return c.what == indicator::regulated && c.period.month == 12;
    });
    a.counts.erase(last);
    EXPECT_THAT(mmg::check(a, mmg_indicators_2007),
                ElementsAre(activity_fault{
                    activity_fault_kind::month_missing, {2009, 12}, indicator::regulated}));
}

TEST(HoursByMonth, AreThoseOfEachMonthWithinThePeriod) {
    mmg::pds_slots const slots{calendar(), openings(), {}};
    auto const hours =
        mmg::hours_by_month(week_of_48_hours(), slots, {"2009-01-15"_date, "2009-04-02"_date});
    ASSERT_EQ(hours.size(), 4U);
    pds::date const bounds[]{"2009-01-15"_date, "2009-02-01"_date, "2009-03-01"_date,
                             "2009-04-01"_date, "2009-04-02"_date};
    for (std::size_t i = 0; i != 4; ++i) {
        EXPECT_EQ(hours[i].month, (mmg::counted_period{2009, static_cast<int>(i) + 1}));
        EXPECT_EQ(hours[i].minutes,
                  mmg::summarise(week_of_48_hours(), slots, {bounds[i], bounds[i + 1]}).minutes);
    }
    EXPECT_EQ(hours[3].minutes, 4 * 60); // the evening of a Wednesday
}

TEST(ActivityReport, DerivesSharesAndCosts) { // R-M10, item 159
    auto const hours = mmg::hours_by_month(week_of_48_hours(), {calendar(), openings(), {}},
                                           {"2009-01-01"_date, "2010-01-01"_date});
    ASSERT_EQ(hours.size(), 12U);
    auto const r = mmg::report(years(2009, 1), {2009, 2010}, hours);
    EXPECT_EQ(r.seen, 1200);
    EXPECT_EQ(r.months, 12);
    EXPECT_EQ(value(r, "share_regulated"), 60'00);
    EXPECT_EQ(value(r, "share_direct"), 30'00);
    EXPECT_EQ(value(r, "share_after_emergency"), 10'00);
    EXPECT_EQ(value(r, "share_sent_to_emergency"), 8'00);
    EXPECT_EQ(r.cost, 36000.01_eur);
    EXPECT_EQ(value(r, "cost_an_act"), 30'00); // 36,000.01 / 1,200
    // (365 x 4 + 62 x 12 + 51 x 8 + 12) hours: OpeningSummary.OfAYearCountsHolidays...
    EXPECT_EQ(r.open_minutes, 2624 * 60);
    EXPECT_EQ(value(r, "cost_an_hour"), 13'72); // 36,000.01 / 2,624 = 13.7195
    EXPECT_EQ(value(r, "acts_an_hour"), 46);    // 1,200 / 2,624 = 0.457
}

TEST(ActivityReport, KnowsNothingOfWhatWasNotRecorded) {
    activity a;
    add_month(a, 2009, 1);
    auto const r = mmg::report(a, {2009, 2010});
    EXPECT_EQ(r.cost, std::nullopt);
    EXPECT_EQ(value(r, "cost_an_act"), std::nullopt);
    EXPECT_EQ(value(r, "acts_an_hour"), std::nullopt);
    EXPECT_EQ(value(r, "other_cases"), std::nullopt);
    auto const none = mmg::report(a, {2010, 2011});
    EXPECT_EQ(value(none, "share_regulated"), std::nullopt);
    EXPECT_EQ(none.months, 0);
}

TEST(ActivityReport, FindsThePeaks) { // item 143
    activity a;
    add_month(a, 2009, 1, 50);
    add_month(a, 2009, 2, 50);
    add_month(a, 2009, 3);
    std::vector<mmg::month_hours> const hours{
        {{2009, 1}, 6000}, {{2009, 2}, 5000}, {{2009, 3}, 1000}};
    auto const r = mmg::report(a, {2009, 2010}, hours);
    EXPECT_EQ(r.busiest_month->month, (mmg::counted_period{2009, 1})); // of equals the earlier
    EXPECT_EQ(r.busiest_month->seen, 150);
    EXPECT_EQ(r.densest_month->month, (mmg::counted_period{2009, 3})); // 100 in 1,000 minutes
    EXPECT_EQ(value(r, "densest_month_seen_an_hour"), 6'00);
}

TEST(ActivityReport, OfMonthsOfUnknownHoursIsNotByTheHour) {
    activity a;
    add_month(a, 2009, 1);
    add_month(a, 2009, 2, 50);
    auto const one = mmg::report(a, {2009, 2010}, {{{2009, 1}, 3000}});
    EXPECT_EQ(one.open_minutes, std::nullopt);
    EXPECT_EQ(value(one, "seen_an_hour"), std::nullopt);
    EXPECT_EQ(one.busiest_month->month, (mmg::counted_period{2009, 2}));
    EXPECT_EQ(one.busiest_month->minutes, 0);
    EXPECT_EQ(one.densest_month->month, (mmg::counted_period{2009, 1}));
    // open for no minute in a month: nothing is dense
    auto const closed = mmg::report(a, {2009, 2010}, {{{2009, 1}}, {{2009, 2}}});
    EXPECT_EQ(closed.open_minutes, 0);
    EXPECT_EQ(closed.densest_month, std::nullopt);
    EXPECT_EQ(value(closed, "acts_an_hour"), std::nullopt);
    // of equals the earlier: 100 in 2,000 minutes, 150 in 3,000
    auto const equals = mmg::report(a, {2009, 2010}, {{{2009, 1}, 2000}, {{2009, 2}, 3000}});
    EXPECT_EQ(equals.densest_month->month, (mmg::counted_period{2009, 1}));
    auto const nothing = mmg::report({}, {2009, 2010}, {{{2009, 1}, 2000}});
    EXPECT_EQ(nothing.open_minutes, std::nullopt);
}

TEST(ActivityReport, OfOneMonthOfOneMinute) {
    activity a;
    a.counts = {{indicator::seen_weekday, {2009, 1}, 1}, {indicator::seen_weekend, {2009, 1}, 0},
                {indicator::seen_holiday, {2009, 1}, 0}, {indicator::direct, {2009, 1}, 0},
                {indicator::regulated, {2009, 1}, 1},    {indicator::acts, {2009, 1}, 1}};
    auto const r = mmg::report(a, {2009, 2010}, {{{2009, 1}, 1}});
    EXPECT_EQ(r.open_minutes, 1);
    EXPECT_EQ(r.densest_month->month, (mmg::counted_period{2009, 1}));
    EXPECT_EQ(value(r, "share_regulated"), 100'00);
    EXPECT_EQ(value(r, "share_direct"), 0);
    EXPECT_EQ(value(r, "acts_an_hour"), 60'00);
    EXPECT_EQ(value(r, "seen_an_hour"), 60'00);
}

TEST(ActivityReport, NamesCountsAndCostsFirst) {
    auto a = years(2009, 1);
    a.costs.push_back({cost_line::refurbishing, 2009, 7.00_eur}); // the first of the table
    auto const r = mmg::report(a, {2009, 2010});
    auto const all = mmg::measures(r);
    ASSERT_EQ(all.size(), 13U + 22U + 13U);
    EXPECT_EQ(all[0], (mmg::measure{"calls", mmg::measure_unit::count, 12 * 150}));
    EXPECT_EQ(all[13], (mmg::measure{"refurbishing", mmg::measure_unit::amount, 7'00}));
    EXPECT_EQ(all[13 + 22].name, "seen");
    auto const rows = mmg::compare(r, r);
    ASSERT_EQ(rows.size(), all.size());
    EXPECT_EQ(rows[0].before, all[0]);
    EXPECT_EQ(rows[0].difference, 0);
}

TEST(ActivityReport, OfThreeAndOfFiveYearsAddsUpTheYears) { // item 142, item 145
    auto const a = years(2009, 5);
    auto const three = mmg::report(a, {2009, 2012});
    auto const five = mmg::report(a, {2009, 2014});
    EXPECT_EQ(three.seen, 3 * 1200);
    EXPECT_EQ(five.seen, 5 * 1200);
    EXPECT_EQ(three.cost, 36000.01_eur * 3);
    EXPECT_EQ(five.cost, 36000.01_eur * 5);
    EXPECT_EQ(five.months, 60);
    pds::money sum;
    for (auto const& c : five.costs)
        sum += c.value_or(pds::money{});
    EXPECT_EQ(sum, five.cost);
}

TEST(ActivityReport, ComparesTwoPeriods) {
    auto a = years(2009, 1);
    for (int month = 1; month <= 12; ++month)
        add_month(a, 2010, month, 20);
    auto const rows = mmg::compare(mmg::report(a, {2009, 2010}), mmg::report(a, {2010, 2011}));
    auto const row = [&](std::string_view name) {
        return *std::find_if(rows.begin(), rows.end(),
                             [&](auto const& c) { return c.before.name == name; });
    };
    EXPECT_EQ(row("seen").difference, 240);
    EXPECT_EQ(row("share_regulated").before.value, 60'00);
    EXPECT_EQ(row("share_regulated").after.value, 50'00); // 60 of 120
    EXPECT_EQ(row("share_regulated").difference, -10'00);
    EXPECT_EQ(row("cost").difference, std::nullopt); // 2010 has no costs
}

TEST(ActivityReport, IsTheSameInAnyOrderOfTheRecords) {
    auto a = years(2009, 3);
    auto const before = mmg::measures(mmg::report(a, {2009, 2012}));
    std::mt19937 random{3};
    std::shuffle(a.counts.begin(), a.counts.end(), random);
    std::shuffle(a.costs.begin(), a.costs.end(), random);
    EXPECT_EQ(mmg::measures(mmg::report(a, {2009, 2012})), before);
}

} // namespace activity_tests
