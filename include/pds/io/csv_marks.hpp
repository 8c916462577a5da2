// SPDX-License-Identifier: BSL-1.0
//
// Where in 64 bytes a CSV reader has to look: one bit a byte, for whoever walks over bits instead
// of bytes.

#ifndef PDS_IO_CSV_MARKS_HPP
#define PDS_IO_CSV_MARKS_HPP

#include <cstddef>
#include <cstdint>

#if defined(__SSE2__)
    #include <emmintrin.h>
#endif

namespace pds::io::detail {

inline constexpr std::size_t block_size = 64;

struct marked_block {
    std::uint64_t marks = 0; ///< bit i: byte i is the separator or below `#`, as line ends, quotes
                             ///< and NUL are
    bool high = false;       ///< some byte is 0x80 or above: UTF-8 to be looked at
};

/// Reads the 64 bytes at `p`.
inline marked_block marks_of(char const* p, char separator) noexcept {
    marked_block found;
#if defined(__SSE2__) // as on every 64-bit x86: 16 bytes at a time
    auto const separators = _mm_set1_epi8(separator);
    auto const last = _mm_set1_epi8('"');
    auto all = _mm_setzero_si128();
    auto const part = [&](unsigned begin) {
        auto const bytes = _mm_loadu_si128(reinterpret_cast<__m128i const*>(p + begin));
        all = _mm_or_si128(all, bytes);
        auto const below = _mm_cmpeq_epi8(_mm_min_epu8(bytes, last), bytes);
        auto const marks = _mm_or_si128(_mm_cmpeq_epi8(bytes, separators), below);
        return std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(marks))} << begin;
    };
    found.marks = part(0) | part(16) | part(32) | part(48);
    found.high = _mm_movemask_epi8(all) != 0;
#else
    for (unsigned i = 0; i != block_size; ++i) {
        auto const byte = static_cast<unsigned char>(p[i]);
        found.marks |= std::uint64_t{byte < '#' || p[i] == separator} << i;
        found.high = found.high || byte >= 0x80;
    }
#endif
    return found;
}

} // namespace pds::io::detail

#endif
