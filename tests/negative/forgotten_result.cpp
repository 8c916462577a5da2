// SPDX-License-Identifier: BSL-1.0
//
// What a reader of input returns must be looked at.
//
// expected: nodiscard|ignoring return

#include <pds/core/date.hpp>

using namespace pds::literals;

#pragma GCC diagnostic error "-Wunused-result"

constexpr bool right = pds::try_parse_date("2008-02-30").has_value();
#ifdef PDS_WRONG
void wrong() {
    pds::try_parse_date("2008-02-30");
}
#endif
