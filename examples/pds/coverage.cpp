// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "input.hpp"
#include "options.hpp"
#include "problems.hpp"
#include "progress.hpp"

#include <pds/roster/coverage.hpp>
#include <pds/roster/load.hpp>

#include <memory>

namespace tool {

namespace {

report uncovered_report(inputs const& in, pds::slot_calendar const& calendar,
                        pds::interval<pds::date> days) {
    report table{{{"sector"},
                  {"kind"},
                  {"begin"},
                  {"end"},
                  {"posts", column_type::count},
                  {"served", column_type::count},
                  {"status"}}};
    // Rows for every sector stand for one if no row and no duty names any.
    pds::sector_id const unnamed{static_cast<std::uint32_t>(in.sectors.size())};
    auto sectors = in.named_sectors;
    if (sectors.empty()) sectors.push_back(unnamed);
    for (auto const& c : pds::coverage(in.duties, in.openings, sectors, calendar, days))
        table.add({c.unit == unnamed ? "*" : std::string{in.sectors[c.unit]},
                   std::string{name_of(c.slot.kind)}, text_of(c.slot.begin()),
                   text_of(c.slot.end()), std::to_string(c.posts), std::to_string(c.served),
                   std::string{name_of(c.status)}});
    return table;
}

report load_report(inputs const& in, pds::slot_calendar const& calendar,
                   pds::interval<pds::date> days) {
    report table{{{"doctor"},
                  {"slots", column_type::count},
                  {"hours", column_type::amount},
                  {"nights", column_type::count},
                  {"weekends_and_holidays", column_type::count}}};
    for (auto const& l : pds::loads(in.duties, in.openings, calendar, days)) {
        // Hours with two decimals, like amounts: 100 minutes are 1.67.
        auto const hours = pds::prorata(pds::money::from_cents(100), l.minutes, 60);
        table.add({std::string{in.doctors[l.doctor]}, std::to_string(l.slots), text_of(hours),
                   std::to_string(l.nights), std::to_string(l.weekends_and_holidays)});
    }
    return table;
}

} // namespace

void add_coverage(CLI::App& program, std::string& out) {
    struct options {
        input_files files;
        calendar_options calendar;
        period_options period;
        output_options output;
        bool load = false;
    };
    auto const o = std::make_shared<options>();
    sub_command command{program, "coverage",
                        "open slots that are empty, partly served or overcrowded"};
    command.required_option("--duties", o->files.duties, "CSV: doctor,sector,begin,end[,planned]",
                            "FILE");
    command.required_option("--openings", o->files.openings,
                            "CSV: sector,kind,posts,from,until,group,open_from,open_to", "FILE");
    o->period.add_bounds_to(command);
    o->calendar.add_to(command);
    command.flag("--load", o->load, "instead, the load of each doctor");
    o->output.add_to(command, {"csv", "text", "json"});
    command.example("pds coverage --duties duties.csv --openings openings.csv "
                    "--from 2008-05-01 --until 2008-06-01");

    command.run([o, &out] {
        auto const format = o->output.chosen();
        auto const calendar = o->calendar.calendar();
        auto const days = o->period.period();
        if (!days) throw usage_error{"coverage: give --from with --until"};
        progress note{{o->files.duties}};
        note.at("reading");
        auto const in = read_inputs(o->files, calendar.place(), *days, note);
        note.at(std::to_string(in.duties.size()) + " duties");
        out = (o->load ? load_report(in, calendar, *days) : uncovered_report(in, calendar, *days))
                  .print(format);
    });
}

} // namespace tool
