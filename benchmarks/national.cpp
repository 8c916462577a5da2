// SPDX-License-Identifier: BSL-1.0
//
// The national year in memory: what 5.1 million duties and acts come to, by doctor and by
// department and slot, tables included. At a hundredth, a tenth, once and ten times its size (see
// national_year.hpp), beside the program that a user of Boost.Date_Time writes and the reading of
// the same memory. Every sum is compared with the scalar prices before anything is timed.

#include <pds/batch/totals.hpp>
#include <pds/interop/boost_ptime.hpp>
#include <pds/law/national_tariff.hpp>

#include "boost_by_hand.hpp"
#include "memory.hpp"
#include "national_year.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace {

/// Made once for all benchmarks and repetitions.
national_year::records const& year_of(benchmark::State const& state) {
    static std::map<std::int64_t, std::unique_ptr<national_year::records const>> made;
    auto& year = made[state.range(0)];
    if (!year)
        year = std::make_unique<national_year::records const>(
            national_year::records_of(static_cast<std::uint32_t>(state.range(0))));
    return *year;
}

struct totals {
    std::vector<std::int64_t> by_doctor;
    std::vector<std::uint16_t> department_of;
    std::vector<pds::slot_sums> by_department;

    explicit totals(national_year::records const& year)
        : by_doctor(year.doctors()),
          department_of{national_year::department_of(year.sectors)},
          by_department(national_year::departments) {}

    [[nodiscard]] pds::sums all() { return {by_doctor, department_of, by_department}; }

    friend bool operator==(totals const& a, totals const& b) {
        auto const same = [](pds::slot_sums const& x, pds::slot_sums const& y) {
            return x.cents == y.cents && x.number == y.number;
        };
        return a.by_doctor == b.by_doctor &&
               std::equal(a.by_department.begin(), a.by_department.end(), b.by_department.begin(),
                          same);
    }
};

totals in_batches(national_year::records const& year) {
    totals into{year};
    pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
    pds::add(year.duties, pds::slot_prices{calendar, pds::law::national_tariff}, into.all());
    pds::add(year.acts, pds::act_prices{calendar, pds::law::national_tariff}, into.all());
    return into;
}

totals one_by_one(national_year::records const& year) {
    totals into{year};
    auto const add = [&](pds::doctor_id doctor, std::size_t sector, pds::slot_code code,
                         pds::money amount) {
        into.by_doctor[index_of(doctor)] += amount.cents();
        auto& department = into.by_department[into.department_of[sector]];
        department.cents[index_of(code)] += amount.cents();
        ++department.number[index_of(code)];
    };
    auto const& calendar = national_year::calendar();
    for (auto const& r : year.duties)
        add(r.doctor, r.sector, pds::code_of(r.kind),
            pds::astreinte(r.kind, r.begin.time().day(), pds::law::national_tariff).amount);
    for (auto const& r : year.acts)
        add(r.doctor, r.sector, pds::code_of(calendar.kind_at(r.when.time())),
            price(act_of(r), calendar, pds::law::national_tariff).total());
    return into;
}

void per_row(benchmark::State& state, std::size_t rows) {
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
    state.counters["per_row"] = benchmark::Counter(static_cast<double>(rows),
                                                   benchmark::Counter::kIsIterationInvariantRate |
                                                       benchmark::Counter::kInvert);
}

void national_year_in_memory(benchmark::State& state) {
    auto const& year = year_of(state);
    if (!(in_batches(year) == one_by_one(year))) {
        state.SkipWithError("a wrong sum");
        return;
    }
    memory::growth const grown;
    for (auto _ : state)
        benchmark::DoNotOptimize(in_batches(year).by_doctor.data());
    state.counters["job_bytes"] = grown.peak();
    state.counters["bytes_per_row"] =
        static_cast<double>(year.duties.size() * sizeof(pds::duty_record) +
                            year.acts.size() * sizeof(pds::act_record)) /
        static_cast<double>(year.rows());
    per_row(state, year.rows());
}

/// A line of memory at a time, in sums that do not wait for each other.
template <class Record>
std::uint64_t sum_of_words(std::vector<Record> const& all) {
    std::uint64_t a = 0, b = 0, c = 0, d = 0;
    auto const* at = reinterpret_cast<char const*>(all.data());
    for (std::size_t left = all.size() * sizeof(Record); left >= 64; left -= 64, at += 64) {
        pds::detail::read_ahead(at);
        std::uint64_t words[8];
        std::memcpy(words, at, 64);
        a += words[0] + words[1];
        b += words[2] + words[3];
        c += words[4] + words[5];
        d += words[6] + words[7];
    }
    return a + b + c + d;
}

