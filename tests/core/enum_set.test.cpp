// SPDX-License-Identifier: BSL-1.0

#include <pds/core/enum_set.hpp>

#include <gtest/gtest.h>

namespace enum_set_tests {

enum class letter { a, b, c, last = 31 };
using letters = pds::enum_set<letter>;

TEST(EnumSet, HoldsWhatWasPutIn) {
    constexpr letters set{letter::a, letter::last, letter::a};
    static_assert(set.contains(letter::a) && set.contains(letter::last));
    static_assert(!set.contains(letter::b) && !set.contains(letter::c));
    static_assert(!set.empty() && letters{}.empty());
}

TEST(EnumSet, InsertsOnce) {
    letters set;
    set.insert(letter::b).insert(letter::b).insert(letter::c);
    EXPECT_EQ(set, (letters{letter::c, letter::b}));
    EXPECT_FALSE(set.contains(letter::a));
}

TEST(EnumSet, JoinsAnother) {
    static_assert((letters{letter::a} | letters{letter::b}) == letters{letter::b, letter::a});
    static_assert((letters{} | letters{}).empty());
    static_assert(letters{letter::a} != letters{letter::b});
}

} // namespace enum_set_tests
