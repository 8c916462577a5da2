// SPDX-License-Identifier: BSL-1.0
//
// A table of results, printed as CSV or JSON for programs, or as text for people.

#ifndef PDS_TOOL_REPORT_HPP
#define PDS_TOOL_REPORT_HPP

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tool {

enum class format : std::uint8_t { csv, text, json, ics, svg };

/// What a column holds: decides how JSON writes it and on which side text aligns it.
enum class column_type : std::uint8_t {
    text,
    amount, ///< two decimals; a string in JSON, so that it stays exact
    count   ///< a whole number or nothing
};

struct column {
    std::string_view name;
    column_type type = column_type::text;
};

/// An amount, a date or a time as a cell.
template <class Value>
[[nodiscard]] std::string text_of(Value const& value) {
    return std::string{to_text(value)};
}

class report {
public:
    explicit report(std::vector<column> columns) : columns_{std::move(columns)} {}

    /// A row, and sentences that explain it: JSON gives them as `why`, the others leave them out.
    void add(std::vector<std::string> cells, std::vector<std::string> why = {}) {
        rows_.push_back(std::move(cells));
        why_.push_back(std::move(why));
    }
    [[nodiscard]] bool empty() const noexcept { return rows_.empty(); }

    /// As CSV, text or JSON.
    [[nodiscard]] std::string print(format as) const;

private:
    [[nodiscard]] std::string csv() const;
    [[nodiscard]] std::string text() const;
    [[nodiscard]] std::string json() const;

    std::vector<column> columns_;
    std::vector<std::vector<std::string>> rows_;
    std::vector<std::vector<std::string>> why_; // as long as rows_
};

} // namespace tool

#endif
