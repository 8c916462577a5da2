// SPDX-License-Identifier: BSL-1.0

#include <pds/calendar/season_table.hpp>

#include "core/refusal.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace season_table_tests {

using namespace pds::literals;
using pds::date;
using pds::errc;
using pds::find_fault;
using pds::interval;
using pds::season_fault;
using pds::season_finding;
using pds::season_span;
using pds::season_table;
using pds::seasons_between;
using testing::ElementsAre;
using enum pds::season;

// Haute-Savoie, R-O6.
constexpr pds::season_rules rules{.winter_first = {12, 15},
                                  .winter_last = {4, 30},
                                  .summer_before = {7, 14},
                                  .summer_last_month = 8};
constexpr interval<date> year_2008{"2008-01-01"_date, "2009-01-01"_date};
constexpr date january_1 = "2008-01-01"_date;
constexpr date march_1 = "2008-03-01"_date;
constexpr date june_1 = "2008-06-01"_date;
constexpr date september_1 = "2008-09-01"_date;
constexpr date new_year = "2009-01-01"_date;

std::optional<season_finding> fault(std::vector<season_span> const& rows,
                                    interval<date> period = year_2008) {
    return find_fault(rows, period);
}
std::optional<season_finding> at(std::size_t row, season_fault what, date day) {
    return season_finding{row, what, day};
}

TEST(SeasonTable, HasTheSeasonsOf2008) { // R-O6
    auto const table = seasons_between(year_2008, rules);
    EXPECT_THAT(table.spans(),
                ElementsAre(season_span{winter, {"2008-01-01"_date, "2008-05-01"_date}},
                            season_span{low, {"2008-05-01"_date, "2008-07-12"_date}},
                            season_span{summer, {"2008-07-12"_date, "2008-09-01"_date}},
                            season_span{low, {"2008-09-01"_date, "2008-12-15"_date}},
                            season_span{winter, {"2008-12-15"_date, "2009-01-01"_date}}));
    EXPECT_EQ(table.period(), year_2008);
    EXPECT_EQ(table.season_of("2008-07-11"_date), low);
    EXPECT_EQ(table.season_of("2008-07-12"_date), summer);
    EXPECT_EQ(table.season_of("2008-12-31"_date), winter);
}

TEST(SeasonTable, HasOneWinterAcrossTheYearEnd) { // R-O6
    auto const table = seasons_between({"2008-12-01"_date, "2009-06-01"_date}, rules);
    EXPECT_THAT(table.spans(),
                ElementsAre(season_span{low, {"2008-12-01"_date, "2008-12-15"_date}},
                            season_span{winter, {"2008-12-15"_date, "2009-05-01"_date}},
                            season_span{low, {"2009-05-01"_date, "2009-06-01"_date}}));
    EXPECT_EQ(table.season_of("2009-01-01"_date), winter);
}

TEST(SeasonTable, OfAnyPeriodHasEveryDayOnce) { // R-O6
    std::mt19937 next{6};
    date const first = "1982-01-01"_date;
    auto const below = [&](int n) { return static_cast<int>(next() % static_cast<unsigned>(n)); };
    for (int i = 0; i != 300; ++i) {
        date const begin = first + below(217 * 365);
        interval const period{begin, begin + below(900)};
        auto const table = seasons_between(period, rules);
        ASSERT_EQ(table.spans().empty(), period.empty());
        date reached = period.begin();
        for (auto const& span : table.spans()) {
            ASSERT_EQ(span.days.begin(), reached);
            ASSERT_FALSE(span.days.empty());
            reached = span.days.end();
        }
        ASSERT_EQ(reached, period.end());
        for (std::size_t s = 1; s < table.spans().size(); ++s) // each as long as it can be
            ASSERT_NE(table.spans()[s].when, table.spans()[s - 1].when);
        for (date day = period.begin(); day < period.end(); ++day)
            ASSERT_EQ(table.season_of(day), rules.season_of(day)) << to_text(day).view();
    }
}

TEST(SeasonTable, MayBeOfOneDay) {
    auto const table = seasons_between({june_1, june_1 + 1}, rules);
    ASSERT_EQ(table.spans().size(), 1U);
    EXPECT_EQ(table.period(), (interval{june_1, june_1 + 1}));
}

TEST(SeasonTable, OfAllYearsHasFiveSeasonsAYear) {
    auto const table = seasons_between({"1982-01-01"_date, "2200-01-01"_date}, rules);
    // winter, low, summer, low of 218 years, and the last winter
    EXPECT_EQ(table.spans().size(), 218U * 4 + 1);
}

