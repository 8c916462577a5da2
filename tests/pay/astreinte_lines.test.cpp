// SPDX-License-Identifier: BSL-1.0
//
// 2008 in metropolitan France: Sunday 4 May, Monday 5 an ordinary day, Saturday 17 May.

#include <pds/pay/astreinte_lines.hpp>

#include "support.hpp"

namespace astreinte_lines_tests {

using namespace pay_test;
using testing::ElementsAre;
using enum pds::slot_kind;

TEST(AstreinteLines, OneDoctorForTheWholeSlotHasItsFlatRate) { // R-P7
    EXPECT_THAT(pay({duty(a, s0, "2008-05-04T08:00", "2008-05-04T20:00")}),
                ElementsAre("a 0 2008-05-04T08:00 2008-05-04T20:00 PRD 720 150.00 payable P3"));
}

TEST(AstreinteLines, WhoeverServedIsPaidAlike) { // R-P16: he is a number, planned or not
    for (auto const doctor : {a, b, c})
        for (auto const planned : {std::optional<pds::doctor_id>{}, std::optional{a}}) {
            auto served = duty(doctor, s0, "2008-05-04T08:00", "2008-05-04T20:00");
            served.planned = planned;
            EXPECT_THAT(pay({served}), ElementsAre(testing::EndsWith(" 720 150.00 payable P3")));
        }
}

TEST(AstreinteLines, DinanSunday) { // reference_values.md: two doctors in turn, 200.00 in all
    EXPECT_THAT(pay({duty(a, s0, "2009-02-01T08:00", "2009-02-01T16:00"),
                     duty(b, s0, "2009-02-01T16:00", "2009-02-02T00:00")}),
                ElementsAre("a 0 2009-02-01T08:00 2009-02-01T16:00 PRD 480 100.00 payable P3+P9",
                            "b 0 2009-02-01T16:00 2009-02-01T20:00 PRD 240 50.00 payable P3+P9",
                            "b 0 2009-02-01T20:00 2009-02-02T00:00 PRN 240 50.00 payable P1"));
}

TEST(AstreinteLines, DinanSaturday) { // reference_values.md: the evening alone, 50.00
    pds::opening_table const table{
        {{}, {.kinds = {saturday_afternoon}, .hours = {{14, 0}, {24, 0}}}}};
    EXPECT_THAT(pay({duty(a, s0, "2009-02-07T14:00", "2009-02-08T00:00")}, table),
                ElementsAre("a 0 2009-02-07T14:00 2009-02-07T20:00 RSP 360 0.00 refused "
                            "slot_not_fully_open O3",
                            "a 0 2009-02-07T20:00 2009-02-08T00:00 PRN 240 50.00 payable P1"));
}

TEST(AstreinteLines, SharesAreInProportionToTheMinutes) { // R-P9
    // 50.00 over 240 minutes: 80 each is 16.666...: 16.67, 16.67, 16.66 (ties to the earlier)
    EXPECT_THAT(pay({duty(c, s0, "2008-05-05T20:00", "2008-05-05T21:20"),
                     duty(b, s0, "2008-05-05T21:20", "2008-05-05T22:40"),
                     duty(a, s0, "2008-05-05T22:40", "2008-05-06T00:00")}),
                ElementsAre("a 0 2008-05-05T22:40 2008-05-06T00:00 PRN 80 16.66 payable P1+P9",
                            "b 0 2008-05-05T21:20 2008-05-05T22:40 PRN 80 16.67 payable P1+P9",
                            "c 0 2008-05-05T20:00 2008-05-05T21:20 PRN 80 16.67 payable P1+P9"));
}

TEST(AstreinteLines, LargestRemainderHasTheCent) { // R-P9
    // 100.00 over 480 minutes: 1 minute is 0.20833.., 479 are 99.79166..: the cent goes to the
    // larger remainder, .833 of the first (0.20 + 0.01 = 0.21) against .166
    EXPECT_THAT(pay({duty(a, s0, "2008-05-06T00:00", "2008-05-06T00:01"),
                     duty(b, s0, "2008-05-06T00:01", "2008-05-06T08:00")}),
                ElementsAre("a 0 2008-05-06T00:00 2008-05-06T00:01 PRM 1 0.21 payable P2+P9",
                            "b 0 2008-05-06T00:01 2008-05-06T08:00 PRM 479 99.79 payable P2+P9"));
}

TEST(AstreinteLines, OneDoctorTwiceInASlotHasTwoShares) { // shares are taken line by line
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-05T21:00"),
                     duty(b, s0, "2008-05-05T21:00", "2008-05-05T23:00"),
                     duty(a, s0, "2008-05-05T23:00", "2008-05-06T00:00")}),
                ElementsAre("a 0 2008-05-05T20:00 2008-05-05T21:00 PRN 60 12.50 payable P1+P9",
                            "a 0 2008-05-05T23:00 2008-05-06T00:00 PRN 60 12.50 payable P1+P9",
                            "b 0 2008-05-05T21:00 2008-05-05T23:00 PRN 120 25.00 payable P1+P9"));
}

