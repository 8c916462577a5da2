// SPDX-License-Identifier: BSL-1.0
//
// The national year from CSV: from the two files of `pds pay` to sums by doctor and by department
// and slot, in the memory of a block. Beside it the reading of the same bytes and the program that
// a user of Boost.Date_Time writes. The files are those of national_year_files; ten years are one,
// ten times. Every doctor's sum is compared with the scalar prices before anything is timed.

#include <pds/batch/totals.hpp>
#include <pds/io/record_rows.hpp>
#include <pds/law/national_tariff.hpp>

#include "boost_by_hand.hpp"
#include "memory.hpp"
#include "national_year.hpp"

#include <benchmark/benchmark.h>
#include <boost/date_time/posix_time/posix_time.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <sstream>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace {

/// The files of a share of the year, read so many times.
struct files {
    std::int64_t percent;
    int times;

    explicit files(benchmark::State const& state)
        : percent{std::min<std::int64_t>(state.range(0), 100)},
          times{static_cast<int>(std::max<std::int64_t>(state.range(0) / 100, 1))} {}

    [[nodiscard]] std::string name(std::string const& what) const {
        return std::string{PDS_NATIONAL_YEAR} + '/' + what + '_' + std::to_string(percent) + ".csv";
    }
    [[nodiscard]] bool there() const {
        return std::filesystem::exists(name("totals")); // written last
    }
    [[nodiscard]] std::uintmax_t bytes() const {
        return (std::filesystem::file_size(name("duties")) +
                std::filesystem::file_size(name("acts"))) *
               static_cast<unsigned>(times);
    }
    [[nodiscard]] std::uint32_t sectors() const { return static_cast<std::uint32_t>(25 * percent); }
};

/// The bytes of a file so many times, the header once.
class replayed {
public:
    replayed(std::string const& name, std::size_t header, int times)
        : file_{std::fopen(name.c_str(), "rb"), &std::fclose},
          header_{static_cast<long>(header)},
          left_{times - 1} {}

    std::size_t operator()(std::span<char> room) {
        auto const got = std::fread(room.data(), 1, room.size(), file_.get());
        if (got != 0 || left_ == 0) return got;
        --left_;
        std::fseek(file_.get(), header_, SEEK_SET);
        return (*this)(room);
    }

private:
    std::shared_ptr<std::FILE> file_;
    long header_;
    int left_;
};

struct totals {
    pds::name_numbers<pds::doctor_id> doctors;
    std::vector<std::int64_t> cents;
    std::array<pds::slot_sums, national_year::departments> departments{};
    std::size_t rows = 0;
};

totals from_csv(files const& in) {
    totals all;
    pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
    auto const department_of = national_year::department_of(in.sectors());
    std::vector<std::uint16_t> sector_of; // a doctor's own, in which he acts
    auto const into = [&]() -> pds::sums {
        all.cents.resize(all.doctors.size());
        sector_of.resize(all.doctors.size());
        return {all.cents, department_of, all.departments};
    };
    {
        pds::name_numbers<pds::sector_id> sectors;
        pds::slot_prices const prices{calendar, pds::law::national_tariff};
        pds::io::csv_reader csv{
            replayed{in.name("duties"), national_year::duties_header.size(), in.times}};
        pds::io::duty_rows duties{csv, calendar, all.doctors, sectors};
        for (auto block = duties.next(); !block.empty(); block = duties.next()) {
            auto const sums = into();
            for (auto const& r : block)
                sector_of[index_of(r.doctor)] = r.sector;
            all.rows += block.size() - add(block, prices, sums);
        }
    }
    pds::act_prices const prices{calendar, pds::law::national_tariff};
    pds::io::csv_reader csv{replayed{in.name("acts"), national_year::acts_header.size(), in.times}};
    pds::io::act_rows acts{csv, all.doctors, true};
    for (auto block = acts.next(); !block.empty(); block = acts.next()) {
        auto const sums = into();
        for (auto& r : block)
            r.sector = sector_of[index_of(r.doctor)];
        all.rows += block.size() - add(block, prices, sums);
    }
    return all;
}

/// Cents by doctor, as national_year_files priced them one by one.
std::map<std::string, std::int64_t> expected(files const& in) {
    std::map<std::string, std::int64_t> all;
    std::ifstream file{in.name("totals")};
    std::string line;
    for (std::getline(file, line); std::getline(file, line);) {
        auto const comma = line.find(',');
        all[line.substr(0, comma)] = std::stoll(line.substr(comma + 1)) * in.times;
    }
    return all;
}

void per_row(benchmark::State& state, files const& in, std::size_t rows) {
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(rows));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(in.bytes()));
    state.counters["per_row"] = benchmark::Counter(static_cast<double>(rows),
                                                   benchmark::Counter::kIsIterationInvariantRate |
                                                       benchmark::Counter::kInvert);
}
bool missing(benchmark::State& state, files const& in) {
    if (in.there()) return false;
    state.SkipWithError(
        ("no files: national_year_files " PDS_NATIONAL_YEAR " " + std::to_string(in.percent))
            .c_str());
    return true;
}

