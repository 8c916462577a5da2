// SPDX-License-Identifier: BSL-1.0
//
// The facts of the circular, items 24 to 194 of the project's list, are all covered: each by a row
// of the law tables and by a test that names it, but those that hold no rule.

#include <pds/law/mmg_2007.hpp>
#include <pds/law/mmg_2007_actors.hpp>
#include <pds/law/mmg_2007_indicators.hpp>
#include <pds/law/mmg_2007_programme.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>

namespace inventory_tests {

constexpr int first_item = 24;
constexpr int last_item = 194;

/// What no computation can hang on, and why.
std::map<int, std::string_view> const& without_rule() {
    static std::map<int, std::string_view> const items{
        {38, "names the fund (FIQCS) and its law"},
        {40, "says that part 2 of the guide has the criteria"},
        {121, "names a decree"},
        {148, "column heads of the table and the question above it"},
        {159, "heads of the cost table: its lines are items 160 to 166"},
        {177, "defines the PDS"},
        {178, "names articles of the code"},
        {184, "names the decree of December 2006"},
        {188, "reports a meeting"},
        {189, "states what is at stake"},
        {190, "states the aims of 2007"},
        {191, "describes the circular itself"}};
    return items;
}

void add_numbers(std::string_view items, std::set<int>& out) {
    int value = 0;
    for (char const c : std::string{items} + ' ')
        if (c == ' ') {
            out.insert(value);
            value = 0;
        } else {
            value = value * 10 + (c - '0');
        }
}

std::set<int> items_of_the_law() {
    std::set<int> items;
    for (auto const& row : pds::law::mmg_criteria_2007)
        add_numbers(row.items, items);
    for (auto const& row : pds::law::mmg_indicators_2007)
        add_numbers(row.items, items);
    for (auto const& row : pds::law::mmg_costs_2007)
        add_numbers(row.items, items);
    for (auto const& row : pds::law::mmg_programme_2007)
        add_numbers(row.items, items);
    for (auto const& row : pds::law::mmg_acts_2007)
        add_numbers(row.items, items);
    return items;
}

/// The numbers behind `item 70` and `items 77-79` in the tests of this room.
std::set<int> items_of_the_tests() {
    std::set<int> items;
    std::regex const named{R"(\bitems? ([0-9]+)(-([0-9]+))?)"};
    for (auto const& entry : std::filesystem::directory_iterator{PDS_SOURCE_DIR "/tests/mmg"}) {
        std::ifstream file{entry.path()};
        std::string const text{std::istreambuf_iterator<char>{file}, {}};
        if (entry.path().filename() == "inventory.test.cpp") continue;
        for (std::sregex_iterator at{text.begin(), text.end(), named}, end; at != end; ++at) {
            int const from = std::stoi((*at)[1]);
            int const to = (*at)[3].matched ? std::stoi((*at)[3]) : from;
            for (int item = from; item <= to; ++item)
                items.insert(item);
        }
    }
    return items;
}

TEST(Inventory, EveryFactIsInTheLawOrHoldsNoRule) {
    auto const law = items_of_the_law();
    std::set<int> open;
    for (int item = first_item; item <= last_item; ++item)
        if (!law.contains(item) && !without_rule().contains(item)) open.insert(item);
    EXPECT_THAT(open, testing::IsEmpty());

    std::printf("items %d to %d: %zu in the tables of law, each named by a test; no rule in %zu:\n",
                first_item, last_item, law.size(), without_rule().size());
    for (auto const& [item, why] : without_rule())
        std::printf("  %d %s\n", item, std::string{why}.c_str());
}

TEST(Inventory, EveryFactOfTheLawHasATestThatNamesIt) {
    auto const tests = items_of_the_tests();
    std::set<int> open;
    for (int const item : items_of_the_law())
        if (!tests.contains(item)) open.insert(item);
    EXPECT_THAT(open, testing::IsEmpty());
}

TEST(Inventory, NothingWithoutARuleIsInTheLaw) {
    auto const law = items_of_the_law();
    for (auto const& [item, why] : without_rule()) {
        EXPECT_FALSE(law.contains(item)) << item << ' ' << why;
        EXPECT_TRUE(item >= first_item && item <= last_item);
    }
}

} // namespace inventory_tests
