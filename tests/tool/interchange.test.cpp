// SPDX-License-Identifier: BSL-1.0
//
// What leaves the program for other programs and for the files: iCalendar of duties and of a
// sector, payments by code, attestations. May 2008: Thursday 1 a holiday, Sunday 4, Tuesday 6.

#include "run.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace interchange_tests {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using tool_test::lines;

std::size_t count(std::string const& text, std::string const& part) {
    std::size_t n = 0;
    for (auto at = text.find(part); at != text.npos; at = text.find(part, at + 1))
        ++n;
    return n;
}

class Interchange : public tool_test::Tool {
protected:
    std::string duties = file("duties.csv", "doctor,sector,begin,end\n"
                                            "Dr Baud,Annecy,2008-05-04T08:00,2008-05-04T14:00\n"
                                            "Dr Écuyer,Annecy,2008-05-04T14:00,2008-05-04T20:00\n"
                                            "Dr Baud,Annecy,2008-05-06T20:00,2008-05-06T23:00\n"
                                            "Dr Baud,Annecy,2008-06-03T20:00,2008-06-04T08:00\n");
    std::string acts = file("acts.csv", "doctor,time,kind,regulated\n"
                                        "Dr Baud,2008-05-04T10:00,visit,yes\n"
                                        "Dr Baud,2008-05-04T11:00,visit,yes\n");
    std::string openings =
        file("openings.csv", "sector,kind,posts,from,until,group,open_from,open_to\n"
                             "*,evening,1,,,,,\n"
                             "Annecy,saturday_afternoon,1,,,,14:00,20:00\n"
                             "Annecy,sunday_or_holiday,2,,,,,\n"
                             "Thônes,sunday_or_holiday,1,,,,,\n");

