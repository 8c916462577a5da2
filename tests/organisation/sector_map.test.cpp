// SPDX-License-Identifier: BSL-1.0

#include <pds/organisation/sector_map.hpp>

#include "core/refusal.hpp"

#include <pds/law/departments_2005.hpp>

#include <gmock/gmock.h>

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <tuple>
#include <vector>

namespace sector_map_tests {

using namespace pds::literals;
using enum pds::map_fault;
using enum pds::season;
using enum pds::slot_kind;
using pds::date;
using pds::errc;
using pds::holder;
using pds::map_finding;
using pds::opening;
using pds::opening_table;
using pds::sector_id;
using pds::sector_map;
using pds::sector_map_draft;
using pds::slot_kind;
using pds::law::departments_2005;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr sector_id s0{0};
constexpr sector_id s1{1};
constexpr sector_id s2{2};
constexpr sector_id s3{3};
constexpr sector_id s9{9};

std::vector<map_finding> faults(sector_map_draft const& draft) {
    return find_faults(draft, departments_2005);
}
sector_map map_of(sector_map_draft draft) {
    return {std::move(draft), departments_2005};
}

/// Four sectors, of Haute-Savoie but the last.
sector_map_draft draft() {
    return {.sectors = {{"Annecy", "74"}, {"Thônes", "74"}, {"Cluses", "74"}, {"Flumet", "73"}}};
}

// --- Faults -------------------------------------------------------------------------------------

TEST(MapFaults, OfAGoodDraftAreNone) {
    auto d = draft();
    d.sectors.push_back({"Annecy", "73"}); // a name may stand in two departments
    d.sectors.push_back({"Annecy, Semnoz", "74", s0});
    d.groups = {{"nuit", {s0, s1}, {deep_night}, 2},
                {"soir", {s0, s1, s2}, {evening}, 1}, // the same members for another kind
                {"seul", {s2}, {deep_night}, 0},
                {"personne", {}, {deep_night}, 1}};
    d.rows = {{.sector = s0, .kinds = {evening}, .posts = 0},
              {.sector = s0, .kinds = {deep_night}, .posts = pds::most_posts},
              {.sector = s1, .seasons = {low}},
              {.sector = s1, .seasons = {winter, summer}}};
    EXPECT_THAT(faults(d), IsEmpty());
    EXPECT_THAT(faults({}), IsEmpty());
    EXPECT_EQ(refusal([&] { return map_of(d).sectors().size(); }), std::nullopt);
}

TEST(MapFaults, OfSectors) {
    auto d = draft();
    d.sectors[1].department = "99";
    d.sectors[3].department = "";
    EXPECT_THAT(faults(d), ElementsAre(map_finding{unknown_department, 1},
                                       map_finding{unknown_department, 3}));
    d = draft();
    d.sectors.push_back({"Annecy", "74"});
    EXPECT_THAT(faults(d), ElementsAre(map_finding{sector_given_twice, 4}));
    d = draft();
    d.sectors[0].part_of = s0; // of itself
    d.sectors[1].part_of = s9; // of no sector
    d.sectors[2].part_of = s3; // of another department's
    d.sectors[3].part_of = sector_id{4};
    EXPECT_THAT(faults(d), ElementsAre(map_finding{not_a_part, 0}, map_finding{not_a_part, 1},
                                       map_finding{not_a_part, 2}, map_finding{not_a_part, 3}));
    d = draft();
    d.sectors[0].part_of = s2; // a part may stand before its whole
    EXPECT_THAT(faults(d), IsEmpty());
}

TEST(MapFaults, OfGroups) { // R-O5; Fine print: a group may not bear the name of a sector
    auto const of = [](std::vector<pds::map_group> groups) {
        auto d = draft();
        d.groups = std::move(groups);
        return faults(d);
    };
    EXPECT_THAT(of({{"nuit", {s0}, {evening}}, {"Cluses", {s0}, {deep_night}}}),
                ElementsAre(map_finding{group_bears_sector_name, 1}));
    EXPECT_THAT(of({{"Flumet", {s0}, {deep_night}}}), // a sector of another department
                ElementsAre(map_finding{group_bears_sector_name, 0}));
    EXPECT_THAT(of({{"nuit", {s0}, {deep_night}}, {"nuit", {s1}, {deep_night}}}),
                ElementsAre(map_finding{group_given_twice, 1}));
    EXPECT_THAT(of({{"nuit", {s0, s9}, {deep_night}}}),
                ElementsAre(map_finding{unknown_member, 0}));
    EXPECT_THAT(of({{"nuit", {s0, s1, s3}, {deep_night}}}),
                ElementsAre(map_finding{across_departments, 0}));
    EXPECT_THAT(of({{"a", {s0, s1}, {deep_night, evening}}, {"b", {s1, s2}, {evening}}}),
                ElementsAre(map_finding{merged_twice, 1}));
    EXPECT_THAT(of({{"a", {s0, s1, s0}, {deep_night}}}), // within one group as well
                ElementsAre(map_finding{merged_twice, 0}));
    EXPECT_THAT(of({{"a", {s0, s1}, {deep_night}}, {"b", {s0, s1}, {evening}}}), IsEmpty());
    EXPECT_THAT(of({{"a", {s0}, {evening}, -1}, {"b", {s1}, {evening}, pds::most_posts + 1}}),
                ElementsAre(map_finding{group_posts, 0}, map_finding{group_posts, 1}));
}

TEST(MapFaults, OfAGroupWithAnUnknownMemberAreAllTold) {
    auto d = draft();
    d.groups = {{"nuit", {s0, s9}, {deep_night}, -1}};
    EXPECT_THAT(faults(d),
                ElementsAre(map_finding{unknown_member, 0}, map_finding{group_posts, 0}));
}

TEST(MapFaults, OfRows) {
    ASSERT_EQ(pds::most_posts, 9999);
    auto const of = [](std::vector<pds::map_row> rows) {
        auto d = draft();
        d.rows = std::move(rows);
        return faults(d);
    };
    EXPECT_THAT(of({{.sector = s0}, {.sector = s9}}), ElementsAre(map_finding{unknown_sector, 1}));
    EXPECT_THAT(of({{.sector = sector_id{4}}}), ElementsAre(map_finding{unknown_sector, 0}));
    EXPECT_THAT(of({{.sector = s0, .posts = -1}, {.sector = s1, .posts = pds::most_posts + 1}}),
                ElementsAre(map_finding{row_posts, 0}, map_finding{row_posts, 1}));
    EXPECT_THAT(of({{.sector = s0}, {.sector = s0, .seasons = {winter}, .kinds = {evening}}}),
                ElementsAre(map_finding{row_given_twice, 1}));
    EXPECT_THAT(of({{.sector = s0, .seasons = {winter}, .kinds = {evening, deep_night}},
                    {.sector = s0, .seasons = {low, summer}, .kinds = {evening}},
                    {.sector = s0, .seasons = {winter}, .kinds = {pont_day}},
                    {.sector = s1, .seasons = {winter}, .kinds = {evening}}}),
                IsEmpty());
}

TEST(MapFaults, AreAllToldSectorsFirstThenGroupsThenRows) {
    sector_map_draft d{
        .sectors = {{"A", "74"}, {"A", "74"}, {"B", "99", s9}},
        .groups = {{"B", {s0, s1}, {evening}, -1}, {"B", {s1, s2}, {evening}}},
        .rows = {{.sector = s0, .posts = -1}, {.sector = s0}, {.sector = s9, .posts = -1}}};
    EXPECT_THAT(faults(d),
                ElementsAre(map_finding{unknown_department, 2}, map_finding{sector_given_twice, 1},
                            map_finding{not_a_part, 2}, map_finding{group_bears_sector_name, 0},
                            map_finding{group_bears_sector_name, 1},
                            map_finding{group_given_twice, 1}, map_finding{across_departments, 1},
                            map_finding{merged_twice, 1}, map_finding{group_posts, 0},
                            map_finding{unknown_sector, 2}, map_finding{row_posts, 0},
                            map_finding{row_posts, 2}, map_finding{row_given_twice, 1}));
}

TEST(MapFaults, ThrowAtTheRowOfTheFirst) {
    auto const thrown_at = [](sector_map_draft const& d) -> std::optional<std::size_t> {
        try {
            (void)map_of(d);
        } catch (pds::error const& e) {
            EXPECT_EQ(e.code(), errc::invalid_map);
            return e.position();
        }
        return std::nullopt;
    };
    auto d = draft();
    EXPECT_EQ(thrown_at(d), std::nullopt);
    d.rows = {{.sector = s0}, {.sector = s1}, {.sector = s0}, {.sector = s1}};
    EXPECT_EQ(thrown_at(d), 2U);
    d.groups = {{"nuit", {s0}, {deep_night}}, {"Cluses", {s1}, {deep_night}}};
    EXPECT_EQ(thrown_at(d), 1U); // a group's fault comes before a row's
    EXPECT_EQ(refusal([] { return sector_map{draft(), {}}.rows().size(); }), errc::invalid_map);
}

TEST(MapFaults, AreToldInWords) {
    for (std::size_t f = 0; f != pds::map_fault_texts.size(); ++f)
        EXPECT_FALSE(describe(static_cast<pds::map_fault>(f)).empty()) << f;
    EXPECT_EQ(describe(unknown_department), "unknown department");
    EXPECT_EQ(describe(merged_twice), "a member that another group has for the same kind");
    EXPECT_EQ(describe(unknown_sector), "no such sector");
    EXPECT_EQ(describe(row_given_twice), "the sector's kind and season are given twice");
}

// --- Maps ---------------------------------------------------------------------------------------

TEST(SectorMap, NumbersGroupsBehindSectors) {
    auto d = draft();
    d.groups = {{"nuit", {s0, s1}, {deep_night}}, {"soir", {s1, s2}, {evening}}};
    auto const map = map_of(d);
    EXPECT_THAT(map.sector_ids(), ElementsAre(s0, s1, s2, s3));
    EXPECT_EQ(map.group_id(0), sector_id{4});
    EXPECT_EQ(map.group_id(1), sector_id{5});
    EXPECT_EQ(map.name_of(s1), "Thônes");
    EXPECT_EQ(map.name_of(map.group_id(1)), "soir");
    EXPECT_EQ(map.sectors()[3].department, "73");
    EXPECT_EQ(map.groups()[0].posts, 1);
}

TEST(SectorMap, HasNoNameForANumberOfNobody) { // `pds::error` is the one exception
    auto d = draft();
    d.groups = {{"nuit", {s0, s1}, {deep_night}}};
    auto const map = map_of(d);
    EXPECT_EQ(map.name_of(sector_id{4}), "nuit");
    EXPECT_THROW((void)map.name_of(sector_id{5}), pds::error);
}

TEST(SectorMap, KnowsTheDepartmentOfASectorOrAGroup) {
    auto d = draft();
    d.groups = {{"nuit", {s1, s2}, {deep_night}}, {"personne", {}, {deep_night}}};
    auto const map = map_of(d);
    EXPECT_EQ(map.department_of(s0), "74");
    EXPECT_EQ(map.department_of(s3), "73");
    EXPECT_EQ(map.department_of(map.group_id(0)), "74");
    EXPECT_EQ(map.department_of(map.group_id(1)), ""); // it has no member
    EXPECT_EQ(refusal([&] { return map.department_of(sector_id{6}); }), pds::errc::unknown_name);
}

TEST(SectorMap, KnowsTheGroupOfASectorByKind) { // R-O5
    auto d = draft();
    d.groups = {{"nuit", {s0, s1}, {deep_night}}, {"soir", {s1, s2}, {evening, pont_day}}};
    auto const map = map_of(d);
    EXPECT_EQ(map.group_of(s0, deep_night), 0U);
    EXPECT_EQ(map.group_of(s0, evening), std::nullopt);
    EXPECT_EQ(map.group_of(s1, deep_night), 0U);
    EXPECT_EQ(map.group_of(s1, pont_day), 1U);
    EXPECT_EQ(map.group_of(s2, deep_night), std::nullopt);
    EXPECT_EQ(map.group_of(s3, evening), std::nullopt);
}

// --- Openings -----------------------------------------------------------------------------------

// Winter until 1 March, low until June, summer until September, low until the year's end.
pds::season_table const seasons{{{winter, {"2008-01-01"_date, "2008-03-01"_date}},
                                 {low, {"2008-03-01"_date, "2008-06-01"_date}},
                                 {summer, {"2008-06-01"_date, "2008-09-01"_date}},
                                 {low, {"2008-09-01"_date, "2009-01-01"_date}}},
                                {"2008-01-01"_date, "2009-01-01"_date}};

opening_table table_of(sector_map_draft d) {
    return opening_table{openings_of(map_of(std::move(d)), seasons)};
}

TEST(OpeningsOfAMap, FollowTheSeasons) { // R-O6
    auto d = draft();
    d.rows = {{.sector = s0, .seasons = {winter}, .kinds = {evening}, .posts = 3},
              {.sector = s0, .seasons = {low, summer}, .kinds = {evening}, .posts = 2},
              {.sector = s1, .seasons = {low}, .kinds = {deep_night}}};
    auto const table = table_of(d);
    auto const posts = [&](sector_id sector, slot_kind kind, date day) {
        auto const* const row = table.at(sector, kind, day);
        return row == nullptr ? 0 : row->posts;
    };
    EXPECT_EQ(posts(s0, evening, "2008-02-29"_date), 3);
    EXPECT_EQ(posts(s0, evening, "2008-03-01"_date), 2);
    EXPECT_EQ(posts(s0, evening, "2008-08-31"_date), 2);
    EXPECT_EQ(posts(s0, deep_night, "2008-02-01"_date), 0);
    EXPECT_EQ(posts(s1, deep_night, "2008-02-29"_date), 0);
    EXPECT_EQ(posts(s1, deep_night, "2008-03-01"_date), 1);
    EXPECT_EQ(posts(s1, deep_night, "2008-06-01"_date), 0);
    EXPECT_EQ(posts(s1, deep_night, "2008-12-31"_date), 1); // the second low season
    EXPECT_EQ(posts(s1, evening, "2008-12-31"_date), 0);
    EXPECT_EQ(posts(s0, evening, "2009-01-01"_date), 0); // the map is for the seasons given
}

TEST(OpeningsOfAMap, CarryTheHolder) { // R-O4
    auto d = draft();
    d.rows = {{.sector = s0, .held_by = holder::mmg},
              {.sector = s1, .posts = 6, .held_by = holder::emergency_department},
              {.sector = s2, .posts = 0, .held_by = holder::nobody}};
    auto const table = table_of(d);
    EXPECT_EQ(table.at(s0, evening, "2008-02-01"_date)->held_by, holder::mmg);
    EXPECT_EQ(table.at(s1, evening, "2008-02-01"_date), nullptr);
    EXPECT_EQ(table.winner(s1, evening, "2008-02-01"_date)->held_by, holder::emergency_department);
    EXPECT_EQ(table.winner(s1, evening, "2008-02-01"_date)->posts, 6);
    EXPECT_EQ(table.at(s2, evening, "2008-02-01"_date), nullptr);
}

TEST(OpeningsOfAMap, GiveMembersThePostsOfTheirGroupWhereTheyAreOpen) { // R-O5
    auto d = draft();
    d.groups = {{"nuit", {s0, s1, s2}, {deep_night}, 2}};
    d.rows = {{.sector = s0, .kinds = {evening, deep_night}, .posts = 4},
              {.sector = s1, .kinds = {deep_night}, .posts = 0},
              {.sector = s2, .kinds = {deep_night}, .held_by = holder::emergency_department}};
    auto const table = table_of(d);
    auto const day = "2008-02-01"_date;
    auto const* const night = table.at(s0, deep_night, day);
    ASSERT_NE(night, nullptr);
    EXPECT_EQ(night->group, sector_id{4});
    EXPECT_EQ(night->posts, 2);
    auto const* const first_part = table.at(s0, evening, day);
    ASSERT_NE(first_part, nullptr);
    EXPECT_EQ(first_part->group, std::nullopt); // merged for the deep night alone
    EXPECT_EQ(first_part->posts, 4);
    EXPECT_EQ(table.at(s1, deep_night, day), nullptr); // closed stays closed
    EXPECT_EQ(table.winner(s1, deep_night, day)->group, std::nullopt);
    EXPECT_EQ(table.at(s2, deep_night, day), nullptr);
}

TEST(OpeningsOfAMap, OfAGroupOfNoPostsAreClosed) {
    auto d = draft();
    d.groups = {{"nuit", {s0, s1}, {deep_night}, 0}};
    d.rows = {{.sector = s0}, {.sector = s1}};
    auto const table = table_of(d);
    EXPECT_EQ(table.at(s0, deep_night, "2008-02-01"_date), nullptr);
    EXPECT_NE(table.at(s0, evening, "2008-02-01"_date), nullptr);
}

TEST(OpeningsOfAMap, OfNoDayAreNone) {
    auto d = draft();
    d.rows = {{.sector = s0}};
    EXPECT_THAT(openings_of(map_of(d), {}), IsEmpty());
    EXPECT_THAT(openings_of(map_of(draft()), seasons), IsEmpty());
}

// Day by day, a map says what its rows and groups say: the first row that has the sector, season
// and kind. And its openings never contradict each other.
TEST(OpeningsOfAMap, SayWhatTheRowsSayOnEveryDay) {
    std::mt19937 next{17};
    auto const below = [&](int n) { return static_cast<int>(next() % static_cast<unsigned>(n)); };
    constexpr holder holders[]{holder::own_doctors, holder::own_doctors, holder::mmg, holder::mcs,
                               holder::emergency_department};
    int good = 0;
    for (int i = 0; i != 3000; ++i) {
        auto d = draft();
        for (int g = below(3); g > 0; --g) {
            pds::map_group group{"groupe " + std::to_string(g), {}, {}, below(3)};
            for (auto const sector : {s0, s1, s2})
                if (below(2) == 0) group.members.push_back(sector);
            for (auto const kind : {evening, deep_night})
                if (below(2) == 0) group.kinds.insert(kind);
            d.groups.push_back(std::move(group));
        }
        for (int r = below(6); r > 0; --r) {
            pds::map_row row{.sector = sector_id{static_cast<std::uint32_t>(below(4))},
                             .seasons = {},
                             .kinds = {},
                             .posts = below(3),
                             .held_by = holders[below(5)]};
            for (auto const when : {low, winter, summer})
                if (below(2) == 0) row.seasons.insert(when);
            for (auto const kind : {evening, deep_night, pont_day})
                if (below(2) == 0) row.kinds.insert(kind);
            d.rows.push_back(row);
        }
        if (!faults(d).empty()) continue;
        ++good;
        auto const map = map_of(d);
        opening_table const table{openings_of(map, seasons)};
        ASSERT_FALSE(table.find_conflict(map.sector_ids())) << i;
        for (auto const sector : map.sector_ids())
            for (auto const kind : {evening, deep_night, pont_day, saturday_morning})
                for (date day = seasons.period().begin(); day < seasons.period().end();
                     day = day + 9) {
                    int posts = 0;
                    for (auto const& row : d.rows)
                        if (row.sector == sector && row.kinds.contains(kind) &&
                            row.seasons.contains(seasons.season_of(day)) &&
                            leaves_astreinte(row.held_by))
                            posts = row.posts;
                    std::optional<sector_id> group;
                    for (std::size_t g = 0; g != d.groups.size(); ++g)
                        if (posts > 0 && d.groups[g].kinds.contains(kind) &&
                            std::count(d.groups[g].members.begin(), d.groups[g].members.end(),
                                       sector) > 0)
                            group = map.group_id(g);
                    if (group) posts = d.groups[index_of(*group) - 4].posts;
                    auto const* const row = table.at(sector, kind, day);
                    ASSERT_EQ(row == nullptr ? 0 : row->posts, posts) << i;
                    if (row != nullptr) {
                        ASSERT_EQ(row->group, group) << i;
                    }
                }
    }
    EXPECT_GT(good, 500);
}

TEST(MapFaults, OfAPartOfAPart) {
    pds::sector_map_draft draft{.sectors = {{"a", "74", sector_id{1}}, {"b", "74", sector_id{0}}}};
    auto const faults = pds::find_faults(draft, pds::law::departments_2005);
    ASSERT_EQ(faults.size(), 2U);
    EXPECT_EQ(faults[0], (pds::map_finding{pds::map_fault::not_a_part, 0}));
    EXPECT_EQ(faults[1], (pds::map_finding{pds::map_fault::not_a_part, 1}));
}

} // namespace sector_map_tests
