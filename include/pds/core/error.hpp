// SPDX-License-Identifier: BSL-1.0
//
// What can go wrong, as a value.
//
// Input from outside (a cell, an option, a field of a form) is read by functions whose name begins
// with `try_`; they return a `result<T>`: the value, or a `failure` that says what is wrong and
// where in the text. Every one has a throwing twin, for literals and for code that cannot go on:
//
//     pds::result<pds::date> const day = pds::try_parse_date("2008-02-30");
//     day.has_value();                    // false
//     day.error().code;                   // errc::invalid_date
//     pds::parse_date("2008-02-30");      // throws pds::error
//
// In a constant expression a failure does not compile. In a program without exceptions
// (`-fno-exceptions`), where the twins would throw they call `std::terminate`; the functions of
// `try_` are the same. Boost then wants `boost::throw_exception` defined by the program, which it
// never reaches through this library: see tests/consumers/no_exceptions.cpp.

#ifndef PDS_CORE_ERROR_HPP
#define PDS_CORE_ERROR_HPP

#include <pds/core/version.hpp>

#include <cstddef>
#include <cstdint>
#include <exception>
#include <optional>
#include <string_view>
#include <utility>

namespace pds {

/// Every way in which a value can be refused. The list is closed.
enum class errc : std::uint8_t {
    invalid_date,        ///< not `YYYY-MM-DD`, or no such day
    special_date,        ///< `not_a_date_time` or an infinity of Boost.Date_Time
    invalid_time,        ///< not `HH:MM` or `YYYY-MM-DDTHH:MM`, or no such minute
    invalid_amount,      ///< not a decimal number of at most two decimals
    negative_amount,     ///< below nothing, where that is no amount
    amount_overflow,     ///< more cents than 64 bits hold
    invalid_weights,     ///< a share with no positive weight, a negative one, or too large a sum
    reversed_interval,   ///< an end before its begin
    unknown_name,        ///< no kind, territory, department... of that name
    outside_calendar,    ///< a day that the tables of law do not reach
    ambiguous_time,      ///< a minute that the clock shows twice (end of summer time)
    nonexistent_time,    ///< a minute that the clock skips (start of summer time)
    wrong_offset,        ///< an offset that the place does not have at that time
    invalid_zone,        ///< not `CET+01:00:00`, or that with a rule for summer
    invalid_table,       ///< rows of law out of order, overlapping, or with a hole
    invalid_text_length, ///< more characters than the place for them
    invalid_count,       ///< a number of sectors or posts below nothing, or absurd
    invalid_map,         ///< a sector map that contradicts itself
    no_rate,             ///< no text gives a rate for what is to be priced
    different_lengths    ///< columns that belong together are not equally long
};

/// The error in words, in English, without the value that caused it.
constexpr std::string_view describe(errc code) noexcept {
    switch (code) {
    case errc::invalid_date: return "no such date, or not of the form YYYY-MM-DD";
    case errc::special_date: return "not a day of the calendar";
    case errc::invalid_time: return "no such time, or not of the form YYYY-MM-DDTHH:MM";
    case errc::invalid_amount: return "not an amount with at most two decimals";
    case errc::negative_amount: return "amount below nothing";
    case errc::amount_overflow: return "amount too large";
    case errc::invalid_weights: return "weights cannot share an amount";
    case errc::reversed_interval: return "the end is before the begin";
    case errc::unknown_name: return "unknown name";
    case errc::outside_calendar: return "date outside the calendar";
    case errc::ambiguous_time:
        return "the clock shows this time twice that night; give its offset, as in +02:00";
    case errc::nonexistent_time:
        return "the clock skips this time that night; give an offset, as in +01:00";
    case errc::wrong_offset: return "the place does not have this offset at that time";
    case errc::invalid_zone: return "not a time zone of the form CET+01:00:00";
    case errc::invalid_table: return "rows out of order, overlapping, or with a hole";
    case errc::invalid_text_length: return "text too long";
    case errc::invalid_count: return "not a number of sectors or posts";
    case errc::invalid_map: return "the sector map contradicts itself";
    case errc::no_rate: return "no text gives a rate for that period";
    case errc::different_lengths: return "columns of different lengths";
    }
    return "unknown error";
}

/// What is wrong, and at which byte of the text that was read (0 if it was no text).
struct failure {
    errc code;
    std::size_t position = 0;

    friend constexpr bool operator==(failure const&, failure const&) = default;
};

/// The one exception of the library.
class error : public std::exception {
public:
    explicit error(failure why) noexcept : why_{why} {}
    explicit error(errc code) noexcept : why_{code} {}

    [[nodiscard]] errc code() const noexcept { return why_.code; }
    [[nodiscard]] std::size_t position() const noexcept { return why_.position; }
    [[nodiscard]] char const* what() const noexcept override { return describe(why_.code).data(); }

private:
    failure why_;
};

namespace detail {

// Not constexpr on purpose: reaching it in a constant expression is a compile error.
[[noreturn]] inline void refuse(failure why) {
#if defined(__cpp_exceptions)
    throw error{why};
#else
    static_cast<void>(why);
    std::terminate();
#endif
}

[[noreturn]] inline void refuse(errc code) {
    refuse(failure{code});
}

} // namespace detail

/// A value, or the reason why there is none. Small, regular, never allocates of its own.
template <class T>
class [[nodiscard]] result {
public:
    using value_type = T;

    constexpr result(T value) : value_{std::move(value)} {}
    constexpr result(failure why) noexcept : why_{why} {}
    constexpr result(errc code, std::size_t position = 0) noexcept : why_{code, position} {}

    [[nodiscard]] constexpr bool has_value() const noexcept { return value_.has_value(); }
    [[nodiscard]] constexpr explicit operator bool() const noexcept { return has_value(); }

    /// The value; throws `pds::error` if there is none.
    [[nodiscard]] constexpr T const& value() const {
        if (!value_) detail::refuse(why_);
        return *value_;
    }
    [[nodiscard]] constexpr T const& operator*() const { return value(); }
    [[nodiscard]] constexpr T const* operator->() const { return &value(); }

    /// The reason. Meaningful only if there is no value.
    [[nodiscard]] constexpr failure error() const noexcept { return why_; }

    friend constexpr bool operator==(result const&, result const&) = default;

private:
    std::optional<T> value_;
    failure why_{errc::unknown_name};
};

} // namespace pds

#endif
