// SPDX-License-Identifier: BSL-1.0

#include <pds/batch/rate_periods.hpp>

#include "core/refusal.hpp"

#include <gtest/gtest.h>

namespace rate_periods_tests {

using namespace pds::literals;
using pds::date;
using pds::errc;
using pds::local_time;
using pds::detail::rate_periods;

constexpr pds::interval<date> covered{"1982-01-01"_date, "2200-01-01"_date};

TEST(RatePeriods, FindThePeriodOfEveryDay) {
    rate_periods periods{covered};
    // in any order, twice, two in one block, on the first day and behind the last
    for (auto const day :
         {"2008-05-02"_date, "2002-07-01"_date, "2008-05-01"_date, "2008-05-02"_date,
          "1982-01-01"_date, "2200-01-01"_date, "1950-01-01"_date, "2199-12-31"_date})
        periods.change_on(day);
    periods.index();
    ASSERT_EQ(periods.size(), 5U);
    EXPECT_EQ(periods.begin_of(2), "2008-05-01"_date);
    for (date day = covered.begin(); day < covered.end(); ++day) {
        std::size_t expected = 0;
        while (expected + 1 < periods.size() && periods.begin_of(expected + 1) <= day)
            ++expected;
        ASSERT_EQ(periods.at(day), expected) << to_text(day).view();
        ASSERT_EQ(periods.at(local_time{day} + 1439), expected) << to_text(day).view();
    }
}

TEST(RatePeriods, AreOneIfNothingChanges) {
    rate_periods periods{covered};
    periods.index();
    EXPECT_EQ(periods.size(), 1U);
    EXPECT_EQ(periods.at(covered.begin()), 0U);
    EXPECT_EQ(periods.at("2199-12-31T23:59"_time), 0U);
}

TEST(RatePeriods, RefuseMoreChangesThanTheyHaveRoomFor) {
    rate_periods periods{covered};
    for (int day = 1; day != 32; ++day)
        periods.change_on("2008-01-01"_date + day);
    EXPECT_EQ(periods.size(), rate_periods::most);
    periods.change_on("2008-01-05"_date); // known
    EXPECT_EQ(refusal([&] { return periods.change_on("2009-01-01"_date), 0; }),
              errc::invalid_table);
}

} // namespace rate_periods_tests
