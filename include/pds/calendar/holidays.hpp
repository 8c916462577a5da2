// SPDX-License-Identifier: BSL-1.0
//
// Public holidays as rows of law: a name, the day of each year, the territories and the years for
// which it holds. A holiday is a date, not a name (R-H4): 1 May 2008 is also Ascension and is one
// holiday; both names are kept for whoever prints them.
//
// The rows themselves are data, in `law/holidays_fr.hpp`:
//
//     pds::is_holiday("2008-05-01"_date, pds::territory::metropole, pds::law::holidays_fr); // true
//
// These functions state the rules; `slot_calendar` answers the same thousands of times faster.

#ifndef PDS_CALENDAR_HOLIDAYS_HPP
#define PDS_CALENDAR_HOLIDAYS_HPP

#include <pds/calendar/easter.hpp>
#include <pds/calendar/territory.hpp>
#include <pds/core/date.hpp>
#include <pds/core/interval.hpp>
#include <pds/core/rule.hpp>
#include <pds/core/source.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace pds {

/// The day of the year on which something falls: a fixed date, or a number of days from Easter.
class yearly_day {
public:
    /// Throws `errc::invalid_date` for a day that not every year has.
    static constexpr yearly_day fixed(int month, int day) {
        constexpr int no_leap_year = 2001;
        if (!date::exists({no_leap_year, month, day})) detail::refuse(errc::invalid_date);
        return {month, day};
    }
    /// Throws `errc::invalid_date` for more than 120 days before or behind Easter.
    static constexpr yearly_day from_easter(int days) {
        constexpr int most = 120;
        if (days < -most || days > most) detail::refuse(errc::invalid_date);
        return {0, days};
    }

    /// Throws `errc::invalid_date` outside 1400-9999.
    [[nodiscard]] constexpr date in(int year) const {
        return month_ == 0 ? easter(year) + day_ : date{year, month_, day_};
    }

private:
    constexpr yearly_day(int month, int day)
        : month_{static_cast<std::int8_t>(month)}, day_{static_cast<std::int8_t>(day)} {}

    std::int8_t month_; // 0: day_ counts from Easter
    std::int8_t day_;
};

/// One row of law: on `day` of every year, in `where`, on the dates within `validity`.
struct holiday {
    std::string_view name_fr;
    std::string_view name_en;
    yearly_day day;
    territories where;
    interval<date> validity;
    rule_id rule;
    citation source;

    /// The date in a year, if it is a holiday there and then.
    [[nodiscard]] constexpr std::optional<date> in(int year, territory place) const {
        if (!where.contains(place)) return std::nullopt;
        date const when = day.in(year);
        if (!validity.contains(when)) return std::nullopt;
        return when;
    }
};

/// Calls `visit(holiday const&)` for each row that makes `day` a holiday: twice on 1 May 2008.
template <class Visit>
constexpr void for_each_holiday_on(date day, territory place, std::span<holiday const> rows,
                                   Visit&& visit) {
    int const year = day.year();
    for (auto const& row : rows)
        if (row.in(year, place) == day) visit(row);
}

/// Whether any row falls on that day there: a walk over all rows. A `slot_calendar` has a table.
constexpr bool is_holiday(date day, territory place, std::span<holiday const> rows) {
    bool found = false;
    for_each_holiday_on(day, place, rows, [&](holiday const&) { found = true; });
    return found;
}

} // namespace pds

#endif
