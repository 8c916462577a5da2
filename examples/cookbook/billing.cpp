// SPDX-License-Identifier: BSL-1.0
//
// The recipes of billing.md and facturation.md, which show what stands between marks.

// [setup]
#include <pds/interop/boost_time_zone.hpp>
#include <pds/pds.hpp>

#include <iostream>

using namespace pds::literals;
// [/setup]

#include "recipe.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace cookbook {
namespace {

// [given]
pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
pds::boost_time_zone const zone{pds::law::clock_of(pds::territory::metropole)};
constexpr pds::tariff const& rates = pds::law::national_tariff;
// [/given]

void price() {
    // [price]
    auto const slot = calendar.slot_at("2008-05-02T10:00"_time); // nothing outside PDS hours
    auto const flat = pds::astreinte(*slot, rates);
    std::cout << flat.code << ' ' << to_text(flat.amount).view() << ' ' << name_of(flat.status)
              << ", rule " << to_text(flat.rule).view() << ", " << flat.source.source->key << '\n';

    auto const visit = pds::price({.when = "2008-05-02T10:30"_time,
                                   .kind = pds::act_kind::visit,
                                   .regulated = true,
                                   .on_duty = true},
                                  calendar, rates);
    for (pds::fee const& fee : {visit.base, visit.majoration})
        std::cout << fee.code << ' ' << to_text(fee.amount).view() << '\n';

    pds::session const night{*zone.resolve("2008-10-26T00:00"_time),
                             *zone.resolve("2008-10-26T08:00"_time)};
    for (auto const& part : pds::regulation_parts(night, zone, rates))
        std::cout << part.hourly.code << ' ' << part.minutes << " min "
                  << to_text(part.amount).view() << '\n';
    // [/price]
}

void statement() {
    // [statement]
    constexpr std::array<std::string_view, 2> names{"Baud", "Charlet"};
    constexpr pds::doctor_id baud{0};
    constexpr pds::doctor_id charlet{1};
    constexpr pds::sector_id annecy{0};
    std::vector<pds::duty> const duties{
        {baud, annecy, {"2008-05-04T08:00"_time, "2008-05-04T14:00"_time}}, // a Sunday in turn
        {charlet, annecy, {"2008-05-04T14:00"_time, "2008-05-04T20:00"_time}},
        {baud, annecy, {"2008-05-06T20:00"_time, "2008-05-06T23:30"_time}},     // left early
        {charlet, annecy, {"2008-05-10T12:00"_time, "2008-05-10T20:00"_time}}}; // a Saturday
    pds::opening_table const openings{
        {{.kinds = pds::base_kinds},
         {.kinds = pds::extension_kinds, .dates = pds::from("2008-05-15"_date)}}};

    auto const month = pds::make_statement({.duties = duties}, openings, calendar, rates, zone,
                                           pds::month_of(2008, 5));
    for (auto const& l : month.lines())
        std::cout << names[index_of(l.doctor)] << ' ' << to_text(l.begin).view() << ' ' << l.code
                  << ' ' << to_text(l.amount).view() << ' ' << name_of(l.status) << ' '
                  << name_of(l.reason) << ' ' << to_text(l.rules).view() << '\n';
    for (auto const& t : month.totals())
        std::cout << names[index_of(t.doctor)] << ' ' << to_text(t.total).view() << '\n';
    // [/statement]
}

void region() {
    // [region]
    static constexpr pds::source agency{.key = "ARS 2012",
                                        .title = "Cahier des charges régional (exemple)",
                                        .dated = "2012-06-01"_date};
    static constexpr pds::regional_rate rows[]{{.kinds = {pds::slot_kind::evening},
                                                .dates = pds::from("2012-06-01"_date),
                                                .amount = 60.00_eur,
                                                .source = {&agency, "annexe 3"}},
                                               {.kinds = {pds::slot_kind::deep_night},
                                                .dates = pds::from("2012-06-01"_date),
                                                .amount = 95.00_eur,
                                                .source = {&agency, "annexe 3"}}};
    constexpr pds::regional_tariff region{.astreinte = rows};
    auto const regional = rates.overlaid_by(region);

    for (pds::date const day : {"2012-05-31"_date, "2012-06-01"_date}) {
        auto const fee = pds::astreinte(pds::slot_kind::evening, day, regional);
        std::cout << to_text(day).view() << ' ' << fee.code << ' ' << to_text(fee.amount).view()
                  << ' ' << name_of(fee.status) << ", " << fee.source.source->key << '\n';
    }
    for (auto const& low :
         pds::check_floors(region, pds::law::floor_per_twelve_hours,
                           pds::law::floor_per_regulation_hour, pds::law::calendar_fr))
        std::cout << "row " << low.row << ": at least " << to_text(low.least).view() << " on "
                  << to_text(low.day).view() << '\n';
    // [/region]
}

void next_year() {
    // [next_year]
    static constexpr pds::source agreement{.key = "avenant 2027",
                                           .title = "Avenant à la convention (exemple)",
                                           .dated = "2026-12-15"_date};
    static constexpr pds::dated_table c_fee{
        "2027-01-31"_date, // the day on which somebody last read the texts
        {pds::row("2024-12-22"_date, "2027-01-01"_date, 30.00_eur, pds::status::in_force, "A1"_rule,
                  pds::citation{&pds::law::sources::nomenclature, "C"}),
         pds::row("2027-01-01"_date, "2200-01-01"_date, 32.00_eur, pds::status::in_force, "A1"_rule,
                  pds::citation{&agreement, "article 1"})}};
    auto next = rates;
    next.acts[0].base = {"C", c_fee}; // of consultations

    for (pds::date const day :
         {"2024-12-21"_date, "2026-12-31"_date, "2027-01-01"_date, "2027-02-01"_date}) {
        auto const c = pds::price({.when = day}, calendar, next).base;
        std::cout << to_text(day).view() << ' ' << c.code << ' ' << to_text(c.amount).view() << ' '
                  << name_of(c.status) << '\n';
    }
    // [/next_year]
}

} // namespace
} // namespace cookbook

int main(int argc, char** argv) {
    using namespace cookbook;
    return run_recipe(
        argc, argv,
        {{"price", price}, {"statement", statement}, {"region", region}, {"next_year", next_year}});
}
