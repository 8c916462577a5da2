// SPDX-License-Identifier: BSL-1.0

#include <pds/io/attestation.hpp>

#include <pds/interop/boost_time_zone.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/law/time_zones.hpp>

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace attestation_tests {

using namespace pds::literals;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
pds::boost_time_zone const zone{pds::law::clock_of(pds::territory::metropole)};
pds::name_table<pds::doctor_id> const doctors{{"Baud", "Charlet", "Écuyer"}};
pds::name_table<pds::sector_id> const sectors{{"Annecy", "Thônes"}};
constexpr pds::doctor_id baud{0};
constexpr pds::doctor_id charlet{1};
constexpr pds::doctor_id ecuyer{2};
constexpr pds::sector_id annecy{0};
constexpr pds::sector_id thones{1};
constexpr auto may = pds::month_of(2008, 5);

pds::opening_table const openings{
    {{.kinds = pds::base_kinds},
     {.kinds = pds::extension_kinds, .dates = pds::from("2008-05-15"_date)}}};

std::string attested(pds::work const& done, pds::doctor_id doctor,
                     pds::interval<pds::date> period = may) {
    pds::explanations why;
    auto const s = pds::make_statement(done, openings, calendar, pds::law::national_tariff, zone,
                                       period, {}, why);
    return pds::io::attestation(s.lines(), doctor, doctors, sectors, period, why);
}

/// Sunday 4 May 2008 shared by halves, a visit on it, an evening left early, a Saturday before the
/// extension, an evening in two places, regulation.
struct sample {
    std::vector<pds::duty> duties{
        {baud, annecy, {"2008-05-04T08:00"_time, "2008-05-04T14:00"_time}},
        {ecuyer, annecy, {"2008-05-04T14:00"_time, "2008-05-04T20:00"_time}},
        {baud, thones, {"2008-05-05T20:00"_time, "2008-05-05T23:00"_time}},
        {baud, annecy, {"2008-05-10T12:00"_time, "2008-05-10T20:00"_time}},
        {baud, annecy, {"2008-05-20T20:00"_time, "2008-05-21T00:00"_time}},
        {baud, thones, {"2008-05-20T20:00"_time, "2008-05-21T00:00"_time}}};
    std::vector<pds::recorded_act> acts{
        {baud, "2008-05-04T10:00"_time, pds::act_kind::visit, true, false}};
    std::vector<pds::recorded_session> sessions{{baud,
                                                 {zone.resolve("2008-05-06T08:00"_time).value(),
                                                  zone.resolve("2008-05-06T10:30"_time).value()}}};

    [[nodiscard]] pds::work work() const {
        return {.duties = duties, .acts = acts, .sessions = sessions};
    }
};

// 150.00 x 360 / 720 = 75.00; V 22.00, VRD 30.00; 66.00 x 150 / 60 = 165.00; in all 292.00.

TEST(Attestation, SaysWhatIsDueWhatIsNotAndWhy) {
    sample const s;
    EXPECT_EQ(
        attested(s.work(), baud),
        "ATTESTATION DE PERMANENCE DES SOINS\n"
        "\n"
        "Médecin : Baud\n"
        "Période : mai 2008\n"
        "\n"
        "Dû\n"
        "--\n"
        "dim. 2008-05-04  08:00-14:00  dimanche ou jour férié  Annecy  PRD  360 min   75.00  "
        "P3+P9\n"
        "dim. 2008-05-04  10:00        honoraires                      V              22.00  A2\n"
        "dim. 2008-05-04  10:00        majoration                      VRD            30.00  "
        "A3+A4\n"
        "mar. 2008-05-06  08:00-10:30  régulation                      REG  150 min  165.00  "
        "G1+G2\n"
        "\n"
        "astreinte            75.00\n"
        "honoraires           22.00\n"
        "majoration           30.00\n"
        "régulation          165.00\n"
        "total               292.00 euros\n"
        "\n"
        "Non payé\n"
        "--------\n"
        "lun. 2008-05-05  20:00-23:00  première partie de nuit  Thônes  PRN  180 min  0.00  P10\n"
        "    refusé : la plage n'a pas été assurée en entier, 60 minutes manquent (P10)\n"
        "sam. 2008-05-10  12:00-20:00  samedi après-midi        Annecy  RSP  480 min  0.00  "
        "P13+O1\n"
        "    refusé : l'extension n'y est pas encore en vigueur, à partir du 2008-05-15 (P13+O1)\n"
        "\n"
        "En attente d'une décision, hors du total\n"
        "----------------------------------------\n"
        "mar. 2008-05-20  20:00-24:00  première partie de nuit  Annecy  PRN  240 min  50.00  P12\n"
        "    en attente : de garde en deux lieux à la fois (P12)\n"
        "mar. 2008-05-20  20:00-24:00  première partie de nuit  Thônes  PRN  240 min  50.00  P12\n"
        "    en attente : de garde en deux lieux à la fois (P12)\n"
        "\n"
        "Règles et textes\n"
        "----------------\n"
        "A2   honoraires et déplacement de la visite\n"
        "     Instruction du 8 février 2008 aux préfets, mise en œuvre de l'avenant n° 27, annexe "
        "2\n"
        "A3   majoration de l'acte régulé\n"
        "     Avenant n° 4 à la convention médicale du 12 janvier 2005, VRD\n"
        "A4   visite régulée : déplacement compris dans la majoration\n"
        "G1   tarif de l'heure de régulation\n"
        "     Instruction du 8 février 2008 aux préfets, mise en œuvre de l'avenant n° 27, annexe "
        "2 : "
        "3C de l'heure\n"
        "G2   régulation à la minute, arrondie au centime\n"
        "O1   l'extension est due à partir du lendemain des arrêtés\n"
        "P3   forfait du dimanche ou jour férié\n"
        "     Avenant n° 4 à la convention médicale du 12 janvier 2005, 8 h - 20 h\n"
        "P9   forfait partagé à la minute entre les médecins d'un poste\n"
        "P10  poste assuré en partie seulement\n"
        "P12  de garde en deux lieux à la fois : à décider\n"
        "P13  rien n'est dû hors des plages ouvertes\n"
        "\n"
        "Fait à ____________________, le ____________________\n"
        "\n"
        "Signature :\n");
}

TEST(Attestation, OfHimWhoDidNothingSaysSo) {
    sample const s;
    EXPECT_EQ(attested(s.work(), charlet), "ATTESTATION DE PERMANENCE DES SOINS\n"
                                           "\n"
                                           "Médecin : Charlet\n"
                                           "Période : mai 2008\n"
                                           "\n"
                                           "Dû\n"
                                           "--\n"
                                           "rien\n"
                                           "\n"
                                           "total                 0.00 euros\n"
                                           "\n"
                                           "Fait à ____________________, le ____________________\n"
                                           "\n"
                                           "Signature :\n");
}

TEST(Attestation, NamesThePeriodByItsDays) {
    sample const s;
    EXPECT_THAT(attested(s.work(), baud, {"2008-05-01"_date, "2008-05-16"_date}),
                HasSubstr("Période : du 2008-05-01 au 2008-05-15\n"));
    EXPECT_THAT(attested(s.work(), baud, {"2008-05-01"_date, "2008-07-01"_date}),
                HasSubstr("Période : du 2008-05-01 au 2008-06-30\n"));
    EXPECT_THAT(attested(s.work(), baud, pds::month_of(2008, 2)),
                HasSubstr("Période : février 2008\n"));
}

TEST(Attestation, WithoutExplanationsNamesRulesAlone) {
    sample const s;
    auto const plain =
        pds::make_statement(s.work(), openings, calendar, pds::law::national_tariff, zone, may);
    EXPECT_THAT(pds::io::attestation(plain.lines(), ecuyer, doctors, sectors, may),
                HasSubstr("P3   forfait du dimanche ou jour férié\n"
                          "P9   forfait partagé à la minute entre les médecins d'un poste\n"
                          "\n"
                          "Fait à"));
    EXPECT_THAT(attested(s.work(), ecuyer), HasSubstr("Avenant n° 4"));
}

TEST(Attestation, SaysWhereARateIsPresumed) { // regional rates since 2011
    std::vector<pds::duty> const duties{
        {baud, annecy, {"2012-05-07T20:00"_time, "2012-05-08T00:00"_time}}};
    EXPECT_THAT(attested({.duties = duties}, baud, pds::month_of(2012, 5)),
                HasSubstr("50.00  P1 (tarif présumé)\n"));
    sample const s;
    EXPECT_THAT(attested(s.work(), baud), Not(HasSubstr("présumé")));
}

TEST(Attestation, KeepsControlCharactersOfANameToItself) {
    pds::name_table<pds::doctor_id> const odd{{"B\x1b[31m"}};
    EXPECT_THAT(pds::io::attestation({}, baud, odd, sectors, may), HasSubstr("Médecin : B?[31m\n"));
}

/// The amounts in a column of money: `75.00` of each line of a section.
pds::money sum_of_section(std::string const& text, std::string const& heading) {
    auto at = text.find('\n' + heading + '\n');
    if (at == std::string::npos) return {};
    at = text.find('\n', text.find('\n', at + 1) + 1) + 1; // behind heading and underline
    pds::money sum;
    while (text[at] != '\n') {
        auto const end = text.find('\n', at);
        auto const line = text.substr(at, end - at);
        at = end + 1;
        if (line.rfind("    ", 0) == 0 || line == "rien") continue; // a remark
        auto const point = line.find('.', line.find("  "));         // behind `dim. 2008-05-04`
        auto const begin = line.rfind(' ', point) + 1;
        sum += pds::parse_money(line.substr(begin, point + 3 - begin));
    }
    return sum;
}

TEST(AttestationProperty, ItsLinesAddUpToTheStatementsTotalAndNoneIsLost) {
    std::mt19937 random{3};
    auto const below = [&](unsigned n) { return static_cast<int>(random() % n); };
    pds::local_time const first = may.begin();
    std::size_t seen = 0;
    for (int round = 0; round != 60; ++round) {
        std::vector<pds::duty> duties(1 + random() % 25);
        for (auto& d : duties) {
            auto const begin = first + 60 * below(24 * 25);
            d = {pds::doctor_id{static_cast<std::uint32_t>(below(3))},
                 pds::sector_id{static_cast<std::uint32_t>(below(2))},
                 {begin, begin + 60 * (1 + below(40))}};
        }
        std::vector<pds::recorded_act> acts(random() % 8);
        for (auto& act : acts)
            act = {pds::doctor_id{static_cast<std::uint32_t>(below(3))},
                   first + 10 * below(144 * 30),
                   below(2) == 0 ? pds::act_kind::visit : pds::act_kind::consultation,
                   below(3) != 0, below(4) == 0};
        std::vector<pds::recorded_session> sessions(random() % 4);
        for (auto& s : sessions) {
            auto const begin = first + 60 * below(24 * 25);
            s = {pds::doctor_id{static_cast<std::uint32_t>(below(3))},
                 {zone.resolve(begin).value(), zone.resolve(begin + 7 * (1 + below(60))).value()}};
        }
        pds::explanations why;
        auto const s =
            pds::make_statement({.duties = duties, .acts = acts, .sessions = sessions}, openings,
                                calendar, pds::law::national_tariff, zone, may, {}, why);
        for (auto const& t : s.totals()) {
            auto const text = pds::io::attestation(s.lines(), t.doctor, doctors, sectors, may, why);
            ASSERT_EQ(sum_of_section(text, "Dû"), t.total) << text;
            auto total = std::string{to_text(t.total)};
            ASSERT_THAT(text, HasSubstr(' ' + total + " euros\n"));
            pds::money held;
            std::size_t own = 0;
            for (auto const& l : s.lines()) {
                if (l.doctor != t.doctor) continue;
                ++own;
                if (l.status == pds::line_status::held) held += l.amount;
                for (auto const rule : l.rules)
                    ASSERT_FALSE(pds::io::detail::rule_words(rule).empty()) << to_text(rule).view();
            }
            ASSERT_EQ(sum_of_section(text, "En attente d'une décision, hors du total"), held);
            ASSERT_EQ(sum_of_section(text, "Non payé"), pds::money{});
            // a line of the statement is a line with a day
            std::size_t days = 0;
            for (auto at = text.find(". 2008-05-"); at != std::string::npos;
                 at = text.find(". 2008-05-", at + 1))
                ++days;
            ASSERT_EQ(days, own) << text;
            seen += own;
        }
    }
    EXPECT_GT(seen, 500U);
}

} // namespace attestation_tests
