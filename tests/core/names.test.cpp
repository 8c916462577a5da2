// SPDX-License-Identifier: BSL-1.0

#include <pds/core/names.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>

namespace names_tests {

using pds::edit_distance;
using pds::errc;
using pds::nearest_name;

enum class fruit { apple, pear, plum };
constexpr std::array<std::string_view, 3> fruits{"apple", "pear", "plum"};

constexpr pds::result<fruit> try_fruit(std::string_view name) {
    return pds::try_value_named<fruit>(name, fruits);
}

TEST(ValueNamed, FindsTheValueByItsName) {
    static_assert(try_fruit("apple").value() == fruit::apple);
    static_assert(try_fruit("plum").value() == fruit::plum);
}

TEST(ValueNamed, ComparesByteByByte) {
    for (auto const* const name : {"", "Apple", "apple ", " apple", "appl", "apples", "fig"})
        EXPECT_EQ(try_fruit(name).error().code, errc::unknown_name) << name;
}

TEST(EditDistance, CountsInsertionsDeletionsAndChanges) {
    static_assert(edit_distance("", "") == 0);
    static_assert(edit_distance("pear", "pear") == 0);
    static_assert(edit_distance("", "pear") == 4 && edit_distance("pear", "") == 4);
    static_assert(edit_distance("pear", "peer") == 1);
    static_assert(edit_distance("pear", "pea") == 1 && edit_distance("pear", "spear") == 1);
    static_assert(edit_distance("ab", "ba") == 2);
    static_assert(edit_distance("kitten", "sitting") == 3); // s, i, g
    static_assert(edit_distance("saturday", "sunday") == 3);
}

// By its recursive definition.
std::size_t slow_distance(std::string_view a, std::string_view b) {
    if (a.empty() || b.empty()) return a.size() + b.size();
    return std::min({slow_distance(a.substr(1), b) + 1, slow_distance(a, b.substr(1)) + 1,
                     slow_distance(a.substr(1), b.substr(1)) + (a[0] != b[0])});
}

TEST(EditDistance, IsTheOneOfItsDefinition) {
    std::mt19937_64 random{5};
    auto const word = [&] {
        std::string w(random() % 6, 'a');
        for (auto& c : w)
            c = static_cast<char>('a' + static_cast<int>(random() % 3));
        return w;
    };
    for (int i = 0; i < 3'000; ++i) {
        auto const a = word();
        auto const b = word();
        ASSERT_EQ(edit_distance(a, b), slow_distance(a, b)) << a << ' ' << b;
        ASSERT_EQ(edit_distance(a, b), edit_distance(b, a)) << a << ' ' << b;
    }
}

TEST(EditDistance, IsFartherThanAnyForWordsOfMoreThan40Bytes) {
    std::string const forty(40, 'x');
    std::string const longer(41, 'x');
    EXPECT_EQ(edit_distance(forty, forty), 0U);
    EXPECT_EQ(edit_distance(forty, ""), 40U);
    EXPECT_GT(edit_distance(longer, forty), 40U);
    EXPECT_GT(edit_distance("", longer), 40U);
}

TEST(NearestName, CorrectsAMisspeltName) {
    EXPECT_EQ(nearest_name("aple", fruits), "apple");
    EXPECT_EQ(nearest_name("pera", fruits), "pear");
    EXPECT_EQ(nearest_name("plum", fruits), "plum");
}

TEST(NearestName, IsNothingIfMoreThanHalfDiffers) {
    EXPECT_EQ(nearest_name("orange", fruits), "");
    EXPECT_EQ(nearest_name("", fruits), "");
    EXPECT_EQ(nearest_name("p", fruits), ""); // three letters to add to one
    // 2 of 4 letters differ: one half, not more
    EXPECT_EQ(nearest_name("pexx", fruits), "pear");
    EXPECT_EQ(nearest_name("pxxx", fruits), "");
}

TEST(NearestName, IsTheFirstOfThoseEquallyNear) {
    constexpr std::array<std::string_view, 2> twins{"cat", "bat"};
    EXPECT_EQ(nearest_name("rat", twins), "cat");
}

TEST(NearestName, OfAnEndlessWordIsNothing) {
    EXPECT_EQ(nearest_name(std::string(1000, 'p'), fruits), "");
    EXPECT_EQ(nearest_name("pear", {}), "");
}

} // namespace names_tests
