// SPDX-License-Identifier: BSL-1.0
//
// As much of UTF-8 as tables and CSV need: which bytes make a character, and how many there are.

#ifndef PDS_IO_UTF8_HPP
#define PDS_IO_UTF8_HPP

#include <cstddef>
#include <string>
#include <string_view>

namespace pds::io {

/// The length of the well-formed UTF-8 sequence at the begin of `text`, or 0 (RFC 3629: no
/// overlong forms, no surrogates, nothing above U+10FFFF).
constexpr std::size_t utf8_length(std::string_view text) noexcept {
    auto const byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    auto const tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    auto const lead = byte(0);
    if (lead < 0x80U) return text.empty() ? 0 : 1;
    if (lead >= 0xC2U && lead <= 0xDFU) return tail(1) ? 2 : 0;
    if (lead >= 0xE0U && lead <= 0xEFU) {
        if (!tail(1) || !tail(2)) return 0;
        if ((lead == 0xE0U && byte(1) < 0xA0U) || (lead == 0xEDU && byte(1) > 0x9FU)) return 0;
        return 3;
    }
    if (lead >= 0xF0U && lead <= 0xF4U) {
        if (!tail(1) || !tail(2) || !tail(3)) return 0;
        if ((lead == 0xF0U && byte(1) < 0x90U) || (lead == 0xF4U && byte(1) > 0x8FU)) return 0;
        return 4;
    }
    return 0;
}

/// Characters of well-formed text, not bytes: what columns align by.
constexpr std::size_t width_of(std::string_view text) noexcept {
    std::size_t width = 0;
    for (char const c : text)
        width += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    return width;
}

/// The text with `?` for every control character, which would move the cursor of a terminal.
inline std::string printable(std::string_view text) {
    std::string safe{text};
    for (char& c : safe)
        if (static_cast<unsigned char>(c) < 0x20U || c == 0x7F) c = '?';
    return safe;
}

/// The printable text with spaces behind it, or before it, up to a width.
inline std::string left_aligned(std::string_view text, std::size_t width) {
    auto const own = width_of(text);
    return printable(text) + std::string(own < width ? width - own : 0, ' ');
}
/// The same with the spaces before it.
inline std::string right_aligned(std::string_view text, std::size_t width) {
    auto const own = width_of(text);
    return std::string(own < width ? width - own : 0, ' ') + printable(text);
}

} // namespace pds::io

#endif
