// SPDX-License-Identifier: BSL-1.0
//
// A CSV file with named columns, read cell by cell. Every fault is noted with its file, line,
// column and value, and reading goes on.

#ifndef PDS_TOOL_SHEET_HPP
#define PDS_TOOL_SHEET_HPP

#include "problems.hpp"
#include "progress.hpp"

#include <pds/core/date.hpp>
#include <pds/core/interval.hpp>
#include <pds/core/local_time.hpp>
#include <pds/core/names.hpp>
#include <pds/core/zoned_time.hpp>
#include <pds/interop/boost_time_zone.hpp>
#include <pds/io/csv_reader.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tool {

/// The text of a file, `-` for standard input; throws `usage_error` if it cannot be read.
std::string read_file(std::string const& name);

/// Where a file has a column; its cells are empty if it has none of the name.
struct sheet_column {
    std::string_view name;
    std::size_t at;
};

/// One file, read row by row in bounded memory. Columns that are missing, doubled or unknown are
/// told at once.
class sheet {
public:
    sheet(std::string file, std::vector<std::string_view> required,
          std::vector<std::string_view> optional, problems& found, progress* note = nullptr);

    /// Calls `read(row&)` for each record, unless the columns are not what they should be. Once:
    /// behind it the file has been read.
    template <class Read>
    void for_each_row(Read&& read);

    [[nodiscard]] std::string const& file() const noexcept { return file_; }
    [[nodiscard]] sheet_column operator[](std::string_view name) const;
    /// Where cells are separated by `;` an amount may have a decimal comma.
    [[nodiscard]] char decimal_mark(std::string_view amount) const {
        return csv_.separator() == ';' && amount.find(',') != amount.npos ? ',' : '.';
    }

private:
    friend class row;

    void check_header(std::vector<std::string_view> const& required,
                      std::vector<std::string_view> const& optional);

    std::string file_;
    pds::io::csv_reader csv_;
    problems* found_;
    bool usable_ = true;
};

/// One record. Every reader notes what is wrong with its cell and then answers nothing.
class row {
public:
    explicit row(sheet const& s) : sheet_{&s} {}

    [[nodiscard]] std::size_t line() const noexcept { return sheet_->csv_.line(); }
    [[nodiscard]] bool sound() const noexcept { return sound_; }

    /// The cell of a column, until the next row is read.
    [[nodiscard]] std::string_view cell(sheet_column const& c) const {
        auto const cells = sheet_->csv_.cells();
        return c.at < cells.size() ? cells[c.at] : std::string_view{};
    }
    std::nullopt_t fault(sheet_column const& c, std::string_view what);

    std::string_view id(sheet_column const& c);
    std::optional<pds::local_time> time(sheet_column const& c, pds::midnight end);
    /// From one column until another.
    std::optional<pds::interval<pds::local_time>> period(sheet_column const& begin,
                                                         sheet_column const& end);
    std::optional<pds::zoned_time> instant(sheet_column const& c, pds::midnight end,
                                           pds::boost_time_zone const& zone);
    std::optional<bool> yes_or_no(sheet_column const& c);
    /// A whole number from 0 to 9999 of `things`.
    std::optional<int> count(sheet_column const& c, std::string_view things);
    /// A date or, if the cell is empty, nothing.
    std::optional<pds::date> date_or_nothing(sheet_column const& c);
    template <class Enum>
    std::optional<Enum> named(sheet_column const& c, std::string_view what,
                              std::span<std::string_view const> names) {
        auto const value = pds::try_value_named<Enum>(cell(c), names);
        if (!value) return fault(c, with_nearest(what, pds::nearest_name(cell(c), names)));
        return *value;
    }

private:
    sheet const* sheet_;
    bool sound_ = true;
};

template <class Read>
void sheet::for_each_row(Read&& read) {
    while (usable_ && csv_.next()) {
        for (auto const& fault : csv_.faults())
            found_->row_error(file_, fault.line, fault.column, fault.what, fault.value, fault.text);
        if (!csv_.faults().empty()) continue;
        row r{*this};
        read(r);
    }
}

/// Reads a file if one was given.
std::optional<sheet> open_sheet(std::string const& file, std::vector<std::string_view> required,
                                std::vector<std::string_view> optional, problems& found,
                                progress* note = nullptr);

} // namespace tool

#endif
