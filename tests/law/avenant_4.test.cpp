// SPDX-License-Identifier: BSL-1.0

#include <pds/law/avenant_4.hpp>

#include "law/expect_table.hpp"

#include <gtest/gtest.h>

namespace avenant_4_tests {

using namespace pds::literals;
using enum pds::status;
namespace law = pds::law;

TEST(Avenant4, PaysAnEvening50) { // R-P1
    expect_table(law::evening_rate, "P1"_rule,
                 {{"1982-01-01", "", not_covered},
                  {"2005-06-01", "50.00", in_force},
                  {"2011-04-29", "50.00", presumed}});
}

TEST(Avenant4, PaysADeepNight100) { // R-P2
    expect_table(law::deep_night_rate, "P2"_rule,
                 {{"1982-01-01", "", not_covered},
                  {"2005-06-01", "100.00", in_force},
                  {"2011-04-29", "100.00", presumed}});
}

TEST(Avenant4, PaysASundayOrHoliday150) { // R-P3
    expect_table(law::sunday_or_holiday_rate, "P3"_rule,
                 {{"1982-01-01", "", not_covered},
                  {"2005-06-01", "150.00", in_force},
                  {"2011-04-29", "150.00", presumed}});
}

TEST(Avenant4, Pays50For4Hours) { // R-P: the scale throughout
    auto const day = "2008-01-01"_date;
    EXPECT_EQ(law::deep_night_rate.at(day).value, 2 * law::evening_rate.at(day).value);
    EXPECT_EQ(law::sunday_or_holiday_rate.at(day).value, 3 * law::evening_rate.at(day).value);
}

TEST(Avenant4, GivesConsultationsTheirMajorations) { // R-A3
    expect_table(law::crn, "A3"_rule,
                 {{"1982-01-01", "", not_covered}, {"2005-06-01", "42.50", in_force}});
    expect_table(law::crm, "A3"_rule,
                 {{"1982-01-01", "", not_covered}, {"2005-06-01", "51.50", in_force}});
    expect_table(law::crd, "A3"_rule,
                 {{"1982-01-01", "", not_covered}, {"2005-06-01", "26.50", in_force}});
}

TEST(Avenant4, GivesVisitsTheirMajorationsPresumedFrom2026) { // R-A3
    expect_table(law::vrn, "A3"_rule,
                 {{"1982-01-01", "", not_covered},
                  {"2005-06-01", "46.00", in_force},
                  {"2026-01-01", "46.00", presumed}});
    expect_table(law::vrd, "A3"_rule,
                 {{"1982-01-01", "", not_covered},
                  {"2005-06-01", "30.00", in_force},
                  {"2026-01-01", "30.00", presumed}});
}

TEST(Avenant4, DoesNotKnowWhenTheVisitOfTheMiddleOfTheNightRose) { // R-A3
    expect_table(law::vrm, "A3"_rule,
                 {{"1982-01-01", "", not_covered},
                  {"2005-06-01", "55.00", in_force},
                  {"2006-01-01", "55.00", presumed},
                  {"2011-01-01", "59.50", presumed}});
}

} // namespace avenant_4_tests
