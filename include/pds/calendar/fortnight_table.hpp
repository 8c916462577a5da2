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

/// n / `Divisor` as a binary fraction, for n below `End`, by one multiplication: with `Point` bits
/// behind the point, of which the first 32 are the rest. So both come without a division.
///
/// The factor is rounded up, and `begin` rounds the rest up: the fraction is too large, by less
/// than n / 2^`Point` + 1 / 2^32, which does not reach the next n.
template <std::uint64_t Divisor, std::uint64_t End, unsigned Point>
struct fraction {
    static constexpr auto one = std::uint64_t{1} << Point;
    static constexpr auto factor = one / Divisor + 1;
    static_assert(End + (one >> 32) < one / Divisor && End < (std::uint64_t{1} << 63) / factor);

    /// What is added to multiples of `factor`: the fraction of the n with which to begin.
    [[nodiscard]] static constexpr std::uint64_t begin(std::uint32_t n) noexcept {
        return n * factor + (one >> 32) - 1;
    }
    [[nodiscard]] static constexpr std::uint64_t whole(std::uint64_t f) noexcept {
        return f >> Point;
    }
    [[nodiscard]] static constexpr std::uint32_t rest(std::uint64_t f) noexcept {
        return static_cast<std::uint32_t>(f >> (Point - 32));
    }
    /// How many whole `parts`-ths of the divisor are in a rest.
    [[nodiscard]] static constexpr std::uint64_t whole_parts(std::uint32_t rest,
                                                             unsigned parts) noexcept {
        return std::uint64_t{rest} * parts >> 32;
    }
};

class fortnight_table {
public:
    /// As many as cover 218 years, whatever the weekday of the first day, and a day more.
    static constexpr std::uint32_t most_days = 218 * 366 + 6 + 1;

    // Days and minutes are counted from the first day, which may be any of a week; the table begins
    // with its Monday.

    /// The code at a minute of a fortnight that is known.
    [[nodiscard]] constexpr slot_code at(std::uint64_t minute) const noexcept {
        auto const f = first_minute_ + minute * by_minute::factor;
        auto const rest = by_minute::rest(f);
        std::ptrdiff_t const start =
            starts_[number_[by_minute::whole(f)] * std::size_t{2} + (rest >> 31)];
        auto const cell =
            static_cast<std::ptrdiff_t>(by_minute::whole_parts(rest, 2 * cells_per_week));
        return codes_[static_cast<std::size_t>(start + cell)];
    }
    /// Whether a day of a fortnight that is known is a holiday.
    [[nodiscard]] constexpr bool is_holiday(std::uint32_t day) const noexcept {
        auto const f = first_day_ + day * by_day::factor;
        auto const holidays = holidays_[number_[by_day::whole(f)]];
        return (std::uint32_t{holidays} >> by_day::whole_parts(by_day::rest(f), 14)) % 2 != 0;
    }
    /// The codes of the week in which such a day lies.
    [[nodiscard]] constexpr week_cells week(std::uint32_t day) const noexcept {
        auto const f = first_day_ + day * by_day::factor;
        auto const second = by_day::rest(f) >> 31;
        int const start = starts_[number_[by_day::whole(f)] * std::size_t{2} + second];
        auto const monday = start + static_cast<int>(second) * cells_per_week;
        week_cells week{};
        std::copy_n(codes_.begin() + monday, week.size(), week.begin());
        return week;
    }
    [[nodiscard]] constexpr bool knows(std::uint32_t day) const noexcept {
        return number_[by_day::whole(first_day_ + day * by_day::factor)] != unknown;
    }

    /// Fills the table for days that begin with a weekday; returns how many are known before the
    /// first that is not. `holidays(fortnight)` has a bit for each day of the fortnight, the first
    /// Monday lowest, and `cells(holidays)` is the week with those holidays.
    template <class Holidays, class Cells>
    constexpr std::uint32_t fill(weekday first, std::uint32_t days, Holidays&& holidays,
                                 Cells&& cells) {
        auto const lead = static_cast<std::uint32_t>(first);
        first_day_ = by_day::begin(lead);
        first_minute_ = by_minute::begin(lead * std::uint32_t{minutes_per_day});
        auto known = days;
        for (std::uint32_t i = 0; i * 14 < lead + days; ++i) {
            number_[i] = number_of(holidays(i), cells);
            if (number_[i] == unknown) known = std::min(known, std::max(i * 14, lead) - lead);
        }
        return known;
    }

private:
    using by_minute = fraction<14 * minutes_per_day, most_days * minutes_per_day, 42>;
    using by_day = fraction<14, most_days, 32>;

    static constexpr std::uint8_t unknown = 0;
    // Room for a third as many again as any territory has; with the rest of a calendar below 8 kB.
    static constexpr std::size_t most_fortnights = 104;
    static constexpr std::size_t most_weeks = 18;

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
        starts_[at * std::size_t{2}] = start_of(first);
        // less the cells of the first week, from which they are counted
        starts_[at * std::size_t{2} + 1] = start_of(second) - cells_per_week;
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
    [[nodiscard]] static constexpr std::int16_t start_of(std::size_t week) noexcept {
        return static_cast<std::int16_t>(week * cells_per_week);
    }

    std::uint64_t first_minute_ = 0; // of a fortnight, as fractions
    std::uint64_t first_day_ = 0;
    std::array<std::uint8_t, (most_days + 13) / 14> number_{};
    std::uint8_t fortnights_ = 1; // number 0 is the unknown one
    std::uint8_t weeks_ = 0;
    std::array<std::uint16_t, most_fortnights> holidays_{};
    std::array<std::int16_t, 2 * most_fortnights> starts_{}; // of each week, in `codes_`
    std::array<slot_code, most_weeks * cells_per_week> codes_{};
};

} // namespace detail
} // namespace pds

#endif
