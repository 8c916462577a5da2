// SPDX-License-Identifier: BSL-1.0
//
// A day that does not exist does not compile.
//
// expected: refuse

#include <pds/core/date.hpp>

using namespace pds::literals;

constexpr auto right = "2008-02-29"_date;
#ifdef PDS_WRONG
constexpr auto wrong = "2008-02-30"_date;
#endif
