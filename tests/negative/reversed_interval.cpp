// SPDX-License-Identifier: BSL-1.0
//
// An interval whose end comes before its begin cannot be built.
//
// expected: refuse

#include <pds/core/date.hpp>
#include <pds/core/interval.hpp>

using namespace pds::literals;

constexpr pds::interval right{"2008-05-01"_date, "2008-05-02"_date};
#ifdef PDS_WRONG
constexpr pds::interval wrong{"2008-05-02"_date, "2008-05-01"_date};
#endif
