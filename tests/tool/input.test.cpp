// SPDX-License-Identifier: BSL-1.0
//
// Wrong files: exit status 2, nothing on standard output, and each error as
// `FILE:LINE: column: what is wrong: "value"` (cli.md, Exit status).

#include "run.hpp"

namespace input_tests {

using testing::AllOf;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;
using tool_test::lines;

class Input : public tool_test::Tool {
protected:
    std::string const good_duties =
        file("good.csv", "doctor,sector,begin,end\na,s,2008-05-01T20:00,2008-05-02T00:00\n");

    /// A file with one wrong cell is refused, and its one error names the place and the value.
    void expect_error(std::vector<std::string> arguments, std::string const& path, int line,
                      std::string const& column, std::string const& value) const {
        std::string err; // without warnings
        for (auto const& told : lines(refused(std::move(arguments)).err))
            if (told.rfind("warning: ", 0) != 0) err += told + '\n';
        auto const place = path + ":" + std::to_string(line) + ": " + column + ": ";
        auto const first = err.substr(0, err.find('\n'));
        EXPECT_EQ(first.substr(0, place.size()), place) << err;
        auto const end = ": \"" + value + "\"";
        ASSERT_GE(first.size(), place.size() + end.size()) << err;
        EXPECT_EQ(first.substr(first.size() - end.size()), end);
        EXPECT_GT(first.size(), place.size() + end.size()) << "what is wrong? " << err;
    }
    void expect_duty_error(std::string const& row, std::string const& column,
                           std::string const& value) const {
        auto const path =
            file("duties.csv",
                 "doctor,sector,begin,end\nok,s,2008-05-01T20:00,2008-05-02T00:00\n" + row + "\n");
        expect_error({"pay", "--duties", path}, path, 3, column, value);
    }
    void expect_act_error(std::string const& row, std::string const& column,
                          std::string const& value) const {
        auto const path =
            file("acts.csv", "doctor,time,kind,regulated,called_in_replacement\n" + row + "\n");
        expect_error({"pay", "--duties", good_duties, "--acts", path}, path, 2, column, value);
    }
    void expect_session_error(std::string const& row, std::string const& column,
                              std::string const& value) const {
        auto const path = file("regulation.csv", "doctor,begin,end\n" + row + "\n");
        expect_error({"pay", "--duties", good_duties, "--regulation", path}, path, 2, column,
                     value);
    }
    void expect_opening_error(std::string const& row, std::string const& column,
                              std::string const& value) const {
        auto const path = file(
            "openings.csv", "sector,kind,posts,from,until,group,open_from,open_to\n" + row + "\n");
        expect_error({"pay", "--duties", good_duties, "--openings", path}, path, 2, column, value);
    }
    std::string errors_of(std::string_view duties) const {
        return refused({"pay", "--duties", file("duties.csv", duties)}).err;
    }
};

TEST_F(Input, BeginOfADuty) {
    for (std::string const begin : {"",
                                    "x",
                                    "2008-05-01",
                                    "2008-05-01T24:00",
                                    "2008-05-01T25:00",
                                    "2008-05-01T20:60",
                                    "2008-05-01T20:00:00",
                                    "2008-05-01T20:00+02:00",
                                    "2008-05-01T20:00Z",
                                    "2008-05-01 20:00",
                                    "2008-05-01t20:00",
                                    " 2008-05-01T20:00",
                                    "2008-05-01T20:00 ",
                                    "2008-02-30T20:00",
                                    "2007-02-29T20:00",
                                    "2008-13-01T20:00",
                                    "2008-00-01T20:00",
                                    "2008-05-00T20:00",
                                    "2008-5-1T20:00",
                                    "01/05/2008 20:00",
                                    "2008-05-01T8:00",
                                    "2008-05-01T-1:00",
                                    "1981-12-31T20:00",
                                    "2200-01-01T00:00",
                                    "9999-12-31T20:00",
                                    "0000-01-01T00:00"})
        expect_duty_error("a,s," + begin + ",2008-05-02T08:00", "begin", begin);
}

TEST_F(Input, EndOfADuty) {
    for (std::string const end : {"", "2008-05-02T24:01", "2008-05-02T08:00:00",
                                  "2008-05-02T08:00+02:00", "2200-01-01T00:01", "2200-01-01T24:00",
                                  "2008-04-31T24:00", "9999-12-31T23:59", "9999-12-31T24:00"})
        expect_duty_error("a,s,2008-05-01T20:00," + end, "end", end);
    // not after the begin
    expect_duty_error("a,s,2008-05-01T20:00,2008-05-01T20:00", "end", "2008-05-01T20:00");
    expect_duty_error("a,s,2008-05-01T20:00,2008-05-01T19:59", "end", "2008-05-01T19:59");
    expect_duty_error("a,s,2008-05-02T00:00,2008-05-01T24:00", "end", "2008-05-01T24:00");
}

TEST_F(Input, EmptyIds) { // cli.md, Fine print
    expect_duty_error(",s,2008-05-01T20:00,2008-05-02T00:00", "doctor", "");
    expect_duty_error("a,,2008-05-01T20:00,2008-05-02T00:00", "sector", "");
    expect_duty_error("\"\",s,2008-05-01T20:00,2008-05-02T00:00", "doctor", "");
    expect_act_error(",2008-05-01T20:00,visit,yes,", "doctor", "");
    expect_session_error(",2008-05-01T20:00,2008-05-01T21:00", "doctor", "");
    expect_opening_error(",evening,1,,,,,", "sector", "");
}

TEST_F(Input, Acts) {
    for (std::string const time :
         {"", "2008-05-01T24:00", "2008-05-01T20:00+02:00", "2008-10-26T02:30+01:00",
          "1981-12-31T20:00", "2200-01-01T00:00"})
        expect_act_error("a," + time + ",visit,yes,", "time", time);
    for (std::string const kind : {"", "Visit", "visits", "V"})
        expect_act_error("a,2008-05-01T20:00," + kind + ",yes,", "kind", kind);
    for (std::string const answer : {"", "oui", "YES", "1", "true", "y"})
        expect_act_error("a,2008-05-01T20:00,visit," + answer + ",", "regulated", answer);
    for (std::string const answer : {"oui", "No", " "})
        expect_act_error("a,2008-05-01T20:00,visit,yes," + answer, "called_in_replacement", answer);
}

TEST_F(Input, RegulationTimesThatTheClockSkipsOrRepeats) { // cli.md, Files in
    expect_session_error("a,2008-10-26T02:30,2008-10-26T04:00", "begin", "2008-10-26T02:30");
    expect_session_error("a,2008-10-26T01:00,2008-10-26T02:00", "end", "2008-10-26T02:00");
    expect_session_error("a,2008-03-30T02:00,2008-03-30T04:00", "begin", "2008-03-30T02:00");
    expect_session_error("a,2008-03-30T01:00,2008-03-30T02:59", "end", "2008-03-30T02:59");
    // an offset that the place does not have then
    expect_session_error("a,2008-10-26T02:30+03:00,2008-10-26T04:00", "begin",
                         "2008-10-26T02:30+03:00");
    expect_session_error("a,2008-07-01T10:00+01:00,2008-07-01T12:00", "begin",
                         "2008-07-01T10:00+01:00");
    expect_session_error("a,2008-07-01T10:00Z,2008-07-01T12:00", "begin", "2008-07-01T10:00Z");
    // what is no offset
    for (std::string const begin :
         {"2008-07-01T10:00+2:00", "2008-07-01T10:00+02", "2008-07-01T10:00+0200",
          "2008-07-01T10:00 +02:00", "2008-07-01T10:00+02:60", "2008-07-01T10:00:00+02:00"})
        expect_session_error("a," + begin + ",2008-07-01T12:00", "begin", begin);
}

TEST_F(Input, RegulationEndNotAfterItsBegin) {
    expect_session_error("a,2008-07-01T10:00,2008-07-01T10:00", "end", "2008-07-01T10:00");
    expect_session_error("a,2008-07-01T10:00,2008-07-01T09:00", "end", "2008-07-01T09:00");
    // the same minute, an hour earlier
    expect_session_error("a,2008-10-26T02:30+01:00,2008-10-26T02:30+02:00", "end",
                         "2008-10-26T02:30+02:00");
    // 24:00 is an end only
    expect_session_error("a,2008-07-01T24:00,2008-07-02T09:00", "begin", "2008-07-01T24:00");
    // and none of the last day there is
    expect_session_error("a,2008-07-01T20:00,9999-12-31T24:00", "end", "9999-12-31T24:00");
    expect_session_error("a,2008-07-01T20:00,9999-12-31T24:00+01:00", "end",
                         "9999-12-31T24:00+01:00");
    expect_session_error("a,2199-12-31T20:00,2200-01-01T00:01", "end", "2200-01-01T00:01");
}

TEST_F(Input, Openings) {
    for (std::string const kind : {"", "evenings", "Evening", "all", "**"})
        expect_opening_error("s," + kind + ",1,,,,,", "kind", kind);
    for (std::string const posts :
         {"", "-1", "+1", "1.5", "one", " 1", "10000", "99999999999999999999999999"})
        expect_opening_error("s,evening," + posts + ",,,,,", "posts", posts);
    for (std::string const day : {"x", "2008-02-30", "2008-05", "01/05/2008", "2008-05-01T00:00"}) {
        expect_opening_error("s,evening,1," + day + ",,,,", "from", day);
        expect_opening_error("s,evening,1,," + day + ",,,", "until", day);
    }
    // rules.md, Fine print: from not before until
    expect_opening_error("s,evening,1,2008-05-01,2008-05-01,,,", "until", "2008-05-01");
    expect_opening_error("s,evening,1,2008-05-02,2008-05-01,,,", "until", "2008-05-01");
    for (std::string const clock : {"8:00", "08:60", "25:00", "24:00", "0800", "08:00:00"})
        expect_opening_error("s,evening,1,,,," + clock + ",", "open_from", clock);
    for (std::string const clock : {"8:00", "24:01"})
        expect_opening_error("s,evening,1,,,,," + clock, "open_to", clock);
    // a window within one civil day
    expect_opening_error("s,evening,1,,,,20:00,20:00", "open_to", "20:00");
    expect_opening_error("s,evening,1,,,,20:00,08:00", "open_to", "08:00");
    expect_opening_error("s,evening,1,,,,20:00,00:00", "open_to", "00:00");
    expect_opening_error("s,evening,1,,,,,00:00", "open_to", "00:00"); // the day begins then
}

TEST_F(Input, OpeningsBefore1982) { // rules.md, Fine print, Clock: bad input
    expect_opening_error("s,evening,1,1981-12-31,,,,", "from", "1981-12-31");
    expect_opening_error("s,evening,1,,1981-12-31,,,", "until", "1981-12-31");
}

TEST_F(Input, AWrongOpeningIsNoReasonToSayThatNothingOpensTheSector) {
    auto const path = file("o.csv", "sector,kind,posts,from,until,group,open_from,open_to\n"
                                    "s,*,two,,,,,\n");
    EXPECT_THAT(refused({"pay", "--duties", good_duties, "--openings", path}).err,
                Not(HasSubstr("no row opens")));
}

TEST_F(Input, UnknownKindNamesTheNearest) {
    auto const path = file("o.csv", "sector,kind,posts,from,until,group,open_from,open_to\n"
                                    "s,deepnight,1,,,,,\n");
    EXPECT_THAT(refused({"pay", "--duties", good_duties, "--openings", path}).err,
                HasSubstr("deep_night"));
}

TEST_F(Input, GroupThatBearsTheNameOfASector) {              // rules.md, Fine print, Openings
    expect_opening_error("t,evening,1,,,s,,", "group", "s"); // a sector of the duties
    auto const path = file("o.csv", "sector,kind,posts,from,until,group,open_from,open_to\n"
                                    "t,evening,1,,,u,,\nu,evening,1,,,,,\n");
    expect_error({"pay", "--duties", good_duties, "--openings", path}, path, 2, "group", "u");
}

TEST_F(Input, MembersOfAGroupThatDiffer) { // rules.md, Fine print: an error naming both
    auto const path = file("o.csv", "sector,kind,posts,from,until,group,open_from,open_to\n"
                                    "t,evening,1,,,g,,\n\nu,evening,2,2008-05-01,,g,,\n");
    auto const err = refused({"pay", "--duties", good_duties, "--openings", path}).err;
    EXPECT_THAT(err, AllOf(HasSubstr(path + ":4: "), HasSubstr("line 2"), HasSubstr("2008-05-01"),
                           HasSubstr("\"g\"")));
}

TEST_F(Input, ExtensionFrom) {
    auto const with = [&](std::string day) {
        return refused({"pay", "--duties", good_duties, "--extension-from", std::move(day)}).err;
    };
    EXPECT_THAT(with("2008-02-30"), HasSubstr("\"2008-02-30\""));
    EXPECT_THAT(with("1981-12-31"), HasSubstr("\"1981-12-31\""));
    (void)with("2200-01-01");
    auto const openings =
        file("o.csv", "sector,kind,posts,from,until,group,open_from,open_to\n*,*,1,,,,,\n");
    (void)refused(
        {"pay", "--duties", good_duties, "--openings", openings, "--extension-from", "2008-01-01"});
}

TEST_F(Input, MonthTogetherWithBounds) { // cli.md, Fine print
    (void)refused({"pay", "--duties", good_duties, "--month", "2008-05", "--from", "2008-05-01",
                   "--until", "2008-06-01"});
    (void)refused({"pay", "--duties", good_duties, "--month", "2008-05", "--from", "2008-05-01"});
    (void)refused({"pay", "--duties", good_duties, "--month", "2008-05", "--until", "2008-06-01"});
    (void)refused({"pay", "--duties", good_duties, "--from", "2008-05-01"});
    (void)refused({"pay", "--duties", good_duties, "--until", "2008-06-01"});
}

TEST_F(Input, EmptyFile) { // cli.md, Fine print
    for (auto const* const text : {"", "\n\n", "\xEF\xBB\xBF"}) {
        auto const path = file("empty.csv", text);
        for (auto const& arguments : {std::vector<std::string>{"pay", "--duties", path},
                                      {"pay", "--duties", good_duties, "--acts", path},
                                      {"pay", "--duties", good_duties, "--regulation", path},
                                      {"pay", "--duties", good_duties, "--openings", path}})
            EXPECT_THAT(refused(arguments).err, HasSubstr(path + ":1: "));
    }
}

TEST_F(Input, EmptyStandardInput) {
    EXPECT_THAT(refused({"pay", "--duties", "-"}, "").err, HasSubstr("-:1: "));
}

TEST_F(Input, FileThatIsNotThere) {
    auto const path = directory() + "/none.csv";
    EXPECT_THAT(refused({"pay", "--duties", path}).err, HasSubstr(path));
    EXPECT_THAT(refused({"pay", "--duties", good_duties, "--openings", path}).err, HasSubstr(path));
}

TEST_F(Input, DirectoryInPlaceOfAFile) {
    EXPECT_THAT(refused({"pay", "--duties", directory()}).err, HasSubstr(directory()));
}

TEST_F(Input, StandardInputTwice) {
    (void)refused({"pay", "--duties", "-", "--acts", "-"},
                  "doctor,sector,begin,end,time,kind,regulated\n");
}

TEST_F(Input, Columns) {
    auto const one = [&](std::string const& text, std::string const& column) {
        EXPECT_THAT(errors_of(text), HasSubstr("duties.csv:1: " + column + ": ")) << text;
    };
    one("doctor,sector,begin\na,s,2008-05-01T20:00\n", "end");
    one("doctor,sector,begin,End\n", "end");
    one("doctor,sector,begin, end\n", "end");
    one("doctor,sector,begin,end,begin\na,s,2008-05-01T20:00,2008-05-02T00:00,x\n", "begin");
    one("doctor\tsector\tbegin\tend\n", "doctor");
    // every missing one is told
    EXPECT_THAT(errors_of("doctor\na\n"),
                AllOf(HasSubstr(":1: sector: "), HasSubstr(":1: begin: "), HasSubstr(":1: end: ")));
}

TEST_F(Input, HeaderGivenTwiceIsNoRow) {
    auto const err = errors_of("doctor,sector,begin,end\ndoctor,sector,begin,end\n"
                               "a,s,2008-05-01T20:00,2008-05-02T00:00\n");
    EXPECT_THAT(err, HasSubstr("duties.csv:2: begin: "));
    EXPECT_THAT(err, Not(HasSubstr("duties.csv:3: ")));
}

TEST_F(Input, LineOfAHeaderBehindBlankLines) {
    EXPECT_THAT(errors_of("\n\ndoctor,sector,begin\n"), HasSubstr("duties.csv:3: end: "));
}

TEST_F(Input, MalformedCsv) {
    std::string const head = "doctor,sector,begin,end\n";
    EXPECT_THAT(errors_of(head + "a,s,2008-05-01T20:00\n"), HasSubstr("duties.csv:2: end: "));
    EXPECT_THAT(errors_of(head + "a,s,2008-05-01T20:00,2008-05-02T00:00,x\n"), HasSubstr(":2: "));
    EXPECT_THAT(errors_of(head + "\"a,s,2008-05-01T20:00,2008-05-02T00:00\n"), HasSubstr(":2: "));
    EXPECT_THAT(errors_of(head + "\"a\"b,s,2008-05-01T20:00,2008-05-02T00:00\n"),
                HasSubstr(":2: "));
    EXPECT_THAT(errors_of(head + "a\"b,s,2008-05-01T20:00,2008-05-02T00:00\n"), HasSubstr(":2: "));
    EXPECT_THAT(errors_of(head + "caf\xE9,s,2008-05-01T20:00,2008-05-02T00:00\n"),
                AllOf(HasSubstr("duties.csv:2: doctor: "), HasSubstr("\"caf\\xe9\"")));
    EXPECT_THAT(errors_of(head + std::string{"a\0b,s,2008-05-01T20:00,2008-05-02T00:00\n", 40}),
                HasSubstr("duties.csv:2: doctor: "));
    EXPECT_THAT(errors_of(head + "\"a\n\",s,2008-05-01T20:00,2008-05-02T00:00\n"
                                 "b,s,x,2008-05-02T00:00\n"),
                HasSubstr("duties.csv:4: begin: ")); // behind a cell of two lines
}

TEST_F(Input, AHugeCellIsRefusedInFewWords) {
    auto const err = errors_of("doctor,sector,begin,end\n" + std::string(2'000'000, 'x') +
                               ",s,2008-05-01T20:00,2008-05-02T00:00\n");
    EXPECT_THAT(err, HasSubstr("duties.csv:2: doctor: "));
    EXPECT_LT(err.size(), 500U);
}

TEST_F(Input, ErrorsOfAllRowsAndFilesAreToldTogether) {
    auto const d = file("d.csv", "doctor,sector,begin,end\n,s,x,y\na,s,2008-05-01T20:00,z\n");
    auto const a = file("a.csv", "doctor,time,kind,regulated\na,x,y,z\n");
    auto const err = refused({"pay", "--duties", d, "--acts", a}).err;
    for (auto const* const place :
         {"d.csv:2: doctor: ", "d.csv:2: begin: ", "d.csv:2: end: ", "d.csv:3: end: ",
          "a.csv:2: time: ", "a.csv:2: kind: ", "a.csv:2: regulated: "})
        EXPECT_THAT(err, HasSubstr(place));
    EXPECT_THAT(err, HasSubstr("7")); // the count
}

TEST_F(Input, FirstTwentyErrorsAndTheirCount) { // cli.md: at least the first twenty and the count
    std::string text = "doctor,sector,begin,end\n";
    for (int i = 0; i != 137; ++i)
        text += "a,s,x,2008-05-02T00:00\n";
    auto const err = errors_of(text);
    std::size_t told = 0;
    for (auto const& line : lines(err))
        told += line.find("duties.csv:") != std::string::npos;
    EXPECT_GE(told, 20U);
    for (int line = 2; line != 22; ++line)
        EXPECT_THAT(err, HasSubstr("duties.csv:" + std::to_string(line) + ": begin: "));
    EXPECT_THAT(lines(err), testing::Contains(HasSubstr("137")));
}

TEST_F(Input, EveryErrorIsOneLine) { // a value with line ends does not break the form
    auto const err = errors_of("doctor,sector,begin,end\na,s,\"2008\n05\",2008-05-02T00:00\n");
    EXPECT_EQ(lines(err).size(), 2U); // and the count
    EXPECT_THAT(err, HasSubstr("\"2008\\x0a05\""));
}

} // namespace input_tests
