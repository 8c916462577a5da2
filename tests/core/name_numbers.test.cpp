// SPDX-License-Identifier: BSL-1.0

#include <pds/core/name_numbers.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <random>
#include <string>

namespace name_numbers_tests {

enum class id : std::uint32_t {};
using pds::name_numbers;

TEST(NameNumbers, NumbersNamesAsTheyCome) {
    name_numbers<id> seen;
    EXPECT_EQ(seen.size(), 0U);
    EXPECT_EQ(seen.number("ducret"), id{0});
    EXPECT_EQ(seen.number("baud"), id{1});
    EXPECT_EQ(seen.number("ducret"), id{0});
    EXPECT_EQ(seen.number(""), id{2});
    EXPECT_EQ(seen.size(), 3U);
    EXPECT_EQ(seen[id{1}], "baud");
    EXPECT_EQ(seen[id{2}], "");
}

TEST(NameNumbers, TellsApartNamesThatDifferAtTheirEndOrInLengthAlone) {
    name_numbers<id> seen;
    std::string name;
    for (std::uint32_t i = 0; i != 40; ++i, name += '\0')
        EXPECT_EQ(seen.number(name), id{i});
    EXPECT_EQ(seen.number("12345678a"), id{40});
    EXPECT_EQ(seen.number("12345678b"), id{41});
    EXPECT_EQ(seen.number("12345678"), id{42});
    EXPECT_EQ(seen.number(std::string(10'000, 'x')), id{43});
    EXPECT_EQ(seen.number(std::string(10'000, 'x')), id{43});
}

TEST(NameNumbers, LooksAtEveryByte) {
    for (std::size_t size = 1; size != 45; ++size) {
        name_numbers<id> seen;
        std::string const plain(size, 'a');
        EXPECT_EQ(seen.number(plain), id{0});
        for (std::uint32_t i = 0; i != size; ++i) {
            auto name = plain;
            name[i] = 'b';
            EXPECT_EQ(seen.number(name), id{i + 1}) << name;
            EXPECT_EQ(seen.number(name), id{i + 1}) << name;
        }
        EXPECT_EQ(seen.number(plain), id{0});
    }
}

TEST(NameNumbers, IsAMapOfNames) {
    std::mt19937 random{20080208};
    name_numbers<id> seen;
    std::map<std::string, id> expected;
    for (int i = 0; i != 200'000; ++i) {
        auto const name = std::to_string(random() % 30'000 * 7'919);
        auto const next = id{static_cast<std::uint32_t>(expected.size())};
        auto const known = expected.try_emplace(name, next).first->second;
        ASSERT_EQ(seen.number(name), known);
    }
    ASSERT_EQ(seen.size(), expected.size());

    auto const [names, place] = seen.in_order();
    ASSERT_EQ(names.size(), expected.size());
    std::uint32_t at = 0;
    for (auto const& [name, number] : expected) { // in byte order
        ASSERT_EQ(seen[number], name);
        ASSERT_EQ(place[static_cast<std::size_t>(number)], id{at});
        ASSERT_EQ(names[id{at}], name);
        ++at;
    }
}

TEST(NameNumbers, CopiesStandAlone) {
    name_numbers<id> a;
    a.number("baud");
    auto b = a;
    b.number("ducret");
    EXPECT_EQ(a.size(), 1U);
    EXPECT_EQ(b[id{0}], "baud");
    EXPECT_EQ(b.number("baud"), id{0});
}

} // namespace name_numbers_tests
