// SPDX-License-Identifier: BSL-1.0

#include <pds/law/arrete_2011.hpp>

#include "law/expect_table.hpp"

#include <gtest/gtest.h>

namespace arrete_2011_tests {

using namespace pds::literals;
using enum pds::status;

TEST(Arrete2011, SetsTheLeastThatTwelveHoursPay) { // rules, P: 150, then 180 presumed
    expect_table(pds::law::floor_per_twelve_hours, "P1"_rule,
                 {{"1982-01-01", "", not_covered},
                  {"2011-04-29", "150.00", in_force},
                  {"2022-01-05", "180.00", presumed}});
}

TEST(Arrete2011, SetsTheLeastThatAnHourOfRegulationPays) { // rules, P: 70
    expect_table(pds::law::floor_per_regulation_hour, "G1"_rule,
                 {{"1982-01-01", "", not_covered}, {"2011-04-29", "70.00", in_force}});
}

} // namespace arrete_2011_tests
