// SPDX-License-Identifier: BSL-1.0

#include <pds/core/local_time.hpp>

#include "core/refusal.hpp"

#include <gtest/gtest.h>

#include <string>

namespace local_time_tests {

using namespace pds::literals;
using pds::clock_time;
using pds::errc;
using pds::local_time;
using pds::midnight;
using pds::try_parse_clock;
using pds::try_parse_local_time;

TEST(ClockTime, HasEveryMinuteOfTheDayAndItsEnd) {
    int found = 0;
    for (int hour = -2; hour < 30; ++hour)
        for (int minute = -70; minute < 130; ++minute) {
            bool const expected = (hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59) ||
                                  (hour == 24 && minute == 0);
            ASSERT_EQ(clock_time::exists(hour, minute), expected) << hour << ':' << minute;
            if (!expected) {
                ASSERT_EQ(refusal([=] { return clock_time(hour, minute); }), errc::invalid_time);
                continue;
            }
            ++found;
            clock_time const t{hour, minute};
            ASSERT_EQ(t.hour(), hour);
            ASSERT_EQ(t.minute(), minute);
            ASSERT_EQ(t.minutes(), 60 * hour + minute);
        }
    EXPECT_EQ(found, 24 * 60 + 1);
}

TEST(ClockTime, IsOrderedAndSubtracts) {
    static_assert(clock_time{8, 0} < clock_time{20, 0} && clock_time{23, 59} < clock_time{24, 0});
    static_assert(clock_time{20, 0} - clock_time{8, 0} == 720);
    static_assert(clock_time{8, 0} - clock_time{20, 0} == -720);
    static_assert(clock_time{} == clock_time{0, 0});
}

TEST(ClockTime, IsWrittenAndReadBack) {
    static_assert(to_text(clock_time{8, 5}) == "08:05");
    static_assert(to_text(clock_time{24, 0}) == "24:00");
    for (int m = 0; m < 1440; ++m) {
        clock_time const t{m / 60, m % 60};
        ASSERT_EQ(try_parse_clock(to_text(t)).value(), t);
    }
}

TEST(ClockTime, ReadsMidnightAsAnEndOnlyOnDemand) {
    EXPECT_EQ(try_parse_clock("24:00").error().code, errc::invalid_time);
    EXPECT_EQ(try_parse_clock("24:00", midnight::may_end_day).value(), (clock_time{24, 0}));
    EXPECT_EQ(try_parse_clock("00:00", midnight::may_end_day).value(), (clock_time{0, 0}));
    EXPECT_EQ(try_parse_clock("24:01", midnight::may_end_day).error().code, errc::invalid_time);
}

TEST(ClockTime, RefusesMalformedText) {
    for (auto const* const text : {"", "8:00", "08:0", "0800", "08-00", "08:00 ", " 8:00", "08:60",
                                   "25:00", "-1:00", "08:-1", "ab:cd", "08h00", "+8:00", "08:000"})
        EXPECT_EQ(try_parse_clock(text).error().code, errc::invalid_time) << text;
    EXPECT_EQ(try_parse_clock("08-00").error().position, 2U);
}

TEST(LocalTime, IsADayAndAClock) {
    static_assert("2008-05-02T08:00"_time == local_time{"2008-05-02"_date, {8, 0}});
    static_assert("2008-05-02T08:00"_time.day() == "2008-05-02"_date);
    static_assert("2008-05-02T08:30"_time.clock() == clock_time{8, 30});
    static_assert("2008-05-02T08:30"_time.minute_of_day() == 510);
    static_assert("2008-05-02T08:30"_time.day_number() == "2008-05-02"_date.day_number());
    static_assert(local_time{"2008-05-02"_date} == "2008-05-02T00:00"_time);
    static_assert(local_time{} == "1400-01-01T00:00"_time);
}

TEST(LocalTime, TakesTheEndOfADayForTheBeginOfTheNext) {
    static_assert(local_time{"2008-12-31"_date, {24, 0}} == "2009-01-01T00:00"_time);
    static_assert(local_time("2008-12-31"_date, {24, 0}).clock() == clock_time{0, 0});
    EXPECT_EQ(try_parse_local_time("2008-02-28T24:00", midnight::may_end_day).value(),
              "2008-02-29T00:00"_time);
    EXPECT_EQ(try_parse_local_time("2008-02-28T24:00").error(),
              (pds::failure{errc::invalid_time, 11}));
    EXPECT_EQ(try_parse_local_time("9999-12-31T23:59", midnight::may_end_day).value(),
              "9999-12-31T23:59"_time);
    EXPECT_EQ(try_parse_local_time("9999-12-31T24:00", midnight::may_end_day).error(),
              (pds::failure{errc::invalid_time, 11})); // no day follows
    EXPECT_EQ(try_parse_local_time("9999-12-30T24:00", midnight::may_end_day).value(),
              "9999-12-31T00:00"_time);
}

TEST(LocalTime, CountsMinutesOnTheClock) { // R-D10: civil minutes, whatever the night lasts
    static_assert("2008-03-30T08:00"_time - "2008-03-30T00:00"_time == 480);
    static_assert("2008-10-26T08:00"_time - "2008-10-26T00:00"_time == 480);
    static_assert("2009-01-01T00:00"_time - "2008-01-01T00:00"_time == 366 * 1440);
    static_assert("2008-01-01T00:00"_time - "2008-01-01T00:01"_time == -1);
    static_assert("2008-12-31T23:59"_time + 1 == "2009-01-01T00:00"_time);
    static_assert("2008-03-01T00:00"_time - 1 == "2008-02-29T23:59"_time);
    static_assert("2008-05-01T20:00"_time < "2008-05-01T20:01"_time);
}

TEST(LocalTime, KeepsDayAndClockApartAtEveryMinuteOfALeapDay) {
    local_time t = "2008-02-28T12:00"_time;
    for (int m = 12 * 60; m < 3 * 1440; ++m, t = t + 1) {
        ASSERT_EQ(t.day(), "2008-02-28"_date + m / 1440);
        ASSERT_EQ(t.clock().minutes(), m % 1440);
        ASSERT_EQ(pds::parse_local_time(to_text(t)), t);
    }
}

TEST(LocalTime, HasNoDayOutsideTheCalendar) {
    EXPECT_EQ(refusal([] { return (local_time{} - 1440).day(); }), errc::invalid_date);
    EXPECT_EQ(refusal([] { return ("9999-12-31T23:59"_time + 1).day(); }), errc::invalid_date);
    EXPECT_EQ(("9999-12-31T23:59"_time).day(), "9999-12-31"_date);
}

TEST(LocalTime, HasNoDayOneMinuteBeforeTheCalendarEither) {
    EXPECT_EQ(refusal([] { return (local_time{} - 1).day(); }), errc::invalid_date);
}

TEST(LocalTime, IsWrittenAsIso8601) {
    static_assert(to_text("2008-05-01T20:00"_time) == "2008-05-01T20:00");
    static_assert(to_text(local_time{"2008-05-01"_date, {24, 0}}) == "2008-05-02T00:00");
}

TEST(LocalTimeParse, RefusesMalformedTextAndSaysWhere) {
    struct bad {
        char const* text;
        errc code;
        std::size_t position;
    };
    for (auto const& [text, code, position] : {bad{"", errc::invalid_time, 0},
                                               {"2008-05-01", errc::invalid_time, 0},
                                               {"2008-05-01T20:00:00", errc::invalid_time, 0},
                                               {"2008-05-01T20:00Z", errc::invalid_time, 0},
                                               {"2008-05-01 20:00", errc::invalid_time, 10},
                                               {"2008-05-01t20:00", errc::invalid_time, 10},
                                               {"2008/05-01T20:00", errc::invalid_date, 4},
                                               {"2008-05/01T20:00", errc::invalid_date, 7},
                                               {"2008-02-30T20:00", errc::invalid_date, 0},
                                               {"2008-04-31T20:00", errc::invalid_date, 0},
                                               {"1399-12-31T20:00", errc::invalid_date, 0},
                                               {"2008-05-01T20-00", errc::invalid_time, 13},
                                               {"2008-05-01T24:00", errc::invalid_time, 11},
                                               {"2008-05-01T20:60", errc::invalid_time, 11},
                                               {"2008-05-01T2a:00", errc::invalid_time, 11}}) {
        EXPECT_EQ(try_parse_local_time(text).error(), (pds::failure{code, position})) << text;
        EXPECT_EQ(refusal([t = text] { return pds::parse_local_time(t); }), code) << text;
    }
}

} // namespace local_time_tests
