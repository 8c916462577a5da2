// SPDX-License-Identifier: BSL-1.0
//
// The figures of annexe 1 of the circular of 2007, as printed. Numbers behind `item` are those of
// the facts of the text.

#include <pds/law/mmg_2007.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace mmg_2007_tests {

using namespace pds::literals;
namespace mmg = pds::mmg;
using mmg::printed_range;
using pds::law::mmg_2007;

TEST(Mmg2007, PrintsItsRanges) {
    EXPECT_EQ(mmg_2007.urban_population, (printed_range<int>{60'000, 70'000})); // item 70
    EXPECT_EQ(mmg_2007.rural_radius_km, (printed_range<int>{30, 35}));          // item 71
    EXPECT_EQ(mmg_2007.doctors, (printed_range<int>{20, 30}));                  // item 72
    EXPECT_EQ(mmg_2007.largest_surface_m2, 120);                                // item 112
    EXPECT_EQ(mmg_2007.equipment, (printed_range<pds::money>{20000.00_eur, 25000.00_eur})); // 115
    EXPECT_EQ(mmg_2007.running, (printed_range<pds::money>{8000.00_eur, 15000.00_eur}));    // 117
    EXPECT_EQ(mmg_2007.staff_hours, (printed_range<int>{20, 40}));                          // 137
    EXPECT_EQ(mmg_2007.coordination_fees, 1);                                               // 124
    EXPECT_FALSE(mmg_2007.management_fees.has_value());                                     // 125
    EXPECT_EQ(mmg_2007.longest_months, 5 * 12);                                             // 33
    EXPECT_EQ(mmg_2007.interim_review_months, 3 * 12);                                      // 142
    EXPECT_EQ(mmg_2007.budget_years, 5);                                                    // 126
}

TEST(Mmg2007, ListsThePlacesInTheOrderOfPreference) { // items 77-80, items 83-85
    ASSERT_EQ(mmg_2007.places.size(), mmg::place_kind_names.size());
    for (std::size_t i = 0; i != mmg_2007.places.size(); ++i)
        EXPECT_EQ(static_cast<std::size_t>(mmg_2007.places[i].place), i);
    EXPECT_TRUE(mmg_2007.places[0].with_emergency);
    EXPECT_TRUE(mmg_2007.places[1].with_emergency);
}

TEST(Mmg2007, StatesEveryCriterionOnceWithRulePlaceAndFacts) {
    std::set<mmg::criterion> stated;
    for (auto const& row : mmg_2007.criteria) {
        EXPECT_TRUE(stated.insert(row.what).second);
        EXPECT_TRUE(row.rule.letter == 'M' && row.rule.number >= 1 && row.rule.number <= 13);
        EXPECT_EQ(row.source.source, &pds::law::sources::circulaire_2007_137);
        EXPECT_FALSE(row.source.place.empty()) << name_of(row.what);
        EXPECT_FALSE(row.items.empty()) << name_of(row.what);
        EXPECT_EQ(&mmg_2007.row_of(row.what), &row);
    }
    EXPECT_EQ(stated.size(), mmg::criterion_count);
}

TEST(PrintedRange, IsKeptAsAMinimum) { // item 70: "au minimum 60 à 70 000"
    using mmg::judge_minimum;
    using enum mmg::verdict;
    constexpr printed_range<int> least{20, 30};
    static_assert(judge_minimum(19, least) == does_not_conform);
    static_assert(judge_minimum(20, least) == to_justify);
    static_assert(judge_minimum(29, least) == to_justify);
    static_assert(judge_minimum(30, least) == conforms);
    static_assert(judge_minimum(29, least, mmg::range_reading::strict) == does_not_conform);
    static_assert(judge_minimum(30, least, mmg::range_reading::strict) == conforms);
    static_assert(judge_minimum(20, least, mmg::range_reading::lenient) == conforms);
    static_assert(judge_minimum(19, least, mmg::range_reading::lenient) == does_not_conform);
}

TEST(PrintedRange, IsKeptAsAMaximum) { // item 71: "30 à 35 km au maximum"
    using mmg::judge_maximum;
    using enum mmg::verdict;
    constexpr printed_range<int> most{30, 35};
    static_assert(judge_maximum(30, most) == conforms);
    static_assert(judge_maximum(31, most) == to_justify);
    static_assert(judge_maximum(35, most) == to_justify);
    static_assert(judge_maximum(36, most) == does_not_conform);
    static_assert(judge_maximum(31, most, mmg::range_reading::strict) == does_not_conform);
    static_assert(judge_maximum(35, most, mmg::range_reading::lenient) == conforms);
    static_assert(judge_maximum(36, most, mmg::range_reading::lenient) == does_not_conform);
}

} // namespace mmg_2007_tests
