// SPDX-License-Identifier: BSL-1.0

#include <pds/io/word_pair.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace word_pair_tests {

using pds::io::detail::word_pair;

/// That both words are found, and nothing that differs from them in a byte or in length.
template <class Unit>
void expect_only(std::string_view first, std::string_view second) {
    word_pair<Unit> const words{first, second};
    auto const find = [&](std::string const& cell) {
        std::vector<char> const exact{cell.begin(), cell.end()}; // with nothing behind it
        return words.find({exact.data(), exact.size()});
    };
    auto const expected = [&](std::string const& cell) {
        return cell == first ? 0U : cell == second ? 1U : words.neither;
    };
    EXPECT_EQ(find(std::string{first}), 0U);
    EXPECT_EQ(find(std::string{second}), 1U);
    for (auto const& word : {std::string{first}, std::string{second}}) {
        for (std::size_t at = 0; at != word.size(); ++at)
            for (int byte = 0; byte != 256; ++byte) {
                auto cell = word;
                cell[at] = static_cast<char>(byte);
                ASSERT_EQ(find(cell), expected(cell)) << cell;
            }
        for (std::size_t size = 0; size != 20; ++size) {
            auto cell = word;
            cell.resize(size, word.back());
            ASSERT_EQ(find(cell), expected(cell)) << cell;
        }
    }
}

TEST(WordPair, FindsTwoWordsAndNoOther) {
    expect_only<std::uint8_t>("no", "yes");
    expect_only<std::uint8_t>("yes", "no");
    expect_only<std::uint8_t>("n", "no");
    expect_only<std::uint32_t>("consultation", "visit");
    for (std::size_t a = 4; a != 13; ++a)
        for (std::size_t b = 4; b != 13; ++b)
            if (a != b)
                expect_only<std::uint32_t>(std::string_view{"abcdefghijkl"}.substr(0, a),
                                           std::string_view{"mnopqrstuvwx"}.substr(0, b));
}

} // namespace word_pair_tests
