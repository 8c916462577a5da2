// SPDX-License-Identifier: BSL-1.0
//
// Which of two words a cell is, where rows have now one and now the other: a comparison that
// branches on its result, or on the length of the cell, would go wrong in half of them.
//
//     pds::io::detail::word_pair<std::uint8_t> const answers{"no", "yes"};
//     answers.find("yes");     // 1
//     answers.find("oui");     // 2: neither

#ifndef PDS_IO_WORD_PAIR_HPP
#define PDS_IO_WORD_PAIR_HPP

#include <pds/core/word_at.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pds::io::detail {

/// Two words of different lengths: of 1 to 3 bytes in units of one, of 4 to 12 in units of four.
template <class Unit>
class word_pair {
public:
    static constexpr std::size_t neither = 2;

    word_pair(std::string_view first, std::string_view second) noexcept
        : words_{key_of(first), key_of(second)} {}

    /// 0 or 1, or `neither`.
    [[nodiscard]] std::size_t find(std::string_view cell) const noexcept {
        if (cell.size() < unit || cell.size() > 3 * unit) return neither;
        auto const own = key_of(cell);
        std::size_t const at = cell.size() == words_[1].size;
        return own == words_[at] ? at : neither;
    }

private:
    static constexpr std::size_t unit = sizeof(Unit);

    // The begin, the middle and the end of a word, which overlap in a short one: all its bytes.
    struct key {
        std::size_t size;
        Unit begin;
        Unit middle;
        Unit end;

        friend bool operator==(key const&, key const&) = default;
    };
    static key key_of(std::string_view word) noexcept {
        auto const last = word.size() - unit;
        auto const at = [&](std::size_t i) { return pds::detail::word_at<Unit>(word.data() + i); };
        return {word.size(), at(0), at(std::min(unit, last)), at(last)};
    }

    std::array<key, 2> words_;
};

} // namespace pds::io::detail

#endif
