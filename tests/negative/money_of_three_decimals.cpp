// SPDX-License-Identifier: BSL-1.0
//
// An amount has at most two decimals.
//
// expected: refuse

#include <pds/core/money.hpp>

using namespace pds::literals;

constexpr auto right = 48.50_eur;
#ifdef PDS_WRONG
constexpr auto wrong = 48.505_eur;
#endif
