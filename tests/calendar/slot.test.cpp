// SPDX-License-Identifier: BSL-1.0

#include <pds/calendar/slot.hpp>

#include <gtest/gtest.h>

namespace slot_tests {

using namespace pds::literals;
using pds::slot;
using pds::slot_kind;

TEST(SlotKind, HasSixNamesThatAreReadBack) {
    for (std::size_t i = 0; i < pds::slot_kind_count; ++i) {
        auto const kind = static_cast<slot_kind>(i);
        EXPECT_EQ(pds::index_of(kind), i);
        EXPECT_EQ(pds::try_slot_kind(name_of(kind)).value(), kind);
    }
    static_assert(pds::slot_kind_count == 6);
    EXPECT_EQ(name_of(slot_kind::evening), "evening");
    EXPECT_EQ(name_of(slot_kind::deep_night), "deep_night");
    EXPECT_EQ(name_of(slot_kind::sunday_or_holiday), "sunday_or_holiday");
    EXPECT_EQ(name_of(slot_kind::saturday_afternoon), "saturday_afternoon");
    EXPECT_EQ(name_of(slot_kind::pont_day), "pont_day");
    EXPECT_EQ(name_of(slot_kind::saturday_morning), "saturday_morning");
    EXPECT_EQ(pds::try_slot_kind("night").error().code, pds::errc::unknown_name);
}

TEST(SlotKinds, AreThoseThatExistEverywhereAndTheExtension) { // R-D9
    for (auto const kind :
         {slot_kind::evening, slot_kind::deep_night, slot_kind::sunday_or_holiday}) {
        EXPECT_TRUE(pds::base_kinds.contains(kind));
        EXPECT_FALSE(pds::extension_kinds.contains(kind));
        EXPECT_TRUE(pds::all_kinds.contains(kind));
    }
    for (auto const kind :
         {slot_kind::saturday_afternoon, slot_kind::pont_day, slot_kind::saturday_morning}) {
        EXPECT_FALSE(pds::base_kinds.contains(kind));
        EXPECT_TRUE(pds::extension_kinds.contains(kind));
        EXPECT_TRUE(pds::all_kinds.contains(kind));
    }
}

TEST(Slot, BelongsToTheDayOnWhichItBegins) {
    constexpr slot evening{slot_kind::evening, {"2008-12-31T20:00"_time, "2009-01-01T00:00"_time}};
    static_assert(evening.day() == "2008-12-31"_date);
    static_assert(evening.minutes() == 240);
    static_assert(evening.begin() == "2008-12-31T20:00"_time);
    static_assert(evening.end() == "2009-01-01T00:00"_time);
}

} // namespace slot_tests
