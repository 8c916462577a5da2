// SPDX-License-Identifier: BSL-1.0
//
// The recipes of linking.md and integration.md, which show what stands between marks.

// [setup]
#include <pds/interop/boost_ptime.hpp>
#include <pds/interop/std_chrono.hpp>
#include <pds/io/record_rows.hpp>
#include <pds/pds.hpp>

#include <iostream>

using namespace pds::literals;
// [/setup]

#include "recipe.hpp"

#include <chrono>
#include <cstddef>
#include <fstream>
#include <ios>
#include <span>
#include <vector>

namespace cookbook {
namespace {

// [given]
pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
constexpr pds::tariff const& rates = pds::law::national_tariff;
// [/given]

void territories() {
    // [territories]
    for (auto const place : {pds::territory::metropole, pds::territory::reunion}) {
        pds::slot_calendar const there{place, pds::law::calendar_fr};
        std::cout << name_of(place) << ' ' << name_of(*there.kind_at("2008-12-20T15:00"_time))
                  << '\n'; // a Saturday
    }
    // [/territories]
}

void own_holiday() {
    // [own_holiday]
    static constexpr pds::source decree{
        .key = "exemple", .title = "Décret (exemple)", .dated = "2008-01-01"_date};
    std::vector<pds::holiday> holidays{pds::law::holidays_fr.begin(), pds::law::holidays_fr.end()};
    holidays.push_back({.name_fr = "Fête du lac",
                        .name_en = "Day of the lake",
                        .day = pds::yearly_day::fixed(6, 19),
                        .where = {pds::territory::metropole},
                        .validity = {"2008-01-01"_date, "2200-01-01"_date},
                        .rule = "H3"_rule,
                        .source = {&decree, "article 1"}});
    auto rules = pds::law::calendar_fr;
    rules.holidays = holidays; // which must outlive the calendar
    pds::slot_calendar const there{pds::territory::metropole, rules};

    for (pds::slot const s : there.between("2008-06-19"_date, "2008-06-21"_date))
        std::cout << to_text(s.begin()).view() << ' ' << name_of(s.kind) << '\n';
    // [/own_holiday]
}

void calendars() {
    // [calendars]
    using namespace std::chrono_literals;
    using std::chrono::May;
    boost::posix_time::ptime const of_boost{boost::gregorian::date{2008, 5, 2},
                                            boost::posix_time::hours{10}};
    auto const of_chrono = std::chrono::local_days{2008y / May / 2} + 10h;
    auto const instant = std::chrono::sys_days{2008y / May / 2} + 8h; // UTC

    auto const slot = calendar.slot_at(of_boost);
    std::cout << name_of(slot->kind) << ", " << (pds::to_ptime(slot->end()) - of_boost).hours()
              << " hours left\n"
              << name_of(*calendar.kind_at(of_chrono)) << '\n'
              << to_text(pds::to_local_time(instant, pds::utc_offset{120})).view() << '\n';
    // [/calendars]
}

void columns() {
    // [columns]
    std::vector<pds::local_time> const times{"2008-05-02T10:00"_time, "2008-05-05T10:00"_time,
                                             "1981-05-05T10:00"_time};
    std::vector<pds::slot_code> codes(times.size());
    pds::classify(times, codes, calendar); // one byte a time
    for (auto const code : codes)
        std::cout << name_of(code) << '\n';
    // [/columns]
}

void file() {
    // [file]
    std::ifstream file{"haute_savoie_acts_2008_05.csv", std::ios::binary};
    pds::io::csv_reader csv{[&](std::span<char> room) {
        file.read(room.data(), static_cast<std::streamsize>(room.size()));
        return static_cast<std::size_t>(file.gcount());
    }};
    pds::name_numbers<pds::doctor_id> doctors;
    pds::io::act_rows rows{csv, doctors, true}; // whether on duty, no row tells
    pds::act_prices const prices{calendar, rates};

    std::size_t number = 0;
    pds::money total{};
    for (auto acts = rows.next(); !acts.empty(); acts = rows.next()) { // 4096, or the last
        number += acts.size();
        total += pds::total_of(acts, prices);
        for (auto const& fault : rows.faults())
            std::cerr << fault.line << ": " << fault.column << ": " << fault.what << '\n';
    }
    std::cout << number << " acts, " << to_text(total).view() << '\n';
    // [/file]
}

} // namespace
} // namespace cookbook

int main(int argc, char** argv) {
    using namespace cookbook;
    return run_recipe(argc, argv,
                      {{"territories", territories},
                       {"own_holiday", own_holiday},
                       {"calendars", calendars},
                       {"columns", columns},
                       {"file", file}});
}
