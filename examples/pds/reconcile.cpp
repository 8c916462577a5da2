// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "pay_options.hpp"
#include "statement_report.hpp"

#include <pds/pay/reconciliation.hpp>

#include <cstdio>
#include <memory>
#include <vector>

namespace tool {

void add_reconcile(CLI::App& program, std::string& out) {
    struct options {
        pay_options pay;
        output_options output;
    };
    auto const o = std::make_shared<options>();
    sub_command command{program, "reconcile", "what was computed against what was really paid"};
    command.required_option("--paid", o->pay.files.paid, "CSV: doctor,date,code,amount", "FILE");
    o->pay.add_to(command);
    o->pay.add_period_to(command);
    o->output.add_to(command, {"csv", "text", "json"});
    o->pay.add_explain_to(command, o->output);
    command.example("pds reconcile --paid paid.csv --duties duties.csv --month 2008-05",
                    "Of a session that the period cuts, what lies in the period counts, on the day "
                    "on which\nthat begins: as in `pds pay --payments` of the same period.");

    command.run([o, &out] {
        auto const format = o->pay.chosen(o->output);
        auto const language = o->output.language();
        auto const p = o->pay.compute();
        auto const days = o->pay.period.period().value_or(pds::always);
        auto payments = p.in.payments;
        auto const left_out = std::erase_if(
            payments, [&](pds::payment const& one) { return !days.contains(one.day); });
        if (left_out != 0)
            std::fprintf(stderr,
                         "warning: %s: payments of days outside the period, left out: %zu\n",
                         o->pay.files.paid.c_str(), left_out);

        report table{{{"doctor"},
                      {"date"},
                      {"code"},
                      {"expected", column_type::amount},
                      {"paid", column_type::amount},
                      {"difference", column_type::amount},
                      {"finding"}}};
        for (auto const& r : pds::reconcile(p.statement.lines(), payments))
            table.add({std::string{p.in.doctors[r.doctor]}, text_of(r.day), std::string{r.code},
                       text_of(r.expected), text_of(r.paid), text_of(r.difference()),
                       std::string{name_of(r.finding())}});
        out = table.print(format);
        if (o->pay.explain) add_explanation(out, format, p, language);
    });
}

} // namespace tool
