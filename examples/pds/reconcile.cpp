// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "pay_options.hpp"

#include <pds/pay/reconciliation.hpp>

#include <memory>

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
    command.example("pds reconcile --paid paid.csv --duties duties.csv --month 2008-05");

    command.run([o, &out] {
        auto const format = o->output.chosen();
        auto const days = o->pay.period.period();
        auto const p = o->pay.compute(days);
        // Of the payments, those of the days that were asked for.
        std::vector<pds::payment> payments;
        for (auto const& paid : p.in.payments)
            if (days.value_or(pds::always).contains(paid.day)) payments.push_back(paid);

        report table{{{"doctor"},
                      {"date"},
                      {"code"},
                      {"expected", column_type::amount},
                      {"paid", column_type::amount},
                      {"difference", column_type::amount},
                      {"finding"}}};
        for (auto const& r : pds::reconcile(p.statement.lines(), payments))
            table.add({std::string{p.in.doctors[r.doctor]}, std::string{pds::to_text(r.day)},
                       std::string{r.code}, std::string{pds::to_text(r.expected)},
                       std::string{pds::to_text(r.paid)}, std::string{pds::to_text(r.difference())},
                       std::string{name_of(r.finding())}});
        out = table.print(format);
    });
}

} // namespace tool
