// SPDX-License-Identifier: BSL-1.0

#include <pds/interop/boost_ptime.hpp>

#include "core/refusal.hpp"

#include <gtest/gtest.h>

namespace {

namespace bg = boost::gregorian;
namespace bp = boost::posix_time;
using namespace pds::literals;
using pds::date;
using pds::errc;
using pds::local_time;

constexpr bp::ptime at(int year, int month, int day, int hour, int minute, int second) {
    return {date{year, month, day}, bp::time_duration{hour, minute, second}};
}

TEST(BoostPtime, IsTheMinuteInWhichItLies) {
    static_assert(pds::to_local_time(at(2008, 5, 2, 10, 0, 30)) == "2008-05-02T10:00"_time);
    EXPECT_EQ(pds::to_local_time(at(2008, 5, 2, 10, 59, 59)), "2008-05-02T10:59"_time);
    EXPECT_EQ(pds::to_local_time(at(2008, 5, 2, 0, 0, 0) - bp::microseconds{1}),
              "2008-05-01T23:59"_time);
    EXPECT_EQ(pds::to_local_time(at(1400, 1, 1, 0, 0, 0)), local_time{});
    EXPECT_EQ(pds::to_local_time(at(9999, 12, 31, 23, 59, 59)), "9999-12-31T23:59"_time);
    EXPECT_EQ(pds::to_local_time(bp::ptime{bp::min_date_time}), local_time{});
    EXPECT_EQ(pds::to_local_time(bp::ptime{bp::max_date_time}), "9999-12-31T23:59"_time);
}

TEST(BoostPtime, ComesBack) {
    static_assert(pds::to_ptime("2008-05-02T10:30"_time) == at(2008, 5, 2, 10, 30, 0));
    for (local_time t{}; t < "9999-12-31T00:00"_time; t = t + 131'101) {
        auto const there = pds::to_ptime(t);
        ASSERT_EQ(pds::to_local_time(there), t);
        ASSERT_EQ(date{there.date()}, t.day());
        ASSERT_EQ(there.time_of_day().total_seconds(), t.minute_of_day() * 60);
        ASSERT_EQ(pds::try_to_local_time(there), t);
    }
}

TEST(BoostPtime, HasNoMinuteIfItIsSpecial) {
    for (auto const special : {bp::ptime{bp::not_a_date_time}, bp::ptime{bp::pos_infin},
                               bp::ptime{bp::neg_infin}, bp::ptime{}}) {
        EXPECT_EQ(refusal([&] { return pds::to_local_time(special); }), errc::special_date);
        EXPECT_EQ(pds::try_to_local_time(special).error().code, errc::special_date);
    }
}

TEST(BoostPtime, IsRefusedBehindTheLastDay) { // Boost's arithmetic goes on without a check
    auto const behind = at(9999, 12, 31, 23, 59, 59) + bp::time_duration{0, 0, 1};
    EXPECT_EQ(refusal([&] { return pds::to_local_time(behind); }), errc::invalid_date);
    EXPECT_EQ(pds::try_to_local_time(behind).error().code, errc::invalid_date);
}

} // namespace
