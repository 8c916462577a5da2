// SPDX-License-Identifier: BSL-1.0

#include <pds/organisation/opening.hpp>

#include <pds/core/date.hpp>

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <vector>

namespace opening_tests {

using namespace pds::literals;
using pds::date;
using pds::interval;
using pds::opening;
using pds::opening_table;
using pds::sector_id;
using pds::slot_kind;
using enum pds::slot_kind;

constexpr sector_id s0{0};
constexpr sector_id s1{1};
constexpr sector_id s9{9};
constexpr sector_id group{20};
constexpr date may_1 = "2008-05-01"_date;

pds::slot slot_of(slot_kind kind, int from_hour, int to_hour) {
    pds::local_time const day = may_1;
    return {kind, {day + 60 * from_hour, day + 60 * to_hour}};
}

TEST(Opening, ByDefaultIsOnePostForEverybodyAlwaysAllDay) {
    opening const o;
    EXPECT_FALSE(o.sector.has_value());
    EXPECT_EQ(o.posts, 1);
    EXPECT_TRUE(o.kinds.contains(evening) && o.kinds.contains(saturday_morning));
    EXPECT_TRUE(o.dates.contains("1982-01-01"_date));
    EXPECT_TRUE(o.dates.contains("2199-12-31"_date));
    EXPECT_TRUE(o.covers(slot_of(deep_night, 0, 8)));
    EXPECT_TRUE(o.covers(slot_of(evening, 20, 24)));
}

TEST(Opening, CoversASlotThatItsHoursContainWhole) { // R-O3
    auto const covers = [](pds::clock_time from, pds::clock_time to) {
        return opening{.hours = {from, to}}.covers(slot_of(saturday_afternoon, 12, 20));
    };
    EXPECT_TRUE(covers({12, 0}, {20, 0}));
    EXPECT_TRUE(covers({0, 0}, {24, 0}));
    EXPECT_FALSE(covers({12, 1}, {20, 0}));
    EXPECT_FALSE(covers({12, 0}, {19, 59}));
    EXPECT_FALSE(covers({14, 0}, {24, 0})); // Dinan
    EXPECT_TRUE((opening{.hours = {{14, 0}, {24, 0}}}.covers(slot_of(evening, 20, 24))));
    EXPECT_FALSE((opening{.hours = {{20, 0}, {22, 0}}}.covers(slot_of(evening, 20, 24))));
}

TEST(Opening, LeavesNoAstreinteWhereAHospitalOrNobodyHoldsIt) { // R-O4
    auto const open = [](pds::holder h) {
        opening_table const table{{{.held_by = h}}};
        return table.at(s0, evening, may_1) != nullptr && table.first_open(s0, evening).has_value();
    };
    EXPECT_TRUE(open(pds::holder::own_doctors));
    EXPECT_TRUE(open(pds::holder::mmg));
    EXPECT_TRUE(open(pds::holder::mcs));
    EXPECT_FALSE(open(pds::holder::emergency_department));
    EXPECT_FALSE(open(pds::holder::nobody));
    EXPECT_FALSE((opening{.posts = 0}.opens()));
}

TEST(OpeningTable, OpensNothingThatNoRowOpens) { // Fine print, Openings
    opening_table const none;
    EXPECT_EQ(none.winner(s0, evening, may_1), nullptr);
    EXPECT_EQ(none.at(s0, evening, may_1), nullptr);
    EXPECT_EQ(none.anywhere(evening, may_1), nullptr);
    EXPECT_FALSE(none.first_open(s0, evening).has_value());

    opening_table const some{{{.sector = s0, .kinds = {evening}}}};
    EXPECT_EQ(some.at(s0, deep_night, may_1), nullptr);
    EXPECT_EQ(some.at(s1, evening, may_1), nullptr);
    EXPECT_NE(some.at(s0, evening, may_1), nullptr);
}

TEST(OpeningTable, LastMatchingRowWinsWhole) { // Fine print, Openings
    opening_table const table{{{.posts = 1},
                               {.sector = s0, .posts = 2, .hours = {{20, 0}, {22, 0}}},
                               {.kinds = {evening}, .posts = 3}}};
    EXPECT_EQ(table.winner(s0, evening, may_1)->posts, 3); // the later row for all sectors
    EXPECT_EQ(table.winner(s0, evening, may_1)->hours.end(), (pds::clock_time{24, 0}));
    EXPECT_EQ(table.winner(s0, deep_night, may_1)->posts, 2); // the row of the sector
    EXPECT_EQ(table.winner(s1, deep_night, may_1)->posts, 1);
    EXPECT_EQ(table.winner(s9, evening, may_1)->posts, 3);
}

TEST(OpeningTable, DatesAreHalfOpen) {
    opening_table const table{{{.sector = s0, .dates = {may_1, may_1 + 10}}}};
    EXPECT_EQ(table.at(s0, evening, may_1 - 1), nullptr);
    EXPECT_NE(table.at(s0, evening, may_1), nullptr);
    EXPECT_NE(table.at(s0, evening, may_1 + 9), nullptr);
    EXPECT_EQ(table.at(s0, evening, may_1 + 10), nullptr);
}

TEST(OpeningTable, NoPostsClose) { // Fine print, Openings
    opening_table const table{{{}, {.sector = s0, .posts = 0}}};
    EXPECT_NE(table.winner(s0, evening, may_1), nullptr);
    EXPECT_EQ(table.at(s0, evening, may_1), nullptr);
    EXPECT_NE(table.at(s1, evening, may_1), nullptr);
    EXPECT_NE(table.anywhere(evening, may_1), nullptr);
}

TEST(OpeningTable, AnywhereLooksAtRowsForAllSectorsAlone) {
    opening_table const table{{{.sector = s0}, {.kinds = {deep_night}, .posts = 0}}};
    EXPECT_EQ(table.anywhere(evening, may_1), nullptr);
    EXPECT_EQ(table.anywhere(deep_night, may_1), nullptr);
    EXPECT_EQ(table.at(s0, deep_night, may_1), nullptr); // the later row closes it
}

TEST(OpeningTable, FirstOpenFollowsTheWinner) {
    auto const first = [](std::vector<opening> rows) {
        return opening_table{std::move(rows)}.first_open(s0, saturday_afternoon);
    };
    EXPECT_EQ(first({{.dates = pds::from(may_1)}}), may_1);
    // of two, the earlier, in any order
    EXPECT_EQ(first({{.dates = pds::from(may_1 + 5)}, {.dates = {may_1, may_1 + 1}}}), may_1);
    // a later closing row hides the begin
    EXPECT_EQ(first({{.dates = pds::from(may_1)}, {.posts = 0, .dates = {may_1 - 9, may_1 + 7}}}),
              may_1 + 7);
    // an earlier closing row hides nothing
    EXPECT_EQ(first({{.posts = 0, .dates = {may_1 - 9, may_1 + 7}}, {.dates = pds::from(may_1)}}),
              may_1);
    EXPECT_EQ(first({{.posts = 0}}), std::nullopt);
    EXPECT_EQ(first({{.sector = s1}}), std::nullopt);
    EXPECT_EQ(first({{.kinds = pds::base_kinds}}), std::nullopt);
}

TEST(OpeningTable, KeepsItsRowsInOrder) {
    opening_table const table{{{.posts = 4}, {.sector = s0, .posts = 5}}};
    ASSERT_EQ(table.rows().size(), 2U);
    EXPECT_EQ(table.rows()[0].posts, 4);
    EXPECT_EQ(table.rows()[1].posts, 5);
}

TEST(OpeningConflict, MembersOfAGroupThatAgreeAreFine) { // R-O5
    std::array const sectors{s0, s1};
    EXPECT_FALSE((opening_table{
        {{.sector = s0, .posts = 2, .group = group}, {.sector = s1, .posts = 2, .group = group}}}
                      .find_conflict(sectors)));
    EXPECT_FALSE((opening_table{{{.group = group}}}.find_conflict(sectors)));
}

TEST(OpeningConflict, DifferentPostsOrHoursContradict) { // Fine print, Openings: naming both
    std::array const sectors{s0, s1};
    auto const posts = opening_table{{{.kinds = {evening}, .posts = 9},
                                      {.sector = s0, .posts = 2, .group = group},
                                      {.sector = s1, .posts = 1, .group = group}}}
                           .find_conflict(sectors);
    ASSERT_TRUE(posts.has_value());
    EXPECT_EQ(posts->first_row, 1U);
    EXPECT_EQ(posts->second_row, 2U);
    EXPECT_TRUE((opening_table{{{.sector = s0, .group = group},
                                {.sector = s1, .group = group, .hours = {{8, 0}, {20, 0}}}}}
                     .find_conflict(sectors)));
}

TEST(OpeningConflict, NamesTheRowThatWasFirst) { // of two that agree and end together
    std::array const sectors{s0, s1, s9};
    auto const found =
        opening_table{
            {{.sector = s0, .dates = {may_1, may_1 + 30}, .group = group},
             {.sector = s1, .dates = {may_1 + 5, may_1 + 30}, .group = group},
             {.sector = s9, .posts = 2, .dates = {may_1 + 9, may_1 + 20}, .group = group}}}
            .find_conflict(sectors);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->first_row, 0U);
    EXPECT_EQ(found->second_row, 2U);
}

