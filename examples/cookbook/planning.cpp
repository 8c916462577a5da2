// SPDX-License-Identifier: BSL-1.0
//
// The recipes of planning.md and planification.md, which show what stands between marks.

// [setup]
#include <pds/pds.hpp>

#include <iostream>

using namespace pds::literals;
using enum pds::slot_kind;
// [/setup]

#include "recipe.hpp"

#include <cstddef>

namespace cookbook {
namespace {

// [given]
pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
constexpr pds::tariff const& rates = pds::law::national_tariff;
// [/given]

void eligibility() {
    // [eligibility]
    auto const* const target = pds::find_target(pds::law::sector_targets_2008, "74");
    auto const standing =
        pds::assess({.evening = 25, .sunday_or_holiday = 30, .arrete_covers_saturday = true},
                    *target); // Haute-Savoie in the low season
    std::cout << target->target << ' ' << target->adjusted_target << ' '
              << name_of(standing.verdict) << ' ' << name_of(standing.eligible) << '\n';
    for (auto const& due : pds::law::planning_duties_2008) // with its actor, deadline and text
        if (standing.steps.contains(due.step))
            std::cout << "- " << pds::planning_step_names[static_cast<std::size_t>(due.step)]
                      << ", " << due.source.place << '\n';
    // [/eligibility]
}

void scenario() {
    // [scenario]
    constexpr pds::sector_id annecy{0};
    constexpr pds::sector_id thones{1};
    constexpr pds::sector_id rumilly{2};
    constexpr pds::sector_id lake{3}; // the group of the three
    auto const year = pds::year_of(2008);

    pds::plan const now{.openings = {{.kinds = pds::base_kinds}},
                        .sectors = {annecy, thones, rumilly}};
    auto const merged = pds::merged(now, {annecy, thones, rumilly}, lake, {deep_night});
    auto const after = pds::opened(merged, pds::extension_kinds, pds::from("2008-03-15"_date));

    auto const before = pds::cost_of(now, calendar, rates, year);
    auto const change = pds::difference(before, pds::cost_of(after, calendar, rates, year));
    std::cout << "now " << to_text(before.total().amount).view() << '\n';
    for (auto const kind : {deep_night, saturday_afternoon, pont_day, saturday_morning})
        std::cout << name_of(kind) << ' ' << change.of(kind).slots << ' '
                  << to_text(change.of(kind).amount).view() << '\n';
    std::cout << "change " << to_text(change.total().amount).view() << '\n';
    // [/scenario]
}

void constant() {
    // [constant]
    pds::slot_ledger const year{calendar, rates, pds::year_of(2008)};
    pds::slot_kinds const before{evening, sunday_or_holiday};
    auto const after = pds::constant_envelope(2500, before, before | pds::extension_kinds, year);
    std::cout << after.sectors_after << " sectors, " << to_text(after.slack).view() << " left\n";
    // [/constant]
}

} // namespace
} // namespace cookbook

int main(int argc, char** argv) {
    using namespace cookbook;
    return run_recipe(
        argc, argv, {{"eligibility", eligibility}, {"scenario", scenario}, {"constant", constant}});
}
