// SPDX-License-Identifier: BSL-1.0

#include <pds/calendar/season.hpp>

#include "core/refusal.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace season_tests {

using namespace pds::literals;
using pds::date;
using pds::season;

// Haute-Savoie, R-O6: winter 15 December - 30 April; summer from the weekend that ends before
// 14 July to the last weekend that ends in August.
constexpr pds::season_rules rules{.winter_first = {12, 15},
                                  .winter_last = {4, 30},
                                  .summer_before = {7, 14},
                                  .summer_last_month = 8};

struct summer {
    date first_saturday;
    date last_sunday;
};

// By the wall calendar. In 2013 the 14th of July is itself a Sunday: the weekend before it.
constexpr summer summers[] = {
    {"2005-07-09"_date, "2005-08-28"_date}, {"2006-07-08"_date, "2006-08-27"_date},
    {"2007-07-07"_date, "2007-08-26"_date}, {"2008-07-12"_date, "2008-08-31"_date},
    {"2009-07-11"_date, "2009-08-30"_date}, {"2010-07-10"_date, "2010-08-29"_date},
    {"2011-07-09"_date, "2011-08-28"_date}, {"2012-07-07"_date, "2012-08-26"_date},
    {"2013-07-06"_date, "2013-08-25"_date}};

TEST(Season, SummerHasTheBoundsOfTheWallCalendar) { // R-O6
    for (auto const& [first, last] : summers) {
        EXPECT_EQ(first.weekday(), pds::weekday::saturday);
        EXPECT_EQ(last.weekday(), pds::weekday::sunday);
        auto const found = rules.summer(first.year());
        EXPECT_EQ(to_text(found.begin()).view(), to_text(first).view());
        EXPECT_EQ(to_text(found.end()).view(), to_text(last + 1).view());
        EXPECT_EQ(rules.season_of(first - 1), season::low);
        EXPECT_EQ(rules.season_of(first), season::summer);
        EXPECT_EQ(rules.season_of(last), season::summer);
        EXPECT_EQ(rules.season_of(last + 1), season::low);
    }
}

TEST(Season, WinterCrossesTheYearEnd) { // R-O6
    static_assert(rules.winter(2008).begin() == "2008-12-15"_date);
    static_assert(rules.winter(2008).end() == "2009-05-01"_date);
    static_assert(rules.season_of("2008-12-14"_date) == season::low);
    static_assert(rules.season_of("2008-12-15"_date) == season::winter);
    static_assert(rules.season_of("2008-12-31"_date) == season::winter);
    static_assert(rules.season_of("2009-01-01"_date) == season::winter);
    static_assert(rules.season_of("2009-01-02"_date) == season::winter);
    static_assert(rules.season_of("2009-04-30"_date) == season::winter);
    static_assert(rules.season_of("2009-05-01"_date) == season::low);
}

TEST(Season, IsTheOneWhosePeriodHoldsTheDay) {
    for (date day = "1982-01-01"_date; day < "2200-01-01"_date; ++day) {
        int const year = day.year();
        int const winters = rules.winter(year - 1).contains(day) + rules.winter(year).contains(day);
        int const summers_there = rules.summer(year).contains(day);
        ASSERT_LE(winters + summers_there, 1) << to_text(day).view();
        auto const expected = winters == 1         ? season::winter
                              : summers_there == 1 ? season::summer
                                                   : season::low;
        ASSERT_EQ(rules.season_of(day), expected) << to_text(day).view();
    }
}

// The words of the text, on std::chrono.
TEST(Season, SummerRunsFromTheWeekendBefore14JulyToTheLastOfAugust) {
    using namespace std::chrono;
    for (int y = 1982; y <= 2199; ++y) {
        sys_days sunday = sys_days{std::chrono::year{y} / July / 13}; // the last day before
        while (std::chrono::weekday{sunday} != Sunday)
            sunday -= days{1};
        sys_days const last = sys_days{std::chrono::year{y} / August / Sunday[std::chrono::last]};
        auto const summer = rules.summer(y);
        auto const number = [](sys_days d) { return d.time_since_epoch().count() + 2'440'588; };
        ASSERT_EQ(summer.begin().day_number(), number(sunday - days{1})) << y;
        ASSERT_EQ(summer.end().day_number(), number(last + days{1})) << y;
    }
}

TEST(Season, HasThreeNames) {
    EXPECT_EQ(name_of(season::low), "low");
    EXPECT_EQ(name_of(season::winter), "winter");
    EXPECT_EQ(name_of(season::summer), "summer");
    for (auto const s : {season::low, season::winter, season::summer})
        EXPECT_EQ(pds::try_season(name_of(s)).value(), s);
    EXPECT_EQ(pds::try_season("spring").error().code, pds::errc::unknown_name);
}

} // namespace season_tests
