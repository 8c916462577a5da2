// SPDX-License-Identifier: BSL-1.0
//
// What one doctor did in a period and what it pays, as a text to print, sign and file: in French,
// the language of those who ask for it.
//
//     pds::explanations why;
//     auto const s = pds::make_statement(done, openings, calendar, rates, zone,
//                                        pds::month_of(2008, 5), {}, why);
//     std::cout << pds::io::attestation(s.lines(), baud, doctors, sectors, pds::month_of(2008, 5),
//                                       why);
//     // ATTESTATION DE PERMANENCE DES SOINS
//     //
//     // Médecin : Baud
//     // Période : mai 2008
//     //
//     // Dû
//     // --
//     // dim. 2008-05-04  08:00-14:00  dimanche ou jour férié  Annecy  PRD  360 min  75.00  P3+P9
//     // ...
//
// Payable lines with their sums, then refused and held ones with the reason, then every rule that
// was cited, in words and, where the lines were explained, with the text it rests on.

#ifndef PDS_IO_ATTESTATION_HPP
#define PDS_IO_ATTESTATION_HPP

#include <pds/core/interval.hpp>
#include <pds/core/name_table.hpp>
#include <pds/core/period.hpp>
#include <pds/io/explain.hpp>
#include <pds/io/statement_text.hpp>
#include <pds/io/utf8.hpp>
#include <pds/io/words.hpp>
#include <pds/pay/explanations.hpp>
#include <pds/pay/line.hpp>
#include <pds/pay/statement.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pds::io {

namespace detail {

/// A rule that a line may bear, in a few words.
constexpr std::string_view rule_words(rule_id rule) {
    struct words {
        rule_id rule;
        std::string_view fr;
    };
    constexpr std::array<words, 25> known{
        {{{'P', 1}, "forfait de la première partie de nuit"},
         {{'P', 2}, "forfait de la seconde partie de nuit"},
         {{'P', 3}, "forfait du dimanche ou jour férié"},
         {{'P', 4}, "forfait du samedi après-midi"},
         {{'P', 5}, "forfait du jour de pont"},
         {{'P', 6}, "forfait du samedi matin"},
         {{'P', 9}, "forfait partagé à la minute entre les médecins d'un poste"},
         {{'P', 10}, "poste assuré en partie seulement"},
         {{'P', 11}, "plus de médecins que de postes : à décider"},
         {{'P', 12}, "de garde en deux lieux à la fois : à décider"},
         {{'P', 13}, "rien n'est dû hors des plages ouvertes"},
         {{'O', 1}, "l'extension est due à partir du lendemain des arrêtés"},
         {{'O', 3}, "horaires organisés plus courts que la plage"},
         {{'O', 4}, "plage sans médecin d'astreinte"},
         {{'O', 5}, "secteurs fusionnés : un forfait par poste du groupe"},
         {{'A', 1}, "honoraires de la consultation"},
         {{'A', 2}, "honoraires et déplacement de la visite"},
         {{'A', 3}, "majoration de l'acte régulé"},
         {{'A', 4}, "visite régulée : déplacement compris dans la majoration"},
         {{'A', 5}, "pont et samedi matin : code du dimanche"},
         {{'A', 6}, "majoration réservée à l'acte régulé du médecin de garde"},
         {{'A', 7}, "majoration générale de l'acte non régulé"},
         {{'G', 1}, "tarif de l'heure de régulation"},
         {{'G', 2}, "régulation à la minute, arrondie au centime"},
         {{'G', 4}, "régulation et autre service à la fois : à décider"}}};
    for (auto const& k : known)
        if (k.rule == rule) return k.fr;
    return {};
}

/// `mai 2008`, or `du 2008-05-01 au 2008-05-15`, both included.
inline std::string period_text(interval<date> days) {
    civil_month const month{days.begin()};
    if (days == month.days())
        return std::string{month_words(month.month()).fr} + ' ' + std::to_string(month.year());
    return "du " + std::string{to_text(days.begin())} + " au " +
           std::string{to_text(days.end() - 1)};
}

inline std::string underlined(std::string_view heading) {
    return std::string{heading} + '\n' + std::string(width_of(heading), '-') + '\n';
}

/// Lines as a table, each with its remark below it if it has one.
inline std::string attested_lines(std::vector<line const*> const& lines,
                                  name_table<sector_id> const& sectors) {
    constexpr std::size_t columns = 8; // day, hours, what, sector, code, minutes, amount, rules
    constexpr std::size_t amount = 6;
    std::vector<std::array<std::string, columns>> rows;
    std::array<std::size_t, columns> widths{};
    for (auto const* const l : lines) {
        auto rules = std::string{to_text(l->rules)};
        if (l->rate == status::presumed && l->status != line_status::refused)
            rules += " (tarif présumé)";
        rows.push_back({short_day(l->begin.day(), language::fr), hours_text(*l),
                        what_text(*l, language::fr),
                        l->sector ? std::string{sectors[*l->sector]} : "", std::string{l->code},
                        l->minutes ? std::to_string(*l->minutes) + " min" : "",
                        std::string{to_text(l->amount)}, rules});
        for (std::size_t c = 0; c != columns; ++c)
            widths[c] = std::max(widths[c], width_of(rows.back()[c]));
    }
    std::string out;
    for (std::size_t i = 0; i != rows.size(); ++i) {
        std::string text;
        for (std::size_t c = 0; c != columns; ++c) {
            if (c != 0) text += "  ";
            text += c + 1 == amount || c == amount ? right_aligned(rows[i][c], widths[c])
                                                   : left_aligned(rows[i][c], widths[c]);
        }
        text.erase(text.find_last_not_of(' ') + 1);
        out += text + '\n';
        if (auto const why = remark_text(*lines[i], language::fr); !why.empty())
            out += "    " + why + '\n';
    }
    return out;
}

} // namespace detail

