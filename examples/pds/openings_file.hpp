// SPDX-License-Identifier: BSL-1.0
//
// The openings file: rows read with their names, then numbered and checked against each other.

#ifndef PDS_TOOL_OPENINGS_FILE_HPP
#define PDS_TOOL_OPENINGS_FILE_HPP

#include "sheet.hpp"

#include <pds/core/name_table.hpp>
#include <pds/organisation/opening.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tool {

/// A row with its names still as text.
struct opening_row {
    std::string sector; ///< empty: every sector
    std::string group;
    pds::opening opening;
    std::size_t line;
};

/// Reads the file if one was given.
std::optional<sheet> open_openings(std::string const& file, problems& found);
std::vector<opening_row> read_openings(sheet& file);

/// Openings by number; notes groups that bear a sector's name and rows that contradict each other.
/// `named` are the sectors, sorted, that rows for every sector stand for.
pds::opening_table number_openings(sheet const& file, std::vector<opening_row> const& rows,
                                   pds::name_table<pds::sector_id> const& names,
                                   std::span<pds::sector_id const> named, problems& found);

/// Warns of openings that never apply and of groups of one.
void warn_of_doubts(std::string const& file, std::vector<opening_row> const& rows,
                    pds::opening_table const& openings, std::span<pds::sector_id const> named,
                    problems& found);

/// Without a file: the three base kinds everywhere, one post; the extension from a date if one was
/// given.
pds::opening_table default_openings(std::optional<pds::date> extension_from);

} // namespace tool

#endif
