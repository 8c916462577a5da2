// SPDX-License-Identifier: BSL-1.0

#include <pds/calendar/slot_calendar.hpp>

#include <pds/core/trace.hpp>
#include <pds/law/calendar_fr.hpp>

#include "calendar/naive_calendar.hpp"
#include "core/refusal.hpp"
#include "core/rounds.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <memory>
#include <ranges>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

namespace slot_calendar_tests {

using namespace pds::literals;
using pds::calendar_policy;
using pds::date;
using pds::day_kind;
using pds::errc;
using pds::local_time;
using pds::saturday_morning;
using pds::slot;
using pds::slot_calendar;
using pds::slot_kind;
using pds::slot_kinds;
using pds::territory;
using pds::law::calendar_fr;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr calendar_policy wide{.saturday_morning = saturday_morning::wide};

slot_calendar const& metropole() {
    static slot_calendar const calendar{territory::metropole, calendar_fr};
    return calendar;
}
slot_calendar const& metropole_wide() {
    static slot_calendar const calendar{territory::metropole, calendar_fr, wide};
    return calendar;
}

std::vector<slot> list(slot_calendar const& calendar, date from, date until) {
    std::vector<slot> slots;
    for (slot const s : calendar.between(from, until))
        slots.push_back(s);
    return slots;
}

std::vector<std::string> days_with(slot_calendar const& calendar, slot_kind kind, int year) {
    std::vector<std::string> days;
    for (slot const s : calendar.between({year, 1, 1}, {year + 1, 1, 1}))
        if (s.kind == kind) days.emplace_back(to_text(s.day()).view().substr(5));
    return days;
}

std::string in_words(std::optional<slot_kind> kind) {
    return std::string{kind ? name_of(*kind) : "nothing"};
}

// Single cases

TEST(SlotCalendar, AnswersWhatItsHeaderPromises) {
    auto const& calendar = metropole();
    EXPECT_TRUE(calendar.is_holiday("2008-05-01"_date));
    auto const found = calendar.slot_at("2008-05-02T10:00"_time);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(*found,
              (slot{slot_kind::pont_day, {"2008-05-02T08:00"_time, "2008-05-02T20:00"_time}}));
    EXPECT_EQ(calendar.slot_at("2008-05-05T10:00"_time), std::nullopt);
}

TEST(SlotCalendar, GivesABoundaryToTheLaterPeriod) { // R-D1 to R-D6
    auto const& calendar = metropole();
    auto const at = [&](local_time t) { return in_words(calendar.kind_at(t)); };
    EXPECT_EQ(at("2008-05-06T19:59"_time), "nothing");
    EXPECT_EQ(at("2008-05-06T20:00"_time), "evening");
    EXPECT_EQ(at("2008-05-06T23:59"_time), "evening");
    EXPECT_EQ(at("2008-05-07T00:00"_time), "deep_night");
    EXPECT_EQ(at("2008-05-07T07:59"_time), "deep_night");
    EXPECT_EQ(at("2008-05-07T08:00"_time), "nothing");
    EXPECT_EQ(at("2008-05-04T07:59"_time), "deep_night"); // a Sunday
    EXPECT_EQ(at("2008-05-04T08:00"_time), "sunday_or_holiday");
    EXPECT_EQ(at("2008-05-04T20:00"_time), "evening");
    EXPECT_EQ(at("2008-05-17T11:59"_time), "nothing"); // a plain Saturday
    EXPECT_EQ(at("2008-05-17T12:00"_time), "saturday_afternoon");
    EXPECT_EQ(at("2008-08-16T08:00"_time), "saturday_morning"); // after Friday the 15th
    EXPECT_EQ(at("2008-08-16T12:00"_time), "saturday_afternoon");
}

TEST(SlotCalendar, TakesASaturdayHolidayForAHoliday) { // R-D3, not R-D4
    // 1 November 2008 and 15 August 2009 are Saturdays
    EXPECT_EQ(metropole().kind_at("2008-11-01T09:00"_time), slot_kind::sunday_or_holiday);
    EXPECT_EQ(metropole().kind_at("2009-08-15T15:00"_time), slot_kind::sunday_or_holiday);
}

TEST(SlotCalendar, TakesAMondayOrFridayHolidayForAHoliday) { // R-D3, not R-D5
    // Alsace-Moselle: Monday 25 December 2006 before Tuesday the 26th; Friday the 26th in 2008
    slot_calendar const alsace{territory::alsace_moselle, calendar_fr};
    EXPECT_EQ(alsace.kind_at("2006-12-25T10:00"_time), slot_kind::sunday_or_holiday);
    EXPECT_EQ(alsace.kind_at("2008-12-26T10:00"_time), slot_kind::sunday_or_holiday);
    EXPECT_EQ(metropole().kind_at("2008-12-26T10:00"_time), slot_kind::pont_day);
    EXPECT_EQ(alsace.kind_at("2008-12-27T10:00"_time), slot_kind::saturday_morning);
    EXPECT_EQ(metropole().kind_at("2008-12-27T10:00"_time), std::nullopt);
}

TEST(SlotCalendar, LooksBackToGoodFriday) { // R-H2, R-D6: 21 March 2008
    slot_calendar const with_temple{territory::alsace_moselle_good_friday, calendar_fr};
    slot_calendar const without{territory::alsace_moselle, calendar_fr};
    EXPECT_EQ(with_temple.kind_at("2008-03-22T10:00"_time), slot_kind::saturday_morning);
    EXPECT_EQ(without.kind_at("2008-03-22T10:00"_time), std::nullopt);
}

TEST(SlotCalendar, MakesNothingElseAPont) { // R-D7
    auto const& calendar = metropole_wide();
    EXPECT_EQ(calendar.day_kind("2008-12-24"_date), day_kind::ordinary); // Wednesday, an eve
    EXPECT_EQ(calendar.day_kind("2008-11-12"_date), day_kind::ordinary); // after a Tuesday holiday
    EXPECT_EQ(calendar.day_kind("2009-11-10"_date), day_kind::ordinary); // before a Wednesday one
    EXPECT_EQ(calendar.day_kind("2009-11-12"_date), day_kind::ordinary); // after it
    EXPECT_EQ(calendar.day_kind("2008-10-31"_date),
              day_kind::ordinary); // Friday before a Saturday one
    EXPECT_EQ(calendar.day_kind("2008-11-03"_date), day_kind::ordinary); // Monday after it
    EXPECT_EQ(calendar.day_kind("2008-05-10"_date), day_kind::saturday_after_holiday); // Thursday 8
    EXPECT_EQ(calendar.day_kind("2009-04-11"_date), day_kind::saturday); // before Easter Monday
}

TEST(SlotCalendar, LooksAcrossTheYearEnd) {                             // R-D5, R-D6
    EXPECT_EQ(metropole().day_kind("2007-12-31"_date), day_kind::pont); // Monday, then Tuesday 1st
    EXPECT_EQ(metropole().day_kind("2012-12-31"_date), day_kind::pont);
    EXPECT_EQ(metropole().day_kind("2009-01-02"_date), day_kind::pont); // Friday after Thursday 1st
    EXPECT_EQ(metropole().day_kind("2010-01-02"_date), day_kind::saturday_after_holiday);
    EXPECT_EQ(metropole().day_kind("2009-01-03"_date), day_kind::saturday);
    EXPECT_EQ(metropole_wide().day_kind("2009-01-03"_date), day_kind::saturday_after_holiday);
}

TEST(SlotCalendar, PutsThePontsOfReunionWhereItsHolidayIs) { // R-H3: Thursday 20 December 2007
    slot_calendar const reunion{territory::reunion, calendar_fr};
    EXPECT_EQ(reunion.day_kind("2007-12-21"_date), day_kind::pont);
    EXPECT_EQ(metropole().day_kind("2007-12-21"_date), day_kind::ordinary);
}

// Reference values

struct counts {
    int year, evenings, sundays, afternoons, monday_ponts, friday_ponts, strict_mornings,
        wide_mornings;
};

TEST(SlotCalendar, CountsTheSlotsOfTheReferenceYears) { // R-E2, R-H4
    for (auto const& c : {counts{2008, 366, 62, 51, 1, 3, 1, 4},
                          {2009, 365, 62, 51, 1, 2, 3, 5},
                          {2010, 365, 62, 49, 0, 2, 1, 3}}) {
        std::map<slot_kind, int> n;
        int mondays = 0;
        for (slot const s : metropole().between({c.year, 1, 1}, {c.year + 1, 1, 1})) {
            ++n[s.kind];
            mondays += s.kind == slot_kind::pont_day && s.day().weekday() == pds::weekday::monday;
        }
        EXPECT_EQ(n[slot_kind::evening], c.evenings) << c.year;
        EXPECT_EQ(n[slot_kind::deep_night], c.evenings) << c.year;
        EXPECT_EQ(n[slot_kind::sunday_or_holiday], c.sundays) << c.year;
        EXPECT_EQ(n[slot_kind::saturday_afternoon], c.afternoons) << c.year;
        EXPECT_EQ(mondays, c.monday_ponts) << c.year;
        EXPECT_EQ(n[slot_kind::pont_day] - mondays, c.friday_ponts) << c.year;
        EXPECT_EQ(n[slot_kind::saturday_morning], c.strict_mornings) << c.year;
        EXPECT_EQ(days_with(metropole_wide(), slot_kind::saturday_morning, c.year).size(),
                  static_cast<std::size_t>(c.wide_mornings))
            << c.year;
    }
}

struct ponts_of_a_year {
    int year;
    std::vector<std::string> ponts, strict, only_wide;
};

TEST(SlotCalendar, HasThePontsOfTheReferenceCalendar) { // sources, 3.1
    std::vector<ponts_of_a_year> const reference{
        {2007, {"04-30", "05-07", "05-18", "11-02", "12-24", "12-31"}, {}, {"05-19", "11-03"}},
        {2008, {"05-02", "05-09", "11-10", "12-26"}, {"08-16"}, {"05-03", "05-10", "12-27"}},
        {2009, {"01-02", "05-22", "07-13"}, {"05-02", "05-09", "12-26"}, {"01-03", "05-23"}},
        {2010, {"05-14", "11-12"}, {"01-02"}, {"05-15", "11-13"}},
        {2011, {"06-03", "07-15", "10-31"}, {"11-12"}, {"06-04", "07-16"}},
        {2012, {"04-30", "05-07", "05-18", "11-02", "12-24", "12-31"}, {}, {"05-19", "11-03"}},
        {2025,
         {"05-02", "05-09", "05-30", "11-10", "12-26"},
         {"08-16"},
         {"05-03", "05-10", "05-31", "12-27"}},
        {2026, {"01-02", "05-15", "07-13"}, {"05-02", "05-09", "12-26"}, {"01-03", "05-16"}}};
    for (auto const& [year, ponts, strict, only_wide] : reference) {
        EXPECT_EQ(days_with(metropole(), slot_kind::pont_day, year), ponts) << year;
        EXPECT_EQ(days_with(metropole(), slot_kind::saturday_morning, year), strict) << year;
        auto both = strict;
        both.insert(both.end(), only_wide.begin(), only_wide.end());
        std::sort(both.begin(), both.end());
        EXPECT_EQ(days_with(metropole_wide(), slot_kind::saturday_morning, year), both) << year;
    }
}

// The whole against a slow walker

// Every half hour, and every boundary of the law with the minutes around it.
std::vector<int> const& minutes_to_try() {
    static std::vector<int> const minutes = [] {
        std::set<int> all;
        for (int m = 0; m < 1440; m += 30)
            all.insert(m);
        for (int const bound : {0, 360, 480, 720, 1200, 1440})
            for (int const m : {bound - 1, bound, bound + 1})
                if (m >= 0 && m < 1440) all.insert(m);
        return std::vector<int>(all.begin(), all.end());
    }();
    return minutes;
}

class SlotCalendarAgainstTheRules : public testing::TestWithParam<int> {
protected:
    static territory place() { return static_cast<territory>(GetParam()); }
};

TEST_P(SlotCalendarAgainstTheRules, MinuteByMinute) { // R-D1 to R-D9
    naive::holidays const holidays{place()};
    std::vector<slot_kinds> const subsets{pds::all_kinds,
                                          pds::base_kinds,
                                          pds::base_kinds |
                                              slot_kinds{slot_kind::saturday_afternoon},
                                          pds::base_kinds | slot_kinds{slot_kind::pont_day},
                                          pds::base_kinds | slot_kinds{slot_kind::saturday_morning},
                                          {slot_kind::evening},
                                          {}};
    for (auto const reading : {saturday_morning::strict, saturday_morning::wide})
        for (auto const kinds : subsets) {
            slot_calendar const calendar{place(), calendar_fr, {reading, kinds}};
            for (int const year : {1982, 1999, 2005, 2008, 2012, 2018, 2025, 2026, 2199})
                for (date day{year, 1, 1}; day < date{year + 1, 1, 1}; day = day + stride(5)) {
                    naive::one_day const expected{naive::day_of(day), holidays};
                    ASSERT_EQ(calendar.is_holiday(day), expected.itself) << to_text(day).view();
                    for (int const m : minutes_to_try()) {
                        local_time const t = local_time{day} + m;
                        auto const kind = expected.kind_at(m, reading, kinds);
                        auto const found = calendar.slot_at(t);
                        bool const right =
                            calendar.kind_at(t) == kind &&
                            (kind ? found && found->kind == *kind && found->period.contains(t) &&
                                        found->day() == day
                                  : !found);
                        ASSERT_TRUE(right) << to_text(t).view() << ": " << in_words(kind);
                    }
                }
        }
}

INSTANTIATE_TEST_SUITE_P(Territory, SlotCalendarAgainstTheRules, testing::Range(0, 10),
                         [](testing::TestParamInfo<int> const& param) {
                             std::string name{name_of(static_cast<territory>(param.param))};
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

TEST(SlotCalendar, FollowsTheRulesOnEveryDayFrom1982To2199) {
    naive::holidays const holidays{territory::metropole};
    for (date day = "1982-01-01"_date; day < "2200-01-01"_date; ++day) {
        naive::one_day const expected{naive::day_of(day), holidays};
        for (int m = 59; m < 1440; m += 120) // 00:59, 02:59 ... 22:59
            for (auto const* const calendar : {&metropole(), &metropole_wide()})
                ASSERT_EQ(calendar->kind_at(local_time{day} + m),
                          expected.kind_at(m, calendar->policy().saturday_morning, pds::all_kinds))
                    << to_text(local_time{day} + m).view();
    }
}

TEST(SlotCalendar, CutsTheDaysIntoSlotsThatNeverOverlap) { // R-D8
    local_time last_end = "1982-01-01T00:00"_time;
    std::array<int, pds::slot_kind_count> seen{};
    for (slot const s : metropole_wide().between("1982-01-01"_date, "2200-01-01"_date)) {
        ASSERT_GE(s.begin(), last_end) << to_text(s.begin()).view();
        ASSERT_GT(s.end(), s.begin());
        ASSERT_LE(s.end(), local_time{s.day() + 1});
        ASSERT_EQ(metropole_wide().slot_at(s.begin()), s);
        ASSERT_EQ(metropole_wide().slot_at(s.end() - 1), s);
        last_end = s.end();
        ++seen[index_of(s.kind)];
    }
    auto const days = "2200-01-01"_date - "1982-01-01"_date;
    EXPECT_EQ(seen[index_of(slot_kind::evening)], days);
    EXPECT_EQ(seen[index_of(slot_kind::deep_night)], days);
}

TEST(SlotCalendar, PutsEveryMinuteInAtMostOneSlot) { // R-D8
    for (auto const& period : {pds::interval{"2008-01-01"_date, "2009-01-01"_date},
                               {"1982-01-01"_date, "1982-03-01"_date},
                               {"2199-11-01"_date, "2200-01-01"_date}}) {
        auto const from = period.begin();
        auto const until = period.end();
        auto const slots = list(metropole(), from, until);
        std::size_t next = 0;
        for (local_time t{from}; t < local_time{until}; t = t + 1) {
            while (next < slots.size() && slots[next].end() <= t)
                ++next;
            bool const inside = next < slots.size() && slots[next].period.contains(t);
            auto const found = metropole().slot_at(t);
            ASSERT_EQ(found.has_value(), inside) << to_text(t).view();
            ASSERT_TRUE(!found || *found == slots[next]) << to_text(t).view();
        }
    }
}

TEST(SlotCalendar, GivesEveryKindItsHours) { // R-D1 to R-D6
    std::map<slot_kind, std::pair<int, int>> const hours{
        {slot_kind::evening, {1200, 1440}},          {slot_kind::deep_night, {0, 480}},
        {slot_kind::sunday_or_holiday, {480, 1200}}, {slot_kind::saturday_afternoon, {720, 1200}},
        {slot_kind::pont_day, {480, 1200}},          {slot_kind::saturday_morning, {480, 720}}};
    for (slot const s : metropole().between("2000-01-01"_date, "2020-01-01"_date)) {
        ASSERT_EQ(s.begin() - local_time{s.day()}, hours.at(s.kind).first);
        ASSERT_EQ(s.end() - local_time{s.day()}, hours.at(s.kind).second);
    }
}

// The range

using range = slot_calendar::range;

TEST(SlotRange, IsAForwardRangeOfSlots) {
    static_assert(std::ranges::forward_range<range>);
    static_assert(std::ranges::common_range<range>);
    static_assert(std::forward_iterator<range::iterator>);
    static_assert(std::same_as<std::ranges::range_value_t<range>, slot>);
    static_assert(std::regular<range::iterator>);
}

TEST(SlotRange, IsEmptyForAnEmptyPeriodWhereverItLies) {
    for (auto const day : {"2008-05-01"_date, "1982-01-01"_date, "2200-01-01"_date,
                           "1400-01-01"_date, "9999-12-31"_date}) {
        auto const none = metropole().between(day, day);
        EXPECT_TRUE(none.begin() == none.end()) << to_text(day).view();
    }
}

TEST(SlotRange, OfASingleDayHasTheSlotsThatBeginOnIt) {
    EXPECT_THAT(
        list(metropole(), "2008-05-02"_date, "2008-05-03"_date),
        ElementsAre(slot{slot_kind::deep_night, {"2008-05-02T00:00"_time, "2008-05-02T08:00"_time}},
                    slot{slot_kind::pont_day, {"2008-05-02T08:00"_time, "2008-05-02T20:00"_time}},
                    slot{slot_kind::evening, {"2008-05-02T20:00"_time, "2008-05-03T00:00"_time}}));
}

TEST(SlotRange, CrossesTheYearEnd) { // Monday 31 December 2012 is a pont
    std::vector<slot_kind> kinds;
    for (slot const s : metropole().between("2012-12-31"_date, "2013-01-02"_date))
        kinds.push_back(s.kind);
    EXPECT_THAT(kinds, ElementsAre(slot_kind::deep_night, slot_kind::pont_day, slot_kind::evening,
                                   slot_kind::deep_night, slot_kind::sunday_or_holiday,
                                   slot_kind::evening));
}

TEST(SlotRange, AddsUpOverConsecutivePeriods) { // R-P14: two months are the month and the next
    auto const& calendar = metropole();
    auto joined = list(calendar, "2008-05-01"_date, "2008-06-01"_date);
    auto const june = list(calendar, "2008-06-01"_date, "2008-07-01"_date);
    joined.insert(joined.end(), june.begin(), june.end());
    EXPECT_EQ(joined, list(calendar, "2008-05-01"_date, "2008-07-01"_date));
}

TEST(SlotRange, MayBeWalkedTwice) {
    auto const may = metropole().between("2008-05-01"_date, "2008-06-01"_date);
    auto first = may.begin();
    auto const kept = first;
    auto const before = first++;
    EXPECT_TRUE(before == kept && before == may.begin() && first != kept);
    EXPECT_EQ(*kept, *may.begin());
    EXPECT_EQ(*std::next(kept), *first);
    EXPECT_EQ(std::ranges::distance(may), std::ranges::distance(may));
    EXPECT_TRUE(range::iterator{} == range::iterator{});
}

TEST(SlotRange, WorksWithTheStandardAlgorithms) {
    auto const year = metropole().between("2008-01-01"_date, "2009-01-01"_date);
    EXPECT_EQ(std::ranges::count(year, slot_kind::evening, &slot::kind), 366);
    auto const pont = std::ranges::find(year, slot_kind::pont_day, &slot::kind);
    ASSERT_TRUE(pont != year.end());
    EXPECT_EQ((*pont).day(), "2008-05-02"_date);
    // C++17 algorithms see an input iterator
    std::vector<slot> const all(year.begin(), year.end());
    EXPECT_EQ(all.size(), 366U + 366 + 62 + 51 + 4 + 1);
}

TEST(SlotRange, SkipsKindsThatDoNotExist) {
    slot_calendar const none{territory::metropole, calendar_fr, {.kinds = {}}};
    EXPECT_THAT(list(none, "2008-01-01"_date, "2009-01-01"_date), IsEmpty());
    slot_calendar const ponts{territory::metropole, calendar_fr, {.kinds = {slot_kind::pont_day}}};
    EXPECT_EQ(list(ponts, "2008-01-01"_date, "2009-01-01"_date).size(), 4U);
}

TEST(SlotRange, RefusesPeriodsThatAreReversedOrOutside) {
    auto const& calendar = metropole();
    auto const between = [&](date from, date until) {
        return refusal([&] { return calendar.between(from, until); });
    };
    EXPECT_EQ(between("2008-05-02"_date, "2008-05-01"_date), errc::reversed_interval);
    EXPECT_EQ(between("1981-12-31"_date, "1982-01-02"_date), errc::outside_calendar);
    EXPECT_EQ(between("2199-12-31"_date, "2200-01-02"_date), errc::outside_calendar);
    EXPECT_EQ(between("1400-01-01"_date, "9999-12-31"_date), errc::outside_calendar);
    EXPECT_EQ(between("1982-01-01"_date, "2200-01-01"_date), std::nullopt);
}

// The ends of the calendar

TEST(SlotCalendar, AnswersOnItsFirstAndLastDays) { // R-H6
    EXPECT_EQ(metropole().kind_at("1982-01-01T10:00"_time), slot_kind::sunday_or_holiday);
    // 1 January 1982 is a Friday: the next morning counts
    EXPECT_EQ(metropole().kind_at("1982-01-02T10:00"_time), slot_kind::saturday_morning);
    EXPECT_EQ(metropole().kind_at("1982-01-01T00:00"_time), slot_kind::deep_night);
    EXPECT_EQ(metropole().kind_at("2199-12-31T23:59"_time), slot_kind::evening);
    EXPECT_TRUE(metropole().covers("1982-01-01"_date));
    EXPECT_TRUE(metropole().covers("2199-12-31"_date));
    EXPECT_FALSE(metropole().covers("1981-12-31"_date));
    EXPECT_FALSE(metropole().covers("2200-01-01"_date));
}

TEST(SlotCalendar, HasNoAnswerOutside) {
    auto const& calendar = metropole();
    for (auto const day : {"1981-12-31"_date, "2200-01-01"_date, date{}, "9999-12-31"_date}) {
        local_time const noon = local_time{day} + 720;
        EXPECT_EQ(refusal([&] { return calendar.is_holiday(day); }), errc::outside_calendar);
        EXPECT_EQ(refusal([&] { return calendar.day_kind(day); }), errc::outside_calendar);
        EXPECT_EQ(refusal([&] { return calendar.kind_at(noon); }), errc::outside_calendar);
        EXPECT_EQ(refusal([&] { return calendar.slot_at(noon); }), errc::outside_calendar);
        pds::trace why;
        EXPECT_EQ(refusal([&] { return calendar.slot_at(noon, why); }), errc::outside_calendar);
        EXPECT_EQ(calendar.try_slot_at(noon).error().code, errc::outside_calendar);
    }
    EXPECT_EQ(refusal([&] { return calendar.kind_at("2200-01-01T00:00"_time); }),
              errc::outside_calendar);
    EXPECT_EQ(refusal([&] { return calendar.kind_at("1981-12-31T23:59"_time); }),
              errc::outside_calendar);
}

TEST(SlotCalendar, AnswersTimesFromOutsideWithAResult) {
    auto const in = metropole().try_slot_at("2008-05-02T10:00"_time);
    ASSERT_TRUE(in.has_value());
    EXPECT_EQ(*in, metropole().slot_at("2008-05-02T10:00"_time));
    auto const surgery_hours = metropole().try_slot_at("2008-05-06T10:00"_time);
    ASSERT_TRUE(surgery_hours.has_value()); // an answer: no slot
    EXPECT_EQ(*surgery_hours, std::nullopt);
    auto const behind = metropole().try_slot_at("2200-01-01T00:00"_time);
    ASSERT_FALSE(behind.has_value());
    EXPECT_EQ(behind.error().code, errc::outside_calendar);
}

TEST(SlotCalendar, RefusesTheSpecialDatesOfBoost) {
    namespace bg = boost::gregorian;
    for (auto const special :
         {bg::date{bg::not_a_date_time}, bg::date{bg::pos_infin}, bg::date{bg::neg_infin}}) {
        EXPECT_EQ(refusal([&] { return metropole().is_holiday(special); }), errc::special_date);
        EXPECT_EQ(refusal([&] { return metropole().between(special, special); }),
                  errc::special_date);
    }
    EXPECT_TRUE(metropole().is_holiday(bg::date{2008, 5, 1}));
}

// Bands of acts

TEST(ActBand, PartsTheHoursOfAWeekWithAPont) { // R-A3: 28 April to 11 May 2008
    naive::holidays const holidays{territory::metropole};
    std::array<int, 4> minutes{};
    for (local_time t = "2008-04-28T00:00"_time; t < "2008-05-12T00:00"_time; t = t + 1) {
        naive::one_day const day{naive::day_of(t.day()), holidays};
        auto const kind = day.kind_at(t.minute_of_day(), saturday_morning::wide, pds::all_kinds);
        auto const expected = naive::band_at(kind, t.minute_of_day());
        auto const found = metropole_wide().kind_at(t);
        ASSERT_EQ(found.has_value(), expected.has_value()) << to_text(t).view();
        if (!found) continue;
        auto const band = metropole_wide().band_of(*found, t);
        ASSERT_EQ(band, *expected) << to_text(t).view();
        ++minutes[static_cast<std::size_t>(band)];
    }
    EXPECT_EQ(minutes[0], 14 * 6 * 60); // N: 20-24 and 06-08 every day
    EXPECT_EQ(minutes[1], 14 * 6 * 60); // M: 00-06 every day
    // D: Thursdays 1 and 8, Fridays 2 and 9, Sundays 4 and 11: 6 × 12 h; the mornings of 3 and 10
    EXPECT_EQ(minutes[2], (6 * 12 + 2 * 4) * 60);
    EXPECT_EQ(minutes[3], 2 * 8 * 60); // S: two Saturday afternoons
}

TEST(ActBand, GivesABoundaryToTheLaterPeriod) { // R-A8
    auto const band = [](local_time t) {
        auto const kind = metropole().kind_at(t);
        return kind ? pds::act_band_letters[static_cast<std::size_t>(metropole().band_of(*kind, t))]
                    : "";
    };
    EXPECT_EQ(band("2008-05-06T20:00"_time), "N");
    EXPECT_EQ(band("2008-05-07T00:00"_time), "M");
    EXPECT_EQ(band("2008-05-07T05:59"_time), "M");
    EXPECT_EQ(band("2008-05-07T06:00"_time), "N");
    EXPECT_EQ(band("2008-05-07T07:59"_time), "N");
    EXPECT_EQ(band("2008-05-07T08:00"_time), "");
    EXPECT_EQ(band("2008-05-02T08:00"_time), "D");
    EXPECT_EQ(band("2008-08-16T11:59"_time), "D"); // a Saturday morning
    EXPECT_EQ(band("2008-08-16T12:00"_time), "S");
}

// Traces

TEST(SlotTrace, IsTheOneOfTheHeader) {
    pds::trace why;
    static_cast<void>(metropole().slot_at("2008-05-02T10:00"_time, why));
    ASSERT_GE(why.steps().size(), 2U);
    EXPECT_EQ(why.steps()[0].rule, "D3"_rule);
    EXPECT_EQ(why.steps()[0].asked, pds::condition::sunday_or_holiday);
    EXPECT_FALSE(why.steps()[0].holds);
    EXPECT_EQ(why.steps()[1].rule, "D5"_rule);
    EXPECT_EQ(why.steps()[1].asked, pds::condition::previous_day_is_holiday);
    EXPECT_TRUE(why.steps()[1].holds);
}

// What a step says of its day, checked against the facts.
bool is_true(pds::step const& s, naive::one_day const& day) {
    using namespace std::chrono;
    switch (s.asked) {
    case pds::condition::sunday_or_holiday: return s.holds == (day.week == Sunday || day.itself);
    case pds::condition::saturday: return s.holds == (day.week == Saturday);
    case pds::condition::monday_or_friday:
        return !s.holds && day.week != Monday && day.week != Friday;
    case pds::condition::next_day_is_holiday: return day.week == Monday && s.holds == day.next;
    case pds::condition::previous_day_is_holiday:
        return (day.week == Friday || day.week == Saturday) && s.holds == day.eve;
    case pds::condition::wide_reading_of_mornings:
        return day.week == Saturday && day.before_eve && !day.eve;
    default: return true;
    }
}

TEST(SlotTrace, AnswersAsWithoutAndTellsTheTruthAtEveryHour) {
    naive::holidays const holidays{territory::metropole};
    slot_calendar const closed{territory::metropole, calendar_fr, {.kinds = pds::base_kinds}};
    std::map<slot_kind, pds::rule_id> const rules{
        {slot_kind::evening, "D1"_rule},           {slot_kind::deep_night, "D2"_rule},
        {slot_kind::sunday_or_holiday, "D3"_rule}, {slot_kind::saturday_afternoon, "D4"_rule},
        {slot_kind::pont_day, "D5"_rule},          {slot_kind::saturday_morning, "D6"_rule}};
    for (int const year : {2007, 2008, 2009, 2015})
        for (auto const* const calendar : {&metropole(), &metropole_wide(), &closed})
            for (local_time t{date{year, 1, 1}}; t < local_time{date{year + 1, 1, 1}}; t = t + 60) {
                pds::trace why;
                auto const found = calendar->slot_at(t, why);
                ASSERT_EQ(found, calendar->slot_at(t)) << to_text(t).view();
                naive::one_day const facts{naive::day_of(t.day()), holidays};
                int applied = 0;
                bool kept_closed = false;
                for (auto const& s : why.steps()) {
                    ASSERT_EQ(s.day, t.day()) << to_text(t).view();
                    ASSERT_TRUE(is_true(s, facts)) << to_text(t).view() << to_text(s.rule).view();
                    bool const of_hours = s.asked == pds::condition::within_hours;
                    applied += of_hours && s.holds;
                    kept_closed |= s.asked == pds::condition::kind_exists && !s.holds;
                    if (of_hours && s.holds) {
                        ASSERT_TRUE(found && s.rule == rules.at(found->kind));
                        ASSERT_NE(s.source.source, nullptr);
                    }
                }
                ASSERT_EQ(applied, found ? 1 : 0) << to_text(t).view();
                // nothing where the extension has something: the trace says that it is closed
                ASSERT_EQ(kept_closed,
                          calendar == &closed && !found && metropole().slot_at(t).has_value())
                    << to_text(t).view();
            }
}

TEST(SlotTrace, CostsNothingWhenNobodyRecords) {
    pds::no_trace none;
    static_assert(noexcept(none.record({})));
    EXPECT_EQ(metropole().slot_at("2008-05-02T10:00"_time, none),
              metropole().slot_at("2008-05-02T10:00"_time));
}

// A calendar as a value, and rules other than the French ones

TEST(SlotCalendar, IsAValueWithoutPointersIntoItself) {
    auto original = std::make_unique<slot_calendar>(territory::reunion, calendar_fr, wide);
    slot_calendar const copy = *original;
    original.reset();
    EXPECT_EQ(copy.place(), territory::reunion);
    EXPECT_EQ(copy.policy().saturday_morning, saturday_morning::wide);
    EXPECT_TRUE(copy.is_holiday("2007-12-20"_date));
    EXPECT_EQ(list(copy, "2007-12-20"_date, "2007-12-21"_date).size(), 3U);
    static_assert(std::is_trivially_copyable_v<slot_calendar>);
    static_assert(sizeof(slot_calendar) <= 8192);
}

constexpr pds::calendar_rules covering(date from, date until) {
    auto rules = calendar_fr;
    rules.covered = {from, until};
    return rules;
}

TEST(SlotCalendar, IsMadeByTheCompilerToo) {
    static constexpr auto year = covering("2008-01-01"_date, "2009-01-01"_date);
    static constexpr slot_calendar calendar{territory::metropole, year};
    static_assert(calendar.is_holiday("2008-05-01"_date));
    static_assert(calendar.kind_at("2008-05-02T10:00"_time) == slot_kind::pont_day);
    static_assert(!calendar.slot_at("2008-05-05T10:00"_time).has_value());
    static_assert((*calendar.between("2008-05-04"_date, "2008-05-05"_date).begin()).minutes() ==
                  480);
}

TEST(SlotCalendar, LooksOneDayPastItsLast) {
    // covers 2007 only: Monday 31 December is a pont because of 1 January
    slot_calendar const calendar{territory::metropole,
                                 covering("2007-01-01"_date, "2008-01-01"_date)};
    EXPECT_EQ(calendar.day_kind("2007-12-31"_date), day_kind::pont);
    EXPECT_EQ(refusal([&] { return calendar.is_holiday("2008-01-01"_date); }),
              errc::outside_calendar);
}

TEST(SlotCalendar, FindsNoHolidayBeforeItsFirstDay) { // Fine print, "Clock"
    slot_calendar const calendar{territory::metropole,
                                 covering("2008-05-02"_date, "2009-01-01"_date), wide};
    EXPECT_EQ(calendar.day_kind("2008-05-02"_date), day_kind::ordinary);
    EXPECT_EQ(calendar.day_kind("2008-05-03"_date), day_kind::saturday);
    EXPECT_EQ(calendar.day_kind("2008-05-09"_date), day_kind::pont);
}

TEST(SlotCalendar, MayCoverNothing) {
    slot_calendar const calendar{territory::metropole,
                                 covering("2008-05-02"_date, "2008-05-02"_date)};
    EXPECT_FALSE(calendar.covers("2008-05-02"_date));
    EXPECT_EQ(refusal([&] { return calendar.is_holiday("2008-05-02"_date); }),
              errc::outside_calendar);
}

std::optional<errc> refusal_of(pds::calendar_rules const& rules, calendar_policy policy = {}) {
    return refusal([&] { return slot_calendar(territory::metropole, rules, policy).place(); });
}

TEST(SlotCalendar, RefusesRulesThatCoverMoreThan218Years) {
    EXPECT_EQ(refusal_of(covering("1982-01-01"_date, "2200-01-01"_date)), std::nullopt);
    EXPECT_EQ(refusal_of(covering("1982-01-01"_date, "2201-01-01"_date)), errc::invalid_table);
    date const first = "1982-01-01"_date;
    EXPECT_EQ(refusal_of(covering(first, first + 79'788)), std::nullopt);
    EXPECT_EQ(refusal_of(covering(first, first + 79'789)), errc::invalid_table);
    EXPECT_EQ(refusal_of(covering("1400-01-01"_date, "9999-12-31"_date)), errc::invalid_table);
}

TEST(SlotCalendar, RefusesHoursThatOverlap) { // R-D8
    auto rules = calendar_fr;
    rules.hours[index_of(slot_kind::evening)].begin = {18, 0};
    EXPECT_EQ(refusal_of(rules), errc::invalid_table);
    rules = calendar_fr;
    rules.hours[index_of(slot_kind::saturday_morning)].end = {14, 0};
    EXPECT_EQ(refusal_of(rules), errc::invalid_table);
    // without the afternoon the morning has the place
    EXPECT_EQ(refusal_of(rules, {.kinds = {slot_kind::saturday_morning}}), std::nullopt);
}

TEST(SlotCalendar, RefusesHoursThatAreNotWholeCells) {
    for (auto const begin : {pds::clock_time{20, 30}, {21, 0}, {24, 0}}) {
        auto rules = calendar_fr;
        rules.hours[index_of(slot_kind::evening)].begin = begin;
        EXPECT_EQ(refusal_of(rules), errc::invalid_table) << to_text(begin).view();
    }
    auto rules = calendar_fr;
    std::swap(rules.hours[0].begin, rules.hours[0].end);
    EXPECT_EQ(refusal_of(rules), errc::invalid_table);
}

TEST(SlotCalendar, TakesOtherHours) { // a region that begins its evening at 22:00
    auto rules = calendar_fr;
    rules.hours[index_of(slot_kind::evening)].begin = {22, 0};
    slot_calendar const calendar{territory::metropole, rules};
    EXPECT_EQ(calendar.kind_at("2008-05-06T21:59"_time), std::nullopt);
    EXPECT_EQ(calendar.slot_at("2008-05-06T22:00"_time)->minutes(), 120);
}

} // namespace slot_calendar_tests
