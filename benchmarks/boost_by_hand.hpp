// SPDX-License-Identifier: BSL-1.0
//
// The calendar as a user of Boost.Date_Time writes it: what the benchmarks compare with.

#ifndef PDS_BENCHMARKS_BOOST_BY_HAND_HPP
#define PDS_BENCHMARKS_BOOST_BY_HAND_HPP

#include <pds/calendar/easter.hpp>
#include <pds/calendar/slot.hpp>
#include <pds/pay/act.hpp>

#include <boost/date_time/posix_time/posix_time_types.hpp>

#include <cstdint>
#include <optional>
#include <set>

namespace by_hand {

namespace bg = boost::gregorian;
namespace bp = boost::posix_time;

// A user's calendar on Boost, Easter computed each time.
inline bool boost_is_holiday_stateless(bg::date day) {
    auto const d = day.year_month_day();
    int const m = d.month.as_number();
    int const n = d.day;
    if ((n == 1 && (m == 1 || m == 5 || m == 11)) || (n == 8 && m == 5) || (n == 14 && m == 7) ||
        (n == 15 && m == 8) || (n == 11 && m == 11) || (n == 25 && m == 12))
        return true;
    bg::date const easter = pds::easter(d.year);
    auto const days = (day - easter).days();
    return days == 1 || days == 39 || days == 50;
}

inline std::set<bg::date> const& boost_holidays() {
    static std::set<bg::date> const days = [] {
        std::set<bg::date> set;
        for (bg::date day{1982, 1, 1}; day < bg::date{2101, 1, 1}; day += bg::days{1})
            if (boost_is_holiday_stateless(day)) set.insert(day);
        return set;
    }();
    return days;
}

// The rules as an if and an else on ptime, given a way to ask for holidays.
template <class IsHoliday>
std::optional<pds::slot_kind> boost_slot(bp::ptime t, IsHoliday&& is_holiday) {
    auto const hour = t.time_of_day().hours();
    if (hour >= 20) return pds::slot_kind::evening;
    if (hour < 8) return pds::slot_kind::deep_night;
    auto const day = t.date();
    auto const weekday = day.day_of_week().as_number();
    if (weekday == 0 || is_holiday(day)) return pds::slot_kind::sunday_or_holiday;
    if (weekday == 6) {
        if (hour >= 12) return pds::slot_kind::saturday_afternoon;
        if (is_holiday(day - bg::days{1})) return pds::slot_kind::saturday_morning;
        return std::nullopt;
    }
    if (weekday == 1 && is_holiday(day + bg::days{1})) return pds::slot_kind::pont_day;
    if (weekday == 5 && is_holiday(day - bg::days{1})) return pds::slot_kind::pont_day;
    return std::nullopt;
}

inline bool in_set(bg::date day) {
    return boost_holidays().contains(day);
}

// Amounts of 2008, in cents.
inline std::int64_t astreinte_cents(pds::slot_kind slot) {
    using enum pds::slot_kind;
    switch (slot) {
    case evening:
    case saturday_morning: return 5000;
    case deep_night:
    case saturday_afternoon: return 10'000;
    default: return 15'000;
    }
}
inline std::int64_t act_cents(bp::ptime when, std::optional<pds::slot_kind> slot,
                              pds::act_kind kind, bool entitled) {
    bool const visit = kind == pds::act_kind::visit;
    if (!slot || !entitled) return visit ? 3200 : 2200;
    if (*slot == pds::slot_kind::evening) return 2200 + (visit ? 4600 : 4250);
    if (*slot != pds::slot_kind::deep_night) return 2200 + (visit ? 3000 : 2650);
    if (when.time_of_day().hours() < 6) return 2200 + (visit ? 5500 : 5150);
    return 2200 + (visit ? 4600 : 4250);
}

} // namespace by_hand

#endif
