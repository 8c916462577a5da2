// SPDX-License-Identifier: BSL-1.0

#include <pds/roster/deadlines.hpp>

#include <pds/law/r6315_2.hpp>

#include <gmock/gmock.h>

#include <array>
#include <span>
#include <string>
#include <vector>

namespace deadlines_tests {

using namespace pds::literals;
using pds::months_later;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> texts(pds::date start, std::span<pds::table_step const> steps) {
    std::vector<std::string> out;
    for (auto const& d : pds::deadlines(start, pds::law::table_months, steps))
        out.push_back(std::string{d.step->name} + ' ' + std::string{d.step->actor} + ' ' +
                      std::string{pds::to_text(d.due)} + ' ' +
                      std::string{pds::to_text(d.step->rule)});
    return out;
}

TEST(MonthsLater, KeepsTheNumberOfTheDay) {
    EXPECT_EQ(months_later("2008-07-01"_date, 3), "2008-10-01"_date);
    EXPECT_EQ(months_later("2008-07-15"_date, 0), "2008-07-15"_date);
    EXPECT_EQ(months_later("2008-11-15"_date, 1), "2008-12-15"_date);
    EXPECT_EQ(months_later("2008-12-15"_date, 1), "2009-01-15"_date);
    EXPECT_EQ(months_later("2008-11-15"_date, 3), "2009-02-15"_date);
    EXPECT_EQ(months_later("2008-01-15"_date, 12), "2009-01-15"_date);
    EXPECT_EQ(months_later("2008-12-31"_date, 24), "2010-12-31"_date);
}

TEST(MonthsLater, IsTheLastDayOfAShorterMonth) {
    EXPECT_EQ(months_later("2008-01-31"_date, 1), "2008-02-29"_date);
    EXPECT_EQ(months_later("2007-01-31"_date, 1), "2007-02-28"_date);
    EXPECT_EQ(months_later("2008-02-29"_date, 12), "2009-02-28"_date);
    EXPECT_EQ(months_later("2008-02-29"_date, 48), "2012-02-29"_date);
    EXPECT_EQ(months_later("2007-11-30"_date, 3), "2008-02-29"_date);
    EXPECT_EQ(months_later("2008-08-31"_date, 3), "2008-11-30"_date);
    EXPECT_EQ(months_later("2008-02-29"_date, 1), "2008-03-29"_date); // not the last
    EXPECT_EQ(months_later("2008-04-30"_date, 1), "2008-05-30"_date);
    EXPECT_EQ(months_later("1900-01-30"_date, 1), "1900-02-28"_date); // no leap year
    EXPECT_EQ(months_later("2000-01-30"_date, 1), "2000-02-29"_date);
}

TEST(MonthsLater, IsInTheRightMonthFromEveryDay) {
    for (pds::date day = "2007-01-01"_date; day < "2009-01-01"_date; ++day)
        for (int months = 0; months != 30; ++months) {
            auto const from = day.ymd();
            auto const to = months_later(day, months).ymd();
            ASSERT_EQ(to.year * 12 + to.month, from.year * 12 + from.month + months);
            ASSERT_TRUE(
                to.day == from.day ||
                (to.day < from.day && to.day == pds::date::days_of_month(to.year, to.month)));
        }
}

TEST(Deadlines, Of2005) { // R-T1. 45 days before 1 July: 30 of June, 15 of May: 1 June - 15
    EXPECT_THAT(texts("2008-07-01"_date, pds::law::table_steps_2005),
                ElementsAre("send_to_order doctors 2008-05-17 T1",
                            "send_to_prefect order 2008-06-21 T1", // 1 July - 10
                            "send_to_samu order 2008-06-21 T1",
                            "send_to_insurer order 2008-06-21 T1",
                            "table_end_at_least doctors 2008-10-01 T1"));
}

TEST(Deadlines, Of2010) { // R-T3: the agency for the prefect, and the list one month after the end
    EXPECT_THAT(
        texts("2011-01-01"_date, pds::law::table_steps_2010),
        // 45 days before 1 January: 31 of December, 14 of November: 1 December - 14
        ElementsAre("send_to_order doctors 2010-11-17 T1", "send_to_agency order 2010-12-22 T1",
                    "send_to_samu order 2010-12-22 T1", "send_to_insurer order 2010-12-22 T1",
                    "table_end_at_least doctors 2011-04-01 T1",
                    "list_who_served association 2011-05-01 T3"));
}

TEST(Deadlines, AcrossALeapDay) {
    // 15 March 2008 - 45: 14 days back to 1 March, 29 to 1 February, 2 to 30 January.
    auto const due = pds::deadlines("2008-03-15"_date, 3, pds::law::table_steps_2005);
    EXPECT_EQ(due.front().due, "2008-01-30"_date);
    EXPECT_EQ(due.back().due, "2008-06-15"_date);
}

TEST(Deadlines, AreSortedByDateThenAsTheStepsAre) {
    std::array const steps{
        pds::table_step{"late", "x", pds::table_anchor::end, 0, 1, "T1"_rule, {}},
        pds::table_step{"b", "x", pds::table_anchor::start, -1, 0, "T1"_rule, {}},
        pds::table_step{"a", "x", pds::table_anchor::start, -1, 0, "T1"_rule, {}},
        pds::table_step{"early", "x", pds::table_anchor::start, -2, 0, "T1"_rule, {}}};
    EXPECT_THAT(texts("2008-07-01"_date, steps),
                ElementsAre("early x 2008-06-29 T1", "b x 2008-06-30 T1", "a x 2008-06-30 T1",
                            "late x 2008-11-01 T1"));
    EXPECT_THAT(pds::deadlines("2008-07-01"_date, 3, {}), IsEmpty());
}

TEST(Deadlines, EveryStepOfTheLawHasASource) {
    for (auto const& s : pds::law::table_steps_2005)
        EXPECT_EQ(s.source.source, &pds::law::sources::r6315_2) << s.name;
    for (auto const& s : pds::law::table_steps_2010)
        EXPECT_EQ(s.source.source, &pds::law::sources::r6315_2_2010) << s.name;
}

} // namespace deadlines_tests
