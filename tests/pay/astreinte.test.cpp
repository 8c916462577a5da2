// SPDX-License-Identifier: BSL-1.0

#include <pds/pay/astreinte.hpp>

#include "support.hpp"

#include <array>

namespace astreinte_tests {

using namespace pay_test;
using enum pds::slot_kind;
using pds::money;
using pds::status;

TEST(Astreinte, BaseKindsBeginWithAvenant4) { // R-P1, R-P2, R-P3
    struct {
        slot_kind kind;
        money amount;
        std::string_view code;
        pds::rule_id rule;
    } const cases[] = {{evening, 50.00_eur, "PRN", "P1"_rule},
                       {deep_night, 100.00_eur, "PRM", "P2"_rule},
                       {sunday_or_holiday, 150.00_eur, "PRD", "P3"_rule}};
    for (auto const& [kind, amount, code, rule] : cases) {
        SCOPED_TRACE(name_of(kind));
        auto const before = pds::astreinte(kind, "2005-05-31"_date, rates);
        EXPECT_FALSE(before.covered());
        EXPECT_EQ(before.amount, 0.00_eur);
        auto const first = pds::astreinte(kind, "2005-06-01"_date, rates);
        EXPECT_EQ(first.status, status::in_force);
        EXPECT_EQ(first.amount, amount);
        EXPECT_EQ(first.code, code);
        EXPECT_EQ(first.rule, rule);
        ASSERT_NE(first.source.source, nullptr);
    }
}

TEST(Astreinte, ExtensionBeginsWithAvenant27) { // R-P4, R-P5, R-P6
    struct {
        slot_kind kind;
        money amount;
        std::string_view code;
        pds::rule_id rule;
    } const cases[] = {{saturday_afternoon, 100.00_eur, "RSP", "P4"_rule},
                       {pont_day, 150.00_eur, "PRD", "P5"_rule},
                       {saturday_morning, 50.00_eur, "RSA", "P6"_rule}};
    for (auto const& [kind, amount, code, rule] : cases) {
        SCOPED_TRACE(name_of(kind));
        EXPECT_EQ(pds::astreinte(kind, "2007-12-27"_date, rates).status, status::not_covered);
        auto const first = pds::astreinte(kind, "2007-12-28"_date, rates);
        EXPECT_EQ(first.status, status::in_force);
        EXPECT_EQ(first.amount, amount);
        EXPECT_EQ(first.code, code);
        EXPECT_EQ(first.rule, rule);
    }
}

TEST(Astreinte, IsPresumedFromTheDayOnWhichRegionsMaySetTheirOwn) {
    for (std::size_t k = 0; k != pds::slot_kind_count; ++k) {
        auto const kind = static_cast<slot_kind>(k);
        SCOPED_TRACE(name_of(kind));
        auto const last = pds::astreinte(kind, "2011-04-28"_date, rates);
        auto const first = pds::astreinte(kind, "2011-04-29"_date, rates);
        EXPECT_EQ(last.status, status::in_force);
        EXPECT_EQ(first.status, status::presumed);
        EXPECT_EQ(last.amount, first.amount);
    }
}

TEST(Astreinte, TakesTheRateOfTheDayOnWhichTheSlotBegins) {
    // The evening of 31 May 2005 ends at the first instant of avenant 4, and is before it.
    auto const before = *calendar.slot_at("2005-05-31T20:00"_time);
    EXPECT_EQ(before.end(), "2005-06-01T00:00"_time);
    EXPECT_FALSE(pds::astreinte(before, rates).covered());
    EXPECT_EQ(pds::astreinte(*calendar.slot_at("2005-06-01T00:00"_time), rates).amount, 100.00_eur);
}

TEST(Astreinte, AfterTheLastReviewIsPresumedAndOutsideTheTablesNotCovered) {
    EXPECT_EQ(pds::astreinte(evening, "2199-12-31"_date, rates).status, status::presumed);
    EXPECT_EQ(pds::astreinte(evening, "2200-01-01"_date, rates).status, status::not_covered);
    EXPECT_EQ(pds::astreinte(evening, "1981-12-31"_date, rates).status, status::not_covered);
}

// reference_values.md: one sector, one post in every slot, a whole year, in euros.
TEST(Astreinte, OfAFullyStaffedSectorIsThatOfTheReferenceTable) {
    struct year_cost {
        int year;
        int base; // evening + Sundays and holidays
        int deep_night;
        int extension_strict;
        int extension_wide;
    };
    for (auto const& [year, base, deep, strict, wide] :
         std::array<year_cost, 3>{{{2008, 27'600, 36'600, 5'750, 5'900},
                                   {2009, 27'550, 36'500, 5'700, 5'800},
                                   {2010, 27'550, 36'500, 5'250, 5'350}}}) {
        SCOPED_TRACE(year);
        auto const cost = [&, y = year](pds::slot_calendar const& of, pds::slot_kinds kinds) {
            money sum;
            for (auto const s : of.between({y, 1, 1}, {y + 1, 1, 1}))
                if (kinds.contains(s.kind)) sum += pds::astreinte(s, rates).amount;
            return sum.cents() / 100;
        };
        EXPECT_EQ(cost(calendar, {evening, sunday_or_holiday}), base);
        EXPECT_EQ(cost(calendar, {deep_night}), deep);
        EXPECT_EQ(cost(calendar, pds::extension_kinds), strict);
        EXPECT_EQ(cost(wide_calendar, pds::extension_kinds), wide);
    }
}

} // namespace astreinte_tests
