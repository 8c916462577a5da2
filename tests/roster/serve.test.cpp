// SPDX-License-Identifier: BSL-1.0

#include <pds/roster/serve.hpp>

#include "support.hpp"

namespace {

using namespace roster_test;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

TEST(Serve, CutsALongDutyIntoItsSlots) { // R-P14: Saturday 12:00 to Monday 08:00
    std::vector const duties{duty(a, s0, "2008-05-17T12:00", "2008-05-19T08:00")};
    auto const served = pds::serve(duties, calendar, open());
    std::vector<std::string> slots;
    for (auto const& s : served.slots) {
        slots.push_back(std::string{pds::to_text(s.slot.begin())} + ' ' +
                        std::string{name_of(s.slot.kind)});
        EXPECT_EQ(s.present.size(), 1U);
        EXPECT_EQ(s.present[0].period, s.slot.period);
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
    ASSERT_EQ(served.slots[0].present.size(), 1U);
    EXPECT_EQ(served.slots[0].present[0].period.length(), 240);
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

class DutyIndex : public testing::Test {
protected:
    static pds::served_duties served(std::vector<pds::duty> const& duties,
                                     pds::opening_table const& table = open()) {
        return pds::serve(duties, calendar, table);
    }
    static pds::duty_index index(pds::served_duties const& s) { return pds::duty_index{s.slots}; }
};

TEST_F(DutyIndex, CoversTheBeginAndNotTheEnd) { // Fine print, Acts
    auto const s = served({duty(a, s0, "2008-05-05T20:00", "2008-05-05T22:00")});
    auto const on = index(s);
    EXPECT_FALSE(on.covers(a, "2008-05-05T19:59"_time));
    EXPECT_TRUE(on.covers(a, "2008-05-05T20:00"_time));
    EXPECT_TRUE(on.covers(a, "2008-05-05T21:59"_time));
    EXPECT_FALSE(on.covers(a, "2008-05-05T22:00"_time));
    EXPECT_FALSE(on.covers(b, "2008-05-05T21:00"_time));
}

TEST_F(DutyIndex, OutsideSlotsAndInClosedOnesNobodyIsOnDuty) { // R-A6
    auto const s = served({duty(a, s0, "2008-05-17T08:00", "2008-05-17T21:00")},
                          pds::opening_table{{{.kinds = pds::base_kinds}}});
    auto const on = index(s);
    EXPECT_FALSE(on.covers(a, "2008-05-17T09:00"_time));
    EXPECT_FALSE(on.covers(a, "2008-05-17T13:00"_time));
    EXPECT_TRUE(on.covers(a, "2008-05-17T20:00"_time));
}

TEST_F(DutyIndex, OverlapsLooksBehindAShorterRow) {
    // the long row begins first and is still on when the short one is over
    auto const s = served({duty(a, s0, "2008-05-04T08:00", "2008-05-04T20:00"),
                           duty(a, s1, "2008-05-04T09:00", "2008-05-04T10:00")});
    auto const on = index(s);
    EXPECT_TRUE(on.covers(a, "2008-05-04T15:00"_time));
    EXPECT_TRUE(on.overlaps(a, {"2008-05-04T19:59"_time, "2008-05-04T23:00"_time}));
    EXPECT_FALSE(on.overlaps(a, {"2008-05-04T20:00"_time, "2008-05-04T23:00"_time}));
    EXPECT_FALSE(on.overlaps(a, {"2008-05-04T06:00"_time, "2008-05-04T08:00"_time}));
}

TEST_F(DutyIndex, FindsTheSlotsOfADoctorInTwoPlaces) { // R-P12
    auto const s = served({duty(a, s0, "2008-05-04T08:00", "2008-05-05T00:00"),
                           duty(a, s1, "2008-05-04T19:00", "2008-05-04T20:00"),
                           duty(b, s1, "2008-05-04T08:00", "2008-05-04T19:00")});
    std::vector<std::pair<pds::doctor_id, std::size_t>> marked;
    index(s).for_each_double_duty(
        [&](pds::doctor_id d, std::size_t slot) { marked.emplace_back(d, slot); });
    // slots by begin, kind, unit: Sunday of sector 0, Sunday of sector 1, evening of sector 0
    EXPECT_THAT(marked, UnorderedElementsAre(Pair(a, 0U), Pair(a, 1U)));
}

TEST_F(DutyIndex, OfNobodyAnswersNo) {
    auto const s = served({});
    EXPECT_FALSE(index(s).covers(a, "2008-05-04T15:00"_time));
}

} // namespace
