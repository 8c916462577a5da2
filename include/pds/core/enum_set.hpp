// SPDX-License-Identifier: BSL-1.0
//
// A set of the values of a small enumeration, in one word.

#ifndef PDS_CORE_ENUM_SET_HPP
#define PDS_CORE_ENUM_SET_HPP

#include <cstdint>
#include <initializer_list>

namespace pds {

/// The values of `Enum` are 0 to 31.
template <class Enum>
class enum_set {
public:
    constexpr enum_set() = default;
    constexpr enum_set(std::initializer_list<Enum> values) noexcept {
        for (auto const value : values)
            insert(value);
    }
    constexpr enum_set& insert(Enum value) noexcept {
        bits_ |= bit(value);
        return *this;
    }
    [[nodiscard]] constexpr bool contains(Enum value) const noexcept {
        return (bits_ & bit(value)) != 0;
    }
    [[nodiscard]] constexpr bool empty() const noexcept { return bits_ == 0; }

    /// The union.
    friend constexpr enum_set operator|(enum_set a, enum_set b) noexcept {
        a.bits_ |= b.bits_;
        return a;
    }
    friend constexpr bool operator==(enum_set, enum_set) = default;

private:
    static constexpr std::uint32_t bit(Enum value) noexcept {
        return std::uint32_t{1} << static_cast<std::uint32_t>(value);
    }
    std::uint32_t bits_ = 0;
};

} // namespace pds

#endif
