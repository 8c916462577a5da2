// SPDX-License-Identifier: BSL-1.0

#include <pds/organisation/map_draft.hpp>

#include <pds/law/departments_2005.hpp>
#include <pds/law/haute_savoie_2006.hpp>

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

namespace map_draft_tests {

using enum pds::season;
using enum pds::slot_kind;
using pds::draft_of;
using pds::extension_posts;
using pds::holder;
using pds::holding;
using pds::mcs_posts;
using pds::sector_id;
using pds::sector_map_draft;
using pds::sector_row;
using pds::slot_kind;
using pds::law::departments_2005;
using testing::ElementsAre;
using testing::IsEmpty;
namespace hs = pds::law::haute_savoie_2006;

constexpr holding one{1, holder::own_doctors};
constexpr holding two{2, holder::own_doctors};
constexpr holding at_mmg{0, holder::mmg, "x"};

std::vector<std::string> names(sector_map_draft const& draft) {
    std::vector<std::string> found;
    for (auto const& s : draft.sectors)
        found.push_back(s.name);
    return found;
}
/// Posts that leave an astreinte, over all rows of a season.
int posts(sector_map_draft const& draft, pds::season when, slot_kind kind) {
    int sum = 0;
    for (auto const& row : draft.rows)
        if (row.seasons.contains(when) && row.kinds.contains(kind) && leaves_astreinte(row.held_by))
            sum += row.posts;
    return sum;
}

TEST(MapDraft, HasASectorForEachNumberAndPart) {
    std::array const printed{sector_row{low, "17", "SALLANCHES MMG", "", one, {}},
                             sector_row{low, "17", "SALLANCHES MMG", "Combloux", at_mmg, one},
                             sector_row{low, "18", "CHAMONIX", "", two, one},
                             sector_row{winter, "17", "SALLANCHES", "", one, {}},
                             sector_row{winter, "17", "SALLANCHES", "combloux", one, one}};
    auto const draft = draft_of("74", printed);
    // the first spelling names the sector; a part spelt in two ways is two
    EXPECT_THAT(names(draft), ElementsAre("17 SALLANCHES MMG", "17 SALLANCHES MMG, Combloux",
                                          "18 CHAMONIX", "17 SALLANCHES, combloux"));
    for (auto const& s : draft.sectors)
        EXPECT_EQ(s.department, "74");
    EXPECT_EQ(draft.sectors[0].part_of, std::nullopt);
    EXPECT_EQ(draft.sectors[1].part_of, sector_id{0});
    EXPECT_EQ(draft.sectors[2].part_of, std::nullopt);
    EXPECT_EQ(draft.sectors[3].part_of, sector_id{0});
    EXPECT_THAT(draft.groups, IsEmpty());
    EXPECT_THAT(find_faults(draft, departments_2005), IsEmpty());
}

TEST(MapDraft, OfPartsWithoutAWholeHasNoWhole) {
    std::array const printed{sector_row{low, "11", "HAUT", "Avoriaz", one, one},
                             sector_row{low, "11", "HAUT", "Les Gets", one, one}};
    auto const draft = draft_of("74", printed);
    ASSERT_EQ(draft.sectors.size(), 2U);
    EXPECT_EQ(draft.sectors[0].part_of, std::nullopt);
    EXPECT_EQ(draft.sectors[1].part_of, std::nullopt);
}

TEST(MapDraft, GivesEachPrintedRowItsEveningsAndItsSundays) { // R-O4
    std::array const printed{sector_row{winter, "1", "A", "", two, at_mmg}};
    auto const draft = draft_of("74", printed);
    ASSERT_EQ(draft.rows.size(), 2U);
    EXPECT_EQ(draft.rows[0].seasons, pds::seasons_set{winter});
    EXPECT_EQ(draft.rows[0].kinds, pds::slot_kinds{evening});
    EXPECT_EQ(draft.rows[0].posts, 2);
    EXPECT_EQ(draft.rows[0].held_by, holder::own_doctors);
    EXPECT_EQ(draft.rows[1].kinds, pds::slot_kinds{sunday_or_holiday});
    EXPECT_EQ(draft.rows[1].posts, 0); // the MMG has a row, and a post, of its own
    EXPECT_EQ(draft.rows[1].held_by, holder::mmg);
}

TEST(MapDraft, GivesTheExtensionToWhomThePolicySays) { // R-S5
    std::array const printed{sector_row{low, "1", "A", "", two, one}};
    auto const with = [&](extension_posts extension) {
        auto const draft = draft_of("74", printed, {}, {.extension = extension});
        std::vector<int> found;
        for (std::size_t k = 0; k != pds::slot_kind_count; ++k)
            found.push_back(posts(draft, low, static_cast<slot_kind>(k)));
        return found;
    };
    // evening, deep night, Sunday, Saturday afternoon, pont, Saturday morning
    EXPECT_THAT(with(extension_posts::none), ElementsAre(2, 0, 1, 0, 0, 0));
    EXPECT_THAT(with(extension_posts::as_sunday_or_holiday), ElementsAre(2, 0, 1, 1, 1, 1));
    EXPECT_THAT(with(extension_posts::as_evening), ElementsAre(2, 0, 1, 2, 2, 2));
}

TEST(MapDraft, HasSectorsOfItsOwnForTheDeepNight) { // R-S7, R-O4
    std::array const nights{pds::deep_night_row{low, 5, 0, 5, 6},
                            pds::deep_night_row{winter, 3, 11, 14, 6}};
    auto const draft = draft_of("74", {}, nights);
    EXPECT_THAT(names(draft), ElementsAre("seconde partie de nuit", "seconde partie de nuit, MCS",
                                          "seconde partie de nuit, urgences"));
    ASSERT_EQ(draft.rows.size(), 6U);
    for (auto const& row : draft.rows)
        EXPECT_EQ(row.kinds, pds::slot_kinds{deep_night});
    EXPECT_EQ(draft.rows[3].posts, 3);
    EXPECT_EQ(draft.rows[3].held_by, holder::own_doctors);
    EXPECT_EQ(draft.rows[4].posts, 11);
    EXPECT_EQ(draft.rows[4].held_by, holder::mcs);
    EXPECT_EQ(draft.rows[5].posts, 6);
    EXPECT_EQ(draft.rows[5].held_by, holder::emergency_department);
    EXPECT_EQ(posts(draft, winter, deep_night), 14);
    auto const fewer = draft_of("74", {}, nights, {.mcs = mcs_posts::left_out});
    EXPECT_EQ(posts(fewer, winter, deep_night), 3);
    EXPECT_EQ(posts(fewer, low, deep_night), 5);
}

TEST(MapDraft, OfNothingIsEmpty) {
    auto const draft = draft_of("74", {});
    EXPECT_TRUE(draft.sectors.empty());
    EXPECT_TRUE(draft.rows.empty());
}

TEST(MapDraft, OfHauteSavoieIsAMapThatContradictsItselfNowhere) {
    for (auto const extension : {extension_posts::none, extension_posts::as_sunday_or_holiday,
                                 extension_posts::as_evening}) {
        auto const draft = draft_of("74", hs::map, hs::deep_night, {.extension = extension});
        EXPECT_THAT(find_faults(draft, departments_2005), IsEmpty());
        std::set<std::pair<std::string_view, std::string_view>> printed;
        for (auto const& row : hs::map)
            printed.insert({row.number, row.part});
        EXPECT_EQ(draft.sectors.size(), printed.size() + 3);
        EXPECT_EQ(draft.rows.size(), 2 * hs::map.size() + 3 * 3);
    }
}

TEST(MapDraft, OfHauteSavoieHasThePrintedPosts) { // R-S7: 25/32/31, 30/38/35, 5/14/5
    auto const draft = draft_of("74", hs::map, hs::deep_night);
    struct {
        pds::season when;
        int evenings, sundays, nights;
    } const rows[] = {{low, 25, 30, 5}, {winter, 32, 38, 14}, {summer, 31, 35, 5}};
    for (auto const& row : rows) {
        SCOPED_TRACE(name_of(row.when));
        EXPECT_EQ(posts(draft, row.when, evening), row.evenings);
        EXPECT_EQ(posts(draft, row.when, sunday_or_holiday), row.sundays);
        EXPECT_EQ(posts(draft, row.when, deep_night), row.nights);
        EXPECT_EQ(posts(draft, row.when, saturday_afternoon), 0);
    }
}

TEST(MapDraft, OfHauteSavoieKeepsTwoSpellingsOfAPartApart) {
    auto const all = names(draft_of("74", hs::map));
    for (auto const* const name : {"17 SALLANCHES MMG", "17 SALLANCHES MMG, Combloux Megève",
                                   "19 ARACHES FLAINE, Les carroz", "19 ARACHES FLAINE, Les Carroz",
                                   "24+25 Rive ouest-FAVERGES"})
        EXPECT_THAT(all, testing::Contains(name));
}

} // namespace map_draft_tests
