// SPDX-License-Identifier: BSL-1.0

#include <pds/calendar/holidays.hpp>

#include <pds/law/holidays_fr.hpp>

#include "calendar/naive_calendar.hpp"
#include "core/refusal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace holidays_tests {

using namespace pds::literals;
using pds::date;
using pds::territory;
using pds::yearly_day;
using pds::law::holidays_fr;
using testing::ElementsAre;
using testing::IsEmpty;

bool is_holiday(date day, territory place) {
    return pds::is_holiday(day, place, holidays_fr);
}

std::vector<std::string_view> names_on(date day, territory place) {
    std::vector<std::string_view> names;
    pds::for_each_holiday_on(day, place, holidays_fr,
                             [&](pds::holiday const& row) { names.push_back(row.name_en); });
    return names;
}

std::set<date> dates_of(int year, territory place) {
    std::set<date> dates;
    for (auto const& row : holidays_fr)
        if (auto const day = row.in(year, place)) dates.insert(*day);
    return dates;
}

TEST(YearlyDay, IsAFixedDateOrCountsFromEaster) {
    static_assert(yearly_day::fixed(7, 14).in(2008) == "2008-07-14"_date);
    static_assert(yearly_day::from_easter(0).in(2008) == "2008-03-23"_date);
    static_assert(yearly_day::from_easter(-2).in(2008) == "2008-03-21"_date);
    static_assert(yearly_day::from_easter(50).in(2008) == "2008-05-12"_date);
    EXPECT_EQ(refusal([] { return yearly_day::fixed(1, 1).in(10000); }), pds::errc::invalid_date);
}

TEST(YearlyDay, IsOneThatEveryYearHas) {
    for (auto const& at :
         {std::pair{0, 5}, {13, 1}, {-1, 1}, {1, 0}, {1, 32}, {2, 29}, {2, 30}, {4, 31}, {257, 1}})
        EXPECT_EQ(refusal([&] { return yearly_day::fixed(at.first, at.second).in(2008); }),
                  pds::errc::invalid_date)
            << at.first << ' ' << at.second;
    EXPECT_EQ(yearly_day::fixed(2, 28).in(2008), "2008-02-28"_date);
    for (int const days : {-121, 121, 256, -256})
        EXPECT_EQ(refusal([&] { return yearly_day::from_easter(days).in(2008); }),
                  pds::errc::invalid_date)
            << days;
    EXPECT_EQ(yearly_day::from_easter(120).in(2008), "2008-07-21"_date); // 23 March and 120 days
    EXPECT_EQ(yearly_day::from_easter(-120).in(2008), "2007-11-24"_date);
}

TEST(Holidays, AreElevenInMetropolitanFrance) { // R-H1; 2009: Easter on 12 April
    EXPECT_THAT(dates_of(2009, territory::metropole),
                ElementsAre("2009-01-01"_date, "2009-04-13"_date, "2009-05-01"_date,
                            "2009-05-08"_date, "2009-05-21"_date, "2009-06-01"_date,
                            "2009-07-14"_date, "2009-08-15"_date, "2009-11-01"_date,
                            "2009-11-11"_date, "2009-12-25"_date));
}

TEST(Holidays, CountOneDateWithTwoNamesOnce) { // R-H4
    EXPECT_EQ(dates_of(2008, territory::metropole).size(), 10U);
    EXPECT_THAT(names_on("2008-05-01"_date, territory::metropole),
                ElementsAre("Labour Day", "Ascension Day"));
    // 8 May is Ascension when Easter is 30 March: 1997, 2059...
    EXPECT_THAT(names_on("1997-05-08"_date, territory::metropole),
                ElementsAre("Victory Day", "Ascension Day"));
    EXPECT_THAT(names_on("2008-05-02"_date, territory::metropole), IsEmpty());
}

TEST(Holidays, KeepWhitMondayInTheYearsOfTheSolidarityDay) { // R-H5
    static_assert(pds::is_holiday("2005-05-16"_date, territory::metropole, holidays_fr));
    static_assert(pds::is_holiday("2006-06-05"_date, territory::metropole, holidays_fr));
    static_assert(pds::is_holiday("2007-05-28"_date, territory::metropole, holidays_fr));
}

TEST(Holidays, AreThoseOfAlsaceMoselleTheTwoTerritoriesApart) { // R-H2
    for (auto const place : {territory::alsace_moselle, territory::alsace_moselle_good_friday})
        EXPECT_TRUE(is_holiday("2008-12-26"_date, place));
    EXPECT_TRUE(is_holiday("2008-03-21"_date, territory::alsace_moselle_good_friday));
    EXPECT_FALSE(is_holiday("2008-03-21"_date, territory::alsace_moselle));
    EXPECT_FALSE(is_holiday("2008-03-21"_date, territory::metropole));
    EXPECT_FALSE(is_holiday("2008-12-26"_date, territory::metropole));
}

struct overseas_day {
    territory place;
    int month;
    int day;
    int since;
    int until;
};

