// SPDX-License-Identifier: BSL-1.0
//
// The options of `pay`, which other commands take too, and the statement that they ask for.

#ifndef PDS_TOOL_PAY_OPTIONS_HPP
#define PDS_TOOL_PAY_OPTIONS_HPP

#include "input.hpp"
#include "options.hpp"

#include <pds/pay/statement.hpp>

#include <functional>
#include <optional>
#include <span>
#include <string>

namespace tool {

/// What `pay` computes from.
struct payroll_input {
    pds::slot_calendar calendar;
    inputs in;
    pds::interval<pds::date> days;

    /// Calls `visit(doctor, lines)` for each doctor in order: of all lines only his are there.
    void for_each_doctor(
        std::function<void(pds::doctor_id, std::span<pds::line const>)> const& visit) const;
};

/// What `pay` computes, with what it was computed from.
struct payroll {
    pds::slot_calendar calendar;
    inputs in;
    pds::explanations why; ///< of the lines, if they were asked for
    pds::statement statement;
};

struct pay_options {
    input_files files;
    std::string extension_from;
    calendar_options calendar;
    period_options period;
    bool explain = false;

    /// Files, `--extension-from`, `--rejects`, calendar options.
    void add_to(sub_command& command);
    /// `--month`, `--from`, `--until`.
    void add_period_to(sub_command& command);
    /// `--explain`, and `--lang` of what is printed.
    void add_explain_to(sub_command& command, output_options& output);
    /// The format asked for: an explanation is for people, unless something else is asked for.
    [[nodiscard]] tool::format chosen(output_options& output) const;
    /// Reads the files, for a period or for the one that was asked for.
    [[nodiscard]] payroll_input read(std::optional<pds::interval<pds::date>> days = {});
    /// Reads them and makes the whole statement, with explanations if `--explain` or the caller
    /// wants them.
    [[nodiscard]] payroll compute(std::optional<pds::interval<pds::date>> days = {},
                                  bool explained = false);
};

} // namespace tool

#endif
