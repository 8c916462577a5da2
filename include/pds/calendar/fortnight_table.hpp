// SPDX-License-Identifier: BSL-1.0
//
// The answers of a calendar, made small. Every rule of a day looks at days of its own week (R-D3 to
// R-D7): a week is known by its holidays, and in two centuries there are few different weeks, 13 to
// 17 for the French territories, and few different pairs of them, 60 to 80. So three steps find
// the code of a minute, each a byte of a table that stays in the nearest cache:
//
//     fortnight of the minute  ->  which of the different fortnights      1 byte a fortnight
//     and which of its weeks   ->  which of the different weeks           4 bytes each
//     and cell of the week     ->  the code                              84 bytes each
//
// A cell is two hours: all bounds of the day are even hours. A fortnight that finds no place among
// the different ones is `unknown`, and is left to whoever knows the rules.

#ifndef PDS_CALENDAR_FORTNIGHT_TABLE_HPP
#define PDS_CALENDAR_FORTNIGHT_TABLE_HPP

#include <pds/calendar/slot_code.hpp>
#include <pds/core/local_time.hpp>

#include <array>
#include <cstddef>
#include <cstdint>

namespace pds {

inline constexpr int minutes_per_cell = 2 * minutes_per_hour;
inline constexpr int cells_per_day = minutes_per_day / minutes_per_cell;
inline constexpr int cells_per_week = 7 * cells_per_day;

/// The codes of a day, from 00:00, and of a week, from Monday 00:00.
using day_cells = std::array<slot_code, cells_per_day>;
using week_cells = std::array<slot_code, cells_per_week>;

namespace detail {

/// Quotient and part of the rest of numbers below `End` by one multiplication each: n / `Divisor`
/// as a binary fraction. The factor is rounded up by less than 1 in 2^`point`, so the fraction is
/// too large by less than n / 2^`point`, which does not reach the next n.
template <std::uint64_t Divisor, std::uint64_t End>
struct fraction {
    static constexpr unsigned point = 41;
    static constexpr auto one = std::uint64_t{1} << point;
    static_assert(End < one / Divisor && End < (std::uint64_t{1} << 63) / (one / Divisor));

    [[nodiscard]] static constexpr std::uint64_t of(std::uint32_t n) noexcept {
        return n * (one / Divisor + 1);
    }
    [[nodiscard]] static constexpr std::uint64_t whole(std::uint64_t f) noexcept {
        return f >> point;
    }
    /// How many whole `parts`-ths of the divisor are in the rest.
    [[nodiscard]] static constexpr std::uint64_t rest(std::uint64_t f, unsigned parts) noexcept {
        return f % one * parts >> point;
    }
};

class fortnight_table {
public:
    /// As many as cover 218 years, whatever the weekday of the first day, and a day more.
    static constexpr std::uint32_t most_days = 218 * 366 + 6 + 1;

    /// What stands in a cell of an unknown fortnight; no other cell has it.
    static constexpr slot_code unknown{slot_code_count};

    /// The code at a minute, counted from the Monday of the first fortnight; within `most_days`.
    [[nodiscard]] constexpr slot_code at(std::uint32_t minute) const noexcept {
        using by_week = fraction<7 * minutes_per_day, most_days * minutes_per_day>;
        auto const weeks = by_week::of(minute);
        auto const& two = different_[number_[by_week::whole(weeks) / 2]].week;
        return weeks_[two[by_week::whole(weeks) % 2]][by_week::rest(weeks, cells_per_week)];
    }
    /// Whether a day, counted from the same Monday, is a holiday; `otherwise()` says it where the
    /// fortnight is unknown.
    template <class Otherwise>
    [[nodiscard]] constexpr bool is_holiday(std::uint32_t day, Otherwise&& otherwise) const {
        using by_14 = fraction<14, most_days>;
        auto const fortnights = by_14::of(day);
        auto const number = number_[by_14::whole(fortnights)];
        if (number == unknown_fortnight) [[unlikely]]
            return otherwise();
        return (std::uint32_t{different_[number].holidays} >> by_14::rest(fortnights, 14)) % 2 != 0;
    }
    /// The codes of a week, counted from the first; all are `unknown` or none is.
    [[nodiscard]] constexpr week_cells const& week(std::uint32_t week) const noexcept {
        return weeks_[different_[number_[week / 2]].week[week % 2]];
    }

    /// Fills the table. `holidays(fortnight)` has a bit for each day of the fortnight, the first
    /// Monday lowest, and `cells(holidays)` is the week with those holidays.
    template <class Holidays, class Cells>
    constexpr void fill(std::uint32_t days, Holidays&& holidays, Cells&& cells) {
        weeks_[0].fill(unknown);
        for (std::uint32_t i = 0; i != (days + 13) / 14; ++i)
            number_[i] = number_of(holidays(i), cells);
    }

private:
    static constexpr std::uint8_t unknown_fortnight = 0;
    // Room for half as many again as any territory has; with the rest of a calendar below 8 kB.
    static constexpr std::size_t most_fortnights = 128;
    static constexpr std::size_t most_weeks = 19;

    struct fortnight {
        std::uint16_t holidays = 0;
        std::array<std::uint8_t, 2> week{};
    };

    template <class Cells>
    constexpr std::uint8_t number_of(std::uint16_t holidays, Cells& cells) {
        std::uint8_t at = 1;
        for (; at != fortnights_; ++at)
            if (different_[at].holidays == holidays) return at;
        if (at == most_fortnights) return unknown_fortnight;
        auto const first = number_of_week(cells(holidays & 0x7FU));
        auto const second = number_of_week(cells(holidays >> 7U & 0x7FU));
        if (first == 0 || second == 0) return unknown_fortnight;
        different_[at] = {holidays, {first, second}};
        ++fortnights_;
        return at;
    }
    constexpr std::uint8_t number_of_week(week_cells const& cells) {
        std::uint8_t at = 1;
        for (; at != weeks_known_; ++at)
            if (weeks_[at] == cells) return at;
        if (at == most_weeks) return 0;
        weeks_[at] = cells;
        ++weeks_known_;
        return at;
    }

    // Number 0 is the unknown fortnight, of two unknown weeks.
    std::array<std::uint8_t, (most_days + 13) / 14> number_{};
    std::uint8_t fortnights_ = 1;
    std::uint8_t weeks_known_ = 1;
    std::array<fortnight, most_fortnights> different_{};
    std::array<week_cells, most_weeks> weeks_{};
};

} // namespace detail
} // namespace pds

#endif
