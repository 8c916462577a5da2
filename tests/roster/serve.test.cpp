// SPDX-License-Identifier: BSL-1.0

#include <pds/roster/serve.hpp>

#include "support.hpp"

#include <algorithm>

namespace serve_tests {

using namespace roster_test;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Serve, CutsALongDutyIntoItsSlots) { // R-P14: Saturday 12:00 to Monday 08:00
    std::vector const duties{duty(a, s0, "2008-05-17T12:00", "2008-05-19T08:00")};
    auto const served = pds::serve(duties, calendar, open());
    std::vector<std::string> slots;
    for (std::size_t i = 0; i != served.slots.size(); ++i) {
        auto const& s = served.slots[i].slot;
        slots.push_back(std::string{pds::to_text(s.begin())} + ' ' + std::string{name_of(s.kind)});
        ASSERT_EQ(served.present(i).size(), 1U);
        EXPECT_EQ(served.present(i)[0].period, s.period);
    }
    EXPECT_THAT(slots,
                ElementsAre("2008-05-17T12:00 saturday_afternoon", "2008-05-17T20:00 evening",
                            "2008-05-18T00:00 deep_night", "2008-05-18T08:00 sunday_or_holiday",
                            "2008-05-18T20:00 evening", "2008-05-19T00:00 deep_night"));
    EXPECT_THAT(served.unserved, IsEmpty());
}

TEST(Serve, JoinsDutiesThatTouchOrOverlap) { // R-P15
    std::vector const duties{duty(a, s0, "2008-05-05T20:00", "2008-05-05T22:00"),
                             duty(a, s0, "2008-05-05T22:00", "2008-05-05T23:00"),
                             duty(a, s0, "2008-05-05T22:30", "2008-05-06T00:00"),
                             duty(a, s0, "2008-05-05T21:00", "2008-05-05T21:30")};
    auto const served = pds::serve(duties, calendar, open());
    ASSERT_EQ(served.slots.size(), 1U);
    ASSERT_EQ(served.presences.size(), 1U);
    EXPECT_EQ(served.presences[0].period.length(), 240);
}

TEST(Serve, JoinsOneDoctorsTimeInMergedSectors) { // and cites the first row that opens it to him
    pds::opening_table const merged{
        {{.sector = s1, .group = pds::sector_id{7}}, {.sector = s0, .group = pds::sector_id{7}}}};
    std::vector duties{duty(b, s0, "2008-05-05T20:00", "2008-05-05T23:00"),
                       duty(b, s1, "2008-05-05T20:00", "2008-05-06T00:00"),
                       duty(a, s0, "2008-05-05T21:00", "2008-05-05T22:00")};
    for (int turn = 0; turn != 3; ++turn) {
        auto const served = pds::serve(duties, calendar, merged);
        ASSERT_EQ(served.slots.size(), 1U);
        EXPECT_EQ(served.slots[0].unit, pds::sector_id{7});
        EXPECT_EQ(served.slots[0].opening_row, 1U); // that of a, in sector 0
        ASSERT_EQ(served.present(0).size(), 2U);
        EXPECT_EQ(served.present(0)[0].doctor, b);
        EXPECT_EQ(served.present(0)[0].period.length(), 240);
        EXPECT_EQ(served.present(0)[1].doctor, a);
        std::rotate(duties.begin(), duties.begin() + 1, duties.end());
    }
    duties = {duty(b, s0, "2008-05-05T20:00", "2008-05-05T23:00"),
              duty(b, s1, "2008-05-05T20:00", "2008-05-06T00:00")};
    EXPECT_EQ(pds::serve(duties, calendar, merged).slots[0].opening_row, 0U);
    duties = {duty(b, s0, "2008-05-05T20:00", "2008-05-05T22:00"), // they touch
              duty(b, s1, "2008-05-05T22:00", "2008-05-06T00:00")};
    EXPECT_EQ(pds::serve(duties, calendar, merged).present(0).size(), 1U);
}

TEST(Serve, TellsSlotsApartByBeginAndUnit) { // whoever they are and in whatever order
    std::vector const duties{duty(pds::doctor_id{0xFFFF'FFFF}, pds::sector_id{0xFFFF'0000},
                                  "2008-05-05T20:00", "2008-05-06T08:00"),
                             duty(a, s0, "2007-12-31T20:00", "2008-01-01T00:00"),
                             duty(b, s0, "2008-05-06T00:00", "2008-05-06T08:00")};
    auto const served = pds::serve(duties, calendar, open());
    std::vector<std::string> found;
    for (std::size_t i = 0; i != served.slots.size(); ++i)
        for (auto const& p : served.present(i))
            found.push_back(std::string{pds::to_text(served.slots[i].slot.begin())} + ' ' +
                            std::to_string(index_of(served.slots[i].unit)) + ' ' +
                            std::to_string(index_of(p.doctor)));
    EXPECT_THAT(found,
                ElementsAre("2007-12-31T20:00 0 0", "2008-05-05T20:00 4294901760 4294967295",
                            "2008-05-06T00:00 0 1", "2008-05-06T00:00 4294901760 4294967295"));
}

TEST(Serve, TimeOutsideAndInClosedSlotsIsUnserved) {                               // R-P13
    std::vector const duties{duty(a, s0, "2008-05-17T08:00", "2008-05-17T20:00")}; // a Saturday
    auto const served =
        pds::serve(duties, calendar, pds::opening_table{{{.kinds = pds::base_kinds}}});
    EXPECT_THAT(served.slots, IsEmpty());
    ASSERT_EQ(served.unserved.size(), 2U);
    EXPECT_EQ(served.unserved[0].period.length(), 240);
    EXPECT_FALSE(served.unserved[0].slot.has_value());
    EXPECT_EQ(served.unserved[1].slot->kind, slot_kind::saturday_afternoon);
}

TEST(Serve, EmptyDutiesVanish) {
    std::vector const duties{duty(a, s0, "2008-05-05T20:00", "2008-05-05T20:00")};
    auto const served = pds::serve(duties, calendar, open());
    EXPECT_THAT(served.slots, IsEmpty());
    EXPECT_THAT(served.unserved, IsEmpty());
}

TEST(Serve, ReachesTheEndOfTheCalendarAndNotBeyond) {
    std::vector const last{duty(a, s0, "2199-12-31T20:00", "2200-01-01T00:00")};
    EXPECT_EQ(pds::serve(last, calendar, open()).slots.size(), 1U);
    std::vector const beyond{duty(a, s0, "2199-12-31T20:00", "2200-01-01T00:01")};
    EXPECT_THROW((void)pds::serve(beyond, calendar, open()), pds::error);
    std::vector const before{duty(a, s0, "1981-12-31T23:59", "1982-01-01T08:00")};
    EXPECT_THROW((void)pds::serve(before, calendar, open()), pds::error);
}

} // namespace serve_tests
