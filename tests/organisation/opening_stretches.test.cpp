// SPDX-License-Identifier: BSL-1.0

#include <pds/organisation/opening_stretches.hpp>

#include <pds/law/calendar_fr.hpp>

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <tuple>
#include <vector>

namespace opening_stretches_tests {

using namespace pds::literals;
using enum pds::slot_kind;
using pds::date;
using pds::interval;
using pds::opening;
using pds::opening_table;
using pds::sector_id;
using pds::slot_kind;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr sector_id s0{0};
constexpr sector_id s1{1};
constexpr sector_id s2{2};
constexpr sector_id s9{9};
constexpr sector_id g0{20};
constexpr sector_id g1{21};
constexpr date may_1 = "2008-05-01"_date;

interval<date> days(int from, int until) {
    return {may_1 + from, may_1 + until};
}

/// From and until, counted from 1 May, and the place of the row that wins.
using found_stretch = std::tuple<int, int, std::ptrdiff_t>;

std::vector<found_stretch> winners(opening_table const& table, sector_id sector, slot_kind kind,
                                   interval<date> period) {
    std::vector<found_stretch> found;
    pds::stretch_finder finder{table};
    finder.for_each(sector, kind, period, [&](interval<date> when, opening const& row) {
        found.emplace_back(when.begin() - may_1, when.end() - may_1, &row - table.rows().data());
    });
    return found;
}
std::vector<found_stretch> winners(std::vector<opening> rows, interval<date> period) {
    return winners(opening_table{std::move(rows)}, s0, evening, period);
}

TEST(StretchFinder, CutsThePeriodWhereTheWinnerChanges) { // Fine print: the last row wins
    EXPECT_THAT(winners({{}}, days(0, 10)), ElementsAre(found_stretch{0, 10, 0}));
    EXPECT_THAT(
        winners({{}, {.dates = days(3, 5)}}, days(0, 10)),
        ElementsAre(found_stretch{0, 3, 0}, found_stretch{3, 5, 1}, found_stretch{5, 10, 0}));
    EXPECT_THAT(winners({{.dates = days(3, 5)}, {}}, days(0, 10)),
                ElementsAre(found_stretch{0, 10, 1})); // hidden
    EXPECT_THAT(winners({{.dates = days(0, 6)}, {.dates = days(4, 9)}}, days(0, 10)),
                ElementsAre(found_stretch{0, 4, 0}, found_stretch{4, 9, 1}));
    EXPECT_THAT(winners({{.dates = days(4, 9)}, {.dates = days(0, 6)}}, days(0, 10)),
                ElementsAre(found_stretch{0, 6, 1}, found_stretch{6, 9, 0}));
}

TEST(StretchFinder, LeavesOutDaysWithoutAWinner) {
    EXPECT_THAT(winners({{.dates = days(2, 3)}, {.dates = days(5, 7)}}, days(0, 10)),
                ElementsAre(found_stretch{2, 3, 0}, found_stretch{5, 7, 1}));
    EXPECT_THAT(winners({}, days(0, 10)), IsEmpty());
    EXPECT_THAT(winners({{.dates = days(10, 12)}}, days(0, 10)), IsEmpty());
    EXPECT_THAT(winners({{.dates = days(-2, 0)}}, days(0, 10)), IsEmpty());
    EXPECT_THAT(winners({{.kinds = {deep_night}}}, days(0, 10)), IsEmpty());
    EXPECT_THAT(winners({{.sector = s1}}, days(0, 10)), IsEmpty());
    EXPECT_THAT(winners({{}}, days(4, 4)), IsEmpty());
}

TEST(StretchFinder, StaysWithinThePeriod) {
    EXPECT_THAT(winners({{.dates = days(-9, 4)}, {.dates = days(4, 99)}}, days(0, 10)),
                ElementsAre(found_stretch{0, 4, 0}, found_stretch{4, 10, 1}));
}

TEST(StretchFinder, TellsClosingRowsToo) {
    EXPECT_THAT(
        winners({{}, {.posts = 0, .dates = days(2, 4)}}, days(0, 5)),
        ElementsAre(found_stretch{0, 2, 0}, found_stretch{2, 4, 1}, found_stretch{4, 5, 0}));
}

TEST(StretchFinder, MixesRowsOfASectorWithThoseForAll) {
    opening_table const table{{{.sector = s0, .posts = 2},
                               {.posts = 3, .dates = days(2, 4)},
                               {.sector = s0, .posts = 4, .dates = days(3, 6)}}};
    EXPECT_THAT(winners(table, s0, evening, days(0, 9)),
                ElementsAre(found_stretch{0, 2, 0}, found_stretch{2, 3, 1}, found_stretch{3, 6, 2},
                            found_stretch{6, 9, 0}));
    EXPECT_THAT(winners(table, s9, evening, days(0, 9)), ElementsAre(found_stretch{2, 4, 1}));
}

TEST(StretchFinder, ServesOneQuestionAfterTheOther) {
    opening_table const table{{{.kinds = {evening}}, {.sector = s0, .kinds = {deep_night}}}};
    pds::stretch_finder finder{table};
    int visits = 0;
    auto const count = [&](interval<date>, opening const&) { ++visits; };
    finder.for_each(s0, evening, days(0, 3), count);
    finder.for_each(s1, deep_night, days(0, 3), count); // nothing
    EXPECT_EQ(visits, 1);
    finder.for_each(s0, deep_night, days(0, 3), count);
    EXPECT_EQ(visits, 2);
}

// --- Against one day after the other ------------------------------------------------------------

class random_tables {
public:
    explicit random_tables(unsigned seed) : next_{seed} {}
    int below(int n) { return static_cast<int>(next_() % static_cast<unsigned>(n)); }
    bool one_in(int n) { return below(n) == 0; }
    opening_table table(bool groups) {
        std::vector<opening> rows(static_cast<std::size_t>(below(12)));
        for (auto& row : rows) {
            if (!one_in(3)) row.sector = sector_id{static_cast<std::uint32_t>(below(3))};
            if (!one_in(3)) row.kinds = {static_cast<slot_kind>(below(6))};
            if (!one_in(4)) {
                int const from = below(40) - 5;
                row.dates = days(from, from + below(20)); // of no day as well
            }
            row.posts = below(3);
            if (groups && one_in(2)) {
                row.group = one_in(2) ? g0 : g1;
                row.posts = *row.group == g0 ? 1 : 2; // of no contradiction
            }
        }
        return opening_table{std::move(rows)};
    }
    interval<date> period() {
        int const from = below(30);
        return days(from, from + below(20));
    }

private:
    std::mt19937 next_;
};

constexpr std::array sectors{s0, s1, s2};

TEST(StretchFinder, FindsTheWinnerOfEveryDay) {
    random_tables random{71};
    for (int i = 0; i != 3000; ++i) {
        auto const table = random.table(false);
        auto const period = random.period();
        pds::stretch_finder finder{table};
        for (auto const sector : {s0, s1, s2, s9})
            for (auto const kind : {evening, deep_night, pont_day}) {
                std::map<date, opening const*> found;
                opening const* last = nullptr;
                date reached = period.begin();
                finder.for_each(sector, kind, period, [&](interval<date> when, opening const& row) {
                    ASSERT_FALSE(when.empty());
                    ASSERT_LE(reached, when.begin()); // in order of time
                    if (reached == when.begin()) {
                        ASSERT_NE(last, &row);
                    }
                    reached = when.end();
                    last = &row;
                    for (date day = when.begin(); day < when.end(); ++day)
                        found[day] = &row;
                });
                for (date day = period.begin(); day < period.end(); ++day) {
                    auto const* const winner = table.winner(sector, kind, day);
                    ASSERT_EQ(found.contains(day) ? found[day] : nullptr, winner) << i;
                    found.erase(day);
                }
                ASSERT_TRUE(found.empty()) << i; // nothing outside the period
            }
    }
}

// --- Open stretches -----------------------------------------------------------------------------

/// Unit, kind, from, until, posts.
using open_days = std::tuple<std::size_t, slot_kind, int, int, int>;

std::vector<open_days> open_in(opening_table const& table, std::span<sector_id const> list,
                               interval<date> period) {
    std::vector<open_days> found;
    for_each_open_stretch(table, list, period, [&](pds::open_stretch const& s) {
        found.emplace_back(index_of(s.unit), s.kind, s.days.begin() - may_1, s.days.end() - may_1,
                           s.row->posts);
    });
    return found;
}

TEST(OpenStretches, AreThoseOfSectorsAndThenThoseOfGroups) { // R-O5
    opening_table const table{{{.kinds = {evening}},
                               {.kinds = {deep_night}, .posts = 2, .group = g0},
                               {.sector = s1, .kinds = {evening}, .posts = 0}}};
    std::array const order{s2, s1, s0};
    EXPECT_THAT(open_in(table, order, days(0, 9)),
                ElementsAre(open_days{2, evening, 0, 9, 1}, open_days{0, evening, 0, 9, 1},
                            open_days{20, deep_night, 0, 9, 2}));
}

TEST(OpenStretches, OfAGroupAreTheDaysOfAnyMemberOnce) { // R-O5
    opening_table const table{
        {{.sector = s0, .kinds = {evening}, .dates = days(0, 6), .group = g0},
         {.sector = s1, .kinds = {evening}, .dates = days(2, 4), .group = g0},
         {.sector = s2, .kinds = {evening}, .dates = days(5, 9), .group = g0},
         {.sector = s1, .kinds = {evening}, .dates = days(12, 14), .group = g0}}};
    EXPECT_THAT(open_in(table, sectors, days(0, 30)),
                ElementsAre(open_days{20, evening, 0, 6, 1}, open_days{20, evening, 6, 9, 1},
                            open_days{20, evening, 12, 14, 1}));
}

TEST(OpenStretches, OfAGroupBearTheRowOfItsFirstMember) {
    opening_table const table{{{.sector = s1, .kinds = {evening}, .group = g0},
                               {.sector = s0, .kinds = {evening}, .group = g0}}};
    for_each_open_stretch(table, sectors, days(0, 9), [&](pds::open_stretch const& s) {
        EXPECT_EQ(s.row->sector, s0); // the first of `sectors`
    });
}

TEST(OpenStretches, OfTwoGroupsStayApart) {
    opening_table const table{
        {{.sector = s0, .kinds = {evening}, .dates = days(0, 6), .group = g1},
         {.sector = s1, .kinds = {evening}, .dates = days(2, 4), .group = g0},
         {.sector = s0, .kinds = {deep_night}, .dates = days(1, 2), .group = g1}}};
    EXPECT_THAT(open_in(table, sectors, days(0, 30)),
                ElementsAre(open_days{20, evening, 2, 4, 1}, open_days{21, evening, 0, 6, 1},
                            open_days{21, deep_night, 1, 2, 1}));
}

TEST(OpenStretches, LeaveOutWhatHospitalsHold) { // R-O4
    opening_table const table{{{.held_by = pds::holder::emergency_department},
                               {.sector = s1, .kinds = {evening}, .held_by = pds::holder::mcs}}};
    EXPECT_THAT(open_in(table, sectors, days(0, 2)), ElementsAre(open_days{1, evening, 0, 2, 1}));
}

TEST(OpenStretches, HaveEveryOpenUnitKindAndDayOnce) { // R-O5, R-E1
    random_tables random{72};
    for (int i = 0; i != 3000; ++i) {
        auto const table = random.table(true);
        auto const period = random.period();
        std::map<std::tuple<sector_id, slot_kind, date>, int> expected; // posts
        for (auto const sector : sectors)
            for (std::size_t k = 0; k != pds::slot_kind_count; ++k)
                for (date day = period.begin(); day < period.end(); ++day) {
                    auto const kind = static_cast<slot_kind>(k);
                    if (auto const* const row = table.at(sector, kind, day))
                        expected[{row->group.value_or(sector), kind, day}] = row->posts;
                }
        std::map<std::tuple<sector_id, slot_kind, date>, int> found;
        for_each_open_stretch(table, sectors, period, [&](pds::open_stretch const& s) {
            for (date day = s.days.begin(); day < s.days.end(); ++day)
                ASSERT_TRUE(found.emplace(std::tuple{s.unit, s.kind, day}, s.row->posts).second)
                    << i; // once
        });
        ASSERT_EQ(found, expected) << i;
    }
}

TEST(Covers, IsWhetherTheHoursHoldEverySlotOfTheKindWhole) { // R-O3
    auto const& rules = pds::law::calendar_fr;
    std::array<pds::clock_time, 8> const clock{
        {{0, 0}, {8, 0}, {11, 59}, {12, 0}, {14, 0}, {20, 0}, {20, 1}, {24, 0}}};
    pds::local_time const midnight = may_1;
    for (std::size_t k = 0; k != pds::slot_kind_count; ++k) {
        auto const kind = static_cast<slot_kind>(k);
        auto const& hours = rules.hours_of(kind);
        pds::slot const slot{kind,
                             {midnight + hours.begin.minutes(), midnight + hours.end.minutes()}};
        for (std::size_t from = 0; from != clock.size(); ++from)
            for (std::size_t until = from; until != clock.size(); ++until) {
                opening const row{.hours = {clock[from], clock[until]}};
                EXPECT_EQ(covers(row, hours), row.covers(slot)) << k << ' ' << from << ' ' << until;
            }
    }
    // Dinan: from 14 the afternoon is not whole, the evening is
    opening const dinan{.hours = {{14, 0}, {24, 0}}};
    EXPECT_FALSE(covers(dinan, rules.hours_of(saturday_afternoon)));
    EXPECT_TRUE(covers(dinan, rules.hours_of(evening)));
}

} // namespace opening_stretches_tests