TEST(SeasonTable, TakesRowsInAnyOrder) {
    std::vector<season_span> rows{{low, {june_1, september_1}},
                                  {winter, {september_1, new_year}},
                                  {summer, {january_1, march_1}},
                                  {low, {march_1, june_1}}};
    std::sort(rows.begin(), rows.end(),
              [](auto const& a, auto const& b) { return a.days.end() < b.days.end(); });
    do {
        season_table const table{rows, year_2008};
        ASSERT_EQ(table.spans().size(), 4U);
        ASSERT_EQ(table.season_of(january_1), summer);
        ASSERT_EQ(table.season_of(june_1 - 1), low);
        ASSERT_EQ(table.season_of(new_year - 1), winter);
        ASSERT_EQ(table.period(), year_2008);
    } while (std::next_permutation(rows.begin(), rows.end(), [](auto const& a, auto const& b) {
        return a.days.begin() < b.days.begin();
    }));
}

TEST(SeasonTable, HasNoSeasonOutsideItsPeriod) {
    season_table const table{{{low, year_2008}}, year_2008};
    EXPECT_EQ(refusal([&] { return table.season_of(january_1 - 1); }), errc::outside_calendar);
    EXPECT_EQ(refusal([&] { return table.season_of(new_year); }), errc::outside_calendar);
    EXPECT_EQ(refusal([&] { return table.season_of(new_year - 1); }), std::nullopt);
}

TEST(SeasonTable, OfNoDayHasNothing) {
    season_table const none;
    EXPECT_TRUE(none.spans().empty());
    EXPECT_TRUE(none.period().empty());
    EXPECT_EQ(refusal([&] { return none.season_of(january_1); }), errc::outside_calendar);
    EXPECT_TRUE(seasons_between({january_1, january_1}, rules).spans().empty());
    EXPECT_EQ(refusal([] {
                  return season_table{{}, year_2008}.spans().size();
              }),
              errc::invalid_table);
}

TEST(SeasonFault, OfRowsThatHaveEveryDayOnceIsNone) {
    EXPECT_EQ(fault({{low, year_2008}}), std::nullopt);
    EXPECT_EQ(fault({{low, {june_1, new_year}}, {winter, {january_1, june_1}}}), std::nullopt);
    EXPECT_EQ(fault({}), std::nullopt); // no row to name
}

TEST(SeasonFault, IsARowOfNoDay) {
    EXPECT_EQ(fault({{low, year_2008}, {winter, {june_1, june_1}}}),
              at(1, season_fault::empty_span, june_1));
    EXPECT_EQ(fault({{winter, {january_1, january_1}}, {low, year_2008}}),
              at(0, season_fault::empty_span, january_1));
}

TEST(SeasonFault, IsAnOverlap) {
    EXPECT_EQ(fault({{low, {january_1, june_1}}, {winter, {june_1 - 1, new_year}}}),
              at(1, season_fault::overlap, june_1 - 1));
    // in time, not in the order of the rows: the later one is row 0
    EXPECT_EQ(fault({{winter, {march_1, new_year}}, {low, {january_1, june_1}}}),
              at(0, season_fault::overlap, march_1));
    EXPECT_EQ(fault({{low, year_2008}, {low, year_2008}}), at(1, season_fault::overlap, january_1));
    EXPECT_EQ(fault({{low, {january_1, september_1}},
                     {winter, {march_1, june_1}}, // inside
                     {low, {september_1, new_year}}}),
              at(1, season_fault::overlap, march_1));
}

TEST(SeasonFault, IsAHole) {
    EXPECT_EQ(fault({{low, {january_1, june_1}}, {winter, {june_1 + 1, new_year}}}),
              at(1, season_fault::hole, june_1));
    EXPECT_EQ(fault({{low, {january_1 + 1, new_year}}}), at(0, season_fault::hole, january_1));
    EXPECT_EQ(fault({{winter, {september_1, new_year}}, {low, {january_1, march_1}}}),
              at(0, season_fault::hole, march_1));
}

TEST(SeasonFault, IsARowThatReachesOutsideThePeriod) {
    EXPECT_EQ(fault({{low, {january_1 - 1, new_year}}}),
              at(0, season_fault::outside_period, january_1 - 1));
    EXPECT_EQ(fault({{low, {january_1, june_1}}, {winter, {june_1, new_year + 3}}}),
              at(1, season_fault::outside_period, new_year)); // the first day that is too many
    EXPECT_EQ(fault({{low, {january_1, new_year + 1}}}),
              at(0, season_fault::outside_period, new_year)); // by one day
    EXPECT_EQ(fault({{low, year_2008}, {winter, {new_year, new_year + 90}}}),
              at(1, season_fault::outside_period, new_year));
    EXPECT_EQ(fault({{low, {january_1, june_1}}}, {january_1, january_1}),
              at(0, season_fault::outside_period, january_1));
}

