// SPDX-License-Identifier: BSL-1.0
//
// The activity of a MMG as a CSV file: `period,indicator,value`, a period being a month `YYYY-MM`
// or a year `YYYY`, an indicator one that is counted or a line of costs.

#ifndef PDS_TOOL_MMG_ACTIVITY_HPP
#define PDS_TOOL_MMG_ACTIVITY_HPP

#include "problems.hpp"

#include <pds/core/date.hpp>
#include <pds/core/interval.hpp>
#include <pds/mmg/indicators.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace tool {

/// Reads and checks; every fault is noted with its line. Months outside `convention` are faults.
pds::mmg::activity read_activity(std::string const& file, std::string_view text,
                                 std::optional<pds::interval<pds::date>> convention,
                                 problems& found);

} // namespace tool

#endif
