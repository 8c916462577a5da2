// SPDX-License-Identifier: BSL-1.0
//
// Euros, exact to the cent.
//
// `money` is a signed 64-bit number of cents. It adds, subtracts and takes whole multiples, each
// checked for overflow; it does not multiply by a fraction, because a fraction leaves a remainder
// and somebody must decide where it goes. Two functions decide:
//
//     using namespace pds::literals;
//     // by the minute, rounded half up: 8 h 20 at 66.00 an hour
//     static_assert(pds::prorata(66.00_eur, 500, 60) == 550.00_eur);
//
//     // among several, nothing lost: largest remainder, ties to the earlier share
//     std::array<std::int64_t, 3> const minutes{1, 1, 1};
//     std::array<pds::money, 3> shares{};
//     pds::split(100.00_eur, minutes, shares);      // 33.34  33.33  33.33
//
// Floating point has no part in it, and no type of floating point converts to money.

#ifndef PDS_CORE_MONEY_HPP
#define PDS_CORE_MONEY_HPP

#include <pds/core/error.hpp>
#include <pds/core/small_text.hpp>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

namespace pds {

/// What multiplies money: a whole number that 64 signed bits hold, and no character.
template <class N>
concept whole_number =
    std::integral<N> && !std::same_as<N, bool> && !std::same_as<N, char> &&
    !std::same_as<N, wchar_t> && !std::same_as<N, char8_t> && !std::same_as<N, char16_t> &&
    !std::same_as<N, char32_t> && (sizeof(N) < 8 || (sizeof(N) == 8 && std::signed_integral<N>));

/// An amount in cents. What does not fit in 64 bits throws `errc::amount_overflow`.
class money {
public:
    /// Nothing: 0.00.
    constexpr money() = default;

    [[nodiscard]] static constexpr money from_cents(std::int64_t cents) noexcept {
        money m;
        m.cents_ = cents;
        return m;
    }
    [[nodiscard]] constexpr std::int64_t cents() const noexcept { return cents_; }

    constexpr money& operator+=(money other) {
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        constexpr auto least = std::numeric_limits<std::int64_t>::min();
        if (other.cents_ > 0 ? cents_ > most - other.cents_ : cents_ < least - other.cents_)
            detail::refuse(errc::amount_overflow);
        cents_ += other.cents_;
        return *this;
    }
    constexpr money& operator-=(money other) {
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        constexpr auto least = std::numeric_limits<std::int64_t>::min();
        if (other.cents_ > 0 ? cents_ < least + other.cents_ : cents_ > most + other.cents_)
            detail::refuse(errc::amount_overflow);
        cents_ -= other.cents_;
        return *this;
    }

    constexpr money operator-() const {
        if (cents_ == std::numeric_limits<std::int64_t>::min())
            detail::refuse(errc::amount_overflow);
        return from_cents(-cents_);
    }
    friend constexpr money operator+(money a, money b) { return a += b; }
    friend constexpr money operator-(money a, money b) { return a -= b; }

    /// A whole multiple. There is no product with a fraction: see `prorata` and `split`.
    template <whole_number N>
    friend constexpr money operator*(money a, N n) {
        constexpr auto most = std::numeric_limits<std::int64_t>::max();
        if (n == 0 || a.cents_ == 0) return {};
        // Of the magnitudes: -2^63, which has no opposite, is refused with what overflows.
        auto const magnitude = [](std::int64_t x) {
            auto const bits = static_cast<std::uint64_t>(x);
            return x < 0 ? 0 - bits : bits;
        };
        if (magnitude(a.cents_) > static_cast<std::uint64_t>(most) / magnitude(n))
            detail::refuse(errc::amount_overflow);
        return from_cents(a.cents_ * n);
    }
    template <whole_number N>
    friend constexpr money operator*(N n, money a) {
        return a * n;
    }

