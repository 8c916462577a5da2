// SPDX-License-Identifier: BSL-1.0
//
// The cost of a sector map over a period: the flat rate in force of every post of every slot that
// is open and whole (R-E1). Slots are counted, never walked.
//
//     pds::slot_ledger const year{calendar, pds::law::national_tariff, pds::year_of(2008)};
//     auto const costs = pds::cost_of(openings, sectors, year);
//     costs.total().amount;                                       // the envelope
//     costs.by_kind()[pds::index_of(slot_kind::evening)].slots;   // posts of evenings
//     for (pds::unit_cost const& u : pds::cost_by_unit(openings, sectors, year)) ...
//
// `sectors` are those that are counted, each once: rows for every sector stand for them, and a row
// that names another is not looked at. The openings must not contradict themselves
// (`opening_table::find_conflict`). A slot whose organised hours do not contain it whole
// costs nothing and is not counted; nor does one without a rate, which is told apart.

#ifndef PDS_ENVELOPE_MAP_COST_HPP
#define PDS_ENVELOPE_MAP_COST_HPP

#include <pds/calendar/season_table.hpp>
#include <pds/envelope/cost.hpp>
#include <pds/envelope/slot_ledger.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/organisation/opening_stretches.hpp>
#include <pds/organisation/sector.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace pds {

/// Without seasons every day is of the low one. The seasons must reach over the period: else
/// `errc::outside_calendar`.
inline cost_table cost_of(opening_table const& openings, std::span<sector_id const> sectors,
                          slot_ledger const& ledger, season_table const& seasons = {}) {
    auto const period = ledger.period();
    auto const days = ledger.days();

    // How many posts each day has more than the day before, by scale and kind.
    std::vector<std::array<std::int64_t, slot_kind_count>> posts(ledger.scales() * (days + 1));
    for_each_open_stretch(openings, sectors, period, [&](open_stretch const& s) {
        if (!covers(*s.row, ledger.hours_of(s.kind))) return;
        auto const row = ledger.scale_of(s.unit, s.row->function) * (days + 1);
        posts[row + ledger.place_of(s.days.begin())][index_of(s.kind)] += s.row->posts;
        posts[row + ledger.place_of(s.days.end())][index_of(s.kind)] -= s.row->posts;
    });

    // The days once more, each in its month and season.
    cost_table costs{period};
    for (slot_ledger::scale rates = 0; rates != ledger.scales(); ++rates) {
        std::array<std::int64_t, slot_kind_count> open{};
        std::size_t month = 0;
        for (std::size_t d = 0; d != days; ++d) {
            auto const day = period.begin() + static_cast<int>(d);
            if (!costs.month(month).days().contains(day)) ++month;
            auto const when = seasons.spans().empty() ? season::low : seasons.season_of(day);
            for (std::size_t k = 0; k != slot_kind_count; ++k) {
                open[k] += posts[rates * (days + 1) + d][k];
                auto const kind = static_cast<slot_kind>(k);
                if (open[k] == 0 || !ledger.exists(d, kind)) continue;
                auto const one = ledger.cost_on(d, kind, rates);
                if (one.slots == 0)
                    costs.add_unpriced(day, kind, open[k]);
                else
                    costs.add(month, when, kind, {open[k], one.amount * open[k]});
            }
        }
    }
    return costs;
}

/// What one sector, or one group, costs.
struct unit_cost {
    sector_id unit;
    cost_by_kind kinds{};
};

/// In order of unit; those that cost nothing are left out.
inline std::vector<unit_cost> cost_by_unit(opening_table const& openings,
                                           std::span<sector_id const> sectors,
                                           slot_ledger const& ledger) {
    std::vector<unit_cost> units;
    for_each_open_stretch(openings, sectors, ledger.period(), [&](open_stretch const& s) {
        if (!covers(*s.row, ledger.hours_of(s.kind))) return;
        auto const one = ledger.cost_of(s.kind, s.days, ledger.scale_of(s.unit, s.row->function));
        if (one.slots == 0) return;
        if (units.empty() || units.back().unit != s.unit) units.push_back({s.unit});
        units.back().kinds[index_of(s.kind)] +=
            {one.slots * s.row->posts, one.amount * s.row->posts};
    });
    std::stable_sort(units.begin(), units.end(),
                     [](auto const& a, auto const& b) { return a.unit < b.unit; });
    std::vector<unit_cost> sums;
    for (auto const& u : units) {
        if (sums.empty() || sums.back().unit != u.unit) sums.push_back({u.unit});
        for (std::size_t k = 0; k != slot_kind_count; ++k)
            sums.back().kinds[k] += u.kinds[k];
    }
    return sums;
}

} // namespace pds

#endif
