// SPDX-License-Identifier: BSL-1.0
//
// Many threads on one calendar, one clock, one map and the tables of law: all have the answers that
// one thread alone has. Under the preset `threads` ThreadSanitizer looks for writes that meet.

#include <pds/batch/classify.hpp>
#include <pds/interop/boost_time_zone.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/law/time_zones.hpp>
#include <pds/pay/statement.hpp>
#include <pds/roster/coverage.hpp>

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <string>
#include <thread>
#include <vector>

namespace shared_tables_tests {

using namespace pds::literals;

// All of it const, none of it copied: what a program shares.
struct shared {
    pds::slot_calendar calendar{pds::territory::metropole, pds::law::calendar_fr};
    pds::boost_time_zone zone{pds::law::clock_of(pds::territory::metropole)};
    pds::opening_table openings{
        {{.kinds = pds::base_kinds},
         {.kinds = pds::extension_kinds, .dates = pds::from("2008-03-15"_date)},
         {.sector = pds::sector_id{1},
          .kinds = {pds::slot_kind::deep_night},
          .group = pds::sector_id{9}},
         {.sector = pds::sector_id{2},
          .kinds = {pds::slot_kind::deep_night},
          .group = pds::sector_id{9}}}};
    std::vector<pds::duty> duties;
    std::vector<pds::recorded_act> acts;
    std::vector<pds::local_time> times;
    std::vector<pds::sector_id> sectors{pds::sector_id{0}, pds::sector_id{1}, pds::sector_id{2}};

    shared() {
        unsigned n = 0;
        for (auto const s : calendar.between("2008-03-01"_date, "2008-06-01"_date)) {
            ++n;
            duties.push_back({pds::doctor_id{n % 5}, pds::sector_id{n % 3}, s.period});
            acts.push_back({.doctor = pds::doctor_id{n % 5},
                            .when = s.begin() + n % 200,
                            .kind = static_cast<pds::act_kind>(n % 2),
                            .regulated = n % 3 != 0});
            for (std::int64_t m = 0; m < s.minutes(); m += 45)
                times.push_back(s.begin() + m);
        }
    }
};

/// A number made of all the answers.
std::uint64_t answers(shared const& all) {
    std::uint64_t sum = 0;
    auto const add = [&](std::uint64_t x) { sum = sum * 1099511628211U + x; };

    std::vector<pds::slot_code> codes(all.times.size());
    pds::classify(all.times, codes, all.calendar);
    for (auto const code : codes)
        add(static_cast<std::uint64_t>(code));

    auto const s = pds::make_statement({.duties = all.duties, .acts = all.acts}, all.openings,
                                       all.calendar, pds::law::national_tariff, all.zone);
    for (auto const& l : s.lines()) {
        add(static_cast<std::uint64_t>(l.amount.cents()));
        add(static_cast<std::uint64_t>(l.reason));
    }
    pds::interval const days{"2008-04-01"_date, "2008-06-01"_date};
    for (auto const& u : pds::coverage(all.duties, all.openings, all.sectors, all.calendar, days))
        add(static_cast<std::uint64_t>(u.status) + 7 * pds::index_of(u.unit));

    for (auto const t : {"2008-03-30T02:30"_time, "2008-10-26T02:30"_time, "2008-07-14T12:00"_time})
        add(static_cast<std::uint64_t>(all.zone.resolve(t).has_value()));
    return sum;
}

TEST(SharedTables, AnswerManyThreadsAsTheyAnswerOne) {
    shared const all;
    auto const expected = answers(all);
    constexpr unsigned count = 8;
    std::atomic<unsigned> ready{0};
    std::array<std::uint64_t, count> found{};
    {
        std::vector<std::jthread> threads;
        for (unsigned i = 0; i != count; ++i)
            threads.emplace_back([&, i] {
                for (++ready; ready != count;) // all at once
                    std::this_thread::yield();
                for (int round = 0; round != 3; ++round)
                    found[i] = answers(all);
            });
    }
    for (auto const sum : found)
        EXPECT_EQ(sum, expected);
}

TEST(SharedTables, AnswerThreadsThatMakeTheirOwn) { // what is made at first use is made once
    std::array<std::uint64_t, 4> found{};
    {
        std::vector<std::jthread> threads;
        for (auto& sum : found)
            threads.emplace_back([&sum] { sum = answers(shared{}); });
    }
    for (auto const sum : found)
        EXPECT_EQ(sum, found[0]);
    EXPECT_EQ(found[0], answers(shared{}));
}

} // namespace shared_tables_tests
