// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "options.hpp"
#include "problems.hpp"
#include "sheet.hpp"

#include <pds/io/targets_svg.hpp>
#include <pds/law/departments_2005.hpp>
#include <pds/law/instruction_2008.hpp>
#include <pds/law/national_figures.hpp>
#include <pds/law/sector_targets_2008.hpp>
#include <pds/organisation/national.hpp>

#include <algorithm>
#include <array>
#include <memory>

namespace tool {

namespace {

using pds::io::language;
using pds::io::phrase;

constexpr std::array<std::string_view, 2> reading_names{"margin", "target"};

sheet open_counts(std::string const& name, problems& found) {
    return {name,
            {"department", "evening", "sunday_or_holiday", "saturday_afternoon",
             "arrete_covers_saturday"},
            {},
            found};
}

/// Rows by department. Throws `bad_input` after having told what is
/// wrong.
std::vector<pds::department_count> read_counts(sheet& file, problems& found) {
    auto const department = file["department"];
    auto const evening_column = file["evening"];
    auto const sunday_column = file["sunday_or_holiday"];
    auto const saturday_column = file["saturday_afternoon"];
    auto const covers_column = file["arrete_covers_saturday"];
    std::vector<pds::department_count> counts;
    std::vector<std::string_view> codes;
    for (auto const& row : pds::law::sector_targets_2008)
        codes.push_back(row.department);
    std::vector<std::pair<std::string, std::size_t>> seen;
    file.for_each_row([&](row& r) {
        auto const code = r.cell(department);
        auto const known = std::find(codes.begin(), codes.end(), code);
        if (known == codes.end()) {
            // Spreadsheets take the nought of 01 for idle.
            auto const padded = "0" + std::string{code};
            bool const lost_nought = std::find(codes.begin(), codes.end(), padded) != codes.end();
            r.fault(department,
                    with_nearest("no department of the table of targets",
                                 lost_nought ? padded : pds::nearest_name(code, codes)));
        }
        auto const first =
            std::find_if(seen.begin(), seen.end(), [&](auto const& s) { return s.first == code; });
        if (first != seen.end())
            r.fault(department, "given twice, first in line " + std::to_string(first->second));
        else
            seen.emplace_back(code, r.line());
        auto const evening = r.count(evening_column, "sectors");
        auto const sunday = r.count(sunday_column, "sectors");
        auto const saturday = r.count(saturday_column, "sectors");
        auto const covered = r.yes_or_no(covers_column);
        if (r.sound()) counts.push_back({*known, {*evening, *sunday, *saturday, *covered}});
    });
    problems::tell({&found});
    std::sort(counts.begin(), counts.end(),
              [](auto const& a, auto const& b) { return a.department < b.department; });
    return counts;
}

report verdict_report(std::vector<pds::department_count> const& counts,
                      pds::target_reading reading) {
    report table{{{"department"},
                  {"name"},
                  {"margin_percent", column_type::count},
                  {"target", column_type::count},
                  {"adjusted_target", column_type::count},
                  {"evening", column_type::count},
                  {"verdict"},
                  {"excess", column_type::count},
                  {"eligible"},
                  {"steps"}}};
    for (auto const& [code, c] : counts) {
        auto const& row = *pds::find_target(pds::law::sector_targets_2008, code);
        auto const a = pds::assess(c, row, reading);
        std::string steps;
        for (std::size_t i = 0; i != pds::planning_step_names.size(); ++i)
            if (a.steps.contains(static_cast<pds::planning_step>(i)))
                (steps += steps.empty() ? "" : "+") += pds::planning_step_names[i];
        table.add({std::string{row.department}, std::string{row.name},
                   std::to_string(row.margin_percent), std::to_string(row.target),
                   std::to_string(row.adjusted_target), std::to_string(c.evening),
                   std::string{name_of(a.verdict)}, std::to_string(a.excess),
                   std::string{name_of(a.eligible)}, steps});
    }
    return table;
}

/// What people read: a department at a time every period, then who has what to do; all together.
std::string verdict_text(std::vector<pds::department_count> const& counts,
                         pds::target_reading reading, language l) {
    report table{{{phrase{"department", "département"}.in(l)},
                  {phrase{"target", "cible"}.in(l), column_type::count},
                  {phrase{"with margin", "avec marge"}.in(l), column_type::count},
                  {phrase{"evening", "première nuit"}.in(l), column_type::count},
                  {phrase{"verdict", "constat"}.in(l)},
                  {phrase{"too many", "de trop"}.in(l), column_type::count},
                  {phrase{"Sundays, holidays", "dimanches, fériés"}.in(l)},
                  {phrase{"Saturday afternoons", "samedis après-midi"}.in(l)}}};
    std::string steps;
    for (auto const& [code, c] : counts) {
        auto const& row = *pds::find_target(pds::law::sector_targets_2008, code);
        auto const a = pds::assess(c, row, reading);
        auto const name = std::string{row.department} + ' ' + std::string{row.name};
        auto const beside = [&](pds::period_standing const& p) {
            auto text = std::to_string(p.count);
            if (p.excess > 0)
                text += " (" + std::to_string(p.excess) +
                        std::string{phrase{" too many)", " de trop)"}.in(l)};
            return text;
        };
        table.add({name, std::to_string(row.target), std::to_string(row.adjusted_target),
                   std::to_string(c.evening), std::string{pds::io::words_of(a.verdict).in(l)},
                   std::to_string(a.excess), beside(a.sunday_or_holiday),
                   beside(a.saturday_afternoon)});
        steps += '\n' + name + ": " + std::string{pds::io::words_of(a.eligible).in(l)} + '\n';
        for (auto const& duty : pds::law::planning_duties_2008)
            if (a.steps.contains(duty.step))
                steps += "  - " + std::string{pds::io::words_of(duty.actor).in(l)} + ": " +
                         std::string{pds::io::words_of(duty.step).in(l)} + ", " +
                         std::string{pds::io::words_of(duty.deadline).in(l)} + " (" +
                         std::string{duty.source.source->key} + ", " +
                         std::string{duty.source.place} + ")\n";
    }
    auto const view = pds::survey(counts, pds::law::sector_targets_2008, reading);
    auto out = table.print(format::text) + '\n';
    auto const say = [&](phrase words, int number) {
        out += std::string{words.in(l)} + std::to_string(number) + '\n';
    };
    say({"Departments: ", "Départements : "}, static_cast<int>(counts.size()));
    say({"Sectors in the evening: ", "Secteurs de première partie de nuit : "}, view.sectors);
    say({"Their targets: ", "Leurs cibles : "}, view.targets);
    say({"With margin: ", "Avec marge : "}, view.adjusted);
    say({"Departments that must reduce: ", "Départements qui doivent réduire : "},
        static_cast<int>(view.to_reduce.size()));
    say({"Sectors that must go: ", "Secteurs à supprimer : "}, view.excess());
    return out + steps;
}

/// The table of targets beside what the rules would give; Paris, which has no row, by the key.
report target_report() {
    report table{{{"department"},
                  {"name"},
                  {"margin_percent", column_type::count},
                  {"margin_by_rule", column_type::count},
                  {"target", column_type::count},
                  {"adjusted_target", column_type::count},
                  {"population_key", column_type::count},
                  {"difference", column_type::count},
                  {"transcription"},
                  {"alternative_target", column_type::count}}};
    for (auto const& d : pds::law::departments_2005) {
        auto const key =
            pds::population_key(d, pds::law::departments_2005, pds::law::national_target_2008);
        auto const by_rule = std::to_string(pds::margin_of(d, pds::law::margin_rule_2008));
        auto const* const row = pds::find_target(pds::law::sector_targets_2008, d.code);
        if (row == nullptr) {
            table.add({std::string{d.code}, std::string{d.name}, "", by_rule, "", "",
                       std::to_string(key), "", "", ""});
            continue;
        }
        table.add({std::string{d.code}, std::string{d.name}, std::to_string(row->margin_percent),
                   by_rule, std::to_string(row->target), std::to_string(row->adjusted_target),
                   std::to_string(key), std::to_string(row->target - key),
                   row->transcription == pds::transcription::printed ? "printed" : "reconstructed",
                   row->alternative_target == 0 ? "" : std::to_string(row->alternative_target)});
    }
    return table;
}

/// What stands out of that table, in sentences.
std::string target_text(language l) {
    int targets = 0;
    int adjusted = 0;
    std::string disobey;
    std::string differ;
    std::string rebuilt;
    auto const list = [](std::string& names, std::string const& name) {
        names += (names.empty() ? "" : ", ") + name;
    };
    for (auto const& row : pds::law::sector_targets_2008) {
        auto const& d = *pds::find_department(pds::law::departments_2005, row.department);
        auto const key =
            pds::population_key(d, pds::law::departments_2005, pds::law::national_target_2008);
        auto const name = std::string{row.department} + ' ' + std::string{row.name};
        targets += row.target;
        adjusted += row.adjusted_target;
        if (pds::margin_of(d, pds::law::margin_rule_2008) != row.margin_percent)
            list(disobey, name + " (" + std::to_string(row.margin_percent) + " %)");
        if (key != row.target)
            list(differ, name + " (" + std::to_string(row.target) +
                             std::string{phrase{", by the key ", ", selon la clé "}.in(l)} +
                             std::to_string(key) + ")");
        if (row.alternative_target != 0)
            list(rebuilt, name + " (" + std::to_string(row.target) +
                              std::string{phrase{" or ", " ou "}.in(l)} +
                              std::to_string(row.alternative_target) + ")");
    }
    auto const counted =
        std::find_if(pds::law::sectors_of_the_order.begin(), pds::law::sectors_of_the_order.end(),
                     [](auto const& c) { return c.year == 2008; });
    auto const paris =
        pds::population_key(*pds::find_department(pds::law::departments_2005, "75"),
                            pds::law::departments_2005, pds::law::national_target_2008);
    std::string out;
    auto const say = [&](phrase words, std::string const& value) {
        out += std::string{words.in(l)} + value + '\n';
    };
    auto const number = [](int n) { return std::to_string(n); };
    say({"National target: ", "Cible nationale : "}, number(pds::law::national_target_2008));
    say({"Sectors counted by the Order on 1 January 2008: ",
         "Secteurs comptés par l'Ordre au 1er janvier 2008 : "},
        number(counted->sectors));
    say({"Sum of the targets, without Paris: ", "Somme des cibles, hors Paris : "},
        number(targets));
    say({"Sum of the targets with margin: ", "Somme des cibles avec marge : "}, number(adjusted));
    say({"  above the national target by: ", "  au-dessus de la cible nationale de : "},
        number(adjusted - pds::law::national_target_2008));
    say({"Paris by the population key: ", "Paris selon la clé de population : "}, number(paris));
    say({"Targets that differ from the population key: ",
         "Cibles qui s'écartent de la clé de population : "},
        differ);
    say({"Printed margins that disobey the rule: ", "Marges imprimées contraires à la règle : "},
        disobey);
    say({"Cells that admit another reading: ", "Cellules qui admettent une autre lecture : "},
        rebuilt);
    return out;
}

} // namespace

void add_sectors(CLI::App& program, std::string& out) {
    struct options {
        std::string counts;
        std::string reading = "margin";
        bool targets = false;
        output_options output;
    };
    auto const o = std::make_shared<options>();
    sub_command command{program, "sectors",
                        "numbers of sectors against the targets of 2008, and what follows"};
    command.option("--counts", o->counts,
                   "CSV: department,evening,sunday_or_holiday,saturday_afternoon,"
                   "arrete_covers_saturday",
                   "FILE");
    command.option("--reading", o->reading,
                   "which bound decides: margin (the adjusted target) or target", "READING");
    command.flag("--targets", o->targets,
                 "instead: the table of targets beside the margin rule and the population key");
    o->output.add_to(command, {"csv", "text", "json", "svg"});
    o->output.add_lang_to(command);
    command.example("pds sectors --counts counts.csv --format text\n"
                    "  pds sectors --counts counts.csv --format svg > sectors.svg");

    command.run([o, &out] {
        auto const format = o->output.chosen();
        auto const language = o->output.language();
        auto const reading = named_option<pds::target_reading>("--reading", o->reading,
                                                               reading_names, "unknown reading");
        if (o->targets == !o->counts.empty())
            throw usage_error{"sectors: give one of --counts and --targets"};
        if (o->targets) {
            if (format == tool::format::svg)
                throw usage_error{"--format", "not with --targets", "svg"};
            out = target_report().print(format);
            if (format == tool::format::text) out += '\n' + target_text(language);
            return;
        }
        problems found;
        auto file = open_counts(o->counts, found);
        auto const counts = read_counts(file, found);
        if (format == tool::format::svg)
            out = pds::io::targets_svg(counts, pds::law::sector_targets_2008, reading, language);
        else if (format == tool::format::text)
            out = verdict_text(counts, reading, language);
        else
            out = verdict_report(counts, reading).print(format);
    });
}

} // namespace tool
