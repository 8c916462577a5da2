// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "options.hpp"
#include "problems.hpp"

#include <pds/io/explain.hpp>
#include <pds/law/calendar_fr.hpp>

#include <memory>

namespace tool {

void add_holidays(CLI::App& program, std::string& out) {
    struct options {
        std::string territory = "metropole";
        period_options period;
        output_options output;
    };
    auto const o = std::make_shared<options>();
    sub_command command{program, "holidays", "public holidays of a year"};
    o->period.add_year_to(command);
    o->period.add_bounds_to(command);
    command.option("--territory", o->territory, "whose holidays", "T");
    o->output.add_to(command, {"csv", "text", "json"});
    o->output.add_lang_to(command);
    command.example("pds holidays --year 2008 --territory alsace-moselle-good-friday");

    command.run([o, &out] {
        auto const format = o->output.chosen();
        auto const language = o->output.language();
        auto const calendar = calendar_options{o->territory, "strict"}.calendar();
        auto const days = o->period.period();
        if (!days) throw usage_error{"holidays: give --year, or --from with --until"};

        report table{{{"date"}, {"name"}}};
        for (auto day = days->begin(); day != days->end(); ++day)
            if (calendar.is_holiday(day))
                table.add({text_of(day), pds::io::holiday_names(day, calendar, language)});
        out = table.print(format);
    });
}

} // namespace tool
