// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "input.hpp"
#include "options.hpp"
#include "problems.hpp"
#include "progress.hpp"

#include <pds/io/calendar_svg.hpp>
#include <pds/io/icalendar.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/pay/astreinte.hpp>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tool {

namespace {

/// A sector of an openings file. Where its rows name none, they are for every sector and the name
/// is free.
pds::sector_id find_sector(inputs const& in, std::string const& name) {
    if (in.named_sectors.empty())
        return pds::sector_id{static_cast<std::uint32_t>(in.sectors.size())};
    std::vector<std::string_view> known;
    for (auto const sector : in.named_sectors) {
        if (in.sectors[sector] == name) return sector;
        known.push_back(in.sectors[sector]);
    }
    throw unknown_name("--sector", "no sector of the openings", name, known);
}

} // namespace

void add_calendar(CLI::App& program, std::string& out) {
    struct options {
        calendar_options calendar;
        period_options period;
        output_options output;
        input_files files;
        std::string extension;
        std::string sector;
    };
    auto const o = std::make_shared<options>();
    sub_command command{program, "calendar", "every slot that begins in a period"};
    o->period.add_year_to(command);
    o->period.add_bounds_to(command);
    o->calendar.add_to(command);
    command.option("--extension", o->extension,
                   "which of saturday_afternoon, pont_day, saturday_morning exist: none, all, or a "
                   "list with commas; all if it is not given",
                   "KINDS");
    command.option("--openings", o->files.openings,
                   "CSV: sector,kind,posts,from,until,group,open_from,open_to", "FILE");
    command.option("--sector", o->sector, "only the slots that this sector has open there", "NAME");
    command.exclude("--openings", "--extension");
    o->output.add_to(command, {"csv", "text", "json", "ics", "svg"});
    o->output.add_lang_to(command);
    command.example("pds calendar --year 2008 --format csv\n"
                    "  pds calendar --year 2008 --format svg > 2008.svg\n"
                    "  pds calendar --year 2008 --openings openings.csv --sector Annecy "
                    "--format ics > annecy.ics",
                    "Of a sector, a slot that its hours do not cover has no amount.");

    command.run([o, &out] {
        auto const format = o->output.chosen();
        auto const language = o->output.language();
        auto const calendar =
            o->calendar.calendar(kinds_with_extension(o->extension.empty() ? "all" : o->extension));
        auto const days = o->period.period();
        if (!days) throw usage_error{"calendar: give --year, or --from with --until"};
        auto const& rates = pds::law::national_tariff;

        if (o->files.openings.empty() != o->sector.empty())
            throw usage_error{"calendar: --openings and --sector go together"};
        if (!o->sector.empty() && format == tool::format::svg)
            throw usage_error{"--sector", "the picture is of all slots", o->sector};

        inputs in;
        pds::sector_id sector{};
        if (!o->sector.empty()) {
            progress note{{o->files.openings}};
            in = read_inputs(o->files, calendar.place(), *days, note);
            sector = find_sector(in, o->sector);
        }
        if (format == tool::format::svg) {
            out = pds::io::calendar_svg(calendar, *days, language);
            return;
        }
        if (format == tool::format::ics) {
            out = o->sector.empty() ? pds::io::icalendar(calendar, *days, rates, language)
                                    : pds::io::sector_icalendar(sector, o->sector, in.openings,
                                                                calendar, *days, rates, language);
            return;
        }
        report table{{{"begin"}, {"end"}, {"kind"}, {"code"}, {"amount", column_type::amount}}};
        for (auto const s : calendar.between(*days)) {
            auto const* const row = in.openings.at(sector, s.kind, s.day());
            if (!o->sector.empty() && row == nullptr) continue;
            bool const pays = o->sector.empty() || row->covers(s);
            auto const due = pds::astreinte(s, rates);
            table.add({text_of(s.begin()), text_of(s.end()), std::string{name_of(s.kind)},
                       std::string{due.code}, pays && due.covered() ? text_of(due.amount) : ""});
        }
        out = table.print(format);
    });
}

} // namespace tool
