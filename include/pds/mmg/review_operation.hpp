// SPDX-License-Identifier: BSL-1.0
//
// Review of the hours, against the slots of the sectors, and of how the MMG works (R-M1, R-M4 to
// R-M6).

#ifndef PDS_MMG_REVIEW_OPERATION_HPP
#define PDS_MMG_REVIEW_OPERATION_HPP

#include <pds/mmg/dossier.hpp>
#include <pds/mmg/finding.hpp>
#include <pds/mmg/plan.hpp>

#include <cstddef>
#include <string>

namespace pds::mmg::detail {

/// How many stretches there are outside, and each of them (R-M1).
inline std::string stretches_text(opening_summary const& s) {
    std::string text = hours_text(s.outside_minutes()) + " h in " +
                       std::to_string(s.outside.size()) + " stretches:";
    for (auto const& stretch : s.outside) {
        text += ' ';
        text += to_text(stretch.begin());
        text += '/';
        text += to_text(stretch.end());
    }
    return text;
}

/// Hours of an ordinary week, hours and days of the first year: nothing of it without dates.
inline std::string hours_found(dossier const& d, context const& in) {
    auto const& hours = d.operation.hours;
    auto const period = d.convention.period();
    if (!period) return std::to_string(hours.rows.size()) + " rows";
    std::string text;
    if (auto const week = ordinary_week(in.slots.calendar, *period, hours))
        text = hours_text(summarise(hours, in.slots, *week).minutes) + " h a week, ";
    auto const year = summarise(hours, in.slots, period_of(period->begin().year(), d.convention));
    return text + hours_text(year.minutes) + " h and " + std::to_string(year.days) +
           " days in the first year";
}

inline void review_hours(dossier const& d, judge& j, context const& in) {
    using enum criterion;
    auto const& o = d.operation;
    if (o.hours.has_rows(opening_season::usual))
        j.say(operation_usual_hours, verdict::conforms, hours_found(d, in), "required");
    else
        j.missing(operation_usual_hours);
    if (o.hours.surges.empty())
        j.missing(operation_surge_hours);
    else
        j.say(operation_surge_hours, verdict::conforms,
              std::to_string(o.hours.surges.size()) + " surges", "required");

    auto const period = d.convention.period();
    if (!period || o.hours.rows.empty()) {
        auto const* const lacking = period ? "operation.hours" : "convention.from and until";
        j.missing(operation_within_pds, lacking);
        j.missing(operation_priority_hours, lacking);
        return;
    }
    auto const s = summarise(o.hours, in.slots, *period);
    if (s.outside.empty())
        j.say(operation_within_pds, verdict::conforms, "0.00 h", "max 0.00 h outside");
    else
        j.say(operation_within_pds, verdict::does_not_conform, stretches_text(s),
              "max 0.00 h outside");

    // Shorter hours are for those on the spot to judge; none of the priority slots is no MMG.
    slot_kinds served;
    slot_kinds touched;
    slot_kinds wanted;
    for (std::size_t k = 0; k != slot_kind_count; ++k) {
        auto const kind = static_cast<slot_kind>(k);
        if (!in.framework.priority.contains(kind) || s.pds_by_kind[k] == 0) continue;
        wanted.insert(kind);
        if (s.open_by_kind[k] > 0) touched.insert(kind);
        if (s.open_by_kind[k] == s.pds_by_kind[k]) served.insert(kind);
    }
    auto const v = served == wanted  ? verdict::conforms
                   : touched.empty() ? verdict::does_not_conform
                                     : verdict::to_justify;
    auto found = list_of(served, slot_kind_names);
    if (v == verdict::to_justify && !o.restriction_reason.empty())
        found += (found.empty() ? "" : ": ") + o.restriction_reason;
    j.say(operation_priority_hours, v, found.empty() ? "none whole" : found,
          list_of(wanted, slot_kind_names));
}

inline void review_access(operation const& o, judge& j) {
    using enum criterion;
    auto const modes = list_of(o.access, access_mode_names);
    if (o.access.empty())
        j.missing(operation_access, "pds_regulation preferred");
    else
        j.say(operation_access,
              o.access.contains(access_mode::pds_regulation) ? verdict::conforms
                                                             : verdict::to_justify,
              modes, "pds_regulation preferred");
    j.answer(operation_fifteen, o.fifteen_first, true);
    if (o.access.contains(access_mode::direct))
        j.say(operation_direct_access, verdict::to_justify, o.direct_access_reason,
              "by local situation");
    else
        j.does_not_apply(operation_direct_access);
    if (o.access.contains(access_mode::own_number)) {
        j.answer(operation_interconnection, o.interconnected, true);
        j.answer(operation_protocol, o.protocol, true);
    } else {
        j.does_not_apply(operation_interconnection);
        j.does_not_apply(operation_protocol);
    }
}

inline void review_doctors(dossier const& d, judge& j) {
    using enum criterion;
    auto const& o = d.operation;
    auto const doctors = d.zone.doctors;
    if (!o.minimum_doctors)
        j.missing(operation_minimum_doctors);
    else if (!doctors)
        j.say(operation_minimum_doctors, verdict::conforms, text_of(*o.minimum_doctors),
              "required");
    else
        j.say(operation_minimum_doctors,
              *o.minimum_doctors <= *doctors ? verdict::conforms : verdict::does_not_conform,
              text_of(*o.minimum_doctors), "max " + text_of(*doctors));
    if (!o.replacements || !doctors)
        j.missing(operation_installed_doctors, "min 1");
    else
        j.say(operation_installed_doctors,
              *o.replacements < *doctors ? verdict::conforms : verdict::does_not_conform,
              text_of(*doctors - *o.replacements), "min 1");
    j.answer(operation_other_sectors, o.other_sectors_admitted, true);
    if (o.other_sector_doctors)
        j.say(operation_other_sector_doctors, verdict::conforms, text_of(*o.other_sector_doctors),
              "required");
    else
        j.missing(operation_other_sector_doctors);
    if (o.training_place)
        j.say(operation_training, verdict::conforms, *o.training_place ? "yes" : "no", "yes or no");
    else
        j.missing(operation_training, "yes or no");
}

inline void review_operation(dossier const& d, judge& j, context const& in) {
    using enum criterion;
    auto const& o = d.operation;
    review_hours(d, j, in);
    j.mention(operation_surge_plan, o.surge_plan);
    j.mention(operation_crisis_plan, o.crisis_plan);
    review_access(o, j);
    review_doctors(d, j);
    j.answer(operation_third_party, o.third_party_if_regulated, true);
    j.mention(operation_third_party_terms, o.third_party_terms);
    j.mention(operation_local_agreements, o.local_agreements);
    j.mention(operation_articulation_pds, o.articulation_pds);
    j.mention(operation_articulation_emergency, o.articulation_emergency);

    // Where no emergency structure is near there is nobody to sign with.
    if (d.need.emergency_structure == false) {
        j.does_not_apply(operation_emergency_convention);
        j.does_not_apply(operation_convention_content);
        return;
    }
    if (!o.emergency_convention) {
        j.missing(operation_emergency_convention, "signed");
    } else {
        auto const state = *o.emergency_convention;
        j.say(operation_emergency_convention,
              state == agreement_state::signed_   ? verdict::conforms
              : state == agreement_state::planned ? verdict::to_justify
                                                  : verdict::does_not_conform,
              std::string{name_of(state)}, "signed");
    }
    j.answer(operation_convention_content, o.convention_covers_offer_and_coordination, true);
}

} // namespace pds::mmg::detail

#endif
