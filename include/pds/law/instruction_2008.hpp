// SPDX-License-Identifier: BSL-1.0
//
// The instruction of 8 February 2008 to the prefects: how far the number of sectors must fall, and
// what is to be done by whom (R-S2, R-S4, R-S6). Its table of targets is `sector_targets_2008`.

#ifndef PDS_LAW_INSTRUCTION_2008_HPP
#define PDS_LAW_INSTRUCTION_2008_HPP

#include <pds/law/sources.hpp>
#include <pds/organisation/department.hpp>
#include <pds/organisation/eligibility.hpp>

#include <array>
#include <cstddef>

namespace pds::law {

/// Sectors of the whole country for first parts of nights, Sundays, holidays, Saturday afternoons.
inline constexpr int national_target_2008 = 2000;

/// 40 % below 100 inhabitants a km² or in the mountain, else 15 % (R-S2).
inline constexpr margin_rule margin_rule_2008{
    .percent = 15, .raised_percent = 40, .raised_below_density = 100};

/// By step, R-S4.
inline constexpr std::array<planning_duty, planning_step_names.size()> planning_duties_2008{{
    {planning_step::keep_number_of_sectors,
     planning_actor::prefect,
     planning_deadline::standing,
     {&sources::instruction_2008, "départements éligibles"}},
    {planning_step::send_duty_tables,
     planning_actor::order_council,
     planning_deadline::before_payment,
     {&sources::instruction_2008, "départements éligibles"}},
    {planning_step::meet_codamups,
     planning_actor::prefect,
     planning_deadline::as_soon_as_possible,
     {&sources::instruction_2008, "nombre supérieur à la cible"}},
    {planning_step::draw_new_sector_map,
     planning_actor::codamups,
     planning_deadline::as_soon_as_possible,
     {&sources::instruction_2008, "nombre supérieur à la cible"}},
    {planning_step::take_sector_arrete,
     planning_actor::prefect,
     planning_deadline::before_payment,
     {&sources::instruction_2008, "arrêté de sectorisation"}},
    {planning_step::complete_cahier_des_charges,
     planning_actor::prefect,
     planning_deadline::before_payment,
     {&sources::instruction_2008, "cahier des charges"}},
    {planning_step::report_to_dhos,
     planning_actor::prefect,
     planning_deadline::on_publication,
     {&sources::instruction_2008, "information de la DHOS"}},
}};

namespace detail {

consteval bool duties_are_in_order() {
    for (std::size_t i = 0; i != planning_duties_2008.size(); ++i)
        if (static_cast<std::size_t>(planning_duties_2008[i].step) != i) return false;
    return true;
}
static_assert(duties_are_in_order());

} // namespace detail
} // namespace pds::law

#endif
