// SPDX-License-Identifier: BSL-1.0
//
// Seasons of a sector map (R-O6): winter from a date to a date of the next year, summer from the
// last weekend that ends before a date to the last weekend that ends in a month, low season
// between. Bounds are whole days; every day is in exactly one season.
//
// The dates are a department's: `law::haute_savoie_2006::seasons`.
//
//     seasons.summer(2008);                    // 2008-07-12, a Saturday, until 2008-09-01
//     seasons.season_of("2009-01-02"_date);    // winter, the one that began on 2008-12-15

#ifndef PDS_CALENDAR_SEASON_HPP
#define PDS_CALENDAR_SEASON_HPP

#include <pds/core/date.hpp>
#include <pds/core/interval.hpp>
#include <pds/core/names.hpp>

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pds {

/// A season of a sector map.
enum class season : std::uint8_t { low, winter, summer };

inline constexpr auto season_names = std::to_array<std::string_view>({"low", "winter", "summer"});

/// The name that programs use: `low` for the first.
constexpr std::string_view name_of(season s) {
    return season_names[static_cast<std::size_t>(s)];
}
/// The value of that name, else `errc::unknown_name`.
constexpr result<season> try_season(std::string_view name) {
    return try_value_named<season>(name, season_names);
}

/// A day of every year. 29 February is refused in a year without one.
struct month_day {
    int month;
    int day;
    [[nodiscard]] constexpr date in(int year) const { return {year, month, day}; }

    friend constexpr auto operator<=>(month_day const&, month_day const&) = default;
};

/// When a department's seasons begin and end, in any year.
struct season_rules {
    month_day winter_first;  ///< the first day of winter
    month_day winter_last;   ///< its last day, in the next year
    month_day summer_before; ///< summer begins with the last weekend that ends before it
    int summer_last_month;   ///< and ends with the last weekend that ends in this month

    /// The winter that begins in a year.
    [[nodiscard]] constexpr interval<date> winter(int year) const {
        return {winter_first.in(year), winter_last.in(year + 1) + 1};
    }
    /// The summer of a year.
    [[nodiscard]] constexpr interval<date> summer(int year) const {
        date const first_sunday = last_sunday_before(summer_before.in(year));
        date const last_sunday = last_sunday_before(
            date{year, summer_last_month, date::days_of_month(year, summer_last_month)} + 1);
        return {first_sunday - 1, last_sunday + 1};
    }
    [[nodiscard]] constexpr season season_of(date day) const {
        int const year = day.year();
        if (day <= winter_last.in(year) || day >= winter_first.in(year)) return season::winter;
        return summer(year).contains(day) ? season::summer : season::low;
    }

private:
    static constexpr date last_sunday_before(date day) {
        return day - 1 - (static_cast<int>((day - 1).weekday()) + 1) % 7;
    }
};

} // namespace pds

#endif
