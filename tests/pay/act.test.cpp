// SPDX-License-Identifier: BSL-1.0

#include <pds/pay/act.hpp>

#include "support.hpp"

namespace act_tests {

using namespace pay_test;
using pds::act_kind;
using pds::money;
using pds::status;
using enum pds::act_kind;

pds::act_price entitled(std::string_view when, act_kind kind, pds::act_policy policy = {}) {
    return pds::price(
        {.when = pds::parse_local_time(when), .kind = kind, .regulated = true, .on_duty = true},
        calendar, rates, policy);
}
pds::act_price unregulated(std::string_view when, act_kind kind, bool general,
                           bool on_duty = true) {
    return pds::price(
        {.when = pds::parse_local_time(when), .kind = kind, .regulated = false, .on_duty = on_duty},
        calendar, rates, {.general_majorations = general});
}

struct place_of_act {
    std::string_view when;
    std::string_view consultation_code; // empty: outside PDS hours
    money consultation;
    std::string_view visit_code;
    money visit;
};

void expect_at(place_of_act const& p) {
    SCOPED_TRACE(p.when);
    auto const consultation = entitled(p.when, act_kind::consultation);
    EXPECT_EQ(consultation.majoration.code, p.consultation_code);
    EXPECT_EQ(consultation.majoration.amount, p.consultation);
    auto const visit = entitled(p.when, act_kind::visit);
    EXPECT_EQ(visit.majoration.code, p.visit_code);
    EXPECT_EQ(visit.majoration.amount, p.visit);
    auto const refusal = p.consultation_code.empty() ? reason::outside_pds_hours : reason::none;
    EXPECT_EQ(consultation.refusal, refusal);
    EXPECT_EQ(visit.refusal, refusal);
}

constexpr money nothing{};

// R-A3, R-A8: at a boundary the later period has it. Days of 2008 in metropolitan France.
TEST(ActPrice, OfAnOrdinaryDayAtEveryBoundary) {                         // Tuesday 6 May 2008
    expect_at({"2008-05-06T00:00", "CRM", 51.50_eur, "VRM", 55.00_eur}); // 00:00 is M
    expect_at({"2008-05-06T05:59", "CRM", 51.50_eur, "VRM", 55.00_eur});
    expect_at({"2008-05-06T06:00", "CRN", 42.50_eur, "VRN", 46.00_eur}); // 06:00 is N
    expect_at({"2008-05-06T07:59", "CRN", 42.50_eur, "VRN", 46.00_eur});
    expect_at({"2008-05-06T08:00", "", nothing, "", nothing}); // 08:00 is not N
    expect_at({"2008-05-06T19:59", "", nothing, "", nothing});
    expect_at({"2008-05-06T20:00", "CRN", 42.50_eur, "VRN", 46.00_eur}); // 20:00 is N
    expect_at({"2008-05-06T23:59", "CRN", 42.50_eur, "VRN", 46.00_eur});
}

TEST(ActPrice, OfASundayAndAHolidayAtEveryBoundary) { // R-D3
    for (std::string const day : {"2008-05-04", "2008-05-01", "2008-11-01"}) {
        expect_at({day + "T07:59", "CRN", 42.50_eur, "VRN", 46.00_eur});
        expect_at({day + "T08:00", "CRD", 26.50_eur, "VRD", 30.00_eur});
        expect_at({day + "T12:00", "CRD", 26.50_eur, "VRD", 30.00_eur});
        expect_at({day + "T19:59", "CRD", 26.50_eur, "VRD", 30.00_eur});
        expect_at({day + "T20:00", "CRN", 42.50_eur, "VRN", 46.00_eur});
    }
}

TEST(ActPrice, OfASaturdayAtEveryBoundary) { // R-D4
    expect_at({"2008-05-17T07:59", "CRN", 42.50_eur, "VRN", 46.00_eur});
    expect_at({"2008-05-17T08:00", "", nothing, "", nothing});
    expect_at({"2008-05-17T11:59", "", nothing, "", nothing});
    expect_at({"2008-05-17T12:00", "CRS", 26.50_eur, "VRS", 30.00_eur});
    expect_at({"2008-05-17T19:59", "CRS", 26.50_eur, "VRS", 30.00_eur});
    expect_at({"2008-05-17T20:00", "CRN", 42.50_eur, "VRN", 46.00_eur});
}

TEST(ActPrice, OfASaturdayMorningAfterAHolidayIsThatOfASunday) { // R-D6, R-A5
    expect_at({"2008-08-16T07:59", "CRN", 42.50_eur, "VRN", 46.00_eur});
    expect_at({"2008-08-16T08:00", "CRD", 26.50_eur, "VRD", 30.00_eur});
    expect_at({"2008-08-16T11:59", "CRD", 26.50_eur, "VRD", 30.00_eur});
    expect_at({"2008-08-16T12:00", "CRS", 26.50_eur, "VRS", 30.00_eur});
}

TEST(ActPrice, OfAPontAtEveryBoundary) { // R-D5
    expect_at({"2008-05-02T07:59", "CRN", 42.50_eur, "VRN", 46.00_eur});
    expect_at({"2008-05-02T08:00", "CRD", 26.50_eur, "VRD", 30.00_eur});
    expect_at({"2008-05-02T19:59", "CRD", 26.50_eur, "VRD", 30.00_eur});
    expect_at({"2008-05-02T20:00", "CRN", 42.50_eur, "VRN", 46.00_eur});
}

TEST(ActPrice, MeetsThePublishedResults) { // reference_values.md
    // Sunday 2008: 22 + 26.50; 22 + 30, the travel inside
    EXPECT_EQ(entitled("2008-05-04T10:00", consultation).total(), 48.50_eur);
    EXPECT_EQ(entitled("2008-05-04T10:00", visit).total(), 52.00_eur);
    // Tuesday 7 November 2017, C = 25: 25 + 42.50, 25 + 51.50, 25 + 46
    EXPECT_EQ(entitled("2017-11-07T21:00", consultation).total(), 67.50_eur);
    EXPECT_EQ(entitled("2017-11-07T03:00", consultation).total(), 76.50_eur);
    EXPECT_EQ(entitled("2017-11-07T21:00", visit).total(), 71.00_eur);
    // pont: Friday 26 May 2017, after Ascension: 25 + 26.50
    EXPECT_EQ(*calendar.kind_at("2017-05-26T10:00"_time), slot_kind::pont_day);
    EXPECT_EQ(entitled("2017-05-26T10:00", consultation).total(), 51.50_eur);
    // R-A4: 25 + 30
    EXPECT_EQ(entitled("2017-11-05T10:00", visit).total(), 55.00_eur);
}

TEST(ActPrice, OfARegulatedVisitHasNoTravelOfItsOwn) { // R-A4
    auto const p = entitled("2008-05-01T21:00", visit);
    EXPECT_EQ(p.base.amount, 22.00_eur);
    EXPECT_EQ(p.base.code, "V");
    EXPECT_EQ(p.majoration.amount, 46.00_eur);
    EXPECT_EQ(p.travel.code, "");
    EXPECT_EQ(p.travel.amount, 0.00_eur);
    EXPECT_EQ(p.total(), 68.00_eur);
}

TEST(ActPrice, OfAPlainVisitIsTheFeeAndTheTravel) { // R-A2: 22 + 10
    auto const p = entitled("2008-01-02T10:00", visit);
    EXPECT_EQ(p.refusal, reason::outside_pds_hours);
    EXPECT_EQ(p.travel.code, "MD");
    EXPECT_EQ(p.travel.amount, 10.00_eur);
    EXPECT_EQ(p.total(), 32.00_eur);
    EXPECT_EQ(entitled("2008-01-02T10:00", consultation).total(), 22.00_eur);
}

TEST(ActPrice, UnregulatedOrOffDutyKeepsBaseTravelAndTheCode) { // R-A6
    for (auto const kind : {consultation, visit})
        for (auto const& [regulated, on_duty, why] :
             {std::tuple{false, true, reason::not_regulated},
              std::tuple{false, false, reason::not_regulated},
              std::tuple{true, false, reason::not_on_duty}}) {
            auto const p = pds::price({.when = "2008-05-01T21:00"_time,
                                       .kind = kind,
                                       .regulated = regulated,
                                       .on_duty = on_duty},
                                      calendar, rates);
            EXPECT_EQ(p.refusal, why);
            EXPECT_EQ(p.majoration.code, kind == visit ? "VRN" : "CRN");
            EXPECT_EQ(p.majoration.amount, 0.00_eur);
            EXPECT_EQ(p.total(), kind == visit ? 32.00_eur : 22.00_eur);
        }
}

TEST(ActPrice, OutsideHoursComesBeforeEveryOtherReason) {
    auto const p = pds::price({.when = "2008-05-06T10:00"_time}, calendar, rates);
    EXPECT_EQ(p.refusal, reason::outside_pds_hours);
    EXPECT_EQ(p.majoration.code, "");
}

TEST(ActPrice, OfTheExtensionHasNoRateBeforeAvenant27) { // R-A3: with P4's date
    // Saturday 22 and Monday 24 (a pont) December 2007; Monday 31 December is a pont too
    for (auto const when : {"2007-12-22T15:00", "2007-12-24T15:00"}) {
        auto const p = entitled(when, visit);
        EXPECT_EQ(p.refusal, reason::rate_not_covered);
        EXPECT_EQ(p.total(), 32.00_eur); // V and MD stay
    }
    EXPECT_EQ(entitled("2007-12-22T15:00", visit).majoration.code, "VRS");
    EXPECT_EQ(entitled("2007-12-24T15:00", visit).majoration.code, "VRD");
    EXPECT_EQ(entitled("2007-12-29T15:00", visit).total(), 52.00_eur);
    EXPECT_EQ(entitled("2007-12-31T15:00", consultation).total(), 48.50_eur);
    // A Sunday of the same month always had one.
    EXPECT_EQ(entitled("2007-12-23T15:00", visit).total(), 52.00_eur);
}

TEST(ActPrice, RegulatedBeforeAvenant4HasNoRate) {
    EXPECT_EQ(entitled("2005-05-31T21:00", consultation).refusal, reason::rate_not_covered);
    EXPECT_EQ(entitled("2005-06-01T21:00", consultation).total(), 62.50_eur); // 20 + 42.50
}

TEST(ActPrice, BaseFeesChangeOnTheirDates) { // R-A1, R-A2, read at noon of working days
    struct {
        std::string_view day;
        act_kind kind;
        money fee;
    } const cases[] = {
        {"2002-07-01", consultation, 20.00_eur}, {"2006-07-31", consultation, 20.00_eur},
        {"2006-08-01", consultation, 21.00_eur}, {"2007-06-30", consultation, 21.00_eur},
        {"2007-07-01", consultation, 22.00_eur}, {"2010-12-31", consultation, 22.00_eur},
        {"2011-01-01", consultation, 23.00_eur}, {"2017-04-30", consultation, 23.00_eur},
        {"2017-05-01", consultation, 25.00_eur}, {"2023-10-31", consultation, 25.00_eur},
        {"2023-11-01", consultation, 26.50_eur}, {"2024-12-21", consultation, 26.50_eur},
        {"2024-12-22", consultation, 30.00_eur}, {"2002-10-01", visit, 20.00_eur},
        {"2006-10-14", visit, 20.00_eur},        {"2006-10-15", visit, 21.00_eur},
        {"2007-07-01", visit, 22.00_eur},        {"2011-01-01", visit, 23.00_eur},
        {"2017-05-01", visit, 25.00_eur},        {"2023-11-01", visit, 26.50_eur},
        {"2024-12-22", visit, 30.00_eur}};
    for (auto const& [day, kind, fee] : cases)
        EXPECT_EQ(entitled(std::string{day} + "T12:00", kind).base.amount, fee)
            << day << ' ' << name_of(kind);
}

TEST(ActPrice, BeforeTheFirstFeeThereIsNone) {
    EXPECT_FALSE(entitled("2002-06-30T12:00", consultation).base.covered());
    auto const p = entitled("2002-09-30T12:00", visit); // V and MD both from 1 October
    EXPECT_FALSE(p.base.covered());
    EXPECT_FALSE(p.travel.covered());
    EXPECT_EQ(p.total(), 0.00_eur);
}

TEST(ActPrice, StatusOfTheNightVisitFollowsTheSources) { // R-A3, VRM
    EXPECT_EQ(entitled("2005-12-31T03:00", visit).majoration.status, status::in_force);
    EXPECT_EQ(entitled("2006-01-01T03:00", visit).majoration.status, status::presumed);
    EXPECT_EQ(entitled("2010-12-31T03:00", visit).majoration.amount, 55.00_eur);
    EXPECT_EQ(entitled("2011-01-01T03:00", visit).majoration.amount, 59.50_eur);
    EXPECT_EQ(entitled("2025-12-31T21:00", visit).majoration.status, status::in_force);
    EXPECT_EQ(entitled("2026-01-01T21:00", visit).majoration.status, status::presumed);
    EXPECT_EQ(entitled("2026-01-01T21:00", visit).majoration.amount, 46.00_eur);
}

TEST(ActPrice, PontCodePolicyChangesTheCodeAndNotTheAmount) { // R-A5
    pds::act_policy const as_saturday{.pont_code = pds::pont_code::as_saturday};
    for (auto const when : {"2008-05-02T10:00", "2008-08-16T09:00"}) { // pont, Saturday morning
        EXPECT_EQ(entitled(when, consultation, as_saturday).majoration.code, "CRS");
        EXPECT_EQ(entitled(when, visit, as_saturday).majoration.code, "VRS");
        EXPECT_EQ(entitled(when, visit, as_saturday).total(), entitled(when, visit).total());
    }
    EXPECT_EQ(entitled("2008-05-04T10:00", consultation, as_saturday).majoration.code, "CRD");
    EXPECT_EQ(entitled("2008-05-03T15:00", consultation, as_saturday).majoration.code, "CRS");
}

TEST(ActPrice, GeneralMajorationsAreOffByDefault) { // R-A7
    EXPECT_EQ(unregulated("2008-05-04T10:00", consultation, false).total(), 22.00_eur);
    EXPECT_EQ(unregulated("2008-05-04T10:00", visit, false).total(), 32.00_eur);
}

TEST(ActPrice, GeneralMajorationsOfUnregulatedActs) { // R-A7
    struct {
        std::string_view when;
        std::string_view consultation_code;
        money consultation;
        std::string_view visit_code;
        money visit;
    } const cases[] = {{"2008-05-04T10:00", "F", 19.06_eur, "MDD", 22.60_eur},
                       {"2008-05-06T20:00", "MN", 35.00_eur, "MDN", 38.50_eur},
                       {"2008-05-06T06:00", "MN", 35.00_eur, "MDN", 38.50_eur},
                       {"2008-05-06T00:00", "MM", 40.00_eur, "MDI", 43.50_eur}};
    for (auto const& x : cases) {
        SCOPED_TRACE(x.when);
        auto const c = unregulated(x.when, consultation, true);
        EXPECT_EQ(c.majoration.code, x.consultation_code);
        EXPECT_EQ(c.majoration.status, status::presumed);
        EXPECT_EQ(c.total(), 22.00_eur + x.consultation);
        EXPECT_EQ(c.refusal, reason::not_regulated); // of the PDS majoration
        // on duty or not is all the same
        EXPECT_EQ(unregulated(x.when, consultation, true, false).total(), c.total());

        auto const v = unregulated(x.when, visit, true);
        EXPECT_EQ(v.majoration.code, x.visit_code);
        EXPECT_EQ(v.travel.code, ""); // in place of MD
        EXPECT_EQ(v.total(), 22.00_eur + x.visit);
    }
}

TEST(ActPrice, GeneralMajorationsNeverAddToAPdsMajoration) { // R-A7
    EXPECT_EQ(entitled("2008-05-04T10:00", visit, {.general_majorations = true}).total(),
              52.00_eur);
    // regulated, but not on duty: the PDS rule refuses, A7 speaks of unregulated acts
    auto const p = pds::price(
        {.when = "2008-05-04T10:00"_time, .kind = visit, .regulated = true, .on_duty = false},
        calendar, rates, {.general_majorations = true});
    EXPECT_EQ(p.total(), 32.00_eur);
}

TEST(ActPrice, GeneralMajorationsDoNotReachTheExtension) { // R-A7: not_covered
    for (auto const when : {"2008-05-03T15:00", "2008-05-02T10:00", "2008-08-16T09:00"}) {
        auto const p = unregulated(when, visit, true);
        EXPECT_EQ(p.majoration.amount, 0.00_eur) << when;
        EXPECT_EQ(p.travel.amount, 10.00_eur) << when;
    }
    EXPECT_EQ(unregulated("2008-05-06T12:00", consultation, true).total(), 22.00_eur);
}

TEST(ActPrice, GeneralMajorationsEndOnTheEveOf22December2024) { // R-A7
    EXPECT_EQ(unregulated("2024-12-21T21:00", consultation, true).majoration.amount, 35.00_eur);
    auto const p = unregulated("2024-12-22T10:00", visit, true); // a Sunday
    EXPECT_EQ(p.majoration.amount, 0.00_eur);
    EXPECT_EQ(p.majoration.code, "VRD");
    EXPECT_EQ(p.travel.code, "MD");
}

TEST(ActPrice, OfADayOutsideTheCalendarIsRefused) {
    EXPECT_THROW((void)entitled("1981-12-31T21:00", consultation), pds::error);
    EXPECT_THROW((void)entitled("2200-01-01T21:00", consultation), pds::error);
}

} // namespace act_tests
