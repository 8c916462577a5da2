// SPDX-License-Identifier: BSL-1.0

#include <pds/pay/regulation.hpp>

#include "support.hpp"

namespace regulation_tests {

using namespace pay_test;
using pds::session_minutes;

std::vector<pds::regulation_part> parts(pds::zoned_time begin, pds::zoned_time end,
                                        session_minutes counted = session_minutes::elapsed) {
    return pds::regulation_parts(pds::session{begin, end}, zone, rates, counted);
}
std::vector<pds::regulation_part> parts(std::string_view begin, std::string_view end,
                                        session_minutes counted = session_minutes::elapsed) {
    return parts(*zone.resolve(pds::parse_local_time(begin)),
                 *zone.resolve(pds::parse_local_time(end)), counted);
}

TEST(Regulation, HourOfEachYear) { // R-G1, reference_values.md
    struct {
        std::string_view day;
        pds::money hour;
        pds::status status;
    } const cases[] = {{"2002-07-01", 60.00_eur, pds::status::in_force},
                       {"2005-06-15", 60.00_eur, pds::status::in_force},
                       {"2006-07-31", 60.00_eur, pds::status::in_force},
                       {"2006-08-01", 63.00_eur, pds::status::presumed},
                       {"2007-06-30", 63.00_eur, pds::status::presumed},
                       {"2007-07-01", 66.00_eur, pds::status::in_force},
                       {"2008-05-02", 66.00_eur, pds::status::in_force},
                       {"2010-12-31", 66.00_eur, pds::status::in_force},
                       {"2011-01-01", 69.00_eur, pds::status::in_force},
                       {"2011-04-28", 69.00_eur, pds::status::in_force},
                       {"2011-04-29", 70.00_eur, pds::status::presumed},
                       {"2017-04-30", 70.00_eur, pds::status::presumed},
                       {"2017-05-01", 75.00_eur, pds::status::presumed},
                       {"2023-11-01", 79.50_eur, pds::status::presumed},
                       {"2024-12-22", 90.00_eur, pds::status::presumed}};
    for (auto const& [day, hour, status] : cases) {
        SCOPED_TRACE(day);
        auto const p = parts(std::string{day} + "T09:00", std::string{day} + "T10:00");
        ASSERT_EQ(p.size(), 1U);
        EXPECT_EQ(p[0].amount, hour);
        EXPECT_EQ(p[0].hourly.status, status);
        EXPECT_EQ(p[0].hourly.code, "REG");
    }
}

TEST(Regulation, BeforeTheFirstRateThereIsNone) {
    auto const p = parts("2002-06-30T09:00", "2002-06-30T10:00");
    ASSERT_EQ(p.size(), 1U);
    EXPECT_FALSE(p[0].hourly.covered());
    EXPECT_EQ(p[0].amount, 0.00_eur);
    EXPECT_EQ(p[0].minutes, 60);
}

TEST(Regulation, PaysElapsedHoursOfTheNight) { // R-G2, R-D10: 66.00 an hour in 2008
    EXPECT_EQ(parts("2008-03-30T00:00", "2008-03-30T08:00")[0].minutes, 420);
    EXPECT_EQ(parts("2008-03-30T00:00", "2008-03-30T08:00")[0].amount, 462.00_eur); // 7 h
    EXPECT_EQ(parts("2008-05-04T00:00", "2008-05-04T08:00")[0].amount, 528.00_eur); // 8 h
    EXPECT_EQ(parts("2008-10-26T00:00", "2008-10-26T08:00")[0].minutes, 540);
    EXPECT_EQ(parts("2008-10-26T00:00", "2008-10-26T08:00")[0].amount, 594.00_eur); // 9 h
}

TEST(Regulation, ClockPolicyPaysEightHoursOnEveryNight) { // R-G2
    for (auto const day : {"2008-03-30", "2008-05-04", "2008-10-26"}) {
        auto const p =
            parts(std::string{day} + "T00:00", std::string{day} + "T08:00", session_minutes::clock);
        EXPECT_EQ(p[0].minutes, 480) << day;
        EXPECT_EQ(p[0].amount, 528.00_eur) << day;
    }
}

TEST(Regulation, WithinTheRepeatedHourCountsBothPasses) {
    // 02:30 summer time to 02:30 winter time is one hour.
    auto const p = parts(at("2008-10-26T02:30", 2), at("2008-10-26T02:30", 1));
    EXPECT_EQ(p[0].minutes, 60);
    EXPECT_EQ(p[0].amount, 66.00_eur);
}

TEST(Regulation, ClockPolicyNeverPaysLessThanNothing) {
    // From 02:45 of the first pass to 02:15 of the second the clock went back by half an hour.
    auto const p =
        parts(at("2008-10-26T02:45", 2), at("2008-10-26T02:15", 1), session_minutes::clock);
    EXPECT_EQ(p[0].amount, 0.00_eur);
    EXPECT_GE(p[0].minutes, 0);
}

TEST(Regulation, OverseasHasNoChangeOfClock) { // R-D10
    pds::boost_time_zone const reunion{pds::law::clock_of(pds::territory::reunion)};
    for (std::string const day : {"2008-03-30", "2008-10-26"}) {
        auto const p =
            pds::regulation_parts({*reunion.resolve(pds::parse_local_time(day + "T00:00")),
                                   *reunion.resolve(pds::parse_local_time(day + "T08:00"))},
                                  reunion, rates);
        EXPECT_EQ(p[0].minutes, 480) << day;
    }
}

TEST(Regulation, RoundsHalfUp) { // R-G2
    // 70.00 / 60 = 1.1666..., 79.50 / 60 = 1.325: the half goes up
    EXPECT_EQ(parts("2012-05-04T09:00", "2012-05-04T09:01")[0].amount, 1.17_eur);
    EXPECT_EQ(parts("2023-11-02T09:00", "2023-11-02T09:01")[0].amount, 1.33_eur);
    EXPECT_EQ(parts("2023-11-02T09:00", "2023-11-02T09:02")[0].amount, 2.65_eur); // exact
    EXPECT_EQ(parts("2012-05-04T09:00", "2012-05-04T09:02")[0].amount, 2.33_eur); // 2.3333
}

TEST(Regulation, IsCutAtTheMidnightOfAChangeOfRate) { // R-G4
    // 30 June 2007 22:00 to 1 July 06:00: 2 h at 63, 6 h at 66
    auto const p = parts("2007-06-30T22:00", "2007-07-01T06:00");
    ASSERT_EQ(p.size(), 2U);
    EXPECT_EQ(p[0].period.end().civil, "2007-07-01T00:00"_time);
    EXPECT_EQ(p[0].amount, 126.00_eur);
    EXPECT_EQ(p[1].period.begin().civil, "2007-07-01T00:00"_time);
    EXPECT_EQ(p[1].amount, 396.00_eur);
}

TEST(Regulation, IsNotCutAtOtherMidnightsNorWhenItOnlyTouchesTheChange) {
    EXPECT_EQ(parts("2008-05-04T20:00", "2008-05-05T08:00").size(), 1U);
    EXPECT_EQ(parts("2007-06-30T22:00", "2007-07-01T00:00").size(), 1U);
    EXPECT_EQ(parts("2007-06-30T22:00", "2007-07-01T00:00")[0].amount, 126.00_eur);
    EXPECT_EQ(parts("2007-07-01T00:00", "2007-07-01T02:00").size(), 1U);
    EXPECT_EQ(parts("2007-07-01T00:00", "2007-07-01T02:00")[0].amount, 132.00_eur);
}

TEST(Regulation, OfYearsIsCutAtEveryChange) {
    // 2002-07-01, 2006-08-01, 2007-07-01, 2011-01-01, 2011-04-29 lie within: six parts
    auto const p = parts("2002-06-01T00:00", "2012-01-01T00:00");
    EXPECT_EQ(p.size(), 6U);
    std::int64_t minutes = 0;
    for (std::size_t i = 0; i != p.size(); ++i) {
        minutes += p[i].minutes;
        if (i != 0) {
            EXPECT_EQ(p[i].period.begin(), p[i - 1].period.end());
        }
    }
    // 1 June 2002 is in summer time, 1 January 2012 in winter time: an hour more than on the clock
    EXPECT_EQ(minutes, "2012-01-01T00:00"_time - "2002-06-01T00:00"_time + 60);
}

} // namespace regulation_tests
