// SPDX-License-Identifier: BSL-1.0
//
// The review of a dossier: every criterion of the cahier des charges, with what was found, the
// limit, the rule and the place in the text.
//
//     pds::mmg::context const in{
//         .framework = pds::law::mmg_2007,
//         .slots = {calendar, openings, sectors},     // the hours of the PDS in the MMG's sectors
//         .consultation = pds::law::c_fee};
//     auto const sheet = pds::mmg::review(dossier, in);
//     sheet.verdict();                                // the worst of all
//     sheet.findings[11];      // zone.population, to_justify, "65000", "min 60000..70000", M2
//
// A criterion has one finding, those of the budget's years one for each year. A criterion that does
// not bear on the dossier conforms, and its finding says `not_applicable`. Where the text leaves a
// case to local judgement the finding is `to_justify` and shows the reason that the dossier gives;
// whether it is a good one is not for a program to say.

#ifndef PDS_MMG_REVIEW_HPP
#define PDS_MMG_REVIEW_HPP

#include <pds/mmg/review_budget.hpp>
#include <pds/mmg/review_convention.hpp>
#include <pds/mmg/review_need.hpp>
#include <pds/mmg/review_operation.hpp>

#include <algorithm>

namespace pds::mmg {

/// Throws `errc::invalid_table` if a year of the budget is there twice or one is missing between
/// two others, `errc::outside_calendar` if the calendar does not reach the convention.
inline review_sheet review(dossier const& d, context const& in) {
    review_sheet sheet;
    detail::judge j{in.framework, sheet};
    detail::review_need(d, j);
    detail::review_zone(d, j, in.readings.ranges);
    detail::review_location(d, j);
    detail::review_operation(d, j, in);
    detail::review_convention(d, j, in);
    detail::review_budget(d, j, in);
    detail::review_monitoring(d, j);
    std::stable_sort(sheet.findings.begin(), sheet.findings.end(),
                     [](auto const& a, auto const& b) { return a.what < b.what; });
    return sheet;
}

} // namespace pds::mmg

#endif
