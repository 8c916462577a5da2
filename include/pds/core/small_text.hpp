// SPDX-License-Identifier: BSL-1.0
//
// A few characters held in place: what the `to_text` functions return. No allocation, usable in
// constant expressions, converts to `std::string_view` for as long as it lives.
//
//     static_assert(pds::to_text(48.50_eur) == "48.50");

#ifndef PDS_CORE_SMALL_TEXT_HPP
#define PDS_CORE_SMALL_TEXT_HPP

#include <pds/core/error.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pds {

/// At most `Capacity` characters (1 to 255), by value.
template <std::size_t Capacity>
class small_text {
    static_assert(Capacity > 0 && Capacity < 256);

public:
    constexpr small_text() = default;
    constexpr explicit small_text(std::string_view text) { append(text); }

    constexpr small_text& append(std::string_view text) {
        for (char const c : text)
            append(c);
        return *this;
    }
    constexpr small_text& append(char c) {
        if (size_ == Capacity) detail::refuse(errc::invalid_text_length);
        characters_[size_++] = c;
        return *this;
    }
    /// Appends a number of at least `width` digits, 20 at most: `append_number(7, 2)` appends `07`.
    constexpr small_text& append_number(std::uint64_t value, std::size_t width = 1) {
        std::array<char, 20> digits{}; // of the greatest number
        if (width > digits.size()) detail::refuse(errc::invalid_text_length);
        std::size_t count = 0;
        for (; value != 0 || count < width; value /= 10)
            digits[count++] = static_cast<char>('0' + value % 10);
        while (count != 0)
            append(digits[--count]);
        return *this;
    }

    [[nodiscard]] constexpr std::string_view view() const noexcept {
        return {characters_.data(), size_};
    }
    [[nodiscard]] constexpr operator std::string_view() const noexcept { return view(); }
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }

    friend constexpr bool operator==(small_text const& a, small_text const& b) noexcept {
        return a.view() == b.view();
    }
    friend constexpr bool operator==(small_text const& a, std::string_view b) noexcept {
        return a.view() == b;
    }
    /// Into any stream that takes a `std::string_view`; this header includes none.
    template <class Stream>
    requires requires(Stream& out, std::string_view text) { out << text; }
    friend Stream& operator<<(Stream& out, small_text const& text) {
        out << text.view();
        return out;
    }

private:
    std::array<char, Capacity> characters_{};
    std::uint8_t size_ = 0;
};

} // namespace pds

#endif
