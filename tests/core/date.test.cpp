// SPDX-License-Identifier: BSL-1.0

#include <pds/core/date.hpp>

#include "core/refusal.hpp"

#include <boost/date_time/posix_time/posix_time_types.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <limits>
#include <string>
#include <type_traits>

namespace date_tests {

using namespace pds::literals;
using pds::date;
using pds::errc;
using pds::try_parse_date;
using pds::weekday;
namespace chrono = std::chrono;

chrono::sys_days sys(int year, unsigned month, unsigned day) {
    return chrono::sys_days{chrono::year{year} / static_cast<int>(month) / static_cast<int>(day)};
}

date from(chrono::sys_days day) {
    chrono::year_month_day const d{day};
    return {static_cast<int>(d.year()), static_cast<int>(static_cast<unsigned>(d.month())),
            static_cast<int>(static_cast<unsigned>(d.day()))};
}

// Whether a date says of itself what std::chrono says of the day.
testing::AssertionResult agrees(date day, chrono::sys_days reference) {
    chrono::year_month_day const d{reference};
    pds::year_month_day const expected{static_cast<int>(d.year()),
                                       static_cast<int>(static_cast<unsigned>(d.month())),
                                       static_cast<int>(static_cast<unsigned>(d.day()))};
    auto const monday_is_0 = chrono::weekday{reference}.iso_encoding() - 1;
    // 1970-01-01 is day 2440588 of the Julian period
    auto const number = reference.time_since_epoch().count() + 2'440'588;
    if (day.ymd() == expected && day.year() == expected.year &&
        static_cast<unsigned>(day.weekday()) == monday_is_0 && day.day_number() == number)
        return testing::AssertionSuccess();
    return testing::AssertionFailure() << to_text(day).view();
}

std::string iso(chrono::sys_days reference) {
    chrono::year_month_day const d{reference};
    auto const digits = [](unsigned n, std::size_t width) {
        auto const text = std::to_string(n);
        return std::string(width - text.size(), '0') + text;
    };
    return digits(static_cast<unsigned>(static_cast<int>(d.year())), 4) + "-" +
           digits(static_cast<unsigned>(d.month()), 2) + "-" +
           digits(static_cast<unsigned>(d.day()), 2);
}

TEST(Date, AgreesWithChronoOnEveryDayOfTheCalendar) {
    date day = "1982-01-01"_date;
    for (auto d = sys(1982, 1, 1); d < sys(2200, 1, 1); d += chrono::days{1}, ++day) {
        ASSERT_TRUE(agrees(day, d));
        ASSERT_TRUE(agrees(from(d), d));
        ASSERT_EQ(to_text(day), iso(d));
        ASSERT_EQ(pds::parse_date(iso(d)), day);
    }
    EXPECT_EQ(day, "2200-01-01"_date);
}

TEST(Date, AgreesWithChronoFrom1400To9999) {
    // 13 and 7 have no common factor: every weekday comes up
    for (auto d = sys(1400, 1, 1); d <= sys(9999, 12, 31); d += chrono::days{13}) {
        ASSERT_TRUE(agrees(from(d), d));
        ASSERT_TRUE(agrees(date{} + static_cast<int>((d - sys(1400, 1, 1)).count()), d));
        ASSERT_EQ(try_parse_date(iso(d)).value(), from(d));
    }
}

TEST(Date, ExistsExactlyWhereChronoSaysSo) {
    for (int year = 1398; year <= 10'001; year += year > 2300 && year < 9900 ? 17 : 1)
        for (int month = -1; month <= 14; ++month)
            for (int day = -1; day <= 33; ++day) {
                bool const expected =
                    year >= 1400 && year <= 9999 && month >= 1 && day >= 1 &&
                    chrono::year_month_day{chrono::year{year},
                                           chrono::month{static_cast<unsigned>(month)},
                                           chrono::day{static_cast<unsigned>(day)}}
                        .ok();
                ASSERT_EQ(date::exists({year, month, day}), expected)
                    << year << ' ' << month << ' ' << day;
            }
}

TEST(Date, DefaultIsTheEarliest) {
    static_assert(date{} == "1400-01-01"_date);
    static_assert(date{}.ymd() == pds::year_month_day{1400, 1, 1});
}

TEST(Date, KnowsTheWeekdaysOfKnownDays) {
    static_assert("2008-05-01"_date.weekday() == weekday::thursday);
    static_assert("2005-06-01"_date.weekday() == weekday::wednesday);
    static_assert("2000-01-01"_date.weekday() == weekday::saturday);
    static_assert("2012-12-31"_date.weekday() == weekday::monday);
    static_assert("2008-03-23"_date.weekday() == weekday::sunday); // Easter
}

TEST(Date, RefusesDaysThatDoNotExist) {
    for (auto const& d : {pds::year_month_day{2008, 2, 30},
                          {2007, 2, 29},
                          {1900, 2, 29},
                          {2100, 2, 29},
                          {2008, 4, 31},
                          {2008, 6, 31},
                          {2008, 9, 31},
                          {2008, 11, 31},
                          {2008, 1, 32},
                          {2008, 0, 1},
                          {2008, 13, 1},
                          {2008, 1, 0},
                          {1399, 12, 31},
                          {10000, 1, 1},
                          {0, 1, 1},
                          {-2008, 1, 1},
                          {2008, -1, 1},
                          {2008, 1, -1},
                          {2008 + 65536, 5, 1}, // what 16 bits would take for 2008
                          {2008, 5 + 65536, 1},
                          {2008, 5, 1 + 65536}}) {
        EXPECT_EQ(refusal([&] { return date(d.year, d.month, d.day); }), errc::invalid_date)
            << d.year << ' ' << d.month << ' ' << d.day;
        EXPECT_EQ(pds::try_make_date(d.year, d.month, d.day).error().code, errc::invalid_date);
    }
}

TEST(Date, KeepsTheLeapDaysOfCenturies) {
    static_assert(date{2000, 2, 29} + 1 == date{2000, 3, 1});
    static_assert(date{2400, 2, 29} + 1 == date{2400, 3, 1});
    static_assert(date{2100, 2, 28} + 1 == date{2100, 3, 1});
    static_assert(pds::try_make_date(2008, 2, 29).has_value());
}

TEST(Date, CountsDays) {
    static_assert("2009-01-01"_date - "2008-01-01"_date == 366);
    static_assert("2008-01-01"_date - "2009-01-01"_date == -366);
    static_assert("2008-12-31"_date + 1 == "2009-01-01"_date);
    static_assert("2009-01-01"_date - 1 == "2008-12-31"_date);
    static_assert("2008-03-01"_date + -1 == "2008-02-29"_date);
    static_assert("2008-03-23"_date + 39 == "2008-05-01"_date); // Ascension: 8 + 30 + 1
    // 8600 years: 21 × 146097 days for 1400-9799, then 200 years with 48 leap days
    static_assert("9999-12-31"_date - date{} == 21 * 146'097 + 200 * 365 + 48 - 1);
    date day = "1999-12-31"_date;
    EXPECT_EQ(++day, "2000-01-01"_date);
}

TEST(Date, StopsAtTheEndsOfTheCalendar) {
    constexpr auto int_most = std::numeric_limits<int>::max();
    constexpr auto int_least = std::numeric_limits<int>::min();
    EXPECT_EQ(refusal([] { return date{} - 1; }), errc::invalid_date);
    EXPECT_EQ(refusal([] { return "9999-12-31"_date + 1; }), errc::invalid_date);
    EXPECT_EQ(refusal([] { return "2008-05-01"_date + int_most; }), errc::invalid_date);
    EXPECT_EQ(refusal([] { return "2008-05-01"_date + int_least; }), errc::invalid_date);
    EXPECT_EQ(refusal([] { return "2008-05-01"_date - int_most; }), errc::invalid_date);
    static_assert("9999-12-30"_date + 1 == "9999-12-31"_date);
    static_assert("1400-01-02"_date - 1 == date{});
}

// -INT_MIN has no value: a constant expression stops there, where a refusal is due.
TEST(Date, RefusesToGoBackByTheLeastInt) {
    EXPECT_EQ(refusal([] { return "2008-05-01"_date - std::numeric_limits<int>::min(); }),
              errc::invalid_date);
}

TEST(Date, IsOrderedByTime) {
    static_assert("2008-05-01"_date < "2008-05-02"_date);
    static_assert("2008-12-31"_date < "2009-01-01"_date);
    static_assert("2008-05-01"_date <= "2008-05-01"_date && "2008-05-01"_date >= "2007-12-31"_date);
}

TEST(DateBoost, ConvertsBothWays) {
    boost::gregorian::date const theirs{2008, 5, 1};
    date const ours = theirs;
    EXPECT_EQ(ours, "2008-05-01"_date);
    boost::gregorian::date const back = ours;
    EXPECT_EQ(back, theirs);
    EXPECT_EQ(date{boost::gregorian::date(boost::gregorian::min_date_time)}, date{});
    EXPECT_EQ(date{boost::gregorian::date(boost::gregorian::max_date_time)}, "9999-12-31"_date);
}

TEST(DateBoost, RefusesSpecialValues) {
    namespace bg = boost::gregorian;
    EXPECT_EQ(refusal([] { return date{bg::date{bg::not_a_date_time}}; }), errc::special_date);
    EXPECT_EQ(refusal([] { return date{bg::date{bg::pos_infin}}; }), errc::special_date);
    EXPECT_EQ(refusal([] { return date{bg::date{bg::neg_infin}}; }), errc::special_date);
    EXPECT_EQ(refusal([] { return date{bg::date{}}; }), errc::special_date);
}

TEST(DateBoost, RefusesTheDayOfASpecialTime) {
    namespace pt = boost::posix_time;
    EXPECT_EQ(refusal([] { return date{pt::ptime{pt::not_a_date_time}.date()}; }),
              errc::special_date);
    EXPECT_EQ(refusal([] { return date{pt::ptime{pt::pos_infin}.date()}; }), errc::special_date);
    EXPECT_EQ(date{pt::ptime({2008, 5, 1}, pt::hours{20}).date()}, "2008-05-01"_date);
}

TEST(DateParse, RefusesMalformedText) {
    for (auto const* const text : {"",
                                   "2008-05-1",
                                   "2008-5-01",
                                   "08-05-01",
                                   "2008-05-01 ",
                                   " 2008-05-01",
                                   "2008/05/01",
                                   "2008-05/01",
                                   "20080501",
                                   "2008-05-0a",
                                   "200a-05-01",
                                   "2008-0x-01",
                                   "+008-05-01",
                                   "-008-05-01",
                                   "2008--5-01",
                                   "2008-05--1",
                                   "2008-05- 1",
                                   "01/05/2008",
                                   "2008-05-01T",
                                   "2008-02-30",
                                   "2008-04-31",
                                   "1399-12-31",
                                   "10000-01-01",
                                   "2008-00-01",
                                   "2008-13-01",
                                   "2008-01-00",
                                   "2008-01-32",
                                   "0000-01-01",
                                   "２００8-05"}) {
        auto const read = try_parse_date(text);
        ASSERT_FALSE(read.has_value()) << text;
        EXPECT_EQ(read.error().code, errc::invalid_date) << text;
        EXPECT_EQ(refusal([=] { return pds::parse_date(text); }), errc::invalid_date) << text;
    }
    EXPECT_EQ(try_parse_date({"2008-05-0\0", 10}).error().code, errc::invalid_date);
}

TEST(DateParse, SaysWhereASeparatorIsMissing) {
    EXPECT_EQ(try_parse_date("2008/05/01").error().position, 4U);
    EXPECT_EQ(try_parse_date("2008-05/01").error().position, 7U);
}

TEST(DateText, PadsWithZeros) {
    static_assert(to_text("1400-01-01"_date) == "1400-01-01");
    static_assert(to_text("9999-12-31"_date) == "9999-12-31");
    static_assert(to_text(date{2008, 5, 1}) == "2008-05-01");
}

} // namespace date_tests
