// SPDX-License-Identifier: BSL-1.0
//
// Avenant 27: Saturday afternoons, ponts and Saturday mornings (R-P4 to R-P6), and the majorations
// of regulated acts on them (R-A3), from 28 December 2007, the day after its publication, where
// the department is in force (R-O1, R-O2).

#ifndef PDS_LAW_AVENANT_27_HPP
#define PDS_LAW_AVENANT_27_HPP

#include <pds/law/avenant_4.hpp>

namespace pds::law {

inline constexpr date avenant_27_from = "2007-12-28"_date;

inline constexpr auto saturday_afternoon_rate =
    detail::flat_rate(avenant_27_from, 100.00_eur, "P4"_rule,
                      {&sources::instruction_2008, "annexe 2 : samedis de 12 h à 20 h"});
inline constexpr auto pont_day_rate =
    detail::flat_rate(avenant_27_from, 150.00_eur, "P5"_rule,
                      {&sources::instruction_2008, "annexe 2 : jours de pont de 8 h à 20 h"});
inline constexpr auto saturday_morning_rate = detail::flat_rate(
    avenant_27_from, 50.00_eur, "P6"_rule,
    {&sources::instruction_2008, "annexe 2 : samedis matins suivant un jour férié"});

// The amounts of Sundays and holidays.
inline constexpr auto extension_consultation = detail::majoration(
    avenant_27_from, 26.50_eur, {&sources::instruction_2008, "annexe 2 : C + 26,50 €"});
inline constexpr auto extension_visit = detail::visit_majoration(
    avenant_27_from, 30.00_eur, {&sources::instruction_2008, "annexe 2 : V + 30 €"});

} // namespace pds::law

#endif
