// SPDX-License-Identifier: BSL-1.0

#include "batch/support.hpp"
#include "core/refusal.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace records_tests {

using namespace batch_test;
using pds::errc;
using pds::local_time;
using pds::record_minute;

TEST(RecordMinute, ComesBackAsTheSameMinute) {
    EXPECT_EQ(record_minute{"1970-01-01T00:00"_time}.count(), 0U);
    EXPECT_EQ(record_minute{"2008-05-01T21:00"_time}.time(), "2008-05-01T21:00"_time);
    constexpr auto most = std::numeric_limits<std::uint32_t>::max();
    EXPECT_EQ(record_minute{"9999-12-31T23:59"_time}.time(), "9999-12-31T23:59"_time);
    auto const last = record_minute::from_count(most).time();
    EXPECT_EQ(record_minute{last}.count(), most);
    EXPECT_EQ(refusal([&] { return record_minute{last + 1}; }), errc::invalid_time);
    EXPECT_EQ(refusal([] { return record_minute{"1969-12-31T23:59"_time}; }), errc::invalid_time);
    EXPECT_EQ(refusal([] { return record_minute{local_time{}}; }), errc::invalid_time);
}

TEST(ActRecord, HoldsAnAct) {
    for (auto const kind : {pds::act_kind::consultation, pds::act_kind::visit})
        for (bool const regulated : {false, true})
            for (bool const on_duty : {false, true}) {
                pds::act const act{"2008-05-01T21:00"_time, kind, regulated, on_duty};
                auto const back = act_of(make_record(act, pds::doctor_id{7}, pds::sector_id{9}));
                EXPECT_EQ(back.when, act.when);
                EXPECT_EQ(back.kind, kind);
                EXPECT_EQ(back.regulated, regulated);
                EXPECT_EQ(back.on_duty, on_duty);
            }
}

TEST(ActRecord, RefusesASectorThatTwoBytesDoNotHold) {
    auto const with = [](std::uint32_t sector) {
        return refusal([&] {
            return make_record(pds::act{.when = "2008-05-01T21:00"_time}, pds::doctor_id{0},
                               pds::sector_id{sector});
        });
    };
    EXPECT_EQ(with(65'535), std::nullopt);
    EXPECT_EQ(with(65'536), errc::invalid_count);
}

TEST(DutyRecord, HoldsASlot) {
    auto const slot = calendar.slot_at("2008-05-02T10:00"_time);
    auto const r = make_record(*slot, pds::doctor_id{7}, pds::sector_id{9});
    EXPECT_EQ(r.begin.time(), slot->begin());
    EXPECT_EQ(r.end.time(), slot->end());
    EXPECT_EQ(r.kind, slot->kind);
    EXPECT_EQ(r.doctor, pds::doctor_id{7});
    EXPECT_EQ(r.sector, 9);
}

} // namespace records_tests
