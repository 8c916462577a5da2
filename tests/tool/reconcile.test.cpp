// SPDX-License-Identifier: BSL-1.0

#include "run.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>

namespace reconcile_tests {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;
using testing::StartsWith;
using tool_test::lines;

constexpr char const* header = "doctor,date,code,expected,paid,difference,finding";
constexpr char const* sunday = "a,s,2008-05-04T08:00,2008-05-04T20:00\n"; // PRD 150.00

class Reconcile : public tool_test::Tool {
protected:
    std::string duties(std::string const& rows) const {
        return file("duties.csv", "doctor,sector,begin,end\n" + rows);
    }
    std::string paid(std::string const& rows) const {
        return file("paid.csv", "doctor,date,code,amount\n" + rows);
    }
    /// The lines behind the header.
    std::vector<std::string> reconcile(std::string const& paid_file, std::string const& duty_file,
                                       std::vector<std::string> const& more = {},
                                       std::string const& told = "") const {
        std::vector<std::string> all{"reconcile", "--paid", paid_file, "--duties", duty_file};
        all.insert(all.end(), more.begin(), more.end());
        auto const r = run(std::move(all));
        EXPECT_EQ(r.status, 0) << r.err;
        EXPECT_EQ(r.err, told);
        auto found = lines(r.out);
        if (found.empty()) return {"nothing, not even a header"};
        EXPECT_EQ(found.front(), header);
        found.erase(found.begin());
        return found;
    }
    void expect_paid_error(std::string const& row, std::string const& column,
                           std::string const& value) const {
        auto const path = paid("a,2008-05-04,PRD,150.00\n" + row + "\n");
        auto const err = lines(refused({"reconcile", "--paid", path, "--duties", duties("")}).err);
        ASSERT_FALSE(err.empty());
        auto const place = path + ":3: " + column + ": ";
        auto const end = ": \"" + value + "\"";
        EXPECT_THAT(err.front(), testing::AllOf(StartsWith(place), testing::EndsWith(end)));
        EXPECT_GT(err.front().size(), place.size() + end.size()) << "what is wrong?";
    }
};

TEST_F(Reconcile, HasFiveFindings) { // cli.md, reconcile
    EXPECT_THAT(reconcile(paid("a,2008-05-04,PRD,150.00\n"), duties(sunday)),
                ElementsAre("a,2008-05-04,PRD,150.00,150.00,0.00,matched"));
    EXPECT_THAT(reconcile(paid(""), duties(sunday)),
                ElementsAre("a,2008-05-04,PRD,150.00,0.00,-150.00,unpaid"));
    EXPECT_THAT(reconcile(paid("a,2008-05-04,PRD,149.99\n"), duties(sunday)),
                ElementsAre("a,2008-05-04,PRD,150.00,149.99,-0.01,underpaid"));
    EXPECT_THAT(reconcile(paid("a,2008-05-04,PRD,150.01\n"), duties(sunday)),
                ElementsAre("a,2008-05-04,PRD,150.00,150.01,0.01,overpaid"));
    EXPECT_THAT(reconcile(paid("a,2008-05-04,PRN,50.00\n"), duties("")),
                ElementsAre("a,2008-05-04,PRN,0.00,50.00,50.00,unexpected"));
    EXPECT_THAT(reconcile(paid(""), duties("")), IsEmpty());
}

TEST_F(Reconcile, OneRowADoctorDateAndCode) {
    // two shares of one slot are one amount; so are two payments
    EXPECT_THAT(reconcile(paid("a,2008-05-04,PRD,50.00\na,2008-05-04,PRD,25.00\n"
                               "b,2008-05-04,PRD,75.00\n"),
                          duties("a,s,2008-05-04T08:00,2008-05-04T11:00\n"
                                 "b,s,2008-05-04T11:00,2008-05-04T17:00\n"
                                 "a,s,2008-05-04T17:00,2008-05-04T20:00\n")),
                ElementsAre("a,2008-05-04,PRD,75.00,75.00,0.00,matched",
                            "b,2008-05-04,PRD,75.00,75.00,0.00,matched"));
    // what was taken back
    EXPECT_THAT(
        reconcile(paid("a,2008-05-04,PRD,200.00\na,2008-05-04,PRD,-50.00\n"), duties(sunday)),
        ElementsAre("a,2008-05-04,PRD,150.00,150.00,0.00,matched"));
}

TEST_F(Reconcile, AnotherCodeDateOrDoctorIsAnotherRow) {
    EXPECT_THAT(reconcile(paid("A,2008-05-04,PRD,150.00\na,2008-05-05,PRD,150.00\n"
                               "a,2008-05-04,prd,150.00\n"),
                          duties(sunday)),
                ElementsAre("A,2008-05-04,PRD,0.00,150.00,150.00,unexpected",
                            "a,2008-05-04,PRD,150.00,0.00,-150.00,unpaid",
                            "a,2008-05-04,prd,0.00,150.00,150.00,unexpected",
                            "a,2008-05-05,PRD,0.00,150.00,150.00,unexpected"));
}

TEST_F(Reconcile, RefusedAndHeldLinesAreNotExpected) {
    EXPECT_THAT(reconcile(paid("b,2008-05-04,PRD,150.00\n"),
                          duties(sunday + std::string{"b,s,2008-05-04T08:00,2008-05-04T20:00\n"
                                                      "c,s,2008-05-03T12:00,2008-05-03T20:00\n"})),
                ElementsAre("b,2008-05-04,PRD,0.00,150.00,150.00,unexpected"));
}

TEST_F(Reconcile, ActsAndRegulation) {
    auto const a = file("a.csv", "doctor,time,kind,regulated\na,2008-05-04T10:00,visit,yes\n"
                                 "a,2008-05-04T10:00,visit,yes\na,2008-05-05T11:00,visit,no\n");
    auto const r = file("r.csv", "doctor,begin,end\na,2008-05-06T23:00,2008-05-07T01:00\n");
    EXPECT_THAT(
        reconcile(paid("a,2008-05-04,V,44.00\n"), duties(sunday), {"--acts", a, "--regulation", r}),
        ElementsAre(
            "a,2008-05-04,PRD,150.00,0.00,-150.00,unpaid",
            "a,2008-05-04,V,44.00,44.00,0.00,matched", "a,2008-05-04,VRD,60.00,0.00,-60.00,unpaid",
            "a,2008-05-05,MD,10.00,0.00,-10.00,unpaid", "a,2008-05-05,V,22.00,0.00,-22.00,unpaid",
            "a,2008-05-06,REG,132.00,0.00,-132.00,unpaid"));
}

// cli.md: date: the day the slot, act or session begins, also where the rate changes within
TEST_F(Reconcile, SessionCutByAChangeOfRateCountsOnTheDayItBegins) {
    auto const r = file("r.csv", "doctor,begin,end\na,2010-12-31T20:00,2011-01-01T04:00\n");
    EXPECT_THAT(reconcile(paid("a,2010-12-31,REG,540.00\n"), duties(""), {"--regulation", r}),
                ElementsAre("a,2010-12-31,REG,540.00,540.00,0.00,matched")); // 4 × 66 + 4 × 69
}

TEST_F(Reconcile, ThePeriodTakesBothSides) {
    auto const p = paid("a,2008-04-30,PRN,50.00\na,2008-05-04,PRD,150.00\na,2008-06-01,PRD,1.00\n");
    auto const d = duties(sunday + std::string{"a,s,2008-06-01T20:00,2008-06-01T24:00\n"});
    std::string const matched = "a,2008-05-04,PRD,150.00,150.00,0.00,matched";
    auto const told = "warning: " + p + ": payments of days outside the period, left out: 2\n";
    EXPECT_THAT(reconcile(p, d, {"--month", "2008-05"}, told), ElementsAre(matched));
    EXPECT_THAT(reconcile(p, d, {"--from", "2008-05-01", "--until", "2008-06-01"}, told),
                ElementsAre(matched));
    EXPECT_THAT(reconcile(p, d), ElementsAre("a,2008-04-30,PRN,0.00,50.00,50.00,unexpected",
                                             matched, "a,2008-06-01,PRD,0.00,1.00,1.00,unexpected",
                                             "a,2008-06-01,PRN,50.00,0.00,-50.00,unpaid"));
}

// What `pay --month` prints for each of two months is what their insurer pays: each month matches.
TEST_F(Reconcile, ASessionIsCutByThePeriodAsInPay) {
    auto const r = file("r.csv", "doctor,begin,end\na,2008-05-31T22:00,2008-06-01T02:00\n");
    EXPECT_THAT(reconcile(paid("a,2008-05-31,REG,132.00\n"), duties(""),
                          {"--regulation", r, "--month", "2008-05"}),
                ElementsAre("a,2008-05-31,REG,132.00,132.00,0.00,matched")); // 2 × 66
    EXPECT_THAT(reconcile(paid("a,2008-06-01,REG,132.00\n"), duties(""),
                          {"--regulation", r, "--month", "2008-06"}),
                ElementsAre("a,2008-06-01,REG,132.00,132.00,0.00,matched"));
}

TEST_F(Reconcile, TakesAFrenchSpreadsheet) { // cli.md, Files in
    auto const p = file("p.csv", "\xEF\xBB\xBF"
                                 "code;montant;amount;doctor;date\r\nPRD;x;150,00;a;2008-05-04\r\n"
                                 "PRN;x;50.5;a;2008-05-04\r\nPRM;x;7;a;2008-05-04\r\n");
    auto const r = run({"reconcile", "--paid", p, "--duties", duties(sunday)});
    EXPECT_EQ(r.status, 0) << r.err;
    EXPECT_THAT(lines(r.out), ElementsAre(header, "a,2008-05-04,PRD,150.00,150.00,0.00,matched",
                                          "a,2008-05-04,PRM,0.00,7.00,7.00,unexpected",
                                          "a,2008-05-04,PRN,0.00,50.50,50.50,unexpected"));
    EXPECT_THAT(r.err, HasSubstr(p + ":1: montant: ")); // an unknown column
}

TEST_F(Reconcile, ReadsPaymentsFromStandardInput) {
    EXPECT_EQ(out_of({"reconcile", "--paid", "-", "--duties", duties(sunday)},
                     "doctor,date,code,amount\na,2008-05-04,PRD,150.00\n"),
              std::string{header} + "\na,2008-05-04,PRD,150.00,150.00,0.00,matched\n");
}

TEST_F(Reconcile, AsJson) {
    EXPECT_EQ(nlohmann::json::parse(out_of({"reconcile", "--paid", paid("a,2008-05-04,PRD,75.00\n"),
                                            "--duties", duties(sunday), "--format", "json"})),
              nlohmann::json::parse(R"([{"doctor": "a", "date": "2008-05-04", "code": "PRD",
                  "expected": "150.00", "paid": "75.00", "difference": "-75.00",
                  "finding": "underpaid"}])"));
}

