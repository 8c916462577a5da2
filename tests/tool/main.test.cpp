// SPDX-License-Identifier: BSL-1.0
//
// What all commands share: help, version, and what is said of a wrong command line.

#include "run.hpp"

#include <pds/core/version.hpp>

namespace main_tests {

using testing::AllOf;
using testing::HasSubstr;
using tool_test::Tool;

char const* const commands[] = {"holidays", "calendar", "slot", "pay"};

TEST_F(Tool, HelpOfEveryCommandHasAnExample) {
    for (std::string const command : commands) {
        auto const help = out_of({command, "--help"});
        EXPECT_THAT(help, AllOf(HasSubstr("Example"), HasSubstr("pds " + command))) << command;
        EXPECT_EQ(out_of({command, "-h"}), help);
    }
}

TEST_F(Tool, HelpNamesTheCommandsAndTheExitStatus) {
    auto const help = out_of({"--help"});
    for (auto const* const command : commands)
        EXPECT_THAT(help, HasSubstr(command));
    EXPECT_THAT(help, HasSubstr("Exit status"));
}

TEST_F(Tool, TellsItsVersion) {
    EXPECT_EQ(out_of({"--version"}), std::string{"pds "} + pds::version + "\n");
}

TEST_F(Tool, RefusesACommandLineThatMakesNoSense) {
    (void)refused({});
    (void)refused({"sectorz"});
    (void)refused({"holidays", "--year", "2008", "slot", "2008-05-02T10:00"});
    (void)refused({"holidays"});
    (void)refused({"holidays", "--year"});
    (void)refused({"holidays", "--year", "2008", "--yeer", "2009"});
    (void)refused({"holidays", "--year", "2008", "--year", "2009"});
    (void)refused({"holidays", "--year", "2008", "extra"});
    (void)refused({"calendar"});
    (void)refused({"slot"});
    (void)refused({"slot", "2008-05-02T10:00", "2008-05-03T10:00"});
    (void)refused({"pay"});
}

TEST_F(Tool, NamesAnUnknownCommand) {
    EXPECT_THAT(refused({"calender", "--year", "2008"}).err, HasSubstr("calender"));
}

TEST_F(Tool, NamesAnUnknownOptionEvenIfARequiredOneIsMissing) {
    EXPECT_THAT(refused({"pay", "--dutys", "x.csv"}).err, HasSubstr("--dutys"));
}

TEST_F(Tool, UnknownTerritoryNamesTheNearest) {
    auto const duties = file("d.csv", "doctor,sector,begin,end\n");
    for (auto const& command : {std::vector<std::string>{"holidays", "--year", "2008"},
                                {"calendar", "--year", "2008"},
                                {"slot", "2008-05-02T10:00"},
                                {"pay", "--duties", duties}}) {
        auto arguments = command;
        arguments.insert(arguments.end(), {"--territory", "martinik"});
        EXPECT_THAT(refused(arguments).err, AllOf(HasSubstr("--territory"), HasSubstr("martinique"),
                                                  HasSubstr("\"martinik\"")));
    }
    (void)refused({"holidays", "--year", "2008", "--territory", "Metropole"});
    (void)refused({"holidays", "--year", "2008", "--territory", ""});
}

TEST_F(Tool, RefusesAWrongFormatLanguageOrReading) {
    EXPECT_THAT(refused({"holidays", "--year", "2008", "--format", "jsn"}).err,
                AllOf(HasSubstr("json"), HasSubstr("\"jsn\"")));
    (void)refused({"holidays", "--year", "2008", "--format", "svg"}); // of another command
    (void)refused({"slot", "2008-05-02T10:00", "--format", "ics"});
    (void)refused({"holidays", "--year", "2008", "--lang", "de"});
    EXPECT_THAT(refused({"slot", "2008-05-02T10:00", "--saturday-morning", "wde"}).err,
                AllOf(HasSubstr("wide"), HasSubstr("\"wde\"")));
}

TEST_F(Tool, RefusesAWrongPeriod) {
    for (auto const* const year :
         {"08", "20080", "abcd", "-2008", "2008.5", "1981", "2200", " 2008"})
        EXPECT_THAT(refused({"holidays", std::string{"--year="} + year}).err, HasSubstr(year));
    for (auto const* const month :
         {"2008", "2008-13", "2008-00", "2008-5", "05-2008", "2008-05-01", "1981-12", "2200-01"}) {
        auto const duties = file("d.csv", "doctor,sector,begin,end\n");
        EXPECT_THAT(refused({"pay", "--duties", duties, "--month", month}).err, HasSubstr(month));
    }
    auto const between = [&](std::string from, std::string until) {
        return refused({"calendar", "--from", std::move(from), "--until", std::move(until)}).err;
    };
    EXPECT_THAT(between("2008-02-30", "2008-03-01"), HasSubstr("\"2008-02-30\""));
    EXPECT_THAT(between("2008-02-01", "2008-02-30"), HasSubstr("\"2008-02-30\""));
    EXPECT_THAT(between("01/02/2008", "2008-03-01"), HasSubstr("\"01/02/2008\""));
    EXPECT_THAT(between("2008-05-01", "2008-05-01"), HasSubstr("\"2008-05-01\""));
    EXPECT_THAT(between("2008-05-02", "2008-05-01"), HasSubstr("\"2008-05-01\""));
    EXPECT_THAT(between("1981-12-31", "1982-01-02"), HasSubstr("\"1981-12-31\""));
    EXPECT_THAT(between("2199-12-31", "2200-01-02"), HasSubstr("\"2200-01-02\""));
    (void)refused({"calendar", "--from", "2008-05-01"});
    (void)refused({"calendar", "--until", "2008-05-01"});
    (void)refused({"calendar", "--year", "2008", "--from", "2008-05-01", "--until", "2008-06-01"});
}

TEST_F(Tool, RefusesAnOptionGivenWithoutAValue) { // as "$MONTH" gives it when unset
    auto const d =
        file("d.csv", "doctor,sector,begin,end\na,s,2008-05-01T20:00,2008-05-02T08:00\n");
    (void)refused({"holidays", "--year", ""});
    (void)refused({"calendar", "--from", "", "--until", ""});
    (void)refused({"pay", "--duties", ""});
    for (auto const* const option : {"--month", "--from", "--until", "--acts", "--regulation",
                                     "--openings", "--extension-from"})
        (void)refused({"pay", "--duties", d, option, ""});
    (void)refused({"pay", "--duties", d, "--format", ""});
}

TEST_F(Tool, OutputThatCannotBeWrittenIsAFailure) {
    auto const r = run_to("/dev/full", {"calendar", "--year", "2008"});
    EXPECT_EQ(r.status, 2);
    EXPECT_NE(r.err, "");
}

TEST_F(Tool, NoColorHasNoEffectOnTheBytes) {
    for (auto const* const format : {"csv", "text", "json"}) {
        std::vector<std::string> const arguments{"slot", "2008-05-02T10:00", "--format", format};
        auto const plain = run(arguments);
        EXPECT_EQ(run(arguments, {}, {"NO_COLOR=1"}).out, plain.out);
        EXPECT_EQ(plain.out.find('\x1b'), std::string::npos);
    }
    auto const bad = run({"slot", "x"});
    EXPECT_EQ(run({"slot", "x"}, {}, {"NO_COLOR=1"}).err, bad.err);
}

TEST_F(Tool, WhatIsNoTerminalGetsCsv) {
    for (auto const& command : {std::vector<std::string>{"holidays", "--year", "2008"},
                                {"calendar", "--year", "2008"},
                                {"slot", "2008-05-02T10:00"}}) {
        auto with_format = command;
        with_format.insert(with_format.end(), {"--format", "csv"});
        EXPECT_EQ(out_of(command), out_of(with_format));
    }
}

} // namespace main_tests
