// SPDX-License-Identifier: BSL-1.0
//
// Sunday 4 May 2008; C = V = 22, CRD 26.50, VRD 30, MD 10.

#include <pds/pay/act_lines.hpp>

#include "support.hpp"

#include <algorithm>

namespace act_lines_tests {

using namespace pay_test;
using testing::ElementsAre;
using enum pds::act_kind;

std::vector<std::string> act_texts(std::vector<pds::duty> const& duties,
                                   std::vector<pds::recorded_act> const& acts,
                                   pds::opening_table const& table = open(),
                                   pds::interval<pds::date> period = pds::always,
                                   pds::pay_policy policy = {}) {
    std::vector<std::string> out;
    auto const s = statement({.duties = duties, .acts = acts}, table, period, policy);
    for (auto const& l : s.lines())
        if (l.item != pds::line_item::astreinte)
            out.push_back(std::string{name_of(l.item)} + ' ' + text(l));
    return out;
}

pds::recorded_act act(pds::doctor_id doctor, std::string_view when,
                      pds::act_kind kind = consultation, bool regulated = true,
                      bool called = false) {
    return {doctor, pds::parse_local_time(when), kind, regulated, called};
}

std::vector const sunday{duty(a, s0, "2008-05-04T08:00", "2008-05-04T20:00")};

TEST(ActLines, RegulatedConsultationOnDuty) {
    EXPECT_THAT(act_texts(sunday, {act(a, "2008-05-04T10:00")}),
                ElementsAre("base a 2008-05-04T10:00 C 22.00 payable A1",
                            "majoration a 2008-05-04T10:00 CRD 26.50 payable A3"));
}

TEST(ActLines, RegulatedVisitOnDutyHasNoTravelLine) { // R-A4
    EXPECT_THAT(act_texts(sunday, {act(a, "2008-05-04T10:00", visit)}),
                ElementsAre("base a 2008-05-04T10:00 V 22.00 payable A2",
                            "majoration a 2008-05-04T10:00 VRD 30.00 payable A3+A4"));
}

TEST(ActLines, VisitWithoutMajorationHasTravel) { // cli.md, pay
    EXPECT_THAT(act_texts(sunday, {act(a, "2008-05-04T10:00", visit, false)}),
                ElementsAre("base a 2008-05-04T10:00 V 22.00 payable A2",
                            "majoration a 2008-05-04T10:00 VRD 0.00 refused not_regulated A6",
                            "travel a 2008-05-04T10:00 MD 10.00 payable A2"));
}

TEST(ActLines, OutsideHoursHasNoCode) { // cli.md: empty when outside PDS hours
    EXPECT_THAT(act_texts({}, {act(a, "2008-05-05T10:00", visit)}),
                ElementsAre("base a 2008-05-05T10:00 V 22.00 payable A2",
                            testing::StartsWith(
                                "majoration a 2008-05-05T10:00 0.00 refused outside_pds_hours"),
                            "travel a 2008-05-05T10:00 MD 10.00 payable A2"));
}

TEST(ActLines, DutyCoversItsBeginAndNotItsEnd) { // Fine print, Acts
    std::vector const half{duty(a, s0, "2008-05-04T10:00", "2008-05-04T14:00"),
                           duty(b, s0, "2008-05-04T08:00", "2008-05-04T10:00")};
    EXPECT_THAT(act_texts(half, {act(a, "2008-05-04T09:59")})[1],
                testing::HasSubstr("CRD 0.00 refused not_on_duty A6"));
    EXPECT_THAT(act_texts(half, {act(a, "2008-05-04T10:00")})[1], testing::HasSubstr("26.50 pay"));
    EXPECT_THAT(act_texts(half, {act(a, "2008-05-04T13:59")})[1], testing::HasSubstr("26.50 pay"));
    EXPECT_THAT(act_texts(half, {act(a, "2008-05-04T14:00")})[1],
                testing::HasSubstr("refused not_on_duty"));
}

TEST(ActLines, SomebodyElsesDutyIsNot) {
    EXPECT_THAT(act_texts(sunday, {act(b, "2008-05-04T10:00")})[1],
                testing::HasSubstr("refused not_on_duty"));
}

TEST(ActLines, HeldAndPartlyServedDutiesCount) { // R-A6
    // double duty, too many doctors, a gap: the duty is not paid, the act is
    std::vector const twice{duty(a, s0, "2008-05-04T08:00", "2008-05-04T20:00"),
                            duty(a, s1, "2008-05-04T08:00", "2008-05-04T20:00")};
    std::vector const crowd{duty(a, s0, "2008-05-04T08:00", "2008-05-04T20:00"),
                            duty(b, s0, "2008-05-04T08:00", "2008-05-04T20:00")};
    std::vector const gap{duty(a, s0, "2008-05-04T09:00", "2008-05-04T11:00")};
    for (auto const& duties : {twice, crowd, gap})
        EXPECT_THAT(act_texts(duties, {act(a, "2008-05-04T10:00")})[1],
                    testing::HasSubstr("CRD 26.50 payable A3"));
}

TEST(ActLines, NarrowerHoursDoNotCount) { // Fine print, Acts: the slot counts
    pds::opening_table const table{{{.hours = {{14, 0}, {24, 0}}}}};
    EXPECT_THAT(act_texts(sunday, {act(a, "2008-05-04T10:00")}, table)[1],
                testing::HasSubstr("CRD 26.50 payable"));
}

TEST(ActLines, DutyInAClosedSlotIsNoDuty) { // R-A6: open and in force
    pds::opening_table const from_june{
        {{.kinds = pds::base_kinds},
         {.kinds = pds::extension_kinds, .dates = pds::from("2008-06-01"_date)}}};
    std::vector const saturday{duty(a, s0, "2008-05-17T12:00", "2008-05-17T20:00")};
    EXPECT_THAT(act_texts(saturday, {act(a, "2008-05-17T15:00")}, from_june)[1],
                testing::HasSubstr("CRS 0.00 refused not_on_duty"));
    EXPECT_THAT(act_texts(saturday, {act(a, "2008-05-17T15:00")})[1],
                testing::HasSubstr("CRS 26.50 payable A3"));
}

TEST(ActLines, CalledInReplacementStandsForBeingOnDuty) { // R-A6
    EXPECT_THAT(act_texts({}, {act(a, "2008-05-04T10:00", consultation, true, true)})[1],
                testing::HasSubstr("CRD 26.50 payable"));
    // and not for being regulated
    EXPECT_THAT(act_texts({}, {act(a, "2008-05-04T10:00", consultation, false, true)})[1],
                testing::HasSubstr("refused not_regulated"));
    // nor does it make a Monday morning a PDS hour
    EXPECT_THAT(act_texts({}, {act(a, "2008-05-05T10:00", consultation, true, true)})[1],
                testing::HasSubstr("refused outside_pds_hours"));
}

TEST(ActLines, CalledInReplacementNeedsASectorThatHasTheSlot) {               // Fine print, Acts
    auto const called = act(a, "2008-05-17T15:00", consultation, true, true); // a Saturday
    auto const majoration = [&](std::vector<pds::duty> const& duties,
                                pds::opening_table const& table) {
        return act_texts(duties, {called}, table)[1];
    };
    using testing::HasSubstr;
    EXPECT_THAT(majoration({}, pds::opening_table{{{.kinds = pds::base_kinds}}}),
                HasSubstr("refused not_on_duty"));
    // in one sector of two
    EXPECT_THAT(majoration({}, pds::opening_table{{{.sector = s0, .kinds = pds::base_kinds},
                                                   {.sector = s1}}}),
                HasSubstr("26.50 payable"));
    // not yet in force
    EXPECT_THAT(majoration({}, pds::opening_table{{{.dates = pds::from("2008-05-18"_date)}}}),
                HasSubstr("refused not_on_duty"));
    // opened for every sector, closed in the only one there is
    pds::opening_table const closed{{{}, {.sector = s0, .posts = 0}}};
    EXPECT_THAT(majoration({}, closed), HasSubstr("refused not_on_duty"));
    // another sector, known from its duty alone, has it
    EXPECT_THAT(majoration({duty(b, s1, "2008-05-04T08:00", "2008-05-04T20:00")}, closed),
                HasSubstr("26.50 payable"));
}

TEST(ActLines, RegulatedComesBeforeOnDutyAndTheRateComesLast) { // the first that applies
    EXPECT_THAT(act_texts({}, {act(a, "2008-05-04T10:00", consultation, false)})[1],
                testing::HasSubstr("not_regulated"));
    EXPECT_THAT(act_texts({}, {act(a, "2005-05-29T10:00", consultation, true)})[1],
                testing::HasSubstr("not_on_duty"));
    EXPECT_THAT(act_texts({duty(a, s0, "2005-05-29T08:00", "2005-05-29T20:00")},
                          {act(a, "2005-05-29T10:00")}),
                ElementsAre("base a 2005-05-29T10:00 C 20.00 payable A1",
                            "majoration a 2005-05-29T10:00 CRD 0.00 refused rate_not_covered A3"));
}

TEST(ActLines, BeforeTheFirstFeeTheBaseIsRefused) {
    EXPECT_THAT(act_texts({}, {act(a, "2002-06-28T10:00")})[0],
                testing::StartsWith("base a 2002-06-28T10:00 C 0.00 refused rate_not_covered"));
}

TEST(ActLines, TwoActsAtOneMinuteAreTwoActs) { // Fine print, Merging rows
    auto const twice = act_texts(sunday, {act(a, "2008-05-04T10:00"), act(a, "2008-05-04T10:00")});
    EXPECT_THAT(twice, ElementsAre("base a 2008-05-04T10:00 C 22.00 payable A1",
                                   "base a 2008-05-04T10:00 C 22.00 payable A1",
                                   "majoration a 2008-05-04T10:00 CRD 26.50 payable A3",
                                   "majoration a 2008-05-04T10:00 CRD 26.50 payable A3"));
}

TEST(ActLines, BelongToThePeriodOfTheirTime) { // R-P14
    pds::interval const may{"2008-05-01"_date, "2008-06-01"_date};
    auto const count = [&](std::string_view when) {
        return act_texts({}, {act(a, when)}, open(), may).size();
    };
    EXPECT_EQ(count("2008-04-30T23:59"), 0U);
    EXPECT_EQ(count("2008-05-01T00:00"), 2U);
    EXPECT_EQ(count("2008-05-31T23:59"), 2U);
    EXPECT_EQ(count("2008-06-01T00:00"), 0U);
}

TEST(ActLines, OnPontsAndSaturdayMorningsNameA5) {
    EXPECT_THAT(act_texts({duty(a, s0, "2008-05-02T08:00", "2008-05-02T20:00")},
                          {act(a, "2008-05-02T10:00")})[1],
                testing::HasSubstr("CRD 26.50 payable A3+A5"));
}

TEST(ActLines, GeneralMajorationIsPayableInPlaceOfTravel) { // R-A7
    pds::pay_policy const general{.acts = {.general_majorations = true}};
    EXPECT_THAT(
        act_texts({}, {act(a, "2008-05-04T10:00", visit, false)}, open(), pds::always, general),
        ElementsAre("base a 2008-05-04T10:00 V 22.00 payable A2",
                    testing::StartsWith("majoration a 2008-05-04T10:00 MDD 22.60 payable A7")));
    EXPECT_THAT(act_texts({}, {act(a, "2008-05-04T10:00", consultation, false)}, open(),
                          pds::always, general),
                ElementsAre("base a 2008-05-04T10:00 C 22.00 payable A1",
                            "majoration a 2008-05-04T10:00 F 19.06 payable A7"));
}

TEST(ActLines, GeneralMajorationOfAVisitDoesNotCiteTheRuleOfRegulatedVisits) { // R-A4, R-A7
    pds::pay_policy const general{.acts = {.general_majorations = true}};
    EXPECT_THAT(
        act_texts({}, {act(a, "2008-05-04T10:00", visit, false)}, open(), pds::always, general)[1],
        testing::EndsWith("payable A7"));
}

TEST(ActLines, OneByOneAreThoseOfTheStatement) { // an act's lines depend on no other act
    std::vector const duties{duty(a, s0, "2008-05-03T12:00", "2008-05-04T20:00"),
                             duty(b, s1, "2008-05-04T00:00", "2008-05-04T08:00")};
    auto const table = open();
    auto const served = pds::serve(duties, calendar, table);
    pds::duty_index const on_duty{served};
    pds::act_lines lines_of{on_duty, {duties, table}, calendar, rates, pds::month_of(2008, 5)};
    std::vector<pds::recorded_act> acts;
    std::vector<std::string> found;
    for (auto t = "2008-04-30T10:00"_time; t < "2008-06-01T12:00"_time; t = t + 97) {
        auto const n = static_cast<unsigned>(t - "2008-04-30T10:00"_time) / 97;
        acts.push_back(
            {n % 3 == 0 ? a : b, t, n % 2 == 0 ? visit : consultation, n % 5 != 0, n % 7 == 0});
        lines_of(acts.back(), [&](pds::line const& l) {
            found.push_back(std::string{name_of(l.item)} + ' ' + text(l));
        });
    }
    auto expected = act_texts(duties, acts, table, pds::month_of(2008, 5));
    std::sort(found.begin(), found.end());
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(found, expected);
    EXPECT_GT(found.size(), 900U);
}

} // namespace act_lines_tests
