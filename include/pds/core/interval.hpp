// SPDX-License-Identifier: BSL-1.0
//
// A half-open stretch [begin, end) of days, minutes or anything ordered. The end is outside: two
// intervals that touch share nothing. An interval may be empty; one whose end comes before its
// begin cannot be built (`errc::reversed_interval`).

#ifndef PDS_CORE_INTERVAL_HPP
#define PDS_CORE_INTERVAL_HPP

#include <pds/core/error.hpp>

#include <concepts>

namespace pds {

/// From `begin()`, inside, to `end()`, outside. Empty by default.
template <std::totally_ordered T>
class interval {
public:
    constexpr interval() = default;
    constexpr interval(T begin, T end) : begin_{begin}, end_{end} {
        if (end < begin) detail::refuse(errc::reversed_interval);
    }

    [[nodiscard]] constexpr T begin() const noexcept { return begin_; }
    [[nodiscard]] constexpr T end() const noexcept { return end_; }
    [[nodiscard]] constexpr bool empty() const noexcept { return begin_ == end_; }
    [[nodiscard]] constexpr auto length() const noexcept { return end_ - begin_; }

    [[nodiscard]] constexpr bool contains(T const& x) const noexcept {
        return begin_ <= x && x < end_;
    }
    /// Every point of the other one is in this one. An empty one is in any.
    [[nodiscard]] constexpr bool contains(interval const& other) const noexcept {
        return other.empty() || (begin_ <= other.begin_ && other.end_ <= end_);
    }
    [[nodiscard]] constexpr bool overlaps(interval const& other) const noexcept {
        return !empty() && !other.empty() && begin_ < other.end_ && other.begin_ < end_;
    }

    friend constexpr bool operator==(interval const&, interval const&) = default;

private:
    T begin_{};
    T end_{};
};

/// What two intervals share: empty, and placed at the later begin, if they share nothing.
template <class T>
[[nodiscard]] constexpr interval<T> intersection(interval<T> const& a, interval<T> const& b) {
    T const begin = a.begin() < b.begin() ? b.begin() : a.begin();
    T const end = b.end() < a.end() ? b.end() : a.end();
    return {begin, end < begin ? begin : end};
}

} // namespace pds

#endif
