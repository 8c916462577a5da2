// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "input.hpp"
#include "mmg_activity.hpp"
#include "mmg_dossier.hpp"
#include "mmg_report.hpp"
#include "options.hpp"
#include "problems.hpp"
#include "progress.hpp"
#include "sheet.hpp"

#include <pds/io/mmg_text.hpp>
#include <pds/law/mmg_2007.hpp>
#include <pds/law/mmg_2007_programme.hpp>
#include <pds/law/nomenclature.hpp>

#include <algorithm>
#include <memory>

namespace tool {

namespace {

struct mmg_options {
    std::string dossier;
    std::string openings;
    std::string extension_from;
    std::string indicators;
    std::string compare;
    std::string on;
    std::string done;
    bool budget = false;
    bool empty = false;
    bool schema = false;
    bool rewrite = false;
    bool programme = false;
    calendar_options calendar;
    output_options output;
};

std::vector<std::string> parts_of(std::string const& list) {
    std::vector<std::string> parts(1);
    for (char const c : list)
        if (c == ',')
            parts.emplace_back();
        else
            parts.back() += c;
    return parts;
}

/// A year `YYYY` or years `YYYY-YYYY`.
pds::interval<int> years_of(std::string const& text) {
    bool const two = text.size() == 9 && text[4] == '-';
    int const first = pds::detail::digits(text, 0, 4);
    int const last = two ? pds::detail::digits(text, 5, 4) : first;
    if ((text.size() != 4 && !two) || first < 0 || last < first)
        throw usage_error{"--compare", "not two periods YYYY or YYYY-YYYY, as in 2009,2010", text};
    return {first, last + 1};
}

std::string programme_of(mmg_options const& o, format as) {
    if (o.on.empty()) throw usage_error{"--programme: give --on with a day"};
    auto const day = parse_option_date("--on", o.on);
    std::vector<std::string_view> known;
    for (auto const& t : pds::law::mmg_programme_2007)
        known.push_back(t.name);
    auto const names = o.done.empty() ? std::vector<std::string>{} : parts_of(o.done);
    for (auto const& name : names)
        if (std::find(known.begin(), known.end(), name) == known.end())
            throw unknown_name("--done", "unknown task", name, known);
    std::vector<std::string_view> const done{names.begin(), names.end()};
    return programme_table(day, pds::law::mmg_programme_2007, done).print(as);
}

/// The sectors of a dossier by number. One that the openings do not name has what is open for all.
std::vector<pds::sector_id> sectors_of(pds::mmg::dossier const& d, inputs const& in) {
    std::vector<pds::sector_id> ids;
    for (auto const& name : d.zone.sectors) {
        auto const known = in.sectors.find(name);
        ids.push_back(known ? *known : static_cast<pds::sector_id>(in.sectors.size()));
    }
    return ids;
}

inputs read_openings_of(mmg_options const& o, pds::territory place) {
    input_files files;
    files.openings = o.openings;
    if (!o.extension_from.empty()) {
        if (!o.openings.empty())
            throw usage_error{"--extension-from", "given with --openings", o.extension_from};
        files.extension_from = parse_option_date("--extension-from", o.extension_from);
    }
    progress note{{files.openings}};
    return read_inputs(files, place, pds::always, note);
}

/// The openings; tells what is wrong with them and with the files read before, all of it.
inputs read_all(mmg_options const& o, pds::territory place, problems const& found) {
    inputs in;
    bool bad_openings = false;
    try {
        in = read_openings_of(o, place);
    } catch (bad_input const&) {
        bad_openings = true;
    }
    problems::tell({&found});
    if (bad_openings) throw bad_input{};
    return in;
}

std::string activity_of(mmg_options const& o, pds::mmg::activity const& a,
                        std::vector<pds::mmg::month_hours> const& hours, format as) {
    if (o.compare.empty()) return activity_table(a, hours).print(as);
    auto const periods = parts_of(o.compare);
    if (periods.size() != 2)
        throw usage_error{"--compare", "not two periods, as in 2009,2010", o.compare};
    return comparison_table(pds::mmg::report(a, years_of(periods[0]), hours),
                            pds::mmg::report(a, years_of(periods[1]), hours))
        .print(as);
}

std::string answer(mmg_options const& o) {
    auto const as = o.output.chosen();
    auto const language = o.output.language();
    auto const calendar = o.calendar.calendar();
    if (o.empty + o.schema + o.programme > 1 ||
        ((o.empty || o.schema || o.programme) && (!o.dossier.empty() || !o.indicators.empty())))
        throw usage_error{"mmg: --new, --schema and --programme stand alone"};
    if (o.empty) return empty_dossier();
    if (o.schema) return dossier_schema();
    if (o.programme) return programme_of(o, as);
    if (o.dossier.empty() && o.indicators.empty())
        throw usage_error{"mmg: give --dossier, --indicators, --new, --schema or --programme"};
    if (o.budget && o.dossier.empty()) throw usage_error{"--budget: needs --dossier"};
    if (o.rewrite && o.dossier.empty()) throw usage_error{"--rewrite: needs --dossier"};
    if (!o.compare.empty() && o.indicators.empty())
        throw usage_error{"--compare: needs --indicators"};
    if (o.dossier == "-" && o.indicators == "-")
        throw usage_error{"-: standard input can be only one of the files"};

    problems found;
    pds::mmg::dossier d;
    if (!o.dossier.empty()) d = read_dossier(o.dossier, read_file(o.dossier), found);
    pds::mmg::activity activity;
    if (!o.indicators.empty())
        activity =
            read_activity(o.indicators, read_file(o.indicators), d.convention.period(), found);
    auto const in = read_all(o, calendar.place(), found);

    auto const sectors = sectors_of(d, in);
    pds::mmg::context const context{.framework = pds::law::mmg_2007,
                                    .slots = {calendar, in.openings, sectors},
                                    .consultation = pds::law::c_fee};
    if (o.rewrite) return write_dossier(d);
    if (o.budget) {
        auto const plan = pds::mmg::make_plan(d, context);
        if (as == format::text) return budget_text(d, plan, context, language);
        return budget_report(plan, o.indicators.empty() ? nullptr : &activity).print(as);
    }
    if (!o.indicators.empty()) {
        auto const period = d.convention.period();
        auto const hours = period
                               ? pds::mmg::hours_by_month(d.operation.hours, context.slots, *period)
                               : std::vector<pds::mmg::month_hours>{};
        return activity_of(o, activity, hours, as);
    }
    auto const sheet = pds::mmg::review(d, context);
    if (as != format::text) return review_report(sheet).print(as);
    return (d.name.empty() ? "" : d.name + "\n\n") + pds::io::review_text(sheet, language);
}

} // namespace

void add_mmg(CLI::App& program, std::string& out) {
    auto const o = std::make_shared<mmg_options>();
    sub_command command{program, "mmg",
                        "a maison médicale de garde: review of its dossier, budget, indicators"};
    command.option("--dossier", o->dossier, "JSON: the dossier to review", "FILE");
    command.option("--openings", o->openings,
                   "CSV: sector,kind,posts,from,until,group,open_from,open_to", "FILE");
    command.option("--extension-from", o->extension_from,
                   "without --openings: the extension is open for all from this day", "YYYY-MM-DD");
    command.flag("--budget", o->budget, "instead of the review, the five-year table");
    command.option("--indicators", o->indicators,
                   "CSV: period,indicator,value; reports and peaks, with --dossier by hour too",
                   "FILE");
    command.option("--compare", o->compare, "two periods of the indicators", "YYYY,YYYY");
    command.flag("--new", o->empty, "an empty dossier: every field and its meaning");
    command.flag("--schema", o->schema, "the JSON Schema of a dossier");
    command.flag("--rewrite", o->rewrite, "instead of the review, the dossier as it was read");
    command.flag("--programme", o->programme, "the tasks of 2007 and where they stand");
    command.option("--on", o->on, "the day of the programme", "YYYY-MM-DD");
    command.option("--done", o->done, "tasks of the programme that are done", "TASK,...");
    o->calendar.add_to(command);
    o->output.add_to(command, {"csv", "text", "json"});
    o->output.add_lang_to(command);
    command.example("pds mmg --dossier examples/data/mmg_thonon.json "
                    "--openings examples/data/haute_savoie_openings_2008.csv");
    command.run([o, &out] { out = answer(*o); });
}

} // namespace tool
