// SPDX-License-Identifier: BSL-1.0

#include <pds/organisation/department.hpp>

#include "core/refusal.hpp"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace department_tests {

using pds::department;
using pds::errc;
using pds::find_department;
using pds::margin_of;
using pds::population_key;

constexpr pds::margin_rule rule{.percent = 15, .raised_percent = 40, .raised_below_density = 100};

/// Other populations than that of 2005 are far off, so that who reads them is found out.
constexpr department of(std::string_view code, int population, int area = 1,
                        bool mountain = false) {
    return {.code = code,
            .name = code,
            .population_1999 = population / 7 + 1000000,
            .population_2006 = 0,
            .population_2005 = population,
            .area_km2 = area,
            .mountain = mountain};
}

TEST(Margin, IsRaisedBelowADensityStrictly) { // R-S2
    EXPECT_EQ(margin_of(of("x", 99999, 1000), rule), 40);
    EXPECT_EQ(margin_of(of("x", 100000, 1000), rule), 15); // a hundred is not below a hundred
    EXPECT_EQ(margin_of(of("x", 100001, 1000), rule), 15);
    EXPECT_EQ(margin_of(of("x", 0, 1000), rule), 40);
}

TEST(Margin, IsRaisedInTheMountainWhateverTheDensity) { // R-S2
    EXPECT_EQ(margin_of(of("x", 1000000, 1000, true), rule), 40);
    EXPECT_EQ(margin_of(of("x", 10000, 1000, true), rule), 40);
}

TEST(Margin, OfALargeAreaDoesNotOverflow) {
    EXPECT_EQ(margin_of(of("x", 2000000000, 30000000), rule), 40); // 3·10⁹ would be needed
}

TEST(PopulationKey, IsTheShareOfTheSectors) { // R-S6
    std::array const all{of("a", 600), of("b", 300), of("c", 100)};
    EXPECT_EQ(population_key(all[0], all, 10), 6);
    EXPECT_EQ(population_key(all[1], all, 10), 3);
    EXPECT_EQ(population_key(all[2], all, 10), 1);
    EXPECT_EQ(population_key(all[2], all, 0), 0);
}

TEST(PopulationKey, IsRoundedHalfUp) {
    std::array const all{of("a", 25), of("b", 75)};
    EXPECT_EQ(population_key(all[0], all, 2), 1); // 0.5
    EXPECT_EQ(population_key(all[1], all, 2), 2); // 1.5
    EXPECT_EQ(population_key(all[0], all, 1), 0); // 0.25
    EXPECT_EQ(population_key(all[1], all, 1), 1); // 0.75
    EXPECT_EQ(population_key(all[0], all, 6), 2); // 1.5
}

TEST(PopulationKey, NeedsSomebody) {
    std::array const nobody{of("a", 0), of("b", 0)};
    EXPECT_EQ(refusal([&] { return population_key(nobody[0], nobody, 10); }),
              errc::invalid_weights);
    EXPECT_EQ(refusal([&] { return population_key(of("a", 5), {}, 10); }), errc::invalid_weights);
    std::array const one{of("a", 0), of("b", 1)};
    EXPECT_EQ(population_key(one[1], one, 10), 10);
}

TEST(Department, IsFoundByItsCodeInAnyOrder) {
    std::array const all{of("2B", 1), of("74", 2), of("01", 3)};
    ASSERT_NE(find_department(all, "74"), nullptr);
    EXPECT_EQ(find_department(all, "74")->population_2005, 2);
    EXPECT_EQ(find_department(all, "01"), &all[2]);
    EXPECT_EQ(find_department(all, "2b"), nullptr);
    EXPECT_EQ(find_department(all, ""), nullptr);
    EXPECT_EQ(find_department({}, "74"), nullptr);
}

} // namespace department_tests
