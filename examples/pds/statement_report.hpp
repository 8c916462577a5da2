// SPDX-License-Identifier: BSL-1.0
//
// A statement as tables: its lines, what is to be paid, or a row of totals a doctor. Of millions of
// lines, the CSV of one doctor's at a time.

#ifndef PDS_TOOL_STATEMENT_REPORT_HPP
#define PDS_TOOL_STATEMENT_REPORT_HPP

#include "pay_options.hpp"
#include "report.hpp"

#include <pds/io/words.hpp>

#include <span>
#include <string>
#include <vector>

namespace tool {

/// With the explanation of each line, where it was kept, for JSON.
report lines_report(payroll const& p, pds::io::language language);
/// A row a doctor, day and payment code, as `reconcile --paid` reads it.
report payments_report(payroll const& p);
/// For people: below each line of a statement that was explained, every rule that was tried.
std::string explained_text(payroll const& p, pds::io::language language);
/// The same below what else was made of the statement; beside it where only programs read that.
void add_explanation(std::string& out, format as, payroll const& p, pds::io::language language);
report totals_report(std::vector<pds::totals> const& all, inputs const& in);

/// The same lines as CSV, appended to a text doctor by doctor.
class lines_csv {
public:
    explicit lines_csv(inputs const& in);

    static void add_header(std::string& out);
    void add(std::string& out, pds::doctor_id doctor, std::span<pds::line const> lines) const;

private:
    inputs const* in_;
    std::vector<std::string> sectors_; // as cells
};

} // namespace tool

#endif
