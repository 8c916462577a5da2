// SPDX-License-Identifier: BSL-1.0
//
// R-X: up to sixty days of duty a year. Wednesday 1 January 2008; the sixtieth day of 2008 is
// Friday 29 February, Sunday 2 March the sixty-second.

#include "run.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>

namespace exemption_tests {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;
using tool_test::lines;

class Exemption : public tool_test::Tool {
protected:
    std::vector<std::string> arguments(std::string const& duties,
                                       std::vector<std::string> const& more = {}) const {
        std::vector<std::string> all{"exemption", "--year", "2008", "--duties",
                                     file("duties.csv", "doctor,sector,begin,end\n" + duties)};
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
    std::vector<std::string> exemption(std::string const& duties,
                                       std::vector<std::string> const& more = {}) const {
        auto found = lines(out_of(arguments(duties, more)));
        if (found.empty()) return {"nothing, not even a header"};
        EXPECT_EQ(found.front(), "doctor,days_of_duty,exempt_days,exempt_amount,other_amount");
        found.erase(found.begin());
        return found;
    }
    std::string acts(std::string const& rows) const {
        return file("acts.csv", "doctor,time,kind,regulated,called_in_replacement\n" + rows);
    }
};

/// An evening on each of the first days of 2008, as many as wished up to 91.
std::vector<std::string> evenings(int days) {
    constexpr int length[]{31, 29, 31};
    std::vector<std::string> rows;
    for (int month = 1; month <= 3; ++month)
        for (int day = 1; day <= length[month - 1] && days > 0; ++day, --days) {
            auto const date =
                "2008-0" + std::to_string(month) + (day < 10 ? "-0" : "-") + std::to_string(day);
            rows.push_back("a,s," + date + "T20:00," + date + "T24:00\n");
        }
    return rows;
}

std::string text(std::vector<std::string> const& rows) {
    std::string out;
    for (auto const& row : rows)
        out += row;
    return out;
}

TEST_F(Exemption, OfNothingIsAHeader) {
    EXPECT_THAT(exemption(""), IsEmpty());
}

TEST_F(Exemption, SixtyDaysAreAllExempt) {
    for (auto const* const method : {"first_sixty", "best_sixty"}) {
        EXPECT_THAT(exemption(text(evenings(59)), {"--method", method}),
                    ElementsAre("a,59,59,2950.00,0.00"));
        EXPECT_THAT(exemption(text(evenings(60)), {"--method", method}),
                    ElementsAre("a,60,60,3000.00,0.00"));
        EXPECT_THAT(exemption(text(evenings(61)), {"--method", method}),
                    ElementsAre("a,61,60,3000.00,50.00"));
    }
}

TEST_F(Exemption, FirstSixtyAndBestSixtyDiffer) {
    // 65 evenings; the 62nd day also has the Sunday's daytime
    auto const duties = text(evenings(65)) + "a,s,2008-03-02T08:00,2008-03-02T20:00\n";
    EXPECT_THAT(exemption(duties), ElementsAre("a,65,60,3000.00,400.00"));
    EXPECT_THAT(exemption(duties, {"--method", "first_sixty"}),
                ElementsAre("a,65,60,3000.00,400.00"));
    EXPECT_THAT(exemption(duties, {"--method", "best_sixty"}),
                ElementsAre("a,65,60,3150.00,250.00")); // 59 × 50 + 200
}

TEST_F(Exemption, MajorationsCountBaseFeesTravelAndRegulationDoNot) { // R-X
    auto const a = acts("a,2008-03-03T21:00,consultation,yes,\n"      // CRN 42.50, on the 63rd day
                        "a,2008-01-01T21:00,visit,no,\n");            // V and MD alone
    auto const r = file("r.csv", "doctor,begin,end\na,2008-01-02T10:00,2008-01-02T11:00\n");
    auto const duties = text(evenings(65)) + "a,s,2008-03-02T08:00,2008-03-02T20:00\n";
    EXPECT_THAT(exemption(duties, {"--acts", a, "--regulation", r}),
                ElementsAre("a,65,60,3000.00,442.50"));
    EXPECT_THAT(exemption(duties, {"--acts", a, "--regulation", r, "--method", "best_sixty"}),
                ElementsAre("a,65,60,3192.50,250.00")); // 58 × 50 + 200 + 92.50
}

TEST_F(Exemption, DaysAreCivilDatesOfSlots) { // R-X: a civil date on which a slot was served
    // evening of the 1st, deep night and evening of the 2nd
    EXPECT_THAT(exemption("a,s,2008-02-01T20:00,2008-02-02T08:00\n"
                          "a,s,2008-02-02T20:00,2008-02-03T00:00\n"),
                ElementsAre("a,2,2,200.00,0.00"));
    // the evening before is the other year's; so is the deep night after
    EXPECT_THAT(exemption("a,s,2007-12-31T20:00,2008-01-01T08:00\n"),
                ElementsAre("a,1,1,100.00,0.00"));
    EXPECT_THAT(exemption("a,s,2008-12-31T20:00,2009-01-01T08:00\n"),
                ElementsAre("a,1,1,50.00,0.00"));
    // two sectors, one day
    EXPECT_THAT(exemption("a,s,2008-02-01T00:00,2008-02-01T08:00\n"
                          "a,t,2008-02-01T20:00,2008-02-01T24:00\n"),
                ElementsAre("a,1,1,150.00,0.00"));
}

TEST_F(Exemption, RefusedAndHeldLinesBringNothing) {
    EXPECT_THAT(exemption("a,s,2008-02-04T10:00,2008-02-04T11:00\n"
                          "b,s,2008-02-01T20:00,2008-02-02T00:00\n"
                          "c,s,2008-02-01T20:00,2008-02-02T00:00\n"),
                ElementsAre("a,0,0,0.00,0.00", "b,0,0,0.00,0.00", "c,0,0,0.00,0.00"));
}

TEST_F(Exemption, MajorationOnADayWithoutASlotIsNotExempt) { // called in, not on duty
    EXPECT_THAT(exemption("a,s,2008-02-01T20:00,2008-02-02T00:00\n",
                          {"--acts", acts("b,2008-02-01T21:00,consultation,yes,yes\n")}),
                ElementsAre("a,1,1,50.00,0.00", "b,0,0,0.00,42.50"));
}

TEST_F(Exemption, AddsUpToThePdsPayOfTheYear) {
    std::string duties;
    for (auto const& row : evenings(80)) {
        duties += row;
        auto other = row;
        other[0] = 'b';
        other[2] = 't';
        duties += other;
    }
    for (auto const* const method : {"first_sixty", "best_sixty"})
        EXPECT_THAT(exemption(duties, {"--method", method}),
                    ElementsAre("a,80,60,3000.00,1000.00", "b,80,60,3000.00,1000.00"));
}

TEST_F(Exemption, TakesTheOptionsOfPay) {
    auto const o = file("o.csv", "sector,kind,posts,from,until,group,open_from,open_to\n"
                                 "s,saturday_afternoon,1,2008-05-04,,,,\n");
    std::string const duties = "a,s,2008-05-03T12:00,2008-05-03T20:00\n"
                               "a,s,2008-05-10T12:00,2008-05-10T20:00\n";
    EXPECT_THAT(exemption(duties), ElementsAre("a,0,0,0.00,0.00"));
    EXPECT_THAT(exemption(duties, {"--openings", o}), ElementsAre("a,1,1,100.00,0.00"));
    EXPECT_THAT(exemption(duties, {"--extension-from", "2008-01-01"}),
                ElementsAre("a,2,2,200.00,0.00"));
    std::string const morning = "a,s,2008-05-03T08:00,2008-05-03T12:00\n";
    EXPECT_THAT(exemption(morning, {"--extension-from", "2008-01-01"}),
                ElementsAre("a,0,0,0.00,0.00"));
    EXPECT_THAT(
        exemption(morning, {"--extension-from", "2008-01-01", "--saturday-morning", "wide"}),
        ElementsAre("a,1,1,50.00,0.00"));
    std::string const saint_stephen = "a,s,2008-12-26T08:00,2008-12-26T20:00\n";
    EXPECT_THAT(exemption(saint_stephen), ElementsAre("a,0,0,0.00,0.00"));
    EXPECT_THAT(exemption(saint_stephen, {"--territory", "alsace-moselle"}),
                ElementsAre("a,1,1,150.00,0.00"));
}

TEST_F(Exemption, WritesRejects) {
    auto const rejects = directory() + "/rejects.csv";
    auto const r = run(arguments("a,s,2008-02-01T20:00,2008-02-02T00:00\na,s,x,2008-02-02T00:00\n",
                                 {"--rejects", rejects}));
    EXPECT_EQ(r.status, 0);
    EXPECT_THAT(lines(r.out), ElementsAre(testing::_, "a,1,1,50.00,0.00"));
    EXPECT_EQ(r.err, "pds: rejected rows: 1, written to " + rejects + "\n");
    EXPECT_TRUE(std::filesystem::exists(rejects));
}

TEST_F(Exemption, OrderOfTheRowsChangesNoByte) {
    std::mt19937 random{60};
    auto rows = evenings(70);
    rows.emplace_back("a,s,2008-03-02T08:00,2008-03-02T20:00\n");
    rows.emplace_back("b,t,2008-03-02T08:00,2008-03-02T20:00\n");
    rows.emplace_back("B,u,2008-03-02T08:00,2008-03-02T20:00\n");
    for (auto const* const method : {"first_sixty", "best_sixty"}) {
        auto const first = exemption(text(rows), {"--method", method});
        EXPECT_THAT(first, ElementsAre(StartsWith("B,"), StartsWith("a,"), StartsWith("b,")));
        for (int round = 0; round != 3; ++round) {
            std::shuffle(rows.begin(), rows.end(), random);
            EXPECT_EQ(exemption(text(rows), {"--method", method}), first);
        }
    }
}

TEST_F(Exemption, AsJson) {
    EXPECT_EQ(nlohmann::json::parse(out_of(
                  arguments("a,s,2008-02-01T20:00,2008-02-02T00:00\n", {"--format", "json"}))),
              nlohmann::json::parse(R"([{"doctor": "a", "days_of_duty": 1, "exempt_days": 1,
                                         "exempt_amount": "50.00", "other_amount": "0.00"}])"));
}

TEST_F(Exemption, RefusesBadUsage) {
    auto const d = file("d.csv", "doctor,sector,begin,end\n");
    (void)refused({"exemption", "--duties", d});
    (void)refused({"exemption", "--year", "2008"});
    for (std::string const year : {"", "08", "20080", "x", "-2008", "1981", "2200"})
        (void)refused({"exemption", "--duties", d, "--year", year});
    EXPECT_THAT(refused({"exemption", "--duties", d, "--year", "2008", "--method", "best"}).err,
                HasSubstr("\"best\""));
    (void)refused({"exemption", "--duties", d, "--year", "2008", "--method", ""});
    (void)refused({"exemption", "--duties", d, "--year", "2008", "--method", "Best_sixty"});
    (void)refused({"exemption", "--duties", d, "--year", "2008", "--month", "2008-05"});
    (void)refused({"exemption", "--duties", d, "--year", "2008", "--from", "2008-01-01", "--until",
                   "2009-01-01"});
    (void)refused({"exemption", "--duties", d, "--year", "2008", "--format", "svg"});
    (void)refused({"exemption", "--duties", directory() + "/none.csv", "--year", "2008"});
}

TEST_F(Exemption, RefusesBadFiles) {
    EXPECT_THAT(refused(arguments("a,s,2008-02-01T20:00,soon\n")).err,
                HasSubstr("duties.csv:2: end: "));
}

} // namespace exemption_tests
