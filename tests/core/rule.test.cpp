// SPDX-License-Identifier: BSL-1.0

#include <pds/core/rule.hpp>

#include "core/refusal.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace rule_tests {

using namespace pds::literals;
using pds::rule_id;
using pds::rule_set;

TEST(RuleId, IsALetterAndANumber) {
    static_assert("P4"_rule == rule_id{'P', 4});
    static_assert("D10"_rule == rule_id{'D', 10});
    static_assert("A1"_rule < "A2"_rule && "A9"_rule < "A10"_rule && "D10"_rule < "P1"_rule);
    static_assert(to_text("P4"_rule) == "P4");
    static_assert(to_text("D10"_rule) == "D10");
    static_assert(to_text(rule_id{'Z', 255}) == "Z255");
}

TEST(RuleSet, KeepsEachRuleOnceInOrder) {
    constexpr rule_set rules{"P4"_rule, "O1"_rule, "P4"_rule, "A3"_rule};
    static_assert(rules.size() == 3);
    static_assert(rules.contains("O1"_rule) && !rules.contains("O2"_rule));
    EXPECT_EQ(std::vector<rule_id>(rules.begin(), rules.end()),
              (std::vector{"P4"_rule, "O1"_rule, "A3"_rule}));
    static_assert(to_text(rules) == "P4+O1+A3");
    static_assert(to_text(rule_set{}).empty());
}

TEST(RuleSet, IsEqualInTheSameOrderOnly) {
    static_assert(rule_set{"P4"_rule, "O1"_rule} == rule_set{"P4"_rule, "O1"_rule, "P4"_rule});
    static_assert(rule_set{"P4"_rule, "O1"_rule} != rule_set{"O1"_rule, "P4"_rule});
    static_assert(rule_set{} != rule_set{"O1"_rule});
}

TEST(RuleSet, HoldsSevenRulesAndRefusesAnEighth) {
    rule_set rules{"D10"_rule, "D11"_rule, "D12"_rule, "D13"_rule,
                   "D14"_rule, "D15"_rule, {'Z', 255}};
    EXPECT_EQ(to_text(rules).view(), "D10+D11+D12+D13+D14+D15+Z255");
    EXPECT_EQ(refusal([&] { return rules.insert("D10"_rule); }), std::nullopt); // already there
    EXPECT_EQ(refusal([&] { return rules.insert("D17"_rule); }), pds::errc::invalid_table);
    EXPECT_EQ(rules.size(), rule_set::capacity);
}

TEST(RuleSet, IsWrittenWholeWhenItIsFullOfLongIds) {
    rule_set rules;
    for (std::uint8_t n = 249; n < 249 + rule_set::capacity - 1; ++n)
        rules.insert({'Z', n});
    rules.insert({'Y', 100});
    EXPECT_EQ(to_text(rules).view(), "Z249+Z250+Z251+Z252+Z253+Z254+Y100");
}

} // namespace rule_tests
