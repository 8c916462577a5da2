// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "output.hpp"
#include "pay_options.hpp"
#include "problems.hpp"
#include "statement_report.hpp"

#include <pds/io/explain.hpp>
#include <pds/io/statement_text.hpp>

#include <cstdio>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace tool {

namespace {

std::string totals(payroll_input const& work, format as) {
    std::vector<pds::totals> all;
    work.for_each_doctor([&](pds::doctor_id doctor, std::span<pds::line const> lines) {
        all.emplace_back().doctor = doctor;
        for (auto const& l : lines)
            all.back().add(l);
    });
    return totals_report(all, work.in).print(as);
}

void print_lines(payroll_input const& work, std::string& out) {
    lines_csv const csv{work.in};
    lines_csv::add_header(out);
    work.for_each_doctor([&](pds::doctor_id doctor, std::span<pds::line const> lines) {
        csv.add(out, doctor, lines);
        print_if_long(out);
    });
}

} // namespace

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
                    "--month 2008-05",
                    "Large files: rows of other periods are read and not kept. Those of the period "
                    "are, some\n200 bytes a duty and 32 an act, as who shared a slot is known only "
                    "when all rows are read;\nCSV lines and --totals are made doctor by doctor.");

    command.run([o, &out] {
        if (o->explain && o->totals) throw usage_error{"give one of --explain and --totals"};
        // An explanation is for people, unless a program asks for JSON.
        if (o->explain && o->output.format.empty()) o->output.format = "text";
        auto const format = o->output.chosen();
        auto const language = o->output.language();

        if (o->totals) {
            out = totals(o->pay.read(), format);
        } else if (format == tool::format::csv && !o->explain) {
            print_lines(o->pay.read(), out);
        } else {
            auto const p = o->pay.compute({}, o->explain);
            auto const text = [&] {
                return pds::io::statement_text(
                    p.statement, p.in.doctors, p.in.sectors, language, [&](pds::line const& l) {
                        return pds::io::explain(p.why.of(l), p.calendar, language, &p.in.doctors,
                                                "      ");
                    });
            };
            out = format == tool::format::text ? text() : lines_report(p, language).print(format);
            // CSV has no place for an explanation: it goes beside.
            if (format == tool::format::csv) std::fputs(text().c_str(), stderr);
        }
    });
}

} // namespace tool
