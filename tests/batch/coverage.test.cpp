// SPDX-License-Identifier: BSL-1.0

#include <pds/batch/coverage.hpp>

#include "core/refusal.hpp"
#include "core/rounds.hpp"
#include "roster/coverage_world.hpp"
#include "support.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

namespace coverage_tests {

using namespace batch_test;
using pds::duty_record;
using pds::record_minute;
using roster_test::whole_text;
using testing::ElementsAre;

constexpr pds::sector_id s0{0};
constexpr pds::interval sunday{"2008-05-04"_date, "2008-05-05"_date};

duty_record record(std::uint32_t doctor, pds::local_time begin, pds::local_time end) {
    return {begin, end, pds::doctor_id{doctor}};
}
std::vector<std::string> found(std::vector<duty_record> const& records) {
    pds::opening_table const open{{{.kinds = {pds::slot_kind::sunday_or_holiday}}}};
    return whole_text(pds::coverage(records, open, std::vector{s0}, calendar, sunday));
}

TEST(CoverageOfRecords, TakesBeginAndEndNotTheKind) {
    EXPECT_THAT(found({}),
                ElementsAre("0 2008-05-04T08:00 2008-05-04T20:00 sunday_or_holiday 0/1 empty"));
    EXPECT_THAT(found({record(1, "2008-05-04T08:00"_time, "2008-05-04T20:00"_time)}),
                ElementsAre());
    EXPECT_THAT(found({record(1, "2008-05-04T08:00"_time, "2008-05-04T14:00"_time),
                       record(2, "2008-05-03T00:00"_time, "2008-05-04T08:00"_time)}),
                ElementsAre("0 2008-05-04T08:00 2008-05-04T20:00 sunday_or_holiday 0/1 partly"));
    EXPECT_THAT(found({record(1, "2008-05-04T08:00"_time, "2008-05-04T20:00"_time),
                       record(2, "2008-05-04T14:00"_time, "2008-05-04T14:01"_time)}),
                ElementsAre("0 2008-05-04T08:00 2008-05-04T20:00 sunday_or_holiday 2/1 over"));
}

TEST(CoverageOfRecords, RefusesWhatIsNoDuty) {
    EXPECT_EQ(refusal([] {
                  return found({record(1, "2008-05-04T20:00"_time, "2008-05-04T08:00"_time)});
              }),
              pds::errc::reversed_interval);
    EXPECT_EQ(refusal([] {
                  return found({record(1, "2008-05-04T20:01"_time, "2008-05-04T20:00"_time)});
              }),
              pds::errc::reversed_interval);
    EXPECT_EQ(refusal([] {
                  return found({record(1, "1981-12-31T20:00"_time, "1982-01-01T00:00"_time)});
              }),
              pds::errc::outside_calendar);
    duty_record last;
    last.begin = record_minute::from_count(0xFFFF'FFFEU);
    last.end = record_minute::from_count(0xFFFF'FFFFU);
    EXPECT_EQ(refusal([&] { return found({last}); }), pds::errc::invalid_date);
    EXPECT_EQ(found({duty_record{}}).size(), 1U); // no minute at all
}

TEST(CoverageOfRecords, InOrderFindWhoIsThereAlready) {
    constexpr pds::interval may{"2008-05-01"_date, "2008-06-01"_date};
    std::vector const sectors{s0, pds::sector_id{1}};
    auto const in_order = [&](std::uint32_t doctor) {
        std::vector<duty_record> all;
        for (std::uint32_t sector = 0; sector != 3; ++sector) // of which one is not asked for
            for (auto const s : calendar.between(may))
                all.push_back(make_record(s, pds::doctor_id{doctor}, pds::sector_id{sector}));
        return all;
    };
    auto const found = [&](std::vector<std::vector<duty_record>> const& tables) {
        std::vector<duty_record> all;
        for (auto const& t : tables)
            all.insert(all.end(), t.begin(), t.end());
        return pds::coverage(all, pds::opening_table{{{}}}, sectors, calendar, may);
    };
    auto const one = in_order(1);
    auto const slots = one.size() / 3;
    EXPECT_EQ(found({}).size(), 2 * slots);
    EXPECT_THAT(found({one}), testing::IsEmpty());
    EXPECT_THAT(found({one, one}), testing::IsEmpty()); // the same doctor
    EXPECT_THAT(found({in_order(0xFFFF'FFFFU)}), testing::IsEmpty());
    for (std::uint32_t const other : {2U, 0x7FFF'FFFEU, 0x7FFF'FFFFU, 0xFFFF'FFFFU}) {
        auto const both = found({one, in_order(other)});
        ASSERT_EQ(both.size(), 2 * slots);
        for (auto const& u : both)
            ASSERT_EQ(u.served, 2U);
    }
    // One slot left out, and one of another length in its place.
    auto gap = one;
    gap.erase(gap.begin() + 5);
    EXPECT_EQ(found({gap}).size(), 1U);
    auto shorter = one;
    shorter[5].end = record_minute::from_count(shorter[5].end.count() - 1);
    EXPECT_EQ(found({shorter}).size(), 1U);
    auto later = one;
    later[5].begin = record_minute::from_count(later[5].begin.count() + 1);
    EXPECT_EQ(found({later}).size(), 1U);
}

TEST(CoverageOfRecords, IsThatOfDuties) {
    roster_test::world_at_random next{20080208};
    std::mt19937 random{1};
    for (int i = 0; i != rounds(3000); ++i) {
        auto const w = next(65'535);
        std::vector<duty_record> records;
        for (auto const& d : w.duties)
            records.push_back({d.period.begin(), d.period.end(), d.doctor,
                               pds::detail::short_sector(d.sector),
                               static_cast<pds::slot_kind>(i % 6)});
        std::shuffle(records.begin(), records.end(), random);
        ASSERT_EQ(whole_text(pds::coverage(records, w.openings, w.sectors, w.calendar, w.period)),
                  whole_text(pds::coverage(w.duties, w.openings, w.sectors, w.calendar, w.period)))
            << "world " << i;
    }
}

} // namespace coverage_tests
