// SPDX-License-Identifier: BSL-1.0

#include <pds/envelope/scenario.hpp>

#include "core/refusal.hpp"
#include "support.hpp"

#include <algorithm>
#include <optional>
#include <tuple>

namespace scenario_tests {

using namespace envelope_test;
using pds::closed;
using pds::difference;
using pds::errc;
using pds::index_of;
using pds::merged;
using pds::opened;
using pds::plan;
using pds::sector_list;
using pds::starting;
using pds::table_of;
using pds::with_posts;
using pds::with_rate;

constexpr interval<date> year_2008{"2008-01-01"_date, "2009-01-01"_date};
constexpr slot_kinds only_nights{deep_night};
constexpr slot_kinds only_evenings{evening};

/// Five sectors with the kinds that exist everywhere, one post each.
plan base() {
    return {.openings = {{.kinds = pds::base_kinds}}, .sectors = five_sectors};
}
pds::cost_table in_2008(plan const& p) {
    return cost_of(p, calendar, rates, year_2008);
}
pds::cost_change change_in_2008(plan const& before, plan const& after) {
    return difference(in_2008(before), in_2008(after));
}

TEST(Plan, CostsWhatItsOpeningsCost) {
    EXPECT_EQ(in_2008(base()).total().amount, 5 * 64200.00_eur); // 27,600 + 36,600
    EXPECT_EQ(in_2008({}).total(), cost{});
    auto const costs =
        cost_of(base(), calendar, rates, year_2008, pds::seasons_between(year_2008, seasons));
    EXPECT_EQ(costs.of(pds::season::summer)[index_of(evening)].slots, 5 * 51);
}

// --- Opening and closing ------------------------------------------------------------------------

TEST(Opened, AddsTheExtension) { // R-E4, R-E2: 5,750 a sector
    auto const change = change_in_2008(base(), opened(base(), pds::extension_kinds));
    EXPECT_EQ(change.of(saturday_afternoon), (cost{5 * 51, 5 * 5100.00_eur}));
    EXPECT_EQ(change.of(pont_day), (cost{5 * 4, 5 * 600.00_eur}));
    EXPECT_EQ(change.of(saturday_morning), (cost{5, 5 * 50.00_eur}));
    EXPECT_EQ(change.of(evening), cost{});
    EXPECT_EQ(change.total().amount, 5 * 5750.00_eur);
}

TEST(Opened, IsForSomeSectorsDaysAndPosts) {
    // May to July 2008: Saturdays 3, 10, 17, 24, 31 May, 7 to 28 June, 5 to 26 July: 5 + 4 + 4
    interval<date> const spring{"2008-05-01"_date, "2008-08-01"_date};
    auto const after = opened(base(), {saturday_afternoon}, spring, {s1, s3}, 3);
    auto const change = change_in_2008(base(), after);
    EXPECT_EQ(change.total(), (cost{2 * 3 * 13, 7800.00_eur}));
}

TEST(Opened, TakesThePlaceOfWhateverTheSectorsHad) {
    auto const narrow = plan{.openings = {{.posts = 4, .group = g0, .hours = {{20, 0}, {22, 0}}}},
                             .sectors = five_sectors};
    EXPECT_EQ(in_2008(narrow).total(), cost{});
    auto const after = in_2008(opened(narrow, only_evenings)).by_kind();
    EXPECT_EQ(after[index_of(evening)], (cost{5 * 366, 5 * 18300.00_eur}));
}

TEST(Closed, SavesWhatWasOpen) { // R-E4
    auto const change = change_in_2008(base(), closed(base(), only_nights));
    EXPECT_EQ(change.of(deep_night), (cost{-5 * 366, 5 * -36600.00_eur}));
    EXPECT_EQ(change.total(), change.of(deep_night));
    interval<date> const june{"2008-06-01"_date, "2008-07-01"_date};
    auto const some = change_in_2008(base(), closed(base(), only_nights, june, {s4}));
    EXPECT_EQ(some.total(), (cost{-30, -3000.00_eur}));
}

TEST(Closed, ThenOpenedAgainIsNothing) { // R-E4
    for (sector_list const& only : {sector_list{}, sector_list{s0, s2}}) {
        auto const shut = closed(base(), pds::base_kinds, pds::always, only);
        EXPECT_LT(in_2008(shut).total().amount, in_2008(base()).total().amount);
        auto const change =
            change_in_2008(base(), opened(shut, pds::base_kinds, pds::always, only));
        for (std::size_t k = 0; k != pds::slot_kind_count; ++k)
            EXPECT_EQ(change.of(static_cast<slot_kind>(k)), cost{});
        EXPECT_EQ(change.total(), cost{});
    }
}

// --- Merging ------------------------------------------------------------------------------------

TEST(Merged, SavesAllFlatRatesOfASlotButOne) { // R-O5, R-E4
    for (std::size_t k = 1; k <= five_sectors.size(); ++k) {
        SCOPED_TRACE(k);
        sector_list const members{five_sectors.begin(),
                                  five_sectors.begin() + static_cast<std::ptrdiff_t>(k)};
        auto const change = change_in_2008(base(), merged(base(), members, g0, only_nights));
        auto const saved = static_cast<std::int64_t>(k) - 1;
        EXPECT_EQ(change.of(deep_night), (cost{-366 * saved, -36600.00_eur * saved}));
        EXPECT_EQ(change.total(), change.of(deep_night));
    }
}

TEST(Merged, TakesTheGroupsPosts) {
    auto const change =
        change_in_2008(base(), merged(base(), {s0, s1, s2}, g0, only_nights, pds::always, 2));
    EXPECT_EQ(change.total(), (cost{-366, -36600.00_eur})); // two in place of three
    auto const none =
        change_in_2008(base(), merged(base(), {s0, s1}, g0, only_nights, pds::always, 0));
    EXPECT_EQ(none.total(), (cost{-2 * 366, 2 * -36600.00_eur}));
}

TEST(Merged, SavesOnlyWhereBothAreOpen) {
    // s1 is closed from July on: two flat rates until then, one after. 182 nights to 30 June.
    interval<date> const second_half{"2008-07-01"_date, "2009-01-01"_date};
    auto const before = closed(base(), only_nights, second_half, {s1});
    auto const after = merged(before, {s0, s1}, g0, only_nights);
    EXPECT_EQ(change_in_2008(before, after).total(), (cost{-182, -18200.00_eur}));
    EXPECT_EQ(table_of(after).at(s1, deep_night, "2008-07-01"_date), nullptr);
}

TEST(Merged, IsForSomeDays) {
    interval<date> const february{"2008-02-01"_date, "2008-03-01"_date};
    auto const change =
        change_in_2008(base(), merged(base(), {s0, s1}, g0, pds::base_kinds, february));
    EXPECT_EQ(change.of(deep_night), (cost{-29, -2900.00_eur}));
    EXPECT_EQ(change.of(evening), (cost{-29, -1450.00_eur}));
    EXPECT_EQ(change.of(sunday_or_holiday), (cost{-4, -600.00_eur})); // 3, 10, 17, 24
}

TEST(Merged, OfNobodyIsNothing) {
    auto const change = change_in_2008(base(), merged(base(), {}, g0, only_nights));
    EXPECT_EQ(change.total(), cost{});
}

TEST(Merged, KeepsTheHoursOfItsMembers) {
    auto const before = plan{.openings = {{.kinds = only_evenings, .hours = {{20, 0}, {24, 0}}}},
                             .sectors = five_sectors};
    auto const after = table_of(merged(before, {s0, s1}, g0, only_evenings));
    EXPECT_EQ(after.at(s1, evening, "2008-03-01"_date)->hours.begin(), (pds::clock_time{20, 0}));
    EXPECT_EQ(after.at(s1, evening, "2008-03-01"_date)->group, g0);
    EXPECT_EQ(after.at(s2, evening, "2008-03-01"_date)->group, std::nullopt);
}

TEST(TableOf, RefusesAGroupThatContradictsItself) { // Fine print, Openings
    // hours that differ: 20-24 in s0, the whole day in s1
    plan const hours{
        .openings = {{.kinds = pds::base_kinds},
                     {.sector = s0, .kinds = only_evenings, .hours = {{20, 0}, {24, 0}}}},
        .sectors = five_sectors};
    auto const merged_hours = merged(hours, {s0, s1}, g0, only_evenings);
    EXPECT_EQ(refusal([&] { return table_of(merged_hours).rows().size(); }), errc::invalid_map);
    EXPECT_EQ(refusal([&] { return in_2008(merged_hours).total(); }), errc::invalid_map);
    // posts that differ: of one member only
    auto const two =
        with_posts(merged(base(), {s0, s1}, g0, only_nights), 2, only_nights, pds::always, {s1});
    EXPECT_EQ(refusal([&] { return table_of(two).rows().size(); }), errc::invalid_map);
    try {
        (void)table_of(two);
        FAIL();
    } catch (pds::error const& e) {
        EXPECT_EQ(e.position(), two.openings.size() - 1); // the row of the last change
    }
    // a group of a sector that the plan does not have contradicts nothing
    auto elsewhere = two;
    elsewhere.sectors = {s0, s2, s3, s4};
    EXPECT_EQ(refusal([&] { return table_of(elsewhere).rows().size(); }), std::nullopt);
}

// --- Posts --------------------------------------------------------------------------------------

TEST(WithPosts, ChangesWhatIsOpenAndNothingElse) {
    auto const before = closed(base(), only_evenings, pds::always, {s0});
    auto const change = change_in_2008(before, with_posts(before, 3, only_evenings));
    EXPECT_EQ(change.total(), (cost{4 * 2 * 366, 4 * 2 * 18300.00_eur})); // s0 stays closed
    auto const closing = change_in_2008(base(), with_posts(base(), 0, only_evenings, year_2008));
    EXPECT_EQ(closing.total(), (cost{-5 * 366, -5 * 18300.00_eur}));
    auto const hospital =
        plan{.openings = {{.held_by = pds::holder::emergency_department}}, .sectors = five_sectors};
    EXPECT_EQ(in_2008(with_posts(hospital, 2, pds::all_kinds)).total(), cost{});
}

TEST(WithPosts, KeepsChangesOfHours) {
    // from 20 to 22 until June, to 24 from July on
    plan const before{.openings = {{.kinds = only_evenings, .hours = {{20, 0}, {22, 0}}},
                                   {.kinds = only_evenings, .dates = pds::from("2008-07-01"_date)}},
                      .sectors = {s0, s1}};
    EXPECT_EQ(in_2008(before).total(), (cost{2 * 184, 2 * 9200.00_eur}));
    auto const after = with_posts(before, 2, only_evenings);
    EXPECT_EQ(in_2008(after).total(), (cost{4 * 184, 4 * 9200.00_eur}));
    auto const table = table_of(after);
    EXPECT_EQ(table.at(s0, evening, "2008-06-30"_date)->hours.end(), (pds::clock_time{22, 0}));
    EXPECT_EQ(table.at(s0, evening, "2008-06-30"_date)->posts, 2);
    EXPECT_EQ(table.at(s0, evening, "2008-07-01"_date)->hours.end(), (pds::clock_time{24, 0}));
}

TEST(WithPosts, KeepsTheGroupAndTheHolder) {
    plan const before{.openings = {{.kinds = only_nights,
                                    .group = g1,
                                    .function = pds::duty_function::visits,
                                    .held_by = pds::holder::mmg}},
                      .sectors = {s0, s1}};
    auto const after = with_posts(before, 3, only_nights);
    auto const table = table_of(after);
    auto const* const row = table.at(s1, deep_night, "2008-01-01"_date);
    ASSERT_NE(row, nullptr);
    EXPECT_EQ(row->group, g1);
    EXPECT_EQ(row->held_by, pds::holder::mmg);
    EXPECT_EQ(row->function, pds::duty_function::visits);
    EXPECT_EQ(change_in_2008(before, after).total(), (cost{2 * 366, 73200.00_eur}));
}

TEST(WithPosts, IsForSomeDaysAndSectors) {
    interval<date> const august{"2008-08-01"_date, "2008-09-01"_date};
    auto const change = change_in_2008(base(), with_posts(base(), 4, only_nights, august, {s2}));
    EXPECT_EQ(change.total(), (cost{3 * 31, 9300.00_eur}));
}

// --- The first day ------------------------------------------------------------------------------

constexpr date march_15 = "2008-03-15"_date;
constexpr slot_kinds saturdays{saturday_afternoon};

/// The five sectors with Saturday afternoons from Saturday 15 March 2008 on, two posts.
plan from_march() {
    return opened(base(), saturdays, pds::from(march_15), {}, 2);
}

TEST(Starting, EarlierOpensWithTheRowOfTheFirstDay) {                        // R-O1
    auto const after = starting(from_march(), "2008-03-01"_date, saturdays); // 1 and 8 March
    EXPECT_EQ(change_in_2008(from_march(), after).total(), (cost{5 * 2 * 2, 2000.00_eur}));
    for (auto const sector : five_sectors)
        EXPECT_EQ(table_of(after).first_open(sector, saturday_afternoon), "2008-03-01"_date);
}

TEST(Starting, MovesEveningsToo) {
    plan const p{.openings = {{.kinds = only_evenings, .dates = {march_15, pds::always.end()}}},
                 .sectors = {s0}};
    auto const after = starting(p, "2008-03-01"_date, only_evenings);
    EXPECT_EQ(table_of(after).first_open(s0, evening), "2008-03-01"_date);
}

TEST(Starting, LaterCloses) {
    auto const after = starting(from_march(), "2008-03-29"_date, saturdays); // 15 and 22 March
    EXPECT_EQ(change_in_2008(from_march(), after).total(), (cost{-5 * 2 * 2, -2000.00_eur}));
    EXPECT_EQ(table_of(after).first_open(s0, saturday_afternoon), "2008-03-29"_date);
}

TEST(Starting, OnTheSameDayChangesNothing) {
    auto const after = starting(from_march(), march_15, saturdays);
    EXPECT_EQ(change_in_2008(from_march(), after).total(), cost{});
    EXPECT_EQ(after.openings.size(), from_march().openings.size());
}

TEST(Starting, LeavesWhatIsNeverOpen) {
    auto const after = starting(from_march(), "2008-01-01"_date, {pont_day, saturday_morning});
    EXPECT_EQ(change_in_2008(from_march(), after).total(), cost{});
    auto const shut = closed(from_march(), saturdays, pds::always, {s0});
    auto const moved = starting(shut, "2008-03-01"_date, saturdays);
    EXPECT_EQ(table_of(moved).first_open(s0, saturday_afternoon), std::nullopt);
    EXPECT_EQ(change_in_2008(shut, moved).total(), (cost{4 * 2 * 2, 1600.00_eur}));
}

TEST(Starting, IsForSomeSectors) {
    auto const after = starting(from_march(), "2008-03-01"_date, saturdays, {s1, s4});
    EXPECT_EQ(change_in_2008(from_march(), after).total(), (cost{2 * 2 * 2, 800.00_eur}));
    EXPECT_EQ(table_of(after).first_open(s0, saturday_afternoon), march_15);
}

TEST(Starting, LaterThenEarlierIsNothing) { // R-E4
    auto const there = starting(from_march(), "2008-09-01"_date, saturdays);
    auto const back = starting(there, march_15, saturdays);
    EXPECT_EQ(change_in_2008(from_march(), back).total(), cost{});
}

TEST(Starting, OfAMergedGroupKeepsItMerged) {
    auto const before = merged(from_march(), {s0, s1}, g0, saturdays);
    auto const after = starting(before, "2008-03-01"_date, saturdays, {s0, s1});
    EXPECT_EQ(change_in_2008(before, after).total(), (cost{2, 200.00_eur})); // one post, two weeks
}

// --- Rates --------------------------------------------------------------------------------------

TEST(WithRate, PaysARateOfItsOwn) { // R-E4
    pds::regional_rate const dearer{
        .kinds = only_evenings, .dates = pds::from("2008-12-01"_date), .amount = 60.00_eur};
    auto const change = change_in_2008(base(), with_rate(base(), dearer));
    EXPECT_EQ(change.of(evening), (cost{0, 5 * 31 * 10.00_eur})); // no slot more
    EXPECT_EQ(change.total().amount, 1550.00_eur);
}

TEST(WithRate, TheLastRateWins) {
    auto const after = with_rate(with_rate(base(), {.kinds = only_evenings, .amount = 60.00_eur}),
                                 {.kinds = only_evenings, .place = s2, .amount = 51.00_eur});
    // four sectors 10 more, the third 1 more
    EXPECT_EQ(change_in_2008(base(), after).total(), (cost{0, 366 * 41.00_eur}));
    auto const other_way =
        with_rate(with_rate(base(), {.kinds = only_evenings, .place = s2, .amount = 51.00_eur}),
                  {.kinds = only_evenings, .amount = 60.00_eur});
    EXPECT_EQ(change_in_2008(base(), other_way).total(), (cost{0, 366 * 50.00_eur}));
}

TEST(WithRate, IsLaidOverTheRegionsOwn) {
    std::vector const region{pds::regional_rate{.kinds = pds::base_kinds, .amount = 10.00_eur}};
    auto const regional = rates.overlaid_by({.astreinte = region});
    auto const own = with_rate(base(), {.kinds = only_evenings, .amount = 20.00_eur});
    auto const costs = cost_of(own, calendar, regional, year_2008).by_kind();
    EXPECT_EQ(costs[index_of(evening)].amount, 5 * 366 * 20.00_eur);
    EXPECT_EQ(costs[index_of(deep_night)].amount, 5 * 366 * 10.00_eur); // the region's stays
}

// --- Any change ---------------------------------------------------------------------------------

TEST(Change, LeavesThePlanThatItIsGivenAsItWas) {
    auto const before = base();
    (void)opened(before, pds::all_kinds);
    (void)merged(before, {s0, s1}, g0, only_nights);
    (void)with_rate(before, {.amount = 1.00_eur});
    EXPECT_EQ(before.openings.size(), 1U);
    EXPECT_TRUE(before.rates.empty());
}

TEST(Change, WithPostsBelowNothingIsRefused) {
    EXPECT_EQ(refusal([] { return opened(base(), only_nights, pds::always, {}, -1); }),
              errc::invalid_count);
    EXPECT_EQ(refusal([] { return with_posts(base(), -1, only_nights); }), errc::invalid_count);
    EXPECT_EQ(refusal([] { return merged(base(), {s0}, g0, only_nights, pds::always, -1); }),
              errc::invalid_count);
    EXPECT_EQ(refusal([] { return with_posts(base(), 0, only_nights); }), std::nullopt);
}

TEST(Change, OfAPeriodThatTheCalendarDoesNotCoverIsRefused) {
    interval<date> const too_early{"1981-12-31"_date, "1982-01-02"_date};
    EXPECT_EQ(refusal([&] { return cost_of(base(), calendar, rates, too_early).total(); }),
              errc::outside_calendar);
}

/// All that a row says of a slot.
using state = std::optional<
    std::tuple<int, std::optional<sector_id>, int, int, pds::duty_function, pds::holder>>;
state state_of(opening_table const& table, sector_id sector, slot_kind kind, date day) {
    auto const* const row = table.at(sector, kind, day);
    if (row == nullptr) return std::nullopt;
    return std::tuple{
        row->posts,    row->group,  row->hours.begin().minutes(), row->hours.end().minutes(),
        row->function, row->held_by};
}

struct change_for {
    slot_kinds kinds;
    interval<date> days;
    sector_list only;
    int posts;

