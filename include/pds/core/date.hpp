// SPDX-License-Identifier: BSL-1.0
//
// A civil day that exists.
//
// `date` holds a `boost::gregorian::date` and one promise more: it is a day of the calendar, from
// 1400-01-01 to 9999-12-31, never `not_a_date_time` nor an infinity. Boost's dates convert both
// ways; the special ones are refused with `errc::special_date`.
//
//     using namespace pds::literals;
//     constexpr pds::date ascension = "2008-05-01"_date;
//     static_assert(ascension.weekday() == pds::weekday::thursday);
//     static_assert(pds::to_text(ascension + 1) == "2008-05-02");
//
// There is no arithmetic in months: the field has none, and 31 January plus a month has no one
// answer. This header is the only one of the library that includes Boost, those of `interop/`
// apart; of the types in gregorian_types.hpp the date alone, because others bring string streams.

#ifndef PDS_CORE_DATE_HPP
#define PDS_CORE_DATE_HPP

#include <pds/core/error.hpp>
#include <pds/core/small_text.hpp>

#include <boost/date_time/gregorian/greg_date.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pds {

/// The day of the week, from Monday, 0.
enum class weekday : std::uint8_t {
    monday,
    tuesday,
    wednesday,
    thursday,
    friday,
    saturday,
    sunday
};

/// A day as people write it: month 1 to 12, day 1 to 31.
struct year_month_day {
    int year;
    int month;
    int day;

    friend constexpr auto operator<=>(year_month_day const&, year_month_day const&) = default;
};

namespace detail {

// Boost's bounds, as constants: what is built at run time is looked up year, month and day.
inline constexpr boost::gregorian::date first_day{1400, 1, 1};
inline constexpr boost::gregorian::date last_day{9999, 12, 31};

/// Days since the origin of the Julian period. Years begin in March here, so that the leap day is
/// the last one and the lengths of the months before it follow 153 days in 5 months.
constexpr int day_number_of(int year, int month, int day) noexcept {
    int const before_march = month < 3 ? 1 : 0;
    int const y = year + 4800 - before_march;
    int const m = month + 12 * before_march - 3;
    return day + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045;
}

} // namespace detail

/// A day from 1400-01-01 to 9999-12-31.
class date {
public:
    static constexpr int first_year = 1400;
    static constexpr int last_year = 9999;

    /// 1400-01-01, the earliest day.
    constexpr date() noexcept = default;

    /// Throws `errc::invalid_date` if there is no such day: 30 February, 31 April, year 1399.
    constexpr date(int year, int month, int day);

    /// Throws `errc::special_date` if it is not a day.
    constexpr date(boost::gregorian::date day) : day_{day} {
        // Boost numbers the special ones outside the days, so that one comparison finds all.
        if (day.day_number() - detail::first_day.day_number() >
            detail::last_day.day_number() - detail::first_day.day_number())
            detail::refuse(errc::special_date);
    }
    [[nodiscard]] constexpr operator boost::gregorian::date() const noexcept { return day_; }

    [[nodiscard]] static constexpr bool exists(year_month_day d) noexcept {
        return d.year >= first_year && d.year <= last_year && d.month >= 1 && d.month <= 12 &&
               d.day >= 1 && d.day <= days_of_month(d.year, d.month);
    }
    [[nodiscard]] static constexpr int days_of_month(int year, int month) noexcept {
        // a century is a multiple of 4 and 25; one of 400 also of 16
        bool const leap = year % 4 == 0 && (year % 25 != 0 || year % 16 == 0);
        if (month == 2) return leap ? 29 : 28;
        return 30 + (month + month / 8) % 2; // 31, 30, 31, ... and again from August
    }

    [[nodiscard]] constexpr year_month_day ymd() const {
        auto const d = day_.year_month_day();
        return {static_cast<int>(d.year), static_cast<int>(d.month.as_number()),
                static_cast<int>(d.day.as_number())};
    }
    [[nodiscard]] constexpr int year() const { return ymd().year; }

    /// Days counted from the origin of the Julian period: consecutive days, consecutive numbers.
    [[nodiscard]] constexpr std::int32_t day_number() const noexcept {
        return static_cast<std::int32_t>(day_.day_number());
    }
    [[nodiscard]] constexpr pds::weekday weekday() const noexcept {
        return static_cast<pds::weekday>(day_number() % 7); // day 0 of the period was a Monday
    }