TEST(AstreinteLines, OverlapOnOnePostIsTooMany) { // R-P11, at stake 50 × 121/240 = 25.208
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-05T22:01"),
                     duty(b, s0, "2008-05-05T22:00", "2008-05-06T00:00")}),
                ElementsAre("a 0 2008-05-05T20:00 2008-05-05T22:01 PRN 121 25.21 held "
                            "more_doctors_than_posts P11",
                            "b 0 2008-05-05T22:00 2008-05-06T00:00 PRN 120 25.00 held "
                            "more_doctors_than_posts P11"));
}

TEST(AstreinteLines, TooManyHoldsEveryRowOfTheSlotAndOfNoOther) { // R-P11
    // At stake of the deep night: 100 × 240/480 = 50.00; the evening before is a's alone.
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-06T04:00"),
                     duty(b, s0, "2008-05-06T00:00", "2008-05-06T08:00")}),
                ElementsAre("a 0 2008-05-05T20:00 2008-05-06T00:00 PRN 240 50.00 payable P1",
                            "a 0 2008-05-06T00:00 2008-05-06T04:00 PRM 240 50.00 held "
                            "more_doctors_than_posts P11",
                            "b 0 2008-05-06T00:00 2008-05-06T08:00 PRM 480 100.00 held "
                            "more_doctors_than_posts P11"));
}

TEST(AstreinteLines, StakesOfTooManyRoundHalfUp) { // 50 × 12/240 = 2.50; 50 × 3/240 = 0.625
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-05T20:12"),
                     duty(b, s0, "2008-05-05T20:00", "2008-05-05T20:03")}),
                ElementsAre("a 0 2008-05-05T20:00 2008-05-05T20:12 PRN 12 2.50 held "
                            "more_doctors_than_posts P11",
                            "b 0 2008-05-05T20:00 2008-05-05T20:03 PRN 3 0.63 held "
                            "more_doctors_than_posts P11"));
}

TEST(AstreinteLines, TooManyIsNotLookedAtForGaps) { // the slot is neither whole nor seated
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-05T21:00"),
                     duty(b, s0, "2008-05-05T20:00", "2008-05-05T21:00")}),
                ElementsAre(testing::HasSubstr("held more_doctors_than_posts"),
                            testing::HasSubstr("held more_doctors_than_posts")));
}

TEST(AstreinteLines, APostWithAGapIsRefusedAndTheOtherPaid) { // R-P10
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-06T00:00"),
                     duty(b, s0, "2008-05-05T20:00", "2008-05-05T22:00"),
                     duty(c, s0, "2008-05-05T22:01", "2008-05-06T00:00")},
                    open(2)),
                ElementsAre("a 0 2008-05-05T20:00 2008-05-06T00:00 PRN 240 50.00 payable P1",
                            "b 0 2008-05-05T20:00 2008-05-05T22:00 PRN 120 0.00 refused "
                            "slot_not_fully_served P10",
                            "c 0 2008-05-05T22:01 2008-05-06T00:00 PRN 119 0.00 refused "
                            "slot_not_fully_served P10"));
}

TEST(AstreinteLines, ALateBeginAndAnEarlyEndAreGaps) { // R-P10
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:01", "2008-05-06T00:00")}),
                ElementsAre(testing::HasSubstr("239 0.00 refused slot_not_fully_served")));
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-05T23:59")}),
                ElementsAre(testing::HasSubstr("239 0.00 refused slot_not_fully_served")));
}

