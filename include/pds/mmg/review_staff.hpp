// SPDX-License-Identifier: BSL-1.0
//
// Review of the reception staff and of cleaning, for each year of a budget (R-M7, R-M8).

#ifndef PDS_MMG_REVIEW_STAFF_HPP
#define PDS_MMG_REVIEW_STAFF_HPP

#include <pds/mmg/dossier.hpp>
#include <pds/mmg/finding.hpp>
#include <pds/mmg/plan.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

namespace pds::mmg::detail {

/// Goes over the years of a budget, each with its plan.
class year_judge {
public:
    year_judge(dossier const& d, plan const& p, judge& j) : dossier_{&d}, plan_{&p}, judge_{&j} {}

    /// Calls `read(budget year, its plan, is it the first)`; without years the mention is missing.
    template <class Read>
    void mention(criterion what, Read&& read) const {
        if (plan_->years.empty()) judge_->missing(what, "required");
        each(read);
    }
    template <class Read>
    void limit(criterion what, Read&& read) const {
        if (plan_->years.empty()) judge_->does_not_apply(what);
        each(read);
    }

private:
    template <class Read>
    void each(Read& read) const {
        for (std::size_t i = 0; i != plan_->years.size(); ++i) {
            auto const& row = plan_->years[i];
            auto const at =
                std::find_if(dossier_->budget.years.begin(), dossier_->budget.years.end(),
                             [&](auto const& y) { return y.year == row.year; });
            judge_->of_year(row.year);
            read(*at, row, i == 0);
        }
        judge_->of_year({});
    }

    dossier const* dossier_;
    plan const* plan_;
    judge* judge_;
};

/// Paid hours against the hours of the PDS. The text's example leaves holidays and ponts out.
inline void review_staff_within_pds(int minutes_a_week, plan_year const& row, schedule const& hours,
                                    judge& j, context const& in) {
    using enum criterion;
    auto const found = hours_text(minutes_a_week);
    std::int64_t bound = row.opening.pds_minutes; // of `days`
    std::int64_t days = row.period.length();
    if (in.readings.staff == staff_reading::ordinary_week) {
        // of the whole year, though the convention may end within it
        date const begin = row.period.begin();
        date const end = std::min(months_later(begin, 12), in.slots.calendar.rules().covered.end());
        auto const week = ordinary_week(in.slots.calendar, {begin, end});
        if (!week) return j.missing(budget_staff_within_pds, "an ordinary week");
        bound = summarise(hours, in.slots, *week).pds_minutes;
        days = week->length();
    }
    bool const within = minutes_a_week * days <= bound * 7;
    auto const a_week = days == 0 ? 0 : bound * 7 / days;
    j.say(budget_staff_within_pds, within ? verdict::conforms : verdict::does_not_conform, found,
          "max " + hours_text(a_week));
}

inline void review_staff(dossier const& d, judge& j, year_judge const& years, context const& in) {
    using enum criterion;
    auto const& law = j.law();
    years.mention(budget_staff, [&](budget_year const& y, plan_year const&, bool) {
        if (!y.staff_cost || !y.staff_minutes_a_week)
            return j.missing(budget_staff, "hours and cost");
        j.say(budget_staff, verdict::conforms, text_of(*y.staff_cost), "hours and cost");
    });
    years.limit(budget_staff_hours, [&](budget_year const& y, plan_year const&, bool) {
        if (!y.staff_minutes_a_week) return j.does_not_apply(budget_staff_hours);
        printed_range<int> const most{law.staff_hours.low * minutes_per_hour,
                                      law.staff_hours.high * minutes_per_hour};
        j.say(budget_staff_hours, judge_maximum(*y.staff_minutes_a_week, most, in.readings.ranges),
              hours_text(*y.staff_minutes_a_week), range_text("max", law.staff_hours));
    });
    years.limit(budget_staff_within_pds, [&](budget_year const& y, plan_year const& row, bool) {
        if (!y.staff_minutes_a_week) return j.does_not_apply(budget_staff_within_pds);
        review_staff_within_pds(*y.staff_minutes_a_week, row, d.operation.hours, j, in);
    });
    bool const hosted = d.budget.premises.owner == premises_owner::health_establishment;
    years.limit(budget_cleaning, [&](budget_year const& y, plan_year const&, bool) {
        auto const amount = y.cleaning.value_or(money{});
        j.say(budget_cleaning,
              hosted && amount != money{} ? verdict::does_not_conform : verdict::conforms,
              text_of(amount), hosted ? "max 0.00" : "if needed");
    });
}

} // namespace pds::mmg::detail

#endif
