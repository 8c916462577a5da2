// SPDX-License-Identifier: BSL-1.0
//
// Easter Sunday in the Gregorian calendar (R-H7), by the anonymous computus of 1876 (Butcher;
// Meeus, "Astronomical Algorithms", chapter 8). Valid in every year of `date`.

#ifndef PDS_CALENDAR_EASTER_HPP
#define PDS_CALENDAR_EASTER_HPP

#include <pds/core/date.hpp>

namespace pds {

/// Easter Sunday of a year: `easter(2008)` is 2008-03-23.
/// Throws `errc::invalid_date` outside 1400-9999.
constexpr date easter(int year) {
    int const golden = year % 19;
    int const century = year / 100;
    int const leap_centuries = century / 4;
    int const moon_correction = (century - (century + 8) / 25 + 1) / 3;
    int const epact = (19 * golden + century - leap_centuries - moon_correction + 15) % 30;
    int const year_of_century = year % 100;
    int const to_sunday =
        (32 + 2 * (century % 4) + 2 * (year_of_century / 4) - epact - year_of_century % 4) % 7;
    int const late = (golden + 11 * epact + 22 * to_sunday) / 451;
    int const shifted = epact + to_sunday - 7 * late + 114;
    return {year, shifted / 31, shifted % 31 + 1};
}

} // namespace pds

#endif
