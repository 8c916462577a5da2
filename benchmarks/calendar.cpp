// SPDX-License-Identifier: BSL-1.0
//
// Which slot is it, and is it a holiday: this library beside Boost.Date_Time and std::chrono as one
// would write it by hand and QuantLib's French calendar, on the same random input of twenty years,
// in one run. Compare rows of one run: `--benchmark_enable_random_interleaving=true
// --benchmark_repetitions=11` keeps a busy neighbour from favouring one of them.
// Every answer is compared before anything is timed; `days_wrong` counts the days of 1982-2100 on
// which a peer does not agree with the law.

#include <pds/calendar/slot_calendar.hpp>
#include <pds/interop/boost_ptime.hpp>
#include <pds/interop/std_chrono.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/pay/astreinte.hpp>

#include "boost_by_hand.hpp"

#include <benchmark/benchmark.h>

#ifdef PDS_WITH_QUANTLIB
    #include <ql/time/calendars/france.hpp>
#endif

#include <chrono>
#include <cstdint>
#include <optional>
#include <random>
#include <set>
#include <vector>

namespace {

using namespace by_hand;
using namespace pds::literals;

pds::slot_calendar const& calendar() {
    static pds::slot_calendar const metropole{pds::territory::metropole, pds::law::calendar_fr};
    return metropole;
}

/// 65,536 minutes of 2015 to 2034, in every form that a peer reads.
struct input {
    std::vector<pds::local_time> minutes;
    std::vector<bp::ptime> ptimes;
    std::vector<bg::date> dates;
    std::vector<std::chrono::sys_seconds> seconds; // civil, as many programs keep them

    input() {
        std::mt19937 random{20080208};
        auto const begin = pds::local_time{"2015-01-01"_date};
        auto const span = pds::local_time{"2035-01-01"_date} - begin;
        std::uniform_int_distribution<std::int64_t> minute{0, span - 1};
        for (int i = 0; i != 65'536; ++i) {
            auto const t = begin + minute(random);
            minutes.push_back(t);
            dates.emplace_back(t.day());
            ptimes.emplace_back(dates.back(), bp::time_duration{0, t.minute_of_day(), 0});
            seconds.emplace_back(pds::to_chrono(t).time_since_epoch());
        }
    }
};

input const& sample() {
    static input const shared;
    return shared;
}

// The same on std::chrono.
std::set<std::chrono::sys_days> const& chrono_holidays() {
    static std::set<std::chrono::sys_days> const days = [] {
        std::set<std::chrono::sys_days> set;
        for (auto const day : boost_holidays())
            set.insert(pds::to_chrono(pds::date{day}));
        return set;
    }();
    return days;
}
std::optional<pds::slot_kind> chrono_slot(std::chrono::sys_seconds t) {
    using namespace std::chrono;
    auto const day = floor<days>(t);
    auto const hour = duration_cast<hours>(t - day).count();
    auto const& holidays = chrono_holidays();
    if (hour >= 20) return pds::slot_kind::evening;
    if (hour < 8) return pds::slot_kind::deep_night;
    weekday const week{day};
    if (week == Sunday || holidays.contains(day)) return pds::slot_kind::sunday_or_holiday;
    if (week == Saturday) {
        if (hour >= 12) return pds::slot_kind::saturday_afternoon;
        if (holidays.contains(day - days{1})) return pds::slot_kind::saturday_morning;
        return std::nullopt;
    }
    if (week == Monday && holidays.contains(day + days{1})) return pds::slot_kind::pont_day;
    if (week == Friday && holidays.contains(day - days{1})) return pds::slot_kind::pont_day;
    return std::nullopt;
}

/// Times `answer(in)` over a sample, after comparing every answer with `expected(in)`.
template <class In, class Answer, class Expected>
void run(benchmark::State& state, std::vector<In> const& in, Answer&& answer, Expected&& expected) {
    for (std::size_t i = 0; i != in.size(); ++i)
        if (answer(in[i]) != expected(i)) {
            state.SkipWithError("a wrong answer");
            return;
        }
    for (auto _ : state)
        for (auto const& one : in)
            benchmark::DoNotOptimize(answer(one));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(in.size()));
    state.counters["per_query"] = benchmark::Counter(static_cast<double>(in.size()),
                                                     benchmark::Counter::kIsIterationInvariantRate |
                                                         benchmark::Counter::kInvert);
}

auto expected_kind(std::size_t i) {
    return boost_slot(sample().ptimes[i], boost_is_holiday_stateless);
}

bool expected_holiday(std::size_t i) {
    return boost_is_holiday_stateless(sample().dates[i]);
}

