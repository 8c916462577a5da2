// SPDX-License-Identifier: BSL-1.0

#include <pds/interop/boost_ptime.hpp>

#include "core/refusal.hpp"
#include "interop/same_answers.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <vector>

namespace boost_ptime_tests {

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

TEST(BoostPtime, IsAnsweredAsItsMinute) {
    static_assert(pds::civil_time<bp::ptime>);
    expect_the_answers_of_minutes([](local_time t) { return pds::to_ptime(t); },
                                  bp::time_duration::unit());
}

TEST(BoostPtime, IsOutsideACalendarBeforeItsFirstTickAndBehindItsLast) {
    auto const first = at(1982, 1, 1, 0, 0, 0);
    auto const end = at(2200, 1, 1, 0, 0, 0);
    auto const tick = bp::time_duration::unit();
    EXPECT_EQ(metropole().kind_at(first), pds::slot_kind::deep_night);
    EXPECT_EQ(metropole().kind_at(end - tick), pds::slot_kind::evening);
    for (auto const t : {first - tick, end, at(1400, 1, 1, 0, 0, 0), at(9999, 12, 31, 23, 59, 59)})
        expect_outside(t);
}

TEST(BoostPtime, IsOutsideEveryCalendarIfItIsSpecial) {
    std::vector<bp::ptime> times{bp::ptime{bp::not_a_date_time}, bp::ptime{bp::pos_infin},
                                 bp::ptime{bp::neg_infin}};
    for (auto const& t : times)
        expect_outside(t);
    times.resize(10'000, at(2008, 5, 2, 10, 0, 0)); // enough for a window
    std::vector<pds::slot_code> codes(times.size());
    pds::classify(times, codes, metropole());
    for (std::size_t i = 0; i != times.size(); ++i)
        ASSERT_EQ(codes[i], i < 3 ? pds::slot_code::outside : pds::slot_code::pont_day);
}

constexpr pds::slot_calendar alsace{pds::territory::alsace_moselle, rules_of_2008};
static_assert(alsace.kind_at(at(2008, 12, 26, 10, 0, 1)) == pds::slot_kind::sunday_or_holiday);
static_assert(alsace.code_at(bp::ptime{bp::neg_infin}) == pds::slot_code::outside);

} // namespace boost_ptime_tests
