// SPDX-License-Identifier: BSL-1.0

#include <pds/envelope/figures.hpp>

#include "core/refusal.hpp"
#include "support.hpp"

#include <pds/law/departments_2005.hpp>

namespace figures_tests {

using namespace envelope_test;
using pds::errc;
using pds::figures_of;

constexpr pds::department of(int population, int area) {
    return {.code = "99",
            .name = "",
            .population_1999 = 1,
            .population_2006 = 2,
            .population_2005 = population,
            .area_km2 = area,
            .mountain = false};
}

// 1,334,350 over 686,772 people: 1.9429...; over 32 sectors: 41,698.4375.
// 686,772 / 32 = 21,461.6; 4,840 / 32 = 151.25.
TEST(Figures, OfHauteSavoieIn2008) {
    auto const f =
        figures_of(1334350.00_eur, 32, *find_department(pds::law::departments_2005, "74"));
    EXPECT_EQ(f.per_inhabitant, 1.94_eur);
    EXPECT_EQ(f.per_sector, 41698.44_eur);
    EXPECT_EQ(f.inhabitants_per_sector, 21462);
    EXPECT_EQ(f.km2_per_sector, 151);
}

TEST(Figures, OfNothingAreNothing) {
    pds::envelope_figures const none;
    EXPECT_EQ(none.per_inhabitant, 0.00_eur);
    EXPECT_EQ(none.per_sector, 0.00_eur);
    EXPECT_EQ(none.inhabitants_per_sector, 0);
    EXPECT_EQ(none.km2_per_sector, 0);
}

TEST(Figures, AreRoundedHalfUp) {
    // 0.05 over 2 sectors: 2.5 cents; 5 people, 7 km² over 2: 2.5, 3.5
    auto const half = figures_of(0.05_eur, 2, of(5, 7));
    EXPECT_EQ(half.per_sector, 0.03_eur);
    EXPECT_EQ(half.inhabitants_per_sector, 3);
    EXPECT_EQ(half.km2_per_sector, 4);
    EXPECT_EQ(half.per_inhabitant, 0.01_eur);
    // just below a half: 7 / 3 = 2.33, 10 / 3 = 3.33
    auto const below = figures_of(0.07_eur, 3, of(7, 10));
    EXPECT_EQ(below.per_sector, 0.02_eur);
    EXPECT_EQ(below.inhabitants_per_sector, 2);
    EXPECT_EQ(below.km2_per_sector, 3);
    // 0.10 over 4 people: 2.5 cents
    EXPECT_EQ(figures_of(0.10_eur, 1, of(4, 1)).per_inhabitant, 0.03_eur);
}

TEST(Figures, OfNoMoneyAreNothingAHead) {
    auto const f = figures_of(0.00_eur, 1, of(10, 3));
    EXPECT_EQ(f.per_inhabitant, 0.00_eur);
    EXPECT_EQ(f.per_sector, 0.00_eur);
    EXPECT_EQ(f.inhabitants_per_sector, 10);
    EXPECT_EQ(f.km2_per_sector, 3);
}

TEST(Figures, RefuseNobodyNoSectorsAndAmountsBelowNothing) {
    auto const made = [](money envelope, int sectors, int population) {
        return refusal([&] { return figures_of(envelope, sectors, of(population, 1)).per_sector; });
    };
    EXPECT_EQ(made(1.00_eur, 0, 1), errc::invalid_count);
    EXPECT_EQ(made(1.00_eur, -1, 1), errc::invalid_count);
    EXPECT_EQ(made(1.00_eur, 1, 0), errc::invalid_count);
    EXPECT_EQ(made(-0.01_eur, 1, 1), errc::invalid_weights);
    EXPECT_EQ(made(1.00_eur, 1, 1), std::nullopt);
}

TEST(Figures, AreKnownToTheCompiler) {
    static_assert(figures_of(100.00_eur, 2, of(50, 9)).per_inhabitant == 2.00_eur);
}

} // namespace figures_tests
