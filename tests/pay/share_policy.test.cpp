// SPDX-License-Identifier: BSL-1.0
//
// The other readings of slots that are not whole (R-O3, R-P10) and of posts that are shared (R-P9).
// Sunday 4 May 2008, 150.00 for 720 minutes.

#include <pds/pay/astreinte_lines.hpp>

#include "support.hpp"

#include <array>

namespace share_policy_tests {

using namespace pay_test;
using pds::incomplete;
using testing::ElementsAre;

std::vector<std::string> pay_by(pds::share_policy shares, std::vector<pds::duty> const& duties,
                                pds::opening_table const& openings = open()) {
    return texts(statement({.duties = duties}, openings, pds::always, {.shares = shares}));
}

TEST(SharePolicy, APostNotServedThroughoutMayBePaidProRata) { // R-P10: 150 x 660 / 720 = 137.50
    EXPECT_THAT(pay_by({.not_fully_served = incomplete::pro_rata},
                       {duty(a, s0, "2008-05-04T09:00", "2008-05-04T20:00")}),
                ElementsAre("a 0 2008-05-04T09:00 2008-05-04T20:00 PRD 660 137.50 payable P3+P10"));
}

TEST(SharePolicy, ProRataRoundsHalfUpLineByLine) { // 150 x 1 / 720 = 0.2083.., x 6 = 1.25
    EXPECT_THAT(pay_by({.not_fully_served = incomplete::pro_rata},
                       {duty(a, s0, "2008-05-04T09:00", "2008-05-04T09:01"),
                        duty(b, s0, "2008-05-04T10:00", "2008-05-04T10:06")}),
                ElementsAre("a 0 2008-05-04T09:00 2008-05-04T09:01 PRD 1 0.21 payable P3+P9+P10",
                            "b 0 2008-05-04T10:00 2008-05-04T10:06 PRD 6 1.25 payable P3+P9+P10"));
}

// Open from 14:00: 360 of 720 minutes, 75.00.
pds::opening_table const afternoon{{{.hours = {{14, 0}, {24, 0}}}}};

TEST(SharePolicy, ASlotOpenForAPartMayBePaidProRata) { // R-O3
    EXPECT_THAT(pay_by({.not_fully_open = incomplete::pro_rata},
                       {duty(a, s0, "2008-05-04T14:00", "2008-05-04T20:00")}, afternoon),
                ElementsAre("a 0 2008-05-04T14:00 2008-05-04T20:00 PRD 360 75.00 payable P3+O3"));
}

TEST(SharePolicy, TimeOutsideTheOrganisedHoursEarnsNothing) { // of 75.00: 120 and 240 minutes
    EXPECT_THAT(
        pay_by({.not_fully_open = incomplete::pro_rata},
               {duty(a, s0, "2008-05-04T10:00", "2008-05-04T16:00"),
                duty(b, s0, "2008-05-04T16:00", "2008-05-04T20:00")},
               afternoon),
        ElementsAre("a 0 2008-05-04T10:00 2008-05-04T16:00 PRD 360 25.00 payable P3+P9+O3",
                    "b 0 2008-05-04T16:00 2008-05-04T20:00 PRD 240 50.00 payable P3+P9+O3"));
}

TEST(SharePolicy, HoursThatTouchNothingOfTheSlotLeaveNothing) { // the night's, for the day
    EXPECT_THAT(pay_by({.not_fully_open = incomplete::pro_rata},
                       {duty(a, s0, "2008-05-04T08:00", "2008-05-04T20:00")},
                       pds::opening_table{{{.hours = {{20, 0}, {24, 0}}}}}),
                ElementsAre("a 0 2008-05-04T08:00 2008-05-04T20:00 PRD 720 0.00 payable P3+O3"));
}

TEST(SharePolicy, WhatWasAgreedTakesThePlaceOfMinutes) { // R-P9: two thirds and one third
    std::array const agreed{pds::agreed_share{s0, "2008-05-04T08:00"_time, a, 2},
                            pds::agreed_share{s0, "2008-05-04T08:00"_time, b, 1}};
    std::vector const duties{duty(a, s0, "2008-05-04T08:00", "2008-05-04T14:00"),
                             duty(b, s0, "2008-05-04T14:00", "2008-05-04T20:00")};
    EXPECT_THAT(pay_by({.agreed = agreed}, duties),
                ElementsAre("a 0 2008-05-04T08:00 2008-05-04T14:00 PRD 360 100.00 payable P3+P9",
                            "b 0 2008-05-04T14:00 2008-05-04T20:00 PRD 360 50.00 payable P3+P9"));
}

TEST(SharePolicy, WhoAgreedOnNoShareHasNone) {
    std::array const agreed{pds::agreed_share{s0, "2008-05-04T08:00"_time, a, 2},
                            pds::agreed_share{s0, "2008-05-04T08:00"_time, b}};
    std::vector const duties{duty(a, s0, "2008-05-04T08:00", "2008-05-04T14:00"),
                             duty(b, s0, "2008-05-04T14:00", "2008-05-04T20:00")};
    EXPECT_THAT(pay_by({.agreed = agreed}, duties),
                ElementsAre("a 0 2008-05-04T08:00 2008-05-04T14:00 PRD 360 150.00 payable P3+P9",
                            "b 0 2008-05-04T14:00 2008-05-04T20:00 PRD 360 0.00 payable P3+P9"));
}

TEST(SharePolicy, AnAgreementOfOnlySomeCountsForNothing) {
    std::array const agreed{pds::agreed_share{s0, "2008-05-04T08:00"_time, a, 2}};
    std::vector const duties{duty(a, s0, "2008-05-04T08:00", "2008-05-04T14:00"),
                             duty(b, s0, "2008-05-04T14:00", "2008-05-04T20:00")};
    EXPECT_THAT(pay_by({.agreed = agreed}, duties),
                ElementsAre("a 0 2008-05-04T08:00 2008-05-04T14:00 PRD 360 75.00 payable P3+P9",
                            "b 0 2008-05-04T14:00 2008-05-04T20:00 PRD 360 75.00 payable P3+P9"));
}

} // namespace share_policy_tests
