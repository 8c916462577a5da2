// SPDX-License-Identifier: BSL-1.0
//
// The main job on the shipped data of Haute-Savoie, for people to read.

#include "commands.hpp"
#include "pay_options.hpp"

#include <pds/envelope/figures.hpp>
#include <pds/envelope/scenario.hpp>
#include <pds/io/explain.hpp>
#include <pds/io/statement_text.hpp>
#include <pds/io/utf8.hpp>
#include <pds/io/words.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/departments_2005.hpp>
#include <pds/law/haute_savoie_2006.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/law/sector_targets_2008.hpp>
#include <pds/organisation/eligibility.hpp>
#include <pds/organisation/map_draft.hpp>
#include <pds/pay/astreinte.hpp>

#include <algorithm>
#include <array>
#include <memory>

namespace tool {

namespace {

namespace map_2006 = pds::law::haute_savoie_2006;
using pds::io::language;
using pds::io::phrase;

constexpr std::array seasons{pds::season::low, pds::season::winter, pds::season::summer};

std::string heading(language l, phrase words) {
    std::string const text{words.in(l)};
    return text + '\n' + std::string(pds::io::width_of(text), '-') + '\n';
}

int deep_night_posts(pds::season s) {
    for (auto const& row : map_2006::deep_night)
        if (row.when == s) return row.posts_printed;
    return 0;
}

/// What the numbers of sectors mean for the extension.
std::string targets_text(language l) {
    auto const& target = *pds::find_target(pds::law::sector_targets_2008, "74");
    auto const bounds =
        std::to_string(target.target) + " / " + std::to_string(target.adjusted_target);
    auto const evening =
        std::string{phrase{"evening against ", "première nuit, pour "}.in(l)} + bounds;
    auto const sunday = std::string{phrase{"Sundays against ", "dimanches, pour "}.in(l)} +
                        std::to_string(target.adjusted_target);
    auto out = heading(l, {"Doctors on duty, sector map of December 2006",
                           "Médecins de garde, sectorisation de décembre 2006"});
    report table{{{phrase{"season", "saison"}.in(l)},
                  {phrase{"evening", "première nuit"}.in(l), column_type::count},
                  {phrase{"Sundays, holidays", "dimanches, fériés"}.in(l), column_type::count},
                  {phrase{"deep night", "seconde nuit"}.in(l), column_type::count},
                  {evening},
                  {sunday}}};
    auto most = pds::post_counts{};
    for (auto const s : seasons) {
        auto const posts = pds::posts(map_2006::map, s);
        auto const a = pds::assess({.evening = posts.evening}, target);
        auto const above = posts.sunday_or_holiday - target.adjusted_target;
        table.add({std::string{pds::io::words_of(s).in(l)}, std::to_string(posts.evening),
                   std::to_string(posts.sunday_or_holiday), std::to_string(deep_night_posts(s)),
                   std::string{pds::io::words_of(a.verdict).in(l)},
                   above > 0
                       ? std::to_string(above) + std::string{phrase{" above", " de trop"}.in(l)}
                       : std::string{phrase{"within", "dans la borne"}.in(l)}});
        most.evening = std::max(most.evening, posts.evening);
    }
    out += table.print(format::text) + '\n';

    for (auto const reading : {pds::target_reading::margin, pds::target_reading::target}) {
        auto const a = pds::assess({.evening = most.evening}, target, reading);
        out += phrase{"Most in the evening: ", "Au plus en première nuit : "}.in(l);
        out += std::to_string(most.evening);
        out += phrase{"; bound ", " ; borne "}.in(l);
        out += std::to_string(a.bound);
        out += phrase{": ", " : "}.in(l);
        out += pds::io::words_of(a.eligible).in(l);
        out += reading == pds::target_reading::margin
                   ? phrase{" (the margin counts, R-S3)", " (la marge compte, R-S3)"}.in(l)
                   : phrase{" (the other reading: the target alone)",
                            " (l'autre lecture : la cible seule)"}
                         .in(l);
        out += '\n';
        for (std::size_t i = 0; i != pds::planning_step_names.size(); ++i)
            if (auto const step = static_cast<pds::planning_step>(i); a.steps.contains(step))
                out += "  - " + std::string{pds::io::words_of(step).in(l)} + '\n';
    }
    return out + '\n';
}

/// The days of a month that differ from an ordinary one, with what they pay.
std::string slots_text(pds::slot_calendar const& calendar, pds::interval<pds::date> month,
                       language l) {
    auto out = heading(l, {"Slots of May 2008, nights apart", "Plages de mai 2008, hors nuits"});
    report table{{{phrase{"day", "jour"}.in(l)},
                  {phrase{"hours", "heures"}.in(l)},
                  {phrase{"slot", "plage"}.in(l)},
                  {"code"},
                  {phrase{"amount", "montant"}.in(l), column_type::amount},
                  {phrase{"holiday", "jour férié"}.in(l)}}};
    pds::money nights;
    for (auto const s : calendar.between(month)) {
        auto const due = pds::astreinte(s, pds::law::national_tariff);
        if (s.kind == pds::slot_kind::evening || s.kind == pds::slot_kind::deep_night) {
            nights += due.amount;
            continue;
        }
        table.add({pds::io::detail::short_day(s.day(), l),
                   text_of(s.begin().clock()) + '-' + text_of(s.end().clock()),
                   std::string{pds::io::words_of(s.kind).in(l)}, std::string{due.code},
                   text_of(due.amount), pds::io::holiday_names(s.day(), calendar, l)});
    }
    out += table.print(format::text);
    out +=
        phrase{"and the nights, both parts, one post: ", "et les nuits, deux parties, un poste : "}
            .in(l);
    return out + text_of(nights) + "\n\n";
}

/// What the map of 2006 costs in 2008 by season and kind, before the extension and with it.
std::string envelope_text(pds::slot_calendar const& calendar, language l) {
    auto const year = pds::year_of(2008);
    auto const seasons_of_year = pds::seasons_between(year, map_2006::seasons);
    pds::slot_ledger const ledger{calendar, pds::law::national_tariff, year};
    auto const cost_with = [&](pds::extension_posts extension) {
        pds::sector_map const map{
            pds::draft_of("74", map_2006::map, map_2006::deep_night, {.extension = extension}),
            pds::law::departments_2005};
        return pds::cost_of(pds::opening_table{pds::openings_of(map, seasons_of_year)},
                            map.sector_ids(), ledger, seasons_of_year);
    };
    auto const before = cost_with(pds::extension_posts::none);
    auto const after = cost_with(pds::extension_posts::as_sunday_or_holiday);

    auto out =
        heading(l, {"What this map costs in 2008, and what the extension adds",
                    "Ce que coûte cette sectorisation en 2008, et ce qu'ajoute l'extension"});
    std::vector<column> columns{{phrase{"season", "saison"}.in(l)}};
    for (std::size_t k = 0; k != pds::slot_kind_count; ++k)
        columns.push_back(
            {pds::io::words_of(static_cast<pds::slot_kind>(k)).in(l), column_type::amount});
    columns.push_back({"total", column_type::amount});
    report table{std::move(columns)};
    auto const add = [&](std::string_view name, pds::cost_by_kind const& kinds) {
        std::vector<std::string> cells{std::string{name}};
        for (auto const& c : kinds)
            cells.emplace_back(pds::to_text(c.amount));
        cells.emplace_back(pds::to_text(pds::total_of(kinds).amount));
        table.add(std::move(cells));
    };
    // Before the extension its kinds cost nothing: one table shows both.
    for (auto const s : seasons)
        add(pds::io::words_of(s).in(l), after.of(s));
    add("total", after.by_kind());
    out += table.print(format::text);

    auto const& savoie = *pds::find_department(pds::law::departments_2005, "74");
    auto const say = [&](phrase words, pds::money amount) {
        out += std::string{words.in(l)} + text_of(amount) + '\n';
    };
    auto const most = pds::posts(map_2006::map, pds::season::winter).evening;
    say({"before the extension: ", "avant l'extension : "}, before.total().amount);
    say({"the extension adds: ", "l'extension ajoute : "},
        pds::difference(before, after).total().amount);
    say({"a head, with it: ", "par habitant, avec elle : "},
        pds::figures_of(after.total().amount, most, savoie).per_inhabitant);
    return out + '\n';
}

std::string statement_of_may(std::string const& folder, pds::interval<pds::date> month,
                             language l) {
    pay_options options;
    options.files = {.duties = folder + "/haute_savoie_duties_2008_05.csv",
                     .acts = folder + "/haute_savoie_acts_2008_05.csv",
                     .regulation = folder + "/haute_savoie_regulation_2008_05.csv",
                     .openings = folder + "/haute_savoie_openings_2008.csv"};
    auto const p = options.compute(month);
    auto out = heading(l, {"Statement of May 2008 (invented doctors, real sectors)",
                           "Décompte de mai 2008 (médecins inventés, secteurs réels)"}) +
               '\n' + pds::io::statement_text(p.statement, p.in.doctors, p.in.sectors, l);
    pds::money total;
    for (auto const& t : p.statement.totals())
        total += t.total;
    out += phrase{"All doctors: ", "Tous les médecins : "}.in(l);
    return out + text_of(total) + '\n';
}

} // namespace

void add_demo(CLI::App& program, std::string& out) {
    struct options {
        std::string data = PDS_EXAMPLE_DATA;
        output_options output;
    };
    auto const o = std::make_shared<options>();
    sub_command command{program, "demo", "Haute-Savoie: sectors, slots, costs and a month's pay"};
    command.option("--data", o->data, "folder of the sample files", "DIR");
    o->output.add_lang_to(command);
    command.example("pds demo --lang fr");

    command.run([o, &out] {
        auto const l = o->output.language();
        pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
        auto const month = pds::month_of(2008, 5);
        out = heading(l, {"HAUTE-SAVOIE (74)", "HAUTE-SAVOIE (74)"}) + '\n' + targets_text(l) +
              slots_text(calendar, month, l) + envelope_text(calendar, l) +
              statement_of_may(o->data, month, l);
    });
}

} // namespace tool
