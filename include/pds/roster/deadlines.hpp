// SPDX-License-Identifier: BSL-1.0
//
// What is due, by whom and when, for a duty table that starts on a day (R-T1, R-T3).
//
//     for (auto const& d : pds::deadlines("2008-07-01"_date, pds::law::table_months,
//                                         pds::law::table_steps_2005))
//         d.step->name, d.step->actor, d.due;     // send_to_order  doctors  2008-05-17 ...
//
// The steps are data, in `law/r6315_2.hpp`, one list for each version of the text.

#ifndef PDS_ROSTER_DEADLINES_HPP
#define PDS_ROSTER_DEADLINES_HPP

#include <pds/core/date.hpp>
#include <pds/core/rule.hpp>
#include <pds/core/source.hpp>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace pds {

/// What a deadline counts from.
enum class table_anchor : std::uint8_t {
    start, ///< the first day of the table
    end    ///< the day after the last that the table must cover
};

/// One step of the text: `days` (negative: before) and whole months from the anchor.
struct table_step {
    std::string_view name;
    std::string_view actor;
    table_anchor anchor;
    int days;
    int months;
    rule_id rule;
    citation source;
};

/// A step and its day.
struct deadline {
    table_step const* step;
    date due;
};

/// The day of the same number so many months later, or the last of that month if it has none: as
/// the law counts delays in months (code de procédure civile, article 641).
constexpr date months_later(date day, int months) {
    auto const d = day.ymd();
    int const since = d.year * 12 + d.month - 1 + months;
    int const year = since / 12;
    int const month = since % 12 + 1;
    return {year, month, std::min(d.day, date::days_of_month(year, month))};
}

/// In order of date; of one day in the order of the steps, which must outlive the result.
inline std::vector<deadline> deadlines(date table_start, int table_months,
                                       std::span<table_step const> steps) {
    date const end = months_later(table_start, table_months);
    std::vector<deadline> due;
    for (auto const& s : steps)
        due.push_back(
            {&s,
             months_later(s.anchor == table_anchor::start ? table_start : end, s.months) + s.days});
    std::stable_sort(due.begin(), due.end(),
                     [](deadline const& a, deadline const& b) { return a.due < b.due; });
    return due;
}

} // namespace pds

#endif