    /// Throws `errc::invalid_date` outside 1400-9999.
    friend constexpr date operator+(date d, std::int64_t days);
    friend constexpr date operator-(date d, std::int64_t days);
    friend constexpr int operator-(date a, date b) noexcept {
        return a.day_number() - b.day_number();
    }
    constexpr date& operator++() { return *this = *this + 1; }
    friend constexpr result<date> try_make_date(int year, int month, int day);

    friend constexpr bool operator==(date a, date b) noexcept {
        return a.day_number() == b.day_number();
    }
    friend constexpr std::strong_ordering operator<=>(date a, date b) noexcept {
        return a.day_number() <=> b.day_number();
    }

private:
    boost::gregorian::date day_ = detail::first_day;
};

/// `date{y, m, d}`, or `errc::invalid_date`.
constexpr result<date> try_make_date(int year, int month, int day) {
    if (!date::exists({year, month, day})) return errc::invalid_date;
    // By number: Boost would look once more whether the day exists, which takes longer than all
    // the rest of reading one.
    date made;
    made.day_ += boost::gregorian::date_duration{detail::day_number_of(year, month, day) -
                                                 made.day_number()};
    return made;
}

constexpr date::date(int year, int month, int day)
    : date{try_make_date(year, month, day).value()} {}

/// So many days later. Throws `errc::invalid_date` where there is no such day.
constexpr date operator+(date d, std::int64_t days) {
    constexpr date first{};
    constexpr date last{date::last_year, 12, 31};
    if (days > last - d || days < first - d) detail::refuse(errc::invalid_date);
    d.day_ += boost::gregorian::date_duration{static_cast<std::int32_t>(days)};
    return d;
}

/// So many days earlier; throws as `+` does.
constexpr date operator-(date d, std::int64_t days) {
    constexpr date first{};
    constexpr date last{date::last_year, 12, 31};
    if (days < d - last || days > d - first) detail::refuse(errc::invalid_date);
    return d + -days;
}

namespace detail {

/// The number that two digits at `at`, or four, make; negative if they are not all digits.
[[gnu::always_inline]] constexpr int two_digits(std::string_view text, std::size_t at) noexcept {
    auto const tens = static_cast<unsigned>(text[at] - '0');
    auto const ones = static_cast<unsigned>(text[at + 1] - '0');
    return tens > 9 || ones > 9 ? -9999 : static_cast<int>(10 * tens + ones);
}
[[gnu::always_inline]] constexpr int four_digits(std::string_view text, std::size_t at) noexcept {
    return 100 * two_digits(text, at) + two_digits(text, at + 2);
}

/// The number that `count` digits at `at` make, 9 at most, or -1 if they are not all digits.
constexpr int digits(std::string_view text, std::size_t at, std::size_t count) noexcept {
    if (count > 9 || at + count > text.size()) return -1;
    int value = 0;
    for (auto const c : text.substr(at, count)) {
        if (c < '0' || c > '9') return -1;
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace detail

/// Reads `YYYY-MM-DD`, nothing before, nothing behind.
constexpr result<date> try_parse_date(std::string_view text) {
    if (text.size() != 10) return errc::invalid_date;
    if (text[4] != '-') return {errc::invalid_date, 4};
    if (text[7] != '-') return {errc::invalid_date, 7};
    return try_make_date(detail::four_digits(text, 0), detail::two_digits(text, 5),
                         detail::two_digits(text, 8));
}

/// The throwing twin of `try_parse_date`.
constexpr date parse_date(std::string_view text) {
    return try_parse_date(text).value();
}

/// `2008-05-01`.
constexpr small_text<10> to_text(date day) {
    auto const d = day.ymd();
    small_text<10> text;
    text.append_number(static_cast<std::uint64_t>(d.year), 4)
        .append('-')
        .append_number(static_cast<std::uint64_t>(d.month), 2)
        .append('-')
        .append_number(static_cast<std::uint64_t>(d.day), 2);
    return text;
}

namespace literals {

/// `"2008-05-01"_date`; a day that does not exist does not compile.
consteval date operator""_date(char const* text, std::size_t size) {
    return parse_date({text, size});
}

} // namespace literals
} // namespace pds

#endif
