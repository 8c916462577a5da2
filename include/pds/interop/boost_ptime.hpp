// SPDX-License-Identifier: BSL-1.0
//
// Boost's `ptime` as a civil time, and back. A `ptime` has no zone: it is read as what the clock
// on the wall shows. Seconds are left out, as an act is placed by its start (R-A8).
//
//     boost::posix_time::ptime const t{boost::gregorian::date{2008, 5, 2},
//                                      boost::posix_time::time_duration{10, 0, 30}};
//     calendar.kind_at(t);                                   // slot_kind::pont_day
//     pds::classify(column_of_ptimes, codes, calendar);      // as they are, without a copy
//     pds::to_local_time(t);                                 // 2008-05-02T10:00
//     pds::to_ptime("2008-05-02T10:00"_time);                // 2008-May-02 10:00:00
//     pds::try_to_local_time(boost::posix_time::not_a_date_time).error().code;  // special_date
//
// A calendar covers none of the special times: `errc::outside_calendar`, `slot_code::outside`.
//
// `ptime::date()` looks up year, month and day and puts them together again, some 15 ns; here one
// division of the ticks does it, in about 1 ns.

#ifndef PDS_INTEROP_BOOST_PTIME_HPP
#define PDS_INTEROP_BOOST_PTIME_HPP

#include <pds/core/civil_time.hpp>

#include <boost/date_time/posix_time/posix_time_types.hpp>

#include <cstdint>

namespace pds {

namespace detail {

/// Opens the one thing that a `ptime` shows only to those who derive from it: its count of ticks,
/// from the day on which Boost and `date` number their days.
struct ptime_ticks : boost::posix_time::ptime {
    constexpr explicit ptime_ticks(boost::posix_time::ptime const& t) : ptime{t} {}

#ifndef BOOST_DATE_TIME_POSIX_TIME_STD_CONFIG
    static constexpr std::int64_t per_minute =
        boost::posix_time::time_duration::ticks_per_second() * 60;

    // The special ones are numbers far from those of the days.
    [[nodiscard]] constexpr std::int64_t count() const {
        return time_.time_count();
    }
#else // a date and a time of day: there is no count that could be had cheaply
    static constexpr std::int64_t per_minute = 60;

    [[nodiscard]] constexpr std::int64_t count() const {
        if (is_special()) return -1; // before the first day
        return std::int64_t{date().day_number()} * minutes_per_day * per_minute +
               time_of_day().total_seconds();
    }
#endif
};

} // namespace detail

/// Counted in the ticks of `ptime`; special times are times that no calendar covers.
template <>
struct civil_count<boost::posix_time::ptime> {
    using value = boost::posix_time::ptime;
    static constexpr std::int64_t per_minute = detail::ptime_ticks::per_minute;
    static constexpr local_time epoch = detail::day_zero;
    static constexpr std::int64_t of(value const& t) noexcept {
        return detail::ptime_ticks{t}.count();
    }
};

/// The minute in which a time lies. Throws `errc::special_date` for `not_a_date_time` and the
/// infinities, which lie in none; `errc::invalid_date` behind the year 9999.
constexpr local_time to_local_time(boost::posix_time::ptime const& t) {
    auto const minute = detail::minute_of<civil_count<boost::posix_time::ptime>>(t);
    if (minute == detail::end_of_time) [[unlikely]]
        detail::refuse(t.is_special() ? errc::special_date : errc::invalid_date);
    return minute;
}

/// The same for a time that comes from outside.
constexpr result<local_time> try_to_local_time(boost::posix_time::ptime const& t) {
    auto const minute = detail::minute_of<civil_count<boost::posix_time::ptime>>(t);
    if (minute == detail::end_of_time)
        return t.is_special() ? errc::special_date : errc::invalid_date;
    return minute;
}

/// The same minute, of seconds 0.
constexpr boost::posix_time::ptime to_ptime(local_time t) {
    return {t.day(), boost::posix_time::time_duration{0, t.minute_of_day(), 0}};
}

} // namespace pds

#endif
