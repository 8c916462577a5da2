// SPDX-License-Identifier: BSL-1.0
//
// A CSV file with named columns, read cell by cell. Every fault is noted with its file, line,
// column and value, and reading goes on.

#ifndef PDS_TOOL_SHEET_HPP
#define PDS_TOOL_SHEET_HPP

#include "problems.hpp"

#include <pds/core/date.hpp>
#include <pds/core/interval.hpp>
#include <pds/core/local_time.hpp>
#include <pds/core/names.hpp>
#include <pds/core/zoned_time.hpp>
#include <pds/interop/boost_time_zone.hpp>
#include <pds/io/csv.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tool {

/// The text of a file, `-` for standard input; throws `usage_error` if it cannot be read.
std::string read_file(std::string const& name);

/// One file. Columns that are missing, doubled or unknown are told at once.
class sheet {
public:
    sheet(std::string file, std::vector<std::string_view> required,
          std::vector<std::string_view> optional, problems& found);
    sheet(sheet const&) = delete; // records look into the text
    sheet& operator=(sheet const&) = delete;

    /// Calls `read(row&)` for each record, unless the columns are not what they should be.
    template <class Read>
    void for_each_row(Read&& read) const;

    [[nodiscard]] std::string const& file() const noexcept { return file_; }
    /// Where cells are separated by `;` an amount may have a decimal comma.
    [[nodiscard]] char decimal_mark(std::string_view amount) const {
        return csv_.separator == ';' && amount.find(',') != amount.npos ? ',' : '.';
    }

private:
    friend class row;

    [[nodiscard]] std::string header() const;

    std::string file_;
    std::string text_;
    pds::io::csv_sheet csv_;
    problems* found_;
    bool usable_ = true;
};

/// One record. Every reader notes what is wrong with its cell and then answers nothing.
class row {
public:
    row(sheet const& s, pds::io::csv_record const& record) : sheet_{&s}, record_{&record} {}

    [[nodiscard]] std::size_t line() const noexcept { return record_->line; }
    [[nodiscard]] bool sound() const noexcept { return sound_; }

    /// The cell of a column; empty if the file has no such column.
    [[nodiscard]] std::string_view cell(std::string_view column) const;
    std::nullopt_t fault(std::string_view column, std::string_view what, std::string_view value);
    std::nullopt_t fault(std::string_view column, std::string_view what) {
        return fault(column, what, cell(column));
    }

    std::string_view id(std::string_view column);
    std::optional<pds::local_time> time(std::string_view column, pds::midnight end);
    /// Of the columns `begin` and `end`.
    std::optional<pds::interval<pds::local_time>> period();
    std::optional<pds::zoned_time> instant(std::string_view column, pds::midnight end,
                                           pds::boost_time_zone const& zone);
    std::optional<bool> yes_or_no(std::string_view column);
    /// A whole number from 0 to 9999 of `things`.
    std::optional<int> count(std::string_view column, std::string_view things);
    /// A date or, if the cell is empty, nothing.
    std::optional<pds::date> date_or_nothing(std::string_view column);
    template <class Enum>
    std::optional<Enum> named(std::string_view column, std::string_view what,
                              std::span<std::string_view const> names) {
        auto const value = pds::try_value_named<Enum>(cell(column), names);
        if (!value)
            return fault(column, with_nearest(what, pds::nearest_name(cell(column), names)));
        return *value;
    }

private:
    sheet const* sheet_;
    pds::io::csv_record const* record_;
    bool sound_ = true;
};

template <class Read>
void sheet::for_each_row(Read&& read) const {
    if (!usable_) return;
    for (auto const& record : csv_.records) {
        row r{*this, record};
        read(r);
    }
}

/// Reads a file if one was given.
std::optional<sheet> open_sheet(std::string const& file, std::vector<std::string_view> required,
                                std::vector<std::string_view> optional, problems& found);

} // namespace tool

#endif
