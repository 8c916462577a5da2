// SPDX-License-Identifier: BSL-1.0
//
// Coverage as one writes it first: cut all duties by slot, ask the openings for every slot of every
// sector, look at each. The fast one must give the same answers.

#ifndef PDS_TESTS_ROSTER_NAIVE_COVERAGE_HPP
#define PDS_TESTS_ROSTER_NAIVE_COVERAGE_HPP

#include <pds/roster/coverage.hpp>
#include <pds/roster/serve.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>
#include <vector>

namespace naive {

using pds::coverage_status, pds::date, pds::interval, pds::opening, pds::opening_table,
    pds::presence, pds::sector_id, pds::slot_calendar, pds::uncovered;

/// How one unit serves a slot; nothing to say if it does exactly.
inline void judge(std::vector<uncovered>& found, pds::slot const& s, sector_id unit,
                  opening const& row, std::span<presence const> everybody) {
    auto const asked = organised(s, row);
    if (asked.empty()) return;
    std::vector<presence> present;
    for (auto const& p : everybody)
        if (auto const part = intersection(p.period, asked); !part.empty())
            present.push_back({p.doctor, part});
    std::sort(present.begin(), present.end(),
              [](auto const& a, auto const& b) { return seated_before(a, b); });

    auto const posts = static_cast<std::size_t>(row.posts);
    if (present.empty()) {
        found.push_back({s, unit, posts, 0, coverage_status::empty});
        return;
    }
    auto const seats = seat(present, posts);
    if (seats.too_many) {
        found.push_back({s, unit, posts, most_at_once(present), coverage_status::over});
        return;
    }
    std::vector<std::int64_t> minutes(seats.posts_used);
    for (std::size_t i = 0; i != present.size(); ++i)
        minutes[seats.post[i]] += present[i].period.length();
    auto const whole =
        static_cast<std::size_t>(std::count(minutes.begin(), minutes.end(), asked.length()));
    if (whole != posts) found.push_back({s, unit, posts, whole, coverage_status::partly});
}

/// In order of sector or group, then of begin. `sectors` are those that exist: rows of openings for
/// every sector stand for these.
inline std::vector<uncovered> coverage(std::span<pds::duty const> duties,
                                       opening_table const& openings,
                                       std::span<sector_id const> sectors,
                                       slot_calendar const& calendar, interval<date> period) {
    auto const served = pds::serve(duties, calendar, openings);
    auto next = served.slots.begin(); // by begin, kind, unit
    std::vector<uncovered> found;
    for (auto const s : calendar.between(period)) {
        // The units that have the slot open: sectors, or groups once each.
        std::vector<std::tuple<sector_id, opening const*>> units;
        for (auto const sector : sectors)
            if (auto const* const row = openings.at(sector, s.kind, s.day()))
                units.emplace_back(row->group.value_or(sector), row);
        auto const by_unit = [](auto const& a, auto const& b) {
            return std::get<0>(a) < std::get<0>(b);
        };
        std::stable_sort(units.begin(), units.end(), by_unit);
        units.erase(std::unique(units.begin(), units.end(),
                                [](auto const& a, auto const& b) {
                                    return std::get<0>(a) == std::get<0>(b);
                                }),
                    units.end());
        while (next != served.slots.end() && next->slot.begin() < s.begin())
            ++next;
        auto own = next;
        for (auto const& entry : units) {
            auto const unit = std::get<0>(entry);
            auto const in_this_slot = [&] {
                return own != served.slots.end() && own->slot.begin() == s.begin();
            };
            while (in_this_slot() && own->unit < unit)
                ++own;
            bool const here = in_this_slot() && own->unit == unit;
            judge(found, s, unit, *std::get<1>(entry),
                  here ? served.present(static_cast<std::size_t>(own - served.slots.begin()))
                       : std::span<presence const>{});
        }
    }
    std::sort(found.begin(), found.end(), [](uncovered const& a, uncovered const& b) {
        return std::tuple{a.unit, a.slot.begin()} < std::tuple{b.unit, b.slot.begin()};
    });
    return found;
}

} // namespace naive

#endif