TEST(AstreinteLines, EveryPostPaysItsFlatRate) { // R-P7
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-06T00:00"),
                     duty(b, s0, "2008-05-05T20:00", "2008-05-06T00:00")},
                    open(2)),
                ElementsAre("a 0 2008-05-05T20:00 2008-05-06T00:00 PRN 240 50.00 payable P1",
                            "b 0 2008-05-05T20:00 2008-05-06T00:00 PRN 240 50.00 payable P1"));
}

TEST(AstreinteLines, APostNobodyServesHasNoLine) { // Fine print, Merging rows
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-06T00:00")}, open(3)),
                ElementsAre(testing::HasSubstr("50.00 payable")));
}

TEST(AstreinteLines, RowsChainToThePostThatEndedLatest) { // R-P9
    // a until 22:00 and b until 21:00 side by side; c from 22:00 follows a (22:00 is later), b's
    // post has a gap.
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-05T22:00"),
                     duty(b, s0, "2008-05-05T20:00", "2008-05-05T21:00"),
                     duty(c, s0, "2008-05-05T22:00", "2008-05-06T00:00")},
                    open(2)),
                ElementsAre("a 0 2008-05-05T20:00 2008-05-05T22:00 PRN 120 25.00 payable P1+P9",
                            "b 0 2008-05-05T20:00 2008-05-05T21:00 PRN 60 0.00 refused "
                            "slot_not_fully_served P10",
                            "c 0 2008-05-05T22:00 2008-05-06T00:00 PRN 120 25.00 payable P1+P9"));
}

TEST(AstreinteLines, DoubleDutyHoldsBothRowsOfTheDoctor) { // R-P12
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-06T00:00"),
                     duty(a, s1, "2008-05-05T20:00", "2008-05-06T00:00")}),
                ElementsAre("a 0 2008-05-05T20:00 2008-05-06T00:00 PRN 240 50.00 held "
                            "double_duty P12",
                            "a 1 2008-05-05T20:00 2008-05-06T00:00 PRN 240 50.00 held "
                            "double_duty P12"));
}

TEST(AstreinteLines, DoubleDutyLeavesAnotherDoctorsShare) { // R-P12
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-05T23:00"),
                     duty(b, s0, "2008-05-05T23:00", "2008-05-06T00:00"),
                     duty(a, s1, "2008-05-05T20:00", "2008-05-06T00:00")}),
                ElementsAre("a 0 2008-05-05T20:00 2008-05-05T23:00 PRN 180 37.50 held "
                            "double_duty P12",
                            "a 1 2008-05-05T20:00 2008-05-06T00:00 PRN 240 50.00 held "
                            "double_duty P12",
                            "b 0 2008-05-05T23:00 2008-05-06T00:00 PRN 60 12.50 payable P1+P9"));
}

TEST(AstreinteLines, DoubleDutyHoldsAllTheDoctorsRowsOfTheSlot) { // "his rows of both slots"
    // a serves sector 0 in the first and the last hour, sector 1 only touches the first
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-05T21:00"),
                     duty(b, s0, "2008-05-05T21:00", "2008-05-05T23:00"),
                     duty(a, s0, "2008-05-05T23:00", "2008-05-06T00:00"),
                     duty(a, s1, "2008-05-05T20:00", "2008-05-05T20:30"),
                     duty(c, s1, "2008-05-05T20:30", "2008-05-06T00:00")}),
                ElementsAre("a 1 2008-05-05T20:00 2008-05-05T20:30 PRN 30 6.25 held "
                            "double_duty P12",
                            "a 0 2008-05-05T20:00 2008-05-05T21:00 PRN 60 12.50 held "
                            "double_duty P12",
                            "a 0 2008-05-05T23:00 2008-05-06T00:00 PRN 60 12.50 held "
                            "double_duty P12",
                            "b 0 2008-05-05T21:00 2008-05-05T23:00 PRN 120 25.00 payable P1+P9",
                            "c 1 2008-05-05T20:30 2008-05-06T00:00 PRN 210 43.75 payable P1+P9"));
}

