// SPDX-License-Identifier: BSL-1.0
//
// Need, zone and location. Numbers behind `item` are those of the facts of the text.

#include "walk.hpp"

namespace review_need_tests {

using namespace mmg_test;
using enum mmg::criterion;

std::vector<walk> need_walks() {
    return {
        {need_identified,
         {}, // item 25, item 57, items 64-67, item 76
         {{[](dossier& d) { d.need.kinds = {}; }, lacking},
          {[](dossier& d) { d.need.kinds = {mmg::need_kind::hospital_pathway}; }, ok}}},
        text(need_care_needs, PDS_MEMBER(need.care_needs)),         // item 58
        text(need_existing_offer, PDS_MEMBER(need.existing_offer)), // item 59, item 74
        text(need_emergency_departments, PDS_MEMBER(need.emergency_departments)), // item 60
        {need_deficit_zones,
         {}, // item 65
         {{[](dossier& d) { d.need.kinds = {mmg::need_kind::deprived_urban}; }, lacking},
          {[](dossier& d) { d.need.deficit_zones = "two quarters"; }, ok}}},
        {need_fits_area,
         {}, // item 64, item 65
         {{[](dossier& d) { d.need.kinds.insert(mmg::need_kind::rural_structure); }, justify},
          {[](dossier& d) { d.zone.area = mmg::area_kind::rural; }, ok},
          {[](dossier& d) {
               d.need.kinds = {mmg::need_kind::deprived_urban};
               d.need.deficit_zones = "two quarters";
           },
           justify},
          {[](dossier& d) { d.zone.area = mmg::area_kind::urban; }, ok}}},
        answer(need_visits_kept, PDS_MEMBER(need.visits_kept)),        // item 61, item 62
        answer(need_only_answer, PDS_MEMBER(need.only_answer), false), // item 62
        text(need_complementarity, PDS_MEMBER(need.complementarity)),  // item 63
        answer(need_sros, PDS_MEMBER(need.fits_sros)),                 // item 26
    };
}

std::vector<walk> zone_walks() {
    auto const population = [](int n) { return [n](dossier& d) { d.zone.population = n; }; };
    auto const radius = [](int n) { return [n](dossier& d) { d.zone.radius_km = n; }; };
    auto const doctors = [](int n) { return [n](dossier& d) { d.zone.doctors = n; }; };
    return {
        {zone_area,
         {}, // item 69
         {{[](dossier& d) { d.zone.area = std::nullopt; }, lacking},
          {[](dossier& d) { d.zone.area = mmg::area_kind::urban; }, ok}}},
        {zone_population,
         {}, // item 70, item 75
         {{population(70'000), ok},
          {population(69'999), justify},
          {population(60'000), justify},
          {population(59'999), bad},
          {[](dossier& d) { d.location.place = mmg::place_kind::hospital; }, ok}, // not distinct
          {[](dossier& d) { d.location.place = mmg::place_kind::health_centre; }, bad},
          {[](dossier& d) {
               d.zone.area = mmg::area_kind::rural;
               d.location.place = mmg::place_kind::local_hospital;
           },
           ok},
          {[](dossier& d) { d.zone.population = std::nullopt; }, lacking},
          {population(70'000), ok}}},
        {zone_radius,
         {},                 // item 71, item 75
         {{radius(500), ok}, // urban
          {[](dossier& d) { d.zone.area = mmg::area_kind::rural; }, bad},
          {radius(36), bad},
          {radius(35), justify},
          {radius(31), justify},
          {radius(30), ok},
          {[](dossier& d) { d.zone.radius_km = std::nullopt; }, lacking},
          {radius(30), ok}}},
        {zone_roads,
         {},                                              // item 71
         {{[](dossier& d) { d.zone.roads.clear(); }, ok}, // urban
          {[](dossier& d) { d.zone.area = mmg::area_kind::rural; }, lacking},
          {[](dossier& d) { d.zone.roads = "one pass"; }, ok}}},
        {zone_sectors,
         {}, // item 75
         {{[](dossier& d) { d.zone.sectors.clear(); }, lacking},
          {[](dossier& d) {
               d.zone.sectors = {"Thonon", "Bellevaux"};
           },
           ok}}},
        {zone_doctors,
         {}, // item 72, item 73, item 75, item 97
         {{doctors(30), ok},
          {doctors(29), justify},
          {doctors(20), justify},
          {[](dossier& d) {
               d.zone.doctors = 19;
               d.operation.minimum_doctors = 19;
           },
           bad},
          {[](dossier& d) { d.zone.continuity_assured = true; }, bad}, // urban
          {[](dossier& d) { d.zone.area = mmg::area_kind::rural; }, justify},
          {[](dossier& d) { d.zone.continuity_assured = false; }, bad},
          {[](dossier& d) { d.zone.continuity_assured = std::nullopt; }, bad},
          {doctors(30), ok}}},
        answer(zone_set_by_mrs, PDS_MEMBER(zone.set_by_mrs)), // item 69, item 75
    };
}

std::vector<walk> location_walks() {
    using enum mmg::place_kind;
    auto const place = [](mmg::place_kind p) { return [p](dossier& d) { d.location.place = p; }; };
    auto const rural = [](dossier& d) { d.zone.area = mmg::area_kind::rural; };
    return {
        {location_place,
         {}, // items 77-79, items 83-85
         {{[](dossier& d) { d.location.place = std::nullopt; }, lacking},
          {place(hospital), ok},
          {place(beside_emergency), ok},
          {place(local_hospital), justify},
          {place(ehpad), justify},
          {place(retirement_home), justify},
          {place(health_house), justify},
          {place(near_security_service), ok},
          {place(health_centre), ok},
          {place(other), lacking},
          {[](dossier& d) { d.location.other_place = "the town hall"; }, justify},
          {rural, justify},
          {place(local_hospital), ok},
          {place(ehpad), justify},
          {place(retirement_home), justify},
          {place(health_house), justify},
          {place(health_centre), justify},
          {place(near_security_service), ok}}},
        {location_emergency,
         {}, // item 68
         {{[](dossier& d) { d.need.sos_service = true; }, justify},
          {[](dossier& d) { d.location.isolation_reason = "a gorge between them"; }, justify},
          {place(beside_emergency), ok},
          {place(hospital), ok},
          {place(health_centre), justify},
          {[](dossier& d) { d.need.sos_service = false; }, ok},
          {[](dossier& d) { d.need.sos_service = std::nullopt; }, lacking},
          {[](dossier& d) {
               d.need.sos_service = true;
               d.need.emergency_structure = false;
           },
           ok}}},
        {location_neighbour,
         {}, // item 80, item 84
         {{[](dossier& d) { d.location.neighbours = {}; }, lacking},
          {[](dossier& d) { d.location.neighbours = {mmg::neighbour::gendarmerie}; }, ok},
          {[](dossier& d) { d.location.neighbours = {mmg::neighbour::guards}; }, ok}}},
        text(location_security, PDS_MEMBER(location.security)),   // item 87
        text(location_other_use, PDS_MEMBER(location.other_use)), // item 81, item 86
        text(location_pharmacy, PDS_MEMBER(location.pharmacy)),   // item 82
    };
}

TEST(ReviewOfTheNeed, EveryCriterionAloneTurnsTheVerdict) { // R-M2
    expect_walks(need_walks(), {"need"});
}
TEST(ReviewOfTheZone, EveryCriterionAloneTurnsTheVerdict) { // R-M2
    expect_walks(zone_walks(), {"zone"});
}
TEST(ReviewOfTheLocation, EveryCriterionAloneTurnsTheVerdict) { // R-M3
    expect_walks(location_walks(), {"location"});
}

TEST(ReviewOfTheLocation, NamesThePlace) {
    auto d = conforming();
    EXPECT_EQ(found(d, location_place).found, "near_security_service");
    d.location.other_place = "the town hall"; // of another place alone
    EXPECT_EQ(found(d, location_place).found, "near_security_service");
    d.location.place = mmg::place_kind::other;
    EXPECT_EQ(found(d, location_place).found, "the town hall");
}

} // namespace review_need_tests
