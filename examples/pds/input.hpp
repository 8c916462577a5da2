// SPDX-License-Identifier: BSL-1.0
//
// The files that people give: duties, acts, sessions of regulation, openings. Rows are read into
// the library's types; every fault is gathered with its file, line, column and value.

#ifndef PDS_TOOL_INPUT_HPP
#define PDS_TOOL_INPUT_HPP

#include "problems.hpp"
#include "progress.hpp"

#include <pds/calendar/territory.hpp>
#include <pds/core/name_table.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/pay/reconciliation.hpp>
#include <pds/pay/statement.hpp>

#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tool {

/// The files of a calculation; an empty name is no file, `-` standard input.
struct input_files {
    std::string duties{};
    std::string acts{};
    std::string regulation{};
    std::string openings{};
    std::string paid{};                        ///< what the insurer really paid
    std::string rejects{};                     ///< where rows that cannot be read go
    std::optional<pds::date> extension_from{}; ///< without an openings file: for all
};

/// What the files say, doctors and sectors by number.
struct inputs {
    pds::name_table<pds::doctor_id> doctors;
    pds::name_table<pds::sector_id> sectors; ///< and groups
    std::vector<pds::duty> duties;
    std::vector<pds::recorded_act> acts;
    std::vector<pds::recorded_session> sessions;
    std::vector<pds::sector_id> named_sectors; ///< of duties and openings, without groups
    pds::opening_table openings;
    std::deque<std::string> codes; ///< of the payments
    std::vector<pds::payment> payments;
};

/// Reads all files; throws `bad_input` after having told what is wrong with them. With a file for
/// rejects, rows of duties, acts and sessions that cannot be read go there instead.
/// Offsets of regulation times are those of `place`. Of rows that are of no account in `period` no
/// more is kept than the names in them, so that a month of many years takes the memory of a month.
inputs read_inputs(input_files const& files, pds::territory place, pds::interval<pds::date> period,
                   progress& note);

} // namespace tool

#endif
