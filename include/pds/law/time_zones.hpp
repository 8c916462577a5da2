// SPDX-License-Identifier: BSL-1.0
//
// The clocks of the territories (R-D10), as time zones in the form of Boost: winter and summer time
// in mainland France, one offset all year overseas.

#ifndef PDS_LAW_TIME_ZONES_HPP
#define PDS_LAW_TIME_ZONES_HPP

#include <pds/calendar/territory.hpp>
#include <pds/core/dated.hpp>
#include <pds/law/sources.hpp>

#include <string_view>

namespace pds::law {

/// A session may end with the last day covered.
inline constexpr date clocks_until = covered.end() + 1;

namespace detail {

/// No text that was read says so of the territories overseas.
consteval dated_table<std::string_view, 1> one_offset(std::string_view posix) {
    return {reviewed,
            {row(covered.begin(), clocks_until, posix, status::presumed, "D10"_rule, citation{})}};
}

} // namespace detail

/// Summer time ended in September until 1995, in October since 1996.
inline constexpr dated_table mainland_clock{
    reviewed,
    {row<std::string_view>(covered.begin(), "1996-01-01"_date,
                           "CET+01:00:00CEST+01:00:00,M3.5.0/02:00:00,M9.5.0/03:00:00",
                           status::presumed, "D10"_rule, {&sources::directives_heure, ""}),
     row<std::string_view>("1996-01-01"_date, clocks_until,
                           "CET+01:00:00CEST+01:00:00,M3.5.0/02:00:00,M10.5.0/03:00:00",
                           status::in_force, "D10"_rule, {&sources::directives_heure, ""})}};
inline constexpr auto antilles_clock = detail::one_offset("AST-04:00:00");
inline constexpr auto guyane_clock = detail::one_offset("GFT-03:00:00");
inline constexpr auto reunion_clock = detail::one_offset("RET+04:00:00");
inline constexpr auto mayotte_clock = detail::one_offset("EAT+03:00:00");

/// The time zone of a territory, by day.
constexpr dated_view<std::string_view> clock_of(territory place) {
    switch (place) {
    case territory::guadeloupe:
    case territory::martinique:
    case territory::saint_barthelemy:
    case territory::saint_martin: return antilles_clock;
    case territory::guyane: return guyane_clock;
    case territory::reunion: return reunion_clock;
    case territory::mayotte: return mayotte_clock;
    case territory::metropole:
    case territory::alsace_moselle:
    case territory::alsace_moselle_good_friday: break;
    }
    return mainland_clock;
}

} // namespace pds::law

#endif
