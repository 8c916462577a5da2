// SPDX-License-Identifier: BSL-1.0
//
// The budget, year by year. Numbers behind `item` are those of the facts of the text.

#include "walk.hpp"

namespace review_budget_tests {

using namespace mmg_test;
using enum mmg::criterion;

std::vector<walk> premises_walks() {
    using enum mmg::occupation_due;
    using enum mmg::property_domain;
    auto const due = [](mmg::property_domain domain, mmg::occupation_due its) {
        return [=](dossier& d) {
            d.convention.host = "hospital";
            d.budget.premises.owner = mmg::premises_owner::health_establishment;
            d.budget.premises.domain = domain;
            d.budget.premises.due = its;
        };
    };
    return {
        {budget_estimate,
         {}, // item 37, item 108, item 126, item 134
         {{[](dossier& d) { d.budget.years.pop_back(); }, lacking},
          {[](dossier& d) { d.budget.years.push_back(conforming_year(2013)); }, ok}}},
        {budget_surface,
         {}, // item 112, item 126
         {{[](dossier& d) { d.budget.premises.surface_m2 = 121; }, bad},
          {[](dossier& d) { d.budget.premises.surface_m2 = std::nullopt; }, lacking},
          {[](dossier& d) { d.budget.premises.surface_m2 = 120; }, ok}}},
        answer(budget_charges_included, PDS_MEMBER(budget.premises.charges_included)), // item 111
        {budget_premises_due,
         {}, // item 114
         {{[](dossier& d) { d.budget.premises.owner = std::nullopt; }, lacking},
          {due(private_domain, fee), bad},
          {due(private_domain, rent), ok},
          {due(public_domain, rent), bad},
          {[](dossier& d) { d.budget.premises.due = std::nullopt; }, lacking},
          {due(public_domain, fee), ok},
          {[](dossier& d) { d.budget.premises.domain = std::nullopt; }, lacking},
          {[](dossier& d) { d.budget.premises.owner = mmg::premises_owner::other; }, ok}}},
        {budget_rents,
         2011, // item 126
         {{[](dossier& d) { year_2011(d).actual_rent = std::nullopt; }, lacking},
          {[](dossier& d) { year_2011(d).actual_rent = 13000.00_eur; }, ok},
          {[](dossier& d) { year_2011(d).observed_price_m2 = std::nullopt; }, lacking},
          {[](dossier& d) { year_2011(d).observed_price_m2 = 100.00_eur; }, ok},
          {[](dossier& d) { year_2011(d).requested_rent = std::nullopt; }, lacking},
          {[](dossier& d) { year_2011(d).requested_rent = 12000.00_eur; }, ok}}},
        {budget_rent,
         2011, // item 111, item 134
         {{[](dossier& d) { year_2011(d).requested_rent = 12000.01_eur; }, bad},
          {[](dossier& d) { year_2011(d).requested_rent = 12000.00_eur; }, ok}}},
        {budget_works,
         2011, // item 113
         {{[](dossier& d) { year_2011(d).works = 0.01_eur; }, justify},
          {[](dossier& d) { year_2011(d).works_reason = "access ramp"; }, ok}}},
        {budget_cleaning,
         2011, // item 122, item 137
         {{[](dossier& d) { year_2011(d).cleaning = 0.01_eur; }, ok},
          {due(private_domain, rent), bad},
          {[](dossier& d) { year_2011(d).cleaning = 0.00_eur; }, ok}}},
    };
}

std::vector<walk> budget_walks() {
    auto const equipment = [](pds::money m) {
        return [m](dossier& d) { (*d.budget.years[0].equipment)[0].amount = m; };
    };
    auto const running = [](pds::money m) {
        return [m](dossier& d) { (*year_2011(d).running)[0].amount = m; };
    };
    auto const staff = [](int minutes) {
        return [minutes](dossier& d) { year_2011(d).staff_minutes_a_week = minutes; };
    };
    return {
        {budget_equipment,
         2009, // item 115, item 127, item 135
         {{equipment(12000.01_eur), justify},
          {equipment(17000.00_eur), justify}, // 25,000 in all
          {equipment(17000.01_eur), bad},
          {[](dossier& d) { (*d.budget.years[0].equipment)[0].name.clear(); }, lacking},
          {[](dossier& d) { d.budget.years[0].equipment = std::nullopt; }, lacking},
          {[](dossier& d) { d.budget.years[0].equipment.emplace(); }, ok}}},
        {budget_later_equipment,
         2011, // item 135
         {{[](dossier& d) {
               year_2011(d).equipment = {{"a chair", {}, false, 0.01_eur}};
           },
           bad},
          {[](dossier& d) { year_2011(d).equipment.emplace(); }, ok}}},
        {budget_heavy_equipment,
         2009, // item 116
         {{[](dossier& d) { (*d.budget.years[0].equipment)[0].heavy = true; }, bad},
          {[](dossier& d) { (*d.budget.years[0].equipment)[0].heavy = false; }, ok}}},
        {budget_running,
         2011,                             // item 117, item 128, item 136
         {{running(6000.01_eur), justify}, // with 2,000.00 of the other line
          {running(13000.00_eur), justify},
          {running(13000.01_eur), bad},
          {[](dossier& d) { year_2011(d).running = std::nullopt; }, lacking},
          {[](dossier& d) { year_2011(d).running.emplace(); }, ok}}},
        {budget_staff,
         2011, // item 118, item 129
         {{[](dossier& d) { year_2011(d).staff_cost = std::nullopt; }, lacking},
          {[](dossier& d) { year_2011(d).staff_cost = 0.00_eur; }, ok},
          {[](dossier& d) { year_2011(d).staff_minutes_a_week = std::nullopt; }, lacking},
          {staff(0), ok}}},
        {budget_staff_hours,
         2011, // item 137
         {{staff(20 * 60), ok},
          {staff(20 * 60 + 1), justify},
          {staff(40 * 60), justify},
          {staff(40 * 60 + 1), bad},
          {staff(0), ok}}},
        {budget_coordination,
         2011, // item 123, item 124, item 130, item 138
         {{[](dossier& d) { year_2011(d).coordination = 8395.00_eur; }, ok}, // 365 x 23.00
          {[](dossier& d) { year_2011(d).coordination = 8395.01_eur; }, bad},
          {[](dossier& d) { d.budget.coordinated_by_doctor = false; }, justify},
          {[](dossier& d) { d.budget.coordinated_by_doctor = std::nullopt; }, bad},
          {[](dossier& d) { year_2011(d).coordination = std::nullopt; }, lacking},
          {[](dossier& d) { year_2011(d).coordination = 0.00_eur; }, ok}}},
        {budget_management_fees,
         2011, // item 125, item 131, item 139
         {{[](dossier& d) { year_2011(d).management_fees = 0.01_eur; }, justify},
          {[](dossier& d) { year_2011(d).management_fees = std::nullopt; }, lacking},
          {[](dossier& d) { year_2011(d).management_fees = 0.00_eur; }, ok}}},
        {budget_external,
         2011, // item 132, item 140
         {{[](dossier& d) { year_2011(d).external = std::nullopt; }, lacking},
          {[](dossier& d) {
               year_2011(d).external = {{"commune", 1.00_eur, ""}};
           },
           lacking},
          {[](dossier& d) {
               year_2011(d).external = {{"", 1.00_eur, "transport"}};
           },
           lacking},
          {[](dossier& d) { year_2011(d).external.emplace(); }, ok}}},
        {budget_net,
         2011,              // item 140
         {{[](dossier& d) { // 12,000 + 8,000 + 21,000 + 8,030
               year_2011(d).external = {{"commune", 49030.01_eur, "all"}};
           },
           bad},
          {[](dossier& d) {
               year_2011(d).external = {{"commune", 49030.00_eur, "all"}};
           },
           ok}}},
        text(budget_adaptations, PDS_MEMBER(budget.adaptations)), // item 133
    };
}

TEST(ReviewOfTheBudget, EveryCriterionAloneTurnsTheVerdict) { // R-M7
    auto walks = premises_walks();
    for (auto const& w : budget_walks())
        walks.push_back(w);
    expect_walks(walks, {"budget"}, {budget_staff_within_pds}); // below: it needs another sector
}

// A sector with evenings alone has 28 h of PDS a week, fewer than the 40 h of the table.
TEST(ReviewOfTheBudget, PaidHoursOfReceptionStayWithinThePds) { // item 119, item 120
    pds::opening_table const evenings{{{.kinds = {slot_kind::evening}}}};
    auto const narrow = context({}, pds::law::mmg_2007, evenings);
    auto d = conforming();
    d.operation.hours.rows.resize(1);
    auto const judged = [&](int minutes) {
        d.budget.years[2].staff_minutes_a_week = minutes;
        return found(d, budget_staff_within_pds, 2011, narrow);
    };
    EXPECT_EQ(judged(28 * 60).verdict, ok);
    EXPECT_EQ(judged(28 * 60 + 1).verdict, bad);
    EXPECT_EQ(judged(28 * 60 + 1).limit, "max 28.00");
    EXPECT_EQ(judged(28 * 60).verdict, ok);
}

// With holidays and ponts the year of evenings and Sundays has more than 40 h a week.
TEST(ReviewOfTheBudget, ReadsTheHoursOfThePdsAsThePolicySays) { // item 119, item 120
    pds::opening_table const base{{{.kinds = {slot_kind::evening, slot_kind::sunday_or_holiday}}}};
    auto d = conforming();
    d.operation.hours.rows.erase(d.operation.hours.rows.begin() + 1); // no Saturday afternoon
    d.operation.hours.rows.pop_back();
    d.budget.years[0].staff_minutes_a_week = 40 * 60 + 1;
    auto const judged = [&](mmg::staff_reading reading) {
        return found(d, budget_staff_within_pds, 2009,
                     context({.staff = reading}, pds::law::mmg_2007, base));
    };
    EXPECT_EQ(judged(mmg::staff_reading::ordinary_week).verdict, bad);
    EXPECT_EQ(judged(mmg::staff_reading::ordinary_week).limit, "max 40.00");
    EXPECT_EQ(judged(mmg::staff_reading::whole_year).verdict, ok);
    // 365 evenings and 62 days of 12 h: 2,204 h, in a week 7/365 of them
    EXPECT_EQ(judged(mmg::staff_reading::whole_year).limit, "max 42.27");
}

TEST(ReviewOfTheBudget, AsksForAYearOfEachBegunYearOfTheConvention) { // item 37
    auto const limit = [](std::optional<pds::date> until) {
        auto d = conforming();
        d.convention.until = until;
        return found(d, budget_estimate).limit;
    };
    EXPECT_EQ(limit(std::nullopt), "1 years, max 5");
    EXPECT_EQ(limit("2010-01-01"_date), "1 years, max 5");
    EXPECT_EQ(limit("2010-01-02"_date), "2 years, max 5");
    EXPECT_EQ(limit("2014-01-01"_date), "5 years, max 5");
    EXPECT_EQ(limit("2015-01-01"_date), "5 years, max 5");
}

TEST(ReviewOfTheBudget, LooksForTheOrdinaryWeekInTheYearItself) { // item 119, item 120
    pds::opening_table const later{
        {{.kinds = {slot_kind::evening}},
         {.kinds = {slot_kind::sunday_or_holiday}, .dates = pds::from("2010-01-01"_date)}}};
    auto const narrow = context({}, pds::law::mmg_2007, later);
    EXPECT_EQ(found(conforming(), budget_staff_within_pds, 2009, narrow).limit, "max 28.00");
    EXPECT_EQ(found(conforming(), budget_staff_within_pds, 2010, narrow).limit, "max 40.00");
}

TEST(ReviewOfTheBudget, OfAYearBehindTheConventionHasNoHours) {
    auto d = conforming();
    d.convention.until = "2013-01-01"_date;
    auto const in = context({.staff = mmg::staff_reading::whole_year});
    EXPECT_EQ(found(d, budget_staff_within_pds, 2013, in).limit, "max 0.00");
    d.convention.until = "2013-01-02"_date; // an evening and a holiday
    EXPECT_EQ(found(d, budget_staff_within_pds, 2013, in).limit, "max 112.00"); // 16 x 7
}

} // namespace review_budget_tests
