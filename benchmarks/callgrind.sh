#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
#
# How many instructions an answer takes, counted by callgrind: no neighbour changes them, so that
# two versions can be compared where times cannot.
#
#     sh benchmarks/callgrind.sh          # with CXX=clang++ for another compiler
#
# Each loop runs once and three times over 65,536 rows of a year; half the difference belongs to
# the rows alone.

set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cat > "$work/loops.cpp" << 'EOF'
#include <pds/batch/totals.hpp>
#include <pds/interop/boost_ptime.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/national_tariff.hpp>

#include <cstdlib>
#include <random>
#include <string_view>
#include <vector>

int main(int, char** argv) {
    std::string_view const loop = argv[1];
    int const times = std::atoi(argv[2]);
    static pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
    static pds::act_prices const prices{calendar, pds::law::national_tariff};
    std::mt19937 random{20080208};
    std::vector<boost::posix_time::ptime> ptimes;
    std::vector<pds::act_record> acts;
    for (int i = 0; i != 65'536; ++i) {
        auto const t = pds::local_time{pds::date{2008, 1, 1}} + random() % (366 * 1440);
        ptimes.push_back(pds::to_ptime(t));
        acts.push_back({t, pds::doctor_id{static_cast<std::uint32_t>(random() % 60'000)},
                        static_cast<std::uint16_t>(random() % 2'500),
                        static_cast<pds::act_kind>(random() % 2),
                        static_cast<std::uint8_t>(random() % 4)});
    }
    std::vector<pds::slot_code> codes(ptimes.size());
    std::vector<std::int64_t> doctors(60'000);
    std::vector<std::uint16_t> department_of(2'500, 73);
    std::vector<pds::slot_sums> departments(95);
    pds::sums const into{doctors, department_of, departments};
    std::int64_t volatile sum = 0;
    for (int n = 0; n != times; ++n) {
        if (loop == "kind_at")
            for (auto const& t : ptimes)
                sum = sum + (calendar.kind_at(t) == pds::slot_kind::evening);
        if (loop == "classify") pds::classify(ptimes, codes, calendar);
        if (loop == "price")
            for (auto const& r : acts)
                sum = sum + prices.of(r);
        if (loop == "sum") sum = sum + total_of(acts, prices).cents();
        if (loop == "report") sum = sum + static_cast<std::int64_t>(add(acts, prices, into));
    }
}
EOF
${CXX:-g++} -std=c++20 -O2 -I"$root/include" "$work/loops.cpp" -o "$work/loops"

instructions() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$work/loops" "$1" "$2" 2>&1 |
        sed -n 's/.*Collected : //p'
}
row() {
    once=$(instructions "$1" 1)
    thrice=$(instructions "$1" 3)
    awk "BEGIN { printf \"%-10s %6.1f  %s\\n\", \"$1\", ($thrice - $once) / 131072, \"$2\" }"
}
row kind_at 'slot_calendar::kind_at of a ptime, with the loop that counts evenings'
row classify 'pds::classify of a column of ptimes'
row price 'act_prices::of, with the loop that sums'
row sum 'pds::total_of acts'
row report 'pds::add acts: by doctor, and by department and slot'
