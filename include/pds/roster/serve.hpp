// SPDX-License-Identifier: BSL-1.0
//
// Duties cut by slot (R-P14, R-P15).
//
//     auto const served = pds::serve(duties, calendar, openings);
//     for (std::size_t i = 0; i != served.slots.size(); ++i)
//         for (pds::presence const& p : served.present(i)) ...    // in served.slots[i].slot
//     for (pds::unserved_time const& u : served.unserved) ...     // no open slot holds it
//
// Time grows with the duties and not with their order; of a slot the rows are sorted. What is kept
// is 40 bytes a slot and 24 a presence; while they are cut, 48 a part of a duty beside.

#ifndef PDS_ROSTER_SERVE_HPP
#define PDS_ROSTER_SERVE_HPP

#include <pds/calendar/slot_calendar.hpp>
#include <pds/core/grouping.hpp>
#include <pds/core/numbering.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/roster/duty.hpp>
#include <pds/roster/seating.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

namespace pds {

/// A slot of a sector or group that somebody served, open and in force.
struct served_slot {
    pds::slot slot;
    sector_id unit;            ///< the sector, or the group where it is merged (R-O5)
    std::uint32_t opening_row; ///< the place in the table of the row that opens it to the first
                               ///< doctor, by number
    std::size_t first_present; ///< the place of its first presence
};

/// Duty time in a slot that the sector does not open, or in no slot.
struct unserved_time {
    doctor_id doctor;
    sector_id sector;
    interval<local_time> period;
    std::optional<pds::slot> slot; ///< the closed one; none outside PDS hours
};

/// Slots with who was present in each, and the time in no slot.
struct served_duties {
    std::vector<served_slot> slots;      ///< by begin, kind, unit
    std::vector<presence> presences;     ///< slot by slot
    std::vector<unserved_time> unserved; ///< by doctor, sector, begin

    /// Who was present in a slot, given by its place: sorted by `seated_before`; one doctor's rows
    /// never touch.
    [[nodiscard]] std::span<presence const> present(std::size_t slot) const {
        auto const first = slots[slot].first_present;
        auto const next =
            slot + 1 == slots.size() ? presences.size() : slots[slot + 1].first_present;
        return std::span{presences}.subspan(first, next - first);
    }
};

namespace detail {

/// A duty's part in an open slot.
struct piece {
    local_time slot_begin;
    interval<local_time> period;
    sector_id unit;
    doctor_id doctor;
    std::uint32_t opening_row;
};

inline void cut(duty const& whole, slot_calendar const& calendar, opening_table const& openings,
                std::vector<piece>& pieces, std::vector<unserved_time>& unserved) {
    auto const add_outside = [&](local_time begin, local_time end) {
        if (begin < end)
            unserved.push_back({whole.doctor, whole.sector, {begin, end}, std::nullopt});
    };
    auto const last_minute = whole.period.end() - 1;
    local_time reached = whole.period.begin();
    for (auto const s : calendar.between(whole.period.begin().day(), last_minute.day() + 1)) {
        auto const part = intersection(s.period, whole.period);
        if (part.empty()) continue;
        add_outside(reached, part.begin());
        reached = part.end();
        if (auto const* const row = openings.at(whole.sector, s.kind, s.day())) {
            pieces.push_back({s.begin(), part, row->group.value_or(whole.sector), whole.doctor,
                              static_cast<std::uint32_t>(row - openings.rows().data())});
            continue;
        }
        unserved.push_back({whole.doctor, whole.sector, part, s});
    }
    add_outside(reached, whole.period.end());
}

/// Cuts all duties, doctor by doctor, so that those of one in one sector can be joined before.
inline std::vector<piece> cut_all(std::span<duty const> duties, slot_calendar const& calendar,
                                  opening_table const& openings,
                                  std::vector<unserved_time>& unserved) {
    numbering<doctor_id> const doctors{[&](auto see) {
        for (auto const& d : duties)
            see(d.doctor);
    }};
    grouping const by_doctor{duties.size(), doctors.size(),
                             [&](std::size_t i) { return doctors.of(duties[i].doctor); }};
    std::vector<piece> pieces;
    pieces.reserve(duties.size());
    std::vector<duty> own;
    for (std::size_t n = 0; n != doctors.size(); ++n) {
        own.clear();
        for (auto const i : by_doctor[n])
            own.push_back(duties[i]);
        merge(own);
        for (auto const& whole : own)
            cut(whole, calendar, openings, pieces, unserved);
    }
    return pieces;
}

/// Adds the presences of one slot: `own` are its pieces in order of doctor and begin, so that those
/// of merged sectors can be joined.
inline void add_slot(std::span<piece const> own, slot_calendar const& calendar,
                     served_duties& served) {
    auto const& head = own.front();
    auto& present = served.presences;
    auto const first = present.size();
    served.slots.push_back(
        {*calendar.slot_at(head.slot_begin), head.unit, head.opening_row, first});
    for (auto const& p : own) {
        if (present.size() != first && present.back().doctor == p.doctor &&
            p.period.begin() <= present.back().period.end())
            present.back().period = {present.back().period.begin(),
                                     std::max(present.back().period.end(), p.period.end())};
        else
            present.push_back({p.doctor, p.period});
    }
    std::sort(present.begin() + static_cast<std::ptrdiff_t>(first), present.end(),
              [](auto const& a, auto const& b) { return seated_before(a, b); });
}

/// Gathers the pieces of one day by slot and unit.
inline void add_day(std::vector<piece>& day, slot_calendar const& calendar, served_duties& served) {
    std::sort(day.begin(), day.end(), [](piece const& a, piece const& b) {
        return std::tuple{a.slot_begin, a.unit, a.doctor, a.period.begin(), a.opening_row} <
               std::tuple{b.slot_begin, b.unit, b.doctor, b.period.begin(), b.opening_row};
    });
    for (auto first = day.begin(); first != day.end();) {
        auto const next = std::find_if(first, day.end(), [&](piece const& p) {
            return p.slot_begin != first->slot_begin || p.unit != first->unit;
        });
        add_slot({first, next}, calendar, served);
        first = next;
    }
}

} // namespace detail

/// Cuts all duties by slot and gathers them by slot and unit. Duties may come in any order, touch,
/// overlap and repeat. Throws `errc::outside_calendar` for a day that the calendar does not cover.
inline served_duties serve(std::span<duty const> duties, slot_calendar const& calendar,
                           opening_table const& openings) {
    served_duties served;
    auto const pieces = detail::cut_all(duties, calendar, openings, served.unserved);
    if (pieces.empty()) return served;

    auto const day_of = [&](detail::piece const& p) { return p.slot_begin.day_number(); };
    auto const [earliest, latest] =
        std::minmax_element(pieces.begin(), pieces.end(), [](auto const& a, auto const& b) {
            return a.slot_begin < b.slot_begin;
        });
    auto const first_day = day_of(*earliest);
    auto const days = static_cast<std::size_t>(day_of(*latest) - first_day + 1);
    detail::grouping const by_day{
        pieces.size(), days,
        [&](std::size_t i) { return static_cast<std::size_t>(day_of(pieces[i]) - first_day); }};
    served.presences.reserve(pieces.size());
    std::vector<detail::piece> day;
    for (std::size_t d = 0; d != days; ++d) {
        day.clear();
        for (auto const i : by_day[d])
            day.push_back(pieces[i]);
        detail::add_day(day, calendar, served);
    }
    return served;
}

} // namespace pds

#endif