TEST_F(Reconcile, WrongPayments) {
    expect_paid_error(",2008-05-04,PRD,1.00", "doctor", "");
    expect_paid_error("a,2008-05-04,,1.00", "code", "");
    for (std::string const date : {"", "2008-5-4", "2008-05-04T08:00", "2008-02-30", "04/05/2008"})
        expect_paid_error("a," + date + ",PRD,1.00", "date", date);
    for (std::string const amount : {"", "x", "1.000", "+1.00", "1 000.00", "1.", ".5", "NaN",
                                     "1e2", "99999999999999999999.00", "--1.00", "-"})
        expect_paid_error("a,2008-05-04,PRD," + amount, "amount", amount);
    expect_paid_error("a,2008-05-04,PRD,\"150,00\"", "amount", "150,00"); // `;` alone allows it
}

TEST_F(Reconcile, PaymentsThatAddUpToNoAmount) {
    std::string const half = "46116860184273879.03"; // half of all the cents that 64 bits hold
    EXPECT_THAT(reconcile(paid("a,2008-05-04,PRD,-" + half + "\n"), duties(sunday)),
                ElementsAre("a,2008-05-04,PRD,150.00,-" + half +
                            ",-46116860184274029.03,"
                            "underpaid"));
    for (std::string const sign : {"", "-"}) {
        auto const path =
            paid("a,2008-05-04,PRD," + half + "\nb,2008-05-04,PRD," + sign + "0.01\n");
        EXPECT_THAT(lines(refused({"reconcile", "--paid", path, "--duties", duties("")}).err),
                    ElementsAre(path +
                                    ":3: amount: amount too large, with those of the rows "
                                    "before: \"" +
                                    sign + "0.01\"",
                                "pds: 1 error"));
    }
}

