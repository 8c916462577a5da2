// SPDX-License-Identifier: BSL-1.0

#include "run.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>

namespace envelope_tests {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using tool_test::lines;

constexpr char const* header = "key,slots,amount";
constexpr char const* all_extension = "saturday_afternoon,pont_day,saturday_morning";

class Envelope : public tool_test::Tool {
protected:
    std::string openings(std::string const& rows, std::string const& name = "o.csv") const {
        return file(name, "sector,kind,posts,from,until,group,open_from,open_to\n" + rows);
    }
    std::vector<std::string> envelope(std::vector<std::string> const& options) const {
        std::vector<std::string> arguments{"envelope"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return lines(out_of(std::move(arguments)));
    }
    std::string error_of(std::vector<std::string> const& options) const {
        std::vector<std::string> arguments{"envelope"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return refused(std::move(arguments)).err;
    }
    static std::string data(std::string const& name) {
        return PDS_SOURCE_DIR "/examples/data/" + name + ".csv";
    }
};

TEST_F(Envelope, OfOneSectorIsTheReferenceTable) { // reference_values.md, 2008
    EXPECT_THAT(envelope({"--sectors", "1", "--year", "2008"}),
                ElementsAre(header, "evening,366,18300.00", "deep_night,366,36600.00",
                            "sunday_or_holiday,62,9300.00", "saturday_afternoon,51,5100.00",
                            "pont_day,4,600.00", "saturday_morning,1,50.00", "total,850,69950.00"));
    EXPECT_THAT(envelope({"--sectors", "10", "--year", "2008", "--extension", "none"}),
                ElementsAre(header, "evening,3660,183000.00", "deep_night,3660,366000.00",
                            "sunday_or_holiday,620,93000.00", "total,7940,642000.00"));
    EXPECT_THAT(envelope({"--sectors", "1", "--from", "2008-05-01", "--until", "2008-05-03",
                          "--saturday-morning", "wide", "--extension", "saturday_morning"}),
                ElementsAre(header, "evening,2,100.00", "deep_night,2,200.00",
                            "sunday_or_holiday,1,150.00", "total,5,450.00"));
}

TEST_F(Envelope, OfATerritoryHasItsHolidays) { // R-H2: Good Friday and 26 December
    auto const sundays = [&](char const* territory) {
        return envelope({"--sectors", "1", "--year", "2008", "--extension", "none", "--territory",
                         territory})[3];
    };
    EXPECT_EQ(sundays("metropole"), "sunday_or_holiday,62,9300.00");
    EXPECT_EQ(sundays("alsace-moselle-good-friday"), "sunday_or_holiday,64,9600.00");
}

TEST_F(Envelope, IsByMonthSectorOrSeason) {
    auto const o = openings("a,evening,1,,,,,\nb,evening,2,,,,,\n");
    std::vector<std::string> const period{"--openings", o,         "--from",
                                          "2008-12-14", "--until", "2009-01-03"};
    auto const by = [&](std::string key) {
        auto options = period;
        options.insert(options.end(), {"--by", std::move(key)});
        return envelope(options);
    };
    // 18 evenings of December, 2 of January; 14 December is the last day of the low season
    EXPECT_THAT(by("month"),
                ElementsAre(header, "2008-12,54,2700.00", "2009-01,6,300.00", "total,60,3000.00"));
    EXPECT_THAT(by("sector"),
                ElementsAre(header, "a,20,1000.00", "b,40,2000.00", "total,60,3000.00"));
    EXPECT_THAT(by("season"),
                ElementsAre(header, "low,3,150.00", "winter,57,2850.00", "total,60,3000.00"));
    EXPECT_THAT(by("kind"), ElementsAre(header, "evening,60,3000.00", "total,60,3000.00"));
}

TEST_F(Envelope, OfAGroupIsPaidOnceUnderItsName) { // R-O5
    auto const o = openings("*,deep_night,1,,,night,,\n"
                            "a,evening,1,,,,,\nb,evening,1,,,,,\nc,evening,1,,,,,\n");
    EXPECT_THAT(envelope({"--openings", o, "--from", "2008-05-05", "--until", "2008-05-06", "--by",
                          "sector"}),
                ElementsAre(header, "a,1,50.00", "b,1,50.00", "c,1,50.00", "night,1,100.00",
                            "total,4,250.00"));
}

TEST_F(Envelope, RowsForEverySectorStandForOneIfNoneIsNamed) { // cli.md, Fine print
    auto const o = openings("*,evening,2,,,,,\n");
    EXPECT_THAT(envelope({"--openings", o, "--from", "2008-05-05", "--until", "2008-05-06", "--by",
                          "sector"}),
                ElementsAre(header, "*,2,100.00", "total,2,100.00"));
}

TEST_F(Envelope, LeavesOutSlotsThatAreNotWhole) { // Fine print, Sectors and envelopes
    auto const o = openings("a,evening,1,,,,20:00,22:00\na,deep_night,1,,,,00:00,08:00\n");
    EXPECT_THAT(envelope({"--openings", o, "--from", "2008-05-05", "--until", "2008-05-06"}),
                ElementsAre(header, "deep_night,1,100.00", "total,1,100.00"));
}

TEST_F(Envelope, NamesTheDatesWithoutARate) { // Fine print, Sectors and envelopes
    auto const r = run({"envelope", "--sectors", "2", "--from", "2005-05-30", "--until",
                        "2005-06-03", "--extension", "none"});
    EXPECT_EQ(r.status, 0);
    EXPECT_THAT(lines(r.out),
                ElementsAre(header, "evening,4,200.00", "deep_night,4,400.00", "total,8,600.00"));
    EXPECT_THAT(lines(r.err),
                ElementsAre("warning: 2 sectors: evening: left out, no text gives a rate from "
                            "2005-05-30 to 2005-05-31: 4 slots",
                            "warning: 2 sectors: deep_night: left out, no text gives a rate from "
                            "2005-05-30 to 2005-05-31: 4 slots"));
}

TEST_F(Envelope, OfNothingIsNothing) {
    EXPECT_THAT(envelope({"--openings", openings(""), "--year", "2008"}),
                ElementsAre(header, "total,0,0.00"));
    EXPECT_THAT(envelope({"--sectors", "0", "--year", "2008"}),
                ElementsAre(header, "total,0,0.00"));
}

TEST_F(Envelope, WithoutAPeriodIsOfAllDays) {
    auto const o = openings("a,evening,1,2008-05-05,2008-05-07,,,\n");
    EXPECT_THAT(envelope({"--openings", o}),
                ElementsAre(header, "evening,2,100.00", "total,2,100.00"));
}

TEST_F(Envelope, ComparesTwoFiles) { // merging three saves two flat rates a night
    std::string const apart = "a,deep_night,1,,,,,\nb,deep_night,1,,,,,\nc,deep_night,1,,,,,\n";
    auto const before = openings(apart + "a,evening,1,,,,,\n", "before.csv");
    auto const after = openings("a,deep_night,1,,,g,,\nb,deep_night,1,,,g,,\nc,deep_night,1,,,g,,\n"
                                "a,sunday_or_holiday,1,,,,,\n",
                                "after.csv");
    EXPECT_THAT(
        envelope({"--openings", before, "--compare", after, "--from", "2008-05-04", "--until",
                  "2008-05-06"}),
        ElementsAre("key,slots_before,amount_before,slots_after,amount_after,difference",
                    "evening,2,100.00,0,0.00,-100.00", "deep_night,6,600.00,2,200.00,-400.00",
                    "sunday_or_holiday,0,0.00,1,150.00,150.00", "total,8,700.00,3,350.00,-350.00"));
    EXPECT_THAT(envelope({"--openings", before, "--compare", after, "--from", "2008-05-05",
                          "--until", "2008-05-06", "--by", "sector"}),
                ElementsAre("key,slots_before,amount_before,slots_after,amount_after,difference",
                            "a,2,150.00,0,0.00,-150.00", "b,1,100.00,0,0.00,-100.00",
                            "c,1,100.00,0,0.00,-100.00", "g,0,0.00,1,100.00,100.00",
                            "total,4,350.00,1,100.00,-250.00"));
}

TEST_F(Envelope, OfHauteSavoieBeforeAndAfterTheExtension) { // R-S7: posts by season
    // Season and kind by hand: 177 low days, 138 of winter, 51 of summer; Sundays and holidays
    // 30, 22, 10. Evenings 25×177 + 32×138 + 31×51 = 10,422 of 50; Sundays 30×30 + 38×22 + 35×10
    // = 2,086 of 150; deep nights 5×177 + 14×138 + 5×51 = 3,072 of 100.
    auto const by_kind = envelope({"--openings", data("haute_savoie_map_2008_before"), "--compare",
                                   data("haute_savoie_map_2008_after"), "--year", "2008"});
    EXPECT_THAT(by_kind,
                ElementsAre("key,slots_before,amount_before,slots_after,amount_after,difference",
                            "evening,10422,521100.00,10422,521100.00,0.00",
                            "deep_night,3072,307200.00,3072,307200.00,0.00",
                            "sunday_or_holiday,2086,312900.00,2086,312900.00,0.00",
                            "saturday_afternoon,0,0.00,1722,172200.00,172200.00",
                            "pont_day,0,0.00,128,19200.00,19200.00",
                            "saturday_morning,0,0.00,35,1750.00,1750.00",
                            "total,15580,1141200.00,17465,1334350.00,193150.00"));
    EXPECT_THAT(envelope({"--openings", data("haute_savoie_map_2008_before"), "--year", "2008",
                          "--by", "season"}),
                ElementsAre(header, "low,6210,444750.00", "summer,2186,157050.00",
                            "winter,7184,539400.00", "total,15580,1141200.00"));
}

TEST_F(Envelope, ConstantLeaves2068Sectors) { // R-E3
    auto const constant = [&](std::vector<std::string> const& more) {
        std::vector<std::string> options{"--constant",
                                         "--sectors",
                                         "2500",
                                         "--before",
                                         "evening,sunday_or_holiday",
                                         "--after",
                                         std::string{"evening,sunday_or_holiday,"} + all_extension};
        options.insert(options.end(), more.begin(), more.end());
        return envelope(options).back();
    };
    // 27,600 × 2,500 = 69,000,000; over 33,350: 2,068 × 33,350 = 68,967,800, 32,200 left
    EXPECT_EQ(constant({"--year", "2008"}), "2500,27600.00,2068,33350.00,69000000.00,32200.00");
    EXPECT_EQ(constant({"--year", "2008", "--saturday-morning", "wide"}),
              "2500,27600.00,2059,33500.00,69000000.00,23500.00");
    EXPECT_EQ(constant({"--year", "2010"}), "2500,27550.00,2099,32800.00,68875000.00,27800.00");
}

TEST_F(Envelope, ConstantWarnsOfKindsWithoutARate) {
    auto const r = run({"envelope", "--constant", "--sectors", "10", "--year", "2006", "--before",
                        "evening", "--after", "evening,pont_day"});
    EXPECT_EQ(r.status, 0);
    EXPECT_EQ(lines(r.out).back(), "10,18250.00,10,18250.00,182500.00,0.00");
    EXPECT_THAT(r.err, HasSubstr("pont_day: left out, no text gives a rate from 2006-"));
}

TEST_F(Envelope, OrderOfTheRowsDoesNotMatterWhereTheyDoNotOverlap) {
    std::vector<std::string> rows{"a,evening,1,,,,,\n", "b,evening,2,,,,,\n",
                                  "c,deep_night,1,,,g,,\n", "d,deep_night,1,,,g,,\n",
                                  "e,sunday_or_holiday,3,,,,,\n"};
    std::mt19937 random{2000};
    auto const text = [&] {
        std::string all;
        for (auto const& r : rows)
            all += r;
        return openings(all);
    };
    auto const first = envelope({"--openings", text(), "--year", "2008", "--by", "sector"});
    for (int round = 0; round != 5; ++round) {
        std::shuffle(rows.begin(), rows.end(), random);
        EXPECT_EQ(envelope({"--openings", text(), "--year", "2008", "--by", "sector"}), first);
    }
}

TEST_F(Envelope, AsJsonTextAndPicture) {
    auto const json = nlohmann::json::parse(
        out_of({"envelope", "--sectors", "1", "--year", "2008", "--format", "json"}));
    EXPECT_EQ(json[0]["key"], "evening");
    EXPECT_EQ(json[0]["slots"], 366);
    EXPECT_EQ(json[0]["amount"], "18300.00");
    EXPECT_THAT(out_of({"envelope", "--sectors", "1", "--year", "2008", "--format", "text"}),
                HasSubstr("total                 850  69950.00"));
    auto const svg =
        out_of({"envelope", "--sectors", "1", "--year", "2008", "--format", "svg", "--lang", "fr"});
    EXPECT_THAT(svg, AllOf(testing::StartsWith("<svg "),
                           HasSubstr("première partie de nuit : 18300.00 €"),
                           HasSubstr("1 secteur, du 2008-01-01 au 2008-12-31"),
                           HasSubstr("septembre"), testing::EndsWith("</svg>\n")));
}

TEST_F(Envelope, RefusesBadUsage) {
    auto const o = openings("a,evening,1,,,,,\n");
    EXPECT_THAT(error_of({"--year", "2008"}), HasSubstr("--openings and --sectors"));
    EXPECT_THAT(error_of({"--openings", o, "--sectors", "1", "--year", "2008"}),
                HasSubstr("--openings and --sectors"));
    EXPECT_THAT(error_of({"--openings", o, "--extension", "all", "--year", "2008"}),
                HasSubstr("--extension"));
    EXPECT_THAT(error_of({"--sectors", "1", "--year", "2008", "--by", "sector"}),
                HasSubstr("needs --openings"));
    EXPECT_THAT(error_of({"--sectors", "1", "--year", "2008", "--by", "season"}),
                HasSubstr("needs --openings"));
    EXPECT_THAT(error_of({"--sectors", "1", "--year", "2008", "--by", "mounth"}),
                HasSubstr("the nearest is \"month\""));
    for (auto const* const number : {"-1", "x", "1.5", "99999999", " 1"})
        EXPECT_THAT(error_of({"--sectors=" + std::string{number}, "--year", "2008"}),
                    HasSubstr("--sectors: not a number of sectors"))
            << number;
    EXPECT_THAT(error_of({"--sectors", "1", "--compare", o, "--year", "2008"}),
                HasSubstr("--compare"));
    EXPECT_THAT(error_of({"--sectors", "1", "--before", "evening", "--year", "2008"}),
                HasSubstr("--before"));
    EXPECT_THAT(error_of({"--constant", "--sectors", "1", "--year", "2008", "--before", "evening"}),
                HasSubstr("--after"));
    EXPECT_THAT(
        error_of({"--constant", "--sectors", "1", "--before", "evening", "--after", "evening"}),
        HasSubstr("--year"));
    EXPECT_THAT(error_of({"--constant", "--sectors", "1", "--year", "2008", "--before", "evening",
                          "--after", "evenings"}),
                HasSubstr("the nearest is \"evening\""));
    EXPECT_THAT(error_of({"--constant", "--sectors", "1", "--year", "2006", "--before", "evening",
                          "--after", "pont_day"}),
                HasSubstr("--after: no text gives a rate"));
    EXPECT_THAT(error_of({"--constant", "--openings", o, "--year", "2008", "--before", "evening",
                          "--after", "evening"}),
                HasSubstr("--openings"));
    EXPECT_THAT(error_of({"--openings", o, "--compare", o, "--year", "2008", "--format", "svg"}),
                HasSubstr("svg"));
    EXPECT_THAT(error_of({"--openings", "-", "--compare", "-", "--year", "2008"}),
                HasSubstr("standard input"));
}

TEST_F(Envelope, RefusesBadFilesNamingTheRow) {
    EXPECT_THAT(error_of({"--openings", openings("a,evening,-1,,,,,\n"), "--year", "2008"}),
                HasSubstr(":2: posts: not a number of posts from 0 to 9999: \"-1\""));
    EXPECT_THAT(error_of({"--openings", openings("a,evening,1,,,g,,\nb,evening,2,,,g,,\n"),
                          "--year", "2008"}),
                HasSubstr(":3: group: differs in posts or hours from line 2"));
    auto const good = openings("a,evening,1,,,,,\n", "good.csv");
    auto const bad = openings("a,evenin,1,,,,,\n", "bad.csv");
    EXPECT_THAT(error_of({"--openings", good, "--compare", bad, "--year", "2008"}),
                HasSubstr("bad.csv:2: kind: unknown kind of slot; the nearest is \"evening\""));
    // all faults of both files in one report
    EXPECT_THAT(error_of({"--openings", bad, "--compare", bad, "--year", "2008"}),
                HasSubstr("pds: 2 errors"));
}

TEST_F(Envelope, WarnsOfRowsOutsideThePeriod) {
    auto const o = openings("a,evening,1,,,,,\na,deep_night,1,2009-01-01,,,,\n");
    auto const r = run({"envelope", "--openings", o, "--year", "2008"});
    EXPECT_EQ(r.status, 0);
    EXPECT_EQ(r.err, "warning: " + o + ":3: row: outside the period, not counted: \"a\"\n");
    EXPECT_THAT(r.out, Not(HasSubstr("deep_night")));
}

} // namespace envelope_tests
