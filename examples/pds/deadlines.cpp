// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "options.hpp"
#include "problems.hpp"

#include <pds/law/r6315_2.hpp>
#include <pds/roster/deadlines.hpp>

#include <memory>

namespace tool {

void add_deadlines(CLI::App& program, std::string& out) {
    struct options {
        std::string start;
        std::string text = "2005";
        output_options output;
    };
    auto const o = std::make_shared<options>();
    sub_command command{program, "deadlines",
                        "what is due, by whom and when, for a duty table that starts on a day"};
    command.required_option("--table-start", o->start, "first day of the table", "YYYY-MM-DD");
    command.option("--text", o->text, "version of R.6315-2: 2005 or 2010", "YEAR");
    o->output.add_to(command, {"csv", "text", "json"});
    command.example("pds deadlines --table-start 2008-07-01");

    command.run([o, &out] {
        auto const format = o->output.chosen();
        auto const start = parse_option_date("--table-start", o->start);
        if (o->text != "2005" && o->text != "2010")
            throw usage_error{"--text", "neither 2005 nor 2010", o->text};
        auto const steps = o->text == "2010"
                               ? std::span<pds::table_step const>{pds::law::table_steps_2010}
                               : std::span<pds::table_step const>{pds::law::table_steps_2005};

        report table{{{"step"}, {"actor"}, {"due"}}};
        for (auto const& d : pds::deadlines(start, pds::law::table_months, steps))
            table.add({std::string{d.step->name}, std::string{d.step->actor}, text_of(d.due)});
        out = table.print(format);
    });
}

} // namespace tool
