// SPDX-License-Identifier: BSL-1.0

#include <pds/organisation/decision.hpp>

#include <gmock/gmock.h>

#include <optional>
#include <vector>

namespace decision_tests {

using namespace pds::literals;
using pds::sector_id;
using enum pds::slot_kind;

TEST(Decision, PaysFromTheDayAfterTheLaterPublication) { // R-O1
    EXPECT_EQ((pds::decision{.sector_map_published = "2008-03-10"_date,
                             .cahier_published = "2008-03-14"_date}
                   .in_force_from()),
              "2008-03-15"_date);
    EXPECT_EQ((pds::decision{.sector_map_published = "2008-03-14"_date,
                             .cahier_published = "2008-03-10"_date}
                   .in_force_from()),
              "2008-03-15"_date);
    EXPECT_EQ((pds::decision{.sector_map_published = "2008-02-28"_date,
                             .cahier_published = "2008-02-28"_date}
                   .in_force_from()),
              "2008-02-29"_date); // a leap year
    EXPECT_EQ((pds::decision{.sector_map_published = "2008-12-31"_date,
                             .cahier_published = "2008-03-10"_date}
                   .in_force_from()),
              "2009-01-01"_date);
}

TEST(Decision, PaysNothingWhileOneOfTheTwoIsNotPublished) { // R-O1
    EXPECT_EQ(pds::decision{}.in_force_from(), std::nullopt);
    EXPECT_EQ((pds::decision{.sector_map_published = "2008-03-10"_date}.in_force_from()),
              std::nullopt);
    EXPECT_EQ((pds::decision{.cahier_published = "2008-03-10"_date}.in_force_from()), std::nullopt);
}

TEST(Decision, OfADepartmentAtItsTargetPaysFromTheDayTheTablesCame) { // R-O2: that very day
    pds::decision const d{.tables_received = "2008-02-20"_date};
    EXPECT_EQ(d.in_force_from(), "2008-02-20"_date);
    pds::opening_table const table{pds::openings_of(d)};
    EXPECT_NE(table.at(sector_id{0}, saturday_afternoon, "2008-02-20"_date), nullptr);
    EXPECT_EQ(table.at(sector_id{0}, saturday_afternoon, "2008-02-19"_date), nullptr);
}

TEST(OpeningsOf, TheWholeDepartmentIsOneRow) {
    auto const rows = pds::openings_of(
        {.sector_map_published = "2008-03-10"_date, .cahier_published = "2008-03-14"_date});
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].sector, std::nullopt);
    EXPECT_EQ(rows[0].kinds, pds::extension_kinds);
    EXPECT_EQ(rows[0].posts, 1);
    EXPECT_EQ(rows[0].dates, pds::from("2008-03-15"_date));
    EXPECT_EQ(rows[0].group, std::nullopt);
}

TEST(OpeningsOf, SomeSectorsAndSomeKinds) {
    pds::opening_table const table{pds::openings_of({.kinds = {saturday_afternoon},
                                                     .sectors = {sector_id{2}, sector_id{0}},
                                                     .sector_map_published = "2008-03-10"_date,
                                                     .cahier_published = "2008-03-14"_date})};
    ASSERT_EQ(table.rows().size(), 2U);
    for (auto const s : {sector_id{0}, sector_id{2}}) {
        EXPECT_EQ(table.first_open(s, saturday_afternoon), "2008-03-15"_date);
        EXPECT_EQ(table.first_open(s, pont_day), std::nullopt);
    }
    EXPECT_EQ(table.first_open(sector_id{1}, saturday_afternoon), std::nullopt);
}

TEST(OpeningsOf, AddToTheRowsBeforeThem) {
    std::vector<pds::opening> rows{{.kinds = pds::base_kinds, .posts = 2}};
    for (auto const& r : pds::openings_of(
             {.sector_map_published = "2008-03-10"_date, .cahier_published = "2008-03-14"_date}))
        rows.push_back(r);
    pds::opening_table const table{rows};
    EXPECT_EQ(table.at(sector_id{0}, evening, "2008-03-20"_date)->posts, 2);
    EXPECT_EQ(table.at(sector_id{0}, pont_day, "2008-03-20"_date)->posts, 1);
    EXPECT_EQ(table.at(sector_id{0}, pont_day, "2008-03-14"_date), nullptr);
}

} // namespace decision_tests
