// SPDX-License-Identifier: BSL-1.0

#include <pds/law/haute_savoie_2006.hpp>

#include "law/csv.hpp"

#include <gtest/gtest.h>

#include <string>

namespace haute_savoie_2006_tests {

namespace hs = pds::law::haute_savoie_2006;
using pds::holder;
using pds::season;

// "own", "mmg:thonon", "emergency:HDL" or nothing, as the file writes it
std::string held_by(pds::holding const& h) {
    auto const at = [&](char const* what) { return what + std::string{h.where}; };
    switch (h.holder) {
    case holder::nobody: return "";
    case holder::own_doctors: return "own";
    case holder::mmg: return at("mmg:");
    case holder::emergency_department: return at("emergency:");
    case holder::mcs: return at("mcs:");
    }
    return "?";
}

TEST(HauteSavoie, HasTheRowsOfTheFileCellByCell) { // R-S7
    auto const rows = read_csv("haute_savoie_2006.csv");
    ASSERT_EQ(rows.size(), hs::map.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const& cells = rows[i];
        auto const& row = hs::map[i];
        ASSERT_EQ(cells.size(), 11U) << i;
        EXPECT_EQ(name_of(row.season), cells[0]) << i;
        EXPECT_EQ(row.number, cells[1]) << i;
        EXPECT_EQ(row.name, cells[2]) << i;
        EXPECT_EQ(row.part, cells[3]) << i;
        EXPECT_EQ(std::to_string(row.evening.posts), cells[4]) << i;
        EXPECT_EQ(held_by(row.evening), cells[5]) << i;
        EXPECT_EQ(row.evening.printed, cells[6]) << i;
        EXPECT_EQ(std::to_string(row.sunday_or_holiday.posts), cells[7]) << i;
        EXPECT_EQ(held_by(row.sunday_or_holiday), cells[8]) << i;
        EXPECT_EQ(row.sunday_or_holiday.printed, cells[9]) << i;
        EXPECT_EQ(row.observation, cells[10]) << i;
    }
}

TEST(HauteSavoie, HasTheDeepNightsOfTheFile) { // R-S7
    auto const rows = read_csv("haute_savoie_2006_deep_night.csv");
    ASSERT_EQ(rows.size(), hs::deep_night.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto const& row = hs::deep_night[i];
        ASSERT_EQ(rows[i].size(), 5U);
        EXPECT_EQ(name_of(row.when), rows[i][0]);
        EXPECT_EQ(std::to_string(row.doctor_posts), rows[i][1]);
        EXPECT_EQ(std::to_string(row.mcs_wished), rows[i][2]);
        EXPECT_EQ(std::to_string(row.posts_printed), rows[i][3]);
        EXPECT_EQ(std::to_string(row.emergency_departments), rows[i][4]);
    }
}

TEST(HauteSavoie, AddsUpToThePrintedTotals) { // R-S7
    EXPECT_EQ(posts(hs::map, season::low), (pds::post_counts{25, 30}));
    EXPECT_EQ(posts(hs::map, season::winter), (pds::post_counts{32, 38}));
    EXPECT_EQ(posts(hs::map, season::summer), (pds::post_counts{31, 35}));
}

TEST(HauteSavoie, PrintsFiveFourteenAndFivePostsAtNight) { // R-S7
    EXPECT_EQ(hs::deep_night[0].posts_printed, 5);
    EXPECT_EQ(hs::deep_night[1].posts_printed, 14);
    EXPECT_EQ(hs::deep_night[2].posts_printed, 5);
    for (auto const& row : hs::deep_night)
        EXPECT_EQ(row.emergency_departments, 6);
}

TEST(HauteSavoie, CountsPostsOnlyWhereDoctorsOfTheSectorHoldThem) { // R-O4
    for (auto const& row : hs::map)
        for (auto const& h : {row.evening, row.sunday_or_holiday})
            EXPECT_EQ(h.posts > 0, h.holder == holder::own_doctors) << row.number << row.part;
}

TEST(HauteSavoie, HasTheSeasonsOfTheText) { // R-O6
    using namespace pds::literals;
    static_assert(hs::seasons.winter(2006).begin() == "2006-12-15"_date);
    static_assert(hs::seasons.winter(2006).end() == "2007-05-01"_date);
    // 14 July 2007 is a Saturday: the weekend before; the last Sunday of August is the 26th
    static_assert(hs::seasons.summer(2007).begin() == "2007-07-07"_date);
    static_assert(hs::seasons.summer(2007).end() == "2007-08-27"_date);
}

} // namespace haute_savoie_2006_tests
