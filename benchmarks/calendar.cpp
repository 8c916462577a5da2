// SPDX-License-Identifier: BSL-1.0
//
// Which slot is it, and is it a holiday: this library beside Boost.Date_Time as one would write it
// by hand and QuantLib's French calendar, on the same random input of twenty years, in one run.
// Every answer is compared before anything is timed; `days_wrong` counts the days of 1982-2100 on
// which a peer does not agree with the law.

#include <pds/calendar/slot_calendar.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/pay/astreinte.hpp>

#include <benchmark/benchmark.h>

#include <boost/date_time/posix_time/posix_time_types.hpp>

#ifdef PDS_WITH_QUANTLIB
    #include <ql/time/calendars/france.hpp>
#endif

#include <cstdint>
#include <optional>
#include <random>
#include <set>
#include <vector>

namespace {

namespace bg = boost::gregorian;
namespace bp = boost::posix_time;
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
        }
    }
};

input const& sample() {
    static input const shared;
    return shared;
}

// A user's calendar on Boost, Easter computed each time.
bool boost_is_holiday_stateless(bg::date day) {
    auto const d = day.year_month_day();
    int const m = d.month.as_number();
    int const n = d.day;
    if ((n == 1 && (m == 1 || m == 5 || m == 11)) || (n == 8 && m == 5) || (n == 14 && m == 7) ||
        (n == 15 && m == 8) || (n == 11 && m == 11) || (n == 25 && m == 12))
        return true;
    bg::date const easter = pds::easter(d.year);
    auto const days = (day - easter).days();
    return days == 1 || days == 39 || days == 50;
}

std::set<bg::date> const& boost_holidays() {
    static std::set<bg::date> const days = [] {
        std::set<bg::date> set;
        for (bg::date day{1982, 1, 1}; day < bg::date{2101, 1, 1}; day += bg::days{1})
            if (boost_is_holiday_stateless(day)) set.insert(day);
        return set;
    }();
    return days;
}

// The rules as an if and an else on ptime, given a way to ask for holidays.
template <class IsHoliday>
std::optional<pds::slot_kind> boost_slot(bp::ptime t, IsHoliday&& is_holiday) {
    auto const hour = t.time_of_day().hours();
    if (hour >= 20) return pds::slot_kind::evening;
    if (hour < 8) return pds::slot_kind::deep_night;
    auto const day = t.date();
    auto const weekday = day.day_of_week().as_number();
    if (weekday == 0 || is_holiday(day)) return pds::slot_kind::sunday_or_holiday;
    if (weekday == 6) {
        if (hour >= 12) return pds::slot_kind::saturday_afternoon;
        if (is_holiday(day - bg::days{1})) return pds::slot_kind::saturday_morning;
        return std::nullopt;
    }
    if (weekday == 1 && is_holiday(day + bg::days{1})) return pds::slot_kind::pont_day;
    if (weekday == 5 && is_holiday(day - bg::days{1})) return pds::slot_kind::pont_day;
    return std::nullopt;
}

bool in_set(bg::date day) {
    return boost_holidays().contains(day);
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
