// SPDX-License-Identifier: BSL-1.0

#include "support.hpp"

#include "core/refusal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace plan_tests {

using namespace mmg_test;
using mmg::plan_line;
using testing::ElementsAre;

TEST(Plan, AddsUpEveryYear) { // item 140
    auto const plan = mmg::make_plan(conforming(), context());
    ASSERT_EQ(plan.years.size(), 5U);
    auto const& first = plan.years[0];
    EXPECT_EQ(first.of(plan_line::rent), 12000.00_eur);
    EXPECT_EQ(first.of(plan_line::equipment), 20000.00_eur);
    EXPECT_EQ(first.of(plan_line::running), 8000.00_eur);
    EXPECT_EQ(first.cost, 69030.00_eur); // 12,000 + 20,000 + 8,000 + 21,000 + 8,030
    EXPECT_EQ(first.external, 1000.00_eur);
    EXPECT_EQ(first.net, 68030.00_eur);
    EXPECT_EQ(plan.years[1].cost, 49030.00_eur); // no equipment
    EXPECT_EQ(plan.cost, 69030.00_eur + 49030.00_eur * 4);
    EXPECT_EQ(plan.net, plan.cost - 5000.00_eur);
}

TEST(Plan, GivesTheYearlyEnvelopes) { // item 37, item 108
    auto const plan = mmg::make_plan(conforming(), context());
    EXPECT_THAT(mmg::yearly_envelopes(plan), ElementsAre(mmg::yearly_envelope{2009, 68030.00_eur},
                                                         mmg::yearly_envelope{2010, 48030.00_eur},
                                                         mmg::yearly_envelope{2011, 48030.00_eur},
                                                         mmg::yearly_envelope{2012, 48030.00_eur},
                                                         mmg::yearly_envelope{2013, 48030.00_eur}));
}

TEST(Plan, PaysOneCADayOfOpeningAtItsDate) { // item 124, item 138
    auto d = conforming();
    d.convention.from = "2010-07-01"_date;
    d.convention.until = "2015-07-01"_date;
    for (int i = 0; i != 5; ++i)
        d.budget.years[static_cast<std::size_t>(i)].year = 2010 + i;
    auto plan = mmg::make_plan(d, context());
    // Year N, from 1 July 2010: 184 days at 22.00, 181 days at 23.00 from 1 January 2011.
    EXPECT_EQ(plan.years[0].period, (pds::interval{"2010-07-01"_date, "2011-07-01"_date}));
    EXPECT_EQ(plan.years[0].coordination_ceiling, 22.00_eur * 184 + 23.00_eur * 181);
    EXPECT_EQ(plan.years[1].coordination_ceiling, 23.00_eur * 366); // 29 February 2012

    // Sundays and holidays alone: 2010-07 to 2011-06 has 52 Sundays, and eight holidays that are
    // none (15 August, 1 May and 8 May are Sundays).
    d.operation.hours.rows = {{slot_kind::sunday_or_holiday, {{8, 0}, {20, 0}}}};
    plan = mmg::make_plan(d, context());
    EXPECT_EQ(plan.years[0].opening.days, 52 + 8);
    auto const in_2010 = 26 + 4; // 14 July, 1 and 11 November, 25 December
    EXPECT_EQ(plan.years[0].coordination_ceiling, 22.00_eur * in_2010 + 23.00_eur * (60 - in_2010));
}

TEST(Plan, BoundsTheRentByTheObservedPriceAndTheSurface) { // item 111, item 112, item 134
    auto d = conforming();
    EXPECT_EQ(mmg::make_plan(d, context()).years[0].rent_ceiling, 12000.00_eur);
    d.budget.premises.surface_m2 = 200; // no more than 120 m² count
    EXPECT_EQ(mmg::make_plan(d, context()).years[0].rent_ceiling, 12000.00_eur);
    d.budget.premises.surface_m2 = 80;
    EXPECT_EQ(mmg::make_plan(d, context()).years[0].rent_ceiling, 8000.00_eur);
    auto const in = context({.rent = mmg::rent_reading::largest_surface});
    EXPECT_EQ(mmg::make_plan(d, in).years[0].rent_ceiling, 12000.00_eur);
    d.budget.premises.surface_m2 = std::nullopt;
    EXPECT_EQ(mmg::make_plan(d, context()).years[0].rent_ceiling, std::nullopt);
}

