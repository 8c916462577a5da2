// SPDX-License-Identifier: BSL-1.0
//
// Review of the convention and of what it has measured (R-M9, R-M10).

#ifndef PDS_MMG_REVIEW_CONVENTION_HPP
#define PDS_MMG_REVIEW_CONVENTION_HPP

#include <pds/mmg/dossier.hpp>
#include <pds/mmg/finding.hpp>
#include <pds/mmg/plan.hpp>
#include <pds/roster/deadlines.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace pds::mmg::detail {

inline void review_length(convention const& c, judge& j, length_reading reading) {
    using enum criterion;
    auto const& law = j.law();
    auto const period = c.period();
    auto const more = "more than " + text_of(law.shortest_months) + " months";
    auto const most = (reading == length_reading::exactly ? "" : "max ") +
                      text_of(law.longest_months) + " months";
    if (!period) {
        j.missing(convention_multi_year, more);
        j.missing(convention_length, most);
        return;
    }
    auto const found = text_of(period->begin()) + '/' + text_of(period->end());
    date const longest = months_later(period->begin(), law.longest_months);
    bool const several_years = period->end() > months_later(period->begin(), law.shortest_months);
    bool const kept =
        reading == length_reading::exactly ? period->end() == longest : period->end() <= longest;
    j.say(convention_multi_year, several_years ? verdict::conforms : verdict::does_not_conform,
          found, more);
    j.say(convention_length, kept ? verdict::conforms : verdict::does_not_conform, found, most);
}

inline void review_convention(dossier const& d, judge& j, context const& in) {
    using enum criterion;
    auto const& c = d.convention;
    j.mention(convention_promoter, c.promoter);
    j.mention(convention_mrs_director, c.mrs_director);
    review_length(c, j, in.readings.length);

    auto const lacking = list_of(c.cahier, cahier_part_names, false);
    if (lacking.empty())
        j.say(convention_cahier, verdict::conforms, list_of(c.cahier, cahier_part_names),
              list_of(c.cahier, cahier_part_names));
    else
        j.say(convention_cahier, verdict::missing, list_of(c.cahier, cahier_part_names),
              "also " + lacking);

    if (c.route)
        j.say(convention_route, verdict::conforms, std::string{name_of(*c.route)}, "required");
    else
        j.missing(convention_route);
    if (c.route == financing_route::partly_host ||
        d.budget.premises.owner == premises_owner::health_establishment)
        j.mention(convention_host, c.host);
    else
        j.does_not_apply(convention_host);

    // To be developed, "notamment": which of them is for those on the spot to judge.
    auto const& partners = c.partnerships;
    auto const names = list_of(partners, partnership_names);
    bool const some = partners.contains(partnership::premises) ||
                      partners.contains(partnership::securing) ||
                      partners.contains(partnership::transport);
    auto const judged = [&](criterion what, bool there, std::string limit) {
        j.say(what,
              partners.empty() ? verdict::missing
              : there          ? verdict::conforms
                               : verdict::to_justify,
              names, std::move(limit));
    };
    judged(convention_partnerships, some, "premises, securing or transport");
    judged(convention_public_information, partners.contains(partnership::public_information),
           "public_information");
}

inline void review_monitoring(dossier const& d, judge& j) {
    using enum criterion;
    auto const& m = d.monitoring;
    auto const& law = j.law();
    auto const period = d.convention.period();
    j.answer(monitoring_transmission, m.annual_transmission, true);

    // At three years: another day is for those on the spot to judge. A convention that ends before
    // has none.
    if (!period) {
        j.missing(monitoring_interim_review, "convention.from and until");
    } else if (date const due = months_later(period->begin(), law.interim_review_months);
               due >= period->end()) {
        j.does_not_apply(monitoring_interim_review);
    } else if (!m.interim_review) {
        j.missing(monitoring_interim_review, text_of(due));
    } else {
        j.say(monitoring_interim_review,
              *m.interim_review == due ? verdict::conforms : verdict::to_justify,
              text_of(*m.interim_review), text_of(due));
    }

    std::string dates;
    for (auto const day : m.evaluations)
        dates += (dates.empty() ? "" : "+") + text_of(day);
    if (m.evaluations.empty() || !period) {
        j.missing(monitoring_evaluation_date, period ? "required" : "convention.from and until");
    } else { // at the end: the last day or the day after it
        auto const last = period->end() - 1;
        bool const at_end = *std::max_element(m.evaluations.begin(), m.evaluations.end()) >= last;
        j.say(monitoring_evaluation_date, at_end ? verdict::conforms : verdict::to_justify, dates,
              text_of(last));
    }
    if (m.evaluations.empty())
        j.missing(monitoring_single_evaluation, "1");
    else
        j.say(monitoring_single_evaluation,
              m.evaluations.size() == 1 ? verdict::conforms : verdict::does_not_conform,
              std::to_string(m.evaluations.size()), "1");
    j.answer(monitoring_under_mrs, m.evaluation_under_mrs, true);
    j.answer(monitoring_peaks, m.studies_peaks, true);
    j.answer(monitoring_qualitative_report, m.qualitative_report, true);
    j.answer(monitoring_codamups, m.results_to_codamups, true);
}

} // namespace pds::mmg::detail

#endif
