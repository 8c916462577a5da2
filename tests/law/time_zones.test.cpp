// SPDX-License-Identifier: BSL-1.0
//
// What the clocks show is in interop/boost_time_zone.test.cpp.

#include <pds/law/time_zones.hpp>

#include <gtest/gtest.h>

namespace time_zones_tests {

using namespace pds::literals;
using pds::territory;

TEST(TimeZones, GiveEveryTerritoryAClockOnEveryDay) { // R-D10
    for (std::size_t t = 0; t < pds::territory_names.size(); ++t) {
        auto const clock = pds::law::clock_of(static_cast<territory>(t));
        for (pds::date day = "1982-01-01"_date; day < "2200-01-01"_date; ++day)
            ASSERT_TRUE(clock.at(day).covered() && !clock.at(day).value.empty())
                << pds::territory_names[t] << ' ' << to_text(day).view();
    }
}

TEST(TimeZones, PresumeWhatWasBefore1996) { // R-D10
    static_assert(pds::law::mainland_clock.at("1995-12-31"_date).status == pds::status::presumed);
    static_assert(pds::law::mainland_clock.at("1996-01-01"_date).status == pds::status::in_force);
}

TEST(TimeZones, CiteATextForWhatIsInForce) {
    for (std::size_t t = 0; t < pds::territory_names.size(); ++t)
        for (auto const& row : pds::law::clock_of(static_cast<territory>(t)).rows()) {
            if (row.status != pds::status::in_force) continue;
            EXPECT_NE(row.source.source, nullptr) << pds::territory_names[t];
        }
}

} // namespace time_zones_tests
