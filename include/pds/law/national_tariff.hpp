// SPDX-License-Identifier: BSL-1.0
//
// The national rates: every table of law that pays, under its payment code.

#ifndef PDS_LAW_NATIONAL_TARIFF_HPP
#define PDS_LAW_NATIONAL_TARIFF_HPP

#include <pds/law/avenant_27.hpp>
#include <pds/law/avenant_4.hpp>
#include <pds/law/nomenclature.hpp>
#include <pds/pay/tariff.hpp>

namespace pds::law {

// Codes of the astreintes: labels of IR_NAT_V, matched to the slots by their words.
inline constexpr tariff national_tariff{
    .astreinte = {{{"PRN", evening_rate},
                   {"PRM", deep_night_rate},
                   {"PRD", sunday_or_holiday_rate},
                   {"RSP", saturday_afternoon_rate},
                   {"PRD", pont_day_rate},
                   {"RSA", saturday_morning_rate}}},
    .acts =
        {{// consultations, by band N, M, D, S
          {.base = {"C", c_fee},
           .regulated = {{{"CRN", crn}, {"CRM", crm}, {"CRD", crd}, {}}},
           .regulated_extension =
               {{{}, {}, {"CRD", extension_consultation}, {"CRS", extension_consultation}}},
           .general = {{{"MN", mn_fee}, {"MM", mm_fee}, {"F", f_fee}, {}}},
           .travel = {}},
          // visits
          {.base = {"V", v_fee},
           .regulated = {{{"VRN", vrn}, {"VRM", vrm}, {"VRD", vrd}, {}}},
           .regulated_extension = {{{}, {}, {"VRD", extension_visit}, {"VRS", extension_visit}}},
           .general = {{{"MDN", mdn_fee}, {"MDI", mdi_fee}, {"MDD", mdd_fee}, {}}},
           .travel = {"MD", md_fee}}}},
    .regulation_hour = {"REG", regulation_hour}};

} // namespace pds::law

#endif
