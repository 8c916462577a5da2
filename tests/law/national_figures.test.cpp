// SPDX-License-Identifier: BSL-1.0

#include <pds/law/national_figures.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cstddef>

namespace national_figures_tests {

using pds::law::sectors_of_the_order;

TEST(NationalFigures, AreTheSectorsCountedByTheOrder) { // reference_values.md, R-S6
    constexpr std::array counted{2834, 2737, 2696, 2552, 2412, 2331};
    ASSERT_EQ(sectors_of_the_order.size(), counted.size());
    for (std::size_t i = 0; i != counted.size(); ++i) {
        EXPECT_EQ(sectors_of_the_order[i].year, 2006 + static_cast<int>(i));
        EXPECT_EQ(sectors_of_the_order[i].sectors, counted[i]);
    }
}

TEST(NationalFigures, FallEveryYearAndStayAboveTheTarget) { // R-S6: 2,000
    for (std::size_t i = 1; i != sectors_of_the_order.size(); ++i)
        EXPECT_LT(sectors_of_the_order[i].sectors, sectors_of_the_order[i - 1].sectors);
    EXPECT_GT(sectors_of_the_order.back().sectors, 2000);
}

} // namespace national_figures_tests
