// SPDX-License-Identifier: BSL-1.0
//
// Thursday 1 May 2008 is a holiday, Friday 2 a pont, Sunday 4.

#include "run.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>

namespace coverage_tests {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;
using tool_test::lines;

constexpr char const* opening_header = "sector,kind,posts,from,until,group,open_from,open_to\n";

class Coverage : public tool_test::Tool {
protected:
    std::vector<std::string> arguments(std::string const& openings, std::string const& duties,
                                       std::string const& from, std::string const& until) const {
        return {"coverage",
                "--duties",
                file("duties.csv", "doctor,sector,begin,end\n" + duties),
                "--openings",
                file("openings.csv", opening_header + openings),
                "--from",
                from,
                "--until",
                until};
    }
    /// The lines behind the header, of one day or of a period.
    std::vector<std::string> coverage(std::string const& openings, std::string const& duties,
                                      std::string const& from, std::string const& until,
                                      std::vector<std::string> const& more = {}) const {
        auto all = arguments(openings, duties, from, until);
        all.insert(all.end(), more.begin(), more.end());
        auto found = lines(out_of(std::move(all)));
        if (found.empty()) return {"nothing, not even a header"};
        EXPECT_EQ(found.front(), "sector,kind,begin,end,posts,served,status");
        found.erase(found.begin());
        return found;
    }
    std::vector<std::string> on_4_may(std::string const& openings,
                                      std::string const& duties) const {
        return coverage(openings, duties, "2008-05-04", "2008-05-05");
    }
    std::vector<std::string> load(std::string const& openings, std::string const& duties,
                                  std::string const& from, std::string const& until) const {
        auto all = arguments(openings, duties, from, until);
        all.emplace_back("--load");
        auto found = lines(out_of(std::move(all)));
        if (found.empty()) return {"nothing, not even a header"};
        EXPECT_THAT(found.front(), StartsWith("doctor,"));
        found.erase(found.begin());
        return found;
    }
};

TEST_F(Coverage, OfASlotExactlyServedIsNothing) { // cli.md: every slot not exactly served
    auto const* const o = "s,sunday_or_holiday,1,,,,,\n";
    EXPECT_THAT(on_4_may(o, "a,s,2008-05-04T08:00,2008-05-04T20:00\n"), IsEmpty());
    // by two in turn
    EXPECT_THAT(on_4_may(o, "a,s,2008-05-04T08:00,2008-05-04T13:01\n"
                            "b,s,2008-05-04T13:01,2008-05-04T20:00\n"),
                IsEmpty());
    // with time to spare on both sides
    EXPECT_THAT(on_4_may(o, "a,s,2008-05-03T08:00,2008-05-06T20:00\n"), IsEmpty());
}

TEST_F(Coverage, Empty) {
    EXPECT_THAT(on_4_may("s,sunday_or_holiday,2,,,,,\n", ""),
                ElementsAre("s,sunday_or_holiday,2008-05-04T08:00,2008-05-04T20:00,2,0,empty"));
    // bounds that touch do not serve
    EXPECT_THAT(on_4_may("s,sunday_or_holiday,1,,,,,\n", "a,s,2008-05-04T00:00,2008-05-04T08:00\n"
                                                         "a,s,2008-05-04T20:00,2008-05-05T00:00\n"),
                ElementsAre("s,sunday_or_holiday,2008-05-04T08:00,2008-05-04T20:00,1,0,empty"));
}

TEST_F(Coverage, Partly) { // cli.md, Fine print: posts served for the whole slot
    auto const* const one = "s,sunday_or_holiday,1,,,,,\n";
    auto const* const two = "s,sunday_or_holiday,2,,,,,\n";
    std::string const slot = "s,sunday_or_holiday,2008-05-04T08:00,2008-05-04T20:00,";
    EXPECT_THAT(on_4_may(one, "a,s,2008-05-04T08:00,2008-05-04T19:59\n"),
                ElementsAre(slot + "1,0,partly"));
    EXPECT_THAT(on_4_may(one, "a,s,2008-05-04T08:01,2008-05-04T20:00\n"),
                ElementsAre(slot + "1,0,partly"));
    EXPECT_THAT(on_4_may(two, "a,s,2008-05-04T08:00,2008-05-04T20:00\n"),
                ElementsAre(slot + "2,1,partly"));
    EXPECT_THAT(on_4_may(two, "a,s,2008-05-04T08:00,2008-05-04T20:00\n"
                              "b,s,2008-05-04T09:00,2008-05-04T20:00\n"),
                ElementsAre(slot + "2,1,partly"));
    // a gap between two doctors
    EXPECT_THAT(on_4_may(one, "a,s,2008-05-04T08:00,2008-05-04T12:00\n"
                              "b,s,2008-05-04T12:01,2008-05-04T20:00\n"),
                ElementsAre(slot + "1,0,partly"));
}

TEST_F(Coverage, OverIsTheMostAtOnceAndComesBeforePartly) { // rules.md, Fine print
    std::string const slot = "s,sunday_or_holiday,2008-05-04T08:00,2008-05-04T20:00,";
    auto const* const one = "s,sunday_or_holiday,1,,,,,\n";
    EXPECT_THAT(on_4_may(one, "a,s,2008-05-04T08:00,2008-05-04T20:00\n"
                              "b,s,2008-05-04T10:00,2008-05-04T10:01\n"),
                ElementsAre(slot + "1,2,over"));
    EXPECT_THAT(on_4_may(one, "a,s,2008-05-04T08:00,2008-05-04T12:00\n"
                              "b,s,2008-05-04T11:00,2008-05-04T14:00\n"
                              "c,s,2008-05-04T11:59,2008-05-04T12:30\n"),
                ElementsAre(slot + "1,3,over"));
    // one after the other are never two at once
    EXPECT_THAT(on_4_may(one, "a,s,2008-05-04T08:00,2008-05-04T12:00\n"
                              "b,s,2008-05-04T12:00,2008-05-04T16:00\n"
                              "c,s,2008-05-04T16:00,2008-05-04T20:00\n"),
                IsEmpty());
    // nor is a doctor's own second row, which is warned of
    auto const r = run(arguments(one,
                                 "a,s,2008-05-04T08:00,2008-05-04T16:00\n"
                                 "a,s,2008-05-04T12:00,2008-05-04T20:00\n",
                                 "2008-05-04", "2008-05-05"));
    EXPECT_EQ(lines(r.out).size(), 1U) << r.out;
    EXPECT_THAT(r.err, HasSubstr(":3: row: overlaps line 2"));
}

TEST_F(Coverage, RowsForEverySectorStandForOneIfNoneIsNamed) { // as for envelopes
    auto const r = run(arguments("*,evening,1,,,,,\n", "", "2008-05-04", "2008-05-05"));
    EXPECT_THAT(lines(r.out),
                ElementsAre(testing::_, "*,evening,2008-05-04T20:00,2008-05-05T00:00,1,0,empty"));
}

TEST_F(Coverage, ClosedSlotsAreNotAskedFor) { // rules.md, Fine print, Openings
    EXPECT_THAT(on_4_may("s,evening,1,,,,,\ns,evening,0,2008-05-04,,,,\n", ""), IsEmpty());
    EXPECT_THAT(coverage("s,evening,1,2008-05-04,2008-05-05,,,\n", "", "2008-05-03", "2008-05-06"),
                ElementsAre("s,evening,2008-05-04T20:00,2008-05-05T00:00,1,0,empty"));
}

TEST_F(Coverage, OfAGroupIsAskedForOnce) { // R-O5
    auto const* const o = "s,deep_night,1,,,north,,\nt,deep_night,1,,,north,,\n"
                          "u,deep_night,1,,,,,\n";
    EXPECT_THAT(on_4_may(o, ""),
                ElementsAre("north,deep_night,2008-05-04T00:00,2008-05-04T08:00,1,0,empty",
                            "u,deep_night,2008-05-04T00:00,2008-05-04T08:00,1,0,empty"));
    EXPECT_THAT(on_4_may(o, "a,s,2008-05-04T00:00,2008-05-04T04:00\n"
                            "b,t,2008-05-04T04:00,2008-05-04T08:00\n"
                            "c,u,2008-05-04T00:00,2008-05-04T08:00\n"),
                IsEmpty());
    EXPECT_THAT(on_4_may(o, "a,s,2008-05-04T00:00,2008-05-04T08:00\n"
                            "b,t,2008-05-04T04:00,2008-05-04T08:00\n"
                            "c,u,2008-05-04T00:00,2008-05-04T08:00\n"),
                ElementsAre("north,deep_night,2008-05-04T00:00,2008-05-04T08:00,1,2,over"));
    // R-P15: one doctor in both members is one
    EXPECT_THAT(on_4_may(o, "a,s,2008-05-04T00:00,2008-05-04T05:00\n"
                            "a,t,2008-05-04T04:00,2008-05-04T08:00\n"
                            "c,u,2008-05-04T00:00,2008-05-04T08:00\n"),
                IsEmpty());
}

TEST_F(Coverage, AsksForTheOrganisedHours) { // rules.md, Fine print, Sectors and envelopes
    auto const* const o = "s,saturday_afternoon,1,,,,14:00,20:00\n";
    auto const on_3_may = [&](std::string const& duties) {
        return coverage(o, duties, "2008-05-03", "2008-05-04");
    };
    std::string const slot = "s,saturday_afternoon,2008-05-03T12:00,2008-05-03T20:00,1,";
    EXPECT_THAT(on_3_may("a,s,2008-05-03T14:00,2008-05-03T20:00\n"), IsEmpty());
    EXPECT_THAT(on_3_may("a,s,2008-05-03T12:00,2008-05-03T20:00\n"), IsEmpty());
    EXPECT_THAT(on_3_may("a,s,2008-05-03T14:01,2008-05-03T20:00\n"),
                ElementsAre(slot + "0,partly"));
    // time outside them counts for nothing
    EXPECT_THAT(on_3_may("a,s,2008-05-03T12:00,2008-05-03T14:00\n"), ElementsAre(slot + "0,empty"));
    EXPECT_THAT(on_3_may("a,s,2008-05-03T12:00,2008-05-03T20:00\n"
                         "b,s,2008-05-03T12:00,2008-05-03T14:00\n"),
                IsEmpty());
    EXPECT_THAT(on_3_may("a,s,2008-05-03T12:00,2008-05-03T20:00\n"
                         "b,s,2008-05-03T14:00,2008-05-03T14:01\n"),
                ElementsAre(slot + "2,over"));
}

TEST_F(Coverage, EverySectorOfTheDutiesStandsForTheStar) {
    EXPECT_THAT(on_4_may("*,evening,1,,,,,\nt,deep_night,1,,,,,\n",
                         "a,s,2008-05-01T20:00,2008-05-02T00:00\n"),
                ElementsAre("s,evening,2008-05-04T20:00,2008-05-05T00:00,1,0,empty",
                            "t,deep_night,2008-05-04T00:00,2008-05-04T08:00,1,0,empty",
                            "t,evening,2008-05-04T20:00,2008-05-05T00:00,1,0,empty"));
}

TEST_F(Coverage, SortsBySectorThenBegin) { // cli.md, Fine print: bytes, as everywhere
    EXPECT_THAT(coverage("é,evening,1,,,,,\nb,evening,1,,,,,\nB,evening,1,,,,,\n10,evening,1,,,,,\n"
                         "9,evening,1,,,,,\n",
                         "", "2008-05-04", "2008-05-06"),
                ElementsAre(StartsWith("10,evening,2008-05-04"),
                            StartsWith("10,evening,2008-05-05"), StartsWith("9,evening,2008-05-04"),
                            StartsWith("9,evening,2008-05-05"), StartsWith("B,evening,2008-05-04"),
                            StartsWith("B,evening,2008-05-05"), StartsWith("b,evening,2008-05-04"),
                            StartsWith("b,evening,2008-05-05"), StartsWith("é,evening,2008-05-04"),
                            StartsWith("é,evening,2008-05-05")));
}

TEST_F(Coverage, OrderOfTheRowsChangesNoByte) {
    std::mt19937 random{15};
    std::vector<std::string> duties;
    for (unsigned i = 0; i != 60; ++i) {
        auto const day = "2008-05-" + std::to_string(10 + random() % 15);
        duties.push_back(std::string(1, static_cast<char>('a' + i % 7)) + ",s" +
                         std::to_string(random() % 4) + "," + day + "T" +
                         std::to_string(10 + random() % 3) + ":00," + day + "T24:00\n");
    }
    std::vector<std::string> openings{"s0,evening,1,,,g,,\n", "s1,evening,1,,,g,,\n",
                                      "s2,*,2,,,,,\n", "s3,sunday_or_holiday,1,,,,,\n"};
    auto const result = [&] {
        std::string d;
        std::string o;
        for (auto const& row : duties)
            d += row;
        for (auto const& row : openings)
            o += row;
        auto const r = run(arguments(o, d, "2008-05-01", "2008-06-01"));
        EXPECT_EQ(r.status, 0) << r.err;
        return r.out;
    };
    auto const first = result();
    EXPECT_GT(lines(first).size(), 50U);
    for (auto const* const status : {",empty\n", ",partly\n", ",over\n"})
        EXPECT_THAT(first, HasSubstr(status));
    for (int round = 0; round != 3; ++round) {
        std::shuffle(duties.begin(), duties.end(), random);
        std::shuffle(openings.begin(), openings.end(), random);
        EXPECT_EQ(result(), first);
    }
}

TEST_F(Coverage, TakesTheCalendarOptions) { // cli.md, Fine print
    auto const* const o = "s,saturday_morning,1,,,,,\ns,sunday_or_holiday,1,,,,,\n";
    EXPECT_THAT(coverage(o, "", "2008-05-03", "2008-05-04"), IsEmpty());
    EXPECT_THAT(coverage(o, "", "2008-05-03", "2008-05-04", {"--saturday-morning", "wide"}),
                ElementsAre("s,saturday_morning,2008-05-03T08:00,2008-05-03T12:00,1,0,empty"));
    EXPECT_THAT(coverage(o, "", "2008-12-26", "2008-12-27"), IsEmpty());
    EXPECT_THAT(coverage(o, "", "2008-12-26", "2008-12-27", {"--territory", "alsace-moselle"}),
                ElementsAre("s,sunday_or_holiday,2008-12-26T08:00,2008-12-26T20:00,1,0,empty"));
}

TEST_F(Coverage, SlotsBelongToTheDayOnWhichTheyBegin) {
    EXPECT_THAT(coverage("s,*,1,,,,,\n", "", "2008-05-04", "2008-05-05"),
                ElementsAre("s,deep_night,2008-05-04T00:00,2008-05-04T08:00,1,0,empty",
                            "s,sunday_or_holiday,2008-05-04T08:00,2008-05-04T20:00,1,0,empty",
                            "s,evening,2008-05-04T20:00,2008-05-05T00:00,1,0,empty"));
}

TEST_F(Coverage, AsJson) {
    auto all = arguments("s,evening,2,,,,,\n", "a,s,2008-05-04T20:00,2008-05-05T00:00\n",
                         "2008-05-04", "2008-05-05");
    all.insert(all.end(), {"--format", "json"});
    EXPECT_EQ(nlohmann::json::parse(out_of(std::move(all))),
              nlohmann::json::parse(R"([{"sector": "s", "kind": "evening",
                  "begin": "2008-05-04T20:00", "end": "2008-05-05T00:00",
                  "posts": 2, "served": 1, "status": "partly"}])"));
}