TEST(OpeningConflict, IsNoneInALargeGroupThatAgrees) { // R-O5
    std::vector<sector_id> sectors;
    for (std::uint32_t i = 0; i != 200; ++i)
        sectors.push_back(sector_id{i});
    EXPECT_FALSE((opening_table{{{.posts = 2, .group = sector_id{300}}}}.find_conflict(sectors)));
}

TEST(OpeningConflict, IsOnADateAndOfAKind) {
    std::array const sectors{s0, s1};
    // one after the other
    EXPECT_FALSE((
        opening_table{{{.sector = s0, .posts = 2, .dates = {may_1, may_1 + 5}, .group = group},
                       {.sector = s1, .posts = 1, .dates = {may_1 + 5, may_1 + 9}, .group = group}}}
            .find_conflict(sectors)));
    // one day together
    auto const found =
        opening_table{{{.sector = s0, .posts = 2, .dates = {may_1, may_1 + 6}, .group = group},
                       {.sector = s1, .posts = 1, .dates = {may_1 + 5, may_1 + 9}, .group = group}}}
            .find_conflict(sectors);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->day, may_1 + 5);
    // other kinds, other groups
    EXPECT_FALSE((opening_table{{{.sector = s0, .kinds = {evening}, .posts = 2, .group = group},
                                 {.sector = s1, .kinds = {deep_night}, .posts = 1, .group = group}}}
                      .find_conflict(sectors)));
    EXPECT_FALSE((opening_table{{{.sector = s0, .posts = 2, .group = group},
                                 {.sector = s1, .posts = 1, .group = sector_id{21}}}}
                      .find_conflict(sectors)));
}

