// SPDX-License-Identifier: BSL-1.0
//
// The acts that the circular of 23 March 2007 asks for or allows (its paragraphs 1 to 3, its
// annexe 1, partie 3) and those of the PDS that it recalls (annexe 3): R-M13.

#ifndef PDS_LAW_MMG_2007_ACTORS_HPP
#define PDS_LAW_MMG_2007_ACTORS_HPP

#include <pds/law/sources.hpp>
#include <pds/mmg/actors.hpp>

#include <array>
#include <string_view>

namespace pds::law {

namespace detail {

consteval mmg::act_row mmg_act(std::string_view name, mmg::actor who, mmg::actors with,
                               mmg::obligation obliged, std::string_view place,
                               std::string_view items) {
    return {name, who, with, obliged, "M13"_rule, {&sources::circulaire_2007_137, place}, items};
}

} // namespace detail

// clang-format off
inline constexpr std::array mmg_acts_2007{
    // the circular
    detail::mmg_act("watch_emergency_convention", mmg::actor::codamups, {mmg::actor::emergency_structures}, mmg::obligation::must, "§1", "30"),
    detail::mmg_act("orient_siting_and_help_projects", mmg::actor::mrs, {mmg::actor::promoter}, mmg::obligation::must, "§1", "31"),
    detail::mmg_act("sign_convention_and_finance", mmg::actor::mrs, {mmg::actor::promoter}, mmg::obligation::must, "§1", "32"),
    detail::mmg_act("adapt_cahier_to_region", mmg::actor::mrs, {}, mmg::obligation::may, "§1", "34"),
    detail::mmg_act("call_on_faqsv_for_relay", mmg::actor::mrs, {mmg::actor::faqsv}, mmg::obligation::must, "§3.1", "43"),
    detail::mmg_act("inform_existing_mmg", mmg::actor::mrs, {mmg::actor::promoter}, mmg::obligation::must, "§3.1", "44"),
    detail::mmg_act("draw_regional_cahier", mmg::actor::mrs, {mmg::actor::prefect}, mmg::obligation::must, "§3.1", "45"),
    detail::mmg_act("move_to_multi_year_financing", mmg::actor::mrs, {mmg::actor::promoter}, mmg::obligation::must, "§3.1", "46"),
    detail::mmg_act("reassess_mmg", mmg::actor::mrs, {}, mmg::obligation::may, "§3.1", "47"),
    detail::mmg_act("inform_prefect_of_convention", mmg::actor::mrs, {mmg::actor::prefect}, mmg::obligation::must, "§3.1", "48"),
    detail::mmg_act("recommend_siting", mmg::actor::mrs, {}, mmg::obligation::must, "§3.2", "49"),
    detail::mmg_act("send_proposals_to_prefect", mmg::actor::mrs, {mmg::actor::regional_order, mmg::actor::prefect}, mmg::obligation::must, "§3.2", "50"),
    detail::mmg_act("forward_proposals", mmg::actor::prefect, {mmg::actor::codamups}, mmg::obligation::must, "§3.2", "50"),
    detail::mmg_act("enter_mmg_in_cahier_and_sectors", mmg::actor::prefect, {mmg::actor::codamups}, mmg::obligation::must, "§3.2", "51"),
    detail::mmg_act("keep_public_informed", mmg::actor::mrs, {mmg::actor::public_}, mmg::obligation::must, "§3.3", "52"),
    detail::mmg_act("study_means_of_information", mmg::actor::mrs, {mmg::actor::codamups}, mmg::obligation::may, "§3.3", "53"),
    detail::mmg_act("report_difficulties", mmg::actor::mrs, {mmg::actor::dhos}, mmg::obligation::must, "§3.3", "54"),
    // annexe 1, partie 3
    detail::mmg_act("send_yearly_data", mmg::actor::promoter, {mmg::actor::mrs}, mmg::obligation::must, "annexe 1, partie 3", "141"),
    detail::mmg_act("hold_interim_review", mmg::actor::mrs, {mmg::actor::promoter}, mmg::obligation::must, "annexe 1, partie 3", "142"),
    detail::mmg_act("amend_after_interim_review", mmg::actor::mrs, {mmg::actor::promoter}, mmg::obligation::may, "annexe 1, partie 3", "142"),
    detail::mmg_act("evaluate_at_the_end", mmg::actor::mrs, {mmg::actor::promoter}, mmg::obligation::must, "annexe 1, partie 3", "144"),
    detail::mmg_act("propose_qualitative_criteria", mmg::actor::promoter, {mmg::actor::mrs}, mmg::obligation::may, "annexe 1, partie 3", "146"),
    detail::mmg_act("send_results", mmg::actor::mrs, {mmg::actor::codamups}, mmg::obligation::must, "annexe 1, partie 3", "147"),
    // annexe 3
    detail::mmg_act("organise_pds_and_write_cahier", mmg::actor::codamups, {}, mmg::obligation::must, "annexe 3", "179"),
    detail::mmg_act("decree_sectors", mmg::actor::prefect, {mmg::actor::codamups}, mmg::obligation::must, "annexe 3", "180"),
    detail::mmg_act("serve_by_duty_table", mmg::actor::doctors, {}, mmg::obligation::may, "annexe 3 : participation volontaire", "181"),
    detail::mmg_act("complete_duty_table", mmg::actor::departmental_order, {mmg::actor::doctors_organisations}, mmg::obligation::must, "annexe 3", "182"),
    detail::mmg_act("requisition", mmg::actor::prefect, {mmg::actor::doctors}, mmg::obligation::must, "annexe 3", "182"),
    detail::mmg_act("organise_regulation", mmg::actor::codamups, {mmg::actor::samu}, mmg::obligation::must, "annexe 3 : intégrée au SAMU, ou distincte dans ses locaux", "183"),
    detail::mmg_act("open_saturday_afternoon_and_ponts", mmg::actor::prefect, {mmg::actor::codamups}, mmg::obligation::may, "annexe 3", "185"),
    detail::mmg_act("reinforce_regulation_outside_pds", mmg::actor::samu, {mmg::actor::doctors}, mmg::obligation::may, "annexe 3", "186"),
    detail::mmg_act("widen_codamups", mmg::actor::prefect, {mmg::actor::codamups, mmg::actor::emergency_structures}, mmg::obligation::must, "annexe 3 : pharmaciens, urgentistes privés", "187"),
    detail::mmg_act("draw_home_visit_projects", mmg::actor::ddass, {mmg::actor::samu}, mmg::obligation::must, "annexe 3 : 2e partie de nuit", "192"),
    detail::mmg_act("evaluate_pds", mmg::actor::codamups, {}, mmg::obligation::must, "annexe 3", "193"),
    detail::mmg_act("analyse_departments", mmg::actor::national_group, {mmg::actor::prefect}, mmg::obligation::must, "annexe 3", "194")};
// clang-format on

} // namespace pds::law

#endif