TEST(AstreinteLines, DutiesThatTouchInTwoSectorsAreNotDouble) { // bounds that touch
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-05T22:00"),
                     duty(a, s1, "2008-05-05T22:00", "2008-05-06T00:00")}),
                ElementsAre(testing::HasSubstr("refused slot_not_fully_served"),
                            testing::HasSubstr("refused slot_not_fully_served")));
    // each with a partner: both slots are paid
    for (auto const& line : pay({duty(a, s0, "2008-05-05T20:00", "2008-05-05T22:00"),
                                 duty(b, s0, "2008-05-05T22:00", "2008-05-06T00:00"),
                                 duty(a, s1, "2008-05-05T22:00", "2008-05-06T00:00"),
                                 duty(b, s1, "2008-05-05T20:00", "2008-05-05T22:00")}))
        EXPECT_THAT(line, testing::HasSubstr(" 25.00 payable P1+P9"));
}

TEST(AstreinteLines, RefusedRowStaysRefusedAndMakesTheOtherDouble) {      // Fine print, Held
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-05T21:00"), // a gap
                     duty(a, s1, "2008-05-05T20:00", "2008-05-06T00:00")}),
                ElementsAre("a 0 2008-05-05T20:00 2008-05-05T21:00 PRN 60 0.00 refused "
                            "slot_not_fully_served P10",
                            "a 1 2008-05-05T20:00 2008-05-06T00:00 PRN 240 50.00 held "
                            "double_duty P12"));
}

TEST(AstreinteLines, NarrowerHoursStillMakeTheOtherDouble) { // Fine print, Held
    pds::opening_table const table{{{}, {.sector = s0, .hours = {{20, 0}, {22, 0}}}}};
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-05T22:00"),
                     duty(a, s1, "2008-05-05T20:00", "2008-05-06T00:00")},
                    table),
                ElementsAre("a 0 2008-05-05T20:00 2008-05-05T22:00 PRN 120 0.00 refused "
                            "slot_not_fully_open O3",
                            "a 1 2008-05-05T20:00 2008-05-06T00:00 PRN 240 50.00 held "
                            "double_duty P12"));
}

TEST(AstreinteLines, TooManyComesBeforeDoubleDuty) { // order of the reasons
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-06T00:00"),
                     duty(b, s0, "2008-05-05T20:00", "2008-05-06T00:00"),
                     duty(a, s1, "2008-05-05T20:00", "2008-05-06T00:00")}),
                ElementsAre(testing::HasSubstr("50.00 held more_doctors_than_posts P11"),
                            testing::HasSubstr("50.00 held double_duty P12"),
                            testing::HasSubstr("50.00 held more_doctors_than_posts P11")));
}

TEST(AstreinteLines, ClosedSlotsAndTimeOutsideAreNeverDoubleDuty) { // Fine print, Merging rows
    pds::opening_table const table{{{}, {.sector = s0, .posts = 0}}};
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T18:00", "2008-05-06T00:00"),
                     duty(a, s1, "2008-05-05T18:00", "2008-05-06T00:00")},
                    table),
                ElementsAre("a 0 2008-05-05T18:00 2008-05-05T20:00 120 0.00 refused "
                            "outside_pds_hours P13",
                            "a 1 2008-05-05T18:00 2008-05-05T20:00 120 0.00 refused "
                            "outside_pds_hours P13",
                            "a 0 2008-05-05T20:00 2008-05-06T00:00 PRN 240 0.00 refused "
                            "slot_not_open P13",
                            "a 1 2008-05-05T20:00 2008-05-06T00:00 PRN 240 50.00 payable P1"));
}

TEST(AstreinteLines, MergedSectorsHaveOneAstreinteUnderTheGroupsName) { // R-O5
    pds::opening_table const table{{{.group = s2}}};
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-05T22:00"),
                     duty(b, s1, "2008-05-05T22:00", "2008-05-06T00:00")},
                    table),
                ElementsAre("a 2 2008-05-05T20:00 2008-05-05T22:00 PRN 120 25.00 payable "
                            "P1+O5+P9",
                            "b 2 2008-05-05T22:00 2008-05-06T00:00 PRN 120 25.00 payable "
                            "P1+O5+P9"));
}

TEST(AstreinteLines, InTwoMergedSectorsAtOnceIsOnePresence) { // R-P12, R-P15
    pds::opening_table const table{{{.group = s2}}};
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-05T23:00"),
                     duty(a, s1, "2008-05-05T22:00", "2008-05-06T00:00")},
                    table),
                ElementsAre("a 2 2008-05-05T20:00 2008-05-06T00:00 PRN 240 50.00 payable P1+O5"));
}