// R-H3. Law 83-550 is of 30 June 1983, its decree of 23 November: that year only the 20 December
// of La Réunion was still to come.
constexpr overseas_day overseas[] = {
    {territory::mayotte, 4, 27, 1984, 2200},      {territory::martinique, 5, 22, 1984, 2200},
    {territory::guadeloupe, 5, 27, 1984, 2200},   {territory::guyane, 6, 10, 1984, 2200},
    {territory::reunion, 12, 20, 1983, 2200},     {territory::saint_barthelemy, 10, 9, 2012, 2200},
    {territory::saint_martin, 5, 27, 1984, 2018}, {territory::saint_martin, 5, 28, 2018, 2200},
};

TEST(Holidays, AddOneDayOverseasInItsYears) {
    for (auto const& [place, month, day, since, until] : overseas)
        for (int year = 1982; year <= 2199; ++year) {
            date const when{year, month, day};
            bool const expected =
                (since <= year && year < until) || is_holiday(when, territory::metropole);
            ASSERT_EQ(is_holiday(when, place), expected)
                << name_of(place) << ' ' << to_text(when).view();
        }
}

TEST(Holidays, AreUnknownBefore1982AndAfter2199) { // R-H6
    EXPECT_FALSE(is_holiday("1981-12-25"_date, territory::metropole));
    EXPECT_FALSE(is_holiday("1981-05-08"_date, territory::metropole));
    EXPECT_TRUE(is_holiday("1982-01-01"_date, territory::metropole));
    EXPECT_TRUE(is_holiday("1982-05-08"_date, territory::metropole));
    EXPECT_TRUE(is_holiday("2199-12-25"_date, territory::metropole));
    EXPECT_FALSE(is_holiday("2200-01-01"_date, territory::metropole));
}

TEST(Holidays, FollowEasterAndAreNotFrozen) { // R-H7: QuantLib has Ascension on 10 May
    EXPECT_FALSE(is_holiday("2011-05-10"_date, territory::metropole));
    EXPECT_TRUE(is_holiday("2011-06-02"_date, territory::metropole)); // 24 April + 39
    EXPECT_TRUE(is_holiday("2011-06-13"_date, territory::metropole)); // 24 April + 50
}

TEST(Holidays, AreThoseOfTheRulesOnEveryDayInEveryTerritory) {
    for (std::size_t t = 0; t < pds::territory_names.size(); ++t) {
        auto const place = static_cast<territory>(t);
        naive::holidays const expected{place};
        std::set<naive::days> found;
        for (int year = 1982; year <= 2199; ++year)
            for (auto const day : dates_of(year, place))
                found.insert(naive::day_of(day));
        auto until_2199 = expected.dates();
        until_2199.erase(until_2199.lower_bound(naive::day_of(2200, 1, 1)), until_2199.end());
        EXPECT_TRUE(found == until_2199) << name_of(place);
    }
}

// Disagreements with python3-holidays 0.10.1 (tests/oracle/holidays_oracle.py): none for these two
// places in 1982-2099. Its Alsace-Moselle always has Good Friday: it is the territory with the
// temple. It is no oracle overseas: there it gives no starting dates (27 April on Mayotte in 1982),
// has La Réunion's day in 1981 already, keeps 27 May on Saint-Martin after 2017, and adds Good
// Friday and 21 July in places where they are customs.
TEST(Holidays, AreThoseOfPythonHolidays) {
    std::ifstream file{PDS_SOURCE_DIR "/tests/data/holidays_oracle_fr.csv"};
    std::string line;
    ASSERT_TRUE(std::getline(file, line));
    EXPECT_TRUE(line.starts_with("# python3-holidays 0.10.1")) << line;
    ASSERT_TRUE(std::getline(file, line));
    ASSERT_EQ(line, "territory,date");
    std::set<date> metropole;
    std::set<date> alsace;
    while (std::getline(file, line)) {
        auto const comma = line.find(',');
        ASSERT_NE(comma, std::string::npos) << line;
        auto const day = pds::parse_date(std::string_view{line}.substr(comma + 1));
        auto const place = line.substr(0, comma);
        ASSERT_TRUE(place == "metropole" || place == "alsace-moselle") << line;
        (place == "metropole" ? metropole : alsace).insert(day);
    }
    // 118 years of 11 days, less those on which two coincide
    EXPECT_GT(metropole.size(), 1250U);
    for (date day = "1982-01-01"_date; day < "2100-01-01"_date; ++day) {
        ASSERT_EQ(is_holiday(day, territory::metropole), metropole.count(day) == 1)
            << to_text(day).view();
        ASSERT_EQ(is_holiday(day, territory::alsace_moselle_good_friday), alsace.count(day) == 1)
            << to_text(day).view();
    }
}

TEST(Holidays, NameTheirRuleAndText) {
    for (auto const& row : holidays_fr) {
        EXPECT_FALSE(row.name_fr.empty());
        EXPECT_FALSE(row.name_en.empty()) << row.name_fr;
        EXPECT_EQ(row.rule.letter, 'H') << row.name_fr;
        EXPECT_NE(row.source.source, nullptr) << row.name_fr;
        EXPECT_FALSE(row.validity.empty()) << row.name_fr;
    }
}

} // namespace holidays_tests
