// SPDX-License-Identifier: BSL-1.0
//
// A department's sector map as a prefect prints it: for each season and sector, or part of one, how
// many doctors are on duty and who holds the slot (R-O4, R-O6). `draft_of` makes a draft
// of a `sector_map` of it.
//
// A printed "number of sectors" counts doctors on duty, posts, not areas (R-S7):
//
//     pds::posts(pds::law::haute_savoie_2006::map, pds::season::winter).evening;   // 32

#ifndef PDS_ORGANISATION_PRINTED_MAP_HPP
#define PDS_ORGANISATION_PRINTED_MAP_HPP

#include <pds/calendar/season.hpp>
#include <pds/organisation/holder.hpp>

#include <span>
#include <string_view>

namespace pds {

/// A cell of the map: who holds a slot, with how many posts.
struct holding {
    int posts = 0; ///< doctors of the sector itself
    pds::holder holder = holder::nobody;
    std::string_view where{};   ///< which MMG, which hospital
    std::string_view printed{}; ///< the cell as the text prints it
};

/// A row of the map: one sector, or part, in one season.
struct sector_row {
    pds::season season;
    std::string_view number; ///< "17"; "24+25" for two sectors on one row
    std::string_view name;
    std::string_view part; ///< of the sector, or empty for the whole
    holding evening;
    holding sunday_or_holiday;
    std::string_view observation{};
};

/// The second part of the night where a map gives it for the whole department: posts of doctors,
/// and the emergency departments that take the rest.
struct deep_night_row {
    season when;
    int doctor_posts;
    int mcs_wished; ///< of these, posts for which a médecin correspondant de SAMU is wished
    int posts_printed;
    int emergency_departments;
};

/// Posts of a season, by kind.
struct post_counts {
    int evening = 0;
    int sunday_or_holiday = 0;

    friend constexpr bool operator==(post_counts const&, post_counts const&) = default;
};

/// Doctors on duty in a season, over all rows of a map.
constexpr post_counts posts(std::span<sector_row const> map, season s) {
    post_counts sum;
    for (auto const& row : map)
        if (row.season == s) {
            sum.evening += row.evening.posts;
            sum.sunday_or_holiday += row.sunday_or_holiday.posts;
        }
    return sum;
}

} // namespace pds

#endif