TEST(SeasonFault, OfARowWhollyBehindThePeriodIsNoHole) { // no day of the period is missing
    EXPECT_EQ(fault({{low, year_2008}, {winter, {new_year + 31, new_year + 90}}}),
              at(1, season_fault::outside_period, new_year + 31));
    EXPECT_EQ(fault({{low, {january_1, june_1}}, {winter, {new_year, new_year + 90}}}),
              at(1, season_fault::outside_period, new_year)); // directly behind it
}

TEST(SeasonFault, IsALastRowThatEndsEarly) {
    EXPECT_EQ(fault({{low, {january_1, new_year - 1}}}),
              at(0, season_fault::ends_early, new_year - 1));
    EXPECT_EQ(fault({{winter, {june_1, september_1}}, {low, {january_1, june_1}}}),
              at(0, season_fault::ends_early, september_1)); // the last in time
}

TEST(SeasonFault, ThrowsAtItsRow) {
    auto const made_of = [](std::vector<season_span> rows) -> std::optional<std::size_t> {
        try {
            season_table const table{std::move(rows), year_2008};
        } catch (pds::error const& e) {
            EXPECT_EQ(e.code(), errc::invalid_table);
            return e.position();
        }
        return std::nullopt;
    };
    EXPECT_EQ(made_of({{low, {june_1, new_year}}, {winter, {january_1, june_1}}}), std::nullopt);
    EXPECT_EQ(made_of({{low, {january_1, june_1}}, {winter, {june_1 + 1, new_year}}}), 1U);
    EXPECT_EQ(made_of({{winter, {march_1, new_year}}, {low, {january_1, june_1}}}), 0U);
}

// A fault is found if and only if some day has not as many rows as it should, or some row has no
// day; and the day that it names is wrong in the way that it says.
TEST(SeasonFault, IsFoundWhereCountingDaysFindsOne) {
    std::mt19937 next{5};
    auto const below = [&](int n) { return static_cast<int>(next() % static_cast<unsigned>(n)); };
    int good = 0;
    for (int i = 0; i != 40000; ++i) {
        std::vector<season_span> rows(static_cast<std::size_t>(1 + below(3)));
        for (auto& row : rows) {
            date const begin = january_1 + (below(10) - 1);
            row = {low, {begin, begin + below(6)}};
        }
        interval const period{january_1, january_1 + 6};
        auto const holding = [&](date day) {
            return std::count_if(rows.begin(), rows.end(),
                                 [&](auto const& row) { return row.days.contains(day); });
        };
        bool wrong = false;
        for (date day = january_1 - 1; day < january_1 + 14; ++day)
            wrong = wrong || holding(day) != (period.contains(day) ? 1 : 0);
        for (auto const& row : rows)
            wrong = wrong || row.days.empty();
        good += !wrong;
        auto const found = find_fault(rows, period);
        ASSERT_EQ(found.has_value(), wrong) << i;
        if (!found) continue;
        auto const [row, what, day] = *found;
        ASSERT_LT(row, rows.size());
        switch (what) {
        case season_fault::empty_span: ASSERT_TRUE(rows[row].days.empty()) << i; break;
        case season_fault::overlap:
            ASSERT_GE(holding(day), 2) << i;
            ASSERT_TRUE(rows[row].days.contains(day)) << i;
            break;
        case season_fault::outside_period:
            ASSERT_FALSE(period.contains(day)) << i;
            ASSERT_TRUE(rows[row].days.contains(day)) << i;
            break;
        case season_fault::hole:
        case season_fault::ends_early:
            ASSERT_TRUE(period.contains(day)) << i;
            ASSERT_EQ(holding(day), 0) << i;
        }
    }
    EXPECT_GT(good, 20);
}

TEST(SeasonFault, IsToldInWords) {
    using enum season_fault;
    EXPECT_EQ(describe(empty_span), "a season of no day");
    EXPECT_EQ(describe(overlap), "overlaps the season before it");
    EXPECT_EQ(describe(hole), "leaves a hole before it");
    EXPECT_EQ(describe(outside_period), "reaches outside the period");
    EXPECT_EQ(describe(ends_early), "leaves a hole after it");
}

} // namespace season_table_tests
