// SPDX-License-Identifier: BSL-1.0
//
// What if: a plan, changed step by step, and what each change costs or saves (R-E4).
//
//     auto const merged = pds::merged(before, {annecy, thones}, one_group, {deep_night});
//     auto const after = pds::closed(merged, {saturday_morning}, pds::always, {thones});
//     auto const change = pds::difference(pds::cost_of(before, calendar, rates, year),
//                                         pds::cost_of(after, calendar, rates, year));
//     change.of(deep_night).amount;    // -36600.00: one flat rate a night
//     change.total().amount;           // the sum over the kinds
//
// A change takes a plan by value and gives another: changes compose, nothing is shared. Each adds
// rows at the end of the openings, where the last matching row wins; where a sector has a row, the
// rest of it stays as it was.

#ifndef PDS_ENVELOPE_SCENARIO_HPP
#define PDS_ENVELOPE_SCENARIO_HPP

#include <pds/calendar/season_table.hpp>
#include <pds/calendar/slot_calendar.hpp>
#include <pds/core/error.hpp>
#include <pds/envelope/cost.hpp>
#include <pds/envelope/map_cost.hpp>
#include <pds/envelope/slot_ledger.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/organisation/opening_stretches.hpp>
#include <pds/organisation/sector.hpp>
#include <pds/pay/regional_tariff.hpp>
#include <pds/pay/tariff.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace pds {

/// How a territory is organised and, where it has its own, what it pays.
struct plan {
    std::vector<opening> openings{};
    std::vector<sector_id> sectors{};   ///< those that are counted, each once
    std::vector<regional_rate> rates{}; ///< over the tariff's own region, the last row first
};

/// The sectors that a change is for: some, or all of the plan.
using sector_list = std::vector<sector_id>;

namespace detail {

/// Adds, for each sector and kind, a copy of every row that wins in the days, changed by `edit`.
template <class Edit>
plan edited(plan p, slot_kinds kinds, interval<date> days, sector_list const& only,
            Edit const& edit) {
    opening_table const table{p.openings};
    stretch_finder winners{table};
    for (auto const sector : only.empty() ? p.sectors : only)
        for (std::size_t k = 0; k != slot_kind_count; ++k) {
            auto const kind = static_cast<slot_kind>(k);
            if (!kinds.contains(kind)) continue;
            winners.for_each(sector, kind, days, [&](interval<date> part, opening const& row) {
                auto own = row;
                own.sector = sector;
                own.kinds = {kind};
                own.dates = part;
                if (edit(own)) p.openings.push_back(own);
            });
        }
    return p;
}

} // namespace detail

/// Opens kinds with so many posts, in place of whatever the sectors had.
inline plan opened(plan p, slot_kinds kinds, interval<date> days = always,
                   sector_list const& only = {}, int posts = 1) {
    if (posts < 0) detail::refuse(errc::invalid_count);
    if (only.empty()) p.openings.push_back({.kinds = kinds, .posts = posts, .dates = days});
    for (auto const sector : only)
        p.openings.push_back({.sector = sector, .kinds = kinds, .posts = posts, .dates = days});
    return p;
}

/// Closes kinds.
inline plan closed(plan p, slot_kinds kinds, interval<date> days = always,
                   sector_list const& only = {}) {
    return opened(std::move(p), kinds, days, only, 0);
}

/// Gives another number of posts to what is open; hours, group and holder stay.
inline plan with_posts(plan p, int posts, slot_kinds kinds, interval<date> days = always,
                       sector_list const& only = {}) {
    if (posts < 0) detail::refuse(errc::invalid_count);
    return detail::edited(std::move(p), kinds, days, only, [&](opening& row) {
        bool const open = row.opens();
        row.posts = posts;
        return open;
    });
}

/// Merges sectors into a group for some kinds, where they are open: so many posts for all of them
/// (R-O5). Their organised hours must agree: see `table_of`. Throws `errc::invalid_map` if the
/// group bears the number of a sector.
inline plan merged(plan p, sector_list const& members, sector_id group, slot_kinds kinds,
                   interval<date> days = always, int posts = 1) {
    if (posts < 0) detail::refuse(errc::invalid_count);
    if (std::find(p.sectors.begin(), p.sectors.end(), group) != p.sectors.end())
        detail::refuse(errc::invalid_map);
    if (members.empty()) return p;
    return detail::edited(std::move(p), kinds, days, members, [&](opening& row) {
        bool const open = row.opens();
        row.group = group;
        row.posts = posts;
        return open;
    });
}

/// Moves the first day on which kinds are open: earlier, with the row of that day, or later. A
/// sector that never has a kind open stays as it is.
inline plan starting(plan p, date first, slot_kinds kinds, sector_list const& only = {}) {
    opening_table const table{p.openings};
    for (auto const sector : only.empty() ? p.sectors : only)
        for (std::size_t k = 0; k != slot_kind_count; ++k) {
            auto const kind = static_cast<slot_kind>(k);
            if (!kinds.contains(kind)) continue;
            auto const now = table.first_open(sector, kind);
            if (!now || *now == first) continue;
            auto row = *table.at(sector, kind, *now);
            row.sector = sector;
            row.kinds = {kind};
            row.dates = first < *now ? interval{first, *now} : interval{*now, first};
            if (first > *now)
                row = {.sector = sector, .kinds = {kind}, .posts = 0, .dates = row.dates};
            p.openings.push_back(row);
        }
    return p;
}

/// Pays a rate of one's own.
inline plan with_rate(plan p, regional_rate const& rate) {
    p.rates.push_back(rate);
    return p;
}

/// The openings of a plan. Throws `errc::invalid_map` if two rows of a group contradict each other.
inline opening_table table_of(plan const& p) {
    opening_table table{p.openings};
    if (auto const conflict = table.find_conflict(p.sectors))
        detail::refuse({errc::invalid_map, conflict->second_row});
    return table;
}

/// What a plan costs. Throws as `table_of` and `slot_ledger` do.
inline cost_table cost_of(plan const& p, slot_calendar const& calendar, tariff const& rates,
                          interval<date> period, season_table const& seasons = {}) {
    std::vector<regional_rate> own{rates.region.astreinte.begin(), rates.region.astreinte.end()};
    own.insert(own.end(), p.rates.begin(), p.rates.end());
    auto const all = rates.overlaid_by({own, rates.region.regulation});
    return cost_of(table_of(p), p.sectors, slot_ledger{calendar, all, period}, seasons);
}

/// By how much a cost changes.
struct cost_change {
    cost_by_kind before{};
    cost_by_kind after{};

    [[nodiscard]] constexpr cost of(slot_kind kind) const {
        return after[index_of(kind)] - before[index_of(kind)];
    }
    [[nodiscard]] constexpr cost total() const { return total_of(after) - total_of(before); }
};

/// What a change costs, kind by kind: less than nothing is saved.
inline cost_change difference(cost_table const& before, cost_table const& after) {
    return {before.by_kind(), after.by_kind()};
}

} // namespace pds

#endif