void slot_pds(benchmark::State& state) {
    run(
        state, sample().minutes, [&in = calendar()](pds::local_time t) { return in.kind_at(t); },
        expected_kind);
}
void slot_pds_ptime(benchmark::State& state) {
    run(
        state, sample().ptimes, [&in = calendar()](bp::ptime t) { return in.kind_at(t); },
        expected_kind);
}
void code_pds_ptime(benchmark::State& state) { // the same as one byte
    run(
        state, sample().ptimes, [&in = calendar()](bp::ptime t) { return in.code_at(t); },
        [](std::size_t i) { return pds::code_of(expected_kind(i)); });
}
void slot_pds_sys_seconds(benchmark::State& state) {
    run(
        state, sample().seconds,
        [&in = calendar()](std::chrono::sys_seconds t) {
            return in.kind_at(std::chrono::local_seconds{t.time_since_epoch()});
        },
        expected_kind);
}
void slot_chrono_set(benchmark::State& state) {
    run(state, sample().seconds, chrono_slot, expected_kind);
}
void slot_boost_set(benchmark::State& state) {
    run(
        state, sample().ptimes, [](bp::ptime t) { return boost_slot(t, in_set); }, expected_kind);
}
void slot_boost_stateless(benchmark::State& state) {
    run(
        state, sample().ptimes,
        [](bp::ptime t) { return boost_slot(t, boost_is_holiday_stateless); }, expected_kind);
}

void holiday_pds(benchmark::State& state) {
    run(
        state, sample().dates, [&in = calendar()](bg::date day) { return in.is_holiday(day); },
        expected_holiday);
}
void holiday_boost_set(benchmark::State& state) {
    run(state, sample().dates, in_set, expected_holiday);
}
void holiday_boost_stateless(benchmark::State& state) {
    run(state, sample().dates, boost_is_holiday_stateless, expected_holiday);
}

/// The pay of a slot, found and priced.
void astreinte_pds(benchmark::State& state) {
    run(
        state, sample().minutes,
        [&in = calendar()](pds::local_time t) {
            auto const slot = in.slot_at(t);
            return slot ? pds::astreinte(*slot, pds::law::national_tariff).amount : pds::money{};
        },
        [](std::size_t i) {
            auto const kind = expected_kind(i);
            if (!kind) return pds::money{};
            constexpr std::int64_t euros[] = {50, 100, 150, 100, 150, 50};
            return pds::money::from_cents(euros[pds::index_of(*kind)] * 100);
        });
}

/// The 218 years of a calendar.
void make_calendar(benchmark::State& state) {
    for (auto _ : state) {
        pds::slot_calendar const made{pds::territory::alsace_moselle, pds::law::calendar_fr};
        benchmark::DoNotOptimize(&made);
    }
}

#ifdef PDS_WITH_QUANTLIB
void holiday_quantlib(benchmark::State& state) {
    QuantLib::France const france{QuantLib::France::Settlement};
    auto const to_quantlib = [](bg::date day) {
        return QuantLib::Date{day.day(), static_cast<QuantLib::Month>(day.month().as_number()),
                              day.year()};
    };
    // Not verified: it is wrong, by so many weekdays.
    int wrong = 0;
    for (pds::date day = "1982-01-01"_date; day < "2101-01-01"_date; ++day) {
        if (day.weekday() >= pds::weekday::saturday) continue;
        wrong += france.isBusinessDay(to_quantlib(day)) == calendar().is_holiday(day);
    }
    std::vector<QuantLib::Date> in;
    for (auto const day : sample().dates)
        in.push_back(to_quantlib(day));
    for (auto _ : state)
        for (auto const& day : in)
            benchmark::DoNotOptimize(france.isBusinessDay(day));
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(in.size()));
    state.counters["per_query"] = benchmark::Counter(static_cast<double>(in.size()),
                                                     benchmark::Counter::kIsIterationInvariantRate |
                                                         benchmark::Counter::kInvert);
    state.counters["days_wrong"] = wrong;
}
#endif

/// Boost by hand agrees with the law on every day of 1982-2100, or this row says on how many not.
void correctness(benchmark::State& state) {
    int set_wrong = 0;
    int stateless_wrong = 0;
    for (pds::date day = "1982-01-01"_date; day < "2101-01-01"_date; ++day) {
        bool const law = pds::is_holiday(day, pds::territory::metropole, pds::law::holidays_fr);
        set_wrong += in_set(day) != law;
        stateless_wrong += boost_is_holiday_stateless(day) != law;
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(set_wrong);
    state.counters["boost_set_days_wrong"] = set_wrong;
    state.counters["boost_stateless_days_wrong"] = stateless_wrong;
}

BENCHMARK(slot_pds);
BENCHMARK(slot_pds_ptime);
BENCHMARK(code_pds_ptime);
BENCHMARK(slot_pds_sys_seconds);
BENCHMARK(slot_chrono_set);
BENCHMARK(slot_boost_set);
BENCHMARK(slot_boost_stateless);
BENCHMARK(holiday_pds);
BENCHMARK(holiday_boost_set);
BENCHMARK(holiday_boost_stateless);
#ifdef PDS_WITH_QUANTLIB
BENCHMARK(holiday_quantlib);
#endif
BENCHMARK(astreinte_pds);
BENCHMARK(make_calendar);
BENCHMARK(correctness)->Iterations(1);

} // namespace
