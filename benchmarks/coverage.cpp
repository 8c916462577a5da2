// SPDX-License-Identifier: BSL-1.0
//
// Coverage of a year: France has 2,500 sectors with some 850 open slots each, 2.1 million duties,
// of which one in a hundred is missing and one doubled. From a hundredth of it to ten times as
// much, sorted by sector and time and shuffled, beside a Boost.ICL map that counts and what the
// memory allows (read the records once, compute nothing). What is found is compared with what was
// left out and doubled before anything is timed.

#include <pds/batch/coverage.hpp>
#include <pds/core/period.hpp>
#include <pds/law/calendar_fr.hpp>

#if defined(__GNUC__) && !defined(__clang__)
    #pragma GCC diagnostic ignored "-Wstringop-overflow" // a false one of g++ 12, in the map
#endif
#include <boost/icl/interval_map.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <map>
#include <random>
#include <tuple>
#include <utility>
#include <vector>

namespace {

using pds::coverage_status;

auto const year = pds::year_of(2008);

pds::slot_calendar const& calendar() {
    static pds::slot_calendar const metropole{pds::territory::metropole, pds::law::calendar_fr};
    return metropole;
}

struct roster {
    std::vector<pds::sector_id> sectors;
    std::vector<pds::slot> slots;
    std::vector<pds::duty_record> records;
    std::vector<std::pair<std::size_t, std::size_t>> empty; // sector and slot
    std::vector<std::pair<std::size_t, std::size_t>> twice;
};

enum class order : std::uint8_t { sorted, shuffled };

roster const& roster_of(benchmark::State const& state) {
    static std::map<std::pair<std::int64_t, std::int64_t>, roster> made;
    auto& all = made[{state.range(0), state.range(1)}];
    if (!all.records.empty()) return all;
    std::mt19937 random{20080208};
    for (auto const s : calendar().between(year))
        all.slots.push_back(s);
    for (std::uint32_t sector = 0; sector != state.range(0); ++sector) {
        all.sectors.push_back(pds::sector_id{sector});
        for (std::size_t s = 0; s != all.slots.size(); ++s) {
            auto const chance = random() % 100;
            if (chance == 0) {
                all.empty.emplace_back(sector, s);
                continue;
            }
            auto const doctor = static_cast<std::uint32_t>(sector * 24 + random() % 24);
            all.records.push_back(
                make_record(all.slots[s], pds::doctor_id{doctor}, all.sectors.back()));
            if (chance != 1) continue;
            all.twice.emplace_back(sector, s);
            all.records.push_back(
                make_record(all.slots[s], pds::doctor_id{doctor + 1}, all.sectors.back()));
        }
    }
    if (static_cast<order>(state.range(1)) == order::shuffled)
        std::shuffle(all.records.begin(), all.records.end(), random);
    return all;
}

void per_row(benchmark::State& state, std::size_t rows) {
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
    state.counters["per_row"] = benchmark::Counter(static_cast<double>(rows),
                                                   benchmark::Counter::kIsIterationInvariantRate |
                                                       benchmark::Counter::kInvert);
}

/// One post in every slot of every sector.
pds::opening_table const& everything_open() {
    static pds::opening_table const table{{{}}};
    return table;
}

/// Times `coverage` after comparing all that it finds.
template <class Row>
void time_coverage(benchmark::State& state, roster const& all, std::vector<Row> const& rows) {
    auto const find = [&] {
        return pds::coverage(rows, everything_open(), all.sectors, calendar(), year);
    };
    std::vector<std::pair<std::size_t, std::size_t>> empty;
    std::vector<std::pair<std::size_t, std::size_t>> twice;
    for (auto const& u : find()) {
        auto const slot = std::lower_bound(
            all.slots.begin(), all.slots.end(), u.slot.begin(),
            [](pds::slot const& s, pds::local_time begin) { return s.begin() < begin; });
        auto const place =
            std::pair{pds::index_of(u.unit), static_cast<std::size_t>(slot - all.slots.begin())};
        if (u.status == coverage_status::empty) empty.push_back(place);
        if (u.status == coverage_status::over && u.served == 2) twice.push_back(place);
    }
    if (empty != all.empty || twice != all.twice) {
        state.SkipWithError("a wrong answer");
        return;
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(find());
    per_row(state, rows.size());
}

void coverage_of_records(benchmark::State& state) {
    auto const& all = roster_of(state);
    time_coverage(state, all, all.records);
}
void coverage_of_duties(benchmark::State& state) {
    auto const& all = roster_of(state);
    std::vector<pds::duty> duties;
    for (auto const& r : all.records)
        duties.push_back({r.doctor, pds::sector_id{r.sector}, {r.begin.time(), r.end.time()}});
    time_coverage(state, all, duties);
}

/// A map for each sector that counts the doctors at every minute, then a walk along its segments.
void coverage_icl(benchmark::State& state) {
    using counts = boost::icl::interval_map<std::uint32_t, std::uint32_t>;
    auto const& all = roster_of(state);
    std::size_t empty = 0;
    std::size_t twice = 0;
    auto const find = [&] {
        empty = 0;
        twice = 0;
        std::vector<counts> maps(all.sectors.size());
        for (auto const& r : all.records)
            maps[r.sector] += std::pair{
                boost::icl::interval<std::uint32_t>::right_open(r.begin.count(), r.end.count()),
                1U};
        for (auto const& map : maps) {
            auto at = map.begin();
            for (auto const& s : all.slots) {
                auto const begin = pds::record_minute{s.begin()}.count();
                while (at != map.end() && at->first.upper() <= begin)
                    ++at;
                bool const here = at != map.end() && at->first.lower() <= begin;
                if (!here) ++empty;
                if (here && at->second > 1) ++twice;
            }
        }
    };
    find();
    if (empty != all.empty.size() || twice != all.twice.size()) {
        state.SkipWithError("a wrong answer");
        return;
    }
    for (auto _ : state)
        find();
    per_row(state, all.records.size());
}

/// Reads 16 bytes for every record.
void coverage_limit(benchmark::State& state) {
    auto const& all = roster_of(state);
    for (auto _ : state) {
        std::uint64_t sum = 0;
        for (auto const& r : all.records) {
            std::uint64_t words[2];
            std::memcpy(words, &r, sizeof words);
            sum += words[0] ^ words[1];
        }
        benchmark::DoNotOptimize(sum);
    }
    per_row(state, all.records.size());
}

void both_orders(benchmark::internal::Benchmark* b, std::initializer_list<int> sectors) {
    for (int const n : sectors)
        for (auto const o : {order::sorted, order::shuffled})
            b->Args({n, static_cast<int>(o)});
    b->Unit(benchmark::kMicrosecond);
}
void sizes(benchmark::internal::Benchmark* b) {
    both_orders(b, {25, 250, 2'500});
}
void ten_times(benchmark::internal::Benchmark* b) {
    both_orders(b, {25'000});
    b->Repetitions(1);
}
void one_size(benchmark::internal::Benchmark* b) {
    both_orders(b, {2'500});
}
void few_times(benchmark::internal::Benchmark* b) { // seconds
    both_orders(b, {250, 2'500});
    b->Repetitions(3);
}

BENCHMARK(coverage_limit)->Apply(one_size);
BENCHMARK(coverage_of_records)->Apply(sizes);
BENCHMARK(coverage_of_duties)->Apply(one_size);
BENCHMARK(coverage_of_records)->Apply(ten_times);
BENCHMARK(coverage_icl)->Apply(few_times);

} // namespace
