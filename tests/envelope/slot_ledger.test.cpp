// SPDX-License-Identifier: BSL-1.0

#include <pds/envelope/slot_ledger.hpp>

#include "core/refusal.hpp"
#include "support.hpp"

#include <algorithm>
#include <chrono>
#include <set>
#include <string>
#include <vector>

namespace slot_ledger_tests {

using namespace envelope_test;
using pds::duty_function;
using testing::ElementsAre;

constexpr interval<date> may_2008{"2008-05-01"_date, "2008-06-01"_date};

/// The days on which a slot of the kind begins, as `dd/mm`, of one weekday or of all.
std::vector<std::string> days_of(slot_ledger const& ledger, slot_kind kind,
                                 std::optional<pds::weekday> only = {}) {
    std::vector<std::string> found;
    for (std::size_t d = 0; d != ledger.days(); ++d) {
        auto const day = ledger.period().begin() + static_cast<int>(d);
        if (!ledger.exists(d, kind) || (only && day.weekday() != *only)) continue;
        std::string const text{to_text(day).view()};
        found.push_back(text.substr(8, 2) + '/' + text.substr(5, 2));
    }
    return found;
}

TEST(SlotLedger, HasTheReferenceYears) { // R-E2, reference_values.md, cell by cell
    struct {
        int year;
        int evenings, sundays, saturdays, monday_ponts, friday_ponts, mornings, wide_mornings;
        money evenings_and_sundays, nights, extension, wide_extension;
    } const cells[] = {
        {2008, 366, 62, 51, 1, 3, 1, 4, 27600.00_eur, 36600.00_eur, 5750.00_eur, 5900.00_eur},
        {2009, 365, 62, 51, 1, 2, 3, 5, 27550.00_eur, 36500.00_eur, 5700.00_eur, 5800.00_eur},
        {2010, 365, 62, 49, 0, 2, 1, 3, 27550.00_eur, 36500.00_eur, 5250.00_eur, 5350.00_eur}};
    for (auto const& x : cells) {
        SCOPED_TRACE(x.year);
        auto const strict = ledger_of(x.year);
        auto const wide = ledger_of(x.year, wide_calendar);
        for (auto const* const l : {&strict, &wide}) {
            EXPECT_EQ(l->cost_of(evening), (cost{x.evenings, 50.00_eur * x.evenings}));
            EXPECT_EQ(l->cost_of(deep_night), (cost{x.evenings, x.nights}));
            EXPECT_EQ(l->cost_of(sunday_or_holiday), (cost{x.sundays, 150.00_eur * x.sundays}));
            EXPECT_EQ(l->cost_of(saturday_afternoon),
                      (cost{x.saturdays, 100.00_eur * x.saturdays}));
            int const ponts = x.monday_ponts + x.friday_ponts;
            EXPECT_EQ(l->cost_of(pont_day), (cost{ponts, 150.00_eur * ponts}));
            EXPECT_EQ(days_of(*l, pont_day, pds::weekday::monday).size(),
                      static_cast<std::size_t>(x.monday_ponts));
            EXPECT_EQ(days_of(*l, pont_day, pds::weekday::friday).size(),
                      static_cast<std::size_t>(x.friday_ponts));
            EXPECT_EQ(l->cost_of(evenings_and_sundays).amount, x.evenings_and_sundays);
        }
        EXPECT_EQ(strict.cost_of(saturday_morning), (cost{x.mornings, 50.00_eur * x.mornings}));
        EXPECT_EQ(wide.cost_of(saturday_morning),
                  (cost{x.wide_mornings, 50.00_eur * x.wide_mornings}));
        EXPECT_EQ(strict.cost_of(pds::extension_kinds).amount, x.extension);
        EXPECT_EQ(wide.cost_of(pds::extension_kinds).amount, x.wide_extension);
    }
}

TEST(SlotLedger, HasThePontsOfTheCalendar) { // R-D5, R-D6, reference_values.md
    using pds::weekday;
    struct {
        int year;
        std::vector<std::string> mondays, fridays, mornings, only_wide;
    } const rows[] = {
        {2007, {"30/04", "07/05", "24/12", "31/12"}, {"18/05", "02/11"}, {}, {"19/05", "03/11"}},
        {2008, {"10/11"}, {"02/05", "09/05", "26/12"}, {"16/08"}, {"03/05", "10/05", "27/12"}},
        {2009, {"13/07"}, {"02/01", "22/05"}, {"02/05", "09/05", "26/12"}, {"03/01", "23/05"}}};
    for (auto const& row : rows) {
        SCOPED_TRACE(row.year);
        auto const strict = ledger_of(row.year);
        EXPECT_EQ(days_of(strict, pont_day, weekday::monday), row.mondays);
        EXPECT_EQ(days_of(strict, pont_day, weekday::friday), row.fridays);
        EXPECT_EQ(days_of(strict, saturday_morning), row.mornings);
        auto all = row.mornings;
        all.insert(all.end(), row.only_wide.begin(), row.only_wide.end());
        EXPECT_THAT(days_of(ledger_of(row.year, wide_calendar), saturday_morning),
                    testing::UnorderedElementsAreArray(all));
    }
}

// R-H4: the eleven holidays of 2008 by name, each on a weekday. Easter was 23 March.
TEST(SlotLedger, CountsAHolidayByItsDateAndNotByItsName) {
    using namespace std::chrono;
    auto const y = year{2008};
    sys_days const easter = y / March / 23;
    std::vector<sys_days> const named{y / January / 1,   easter + days{1},  y / May / 1,
                                      y / May / 8,       easter + days{39}, easter + days{50},
                                      y / July / 14,     y / August / 15,   y / November / 1,
                                      y / November / 11, y / December / 25};
    EXPECT_EQ(easter + days{39}, sys_days{y / May / 1}); // Ascension is on 1 May
    std::int64_t sundays = 0;
    for (sys_days day = y / January / 1; day < sys_days{year{2009} / January / 1}; day += days{1})
        sundays += weekday{day} == Sunday;
    std::int64_t by_name = sundays;
    for (auto const day : named)
        by_name += weekday{day} != Sunday;
    std::set<sys_days> const dates{named.begin(), named.end()};
    EXPECT_EQ(sundays, 52);
    EXPECT_EQ(by_name, 63);
    EXPECT_EQ(dates.size(), 10U); // 52 + 10 = 62

    auto const year_2008 = ledger_of(2008);
    EXPECT_EQ(year_2008.cost_of(sunday_or_holiday).slots, 62);
    // What counting by name would add, to each sector: one flat rate of 150.00.
    EXPECT_EQ(150.00_eur * by_name - year_2008.cost_of(sunday_or_holiday).amount, 150.00_eur);
    // May 2008: Sundays 4, 11, 18, 25; holidays 1, 8, 12. Seven, where names count eight.
    EXPECT_EQ(year_2008.cost_of(sunday_or_holiday, may_2008), (cost{7, 1050.00_eur}));
    EXPECT_EQ(year_2008.cost_of(sunday_or_holiday, {"2008-05-01"_date, "2008-05-02"_date}),
              (cost{1, 150.00_eur}));
}

TEST(SlotLedger, KnowsTheHolidaysOfItsTerritory) { // R-H2, reference_values.md
    pds::slot_calendar const alsace{pds::territory::alsace_moselle_good_friday,
                                    pds::law::calendar_fr};
    auto const ledger = ledger_of(2008, alsace);
    // 62 and Good Friday, 21 March, and Friday 26 December, which is no pont then
    EXPECT_EQ(ledger.cost_of(sunday_or_holiday), (cost{64, 9600.00_eur}));
    EXPECT_THAT(days_of(ledger, pont_day), ElementsAre("02/05", "09/05", "10/11"));
    EXPECT_THAT(days_of(ledger, saturday_morning), ElementsAre("22/03", "16/08", "27/12"));
    // 51 × 100 + 3 × 150 + 3 × 50
    EXPECT_EQ(ledger.cost_of(pds::extension_kinds), (cost{57, 5700.00_eur}));
}

TEST(SlotLedger, PaysFromTheDayOfTheText) { // R-P1 to R-P6
    // June to December 2005: 30 + 31 + 31 + 30 + 31 + 30 + 31 = 214 evenings
    auto const ledger = ledger_of(2005);
    EXPECT_EQ(ledger.cost_of(evening), (cost{214, 10700.00_eur}));
    EXPECT_EQ(ledger.cost_of(evening, {"2005-01-01"_date, "2005-06-01"_date}), cost{});
    EXPECT_EQ(ledger.cost_of(evening, {"2005-05-31"_date, "2005-06-02"_date}),
              (cost{1, 50.00_eur}));
    EXPECT_TRUE(ledger.exists(0, evening)); // but no text pays it
    EXPECT_EQ(ledger.cost_on(0, evening), cost{});
    EXPECT_EQ(ledger.cost_on(ledger.place_of("2005-06-01"_date), evening), (cost{1, 50.00_eur}));
    // the extension from 28 December 2007: Saturday 29 and the pont of Monday 31
    EXPECT_EQ(ledger_of(2007).cost_of(pds::extension_kinds), (cost{2, 250.00_eur}));
    EXPECT_EQ(ledger_of(2006).cost_of(pds::extension_kinds), cost{});
}

TEST(SlotLedger, TellsADayWithoutTheSlotFromOneWithoutARate) {
    auto const ledger = ledger_of(2008);
    auto const monday = ledger.place_of("2008-06-02"_date);
    EXPECT_FALSE(ledger.exists(monday, sunday_or_holiday));
    EXPECT_EQ(ledger.cost_on(monday, sunday_or_holiday), cost{});
    auto const sunday = ledger.place_of("2008-06-01"_date);
    EXPECT_TRUE(ledger.exists(sunday, sunday_or_holiday));
    EXPECT_FALSE(ledger.exists(sunday, saturday_afternoon));
    EXPECT_EQ(ledger.cost_on(sunday, sunday_or_holiday), (cost{1, 150.00_eur}));
}

TEST(SlotLedger, HasNoKindThatTheCalendarLeavesOut) { // R-D9
    pds::slot_calendar const base{
        pds::territory::metropole, pds::law::calendar_fr, {.kinds = pds::base_kinds}};
    auto const ledger = ledger_of(2008, base);
    EXPECT_EQ(ledger.cost_of(pds::extension_kinds), cost{});
    EXPECT_EQ(ledger.cost_of(pds::all_kinds).amount, 64200.00_eur); // 27,600 + 36,600
    EXPECT_FALSE(ledger.exists(ledger.place_of("2008-01-05"_date), saturday_afternoon));
}

TEST(SlotLedger, BetweenTwoDaysIsTheSumOfTheDays) {
    slot_ledger const ledger{wide_calendar, rates, {"2005-05-01"_date, "2008-02-01"_date}};
    random_maps random{1};
    for (int i = 0; i != 300; ++i) {
        auto const a = random.below(static_cast<int>(ledger.days()) + 1);
        auto const b = random.below(static_cast<int>(ledger.days()) + 1);
        interval const when{ledger.period().begin() + std::min(a, b),
                            ledger.period().begin() + std::max(a, b)};
        for (std::size_t k = 0; k != pds::slot_kind_count; ++k) {
            auto const kind = static_cast<slot_kind>(k);
            cost sum;
            for (date day = when.begin(); day < when.end(); ++day)
                sum += ledger.cost_on(ledger.place_of(day), kind);
            ASSERT_EQ(ledger.cost_of(kind, when), sum) << to_text(when.begin()).view();
        }
    }
}

TEST(SlotLedger, OfSeveralKindsIsTheirSum) {
    auto const ledger = ledger_of(2008);
    EXPECT_EQ(ledger.cost_of(slot_kinds{}), cost{});
    EXPECT_EQ(ledger.cost_of(pds::all_kinds), (cost{366 + 366 + 62 + 51 + 4 + 1, 69950.00_eur}));
    EXPECT_EQ(ledger.cost_of(pds::all_kinds),
              ledger.cost_of(pds::base_kinds) + ledger.cost_of(pds::extension_kinds));
}

TEST(SlotLedger, KnowsItsPeriodAndHours) {
    auto const ledger = ledger_of(2008);
    EXPECT_EQ(ledger.period(), year_of(2008));
    EXPECT_EQ(ledger.days(), 366U);
    EXPECT_EQ(ledger.place_of("2008-01-01"_date), 0U);
    EXPECT_EQ(ledger.place_of("2009-01-01"_date), 366U);
    EXPECT_EQ(ledger.hours_of(saturday_afternoon).begin, (pds::clock_time{12, 0}));
    EXPECT_EQ(ledger.hours_of(deep_night).end, (pds::clock_time{8, 0}));
}

TEST(SlotLedger, OfNoDayHasNothing) {
    slot_ledger const none{calendar, rates, {"2008-05-01"_date, "2008-05-01"_date}};
    EXPECT_EQ(none.days(), 0U);
    EXPECT_EQ(none.cost_of(pds::all_kinds), cost{});
}

TEST(SlotLedger, RefusesAPeriodThatTheCalendarDoesNotCover) { // R-H6
    auto const made_of = [](date from, date until) {
        return refusal([&] { return slot_ledger{calendar, rates, {from, until}}.days(); });
    };
    EXPECT_EQ(made_of("1981-12-31"_date, "1982-02-01"_date), pds::errc::outside_calendar);
    EXPECT_EQ(made_of("2199-12-31"_date, "2200-01-02"_date), pds::errc::outside_calendar);
    EXPECT_EQ(made_of("1982-01-01"_date, "1982-01-02"_date), std::nullopt);
    EXPECT_EQ(made_of("2199-12-31"_date, "2200-01-01"_date), std::nullopt);
}

// --- Regional rates that tell places and functions apart ----------------------------------------

TEST(SlotLedger, HasOneScaleWhereARegionTellsNothingApart) {
    EXPECT_EQ(ledger_of(2012).scales(), 1U);
    EXPECT_EQ(ledger_of(2012).scale_of(s3, duty_function::visits), 0U);
    std::vector const everywhere{pds::regional_rate{.kinds = {evening}, .amount = 60.00_eur}};
    auto const own = rates.overlaid_by({.astreinte = everywhere});
    slot_ledger const ledger{calendar, own, year_of(2012)};
    EXPECT_EQ(ledger.scales(), 1U);
    EXPECT_EQ(ledger.cost_of(evening), (cost{366, 21960.00_eur}));
    EXPECT_EQ(ledger.cost_of(deep_night), (cost{366, 36600.00_eur}));
}

TEST(SlotLedger, HasAScaleForEachPlaceAndFunctionOfARegion) {
    // 60.00 everywhere, 70.00 in sector 3, 80.00 in sector 1 for visits, from 1 July 2012
    std::vector const rows{
        pds::regional_rate{.kinds = {evening}, .amount = 60.00_eur},
        pds::regional_rate{.kinds = {evening}, .place = s3, .amount = 70.00_eur},
        pds::regional_rate{.kinds = {evening},
                           .place = s1,
                           .function = duty_function::visits,
                           .dates = pds::from("2012-07-01"_date),
                           .amount = 80.00_eur},
        pds::regional_rate{.kinds = {pont_day}, .place = s3, .amount = 1.00_eur}};
    auto const own = rates.overlaid_by({.astreinte = rows});
    slot_ledger const ledger{calendar, own, year_of(2012)};
    EXPECT_EQ(ledger.scales(), 6U); // nowhere, sector 1, sector 3, each by function
    auto const evenings = [&](sector_id unit, duty_function function) {
        return ledger.cost_of(evening, ledger.period(), ledger.scale_of(unit, function)).amount;
    };
    EXPECT_EQ(evenings(s0, duty_function::fixed_point), 60.00_eur * 366);
    EXPECT_EQ(evenings(s0, duty_function::visits), 60.00_eur * 366);
    EXPECT_EQ(evenings(g0, duty_function::visits), 60.00_eur * 366); // a group is a place too
    EXPECT_EQ(evenings(s1, duty_function::fixed_point), 60.00_eur * 366);
    EXPECT_EQ(evenings(s1, duty_function::visits), 60.00_eur * 182 + 80.00_eur * 184);
    EXPECT_EQ(evenings(s3, duty_function::fixed_point), 70.00_eur * 366);
    EXPECT_EQ(evenings(s3, duty_function::visits), 70.00_eur * 366);
    // a day of each: 30 June at 60.00, 1 July at 80.00
    auto const july = ledger.place_of("2012-07-01"_date);
    auto const visits = ledger.scale_of(s1, duty_function::visits);
    EXPECT_EQ(ledger.cost_on(july - 1, evening, visits), (cost{1, 60.00_eur}));
    EXPECT_EQ(ledger.cost_on(july, evening, visits), (cost{1, 80.00_eur}));
}

TEST(SlotLedger, HasTwoScalesWhereARegionTellsFunctionsApart) {
    std::vector const rows{pds::regional_rate{
        .kinds = {deep_night}, .function = duty_function::fixed_point, .amount = 120.00_eur}};
    auto const own = rates.overlaid_by({.astreinte = rows});
    slot_ledger const ledger{calendar, own, year_of(2013)};
    EXPECT_EQ(ledger.scales(), 2U);
    auto const nights = [&](duty_function function) {
        return ledger.cost_of(deep_night, ledger.period(), ledger.scale_of(s0, function)).amount;
    };
    EXPECT_EQ(nights(duty_function::fixed_point), 120.00_eur * 365);
    EXPECT_EQ(nights(duty_function::visits), 100.00_eur * 365);
}

TEST(SlotLedger, CountsWhatARegionPaysBeforeTheNationalRate) {
    // 2 Saturday afternoons of April 2004 have no national rate
    std::vector const rows{pds::regional_rate{.kinds = {saturday_afternoon}, .amount = 90.00_eur}};
    auto const own = rates.overlaid_by({.astreinte = rows});
    slot_ledger const ledger{calendar, own, {"2004-04-01"_date, "2004-04-11"_date}};
    EXPECT_EQ(ledger.cost_of(saturday_afternoon), (cost{2, 180.00_eur}));
    EXPECT_EQ(ledger.cost_of(evening), cost{});
}

TEST(SlotLedger, HasNoAnswerOutsideItsPeriod) {
    pds::slot_ledger const may{calendar, rates, pds::month_of(2008, 5)};
    auto const whole = pds::month_of(2008, 5);
    EXPECT_EQ(may.cost_of(sunday_or_holiday, whole), (pds::cost{7, 1050.00_eur}));
    for (auto const& days : {interval<date>{whole.begin() - 1, whole.end()},
                             interval<date>{whole.begin(), whole.end() + 1}})
        EXPECT_EQ(refusal([&] { return may.cost_of(evening, days).slots; }),
                  pds::errc::outside_calendar);
    EXPECT_EQ(refusal([&] { return may.cost_on(31, evening).slots; }), pds::errc::outside_calendar);
    EXPECT_EQ(refusal([&] { return may.exists(31, evening); }), pds::errc::outside_calendar);
    EXPECT_TRUE(may.exists(30, evening));
}

} // namespace slot_ledger_tests
