// SPDX-License-Identifier: BSL-1.0
//
// CSV, in and out, for tables that fit in memory: a whole text at once, by the rules of
// `csv_reader`. What cannot be read is a fault with its place, and reading goes on behind it.
//
//     auto const sheet = pds::io::read_csv(text);
//     for (auto const& record : sheet.records) record.line, record.cells;
//     for (auto const& fault : sheet.faults) fault.line, fault.column, fault.what, fault.value;
//
// Out: `csv_cell` quotes what needs it.

#ifndef PDS_IO_CSV_HPP
#define PDS_IO_CSV_HPP

#include <pds/io/csv_reader.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pds::io {

/// One record and the line on which it begins.
struct csv_record {
    std::size_t line = 1;
    std::string_view text; ///< as it stood, without the line end; lives as long as the input
    std::vector<std::string> cells;
};

/// A whole text as read: header, records, and what could not be read.
struct csv_sheet {
    char separator = ',';
    std::size_t header_line = 1;
    std::vector<std::string> header;
    std::vector<csv_record> records; ///< each has as many cells as the header
    std::vector<csv_fault> faults;   ///< their texts live as long as the input
};

/// Reads a whole text. The records refer to it.
inline csv_sheet read_csv(std::string_view text) {
    csv_reader reader{text};
    csv_sheet sheet{reader.separator(),
                    reader.header_line(),
                    {reader.header().begin(), reader.header().end()},
                    {},
                    {reader.faults().begin(), reader.faults().end()}};
    while (reader.next())
        if (reader.faults().empty())
            sheet.records.push_back(
                {reader.line(), reader.text(), {reader.cells().begin(), reader.cells().end()}});
        else
            sheet.faults.insert(sheet.faults.end(), reader.faults().begin(), reader.faults().end());
    return sheet;
}

/// A cell as CSV writes it: quoted if it holds the separator, a quote or a line end.
inline std::string csv_cell(std::string_view value, char separator = ',') {
    bool const plain = std::none_of(value.begin(), value.end(), [&](char c) {
        return c == separator || c == '"' || c == '\n' || c == '\r';
    });
    if (plain) return std::string{value};
    std::string quoted = "\"";
    for (char const c : value) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted += '"';
}

} // namespace pds::io

#endif
