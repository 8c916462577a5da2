// SPDX-License-Identifier: BSL-1.0
//
// The answers of a calendar, made small. Every rule of a day looks at days of its own week (R-D3 to
// R-D7): a week is known by its holidays, and in two centuries there are few different weeks, 13 to
// 17 for the French territories, and few different pairs of them, 60 to 80. So three steps find
// the code of a minute, each a look into a table that stays in the nearest cache:
//
//     fortnight of the minute  ->  which of the different fortnights      1 byte a fortnight
//     and which of its weeks   ->  which of the different weeks           6 bytes each
//     and cell of the week     ->  the code                              84 bytes each
//
// A cell is two hours: all bounds of the day are even hours. A fortnight that finds no place among
// the different ones is not known, and is left to whoever knows the rules.

#ifndef PDS_CALENDAR_FORTNIGHT_TABLE_HPP
#define PDS_CALENDAR_FORTNIGHT_TABLE_HPP

#include <pds/calendar/slot_code.hpp>
#include <pds/core/local_time.hpp>
#include <pds/core/quotient.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace pds {

inline constexpr int minutes_per_cell = 2 * minutes_per_hour;
inline constexpr int cells_per_day = minutes_per_day / minutes_per_cell;
inline constexpr int cells_per_week = 7 * cells_per_day;

/// The codes of a day, from 00:00.
using day_cells = std::array<slot_code, cells_per_day>;
/// The codes of a week, from Monday 00:00.
using week_cells = std::array<slot_code, cells_per_week>;

namespace detail {

class fortnight_table {
public:
    /// As many as cover 218 years.
    static constexpr std::uint32_t most_days = 218 * 366;

    // Days and cells are counted from the first day, which is a Monday.

    /// The code of a cell of a fortnight that is known.
    [[nodiscard]] constexpr slot_code at(std::uint64_t cell) const noexcept {
        auto const week = quotient<cells_per_week, most_days * cells_per_day>(cell);
        // The start and the cell of the week; of all but the cell a quarter, which an address takes
        // four times for nothing.
        static_assert(cells_per_week % 4 == 0);
        return codes_[(start_[place_of(week)] - week * (cells_per_week / 4)) * 4 + cell];
    }
    /// Whether a day of a fortnight that is known is a holiday.
    [[nodiscard]] constexpr bool is_holiday(std::uint32_t day) const noexcept {
        auto const fortnight = quotient<14, most_days>(day);
        auto const holidays = std::uint32_t{holidays_[number_[fortnight]]};
        auto const day_of_fortnight = (day + fortnight * 2) % 16; // day - fortnight * 14
        return (holidays >> day_of_fortnight) % 2 != 0;
    }
    /// The codes of the week in which such a day lies.
    [[nodiscard]] constexpr week_cells week(std::uint32_t day) const noexcept {
        week_cells week{};
        std::copy_n(codes_.begin() + start_[place_of(day / 7)] * 4, week.size(), week.begin());
        return week;
    }
    /// False of a day before the first, which is a number larger than all.
    [[nodiscard]] constexpr bool knows(std::uint32_t day) const noexcept {
        return day < most_days && number_[day / 14] != unknown;
    }

    /// Fills the table for so many days; returns how many are known before the first that is not.
    /// `holidays(fortnight)` has a bit for each day of the fortnight, the first Monday lowest, and
    /// `cells(holidays)` is the week with those holidays.
    template <class Holidays, class Cells>
    constexpr std::uint32_t fill(std::uint32_t days, Holidays&& holidays, Cells&& cells) {
        auto known = days;
        for (std::uint32_t i = 0; i * 14 < days; ++i) {
            number_[i] = number_of(holidays(i), cells);
            if (number_[i] == unknown) known = std::min(known, i * 14);
        }
        return known;
    }

private:
    static constexpr std::uint8_t unknown = 0;
    // Room for a third as many again as any territory has; with the rest of a calendar below 8 kB.
    static constexpr std::size_t most_fortnights = 104;
    static constexpr std::size_t most_weeks = 18;

    // In `start_`, of a week counted from the first.
    [[nodiscard]] constexpr std::size_t place_of(std::uint64_t week) const noexcept {
        auto const fortnight = week / 2;
        return (number_[fortnight] - fortnight) * 2 + week; // 2 * number + week % 2, likewise
    }
    template <class Cells>
    constexpr std::uint8_t number_of(std::uint16_t holidays, Cells& cells) {
        std::uint8_t at = 1;
        for (; at != fortnights_; ++at)
            if (holidays_[at] == holidays) return at;
        if (at == most_fortnights) return unknown;
        auto const first = number_of_week(cells(holidays & 0x7FU));
        auto const second = number_of_week(cells(holidays >> 7U & 0x7FU));
        if (first == most_weeks || second == most_weeks) return unknown;
        holidays_[at] = holidays;
        start_[at * std::size_t{2}] = static_cast<std::uint16_t>(start_of(first) / 4);
        start_[at * std::size_t{2} + 1] = static_cast<std::uint16_t>(start_of(second) / 4);
        ++fortnights_;
        return at;
    }
    constexpr std::size_t number_of_week(week_cells const& cells) {
        std::size_t at = 0;
        for (; at != weeks_; ++at)
            if (std::equal(cells.begin(), cells.end(), codes_.begin() + start_of(at))) return at;
        if (at == most_weeks) return most_weeks;
        std::copy(cells.begin(), cells.end(), codes_.begin() + start_of(at));
        ++weeks_;
        return at;
    }
    [[nodiscard]] static constexpr std::ptrdiff_t start_of(std::size_t week) noexcept {
        return static_cast<std::ptrdiff_t>(week * cells_per_week);
    }

    std::array<std::uint8_t, (most_days + 13) / 14> number_{};
    std::uint8_t fortnights_ = 1; // number 0 is the unknown one
    std::uint8_t weeks_ = 0;
    std::array<std::uint16_t, most_fortnights> holidays_{};
    // A quarter of where each of its weeks begins in `codes_`.
    std::array<std::uint16_t, 2 * most_fortnights> start_{};
    std::array<slot_code, most_weeks * cells_per_week> codes_{}; // week by week
};

} // namespace detail
} // namespace pds

#endif
