// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "pay_options.hpp"
#include "problems.hpp"
#include "statement_report.hpp"

#include <pds/law/cgi_151_ter.hpp>
#include <pds/pay/exemption.hpp>

#include <memory>

namespace tool {

void add_exemption(CLI::App& program, std::string& out) {
    struct options {
        pay_options pay;
        output_options output;
        std::string method = "first_sixty";
    };
    auto const o = std::make_shared<options>();
    sub_command command{program, "exemption",
                        "the part of a year's pay that is exempt from income tax"};
    o->pay.period.add_year_to(command);
    command.option("--method", o->method, "which days are exempt: first_sixty or best_sixty",
                   "METHOD");
    o->pay.add_to(command);
    o->output.add_to(command, {"csv", "text", "json"});
    o->pay.add_explain_to(command, o->output);
    command.example("pds exemption --year 2008 --duties duties.csv --method best_sixty");

    command.run([o, &out] {
        auto const format = o->pay.chosen(o->output);
        auto const language = o->output.language();
        auto const method = named_option<pds::exempt_days>(
            "--method", o->method, pds::exempt_days_names, "unknown method");
        auto const days = o->pay.period.period();
        if (!days) throw usage_error{"exemption: give --year"};
        auto const p = o->pay.compute(days);

        report table{{{"doctor"},
                      {"days_of_duty", column_type::count},
                      {"exempt_days", column_type::count},
                      {"exempt_amount", column_type::amount},
                      {"other_amount", column_type::amount}}};
        for (auto const& e :
             pds::exemptions(p.statement.lines(), pds::law::exempt_days_a_year, method))
            table.add({std::string{p.in.doctors[e.doctor]}, std::to_string(e.days_of_duty),
                       std::to_string(e.exempt_days), text_of(e.exempt_amount),
                       text_of(e.other_amount)});
        out = table.print(format);
        if (o->pay.explain) add_explanation(out, format, p, language);
    });
}

} // namespace tool
