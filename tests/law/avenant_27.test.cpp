// SPDX-License-Identifier: BSL-1.0

#include <pds/law/avenant_27.hpp>

#include "law/expect_table.hpp"

#include <gtest/gtest.h>

namespace avenant_27_tests {

using namespace pds::literals;
using enum pds::status;
namespace law = pds::law;

TEST(Avenant27, PaysASaturdayAfternoon100) { // R-P4
    expect_table(law::saturday_afternoon_rate, "P4"_rule,
                 {{"1982-01-01", "", not_covered},
                  {"2007-12-28", "100.00", in_force},
                  {"2011-04-29", "100.00", presumed}});
}

TEST(Avenant27, PaysAPontDay150) { // R-P5
    expect_table(law::pont_day_rate, "P5"_rule,
                 {{"1982-01-01", "", not_covered},
                  {"2007-12-28", "150.00", in_force},
                  {"2011-04-29", "150.00", presumed}});
}

TEST(Avenant27, PaysASaturdayMorning50) { // R-P6
    expect_table(law::saturday_morning_rate, "P6"_rule,
                 {{"1982-01-01", "", not_covered},
                  {"2007-12-28", "50.00", in_force},
                  {"2011-04-29", "50.00", presumed}});
}

TEST(Avenant27, GivesActsTheMajorationsOfSundays) { // R-A3
    expect_table(law::extension_consultation, "A3"_rule,
                 {{"1982-01-01", "", not_covered}, {"2007-12-28", "26.50", in_force}});
    expect_table(law::extension_visit, "A3"_rule,
                 {{"1982-01-01", "", not_covered},
                  {"2007-12-28", "30.00", in_force},
                  {"2026-01-01", "30.00", presumed}});
}

TEST(Avenant27, BeginsTheDayAfterItsPublication) { // JO of 27 December 2007
    static_assert(law::avenant_27_from == law::sources::avenant_27.dated + 1);
}

} // namespace avenant_27_tests