/// The attestation of one doctor. `lines` are those of a statement of the period, his and others'.
/// `why` are the explanations that the statement was made with, if any: without, no text is named.
/// The total is that of `statement::totals()`: refused and held lines are no part of it.
inline std::string attestation(std::span<line const> lines, doctor_id doctor,
                               name_table<doctor_id> const& doctors,
                               name_table<sector_id> const& sectors, interval<date> period,
                               explanations const& why = {}) {
    std::array<std::vector<line const*>, 3> by_status; // of `line_status`
    std::map<rule_id, std::set<std::string>> texts;    // of each rule, those that it rests on
    totals sums;
    for (auto const& l : lines) {
        if (l.doctor != doctor) continue;
        by_status[static_cast<std::size_t>(l.status)].push_back(&l);
        sums.add(l);
        for (auto const rule : l.rules)
            texts[rule];
        for (auto const& s : why.of(l))
            if (s.holds && s.source.source != nullptr && l.rules.contains(s.rule)) {
                std::string text{s.source.source->title};
                if (!s.source.place.empty()) (text += ", ") += s.source.place;
                texts[s.rule].insert(text);
            }
    }

    auto out = std::string{"ATTESTATION DE PERMANENCE DES SOINS\n\nMédecin : "} +
               printable(doctors[doctor]) + "\nPériode : " + detail::period_text(period) + "\n\n";
    auto const add = [&](line_status of, std::string_view heading) {
        auto const& own = by_status[static_cast<std::size_t>(of)];
        if (own.empty() && of != line_status::payable) return;
        out += detail::underlined(heading);
        out += own.empty() ? "rien\n" : detail::attested_lines(own, sectors);
        out += '\n';
    };
    auto const add_sum = [&](std::string_view of, money amount, std::string_view unit) {
        out += left_aligned(of, 14) + right_aligned(to_text(amount), 12);
        (out += unit) += '\n';
    };
    add(line_status::payable, "Dû");
    for (std::size_t item = 0; item != sums.by_item.size(); ++item)
        if (sums.by_item[item] != money{})
            add_sum(words_of(static_cast<line_item>(item)).fr, sums.by_item[item], "");
    add_sum("total", sums.total, " euros");
    out += '\n';
    add(line_status::refused, "Non payé");
    add(line_status::held, "En attente d'une décision, hors du total");

    if (!texts.empty()) out += detail::underlined("Règles et textes");
    for (auto const& [rule, sources] : texts) {
        out += left_aligned(to_text(rule), 5) + std::string{detail::rule_words(rule)} + '\n';
        for (auto const& source : sources)
            out += "     " + source + '\n';
    }
    if (!texts.empty()) out += '\n';
    return out + "Fait à ____________________, le ____________________\n\nSignature :\n";
}

} // namespace pds::io

#endif
