// SPDX-License-Identifier: BSL-1.0
//
// 2008 in metropolitan France: Thursday 1 May a holiday, Friday 2 a pont, Sunday 4.

#include "run.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>

namespace pay_tests {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;
using testing::Not;
using testing::StartsWith;
using tool_test::lines;

constexpr char const* header =
    "doctor,sector,begin,end,item,code,minutes,amount,status,reason,rule";
constexpr char const* opening_header = "sector,kind,posts,from,until,group,open_from,open_to\n";

class Pay : public tool_test::Tool {
protected:
    std::string duties(std::string const& rows) const {
        return file("duties.csv", "doctor,sector,begin,end\n" + rows);
    }
    std::string acts(std::string const& rows) const {
        return file("acts.csv", "doctor,time,kind,regulated,called_in_replacement\n" + rows);
    }
    std::string regulation(std::string const& rows) const {
        return file("regulation.csv", "doctor,begin,end\n" + rows);
    }
    std::string openings(std::string const& rows) const {
        return file("openings.csv", opening_header + rows);
    }
    /// The lines behind the header.
    std::vector<std::string> pay(std::vector<std::string> arguments,
                                 std::string_view input = {}) const {
        arguments.insert(arguments.begin(), "pay");
        auto all = lines(out_of(std::move(arguments), input));
        if (all.empty()) return {"nothing, not even a header"};
        EXPECT_EQ(all.front(), header);
        all.erase(all.begin());
        return all;
    }
};

TEST_F(Pay, CutsADutyIntoItsSlots) { // R-P14
    EXPECT_THAT(
        pay({"--duties", duties("a,s,2008-05-01T08:00,2008-05-02T08:00\n")}),
        ElementsAre("a,s,2008-05-01T08:00,2008-05-01T20:00,astreinte,PRD,720,150.00,payable,,P3",
                    "a,s,2008-05-01T20:00,2008-05-02T00:00,astreinte,PRN,240,50.00,payable,,P1",
                    "a,s,2008-05-02T00:00,2008-05-02T08:00,astreinte,PRM,480,100.00,payable,,P2"));
}

TEST_F(Pay, OfNothingIsAHeader) { // cli.md: a header without rows is a valid file
    EXPECT_THAT(pay({"--duties", duties("")}), IsEmpty());
    EXPECT_EQ(out_of({"pay", "--duties", duties(""), "--format", "json"}), "[]\n");
}

TEST_F(Pay, ReadsStandardInput) {
    EXPECT_THAT(
        pay({"--duties", "-"}, "doctor,sector,begin,end\na,s,2008-05-01T20:00,2008-05-01T24:00\n"),
        ElementsAre("a,s,2008-05-01T20:00,2008-05-02T00:00,astreinte,PRN,240,50.00,payable,,P1"));
}

TEST_F(Pay, ReadsTheSameFromEveryKindOfCsv) {
    auto const plain =
        out_of({"pay", "--duties", duties("a,s,2008-05-01T20:00,2008-05-02T00:00\n")});
    for (std::string const& text :
         {std::string{"\xEF\xBB\xBF"
                      "doctor,sector,begin,end\na,s,2008-05-01T20:00,2008-05-02T00:00\n"},
          std::string{"doctor;sector;begin;end\na;s;2008-05-01T20:00;2008-05-02T00:00\n"},
          std::string{"doctor,sector,begin,end\r\na,s,2008-05-01T20:00,2008-05-02T00:00\r\n"},
          std::string{"end,begin,sector,doctor\n2008-05-02T00:00,2008-05-01T20:00,s,a\n"},
          std::string{"doctor,sector,begin,end,planned\na,s,2008-05-01T20:00,2008-05-02T00:00,b\n"},
          std::string{"doctor,sector,begin,end,planned\na,s,2008-05-01T20:00,2008-05-02T00:00,\n"},
          std::string{"\"doctor\",sector,begin,end\n\"a\",\"s\",2008-05-01T20:00,2008-05-02T00:00"},
          std::string{"doctor,sector,begin,end\n\n\na,s,2008-05-01T20:00,2008-05-01T24:00\n\n"}})
        EXPECT_EQ(out_of({"pay", "--duties", file("d.csv", text)}), plain) << text;
}

TEST_F(Pay, ReadsAHeaderThatFollowsABlankLine) { // blank lines are skipped
    EXPECT_THAT(pay({"--duties", file("d.csv", "\ndoctor;sector;begin;end\n"
                                               "a;s;2008-05-01T20:00;2008-05-02T00:00\n")}),
                testing::SizeIs(1));
}

TEST_F(Pay, WritesIdsBackAsCsv) {
    EXPECT_THAT(
        pay({"--duties", duties("\"Dr. \"\"A\"\", Mme\",s;1,2008-05-01T20:00,2008-05-01T24:00\n")}),
        ElementsAre(StartsWith("\"Dr. \"\"A\"\", Mme\",s;1,2008-05-01T20:00,")));
}

TEST_F(Pay, SortsDoctorsByTheBytesOfTheirNames) { // cli.md, Fine print
    std::string rows;
    for (auto const* const doctor : {"é", "a", "Z", "10", "9", "a b", "A"})
        rows += std::string{doctor} + ",s" + doctor + ",2008-05-01T20:00,2008-05-01T24:00\n";
    std::vector<std::string> order;
    for (auto const& line : pay({"--duties", duties(rows)}))
        order.push_back(line.substr(0, line.find(',')));
    EXPECT_THAT(order, ElementsAre("10", "9", "A", "Z", "a", "a b", "é"));
}

TEST_F(Pay, DefaultOpeningsLeaveTheExtensionClosed) { // cli.md, Files in
    auto const d =
        duties("a,s,2008-05-02T08:00,2008-05-02T20:00\na,s,2008-05-17T12:00,2008-05-17T20:00\n");
    EXPECT_THAT(pay({"--duties", d}),
                ElementsAre("a,s,2008-05-02T08:00,2008-05-02T20:00,astreinte,PRD,720,0.00,refused,"
                            "slot_not_open,P13",
                            "a,s,2008-05-17T12:00,2008-05-17T20:00,astreinte,RSP,480,0.00,refused,"
                            "slot_not_open,P13"));
    EXPECT_THAT(pay({"--duties", d, "--extension-from", "2008-05-03"}),
                ElementsAre(HasSubstr(",0.00,refused,extension_not_in_force,P13"),
                            HasSubstr(",100.00,payable,,P4")));
    EXPECT_THAT(pay({"--duties", d, "--extension-from", "2008-05-02"}),
                ElementsAre(HasSubstr(",150.00,payable,,P5"), HasSubstr(",100.00,payable,,P4")));
}

TEST_F(Pay, GroupGivesItsName) { // cli.md: sector is the group's name where merged
    auto const o = openings("*,*,1,,,,,\n*,deep_night,1,,,north,,\n");
    EXPECT_THAT(
        pay({"--duties",
             duties("a,s,2008-05-05T20:00,2008-05-06T04:00\n"
                    "b,t,2008-05-06T04:00,2008-05-06T08:00\n"),
             "--openings", o}),
        ElementsAre("a,s,2008-05-05T20:00,2008-05-06T00:00,astreinte,PRN,240,50.00,payable,,P1",
                    "a,north,2008-05-06T00:00,2008-05-06T04:00,astreinte,PRM,240,50.00,"
                    "payable,,P2+O5+P9",
                    "b,north,2008-05-06T04:00,2008-05-06T08:00,astreinte,PRM,240,50.00,"
                    "payable,,P2+O5+P9"));
}

TEST_F(Pay, NarrowerHoursAndPostsAreRead) { // R-O3
    auto const o =
        openings("*,*,2,,,,,\ns,saturday_afternoon,1,2008-01-01,2009-01-01,,14:00,24:00\n");
    EXPECT_THAT(pay({"--duties",
                     duties("a,s,2008-05-17T14:00,2008-05-17T24:00\n"
                            "b,s,2008-05-17T20:00,2008-05-17T24:00\n"),
                     "--openings", o}),
                ElementsAre(HasSubstr("RSP,360,0.00,refused,slot_not_fully_open,O3"),
                            HasSubstr("PRN,240,50.00,payable,,P1"),
                            HasSubstr("PRN,240,50.00,payable,,P1")));
}

TEST_F(Pay, ActsGiveBaseMajorationAndTravel) { // cli.md, pay
    EXPECT_THAT(
        pay({"--duties", duties("a,s,2008-05-04T08:00,2008-05-04T20:00\n"), "--acts",
             acts("a,2008-05-04T10:00,visit,yes,\n"
                  "a,2008-05-04T11:00,visit,no,no\n"
                  "a,2008-05-05T11:00,consultation,yes,no\n"
                  "b,2008-05-04T10:00,consultation,yes,yes\n")}),
        ElementsAre("a,s,2008-05-04T08:00,2008-05-04T20:00,astreinte,PRD,720,150.00,payable,,P3",
                    "a,,2008-05-04T10:00,2008-05-04T10:00,base,V,,22.00,payable,,A2",
                    "a,,2008-05-04T10:00,2008-05-04T10:00,majoration,VRD,,30.00,payable,,A3+A4",
                    "a,,2008-05-04T11:00,2008-05-04T11:00,base,V,,22.00,payable,,A2",
                    "a,,2008-05-04T11:00,2008-05-04T11:00,majoration,VRD,,0.00,refused,"
                    "not_regulated,A6",
                    "a,,2008-05-04T11:00,2008-05-04T11:00,travel,MD,,10.00,payable,,A2",
                    "a,,2008-05-05T11:00,2008-05-05T11:00,base,C,,22.00,payable,,A1",
                    StartsWith("a,,2008-05-05T11:00,2008-05-05T11:00,majoration,,,0.00,refused,"
                               "outside_pds_hours,"),
                    "b,,2008-05-04T10:00,2008-05-04T10:00,base,C,,22.00,payable,,A1",
                    "b,,2008-05-04T10:00,2008-05-04T10:00,majoration,CRD,,26.50,payable,,A3"));
}

TEST_F(Pay, ActsNeedNoReplacementColumn) {
    auto const a =
        file("a.csv", "doctor,time,kind,regulated\na,2008-05-05T11:00,consultation,yes\n");
    EXPECT_THAT(pay({"--duties", duties(""), "--acts", a}), testing::SizeIs(2));
}

TEST_F(Pay, RegulationIsElapsedAndPrintsOffsetsInTheRepeatedHour) { // R-G2, cli.md, Fine print
    EXPECT_THAT(
        pay({"--duties", duties(""), "--regulation",
             regulation("a,2008-10-26T00:00,2008-10-26T08:00\n"
                        "b,2008-10-26T02:30+02:00,2008-10-26T02:30+01:00\n"
                        "c,2008-03-30T00:00,2008-03-30T08:00\n"
                        "d,2008-05-05T18:30,2008-05-05T24:00\n"
                        "e,2008-05-05T18:00+02:00,2008-05-05T19:00\n")}),
        ElementsAre("a,,2008-10-26T00:00,2008-10-26T08:00,regulation,REG,540,594.00,payable,,G1+G2",
                    "b,,2008-10-26T02:30+02:00,2008-10-26T02:30+01:00,regulation,REG,60,66.00,"
                    "payable,,G1+G2",
                    "c,,2008-03-30T00:00,2008-03-30T08:00,regulation,REG,420,462.00,payable,,G1+G2",
                    "d,,2008-05-05T18:30,2008-05-06T00:00,regulation,REG,330,363.00,payable,,G1+G2",
                    "e,,2008-05-05T18:00,2008-05-05T19:00,regulation,REG,60,66.00,payable,,G1+G2"));
}

TEST_F(Pay, RegulationTakesASkippedTimeWithItsOffset) { // cli.md, Files in
    // 02:30 winter time on the night that skips it is 03:30 summer time: to 04:30 is an hour
    EXPECT_THAT(pay({"--duties", duties(""), "--regulation",
                     regulation("a,2008-03-30T02:30+01:00,2008-03-30T04:30\n")}),
                ElementsAre(HasSubstr(",regulation,REG,60,66.00,payable,")));
}

TEST_F(Pay, RegulationOverseasHasNoAmbiguousTime) { // R-D10
    EXPECT_THAT(pay({"--duties", duties(""), "--territory", "reunion", "--regulation",
                     regulation("a,2008-10-26T02:30,2008-10-26T03:30\n"
                                "b,2008-03-30T02:30+04:00,2008-03-30T03:30\n")}),
                ElementsAre(HasSubstr("REG,60,66.00"), HasSubstr("REG,60,66.00")));
}

TEST_F(Pay, MonthTakesTheSlotsThatBeginInIt) { // R-P14, --until is exclusive
    auto const d = duties("a,s,2008-04-30T20:00,2008-06-01T08:00\n");
    auto const may = pay({"--duties", d, "--month", "2008-05"});
    ASSERT_FALSE(may.empty());
    EXPECT_THAT(may.front(), StartsWith("a,s,2008-05-01T00:00,"));
    EXPECT_THAT(may.back(), StartsWith("a,s,2008-05-31T20:00,2008-06-01T00:00"));
    EXPECT_EQ(pay({"--duties", d, "--from", "2008-05-01", "--until", "2008-06-01"}), may);

    auto both = pay({"--duties", d, "--month", "2008-04"});
    both.insert(both.end(), may.begin(), may.end());
    auto const june = pay({"--duties", d, "--month", "2008-06"});
    both.insert(both.end(), june.begin(), june.end());
    EXPECT_EQ(pay({"--duties", d}), both);
}

// cli.md: 24:00 is an end, and the calendar's last midnight is one
TEST_F(Pay, DutyMayEndWithTheCalendar) {
    for (std::string const end : {"2200-01-01T00:00", "2199-12-31T24:00"})
        EXPECT_THAT(pay({"--duties", duties("a,s,2199-12-31T20:00," + end + "\n")}),
                    ElementsAre("a,s,2199-12-31T20:00,2200-01-01T00:00,astreinte,PRN,240,50.00,"
                                "payable,,P1"))
            << end;
}

TEST_F(Pay, RegulationMayEndWithTheCalendar) {
    for (std::string const end : {"2200-01-01T00:00", "2199-12-31T24:00"})
        EXPECT_THAT(pay({"--duties", duties(""), "--regulation",
                         regulation("a,2199-12-31T20:00," + end + "\n")}),
                    ElementsAre("a,,2199-12-31T20:00,2200-01-01T00:00,regulation,REG,240,360.00,"
                                "payable,,G1+G2")) // 4 h at 90.00
            << end;
}

TEST_F(Pay, Totals) { // cli.md, Fine print
    auto const d = duties("a,s,2008-05-04T08:00,2008-05-04T20:00\n"
                          "a,s,2008-05-05T10:00,2008-05-05T11:00\n"
                          "b,t,2008-05-04T08:00,2008-05-04T20:00\n"
                          "c,t,2008-05-04T08:00,2008-05-04T20:00\n");
    auto const a = acts("a,2008-05-04T10:00,visit,yes,\na,2008-05-04T11:00,visit,no,\n");
    auto const r = regulation("a,2008-05-06T10:00,2008-05-06T11:30\n");
    EXPECT_EQ(out_of({"pay", "--duties", d, "--acts", a, "--regulation", r, "--totals"}),
              "doctor,astreinte,base,majoration,travel,regulation,total,refused_lines,held_lines\n"
              // 150 + 44 + 30 + 10 + 99; refused: outside hours, the unregulated visit
              "a,150.00,44.00,30.00,10.00,99.00,333.00,2,0\n"
              "b,0.00,0.00,0.00,0.00,0.00,0.00,0,1\n"
              "c,0.00,0.00,0.00,0.00,0.00,0.00,0,1\n");
}

TEST_F(Pay, AsJson) {
    auto const d = duties("a,s,2008-05-05T18:00,2008-05-06T00:00\n");
    auto const a = acts("a,2008-05-05T21:00,visit,yes,\n");
    auto const json =
        nlohmann::json::parse(out_of({"pay", "--duties", d, "--acts", a, "--format", "json"}));
    ASSERT_EQ(json.size(), 4U);
    for (auto const& line : json) {
        EXPECT_EQ(line.size(), 11U);
        EXPECT_THAT(line["amount"].get<std::string>(), MatchesRegex("[0-9]+\\.[0-9][0-9]"));
    }
    EXPECT_EQ(json[0]["reason"], "outside_pds_hours");
    EXPECT_EQ(json[0]["minutes"], 120);
    EXPECT_EQ(json[1]["amount"], "50.00");
    EXPECT_TRUE(json[2]["minutes"].is_null()); // an act
    auto const totals = nlohmann::json::parse(
        out_of({"pay", "--duties", d, "--acts", a, "--format", "json", "--totals"}));
    EXPECT_EQ(totals[0]["total"], "118.00"); // 50 + 22 + 46
    EXPECT_EQ(totals[0]["refused_lines"], 1);
}

TEST_F(Pay, OrderOfTheRowsChangesNoByte) {
    std::mt19937 random{851};
    auto const below = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    auto const time = [](unsigned hour) {
        auto const two = [](unsigned n) {
            return std::string(n < 10 ? 1 : 0, '0') + std::to_string(n);
        };
        return "2008-05-" + two(1 + hour / 24) + "T" + two(hour % 24) + ":00";
    };
    std::vector<std::string> d;
    std::vector<std::string> a;
    std::vector<std::string> r;
    for (int i = 0; i != 120; ++i) {
        auto const begin = below(600);
        auto const doctor = std::string(1, static_cast<char>('a' + below(8)));
        d.push_back(doctor + ",s" + std::to_string(below(4)) + "," + time(begin) + "," +
                    time(begin + 1 + below(30)));
        a.push_back(doctor + "," + time(begin) + (below(2) ? ",visit," : ",consultation,") +
                    (below(2) ? "yes,no" : "no,yes"));
        r.push_back(doctor + "," + time(begin) + "," + time(begin + 1 + below(9)));
    }
    auto const text = [](std::vector<std::string> const& rows) {
        std::string out;
        for (auto const& row : rows)
            out += row + '\n';
        return out;
    };
    auto const o =
        openings("*,*,2,,,,,\ns0,*,1,,,,,\ns1,deep_night,1,,,g,,\ns2,deep_night,1,,,g,,\n");
    auto const result = [&](char const* format) {
        return run({"pay", "--duties", duties(text(d)), "--acts", acts(text(a)), "--regulation",
                    regulation(text(r)), "--openings", o, "--format", format});
    };
    auto const csv = result("csv");
    auto const json = result("json");
    EXPECT_EQ(csv.status, 0);
    EXPECT_GT(lines(csv.out).size(), 300U);
    for (int round = 0; round != 3; ++round) {
        std::shuffle(d.begin(), d.end(), random);
        std::shuffle(a.begin(), a.end(), random);
        std::shuffle(r.begin(), r.end(), random);
        EXPECT_EQ(result("csv").out, csv.out);
        EXPECT_EQ(result("json").out, json.out);
    }
}

// --- Warnings: something on standard error, a result all the same
// ---------------------------------

TEST_F(Pay, WarnsOfAnUnknownColumn) { // cli.md, Files in
    auto const d =
        file("d.csv", "doctor,sector,begin,end,planed\na,s,2008-05-01T20:00,2008-05-01T24:00,b\n");
    auto const r = run({"pay", "--duties", d});
    EXPECT_EQ(r.status, 0);
    EXPECT_EQ(lines(r.out).size(), 2U);
    EXPECT_THAT(r.err, AllOf(HasSubstr(d + ":1: planed: "), HasSubstr("planned")));
}

TEST_F(Pay, WarnsOfARowGivenTwice) { // cli.md, Statuses and reasons
    auto const d =
        duties("a,s,2008-05-01T20:00,2008-05-02T00:00\na,s,2008-05-01T20:00,2008-05-01T24:00\n");
    auto const r = run({"pay", "--duties", d});
    EXPECT_EQ(r.status, 0);
    EXPECT_THAT(r.out, EndsWith(",240,50.00,payable,,P1\n"));
    EXPECT_THAT(r.err, HasSubstr(d + ":3: "));

    auto const g = regulation(
        "a,2008-05-05T10:00,2008-05-05T11:00\na,2008-05-05T10:00+02:00,2008-05-05T11:00\n");
    auto const s = run({"pay", "--duties", duties(""), "--regulation", g});
    EXPECT_EQ(s.status, 0);
    EXPECT_EQ(lines(s.out).size(), 2U);
    EXPECT_THAT(s.err, HasSubstr(g + ":3: "));
}

TEST_F(Pay, TwoActsAtOneMinuteAreTwoWithoutAWarning) { // rules.md, Fine print, Merging rows
    EXPECT_THAT(
        pay({"--duties", duties(""), "--acts",
             acts("a,2008-05-05T10:00,consultation,no,\na,2008-05-05T10:00,consultation,no,\n")}),
        testing::SizeIs(4));
}

TEST_F(Pay, WarnsOfASectorThatNothingOpens) { // rules.md, Fine print, Openings
    auto const d = duties("a,s,2008-05-01T20:00,2008-05-01T24:00\n");
    auto const r = run({"pay", "--duties", d, "--openings", openings("t,*,1,,,,,\n")});
    EXPECT_EQ(r.status, 0);
    EXPECT_THAT(r.out, HasSubstr(",0.00,refused,slot_not_open,P13\n"));
    EXPECT_THAT(r.err, AllOf(HasSubstr(d + ":2: sector: "), HasSubstr("\"s\"")));
}

TEST_F(Pay, WarnsOnceOfASectorThatNothingOpens) {
    auto const d =
        duties("a,s,2008-05-01T20:00,2008-05-01T24:00\na,s,2008-05-03T20:00,2008-05-03T24:00\n");
    EXPECT_EQ(lines(run({"pay", "--duties", d, "--openings", openings("t,*,1,,,,,\n")}).err).size(),
              1U);
}

TEST_F(Pay, WarnsOfASectorThatRowsOnlyClose) { // nothing opens it either
    auto const d = duties("a,s,2008-05-01T20:00,2008-05-01T24:00\n");
    auto const r = run({"pay", "--duties", d, "--openings", openings("s,*,0,,,,,\n")});
    EXPECT_EQ(r.status, 0);
    EXPECT_THAT(r.out, HasSubstr(",0.00,refused,slot_not_open,P13\n"));
    EXPECT_THAT(r.err, HasSubstr("\"s\""));
}

} // namespace pay_tests
