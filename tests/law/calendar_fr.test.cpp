// SPDX-License-Identifier: BSL-1.0

#include <pds/law/calendar_fr.hpp>

#include <gtest/gtest.h>

#include <string>

namespace calendar_fr_tests {

using namespace pds::literals;
using pds::slot_kind;
using pds::law::calendar_fr;

std::string hours(slot_kind kind) {
    auto const& h = calendar_fr.hours_of(kind);
    return std::string{to_text(h.rule).view()} + ' ' + std::string{to_text(h.begin).view()} + '-' +
           std::string{to_text(h.end).view()};
}

TEST(CalendarFr, GivesEachKindItsHoursAndItsRule) { // R-D1 to R-D6
    EXPECT_EQ(hours(slot_kind::evening), "D1 20:00-24:00");
    EXPECT_EQ(hours(slot_kind::deep_night), "D2 00:00-08:00");
    EXPECT_EQ(hours(slot_kind::sunday_or_holiday), "D3 08:00-20:00");
    EXPECT_EQ(hours(slot_kind::saturday_afternoon), "D4 12:00-20:00");
    EXPECT_EQ(hours(slot_kind::pont_day), "D5 08:00-20:00");
    EXPECT_EQ(hours(slot_kind::saturday_morning), "D6 08:00-12:00");
}

TEST(CalendarFr, CitesATextForEveryKind) {
    for (auto const& h : calendar_fr.hours)
        EXPECT_NE(h.source.source, nullptr) << to_text(h.rule).view();
}

TEST(CalendarFr, CoversTheYearsFrom1982To2199) { // R-H6
    static_assert(calendar_fr.covered.begin() == "1982-01-01"_date);
    static_assert(calendar_fr.covered.end() == "2200-01-01"_date);
}

TEST(CalendarFr, HasTheMiddleOfTheNightFromMidnightToSix) { // R-A3
    static_assert(calendar_fr.mid_night.begin() == pds::clock_time{0, 0});
    static_assert(calendar_fr.mid_night.end() == pds::clock_time{6, 0});
}

} // namespace calendar_fr_tests