    [[nodiscard]] bool holds(sector_id sector, slot_kind kind, date day) const {
        return kinds.contains(kind) && days.contains(day) &&
               (only.empty() || std::find(only.begin(), only.end(), sector) != only.end());
    }
};

change_for random_change(random_maps& random) {
    change_for c{random.kinds(), random.dates(), {}, random.below(4)};
    if (random.one_in(2))
        for (auto const sector : five_sectors)
            if (random.one_in(2)) c.only.push_back(sector);
    return c;
}

constexpr interval<date> random_years{"2004-05-30"_date, "2008-07-01"_date};

/// Calls `check(sector, kind, day)` all over the years of the random maps.
template <class Check>
void everywhere(Check const& check) {
    for (date day = random_years.begin(); day < random_years.end(); day = day + 7)
        for (auto const sector : five_sectors)
            for (std::size_t k = 0; k != pds::slot_kind_count; ++k)
                check(sector, static_cast<slot_kind>(k), day);
}

TEST(ChangeOfRandomPlans, IsWhatItSaysThereAndNothingElsewhere) { // R-E4
    random_maps random{41};
    for (int i = 0; i != 60; ++i) {
        SCOPED_TRACE(i);
        plan const before{.openings = random.rows(), .sectors = five_sectors};
        auto const c = random_change(random);
        opening_table const was{before.openings};
        opening_table const open{opened(before, c.kinds, c.days, c.only, c.posts).openings};
        opening_table const shut{closed(before, c.kinds, c.days, c.only).openings};
        opening_table const posts{with_posts(before, c.posts, c.kinds, c.days, c.only).openings};
        opening_table const one{merged(before, c.only, g1, c.kinds, c.days, c.posts).openings};
        everywhere([&](sector_id sector, slot_kind kind, date day) {
            auto const old = state_of(was, sector, kind, day);
            bool const here = c.holds(sector, kind, day);
            state const fresh =
                c.posts == 0
                    ? state{}
                    : state{std::tuple{c.posts, std::optional<sector_id>{}, 0, 24 * 60,
                                       pds::duty_function::fixed_point, pds::holder::own_doctors}};
            ASSERT_EQ(state_of(open, sector, kind, day), here ? fresh : old);
            ASSERT_EQ(state_of(shut, sector, kind, day), here ? state{} : old);

            auto expected = old;
            if (here && old) {
                std::get<0>(*expected) = c.posts;
                if (c.posts == 0) expected.reset();
            }
            ASSERT_EQ(state_of(posts, sector, kind, day), expected);
            if (expected && here) std::get<1>(*expected) = g1;
            ASSERT_EQ(state_of(one, sector, kind, day), c.only.empty() ? old : expected);
        });
    }
}

TEST(ChangeOfRandomPlans, MovesTheFirstDay) {
    random_maps random{42};
    for (int i = 0; i != 60; ++i) {
        SCOPED_TRACE(i);
        plan const before{.openings = random.rows(), .sectors = five_sectors};
        auto const kinds = random.kinds();
        auto const first = random.day();
        opening_table const was{before.openings};
        opening_table const now{starting(before, first, kinds).openings};
        for (auto const sector : five_sectors)
            for (std::size_t k = 0; k != pds::slot_kind_count; ++k) {
                auto const kind = static_cast<slot_kind>(k);
                auto const old = was.first_open(sector, kind);
                if (!kinds.contains(kind) || !old) {
                    ASSERT_EQ(now.first_open(sector, kind), old);
                } else if (first < *old || was.at(sector, kind, first) != nullptr) {
                    ASSERT_EQ(now.first_open(sector, kind), first);
                } else { // closed on the very day: the next on which it was open, if any
                    auto const next = now.first_open(sector, kind);
                    ASSERT_TRUE(!next || *next > first);
                }
            }
        everywhere([&](sector_id sector, slot_kind kind, date day) {
            auto const old = was.first_open(sector, kind);
            if (!kinds.contains(kind) || !old || day >= std::max(first, *old)) {
                ASSERT_EQ(state_of(now, sector, kind, day), state_of(was, sector, kind, day));
            } else if (day < first) {
                ASSERT_EQ(state_of(now, sector, kind, day), state{});
            } else {
                ASSERT_EQ(state_of(now, sector, kind, day), state_of(was, sector, kind, *old));
            }
        });
    }
}

TEST(ChangeOfRandomPlans, AddsUpByKindToTheDifferenceOfTotals) { // R-E4
    random_maps random{43};
    for (int i = 0; i != 100; ++i) {
        SCOPED_TRACE(i);
        plan const first{.openings = random.rows(), .sectors = five_sectors};
        auto second = first;
        for (int n = random.below(4); n >= 0; --n) {
            auto const c = random_change(random);
            switch (random.below(4)) {
            case 0: second = opened(second, c.kinds, c.days, c.only, c.posts); break;
            case 1: second = closed(second, c.kinds, c.days, c.only); break;
            case 2:
                second = with_rate(second, {.kinds = c.kinds,
                                            .dates = c.days,
                                            .amount = money::from_cents(100 * c.posts)});
                break;
            default: second = with_posts(second, c.posts, c.kinds, c.days);
            }
        }
        if (opening_table{second.openings}.find_conflict(five_sectors)) continue;
        auto const period = random.period();
        auto const a = cost_of(first, calendar, rates, period);
        auto const b = cost_of(second, calendar, rates, period);
        auto const change = difference(a, b);
        cost sum;
        for (std::size_t k = 0; k != pds::slot_kind_count; ++k)
            sum += change.of(static_cast<slot_kind>(k));
        ASSERT_EQ(sum, change.total());
        ASSERT_EQ(change.total(), b.total() - a.total());
        auto const back = difference(b, a);
        ASSERT_EQ(back.total(), cost{} - change.total());
    }
}

TEST(ChangeOfRandomPlans, ForAllSectorsIsThatForEachByName) {
    random_maps random{44};
    for (int i = 0; i != 60; ++i) {
        SCOPED_TRACE(i);
        plan const p{.openings = random.rows(), .sectors = five_sectors};
        auto const c = random_change(random);
        auto const period = random.period();
        auto const costs = [&](plan const& changed) {
            return cost_of(changed, calendar, rates, period).by_kind();
        };
        ASSERT_EQ(costs(opened(p, c.kinds, c.days, {}, c.posts)),
                  costs(opened(p, c.kinds, c.days, five_sectors, c.posts)));
        ASSERT_EQ(costs(with_posts(p, c.posts, c.kinds, c.days)),
                  costs(with_posts(p, c.posts, c.kinds, c.days, five_sectors)));
    }
}

TEST(Scenario, AGroupHasANumberOfItsOwn) { // R-O5
    pds::plan const p{.openings = {{}}, .sectors = {sector_id{0}, sector_id{1}}};
    EXPECT_EQ(refusal([&] {
                  return pds::merged(p, {sector_id{0}, sector_id{1}}, sector_id{1}, {deep_night})
                      .openings.size();
              }),
              pds::errc::invalid_map);
}

} // namespace scenario_tests
