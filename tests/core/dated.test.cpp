// SPDX-License-Identifier: BSL-1.0

#include <pds/core/dated.hpp>

#include "core/refusal.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace dated_tests {

using namespace pds::literals;
using pds::date;
using pds::dated;
using pds::dated_view;
using pds::errc;
using pds::gap;
using pds::row;
using enum pds::status;

constexpr pds::source agreement{.key = "a", .title = "agreement", .dated = "2005-06-01"_date};
constexpr date reviewed = "2020-06-30"_date;

constexpr pds::dated_table table{
    reviewed,
    {gap<int>("1982-01-01"_date, "2005-06-01"_date, "P1"_rule),
     row("2005-06-01"_date, "2011-04-29"_date, 50, in_force, "P1"_rule, {&agreement, "1"}),
     row("2011-04-29"_date, "2015-01-01"_date, 60, presumed, "P2"_rule, {&agreement, "2"}),
     row("2015-01-01"_date, "2200-01-01"_date, 70, in_force, "P3"_rule, {&agreement, "3"})}};

TEST(DatedTable, GivesTheRowOfADay) {
    static_assert(table.at("2008-05-02"_date).value == 50);
    static_assert(table.at("2008-05-02"_date).status == in_force);
    static_assert(table.at("2008-05-02"_date).rule == "P1"_rule);
    static_assert(table.at("2008-05-02"_date).source == pds::citation{&agreement, "1"});
    static_assert(table.at("2008-05-02"_date).validity.begin() == "2005-06-01"_date);
    static_assert(table.at("2012-05-02"_date).value == 60);
}

TEST(DatedTable, ChangesOnTheFirstDayOfARow) {
    static_assert(!table.at("2005-05-31"_date).covered());
    static_assert(table.at("2005-06-01"_date).value == 50);
    static_assert(table.at("2011-04-28"_date).value == 50);
    static_assert(table.at("2011-04-29"_date).value == 60);
}

TEST(DatedTable, PresumesAfterTheReviewDay) {
    static_assert(table.at("2020-06-30"_date).status == in_force);
    static_assert(table.at("2020-07-01"_date).status == presumed);
    static_assert(table.at("2020-07-01"_date).value == 70);
    static_assert(table.at("2199-12-31"_date).status == presumed);
    static_assert(table.view().reviewed() == reviewed);
}

TEST(DatedTable, KeepsPresumedRowsAndGapsAsTheyAre) {
    static_assert(table.at("2012-01-01"_date).status == presumed);
    static_assert(table.at("1990-01-01"_date).status == not_covered);
    constexpr pds::dated_table late{"1990-01-01"_date,
                                    {gap<int>("1982-01-01"_date, "2200-01-01"_date, "P1"_rule)}};
    static_assert(late.at("2000-01-01"_date).status == not_covered);
    static_assert(late.at("2000-01-01"_date).rule == "P1"_rule);
}

TEST(DatedTable, CoversNothingOutside) {
    static_assert(table.at("1981-12-31"_date).status == not_covered);
    static_assert(table.at("2200-01-01"_date).status == not_covered);
    static_assert(table.at(date{}).status == not_covered);
    static_assert(table.at("9999-12-31"_date).status == not_covered);
    static_assert(dated_view<int>{}.at("2008-01-01"_date).status == not_covered);
}

TEST(DatedTable, IsAView) {
    constexpr dated_view<int> view = table;
    static_assert(view.rows().size() == 4);
    EXPECT_EQ(view.at("2008-05-02"_date).value, 50);
}

std::optional<errc> refusal_of(std::vector<dated<int>> const& rows) {
    return refusal([&] { return dated_view<int>(reviewed, rows).rows().size(); });
}

TEST(DatedView, TakesRowsThatFollowEachOther) {
    EXPECT_EQ(refusal_of({}), std::nullopt);
    EXPECT_EQ(refusal_of({gap<int>("2000-01-01"_date, "2000-01-02"_date)}), std::nullopt);
    EXPECT_EQ(refusal_of({gap<int>("2000-01-01"_date, "2001-01-01"_date),
                          row("2001-01-01"_date, "2002-01-01"_date, 1, in_force, {}, {})}),
              std::nullopt);
}

TEST(DatedView, RefusesAHole) {
    EXPECT_EQ(refusal_of({gap<int>("2000-01-01"_date, "2001-01-01"_date),
                          gap<int>("2001-01-02"_date, "2002-01-01"_date)}),
              errc::invalid_table);
}

TEST(DatedView, RefusesAnOverlap) {
    EXPECT_EQ(refusal_of({gap<int>("2000-01-01"_date, "2001-01-02"_date),
                          gap<int>("2001-01-01"_date, "2002-01-01"_date)}),
              errc::invalid_table);
    EXPECT_EQ(refusal_of({gap<int>("2000-01-01"_date, "2001-01-01"_date),
                          gap<int>("2000-01-01"_date, "2001-01-01"_date)}),
              errc::invalid_table);
}

TEST(DatedView, RefusesRowsOutOfOrder) {
    EXPECT_EQ(refusal_of({gap<int>("2001-01-01"_date, "2002-01-01"_date),
                          gap<int>("2000-01-01"_date, "2001-01-01"_date)}),
              errc::invalid_table);
}

TEST(DatedView, RefusesAnEmptyRow) {
    EXPECT_EQ(refusal_of({gap<int>("2000-01-01"_date, "2000-01-01"_date)}), errc::invalid_table);
    EXPECT_EQ(refusal_of({gap<int>("2000-01-01"_date, "2001-01-01"_date),
                          gap<int>("2001-01-01"_date, "2001-01-01"_date),
                          gap<int>("2001-01-01"_date, "2002-01-01"_date)}),
              errc::invalid_table);
}

TEST(DatedView, RefusesAReversedRow) {
    EXPECT_EQ(refusal([] { return gap<int>("2001-01-01"_date, "2000-01-01"_date).covered(); }),
              errc::reversed_interval);
}

TEST(DatedTable, IsCheckedWhenItIsBuiltAtRunTimeToo) {
    EXPECT_EQ(refusal([] {
                  pds::dated_table const holed{reviewed,
                                               {gap<int>("2000-01-01"_date, "2001-01-01"_date),
                                                gap<int>("2001-01-02"_date, "2002-01-01"_date)}};
                  return holed.view().rows().size();
              }),
              errc::invalid_table);
}

// Every day against a walk over the rows.
TEST(DatedTable, FindsWhatAWalkOverTheRowsFinds) {
    for (date day = "1981-01-01"_date; day < "2201-01-01"_date; day = day + 1) {
        int value = 0;
        for (auto const& r : table.view().rows())
            if (r.validity.contains(day)) value = r.value;
        ASSERT_EQ(table.at(day).value, value) << to_text(day).view();
    }
}

TEST(Status, HasNames) {
    static_assert(name_of(in_force) == "in_force");
    static_assert(name_of(presumed) == "presumed");
    static_assert(name_of(not_covered) == "not_covered");
}

} // namespace dated_tests
