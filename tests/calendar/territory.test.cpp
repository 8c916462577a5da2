// SPDX-License-Identifier: BSL-1.0

#include <pds/calendar/territory.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string_view>

namespace territory_tests {

using pds::territory;

TEST(Territory, HasTenNamesThatAreReadBack) {
    std::set<std::string_view> names;
    for (int i = 0; i < 10; ++i) {
        auto const place = static_cast<territory>(i);
        EXPECT_TRUE(names.insert(name_of(place)).second);
        EXPECT_EQ(pds::try_territory(name_of(place)).value(), place);
        EXPECT_TRUE(pds::all_territories.contains(place));
    }
    EXPECT_EQ(name_of(territory::metropole), "metropole");
    EXPECT_EQ(name_of(territory::saint_martin), "saint-martin");
    EXPECT_EQ(name_of(territory::alsace_moselle_good_friday), "alsace-moselle-good-friday");
    EXPECT_EQ(name_of(territory::reunion), "reunion");
}

TEST(Territory, KnowsNoOtherName) {
    for (auto const* const name : {"", "Metropole", "métropole", "corse", "75", "saint_martin"})
        EXPECT_EQ(pds::try_territory(name).error().code, pds::errc::unknown_name) << name;
}

} // namespace territory_tests
