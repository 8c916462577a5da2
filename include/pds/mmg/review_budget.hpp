// SPDX-License-Identifier: BSL-1.0
//
// Review of the budget, year by year (R-M7).

#ifndef PDS_MMG_REVIEW_BUDGET_HPP
#define PDS_MMG_REVIEW_BUDGET_HPP

#include <pds/mmg/dossier.hpp>
#include <pds/mmg/finding.hpp>
#include <pds/mmg/plan.hpp>
#include <pds/mmg/review_staff.hpp>

#include <algorithm>
#include <cstddef>
#include <string>

namespace pds::mmg::detail {

inline void review_premises(premises const& p, judge& j) {
    using enum criterion;
    int const largest = j.law().largest_surface_m2;
    auto const most = "max " + text_of(largest);
    if (!p.surface_m2)
        j.missing(budget_surface, most);
    else
        j.say(budget_surface,
              *p.surface_m2 <= largest ? verdict::conforms : verdict::does_not_conform,
              text_of(*p.surface_m2), most);
    j.answer(budget_charges_included, p.charges_included, true);

    // Rent on the private domain of an establishment, fee on its public domain.
    if (!p.owner)
        j.missing(budget_premises_due, "owner");
    else if (*p.owner != premises_owner::health_establishment)
        j.does_not_apply(budget_premises_due);
    else if (!p.domain || !p.due)
        j.missing(budget_premises_due, "domain and due");
    else {
        auto const right = *p.domain == property_domain::private_domain ? occupation_due::rent
                                                                        : occupation_due::fee;
        j.say(budget_premises_due, *p.due == right ? verdict::conforms : verdict::does_not_conform,
              std::string{name_of(*p.due)}, std::string{name_of(right)});
    }
}

/// How many budget years a convention needs.
inline std::size_t years_needed(convention const& c, framework const& law) {
    auto const period = c.period();
    if (!period) return 1;
    std::size_t count = 0;
    while (count != static_cast<std::size_t>(law.budget_years) &&
           months_later(period->begin(), 12 * static_cast<int>(count)) < period->end())
        ++count;
    return count;
}

inline void review_estimate(dossier const& d, judge& j) {
    auto const most = static_cast<std::size_t>(j.law().budget_years);
    auto const needed = years_needed(d.convention, j.law());
    auto const count = d.budget.years.size();
    auto const v = count > most     ? verdict::does_not_conform
                   : count < needed ? verdict::missing
                                    : verdict::conforms;
    j.say(criterion::budget_estimate, v, std::to_string(count) + " years",
          std::to_string(needed) + " years, max " + std::to_string(most));
}

template <class Lines>
bool all_named(Lines const& lines) {
    return std::none_of(lines.begin(), lines.end(), [](auto const& l) { return l.name.empty(); });
}

inline void review_rents(judge& j, year_judge const& years) {
    using enum criterion;
    years.mention(budget_rents, [&](budget_year const& y, plan_year const&, bool) {
        if (y.actual_rent && y.observed_price_m2 && y.requested_rent)
            j.say(budget_rents, verdict::conforms, text_of(*y.actual_rent), "required");
        else
            j.missing(budget_rents, "actual_rent, observed_price_m2 and requested_rent");
    });
    years.limit(budget_rent, [&](budget_year const& y, plan_year const& row, bool) {
        if (!y.requested_rent || !row.rent_ceiling)
            return j.does_not_apply(budget_rent); // another criterion says what is missing
        j.say(budget_rent,
              *y.requested_rent <= *row.rent_ceiling ? verdict::conforms
                                                     : verdict::does_not_conform,
              text_of(*y.requested_rent), "max " + text_of(*row.rent_ceiling));
    });
    years.limit(budget_works, [&](budget_year const& y, plan_year const&, bool) {
        auto const amount = y.works.value_or(money{});
        bool const explained = amount == money{} || !y.works_reason.empty();
        j.say(budget_works, explained ? verdict::conforms : verdict::to_justify, text_of(amount),
              "if needed");
    });
}

inline void review_equipment(judge& j, year_judge const& years, range_reading reading) {
    using enum criterion;
    auto const& law = j.law();
    years.mention(budget_equipment, [&](budget_year const& y, plan_year const& row, bool first) {
        if (!first) return;
        auto const limit = range_text("max", law.equipment);
        if (!y.equipment || !all_named(*y.equipment)) return j.missing(budget_equipment, limit);
        auto const total = row.of(plan_line::equipment);
        j.say(budget_equipment, judge_maximum(total, law.equipment, reading), text_of(total),
              limit);
    });
    years.limit(budget_later_equipment, [&](budget_year const&, plan_year const& row, bool first) {
        if (first) return j.does_not_apply(budget_later_equipment);
        auto const total = row.of(plan_line::equipment);
        j.say(budget_later_equipment,
              total == money{} ? verdict::conforms : verdict::does_not_conform, text_of(total),
              "max 0.00");
    });
    years.limit(budget_heavy_equipment, [&](budget_year const& y, plan_year const&, bool) {
        std::string heavy;
        if (y.equipment)
            for (auto const& l : *y.equipment)
                if (l.heavy) heavy += (heavy.empty() ? "" : "+") + l.name;
        bool const any = y.equipment && std::any_of(y.equipment->begin(), y.equipment->end(),
                                                    [](auto const& l) { return l.heavy; });
        j.say(budget_heavy_equipment, any ? verdict::does_not_conform : verdict::conforms,
              any ? heavy : "none", "none");
    });
    years.mention(budget_running, [&](budget_year const& y, plan_year const& row, bool) {
        auto const limit = range_text("max", law.running);
        if (!y.running || !all_named(*y.running)) return j.missing(budget_running, limit);
        auto const total = row.of(plan_line::running);
        j.say(budget_running, judge_maximum(total, law.running, reading), text_of(total), limit);
    });
}

inline void review_coordination(dossier const& d, judge& j, year_judge const& years) {
    using enum criterion;
    years.mention(budget_coordination, [&](budget_year const& y, plan_year const& row, bool) {
        if (!y.coordination) return j.missing(budget_coordination);
        if (!row.coordination_ceiling)
            return j.missing(budget_coordination, "C of every day of opening");
        bool const within = *y.coordination <= *row.coordination_ceiling;
        // The text bounds what a doctor is paid, its table whoever coordinates.
        bool const doctor = d.budget.coordinated_by_doctor.value_or(true);
        j.say(budget_coordination,
              within   ? verdict::conforms
              : doctor ? verdict::does_not_conform
                       : verdict::to_justify,
              text_of(*y.coordination), "max " + text_of(*row.coordination_ceiling));
    });
    years.mention(budget_management_fees, [&](budget_year const& y, plan_year const&, bool) {
        if (!y.management_fees) return j.missing(budget_management_fees);
        auto const& range = j.law().management_fees;
        auto const amount = *y.management_fees;
        bool const within = range && amount >= range->low && amount <= range->high;
        j.say(budget_management_fees,
              amount == money{} || within ? verdict::conforms
              : range                     ? verdict::does_not_conform
                                          : verdict::to_justify,
              text_of(amount), range ? range_text("within", *range) : "a regional range");
    });
}

inline void review_totals(judge& j, year_judge const& years) {
    using enum criterion;
    years.mention(budget_external, [&](budget_year const& y, plan_year const& row, bool) {
        bool const told =
            y.external && std::none_of(y.external->begin(), y.external->end(), [](auto const& l) {
                return l.source.empty() || l.purpose.empty();
            });
        if (!told) return j.missing(budget_external, "source, amount and purpose");
        j.say(budget_external, verdict::conforms, text_of(row.external),
              "source, amount and purpose");
    });
    years.limit(budget_net, [&](budget_year const&, plan_year const& row, bool) {
        j.say(budget_net, row.net < money{} ? verdict::does_not_conform : verdict::conforms,
              text_of(row.net), "min 0.00");
    });
}

/// Throws as `make_plan` does.
inline void review_budget(dossier const& d, judge& j, context const& in) {
    auto const p = make_plan(d, in);
    year_judge const years{d, p, j};
    review_estimate(d, j);
    review_premises(d.budget.premises, j);
    review_rents(j, years);
    review_equipment(j, years, in.readings.ranges);
    review_staff(d, j, years, in);
    review_coordination(d, j, years);
    review_totals(j, years);
    j.mention(criterion::budget_adaptations, d.budget.adaptations);
}

} // namespace pds::mmg::detail

#endif
