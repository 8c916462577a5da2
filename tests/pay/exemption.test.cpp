// SPDX-License-Identifier: BSL-1.0

#include <pds/pay/exemption.hpp>

#include <pds/law/cgi_151_ter.hpp>

#include "support.hpp"

#include <algorithm>
#include <random>
#include <vector>

namespace exemption_tests {

using namespace pay_test;
using pds::date;
using pds::exempt_days;
using pds::line_item;
using pds::line_status;
using pds::money;
using testing::IsEmpty;

pds::line line_on(pds::doctor_id doctor, date day, money amount,
                  line_item item = line_item::astreinte,
                  line_status status = line_status::payable) {
    pds::line l;
    l.doctor = doctor;
    l.begin = l.end = day;
    l.item = item;
    l.amount = amount;
    l.status = status;
    return l;
}

TEST(Exemption, Names) { // cli.md, exemption
    EXPECT_EQ(pds::exempt_days_names[0], "first_sixty");
    EXPECT_EQ(pds::exempt_days_names[1], "best_sixty");
    EXPECT_EQ(pds::law::exempt_days_a_year, 60U);
}

TEST(Exemption, FirstAndBestDays) { // R-X, with two days in place of sixty
    std::vector const lines{line_on(a, "2008-05-01"_date, 50.00_eur),
                            line_on(a, "2008-05-02"_date, 150.00_eur),
                            line_on(a, "2008-05-03"_date, 100.00_eur)};
    auto const first = pds::exemptions(lines, 2);
    ASSERT_EQ(first.size(), 1U);
    EXPECT_EQ(first[0].doctor, a);
    EXPECT_EQ(first[0].days_of_duty, 3U);
    EXPECT_EQ(first[0].exempt_days, 2U);
    EXPECT_EQ(first[0].exempt_amount, 200.00_eur); // 50 + 150
    EXPECT_EQ(first[0].other_amount, 100.00_eur);
    auto const best = pds::exemptions(lines, 2, exempt_days::best_sixty);
    EXPECT_EQ(best[0].days_of_duty, 3U);
    EXPECT_EQ(best[0].exempt_days, 2U);
    EXPECT_EQ(best[0].exempt_amount, 250.00_eur); // 150 + 100
    EXPECT_EQ(best[0].other_amount, 50.00_eur);
}

TEST(Exemption, ADayIsACivilDateAndCountsOnce) {
    std::vector const duties{duty(a, s0, "2008-05-03T20:00", "2008-05-04T20:00")};
    auto const rows = pds::exemptions(statement({.duties = duties}, open()).lines(), 1);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].days_of_duty, 2U);         // 3 May: the evening; 4 May: night and day
    EXPECT_EQ(rows[0].exempt_amount, 50.00_eur); // the first
    EXPECT_EQ(rows[0].other_amount, 250.00_eur); // 100 + 150
}

TEST(Exemption, CountsMajorationsButNeitherBaseNorTravelNorRegulation) {
    std::vector const duties{duty(a, s0, "2008-05-04T08:00", "2008-05-04T20:00")};
    std::vector<pds::recorded_act> const acts{
        {a, "2008-05-04T10:00"_time, pds::act_kind::visit, true, false},        // 22 + 30
        {a, "2008-05-04T11:00"_time, pds::act_kind::consultation, true, false}, // 22 + 26.50
        {a, "2008-05-04T12:00"_time, pds::act_kind::visit, false, false}};      // 22 + 10
    std::vector const sessions{session(a, "2008-05-06T08:00", "2008-05-06T10:00")};
    auto const rows = pds::exemptions(
        statement({.duties = duties, .acts = acts, .sessions = sessions}, open()).lines(),
        pds::law::exempt_days_a_year);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].days_of_duty, 1U);          // regulation is none
    EXPECT_EQ(rows[0].exempt_amount, 206.50_eur); // 150 + 30 + 26.50
    EXPECT_EQ(rows[0].other_amount, 0.00_eur);
}

TEST(Exemption, OnlyPdsMajorationsAreExempt) {
    // R-X: "flat rates and PDS majorations". F 19.06 of the general nomenclature (R-A7) is none.
    std::vector const duties{duty(a, s0, "2008-05-04T08:00", "2008-05-04T20:00")};
    std::vector<pds::recorded_act> const acts{
        {a, "2008-05-04T10:00"_time, pds::act_kind::consultation, false, false}};
    auto const s = statement({.duties = duties, .acts = acts}, open(), pds::always,
                             {.acts = {.general_majorations = true}});
    auto const rows = pds::exemptions(s.lines(), pds::law::exempt_days_a_year);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].exempt_amount, 150.00_eur);
    EXPECT_EQ(rows[0].other_amount, 0.00_eur); // it is no PDS pay at all
}

