// SPDX-License-Identifier: BSL-1.0

#include <pds/law/national_tariff.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace national_tariff_tests {

using namespace pds::literals;
using pds::act_band;
using pds::act_kind;
using pds::coded_rate;
using pds::date;
using pds::slot_kind;
using pds::law::national_tariff;

// "PRN 50.00" on a day; "PRN -" without a row; "-" without a code either.
std::string on(date day, coded_rate const& rate) {
    auto const found = rate.rows.at(day);
    std::string text{rate.code};
    if (!text.empty()) text += ' ';
    return text + (found.covered() ? std::string{to_text(found.value).view()} : "-");
}
std::string astreinte(date day, slot_kind kind) {
    return on(day, national_tariff.astreinte_of(kind));
}
std::string band(date day, pds::banded_rates const& rates, act_band b) {
    return on(day, rates[static_cast<std::size_t>(b)]);
}

TEST(NationalTariff, PaysEachKindOfSlotUnderItsCode) { // R-P1 to R-P6
    auto const day = "2008-05-02"_date;
    EXPECT_EQ(astreinte(day, slot_kind::evening), "PRN 50.00");
    EXPECT_EQ(astreinte(day, slot_kind::deep_night), "PRM 100.00");
    EXPECT_EQ(astreinte(day, slot_kind::sunday_or_holiday), "PRD 150.00");
    EXPECT_EQ(astreinte(day, slot_kind::saturday_afternoon), "RSP 100.00");
    EXPECT_EQ(astreinte(day, slot_kind::pont_day), "PRD 150.00");
    EXPECT_EQ(astreinte(day, slot_kind::saturday_morning), "RSA 50.00");
}

TEST(NationalTariff, BeginsWithTheTwoAvenants) {
    EXPECT_EQ(astreinte("2005-05-31"_date, slot_kind::evening), "PRN -");
    EXPECT_EQ(astreinte("2005-06-01"_date, slot_kind::evening), "PRN 50.00");
    EXPECT_EQ(astreinte("2007-12-27"_date, slot_kind::pont_day), "PRD -");
    EXPECT_EQ(astreinte("2007-12-28"_date, slot_kind::pont_day), "PRD 150.00");
}

TEST(NationalTariff, PricesRegulatedActsByBand) { // R-A3, R-A5
    auto const day = "2008-05-02"_date;
    auto const& consultation = national_tariff.acts_of(act_kind::consultation);
    EXPECT_EQ(on(day, consultation.base), "C 22.00");
    EXPECT_EQ(band(day, consultation.regulated, act_band::night), "CRN 42.50");
    EXPECT_EQ(band(day, consultation.regulated, act_band::mid_night), "CRM 51.50");
    EXPECT_EQ(band(day, consultation.regulated, act_band::day), "CRD 26.50");
    EXPECT_EQ(band(day, consultation.regulated_extension, act_band::day), "CRD 26.50");
    EXPECT_EQ(band(day, consultation.regulated_extension, act_band::saturday), "CRS 26.50");
    auto const& visit = national_tariff.acts_of(act_kind::visit);
    EXPECT_EQ(on(day, visit.base), "V 22.00");
    EXPECT_EQ(on(day, visit.travel), "MD 10.00");
    EXPECT_EQ(band(day, visit.regulated, act_band::night), "VRN 46.00");
    EXPECT_EQ(band(day, visit.regulated, act_band::mid_night), "VRM 55.00");
    EXPECT_EQ(band(day, visit.regulated, act_band::day), "VRD 30.00");
    EXPECT_EQ(band(day, visit.regulated_extension, act_band::day), "VRD 30.00");
    EXPECT_EQ(band(day, visit.regulated_extension, act_band::saturday), "VRS 30.00");
}

TEST(NationalTariff, LeavesEmptyWhatDoesNotExist) { // R-A3, R-A7
    auto const day = "2008-05-02"_date;
    for (auto const kind : {act_kind::consultation, act_kind::visit}) {
        auto const& acts = national_tariff.acts_of(kind);
        EXPECT_EQ(band(day, acts.regulated, act_band::saturday), "-");
        EXPECT_EQ(band(day, acts.regulated_extension, act_band::night), "-");
        EXPECT_EQ(band(day, acts.regulated_extension, act_band::mid_night), "-");
        EXPECT_EQ(band(day, acts.general, act_band::saturday), "-");
    }
    EXPECT_EQ(on(day, national_tariff.acts_of(act_kind::consultation).travel), "-");
}

TEST(NationalTariff, KnowsTheMajorationsOfUnregulatedActs) { // R-A7
    auto const day = "2008-05-02"_date;
    auto const& consultation = national_tariff.acts_of(act_kind::consultation).general;
    EXPECT_EQ(band(day, consultation, act_band::night), "MN 35.00");
    EXPECT_EQ(band(day, consultation, act_band::mid_night), "MM 40.00");
    EXPECT_EQ(band(day, consultation, act_band::day), "F 19.06");
    auto const& visit = national_tariff.acts_of(act_kind::visit).general;
    EXPECT_EQ(band(day, visit, act_band::night), "MDN 38.50");
    EXPECT_EQ(band(day, visit, act_band::mid_night), "MDI 43.50");
    EXPECT_EQ(band(day, visit, act_band::day), "MDD 22.60");
}

TEST(NationalTariff, PaysAnHourOfRegulation) { // R-G1
    EXPECT_EQ(on("2005-06-01"_date, national_tariff.regulation_hour), "REG 60.00");
    EXPECT_EQ(on("2008-05-02"_date, national_tariff.regulation_hour), "REG 66.00");
    EXPECT_EQ(on("2011-01-01"_date, national_tariff.regulation_hour), "REG 69.00");
}

// reference_values.md, "Published single results"
TEST(NationalTariff, AddsUpToThePublishedPrices) { // R-A4
    auto const price = [](date day, act_kind kind, bool extension, act_band b) {
        auto const& acts = national_tariff.acts_of(kind);
        auto const& rates = extension ? acts.regulated_extension : acts.regulated;
        return to_text(acts.base.rows.at(day).value +
                       rates[static_cast<std::size_t>(b)].rows.at(day).value);
    };
    auto const sunday_2008 = "2008-05-04"_date;
    EXPECT_EQ(price(sunday_2008, act_kind::consultation, false, act_band::day), "48.50");
    EXPECT_EQ(price(sunday_2008, act_kind::visit, false, act_band::day), "52.00");
    auto const in_2017 = "2017-06-01"_date;
    EXPECT_EQ(price(in_2017, act_kind::consultation, false, act_band::night), "67.50");
    EXPECT_EQ(price(in_2017, act_kind::consultation, false, act_band::mid_night), "76.50");
    EXPECT_EQ(price(in_2017, act_kind::visit, false, act_band::night), "71.00");
    EXPECT_EQ(price(in_2017, act_kind::visit, false, act_band::day), "55.00");
    EXPECT_EQ(price(in_2017, act_kind::consultation, true, act_band::day), "51.50");
}

} // namespace national_tariff_tests
