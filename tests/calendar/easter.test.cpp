// SPDX-License-Identifier: BSL-1.0

#include <pds/calendar/easter.hpp>

#include "calendar/naive_calendar.hpp"
#include "core/refusal.hpp"

#include <gtest/gtest.h>

namespace easter_tests {

using namespace pds::literals;
using pds::easter;

TEST(Easter, FallsOnKnownDates) { // R-H7
    static_assert(easter(2008) == "2008-03-23"_date);
    static_assert(easter(2005) == "2005-03-27"_date);
    static_assert(easter(2007) == "2007-04-08"_date);
    static_assert(easter(2009) == "2009-04-12"_date);
    static_assert(easter(2000) == "2000-04-23"_date);
    static_assert(easter(2024) == "2024-03-31"_date);
    static_assert(easter(2025) == "2025-04-20"_date);
    static_assert(easter(2026) == "2026-04-05"_date);
}

TEST(Easter, FallsOnItsEarliestAndLatestDays) {
    static_assert(easter(1818) == "1818-03-22"_date);
    static_assert(easter(2285) == "2285-03-22"_date);
    static_assert(easter(1943) == "1943-04-25"_date);
    static_assert(easter(2038) == "2038-04-25"_date);
    // the exceptions of the epacts 24 and 25
    static_assert(easter(1954) == "1954-04-18"_date);
    static_assert(easter(1981) == "1981-04-19"_date);
    static_assert(easter(2049) == "2049-04-18"_date);
    static_assert(easter(2076) == "2076-04-19"_date);
}

TEST(Easter, IsTheSundayAfterTheFullMoonOfSpring) {
    for (int year = 1583; year <= 4099; ++year)
        ASSERT_EQ(naive::day_of(easter(year)), naive::easter(year)) << year;
}

// Gauss, with the two exceptions that he added in 1816, over two centuries.
TEST(Easter, IsTheOneOfGauss) {
    for (int year = 1900; year <= 2099; ++year) {
        int const d = (19 * (year % 19) + 24) % 30;
        int const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
        int march = 22 + d + e;
        if (d == 29 && e == 6) march = 50;                   // 19 April
        if (d == 28 && e == 6 && year % 19 > 10) march = 49; // 18 April
        ASSERT_EQ(easter(year), pds::date(year, 3, 1) + (march - 1)) << year;
    }
}

TEST(Easter, IsASundayFrom22MarchTo25AprilInEveryYear) {
    for (int year = 1400; year <= 9999; ++year) {
        auto const day = easter(year);
        ASSERT_EQ(day.weekday(), pds::weekday::sunday) << year;
        ASSERT_GE(day, pds::date(year, 3, 22));
        ASSERT_LE(day, pds::date(year, 4, 25));
    }
}

TEST(Easter, IsRefusedOutsideTheYearsOfDates) {
    for (int const year : {1399, 10000, 0, -1, -2008})
        EXPECT_EQ(refusal([=] { return easter(year); }), pds::errc::invalid_date) << year;
}

} // namespace easter_tests