    friend constexpr auto operator<=>(money, money) = default;

private:
    std::int64_t cents_ = 0;
};

/// `amount` × `part` / `whole`, rounded half up to the cent (R-G2).
///
/// `prorata(66.00_eur, 1, 60)` is 1.10; `prorata(69.50_eur, 1, 60)` is 1.16 (1.158...).
/// `amount` and `part` are not negative, `whole` is positive: else `errc::invalid_weights`. Throws
/// `errc::amount_overflow` if `amount` × `part` is more cents than 64 bits hold.
constexpr money prorata(money amount, std::int64_t part, std::int64_t whole) {
    if (amount < money{} || part < 0 || whole <= 0) detail::refuse(errc::invalid_weights);
    money const product = amount * part;
    auto const quotient = product.cents() / whole;
    auto const remainder = product.cents() % whole;
    return money::from_cents(quotient + (remainder >= whole - remainder ? 1 : 0));
}

/// Shares `total` in proportion to `weights` so that the parts add up to it (R-P9, R-E5).
///
/// Every part is first rounded down; the cents left over go, one each, to the largest remainders;
/// equal remainders are served in the order of the weights. The parts of a negative total are the
/// negatives of the parts of its opposite. Weights are not negative and add up to 1 to 3·10⁹, and
/// `parts` is as long as `weights`: else `errc::invalid_weights`. Allocates nothing; time is
/// proportional to the number of weights.
constexpr void split(money total, std::span<std::int64_t const> weights, std::span<money> parts) {
    constexpr std::int64_t largest_sum = 3'000'000'000; // its square still fits
    if (weights.size() != parts.size()) detail::refuse(errc::invalid_weights);
    std::int64_t sum = 0;
    for (auto const weight : weights) {
        if (weight < 0 || weight > largest_sum - sum) detail::refuse(errc::invalid_weights);
        sum += weight;
    }
    if (sum == 0) detail::refuse(errc::invalid_weights);

    bool const negative = total < money{};
    auto const cents = (negative ? -total : total).cents();
    auto const remainder = [&](std::size_t i) { return cents % sum * weights[i] % sum; };

    auto left = cents;
    for (std::size_t i = 0; i != weights.size(); ++i) {
        // cents * weight / sum, without the product that could overflow
        auto const part = cents / sum * weights[i] + cents % sum * weights[i] / sum;
        parts[i] = money::from_cents(part);
        left -= part;
    }

    // The least remainder that still earns a cent: found by bisection, so that nothing is sorted.
    auto const above = [&](std::int64_t bound) {
        std::int64_t count = 0;
        for (std::size_t i = 0; i != weights.size(); ++i)
            count += remainder(i) > bound;
        return count;
    };
    std::int64_t low = -1;
    std::int64_t high = sum;
    while (high - low > 1) {
        auto const middle = low + (high - low) / 2;
        (above(middle) <= left ? high : low) = middle;
    }
    auto ties = left - above(high);
    for (std::size_t i = 0; i != weights.size(); ++i) {
        bool const tied = remainder(i) == high && ties > 0;
        ties -= tied;
        if (remainder(i) > high || tied) parts[i] += money::from_cents(1);
        if (negative) parts[i] = -parts[i];
    }
}

/// Reads `48.50`, `48.5`, `48` or `-48.50`; with `mark` ',' the decimal comma of a French
/// spreadsheet. No spaces, no thousands mark, no currency sign, no exponent.
constexpr result<money> try_parse_money(std::string_view text, char mark = '.') {
    std::size_t at = 0;
    auto const digit = [&] { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    bool const negative = !text.empty() && text[0] == '-';
    if (negative) ++at;
    if (!digit()) return {errc::invalid_amount, at};

    // The magnitude: one more cent below nothing than above.
    auto const most =
        static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()) + (negative ? 1 : 0);
    std::uint64_t cents = 0;
    auto const shift_in = [&](unsigned value) {
        if (cents > (most - value) / 10) return false;
        cents = cents * 10 + value;
        return true;
    };
    auto const value_of = [](char c) { return static_cast<unsigned>(c - '0'); };
    while (digit())
        if (!shift_in(value_of(text[at++]))) return {errc::amount_overflow, at - 1};
    int decimals = 0;
    if (at < text.size() && text[at] == mark) {
        ++at;
        if (!digit()) return {errc::invalid_amount, at};
        for (; digit() && decimals < 2; ++decimals)
            if (!shift_in(value_of(text[at++]))) return {errc::amount_overflow, at - 1};
    }
    if (at != text.size()) return {errc::invalid_amount, at};
    for (; decimals < 2; ++decimals)
        if (!shift_in(0)) return {errc::amount_overflow, at};
    return money::from_cents(static_cast<std::int64_t>(negative ? 0 - cents : cents));
}

/// The throwing twin of `try_parse_money`.
constexpr money parse_money(std::string_view text, char mark = '.') {
    return try_parse_money(text, mark).value();
}

/// Two decimals and a point: `48.50`, `-0.05`, `0.00`.
constexpr small_text<24> to_text(money amount) {
    small_text<24> text;
    auto const cents = amount.cents();
    auto magnitude = static_cast<std::uint64_t>(cents);
    if (cents < 0) {
        text.append('-');
        magnitude = 0 - magnitude;
    }
    text.append_number(magnitude / 100).append('.').append_number(magnitude % 100, 2);
    return text;
}

namespace literals {

/// `48.50_eur`, read from its characters: never through a floating-point number.
template <char... Characters>
consteval money operator""_eur() {
    constexpr char characters[] = {Characters...};
    return parse_money({characters, sizeof...(Characters)});
}

} // namespace literals
} // namespace pds

#endif
