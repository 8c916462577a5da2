// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "pay_options.hpp"
#include "problems.hpp"
#include "statement_report.hpp"

#include <pds/io/explain.hpp>
#include <pds/io/statement_text.hpp>

#include <cstdio>
#include <memory>

namespace tool {

void add_pay(CLI::App& program, std::string& out) {
    struct options {
        pay_options pay;
        output_options output;
        bool totals = false;
        bool explain = false;
    };
    auto const o = std::make_shared<options>();
    sub_command command{program, "pay",
                        "what each doctor is owed for duties, acts and regulation, line by line"};
    o->pay.add_to(command);
    o->pay.add_period_to(command);
    command.flag("--totals", o->totals, "a row a doctor instead of the lines");
    command.flag("--explain", o->explain, "below each line, every rule that was tried");
    o->output.add_to(command, {"csv", "text", "json"});
    o->output.add_lang_to(command);
    command.example("pds pay --duties duties.csv --acts acts.csv --extension-from 2008-03-15 "
                    "--month 2008-05");

    command.run([o, &out] {
        if (o->explain && o->totals) throw usage_error{"give one of --explain and --totals"};
        // An explanation is for people, unless a program asks for JSON.
        if (o->explain && o->output.format.empty()) o->output.format = "text";
        auto const format = o->output.chosen();
        auto const language = o->output.language();

        auto const p = o->pay.compute({}, o->explain);
        auto const text = [&] {
            return pds::io::statement_text(
                p.statement, p.in.doctors, p.in.sectors, language, [&](pds::line const& l) {
                    return pds::io::explain(p.why.of(l), p.calendar, language, &p.in.doctors,
                                            "      ");
                });
        };
        if (o->totals)
            out = totals_report(p).print(format);
        else if (format == tool::format::text)
            out = text();
        else
            out = lines_report(p, language).print(format);
        // CSV has no place for an explanation: it goes beside.
        if (o->explain && format == tool::format::csv) std::fputs(text().c_str(), stderr);
    });
}

} // namespace tool
