// SPDX-License-Identifier: BSL-1.0

#include <pds/law/nomenclature.hpp>

#include "law/expect_table.hpp"

#include <gtest/gtest.h>

namespace nomenclature_tests {

using namespace pds::literals;
using enum pds::status;
namespace law = pds::law;

TEST(Nomenclature, DatesTheConsultation) { // R-A1; the day in 2006 is presumed
    expect_table(law::c_fee, "A1"_rule,
                 {{"1982-01-01", "", not_covered},
                  {"2002-07-01", "20.00", in_force},
                  {"2006-08-01", "21.00", presumed},
                  {"2007-07-01", "22.00", in_force},
                  {"2011-01-01", "23.00", in_force},
                  {"2017-05-01", "25.00", in_force},
                  {"2023-11-01", "26.50", in_force},
                  {"2024-12-22", "30.00", in_force}});
}

TEST(Nomenclature, DatesTheVisit) { // R-A2
    expect_table(law::v_fee, "A2"_rule,
                 {{"1982-01-01", "", not_covered},
                  {"2002-10-01", "20.00", in_force},
                  {"2006-10-15", "21.00", in_force},
                  {"2007-07-01", "22.00", in_force},
                  {"2011-01-01", "23.00", in_force},
                  {"2017-05-01", "25.00", in_force},
                  {"2023-11-01", "26.50", in_force},
                  {"2024-12-22", "30.00", in_force}});
}

TEST(Nomenclature, DatesTheTravelOfAVisit) { // R-A2
    expect_table(law::md_fee, "A2"_rule,
                 {{"1982-01-01", "", not_covered}, {"2002-10-01", "10.00", in_force}});
}

TEST(Nomenclature, MakesAPlainVisitOf2008Cost32) { // R-A2: 22 + 10
    static_assert(law::v_fee.at("2008-01-01"_date).value +
                      law::md_fee.at("2008-01-01"_date).value ==
                  32.00_eur);
}

TEST(Nomenclature, PaysThreeCAnHourOfRegulationThenTheFloor) { // R-G1
    expect_table(law::regulation_hour, "G1"_rule,
                 {{"1982-01-01", "", not_covered},
                  {"2002-07-01", "60.00", in_force},   // 3 × 20
                  {"2006-08-01", "63.00", presumed},   // 3 × 21
                  {"2007-07-01", "66.00", in_force},   // 3 × 22
                  {"2011-01-01", "69.00", in_force},   // 3 × 23
                  {"2011-04-29", "70.00", presumed},   // the floor
                  {"2017-05-01", "75.00", presumed},   // 3 × 25
                  {"2023-11-01", "79.50", presumed},   // 3 × 26.50
                  {"2024-12-22", "90.00", presumed}}); // 3 × 30
}

// R-A7: until 21 December 2024. When they began is not in the rules: 1 February 2002 for MN, MM
// and F, 1 October 2002 for the travel of visits, by sources.md, 4.2.
void expect_until_2024(pds::dated_view<pds::money> table, std::string_view from,
                       std::string_view amount) {
    expect_table(table, "A7"_rule,
                 {{"1982-01-01", "", not_covered},
                  {from, amount, presumed},
                  {"2024-12-22", "", not_covered}});
}

TEST(Nomenclature, GivesUnregulatedConsultationsTheirOwnMajorations) { // R-A7
    expect_until_2024(law::f_fee, "2002-02-01", "19.06");
    expect_until_2024(law::mn_fee, "2002-02-01", "35.00");
    expect_until_2024(law::mm_fee, "2002-02-01", "40.00");
}

TEST(Nomenclature, GivesUnregulatedVisitsAnotherTravel) { // R-A7
    expect_until_2024(law::mdd_fee, "2002-10-01", "22.60");
    expect_until_2024(law::mdn_fee, "2002-10-01", "38.50");
    expect_until_2024(law::mdi_fee, "2002-10-01", "43.50");
}

} // namespace nomenclature_tests
