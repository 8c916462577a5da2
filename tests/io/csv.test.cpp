// SPDX-License-Identifier: BSL-1.0

#include <pds/io/csv.hpp>

#include <gmock/gmock.h>

#include <random>
#include <string>
#include <vector>

namespace csv_tests {

using namespace std::string_literals;
using pds::io::csv_sheet;
using pds::io::read_csv;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

using cells = std::vector<std::string>;

std::vector<cells> rows(csv_sheet const& sheet) {
    std::vector<cells> out;
    for (auto const& record : sheet.records)
        out.push_back(record.cells);
    return out;
}

/// The only fault of a text, as `line: column: what`.
std::string only_fault(std::string_view text) {
    auto const sheet = read_csv(text);
    if (sheet.faults.size() != 1) return std::to_string(sheet.faults.size()) + " faults";
    auto const& f = sheet.faults[0];
    return std::to_string(f.line) + ": " + f.column + ": " + f.what;
}

TEST(Csv, ReadsHeaderAndRows) {
    auto const sheet = read_csv("a,b\n1,2\n3,4\n");
    EXPECT_EQ(sheet.separator, ',');
    EXPECT_THAT(sheet.header, ElementsAre("a", "b"));
    EXPECT_THAT(rows(sheet), ElementsAre(cells{"1", "2"}, cells{"3", "4"}));
    EXPECT_THAT(sheet.faults, IsEmpty());
    EXPECT_EQ(sheet.records[0].line, 2U);
    EXPECT_EQ(sheet.records[1].line, 3U);
    EXPECT_EQ(sheet.records[1].text, "3,4");
}

TEST(Csv, LastLineNeedsNoEnd) {
    EXPECT_THAT(rows(read_csv("a,b\n1,2")), ElementsAre(cells{"1", "2"}));
    EXPECT_THAT(rows(read_csv("a,b\n1,")), ElementsAre(cells{"1", ""}));
}

TEST(Csv, HeaderAloneIsAValidFile) { // cli.md, Fine print
    for (auto const* const text : {"a,b", "a,b\n", "a,b\r\n",
                                   "\xEF\xBB\xBF"
                                   "a,b\n\n"}) {
        auto const sheet = read_csv(text);
        EXPECT_THAT(sheet.header, ElementsAre("a", "b"));
        EXPECT_THAT(sheet.records, IsEmpty());
        EXPECT_THAT(sheet.faults, IsEmpty());
    }
}

TEST(Csv, EmptyFileIsNot) { // cli.md, Fine print
    for (auto const* const text : {"", "\xEF\xBB\xBF", "\n\n", "\r\n"}) {
        auto const sheet = read_csv(text);
        ASSERT_EQ(sheet.faults.size(), 1U);
        EXPECT_THAT(sheet.faults[0].what, HasSubstr("empty"));
        EXPECT_THAT(sheet.header, IsEmpty());
    }
}

TEST(Csv, SeparatorIsTakenFromTheHeaderLine) {
    auto const sheet = read_csv("a;b\n1,5;2\n");
    EXPECT_EQ(sheet.separator, ';');
    EXPECT_THAT(rows(sheet), ElementsAre(cells{"1,5", "2"}));
    EXPECT_THAT(rows(read_csv("a,b\n1;5,2\n")), ElementsAre(cells{"1;5", "2"}));
    EXPECT_EQ(read_csv("a\n1\n").separator, ',');
}

TEST(Csv, SeparatorWithinQuotesOfTheHeaderDoesNotCount) {
    auto const sheet = read_csv("\"a;x;y\",b\n1,2\n");
    EXPECT_THAT(sheet.header, ElementsAre("a;x;y", "b"));
}

TEST(Csv, HeaderMayFollowBlankLines) { // blank lines are skipped
    auto const sheet = read_csv("\n\na;b\n1;2\n");
    EXPECT_THAT(sheet.header, ElementsAre("a", "b"));
    ASSERT_EQ(sheet.records.size(), 1U);
    EXPECT_EQ(sheet.records[0].line, 4U);
}

TEST(Csv, ReadsQuotes) { // RFC 4180
    EXPECT_THAT(rows(read_csv("a,b\n\"x,y\",\"\"\n")), ElementsAre(cells{"x,y", ""}));
    EXPECT_THAT(rows(read_csv("a,b\n\"say \"\"no\"\"\",2\n")),
                ElementsAre(cells{"say \"no\"", "2"}));
    EXPECT_THAT(rows(read_csv("a\n\"\"\"\"\n")), ElementsAre(cells{"\""}));
    EXPECT_THAT(read_csv("\"a\",\"b\"\n").header, ElementsAre("a", "b"));
    EXPECT_THAT(rows(read_csv("a,b\n1,\"2\"")), ElementsAre(cells{"1", "2"}));
}

TEST(Csv, NewlinesWithinQuotesBelongToTheCell) {
    auto const sheet = read_csv("a,b\n\"1\n1\n1\",2\n3,4\n\"5\r\n5\",6\n7,8\n");
    EXPECT_THAT(rows(sheet), ElementsAre(cells{"1\n1\n1", "2"}, cells{"3", "4"},
                                         cells{"5\r\n5", "6"}, cells{"7", "8"}));
    std::vector<std::size_t> lines;
    for (auto const& r : sheet.records)
        lines.push_back(r.line);
    EXPECT_THAT(lines, ElementsAre(2, 5, 6, 8)); // a record's line is its first
    EXPECT_EQ(sheet.records[0].text, "\"1\n1\n1\",2");
}

TEST(Csv, FaultBehindACellOfManyLinesHasItsLine) {
    EXPECT_EQ(only_fault("a,b\n\"1\n1\",2\n3\n"), "4: b: no such cell: the row is too short");
}

TEST(Csv, ReadsCrLf) {
    auto const sheet = read_csv("a,b\r\n1,2\r\n\r\n3,\"4\"\r\n");
    EXPECT_THAT(sheet.header, ElementsAre("a", "b"));
    EXPECT_THAT(rows(sheet), ElementsAre(cells{"1", "2"}, cells{"3", "4"}));
    EXPECT_EQ(sheet.records[1].line, 4U);
    EXPECT_EQ(sheet.records[0].text, "1,2");
    EXPECT_THAT(sheet.faults, IsEmpty());
}

TEST(Csv, ToleratesAByteOrderMarkAtTheBeginOnly) {
    auto const sheet = read_csv("\xEF\xBB\xBF"
                                "a,b\n1,2\n");
    EXPECT_THAT(sheet.header, ElementsAre("a", "b"));
    EXPECT_EQ(sheet.records[0].line, 2U);
    EXPECT_EQ(read_csv("a\n\xEF\xBB\xBF"
                       "1\n")
                  .records[0]
                  .cells[0],
              "\xEF\xBB\xBF"
              "1");
    EXPECT_THAT(read_csv("\xEF\xBB\xBF\"a\",b\n").header, ElementsAre("a", "b"));
}

TEST(Csv, SkipsBlankLinesAndTrimsNothing) { // cli.md, Fine print
    auto const sheet = read_csv("a,b\n\n 1 ,\t2\n\n\n3,4\n\n");
    EXPECT_THAT(rows(sheet), ElementsAre(cells{" 1 ", "\t2"}, cells{"3", "4"}));
    EXPECT_EQ(sheet.records[1].line, 6U);
    EXPECT_THAT(sheet.faults, IsEmpty());
    // a line of spaces is no blank line
    EXPECT_EQ(only_fault("a,b\n \n"), "2: b: no such cell: the row is too short");
    // nor is an empty cell in quotes
    EXPECT_THAT(rows(read_csv("a\n\"\"\n")), ElementsAre(cells{""}));
}

TEST(Csv, CountsTheCells) {
    EXPECT_EQ(only_fault("a,b,c\n1,2\n"), "2: c: no such cell: the row is too short");
    EXPECT_EQ(only_fault("a,b\n1,2,3\n"), "2: cell 3: more cells than the header names");
    EXPECT_EQ(only_fault("a,b\n1,2,\n"), "2: cell 3: more cells than the header names");
}

TEST(Csv, GoesOnBehindAFault) {
    auto const sheet = read_csv("a,b\n1\n2,3\n4,5,6\n7,8\n");
    EXPECT_THAT(rows(sheet), ElementsAre(cells{"2", "3"}, cells{"7", "8"}));
    ASSERT_EQ(sheet.faults.size(), 2U);
    EXPECT_EQ(sheet.faults[0].line, 2U);
    EXPECT_EQ(sheet.faults[0].value, "1");
    EXPECT_EQ(sheet.faults[1].line, 4U);
    EXPECT_EQ(sheet.faults[1].value, "4,5,6");
}

TEST(Csv, RefusesNul) {
    EXPECT_EQ(only_fault("a,b\n1,x\0y\n"s), "2: b: holds a NUL byte");
    EXPECT_THAT(only_fault("a,b\0\n1,2\n"s), HasSubstr("1: cell 2: holds a NUL byte"));
}

TEST(Csv, RefusesWhatIsNotUtf8) {
    EXPECT_EQ(only_fault("a,b\n1,caf\xE9\n"), "2: b: is not UTF-8");          // Latin-1
    EXPECT_EQ(only_fault("a,b\n1,\xC0\xAF\n"), "2: b: is not UTF-8");         // overlong /
    EXPECT_EQ(only_fault("a,b\n1,\xE0\x80\xAF\n"), "2: b: is not UTF-8");     // overlong /
    EXPECT_EQ(only_fault("a,b\n1,\xF0\x80\x80\xAF\n"), "2: b: is not UTF-8"); // overlong /
    EXPECT_EQ(only_fault("a,b\n1,\xED\xA0\x80\n"), "2: b: is not UTF-8");     // a surrogate
    EXPECT_EQ(only_fault("a,b\n1,\xF4\x90\x80\x80\n"), "2: b: is not UTF-8"); // above U+10FFFF
    EXPECT_EQ(only_fault("a,b\n1,\xE2\x82\n"), "2: b: is not UTF-8");         // cut short
    EXPECT_EQ(only_fault("a,b\n1,\x80\n"), "2: b: is not UTF-8");             // a lone tail
    EXPECT_EQ(only_fault("a,b\n1,\xFF\n"), "2: b: is not UTF-8");
    EXPECT_EQ(only_fault("caf\xE9,b\n1,2\n"), "1: cell 1: is not UTF-8");
}

TEST(Csv, TakesEveryWellFormedUtf8) {
    std::string const text = "é€\U0001F600\xED\x9F\xBF\xEE\x80\x80\xF4\x8F\xBF\xBF\xC2\x80";
    auto const sheet = read_csv("a\n" + text + "\n");
    EXPECT_THAT(sheet.faults, IsEmpty());
    EXPECT_THAT(rows(sheet), ElementsAre(cells{text}));
}

TEST(Csv, RefusesACellOfTenMegabytes) {
    auto const sheet = read_csv("a,b\n1," + std::string(10'000'000, 'x') + "\n3,4\n");
    ASSERT_EQ(sheet.faults.size(), 1U);
    EXPECT_EQ(sheet.faults[0].line, 2U);
    EXPECT_EQ(sheet.faults[0].column, "b");
    EXPECT_THAT(rows(sheet), ElementsAre(cells{"3", "4"}));
}

TEST(Csv, RefusesAQuoteWithoutEnd) {
    EXPECT_EQ(only_fault("a,b\n1,2\n3,\"4\n5,6\n"), "3: row: quote without end");
    EXPECT_EQ(only_fault("a,\"b\n1,2\n"), "1: header: quote without end");
    EXPECT_EQ(only_fault("a,b\n1,\""), "2: row: quote without end");
    EXPECT_EQ(only_fault("a,b\n1,\"x\"\""), "2: row: quote without end");
}

TEST(Csv, RefusesTextAfterTheClosingQuote) {
    EXPECT_EQ(only_fault("a,b\n\"1\"x,2\n3,4\n"), "2: row: text after the closing quote");
    EXPECT_EQ(only_fault("a,b\n\"1\" ,2\n3,4\n"), "2: row: text after the closing quote");
}

TEST(Csv, RefusesAQuoteInsideAnUnquotedCell) {
    EXPECT_EQ(only_fault("a,b\n1\"2,3\n"), "2: row: quote inside an unquoted cell");
    EXPECT_EQ(only_fault("a,b\n \"1\",3\n"), "2: row: quote inside an unquoted cell");
}

TEST(Csv, RefusesALoneCarriageReturn) {
    EXPECT_EQ(only_fault("a,b\n1,2\r3,4\n"), "2: row: carriage return without line feed");
    EXPECT_EQ(only_fault("a,b\r1,2\r"), "1: header: carriage return without line feed");
    EXPECT_EQ(only_fault("a,b\n1,2\r"), "2: row: carriage return without line feed");
}

TEST(Csv, RefusesALoneCarriageReturnAtTheBeginOfALineToo) {
    EXPECT_EQ(only_fault("a,b\n\r1,2\n"), "2: row: carriage return without line feed");
}

TEST(Csv, WrongHeaderMeansNoRows) {
    auto const sheet = read_csv("a,b\"\n1,2\n");
    EXPECT_THAT(sheet.records, IsEmpty());
    EXPECT_EQ(sheet.faults.size(), 1U);
}

TEST(CsvCell, QuotesWhatNeedsIt) {
    using pds::io::csv_cell;
    EXPECT_EQ(csv_cell("plain text"), "plain text");
    EXPECT_EQ(csv_cell(""), "");
    EXPECT_EQ(csv_cell("a,b"), "\"a,b\"");
    EXPECT_EQ(csv_cell("a;b"), "a;b");
    EXPECT_EQ(csv_cell("a;b", ';'), "\"a;b\"");
    EXPECT_EQ(csv_cell("a,b", ';'), "a,b");
    EXPECT_EQ(csv_cell("say \"no\""), "\"say \"\"no\"\"\"");
    EXPECT_EQ(csv_cell("two\nlines"), "\"two\nlines\"");
    EXPECT_EQ(csv_cell("a\rb"), "\"a\rb\"");
}

TEST(CsvCell, IsReadBackAsItWas) {
    std::mt19937 random{4180};
    constexpr std::string_view alphabet[] = {"a",  ",",    ";", "\"", "\n",
                                             "\r", "\r\n", " ", "é",  "x"};
    for (char const separator : {',', ';'})
        for (int round = 0; round != 500; ++round) {
            std::vector<cells> written;
            std::string text = separator == ',' ? "p,q\n" : "p;q\n";
            for (int r = 0; r != 3; ++r) {
                cells row(2);
                for (auto& cell : row)
                    for (auto n = random() % 8; n > 0; --n)
                        cell += alphabet[random() % std::size(alphabet)];
                text += pds::io::csv_cell(row[0], separator) + separator +
                        pds::io::csv_cell(row[1], separator) + '\n';
                written.push_back(std::move(row));
            }
            auto const sheet = read_csv(text);
            ASSERT_THAT(sheet.faults, IsEmpty()) << text;
            ASSERT_EQ(rows(sheet), written) << text;
        }
}

TEST(Csv, NeverCrashesAndAccountsForEveryRecord) {
    // Any bytes: every record is either a row, a fault, or blank.
    std::mt19937 random{20080208};
    constexpr std::string_view alphabet = "ab,;\"\n\r \xE9\xC3\xA9";
    for (int round = 0; round != 5000; ++round) {
        std::string text;
        for (auto n = random() % 40; n > 0; --n)
            text += alphabet[random() % alphabet.size()];
        auto const sheet = read_csv(text);
        for (auto const& record : sheet.records) {
            ASSERT_EQ(record.cells.size(), sheet.header.size());
            ASSERT_NE(text.find(record.text), std::string::npos);
        }
        if (sheet.records.empty() && sheet.header.empty()) {
            ASSERT_FALSE(sheet.faults.empty());
        }
        for (auto const& fault : sheet.faults)
            ASSERT_FALSE(fault.what.empty() || fault.line == 0);
    }
}

} // namespace csv_tests
