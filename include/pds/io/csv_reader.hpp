// SPDX-License-Identifier: BSL-1.0
//
// CSV, record by record, in memory that does not grow with the file: RFC 4180 quoting, LF or CRLF,
// `,` or `;` as the header line has it, UTF-8 with or without a byte-order mark.
//
//     std::ifstream file{"acts.csv", std::ios::binary};
//     pds::io::csv_reader csv{[&](std::span<char> room) {
//         file.read(room.data(), static_cast<std::streamsize>(room.size()));
//         return static_cast<std::size_t>(file.gcount());
//     }};
//     while (csv.next())
//         if (csv.faults().empty()) csv.cells()[0], csv.line(), csv.text();
//         else csv.faults()[0].column, csv.faults()[0].what, csv.faults()[0].value;
//
// What is wrong with the header is in `faults()` before the first `next()`, which then reads
// nothing: rows mean nothing without their names. What is wrong with a row is there behind the
// `next()` that read it, and reading goes on. Cells are not trimmed; blank lines are skipped.
//
// Cells, text and faults live until the next call. Memory: the buffer, which only a record that is
// longer makes grow; a quote without end makes a record of all that follows.
//
// Records without quotes are read 64 bytes at a time; any other goes to `csv_scanner`, which is
// slow and obvious.

#ifndef PDS_IO_CSV_READER_HPP
#define PDS_IO_CSV_READER_HPP

#include <pds/io/csv_marks.hpp>
#include <pds/io/csv_scanner.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pds::io {

/// What is wrong with a file, and where.
struct csv_fault {
    std::size_t line = 1;    ///< from 1; the first line of the record
    std::string column;      ///< name of the column, or what part of the file is meant
    std::string what;        ///< in words
    std::string value;       ///< as it stood
    std::string_view text{}; ///< the whole record
};

/// Reads records from a source of bytes, one at a time.
class csv_reader {
public:
    /// Fills room from its begin and returns how many bytes it gave: none at the end only.
    using source = std::function<std::size_t(std::span<char>)>;

    static constexpr std::size_t usual_buffer = 256 * 1024;

    explicit csv_reader(source more, std::size_t buffer = usual_buffer)
        : more_{std::move(more)}, buffer_(std::max<std::size_t>(buffer, 16)) {
        read_header();
    }
    /// Of a text that is in memory, and stays there.
    explicit csv_reader(std::string_view text) : at_end_{true}, window_{text} { read_header(); }

    csv_reader(csv_reader const&) = delete; // cells look into the buffer
    csv_reader& operator=(csv_reader const&) = delete;

    [[nodiscard]] char separator() const noexcept { return separator_; }
    [[nodiscard]] std::size_t header_line() const noexcept { return header_line_; }
    /// Empty if the file is.
    [[nodiscard]] std::span<std::string const> header() const noexcept { return header_; }

    /// Reads on to the next record, sound or not; no at the end.
    bool next() {
        if (header_is_wrong_) return false;
        faults_.clear();
        if (!next_record()) return false;
        auto const own = cells();
        if (wrong_.empty() && own.size() == header_.size() && !look_closer_) return true;
        find_faults();
        if (!faults_.empty()) return true;
        if (own.size() < header_.size())
            fault(column(own.size()), "no such cell: the row is too short", text_);
        else if (own.size() > header_.size())
            fault(column(header_.size()), "more cells than the header names", text_);
        return true;
    }

    /// The line on which the record begins, from 1.
    [[nodiscard]] std::size_t line() const noexcept { return line_; }
    /// The record as it stood, without the line end.
    [[nodiscard]] std::string_view text() const noexcept { return text_; }
    /// As many as the header has, if there are no faults.
    [[nodiscard]] std::span<std::string_view const> cells() const noexcept {
        return {cells_.data(), count_};
    }
    [[nodiscard]] std::span<csv_fault const> faults() const noexcept { return faults_; }

private:
    enum class outcome { read, not_plain, wants_more };

    void read_header() {
        constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
        std::size_t begin = 0;
        detail::header_extent extent;
        do {
            begin = window_.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
            extent = detail::extent_of_header(window_.substr(begin));
        } while (!extent.ended && refill());
        at_ = begin;
        separator_ = detail::separator_of(window_.substr(begin, extent.size));
        if (!next_record()) {
            header_is_wrong_ = true;
            faults_.push_back({1, "header", "the file is empty", "", {}});
            return;
        }
        find_faults();
        header_is_wrong_ = !faults_.empty();
        header_line_ = line_;
        header_.assign(cells().begin(), cells().end());
        cells_.resize(header_.size());
    }