    [[nodiscard]] std::vector<std::string> pay(std::vector<std::string> more) const {
        std::vector<std::string> all{"pay", "--duties", duties, "--acts", acts};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
    [[nodiscard]] std::vector<std::string> calendar(std::vector<std::string> more) const {
        std::vector<std::string> all{"calendar", "--from", "2008-05-03", "--until", "2008-05-05"};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
};

TEST_F(Interchange, DutiesOfOneDoctorAsIcs) {
    auto const ics = out_of(pay({"--doctor", "Dr Baud", "--format", "ics", "--lang", "fr"}));
    EXPECT_THAT(ics, AllOf(StartsWith("BEGIN:VCALENDAR\r\n"), EndsWith("END:VCALENDAR\r\n")));
    EXPECT_EQ(count(ics, "BEGIN:VEVENT\r\n"), 4U); // no acts; the June night is two slots
    EXPECT_THAT(ics, AllOf(HasSubstr("DTSTART:20080504T080000\r\nDTEND:20080504T140000\r\n"
                                     "SUMMARY:Dr Baud : dimanche ou jour férié (PRD\\, 75.00)\r\n"
                                     "LOCATION:Annecy\r\n"),
                           Not(HasSubstr("cuyer"))));
    EXPECT_EQ(count(out_of(pay({"--format", "ics"})), "BEGIN:VEVENT\r\n"), 5U);
    EXPECT_EQ(count(out_of(pay({"--format", "ics", "--month", "2008-05"})), "BEGIN:VEVENT\r\n"),
              3U);
}

TEST_F(Interchange, DoctorChoosesLinesAndChangesNone) {
    for (std::vector<std::string> const& more : {std::vector<std::string>{},
                                                 {"--format", "json"},
                                                 {"--totals"},
                                                 {"--payments"},
                                                 {"--explain", "--format", "json"}}) {
        auto mine = more;
        mine.insert(mine.end(), {"--doctor", "Dr Écuyer"});
        auto const all = out_of(pay(more));
        auto const own = out_of(pay(mine));
        EXPECT_THAT(own, Not(HasSubstr("Dr Baud"))) << all;
        EXPECT_THAT(own, HasSubstr("75.00")); // he shared the slot: others count all the same
    }
    auto const csv = lines(out_of(pay({"--doctor", "Dr Écuyer"})));
    EXPECT_EQ(csv.size(), 2U);
    EXPECT_THAT(lines(out_of(pay({}))), testing::IsSupersetOf(csv));
}

TEST_F(Interchange, AnUnknownDoctorNamesTheNearest) {
    EXPECT_THAT(refused(pay({"--doctor", "Dr Beaud"})).err,
                AllOf(HasSubstr("--doctor"), HasSubstr("Dr Baud"), HasSubstr("\"Dr Beaud\"")));
    EXPECT_THAT(refused(pay({"--doctor", "Dr Beaud", "--payments"})).err, HasSubstr("Dr Baud"));
    (void)refused(pay({"--doctor", ""}));
}

TEST_F(Interchange, RefusesWhatDoesNotGoTogether) {
    (void)refused(pay({"--totals", "--payments"}));
    (void)refused(pay({"--attestation", "--explain", "--month", "2008-05"}));
    (void)refused(pay({"--attestation", "--format", "csv", "--month", "2008-05"}));
    (void)refused(pay({"--attestation"})); // of which days?
    for (auto const* const of : {"--totals", "--payments", "--explain"})
        (void)refused(pay({of, "--format", "ics"}));
}

TEST_F(Interchange, PaymentsByCode) {
    EXPECT_EQ(out_of(pay({"--payments", "--month", "2008-05"})),
              "doctor,date,code,prs_nat,lines,amount\n"
              "Dr Baud,2008-05-04,PRD,1994,1,75.00\n"
              "Dr Baud,2008-05-04,V,,2,44.00\n" // no text gives its number
              "Dr Baud,2008-05-04,VRD,1938,2,60.00\n"
              "Dr Écuyer,2008-05-04,PRD,1994,1,75.00\n");
    auto const json = nlohmann::json::parse(
        out_of(pay({"--payments", "--month", "2008-05", "--format", "json"})));
    ASSERT_EQ(json.size(), 4U);
    EXPECT_EQ(json[0]["prs_nat"], 1994);
    EXPECT_TRUE(json[1]["prs_nat"].is_null());
    EXPECT_EQ(json[1]["amount"], "44.00");
}

TEST_F(Interchange, PaidAsListedEverythingMatches) { // without a warning
    auto const paid = file("paid.csv", out_of(pay({"--payments"})));
    auto const rows =
        lines(out_of({"reconcile", "--paid", paid, "--duties", duties, "--acts", acts}));
    ASSERT_EQ(rows.size(), 7U);
    EXPECT_THAT(std::vector(rows.begin() + 1, rows.end()), testing::Each(EndsWith(",matched")));
}

TEST_F(Interchange, AnAttestationForEachDoctor) {
    auto const text = out_of(pay({"--attestation", "--month", "2008-05"}));
    EXPECT_EQ(count(text, "ATTESTATION DE PERMANENCE DES SOINS\n"), 2U);
    EXPECT_THAT(
        text, AllOf(StartsWith("ATTESTATION DE PERMANENCE DES SOINS\n\nMédecin : Dr Baud\n"
                               "Période : mai 2008\n"),
                    HasSubstr("total               179.00 euros\n"),
                    HasSubstr("refusé : la plage n'a pas été assurée en entier, 60 minutes"),
                    HasSubstr("Avenant n° 4 à la convention médicale"), EndsWith("Signature :\n")));
    auto const own = out_of(pay({"--attestation", "--month", "2008-05", "--doctor", "Dr Écuyer"}));
    EXPECT_EQ(text, out_of(pay({"--attestation", "--month", "2008-05", "--doctor", "Dr Baud"})) +
                        "\n\n" + own);
    // a month without a line has a text if the doctor is named, and none otherwise
    EXPECT_THAT(out_of(pay({"--attestation", "--month", "2008-07", "--doctor", "Dr Baud"})),
                HasSubstr("Dû\n--\nrien\n"));
    EXPECT_EQ(out_of(pay({"--attestation", "--month", "2008-07"})), "");
}

TEST_F(Interchange, TheTotalOfAnAttestationIsThatOfTotals) {
    auto const totals = lines(out_of(pay({"--totals", "--month", "2008-05"})));
    ASSERT_EQ(totals.size(), 3U);
    for (std::size_t i = 1; i != totals.size(); ++i) {
        std::vector<std::string> cells(1);
        for (char const c : totals[i])
            c == ',' ? cells.emplace_back() : cells.back() += c;
        EXPECT_THAT(out_of(pay({"--attestation", "--month", "2008-05", "--doctor", cells[0]})),
                    HasSubstr(' ' + cells[6] + " euros\n"));
    }
}

TEST_F(Interchange, SlotsOfASector) {
    EXPECT_EQ(out_of(calendar({"--openings", openings, "--sector", "Annecy"})),
              "begin,end,kind,code,amount\n"
              "2008-05-03T12:00,2008-05-03T20:00,saturday_afternoon,RSP,\n" // from 14:00 alone
              "2008-05-03T20:00,2008-05-04T00:00,evening,PRN,50.00\n"
              "2008-05-04T08:00,2008-05-04T20:00,sunday_or_holiday,PRD,150.00\n"
              "2008-05-04T20:00,2008-05-05T00:00,evening,PRN,50.00\n");
    auto const ics =
        out_of(calendar({"--openings", openings, "--sector", "Annecy", "--format", "ics"}));
    EXPECT_EQ(count(ics, "BEGIN:VEVENT\r\n"), 4U);
    EXPECT_THAT(ics, AllOf(HasSubstr("DTSTART:20080503T140000\r\n"),
                           HasSubstr("LOCATION:Annecy\r\nDESCRIPTION:posts: 2\r\n")));
    EXPECT_EQ(lines(out_of(calendar({"--openings", openings, "--sector", "Thônes"}))).size(), 4U);
}

TEST_F(Interchange, OfOpeningsThatNameNoSectorAnyNameWillDo) {
    auto const everywhere = file("all.csv", "sector,kind,posts,from,until,group,open_from,open_to\n"
                                            "*,evening,1,,,,,\n");
    EXPECT_THAT(out_of(calendar({"--openings", everywhere, "--sector", "Ici", "--format", "ics"})),
                AllOf(HasSubstr("-evening-Ici@sector.pds"), HasSubstr("LOCATION:Ici\r\n")));
}

TEST_F(Interchange, RefusesASectorThatCannotBeFound) {
    EXPECT_THAT(refused(calendar({"--openings", openings, "--sector", "Anecy"})).err,
                AllOf(HasSubstr("Annecy"), HasSubstr("\"Anecy\"")));
    (void)refused(calendar({"--openings", openings}));
    (void)refused(calendar({"--sector", "Annecy"}));
    (void)refused(calendar({"--openings", openings, "--sector", "Annecy", "--extension", "none"}));
    (void)refused(calendar({"--openings", openings, "--sector", "Annecy", "--format", "svg"}));
    (void)refused(calendar({"--openings", "none.csv", "--sector", "Annecy"}));
}

} // namespace interchange_tests
