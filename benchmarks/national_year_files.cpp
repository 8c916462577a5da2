// SPDX-License-Identifier: BSL-1.0
//
//     national_year_files FOLDER PERCENT...
//
// Writes FOLDER/duties_PERCENT.csv and acts_PERCENT.csv, see national_year.hpp, and what they come
// to, priced one by one: totals_PERCENT.csv (`doctor,cents`). Files that exist are left alone.

#include <pds/law/national_tariff.hpp>
#include <pds/pay/act.hpp>
#include <pds/pay/astreinte.hpp>

#include "national_year.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <span>
#include <string>
#include <vector>

namespace {

template <class Record, class Text>
void write(std::filesystem::path const& file, std::string const& header,
           std::vector<Record> const& all, Text&& text_of) {
    std::ofstream out{file, std::ios::binary};
    out << header;
    constexpr std::size_t piece = 10'000;
    for (std::size_t i = 0; i < all.size(); i += piece)
        out << text_of(std::span{all}.subspan(i, std::min(piece, all.size() - i)));
}

std::vector<std::int64_t> totals(national_year::records const& year) {
    std::vector<std::int64_t> cents(year.doctors());
    for (auto const& r : year.duties)
        cents[index_of(r.doctor)] +=
            pds::astreinte(r.kind, r.begin.time().day(), pds::law::national_tariff).amount.cents();
    for (auto const& r : year.acts)
        cents[index_of(r.doctor)] +=
            price(act_of(r), national_year::calendar(), pds::law::national_tariff).total().cents();
    return cents;
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: national_year_files FOLDER PERCENT...\n";
        return 2;
    }
    std::filesystem::path const folder = argv[1];
    std::filesystem::create_directories(folder);
    for (int i = 2; i != argc; ++i) {
        std::string const end = "_" + std::string{argv[i]} + ".csv";
        if (exists(folder / ("totals" + end))) continue; // written last
        auto const year =
            national_year::records_of(static_cast<std::uint32_t>(std::stoul(argv[i])));
        write(folder / ("duties" + end), national_year::duties_header, year.duties,
              national_year::duties_csv);
        write(folder / ("acts" + end), national_year::acts_header, year.acts,
              national_year::acts_csv);
        std::ofstream out{folder / ("totals" + end), std::ios::binary};
        out << "doctor,cents\n";
        auto const cents = totals(year);
        for (std::uint32_t d = 0; d != year.doctors(); ++d)
            out << national_year::name_of(pds::doctor_id{d}) << ',' << cents[d] << '\n';
        if (!out.flush()) {
            std::cerr << "cannot write " << folder << '\n';
            return 1;
        }
    }
    return 0;
}
