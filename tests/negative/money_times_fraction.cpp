// SPDX-License-Identifier: BSL-1.0
//
// Money takes whole multiples; a fraction leaves a remainder, and somebody must say where it goes.
//
// expected: no match for .*operator[*]|invalid operands to binary expression

#include <pds/core/money.hpp>

using namespace pds::literals;

constexpr auto right = 48.50_eur * 2;
#ifdef PDS_WRONG
constexpr auto wrong = 48.50_eur * 0.5;
#endif
