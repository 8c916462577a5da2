// SPDX-License-Identifier: BSL-1.0
//
// The cost of a map department by department (R-E1).
//
//     for (auto const& [code, kinds] : pds::cost_by_department(map, pds::cost_by_unit(...)))
//         code, pds::total_of(kinds).amount;       // 74  1141200.00

#ifndef PDS_ENVELOPE_DEPARTMENT_COST_HPP
#define PDS_ENVELOPE_DEPARTMENT_COST_HPP

#include <pds/envelope/map_cost.hpp>
#include <pds/organisation/sector_map.hpp>

#include <cstddef>
#include <map>
#include <span>
#include <string_view>

namespace pds {

/// By code; those that cost nothing are left out. Refers to the map. Throws `errc::unknown_name`
/// for a unit that is not the map's.
inline std::map<std::string_view, cost_by_kind>
cost_by_department(sector_map const& map, std::span<unit_cost const> units) {
    std::map<std::string_view, cost_by_kind> sums;
    for (auto const& u : units)
        for (std::size_t k = 0; k != slot_kind_count; ++k)
            sums[map.department_of(u.unit)][k] += u.kinds[k];
    return sums;
}

} // namespace pds

#endif
