// SPDX-License-Identifier: BSL-1.0
//
// Everybody's statement: a year of 3,000 duties, 10,000 acts and 200 sessions a month, and parts
// and multiples of it, with and without explanations. Doubling the input should double the time;
// the amounts are compared before anything is timed.
//
// Then a year of the nation and a hundredth and a tenth of it (2.1 million duties, 3 million acts,
// 60,000 doctors, 9.6 million lines), as a statement that is kept, doctor by doctor, and its acts
// one by one. `per_row` is the time of a duty, an act or a session: it should stay, but for what
// memory costs that no cache holds. The sums are compared before with those of a simple loop.

#include <pds/interop/boost_time_zone.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/law/time_zones.hpp>
#include <pds/pay/statement.hpp>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <span>
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

/// So many thousandths of the nation's year of 2008: every slot of every sector served whole by one
/// doctor, who may be on duty in two places at once; acts and sessions at any time.
struct national_year {
    std::vector<pds::duty> duties;
    std::vector<pds::recorded_act> acts;
    std::vector<pds::recorded_session> sessions;
    pds::opening_table openings{{{}}};

    explicit national_year(std::uint32_t thousandths) {
        std::mt19937 random{20080208};
        auto const doctors = 60 * thousandths;
        auto const doctor = [&] {
            return pds::doctor_id{static_cast<std::uint32_t>(random() % doctors)};
        };
        pds::local_time const begin = "2008-01-01"_date;
        for (std::uint32_t s = 0; s != 2'500 * thousandths / 1'000; ++s)
            for (auto const slot : calendar().between("2008-01-01"_date, "2009-01-01"_date))
                duties.push_back({doctor(), pds::sector_id{s}, slot.period});
        for (std::uint32_t i = 0; i != 3'000 * thousandths; ++i)
            acts.push_back(
                {.doctor = doctor(),
                 .when = begin + static_cast<int>(random() % (366 * 1440)),
                 .kind = random() % 2 == 0 ? pds::act_kind::visit : pds::act_kind::consultation,
                 .regulated = random() % 2 == 0});
        for (std::uint32_t i = 0; i != 60 * thousandths; ++i) {
            auto const from = begin + static_cast<int>(random() % 366) * 1440 + 60 * 20;
            sessions.push_back(
                {doctor(), {zone().resolve(from).value(), zone().resolve(from + 240).value()}});
        }
    }
    [[nodiscard]] pds::work all() const { return {duties, acts, sessions}; }
    [[nodiscard]] std::size_t rows() const { return duties.size() + acts.size() + sessions.size(); }
};

pds::statement make(national_year const& y) {
    return pds::make_statement(y.all(), y.openings, calendar(), pds::law::national_tariff, zone());
}

/// Calls `take(doctor, lines)` doctor by doctor.
template <class Take>
void stream(national_year const& y, Take take) {
    pds::for_each_doctor_lines(y.all(), y.openings, calendar(), pds::law::national_tariff, zone(),
                               pds::always, {}, take);
}

/// The statement's sums, those of the lines doctor by doctor, and what the rows say themselves.
bool right_sums(national_year const& y) {
    pds::money astreintes; // held or not
    pds::money bases;
    pds::money payable;
    {
        auto const s = make(y);
        for (auto const& l : s.lines()) {
            if (l.item == pds::line_item::astreinte) astreintes += l.amount;
            if (l.item == pds::line_item::base) bases += l.amount;
            if (l.status == pds::line_status::payable) payable += l.amount;
        }
        for (auto const& t : s.totals())
            payable -= t.total;
        if (payable != pds::money{}) return false;
        std::size_t at = 0;
        bool same = true;
        stream(y, [&](pds::doctor_id, std::span<pds::line const> lines) {
            for (auto const& l : lines) {
                auto const& kept = s.lines()[at++];
                same = same && l.doctor == kept.doctor && l.begin == kept.begin &&
                       l.item == kept.item && l.amount == kept.amount && l.status == kept.status;
            }
        });
        if (!same || at != s.lines().size()) return false;
    }
    for (auto const& d : y.duties)
        astreintes -=
            pds::astreinte(*calendar().slot_at(d.period.begin()), pds::law::national_tariff).amount;
    for (auto const& a : y.acts)
        bases -= pds::law::national_tariff.acts_of(a.kind).base.rows.at(a.when.day()).value;
    return astreintes == pds::money{} && bases == pds::money{};
}

/// The year, made and verified when it is first asked for; nothing if its sums are wrong.
national_year const* verified(benchmark::State& state) {
    struct entry {
        national_year year;
        bool right = right_sums(year);
    };
    static std::map<std::int64_t, entry> all;
    auto known = all.find(state.range(0));
    if (known == all.end())
        known = all.emplace(state.range(0),
                            entry{national_year{static_cast<std::uint32_t>(state.range(0))}})
                    .first;
    if (known->second.right) return &known->second.year;
    state.SkipWithError("sums differ from those of the rows");
    return nullptr;
}

benchmark::Counter per_row(std::size_t rows) {
    return {static_cast<double>(rows),
            benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert};
}

void national_statement(benchmark::State& state) {
    auto const* const y = verified(state);
    if (y == nullptr) return;
    for (auto _ : state)
        benchmark::DoNotOptimize(make(*y).lines().data());
    state.counters["per_row"] = per_row(y->rows());
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(y->rows()));
}

void national_doctor_by_doctor(benchmark::State& state) {
    auto const* const y = verified(state);
    if (y == nullptr) return;
    for (auto _ : state) {
        pds::totals all;
        stream(*y, [&](pds::doctor_id, std::span<pds::line const> lines) {
            for (auto const& l : lines)
                all.add(l);
        });
        benchmark::DoNotOptimize(all);
    }
    state.counters["per_row"] = per_row(y->rows());
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(y->rows()));
}

/// When all duties are known: acts in any order, none kept.
void national_acts_one_by_one(benchmark::State& state) {
    auto const* const y = verified(state);
    if (y == nullptr) return;
    auto const served = pds::serve(y->duties, calendar(), y->openings);
    pds::duty_index const on_duty{served};
    pds::act_lines lines_of{
        on_duty, {y->duties, y->openings}, calendar(), pds::law::national_tariff};
    for (auto _ : state) {
        pds::totals all;
        for (auto const& a : y->acts)
            lines_of(a, [&](pds::line const& l) { all.add(l); });
        benchmark::DoNotOptimize(all);
    }
    state.counters["per_row"] = per_row(y->acts.size());
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(y->acts.size()));
}

void scales(benchmark::internal::Benchmark* b) {
    b->Arg(10)->Arg(100)->Arg(1000)->Repetitions(3)->Unit(benchmark::kMillisecond);
}
BENCHMARK(national_statement)->Apply(scales);
BENCHMARK(national_doctor_by_doctor)->Apply(scales);
BENCHMARK(national_acts_one_by_one)->Apply(scales);

} // namespace
