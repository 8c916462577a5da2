// SPDX-License-Identifier: BSL-1.0
//
// Everybody's statement: a year of 3,000 duties, 10,000 acts and 200 sessions a month, and parts
// and multiples of it, with and without explanations. Doubling the input should double the time;
// the amounts are compared before anything is timed.

#include <pds/interop/boost_time_zone.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/law/time_zones.hpp>
#include <pds/pay/statement.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

namespace {

using namespace pds::literals;

/// `months` of work in 2008, or its like for more: the number of doctors and sectors grows with it.
struct year_of_work {
    std::vector<pds::duty> duties;
    std::vector<pds::recorded_act> acts;
    std::vector<pds::recorded_session> sessions;
    pds::opening_table openings{
        {{.kinds = pds::base_kinds},
         {.kinds = pds::extension_kinds, .dates = pds::from("2008-03-15"_date)}}};

    explicit year_of_work(std::uint32_t months, pds::boost_time_zone const& zone) {
        std::mt19937 random{20080208};
        auto const doctors = 25 * months;
        auto const sectors = 8 * months;
        auto const pick = [&](std::uint32_t most) {
            return std::uniform_int_distribution<std::uint32_t>{0, most - 1}(random);
        };
        auto const day = [&] { return "2008-01-01"_date + static_cast<int>(pick(366)); };
        for (std::uint32_t i = 0; i != 3'000 * months; ++i) {
            auto const begin = pds::local_time{day()} + 60 * static_cast<int>(pick(24));
            duties.push_back({pds::doctor_id{pick(doctors)},
                              pds::sector_id{pick(sectors)},
                              {begin, begin + 60 * static_cast<int>(1 + pick(36))}});
        }
        for (std::uint32_t i = 0; i != 10'000 * months; ++i)
            acts.push_back(
                {.doctor = pds::doctor_id{pick(doctors)},
                 .when = pds::local_time{day()} + static_cast<int>(pick(1440)),
                 .kind = pick(3) == 0 ? pds::act_kind::visit : pds::act_kind::consultation,
                 .regulated = pick(2) == 0});
        for (std::uint32_t i = 0; i != 200 * months; ++i) {
            auto const begin = pds::local_time{day()} + 60 * 20;
            sessions.push_back({pds::doctor_id{pick(doctors)},
                                {zone.resolve(begin).value(), zone.resolve(begin + 240).value()}});
        }
    }
};

pds::slot_calendar const& calendar() {
    static pds::slot_calendar const metropole{pds::territory::metropole, pds::law::calendar_fr};
    return metropole;
}

pds::boost_time_zone const& zone() {
    static pds::boost_time_zone const paris{pds::law::clock_of(pds::territory::metropole)};
    return paris;
}

template <class Explanations>
pds::statement make(year_of_work const& w, Explanations&& why) {
    return pds::make_statement({w.duties, w.acts, w.sessions}, w.openings, calendar(),
                               pds::law::national_tariff, zone(), pds::always, {}, why);
}

bool same_amounts(year_of_work const& w) {
    pds::explanations why;
    auto const plain = make(w, pds::no_explanations{});
    auto const explained = make(w, why);
    return std::equal(plain.lines().begin(), plain.lines().end(), explained.lines().begin(),
                      explained.lines().end(), [](pds::line const& a, pds::line const& b) {
                          return a.amount == b.amount && a.status == b.status &&
                                 a.reason == b.reason;
                      });
}

template <class Explanations>
void statement(benchmark::State& state) {
    year_of_work const w{static_cast<std::uint32_t>(state.range(0)), zone()};
    if (!same_amounts(w)) {
        state.SkipWithError("amounts differ with explanations");
        return;
    }
    for (auto _ : state) {
        Explanations why;
        benchmark::DoNotOptimize(make(w, why).lines().data());
    }
    auto const rows = w.duties.size() + w.acts.size() + w.sessions.size();
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
    state.SetComplexityN(state.range(0));
}

BENCHMARK(statement<pds::no_explanations>)
    ->RangeMultiplier(2)
    ->Range(1, 16)
    ->Unit(benchmark::kMillisecond)
    ->Complexity();
BENCHMARK(statement<pds::explanations>)
    ->RangeMultiplier(4)
    ->Range(1, 16)
    ->Unit(benchmark::kMillisecond);

} // namespace
