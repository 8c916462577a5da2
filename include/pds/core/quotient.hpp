// SPDX-License-Identifier: BSL-1.0
//
// A quotient by one multiplication and at most one shift, where it is known how large numbers get.
// A compiler has to be right for every number of 64 bits, which mostly takes it more.
//
//     pds::detail::quotient<84, 1'000'000>(n)          // n / 84, for n below a million
//     pds::detail::quotient_at_least<7200, end>(n)     // the same; from `end` on not too small
//
// The factor is 1 / divisor as a binary fraction, rounded up: too large by so little that no n
// below the end reaches the next quotient.

#ifndef PDS_CORE_QUOTIENT_HPP
#define PDS_CORE_QUOTIENT_HPP

#include <cstdint>

namespace pds::detail {

/// 1 / `divisor`, rounded up, with `point` bits behind the point.
class reciprocal {
public:
    constexpr reciprocal(std::uint64_t divisor, unsigned point) noexcept
        : divisor_{divisor}, point_{point} {}

    /// With 64 bits behind the point that of 1 has no room.
    [[nodiscard]] constexpr std::uint64_t factor() const noexcept {
        return below_one() / divisor_ + 1;
    }
    /// Whether n times the factor stays below the next multiple of 1 / `divisor`, for n below
    /// `end`.
    [[nodiscard]] constexpr bool is_exact_below(std::uint64_t end) const noexcept {
        // n times the factor is above n / `divisor` by n times this, over `divisor`
        auto const too_large = factor() * divisor_ - 1 - below_one();
        return too_large == 0 || end <= below_one() / too_large;
    }

private:
    // The largest number behind the point: 1 itself may have 65 bits.
    [[nodiscard]] constexpr std::uint64_t below_one() const noexcept {
        return point_ == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << point_) - 1;
    }

    std::uint64_t divisor_;
    unsigned point_;
};

/// n / `Divisor`, of n below `End`; of others any number.
template <std::uint64_t Divisor, std::uint64_t End>
constexpr std::uint64_t quotient(std::uint64_t n) noexcept {
    constexpr unsigned point = [] {
        unsigned least = 0;
        while (least != 64 && !reciprocal{Divisor, least}.is_exact_below(End))
            ++least;
        return least;
    }();
    constexpr reciprocal by{Divisor, point};
    if constexpr (point != 64 && by.factor() <= ~std::uint64_t{0} / End)
        return n * by.factor() >> point;
    else
        return n / Divisor;
}

/// n / `Divisor`, of n below `End`; of others that or more.
template <std::uint64_t Divisor, std::uint64_t End>
constexpr std::uint64_t quotient_at_least(std::uint64_t n) noexcept {
#ifdef __SIZEOF_INT128__
    constexpr reciprocal by{Divisor, 64};
    if constexpr (Divisor != 1 && by.is_exact_below(End)) {
        __extension__ using wide = unsigned __int128;
        return static_cast<std::uint64_t>(wide{n} * by.factor() >> 64U);
    }
#endif
    return n / Divisor;
}

} // namespace pds::detail

#endif
