// SPDX-License-Identifier: BSL-1.0
//
// Maps whose cost is asked for: of an openings file, or so many sectors that are all alike.

#ifndef PDS_TOOL_PRICED_MAP_HPP
#define PDS_TOOL_PRICED_MAP_HPP

#include <pds/core/date.hpp>
#include <pds/core/interval.hpp>
#include <pds/core/name_table.hpp>
#include <pds/envelope/cost.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/organisation/sector.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace tool {

struct priced_map {
    std::string name;                      ///< of the file, or what stands for it
    pds::name_table<pds::sector_id> names; ///< of sectors and groups
    std::vector<pds::sector_id> sectors;   ///< that rows for every sector stand for
    pds::opening_table openings;

    /// A sector's or group's; `*` for the one that stands for all where none is named.
    [[nodiscard]] std::string_view name_of(pds::sector_id unit) const;
};

/// Reads openings files, leaving out names that are empty; throws `bad_input` after having told
/// what is wrong with them. Warns of rows of which no day is in the period.
std::vector<priced_map> read_maps(std::vector<std::string> const& files,
                                  pds::interval<pds::date> period);

/// So many sectors with one post in every slot of some kinds.
priced_map uniform_map(std::string const& sectors, pds::slot_kinds kinds);

/// Warns of open slots that no text gives a rate for.
void warn_of_unpriced(priced_map const& map, pds::cost_table const& costs);

} // namespace tool

#endif
