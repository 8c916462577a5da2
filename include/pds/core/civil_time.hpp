// SPDX-License-Identifier: BSL-1.0
//
// How a type counts civil time. A calendar answers, and a batch classifies, any type of which this
// is known: `local_time` and what converts to it, Boost's `ptime` with
// <pds/interop/boost_ptime.hpp>, the local times of std::chrono with <pds/interop/std_chrono.hpp>.
//
//     calendar.kind_at(boost::posix_time::ptime{...});           // no conversion of one's own
//     calendar.kind_at(std::chrono::local_seconds{1209722400s}); // 2008-05-02T10:00
//
// A type of one's own joins with four lines, its fraction of a minute left out towards the past:
//
//     template <>
//     struct pds::civil_count<log_time> { // tenths of a second since 2000
//         using value = log_time;
//         static constexpr std::int64_t per_minute = 600; // 1 to 60'000'000
//         static constexpr pds::local_time epoch{pds::date{2000, 1, 1}}; // where the count is 0
//         static constexpr std::int64_t of(log_time t) noexcept { return t.tenths; }
//     };
//
// Any number may come out of `of`: those far from all days, as Boost's special times have, are
// times that no calendar covers.

#ifndef PDS_CORE_CIVIL_TIME_HPP
#define PDS_CORE_CIVIL_TIME_HPP

#include <pds/core/local_time.hpp>
#include <pds/core/quotient.hpp>

#include <concepts>
#include <cstdint>

namespace pds {

template <class T>
struct civil_count;

/// Of `local_time` and what converts to it: counted in minutes.
template <std::convertible_to<local_time> T>
struct civil_count<T> {
    using value = T;
    static constexpr std::int64_t per_minute = 1;
    static constexpr local_time epoch{};
    static constexpr std::int64_t of(local_time t) noexcept { return t - epoch; }
};

template <class T>
concept civil_time = requires(T const& t) {
    { civil_count<T>::of(t) }
    noexcept->std::same_as<std::int64_t>;
};

namespace detail {

/// Where day numbers begin: long before 1400.
inline constexpr local_time day_zero =
    local_time{} - std::int64_t{date{}.day_number()} * minutes_per_day;

/// Behind the last minute of all.
inline constexpr local_time end_of_time =
    local_time{date{date::last_year, 12, 31}} + minutes_per_day;

/// Counts from `begin` to a time. One before `begin` wraps to a number larger than those of all
/// days behind: a single comparison tells whether a time lies in a period.
template <class Count>
constexpr std::uint64_t counts_since(typename Count::value const& t, local_time begin) noexcept {
    // with more, the counts of the years 1400 to 9999 would not fit
    static_assert(1 <= Count::per_minute && Count::per_minute <= 60'000'000);
    return static_cast<std::uint64_t>(Count::of(t)) -
           static_cast<std::uint64_t>((begin - Count::epoch) * Count::per_minute);
}

/// Whole periods of so many minutes from day zero to a time. Before day zero and behind the end of
/// time they are a number larger than those of all days.
template <class Count, std::uint64_t Minutes>
constexpr std::uint64_t periods_since_zero(typename Count::value const& t) noexcept {
    constexpr auto per_minute = std::uint64_t{Count::per_minute};
    constexpr auto end = static_cast<std::uint64_t>(end_of_time - day_zero) * per_minute;
    return quotient_at_least<Minutes * per_minute, end>(counts_since<Count>(t, day_zero));
}

/// Whole minutes from `begin` to a time, towards the past; one before `begin` wraps likewise.
template <class Count>
constexpr std::uint64_t minutes_since(typename Count::value const& t, local_time begin) noexcept {
    // Divided before `begin`, which only the run time knows, is taken off: else it would have to be
    // multiplied.
    return periods_since_zero<Count, 1>(t) - static_cast<std::uint64_t>(begin - day_zero);
}

/// The minute in which a time lies; `end_of_time` if it lies in none of 1400 to 9999.
template <class Count>
constexpr local_time minute_of(typename Count::value const& t) noexcept {
    constexpr auto all = static_cast<std::uint64_t>(end_of_time - local_time{});
    auto const minutes = minutes_since<Count>(t, local_time{});
    return local_time{} + static_cast<std::int64_t>(minutes < all ? minutes : all);
}

} // namespace detail
} // namespace pds

#endif
