// SPDX-License-Identifier: BSL-1.0

#include <pds/interop/std_chrono.hpp>

#include "core/refusal.hpp"
#include "interop/same_answers.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <limits>
#include <ratio>

namespace std_chrono_tests {

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

template <class Duration>
constexpr chrono::local_time<Duration> in(pds::local_time t) {
    return chrono::time_point_cast<Duration>(pds::to_chrono(t));
}
using micros = chrono::microseconds;
using nanos = chrono::nanoseconds;
using thirds = chrono::duration<std::int64_t, std::ratio<1, 3>>;   // of a second
using sevenths = chrono::duration<std::int64_t, std::ratio<6, 7>>; // do not divide a minute
using day_fractions = chrono::duration<double, chrono::days::period>;

TEST(StdChrono, IsAnsweredAsItsMinute) {
    static_assert(pds::civil_time<chrono::local_seconds> && pds::civil_time<chrono::local_days>);
    static_assert(!pds::civil_time<chrono::sys_seconds>); // an instant is no civil time
    expect_the_answers_of_minutes(in<chrono::seconds>, 1s);
    expect_the_answers_of_minutes(in<chrono::minutes>, 1min);
    expect_the_answers_of_minutes(in<chrono::milliseconds>, 1ms);
    expect_the_answers_of_minutes(in<micros>, micros{1});
    expect_the_answers_of_minutes(in<nanos>, nanos{1});
    expect_the_answers_of_minutes(in<thirds>, thirds{1});
    expect_the_answers_of_minutes(in<chrono::duration<double>>, chrono::duration<double>{0.001});
    expect_the_answers_of_minutes(in<chrono::duration<std::uint32_t>>, 1s, "1982-01-01"_date,
                                  "2106-01-01"_date);
}

TEST(StdChrono, IsAnsweredAsItsMinuteInLongUnits) {
    using weeks = chrono::duration<std::int64_t, chrono::weeks::period>;
    for (date day = "1982-01-01"_date; day != "2200-01-01"_date; ++day) {
        ASSERT_EQ(metropole().code_at(local_days{pds::to_chrono(day).time_since_epoch()}),
                  metropole().code_at(day));
        for (int hour = 0; hour != 24; ++hour) {
            auto const t = pds::local_time{day} + hour * 60;
            ASSERT_EQ(metropole().code_at(in<chrono::hours>(t)), metropole().code_at(t));
        }
    }
    for (std::int64_t week = 627; week != 12'000; ++week) // the first ends in 1982, on a Thursday
        ASSERT_EQ(metropole().slot_at(chrono::local_time<weeks>{weeks{week}}),
                  metropole().slot_at(date{1970, 1, 1} + 7 * week));
}

constexpr auto first_minute = "1982-01-01T00:00"_time;
constexpr auto behind_last_minute = "2200-01-01T00:00"_time;

template <class Duration>
void expect_the_bounds_of_the_calendar(Duration tick) {
    auto const first = in<Duration>(first_minute);
    auto const end = in<Duration>(behind_last_minute);
    EXPECT_EQ(metropole().kind_at(first), pds::slot_kind::deep_night);
    EXPECT_EQ(metropole().code_at(end - tick), metropole().code_at(pds::to_local_time(end - tick)));
    expect_outside(first - tick);
    expect_outside(end);
    expect_outside(chrono::local_time<Duration>{});
    if constexpr (std::integral<typename Duration::rep>) {
        expect_outside(chrono::local_time<Duration>::max());
        expect_outside(chrono::local_time<Duration>::min());
    }
}

TEST(StdChrono, IsOutsideACalendarBeforeItsFirstTickAndBehindItsLast) {
    expect_the_bounds_of_the_calendar(1s);
    expect_the_bounds_of_the_calendar(1min);
    expect_the_bounds_of_the_calendar(1h);
    expect_the_bounds_of_the_calendar(1ms);
    expect_the_bounds_of_the_calendar(micros{1});
    expect_the_bounds_of_the_calendar(nanos{1});
    expect_the_bounds_of_the_calendar(chrono::days{1});
    expect_the_bounds_of_the_calendar(chrono::duration<double>{0.001});
    expect_the_bounds_of_the_calendar(day_fractions{0.25});
    expect_outside(chrono::local_seconds{-1s}); // 1969
}

TEST(StdChrono, IsOutsideEveryCalendarIfItIsNoNumber) {
    for (auto const far :
         {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
          -std::numeric_limits<double>::infinity(), 1e300, -1e300}) {
        expect_outside(chrono::local_time<chrono::duration<double>>{chrono::duration<double>{far}});
        expect_outside(chrono::local_time<day_fractions>{day_fractions{far}});
        EXPECT_EQ(refusal([&] {
                      return pds::to_local_time(
                          chrono::local_time<day_fractions>{day_fractions{far}});
                  }),
                  errc::invalid_date);
    }
}

TEST(StdChrono, HasUnitsThatDoNotDivideAMinute) {
    for (std::int64_t n = -3'000'000; n < 6'000'000; n += 1'001) { // 6/7 of a second
        auto const second = n * 6 >= 0 ? n * 6 / 7 : -((-n * 6 + 6) / 7);
        ASSERT_EQ(pds::to_local_time(chrono::local_time<sevenths>{sevenths{n}}),
                  pds::to_local_time(chrono::local_seconds{chrono::seconds{second}}))
            << n;
    }
}

constexpr pds::slot_calendar alsace{pds::territory::alsace_moselle, rules_of_2008};
static_assert(alsace.kind_at(local_days{2008y / 12 / 26} + 10h + 1s) ==
              pds::slot_kind::sunday_or_holiday);
static_assert(alsace.code_at(local_days{2008y / 12 / 26}) == pds::slot_code::deep_night);
static_assert(alsace.code_at(local_days{1981y / 12 / 31} + 24h - 1ns) == pds::slot_code::outside);

} // namespace std_chrono_tests
