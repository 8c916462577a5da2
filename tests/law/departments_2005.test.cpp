// SPDX-License-Identifier: BSL-1.0

#include <pds/law/departments_2005.hpp>

#include "law/csv.hpp"

#include <pds/law/instruction_2008.hpp>
#include <pds/law/sector_targets_2008.hpp>

#include <gmock/gmock.h>

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace departments_2005_tests {

using pds::find_department;
using pds::find_target;
using pds::law::departments_2005;
using pds::law::margin_rule_2008;
using pds::law::national_target_2008;
using pds::law::sector_targets_2008;
using testing::ElementsAre;

TEST(Departments, AreThoseOfTheFileCellByCell) {
    auto const rows = read_csv("departments_2005.csv");
    ASSERT_EQ(rows.size(), departments_2005.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const& cells = rows[i];
        auto const& row = departments_2005[i];
        ASSERT_EQ(cells.size(), 7U) << cells[0];
        EXPECT_EQ(row.code, cells[0]);
        EXPECT_EQ(row.name, cells[1]);
        EXPECT_EQ(std::to_string(row.population_1999), cells[2]) << cells[0];
        EXPECT_EQ(std::to_string(row.population_2006), cells[3]) << cells[0];
        EXPECT_EQ(std::to_string(row.population_2005), cells[4]) << cells[0];
        EXPECT_EQ(std::to_string(row.area_km2) + ".0", cells[5]) << cells[0];
        EXPECT_EQ(row.mountain ? "yes" : "no", cells[6]) << cells[0];
    }
}

TEST(Departments, AreTheNinetySixOfMetropolitanFranceOnce) {
    std::set<std::string_view> codes;
    std::set<std::string_view> names;
    for (auto const& row : departments_2005) {
        EXPECT_TRUE(codes.insert(row.code).second) << row.code;
        EXPECT_TRUE(names.insert(row.name).second) << row.name;
    }
    for (int n = 1; n <= 95; ++n) {
        auto const code = (n < 10 ? "0" : "") + std::to_string(n);
        EXPECT_EQ(codes.count(code), n == 20 ? 0U : 1U) << code;
    }
    EXPECT_EQ(codes.count("2A") + codes.count("2B"), 2U);
    EXPECT_EQ(codes.size(), 96U);
}

TEST(Departments, HaveAPopulationOf2005BetweenTheTwoCounts) {
    for (auto const& row : departments_2005) {
        auto const [least, most] = std::minmax(row.population_1999, row.population_2006);
        EXPECT_LE(least, row.population_2005) << row.code;
        EXPECT_GE(most, row.population_2005) << row.code;
        EXPECT_GT(row.area_km2, 0) << row.code;
    }
}

TEST(Departments, AreThoseOfTheTargetsAndParis) { // R-S1
    for (auto const& row : departments_2005)
        EXPECT_EQ(find_target(sector_targets_2008, row.code) == nullptr, row.code == "75")
            << row.code;
    for (auto const& row : sector_targets_2008)
        EXPECT_NE(find_department(departments_2005, row.department), nullptr) << row.department;
}

TEST(Departments, HaveThePrintedMarginButForTwo) { // R-S2
    std::vector<std::string_view> others;
    for (auto const& row : sector_targets_2008)
        if (margin_of(*find_department(departments_2005, row.department), margin_rule_2008) !=
            row.margin_percent)
            others.push_back(row.department);
    EXPECT_THAT(others, ElementsAre("34", "35"));
    // Hérault is mountain, printed 15; Ille-et-Vilaine is neither thin nor mountain, printed 40
    EXPECT_EQ(margin_of(*find_department(departments_2005, "34"), margin_rule_2008), 40);
    EXPECT_EQ(margin_of(*find_department(departments_2005, "35"), margin_rule_2008), 15);
}

TEST(Departments, HaveThePrintedTargetByTheirPopulationButForFour) { // R-S6
    std::vector<std::string_view> others;
    for (auto const& row : sector_targets_2008) {
        int const key = population_key(*find_department(departments_2005, row.department),
                                       departments_2005, national_target_2008);
        if (key == row.target) continue;
        others.push_back(row.department);
        EXPECT_EQ(key - row.target == 1 || row.target - key == 1, true) << row.department;
    }
    EXPECT_THAT(others, ElementsAre("65", "69", "88", "93"));
}

TEST(Departments, GiveParisSeventyOneSectorsByTheSameKey) { // R-S6
    EXPECT_EQ(population_key(*find_department(departments_2005, "75"), departments_2005,
                             national_target_2008),
              71);
    EXPECT_EQ(population_key(*find_department(departments_2005, "74"), departments_2005,
                             national_target_2008),
              23);
}

} // namespace departments_2005_tests
