// SPDX-License-Identifier: BSL-1.0
//
// The days of an opening table in stretches: from when until when one row decides for a sector and
// kind, and from when until when a sector or group has a kind open. What counts whole periods works
// on stretches, never day by day.
//
//     pds::stretch_finder winners{table};
//     winners.for_each(annecy, evening, year, [](pds::interval<pds::date> days,
//                                                pds::opening const& row) { ... });

#ifndef PDS_ORGANISATION_OPENING_STRETCHES_HPP
#define PDS_ORGANISATION_OPENING_STRETCHES_HPP

#include <pds/calendar/calendar_rules.hpp>
#include <pds/calendar/slot.hpp>
#include <pds/core/interval.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/organisation/sector.hpp>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

namespace pds {

/// Finds winners of one table; keeps its working space from call to call. The table must outlive
/// it.
class stretch_finder {
public:
    explicit stretch_finder(opening_table const& table) : table_{&table} {}

    /// Calls `visit(days, row)` for each stretch of the period that has a winner, open or closing,
    /// in order of time. Two neighbours never have the same row.
    template <class Visit>
    void for_each(sector_id sector, slot_kind kind, interval<date> period, Visit&& visit) {
        if (period.empty()) return;
        gather(sector, kind, period);
        if (matching_.empty()) return;
        if (auto const* const last = matching_.back(); last->dates.contains(period)) {
            visit(period, *last); // the usual case: nothing to cut
            return;
        }
        bounds_.assign({period.begin(), period.end()});
        for (auto const* const row : matching_)
            for (auto const day : {row->dates.begin(), row->dates.end()})
                if (period.contains(day)) bounds_.push_back(day);
        std::sort(bounds_.begin(), bounds_.end());
        bounds_.erase(std::unique(bounds_.begin(), bounds_.end()), bounds_.end());
        std::stable_sort(matching_.begin(), matching_.end(), [](auto const* a, auto const* b) {
            return a->dates.begin() < b->dates.begin();
        });

        // A heap of the rows that have begun, the last of the table on top.
        live_.clear();
        std::size_t begun = 0;
        opening const* row = nullptr;
        interval<date> days;
        for (std::size_t i = 0; i + 1 < bounds_.size(); ++i) {
            for (; begun != matching_.size() && matching_[begun]->dates.begin() <= bounds_[i];
                 ++begun) {
                live_.push_back(matching_[begun]);
                std::push_heap(live_.begin(), live_.end());
            }
            while (!live_.empty() && live_.front()->dates.end() <= bounds_[i]) {
                std::pop_heap(live_.begin(), live_.end());
                live_.pop_back();
            }
            auto const* const winner = live_.empty() ? nullptr : live_.front();
            if (winner == row) {
                days = {days.begin(), bounds_[i + 1]};
                continue;
            }
            if (row != nullptr) visit(days, *row);
            row = winner;
            days = {bounds_[i], bounds_[i + 1]};
        }
        if (row != nullptr) visit(days, *row);
    }

private:
    // The rows that match, in the order of the table. Rows before one that holds throughout the
    // period never win.
    void gather(sector_id sector, slot_kind kind, interval<date> period) {
        matching_.clear();
        auto own = table_->rows_naming(sector);
        auto all = table_->rows_for_every_sector();
        while (!own.empty() || !all.empty()) {
            auto& later = own.empty() || (!all.empty() && all.back() > own.back()) ? all : own;
            auto const& row = table_->rows()[later.back()];
            later = later.first(later.size() - 1);
            if (!row.kinds.contains(kind) || !row.dates.overlaps(period)) continue;
            matching_.push_back(&row);
            if (row.dates.contains(period)) break;
        }
        std::reverse(matching_.begin(), matching_.end());
    }

    opening_table const* table_;
    std::vector<opening const*> matching_;
    std::vector<opening const*> live_;
    std::vector<date> bounds_;
};

/// The organised hours contain every slot of a kind whole (R-O3).
constexpr bool covers(opening const& row, slot_hours const& hours) {
    return row.hours.contains(interval<clock_time>{hours.begin, hours.end});
}

/// A stretch of days on which a sector, or a group once for all its members, has a kind open
/// (R-O5).
struct open_stretch {
    sector_id unit;
    slot_kind kind;
    interval<date> days;
    opening const* row; ///< that opens it; of a group's members, the first's

    [[nodiscard]] auto order() const { return std::tuple{unit, kind, days.begin()}; }
};

/// Calls `visit(stretch)` for every stretch of a period, each unit, kind and day once: first those
/// of sectors, in the order of `sectors`, then those of groups. `sectors` are those that
/// are looked at, each once; the table must not contradict itself (`find_conflict`).
template <class Visit>
void for_each_open_stretch(opening_table const& table, std::span<sector_id const> sectors,
                           interval<date> period, Visit&& visit) {
    stretch_finder winners{table};
    std::vector<open_stretch> merged;
    for (auto const sector : sectors)
        for (std::size_t k = 0; k != slot_kind_count; ++k) {
            auto const kind = static_cast<slot_kind>(k);
            winners.for_each(sector, kind, period, [&](interval<date> days, opening const& row) {
                if (!row.opens()) return;
                if (row.group)
                    merged.push_back({*row.group, kind, days, &row});
                else
                    visit(open_stretch{sector, kind, days, &row});
            });
        }
    std::stable_sort(merged.begin(), merged.end(),
                     [](auto const& a, auto const& b) { return a.order() < b.order(); });
    date reached; // by the group and kind at hand
    for (std::size_t i = 0; i != merged.size(); ++i) {
        auto part = merged[i];
        bool const first =
            i == 0 || merged[i - 1].unit != part.unit || merged[i - 1].kind != part.kind;
        auto const begin = first ? part.days.begin() : std::max(reached, part.days.begin());
        if (begin >= part.days.end()) continue;
        reached = part.days.end();
        part.days = {begin, part.days.end()};
        visit(part);
    }
}

} // namespace pds

#endif
