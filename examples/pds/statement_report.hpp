// SPDX-License-Identifier: BSL-1.0
//
// A statement as tables: its lines, or a row of totals a doctor.

#ifndef PDS_TOOL_STATEMENT_REPORT_HPP
#define PDS_TOOL_STATEMENT_REPORT_HPP

#include "input.hpp"
#include "report.hpp"

#include <pds/pay/statement.hpp>

namespace tool {

report lines_report(pds::statement const& statement, inputs const& in);
report totals_report(pds::statement const& statement, inputs const& in);

} // namespace tool

#endif
