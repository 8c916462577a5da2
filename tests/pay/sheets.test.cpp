// SPDX-License-Identifier: BSL-1.0
//
// Sheets worked by hand, a stretch of the calendar each, everything that the people on duty did.
// Dinan's Sunday and Saturday stand in astreinte_lines.test.cpp, every boundary minute of an act in
// act.test.cpp.

#include <pds/organisation/decision.hpp>
#include <pds/pay/statement.hpp>

#include "support.hpp"

namespace sheets_tests {

using namespace pay_test;
using testing::ElementsAre;
using enum pds::slot_kind;

std::vector<std::string> pay_in(pds::slot_calendar const& where, pds::work const& done,
                                pds::opening_table const& openings = open()) {
    return texts(pds::make_statement(done, openings, where, rates, zone));
}

TEST(Sheet, FridayHolidayFollowedByItsSaturday) { // R-D3, R-D4, R-D6, R-P14
    // Friday 15 August 2008 is a holiday, no pont: 150 + 50 + 100. Saturday 16 has its morning, 50,
    // its afternoon, 100, its evening, 50; Sunday's first hours 100. In all 600.00.
    std::vector const duties{duty(a, s0, "2008-08-15T08:00", "2008-08-17T08:00")};
    auto const expected =
        ElementsAre("a 0 2008-08-15T08:00 2008-08-15T20:00 PRD 720 150.00 payable P3",
                    "a 0 2008-08-15T20:00 2008-08-16T00:00 PRN 240 50.00 payable P1",
                    "a 0 2008-08-16T00:00 2008-08-16T08:00 PRM 480 100.00 payable P2",
                    "a 0 2008-08-16T08:00 2008-08-16T12:00 RSA 240 50.00 payable P6",
                    "a 0 2008-08-16T12:00 2008-08-16T20:00 RSP 480 100.00 payable P4",
                    "a 0 2008-08-16T20:00 2008-08-17T00:00 PRN 240 50.00 payable P1",
                    "a 0 2008-08-17T00:00 2008-08-17T08:00 PRM 480 100.00 payable P2");
    EXPECT_THAT(pay(duties), expected);
    EXPECT_THAT(pay_in(wide_calendar, {.duties = duties}), expected); // the readings agree
    EXPECT_EQ(statement({.duties = duties}, open()).totals()[0].total, 600.00_eur);
}

TEST(Sheet, FirstOfMay2008IsAlsoAscension) { // R-H4, R-D5, R-D6
    // Thursday 1 May is one holiday of two names: 150 once. Friday 2 is the pont: 150. Saturday 3
    // has no morning (the day before is no holiday), only in the wide reading.
    std::vector const duties{duty(a, s0, "2008-05-01T08:00", "2008-05-01T20:00"),
                             duty(a, s0, "2008-05-02T08:00", "2008-05-02T20:00"),
                             duty(a, s0, "2008-05-03T08:00", "2008-05-03T20:00")};
    EXPECT_THAT(
        pay(duties),
        ElementsAre("a 0 2008-05-01T08:00 2008-05-01T20:00 PRD 720 150.00 payable P3",
                    "a 0 2008-05-02T08:00 2008-05-02T20:00 PRD 720 150.00 payable P5",
                    "a 0 2008-05-03T08:00 2008-05-03T12:00 240 0.00 refused outside_pds_hours P13",
                    "a 0 2008-05-03T12:00 2008-05-03T20:00 RSP 480 100.00 payable P4"));
    EXPECT_THAT(pay_in(wide_calendar, {.duties = duties}),
                ElementsAre("a 0 2008-05-01T08:00 2008-05-01T20:00 PRD 720 150.00 payable P3",
                            "a 0 2008-05-02T08:00 2008-05-02T20:00 PRD 720 150.00 payable P5",
                            "a 0 2008-05-03T08:00 2008-05-03T12:00 RSA 240 50.00 payable P6",
                            "a 0 2008-05-03T12:00 2008-05-03T20:00 RSP 480 100.00 payable P4"));
}

TEST(Sheet, NightOf30To31) { // R-P14: each slot in the month in which it begins
    // The night of 30 to 31 December 2008, all of it in the month; that of 31 to 1 is cut at
    // midnight: the evening, 50, is December's, the rest, 100, January's.
    std::vector const duties{duty(a, s0, "2008-12-30T20:00", "2008-12-31T08:00"),
                             duty(b, s0, "2008-12-31T20:00", "2009-01-01T08:00")};
    EXPECT_THAT(pay(duties, open(), pds::month_of(2008, 12)),
                ElementsAre("a 0 2008-12-30T20:00 2008-12-31T00:00 PRN 240 50.00 payable P1",
                            "a 0 2008-12-31T00:00 2008-12-31T08:00 PRM 480 100.00 payable P2",
                            "b 0 2008-12-31T20:00 2009-01-01T00:00 PRN 240 50.00 payable P1"));
    EXPECT_THAT(pay(duties, open(), pds::month_of(2009, 1)),
                ElementsAre("b 0 2009-01-01T00:00 2009-01-01T08:00 PRM 480 100.00 payable P2"));
}

TEST(Sheet, October2008WithItsClockChange) { // R-D10, R-P9, R-G2
    // The deep night of 26 October lasts nine hours. The astreinte stays 100.00 and is shared by
    // the clock: until 02:30, 150 minutes of 480, is 31.25; the rest 68.75. Regulation is paid by
    // what elapsed: 20:00 to 08:00 is 13 hours of 66.00, 858.00.
    std::vector const duties{duty(a, s0, "2008-10-26T00:00", "2008-10-26T02:30"),
                             duty(b, s0, "2008-10-26T02:30", "2008-10-26T08:00")};
    std::vector const sessions{session(c, "2008-10-25T20:00", "2008-10-26T08:00")};
    std::vector<pds::recorded_act> const acts{
        {a, "2008-10-26T02:29"_time, pds::act_kind::consultation, true, false},  // CRM
        {b, "2008-10-26T02:30"_time, pds::act_kind::consultation, true, false}}; // CRM
    EXPECT_THAT(pay_in(calendar, {.duties = duties, .acts = acts, .sessions = sessions}),
                ElementsAre("a 0 2008-10-26T00:00 2008-10-26T02:30 PRM 150 31.25 payable P2+P9",
                            "a 2008-10-26T02:29 C 22.00 payable A1",
                            "a 2008-10-26T02:29 CRM 51.50 payable A3",
                            "b 2008-10-26T02:30 C 22.00 payable A1",
                            "b 2008-10-26T02:30 CRM 51.50 payable A3",
                            "b 0 2008-10-26T02:30 2008-10-26T08:00 PRM 330 68.75 payable P2+P9",
                            "c 2008-10-25T20:00 2008-10-26T08:00 REG 780 858.00 payable G1+G2"));
}

TEST(Sheet, AlsaceMoselleAtGoodFriday) { // R-H2, reference_values.md
    // Where Good Friday, 21 March 2008, is a holiday: 150, and Saturday 22 has its morning, 50.
    // Elsewhere the Friday is an ordinary day; Easter Monday, 24 March, is a holiday everywhere.
    std::vector const duties{duty(a, s0, "2008-03-21T08:00", "2008-03-21T20:00"),
                             duty(a, s0, "2008-03-22T08:00", "2008-03-22T20:00"),
                             duty(a, s0, "2008-03-24T08:00", "2008-03-24T20:00")};
    pds::slot_calendar const protestant{pds::territory::alsace_moselle_good_friday,
                                        pds::law::calendar_fr};
    EXPECT_THAT(pay_in(protestant, {.duties = duties}),
                ElementsAre("a 0 2008-03-21T08:00 2008-03-21T20:00 PRD 720 150.00 payable P3",
                            "a 0 2008-03-22T08:00 2008-03-22T12:00 RSA 240 50.00 payable P6",
                            "a 0 2008-03-22T12:00 2008-03-22T20:00 RSP 480 100.00 payable P4",
                            "a 0 2008-03-24T08:00 2008-03-24T20:00 PRD 720 150.00 payable P3"));
    pds::slot_calendar const elsewhere{pds::territory::alsace_moselle, pds::law::calendar_fr};
    EXPECT_THAT(
        pay_in(elsewhere, {.duties = duties}),
        ElementsAre("a 0 2008-03-21T08:00 2008-03-21T20:00 720 0.00 refused outside_pds_hours P13",
                    "a 0 2008-03-22T08:00 2008-03-22T12:00 240 0.00 refused outside_pds_hours P13",
                    "a 0 2008-03-22T12:00 2008-03-22T20:00 RSP 480 100.00 payable P4",
                    "a 0 2008-03-24T08:00 2008-03-24T20:00 PRD 720 150.00 payable P3"));
}

TEST(Sheet, ArretesPublishedInMidMonth) { // R-O1, R-P13, R-A6
    // Published on 10 and 14 March 2008: payable from Saturday 15. Saturday 8 is refused, whole;
    // the evening of that day is paid as ever. A regulated consultation on the 8th keeps its fee
    // and has no majoration: the doctor was on duty in no open slot.
    auto rows = pds::openings_of(
        {.sector_map_published = "2008-03-10"_date, .cahier_published = "2008-03-14"_date});
    rows.push_back({.kinds = pds::base_kinds});
    pds::opening_table const openings{std::move(rows)};
    std::vector const duties{duty(a, s0, "2008-03-08T12:00", "2008-03-09T00:00"),
                             duty(a, s0, "2008-03-15T12:00", "2008-03-15T20:00")};
    std::vector<pds::recorded_act> const acts{
        {a, "2008-03-08T15:00"_time, pds::act_kind::consultation, true, false},
        {a, "2008-03-15T15:00"_time, pds::act_kind::consultation, true, false}};
    EXPECT_THAT(
        texts(statement({.duties = duties, .acts = acts}, openings, pds::month_of(2008, 3))),
        ElementsAre("a 0 2008-03-08T12:00 2008-03-08T20:00 RSP 480 0.00 refused "
                    "extension_not_in_force P13+O1",
                    "a 2008-03-08T15:00 C 22.00 payable A1",
                    "a 2008-03-08T15:00 CRS 0.00 refused not_on_duty A6",
                    "a 0 2008-03-08T20:00 2008-03-09T00:00 PRN 240 50.00 payable P1",
                    "a 0 2008-03-15T12:00 2008-03-15T20:00 RSP 480 100.00 payable P4",
                    "a 2008-03-15T15:00 C 22.00 payable A1",
                    "a 2008-03-15T15:00 CRS 26.50 payable A3"));
}

} // namespace sheets_tests