TEST(Plan, IsTheSameInAnyOrderOfYearsAndLines) {
    auto d = conforming();
    d.budget.years[0].external = {{"commune", 0.01_eur, "transport"},
                                  {"region", 0.02_eur, "works"},
                                  {"commune", 3.00_eur, "works"}};
    auto const before = mmg::make_plan(d, context());
    auto const unchanged = d.budget;
    auto const funding = mmg::funding_by_source(unchanged);
    std::mt19937 random{7};
    for (int round = 0; round != 5; ++round) {
        std::shuffle(d.budget.years.begin(), d.budget.years.end(), random);
        for (auto& y : d.budget.years) {
            std::shuffle(y.equipment->begin(), y.equipment->end(), random);
            std::shuffle(y.running->begin(), y.running->end(), random);
            std::shuffle(y.external->begin(), y.external->end(), random);
        }
        auto const after = mmg::make_plan(d, context());
        EXPECT_EQ(after.lines, before.lines);
        EXPECT_EQ(after.net, before.net);
        EXPECT_EQ(mmg::yearly_envelopes(after), mmg::yearly_envelopes(before));
        EXPECT_EQ(mmg::funding_by_source(d.budget), funding);
    }
}

TEST(Plan, SharesExternalMoneyBySourceAndPurpose) { // item 132
    auto d = conforming();
    d.budget.years[1].external = {{"region", 0.10_eur, "works"},
                                  {"commune", 5.55_eur, "transport"}};
    auto const funding = mmg::funding_by_source(d.budget);
    EXPECT_THAT(funding, ElementsAre(mmg::funding_total{"commune", "transport", 4005.55_eur},
                                     mmg::funding_total{"region", "works", 0.10_eur}));
    pds::money sum;
    for (auto const& f : funding)
        sum += f.amount;
    EXPECT_EQ(sum, mmg::make_plan(d, context()).external);
}

TEST(Plan, ConservesCents) {
    auto d = conforming();
    std::mt19937 random{11};
    std::int64_t cents = 0;
    for (auto& y : d.budget.years) {
        auto const amount = [&] {
            auto const c = static_cast<std::int64_t>(random() % 1'000'000);
            cents += c;
            return pds::money::from_cents(c);
        };
        y.requested_rent = amount();
        y.works = amount();
        y.equipment = {{"a", {}, false, amount()}, {"b", {}, false, amount()}};
        y.running = {{"c", amount()}};
        y.staff_cost = amount();
        y.cleaning = amount();
        y.coordination = amount();
        y.management_fees = amount();
    }
    auto const plan = mmg::make_plan(d, context());
    EXPECT_EQ(plan.cost.cents(), cents);
    pds::money of_years;
    pds::money of_lines;
    for (auto const& y : plan.years)
        of_years += y.cost;
    for (auto const m : plan.lines)
        of_lines += m;
    EXPECT_EQ(of_years, plan.cost);
    EXPECT_EQ(of_lines, plan.cost);
    EXPECT_EQ(plan.cost - plan.external, plan.net);
}

TEST(Plan, RefusesYearsDoubledOrMissing) {
    auto d = conforming();
    d.budget.years[3].year = 2011;
    EXPECT_EQ(refusal([&] { return mmg::make_plan(d, context()); }), pds::errc::invalid_table);
    d.budget.years.erase(d.budget.years.begin() + 3);
    EXPECT_EQ(refusal([&] { return mmg::make_plan(d, context()); }), pds::errc::invalid_table);
    d.budget.years = {conforming_year(2009), conforming_year(2011)};
    EXPECT_EQ(refusal([&] { return mmg::make_plan(d, context()); }), pds::errc::invalid_table);
}

TEST(Plan, WithoutDatesIsOfCivilYears) {
    auto d = conforming();
    d.convention.from = std::nullopt;
    auto const plan = mmg::make_plan(d, context());
    for (auto const& y : plan.years)
        EXPECT_EQ(y.period, (pds::interval{pds::date{y.year, 1, 1}, pds::date{y.year + 1, 1, 1}}));
}

TEST(Convention, HasAPeriodOnceBothDatesAreThere) {
    auto const of = [](std::optional<pds::date> from, std::optional<pds::date> until) {
        return mmg::convention{.from = from, .until = until}.period();
    };
    auto const first = "2009-01-01"_date;
    EXPECT_EQ(of({}, {}), std::nullopt);
    EXPECT_EQ(of(first, {}), std::nullopt);
    EXPECT_EQ(of({}, first), std::nullopt);
    EXPECT_EQ(of(first, first), std::nullopt);
    EXPECT_EQ(of(first, first + 1), (pds::interval{first, first + 1}));
}

TEST(Plan, OfNoYearIsEmpty) {
    EXPECT_EQ(mmg::budget_year{}.year, 0);
    EXPECT_EQ(mmg::plan_year{}.year, 0);
    auto d = conforming();
    d.budget.years.clear();
    auto const plan = mmg::make_plan(d, context());
    EXPECT_TRUE(plan.years.empty());
    EXPECT_EQ(plan.net, 0.00_eur);
}

TEST(Plan, WithoutCHasNoCeiling) {
    auto d = conforming();
    auto in = context();
    mmg::context const none{in.framework, in.slots, {}, {}};
    EXPECT_EQ(mmg::make_plan(d, none).years[0].coordination_ceiling, std::nullopt);
}

} // namespace plan_tests
