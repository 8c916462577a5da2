// SPDX-License-Identifier: BSL-1.0
//
// The ten places that differ in holidays (R-H1 to R-H3). A territory changes the holidays and the
// time zone, nothing else.

#ifndef PDS_CALENDAR_TERRITORY_HPP
#define PDS_CALENDAR_TERRITORY_HPP

#include <pds/core/enum_set.hpp>
#include <pds/core/names.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pds {

/// A place with holidays of its own.
enum class territory : std::uint8_t {
    metropole,
    alsace_moselle,             ///< 57, 67, 68, in a commune without a Protestant temple
    alsace_moselle_good_friday, ///< 57, 67, 68, in a commune with one, or with a mixed church
    guadeloupe,
    martinique,
    guyane,
    reunion,
    mayotte,
    saint_barthelemy,
    saint_martin
};

inline constexpr auto territory_names = std::to_array<std::string_view>(
    {"metropole", "alsace-moselle", "alsace-moselle-good-friday", "guadeloupe", "martinique",
     "guyane", "reunion", "mayotte", "saint-barthelemy", "saint-martin"});

/// Several territories.
using territories = enum_set<territory>;

inline constexpr territories all_territories{
    territory::metropole,   territory::alsace_moselle, territory::alsace_moselle_good_friday,
    territory::guadeloupe,  territory::martinique,     territory::guyane,
    territory::reunion,     territory::mayotte,        territory::saint_barthelemy,
    territory::saint_martin};

/// The name that programs use: `metropole` for the first.
constexpr std::string_view name_of(territory t) {
    return territory_names[static_cast<std::size_t>(t)];
}
/// The value of that name, else `errc::unknown_name`.
constexpr result<territory> try_territory(std::string_view name) {
    return try_value_named<territory>(name, territory_names);
}

} // namespace pds

#endif
