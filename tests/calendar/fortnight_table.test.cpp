// SPDX-License-Identifier: BSL-1.0

#include <pds/calendar/fortnight_table.hpp>
#include <pds/calendar/slot_calendar.hpp>
#include <pds/law/calendar_fr.hpp>

#include "core/refusal.hpp"
#include "core/rounds.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace fortnight_table_tests {

using namespace pds::literals;
using pds::date;
using pds::local_time;
using pds::slot_calendar;
using pds::slot_code;
using pds::slot_kind;
using pds::territory;
using pds::law::calendar_fr;

// Holidays on many days that move from year to year: more different weeks than there is room for.
std::vector<pds::holiday> many_holidays() {
    std::vector<pds::holiday> rows;
    for (int const offset : {-90, -88, -60, -57, -33, -32, -31, 3, 5, 20, 22, 24, 61, 62, 100, 103})
        rows.push_back({"fête",
                        "feast",
                        pds::yearly_day::from_easter(offset),
                        pds::all_territories,
                        pds::law::covered,
                        "H1"_rule,
                        {}});
    for (int month = 1; month <= 12; ++month)
        for (int const day : {2, 5, 9, 10, 16, 18, 20, 26, 28})
            if (month % 3 != day % 3)
                rows.push_back({"fête",
                                "feast",
                                pds::yearly_day::fixed(month, day),
                                pds::all_territories,
                                pds::law::covered,
                                "H1"_rule,
                                {}});
    return rows;
}

TEST(FortnightTable, LeavesToTheRulesTheWeeksForWhichItHasNoRoom) {
    auto const rows = many_holidays();
    auto rules = calendar_fr;
    rules.holidays = rows;
    for (auto const reading : {pds::saturday_morning::strict, pds::saturday_morning::wide}) {
        slot_calendar const calendar{territory::metropole, rules, {.saturday_morning = reading}};
        auto const holiday = [&](date day) {
            return day >= pds::law::covered.begin() &&
                   pds::is_holiday(day, territory::metropole, rows);
        };
        for (date const from : {"1982-01-01"_date, "2050-04-01"_date, "2199-09-01"_date})
            for (date day = from; day < from + 90; day = day + stride(3)) {
                auto const kind = classify({day.weekday(), holiday(day - 2), holiday(day - 1),
                                            holiday(day), holiday(day + 1)},
                                           reading);
                ASSERT_EQ(calendar.is_holiday(day), holiday(day)) << to_text(day).view();
                ASSERT_EQ(calendar.day_kind(day), kind) << to_text(day).view();
                for (int m = 0; m < pds::minutes_per_day; m += 119) {
                    auto const t = local_time{day} + m;
                    auto expected = slot_code::none;
                    for (std::size_t k = 0; k != pds::slot_kind_count; ++k) {
                        auto const& hours = rules.hours[k];
                        if (kinds_of(kind).contains(static_cast<slot_kind>(k)) &&
                            hours.begin.minutes() <= m && m < hours.end.minutes())
                            expected = static_cast<slot_code>(k);
                    }
                    ASSERT_EQ(calendar.code_at(t), expected) << to_text(t).view();
                    ASSERT_EQ(calendar.kind_at(t), kind_of(expected)) << to_text(t).view();
                    ASSERT_EQ(calendar.week_at(t)[static_cast<std::size_t>(
                                  static_cast<int>(day.weekday()) * pds::cells_per_day +
                                  m / pds::minutes_per_cell)],
                              expected)
                        << to_text(t).view();
                }
            }
    }
}

TEST(FortnightTable, HasRoomForEveryTerritory) { // else these answers would be right, but slow
    for (std::size_t place = 0; place != pds::territory_names.size(); ++place)
        for (auto const reading : {pds::saturday_morning::strict, pds::saturday_morning::wide}) {
            // without the rows of holidays only the table can answer
            auto rows = std::vector(calendar_fr.holidays.begin(), calendar_fr.holidays.end());
            auto rules = calendar_fr;
            rules.holidays = rows;
            auto const where = static_cast<territory>(place);
            slot_calendar const calendar{where, rules, {.saturday_morning = reading}};
            slot_calendar const reference{where, calendar_fr, {.saturday_morning = reading}};
            for (auto& row : rows)
                row.where = {};
            for (date day = "1982-01-04"_date; day < "2200-01-01"_date;
                 day = day + stride(5)) { // from a Monday
                ASSERT_EQ(calendar.is_holiday(day), reference.is_holiday(day));
                ASSERT_EQ(calendar.kind_at(local_time{day} + 600),
                          reference.kind_at(local_time{day} + 600));
            }
        }
}

