// SPDX-License-Identifier: BSL-1.0

#include <pds/envelope/department_cost.hpp>

#include "core/refusal.hpp"
#include "support.hpp"

#include <pds/law/departments_2005.hpp>

#include <gmock/gmock.h>

namespace department_cost_tests {

using namespace envelope_test;
using enum pds::slot_kind;
using pds::sector_id;

/// Two sectors of Haute-Savoie that share their nights, one of Ain.
pds::sector_map two_departments() {
    return {{.sectors = {{"Annecy", "74"}, {"Bourg", "01"}, {"Thônes", "74"}},
             .groups = {{"lac", {sector_id{0}, sector_id{2}}, {deep_night}}},
             .rows = {{sector_id{0}}, {sector_id{1}}, {sector_id{2}}}},
            pds::law::departments_2005};
}

TEST(DepartmentCost, AddsUpSectorsAndGroups) { // R-E1
    auto const map = two_departments();
    interval<date> const days{"2008-05-05"_date, "2008-05-07"_date}; // a Monday and a Tuesday
    auto const seasons = pds::season_table{{{pds::season::low, days}}, days};
    pds::opening_table const openings{pds::openings_of(map, seasons)};
    auto const units =
        pds::cost_by_unit(openings, map.sector_ids(), pds::slot_ledger{calendar, rates, days});
    auto const sums = pds::cost_by_department(map, units);
    ASSERT_EQ(sums.size(), 2U);
    // Ain: 2 evenings and 2 deep nights. Haute-Savoie: 4 evenings, 2 nights of the group.
    EXPECT_EQ(pds::total_of(sums.at("01")), (pds::cost{4, 300.00_eur}));
    EXPECT_EQ(sums.at("74")[pds::index_of(evening)], (pds::cost{4, 200.00_eur}));
    EXPECT_EQ(sums.at("74")[pds::index_of(deep_night)], (pds::cost{2, 200.00_eur}));
}

TEST(DepartmentCost, RefusesUnitsOfAnotherMap) {
    std::vector<pds::unit_cost> const units{{sector_id{4}}};
    EXPECT_EQ(refusal([&] { return pds::cost_by_department(two_departments(), units).size(); }),
              pds::errc::unknown_name);
}

} // namespace department_cost_tests
