// SPDX-License-Identifier: BSL-1.0

#include <pds/interop/std_chrono.hpp>

#include "core/refusal.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdint>
#include <limits>

namespace {

using namespace pds::literals;
using namespace std::chrono_literals;
using pds::date;
using pds::errc;
using std::chrono::local_days;
using std::chrono::sys_days;
namespace chrono = std::chrono;

constexpr chrono::year_month_day may_second = 2008y / chrono::May / 2;

TEST(StdChrono, GivesTheCivilMinuteOfALocalTime) {
    static_assert(pds::to_local_time(local_days{may_second} + 10h) == "2008-05-02T10:00"_time);
    EXPECT_EQ(pds::to_local_time(local_days{may_second} + 10h + 59s), "2008-05-02T10:00"_time);
    EXPECT_EQ(pds::to_local_time(local_days{may_second} - 1ns), "2008-05-01T23:59"_time);
    EXPECT_EQ(pds::to_local_time(local_days{1969y / 12 / 31} + 23h + 59min + 59s),
              "1969-12-31T23:59"_time); // towards the past before the epoch too
    EXPECT_EQ(pds::to_local_time(chrono::local_seconds{1'209'722'400s}), "2008-05-02T10:00"_time);
}

TEST(StdChrono, GivesTheCivilMinuteOfAnInstantWithItsOffset) { // R-D10
    auto const instant = sys_days{may_second} + 8h;
    EXPECT_EQ(pds::to_local_time(instant, pds::utc_offset{120}), "2008-05-02T10:00"_time);
    EXPECT_EQ(pds::to_local_time(instant, pds::utc_offset{}), "2008-05-02T08:00"_time);
    EXPECT_EQ(pds::to_local_time(instant, pds::utc_offset{-240}), "2008-05-02T04:00"_time);
}

TEST(StdChrono, GivesDays) {
    static_assert(pds::to_date(may_second) == "2008-05-02"_date);
    static_assert(pds::to_date(sys_days{may_second}) == "2008-05-02"_date);
    static_assert(pds::to_date(local_days{may_second}) == "2008-05-02"_date);
    EXPECT_EQ(refusal([] { return pds::to_date(2008y / chrono::February / 30); }),
              errc::invalid_date);
}

TEST(StdChrono, ComesBackForEveryDay) {
    for (date day{}; day < "9999-12-01"_date; day = day + 13) {
        auto const there = pds::to_chrono(day);
        auto const ymd = day.ymd();
        ASSERT_EQ(chrono::year_month_day{there}, (chrono::year{ymd.year} / ymd.month / ymd.day));
        ASSERT_EQ(pds::to_date(there), day);
        auto const t = pds::local_time{day} + 601;
        ASSERT_EQ(pds::to_local_time(pds::to_chrono(t)), t);
    }
}

TEST(StdChrono, RefusesWhatNoDateHolds) {
    auto const at = [](auto t) { return refusal([&] { return pds::to_local_time(t); }); };
    EXPECT_EQ(at(local_days{1400y / 1 / 1}), std::nullopt);
    EXPECT_EQ(at(local_days{1400y / 1 / 1} - 1s), errc::invalid_date);
    EXPECT_EQ(at(local_days{9999y / 12 / 31} + 24h - 1s), std::nullopt);
    EXPECT_EQ(at(local_days{9999y / 12 / 31} + 24h), errc::invalid_date);
    EXPECT_EQ(refusal([] { return pds::to_date(sys_days{10'000y / 1 / 1}); }), errc::invalid_date);
    EXPECT_EQ(refusal([] { return pds::to_date(10'000y / 1 / 1); }), errc::invalid_date);
    // as far as the counts go, in units smaller and larger than the minute
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    using years = chrono::duration<std::int64_t, chrono::years::period>;
    using hours = chrono::duration<std::int64_t, chrono::hours::period>;
    using seconds = chrono::duration<std::int64_t>;
    for (auto const n : {most, least}) {
        EXPECT_EQ(at(chrono::local_time<years>{years{n}}), errc::invalid_date);
        EXPECT_EQ(at(chrono::local_time<hours>{hours{n}}), errc::invalid_date);
        EXPECT_EQ(at(chrono::local_time<seconds>{seconds{n}}), errc::invalid_date);
    }
}

} // namespace