TEST(OpeningConflict, OnlyWinningOpenRowsCount) {
    std::array const sectors{s0, s1};
    EXPECT_FALSE((opening_table{{{.sector = s0, .posts = 2, .group = group},
                                 {.sector = s1, .posts = 1, .group = group},
                                 {.sector = s0, .posts = 1, .group = group}}}
                      .find_conflict(sectors))); // the first row never wins
    EXPECT_FALSE((opening_table{
        {{.sector = s0, .posts = 0, .group = group}, {.sector = s1, .posts = 1, .group = group}}}
                      .find_conflict(sectors))); // a closed member
}

TEST(OpeningConflict, IsFoundBehindAStretchThatEndsEarly) {
    // s0 agrees for ever with a short stretch of s1 that begins later; s2 contradicts s0 after it.
    constexpr sector_id s2{2};
    std::array const sectors{s0, s1, s2};
    auto const found =
        opening_table{
            {{.sector = s0, .posts = 2, .dates = {may_1, may_1 + 100}, .group = group},
             {.sector = s1, .posts = 2, .dates = {may_1 + 1, may_1 + 3}, .group = group},
             {.sector = s2, .posts = 1, .dates = {may_1 + 50, may_1 + 60}, .group = group}}}
            .find_conflict(sectors);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->first_row, 0U);
    EXPECT_EQ(found->second_row, 2U);
    EXPECT_EQ(found->day, may_1 + 50);
}

