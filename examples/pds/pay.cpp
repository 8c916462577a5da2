// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "input.hpp"
#include "options.hpp"
#include "problems.hpp"
#include "statement_report.hpp"

#include <pds/interop/boost_time_zone.hpp>
#include <pds/io/statement_text.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/law/time_zones.hpp>
#include <pds/pay/statement.hpp>

#include <memory>

namespace tool {

void add_pay(CLI::App& program, std::string& out) {
    struct options {
        input_files files;
        std::string extension_from;
        calendar_options calendar;
        period_options period;
        output_options output;
        bool totals = false;
    };
    auto const o = std::make_shared<options>();
    auto& command = *program.add_subcommand(
        "pay", "what each doctor is owed for duties, acts and regulation, line by line");
    command.add_option("--duties", o->files.duties, "CSV: doctor,sector,begin,end[,planned]")
        ->type_name("FILE")
        ->required();
    command
        .add_option("--acts", o->files.acts,
                    "CSV: doctor,time,kind,regulated[,called_in_replacement]")
        ->type_name("FILE");
    command.add_option("--regulation", o->files.regulation, "CSV: doctor,begin,end")
        ->type_name("FILE");
    auto* const openings =
        command
            .add_option("--openings", o->files.openings,
                        "CSV: sector,kind,posts,from,until,group,open_from,open_to")
            ->type_name("FILE");
    command
        .add_option("--extension-from", o->extension_from,
                    "without --openings: from when Saturdays and ponts are open everywhere")
        ->type_name("YYYY-MM-DD")
        ->excludes(openings);
    o->period.add_month_to(command);
    o->period.add_bounds_to(command);
    o->calendar.add_to(command);
    command.add_flag("--totals", o->totals, "a row a doctor instead of the lines");
    o->output.add_to(command, {"csv", "text", "json"});
    o->output.add_lang_to(command);
    command.footer("Files: - is standard input.\nExample:\n"
                   "  pds pay --duties duties.csv --acts acts.csv --extension-from 2008-03-15 "
                   "--month 2008-05");

    command.callback([o, &out] {
        auto const format = o->output.chosen();
        auto const language = o->output.language();
        auto const calendar = o->calendar.calendar();
        auto const period = o->period.period().value_or(pds::always);
        if (!o->extension_from.empty())
            o->files.extension_from = parse_option_date("--extension-from", o->extension_from);

        pds::boost_time_zone const zone{pds::law::clock_of(o->calendar.place())};
        auto const in = read_inputs(o->files, zone);
        auto const statement =
            pds::make_statement({in.duties, in.acts, in.sessions}, in.openings, calendar,
                                pds::law::national_tariff, zone, period);
        if (o->totals)
            out = totals_report(statement, in).print(format);
        else if (format == tool::format::text)
            out = pds::io::statement_text(statement, in.doctors, in.sectors, language);
        else
            out = lines_report(statement, in).print(format);
    });
}

} // namespace tool