TEST(Exemption, AMajorationOnADayWithoutDutyIsNotExempt) { // called in replacement (R-A6)
    std::vector const lines{line_on(a, "2008-05-01"_date, 30.00_eur, line_item::majoration),
                            line_on(a, "2008-05-02"_date, 50.00_eur),
                            line_on(a, "2008-05-02"_date, 42.50_eur, line_item::majoration)};
    for (auto const method : {exempt_days::first_sixty, exempt_days::best_sixty}) {
        auto const rows = pds::exemptions(lines, 60, method);
        ASSERT_EQ(rows.size(), 1U);
        EXPECT_EQ(rows[0].days_of_duty, 1U);
        EXPECT_EQ(rows[0].exempt_days, 1U);
        EXPECT_EQ(rows[0].exempt_amount, 92.50_eur); // 50 + 42.50
        EXPECT_EQ(rows[0].other_amount, 30.00_eur);
    }
}

TEST(Exemption, RefusedAndHeldLinesAreNoDutyYetGiveARow) {
    std::vector const lines{
        line_on(a, "2008-05-01"_date, 0.00_eur, line_item::astreinte, line_status::refused),
        line_on(b, "2008-05-01"_date, 50.00_eur, line_item::astreinte, line_status::held),
        line_on(c, "2008-05-01"_date, 50.00_eur)};
    auto const rows = pds::exemptions(lines, 60);
    ASSERT_EQ(rows.size(), 3U);
    for (std::size_t i : {0U, 1U}) {
        EXPECT_EQ(rows[i].days_of_duty, 0U);
        EXPECT_EQ(rows[i].exempt_amount, 0.00_eur);
        EXPECT_EQ(rows[i].other_amount, 0.00_eur);
    }
    EXPECT_EQ(rows[2].doctor, c);
    EXPECT_EQ(rows[2].exempt_amount, 50.00_eur);
}

TEST(Exemption, OfNothingOrOfNoDays) {
    EXPECT_THAT(pds::exemptions({}, 60), IsEmpty());
    auto const rows = pds::exemptions(std::vector{line_on(a, "2008-05-01"_date, 50.00_eur)}, 0);
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].days_of_duty, 1U);
    EXPECT_EQ(rows[0].exempt_days, 0U);
    EXPECT_EQ(rows[0].other_amount, 50.00_eur);
}

TEST(Exemption, AYearAlwaysOnDuty) { // reference_values.md: 69,950 in all
    std::vector const duties{duty(a, s0, "2008-01-01T00:00", "2009-01-01T00:00")};
    auto const s = statement({.duties = duties}, open());
    // The first sixty days are January and February (31 + 29): 60 evenings 3,000, 60 nights 6,000,
    // 1 January and 4 + 4 Sundays 1,350, 4 + 4 Saturday afternoons 800.
    auto const first = pds::exemptions(s.lines(), 60);
    ASSERT_EQ(first.size(), 1U);
    EXPECT_EQ(first[0].days_of_duty, 366U);
    EXPECT_EQ(first[0].exempt_days, 60U);
    EXPECT_EQ(first[0].exempt_amount, 11150.00_eur);
    EXPECT_EQ(first[0].other_amount, 58800.00_eur);
    // 62 Sundays and holidays bring 50 + 100 + 150 each, and no day brings more.
    auto const best = pds::exemptions(s.lines(), 60, exempt_days::best_sixty);
    EXPECT_EQ(best[0].exempt_days, 60U);
    EXPECT_EQ(best[0].exempt_amount, 18000.00_eur);
    EXPECT_EQ(best[0].other_amount, 51950.00_eur);
}

TEST(ExemptionProperty, NothingIsLostAndBestIsNoWorse) {
    std::mt19937 random{151};
    for (int round = 0; round != 300; ++round) {
        std::vector<pds::line> lines;
        money sum;
        for (date day = "2008-01-01"_date; day < "2008-04-10"_date; ++day) {
            for (auto n = random() % 3; n > 0; --n) {
                lines.push_back(
                    line_on(a, day, money::from_cents(static_cast<std::int64_t>(random() % 9)),
                            random() % 3 != 0 ? line_item::astreinte : line_item::majoration));
                sum += lines.back().amount;
            }
        }
        auto const most = random() % 80;
        auto const first = pds::exemptions(lines, most);
        auto const best = pds::exemptions(lines, most, exempt_days::best_sixty);
        ASSERT_EQ(first.size(), 1U);
        ASSERT_EQ(first[0].exempt_amount + first[0].other_amount, sum);
        ASSERT_EQ(best[0].exempt_amount + best[0].other_amount, sum);
        ASSERT_GE(best[0].exempt_amount, first[0].exempt_amount);
        ASSERT_EQ(first[0].days_of_duty, best[0].days_of_duty);
        ASSERT_EQ(first[0].exempt_days, std::min<std::size_t>(most, first[0].days_of_duty));
        ASSERT_EQ(best[0].exempt_days, first[0].exempt_days);
    }
}

} // namespace exemption_tests
