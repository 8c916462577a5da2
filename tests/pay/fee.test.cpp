// SPDX-License-Identifier: BSL-1.0

#include <pds/pay/fee.hpp>

#include "support.hpp"

namespace fee_tests {

using namespace pay_test;

TEST(Fee, WithoutAnythingIsNotCoveredAndNothing) {
    pds::fee const none;
    EXPECT_FALSE(none.covered());
    EXPECT_EQ(none.amount, 0.00_eur);
    EXPECT_EQ(none.code, "");
}

TEST(Fee, TakesAmountStatusRuleAndSourceOfTheRow) {
    pds::citation const where{&pds::law::sources::avenant_27, "article 1"};
    pds::fee const due{"XYZ", pds::row("2008-01-01"_date, "2009-01-01"_date, 12.34_eur,
                                       pds::status::presumed, "P4"_rule, where)};
    EXPECT_EQ(due.code, "XYZ");
    EXPECT_EQ(due.amount, 12.34_eur);
    EXPECT_EQ(due.status, pds::status::presumed);
    EXPECT_EQ(due.rule, "P4"_rule);
    EXPECT_EQ(due.source, where);
    EXPECT_TRUE(due.covered());
}

TEST(Fee, OfARowWithoutAValueIsNothingWhateverTheRowHolds) {
    pds::dated<pds::money> row = pds::gap<pds::money>("1982-01-01"_date, "2005-06-01"_date);
    row.value = 99.00_eur; // meaningless there
    pds::fee const due{"PRN", row};
    EXPECT_EQ(due.amount, 0.00_eur);
    EXPECT_FALSE(due.covered());
    EXPECT_EQ(due.code, "PRN");
}

} // namespace fee_tests
