// SPDX-License-Identifier: BSL-1.0
//
// Stretches of whole days that people name: months and years.
//
//     pds::month_of(2008, 2);       // 2008-02-01 until 2008-03-01
//     pds::year_of(2008);           // 2008-01-01 until 2009-01-01

#ifndef PDS_CORE_PERIOD_HPP
#define PDS_CORE_PERIOD_HPP

#include <pds/core/date.hpp>
#include <pds/core/interval.hpp>

#include <compare>

namespace pds {

/// The days of a month.
constexpr interval<date> month_of(int year, int month) {
    date const first{year, month, 1};
    return {first, first + date::days_of_month(year, month)};
}

/// The days of a civil year.
constexpr interval<date> year_of(int year) {
    return {date{year, 1, 1}, date{year + 1, 1, 1}};
}

/// A month as a number, so that months follow each other.
class civil_month {
public:
    constexpr explicit civil_month(date day) {
        auto const d = day.ymd();
        index_ = d.year * 12 + d.month - 1;
    }
    [[nodiscard]] constexpr int year() const noexcept { return index_ / 12; }
    [[nodiscard]] constexpr int month() const noexcept { return index_ % 12 + 1; } ///< from 1
    [[nodiscard]] constexpr interval<date> days() const { return month_of(year(), month()); }

    friend constexpr civil_month operator+(civil_month m, int months) noexcept {
        m.index_ += months;
        return m;
    }
    friend constexpr int operator-(civil_month a, civil_month b) noexcept {
        return a.index_ - b.index_;
    }
    friend constexpr auto operator<=>(civil_month, civil_month) = default;

private:
    int index_;
};

} // namespace pds

#endif