void csv_national_year(benchmark::State& state) {
    files const in{state};
    if (missing(state, in)) return;
    std::size_t rows = 0;
    {
        auto const once = from_csv(in);
        std::map<std::string, std::int64_t> found;
        for (std::uint32_t d = 0; d != once.cents.size(); ++d)
            found[std::string{once.doctors[pds::doctor_id{d}]}] = once.cents[d];
        std::int64_t by_department = 0;
        for (auto const& d : once.departments)
            for (auto const cents : d.cents)
                by_department += cents;
        std::int64_t by_doctor = 0;
        for (auto const cents : once.cents)
            by_doctor += cents;
        if (found != expected(in) || by_department != by_doctor) {
            state.SkipWithError("a wrong sum");
            return;
        }
        rows = once.rows;
    }
    memory::growth const grown;
    for (auto _ : state)
        benchmark::DoNotOptimize(from_csv(in).cents.data());
    state.counters["job_bytes"] = grown.peak();
    state.counters["job_bytes_per_row"] = grown.peak() / static_cast<double>(rows);
    per_row(state, in, rows);
}

/// Reads the bytes into a buffer that stays in cache, and does nothing with them.
void csv_limit(benchmark::State& state) {
    files const in{state};
    if (missing(state, in)) return;
    std::vector<char> room(pds::io::csv_reader::usual_buffer);
    auto const read_all = [&](std::string const& name, std::size_t header) {
        replayed read{name, header, in.times};
        while (read(room) != 0)
            benchmark::DoNotOptimize(room.data());
    };
    for (auto _ : state) {
        read_all(in.name("duties"), national_year::duties_header.size());
        read_all(in.name("acts"), national_year::acts_header.size());
    }
    per_row(state, in, from_csv(in).rows);
}

/// The program that one writes first: lines, streams of cells, ptimes, maps.
void csv_getline_boost(benchmark::State& state) {
    files const in{state};
    if (missing(state, in)) return;
    auto const numbers = national_year::department_of(in.sectors());
    std::unordered_map<std::string, int> department_of;
    for (std::uint32_t s = 0; s != in.sectors(); ++s)
        department_of[national_year::name_of(pds::sector_id{s})] = numbers[s];

    std::unordered_map<std::string, std::int64_t> by_doctor;
    std::map<std::pair<int, std::optional<pds::slot_kind>>, std::int64_t> by_department;
    std::unordered_map<std::string, std::string> sector_of;
    std::size_t rows = 0;
    auto const report = [&] {
        by_doctor.clear();
        by_department.clear();
        rows = 0;
        std::string line, doctor, sector, begin, kind, regulated;
        auto const add = [&](std::optional<pds::slot_kind> slot, std::int64_t cents) {
            by_doctor[doctor] += cents;
            by_department[{department_of.at(sector_of.at(doctor)), slot}] += cents;
            ++rows;
        };
        std::ifstream duties{in.name("duties")};
        for (std::getline(duties, line); std::getline(duties, line);) {
            std::istringstream cells{line};
            std::getline(cells, doctor, ',');
            std::getline(cells, sector, ',');
            std::getline(cells, begin, ',');
            auto const slot = by_hand::boost_slot(
                boost::posix_time::from_iso_extended_string(begin + ":00"), by_hand::in_set);
            sector_of[doctor] = sector;
            add(slot, by_hand::astreinte_cents(slot.value()));
        }
        std::ifstream acts{in.name("acts")};
        for (std::getline(acts, line); std::getline(acts, line);) {
            std::istringstream cells{line};
            std::getline(cells, doctor, ',');
            std::getline(cells, begin, ',');
            std::getline(cells, kind, ',');
            std::getline(cells, regulated, ',');
            auto const when = boost::posix_time::from_iso_extended_string(begin + ":00");
            auto const slot = by_hand::boost_slot(when, by_hand::in_set);
            add(slot, by_hand::act_cents(when, slot,
                                         kind == "visit" ? pds::act_kind::visit
                                                         : pds::act_kind::consultation,
                                         regulated == "yes"));
        }
    };
    report();
    if (std::map<std::string, std::int64_t>{by_doctor.begin(), by_doctor.end()} != expected(in)) {
        state.SkipWithError("a wrong sum");
        return;
    }
    for (auto _ : state)
        report();
    per_row(state, in, rows);
}

BENCHMARK(csv_national_year)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);
BENCHMARK(csv_national_year)->Arg(1000)->Repetitions(1)->Unit(benchmark::kMillisecond);
BENCHMARK(csv_limit)->Arg(1)->Arg(10)->Arg(100)->Unit(benchmark::kMillisecond);
BENCHMARK(csv_getline_boost)->Arg(1)->Arg(10)->Repetitions(5)->Unit(benchmark::kMillisecond);

} // namespace
