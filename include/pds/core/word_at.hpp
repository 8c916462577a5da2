// SPDX-License-Identifier: BSL-1.0
//
// Bytes of a text read at once, as a number in the machine's own order of bytes.

#ifndef PDS_CORE_WORD_AT_HPP
#define PDS_CORE_WORD_AT_HPP

#include <cstring>

namespace pds::detail {

/// As many bytes from `p` on as the number has; they need not be aligned.
template <class Word>
Word word_at(char const* p) noexcept {
    Word word;
    std::memcpy(&word, p, sizeof word);
    return word;
}

} // namespace pds::detail

#endif
