// SPDX-License-Identifier: BSL-1.0
//
// `--rejects` computes the good rows and writes each bad one, as it stood, with its reason.

#include "run.hpp"

namespace pay_rejects_tests {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using tool_test::lines;

constexpr char const* duty_header = "doctor,sector,begin,end\n";
constexpr char const* act_header = "doctor,time,kind,regulated,called_in_replacement\n";
constexpr char const* good_row = "a,s,2008-05-04T08:00,2008-05-04T20:00\n";

using cells = std::vector<std::string>;

/// The records of a CSV file, RFC 4180.
std::vector<cells> records(std::string const& text) {
    std::vector<cells> all;
    cells record{""};
    bool quoted = false;
    for (std::size_t i = 0; i != text.size(); ++i) {
        char const c = text[i];
        if (quoted && c == '"' && i + 1 != text.size() && text[i + 1] == '"') {
            record.back() += text[++i];
        } else if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == ',') {
            record.emplace_back();
        } else if (!quoted && c == '\n') {
            all.push_back(std::move(record));
            record = {""};
        } else {
            record.back() += c;
        }
    }
    return all;
}

struct rejected {
    std::string file, line, reason, row;
};

class PayRejects : public tool_test::Tool {
protected:
    std::string const path = directory() + "/rejects.csv";
    std::string const good = file("good.csv", std::string{duty_header} + good_row);

    std::string duties(std::string const& rows) const {
        return file("duties.csv", duty_header + rows);
    }
    [[nodiscard]] std::string text() const {
        std::ifstream stream{path, std::ios::binary};
        return {std::istreambuf_iterator<char>{stream}, {}};
    }
    [[nodiscard]] std::vector<rejected> rejects() const {
        auto const all = records(text());
        std::vector<rejected> found;
        if (all.empty()) {
            ADD_FAILURE() << "no header";
            return found;
        }
        EXPECT_THAT(all.front(), ElementsAre("file", "line", "reason", "row"));
        for (std::size_t i = 1; i < all.size(); ++i) {
            EXPECT_EQ(all[i].size(), 4U);
            if (all[i].size() == 4) found.push_back({all[i][0], all[i][1], all[i][2], all[i][3]});
        }
        return found;
    }
    /// Runs `pay` with a file for rejects; it must succeed.
    std::string pay(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "pay");
        arguments.insert(arguments.end(), {"--rejects", path});
        auto const r = run(std::move(arguments));
        EXPECT_EQ(r.status, 0) << r.err;
        return r.out;
    }
    /// One wrong row among good ones: rejected as it stood, and nothing else changes.
    void expect_rejected(std::string const& row, std::string const& column) const {
        auto const d = duties(good_row + row + "\nb,t,2008-05-04T08:00,2008-05-04T20:00\n");
        auto const without = file("without.csv", std::string{duty_header} + good_row +
                                                     "b,t,2008-05-04T08:00,2008-05-04T20:00\n");
        EXPECT_EQ(pay({"--duties", d}), out_of({"pay", "--duties", without})) << row;
        auto const found = rejects();
        ASSERT_EQ(found.size(), 1U) << row;
        EXPECT_EQ(found[0].file, d);
        EXPECT_EQ(found[0].line, "3");
        EXPECT_EQ(found[0].row, row);
        EXPECT_THAT(found[0].reason, HasSubstr(column + ": "));
    }
};

TEST_F(PayRejects, RowsAsTheyStood) {
    expect_rejected("c,s,2008-05-04T08:00,x", "end");
    expect_rejected("c,s,2008-05-04T08:00,", "end");
    expect_rejected(",s,2008-05-04T08:00,2008-05-04T20:00", "doctor");
    expect_rejected("c,,2008-05-04T08:00,2008-05-04T20:00", "sector");
    expect_rejected("c,s, 2008-05-04T08:00,2008-05-04T20:00 ", "begin");
    expect_rejected("c,s,2008-05-04T08:00,2008-05-04T08:00", "end");
    expect_rejected("c,s,1981-12-31T20:00,1982-01-01T00:00", "begin");
    expect_rejected("\"c, \"\"d\"\"\",\"s\",2008-05-04T08:00,x", "end");
    expect_rejected("c,s,2008-05-04T08:00", "end");
    expect_rejected("c", "sector");
    expect_rejected("caf\xE9,s,2008-05-04T08:00,2008-05-04T20:00", "doctor");
}