// Fortnights by themselves: their first seven bits are what is in their first week, the next seven
// what is in their second one.
pds::week_cells week_of(unsigned bits) {
    pds::week_cells week{};
    week.fill(slot_code::none);
    week[bits] = slot_code::evening;
    return week;
}

TEST(FortnightTable, KnowsFortnightsUntilItsRoomIsFull) {
    pds::detail::fortnight_table table;
    auto const holidays = [](std::uint32_t i) { // 105 of eleven weeks, then again
        auto const kind = i % 105;
        return static_cast<std::uint16_t>(kind % 11 | kind / 11 << 7);
    };
    ASSERT_EQ(table.fill(300 * 14, holidays, week_of), 103U * 14); // number 0 is the unknown one
    for (std::uint32_t i = 0; i != 300; ++i) {
        bool const known = i % 105 < 103;
        for (std::uint32_t day = i * 14; day != i * 14 + 14; ++day) {
            ASSERT_EQ(table.knows(day), known) << day;
            if (!known) continue;
            auto const bits = holidays(i);
            ASSERT_EQ(table.is_holiday(day), (bits >> day % 14 & 1) != 0) << day;
            auto const week = week_of(day % 14 < 7 ? bits & 0x7FU : bits >> 7U & 0x7FU);
            ASSERT_EQ(table.week(day), week) << day;
            for (std::uint32_t cell = 0; cell != pds::cells_per_day; ++cell)
                ASSERT_EQ(table.at(day * std::uint64_t{pds::cells_per_day} + cell),
                          week[day % 7 * pds::cells_per_day + cell])
                    << day;
        }
    }
    EXPECT_FALSE(table.knows(300 * 14));
}

TEST(FortnightTable, KnowsNoFortnightOfAWeekItHasNoRoomFor) {
    for (unsigned const shift : {0U, 7U}) { // where the new week is; the other is that of nothing
        pds::detail::fortnight_table table;
        auto const holidays = [&](std::uint32_t i) {
            return static_cast<std::uint16_t>(i % 20 << shift);
        };
        ASSERT_EQ(table.fill(40 * 14, holidays, week_of), 18U * 14);
        for (std::uint32_t i = 0; i != 40; ++i)
            ASSERT_EQ(table.knows(i * 14 + 13), i % 20 < 18) << i;
    }
}

