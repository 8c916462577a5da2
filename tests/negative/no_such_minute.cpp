// SPDX-License-Identifier: BSL-1.0
//
// Neither does a minute: 24:00 is an end, and a literal is none.
//
// expected: refuse

#include <pds/core/local_time.hpp>

using namespace pds::literals;

constexpr auto right = "2008-05-01T23:59"_time;
#ifdef PDS_WRONG
constexpr auto wrong = "2008-05-01T24:00"_time;
#endif
