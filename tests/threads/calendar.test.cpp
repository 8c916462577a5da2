// SPDX-License-Identifier: BSL-1.0
//
// A calendar and the tables of law never change: threads that share them see what one alone does.

#include <pds/batch/classify.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/pay/astreinte.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <latch>
#include <thread>
#include <vector>

namespace calendar_tests {

using namespace pds::literals;

/// Everything about every fifth hour of some years, as one number that depends on the order.
std::uint64_t answers(pds::slot_calendar const& calendar) {
    std::uint64_t all = 0;
    auto const add = [&](std::uint64_t one) { all = all * 1'000'003 + one; };
    std::vector<pds::local_time> times;
    for (pds::local_time t{"2004-01-01"_date}; t < "2014-01-01T00:00"_time; t = t + 300) {
        times.push_back(t);
        add(calendar.is_holiday(t.day()));
        if (auto const slot = calendar.slot_at(t)) {
            auto const fee = pds::astreinte(*slot, pds::law::national_tariff);
            add(static_cast<std::uint64_t>(fee.amount.cents()));
            add(static_cast<std::uint64_t>(fee.status));
        }
    }
    std::vector<pds::slot_code> codes(times.size());
    pds::classify(times, codes, calendar);
    for (auto const code : codes)
        add(static_cast<std::uint64_t>(code));
    return all;
}

TEST(Threads, ShareACalendarAndTables) {
    pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
    auto const alone = answers(calendar);

    std::array<std::uint64_t, 8> together{};
    std::latch start{static_cast<std::ptrdiff_t>(together.size())};
    {
        std::vector<std::jthread> threads;
        for (auto& mine : together)
            threads.emplace_back([&calendar, &start, &mine] {
                start.arrive_and_wait();
                mine = answers(calendar);
            });
    }
    for (auto const mine : together)
        EXPECT_EQ(mine, alone);
}

} // namespace calendar_tests
