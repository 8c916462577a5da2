// SPDX-License-Identifier: BSL-1.0

#include <pds/calendar/slot_code.hpp>

#include <gtest/gtest.h>

#include <cstddef>
#include <optional>

namespace slot_code_tests {

using pds::slot_code;
using pds::slot_kind;

// The compiler has a way of its own.
static_assert(kind_of(slot_code::saturday_morning) == slot_kind::saturday_morning);
static_assert(kind_of(slot_code::none) == std::nullopt);
static_assert(kind_of(slot_code::outside) == std::nullopt);

TEST(SlotCode, IsTheKindOrThatThereIsNone) {
    for (std::size_t k = 0; k != pds::slot_kind_count; ++k) {
        auto const kind = static_cast<slot_kind>(k);
        EXPECT_EQ(index_of(code_of(kind)), k);
        EXPECT_EQ(kind_of(code_of(kind)), kind);
        EXPECT_EQ(name_of(code_of(kind)), name_of(kind));
    }
    EXPECT_EQ(pds::code_of(std::optional<slot_kind>{}), slot_code::none);
    EXPECT_EQ(pds::code_of(std::optional{slot_kind::pont_day}), slot_code::pont_day);
    EXPECT_EQ(kind_of(slot_code::none), std::nullopt);
    EXPECT_EQ(kind_of(slot_code::outside), std::nullopt);
    EXPECT_EQ(name_of(slot_code::none), "none");
    EXPECT_EQ(name_of(slot_code::outside), "outside");
    EXPECT_EQ(pds::slot_code_count, 8U); // six kinds and two more
}

} // namespace slot_code_tests
