// SPDX-License-Identifier: BSL-1.0
//
// What `pds mmg` prints: a review, a budget, activity, a programme.

#ifndef PDS_TOOL_MMG_REPORT_HPP
#define PDS_TOOL_MMG_REPORT_HPP

#include "report.hpp"

#include <pds/io/words.hpp>
#include <pds/mmg/activity_report.hpp>
#include <pds/mmg/plan.hpp>
#include <pds/mmg/programme.hpp>
#include <pds/mmg/review.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tool {

/// `criterion,verdict,found,limit,rule`, in JSON with the place in the text; a criterion of a
/// budget year is `budget.rent:2009`.
report review_report(pds::mmg::review_sheet const& sheet);

/// `line,year,amount,ceiling`, year `total` for all of them; with activity, what an act costs.
report budget_report(pds::mmg::plan const& plan, pds::mmg::activity const* activity);

/// The five-year table as the annexe prints it, filled, with what it rests on.
std::string budget_text(pds::mmg::dossier const& d, pds::mmg::plan const& plan,
                        pds::mmg::context const& in, pds::io::language l);

/// `period,indicator,value`: each year, then three and five years from the first if they are there.
report activity_table(pds::mmg::activity const& a, std::vector<pds::mmg::month_hours> const& hours);

/// `indicator,before,after,difference`.
report comparison_table(pds::mmg::activity_report const& before,
                        pds::mmg::activity_report const& after);

/// `task,part,actors,from,until,state`: state `ahead`, `due`, `late`, `done`.
report programme_table(pds::date on, std::span<pds::mmg::task const> programme,
                       std::span<std::string_view const> done);

} // namespace tool

#endif
