// SPDX-License-Identifier: BSL-1.0
//
// Boost's `ptime` as a civil minute, and back. A `ptime` has no zone: it is read as what the clock
// on the wall shows. Seconds are left out, as an act is placed by its start (R-A8).
//
//     boost::posix_time::ptime const t{boost::gregorian::date{2008, 5, 2},
//                                      boost::posix_time::time_duration{10, 0, 30}};
//     calendar.kind_at(pds::to_local_time(t));               // slot_kind::pont_day
//     pds::to_ptime("2008-05-02T10:00"_time);                // 2008-May-02 10:00:00
//     pds::try_to_local_time(boost::posix_time::not_a_date_time).error().code;  // special_date
//
// `ptime::date()` looks up year, month and day and puts them together again, some 15 ns; here one
// division of the ticks does it, in about 1 ns.

#ifndef PDS_INTEROP_BOOST_PTIME_HPP
#define PDS_INTEROP_BOOST_PTIME_HPP

#include <pds/core/local_time.hpp>

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

    [[nodiscard]] constexpr std::int64_t count() const {
        return time_.time_count();
    }
#else // a date and a time of day: there is no count that could be had cheaply
    static constexpr std::int64_t per_minute = 60;

    [[nodiscard]] constexpr std::int64_t count() const {
        if (is_special()) return 0; // before the first day
        return std::int64_t{date().day_number()} * minutes_per_day * per_minute +
               time_of_day().total_seconds();
    }
#endif
};

} // namespace detail

/// The minute in which a time lies. Throws `errc::special_date` for `not_a_date_time` and the
/// infinities, which lie in none; `errc::invalid_date` behind the year 9999.
constexpr local_time to_local_time(boost::posix_time::ptime const& t) {
    using ticks = detail::ptime_ticks;
    constexpr local_time first{};
    constexpr local_time end = local_time{date{date::last_year, 12, 31}} + minutes_per_day;
    constexpr std::int64_t minute = ticks::per_minute;
    constexpr std::int64_t first_count =
        std::int64_t{date{}.day_number()} * minutes_per_day * minute;

    // The special ones are numbers far from those of the days: one comparison finds all.
    auto const since =
        static_cast<std::uint64_t>(ticks{t}.count()) - static_cast<std::uint64_t>(first_count);
    if (since >= static_cast<std::uint64_t>((end - first) * minute)) [[unlikely]]
        detail::refuse(t.is_special() ? errc::special_date : errc::invalid_date);
    return first + static_cast<std::int64_t>(since / static_cast<std::uint64_t>(minute));
}

/// The same for a time that comes from outside.
constexpr result<local_time> try_to_local_time(boost::posix_time::ptime const& t) {
    if (t.is_special()) return errc::special_date;
    constexpr boost::posix_time::ptime end{date{date::last_year, 12, 31},
                                           boost::posix_time::time_duration{24, 0, 0}};
    if (t >= end) return errc::invalid_date;
    return to_local_time(t);
}

constexpr boost::posix_time::ptime to_ptime(local_time t) {
    return {t.day(), boost::posix_time::time_duration{0, t.minute_of_day(), 0}};
}

} // namespace pds

#endif