void national_year_limit(benchmark::State& state) {
    auto const& year = year_of(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(sum_of_words(year.duties) + sum_of_words(year.acts));
    per_row(state, year.rows());
}

/// The program that one writes first, on ptimes and names, in maps.
void national_year_boost(benchmark::State& state) {
    struct duty {
        by_hand::bp::ptime begin;
        std::string doctor;
        std::string sector;
    };
    struct act {
        by_hand::bp::ptime when;
        std::string doctor;
        std::string sector;
        pds::act_kind kind;
        bool regulated;
    };
    auto const& year = year_of(state);
    memory::growth const grown;
    std::vector<duty> duties;
    std::vector<act> acts;
    for (auto const& r : year.duties)
        duties.push_back({pds::to_ptime(r.begin.time()), national_year::name_of(r.doctor),
                          national_year::name_of(pds::sector_id{r.sector})});
    for (auto const& r : year.acts)
        acts.push_back({pds::to_ptime(r.when.time()), national_year::name_of(r.doctor),
                        national_year::name_of(pds::sector_id{r.sector}), r.kind,
                        (r.flags & pds::act_record::regulated) != 0});
    state.counters["bytes_per_row"] = grown.peak() / static_cast<double>(year.rows());

    auto const expected = one_by_one(year);
    std::unordered_map<std::string, std::string> department_of;
    for (std::uint32_t s = 0; s != year.sectors; ++s)
        department_of[national_year::name_of(pds::sector_id{s})] =
            std::to_string(expected.department_of[s]);

    std::unordered_map<std::string, std::int64_t> by_doctor;
    std::map<std::pair<std::string, std::optional<pds::slot_kind>>, std::int64_t> by_department;
    auto const report = [&] {
        by_doctor.clear();
        by_department.clear();
        auto const add = [&](auto const& row, std::optional<pds::slot_kind> slot,
                             std::int64_t cents) {
            by_doctor[row.doctor] += cents;
            by_department[{department_of.at(row.sector), slot}] += cents;
        };
        for (auto const& d : duties) {
            auto const slot = by_hand::boost_slot(d.begin, by_hand::in_set);
            add(d, slot, by_hand::astreinte_cents(slot.value()));
        }
        for (auto const& a : acts) {
            auto const slot = by_hand::boost_slot(a.when, by_hand::in_set);
            add(a, slot, by_hand::act_cents(a.when, slot, a.kind, a.regulated));
        }
    };
    report();
    for (std::uint32_t d = 0; d != year.doctors(); ++d)
        if (by_doctor[national_year::name_of(pds::doctor_id{d})] != expected.by_doctor[d]) {
            state.SkipWithError("a wrong sum");
            return;
        }
    for (auto const& [key, cents] : by_department)
        if (expected.by_department[std::stoul(key.first)]
                .cents[index_of(pds::code_of(key.second))] != cents) {
            state.SkipWithError("a wrong sum");
            return;
        }
    for (auto _ : state)
        report();
    per_row(state, year.rows());
}

/// What is made before the first row.
void make_tables(benchmark::State& state) {
    for (auto _ : state) {
        pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
        pds::slot_prices const duties{calendar, pds::law::national_tariff};
        pds::act_prices const acts{calendar, pds::law::national_tariff};
        benchmark::DoNotOptimize(&duties);
        benchmark::DoNotOptimize(&acts);
    }
    state.counters["calendar_bytes"] = sizeof(pds::slot_calendar);
    state.counters["price_bytes"] = sizeof(pds::slot_prices) + sizeof(pds::act_prices);
}

BENCHMARK(make_tables)->Unit(benchmark::kMicrosecond);
BENCHMARK(national_year_in_memory)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);
BENCHMARK(national_year_limit)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);
BENCHMARK(national_year_boost)->Arg(1)->Arg(10)->Unit(benchmark::kMillisecond);
// ten years: once each, of some iterations
BENCHMARK(national_year_in_memory)->Arg(1000)->Repetitions(1)->Unit(benchmark::kMillisecond);
BENCHMARK(national_year_limit)->Arg(1000)->Repetitions(1)->Unit(benchmark::kMillisecond);

} // namespace
