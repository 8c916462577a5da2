// SPDX-License-Identifier: BSL-1.0

#include <pds/pay/tariff.hpp>

#include "support.hpp"

namespace tariff_tests {

using namespace pay_test;

TEST(ActKind, IsReadByItsName) {
    EXPECT_EQ(*pds::try_act_kind("consultation"), pds::act_kind::consultation);
    EXPECT_EQ(*pds::try_act_kind("visit"), pds::act_kind::visit);
    EXPECT_EQ(pds::try_act_kind("visite").error().code, pds::errc::unknown_name);
    EXPECT_EQ(pds::try_act_kind("Visit").error().code, pds::errc::unknown_name);
    EXPECT_EQ(name_of(pds::act_kind::visit), "visit");
}

TEST(Tariff, OfARegionIsOneMoreTable) {
    static constexpr pds::dated_table evening{
        "2008-12-31"_date,
        {pds::row("2008-01-01"_date, "2009-01-01"_date, 61.00_eur, pds::status::in_force, "P1"_rule,
                  pds::citation{})}};
    pds::tariff own = rates;
    own.astreinte[pds::index_of(slot_kind::evening)] = {"ABC", evening};
    auto const due = pds::astreinte(slot_kind::evening, "2008-05-02"_date, own);
    EXPECT_EQ(due.amount, 61.00_eur);
    EXPECT_EQ(due.code, "ABC");
    EXPECT_EQ(pds::astreinte(slot_kind::deep_night, "2008-05-02"_date, own).amount, 100.00_eur);
    EXPECT_EQ(own.astreinte_of(slot_kind::evening).code, "ABC");
    EXPECT_EQ(own.acts_of(pds::act_kind::visit).travel.code, "MD");
}

} // namespace tariff_tests
