// SPDX-License-Identifier: BSL-1.0

#include "support.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace opening_summary_tests {

using namespace mmg_test;
using testing::ElementsAre;
using testing::IsEmpty;

pds::interval<pds::date> year(int y) {
    return {{y, 1, 1}, {y + 1, 1, 1}};
}

mmg::pds_slots slots() {
    return {calendar(), openings(), {}};
}

// item 120: 20-24 on weekdays, 12-24 on Saturday, 8-24 on Sunday: 5 x 4 + 12 + 16 = 48
TEST(OpeningSummary, OfTheTextsWeekIs48Hours) { // R-M8
    auto const hours = week_of_48_hours();
    auto const week = mmg::ordinary_week(calendar(), year(2009), hours);
    ASSERT_TRUE(week.has_value());
    EXPECT_EQ(week->begin(), "2009-12-07"_date); // later ones are in the surge or have holidays
    auto const s = mmg::summarise(hours, slots(), *week);
    EXPECT_EQ(s.minutes, 48 * 60);
    EXPECT_EQ(s.pds_minutes, 48 * 60);
    EXPECT_EQ(s.days, 7);
    EXPECT_THAT(s.outside, IsEmpty());
}

TEST(OpeningSummary, OfAYearCountsHolidaysPontsAndSeasons) { // R-M8
    // 2009: 365 evenings of 4 h. 52 Sundays and 11 holidays, of which none on a Sunday but 1
    // November: 62 days of 12 h. 52 Saturdays, one of them (15 August) a holiday: 51 of 8 h.
    auto hours = week_of_48_hours();
    auto const pont = hours.rows.back();
    hours.rows.pop_back();
    auto const s = mmg::summarise(hours, slots(), year(2009));
    EXPECT_EQ(s.minutes, (365 * 4 + 62 * 12 + 51 * 8) * 60);
    EXPECT_EQ(s.days, 365);

    // Ponts: 2 January (in the surge), 22 May, 13 July. Open on the one in the surge alone.
    hours.rows.push_back(pont);
    EXPECT_EQ(mmg::summarise(hours, slots(), year(2009)).minutes - s.minutes, 12 * 60);
    EXPECT_EQ(s.pds_minutes - s.minutes, 3 * 12 * 60);
}

TEST(OpeningSummary, SurgeRowsTakeThePlaceOfTheUsualOnesOfTheirKind) { // item 92
    mmg::schedule hours{
        .rows = {{slot_kind::evening, {{20, 0}, {22, 0}}},
                 {slot_kind::evening, {{20, 0}, {24, 0}}, mmg::opening_season::surge},
                 {slot_kind::sunday_or_holiday, {{8, 0}, {20, 0}}}},
        .surges = {{{12, 15}, {4, 30}}}};
    auto const on = [&](pds::date day) {
        return mmg::summarise(hours, slots(), {day, day + 1}).minutes;
    };
    EXPECT_EQ(on("2009-12-14"_date), 2 * 60);
    EXPECT_EQ(on("2009-12-15"_date), 4 * 60);
    EXPECT_EQ(on("2010-04-30"_date), 4 * 60);
    EXPECT_EQ(on("2010-05-03"_date), 2 * 60);
    EXPECT_EQ(on("2010-01-03"_date), 16 * 60); // a Sunday: its day has no surge row
}

TEST(OpeningSummary, ListsWhatLiesOutside) { // R-M1
    mmg::schedule const hours{.rows = {{slot_kind::evening, {{19, 0}, {24, 0}}},
                                       {slot_kind::deep_night, {{0, 0}, {2, 0}}}}};
    // Friday 9 to Sunday 11 January 2009
    auto const s = mmg::summarise(hours, slots(), {"2009-01-09"_date, "2009-01-12"_date});
    EXPECT_THAT(s.outside,
                ElementsAre(pds::interval{"2009-01-09T00:00"_time, "2009-01-09T02:00"_time},
                            pds::interval{"2009-01-09T19:00"_time, "2009-01-09T20:00"_time},
                            // on Saturday and Sunday 19:00 to 20:00 is another slot's
                            pds::interval{"2009-01-10T00:00"_time, "2009-01-10T02:00"_time},
                            pds::interval{"2009-01-11T00:00"_time, "2009-01-11T02:00"_time}));
    EXPECT_EQ(s.outside_minutes(), 7 * 60);
}

// item 90: on Saturday afternoon only where the prefect has opened it, and from that day
TEST(OpeningSummary, AsksWhatTheSectorsHaveOpen) {
    constexpr auto a = pds::sector_id{0};
    constexpr auto b = pds::sector_id{1};
    pds::opening_table const table{
        {{.kinds = pds::base_kinds},
         {.sector = a,
          .kinds = {slot_kind::saturday_afternoon},
          .dates = pds::from("2009-01-17"_date)},
         {.sector = b, .kinds = {slot_kind::saturday_afternoon}, .hours = {{14, 0}, {20, 0}}}}};
    mmg::schedule const hours{.rows = {{slot_kind::saturday_afternoon, {{12, 0}, {20, 0}}}}};
    auto const outside = [&](std::vector<pds::sector_id> const& sectors, pds::date day) {
        return mmg::summarise(hours, {calendar(), table, sectors}, {day, day + 1})
            .outside_minutes();
    };
    EXPECT_EQ(outside({}, "2009-01-17"_date), 8 * 60); // no sector: what is open for all
    EXPECT_EQ(outside({a}, "2009-01-10"_date), 8 * 60);
    EXPECT_EQ(outside({a}, "2009-01-17"_date), 0);
    EXPECT_EQ(outside({b}, "2009-01-10"_date), 2 * 60);
    EXPECT_EQ(outside({a, b}, "2009-01-10"_date), 2 * 60);
    EXPECT_EQ(outside({b, a}, "2009-01-17"_date), 0);
}