TEST(FortnightTable, KnowsNothingBehindTheYearsItIsFor) {
    auto const none = [](std::uint32_t) { return std::uint16_t{0}; };
    pds::detail::fortnight_table table;
    auto const days = pds::detail::fortnight_table::most_days;
    ASSERT_EQ(days, 79'788U); // 218 years of 366 days
    ASSERT_EQ(table.fill(days, none, week_of), days);
    EXPECT_TRUE(table.knows(0));
    EXPECT_TRUE(table.knows(days - 1));
    EXPECT_FALSE(table.knows(days));
    EXPECT_FALSE(table.knows(0xFFFF'FFFF)); // the day before the first
    ASSERT_EQ(table.fill(15, none, week_of), 15U);
}

// The table begins with a Monday, a calendar with any day.
TEST(FortnightTable, AnswersTheSameWhereverTheCalendarBegins) {
    auto const& rows = calendar_fr.holidays;
    for (date const from : {"2007-12-20"_date, "2008-04-28"_date, "2015-05-01"_date})
        for (int lead = 0; lead != 7; ++lead)
            for (int length = 0; length <= 24; ++length) {
                auto rules = calendar_fr;
                rules.covered = {from + lead, from + lead + length};
                slot_calendar const calendar{territory::guyane, rules};
                auto const holiday = [&](date day) { // not known before, known the day behind
                    return rules.covered.begin() <= day && day <= rules.covered.end() &&
                           pds::is_holiday(day, territory::guyane, rows);
                };
                for (date day = from - 8; day < from + 40; day = day + 1) {
                    auto const noon = local_time{day} + 13 * 60;
                    auto const covered = rules.covered.contains(day);
                    ASSERT_EQ(calendar.try_slot_at(noon).has_value(), covered);
                    if (!covered) {
                        ASSERT_EQ(calendar.code_at(noon), slot_code::outside);
                        ASSERT_EQ(refusal([&] { return calendar.kind_at(noon); }),
                                  pds::errc::outside_calendar);
                        ASSERT_EQ(refusal([&] { return calendar.slot_at(noon); }),
                                  pds::errc::outside_calendar);
                        ASSERT_EQ(refusal([&] { return calendar.is_holiday(day); }),
                                  pds::errc::outside_calendar);
                        continue;
                    }
                    auto const kind = classify({day.weekday(), holiday(day - 2), holiday(day - 1),
                                                holiday(day), holiday(day + 1)},
                                               pds::saturday_morning::strict);
                    ASSERT_EQ(calendar.is_holiday(day), holiday(day)) << to_text(day).view();
                    ASSERT_EQ(calendar.day_kind(day), kind) << to_text(day).view();
                    std::optional<slot_kind> expected;
                    for (auto const k : {slot_kind::sunday_or_holiday, slot_kind::pont_day,
                                         slot_kind::saturday_afternoon})
                        if (kinds_of(kind).contains(k)) expected = k;
                    ASSERT_EQ(calendar.kind_at(noon), expected) << to_text(day).view();
                    auto const slot = calendar.slot_at(noon);
                    ASSERT_EQ(slot.has_value(), expected.has_value());
                    if (slot) {
                        ASSERT_EQ(slot->begin().day(), day);
                    }
                    ASSERT_EQ(calendar.week_at(noon)[static_cast<std::size_t>(
                                  static_cast<int>(day.weekday()) * pds::cells_per_day + 6)],
                              code_of(expected));
                }
            }
}

TEST(SlotCalendar, GivesCodesAndWeeksAtItsEnds) {
    slot_calendar const calendar{territory::metropole, calendar_fr};
    EXPECT_EQ(calendar.code_at("1981-12-31T23:59"_time), slot_code::outside);
    EXPECT_EQ(calendar.code_at("1982-01-01T00:00"_time), slot_code::deep_night);
    EXPECT_EQ(calendar.code_at("1982-01-01T10:00"_time), slot_code::sunday_or_holiday);
    EXPECT_TRUE(calendar.is_holiday("1982-01-01"_date)); // R-H1
    EXPECT_EQ(calendar.code_at("2008-05-06T10:00"_time), slot_code::none);
    EXPECT_EQ(calendar.code_at("2199-12-31T23:59"_time), slot_code::evening);
    EXPECT_EQ(calendar.code_at("2200-01-01T00:00"_time), slot_code::outside);
    EXPECT_EQ(calendar.code_at(local_time{}), slot_code::outside);

    auto const first = calendar.week_at("1982-01-03T12:00"_time); // a Sunday; 1 January is a Friday
    EXPECT_EQ(first[0], slot_code::outside);
    EXPECT_EQ(first[4 * 12 - 1], slot_code::outside);
    EXPECT_EQ(first[4 * 12], slot_code::deep_night);
    EXPECT_EQ(first[6 * 12 + 5], slot_code::sunday_or_holiday);
    auto const last = calendar.week_at("2199-12-31T12:00"_time); // a Tuesday
    EXPECT_EQ(last[1 * 12 + 11], slot_code::evening);
    EXPECT_EQ(last[2 * 12], slot_code::outside);
    EXPECT_EQ(refusal([&] { return calendar.week_at("2200-01-01T00:00"_time); }),
              pds::errc::outside_calendar);
}

} // namespace fortnight_table_tests
