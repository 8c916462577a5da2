// SPDX-License-Identifier: BSL-1.0
//
// The cahier des charges for maisons médicales de garde: annexe 1 of the circular of 23 March 2007
// (R-M2 to R-M9). Its ranges are those printed; its figures are all here.
//
//     pds::mmg::framework region = pds::law::mmg_2007;     // what a region adapts, it replaces
//     region.management_fees = {{0.00_eur, 3000.00_eur}};

#ifndef PDS_LAW_MMG_2007_HPP
#define PDS_LAW_MMG_2007_HPP

#include <pds/law/mmg_2007_criteria.hpp>
#include <pds/mmg/framework.hpp>

#include <array>

namespace pds::law {

namespace detail {

consteval mmg::place_row mmg_place(mmg::place_kind place, mmg::verdict rural, mmg::verdict urban,
                                   bool with_emergency = false, bool needs_neighbour = false) {
    return {place, rural, urban, with_emergency, needs_neighbour};
}

inline constexpr auto mmg_good = mmg::verdict::conforms;
inline constexpr auto mmg_local = mmg::verdict::to_justify; // for local judgement

/// "De préférence" first. What the text allows "en milieu rural" is for local judgement elsewhere,
/// and what it allows failing something better ("éventuellement", "à défaut") is so everywhere.
inline constexpr std::array mmg_places_2007{
    mmg_place(mmg::place_kind::hospital, mmg_good, mmg_good, true),
    mmg_place(mmg::place_kind::beside_emergency, mmg_good, mmg_good, true),
    mmg_place(mmg::place_kind::local_hospital, mmg_good, mmg_local),
    mmg_place(mmg::place_kind::ehpad, mmg_local, mmg_local),
    mmg_place(mmg::place_kind::retirement_home, mmg_local, mmg_local),
    mmg_place(mmg::place_kind::health_house, mmg_local, mmg_local),
    mmg_place(mmg::place_kind::near_security_service, mmg_good, mmg_good, false, true),
    // the form: "dans les centres de santé en zone urbaine isolée"
    mmg_place(mmg::place_kind::health_centre, mmg_local, mmg_good),
    mmg_place(mmg::place_kind::other, mmg_local, mmg_local, false, true)};

} // namespace detail

inline constexpr mmg::framework mmg_2007{
    .urban_population = {60'000, 70'000},
    .rural_radius_km = {30, 35},
    .doctors = {20, 30},
    .largest_surface_m2 = 120,
    .equipment = {20000.00_eur, 25000.00_eur},
    .running = {8000.00_eur, 15000.00_eur},
    .staff_hours = {20, 40},
    .coordination_fees = 1,
    .management_fees = {}, // "une fourchette à élaborer"
    .longest_months = 60,
    .shortest_months = 12, // "pluriannuelle": more than one year
    .interim_review_months = 36,
    .budget_years = 5,
    .priority = {slot_kind::evening, slot_kind::sunday_or_holiday, slot_kind::saturday_afternoon},
    .places = detail::mmg_places_2007,
    .criteria = mmg_criteria_2007};

} // namespace pds::law

#endif
