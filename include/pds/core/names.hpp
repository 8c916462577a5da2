// SPDX-License-Identifier: BSL-1.0
//
// Names of the values of an enumeration, both ways, and the nearest known name of a misspelt one.

#ifndef PDS_CORE_NAMES_HPP
#define PDS_CORE_NAMES_HPP

#include <pds/core/error.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <span>
#include <string_view>

namespace pds {

/// The value that a name stands for, given the names in the order of the values from 0; else
/// `errc::unknown_name`. Names are compared byte by byte.
template <class Enum>
constexpr result<Enum> try_value_named(std::string_view name,
                                       std::span<std::string_view const> names) {
    auto const found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return errc::unknown_name;
    return static_cast<Enum>(found - names.begin());
}

/// The least number of characters to insert, delete or change to make one word of the other
/// (Levenshtein). Words of more than 40 bytes are farther than any other.
constexpr std::size_t edit_distance(std::string_view a, std::string_view b) noexcept {
    constexpr std::size_t longest = 40;
    if (a.size() > longest || b.size() > longest) return std::numeric_limits<std::size_t>::max();
    std::array<std::size_t, longest + 1> row{};
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            auto const changed = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row[b.size()];
}

/// The known name nearest to `name`, or nothing if none comes near: more than half of it differs.
constexpr std::string_view nearest_name(std::string_view name,
                                        std::span<std::string_view const> known) noexcept {
    std::string_view nearest;
    std::size_t least = name.size() / 2 + 1;
    for (auto const candidate : known) {
        auto const distance = edit_distance(name, candidate);
        if (distance < least) {
            least = distance;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace pds

#endif
