// SPDX-License-Identifier: BSL-1.0
//
// Days and civil minutes of `std::chrono`, both ways.
//
//     using namespace std::chrono;
//     pds::to_date(2008y/May/1);                                      // 2008-05-01
//     calendar.kind_at(local_days{2008y/May/2} + 10h);                // slot_kind::pont_day
//     pds::classify(column_of_local_seconds, codes, calendar);        // as they are, not copied
//     pds::to_local_time(local_days{2008y/May/2} + 10h);              // 2008-05-02T10:00
//     pds::to_chrono("2008-05-02T10:00"_time);                        // a local_time<minutes>
//
// A `local_time` is what the clock on the wall shows. A `sys_time` is an instant: it becomes a
// civil minute with the offset that the place has then.
//
//     pds::to_local_time(sys_days{2008y/May/2} + 8h, pds::utc_offset{120});  // 2008-05-02T10:00
//
// A program that keeps civil times in `sys_time` says so:
//
//     calendar.kind_at(local_seconds{t.time_since_epoch()});
//
// Seconds are left out, towards the past. Outside 1400-9999 all conversions throw
// `errc::invalid_date`; a calendar has its own bounds, and `errc::outside_calendar`.

#ifndef PDS_INTEROP_STD_CHRONO_HPP
#define PDS_INTEROP_STD_CHRONO_HPP

#include <pds/core/civil_time.hpp>
#include <pds/core/zoned_time.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <limits>
#include <ratio>
#include <type_traits>

namespace pds {

namespace detail {

inline constexpr date epoch_of_chrono{1970, 1, 1};

} // namespace detail

/// Local times of any precision, seconds and fractions of them left out.
template <class Duration>
struct civil_count<std::chrono::local_time<Duration>> {
private:
    using rep = typename Duration::rep;
    using period = typename Duration::period;
    using minutes = std::chrono::duration<std::int64_t, std::chrono::minutes::period>;
    using in_a_minute = std::ratio_divide<minutes::period, period>;

    // Counted as they are: whole parts of a minute, not so small that the years would not fit.
    // Others are counted in minutes.
    static constexpr bool as_it_is = in_a_minute::den == 1 && std::signed_integral<rep> &&
                                     std::ratio_greater_equal_v<period, std::micro>;

public:
    using value = std::chrono::local_time<Duration>;
    static constexpr std::int64_t per_minute = as_it_is ? in_a_minute::num : 1;
    static constexpr local_time epoch{detail::epoch_of_chrono};

    static constexpr std::int64_t of(value t) noexcept {
        auto const since = t.time_since_epoch();
        if constexpr (as_it_is) {
            return since.count();
        } else {
            if constexpr (std::ratio_greater_v<period, minutes::period> ||
                          std::chrono::treat_as_floating_point_v<rep>) {
                // Neither a huge number of years nor one that is no number has a count of minutes.
                using wide = std::chrono::duration<std::common_type_t<rep, std::int64_t>, period>;
                constexpr auto least =
                    std::chrono::duration_cast<wide>(minutes{local_time{} - epoch});
                constexpr auto most =
                    std::chrono::duration_cast<wide>(minutes{detail::end_of_time - epoch});
                if (!(least <= since && since <= most))
                    return std::numeric_limits<std::int64_t>::min();
            }
            return std::chrono::floor<minutes>(since).count();
        }
    }
};

/// The minute that holds it. Throws `errc::invalid_date` for a day that is no `date`.
template <class Duration>
constexpr local_time to_local_time(std::chrono::local_time<Duration> t) {
    auto const minute = detail::minute_of<civil_count<std::chrono::local_time<Duration>>>(t);
    if (minute == detail::end_of_time) [[unlikely]]
        detail::refuse(errc::invalid_date);
    return minute;
}
/// What the clock shows at an instant, where it is `offset` ahead of UTC. A program that keeps
/// civil times in `sys_time` says so with an offset of nothing.
template <class Duration>
constexpr local_time to_local_time(std::chrono::sys_time<Duration> t, utc_offset offset) {
    return to_local_time(std::chrono::local_time<Duration>{t.time_since_epoch()}) + offset.minutes;
}

/// The same day. Throws `errc::invalid_date` outside 1400 to 9999.
constexpr date to_date(std::chrono::local_days day) {
    return detail::epoch_of_chrono + std::int64_t{day.time_since_epoch().count()};
}
/// The same, of days that somebody keeps in `sys_days`.
constexpr date to_date(std::chrono::sys_days day) {
    return detail::epoch_of_chrono + std::int64_t{day.time_since_epoch().count()};
}
/// Throws `errc::invalid_date` for 30 February and its like.
constexpr date to_date(std::chrono::year_month_day day) {
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

/// The same minute.
constexpr std::chrono::local_time<std::chrono::minutes> to_chrono(local_time t) {
    return std::chrono::local_time<std::chrono::minutes>{
        std::chrono::minutes{t - local_time{detail::epoch_of_chrono}}};
}
/// The same day.
constexpr std::chrono::sys_days to_chrono(date day) {
    return std::chrono::sys_days{std::chrono::days{day - detail::epoch_of_chrono}};
}

} // namespace pds

#endif
