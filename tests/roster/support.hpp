// SPDX-License-Identifier: BSL-1.0
//
// What the tests of roster/ share: a calendar, and short ways to write duties and openings.

#ifndef PDS_TESTS_ROSTER_SUPPORT_HPP
#define PDS_TESTS_ROSTER_SUPPORT_HPP

#include <pds/law/calendar_fr.hpp>
#include <pds/roster/serve.hpp>

#include <gmock/gmock.h>

#include <string>
#include <string_view>
#include <vector>

namespace roster_test {

using namespace pds::literals;
using pds::slot_kind;

inline pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};

inline constexpr pds::doctor_id a{0};
inline constexpr pds::doctor_id b{1};
inline constexpr pds::sector_id s0{0};
inline constexpr pds::sector_id s1{1};

/// A duty from and until a time given as text.
inline pds::duty duty(pds::doctor_id doctor, pds::sector_id sector, std::string_view begin,
                      std::string_view end) {
    return {doctor, sector, {pds::parse_local_time(begin), pds::parse_local_time(end)}};
}

/// Openings of one row: all kinds, every sector.
inline pds::opening_table open(int posts = 1) {
    return pds::opening_table{{{.posts = posts}}};
}

} // namespace roster_test

#endif