TEST_F(PayRejects, RowsThatAreNoCsv) {
    for (std::string const row :
         {"c,s,2008-05-04T08:00,2008-05-04T20:00,more", "c\"d,s,2008-05-04T08:00,2008-05-04T20:00",
          "\"c\"d,s,2008-05-04T08:00,2008-05-04T20:00"})
        expect_rejected(row, "");
}

TEST_F(PayRejects, AQuotedRowOfTwoLines) {
    auto const d = duties("\"c\nd\",s,2008-05-04T08:00,x\n" + std::string{good_row});
    EXPECT_EQ(pay({"--duties", d}), out_of({"pay", "--duties", good}));
    auto const found = rejects();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].line, "2");
    EXPECT_EQ(found[0].row, "\"c\nd\",s,2008-05-04T08:00,x");
}

TEST_F(PayRejects, RowsOfASpreadsheet) { // `;` and CRLF
    auto const d = file("d.csv", "doctor;sector;begin;end\r\nc;s;x;2008-05-04T20:00\r\n"
                                 "a;s;2008-05-04T08:00;2008-05-04T20:00\r\n");
    EXPECT_EQ(pay({"--duties", d}), out_of({"pay", "--duties", good}));
    auto const found = rejects();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].row, "c;s;x;2008-05-04T20:00");
}

TEST_F(PayRejects, OfActsAndRegulationToo) {
    auto const a =
        file("acts.csv", std::string{act_header} + "a,2008-05-04T10:00,visit,perhaps,\n"
                                                   "a,2008-05-04T11:00,consultation,yes,no\n"
                                                   "a,2008-05-04T24:00,visits,yes,\n");
    auto const r = file("regulation.csv", "doctor,begin,end\na,2008-10-26T02:30,2008-10-26T04:00\n"
                                          "a,2008-05-05T10:00,2008-05-05T11:00\n");
    EXPECT_THAT(lines(pay({"--duties", good, "--acts", a, "--regulation", r})),
                ElementsAre(HasSubstr("doctor,"), HasSubstr(",astreinte,PRD,720,150.00,payable,"),
                            HasSubstr(",base,C,,22.00,"),
                            HasSubstr(",majoration,CRD,,26.50,payable,"),
                            HasSubstr(",regulation,REG,60,66.00,payable,")));
    auto const found = rejects();
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].file, a);
    EXPECT_EQ(found[0].line, "2");
    EXPECT_EQ(found[0].row, "a,2008-05-04T10:00,visit,perhaps,");
    EXPECT_THAT(found[0].reason, AllOf(HasSubstr("regulated: "), HasSubstr("\"perhaps\"")));
    EXPECT_EQ(found[1].line, "4");
    // one row with two faults is one row
    EXPECT_THAT(found[1].reason, AllOf(HasSubstr("time: "), HasSubstr("kind: ")));
    EXPECT_EQ(found[2].file, r);
    EXPECT_EQ(found[2].row, "a,2008-10-26T02:30,2008-10-26T04:00");
    EXPECT_THAT(found[2].reason, HasSubstr("begin: "));
}

TEST_F(PayRejects, OfManyRowsAreAllWritten) {
    std::string rows = good_row;
    for (int i = 0; i != 137; ++i)
        rows += "c,s,x" + std::to_string(i) + ",2008-05-04T20:00\n";
    EXPECT_EQ(pay({"--duties", duties(rows)}), out_of({"pay", "--duties", good}));
    auto const found = rejects();
    ASSERT_EQ(found.size(), 137U);
    for (std::size_t i = 0; i != found.size(); ++i) {
        EXPECT_EQ(found[i].line, std::to_string(3 + i));
        EXPECT_EQ(found[i].row, "c,s,x" + std::to_string(i) + ",2008-05-04T20:00");
    }
}

TEST_F(PayRejects, AreInTheOrderOfTheFile) { // whatever is wrong with them
    (void)pay({"--duties", duties("c,s,x,2008-05-04T20:00\n"
                                  "c\"d,s,2008-05-04T08:00,2008-05-04T20:00\n"
                                  "c,s,y,2008-05-04T20:00\n"
                                  "c,s\n" +
                                  std::string{good_row})});
    std::vector<std::string> order;
    for (auto const& r : rejects())
        order.push_back(r.line);
    EXPECT_THAT(order, ElementsAre("2", "3", "4", "5"));
}