TEST_F(Reconcile, PaymentsOutsideTheCalendar) { // rules.md, Fine print, Clock: bad input
    expect_paid_error("a,1981-12-31,PRD,1.00", "date", "1981-12-31");
    expect_paid_error("a,2200-01-01,PRD,1.00", "date", "2200-01-01");
}

TEST_F(Reconcile, WrongPaymentsAreNeverRejected) { // cli.md: it takes duties, acts and regulation
    auto const rejects = directory() + "/rejects.csv";
    EXPECT_THAT(refused({"reconcile", "--paid", paid("a,2008-05-04,PRD,x\n"), "--duties",
                         duties(sunday), "--rejects", rejects})
                    .err,
                HasSubstr("paid.csv:2: amount: "));
    EXPECT_THAT(reconcile(paid("a,2008-05-04,PRD,150.00\n"),
                          duties(sunday + std::string{"b,s,x,2008-05-04T20:00\n"}),
                          {"--rejects", rejects},
                          "pds: rejected rows: 1, written to " + rejects + "\n"),
                ElementsAre("a,2008-05-04,PRD,150.00,150.00,0.00,matched"));
}

TEST_F(Reconcile, RefusesBadUsage) {
    auto const d = duties(sunday);
    auto const p = paid("");
    (void)refused({"reconcile", "--duties", d});
    (void)refused({"reconcile", "--paid", p});
    (void)refused({"reconcile", "--paid", "-", "--duties", "-"});
    EXPECT_THAT(refused({"reconcile", "--paid", directory() + "/none.csv", "--duties", d}).err,
                HasSubstr("none.csv"));
    EXPECT_THAT(refused({"reconcile", "--paid", file("e.csv", ""), "--duties", d}).err,
                HasSubstr("e.csv:1: "));
    EXPECT_THAT(
        refused({"reconcile", "--paid", file("m.csv", "doctor,date,code\n"), "--duties", d}).err,
        HasSubstr("m.csv:1: amount: "));
    (void)refused({"reconcile", "--paid", p, "--duties", d, "--month", "2008-05", "--from",
                   "2008-05-01", "--until", "2008-06-01"});
    (void)refused({"reconcile", "--paid", p, "--duties", d, "--totals"});
    (void)refused({"reconcile", "--paid", p, "--duties", d, "--format", "ics"});
}

