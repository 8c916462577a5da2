// SPDX-License-Identifier: BSL-1.0
//
// JSON that a person wrote: every value with its line, so that what is wrong with it can be told.

#ifndef PDS_TOOL_JSON_DOCUMENT_HPP
#define PDS_TOOL_JSON_DOCUMENT_HPP

#include "problems.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tool {

enum class json_kind : std::uint8_t { null, boolean, number, text, list, object };

struct json_value {
    json_kind kind = json_kind::null;
    std::size_t line = 1;
    std::string text{}; ///< of a text; of a number or a boolean as it was written
    std::vector<json_value> items{};
    std::vector<std::pair<std::string, json_value>> members{}; ///< in the order of the file

    /// As a message shows it.
    [[nodiscard]] std::string shown() const;
};

/// Reads a file; nothing if it is not JSON, and `found` says where it ceases to be.
std::optional<json_value> read_json(std::string_view file, std::string_view text, problems& found);

} // namespace tool

#endif
