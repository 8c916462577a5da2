// SPDX-License-Identifier: BSL-1.0

#include <pds/organisation/printed_map.hpp>

#include <pds/law/haute_savoie_2006.hpp>

#include <gmock/gmock.h>

#include <array>

namespace printed_map_tests {

using pds::holder;
using pds::post_counts;
using pds::season;

TEST(PrintedMap, CountsThePostsOfOneSeason) {
    std::array const map{
        pds::sector_row{
            season::low, "1", "A", "", {2, holder::own_doctors}, {1, holder::own_doctors}},
        pds::sector_row{season::low, "2", "B", "", {0, holder::mmg, "x"}, {3, holder::own_doctors}},
        pds::sector_row{season::winter, "1", "A", "", {7, holder::own_doctors}, {}}};
    EXPECT_EQ(posts(map, season::low), (post_counts{2, 4}));
    EXPECT_EQ(posts(map, season::winter), (post_counts{7, 0}));
    EXPECT_EQ(posts(map, season::summer), (post_counts{0, 0}));
    EXPECT_EQ(posts({}, season::low), (post_counts{0, 0}));
}

TEST(PrintedMap, OfHauteSavoieAddsUpToThePrintedTotals) { // R-S7
    namespace hs = pds::law::haute_savoie_2006;
    EXPECT_EQ(posts(hs::map, season::low), (post_counts{25, 30}));
    EXPECT_EQ(posts(hs::map, season::winter), (post_counts{32, 38}));
    EXPECT_EQ(posts(hs::map, season::summer), (post_counts{31, 35}));
}

TEST(PrintedMap, WhoeverHoldsASlotOfHauteSavoieHasPostsAccordingly) { // R-O4
    for (auto const& row : pds::law::haute_savoie_2006::map)
        for (auto const& held : {row.evening, row.sunday_or_holiday}) {
            SCOPED_TRACE(std::string{row.number} + ' ' + std::string{row.part});
            EXPECT_EQ(held.posts > 0, held.holder == holder::own_doctors);
            EXPECT_EQ(held.where.empty(),
                      held.holder != holder::mmg && held.holder != holder::emergency_department);
        }
}

} // namespace printed_map_tests