    // The next record that is not a blank line.
    bool next_record() {
        do {
            if (at_ == window_.size() && !refill()) return false;
            line_ = next_line_;
            for (bool more = true;; more = false) {
                auto const how = read_plain();
                if (how == outcome::read) [[likely]]
                    break;
                if (how == outcome::wants_more && more && refill()) continue;
                while (read_any() != outcome::read) {
                }
                break;
            }
        } while (text_.empty() && wrong_.empty());
        return true;
    }

    // Behind what is left of the window comes what the source has next.
    bool refill() {
        if (at_end_) return false;
        auto const left = window_.substr(at_);
        if (left.size() > buffer_.size() / 2) { // a long record
            std::vector<char> larger(2 * buffer_.size());
            std::copy(left.begin(), left.end(), larger.begin());
            buffer_ = std::move(larger);
        } else if (!left.empty()) {
            std::memmove(buffer_.data(), left.data(), left.size());
        }
        // Until there is no room: a record is looked at again from its begin after every refill.
        auto room = std::span{buffer_}.subspan(left.size());
        while (!room.empty() && !at_end_) {
            auto const got = more_(room);
            at_end_ = got == 0;
            room = room.subspan(got);
        }
        window_ = {buffer_.data(), buffer_.size() - room.size()};
        at_ = 0;
        return window_.size() != left.size();
    }

    // A record without quotes, NUL and lone carriage returns, with no more cells than there is room
    // for, that ends before the last bytes of the window. Blocks begin with the record, so that
    // most records are one block: no branch depends on where in the file they stand.
    [[gnu::always_inline]] outcome read_plain() {
        auto const* const text = window_.data();
        auto const separator = separator_;
        auto block = at_;
        auto cell = at_;
        auto* next = cells_.data();
        auto const* const behind = next + cells_.size();
        bool any_high = false;
        for (;; block += detail::block_size) {
            if (window_.size() - block <= detail::block_size) return outcome::wants_more;
            auto const found = detail::marks_of(text + block, separator);
            any_high = any_high || found.high;
            for (auto marks = found.marks; marks != 0; marks &= marks - 1) {
                auto const mark = block + static_cast<std::size_t>(std::countr_zero(marks));
                char const c = text[mark];
                if (c == separator) {
                    if (next == behind) return outcome::not_plain;
                    *next++ = {text + cell, mark - cell};
                    cell = mark + 1;
                } else if (c == '\n') {
                    if (next == behind) return outcome::not_plain;
                    bool const after_cr = mark != cell && text[mark - 1] == '\r';
                    auto const end = after_cr ? mark - 1 : mark;
                    *next++ = {text + cell, end - cell};
                    text_ = {text + at_, end - at_};
                    count_ = static_cast<std::size_t>(next - cells_.data());
                    wrong_ = {};
                    look_closer_ = any_high || text_.size() > detail::longest_cell;
                    at_ = mark + 1;
                    ++next_line_;
                    return outcome::read;
                } else if (c == '"' || c == '\0' || (c == '\r' && text[mark + 1] != '\n')) {
                    return outcome::not_plain;
                } // else a space, say
            }
        }
    }

    // Any record. What ends with the window may go on behind it.
    outcome read_any() {
        detail::csv_scanner scanner{window_, separator_, at_, line_};
        wrong_ = scanner.next(cells_, count_, unescaped_);
        if (scanner.at_end() && !at_end_) {
            refill(); // moves what was scanned
            return outcome::wants_more;
        }
        text_ = scanner.text();
        look_closer_ = true;
        at_ = scanner.at();
        next_line_ = scanner.line();
        return outcome::read;
    }

    void find_faults() {
        if (!wrong_.empty()) {
            fault(header_.empty() ? "header" : "row", wrong_, text_);
            return;
        }
        for (std::size_t i = 0; i != count_; ++i)
            if (auto const what = detail::unsound(cells_[i]); !what.empty())
                fault(column(i), what, cells_[i]);
    }
    void fault(std::string where, std::string_view what, std::string_view value) {
        faults_.push_back({line_, std::move(where), std::string{what}, std::string{value}, text_});
    }
    [[nodiscard]] std::string column(std::size_t i) const {
        return i < header_.size() && !header_[i].empty() ? header_[i]
                                                         : "cell " + std::to_string(i + 1);
    }

    source more_;
    bool at_end_ = false;
    std::vector<char> buffer_;
    std::string_view window_; // what was read and not yet left behind
    std::size_t at_ = 0;      // in the window
    std::size_t next_line_ = 1;

    char separator_ = ',';
    std::vector<std::string> header_;
    std::size_t header_line_ = 1;
    bool header_is_wrong_ = false;

    // The record.
    std::size_t line_ = 1;
    std::string_view text_;
    std::string_view wrong_;   // with its quoting
    bool look_closer_ = false; // at its cells
    std::vector<std::string_view> cells_{16};
    std::size_t count_ = 0;
    std::string unescaped_; // cells that held doubled quotes
    std::vector<csv_fault> faults_;
};

} // namespace pds::io

#endif
