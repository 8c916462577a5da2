// SPDX-License-Identifier: BSL-1.0

#include <pds/core/error.hpp>

#include "core/refusal.hpp"

#include <gtest/gtest.h>

#include <exception>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>

namespace error_tests {

using pds::errc;
using pds::failure;
using pds::result;

TEST(Errc, IsDescribedInWordsOfItsOwn) {
    std::set<std::string_view> words;
    for (int i = 0; i <= static_cast<int>(errc::invalid_text_length); ++i) {
        auto const text = describe(static_cast<errc>(i));
        EXPECT_FALSE(text.empty()) << i;
        EXPECT_NE(text, "unknown error") << i;
        EXPECT_TRUE(words.insert(text).second) << text;
    }
}

TEST(Error, SaysWhatAndWhere) {
    pds::error const e{failure{errc::invalid_amount, 3}};
    EXPECT_EQ(e.code(), errc::invalid_amount);
    EXPECT_EQ(e.position(), 3U);
    EXPECT_EQ(std::string{e.what()}, describe(errc::invalid_amount));
    EXPECT_EQ(pds::error{errc::invalid_date}.position(), 0U);
    static_assert(std::is_base_of_v<std::exception, pds::error>);
    static_assert(std::is_nothrow_copy_constructible_v<pds::error>);
}

TEST(Result, HoldsAValue) {
    constexpr result<int> seven{7};
    static_assert(seven.has_value() && seven && *seven == 7 && seven.value() == 7);
    static_assert(!std::is_convertible_v<result<int>, bool>); // explicit only
}

TEST(Result, HoldsTheReasonWhyThereIsNone) {
    constexpr result<int> none{errc::invalid_time, 13};
    static_assert(!none.has_value() && !none);
    static_assert(none.error() == failure{errc::invalid_time, 13});
    static_assert(result<int>{errc::invalid_time}.error().position == 0);
    static_assert(result<int>{failure{errc::invalid_time, 2}}.error().position == 2);
}

TEST(Result, ThrowsTheReasonWhenTheValueIsAsked) {
    result<std::string> const none{errc::unknown_name, 4};
    EXPECT_EQ(refusal([&] { return none.value(); }), errc::unknown_name);
    EXPECT_EQ(refusal([&] { return *none; }), errc::unknown_name);
    EXPECT_EQ(refusal([&] { return none->size(); }), errc::unknown_name);
    try {
        static_cast<void>(none.value());
        FAIL();
    } catch (std::exception const& e) {
        EXPECT_EQ(std::string{e.what()}, "unknown name");
        EXPECT_EQ(dynamic_cast<pds::error const&>(e).position(), 4U);
    }
}

TEST(Result, IsEqualByContent) {
    EXPECT_EQ(result<int>{7}, result<int>{7});
    EXPECT_NE(result<int>{7}, result<int>{8});
    EXPECT_NE(result<int>{7}, result<int>{errc::unknown_name});
    EXPECT_EQ(result<int>(errc::unknown_name), result<int>(errc::unknown_name));
    EXPECT_NE(result<int>(errc::unknown_name, 0), result<int>(errc::unknown_name, 1));
}

} // namespace error_tests
