// SPDX-License-Identifier: BSL-1.0
//
// 66.00 an hour in 2008. Summer time ended on 26 October 2008: 02:00 to 03:00 was shown twice.

#include <pds/pay/regulation_lines.hpp>

#include "support.hpp"

namespace regulation_lines_tests {

using namespace pay_test;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<std::string> lines(std::vector<pds::recorded_session> const& sessions,
                               std::vector<pds::duty> const& duties = {},
                               pds::interval<pds::date> period = pds::always,
                               pds::opening_table const& table = open()) {
    std::vector<std::string> out;
    auto const s = statement({.duties = duties, .sessions = sessions}, table, period);
    for (auto const& l : s.lines())
        if (l.item == pds::line_item::regulation) out.push_back(text(l));
    return out;
}

TEST(RegulationLines, InsideAndOutsidePdsHoursPayAlike) {                    // R-G3
    EXPECT_THAT(lines({session(a, "2008-05-05T18:30", "2008-05-05T21:00")}), // 2.5 × 66
                ElementsAre("a 2008-05-05T18:30 2008-05-05T21:00 REG 150 165.00 payable G1+G2"));
}

TEST(RegulationLines, SectorIsEmpty) {
    std::vector const sessions{session(a, "2008-05-05T18:30", "2008-05-05T21:00")};
    auto const s = statement({.sessions = sessions}, open());
    EXPECT_FALSE(s.lines()[0].sector.has_value());
}

TEST(RegulationLines, OfTheLongNightHasNineHours) { // R-G2
    EXPECT_THAT(lines({session(a, "2008-10-26T00:00", "2008-10-26T08:00")}),
                ElementsAre("a 2008-10-26T00:00 2008-10-26T08:00 REG 540 594.00 payable G1+G2"));
}

TEST(RegulationLines, BoundInTheRepeatedHourBearsItsOffset) { // cli.md, Fine print
    EXPECT_THAT(lines({session(a, at("2008-10-26T02:30", 2), at("2008-10-26T02:30", 1))}),
                ElementsAre("a 2008-10-26T02:30+02:00 2008-10-26T02:30+01:00 REG 60 66.00 payable "
                            "G1+G2"));
    EXPECT_THAT(lines({session(a, at("2008-10-26T01:30", 2), at("2008-10-26T02:30", 2))}),
                ElementsAre("a 2008-10-26T01:30 2008-10-26T02:30+02:00 REG 60 66.00 payable "
                            "G1+G2"));
}

TEST(RegulationLines, TheTwoPassesDoNotOverlap) {
    for (auto const& line :
         lines({session(a, at("2008-10-26T02:00", 2), at("2008-10-26T02:00", 1)),
                session(a, at("2008-10-26T02:00", 1), at("2008-10-26T03:00", 1))}))
        EXPECT_THAT(line, HasSubstr("REG 60 66.00 payable"));
}

TEST(RegulationLines, OverlappingSessionsOfOneDoctorAreHeld) { // R-G4
    EXPECT_THAT(
        lines({session(a, "2008-05-05T08:00", "2008-05-05T12:00"),
               session(a, "2008-05-05T11:59", "2008-05-05T14:00")}),
        ElementsAre("a 2008-05-05T08:00 2008-05-05T12:00 REG 240 264.00 held double_duty G4",
                    "a 2008-05-05T11:59 2008-05-05T14:00 REG 121 133.10 held double_duty "
                    "G4"));
}

TEST(RegulationLines, ThatTouchAreNot) { // bounds that touch do not overlap
    for (auto const& line : lines({session(a, "2008-05-05T08:00", "2008-05-05T12:00"),
                                   session(a, "2008-05-05T12:00", "2008-05-05T14:00")}))
        EXPECT_THAT(line, HasSubstr("payable"));
}

TEST(RegulationLines, OfTwoDoctorsMayOverlap) {
    for (auto const& line : lines({session(a, "2008-05-05T08:00", "2008-05-05T12:00"),
                                   session(b, "2008-05-05T08:00", "2008-05-05T12:00")}))
        EXPECT_THAT(line, HasSubstr("payable"));
}

TEST(RegulationLines, ALongSessionOverlapsAllWithinIt) {
    auto const found = lines({session(a, "2008-05-05T08:00", "2008-05-05T18:00"),
                              session(a, "2008-05-05T09:00", "2008-05-05T10:00"),
                              session(a, "2008-05-05T15:00", "2008-05-05T16:00"),
                              session(a, "2008-05-05T18:00", "2008-05-05T19:00")});
    ASSERT_EQ(found.size(), 4U);
    for (std::size_t i = 0; i != 3; ++i)
        EXPECT_THAT(found[i], HasSubstr("held double_duty"));
    EXPECT_THAT(found[3], HasSubstr("payable"));
}

TEST(RegulationLines, TheSameSessionTwiceCountsOnce) { // Fine print, Merging rows
    EXPECT_THAT(lines({session(a, "2008-05-05T08:00", "2008-05-05T12:00"),
                       session(a, "2008-05-05T08:00", "2008-05-05T12:00")}),
                ElementsAre(HasSubstr("REG 240 264.00 payable")));
}

TEST(RegulationLines, WhileOnDutyIsHeldAndTheAstreinteIsNot) { // R-G4
    std::vector const duties{duty(a, s0, "2008-05-05T20:00", "2008-05-06T00:00")};
    std::vector const sessions{session(a, "2008-05-05T18:00", "2008-05-05T20:01")};
    EXPECT_THAT(
        texts(statement({.duties = duties, .sessions = sessions}, open())),
        ElementsAre("a 2008-05-05T18:00 2008-05-05T20:01 REG 121 133.10 held double_duty G4",
                    "a 0 2008-05-05T20:00 2008-05-06T00:00 PRN 240 50.00 payable P1"));
    EXPECT_THAT(lines({session(a, "2008-05-05T18:00", "2008-05-05T20:00")}, duties),
                ElementsAre(HasSubstr("payable")));
    EXPECT_THAT(lines({session(b, "2008-05-05T18:00", "2008-05-05T22:00")}, duties),
                ElementsAre(HasSubstr("payable")));
}

TEST(RegulationLines, DutyOutsideSlotsOrInAClosedOneDoesNotHold) { // Fine print, Held
    EXPECT_THAT(lines({session(a, "2008-05-05T10:00", "2008-05-05T12:00")},
                      {duty(a, s0, "2008-05-05T08:00", "2008-05-05T20:00")}),
                ElementsAre(HasSubstr("payable")));
    EXPECT_THAT(lines({session(a, "2008-05-05T20:00", "2008-05-05T22:00")},
                      {duty(a, s0, "2008-05-05T20:00", "2008-05-06T00:00")}, pds::always,
                      pds::opening_table{}),
                ElementsAre(HasSubstr("payable")));
}

TEST(RegulationLines, DutyWithNarrowerHoursOrAGapHolds) { // Fine print, Held
    EXPECT_THAT(lines({session(a, "2008-05-05T23:00", "2008-05-06T00:00")},
                      {duty(a, s0, "2008-05-05T20:00", "2008-05-05T23:30")}),
                ElementsAre(HasSubstr("held double_duty")));
    EXPECT_THAT(lines({session(a, "2008-05-05T20:00", "2008-05-05T21:00")},
                      {duty(a, s0, "2008-05-05T20:00", "2008-05-06T00:00")}, pds::always,
                      pds::opening_table{{{.hours = {{22, 0}, {24, 0}}}}}),
                ElementsAre(HasSubstr("held double_duty")));
}

TEST(RegulationLines, DutyIsComparedWithWhatTheClockShows) {
    // From 02:30 of the first pass to 02:15 of the second the clock shows 02:30-03:00 and
    // 02:00-02:15: a duty of 02:15-02:30 only touches that.
    auto const s = session(a, at("2008-10-26T02:30", 2), at("2008-10-26T02:15", 1));
    EXPECT_THAT(lines({s}, {duty(a, s0, "2008-10-26T02:40", "2008-10-26T02:50")}),
                ElementsAre(HasSubstr("held double_duty")));
    EXPECT_THAT(lines({s}, {duty(a, s0, "2008-10-26T02:05", "2008-10-26T02:10")}),
                ElementsAre(HasSubstr("held double_duty")));
    EXPECT_THAT(lines({s}, {duty(a, s0, "2008-10-26T01:00", "2008-10-26T02:00")}),
                ElementsAre(HasSubstr("payable")));
    EXPECT_THAT(lines({s}, {duty(a, s0, "2008-10-26T03:00", "2008-10-26T04:00")}),
                ElementsAre(HasSubstr("payable")));
}

TEST(RegulationLines, DutyBetweenTheTwoShownStretchesOnlyTouchesThem) {
    EXPECT_THAT(lines({session(a, at("2008-10-26T02:30", 2), at("2008-10-26T02:15", 1))},
                      {duty(a, s0, "2008-10-26T02:15", "2008-10-26T02:30")}),
                ElementsAre(HasSubstr("payable")));
}

TEST(RegulationLines, SessionThatEndsInTheSecondPassShowsTheWholeFirstOne) {
    // 01:00 to 02:15 winter time: the clock went through 02:15-03:00 in summer time before
    EXPECT_THAT(lines({session(a, at("2008-10-26T01:00", 2), at("2008-10-26T02:15", 1))},
                      {duty(a, s0, "2008-10-26T02:30", "2008-10-26T02:45")}),
                ElementsAre(HasSubstr("REG 135 148.50 held double_duty")));
}

TEST(RegulationLines, AreCutAtAChangeOfRateAndHeldWhole) { // R-G4
    EXPECT_THAT(lines({session(a, "2007-06-30T22:00", "2007-07-01T06:00")}),
                ElementsAre("a 2007-06-30T22:00 2007-07-01T00:00 REG 120 126.00 payable G1+G2",
                            "a 2007-07-01T00:00 2007-07-01T06:00 REG 360 396.00 payable G1+G2"));
    // only the second part meets the duty; the session is held whole, as given
    EXPECT_THAT(
        lines({session(a, "2007-06-30T22:00", "2007-07-01T06:00")},
              {duty(a, s0, "2007-07-01T05:00", "2007-07-01T08:00")}),
        ElementsAre(HasSubstr("126.00 held double_duty"), HasSubstr("396.00 held double_duty")));
}

TEST(RegulationLines, AreCutByThePeriodAndHeldAsGiven) { // Fine print, Held, Sums
    pds::interval const june{"2008-06-01"_date, "2008-07-01"_date};
    auto const s = session(a, "2008-05-31T22:00", "2008-06-01T02:00");
    EXPECT_THAT(lines({s}, {}, june),
                ElementsAre("a 2008-06-01T00:00 2008-06-01T02:00 REG 120 132.00 payable G1+G2"));
    pds::interval const may{"2008-05-01"_date, "2008-06-01"_date};
    EXPECT_THAT(lines({s}, {}, may),
                ElementsAre("a 2008-05-31T22:00 2008-06-01T00:00 REG 120 132.00 payable G1+G2"));
    // the duty lies in May; June's part is held all the same
    EXPECT_THAT(lines({s}, {duty(a, s0, "2008-05-31T22:00", "2008-05-31T22:30")}, june),
                ElementsAre(HasSubstr("held double_duty")));
    EXPECT_THAT(lines({s}, {}, {"2008-07-01"_date, "2008-08-01"_date}), testing::IsEmpty());
}

TEST(RegulationLines, ThatTouchThePeriodHaveNone) {
    pds::interval const june{"2008-06-01"_date, "2008-07-01"_date};
    EXPECT_THAT(lines({session(a, "2008-05-31T22:00", "2008-06-01T00:00"),
                       session(a, "2008-07-01T00:00", "2008-07-01T02:00")},
                      {}, june),
                testing::IsEmpty());
}

TEST(RegulationLines, RoundLineByLine) { // R-G2
    // 79.50 / 60 = 1.325, half up 1.33; each session apart
    EXPECT_THAT(lines({session(a, "2023-11-02T09:00", "2023-11-02T09:01"),
                       session(a, "2023-11-02T10:00", "2023-11-02T10:01")}),
                ElementsAre(HasSubstr(" 1.33 "), HasSubstr(" 1.33 ")));
}

TEST(RegulationLines, WithoutARateAreRefusedOrHeldForNothing) {
    EXPECT_THAT(lines({session(a, "2002-06-28T10:00", "2002-06-28T11:00")}),
                ElementsAre(HasSubstr("REG 60 0.00 refused rate_not_covered")));
    EXPECT_THAT(lines({session(a, "2002-06-28T10:00", "2002-06-28T11:00"),
                       session(a, "2002-06-28T10:30", "2002-06-28T11:30")}),
                ElementsAre(HasSubstr("REG 60 0.00 held double_duty"),
                            HasSubstr("REG 60 0.00 held double_duty")));
}

} // namespace regulation_lines_tests
