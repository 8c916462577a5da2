// SPDX-License-Identifier: BSL-1.0
//
// A department's decision to open kinds of the extension, and the day from which it pays (R-O1,
// R-O2).
//
//     pds::decision const d{.kinds = pds::extension_kinds,
//                           .sector_map_published = "2008-03-10"_date,
//                           .cahier_published = "2008-03-14"_date};
//     d.in_force_from();        // 2008-03-15: the day after the later publication
//     pds::openings_of(d);      // a row of an opening table from that day

#ifndef PDS_ORGANISATION_DECISION_HPP
#define PDS_ORGANISATION_DECISION_HPP

#include <pds/calendar/slot.hpp>
#include <pds/core/date.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/organisation/sector.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace pds {

/// What is decided, for which sectors, and the dates on which it depends.
struct decision {
    slot_kinds kinds = extension_kinds;
    std::vector<sector_id> sectors{}; ///< none: the whole department
    std::optional<date> sector_map_published{};
    std::optional<date> cahier_published{};
    /// Of a department at its target whose arrêté covered Saturday afternoon already: the day on
    /// which its duty tables reached the insurer. It needs no new arrêté (R-O2).
    std::optional<date> tables_received{};

    /// Nothing while one of the two is not published.
    [[nodiscard]] std::optional<date> in_force_from() const {
        if (tables_received) return tables_received;
        if (!sector_map_published || !cahier_published) return std::nullopt;
        return std::max(*sector_map_published, *cahier_published) + 1;
    }
};

/// The rows that a decision adds to an opening table: one post in each of its sectors; none while
/// it is not in force.
inline std::vector<opening> openings_of(decision const& d) {
    auto const first = d.in_force_from();
    if (!first) return {};
    if (d.sectors.empty()) return {{.kinds = d.kinds, .dates = from(*first)}};
    std::vector<opening> rows;
    for (auto const sector : d.sectors)
        rows.push_back({.sector = sector, .kinds = d.kinds, .dates = from(*first)});
    return rows;
}

} // namespace pds

#endif
