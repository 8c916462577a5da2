// SPDX-License-Identifier: BSL-1.0

#include <pds/envelope/map_cost.hpp>

#include "core/refusal.hpp"
#include "core/rounds.hpp"
#include "support.hpp"

#include <pds/law/departments_2005.hpp>
#include <pds/organisation/map_draft.hpp>
#include <pds/organisation/sector_map.hpp>

#include <chrono>
#include <numeric>
#include <set>

namespace map_cost_tests {

using namespace envelope_test;
using pds::cost_by_unit;
using pds::cost_of;
using pds::index_of;
using pds::season;
using pds::seasons_between;
using testing::IsEmpty;

std::vector<sector_id> const one_sector{s0};

cost_by_kind year_2008(std::vector<opening> rows,
                       std::vector<sector_id> const& sectors = one_sector) {
    return cost_of(opening_table{std::move(rows)}, sectors, ledger_of(2008)).by_kind();
}

TEST(MapCost, OfOneSectorIsTheReferenceYear) { // R-E2
    auto const all = year_2008({{}});
    EXPECT_EQ(total_of(all).amount, 69950.00_eur); // 27,600 + 36,600 + 5,750
    EXPECT_EQ(total_of(all).slots, 366 + 62 + 366 + 51 + 4 + 1);
    EXPECT_EQ(total_of(year_2008({{.kinds = evenings_and_sundays}})).amount, 27600.00_eur);
}

TEST(MapCost, OfNothingIsNothing) {
    EXPECT_EQ(total_of(year_2008({})), cost{});             // what no row opens is closed
    EXPECT_EQ(total_of(year_2008({{}}, {})), cost{});       // no sector
    EXPECT_EQ(total_of(year_2008({{.posts = 0}})), cost{}); // no post
    slot_ledger const none{calendar, rates, {"2008-05-01"_date, "2008-05-01"_date}};
    EXPECT_EQ(cost_of(opening_table{{{}}}, one_sector, none).total(), cost{});
    EXPECT_THAT(cost_by_unit(opening_table{{{}}}, one_sector, none), IsEmpty());
}

TEST(MapCost, CountsASlotOnceAPost) { // R-P7; Fine print: amount = slots × rate
    auto const three = year_2008({{.kinds = {deep_night}, .posts = 3}});
    EXPECT_EQ(three[index_of(deep_night)], (cost{3 * 366, 3 * 36600.00_eur}));
}

TEST(MapCost, CountsAGroupOnceAPost) { // R-O5
    opening_table const merged{{{.posts = 1}, {.kinds = {deep_night}, .posts = 2, .group = g0}}};
    auto const costs = cost_of(merged, five_sectors, ledger_of(2008)).by_kind();
    EXPECT_EQ(costs[index_of(deep_night)], (cost{2 * 366, 73200.00_eur})); // not 5 × 2
    EXPECT_EQ(costs[index_of(evening)], (cost{5 * 366, 91500.00_eur}));
}

TEST(MapCost, CountsAGroupOnTheDaysOnWhichSomeMemberIsOpen) { // R-O5
    // s0 in January, s1 from 20 January to 9 February: 31 + 9 = 40 nights
    opening_table const two{{{.sector = s0,
                              .kinds = {deep_night},
                              .dates = {"2008-01-01"_date, "2008-02-01"_date},
                              .group = g0},
                             {.sector = s1,
                              .kinds = {deep_night},
                              .dates = {"2008-01-20"_date, "2008-02-10"_date},
                              .group = g0}}};
    EXPECT_EQ(cost_of(two, five_sectors, ledger_of(2008)).total(), (cost{40, 4000.00_eur}));
}

TEST(MapCost, LeavesOutASlotThatIsNotOrganisedWhole) { // R-O3, the case of Dinan
    // Saturday 17 May 2008: afternoon 12-20 is not whole, the evening is
    interval<date> const saturday{"2008-05-17"_date, "2008-05-18"_date};
    slot_ledger const day{calendar, rates, saturday};
    opening_table const dinan{{{.hours = {{14, 0}, {24, 0}}}}};
    auto const costs = cost_of(dinan, one_sector, day);
    EXPECT_EQ(costs.total(), (cost{1, 50.00_eur}));
    EXPECT_EQ(costs.by_kind()[index_of(evening)], (cost{1, 50.00_eur}));
    EXPECT_EQ(costs.unpriced()[index_of(saturday_afternoon)], pds::unpriced_slots{});
    ASSERT_EQ(cost_by_unit(dinan, one_sector, day).size(), 1U);
    EXPECT_EQ(total_of(cost_by_unit(dinan, one_sector, day)[0].kinds), (cost{1, 50.00_eur}));
    // a doctor who is there from 20 to 22 is not paid
    opening_table const short_evening{{{.hours = {{20, 0}, {22, 0}}}}};
    EXPECT_EQ(cost_of(short_evening, one_sector, day).total(), cost{});
    EXPECT_THAT(cost_by_unit(short_evening, one_sector, day), IsEmpty());
}

TEST(MapCost, OfAHospitalIsNothing) { // R-O4
    EXPECT_EQ(total_of(year_2008({{.posts = 6, .held_by = pds::holder::emergency_department}})),
              cost{});
    EXPECT_EQ(total_of(year_2008({{.held_by = pds::holder::nobody}})), cost{});
    EXPECT_EQ(total_of(year_2008({{.held_by = pds::holder::mmg}})).amount, 69950.00_eur);
    EXPECT_EQ(total_of(year_2008({{.held_by = pds::holder::mcs}})).amount, 69950.00_eur);
}

TEST(MapCost, TellsSlotsWithoutARateAndTheirFirstAndLastDay) { // Fine print
    opening_table const two_posts{{{.posts = 2}}};
    auto const costs = cost_of(two_posts, one_sector, ledger_of(2005));
    auto const& unpriced = costs.unpriced();
    // January to May 2005: 31 + 28 + 31 + 30 + 31 = 151 evenings, nights
    EXPECT_EQ(unpriced[index_of(evening)],
              (pds::unpriced_slots{302, "2005-01-01"_date, "2005-05-31"_date}));
    EXPECT_EQ(unpriced[index_of(deep_night)],
              (pds::unpriced_slots{302, "2005-01-01"_date, "2005-05-31"_date}));
    // Sundays 2 January to 29 May: 22; Saturday 1 January, Easter Monday, Ascension on 5 May, Whit
    // Monday on 16 May; 1 and 8 May are Sundays. 26 days.
    EXPECT_EQ(unpriced[index_of(sunday_or_holiday)],
              (pds::unpriced_slots{52, "2005-01-01"_date, "2005-05-29"_date}));
    // the extension, all year: 53 Saturdays but for 1 January
    EXPECT_EQ(unpriced[index_of(saturday_afternoon)],
              (pds::unpriced_slots{104, "2005-01-08"_date, "2005-12-31"_date}));
    // ponts: Friday 6 May and Monday 31 October; Friday 15 July is one after Thursday 14 July
    EXPECT_EQ(unpriced[index_of(pont_day)],
              (pds::unpriced_slots{6, "2005-05-06"_date, "2005-10-31"_date}));
    // strict mornings: Saturday 12 November, after Friday 11
    EXPECT_EQ(unpriced[index_of(saturday_morning)],
              (pds::unpriced_slots{2, "2005-11-12"_date, "2005-11-12"_date}));
    EXPECT_EQ(costs.by_kind()[index_of(evening)], (cost{2 * 214, 21400.00_eur}));
    EXPECT_EQ(costs.by_kind()[index_of(saturday_afternoon)], cost{});
}

TEST(MapCost, GoesByTheSeasonAndTheMonthOfTheDay) { // R-E1, R-O6
    auto const year = ledger_of(2008);
    auto const costs = cost_of(opening_table{{{.kinds = {evening}}}}, one_sector, year,
                               seasons_between(year.period(), seasons));
    EXPECT_EQ(costs.of(season::winter)[index_of(evening)].slots, 121 + 17);
    EXPECT_EQ(costs.of(season::summer)[index_of(evening)].slots, 51);
    EXPECT_EQ(costs.of(season::low)[index_of(evening)].slots, 177);
    int const lengths[]{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    for (std::size_t m = 0; m != 12; ++m)
        EXPECT_EQ(costs.of_month(m)[index_of(evening)].slots, lengths[m]) << m;
}

TEST(MapCost, WithoutSeasonsIsOfTheLowOne) {
    auto const costs = cost_of(opening_table{{{}}}, one_sector, ledger_of(2008));
    EXPECT_EQ(costs.of(season::low), costs.by_kind());
    EXPECT_EQ(total_of(costs.of(season::winter)), cost{});
}

TEST(MapCost, RefusesSeasonsThatDoNotReachOverThePeriod) {
    auto const year = ledger_of(2008);
    auto const with = [&](date from, date until) {
        auto const some = seasons_between({from, until}, seasons);
        return refusal(
            [&] { return cost_of(opening_table{{{}}}, one_sector, year, some).total(); });
    };
    EXPECT_EQ(with("2008-01-02"_date, "2009-01-01"_date), pds::errc::outside_calendar);
    EXPECT_EQ(with("2008-01-01"_date, "2008-12-31"_date), pds::errc::outside_calendar);
    EXPECT_EQ(with("2008-01-01"_date, "2009-01-01"_date), std::nullopt);
    EXPECT_EQ(with("2007-01-01"_date, "2010-01-01"_date), std::nullopt);
}

TEST(MapCost, OfAHolidayCountedByNameWouldBe150MoreASector) { // R-H4: 1 May 2008 is Ascension
    opening_table const sundays{{{.kinds = {sunday_or_holiday}}}};
    auto const may = slot_ledger{calendar, rates, pds::month_of(2008, 5)};
    auto const costs = cost_of(sundays, five_sectors, may);
    // by date: Sundays 4, 11, 18, 25; 1, 8, 12 May. By name 1 May would count twice.
    auto const by_name = 5 * (4 + 4) * 150.00_eur;
    EXPECT_EQ(costs.total(), (cost{5 * 7, 5250.00_eur}));
    EXPECT_EQ(by_name - costs.total().amount, 5 * 150.00_eur);
    interval<date> const ascension{"2008-05-01"_date, "2008-05-02"_date};
    EXPECT_EQ(cost_of(sundays, five_sectors, slot_ledger{calendar, rates, ascension}).total(),
              (cost{5, 750.00_eur}));
}

TEST(MapCost, ByUnitIsInOrderAndLeavesOutWhatCostsNothing) { // R-E1
    opening_table const map{{{.kinds = {evening}},
                             {.kinds = {deep_night}, .group = g0},
                             {.sector = s3, .posts = 0},
                             {.sector = s1, .kinds = {evening}, .posts = 2}}};
    std::vector const shuffled{s4, s1, s3, s0, s2};
    auto const units = cost_by_unit(map, shuffled, ledger_of(2008));
    ASSERT_EQ(units.size(), 5U); // s0, s1, s2, s4, g0
    sector_id const order[]{s0, s1, s2, s4, g0};
    for (std::size_t i = 0; i != 5; ++i)
        EXPECT_EQ(units[i].unit, order[i]);
    EXPECT_EQ(units[0].kinds[index_of(evening)], (cost{366, 18300.00_eur}));
    EXPECT_EQ(units[1].kinds[index_of(evening)], (cost{732, 36600.00_eur}));
    EXPECT_EQ(units[1].kinds[index_of(deep_night)], cost{});
    EXPECT_EQ(units[4].kinds[index_of(deep_night)], (cost{366, 36600.00_eur}));
}

// --- Haute-Savoie, 2008 -------------------------------------------------------------------------

namespace hs = pds::law::haute_savoie_2006;

/// Days of 2008 by season: all, Sundays and holidays, Saturdays, ponts, Saturday mornings. On
/// std::chrono, with the holidays and ponts of 2008 written down.
struct days_2008 {
    std::map<season, int> all, sundays, saturdays, ponts, mornings;

    days_2008() {
        using namespace std::chrono;
        auto const y = year{2008};
        std::set<sys_days> const holidays{y / January / 1,  y / March / 24,   y / May / 1,
                                          y / May / 8,      y / May / 12,     y / July / 14,
                                          y / August / 15,  y / November / 1, y / November / 11,
                                          y / December / 25};
        std::set<sys_days> const pont_days{y / May / 2, y / May / 9, y / November / 10,
                                           y / December / 26};
        for (sys_days day = y / January / 1; day != sys_days{year{2009} / January / 1};
             day += days{1}) {
            auto const when = day <= sys_days{y / April / 30} || day >= sys_days{y / December / 15}
                                  ? season::winter
                              : day >= sys_days{y / July / 12} && day <= sys_days{y / August / 31}
                                  ? season::summer
                                  : season::low;
            bool const holiday = holidays.contains(day);
            ++all[when];
            sundays[when] += holiday || weekday{day} == Sunday;
            saturdays[when] += !holiday && weekday{day} == Saturday;
            ponts[when] += pont_days.contains(day);
            mornings[when] += day == sys_days{y / August / 16}; // after Friday 15 August
        }
    }
};

constexpr season every_season[]{season::low, season::winter, season::summer};

pds::cost_table haute_savoie(pds::draft_policy policy = {}) {
    pds::sector_map const map{pds::draft_of("74", hs::map, hs::deep_night, policy),
                              pds::law::departments_2005};
    auto const table = seasons_between(year_of(2008), hs::seasons);
    return cost_of(opening_table{openings_of(map, table)}, map.sector_ids(), ledger_of(2008),
                   table);
}

TEST(HauteSavoieCost, HasTheDaysOfTheWallCalendar) { // R-O6
    days_2008 days;
    // winter 31 + 29 + 31 + 30 and 17 of December; summer 20 + 31; low the rest of 366
    EXPECT_EQ(days.all[season::winter], 138);
    EXPECT_EQ(days.all[season::summer], 51);
    EXPECT_EQ(days.all[season::low], 177);
    EXPECT_EQ(days.sundays[season::winter], 22); // 19 Sundays, 1/1, 24/3, 25/12
    EXPECT_EQ(days.sundays[season::summer], 10); // 8 Sundays, 14/7, 15/8
    EXPECT_EQ(days.sundays[season::low], 30);
    EXPECT_EQ(days.saturdays[season::winter], 19);
    EXPECT_EQ(days.saturdays[season::summer], 8);
    EXPECT_EQ(days.saturdays[season::low], 24);
}

// R-S7, R-E1. Posts in low season, winter, summer: evenings 25/32/31, Sundays 30/38/35, deep
// nights 5/14/5, MCS among them.
//   evenings  25 × 177 + 32 × 138 + 31 × 51 = 4425 + 4416 + 1581 = 10 422, at 50   521,100
//   Sundays   30 ×  30 + 38 ×  22 + 35 × 10 =  900 +  836 +  350 =  2 086, at 150  312,900
//   nights     5 × 177 + 14 × 138 +  5 × 51 =  885 + 1932 +  255 =  3 072, at 100  307,200
TEST(HauteSavoieCost, BeforeTheExtensionIs1141200) {
    auto const costs = haute_savoie();
    EXPECT_EQ(costs.by_kind()[index_of(evening)], (cost{10422, 521100.00_eur}));
    EXPECT_EQ(costs.by_kind()[index_of(sunday_or_holiday)], (cost{2086, 312900.00_eur}));
    EXPECT_EQ(costs.by_kind()[index_of(deep_night)], (cost{3072, 307200.00_eur}));
    for (auto const kind : {saturday_afternoon, pont_day, saturday_morning})
        EXPECT_EQ(costs.by_kind()[index_of(kind)], cost{});
    EXPECT_EQ(costs.total().amount, 1141200.00_eur);

    days_2008 days;
    std::map<season, int> const evenings{
        {season::low, 25}, {season::winter, 32}, {season::summer, 31}};
    std::map<season, int> const sundays{
        {season::low, 30}, {season::winter, 38}, {season::summer, 35}};
    std::map<season, int> const nights{{season::low, 5}, {season::winter, 14}, {season::summer, 5}};
    for (auto const when : every_season) {
        SCOPED_TRACE(name_of(when));
        auto const kinds = costs.of(when);
        auto const expected = [](int slots, money rate) { return cost{slots, rate * slots}; };
        EXPECT_EQ(kinds[index_of(evening)],
                  expected(evenings.at(when) * days.all[when], 50.00_eur));
        EXPECT_EQ(kinds[index_of(sunday_or_holiday)],
                  expected(sundays.at(when) * days.sundays[when], 150.00_eur));
        EXPECT_EQ(kinds[index_of(deep_night)],
                  expected(nights.at(when) * days.all[when], 100.00_eur));
    }
}

// The extension held as Sundays are:
//   Saturdays 30 × 24 + 38 × 19 + 35 × 8 = 720 + 722 + 280 = 1 722, at 100            172,200
//   ponts     2 and 9 May, 10 November with 30 posts, 26 December with 38: 128, at 150  19,200
//   16 August 35 posts, at 50                                                           1,750
// 193,150 more than before.
TEST(HauteSavoieCost, AfterTheExtensionAsSundaysIs1334350) {
    auto const costs = haute_savoie({.extension = pds::extension_posts::as_sunday_or_holiday});
    EXPECT_EQ(costs.by_kind()[index_of(saturday_afternoon)], (cost{1722, 172200.00_eur}));
    EXPECT_EQ(costs.by_kind()[index_of(pont_day)], (cost{128, 19200.00_eur}));
    EXPECT_EQ(costs.by_kind()[index_of(saturday_morning)], (cost{35, 1750.00_eur}));
    EXPECT_EQ(costs.total().amount, 1334350.00_eur);
    EXPECT_EQ(costs.total().amount - haute_savoie().total().amount, 193150.00_eur);
    days_2008 days;
    EXPECT_EQ(costs.of(season::winter)[index_of(saturday_afternoon)].slots,
              38 * days.saturdays[season::winter]);
    EXPECT_EQ(costs.of(season::low)[index_of(pont_day)].slots, 30 * days.ponts[season::low]);
    EXPECT_EQ(costs.of(season::summer)[index_of(saturday_morning)].slots,
              35 * days.mornings[season::summer]);
}

// As evenings: Saturdays 25 × 24 + 32 × 19 + 31 × 8 = 600 + 608 + 248 = 1 456; ponts 3 × 25 + 32 =
// 107; 16 August 31.
TEST(HauteSavoieCost, AfterTheExtensionAsEvenings) {
    auto const costs = haute_savoie({.extension = pds::extension_posts::as_evening});
    EXPECT_EQ(costs.by_kind()[index_of(saturday_afternoon)], (cost{1456, 145600.00_eur}));
    EXPECT_EQ(costs.by_kind()[index_of(pont_day)], (cost{107, 16050.00_eur}));
    EXPECT_EQ(costs.by_kind()[index_of(saturday_morning)], (cost{31, 1550.00_eur}));
    EXPECT_EQ(costs.total().amount, 1304400.00_eur);
}

TEST(HauteSavoieCost, WithoutTheMcsIsElevenPostsLessInWinter) { // R-O4, R-S7
    auto const costs = haute_savoie({.mcs = pds::mcs_posts::left_out});
    // 11 × 138 nights at 100
    EXPECT_EQ(haute_savoie().total().amount - costs.total().amount, 151800.00_eur);
    EXPECT_EQ(costs.of(season::winter)[index_of(deep_night)].slots, 3 * 138);
}

// --- Properties, over random maps ---------------------------------------------------------------

void expect_walk(pds::cost_table const& costs, walk const& naive) {
    ASSERT_EQ(costs.by_kind(), naive.kinds);
    ASSERT_EQ(costs.total(), total_of(naive.kinds));
    for (auto const when : every_season) {
        auto const found = naive.seasons.find(when);
        ASSERT_EQ(costs.of(when), found == naive.seasons.end() ? cost_by_kind{} : found->second)
            << name_of(when);
    }
    std::size_t months = 0;
    for (std::size_t m = 0; m != costs.months(); ++m) {
        auto const month = costs.month(m);
        auto const found = naive.months.find({month.year(), month.month()});
        months += found != naive.months.end();
        ASSERT_EQ(costs.of_month(m), found == naive.months.end() ? cost_by_kind{} : found->second)
            << month.year() << ' ' << month.month();
    }
    ASSERT_EQ(months, naive.months.size());
    for (std::size_t k = 0; k != pds::slot_kind_count; ++k) {
        pds::unpriced_slots expected;
        auto const found = naive.unpriced.find(static_cast<slot_kind>(k));
        if (found != naive.unpriced.end()) {
            expected.first = found->second.front().first; // the walk goes day by day
            expected.last = found->second.back().first;
            for (auto const& [day, posts] : found->second)
                expected.slots += posts;
        }
        ASSERT_EQ(costs.unpriced()[k], expected) << k;
    }
}

void expect_units(std::vector<pds::unit_cost> const& units, walk const& naive) {
    cost_by_kind sum{};
    ASSERT_EQ(units.size(), naive.units.size());
    auto expected = naive.units.begin();
    for (auto const& u : units) {
        ASSERT_EQ(u.unit, expected->first);
        ASSERT_EQ(u.kinds, expected->second) << index_of(u.unit);
        ++expected;
        sum += u.kinds;
    }
    ASSERT_EQ(sum, naive.kinds);
}

TEST(MapCostOfRandomMaps, IsTheSumOverSingleSlots) { // R-E1
    random_maps random{2008};
    for (int i = 0; i != rounds(500); ++i) {
        SCOPED_TRACE(i);
        opening_table const map{random.rows()};
        auto const period = random.period();
        auto const& days = i % 2 == 0 ? calendar : wide_calendar;
        slot_ledger const ledger{days, rates, period};
        walk const naive{map, five_sectors, days, rates, period};
        ASSERT_NO_FATAL_FAILURE(expect_walk(
            cost_of(map, five_sectors, ledger, seasons_between(period, seasons)), naive));
        ASSERT_NO_FATAL_FAILURE(expect_units(cost_by_unit(map, five_sectors, ledger), naive));
    }
}

TEST(MapCostOfRandomMaps, AgreesWithRatesThatTellPlacesAndFunctionsApart) {
    random_maps random{2011};
    for (int i = 0; i != rounds(500); ++i) {
        SCOPED_TRACE(i);
        opening_table const map{random.rows()};
        auto const period = random.period();
        auto const region = random.region();
        auto const own = rates.overlaid_by({.astreinte = region});
        slot_ledger const ledger{calendar, own, period};
        walk const naive{map, five_sectors, calendar, own, period};
        ASSERT_NO_FATAL_FAILURE(expect_walk(
            cost_of(map, five_sectors, ledger, seasons_between(period, seasons)), naive));
        ASSERT_NO_FATAL_FAILURE(expect_units(cost_by_unit(map, five_sectors, ledger), naive));
    }
}

TEST(MapCostOfRandomMaps, ByKindSeasonMonthAndUnitIsOneTotal) { // R-E1
    random_maps random{7};
    for (int i = 0; i != rounds(200); ++i) {
        SCOPED_TRACE(i);
        opening_table const map{random.rows()};
        auto const period = random.period();
        slot_ledger const ledger{calendar, rates, period};
        auto const costs = cost_of(map, five_sectors, ledger, seasons_between(period, seasons));
        cost_by_kind by_season{};
        for (auto const when : every_season)
            by_season += costs.of(when);
        cost_by_kind by_month{};
        for (std::size_t m = 0; m != costs.months(); ++m)
            by_month += costs.of_month(m);
        cost_by_kind by_unit{};
        for (auto const& u : cost_by_unit(map, five_sectors, ledger))
            by_unit += u.kinds;
        ASSERT_EQ(by_season, costs.by_kind());
        ASSERT_EQ(by_month, costs.by_kind());
        ASSERT_EQ(by_unit, costs.by_kind());
        ASSERT_EQ(total_of(costs.by_kind()), costs.total());
    }
}

TEST(MapCostOfRandomMaps, OfConsecutivePeriodsAddsUp) { // R-P14, R-E1
    random_maps random{8};
    for (int i = 0; i != rounds(200); ++i) {
        SCOPED_TRACE(i);
        opening_table const map{random.rows()};
        auto const whole = random.period();
        date const middle = whole.begin() + random.below(static_cast<int>(whole.length()) + 1);
        auto const over = [&](interval<date> period) {
            return cost_of(map, five_sectors, slot_ledger{calendar, rates, period},
                           seasons_between(period, seasons));
        };
        auto const first = over({whole.begin(), middle});
        auto const second = over({middle, whole.end()});
        auto const both = over(whole);
        auto sum = first.by_kind();
        sum += second.by_kind();
        ASSERT_EQ(sum, both.by_kind());
        for (auto const when : every_season) {
            sum = first.of(when);
            sum += second.of(when);
            ASSERT_EQ(sum, both.of(when));
        }
        for (std::size_t k = 0; k != pds::slot_kind_count; ++k)
            ASSERT_EQ(first.unpriced()[k].slots + second.unpriced()[k].slots,
                      both.unpriced()[k].slots);
    }
}

TEST(MapCostOfRandomMaps, DoesNotDependOnTheOrderOfSectors) {
    random_maps random{9};
    std::mt19937 shuffler{9};
    for (int i = 0; i != rounds(200); ++i) {
        SCOPED_TRACE(i);
        opening_table const map{random.rows()};
        auto const region = random.region();
        auto const own = rates.overlaid_by({.astreinte = region});
        slot_ledger const ledger{calendar, own, random.period()};
        auto shuffled = five_sectors;
        std::shuffle(shuffled.begin(), shuffled.end(), shuffler);
        ASSERT_EQ(cost_of(map, shuffled, ledger).by_kind(),
                  cost_of(map, five_sectors, ledger).by_kind());
        auto const a = cost_by_unit(map, shuffled, ledger);
        auto const b = cost_by_unit(map, five_sectors, ledger);
        ASSERT_EQ(a.size(), b.size());
        for (std::size_t u = 0; u != a.size(); ++u) {
            ASSERT_EQ(a[u].unit, b[u].unit);
            ASSERT_EQ(a[u].kinds, b[u].kinds);
        }
    }
}

// Members of a group that are on duty in two functions, where a region pays them differently: the
// group has one flat rate, whatever the order of its members, or the table contradicts itself.
TEST(MapCost, OfAGroupDoesNotDependOnTheOrderOfItsMembers) { // R-O5
    opening_table const map{
        {{.sector = s0, .kinds = {evening}, .group = g0},
         {.sector = s1, .kinds = {evening}, .group = g0, .function = pds::duty_function::visits}}};
    std::vector const region{pds::regional_rate{
        .kinds = {evening}, .function = pds::duty_function::visits, .amount = 80.00_eur}};
    auto const own = rates.overlaid_by({.astreinte = region});
    slot_ledger const year{calendar, own, year_of(2012)};
    std::vector const forwards{s0, s1};
    std::vector const backwards{s1, s0};
    if (map.find_conflict(forwards)) return;
    EXPECT_EQ(cost_of(map, forwards, year).total(), cost_of(map, backwards, year).total());
}

TEST(MapCostOfRandomMaps, IsSlotsTimesRateWhereOneRateHolds) { // Fine print
    random_maps random{10};
    money const rate[]{50.00_eur, 100.00_eur, 150.00_eur, 100.00_eur, 150.00_eur, 50.00_eur};
    for (int i = 0; i != 100; ++i) {
        opening_table const map{random.rows()};
        auto const kinds =
            cost_of(map, five_sectors, slot_ledger{calendar, rates, random.period()}).by_kind();
        for (std::size_t k = 0; k != pds::slot_kind_count; ++k)
            ASSERT_EQ(kinds[k].amount, rate[k] * kinds[k].slots) << k;
    }
}

} // namespace map_cost_tests