TEST(AstreinteLines, MergedForOneKindAreApartForAnother) { // R-O5: most often deep night
    pds::opening_table const table{{{}, {.kinds = {deep_night}, .group = s2}}};
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-06T08:00"),
                     duty(b, s1, "2008-05-05T20:00", "2008-05-06T08:00")},
                    table),
                ElementsAre("a 0 2008-05-05T20:00 2008-05-06T00:00 PRN 240 50.00 payable P1",
                            "a 2 2008-05-06T00:00 2008-05-06T08:00 PRM 480 100.00 held "
                            "more_doctors_than_posts P11+O5",
                            "b 1 2008-05-05T20:00 2008-05-06T00:00 PRN 240 50.00 payable P1",
                            "b 2 2008-05-06T00:00 2008-05-06T08:00 PRM 480 100.00 held "
                            "more_doctors_than_posts P11+O5"));
}

TEST(AstreinteLines, ClosedSlotOfAGroupBearsTheSectorsOwnName) { // Fine print, Openings
    pds::opening_table const table{{{.posts = 0, .group = s2}}};
    EXPECT_THAT(pay({duty(a, s1, "2008-05-05T20:00", "2008-05-06T00:00")}, table),
                ElementsAre("a 1 2008-05-05T20:00 2008-05-06T00:00 PRN 240 0.00 refused "
                            "slot_not_open P13"));
}

TEST(AstreinteLines, LastMatchingRowWinsWhole) { // Fine print, Openings
    // A later row for every sector overrides an earlier one for this sector, posts and hours too.
    pds::opening_table const table{
        {{.sector = s0, .posts = 3, .hours = {{20, 0}, {22, 0}}}, {.kinds = pds::base_kinds}}};
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-06T00:00"),
                     duty(b, s0, "2008-05-05T20:00", "2008-05-06T00:00")},
                    table),
                ElementsAre(testing::HasSubstr("held more_doctors_than_posts"),
                            testing::HasSubstr("held more_doctors_than_posts")));
}

TEST(AstreinteLines, ExtensionNotInForceIsBeforeItsFirstDayOnly) { // R-P13
    pds::opening_table const table{
        {{.kinds = pds::base_kinds},
         {.kinds = {saturday_afternoon}, .dates = {"2008-05-10"_date, "2008-05-20"_date}}}};
    auto const saturday = [&](std::string const& day) {
        return pay({duty(a, s0, day + "T12:00", day + "T20:00")}, table);
    };
    EXPECT_THAT(saturday("2008-05-03"), ElementsAre("a 0 2008-05-03T12:00 2008-05-03T20:00 RSP 480 "
                                                    "0.00 refused extension_not_in_force P13+O1"));
    EXPECT_THAT(saturday("2008-05-10"), ElementsAre(testing::HasSubstr("100.00 payable P4")));
    EXPECT_THAT(saturday("2008-05-17"), ElementsAre(testing::HasSubstr("100.00 payable P4")));
    // after its last day it is closed, not "not in force"
    EXPECT_THAT(saturday("2008-05-24"), ElementsAre(testing::HasSubstr("refused slot_not_open")));
    // a kind that never opens
    EXPECT_THAT(pay({duty(a, s0, "2008-05-02T08:00", "2008-05-02T20:00")}, table),
                ElementsAre("a 0 2008-05-02T08:00 2008-05-02T20:00 PRD 720 0.00 refused "
                            "slot_not_open P13"));
}

TEST(AstreinteLines, BaseKindBeforeItsOpeningIsClosed) { // only an extension kind is "not in force"
    pds::opening_table const table{{{.dates = pds::from("2008-05-10"_date)}}};
    EXPECT_THAT(pay({duty(a, s0, "2008-05-04T08:00", "2008-05-04T20:00")}, table),
                ElementsAre(testing::HasSubstr("refused slot_not_open P13")));
}

