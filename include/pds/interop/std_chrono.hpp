// SPDX-License-Identifier: BSL-1.0
//
// Days and civil minutes of `std::chrono`, both ways.
//
//     using namespace std::chrono;
//     pds::to_date(2008y/May/1);                                      // 2008-05-01
//     calendar.kind_at(pds::to_local_time(local_days{2008y/May/2} + 10h));  // slot_kind::pont_day
//     pds::to_chrono("2008-05-02T10:00"_time);                        // a local_time<minutes>
//
// A `local_time` is what the clock on the wall shows. A `sys_time` is an instant: it becomes a
// civil minute with the offset that the place has then.
//
//     pds::to_local_time(sys_days{2008y/May/2} + 8h, pds::utc_offset{120});  // 2008-05-02T10:00
//
// Seconds are left out, towards the past. Outside 1400-9999 all of these throw
// `errc::invalid_date`.

#ifndef PDS_INTEROP_STD_CHRONO_HPP
#define PDS_INTEROP_STD_CHRONO_HPP

#include <pds/core/local_time.hpp>
#include <pds/core/zoned_time.hpp>

#include <chrono>
#include <concepts>
#include <cstdint>
#include <ratio>

namespace pds {

namespace detail {

inline constexpr date epoch_of_chrono{1970, 1, 1};

/// How many whole `To` are in a time since an epoch, towards the past; within bounds.
template <class To, class Duration>
constexpr std::int64_t count_since_epoch(Duration since, To least, To most) {
    using std::chrono::duration_cast;
    using per_unit = std::ratio_divide<typename To::period, typename Duration::period>;
    if constexpr (per_unit::den == 1 && std::integral<typename Duration::rep> &&
                  std::ratio_greater_equal_v<typename Duration::period, std::micro>) {
        // Counted from the least there are no negative numbers: one comparison, one division.
        constexpr auto per = static_cast<std::uint64_t>(per_unit::num);
        auto const first = least.count() * per_unit::num;
        auto const from_least =
            static_cast<std::uint64_t>(static_cast<std::int64_t>(since.count())) -
            static_cast<std::uint64_t>(first);
        auto const units = static_cast<std::uint64_t>((most - least).count() + 1);
        if (from_least >= units * per) [[unlikely]]
            refuse(errc::invalid_date);
        return least.count() + static_cast<std::int64_t>(from_least / per);
    } else {
        if constexpr (std::ratio_greater_v<typename Duration::period, typename To::period>) {
            // a huge count of years has no count of minutes
            if (since < duration_cast<Duration>(least) || since > duration_cast<Duration>(most))
                refuse(errc::invalid_date);
        }
        auto const whole = std::chrono::floor<To>(since);
        if (whole < least || whole > most) refuse(errc::invalid_date);
        return static_cast<std::int64_t>(whole.count());
    }
}

template <class Duration>
constexpr local_time minute_at(Duration since) {
    using minutes = std::chrono::duration<std::int64_t, std::chrono::minutes::period>;
    constexpr local_time epoch{epoch_of_chrono};
    constexpr minutes least{local_time{} - epoch};
    constexpr minutes most{local_time{date{date::last_year, 12, 31}} + (minutes_per_day - 1) -
                           epoch};
    return epoch + count_since_epoch(since, least, most);
}

template <class Duration>
constexpr date day_at(Duration since) {
    using days = std::chrono::duration<std::int64_t, std::chrono::days::period>;
    constexpr days least{date{} - epoch_of_chrono};
    constexpr days most{date{date::last_year, 12, 31} - epoch_of_chrono};
    return epoch_of_chrono + count_since_epoch(since, least, most);
}

} // namespace detail

template <class Duration>
constexpr local_time to_local_time(std::chrono::local_time<Duration> t) {
    return detail::minute_at(t.time_since_epoch());
}
/// What the clock shows at an instant, where it is `offset` ahead of UTC. A program that keeps
/// civil times in `sys_time` says so with an offset of nothing.
template <class Duration>
constexpr local_time to_local_time(std::chrono::sys_time<Duration> t, utc_offset offset) {
    return detail::minute_at(t.time_since_epoch()) + offset.minutes;
}

constexpr date to_date(std::chrono::local_days day) {
    return detail::day_at(day.time_since_epoch());
}
constexpr date to_date(std::chrono::sys_days day) {
    return detail::day_at(day.time_since_epoch());
}
/// Throws `errc::invalid_date` for 30 February and its like.
constexpr date to_date(std::chrono::year_month_day day) {
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

constexpr std::chrono::local_time<std::chrono::minutes> to_chrono(local_time t) {
    return std::chrono::local_time<std::chrono::minutes>{
        std::chrono::minutes{t - local_time{detail::epoch_of_chrono}}};
}
constexpr std::chrono::sys_days to_chrono(date day) {
    return std::chrono::sys_days{std::chrono::days{day - detail::epoch_of_chrono}};
}

} // namespace pds

#endif
