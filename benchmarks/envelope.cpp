// SPDX-License-Identifier: BSL-1.0
//
// A year of a sector map: France has 2,500 sectors, each with openings of its own in three seasons.
// From a department to a hundred Frances; a scenario that is changed and costed again; the ledger
// that all of them share. The cost is compared with a walk over every slot before it is timed.

#include <pds/envelope/scenario.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/haute_savoie_2006.hpp>
#include <pds/law/national_tariff.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

namespace {

using namespace pds::literals;
using enum pds::slot_kind;

auto const year = pds::year_of(2008);

pds::slot_calendar const& calendar() {
    static pds::slot_calendar const metropole{pds::territory::metropole, pds::law::calendar_fr};
    return metropole;
}

pds::slot_ledger const& ledger() {
    static pds::slot_ledger const all{calendar(), pds::law::national_tariff, year};
    return all;
}

/// Sectors with one row a kind for the year and one for each other season, of one to three posts;
/// one in five is merged with its neighbours for the deep night.
pds::plan map_of(std::uint32_t sectors) {
    std::mt19937 random{20080208};
    auto const seasons = pds::seasons_between(year, pds::law::haute_savoie_2006::seasons);
    pds::plan map;
    for (std::uint32_t i = 0; i != sectors; ++i) {
        pds::sector_id const sector{i};
        map.sectors.push_back(sector);
        for (auto const kind : {evening, sunday_or_holiday, saturday_afternoon}) {
            map.openings.push_back({.sector = sector, .kinds = {kind}, .dates = year});
            for (auto const& span : seasons.spans())
                if (span.when != pds::season::low)
                    map.openings.push_back({.sector = sector,
                                            .kinds = {kind},
                                            .posts = static_cast<int>(1 + random() % 3),
                                            .dates = span.days});
        }
        pds::opening night{.sector = sector, .kinds = {deep_night}, .dates = year};
        if (i % 5 == 0) night.group = pds::sector_id{sectors + i / 25};
        map.openings.push_back(night);
    }
    return map;
}

/// Every slot of every sector, one by one.
pds::money walked(pds::plan const& map, pds::opening_table const& table) {
    pds::money sum;
    std::vector<pds::sector_id> merged;
    for (auto const s : calendar().between(year)) {
        merged.clear();
        for (auto const sector : map.sectors) {
            auto const* const row = table.at(sector, s.kind, s.day());
            if (row == nullptr) continue;
            if (row->group && std::find(merged.begin(), merged.end(), *row->group) != merged.end())
                continue;
            if (row->group) merged.push_back(*row->group);
            sum += pds::astreinte(s, pds::law::national_tariff).amount * row->posts;
        }
    }
    return sum;
}

void ledger_of_a_year(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(
            pds::slot_ledger{calendar(), pds::law::national_tariff, year}.cost_of(evening));
}
BENCHMARK(ledger_of_a_year)->Unit(benchmark::kMicrosecond);

void cost_of_a_map(benchmark::State& state) {
    auto const map = map_of(static_cast<std::uint32_t>(state.range(0)));
    pds::opening_table const table{map.openings};
    if (state.range(0) <= 2500 &&
        pds::cost_of(table, map.sectors, ledger()).total().amount != walked(map, table)) {
        state.SkipWithError("not what the slots cost one by one");
        return;
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(pds::cost_of(table, map.sectors, ledger()).total().amount);
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(cost_of_a_map)
    ->Arg(25)
    ->Arg(250)
    ->Arg(2500)
    ->Arg(25'000)
    ->Arg(250'000)
    ->Unit(benchmark::kMillisecond);

void walk_of_a_map(benchmark::State& state) { // the naive way, beside
    auto const map = map_of(static_cast<std::uint32_t>(state.range(0)));
    pds::opening_table const table{map.openings};
    for (auto _ : state)
        benchmark::DoNotOptimize(walked(map, table));
    state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(walk_of_a_map)->Arg(25)->Arg(250)->Arg(2500)->Unit(benchmark::kMillisecond);

/// A change of one sector, its rows, its table, its cost: items are scenarios.
void scenario(benchmark::State& state) {
    auto const map = map_of(static_cast<std::uint32_t>(state.range(0)));
    auto const before = pds::cost_of(pds::table_of(map), map.sectors, ledger());
    std::uint32_t next = 0;
    for (auto _ : state) {
        pds::sector_id const sector{next++ % static_cast<std::uint32_t>(map.sectors.size())};
        auto const after = pds::closed(map, {evening}, pds::always, {sector});
        auto const change = pds::difference(
            before, pds::cost_of(pds::opening_table{after.openings}, after.sectors, ledger()));
        if (change.total().amount >= pds::money{}) {
            state.SkipWithError("closing saves nothing");
            return;
        }
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(scenario)->Arg(25)->Arg(250)->Arg(2500)->Unit(benchmark::kMillisecond);

} // namespace
