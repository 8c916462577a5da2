// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "options.hpp"
#include "problems.hpp"

#include <pds/io/calendar_svg.hpp>
#include <pds/io/icalendar.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/pay/astreinte.hpp>

#include <memory>

namespace tool {

void add_calendar(CLI::App& program, std::string& out) {
    struct options {
        calendar_options calendar;
        period_options period;
        output_options output;
        std::string extension = "all";
    };
    auto const o = std::make_shared<options>();
    sub_command command{program, "calendar", "every slot that begins in a period"};
    o->period.add_year_to(command);
    o->period.add_bounds_to(command);
    o->calendar.add_to(command);
    command.option("--extension", o->extension,
                   "which of saturday_afternoon, pont_day, saturday_morning exist: none, all, or a "
                   "list with commas",
                   "KINDS");
    o->output.add_to(command, {"csv", "text", "json", "ics", "svg"});
    o->output.add_lang_to(command);
    command.example("pds calendar --year 2008 --format csv\n"
                    "  pds calendar --year 2008 --format svg > 2008.svg");

    command.run([o, &out] {
        auto const format = o->output.chosen();
        auto const language = o->output.language();
        auto const calendar = o->calendar.calendar(kinds_with_extension(o->extension));
        auto const days = o->period.period();
        if (!days) throw usage_error{"calendar: give --year, or --from with --until"};
        auto const& rates = pds::law::national_tariff;

        if (format == tool::format::svg) {
            out = pds::io::calendar_svg(calendar, *days, language);
            return;
        }
        if (format == tool::format::ics) {
            out = pds::io::icalendar(calendar, *days, rates, language);
            return;
        }
        report table{{{"begin"}, {"end"}, {"kind"}, {"code"}, {"amount", column_type::amount}}};
        for (auto const s : calendar.between(*days)) {
            auto const due = pds::astreinte(s, rates);
            table.add({std::string{pds::to_text(s.begin())}, std::string{pds::to_text(s.end())},
                       std::string{name_of(s.kind)}, std::string{due.code},
                       due.covered() ? std::string{pds::to_text(due.amount)} : ""});
        }
        out = table.print(format);
    });
}

} // namespace tool
