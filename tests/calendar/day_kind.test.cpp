// SPDX-License-Identifier: BSL-1.0

#include <pds/calendar/day_kind.hpp>
#include <pds/core/trace.hpp>

#include <gtest/gtest.h>

namespace day_kind_tests {

using pds::classify;
using pds::condition;
using pds::day_facts;
using pds::day_kind;
using pds::saturday_morning;
using pds::slot_kind;
using pds::weekday;

constexpr auto strict = saturday_morning::strict;
constexpr auto wide = saturday_morning::wide;

TEST(DayKind, OfASundayOrAHolidayIsThatWhateverIsAround) { // R-D3
    for (int bits = 0; bits < 16; ++bits)
        for (auto const reading : {strict, wide})
            for (int day = 0; day < 7; ++day) {
                day_facts const facts{static_cast<weekday>(day), (bits & 1) != 0, (bits & 2) != 0,
                                      (bits & 4) != 0, (bits & 8) != 0};
                bool const expected = facts.weekday == weekday::sunday || facts.itself;
                ASSERT_EQ(classify(facts, reading) == day_kind::sunday_or_holiday, expected);
            }
}

TEST(DayKind, OfAMondayBeforeAHolidayOrAFridayAfterOneIsPont) { // R-D5
    static_assert(classify({.weekday = weekday::monday, .next = true}, strict) == day_kind::pont);
    static_assert(classify({.weekday = weekday::friday, .eve = true}, strict) == day_kind::pont);
    static_assert(classify({.weekday = weekday::monday, .eve = true}, strict) ==
                  day_kind::ordinary);
    static_assert(classify({.weekday = weekday::friday, .next = true}, strict) ==
                  day_kind::ordinary);
    static_assert(classify({.weekday = weekday::friday, .two_days_before = true}, wide) ==
                  day_kind::ordinary);
}

TEST(DayKind, OfAnyOtherWeekdayIsOrdinary) { // R-D7
    for (auto const day : {weekday::tuesday, weekday::wednesday, weekday::thursday})
        for (auto const reading : {strict, wide})
            EXPECT_EQ(classify({day, true, true, false, true}, reading), day_kind::ordinary);
}

TEST(DayKind, OfASaturdayDependsOnItsEveAndOnTheReading) { // R-D4, R-D6
    constexpr day_facts plain{.weekday = weekday::saturday};
    constexpr day_facts after_friday{.weekday = weekday::saturday, .eve = true};
    constexpr day_facts after_thursday{.weekday = weekday::saturday, .two_days_before = true};
    constexpr day_facts after_both{
        .weekday = weekday::saturday, .two_days_before = true, .eve = true};
    constexpr day_facts before_sunday{.weekday = weekday::saturday, .next = true};
    static_assert(classify(plain, strict) == day_kind::saturday);
    static_assert(classify(plain, wide) == day_kind::saturday);
    static_assert(classify(after_friday, strict) == day_kind::saturday_after_holiday);
    static_assert(classify(after_friday, wide) == day_kind::saturday_after_holiday);
    static_assert(classify(after_thursday, strict) == day_kind::saturday);
    static_assert(classify(after_thursday, wide) == day_kind::saturday_after_holiday);
    static_assert(classify(after_both, strict) == day_kind::saturday_after_holiday);
    static_assert(classify(after_both, wide) == day_kind::saturday_after_holiday);
    static_assert(classify(before_sunday, wide) == day_kind::saturday);
}

TEST(DayKind, TellsTheKindsOfSlotThatBegin) { // R-D1 to R-D6
    auto const count = [](day_kind kind) {
        int n = 0;
        for (std::size_t k = 0; k < pds::slot_kind_count; ++k)
            n += kinds_of(kind).contains(static_cast<slot_kind>(k));
        return n;
    };
    for (int k = 0; k < 5; ++k) {
        EXPECT_TRUE(kinds_of(static_cast<day_kind>(k)).contains(slot_kind::evening));
        EXPECT_TRUE(kinds_of(static_cast<day_kind>(k)).contains(slot_kind::deep_night));
    }
    EXPECT_EQ(count(day_kind::ordinary), 2);
    EXPECT_EQ(count(day_kind::sunday_or_holiday), 3);
    EXPECT_EQ(count(day_kind::pont), 3);
    EXPECT_EQ(count(day_kind::saturday), 3);
    EXPECT_EQ(count(day_kind::saturday_after_holiday), 4);
    EXPECT_TRUE(kinds_of(day_kind::pont).contains(slot_kind::pont_day));
    EXPECT_TRUE(kinds_of(day_kind::saturday).contains(slot_kind::saturday_afternoon));
    EXPECT_TRUE(kinds_of(day_kind::sunday_or_holiday).contains(slot_kind::sunday_or_holiday));
    EXPECT_FALSE(kinds_of(day_kind::saturday).contains(slot_kind::saturday_morning));
}

TEST(DayKind, HasNames) {
    static_assert(name_of(day_kind::ordinary) == "ordinary");
    static_assert(name_of(day_kind::saturday_after_holiday) == "saturday_after_holiday");
}

struct expected_step {
    pds::rule_id rule;
    condition asked;
    bool holds;
};

void expect_steps(day_facts const& facts, saturday_morning reading,
                  std::vector<expected_step> const& expected) {
    pds::trace why;
    pds::date const day{2008, 5, 2};
    auto const kind = classify(facts, reading, why, day);
    EXPECT_EQ(kind, classify(facts, reading)); // tracing changes nothing
    ASSERT_EQ(why.steps().size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(why.steps()[i].rule, expected[i].rule) << i;
        EXPECT_EQ(why.steps()[i].asked, expected[i].asked) << i;
        EXPECT_EQ(why.steps()[i].holds, expected[i].holds) << i;
        EXPECT_EQ(why.steps()[i].day, day) << i;
    }
}

TEST(DayKindTrace, StopsAtTheRuleThatHolds) {
    expect_steps({.weekday = weekday::sunday}, strict,
                 {{{'D', 3}, condition::sunday_or_holiday, true}});
    expect_steps({.weekday = weekday::friday, .eve = true}, strict,
                 {{{'D', 3}, condition::sunday_or_holiday, false},
                  {{'D', 5}, condition::previous_day_is_holiday, true}});
    expect_steps({.weekday = weekday::monday, .next = true}, strict,
                 {{{'D', 3}, condition::sunday_or_holiday, false},
                  {{'D', 5}, condition::next_day_is_holiday, true}});
    expect_steps({.weekday = weekday::saturday, .eve = true}, strict,
                 {{{'D', 3}, condition::sunday_or_holiday, false},
                  {{'D', 6}, condition::previous_day_is_holiday, true}});
}

TEST(DayKindTrace, NamesThePolicyWhereThePolicyDecides) {
    expect_steps({.weekday = weekday::saturday, .two_days_before = true}, wide,
                 {{{'D', 3}, condition::sunday_or_holiday, false},
                  {{'D', 6}, condition::wide_reading_of_mornings, true}});
    expect_steps({.weekday = weekday::saturday, .two_days_before = true}, strict,
                 {{{'D', 3}, condition::sunday_or_holiday, false},
                  {{'D', 6}, condition::wide_reading_of_mornings, false},
                  {{'D', 4}, condition::saturday, true}});
}

TEST(DayKindTrace, OfAnOrdinaryDayNamesEveryRuleThatFailed) {
    expect_steps({.weekday = weekday::tuesday}, strict,
                 {{{'D', 3}, condition::sunday_or_holiday, false},
                  {{'D', 5}, condition::monday_or_friday, false},
                  {{'D', 4}, condition::saturday, false}});
    expect_steps({.weekday = weekday::monday}, strict,
                 {{{'D', 3}, condition::sunday_or_holiday, false},
                  {{'D', 5}, condition::next_day_is_holiday, false},
                  {{'D', 4}, condition::saturday, false}});
}

} // namespace day_kind_tests
