// SPDX-License-Identifier: BSL-1.0
//
// What a dossier is judged on: one criterion for each demand of the text, in its order, and the
// four verdicts. The group is what stands before the point of the name.

#ifndef PDS_MMG_CRITERION_HPP
#define PDS_MMG_CRITERION_HPP

#include <pds/core/names.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pds::mmg {

/// From best to worst: the verdict of several is the last.
enum class verdict : std::uint8_t {
    conforms,
    to_justify, ///< inside a printed range, or a case that the text leaves to local judgement
    missing,    ///< not filled in
    does_not_conform
};

inline constexpr auto verdict_names =
    std::to_array<std::string_view>({"conforms", "to_justify", "missing", "does_not_conform"});

/// The name that programs use: `conforms` for the first.
constexpr std::string_view name_of(verdict v) {
    return verdict_names[static_cast<std::size_t>(v)];
}

/// The demands, in the order of the text.
enum class criterion : std::uint8_t {
    need_identified,
    need_care_needs,
    need_existing_offer,
    need_emergency_departments,
    need_deficit_zones,
    need_fits_area,
    need_visits_kept,
    need_only_answer,
    need_complementarity,
    need_sros,
    zone_area,
    zone_population,
    zone_radius,
    zone_roads,
    zone_sectors,
    zone_doctors,
    zone_set_by_mrs,
    location_place,
    location_emergency,
    location_neighbour,
    location_security,
    location_other_use,
    location_pharmacy,
    operation_usual_hours,
    operation_surge_hours,
    operation_within_pds,
    operation_priority_hours,
    operation_surge_plan,
    operation_crisis_plan,
    operation_access,
    operation_fifteen,
    operation_direct_access,
    operation_interconnection,
    operation_protocol,
    operation_minimum_doctors,
    operation_installed_doctors,
    operation_other_sectors,
    operation_other_sector_doctors,
    operation_training,
    operation_third_party,
    operation_third_party_terms,
    operation_local_agreements,
    operation_articulation_pds,
    operation_articulation_emergency,
    operation_emergency_convention,
    operation_convention_content,
    convention_promoter,
    convention_mrs_director,
    convention_multi_year,
    convention_length,
    convention_cahier,
    convention_route,
    convention_host,
    convention_partnerships,
    convention_public_information,
    budget_estimate,
    budget_surface,
    budget_charges_included,
    budget_premises_due,
    budget_rents,
    budget_rent,
    budget_works,
    budget_equipment,
    budget_later_equipment,
    budget_heavy_equipment,
    budget_running,
    budget_staff,
    budget_staff_hours,
    budget_staff_within_pds,
    budget_cleaning,
    budget_coordination,
    budget_management_fees,
    budget_external,
    budget_net,
    budget_adaptations,
    monitoring_transmission,
    monitoring_interim_review,
    monitoring_evaluation_date,
    monitoring_single_evaluation,
    monitoring_under_mrs,
    monitoring_peaks,
    monitoring_qualitative_report,
    monitoring_codamups
};

inline constexpr auto criterion_names = std::to_array<std::string_view>({
    "need.identified",
    "need.care_needs",
    "need.existing_offer",
    "need.emergency_departments",
    "need.deficit_zones",
    "need.fits_area",
    "need.visits_kept",
    "need.only_answer",
    "need.complementarity",
    "need.sros",
    "zone.area",
    "zone.population",
    "zone.radius",
    "zone.roads",
    "zone.sectors",
    "zone.doctors",
    "zone.set_by_mrs",
    "location.place",
    "location.emergency",
    "location.neighbour",
    "location.security",
    "location.other_use",
    "location.pharmacy",
    "operation.usual_hours",
    "operation.surge_hours",
    "operation.within_pds",
    "operation.priority_hours",
    "operation.surge_plan",
    "operation.crisis_plan",
    "operation.access",
    "operation.fifteen",
    "operation.direct_access",
    "operation.interconnection",
    "operation.protocol",
    "operation.minimum_doctors",
    "operation.installed_doctors",
    "operation.other_sectors",
    "operation.other_sector_doctors",
    "operation.training",
    "operation.third_party",
    "operation.third_party_terms",
    "operation.local_agreements",
    "operation.articulation_pds",
    "operation.articulation_emergency",
    "operation.emergency_convention",
    "operation.convention_content",
    "convention.promoter",
    "convention.mrs_director",
    "convention.multi_year",
    "convention.length",
    "convention.cahier",
    "convention.route",
    "convention.host",
    "convention.partnerships",
    "convention.public_information",
    "budget.estimate",
    "budget.surface",
    "budget.charges_included",
    "budget.premises_due",
    "budget.rents",
    "budget.rent",
    "budget.works",
    "budget.equipment",
    "budget.later_equipment",
    "budget.heavy_equipment",
    "budget.running",
    "budget.staff",
    "budget.staff_hours",
    "budget.staff_within_pds",
    "budget.cleaning",
    "budget.coordination",
    "budget.management_fees",
    "budget.external",
    "budget.net",
    "budget.adaptations",
    "monitoring.transmission",
    "monitoring.interim_review",
    "monitoring.evaluation_date",
    "monitoring.single_evaluation",
    "monitoring.under_mrs",
    "monitoring.peaks",
    "monitoring.qualitative_report",
    "monitoring.codamups",
});

inline constexpr std::size_t criterion_count = criterion_names.size();
static_assert(criterion_count == static_cast<std::size_t>(criterion::monitoring_codamups) + 1);

/// The name that programs use: `need.identified` for the first.
constexpr std::string_view name_of(criterion c) {
    return criterion_names[static_cast<std::size_t>(c)];
}
/// The value of that name, else `errc::unknown_name`.
constexpr result<criterion> try_criterion(std::string_view name) {
    return try_value_named<criterion>(name, criterion_names);
}
/// `need`, `zone`, `location`, `operation`, `convention`, `budget`, `monitoring`.
constexpr std::string_view group_of(criterion c) {
    return name_of(c).substr(0, name_of(c).find('.'));
}

} // namespace pds::mmg

#endif
