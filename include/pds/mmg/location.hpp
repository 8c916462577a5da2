// SPDX-License-Identifier: BSL-1.0
//
// Where a MMG is: the classes of place in their order of preference, who is near for safety, and
// what the premises are used for at other times (R-M3).

#ifndef PDS_MMG_LOCATION_HPP
#define PDS_MMG_LOCATION_HPP

#include <pds/core/enum_set.hpp>
#include <pds/core/names.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pds::mmg {

/// The places that the text names, the preferred ones first.
enum class place_kind : std::uint8_t {
    hospital,              ///< within a hospital enclosure
    beside_emergency,      ///< adjoining an emergency structure
    local_hospital,        ///< hôpital local
    ehpad,                 ///< nursing home (EHPAD)
    retirement_home,       ///< maison de retraite
    health_house,          ///< maison de santé pluridisciplinaire: in the text, not in the form
    near_security_service, ///< adjoining or near a service with a security presence
    health_centre,         ///< centre de santé
    other                  ///< to be said
};

inline constexpr auto place_kind_names = std::to_array<std::string_view>(
    {"hospital", "beside_emergency", "local_hospital", "ehpad", "retirement_home", "health_house",
     "near_security_service", "health_centre", "other"});

/// The name that programs use: `hospital` for the first.
constexpr std::string_view name_of(place_kind p) {
    return place_kind_names[static_cast<std::size_t>(p)];
}

/// Who watches nearby. The text names the first three, the form the first two and guards.
enum class neighbour : std::uint8_t { firefighters, police, gendarmerie, guards };

inline constexpr auto neighbour_names =
    std::to_array<std::string_view>({"firefighters", "police", "gendarmerie", "guards"});

/// The name that programs use: `firefighters` for the first.
constexpr std::string_view name_of(neighbour n) {
    return neighbour_names[static_cast<std::size_t>(n)];
}

/// The place, what is near it, and why there.
struct location {
    std::optional<place_kind> place{};
    std::string other_place{};      ///< which, if it is another
    std::string isolation_reason{}; ///< topography, density: why not beside the emergency structure
    enum_set<neighbour> neighbours{};
    std::string security{};  ///< what keeps the premises safe
    std::string other_use{}; ///< of the premises outside the hours of the MMG
    std::string pharmacy{};  ///< how patients reach the pharmacy on duty

    friend bool operator==(location const&, location const&) = default;
};

} // namespace pds::mmg

#endif