TEST_F(Coverage, LoadCountsSlotsHoursNightsAndWeekends) { // R-T4
    auto const* const o = "*,evening,1,,,,,\n*,deep_night,1,,,,,\n*,sunday_or_holiday,1,,,,,\n";
    EXPECT_THAT(load(o,
                     "b,s,2008-05-04T08:00,2008-05-05T08:00\n"  // three slots
                     "a,s,2008-05-05T20:00,2008-05-05T21:40\n"  // a part of one
                     "a,s,2008-05-05T10:00,2008-05-05T11:00\n"  // in no slot
                     "c,s,2008-05-03T12:00,2008-05-03T20:00\n", // in a slot that is closed
                     "2008-05-01", "2008-06-01"),
                ElementsAre("a,1,1.67,1,0", "b,3,24.00,2,1"));
    // the deep night begins on the fifth
    EXPECT_THAT(load(o, "b,s,2008-05-04T08:00,2008-05-05T08:00\n", "2008-05-01", "2008-05-05"),
                ElementsAre("b,2,16.00,1,1"));
}

TEST_F(Coverage, WarnsOfASectorThatNothingOpens) {
    auto const r = run(arguments("s,evening,1,,,,,\n", "a,w,2008-05-04T20:00,2008-05-05T00:00\n",
                                 "2008-05-04", "2008-05-05"));
    EXPECT_EQ(r.status, 0);
    EXPECT_EQ(lines(r.out).size(), 2U);
    EXPECT_THAT(r.err, AllOf(HasSubstr("duties.csv:2: sector: "), HasSubstr("\"w\"")));
}

