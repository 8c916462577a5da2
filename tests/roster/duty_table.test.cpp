// SPDX-License-Identifier: BSL-1.0

#include <pds/roster/duty_table.hpp>

#include "support.hpp"

namespace duty_table_tests {

using namespace roster_test;
using pds::doctor_id;
using testing::IsEmpty;

constexpr doctor_id c{2};

pds::planned_duty row() {
    return {a, s1, {"2008-05-04T08:00"_time, "2008-05-04T20:00"_time}};
}

TEST(PlannedDuty, WithoutAChangeIsServedAsPlanned) {
    auto const r = row();
    EXPECT_EQ(r.planned(), a);
    EXPECT_EQ(r.served_by(), a);
    EXPECT_EQ(r.sector(), s1);
    EXPECT_THAT(r.chain(), IsEmpty());
    EXPECT_EQ(r.to_duty().planned, a);
}

TEST(PlannedDuty, TheLastOfTheChainIsPaid) { // R-T3, R-P8
    auto r = row();
    r.change("2008-05-02T10:00"_time, b);
    r.change("2008-05-04T09:00"_time, c);
    EXPECT_EQ(r.served_by(), c);
    EXPECT_EQ(r.planned(), a);
    ASSERT_EQ(r.chain().size(), 2U);
    EXPECT_EQ(r.chain()[0].by, b);
    EXPECT_FALSE(r.chain()[0].late);
    EXPECT_EQ(r.chain()[1].by, c);
    EXPECT_TRUE(r.chain()[1].late);
    EXPECT_EQ(r.to_duty(),
              (pds::duty{c, s1, {"2008-05-04T08:00"_time, "2008-05-04T20:00"_time}, a}));
}

TEST(PlannedDuty, ChangesMayBeToldInAnyOrder) {
    auto r = row();
    r.change("2008-05-04T09:00"_time, c);
    r.change("2008-05-02T10:00"_time, b);
    r.change("2008-04-02T10:00"_time, a);
    EXPECT_EQ(r.served_by(), c);
    ASSERT_EQ(r.chain().size(), 3U);
    EXPECT_EQ(r.chain()[0].by, a);
    EXPECT_EQ(r.chain()[1].by, b);
    EXPECT_EQ(r.chain()[2].by, c);
}

TEST(PlannedDuty, OfTwoAtOneMinuteTheOneToldLastWins) {
    auto r = row();
    r.change("2008-05-02T10:00"_time, b);
    r.change("2008-05-02T10:00"_time, c);
    EXPECT_EQ(r.served_by(), c);
}

TEST(PlannedDuty, LateIsAfterTheBegin) {
    auto r = row();
    r.change("2008-05-04T07:59"_time, b);
    r.change("2008-05-04T08:00"_time, b);
    r.change("2008-05-04T08:01"_time, b);
    ASSERT_EQ(r.chain().size(), 3U);
    EXPECT_FALSE(r.chain()[0].late);
    EXPECT_FALSE(r.chain()[1].late);
    EXPECT_TRUE(r.chain()[2].late);
}

TEST(PlannedDuty, MayComeBackToThePlannedDoctor) {
    auto r = row();
    r.change("2008-05-02T10:00"_time, b);
    r.change("2008-05-03T10:00"_time, a);
    EXPECT_EQ(r.served_by(), a);
    EXPECT_EQ(r.to_duty().planned, a);
    EXPECT_EQ(r.chain().size(), 2U);
}

} // namespace duty_table_tests