// --- The shipped sample ------------------------------------------------------------------------

class ReconcileSample : public Reconcile {
protected:
    static std::string data(char const* what) {
        return std::string{PDS_SOURCE_DIR "/examples/data/haute_savoie_"} + what + ".csv";
    }
    static std::vector<std::string> more() {
        return {"--acts",     data("acts_2008_05"),  "--regulation", data("regulation_2008_05"),
                "--openings", data("openings_2008"), "--month",      "2008-05"};
    }
};

TEST_F(ReconcileSample, FindsExactlyTheErrorsThatWerePlanted) {
    auto const rows = reconcile(data("paid_2008_05"), data("duties_2008_05"), more());
    EXPECT_EQ(rows.size(), 114U); // 111 that are due, and three that are not
    std::vector<std::string> found;
    for (auto const& row : rows)
        if (row.ends_with(",matched"))
            EXPECT_THAT(row, MatchesRegex(".*,([0-9.]+),[0-9.]+,0\\.00,matched"));
        else
            found.push_back(row);
    EXPECT_THAT(found, ElementsAre(
                           // a share, paid whole
                           "Dr Baud,2008-05-04,PRD,75.00,150.00,75.00,overpaid",
                           // nobody of that name serves
                           "Dr Lambert,2008-05-06,PRN,0.00,50.00,50.00,unexpected",
                           // a visit after midnight, paid as one before
                           "Dr Ravanel,2008-05-12,VRM,55.00,46.00,-9.00,underpaid",
                           "Dr Socquet,2008-05-28,PRN,50.00,0.00,-50.00,unpaid",
                           // refused: a pont before the extension is in force
                           "Dr Tissot,2008-05-02,PRD,0.00,150.00,150.00,unexpected",
                           // a Saturday morning that is none
                           "Dr Tissot,2008-05-17,RSA,0.00,50.00,50.00,unexpected"));
}

TEST_F(ReconcileSample, OrderOfThePaymentsChangesNoByte) {
    std::ifstream stream{data("paid_2008_05")};
    auto rows = lines({std::istreambuf_iterator<char>{stream}, {}});
    ASSERT_EQ(rows.size(), 114U);
    auto const first = reconcile(data("paid_2008_05"), data("duties_2008_05"), more());
    EXPECT_TRUE(std::is_sorted(first.begin(), first.end()));
    std::mt19937 random{74};
    for (int round = 0; round != 3; ++round) {
        std::shuffle(rows.begin() + 1, rows.end(), random);
        std::string text;
        for (auto const& row : rows)
            text += row + "\n";
        EXPECT_EQ(reconcile(file("p.csv", text), data("duties_2008_05"), more()), first);
    }
}

} // namespace reconcile_tests
