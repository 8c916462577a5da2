// SPDX-License-Identifier: BSL-1.0

#include <pds/core/trace.hpp>

#include <gtest/gtest.h>

#include <type_traits>

namespace trace_tests {

using namespace pds::literals;
using pds::condition;
using pds::step;

TEST(Trace, KeepsTheStepsInOrder) {
    pds::trace why;
    EXPECT_TRUE(why.steps().empty());
    step const first{.rule = "D3"_rule, .asked = condition::sunday_or_holiday, .holds = false};
    step const second{.rule = "D5"_rule,
                      .asked = condition::previous_day_is_holiday,
                      .holds = true,
                      .day = "2008-05-02"_date};
    why.record(first);
    why.record(second);
    ASSERT_EQ(why.steps().size(), 2U);
    EXPECT_EQ(why.steps()[0], first);
    EXPECT_EQ(why.steps()[1], second);
    EXPECT_FALSE(first == second);
}

TEST(Trace, IsOneRecorderAmongOthers) {
    struct counter {
        int steps = 0;
        void record(step const&) { ++steps; }
    };
    struct mute {};
    static_assert(pds::recorder<pds::trace> && pds::recorder<pds::no_trace>);
    static_assert(pds::recorder<counter>);
    static_assert(!pds::recorder<mute> && !pds::recorder<int>);
    counter seen;
    seen.record({});
    EXPECT_EQ(seen.steps, 1);
}

TEST(NoTrace, IsEmpty) {
    static_assert(std::is_empty_v<pds::no_trace>);
    constexpr bool recorded = [] {
        pds::no_trace none;
        none.record(step{});
        return true;
    }();
    static_assert(recorded);
}

} // namespace trace_tests
