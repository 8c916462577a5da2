// SPDX-License-Identifier: BSL-1.0
//
// A dossier that conforms in everything, at the bounds, and the sectors it is read against.

#ifndef PDS_TESTS_MMG_SUPPORT_HPP
#define PDS_TESTS_MMG_SUPPORT_HPP

#include <pds/law/calendar_fr.hpp>
#include <pds/law/mmg_2007.hpp>
#include <pds/law/nomenclature.hpp>
#include <pds/mmg/plan.hpp>

#include <string>
#include <vector>

namespace mmg_test {

using namespace pds::literals;
using pds::slot_kind;
namespace mmg = pds::mmg;

inline pds::slot_calendar const& calendar() {
    static pds::slot_calendar const made{pds::territory::metropole, pds::law::calendar_fr};
    return made;
}

/// Evenings, Sundays and holidays, Saturday afternoons and ponts; no deep night: 48 h a week.
inline pds::opening_table const& openings() {
    static pds::opening_table const made{
        {{.kinds = {slot_kind::evening, slot_kind::sunday_or_holiday, slot_kind::saturday_afternoon,
                    slot_kind::pont_day}}}};
    return made;
}

inline mmg::context context(mmg::readings readings = {},
                            mmg::framework const& framework = pds::law::mmg_2007,
                            pds::opening_table const& open = openings()) {
    return {.framework = framework,
            .slots = {calendar(), open, {}},
            .consultation = pds::law::c_fee,
            .readings = readings};
}

inline mmg::schedule week_of_48_hours() {
    return {.rows = {{slot_kind::evening, {{20, 0}, {24, 0}}},
                     {slot_kind::saturday_afternoon, {{12, 0}, {20, 0}}},
                     {slot_kind::sunday_or_holiday, {{8, 0}, {20, 0}}},
                     {slot_kind::pont_day, {{8, 0}, {20, 0}}, mmg::opening_season::surge}},
            .surges = {{{12, 15}, {4, 30}}}};
}

inline mmg::budget_year conforming_year(int year) {
    mmg::budget_year y;
    y.year = year;
    y.actual_rent = 13000.00_eur;
    y.observed_price_m2 = 100.00_eur;
    y.requested_rent = 12000.00_eur;
    y.equipment.emplace();
    if (year == 2009)
        y.equipment = {
            {"examination table", mmg::equipment_kind::medical, false, 12000.00_eur},
            {"computers", mmg::equipment_kind::computing_and_telephone, false, 8000.00_eur}};
    y.running = {{"consumables", 6000.00_eur}, {"small equipment", 2000.00_eur}};
    y.staff_minutes_a_week = 20 * 60;
    y.staff_cost = 21000.00_eur;
    y.coordination = 8030.00_eur; // 365 days, C at 22.00
    y.management_fees = 0.00_eur;
    y.external = {{"commune", 1000.00_eur, "transport"}};
    return y;
}

inline mmg::dossier conforming() {
    mmg::dossier d;
    d.name = "MMG";
    d.need = {.kinds = {mmg::need_kind::emergency_relief},
              .care_needs = "2 acts an hour",
              .existing_offer = "one hospital",
              .emergency_departments = "30000 passages a year, in the town",
              .complementarity = "with the SAMU",
              .visits_kept = true,
              .only_answer = false,
              .fits_sros = true,
              .sos_service = false,
              .emergency_structure = true};
    d.zone = {.area = mmg::area_kind::urban,
              .population = 70'000,
              .radius_km = 30,
              .roads = "one valley",
              .sectors = {"Thonon"},
              .doctors = 30,
              .set_by_mrs = true};
    d.location = {.place = mmg::place_kind::near_security_service,
                  .neighbours = {mmg::neighbour::police},
                  .security = "a call button",
                  .other_use = "a surgery by day",
                  .pharmacy = "across the street"};
    d.operation.hours = week_of_48_hours();
    d.operation.surge_plan = "a second doctor";
    d.operation.crisis_plan = "longer hours";
    d.operation.access = {mmg::access_mode::pds_regulation};
    d.operation.fifteen_first = true;
    d.operation.minimum_doctors = 20;
    d.operation.other_sector_doctors = 4;
    d.operation.other_sectors_admitted = true;
    d.operation.replacements = 5;
    d.operation.training_place = true;
    d.operation.third_party_if_regulated = true;
    d.operation.third_party_terms = "by card";
    d.operation.local_agreements = "none";
    d.operation.articulation_pds = "as in the cahier des charges";
    d.operation.articulation_emergency = "as in the network's convention";
    d.operation.emergency_convention = mmg::agreement_state::signed_;
    d.operation.convention_covers_offer_and_coordination = true;
    d.convention = {
        .promoter = "association",
        .mrs_director = "the director",
        .from = "2009-01-01"_date,
        .until = "2014-01-01"_date,
        .cahier = {mmg::cahier_part::project, mmg::cahier_part::budget, mmg::cahier_part::financing,
                   mmg::cahier_part::monitoring, mmg::cahier_part::evaluation,
                   mmg::cahier_part::partnerships},
        .route = mmg::financing_route::promoter,
        .partnerships = {mmg::partnership::transport, mmg::partnership::public_information}};
    d.budget.premises = {
        .surface_m2 = 120, .charges_included = true, .owner = mmg::premises_owner::other};
    d.budget.coordinated_by_doctor = true;
    d.budget.adaptations = "none";
    for (int year = 2009; year != 2014; ++year)
        d.budget.years.push_back(conforming_year(year));
    d.monitoring = {.annual_transmission = true,
                    .interim_review = "2012-01-01"_date,
                    .evaluations = {"2013-12-31"_date},
                    .evaluation_under_mrs = true,
                    .studies_peaks = true,
                    .qualitative_report = true,
                    .results_to_codamups = true};
    return d;
}

} // namespace mmg_test

#endif
