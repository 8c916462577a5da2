// SPDX-License-Identifier: BSL-1.0
//
// Where the circular of 23 March 2007 states each criterion, and which facts of the text it covers,
// by their numbers in the project's list of them (24 to 194 are those on MMG).

#ifndef PDS_LAW_MMG_2007_CRITERIA_HPP
#define PDS_LAW_MMG_2007_CRITERIA_HPP

#include <pds/law/sources.hpp>
#include <pds/mmg/framework.hpp>

#include <array>

namespace pds::law {

namespace detail {

consteval mmg::criterion_row mmg_row(mmg::criterion what, rule_id rule, std::string_view place,
                                     std::string_view items) {
    return {what, rule, {&sources::circulaire_2007_137, place}, items};
}

} // namespace detail

// clang-format off
inline constexpr std::array mmg_criteria_2007{
    detail::mmg_row(mmg::criterion::need_identified, "M2"_rule, "annexe 1, partie 1, 1/ : définition du besoin", "25 57 64 65 66 67 76"),
    detail::mmg_row(mmg::criterion::need_care_needs, "M2"_rule, "annexe 1, partie 1, 1/ : évaluation du besoin", "58"),
    detail::mmg_row(mmg::criterion::need_existing_offer, "M2"_rule, "annexe 1, partie 1, 1/ : état des lieux", "59 74"),
    detail::mmg_row(mmg::criterion::need_emergency_departments, "M2"_rule, "annexe 1, partie 1, 1/ : état des lieux", "60 74"),
    detail::mmg_row(mmg::criterion::need_deficit_zones, "M2"_rule, "annexe 1, partie 1, 1/ : zones déclarées déficitaires", "65"),
    detail::mmg_row(mmg::criterion::need_fits_area, "M2"_rule, "annexe 1, partie 1, 1/ : définition du besoin", "64 65"),
    detail::mmg_row(mmg::criterion::need_visits_kept, "M6"_rule, "annexe 1, partie 1, 1/ : visites incompressibles", "61 62"),
    detail::mmg_row(mmg::criterion::need_only_answer, "M6"_rule, "annexe 1, partie 1, 1/ : réponse exclusive", "62"),
    detail::mmg_row(mmg::criterion::need_complementarity, "M6"_rule, "annexe 1, partie 1, 1/ : complémentarité", "63"),
    detail::mmg_row(mmg::criterion::need_sros, "M13"_rule, "circulaire, §1 : SROS", "26"),
    detail::mmg_row(mmg::criterion::zone_area, "M2"_rule, "annexe 1, partie 1, 1/ : zone d'action", "69"),
    detail::mmg_row(mmg::criterion::zone_population, "M2"_rule, "annexe 1, partie 1, 1/ : population", "70 75"),
    detail::mmg_row(mmg::criterion::zone_radius, "M2"_rule, "annexe 1, partie 1, 1/ : rayon d'action", "71 75"),
    detail::mmg_row(mmg::criterion::zone_roads, "M2"_rule, "annexe 1, partie 1, 1/ : voies de communication", "71"),
    detail::mmg_row(mmg::criterion::zone_sectors, "M2"_rule, "annexe 1, partie 1, 1/ : sectorisation", "75"),
    detail::mmg_row(mmg::criterion::zone_doctors, "M2"_rule, "annexe 1, partie 1, 1/ : nombre de médecins", "72 73 75 97"),
    detail::mmg_row(mmg::criterion::zone_set_by_mrs, "M2"_rule, "annexe 1, partie 1, 1/ : zone déterminée par la MRS", "69 75"),
    detail::mmg_row(mmg::criterion::location_place, "M3"_rule, "annexe 1, partie 1, 2/ : localisation", "77 78 79 83 84 85"),
    detail::mmg_row(mmg::criterion::location_emergency, "M3"_rule, "annexe 1, partie 1, 1/ : proximité des structures d'urgence", "68"),
    detail::mmg_row(mmg::criterion::location_neighbour, "M3"_rule, "annexe 1, partie 1, 2/ : sécurisation des locaux", "80 84"),
    detail::mmg_row(mmg::criterion::location_security, "M3"_rule, "annexe 1, partie 1, 2/ : dispositif de sécurité", "87"),
    detail::mmg_row(mmg::criterion::location_other_use, "M3"_rule, "annexe 1, partie 1, 2/ : utilisation des locaux", "81 86"),
    detail::mmg_row(mmg::criterion::location_pharmacy, "M3"_rule, "annexe 1, partie 1, 2/ : pharmacies de garde", "82"),
    detail::mmg_row(mmg::criterion::operation_usual_hours, "M4"_rule, "annexe 1, partie 1, 3/ : amplitude d'ouverture", "103"),
    detail::mmg_row(mmg::criterion::operation_surge_hours, "M4"_rule, "annexe 1, partie 1, 3/ : amplitude d'ouverture", "103"),
    detail::mmg_row(mmg::criterion::operation_within_pds, "M1"_rule, "annexe 1, partie 1, 3/ : amplitude horaire", "24 56 88"),
    detail::mmg_row(mmg::criterion::operation_priority_hours, "M4"_rule, "annexe 1, partie 1, 3/ : amplitude horaire", "89 90 91"),
    detail::mmg_row(mmg::criterion::operation_surge_plan, "M4"_rule, "annexe 1, partie 1, 3/ : afflux saisonniers", "92"),
    detail::mmg_row(mmg::criterion::operation_crisis_plan, "M4"_rule, "annexe 1, partie 1, 3/ : crise sanitaire", "92"),
    detail::mmg_row(mmg::criterion::operation_access, "M5"_rule, "annexe 1, partie 1, 3/ : modalités d'accès", "27 93 104"),
    detail::mmg_row(mmg::criterion::operation_fifteen, "M5"_rule, "annexe 1, partie 1, 3/ : modalités d'accès", "94"),
    detail::mmg_row(mmg::criterion::operation_direct_access, "M5"_rule, "annexe 1, partie 1, 3/ : accès direct", "95 104"),
    detail::mmg_row(mmg::criterion::operation_interconnection, "M5"_rule, "annexe 1, partie 1, 3/ : numéro propre", "96 104"),
    detail::mmg_row(mmg::criterion::operation_protocol, "M5"_rule, "annexe 1, partie 1, 3/ : numéro propre", "96 104"),
    detail::mmg_row(mmg::criterion::operation_minimum_doctors, "M6"_rule, "annexe 1, partie 1, 3/ : intervenants", "97 105"),
    detail::mmg_row(mmg::criterion::operation_installed_doctors, "M6"_rule, "annexe 1, partie 1, 3/ : intervenants", "97 98"),
    detail::mmg_row(mmg::criterion::operation_other_sectors, "M6"_rule, "annexe 1, partie 1, 3/ : intervenants", "100"),
    detail::mmg_row(mmg::criterion::operation_other_sector_doctors, "M6"_rule, "annexe 1, partie 1, 3/ : intervenants", "100 105"),
    detail::mmg_row(mmg::criterion::operation_training, "M6"_rule, "annexe 1, partie 1, 3/ : terrain de stage", "99 105"),
    detail::mmg_row(mmg::criterion::operation_third_party, "M5"_rule, "annexe 1, partie 1, 3/ : tiers payant", "101"),
    detail::mmg_row(mmg::criterion::operation_third_party_terms, "M5"_rule, "annexe 1, partie 1, 3/ : tiers payant", "107"),
    detail::mmg_row(mmg::criterion::operation_local_agreements, "M5"_rule, "annexe 1, partie 1, 3/ : accords locaux", "102"),
    detail::mmg_row(mmg::criterion::operation_articulation_pds, "M6"_rule, "annexe 1, partie 1, 3/ : articulation", "26 106"),
    detail::mmg_row(mmg::criterion::operation_articulation_emergency, "M6"_rule, "annexe 1, partie 1, 3/ : articulation", "28 106"),
    detail::mmg_row(mmg::criterion::operation_emergency_convention, "M6"_rule, "circulaire, §1 : structures d'urgence", "29 30"),
    detail::mmg_row(mmg::criterion::operation_convention_content, "M6"_rule, "circulaire, §1 : structures d'urgence", "29"),
    detail::mmg_row(mmg::criterion::convention_promoter, "M9"_rule, "circulaire, §1 : promoteur", "31 32"),
    detail::mmg_row(mmg::criterion::convention_mrs_director, "M9"_rule, "circulaire, §1 : directeur de la MRS", "32"),
    detail::mmg_row(mmg::criterion::convention_multi_year, "M9"_rule, "circulaire, §1 : convention pluriannuelle", "32 57"),
    detail::mmg_row(mmg::criterion::convention_length, "M9"_rule, "circulaire, §1 : cinq ans maximum", "33 55"),
    detail::mmg_row(mmg::criterion::convention_cahier, "M11"_rule, "circulaire, §1 : cahier des charges annexé", "35 36"),
    detail::mmg_row(mmg::criterion::convention_route, "M9"_rule, "annexe 1, partie 2 : financement global", "39 109"),
    detail::mmg_row(mmg::criterion::convention_host, "M9"_rule, "annexe 1, partie 2 : établissement hébergeant", "39 109"),
    detail::mmg_row(mmg::criterion::convention_partnerships, "M13"_rule, "annexe 1, partie 2 : partenariats", "41 110"),
    detail::mmg_row(mmg::criterion::convention_public_information, "M13"_rule, "circulaire, §2 : information de la population", "42"),
    detail::mmg_row(mmg::criterion::budget_estimate, "M7"_rule, "annexe 1, partie 2 : budget sur 5 ans", "37 108 126 134"),
    detail::mmg_row(mmg::criterion::budget_surface, "M7"_rule, "annexe 1, partie 2 : les locaux", "112 126"),
    detail::mmg_row(mmg::criterion::budget_charges_included, "M7"_rule, "annexe 1, partie 2 : les locaux", "111"),
    detail::mmg_row(mmg::criterion::budget_premises_due, "M7"_rule, "annexe 1, partie 2 : loyer ou redevance", "114"),
    detail::mmg_row(mmg::criterion::budget_rents, "M11"_rule, "annexe 1, partie 2 : coût des locaux", "126"),
    detail::mmg_row(mmg::criterion::budget_rent, "M7"_rule, "annexe 1, partie 2 : les locaux", "111 134"),
    detail::mmg_row(mmg::criterion::budget_works, "M7"_rule, "annexe 1, partie 2 : mise aux normes et réfection", "113"),
    detail::mmg_row(mmg::criterion::budget_equipment, "M7"_rule, "annexe 1, partie 2 : coûts d'investissement", "115 127 135"),
    detail::mmg_row(mmg::criterion::budget_later_equipment, "M7"_rule, "annexe 1, partie 2 : coûts d'investissement", "135"),
    detail::mmg_row(mmg::criterion::budget_heavy_equipment, "M7"_rule, "annexe 1, partie 2 : équipement médical lourd", "116"),
    detail::mmg_row(mmg::criterion::budget_running, "M7"_rule, "annexe 1, partie 2 : coûts de fonctionnement", "117 128 136"),
    detail::mmg_row(mmg::criterion::budget_staff, "M11"_rule, "annexe 1, partie 2 : charges de personnel", "118 129"),
    detail::mmg_row(mmg::criterion::budget_staff_hours, "M7"_rule, "annexe 1, partie 2 : charges de personnel", "137"),
    detail::mmg_row(mmg::criterion::budget_staff_within_pds, "M7"_rule, "annexe 1, partie 2 : charges de personnel", "119 120"),
    detail::mmg_row(mmg::criterion::budget_cleaning, "M7"_rule, "annexe 1, partie 2 : prestation de ménage", "122 137"),
    detail::mmg_row(mmg::criterion::budget_coordination, "M7"_rule, "annexe 1, partie 2 : coordination", "123 124 130 138"),
    detail::mmg_row(mmg::criterion::budget_management_fees, "M7"_rule, "annexe 1, partie 2 : frais de gestion", "125 131 139"),
    detail::mmg_row(mmg::criterion::budget_external, "M7"_rule, "annexe 1, partie 2 : autres financements", "132 140"),
    detail::mmg_row(mmg::criterion::budget_net, "M7"_rule, "annexe 1, partie 2 : total", "140"),
    detail::mmg_row(mmg::criterion::budget_adaptations, "M11"_rule, "annexe 1, partie 2 : spécificités locales", "133"),
    detail::mmg_row(mmg::criterion::monitoring_transmission, "M9"_rule, "annexe 1, partie 3 : transmission annuelle", "141"),
    detail::mmg_row(mmg::criterion::monitoring_interim_review, "M9"_rule, "annexe 1, partie 3 : bilan d'étape", "142"),
    detail::mmg_row(mmg::criterion::monitoring_evaluation_date, "M9"_rule, "annexe 1, partie 3 : évaluation", "144"),
    detail::mmg_row(mmg::criterion::monitoring_single_evaluation, "M9"_rule, "annexe 1, partie 3 : évaluation", "144"),
    detail::mmg_row(mmg::criterion::monitoring_under_mrs, "M9"_rule, "annexe 1, partie 3 : évaluation", "144"),
    detail::mmg_row(mmg::criterion::monitoring_peaks, "M10"_rule, "annexe 1, partie 3 : pics d'activité", "143"),
    detail::mmg_row(mmg::criterion::monitoring_qualitative_report, "M10"_rule, "annexe 1, partie 3 : rapport qualitatif", "145 146"),
    detail::mmg_row(mmg::criterion::monitoring_codamups, "M10"_rule, "annexe 1, partie 3 : communication des résultats", "147")};
// clang-format on

namespace detail {

consteval bool every_criterion_has_its_row() {
    if (mmg_criteria_2007.size() != mmg::criterion_count) return false;
    for (std::size_t i = 0; i != mmg_criteria_2007.size(); ++i)
        if (static_cast<std::size_t>(mmg_criteria_2007[i].what) != i) return false;
    return true;
}
static_assert(every_criterion_has_its_row());

} // namespace detail
} // namespace pds::law

#endif
