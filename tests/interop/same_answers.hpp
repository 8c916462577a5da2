// SPDX-License-Identifier: BSL-1.0
//
// Whether a calendar and a batch answer a kind of civil time as they answer its minutes.

#ifndef PDS_TESTS_INTEROP_SAME_ANSWERS_HPP
#define PDS_TESTS_INTEROP_SAME_ANSWERS_HPP

#include <pds/batch/classify.hpp>
#include <pds/calendar/slot_calendar.hpp>
#include <pds/law/calendar_fr.hpp>

#include "core/refusal.hpp"
#include "core/rounds.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

inline pds::slot_calendar const& metropole() {
    static pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
    return calendar;
}

/// Few enough days for a calendar in a constant.
inline constexpr pds::calendar_rules rules_of_2008 = [] {
    auto rules = pds::law::calendar_fr;
    rules.covered = {pds::date{2008, 1, 1}, pds::date{2009, 1, 1}};
    return rules;
}();

/// Every bound of the days between two of them, and a million minutes at random.
inline std::vector<pds::local_time> minutes_of(pds::date from, pds::date until) {
    std::vector<pds::local_time> all;
    for (pds::date day = from; day < until; day = day + stride(5))
        for (int const hour : {0, 8, 12, 20})
            all.push_back(pds::local_time{day} + hour * pds::minutes_per_hour);
    std::mt19937 random{20080208};
    std::uniform_int_distribution<std::int64_t> minute{0, pds::local_time{until} -
                                                              pds::local_time{from} - 1};
    for (int i = 0; i != rounds(1'000'000, 20); ++i)
        all.push_back(pds::local_time{from} + minute(random));
    return all;
}

template <class T>
void expect_outside(T const& t, pds::slot_calendar const& calendar = metropole()) {
    using pds::errc;
    EXPECT_EQ(calendar.code_at(t), pds::slot_code::outside);
    EXPECT_EQ(refusal([&] { return calendar.kind_at(t); }), errc::outside_calendar);
    EXPECT_EQ(refusal([&] { return calendar.slot_at(t); }), errc::outside_calendar);
    EXPECT_EQ(calendar.try_slot_at(t).error().code, errc::outside_calendar);
}

/// `at(minute)` is the begin of a minute and `tick` the smallest step, or the minute where steps
/// are larger.
template <class At, class Tick>
void expect_the_answers_of_minutes(At&& at, Tick tick, pds::date from = pds::law::covered.begin(),
                                   pds::date until = pds::law::covered.end()) {
    auto const& calendar = metropole();
    auto const minutes = minutes_of(from, until);
    std::vector<decltype(at(pds::local_time{}))> times;
    std::vector<pds::slot_code> expected;
    for (auto const minute : minutes) {
        auto const t = at(minute);
        auto const last = at(minute + 1) - tick;
        auto const code = calendar.code_at(minute);
        ASSERT_EQ(calendar.code_at(t), code) << to_text(minute).view();
        ASSERT_EQ(calendar.kind_at(t), kind_of(code)) << to_text(minute).view();
        ASSERT_EQ(calendar.slot_at(t), calendar.slot_at(minute)) << to_text(minute).view();
        ASSERT_EQ(calendar.try_slot_at(t), calendar.slot_at(minute)) << to_text(minute).view();
        ASSERT_EQ(calendar.code_at(last), code) << to_text(minute).view();
        times.push_back(t);
        times.push_back(last);
        expected.insert(expected.end(), 2, code);
    }
    std::vector<pds::slot_code> codes(times.size());
    pds::classify(times, codes, calendar);
    ASSERT_EQ(codes, expected);
}

#endif
