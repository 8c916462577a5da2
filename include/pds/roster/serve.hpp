// SPDX-License-Identifier: BSL-1.0
//
// Duties cut by slot, and who is on duty when (R-P14, R-P15, R-A6).
//
// A `served_slot` is the presence of doctors in one slot of one sector or group that has it open
// and in force; `unserved_time` is duty time that no open slot holds.

#ifndef PDS_ROSTER_SERVE_HPP
#define PDS_ROSTER_SERVE_HPP

#include <pds/calendar/slot_calendar.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/roster/duty.hpp>
#include <pds/roster/seating.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

namespace pds {

/// A slot of a sector or group, open and in force, with all who were present.
struct served_slot {
    pds::slot slot;
    sector_id unit;                ///< the sector, or the group where it is merged (R-O5)
    pds::opening opening;          ///< the row that opens it
    std::size_t opening_row;       ///< its place in the table
    std::vector<presence> present; ///< sorted by `seated_before`; one doctor's never touch
};

/// Duty time in a slot that the sector does not open, or in no slot.
struct unserved_time {
    doctor_id doctor;
    sector_id sector;
    interval<local_time> period;
    std::optional<pds::slot> slot; ///< the closed one; none outside PDS hours
};

struct served_duties {
    std::vector<served_slot> slots; ///< by begin, kind, unit
    std::vector<unserved_time> unserved;
};

namespace detail {

/// A duty's part in an open slot.
struct piece {
    pds::slot slot;
    sector_id unit;
    doctor_id doctor;
    interval<local_time> period;
    opening const* row;

    [[nodiscard]] auto slot_key() const { return std::tuple{slot.begin(), slot.kind, unit}; }
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
            pieces.push_back({s, row->group.value_or(whole.sector), whole.doctor, part, row});
            continue;
        }
        unserved.push_back({whole.doctor, whole.sector, part, s});
    }
    add_outside(reached, whole.period.end());
}

} // namespace detail

/// Cuts all duties by slot and gathers them by slot and unit. Duties may come in any order, touch,
/// overlap and repeat. Throws `errc::outside_calendar` for a day that the calendar does not cover.
inline served_duties serve(std::span<duty const> duties, slot_calendar const& calendar,
                           opening_table const& openings) {
    served_duties served;
    std::vector<detail::piece> pieces;
    for (auto const& whole : merged({duties.begin(), duties.end()}))
        detail::cut(whole, calendar, openings, pieces, served.unserved);

    // Gather by slot and unit; within, by doctor, so that pieces of merged sectors can be joined.
    std::sort(pieces.begin(), pieces.end(), [](auto const& a, auto const& b) {
        return std::tuple{a.slot_key(), a.doctor, a.period.begin()} <
               std::tuple{b.slot_key(), b.doctor, b.period.begin()};
    });
    for (auto const& p : pieces) {
        if (served.slots.empty() ||
            p.slot_key() != std::tuple{served.slots.back().slot.begin(),
                                       served.slots.back().slot.kind, served.slots.back().unit})
            served.slots.push_back({p.slot,
                                    p.unit,
                                    *p.row,
                                    static_cast<std::size_t>(p.row - openings.rows().data()),
                                    {}});
        auto& present = served.slots.back().present;
        if (!present.empty() && present.back().doctor == p.doctor &&
            p.period.begin() <= present.back().period.end())
            present.back().period = {present.back().period.begin(),
                                     std::max(present.back().period.end(), p.period.end())};
        else
            present.push_back({p.doctor, p.period});
    }
    for (auto& slot : served.slots)
        std::sort(slot.present.begin(), slot.present.end(),
                  [](auto const& a, auto const& b) { return seated_before(a, b); });
    return served;
}

/// Who is on duty when, in slots open and in force (R-A6).
class duty_index {
public:
    explicit duty_index(std::span<served_slot const> slots) {
        for (std::size_t s = 0; s != slots.size(); ++s)
            for (std::size_t p = 0; p != slots[s].present.size(); ++p)
                rows_.push_back({slots[s].present[p], s});
        std::sort(rows_.begin(), rows_.end(), [](row const& a, row const& b) {
            return std::tuple{a.who.doctor, a.who.period.begin(), a.slot} <
                   std::tuple{b.who.doctor, b.who.period.begin(), b.slot};
        });
        for (std::size_t i = 0; i != rows_.size(); ++i) {
            bool const first = i == 0 || rows_[i - 1].who.doctor != rows_[i].who.doctor;
            auto const end = rows_[i].who.period.end();
            rows_[i].latest_end = first ? end : std::max(end, rows_[i - 1].latest_end);
        }
    }

    /// The doctor is on duty at some minute of a stretch.
    [[nodiscard]] bool overlaps(doctor_id doctor, interval<local_time> stretch) const {
        // The last row that begins before the stretch ends; of all before, the latest end.
        auto const next =
            std::lower_bound(rows_.begin(), rows_.end(), std::pair{doctor, stretch.end()},
                             [](row const& r, auto const& key) {
                                 return std::pair{r.who.doctor, r.who.period.begin()} < key;
                             });
        if (next == rows_.begin()) return false;
        auto const& last = *std::prev(next);
        return last.who.doctor == doctor && last.latest_end > stretch.begin();
    }
    /// A duty covers its begin and not its end.
    [[nodiscard]] bool covers(doctor_id doctor, local_time t) const {
        return overlaps(doctor, {t, t + 1});
    }

    /// Calls `mark(doctor, slot index)` for every presence at a minute of which the doctor is also
    /// present in another slot: another sector, not merged with this one (R-P12).
    template <class Mark>
    void for_each_double_duty(Mark&& mark) const {
        for (std::size_t i = 0; i != rows_.size(); ++i) {
            auto const& own = rows_[i].who;
            bool const earlier = i != 0 && rows_[i - 1].who.doctor == own.doctor &&
                                 rows_[i - 1].latest_end > own.period.begin();
            bool const later = i + 1 != rows_.size() && rows_[i + 1].who.doctor == own.doctor &&
                               rows_[i + 1].who.period.begin() < own.period.end();
            if (earlier || later) mark(own.doctor, rows_[i].slot);
        }
    }

private:
    struct row {
        presence who;
        std::size_t slot;        // whose index in the slots
        local_time latest_end{}; // of this doctor's rows up to this one
    };
    std::vector<row> rows_;
};

} // namespace pds

#endif
