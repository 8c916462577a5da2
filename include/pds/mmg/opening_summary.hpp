// SPDX-License-Identifier: BSL-1.0
//
// The hours of a MMG laid on the real days of a period: how long and how often it is open, how long
// the PDS lasts in its sectors, and what lies outside (R-M1, R-M8).
//
//     auto const s = pds::mmg::summarise(hours, {calendar, openings, sectors}, year_of(2009));
//     s.minutes, s.days;      // open, holidays and seasons counted
//     s.outside;              // open while no sector has a slot: none, one hopes
//
//     // The week of the text's example
//     auto const week = *pds::mmg::ordinary_week(calendar, year_of(2009), hours);
//     pds::mmg::summarise(hours, pds, week).minutes;      // 48 * 60

#ifndef PDS_MMG_OPENING_SUMMARY_HPP
#define PDS_MMG_OPENING_SUMMARY_HPP

#include <pds/calendar/slot_calendar.hpp>
#include <pds/mmg/schedule.hpp>
#include <pds/organisation/opening.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace pds::mmg {

/// The slots of a MMG: those that one of its sectors at least has open. What it refers to must
/// outlive it. Without sectors: what is open for every sector.
struct pds_slots {
    slot_calendar const& calendar;
    opening_table const& openings;
    std::span<sector_id const> sectors;

    /// The organised parts of a slot in the sectors, unsorted.
    [[nodiscard]] std::vector<interval<local_time>> organised_parts(slot const& s) const {
        std::vector<interval<local_time>> parts;
        auto const add = [&](opening const* row) {
            if (row != nullptr) parts.push_back(organised(s, *row));
        };
        if (sectors.empty()) add(openings.anywhere(s.kind, s.day()));
        for (auto const sector : sectors)
            add(openings.at(sector, s.kind, s.day()));
        return parts;
    }
};

/// Minutes open, inside PDS hours and outside, of a period.
struct opening_summary {
    std::int64_t minutes = 0;                    ///< open
    int days = 0;                                ///< with at least one minute open
    std::int64_t pds_minutes = 0;                ///< of slots open in the sectors
    std::vector<interval<local_time>> outside{}; ///< open and in no slot, by time
    std::array<std::int64_t, slot_kind_count> pds_by_kind{};
    std::array<std::int64_t, slot_kind_count> open_by_kind{}; ///< within slots of that kind

    [[nodiscard]] std::int64_t outside_minutes() const {
        std::int64_t sum = 0;
        for (auto const& stretch : outside)
            sum += stretch.length();
        return sum;
    }
};

namespace detail {

/// Sorted, disjoint, none empty.
inline std::vector<interval<local_time>> merged(std::vector<interval<local_time>> parts) {
    std::sort(parts.begin(), parts.end(),
              [](auto const& a, auto const& b) { return a.begin() < b.begin(); });
    std::vector<interval<local_time>> out;
    for (auto const& p : parts) {
        if (p.empty()) continue;
        if (!out.empty() && p.begin() <= out.back().end())
            out.back() = {out.back().begin(), std::max(out.back().end(), p.end())};
        else
            out.push_back(p);
    }
    return out;
}

inline std::int64_t shared_minutes(std::vector<interval<local_time>> const& a,
                                   std::vector<interval<local_time>> const& b) {
    std::int64_t sum = 0;
    for (auto const& x : a)
        for (auto const& y : b)
            sum += intersection(x, y).length();
    return sum;
}

/// Appends what of `whole` is in none of `parts`, both merged.
inline void append_rest(std::vector<interval<local_time>> const& whole,
                        std::vector<interval<local_time>> const& parts,
                        std::vector<interval<local_time>>& out) {
    for (auto const& w : whole) {
        auto at = w.begin();
        for (auto const& p : parts) {
            auto const shared = intersection(w, p);
            if (shared.empty()) continue;
            if (at < shared.begin()) out.emplace_back(at, shared.begin());
            at = shared.end();
        }
        if (at < w.end()) out.emplace_back(at, w.end());
    }
}

/// Where the rows open on a day, merged. A row counts on the days that have its kind of slot.
inline std::vector<interval<local_time>> open_on(schedule const& hours, date day, day_kind kind) {
    std::vector<interval<local_time>> open;
    auto const when = hours.season_of(day);
    auto const kinds = kinds_of(kind);
    for (std::size_t k = 0; k != slot_kind_count; ++k) {
        auto const slot = static_cast<slot_kind>(k);
        if (!kinds.contains(slot)) continue;
        for (auto const& row : hours.rows_for(slot, when))
            open.push_back({{day, row.hours.begin()}, {day, row.hours.end()}});
    }
    return merged(std::move(open));
}

} // namespace detail

/// Throws `errc::outside_calendar` if the calendar does not reach the period.
inline opening_summary summarise(schedule const& hours, pds_slots const& pds,
                                 interval<date> period) {
    opening_summary sum;
    for (date day = period.begin(); day < period.end(); ++day) {
        auto const open = detail::open_on(hours, day, pds.calendar.day_kind(day));
        std::vector<interval<local_time>> slots;
        for (auto const s : pds.calendar.between(day, day + 1)) {
            auto const parts = detail::merged(pds.organised_parts(s));
            auto const k = index_of(s.kind);
            for (auto const& p : parts)
                sum.pds_by_kind[k] += p.length();
            sum.open_by_kind[k] += detail::shared_minutes(open, parts);
            slots.insert(slots.end(), parts.begin(), parts.end());
        }
        slots = detail::merged(std::move(slots));
        for (auto const& o : open)
            sum.minutes += o.length();
        for (auto const& s : slots)
            sum.pds_minutes += s.length();
        sum.days += !open.empty();
        detail::append_rest(open, slots, sum.outside);
    }
    return sum;
}

/// The last week of a period, Monday to Sunday, without holiday or pont: the week that the text's
/// example counts. With the hours of a MMG, outside its surges too. Nothing if there is none.
inline std::optional<interval<date>>
ordinary_week(slot_calendar const& calendar, interval<date> period, schedule const& hours = {}) {
    auto const ordinary = [&](date day) {
        auto const kind = calendar.day_kind(day);
        return hours.season_of(day) == opening_season::usual && !calendar.is_holiday(day) &&
               kind != day_kind::pont && kind != day_kind::saturday_after_holiday;
    };
    for (date end = period.end(); end >= period.begin() + 7; end = end - 1) {
        date const first = end - 7;
        if (first.weekday() != weekday::monday) continue;
        bool all = true;
        for (date day = first; day < end && all; ++day)
            all = ordinary(day);
        if (all) return interval{first, end};
    }
    return std::nullopt;
}

} // namespace pds::mmg

#endif
