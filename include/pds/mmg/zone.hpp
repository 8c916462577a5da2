// SPDX-License-Identifier: BSL-1.0
//
// Whom a MMG serves and with how many doctors (R-M2).

#ifndef PDS_MMG_ZONE_HPP
#define PDS_MMG_ZONE_HPP

#include <pds/core/names.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pds::mmg {

/// Whether the figures for towns or for the country apply.
enum class area_kind : std::uint8_t { urban, rural };

inline constexpr auto area_kind_names = std::to_array<std::string_view>({"urban", "rural"});

/// The name that programs use: `urban` for the first.
constexpr std::string_view name_of(area_kind a) {
    return area_kind_names[static_cast<std::size_t>(a)];
}

/// People, distances, sectors and doctors.
struct zone {
    std::optional<area_kind> area{};
    std::optional<int> population{};
    std::optional<int> radius_km{};
    std::string roads{};                      ///< what the roads make of that radius
    std::vector<std::string> sectors{};       ///< of the PDS, by name
    std::optional<int> doctors{};             ///< who may take part
    std::optional<bool> continuity_assured{}; ///< even with fewer doctors, in a rural zone
    std::optional<bool> set_by_mrs{};         ///< the mission régionale de santé set the zone

    friend bool operator==(zone const&, zone const&) = default;
};

} // namespace pds::mmg

#endif