TEST_F(Coverage, RefusesBadUsage) {
    auto const d = file("d.csv", "doctor,sector,begin,end\n");
    auto const o = file("o.csv", std::string{opening_header} + "s,evening,1,,,,,\n");
    std::vector<std::string> const files{"coverage", "--duties", d, "--openings", o};
    auto const with = [&](std::vector<std::string> const& more) {
        auto all = files;
        all.insert(all.end(), more.begin(), more.end());
        return refused(std::move(all)).err;
    };
    (void)with({});
    (void)with({"--from", "2008-05-01"});
    (void)with({"--until", "2008-06-01"});
    (void)with({"--month", "2008-05"});
    (void)with({"--from", "2008-05-01", "--until", "2008-05-01"});
    (void)with({"--from", "2008-05-02", "--until", "2008-05-01"});
    EXPECT_THAT(with({"--from", "2008-05-32", "--until", "2008-06-01"}),
                HasSubstr("\"2008-05-32\""));
    (void)with({"--from", "1981-12-31", "--until", "2008-06-01"});
    std::vector<std::string> const may{"--from", "2008-05-01", "--until", "2008-06-01"};
    for (std::vector<std::string> more : {std::vector<std::string>{"--format", "ics"},
                                          {"--territory", "moon"},
                                          {"--saturday-morning", "loose"},
                                          {"--acts", d}}) {
        more.insert(more.end(), may.begin(), may.end());
        (void)with(more);
    }
    (void)refused({"coverage", "--duties", d, "--from", "2008-05-01", "--until", "2008-06-01"});
    (void)refused({"coverage", "--openings", o, "--from", "2008-05-01", "--until", "2008-06-01"});
}

TEST_F(Coverage, RefusesBadFiles) {
    auto const d =
        file("d.csv", "doctor,sector,begin,end\na,s,2008-05-04T20:00,2008-05-04T19:00\n");
    auto const o = file("o.csv", std::string{opening_header} + "s,evening,many,,,,,\n");
    auto const err = refused({"coverage", "--duties", d, "--openings", o, "--from", "2008-05-01",
                              "--until", "2008-06-01"})
                         .err;
    EXPECT_THAT(
        lines(err),
        testing::IsSupersetOf({testing::MatchesRegex(".*d\\.csv:2: end: .+: \"2008-05-04T19:00\""),
                               testing::MatchesRegex(".*o\\.csv:2: posts: .+: \"many\"")}));
}

} // namespace coverage_tests
