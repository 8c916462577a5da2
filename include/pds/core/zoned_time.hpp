// SPDX-License-Identifier: BSL-1.0
//
// A civil minute with its offset from UTC: one instant, even on the night when the clock shows
// 02:30 twice. Regulation is paid on elapsed time (R-G2), which is the difference of two of them.
//
//     // The deep night of 26 October 2008 lasts nine hours.
//     constexpr pds::zoned_time begin{"2008-10-26T00:00"_time, pds::utc_offset{120}};
//     constexpr pds::zoned_time end{"2008-10-26T08:00"_time, pds::utc_offset{60}};
//     static_assert(end - begin == 540);
//
// Which offset a place has at a time is the business of a zone: any type that models `time_zone`.
// `interop/boost_time_zone.hpp` has one built on Boost's rules.

#ifndef PDS_CORE_ZONED_TIME_HPP
#define PDS_CORE_ZONED_TIME_HPP

#include <pds/core/local_time.hpp>

#include <compare>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string_view>

namespace pds {

/// Minutes ahead of UTC: 120 is `+02:00`.
struct utc_offset {
    std::int16_t minutes = 0;

    friend constexpr auto operator<=>(utc_offset, utc_offset) = default;
};

/// What the clock shows and how far it is ahead of UTC. Compared by instant.
struct zoned_time {
    local_time civil;
    utc_offset offset;

    /// The same instant on a clock set to UTC.
    [[nodiscard]] constexpr local_time utc() const noexcept { return civil - offset.minutes; }

    /// Elapsed minutes.
    friend constexpr std::int64_t operator-(zoned_time const& a, zoned_time const& b) noexcept {
        return a.utc() - b.utc();
    }
    friend constexpr bool operator==(zoned_time const& a, zoned_time const& b) noexcept {
        return a.utc() == b.utc();
    }
    friend constexpr std::strong_ordering operator<=>(zoned_time const& a,
                                                      zoned_time const& b) noexcept {
        return a.utc() <=> b.utc();
    }
};

/// A place's clock: gives a civil minute its offset, or says why there is none
/// (`errc::ambiguous_time`, `errc::nonexistent_time`, `errc::wrong_offset`), and which minutes the
/// clock shows twice.
template <class Zone>
concept time_zone = requires(Zone const& zone, local_time t, utc_offset offset) {
    { zone.resolve(t) } -> std::same_as<result<zoned_time>>;
    { zone.resolve(t, offset) } -> std::same_as<result<zoned_time>>;
    { zone.is_ambiguous(t) } -> std::same_as<bool>;
};

/// A civil minute as written, with the offset if one was given.
struct written_time {
    local_time civil;
    std::optional<utc_offset> offset;
};

/// Reads `YYYY-MM-DDTHH:MM`, then nothing, `+HH:MM`, `-HH:MM` or `Z`.
constexpr result<written_time> try_parse_written_time(std::string_view text,
                                                      midnight end = midnight::begins_day) {
    auto const civil = try_parse_local_time(text.substr(0, 16), end);
    if (!civil) return civil.error();
    auto const tail = text.substr(16);
    if (tail.empty()) return written_time{*civil, std::nullopt};
    if (tail == "Z") return written_time{*civil, utc_offset{0}};
    if (tail[0] != '+' && tail[0] != '-') return {errc::invalid_time, 16};
    auto const clock = try_parse_clock(tail.substr(1));
    if (!clock) return {errc::invalid_time, 17};
    auto const minutes = static_cast<std::int16_t>(clock->minutes());
    return written_time{*civil,
                        utc_offset{tail[0] == '-' ? static_cast<std::int16_t>(-minutes) : minutes}};
}

/// Gives a written time its instant in a place; a time that the clock skips or repeats needs its
/// offset.
template <time_zone Zone>
[[nodiscard]] constexpr result<zoned_time> resolve(written_time t, Zone const& zone) {
    return t.offset ? zone.resolve(t.civil, *t.offset) : zone.resolve(t.civil);
}

/// `+02:00`, `-04:00`.
constexpr small_text<6> to_text(utc_offset offset) {
    bool const west = offset.minutes < 0;
    int const minutes = west ? -offset.minutes : offset.minutes;
    small_text<6> text;
    text.append(west ? '-' : '+')
        .append(to_text(clock_time{minutes / minutes_per_hour, minutes % minutes_per_hour}));
    return text;
}

} // namespace pds

#endif
