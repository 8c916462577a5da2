// SPDX-License-Identifier: BSL-1.0

#include <pds/core/name_numbers.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

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

TEST(NameNumbers, GivesTheSameLaterAsAtOnce) {
    std::mt19937 random{20080208};
    name_numbers<id> seen;
    name_numbers<id> expected;
    name_numbers<id>::queue later{seen};
    constexpr std::size_t block = 300; // several times what waits
    for (int round = 0; round != 200; ++round) {
        std::vector<id> numbers(block);
        std::vector<id> at_once;
        for (auto& number : numbers) {
            // of any length, those around 4, 8 and 16 most often; many alike, many with one begin
            std::string name(random() % 4 == 0 ? random() % 70 : random() % 20,
                             static_cast<char>('a' + random() % 2));
            if (!name.empty()) name[random() % name.size()] = static_cast<char>(random());
            if (name.size() > 2 && random() % 2 == 0) name.back() = static_cast<char>(random());
            at_once.push_back(expected.number(name));
            std::vector<char> exact{name.begin(), name.end()}; // with nothing behind it
            later.ask({exact.data(), exact.size()}, number);
        }
        later.settle();
        ASSERT_EQ(numbers, at_once);
    }
    ASSERT_EQ(seen.size(), expected.size());
    for (std::uint32_t i = 0; i != seen.size(); ++i)
        ASSERT_EQ(seen[id{i}], expected[id{i}]);
}

TEST(NameNumbers, SettlesNothingTwice) {
    name_numbers<id> seen;
    name_numbers<id>::queue later{seen};
    later.settle();
    id number{7};
    later.ask("", number);
    EXPECT_EQ(seen.size(), 0U);
    later.settle();
    EXPECT_EQ(number, id{0});
    number = id{7};
    later.settle();
    EXPECT_EQ(number, id{7});
    EXPECT_EQ(seen.size(), 1U);
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
