// SPDX-License-Identifier: BSL-1.0
//
// A statement as tables: its lines, or a row of totals a doctor.

#ifndef PDS_TOOL_STATEMENT_REPORT_HPP
#define PDS_TOOL_STATEMENT_REPORT_HPP

#include "pay_options.hpp"
#include "report.hpp"

#include <pds/io/words.hpp>

namespace tool {

/// With the explanation of each line, where it was kept, for JSON.
report lines_report(payroll const& p, pds::io::language language);
report totals_report(payroll const& p);

} // namespace tool

#endif
