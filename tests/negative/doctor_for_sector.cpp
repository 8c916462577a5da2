// SPDX-License-Identifier: BSL-1.0
//
// The number of a doctor is not that of a sector.
//
// expected: cannot convert|no viable conversion|could not convert|cannot initialize

#include <pds/organisation/sector.hpp>
#include <pds/roster/duty.hpp>

using namespace pds::literals;

constexpr pds::sector_id right = pds::sector_id{1};
#ifdef PDS_WRONG
constexpr pds::sector_id wrong = pds::doctor_id{1};
#endif
