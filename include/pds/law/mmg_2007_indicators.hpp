// SPDX-License-Identifier: BSL-1.0
//
// Partie 3 of annexe 1 of the circular of 23 March 2007: what is counted, how often, and the table
// of real costs (R-M10).

#ifndef PDS_LAW_MMG_2007_INDICATORS_HPP
#define PDS_LAW_MMG_2007_INDICATORS_HPP

#include <pds/law/sources.hpp>
#include <pds/mmg/indicators.hpp>

#include <array>

namespace pds::law {

namespace detail {

inline constexpr citation partie_3{&sources::circulaire_2007_137, "annexe 1, partie 3"};

consteval mmg::indicator_row mmg_indicator(mmg::indicator what, mmg::frequency often,
                                           std::string_view items) {
    return {what, often, "M10"_rule, partie_3, items};
}
consteval mmg::cost_row mmg_cost(mmg::cost_line what, std::string_view group,
                                 std::string_view items) {
    return {what, group, "M10"_rule, partie_3, items};
}

} // namespace detail

// clang-format off
inline constexpr std::array mmg_indicators_2007{
    detail::mmg_indicator(mmg::indicator::calls, mmg::frequency::monthly, "149"),
    detail::mmg_indicator(mmg::indicator::seen_weekday, mmg::frequency::monthly, "150"),
    detail::mmg_indicator(mmg::indicator::seen_weekend, mmg::frequency::monthly, "150"),
    detail::mmg_indicator(mmg::indicator::seen_holiday, mmg::frequency::monthly, "150"),
    detail::mmg_indicator(mmg::indicator::regulated, mmg::frequency::monthly, "151"),
    detail::mmg_indicator(mmg::indicator::direct, mmg::frequency::monthly, "152"),
    detail::mmg_indicator(mmg::indicator::after_emergency, mmg::frequency::monthly, "153"),
    detail::mmg_indicator(mmg::indicator::other_cases, mmg::frequency::unprinted, "154"),
    detail::mmg_indicator(mmg::indicator::sent_home, mmg::frequency::unprinted, "155"),
    detail::mmg_indicator(mmg::indicator::sent_to_emergency, mmg::frequency::unprinted, "156"),
    detail::mmg_indicator(mmg::indicator::acts, mmg::frequency::unprinted, "157"),
    detail::mmg_indicator(mmg::indicator::emergency_before_midnight, mmg::frequency::monthly, "158"),
    detail::mmg_indicator(mmg::indicator::emergency_after_midnight, mmg::frequency::monthly, "158")};

inline constexpr std::array mmg_costs_2007{
    detail::mmg_cost(mmg::cost_line::refurbishing, "installation et équipement", "160"),
    detail::mmg_cost(mmg::cost_line::medical_equipment, "installation et équipement", "160"),
    detail::mmg_cost(mmg::cost_line::furniture, "installation et équipement", "160"),
    detail::mmg_cost(mmg::cost_line::signage, "installation et équipement", "160"),
    detail::mmg_cost(mmg::cost_line::security_equipment, "installation et équipement", "160"),
    detail::mmg_cost(mmg::cost_line::computers, "informatique, téléphonie", "161"),
    detail::mmg_cost(mmg::cost_line::teletransmission, "informatique, téléphonie", "161"),
    detail::mmg_cost(mmg::cost_line::software, "informatique, téléphonie", "161"),
    detail::mmg_cost(mmg::cost_line::telephony, "informatique, téléphonie", "161"),
    detail::mmg_cost(mmg::cost_line::premises, "frais de fonctionnement liés au local", "162"),
    detail::mmg_cost(mmg::cost_line::water_and_electricity, "frais de fonctionnement liés au local", "162"),
    detail::mmg_cost(mmg::cost_line::telephone_and_internet, "frais de fonctionnement liés au local", "162"),
    detail::mmg_cost(mmg::cost_line::insurance, "frais de fonctionnement liés au local", "162"),
    detail::mmg_cost(mmg::cost_line::sundries, "frais de fonctionnement liés au local", "162"),
    detail::mmg_cost(mmg::cost_line::reception_staff, "frais de personnel", "163"),
    detail::mmg_cost(mmg::cost_line::training, "frais de personnel", "163"),
    detail::mmg_cost(mmg::cost_line::cleaning, "prestations externes", "164"),
    detail::mmg_cost(mmg::cost_line::security_staff, "prestations externes", "164"),
    detail::mmg_cost(mmg::cost_line::system_maintenance, "prestations externes", "164"),
    detail::mmg_cost(mmg::cost_line::expertise, "prestations externes", "164"),
    detail::mmg_cost(mmg::cost_line::communication, "communication", "165"),
    detail::mmg_cost(mmg::cost_line::doctors_indemnity, "indemnisation des médecins libéraux", "166")};
// clang-format on

} // namespace pds::law

#endif
