// SPDX-License-Identifier: BSL-1.0
//
// Columns of a year at random: classified, priced and summed, from ten thousand rows to a hundred
// million, beside one question after the other, the program that a user of Boost.Date_Time writes,
// and what the memory allows (read the column, write the answers, compute nothing). Every answer is
// compared before anything is timed.

#include <pds/batch/totals.hpp>
#include <pds/interop/boost_ptime.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/national_tariff.hpp>

#include "boost_by_hand.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

namespace {

using namespace pds::literals;
using pds::local_time;
using pds::slot_code;

constexpr std::uint32_t doctors = 60'000;
constexpr std::uint32_t sectors = 2'500;
constexpr std::uint32_t departments = 95;

pds::slot_calendar const& calendar() {
    static pds::slot_calendar const metropole{pds::territory::metropole, pds::law::calendar_fr};
    return metropole;
}
pds::act_prices const& prices() {
    static pds::act_prices const all{calendar(), pds::law::national_tariff};
    return all;
}

class at_random {
public:
    std::uint32_t operator()(std::uint32_t most) {
        return std::uniform_int_distribution<std::uint32_t>{0, most - 1}(source_);
    }
    /// A minute of `days` days from 2008 on.
    local_time minute(std::uint32_t days) {
        return local_time{first} + (*this)(days * pds::minutes_per_day);
    }

private:
    static constexpr pds::date first{2008, 1, 1};
    std::mt19937 source_{20080208};
};

std::vector<local_time> times(benchmark::State const& state) {
    at_random pick;
    std::vector<local_time> all(static_cast<std::size_t>(state.range(0)));
    for (auto& t : all)
        t = pick.minute(static_cast<std::uint32_t>(state.range(1)) * 366);
    return all;
}
std::vector<by_hand::bp::ptime> to_ptimes(std::vector<local_time> const& in) {
    std::vector<by_hand::bp::ptime> all;
    for (auto const t : in)
        all.push_back(pds::to_ptime(t));
    return all;
}
std::vector<pds::act_record> acts(benchmark::State const& state) {
    at_random pick;
    std::vector<pds::act_record> all(static_cast<std::size_t>(state.range(0)));
    for (auto& r : all)
        r = {pick.minute(366), pds::doctor_id{pick(doctors)},
             static_cast<std::uint16_t>(pick(sectors)), static_cast<pds::act_kind>(pick(2)),
             static_cast<std::uint8_t>(pick(4))};
    return all;
}

void per_row(benchmark::State& state) {
    state.SetItemsProcessed(state.iterations() * state.range(0));
    state.counters["per_row"] = benchmark::Counter(static_cast<double>(state.range(0)),
                                                   benchmark::Counter::kIsIterationInvariantRate |
                                                       benchmark::Counter::kInvert);
}

/// Times `fill(codes)` after comparing what it fills in.
template <class Fill>
void time_codes(benchmark::State& state, std::vector<local_time> const& in, Fill&& fill) {
    std::vector<slot_code> codes(in.size());
    fill(codes);
    for (std::size_t i = 0; i != in.size(); ++i)
        if (codes[i] != pds::code_of(calendar().kind_at(in[i]))) {
            state.SkipWithError("a wrong answer");
            return;
        }
    for (auto _ : state) {
        fill(codes);
        benchmark::ClobberMemory();
    }
    per_row(state);
}

void classify_batch(benchmark::State& state) {
    auto const in = times(state);
    time_codes(state, in, [&](auto& codes) { pds::classify(in, codes, calendar()); });
}
void classify_batch_of_seconds(benchmark::State& state) {
    auto const in = times(state);
    std::vector<std::int64_t> seconds;
    for (auto const t : in)
        seconds.push_back((t - local_time{pds::date{1970, 1, 1}}) * 60);
    time_codes(state, in, [&](auto& codes) { pds::classify_seconds(seconds, codes, calendar()); });
}
void classify_batch_of_ptimes(benchmark::State& state) {
    auto const in = times(state);
    auto const ptimes = to_ptimes(in);
    time_codes(state, in, [&](auto& codes) { pds::classify(ptimes, codes, calendar()); });
}
void classify_one_by_one(benchmark::State& state) {
    auto const in = times(state);
    time_codes(state, in, [&](auto& codes) {
        std::transform(in.begin(), in.end(), codes.begin(),
                       [&c = calendar()](local_time t) { return c.code_at(t); });
    });
}
void classify_boost_set(benchmark::State& state) {
    auto const in = times(state);
    auto const ptimes = to_ptimes(in);
    time_codes(state, in, [&](auto& codes) {
        std::transform(ptimes.begin(), ptimes.end(), codes.begin(), [](by_hand::bp::ptime t) {
            return pds::code_of(by_hand::boost_slot(t, by_hand::in_set));
        });
    });
}
/// Reads 8 bytes and writes 1 for every row, a line at a time.
void classify_limit(benchmark::State& state) {
    auto const in = times(state);
    std::vector<std::uint8_t> out(in.size());
    for (auto _ : state) {
        for (std::size_t i = 0; i + 8 <= in.size(); i += 8) {
            std::uint64_t words[8];
            std::memcpy(words, &in[i], sizeof words);
            auto const mixed = (words[0] ^ words[1]) + (words[2] ^ words[3]) +
                               (words[4] ^ words[5]) + (words[6] ^ words[7]);
            std::memcpy(&out[i], &mixed, sizeof mixed);
        }
        benchmark::ClobberMemory();
    }
    per_row(state);
}

void price_one_act(benchmark::State& state) { // the whole answer, with codes and reasons
    auto const in = acts(state);
    for (auto _ : state)
        for (auto const& r : in)
            benchmark::DoNotOptimize(
                price(act_of(r), calendar(), pds::law::national_tariff).total());
    per_row(state);
}
pds::money one_by_one(std::vector<pds::act_record> const& in) {
    pds::money sum;
    for (auto const& r : in)
        sum += price(act_of(r), calendar(), pds::law::national_tariff).total();
    return sum;
}
void price_one_act_by_table(benchmark::State& state) {
    auto const in = acts(state);
    auto const& table = prices();
    std::int64_t sum = 0;
    for (auto const& r : in)
        sum += table.of(r);
    if (sum != one_by_one(in).cents()) {
        state.SkipWithError("a wrong sum");
        return;
    }
    for (auto _ : state)
        for (auto const& r : in)
            benchmark::DoNotOptimize(table.of(r));
    per_row(state);
}
void price_batch(benchmark::State& state) {
    auto const in = acts(state);
    std::vector<std::int32_t> cents(in.size());
    for (auto _ : state) {
        pds::price(in, cents, prices());
        benchmark::ClobberMemory();
    }
    std::int64_t sum = 0;
    for (auto const c : cents)
        sum += c;
    if (sum != one_by_one(in).cents()) state.SkipWithError("a wrong sum");
    per_row(state);
}
void sum_of_acts(benchmark::State& state) {
    auto const in = acts(state);
    if (total_of(in, prices()) != one_by_one(in)) {
        state.SkipWithError("a wrong sum");
        return;
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(total_of(in, prices()).cents());
    per_row(state);
}

struct ledger {
    std::vector<std::int64_t> by_doctor = std::vector<std::int64_t>(doctors);
    std::vector<std::uint16_t> department_of;
    std::vector<pds::slot_sums> by_department = std::vector<pds::slot_sums>(departments);

    ledger() {
        for (std::uint32_t s = 0; s != sectors; ++s)
            department_of.push_back(static_cast<std::uint16_t>(s % departments));
    }
    [[nodiscard]] pds::sums all() { return {by_doctor, department_of, by_department}; }
    [[nodiscard]] std::int64_t total() const {
        std::int64_t sum = 0;
        for (auto const& d : by_department)
            for (auto const c : d.cents)
                sum += c;
        return sum;
    }
};

void report_of_acts(benchmark::State& state) {
    auto const in = acts(state);
    ledger once;
    pds::add(in, prices(), once.all());
    if (once.total() != one_by_one(in).cents()) {
        state.SkipWithError("a wrong sum");
        return;
    }
    ledger sums;
    for (auto _ : state)
        pds::add(in, prices(), sums.all());
    per_row(state);
}
void report_of_duties(benchmark::State& state) {
    std::vector<pds::duty_record> in;
    at_random pick;
    std::vector<pds::slot> slots;
    for (auto const s : calendar().between({2008, 1, 1}, {2009, 1, 1}))
        slots.push_back(s);
    for (std::int64_t i = 0; i != state.range(0); ++i)
        in.push_back(make_record(slots[pick(static_cast<std::uint32_t>(slots.size()))],
                                 pds::doctor_id{pick(doctors)}, pds::sector_id{pick(sectors)}));
    pds::slot_prices const rates{calendar(), pds::law::national_tariff};
    std::int64_t expected = 0;
    for (auto const& r : in)
        expected +=
            pds::astreinte(r.kind, r.begin.time().day(), pds::law::national_tariff).amount.cents();
    ledger once;
    pds::add(in, rates, once.all());
    if (once.total() != expected) {
        state.SkipWithError("a wrong sum");
        return;
    }
    ledger sums;
    for (auto _ : state)
        pds::add(in, rates, sums.all());
    per_row(state);
}

/// The same report from ptimes and names, in maps: what one writes first.
void report_of_acts_boost(benchmark::State& state) {
    struct row {
        by_hand::bp::ptime when;
        std::string doctor;
        std::string department;
        pds::act_kind kind;
        bool entitled;
    };
    auto const in = acts(state);
    std::vector<row> rows;
    for (auto const& r : in)
        rows.push_back({pds::to_ptime(r.when.time()),
                        std::to_string(10'000'000'000 + pds::index_of(r.doctor)),
                        std::to_string(r.sector % departments), r.kind, r.flags == 3});
    std::unordered_map<std::string, std::int64_t> by_doctor;
    std::map<std::pair<std::string, std::optional<pds::slot_kind>>, std::int64_t> by_department;
    std::int64_t sum = 0;
    auto const report = [&] {
        for (auto const& r : rows) {
            auto const slot = by_hand::boost_slot(r.when, by_hand::in_set);
            auto const cents = by_hand::act_cents(r.when, slot, r.kind, r.entitled);
            by_doctor[r.doctor] += cents;
            by_department[{r.department, slot}] += cents;
            sum += cents;
        }
    };
    report();
    if (sum != one_by_one(in).cents()) {
        state.SkipWithError("a wrong sum");
        return;
    }
    for (auto _ : state)
        report();
    per_row(state);
}

void sizes(benchmark::internal::Benchmark* b) { // rows of one year
    for (int const n : {10'000, 100'000, 1'000'000})
        b->Args({n, 1});
    b->Unit(benchmark::kMicrosecond);
}
void ten_million(benchmark::internal::Benchmark* b) { // each made anew: a few are enough
    b->Args({10'000'000, 1})->Repetitions(3)->Unit(benchmark::kMicrosecond);
}
void hundred_million(benchmark::internal::Benchmark* b) { // 800 MB
    b->Args({100'000'000, 1})->Iterations(3)->Repetitions(1)->Unit(benchmark::kMicrosecond);
}
void one_size(benchmark::internal::Benchmark* b) {
    b->Args({1'000'000, 1})->Unit(benchmark::kMicrosecond);
}

BENCHMARK(classify_limit)->Apply(sizes)->Args({3'000'000, 1}); // acts of a national year
BENCHMARK(classify_batch)
    ->Apply(sizes)
    ->Args({3'000'000, 1})
    ->Args({1'000'000, 20}); // and of twenty years
BENCHMARK(classify_batch_of_seconds)->Apply(one_size);
BENCHMARK(classify_batch_of_ptimes)->Apply(one_size);
BENCHMARK(classify_one_by_one)->Apply(one_size)->Args({1'000'000, 20});
BENCHMARK(classify_boost_set)->Apply(one_size);
BENCHMARK(classify_limit)->Apply(ten_million);
BENCHMARK(classify_batch)->Apply(ten_million);
BENCHMARK(classify_limit)->Apply(hundred_million);
BENCHMARK(classify_batch)->Apply(hundred_million);
BENCHMARK(price_one_act)->Apply(one_size);
BENCHMARK(price_one_act_by_table)->Apply(one_size);
BENCHMARK(price_batch)->Apply(sizes);
BENCHMARK(sum_of_acts)->Apply(one_size);
BENCHMARK(report_of_acts)->Apply(sizes);
BENCHMARK(price_batch)->Apply(ten_million);
BENCHMARK(report_of_acts)->Apply(ten_million);
BENCHMARK(report_of_duties)->Apply(one_size);
BENCHMARK(report_of_acts_boost)->Apply(one_size);

} // namespace
