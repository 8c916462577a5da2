// SPDX-License-Identifier: BSL-1.0
//
// The dates are in calendar/holidays.test.cpp.

#include <pds/law/holidays_fr.hpp>

#include <gmock/gmock.h>

#include <map>
#include <string>
#include <vector>

namespace holidays_fr_tests {

using namespace pds::literals;
using pds::territory;
using pds::law::holidays_fr;

TEST(HolidaysFr, HasElevenNationalRowsTwoOfAlsaceMoselleAndEightOverseas) { // R-H1 to R-H3
    std::map<std::string, int> rows;
    for (auto const& row : holidays_fr)
        ++rows[std::string{to_text(row.rule).view()}];
    EXPECT_EQ(rows, (std::map<std::string, int>{{"H1", 11}, {"H2", 2}, {"H3", 8}}));
}

TEST(HolidaysFr, NationalRowsHoldEverywhereFrom1982) { // R-H1, R-H6
    for (auto const& row : holidays_fr) {
        if (row.rule != "H1"_rule) continue;
        EXPECT_EQ(row.where, pds::all_territories) << row.name_en;
        EXPECT_EQ(row.validity.begin(), "1982-01-01"_date) << row.name_en;
        EXPECT_EQ(row.validity.end(), "2200-01-01"_date) << row.name_en;
    }
}

TEST(HolidaysFr, RowsOfOneTerritoryHoldForWholeYears) { // R-H3
    std::vector<std::string> rows;
    for (auto const& row : holidays_fr)
        for (std::size_t t = 0; row.rule == "H3"_rule && t < pds::territory_names.size(); ++t)
            if (row.where.contains(static_cast<territory>(t)))
                rows.push_back(std::string{pds::territory_names[t]} + ' ' +
                               std::string{to_text(row.validity.begin())} + ' ' +
                               std::string{to_text(row.validity.end())});
    EXPECT_THAT(rows,
                testing::ElementsAre(
                    "mayotte 1984-01-01 2200-01-01", "martinique 1984-01-01 2200-01-01",
                    "guadeloupe 1984-01-01 2200-01-01", "guyane 1984-01-01 2200-01-01",
                    "reunion 1983-01-01 2200-01-01", "saint-barthelemy 2012-01-01 2200-01-01",
                    "saint-martin 1984-01-01 2018-01-01", "saint-martin 2018-01-01 2200-01-01"));
}

TEST(HolidaysFr, DoesNotDateAHolidayBeforeItsText) { // R-H3
    for (auto const& row : holidays_fr)
        for (std::size_t t = 0; t < pds::territory_names.size(); ++t)
            for (int year = 1982; year <= 2030; ++year) {
                auto const day = row.in(year, static_cast<territory>(t));
                if (!day) continue;
                EXPECT_GE(*day, row.source.source->dated) << row.name_en << ' ' << year;
            }
}

} // namespace holidays_fr_tests
