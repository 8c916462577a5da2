// SPDX-License-Identifier: BSL-1.0
//
// A region's rates over the national ones, invented: 60.00 for evenings from June 2012, 75.00 in
// one sector, 80.00 for visits; 80.00 an hour of regulation from July 2012.

#include <pds/pay/regional_tariff.hpp>

#include "support.hpp"

#include <pds/law/arrete_2011.hpp>

#include <array>

namespace regional_tariff_tests {

using namespace pay_test;
using enum slot_kind;
using pds::duty_function;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr pds::source agency{
    .key = "ars", .title = "Cahier des charges régional", .dated = "2012-05-31"_date};

constexpr std::array region_rows{pds::regional_rate{.kinds = {evening},
                                                    .dates = pds::from("2012-06-01"_date),
                                                    .amount = 60.00_eur,
                                                    .source = {&agency, "annexe 1"}},
                                 pds::regional_rate{.kinds = {evening},
                                                    .place = s1,
                                                    .dates = pds::from("2012-06-01"_date),
                                                    .amount = 75.00_eur,
                                                    .source = {&agency, "annexe 2"}},
                                 pds::regional_rate{.kinds = {evening},
                                                    .function = duty_function::visits,
                                                    .dates = {"2012-06-01"_date, "2013-01-01"_date},
                                                    .amount = 80.00_eur,
                                                    .source = {&agency, "annexe 3"}}};
constexpr std::array region_hours{pds::regional_hour{
    .dates = pds::from("2012-07-01"_date), .amount = 80.00_eur, .source = {&agency, "annexe 4"}}};
constexpr pds::tariff regional =
    pds::law::national_tariff.overlaid_by({.astreinte = region_rows, .regulation = region_hours});

TEST(RegionalTariff, PaysFromItsFirstDayInPlaceOfTheNationalRate) {
    auto const before = pds::astreinte(evening, "2012-05-31"_date, regional);
    EXPECT_EQ(before.amount, 50.00_eur);
    EXPECT_EQ(before.status, pds::status::presumed); // P1 from 29 April 2011
    auto const after = pds::astreinte(evening, "2012-06-01"_date, regional);
    EXPECT_EQ(after.amount, 60.00_eur);
    EXPECT_EQ(after.status, pds::status::in_force);
    EXPECT_EQ(after.source.source, &agency);
    EXPECT_EQ(after.code, "PRN");
}

TEST(RegionalTariff, LeavesOtherKindsToTheNationalRates) {
    EXPECT_EQ(pds::astreinte(deep_night, "2012-06-01"_date, regional).amount, 100.00_eur);
}

TEST(RegionalTariff, TellsPlacesAndFunctionsApartAndTheLastRowWins) {
    auto const day = "2012-06-01"_date;
    auto const amount = [&](pds::sector_id place, duty_function function) {
        return pds::astreinte(evening, day, regional, place, function).amount;
    };
    EXPECT_EQ(amount(s0, duty_function::fixed_point), 60.00_eur);
    EXPECT_EQ(amount(s1, duty_function::fixed_point), 75.00_eur);
    EXPECT_EQ(amount(s0, duty_function::visits), 80.00_eur);
    EXPECT_EQ(amount(s1, duty_function::visits), 80.00_eur);
    EXPECT_EQ(
        pds::astreinte(evening, "2013-01-01"_date, regional, s1, duty_function::visits).amount,
        75.00_eur);
}

TEST(RegionalTariff, PaysTheStatement) {
    std::vector const duties{duty(a, s0, "2012-05-31T20:00", "2012-06-01T00:00"),
                             duty(a, s1, "2012-06-01T20:00", "2012-06-02T00:00"),
                             duty(b, s0, "2012-06-01T20:00", "2012-06-02T00:00")};
    pds::opening_table const openings{{{}, {.sector = s0, .function = duty_function::visits}}};
    auto const s = pds::make_statement({.duties = duties}, openings, calendar, regional, zone);
    EXPECT_THAT(texts(s),
                ElementsAre("a 0 2012-05-31T20:00 2012-06-01T00:00 PRN 240 50.00 payable P1",
                            "a 1 2012-06-01T20:00 2012-06-02T00:00 PRN 240 75.00 payable P1",
                            "b 0 2012-06-01T20:00 2012-06-02T00:00 PRN 240 80.00 payable P1"));
}

TEST(RegionalTariff, CutsASessionWhereItsHourBegins) { // 70.00 x 4, then 80.00 x 2
    std::vector const sessions{session(a, "2012-06-30T20:00", "2012-07-01T02:00")};
    auto const s = pds::make_statement({.sessions = sessions}, open(), calendar, regional, zone);
    EXPECT_THAT(texts(s),
                ElementsAre("a 2012-06-30T20:00 2012-07-01T00:00 REG 240 280.00 payable G1+G2",
                            "a 2012-07-01T00:00 2012-07-01T02:00 REG 120 160.00 payable G1+G2"));
}

TEST(RegionalTariff, DoesNotCutWhereTheAmountStays) {
    constexpr std::array same{pds::regional_hour{
        .dates = pds::from("2012-07-01"_date), .amount = 70.00_eur, .source = {&agency, ""}}};
    std::vector const sessions{session(a, "2012-06-30T20:00", "2012-07-01T02:00")};
    auto const s = pds::make_statement({.sessions = sessions}, open(), calendar,
                                       rates.overlaid_by({.regulation = same}), zone);
    EXPECT_THAT(texts(s),
                ElementsAre("a 2012-06-30T20:00 2012-07-01T02:00 REG 360 420.00 payable G1+G2"));
}

TEST(RegionalTariff, OfOneDayCutsASessionAtBothItsMidnights) { // R-G4: 2 x 70, 24 x 80, 2 x 70
    std::array const one_day{pds::regional_hour{.dates = {"2012-07-01"_date, "2012-07-02"_date},
                                                .amount = 80.00_eur,
                                                .source = {&agency, ""}}};
    std::vector const sessions{session(a, "2012-06-30T22:00", "2012-07-02T02:00")};
    auto const s = pds::make_statement({.sessions = sessions}, open(), calendar,
                                       rates.overlaid_by({.regulation = one_day}), zone);
    EXPECT_THAT(texts(s),
                ElementsAre("a 2012-06-30T22:00 2012-07-01T00:00 REG 120 140.00 payable G1+G2",
                            "a 2012-07-01T00:00 2012-07-02T00:00 REG 1440 1920.00 payable G1+G2",
                            "a 2012-07-02T00:00 2012-07-02T02:00 REG 120 140.00 payable G1+G2"));
}

std::vector<pds::below_floor> floors(pds::regional_tariff const& region) {
    return pds::check_floors(region, pds::law::floor_per_twelve_hours,
                             pds::law::floor_per_regulation_hour, pds::law::calendar_fr);
}

TEST(RegionalTariff, AtTheFloorsOf2011NothingIsBelow) { // 150.00 per 12 h: 50.00 per 4 h
    std::array const rows{pds::regional_rate{.kinds = {evening},
                                             .dates = {"2011-04-29"_date, "2022-01-05"_date},
                                             .amount = 50.00_eur},
                          pds::regional_rate{.kinds = {deep_night},
                                             .dates = {"2011-04-29"_date, "2022-01-05"_date},
                                             .amount = 100.00_eur}};
    std::array const hours{pds::regional_hour{.amount = 70.00_eur}};
    EXPECT_THAT(floors({.astreinte = rows, .regulation = hours}), IsEmpty());
}

TEST(RegionalTariff, ACentBelowAFloorIsTold) {
    std::array const rows{pds::regional_rate{
        .kinds = {evening}, .dates = pds::from("2012-06-01"_date), .amount = 49.99_eur}};
    std::array const hours{
        pds::regional_hour{.dates = pds::from("2012-06-01"_date), .amount = 69.99_eur}};
    auto const found = floors({.astreinte = rows, .regulation = hours});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_FALSE(found[0].regulation);
    EXPECT_EQ(found[0].day, "2012-06-01"_date);
    EXPECT_EQ(found[0].least, 50.00_eur);
    EXPECT_TRUE(found[1].regulation);
    EXPECT_EQ(found[1].least, 70.00_eur);
}

TEST(RegionalTariff, ARateThatTheFloorOvertakesIsToldFromThatDay) { // 180.00 x 4 / 12 = 60.00
    std::array const rows{pds::regional_rate{
        .kinds = {evening}, .dates = pds::from("2012-06-01"_date), .amount = 59.99_eur}};
    auto const found = floors({.astreinte = rows});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].day, "2022-01-05"_date);
    EXPECT_EQ(found[0].least, 60.00_eur);
}

TEST(RegionalTariff, ARateOfNoKindPaysNothingAndIsBelowNothing) {
    std::array const rows{
        pds::regional_rate{.kinds = {}, .dates = pds::from("2012-06-01"_date), .amount = 0.00_eur}};
    EXPECT_THAT(floors({.astreinte = rows}), IsEmpty());
}

} // namespace regional_tariff_tests
