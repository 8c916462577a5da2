// SPDX-License-Identifier: BSL-1.0
//
// The grammar of CSV, byte by byte: where a record and its cells end, what is wrong with its
// quoting, and what no cell may hold. `csv_reader` and `read_csv` are for users.

#ifndef PDS_IO_CSV_SCANNER_HPP
#define PDS_IO_CSV_SCANNER_HPP

#include <pds/io/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pds::io::detail {

inline constexpr std::size_t longest_cell = 4096;

/// What no cell may hold, in words; empty if the cell is sound.
constexpr std::string_view unsound(std::string_view cell) noexcept {
    if (cell.size() > longest_cell) return "longer than 4096 bytes";
    while (!cell.empty()) {
        if (cell.front() == '\0') return "holds a NUL byte";
        auto const length = utf8_length(cell);
        if (length == 0) return "is not UTF-8";
        cell.remove_prefix(length);
    }
    return {};
}

/// How much of a text belongs to the header: its first line that is not blank, quoted line ends
/// apart, and what comes before.
struct header_extent {
    std::size_t size = 0;
    bool ended = false; ///< by a line end, not by the end of the text
};
constexpr header_extent extent_of_header(std::string_view text) noexcept {
    bool quoted = false;
    bool blank = true;
    for (std::size_t i = 0; i != text.size(); ++i) {
        char const c = text[i];
        if (c == '"') quoted = !quoted;
        if (!quoted && c == '\n' && !blank) return {i, true};
        blank = blank && (c == '\n' || c == '\r');
    }
    return {text.size(), false};
}

/// `;` if a header has more of them than of `,`, quoted cells apart.
constexpr char separator_of(std::string_view header) noexcept {
    std::size_t semicolons = 0;
    std::size_t commas = 0;
    bool quoted = false;
    for (char const c : header) {
        if (c == '"') quoted = !quoted;
        semicolons += !quoted && c == ';';
        commas += !quoted && c == ',';
    }
    return semicolons > commas ? ';' : ',';
}

/// Walks over a text record by record.
class csv_scanner {
public:
    csv_scanner(std::string_view text, char separator, std::size_t at, std::size_t line) noexcept
        : text_{text}, separator_{separator}, begin_{at}, at_{at}, line_{line} {}

    [[nodiscard]] bool at_end() const noexcept { return at_ == text_.size(); }
    [[nodiscard]] std::size_t at() const noexcept { return at_; }
    [[nodiscard]] std::size_t line() const noexcept { return line_; }
    /// The record, without the line end.
    [[nodiscard]] std::string_view text() const noexcept {
        return text_.substr(begin_, end_ - begin_);
    }

    /// Reads one record into the first `count` of `cells`; returns what is wrong with its quoting,
    /// or nothing. Cells look into the text or, where quotes were doubled, into `unescaped`.
    std::string_view next(std::vector<std::string_view>& cells, std::size_t& count,
                          std::string& unescaped) {
        begin_ = at_;
        count = 0;
        std::string_view wrong;
        bool doubled = false;
        do {
            if (count == cells.size()) cells.emplace_back();
            auto const fault = next_cell(cells[count++], doubled);
            if (wrong.empty()) wrong = fault;
        } while (take(separator_));
        end_ = at_;
        if (take('\r') && !(at_ < text_.size() && text_[at_] == '\n') && wrong.empty())
            wrong = "carriage return without line feed";
        if (take('\n')) ++line_;
        if (doubled && wrong.empty()) unescape(cells, count, unescaped);
        return wrong;
    }

private:
    bool take(char c) {
        if (at_end() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    // A quoted cell with doubled quotes keeps them, and its own, until `unescape`.
    std::string_view next_cell(std::string_view& cell, bool& doubled) {
        auto const begin = at_;
        std::string_view wrong;
        if (take('"')) {
            bool own_doubled = false;
            for (;;) {
                if (at_end()) {
                    cell = text_.substr(begin);
                    return "quote without end";
                }
                char const c = text_[at_++];
                if (c == '\n') ++line_;
                if (c != '"') continue;
                if (!take('"')) break;
                own_doubled = true;
            }
            cell = own_doubled ? text_.substr(begin, at_ - begin)
                               : text_.substr(begin + 1, at_ - begin - 2);
            doubled = doubled || own_doubled;
            if (ends_cell()) return {};
            wrong = "text after the closing quote";
        }
        for (; !ends_cell(); ++at_)
            if (text_[at_] == '"' && wrong.empty()) wrong = "quote inside an unquoted cell";
        cell = text_.substr(begin, at_ - begin);
        return wrong;
    }
    [[nodiscard]] bool ends_cell() const {
        return at_end() || text_[at_] == separator_ || text_[at_] == '\n' || text_[at_] == '\r';
    }
    void unescape(std::vector<std::string_view>& cells, std::size_t count,
                  std::string& unescaped) const {
        unescaped.clear();
        unescaped.reserve(end_ - begin_); // what is written stays where it is
        for (std::size_t i = 0; i != count; ++i) {
            auto const raw = cells[i];
            if (raw.empty() || raw.front() != '"') continue;
            auto const begin = unescaped.size();
            for (std::size_t k = 1; k + 1 < raw.size(); ++k) {
                unescaped += raw[k];
                k += raw[k] == '"';
            }
            cells[i] = std::string_view{unescaped}.substr(begin);
        }
    }

    std::string_view text_;
    char separator_;
    std::size_t begin_;
    std::size_t at_;
    std::size_t end_ = 0;
    std::size_t line_;
};

} // namespace pds::io::detail

#endif
