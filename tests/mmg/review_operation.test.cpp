// SPDX-License-Identifier: BSL-1.0
//
// Hours, access, doctors, payment. Numbers behind `item` are those of the facts of the text.

#include "walk.hpp"

namespace review_operation_tests {

using namespace mmg_test;
using enum mmg::criterion;

std::vector<walk> hours_walks() {
    auto const evening = [](pds::clock_time from, pds::clock_time to) {
        return [=](dossier& d) { d.operation.hours.rows[0].hours = {from, to}; };
    };
    return {
        {operation_usual_hours,
         {}, // item 103
         {{[](dossier& d) {
               for (auto& r : d.operation.hours.rows)
                   r.when = mmg::opening_season::surge;
               d.operation.hours.surges = {{{1, 1}, {12, 31}}};
               for (auto& y : d.budget.years)
                   y.staff_minutes_a_week = 0;
           },
           lacking},
          {[](dossier& d) { d.operation.hours = week_of_48_hours(); }, ok}}},
        {operation_surge_hours,
         {}, // item 103
         {{[](dossier& d) { d.operation.hours.surges.clear(); }, lacking},
          {[](dossier& d) {
               d.operation.hours.surges = {{{7, 1}, {8, 31}}};
           },
           ok}}},
        {operation_within_pds,
         {}, // item 24, item 56, item 88
         {{evening({19, 59}, {24, 0}), bad},
          {evening({20, 0}, {24, 0}), ok},
          {[](dossier& d) {
               d.operation.hours.rows[1].hours = {{11, 59}, {20, 0}};
           },
           bad},
          {[](dossier& d) {
               d.operation.hours.rows[1].hours = {{12, 0}, {24, 0}};
           },
           ok},
          {[](dossier& d) {
               d.operation.hours.rows.push_back({slot_kind::deep_night, {{0, 0}, {0, 1}}});
           },
           bad}, // no sector has the deep night
          {[](dossier& d) { d.operation.hours.rows.pop_back(); }, ok}}},
        {operation_priority_hours,
         {}, // items 89-91
         {{evening({20, 1}, {24, 0}), justify},
          {evening({20, 0}, {23, 59}), justify},
          {[](dossier& d) {
               d.operation.hours.rows.erase(d.operation.hours.rows.begin());
               for (auto& y : d.budget.years)
                   y.coordination = 0.00_eur; // fewer days
           },
           justify},
          {[](dossier& d) { d.operation.restriction_reason = "quiet evenings"; }, justify},
          {[](dossier& d) { // the pont days alone
               auto& rows = d.operation.hours.rows;
               rows = {{slot_kind::pont_day, {{8, 0}, {20, 0}}}};
           },
           bad},
          {[](dossier& d) { d.operation.hours = week_of_48_hours(); }, ok}}},
        text(operation_surge_plan, PDS_MEMBER(operation.surge_plan)),   // item 92
        text(operation_crisis_plan, PDS_MEMBER(operation.crisis_plan)), // item 92
    };
}

std::vector<walk> operation_walks() {
    using enum mmg::access_mode;
    auto const own = [](dossier& d) {
        d.operation.access.insert(own_number);
        d.operation.interconnected = true;
        d.operation.protocol = true;
    };
    return {
        {operation_access,
         {}, // item 27, item 93, item 104
         {{[](dossier& d) { d.operation.access = {}; }, lacking},
          {[&](dossier& d) {
               d.operation.access = {own_number};
               d.operation.interconnected = true;
               d.operation.protocol = true;
           },
           justify},
          {[](dossier& d) { d.operation.access.insert(pds_regulation); }, ok}}},
        answer(operation_fifteen, PDS_MEMBER(operation.fifteen_first)), // item 94
        {operation_direct_access,
         {}, // item 95, item 104
         {{[](dossier& d) { d.operation.access.insert(direct); }, justify},
          {[](dossier& d) { d.operation.direct_access_reason = "a busy quarter"; }, justify},
          {[](dossier& d) { d.operation.access = {pds_regulation}; }, ok}}},
        {operation_interconnection,
         {}, // item 96, item 104
         {{own, ok},
          {[](dossier& d) { d.operation.interconnected = false; }, bad},
          {[](dossier& d) { d.operation.interconnected = std::nullopt; }, lacking},
          {[](dossier& d) { d.operation.interconnected = true; }, ok}}},
        {operation_protocol,
         {}, // item 96
         {{own, ok},
          {[](dossier& d) { d.operation.protocol = false; }, bad},
          {[](dossier& d) { d.operation.protocol = std::nullopt; }, lacking},
          {[](dossier& d) { d.operation.protocol = true; }, ok}}},
        {operation_minimum_doctors,
         {}, // item 97, item 105
         {{[](dossier& d) { d.operation.minimum_doctors = std::nullopt; }, lacking},
          {[](dossier& d) { d.operation.minimum_doctors = 31; }, bad},
          {[](dossier& d) { d.operation.minimum_doctors = 30; }, ok}}},
        {operation_installed_doctors,
         {}, // item 97, item 98
         {{[](dossier& d) { d.operation.replacements = std::nullopt; }, lacking},
          {[](dossier& d) { d.operation.replacements = 30; }, bad},
          {[](dossier& d) { d.operation.replacements = 29; }, ok}}},
        answer(operation_other_sectors, PDS_MEMBER(operation.other_sectors_admitted)), // item 100
        {operation_other_sector_doctors,
         {}, // item 100, item 105
         {{[](dossier& d) { d.operation.other_sector_doctors = std::nullopt; }, lacking},
          {[](dossier& d) { d.operation.other_sector_doctors = 0; }, ok}}},
        {operation_training,
         {}, // item 99, item 105
         {{[](dossier& d) { d.operation.training_place = std::nullopt; }, lacking},
          {[](dossier& d) { d.operation.training_place = false; }, ok}}},
        answer(operation_third_party, PDS_MEMBER(operation.third_party_if_regulated)), // item 101
        text(operation_third_party_terms, PDS_MEMBER(operation.third_party_terms)),    // item 107
        text(operation_local_agreements, PDS_MEMBER(operation.local_agreements)),      // item 102
        text(operation_articulation_pds, PDS_MEMBER(operation.articulation_pds)),      // item 106
        text(operation_articulation_emergency,
             PDS_MEMBER(operation.articulation_emergency)), // item 28, item 106
        {operation_emergency_convention,
         {}, // item 29, item 30
         {{[](dossier& d) { d.operation.emergency_convention = std::nullopt; }, lacking},
          {[](dossier& d) { d.operation.emergency_convention = mmg::agreement_state::none; }, bad},
          {[](dossier& d) { d.operation.emergency_convention = mmg::agreement_state::planned; },
           justify},
          {[](dossier& d) { d.need.emergency_structure = false; }, ok}, // nobody to sign with
          {[](dossier& d) {
               d.need.emergency_structure = true;
               d.operation.emergency_convention = mmg::agreement_state::signed_;
           },
           ok}}},
        answer(operation_convention_content,
               PDS_MEMBER(operation.convention_covers_offer_and_coordination)), // item 29
    };
}

TEST(ReviewOfTheOperation, EveryCriterionAloneTurnsTheVerdict) { // R-M4 to R-M6
    auto walks = hours_walks();
    for (auto const& w : operation_walks())
        walks.push_back(w);
    expect_walks(walks, {"operation"});
}

TEST(ReviewOfTheOperation, ListsTheHoursOutsideThePds) { // R-M1, item 56
    auto d = conforming();
    d.operation.hours.rows[1].hours = {{11, 30}, {20, 0}};
    auto const listed = found(d, operation_within_pds).found;
    // 261 Saturdays in the five years, six of them holidays; the first is 3 January 2009.
    EXPECT_THAT(listed, testing::HasSubstr("2009-01-03T11:30/2009-01-03T12:00"));
    EXPECT_THAT(listed, testing::StartsWith("127.50 h in 255 stretches:"));
    EXPECT_EQ(std::count(listed.begin(), listed.end(), '/'), 255); // all are listed
}

TEST(ReviewOfTheOperation, SaysWhatItLacksToJudgeTheHours) {
    auto d = conforming();
    d.convention.until = std::nullopt;
    for (auto const what : {operation_within_pds, operation_priority_hours}) {
        EXPECT_EQ(found(d, what).verdict, lacking);
        EXPECT_EQ(found(d, what).limit, "convention.from and until");
    }
    d = conforming();
    d.operation.hours.rows.clear();
    for (auto& y : d.budget.years)
        y.staff_minutes_a_week = std::nullopt;
    for (auto const what : {operation_within_pds, operation_priority_hours}) {
        EXPECT_EQ(found(d, what).verdict, lacking);
        EXPECT_EQ(found(d, what).limit, "operation.hours");
    }
}

TEST(ReviewOfTheOperation, GivesTheReasonOfShorterHoursAndOfNoOthers) {
    auto d = conforming();
    d.operation.restriction_reason = "quiet evenings";
    EXPECT_EQ(found(d, operation_priority_hours).found,
              "evening+sunday_or_holiday+saturday_afternoon");
    d.operation.hours.rows[0].hours = {{20, 1}, {24, 0}};
    EXPECT_EQ(found(d, operation_priority_hours).found,
              "sunday_or_holiday+saturday_afternoon: quiet evenings");
    d.operation.hours.rows = {{slot_kind::evening, {{20, 0}, {20, 1}}}};
    EXPECT_EQ(found(d, operation_priority_hours).found, "quiet evenings"); // one minute is touched
    d.operation.hours.rows = {{slot_kind::pont_day, {{8, 0}, {20, 0}}}};
    EXPECT_EQ(found(d, operation_priority_hours).found, "none whole");
}

TEST(ReviewOfTheOperation, AsksForThePrioritySlotsThatThereAre) { // items 89-91
    pds::opening_table const base{{{.kinds = {slot_kind::evening, slot_kind::sunday_or_holiday}}}};
    auto const narrow = context({}, pds::law::mmg_2007, base);
    auto d = conforming();
    EXPECT_EQ(found(d, operation_priority_hours, {}, narrow).limit, "evening+sunday_or_holiday");
    EXPECT_EQ(found(d, operation_priority_hours, {}, narrow).verdict, ok);
    d.convention.until = "2009-01-02"_date; // a day, open for a minute of its evening
    d.operation.hours.rows = {{slot_kind::evening, {{20, 0}, {20, 1}}}};
    EXPECT_EQ(found(d, operation_priority_hours, {}, narrow).verdict, justify);
}

TEST(ReviewOfTheOperation, NeedsTheNumberOfDoctorsForThoseInstalled) { // item 97, item 98
    auto d = conforming();
    d.zone.doctors = std::nullopt;
    EXPECT_EQ(found(d, operation_installed_doctors).verdict, lacking);
}

TEST(ReviewOfTheOperation, NamesTheAccess) {
    auto d = conforming();
    EXPECT_EQ(found(d, operation_access).found, "pds_regulation");
    d.operation.access = {mmg::access_mode::pds_regulation, mmg::access_mode::direct};
    EXPECT_EQ(found(d, operation_access).found, "pds_regulation+direct");
}

} // namespace review_operation_tests
