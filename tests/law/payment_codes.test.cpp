// SPDX-License-Identifier: BSL-1.0

#include <pds/law/national_tariff.hpp>
#include <pds/law/payment_codes.hpp>

#include <gmock/gmock.h>

#include <set>
#include <string_view>

namespace payment_codes_tests {

using pds::law::prs_nat_of;

TEST(PaymentCodes, OfAstreintesAndRegulation) { // sources.md, 2.4
    static_assert(prs_nat_of("REG") == 1991);
    static_assert(prs_nat_of("PRN") == 1992);
    static_assert(prs_nat_of("PRM") == 1993);
    static_assert(prs_nat_of("PRD") == 1994);
    static_assert(prs_nat_of("RSA") == 1996);
    static_assert(prs_nat_of("RSP") == 1997);
}

TEST(PaymentCodes, OfMajorations) { // sources.md, 2.3
    static_assert(prs_nat_of("CRN") == 1933);
    static_assert(prs_nat_of("CRM") == 1934);
    static_assert(prs_nat_of("CRD") == 1935);
    static_assert(prs_nat_of("VRN") == 1936);
    static_assert(prs_nat_of("VRM") == 1937);
    static_assert(prs_nat_of("VRD") == 1938);
    static_assert(prs_nat_of("CRS") == 1941);
    static_assert(prs_nat_of("VRS") == 1942);
}

TEST(PaymentCodes, InventNone) { // of these no text that was read gives a number
    std::set<std::string_view> without;
    auto const look = [&](pds::coded_rate const& rate) {
        if (!rate.code.empty() && !prs_nat_of(rate.code)) without.insert(rate.code);
    };
    auto const& rates = pds::law::national_tariff;
    for (auto const& rate : rates.astreinte)
        look(rate);
    for (auto const& act : rates.acts) {
        look(act.base);
        look(act.travel);
        for (auto const* const bands : {&act.regulated, &act.regulated_extension, &act.general})
            for (auto const& rate : *bands)
                look(rate);
    }
    look(rates.regulation_hour);
    EXPECT_THAT(without,
                testing::ElementsAre("C", "F", "MD", "MDD", "MDI", "MDN", "MM", "MN", "V"));
    EXPECT_FALSE(prs_nat_of(""));
    EXPECT_FALSE(prs_nat_of("PRT")); // 1995, of which no text says what it pays
}

TEST(PaymentCodes, AreInOrderEachOnceAndSaySource) {
    std::set<std::string_view> codes;
    int last = 0;
    for (auto const& known : pds::law::payment_codes) {
        EXPECT_TRUE(codes.insert(known.code).second) << known.code;
        EXPECT_LT(last, known.prs_nat);
        last = known.prs_nat;
    }
    EXPECT_EQ(pds::law::payment_codes_source.source->key, "IR_NAT_V");
}

} // namespace payment_codes_tests
