// SPDX-License-Identifier: BSL-1.0
//
// A rule is named by a letter and a number.
//
// expected: refuse|throw

#include <pds/core/rule.hpp>

using namespace pds::literals;

constexpr auto right = "P1"_rule;
#ifdef PDS_WRONG
constexpr auto wrong = "first"_rule;
#endif
