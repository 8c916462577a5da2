// SPDX-License-Identifier: BSL-1.0
//
// Money and a number do not add up.
//
// expected: no match for .*operator[+]|invalid operands to binary expression

#include <pds/core/money.hpp>

using namespace pds::literals;

constexpr auto right = 48.50_eur + 1.00_eur;
#ifdef PDS_WRONG
constexpr auto wrong = 48.50_eur + 1;
#endif
