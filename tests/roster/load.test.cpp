// SPDX-License-Identifier: BSL-1.0

#include <pds/roster/load.hpp>

#include "support.hpp"

#include <algorithm>
#include <map>
#include <random>

namespace load_tests {

using namespace roster_test;
using pds::doctor_id;
using pds::doctor_load;
using pds::interval;
using pds::local_time;
using pds::sector_id;
using testing::IsEmpty;

constexpr interval may{"2008-05-01"_date, "2008-06-01"_date};

TEST(Loads, OfAWeekend) { // R-T4: Saturday 3 May 2008 12:00 to Monday 08:00
    auto const all = pds::loads(std::vector{duty(a, s0, "2008-05-03T12:00", "2008-05-05T08:00")},
                                open(), calendar, may);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].doctor, a);
    // Saturday afternoon, evening, night, Sunday, evening, night: 8 + 4 + 8 + 12 + 4 + 8 = 44 hours
    EXPECT_EQ(all[0].slots, 6U);
    EXPECT_EQ(all[0].minutes, 44 * 60);
    EXPECT_EQ(all[0].nights, 4U);
    EXPECT_EQ(all[0].weekends_and_holidays, 2U);
}

TEST(Loads, OfAHugeNumberTakeNoMemoryForThoseBefore) {
    auto const all = pds::loads(
        std::vector{duty(doctor_id{0xFFFF'FFFF}, s0, "2008-05-04T08:00", "2008-05-04T20:00")},
        open(), calendar, may);
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].doctor, doctor_id{0xFFFF'FFFF});
    EXPECT_EQ(all[0].minutes, 720);
}

TEST(Loads, PontsAndSaturdayMorningsCountWithWeekends) {
    // Friday 2 May 2008 is a pont; 15 August 2008, a holiday, is a Friday:
    // Saturday 16 August has a morning slot.
    auto const all = pds::loads(std::vector{duty(a, s0, "2008-05-02T08:00", "2008-05-02T20:00"),
                                            duty(a, s0, "2008-08-16T08:00", "2008-08-16T12:00")},
                                open(), calendar, {"2008-05-01"_date, "2008-09-01"_date});
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].slots, 2U);
    EXPECT_EQ(all[0].nights, 0U);
    EXPECT_EQ(all[0].weekends_and_holidays, 2U);
    EXPECT_EQ(all[0].minutes, 16 * 60);
}

TEST(Loads, APartCountsAndTwoPartsOfASlotCountOnce) {
    auto const all = pds::loads(std::vector{duty(a, s0, "2008-05-04T08:00", "2008-05-04T09:00"),
                                            duty(a, s0, "2008-05-04T19:00", "2008-05-04T20:00"),
                                            duty(b, s0, "2008-05-04T09:00", "2008-05-04T19:00")},
                                open(), calendar, may);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].slots, 1U);
    EXPECT_EQ(all[0].minutes, 120);
    EXPECT_EQ(all[1].doctor, b);
    EXPECT_EQ(all[1].slots, 1U);
    EXPECT_EQ(all[1].minutes, 600);
}

TEST(Loads, LeaveOutClosedSlotsOtherPeriodsAndOfficeHours) {
    std::vector const duties{
        duty(a, s0, "2008-05-03T12:00", "2008-05-03T20:00"),  // a closed Saturday afternoon
        duty(a, s0, "2008-05-05T08:00", "2008-05-05T20:00"),  // no slot
        duty(a, s0, "2008-04-30T20:00", "2008-05-01T00:00")}; // April
    EXPECT_THAT(pds::loads(duties, pds::opening_table{{{.kinds = pds::base_kinds}}}, calendar, may),
                IsEmpty());
    EXPECT_THAT(pds::loads({}, open(), calendar, may), IsEmpty());
}

TEST(Spread, LeastAndMost) {
    std::vector<doctor_load> const all{
        {a, 3, 900, 2, 1}, {b, 5, 600, 1, 4}, {doctor_id{2}, 4, 700, 4, 0}};
    auto const minutes = pds::spread(all, [](doctor_load const& l) { return l.minutes; });
    EXPECT_EQ(minutes.least, 600);
    EXPECT_EQ(minutes.most, 900);
    auto const slots = pds::spread(all, [](doctor_load const& l) { return l.slots; });
    EXPECT_EQ(slots.least, 3U);
    EXPECT_EQ(slots.most, 5U);
}

TEST(Spread, OfNobodyIsNothing) {
    auto const none = pds::spread({}, [](doctor_load const& l) { return l.nights; });
    EXPECT_EQ(none.least, 0U);
    EXPECT_EQ(none.most, 0U);
}

TEST(LoadsProperty, AddUpToTheMinutesServed) {
    std::mt19937 random{11};
    auto const below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    local_time const start = "2008-04-30T00:00"_time;
    pds::opening_table const table{
        {{.kinds = pds::base_kinds, .posts = 2},
         {.sector = s1, .dates = {"2008-05-02"_date, "2008-05-04"_date}, .group = sector_id{2}},
         {.sector = s0, .kinds = {slot_kind::evening}, .posts = 0}}};
    interval const period{"2008-05-01"_date, "2008-05-05"_date};
    for (int round = 0; round != 200; ++round) {
        std::vector<pds::duty> duties;
        for (int i = below(12); i > 0; --i) {
            auto const begin = start + below(6 * 1440);
            duties.push_back({doctor_id{static_cast<unsigned>(3 * below(3))},
                              sector_id{static_cast<unsigned>(below(2))},
                              {begin, begin + 1 + below(1200)}});
        }
        // Doctor, sector, minute: each in an open slot of the period once. No unit has two members.
        std::map<doctor_id, std::int64_t> minutes;
        for (unsigned d = 0; d != 9; d += 3)
            for (auto const sector : {s0, s1})
                for (local_time t = period.begin(); t != local_time{period.end()}; t = t + 1) {
                    if (std::none_of(duties.begin(), duties.end(), [&](auto const& x) {
                            return x.doctor == doctor_id{d} && x.sector == sector &&
                                   x.period.contains(t);
                        }))
                        continue;
                    auto const slot = calendar.slot_at(t);
                    if (slot && table.at(sector, slot->kind, slot->day()) != nullptr)
                        ++minutes[doctor_id{d}];
                }
        auto const all = pds::loads(duties, table, calendar, period);
        ASSERT_EQ(all.size(), minutes.size()) << "round " << round;
        std::size_t i = 0;
        for (auto const& entry : minutes) {
            ASSERT_EQ(all[i].doctor, entry.first);
            ASSERT_EQ(all[i].minutes, entry.second) << "round " << round;
            ASSERT_EQ(all[i].slots, all[i].nights + all[i].weekends_and_holidays);
            ++i;
        }
    }
}

} // namespace load_tests
