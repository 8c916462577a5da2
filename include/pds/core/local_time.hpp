// SPDX-License-Identifier: BSL-1.0
//
// A civil minute: what the clock on the wall shows, without zone and without seconds.
//
// Slots, duties and acts are civil (R-D10): a deep night runs from 00:00 to 08:00 by the clock,
// whatever that night lasts. The difference of two local times is therefore a number of minutes
// on the clock; elapsed minutes need a zone, see `zoned_time`.
//
//     using namespace pds::literals;
//     constexpr pds::local_time begin = "2008-05-02T08:00"_time;
//     static_assert(begin.day() == "2008-05-02"_date && begin.clock() == pds::clock_time{8, 0});
//     static_assert("2008-05-02T20:00"_time - begin == 720);

#ifndef PDS_CORE_LOCAL_TIME_HPP
#define PDS_CORE_LOCAL_TIME_HPP

#include <pds/core/date.hpp>

#include <compare>
#include <cstdint>
#include <string_view>

namespace pds {

inline constexpr int minutes_per_hour = 60;
inline constexpr int minutes_per_day = 24 * minutes_per_hour;

/// A minute of the day, 00:00 to 24:00; 24:00 is the end of the day, and only ever an end.
class clock_time {
public:
    constexpr clock_time() = default;
    /// Throws `errc::invalid_time` for anything but 00:00 ... 23:59 and 24:00.
    constexpr clock_time(int hour, int minute) {
        if (!exists(hour, minute)) detail::refuse(errc::invalid_time);
        minutes_ = static_cast<std::int16_t>(hour * minutes_per_hour + minute);
    }
    [[nodiscard]] static constexpr bool exists(int hour, int minute) noexcept {
        return hour >= 0 && minute >= 0 &&
               ((hour < 24 && minute < minutes_per_hour) || (hour == 24 && minute == 0));
    }

    [[nodiscard]] constexpr int hour() const noexcept { return minutes_ / minutes_per_hour; }
    [[nodiscard]] constexpr int minute() const noexcept { return minutes_ % minutes_per_hour; }
    /// Minutes since 00:00.
    [[nodiscard]] constexpr int minutes() const noexcept { return minutes_; }

    friend constexpr int operator-(clock_time a, clock_time b) noexcept {
        return a.minutes_ - b.minutes_;
    }
    friend constexpr auto operator<=>(clock_time, clock_time) = default;

private:
    std::int16_t minutes_ = 0;
};

/// A civil minute as one number of 64 bits.
class local_time {
public:
    /// 1400-01-01T00:00, the earliest minute.
    constexpr local_time() noexcept : local_time{date{}} {}
    /// The begin of a day.
    constexpr local_time(date day) noexcept
        : minutes_{std::int64_t{day.day_number()} * minutes_per_day} {}
    /// 24:00 is the next day's 00:00.
    constexpr local_time(date day, clock_time clock) noexcept : local_time{day} {
        minutes_ += clock.minutes();
    }

    /// Throws `errc::invalid_date` for a minute that was counted to before 1400 or behind 9999.
    [[nodiscard]] constexpr date day() const {
        return date{} + (day_number() - date{}.day_number());
    }
    [[nodiscard]] constexpr clock_time clock() const {
        int const m = minute_of_day();
        return {m / minutes_per_hour, m % minutes_per_hour};
    }
    /// `date::day_number` of the day, without building the date.
    [[nodiscard]] constexpr std::int64_t day_number() const noexcept {
        return minutes_ / minutes_per_day;
    }
    /// 0 to 1439.
    [[nodiscard]] constexpr int minute_of_day() const noexcept {
        return static_cast<int>(minutes_ % minutes_per_day);
    }

    friend constexpr local_time operator+(local_time t, std::int64_t minutes) noexcept {
        t.minutes_ += minutes;
        return t;
    }
    friend constexpr local_time operator-(local_time t, std::int64_t minutes) noexcept {
        t.minutes_ -= minutes;
        return t;
    }
    /// Minutes on the clock, not elapsed ones.
    friend constexpr std::int64_t operator-(local_time a, local_time b) noexcept {
        return a.minutes_ - b.minutes_;
    }
    friend constexpr auto operator<=>(local_time, local_time) = default;

private:
    std::int64_t minutes_ = 0;
};

static_assert(sizeof(local_time) == 8);

/// Whether `24:00` may stand for the next day's `00:00`.
enum class midnight : std::uint8_t { begins_day, may_end_day };

/// Reads `HH:MM`.
constexpr result<clock_time> try_parse_clock(std::string_view text,
                                             midnight end = midnight::begins_day) {
    if (text.size() != 5) return errc::invalid_time;
    if (text[2] != ':') return {errc::invalid_time, 2};
    int const hour = detail::two_digits(text, 0);
    int const minute = detail::two_digits(text, 3);
    if (!clock_time::exists(hour, minute) || (hour == 24 && end == midnight::begins_day))
        return errc::invalid_time;
    return clock_time{hour, minute};
}

/// Reads `YYYY-MM-DDTHH:MM`. No seconds, no offset; nothing ends the last day of 9999 but 23:59, as
/// no day follows.
constexpr result<local_time> try_parse_local_time(std::string_view text,
                                                  midnight end = midnight::begins_day) {
    if (text.size() != 16) return errc::invalid_time;
    if (text[10] != 'T') return {errc::invalid_time, 10};
    auto const day = try_parse_date(text.substr(0, 10));
    if (!day) return day.error();
    auto const clock = try_parse_clock(text.substr(11), end);
    if (!clock) return {clock.error().code, clock.error().position + 11};
    constexpr date last{date::last_year, 12, 31};
    if (*day == last && clock->hour() == 24) return {errc::invalid_time, 11};
    return local_time{*day, *clock};
}

/// The throwing twin of `try_parse_local_time`.
constexpr local_time parse_local_time(std::string_view text) {
    return try_parse_local_time(text).value();
}

/// `08:00`, `24:00`.
constexpr small_text<5> to_text(clock_time clock) {
    small_text<5> text;
    text.append_number(static_cast<std::uint64_t>(clock.hour()), 2)
        .append(':')
        .append_number(static_cast<std::uint64_t>(clock.minute()), 2);
    return text;
}

/// `2008-05-01T20:00`; midnight is the next day's `00:00`.
constexpr small_text<16> to_text(local_time t) {
    small_text<16> text;
    text.append(to_text(t.day())).append('T').append(to_text(t.clock()));
    return text;
}

namespace literals {

/// `"2008-05-01T20:00"_time`; a minute that does not exist does not compile.
consteval local_time operator""_time(char const* text, std::size_t size) {
    return parse_local_time({text, size});
}

} // namespace literals
} // namespace pds

#endif
