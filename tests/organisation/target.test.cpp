// SPDX-License-Identifier: BSL-1.0

#include <pds/organisation/target.hpp>

#include <pds/law/sector_targets_2008.hpp>

#include <gmock/gmock.h>

#include <string_view>

namespace target_tests {

using pds::admits_unrounded_target;
using pds::law::sector_targets_2008;

TEST(Target, Gard) { // R-S1: 54 belongs to the row below
    EXPECT_FALSE(admits_unrounded_target(22, 54, 40));
    EXPECT_TRUE(admits_unrounded_target(22, 31, 40)); // 21.79 to 22.49
}

TEST(Target, AdmitsEveryAdjustedTargetThatSomeUnroundedOneGives) {
    // 22 comes from [21.5, 22.5); times 1.40 that is [30.1, 31.5): 30 or 31
    EXPECT_FALSE(admits_unrounded_target(22, 29, 40));
    EXPECT_TRUE(admits_unrounded_target(22, 30, 40));
    EXPECT_FALSE(admits_unrounded_target(22, 32, 40));
    // 5 × 1.40: [6.3, 7.7): 6, 7 or 8
    EXPECT_FALSE(admits_unrounded_target(5, 5, 40));
    EXPECT_TRUE(admits_unrounded_target(5, 6, 40));
    EXPECT_TRUE(admits_unrounded_target(5, 8, 40));
    EXPECT_FALSE(admits_unrounded_target(5, 9, 40));
}

TEST(Target, RoundsHalfUpAtBothEnds) {
    // without a margin: t from [t - 1/2, t + 1/2) rounds to t alone
    EXPECT_TRUE(admits_unrounded_target(7, 7, 0));
    EXPECT_FALSE(admits_unrounded_target(7, 8, 0));
    EXPECT_FALSE(admits_unrounded_target(7, 6, 0));
    // 100 %: [2.5, 3.5) doubles to [5, 7): 5, 6, 7, not 8
    EXPECT_TRUE(admits_unrounded_target(3, 5, 100));
    EXPECT_TRUE(admits_unrounded_target(3, 7, 100)); // 6.5 to 7 rounds to 7
    EXPECT_FALSE(admits_unrounded_target(3, 8, 100));
    EXPECT_FALSE(admits_unrounded_target(3, 4, 100));
}

TEST(Target, ValDeMarne) { // R-S6: 42 or 43, not the 49 of the line above
    EXPECT_TRUE(admits_unrounded_target(42, 49, 15));
    EXPECT_TRUE(admits_unrounded_target(43, 49, 15));
    EXPECT_FALSE(admits_unrounded_target(49, 49, 15));
}

TEST(SectorTargets, EveryRowIsConsistent) { // R-S1
    for (auto const& row : sector_targets_2008) {
        EXPECT_TRUE(is_consistent(row)) << row.department;
        EXPECT_TRUE(row.margin_percent == 40 || row.margin_percent == 15) << row.department;
    }
}

TEST(SectorTargets, ThirtyPrintedRowsDifferFromTheRoundedProduct) { // R-S1
    // The 31st, Val-de-Marne, has a target that is not printed: 42 × 1.15 = 48.3, against 49.
    int differ = 0;
    for (auto const& row : sector_targets_2008) {
        int const product = row.target * (100 + row.margin_percent); // in hundredths
        bool const differs = (product + 50) / 100 != row.adjusted_target;
        if (row.department == "94") {
            EXPECT_TRUE(differs);
            continue;
        }
        differ += differs;
    }
    EXPECT_EQ(differ, 30);
}

TEST(SectorTargets, AddUpToTheNationalView) { // R-S6
    int target = 0;
    int adjusted = 0;
    for (auto const& row : sector_targets_2008) {
        target += row.target;
        adjusted += row.adjusted_target;
    }
    EXPECT_EQ(sector_targets_2008.size(), 95U);
    EXPECT_EQ(target, 1932);
    EXPECT_EQ(adjusted, 2512);
}

TEST(SectorTargets, OfThePress) { // reference_values.md
    struct {
        std::string_view department;
        int target;
        int adjusted;
    } const known[] = {{"09", 5, 7}, {"24", 13, 18}, {"43", 7, 10},
                       {"32", 6, 8}, {"92", 50, 58}, {"74", 23, 32}};
    for (auto const& [department, target, adjusted] : known) {
        auto const* const row = pds::find_target(sector_targets_2008, department);
        ASSERT_NE(row, nullptr) << department;
        EXPECT_EQ(row->target, target) << department;
        EXPECT_EQ(row->adjusted_target, adjusted) << department;
    }
}

TEST(SectorTargets, NeitherParisNorOverseasHasARow) {
    for (auto const* const department : {"75", "971", "974", "", "1", "20", "2a"})
        EXPECT_EQ(pds::find_target(sector_targets_2008, department), nullptr) << department;
    EXPECT_EQ(pds::find_target(sector_targets_2008, "2A")->name, "Corse-du-Sud");
}

} // namespace target_tests