TEST_F(PayRejects, OfGoodFilesAreNone) {
    EXPECT_EQ(pay({"--duties", good}), out_of({"pay", "--duties", good}));
    EXPECT_THAT(rejects(), IsEmpty());
    // an older file of that name does not survive
    file("rejects.csv", "yesterday\n");
    (void)pay({"--duties", good});
    EXPECT_THAT(rejects(), IsEmpty());
}

TEST_F(PayRejects, MayBeEveryRow) { // exits 0 if the files could be read
    EXPECT_EQ(lines(pay({"--duties", duties("c,s,x,y\n")})).size(), 1U);
    EXPECT_EQ(rejects().size(), 1U);
}

TEST_F(PayRejects, GoWithTotalsAndJson) {
    auto const d = duties(good_row + std::string{"c,s,x,y\n"});
    EXPECT_EQ(pay({"--duties", d, "--totals"}), out_of({"pay", "--duties", good, "--totals"}));
    EXPECT_EQ(pay({"--duties", d, "--format", "json"}),
              out_of({"pay", "--duties", good, "--format", "json"}));
}

TEST_F(PayRejects, AreNoSectorsOfTheDuties) { // a rejected row names nothing
    auto const o = file("o.csv", "sector,kind,posts,from,until,group,open_from,open_to\n"
                                 "s,*,1,,,,,\n");
    auto const r = run({"pay", "--duties", duties("c,w,x,y\n" + std::string{good_row}),
                        "--openings", o, "--rejects", path});
    EXPECT_EQ(r.status, 0);
    EXPECT_THAT(r.err, testing::Not(HasSubstr("\"w\"")));
}

TEST_F(PayRejects, MissingColumnIsStillAnError) { // cli.md, Fine print
    auto const d = file("d.csv", "doctor,sector,begin\nc,s,2008-05-04T08:00\n");
    EXPECT_THAT(refused({"pay", "--duties", d, "--rejects", path}).err,
                HasSubstr("d.csv:1: end: "));
    auto const a = file("a.csv", "doctor,time,kind\n");
    EXPECT_THAT(refused({"pay", "--duties", good, "--acts", a, "--rejects", path}).err,
                HasSubstr("a.csv:1: regulated: "));
    auto const g = file("g.csv", "doctor,begin\n");
    EXPECT_THAT(refused({"pay", "--duties", good, "--regulation", g, "--rejects", path}).err,
                HasSubstr("g.csv:1: end: "));
}

TEST_F(PayRejects, FilesThatCannotBeReadAreStillErrors) {
    EXPECT_THAT(refused({"pay", "--duties", directory() + "/none.csv", "--rejects", path}).err,
                HasSubstr("none.csv"));
    EXPECT_THAT(refused({"pay", "--duties", file("e.csv", ""), "--rejects", path}).err,
                HasSubstr("e.csv:1: "));
}

TEST_F(PayRejects, OpeningsAreNeverRejected) { // cli.md, Fine print
    auto const o = file("o.csv", "sector,kind,posts,from,until,group,open_from,open_to\n"
                                 "s,*,1,,,,,\ns,evening,x,,,,,\n");
    EXPECT_THAT(
        refused({"pay", "--duties", duties("c,s,x,y\n"), "--openings", o, "--rejects", path}).err,
        testing::ContainsRegex("o\\.csv:3: posts: .+: \"x\"\n"));
}

TEST_F(PayRejects, FileThatCannotBeWritten) {
    EXPECT_THAT(
        refused({"pay", "--duties", good, "--rejects", directory() + "/no/such/rejects.csv"}).err,
        HasSubstr("rejects.csv"));
    (void)refused({"pay", "--duties", good, "--rejects", directory()});
    (void)refused({"pay", "--duties", good, "--rejects", ""});
}

TEST_F(PayRejects, DoNotOverwriteAFileThatIsRead) {
    (void)run({"pay", "--duties", good, "--rejects", good});
    std::ifstream stream{good};
    std::string const kept{std::istreambuf_iterator<char>{stream}, {}};
    EXPECT_EQ(kept, std::string{duty_header} + good_row);
}

TEST_F(PayRejects, BadUsageIsRefusedAsEver) {
    (void)refused(
        {"pay", "--duties", good, "--rejects", path, "--month", "2008-05", "--from", "2008-05-01"});
    (void)refused({"pay", "--duties", good, "--rejects"});
    (void)refused({"pay", "--rejects", path});
    EXPECT_FALSE(std::filesystem::exists(path));
}

} // namespace pay_rejects_tests
