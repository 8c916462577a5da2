// SPDX-License-Identifier: BSL-1.0
//
// What is said of bad input: the fault that matters first, as it stands in the file, with the slip
// that people make.

#include "run.hpp"

namespace messages_tests {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using tool_test::lines;

class Messages : public tool_test::Tool {
protected:
    std::string error_of(std::string const& text) const {
        return refused({"pay", "--duties", file("d.csv", text)}).err;
    }
    std::string error_of_times(std::string const& begin, std::string const& end) const {
        return error_of("doctor,sector,begin,end\na,s," + begin + ',' + end + '\n');
    }
};

TEST_F(Messages, OfAMissingColumnAreNotLostAmongItsRows) {
    std::string text = "doctor,sector,begin\n";
    for (int i = 0; i != 30; ++i)
        text += "a,s,2008-05-04T08:00,2008-05-04T20:00\n";
    auto const err = lines(error_of(text));
    ASSERT_EQ(err.size(), 2U);
    EXPECT_THAT(err[0], HasSubstr("d.csv:1: end: missing column: \"doctor,sector,begin\""));
    EXPECT_EQ(err[1], "pds: 1 error");
}

TEST_F(Messages, ShowTheHeaderAsItStands) {
    EXPECT_THAT(error_of("doctor;sector;begin\na;s;2008-05-04T08:00\n"),
                HasSubstr("missing column: \"doctor;sector;begin\""));
}

TEST_F(Messages, AreInTheOrderOfTheLines) {
    auto const err = lines(error_of("doctor,sector,begin,end\n"
                                    "a,s,x,2008-05-04T20:00\n"
                                    "a,s,2008-05-04T08:00\n"
                                    "a,s,2008-05-04T08:00,y\n"));
    EXPECT_THAT(
        err, ElementsAre(HasSubstr(":2: "), HasSubstr(":3: "), HasSubstr(":4: "), "pds: 3 errors"));
}

TEST_F(Messages, KeepControlCharactersOfAColumnsNameToThemselves) {
    auto const r =
        run({"pay", "--duties", file("d.csv", "doctor,sector,begin,end,\"a\nb\",c\x1b[31m\n")});
    EXPECT_EQ(r.status, 0);
    EXPECT_THAT(lines(r.err),
                ElementsAre(HasSubstr("a\\x0ab: unknown column"),
                            HasSubstr("c\\x1b[31m: unknown column"), "pds: 2 warnings"));
}

TEST_F(Messages, KeepControlCharactersOfNamesOffTheTerminal) {
    auto const d = file("d.csv", "doctor,sector,begin,end\n"
                                 "\"a\x1b[31m\",s,2008-05-04T08:00,2008-05-04T20:00\n");
    EXPECT_THAT(out_of({"pay", "--duties", d, "--format", "text"}),
                AllOf(HasSubstr("a?[31m"), Not(HasSubstr("\x1b"))));
    EXPECT_THAT(out_of({"pay", "--duties", d, "--totals", "--format", "text"}),
                AllOf(HasSubstr("a?[31m"), Not(HasSubstr("\x1b"))));
    EXPECT_THAT(out_of({"pay", "--duties", d, "--format", "csv"}), HasSubstr("a\x1b[31m"));
}

TEST_F(Messages, NameTheSlipInATime) {
    EXPECT_THAT(error_of_times("2008-05-04T24:00", "2008-05-05T20:00"),
                HasSubstr("begin: 24:00 is an end only"));
    EXPECT_THAT(error_of_times("2008-05-04T08:00:00", "2008-05-04T20:00"),
                HasSubstr("begin: no seconds"));
    EXPECT_THAT(error_of_times("2008-05-04T08:00", "2008-05-04T20:00+02:00"),
                HasSubstr("end: no offset here"));
    EXPECT_THAT(error_of_times("2008-05-04T08:00Z", "2008-05-04T20:00"),
                HasSubstr("begin: no offset here"));
    for (auto const* const time : {"2008-05-04 08:00", "8:00", "2008-05-04T08:60", ""})
        EXPECT_THAT(error_of_times(time, "2008-05-04T20:00"),
                    HasSubstr("begin: no such time, or not of the form"))
            << time;
    EXPECT_THAT(error_of_times("2008-02-30T08:00", "2008-05-04T20:00"),
                HasSubstr("begin: no such date"));
}

TEST_F(Messages, OfGroupsThatDifferNameTheDayOnlyIfThereIsOne) { // Fine print, Openings
    auto const d = file("d.csv", "doctor,sector,begin,end\n");
    auto const conflict = [&](std::string const& dates) {
        return refused({"pay", "--duties", d, "--openings",
                        file("o.csv", "sector,kind,posts,from,until,group,open_from,open_to\n"
                                      "s,evening,1,,,g,,\n"
                                      "t,evening,2," +
                                          dates + ",g,,\n")})
            .err;
    };
    EXPECT_THAT(conflict(","),
                HasSubstr(":3: group: differs in posts or hours from line 2: \"g\""));
    EXPECT_THAT(conflict("2008-05-01,"), HasSubstr("from line 2 on 2008-05-01: \"g\""));
}

TEST_F(Messages, OfOptionsBearTheProgramsName) {
    EXPECT_THAT(refused({"pay", "--nothing"}).err, StartsWith("pds: "));
    EXPECT_THAT(refused({"pay", "--duties", "x.csv", "--month", "2008-05", "--from", "2008-05-01",
                         "--until", "2008-06-01"})
                    .err,
                AllOf(HasSubstr("--month"), Not(HasSubstr("--year"))));
    EXPECT_THAT(refused({"pay", "--duties", "x.csv", "--rejects", "-"}).err,
                HasSubstr("not standard output"));
}

TEST_F(Messages, HelpNamesTheTerritories) {
    EXPECT_THAT(out_of({"slot", "--help"}), HasSubstr("saint-barthelemy"));
}

} // namespace messages_tests