TEST(OpeningSummary, CountsOverlappingRowsOnce) {
    mmg::schedule const hours{.rows = {{slot_kind::evening, {{20, 0}, {23, 0}}},
                                       {slot_kind::sunday_or_holiday, {{8, 0}, {24, 0}}}}};
    auto const s = mmg::summarise(hours, slots(), {"2009-01-11"_date, "2009-01-12"_date});
    EXPECT_EQ(s.minutes, 16 * 60);
    EXPECT_THAT(s.outside, IsEmpty());
}

TEST(OpeningSummary, TakesRowsThatTouchAsOne) {
    mmg::schedule const hours{.rows = {{slot_kind::saturday_afternoon, {{8, 0}, {10, 0}}},
                                       {slot_kind::saturday_afternoon, {{10, 0}, {13, 0}}}}};
    auto const s = mmg::summarise(hours, slots(), {"2009-01-10"_date, "2009-01-11"_date});
    EXPECT_EQ(s.minutes, 5 * 60);
    EXPECT_THAT(s.outside,
                ElementsAre(pds::interval{"2009-01-10T08:00"_time, "2009-01-10T12:00"_time}));
}

TEST(OrdinaryWeek, IsTheLastFromMondayToSundayWithinThePeriod) {
    pds::interval const week{"2009-05-25"_date, "2009-06-01"_date}; // before Whit Monday
    for (int const more : {0, 1, 7, 13})
        EXPECT_EQ(mmg::ordinary_week(calendar(), {week.begin(), week.end() + more}), week) << more;
    EXPECT_EQ(mmg::ordinary_week(calendar(), {week.begin() - 3, week.end()}), week);
    EXPECT_EQ(mmg::ordinary_week(calendar(), {week.begin() + 1, week.end()}), std::nullopt);
    EXPECT_EQ(mmg::ordinary_week(calendar(), {week.begin(), week.end() - 1}), std::nullopt);
    EXPECT_EQ(mmg::ordinary_week(calendar(), {week.begin(), week.begin()}), std::nullopt);
}

TEST(OpeningSummary, OrderOfTheRowsChangesNothing) {
    auto hours = week_of_48_hours();
    auto const before = mmg::summarise(hours, slots(), year(2009));
    std::reverse(hours.rows.begin(), hours.rows.end());
    auto const after = mmg::summarise(hours, slots(), year(2009));
    EXPECT_EQ(after.minutes, before.minutes);
    EXPECT_EQ(after.open_by_kind, before.open_by_kind);
}

TEST(Schedule, FindsHoursThatCross) {
    mmg::schedule s{.rows = {{slot_kind::evening, {{20, 0}, {22, 0}}},
                             {slot_kind::evening, {{22, 0}, {24, 0}}},
                             {slot_kind::evening, {{20, 0}, {24, 0}}, mmg::opening_season::surge}}};
    EXPECT_THAT(mmg::find_crossings(s), IsEmpty());
    s.rows[1].hours = {{21, 59}, {24, 0}};
    ASSERT_EQ(mmg::find_crossings(s).size(), 1U);
    EXPECT_EQ(mmg::find_crossings(s)[0].second, 1U);
}

TEST(SeasonSpan, MayCrossTheYearEnd) {
    mmg::surge_span const winter{{12, 15}, {4, 30}};
    EXPECT_TRUE(winter.contains("2009-12-15"_date));
    EXPECT_TRUE(winter.contains("2010-04-30"_date));
    EXPECT_FALSE(winter.contains("2009-12-14"_date));
    EXPECT_FALSE(winter.contains("2010-05-01"_date));
    mmg::surge_span const summer{{7, 1}, {8, 31}};
    EXPECT_TRUE(summer.contains("2010-08-31"_date));
    EXPECT_FALSE(summer.contains("2010-06-30"_date));
    mmg::surge_span const day{{7, 14}, {7, 14}};
    EXPECT_TRUE(day.contains("2010-07-14"_date));
    EXPECT_FALSE(day.contains("2010-07-13"_date));
    EXPECT_FALSE(day.contains("2010-07-15"_date));
    mmg::surge_span const all_year{};
    EXPECT_TRUE(all_year.contains("2010-01-01"_date));
    EXPECT_TRUE(all_year.contains("2010-12-31"_date));
    EXPECT_EQ(all_year.last, (pds::month_day{12, 31}));
}

} // namespace opening_summary_tests
