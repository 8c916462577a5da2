// SPDX-License-Identifier: BSL-1.0
//
// CSV read the obvious way, whole, byte by byte, each cell a copy: what `csv_reader` is compared
// with.

#ifndef PDS_TESTS_IO_NAIVE_CSV_HPP
#define PDS_TESTS_IO_NAIVE_CSV_HPP

#include <pds/io/csv.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace naive {

/// What no cell may hold, in words; empty if the cell is sound.
constexpr std::string_view unsound(std::string_view cell) noexcept {
    constexpr std::size_t longest_cell = 4096;
    if (cell.size() > longest_cell) return "longer than 4096 bytes";
    while (!cell.empty()) {
        if (cell.front() == '\0') return "holds a NUL byte";
        auto const length = pds::io::utf8_length(cell);
        if (length == 0) return "is not UTF-8";
        cell.remove_prefix(length);
    }
    return {};
}

/// Walks over a text record by record.
class scanner {
public:
    scanner(std::string_view text, char separator) : text_{text}, separator_{separator} {}

    [[nodiscard]] bool at_end() const noexcept { return at_ >= text_.size(); }
    [[nodiscard]] std::size_t line() const noexcept { return line_; }

    /// Reads one record; returns what is wrong with its quoting, or nothing.
    std::string_view next(pds::io::csv_record& record) {
        record = {line_, {}, {}};
        auto const begin = at_;
        std::string_view wrong;
        do {
            auto const fault = next_cell(record.cells.emplace_back());
            if (wrong.empty()) wrong = fault;
        } while (take(separator_));
        record.text = text_.substr(begin, at_ - begin);
        if (take('\r') && !(at_ < text_.size() && text_[at_] == '\n') && wrong.empty())
            wrong = "carriage return without line feed";
        if (take('\n')) ++line_;
        return wrong;
    }

private:
    bool take(char c) {
        if (at_end() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    std::string_view next_cell(std::string& cell) {
        std::string_view wrong;
        if (take('"')) {
            for (;;) {
                if (at_end()) return "quote without end";
                if (take('"')) {
                    if (!take('"')) break;
                    cell += '"';
                    continue;
                }
                if (text_[at_] == '\n') ++line_;
                cell += text_[at_++];
            }
            if (!ends_cell()) wrong = "text after the closing quote";
        }
        while (!ends_cell()) {
            if (text_[at_] == '"' && wrong.empty()) wrong = "quote inside an unquoted cell";
            cell += text_[at_++];
        }
        return wrong;
    }
    [[nodiscard]] bool ends_cell() const {
        return at_end() || text_[at_] == separator_ || text_[at_] == '\n' || text_[at_] == '\r';
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

/// `;` if the first line that is not blank has more of them than of `,`, quoted cells apart.
constexpr char separator_of(std::string_view text) noexcept {
    std::size_t semicolons = 0;
    std::size_t commas = 0;
    bool quoted = false;
    bool blank = true;
    for (char const c : text) {
        if (c == '"') quoted = !quoted;
        if (!quoted && c == '\n' && !blank) break;
        blank = blank && (c == '\n' || c == '\r');
        semicolons += !quoted && c == ';';
        commas += !quoted && c == ',';
    }
    return semicolons > commas ? ';' : ',';
}

/// Reads a whole text. The records refer to it.
inline pds::io::csv_sheet read_csv(std::string_view text) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark)
        text.remove_prefix(byte_order_mark.size());

    pds::io::csv_sheet sheet;
    sheet.separator = separator_of(text);

    scanner walk{text, sheet.separator};
    pds::io::csv_record record;
    bool have_header = false;
    while (!walk.at_end()) {
        auto const wrong = walk.next(record);
        if (record.text.empty() && wrong.empty()) continue;
        auto const column = [&](std::size_t i) {
            return have_header && i < sheet.header.size() && !sheet.header[i].empty()
                       ? sheet.header[i]
                       : "cell " + std::to_string(i + 1);
        };
        auto const fault = [&](std::string where, std::string_view what, std::string_view value) {
            sheet.faults.push_back({record.line, std::move(where), std::string{what},
                                    std::string{value}, record.text});
        };

        auto const faults_before = sheet.faults.size();
        if (!wrong.empty()) fault(have_header ? "row" : "header", wrong, record.text);
        for (std::size_t i = 0; i != record.cells.size() && wrong.empty(); ++i)
            if (auto const what = unsound(record.cells[i]); !what.empty())
                fault(column(i), what, record.cells[i]);
        bool const sound = sheet.faults.size() == faults_before;

        if (!have_header) {
            have_header = true;
            sheet.header_line = record.line;
            sheet.header = std::move(record.cells);
            if (!sound) return sheet; // the rows mean nothing without their names
            continue;
        }
        if (!sound) continue;
        if (record.cells.size() < sheet.header.size())
            fault(column(record.cells.size()), "no such cell: the row is too short", record.text);
        else if (record.cells.size() > sheet.header.size())
            fault(column(sheet.header.size()), "more cells than the header names", record.text);
        else
            sheet.records.push_back(std::move(record));
    }
    if (!have_header) sheet.faults.push_back({1, "header", "the file is empty", "", {}});
    return sheet;
}

} // namespace naive

#endif
