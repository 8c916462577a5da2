// SPDX-License-Identifier: BSL-1.0

#include <pds/roster/duty_index.hpp>

#include "support.hpp"

namespace duty_index_tests {

using namespace roster_test;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

class DutyIndex : public testing::Test {
protected:
    static pds::served_duties served(std::vector<pds::duty> const& duties,
                                     pds::opening_table const& table = open()) {
        return pds::serve(duties, calendar, table);
    }
    static pds::duty_index index(pds::served_duties const& s) { return pds::duty_index{s}; }
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
    auto const on = index(s);
    auto const marked = [&](pds::doctor_id d) {
        std::vector<std::size_t> slots;
        on.for_each_double_duty(d, [&](std::size_t slot) { slots.push_back(slot); });
        return slots;
    };
    // slots by begin, kind, unit: Sunday of sector 0, Sunday of sector 1, evening of sector 0
    EXPECT_THAT(marked(a), UnorderedElementsAre(0U, 1U));
    EXPECT_THAT(marked(b), IsEmpty());
    EXPECT_THAT(marked(pds::doctor_id{2}), IsEmpty()); // who has no duty
}

TEST_F(DutyIndex, OfNobodyAnswersNo) {
    auto const s = served({});
    EXPECT_FALSE(index(s).covers(a, "2008-05-04T15:00"_time));
}

} // namespace duty_index_tests