TEST(AstreinteLines, ClosingRowThatHidesTheFirstOpeningMovesTheDate) { // last row winning
    // Opened from 1 May, closed again by a later row until 15 May: first open on 15 May.
    pds::opening_table const table{{{.dates = pds::from("2008-05-01"_date)},
                                    {.posts = 0, .dates = {"2008-01-01"_date, "2008-05-15"_date}}}};
    EXPECT_THAT(pay({duty(a, s0, "2008-05-10T12:00", "2008-05-10T20:00")}, table),
                ElementsAre(testing::HasSubstr("refused extension_not_in_force")));
    EXPECT_THAT(pay({duty(a, s0, "2008-05-17T12:00", "2008-05-17T20:00")}, table),
                ElementsAre(testing::HasSubstr("100.00 payable")));
}

TEST(AstreinteLines, WithoutAnOpeningEverythingIsClosed) { // Fine print, Openings
    EXPECT_THAT(pay({duty(a, s0, "2008-05-04T08:00", "2008-05-04T20:00"),
                     duty(a, s0, "2008-05-17T12:00", "2008-05-17T20:00")},
                    pds::opening_table{}),
                ElementsAre(testing::HasSubstr("refused slot_not_open P13"),
                            testing::HasSubstr("refused slot_not_open P13")));
}

TEST(AstreinteLines, OpenBeforeItsRateIsNotCovered) { // Fine print, Extension not in force
    EXPECT_THAT(pay({duty(a, s0, "2007-12-22T12:00", "2007-12-22T20:00"),
                     duty(a, s0, "2007-12-29T12:00", "2007-12-29T20:00")}),
                ElementsAre("a 0 2007-12-22T12:00 2007-12-22T20:00 RSP 480 0.00 refused "
                            "rate_not_covered P4",
                            "a 0 2007-12-29T12:00 2007-12-29T20:00 RSP 480 100.00 payable P4"));
}

TEST(AstreinteLines, WithoutARateNothingIsAtStakeAndOtherReasonsComeFirst) { // Fine print, Held
    EXPECT_THAT(pay({duty(a, s0, "2007-12-22T12:00", "2007-12-22T20:00"),
                     duty(a, s1, "2007-12-22T12:00", "2007-12-22T20:00")}),
                ElementsAre(testing::HasSubstr(" 0.00 held double_duty"),
                            testing::HasSubstr(" 0.00 held double_duty")));
    EXPECT_THAT(pay({duty(a, s0, "2007-12-22T12:00", "2007-12-22T20:00"),
                     duty(b, s0, "2007-12-22T12:00", "2007-12-22T20:00")}),
                ElementsAre(testing::HasSubstr(" 0.00 held more_doctors_than_posts"),
                            testing::HasSubstr(" 0.00 held more_doctors_than_posts")));
    EXPECT_THAT(pay({duty(a, s0, "2007-12-22T12:00", "2007-12-22T19:00")}),
                ElementsAre(testing::HasSubstr("refused slot_not_fully_served")));
}

TEST(AstreinteLines, SlotIsJudgedByTheDayOnWhichItBegins) { // Fine print, Openings
    pds::opening_table const table{{{.dates = pds::from("2008-05-06"_date)}}};
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-06T08:00")}, table),
                ElementsAre(testing::HasSubstr("refused slot_not_open"),
                            testing::HasSubstr("100.00 payable")));
}

TEST(AstreinteLines, NarrowerHoursThatContainTheSlotAreWhole) { // Fine print: a window
    pds::opening_table const table{{{.hours = {{20, 0}, {24, 0}}}}};
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T20:00", "2008-05-06T08:00")}, table),
                ElementsAre(testing::HasSubstr("PRN 240 50.00 payable"),
                            testing::HasSubstr("PRM 480 0.00 refused slot_not_fully_open O3")));
}

TEST(AstreinteLines, TimeOutsideIsOneLineAStretch) { // R-P13
    EXPECT_THAT(pay({duty(a, s0, "2008-05-05T08:00", "2008-05-05T12:00"),
                     duty(a, s0, "2008-05-05T13:00", "2008-05-05T14:00")}),
                ElementsAre("a 0 2008-05-05T08:00 2008-05-05T12:00 240 0.00 refused "
                            "outside_pds_hours P13",
                            "a 0 2008-05-05T13:00 2008-05-05T14:00 60 0.00 refused "
                            "outside_pds_hours P13"));
}

} // namespace astreinte_lines_tests
