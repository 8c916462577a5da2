// SPDX-License-Identifier: BSL-1.0

#include <pds/io/statement_text.hpp>

#include <pds/interop/boost_time_zone.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/law/time_zones.hpp>

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace statement_text_tests {

using namespace pds::literals;
using pds::io::language;
using testing::HasSubstr;
using testing::Not;

pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
pds::boost_time_zone const zone{pds::law::clock_of(pds::territory::metropole)};
pds::name_table<pds::doctor_id> const doctors{{"Baud", "Écuyer"}};
pds::name_table<pds::sector_id> const sectors{{"Annecy", "Thônes"}};
constexpr pds::doctor_id baud{0};
constexpr pds::doctor_id ecuyer{1};
constexpr pds::sector_id annecy{0};
constexpr pds::sector_id thones{1};

pds::statement made(pds::work const& done) {
    return pds::make_statement(done, pds::opening_table{{{}}}, calendar, pds::law::national_tariff,
                               zone);
}
std::string printed(pds::work const& done, language l = language::en) {
    return pds::io::statement_text(made(done), doctors, sectors, l);
}

/// Sunday 4 May 2008 shared by halves, an hour missing on Monday, a visit, regulation.
struct sample {
    std::vector<pds::duty> duties{
        {baud, annecy, {"2008-05-04T08:00"_time, "2008-05-04T14:00"_time}},
        {ecuyer, annecy, {"2008-05-04T14:00"_time, "2008-05-04T20:00"_time}},
        {baud, thones, {"2008-05-05T20:00"_time, "2008-05-05T23:00"_time}}};
    std::vector<pds::recorded_act> acts{
        {baud, "2008-05-04T10:00"_time, pds::act_kind::visit, true, false}};
    std::vector<pds::recorded_session> sessions{{baud,
                                                 {zone.resolve("2008-05-06T08:00"_time).value(),
                                                  zone.resolve("2008-05-06T10:30"_time).value()}}};

    [[nodiscard]] pds::work work() const {
        return {.duties = duties, .acts = acts, .sessions = sessions};
    }
};

// 150.00 × 360 / 720 = 75.00 each; V 22.00, VRD 30.00; 66.00 × 150 / 60 = 165.00.
// Baud: 75 + 22 + 30 + 165 = 292.00.

TEST(StatementText, English) {
    sample const s;
    EXPECT_EQ(printed(s.work()),
              "Baud\n"
              "====\n"
              "Sun 2008-05-04  08:00-14:00  Sunday or holiday  Annecy  PRD   75.00\n"
              "                10:00        base fee                   V     22.00\n"
              "                             majoration                 VRD   30.00\n"
              "Mon 2008-05-05  20:00-23:00  evening            Thônes  PRN    0.00  refused: the "
              "post was "
              "not served for the whole slot, 60 minutes missing (P10)\n"
              "Tue 2008-05-06  08:00-10:30  regulation                 REG  165.00\n"
              "\n"
              "astreinte            75.00\n"
              "base fee             22.00\n"
              "majoration           30.00\n"
              "regulation          165.00\n"
              "total               292.00\n"
              "refused lines: 1, held: 0\n"
              "\n"
              "Écuyer\n"
              "======\n"
              "Sun 2008-05-04  14:00-20:00  Sunday or holiday  Annecy  PRD   75.00\n"
              "\n"
              "astreinte            75.00\n"
              "total                75.00\n"
              "\n");
}

TEST(StatementText, French) {
    sample const s;
    EXPECT_EQ(
        printed(s.work(), language::fr),
        "Baud\n"
        "====\n"
        "dim. 2008-05-04  08:00-14:00  dimanche ou jour férié   Annecy  PRD   75.00\n"
        "                 10:00        honoraires                       V     22.00\n"
        "                              majoration                       VRD   30.00\n"
        "lun. 2008-05-05  20:00-23:00  première partie de nuit  Thônes  PRN    0.00  refusé : "
        "la plage n'a pas été assurée en entier, 60 minutes manquent (P10)\n"
        "mar. 2008-05-06  08:00-10:30  régulation                       REG  165.00\n"
        "\n"
        "astreinte            75.00\n"
        "honoraires           22.00\n"
        "majoration           30.00\n"
        "régulation          165.00\n"
        "total               292.00\n"
        "lignes refusées : 1, en attente : 0\n"
        "\n"
        "Écuyer\n"
        "======\n"
        "dim. 2008-05-04  14:00-20:00  dimanche ou jour férié   Annecy  PRD   75.00\n"
        "\n"
        "astreinte            75.00\n"
        "total                75.00\n"
        "\n");
}

TEST(StatementText, OfNothingIsEmpty) {
    EXPECT_EQ(printed({}), "");
}

TEST(StatementText, SaysWhatStandsBelowALine) {
    sample const s;
    auto const text = pds::io::statement_text(
        made({.duties = s.duties}), doctors, sectors, language::en,
        [](pds::line const& l) { return "  > " + std::string{l.code} + '\n'; });
    EXPECT_THAT(text, HasSubstr("75.00\n  > PRD\nMon 2008-05-05"));
    EXPECT_THAT(text, HasSubstr("(P10)\n  > PRN\n\nastreinte"));
}

TEST(StatementText, HoursToMidnightAndBeyond) {
    std::vector<pds::duty> const duties{
        {baud, annecy, {"2008-05-04T20:00"_time, "2008-05-05T00:00"_time}}};
    std::vector<pds::recorded_session> const sessions{
        {baud,
         {zone.resolve("2008-05-06T22:00"_time).value(),
          zone.resolve("2008-05-07T06:00"_time).value()}}};
    auto const text = printed({.duties = duties, .sessions = sessions});
    EXPECT_THAT(text, HasSubstr("Sun 2008-05-04  20:00-24:00 "));
    EXPECT_THAT(text, HasSubstr("Tue 2008-05-06  22:00-2008-05-07 06:00  regulation"));
}

TEST(StatementText, HeldLinesShowTheAmountAtStake) { // and totals leave it out
    std::vector<pds::duty> const duties{
        {baud, annecy, {"2008-05-04T20:00"_time, "2008-05-05T00:00"_time}},
        {baud, thones, {"2008-05-04T20:00"_time, "2008-05-05T00:00"_time}}};
    auto const text = printed({.duties = duties});
    EXPECT_EQ(text,
              "Baud\n"
              "====\n"
              "Sun 2008-05-04  20:00-24:00  evening  Annecy  PRN  50.00  held: on duty in two "
              "places at once (P12)\n"
              "                             evening  Thônes  PRN  50.00  held: on duty in two "
              "places at once (P12)\n"
              "\n"
              "total                 0.00\n"
              "refused lines: 0, held: 2\n"
              "\n");
    EXPECT_THAT(printed({.duties = duties}, language::fr),
                HasSubstr("en attente : de garde en deux lieux à la fois (P12)"));
}

TEST(StatementText, OfTheHourThatComesTwiceBothPassesAreShown) {
    // 26 October 2008, 02:10-02:20 of summer time, then 02:10-02:20 of winter time: the clock shows
    // the same, the lines are not.
    auto const at = [](char const* clock, int hours) {
        return pds::zoned_time{pds::parse_local_time(std::string{"2008-10-26T"} + clock),
                               pds::utc_offset{static_cast<std::int16_t>(60 * hours)}};
    };
    std::vector<pds::recorded_session> const sessions{{baud, {at("02:10", 2), at("02:20", 2)}},
                                                      {baud, {at("02:10", 1), at("02:20", 1)}}};
    auto const text = printed({.sessions = sessions});
    EXPECT_THAT(text, HasSubstr("02:10+02:00-02:20+02:00"));
    EXPECT_THAT(text, HasSubstr("02:10+01:00-02:20+01:00"));
    EXPECT_THAT(text, Not(HasSubstr("held")));
}

TEST(StatementText, TimeOutsidePdsHoursIsAnAstreinteWithoutACode) {
    std::vector<pds::duty> const duties{
        {baud, annecy, {"2008-05-05T08:00"_time, "2008-05-05T12:00"_time}}};
    EXPECT_THAT(printed({.duties = duties}),
                HasSubstr("Mon 2008-05-05  08:00-12:00  astreinte  Annecy    0.00  refused: "
                          "outside PDS hours, 240 minutes (P13)\n"));
}

} // namespace statement_text_tests
