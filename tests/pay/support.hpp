// SPDX-License-Identifier: BSL-1.0
//
// What the tests of pay/ share: a calendar, a clock, short ways to write duties, and lines as text.

#ifndef PDS_TESTS_PAY_SUPPORT_HPP
#define PDS_TESTS_PAY_SUPPORT_HPP

#include <pds/interop/boost_time_zone.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/law/time_zones.hpp>
#include <pds/pay/statement.hpp>

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace pay_test {

using namespace pds::literals;
using pds::reason;
using pds::slot_kind;

inline pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
inline pds::slot_calendar const wide_calendar{pds::territory::metropole,
                                              pds::law::calendar_fr,
                                              {.saturday_morning = pds::saturday_morning::wide}};
inline pds::boost_time_zone const zone{pds::law::clock_of(pds::territory::metropole)};
inline constexpr pds::tariff const& rates = pds::law::national_tariff;

inline constexpr pds::doctor_id a{0};
inline constexpr pds::doctor_id b{1};
inline constexpr pds::doctor_id c{2};
inline constexpr pds::sector_id s0{0};
inline constexpr pds::sector_id s1{1};
inline constexpr pds::sector_id s2{2};

/// A duty from and until a time given as text.
inline pds::duty duty(pds::doctor_id doctor, pds::sector_id sector, std::string_view begin,
                      std::string_view end) {
    return {doctor, sector, {pds::parse_local_time(begin), pds::parse_local_time(end)}};
}

/// A time with an offset in hours.
inline pds::zoned_time at(std::string_view civil, int offset_hours) {
    return {pds::parse_local_time(civil),
            pds::utc_offset{static_cast<std::int16_t>(60 * offset_hours)}};
}

inline pds::recorded_session session(pds::doctor_id doctor, pds::zoned_time begin,
                                     pds::zoned_time end) {
    return {doctor, {begin, end}};
}
/// A session whose bounds the clock shows once.
inline pds::recorded_session session(pds::doctor_id doctor, std::string_view begin,
                                     std::string_view end) {
    return {doctor,
            {zone.resolve(pds::parse_local_time(begin)).value(),
             zone.resolve(pds::parse_local_time(end)).value()}};
}

/// Openings of one row: all kinds, every sector.
inline pds::opening_table open(int posts = 1) {
    return pds::opening_table{{{.posts = posts}}};
}

/// Everything about a line but its item:
/// `a 0 2008-05-04T08:00 2008-05-04T20:00 PRD 720 150.00 payable P3`.
inline std::string text(pds::line const& l) {
    std::string out(1, static_cast<char>('a' + pds::index_of(l.doctor)));
    auto const add = [&](std::string_view word) {
        if (!word.empty()) (out += ' ') += word;
    };
    if (l.sector) add(std::to_string(pds::index_of(*l.sector)));
    add(pds::to_text(l.begin));
    if (l.begin_offset) out += pds::to_text(*l.begin_offset).view();
    if (l.end != l.begin || l.end_offset) add(pds::to_text(l.end));
    if (l.end_offset) out += pds::to_text(*l.end_offset).view();
    add(l.code);
    if (l.minutes) add(std::to_string(*l.minutes));
    add(pds::to_text(l.amount));
    add(name_of(l.status));
    add(name_of(l.reason));
    add(pds::to_text(l.rules));
    return out;
}

inline std::vector<std::string> texts(pds::statement const& s) {
    std::vector<std::string> out;
    for (auto const& l : s.lines())
        out.push_back(text(l));
    return out;
}

/// The statement of work over a period, by the national rates.
inline pds::statement statement(pds::work const& done, pds::opening_table const& openings,
                                pds::interval<pds::date> period = pds::always,
                                pds::pay_policy policy = {}) {
    return pds::make_statement(done, openings, calendar, rates, zone, period, policy);
}

inline std::vector<std::string> pay(std::vector<pds::duty> const& duties,
                                    pds::opening_table const& openings = open(),
                                    pds::interval<pds::date> period = pds::always) {
    return texts(statement({.duties = duties}, openings, period));
}

} // namespace pay_test

#endif