// --- Properties, against the rules read row by row ----------------------------------------------

class RandomOpenings : public testing::Test {
protected:
    static constexpr int days = 12;
    static constexpr int sectors = 3;
    static constexpr std::array<slot_kind, 2> kinds{evening, saturday_afternoon};

    std::mt19937 random{20080208};
    int below(int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); }
    std::vector<opening> any_rows() {
        std::vector<opening> rows;
        for (int i = below(7); i >= 0; --i) {
            opening o;
            if (below(3) != 0) o.sector = sector_id{static_cast<unsigned>(below(sectors))};
            if (below(2) == 0) o.kinds = {kinds[static_cast<std::size_t>(below(2))]};
            o.posts = below(3);
            int const begin = below(days);
            if (below(4) != 0) o.dates = {may_1 + begin, may_1 + begin + 1 + below(6)};
            if (below(2) == 0) o.group = sector_id{static_cast<unsigned>(20 + below(2))};
            if (below(4) == 0) o.hours = {{8, 0}, {20, 0}};
            rows.push_back(o);
        }
        return rows;
    }
    static opening const* winner(std::vector<opening> const& rows, sector_id sector, slot_kind kind,
                                 date day) {
        opening const* last = nullptr;
        for (auto const& row : rows)
            if ((!row.sector || *row.sector == sector) && row.kinds.contains(kind) &&
                row.dates.begin() <= day && day < row.dates.end())
                last = &row;
        return last;
    }
};

TEST_F(RandomOpenings, WinnerAndFirstOpenAgreeWithAReadingDayByDay) {
    for (int round = 0; round != 1000; ++round) {
        auto const rows = any_rows();
        opening_table const table{rows};
        for (unsigned s = 0; s != sectors; ++s)
            for (auto const kind : kinds) {
                std::optional<date> first;
                if (auto const* const row = winner(rows, sector_id{s}, kind, date{});
                    row != nullptr && row->posts > 0)
                    first = date{};
                for (date day = may_1 - 1; day != may_1 + 20; day = day + 1) {
                    auto const* const expected = winner(rows, sector_id{s}, kind, day);
                    auto const* const found = table.winner(sector_id{s}, kind, day);
                    ASSERT_EQ(found == nullptr, expected == nullptr);
                    if (found != nullptr) {
                        ASSERT_EQ(found - table.rows().data(), expected - rows.data());
                        if (!first && found->posts > 0) first = day;
                    }
                }
                ASSERT_EQ(table.first_open(sector_id{s}, kind), first) << "round " << round;
            }
    }
}

TEST_F(RandomOpenings, ConflictIsFoundExactlyWhenADayHasOne) {
    int conflicts = 0;
    for (int round = 0; round != 2000; ++round) {
        auto const rows = any_rows();
        opening_table const table{rows};
        bool expected = false;
        for (date day = may_1 - 1; day != may_1 + 20; day = day + 1)
            for (auto const kind : kinds)
                for (unsigned x = 0; x != sectors; ++x)
                    for (unsigned y = 0; y != x; ++y) {
                        auto const* const a = winner(rows, sector_id{x}, kind, day);
                        auto const* const b = winner(rows, sector_id{y}, kind, day);
                        expected = expected || (a && b && a->posts > 0 && b->posts > 0 &&
                                                a->group && a->group == b->group &&
                                                (a->posts != b->posts || a->hours != b->hours));
                    }
        std::array const all{sector_id{0}, sector_id{1}, sector_id{2}};
        auto const found = table.find_conflict(all);
        ASSERT_EQ(found.has_value(), expected) << "round " << round;
        if (!found) continue;
        ++conflicts;
        // and what it names is one
        auto const& a = rows[found->first_row];
        auto const& b = rows[found->second_row];
        ASSERT_LT(found->first_row, found->second_row);
        ASSERT_EQ(a.group, b.group);
        ASSERT_TRUE(a.posts != b.posts || a.hours != b.hours);
        ASSERT_TRUE(a.dates.contains(found->day) && b.dates.contains(found->day));
    }
    EXPECT_GT(conflicts, 100);
    EXPECT_LT(conflicts, 1900);
}

} // namespace opening_tests
