// SPDX-License-Identifier: BSL-1.0
//
// The slots that begin in a stretch of days, numbered, and which of them holds a minute: what a
// pass over millions of duties asks instead of the calendar.
//
//     pds::detail::slot_window const may{calendar, pds::month_of(2008, 5)};
//     auto const here = may.cell(20 * 60);       // 2008-05-01T20:00
//     here.minutes;                              // 240: the evening begins here
//     may.slot(pds::slot_kind::evening, here.slot);
//
// Slots are numbered in order of time. Minutes are counted from the begin of the first day. A year
// takes 21 kB and some 30 us to lay out.

#ifndef PDS_ROSTER_SLOT_WINDOW_HPP
#define PDS_ROSTER_SLOT_WINDOW_HPP

#include <pds/calendar/fortnight_table.hpp>
#include <pds/calendar/slot_calendar.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace pds::detail {

class slot_window {
public:
    /// So few that a slot's number needs 2 bytes: a day has at most one slot of each kind.
    static constexpr int most_days = 8192;
    static constexpr std::uint16_t no_slot = std::numeric_limits<std::uint16_t>::max();
    static_assert(most_days * slot_kind_count < no_slot);

    /// Two hours, as between any two bounds of slots there are at least as many.
    struct two_hours {
        std::uint16_t slot = no_slot; ///< that holds them
        std::uint16_t minutes = 0;    ///< of the slot, if it begins here
    };
    struct stretch {
        std::uint32_t begin;
        std::int32_t minutes;

        [[nodiscard]] std::uint32_t end() const noexcept {
            return begin + static_cast<std::uint32_t>(minutes);
        }
    };

    /// At most `most_days`. Throws `errc::outside_calendar`.
    slot_window(slot_calendar const& calendar, interval<date> days)
        : period_{days.begin(), days.end()},
          calendar_{&calendar},
          cells_(static_cast<std::size_t>(days.length()) * cells_per_day) {
        for (auto const s : calendar.between(days)) {
            auto const number = static_cast<std::uint16_t>(slots_.size());
            auto const begin = minute(s.begin());
            for (auto m = begin; m != minute(s.end()); m += minutes_per_cell)
                cells_[m / minutes_per_cell].slot = number;
            cells_[begin / minutes_per_cell].minutes = static_cast<std::uint16_t>(s.minutes());
            slots_.push_back({begin, static_cast<std::int32_t>(s.minutes())});
            numbers_[index_of(s.kind)].push_back(number);
        }
        slots_.push_back({std::numeric_limits<std::uint32_t>::max(), -1}); // no duty is like this
    }

    [[nodiscard]] interval<local_time> period() const noexcept { return period_; }
    /// How many slots there are.
    [[nodiscard]] std::size_t size() const noexcept { return slots_.size() - 1; }

    /// Since the begin of the period, for a minute of it or its end.
    [[nodiscard]] std::uint32_t minute(local_time t) const noexcept {
        return static_cast<std::uint32_t>(t - period_.begin());
    }
    /// That hold a minute of the period.
    [[nodiscard]] two_hours cell(std::uint32_t minute) const noexcept {
        return cells_[minute / minutes_per_cell];
    }
    [[nodiscard]] std::span<two_hours const> cells() const noexcept { return cells_; }

    /// Where a slot is. Behind the last one is another, at no minute that there is.
    [[nodiscard]] stretch const& minutes_of(std::size_t number) const noexcept {
        return slots_[number];
    }
    [[nodiscard]] pds::slot slot(slot_kind kind, std::uint32_t number) const {
        auto const begin = period_.begin() + slots_[number].begin;
        return {kind, {begin, begin + slots_[number].minutes}};
    }
    /// The numbers of the slots of a kind on days within the period.
    [[nodiscard]] std::span<std::uint32_t const> numbers(slot_kind kind,
                                                         interval<date> days) const {
        std::span const all{numbers_[index_of(kind)]};
        if (interval<local_time>{days.begin(), days.end()} == period_) return all;
        auto const before = [&](date day) {
            auto const begins_before = [&](std::uint32_t number, std::uint32_t begin) {
                return slots_[number].begin < begin;
            };
            return static_cast<std::size_t>(
                std::lower_bound(all.begin(), all.end(), minute(day), begins_before) - all.begin());
        };
        auto const first = before(days.begin());
        return all.subspan(first, before(days.end()) - first);
    }
    [[nodiscard]] slot_calendar const& calendar() const noexcept { return *calendar_; }

private:
    interval<local_time> period_;
    slot_calendar const* calendar_;
    std::vector<two_hours> cells_;
    std::vector<stretch> slots_; // by number
    std::array<std::vector<std::uint32_t>, slot_kind_count> numbers_;
};

} // namespace pds::detail

#endif
