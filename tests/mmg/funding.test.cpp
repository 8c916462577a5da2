// SPDX-License-Identifier: BSL-1.0

#include <pds/mmg/funding.hpp>

#include "support.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <vector>

namespace funding_tests {

using namespace mmg_test;
using pds::money;

constexpr std::size_t ain = 0;
constexpr std::size_t savoie = 1;

/// For each of five years so much, three quarters of it for Haute-Savoie.
std::vector<pds::allotment> region(money a_year) {
    constexpr std::array<std::int64_t, 2> weights{1, 3};
    return std::vector(5, pds::allotment{a_year, weights});
}

TEST(Funding, DrawsEveryYearAndLeavesTheRest) {                // item 37, item 108; R-E5
    auto const plan = mmg::make_plan(conforming(), context()); // 68,030 then 48,030 four times
    auto years = region(100000.00_eur);
    EXPECT_EQ(mmg::draw(plan, years, savoie), std::nullopt);
    EXPECT_EQ(years[0].part(savoie).remaining(), 6970.00_eur); // 75,000 - 68,030
    for (std::size_t i = 1; i != years.size(); ++i)
        EXPECT_EQ(years[i].part(savoie).remaining(), 26970.00_eur);
    EXPECT_EQ(years[0].part(ain).remaining(), 25000.00_eur);
}

TEST(Funding, DrawsNothingWhereOneYearLacks) {
    auto const plan = mmg::make_plan(conforming(), context());
    auto years = region(90706.64_eur); // 68,029.98 for Haute-Savoie: two cents short of year N
    auto const before = years;
    auto const lack = mmg::draw(plan, years, savoie);
    ASSERT_TRUE(lack.has_value());
    EXPECT_EQ(lack->year, 2009);
    EXPECT_EQ(lack->why.missing(), 0.02_eur);
    for (auto const& y : years)
        EXPECT_EQ(y.total().committed, money{});

    auto enough = region(90706.67_eur); // 68,030.00 after rounding: to the cent
    EXPECT_EQ(mmg::draw(plan, enough, savoie), std::nullopt);
    EXPECT_EQ(enough[0].part(savoie).remaining(), 0.00_eur);

    // A second MMG finds the year empty; nothing of the later years is drawn for it.
    auto const second = mmg::draw(plan, enough, savoie);
    ASSERT_TRUE(second.has_value());
    EXPECT_EQ(second->year, 2009);
    EXPECT_EQ(enough[1].part(savoie).committed, 48030.00_eur);
}

TEST(Funding, OfAYearThatNeedsNothingDrawsNothing) {
    auto plan = mmg::make_plan(conforming(), context());
    for (auto& y : plan.years)
        y.net = 0.00_eur;
    auto years = region(0.00_eur);
    EXPECT_EQ(mmg::draw(plan, years, savoie), std::nullopt);
}

TEST(Funding, RefusesWhatIsNoFunding) {
    auto const plan = mmg::make_plan(conforming(), context());
    auto years = region(100000.00_eur);
    EXPECT_THROW((void)mmg::draw(plan, std::span{years}.first(4), savoie), pds::error);
    EXPECT_THROW((void)mmg::draw(plan, years, 2), pds::error);
    auto negative = plan;
    negative.years[3].net = -0.01_eur;
    EXPECT_THROW((void)mmg::draw(negative, years, savoie), pds::error);
    for (auto const& y : years)
        EXPECT_EQ(y.total().committed, money{});
}

} // namespace funding_tests
