// SPDX-License-Identifier: BSL-1.0

#include <pds/core/period.hpp>

#include "core/refusal.hpp"

#include <gtest/gtest.h>

#include <chrono>

namespace period_tests {

using namespace pds::literals;
using pds::civil_month;
using pds::date;
using pds::errc;
using pds::interval;
using pds::month_of;
using pds::year_of;

TEST(MonthOfAYear, HasItsDays) {
    static_assert(month_of(2008, 2) == interval{"2008-02-01"_date, "2008-03-01"_date});
    EXPECT_EQ(month_of(2008, 2).length(), 29);
    EXPECT_EQ(month_of(2009, 2).length(), 28);
    EXPECT_EQ(month_of(1900, 2).length(), 28);
    EXPECT_EQ(month_of(2000, 2).length(), 29);
    EXPECT_EQ(month_of(2008, 12), (interval{"2008-12-01"_date, "2009-01-01"_date}));
    EXPECT_EQ(refusal([] { return month_of(2008, 0); }), errc::invalid_date);
    EXPECT_EQ(refusal([] { return month_of(2008, 13); }), errc::invalid_date);
}

TEST(YearOf, IsTheCivilYear) {
    static_assert(year_of(2008) == interval{"2008-01-01"_date, "2009-01-01"_date});
    EXPECT_EQ(year_of(2008).length(), 366);
    EXPECT_EQ(year_of(2009).length(), 365);
    EXPECT_EQ(refusal([] { return year_of(1399); }), errc::invalid_date);
}

TEST(YearOf, IsItsTwelveMonths) {
    for (int year = 1982; year <= 2199; ++year) {
        date reached = year_of(year).begin();
        for (int month = 1; month <= 12; ++month) {
            ASSERT_EQ(month_of(year, month).begin(), reached);
            reached = month_of(year, month).end();
        }
        ASSERT_EQ(year_of(year).end(), reached);
    }
}

TEST(CivilMonth, IsTheOneOfItsDay) {
    static_assert(civil_month{"2008-01-01"_date}.year() == 2008);
    for (date day = "1999-12-01"_date; day < "2009-03-01"_date; ++day) {
        civil_month const m{day};
        ASSERT_EQ(m.year(), day.year()) << to_text(day).view();
        ASSERT_EQ(m.month(), day.ymd().month) << to_text(day).view();
        ASSERT_TRUE(m.days().contains(day)) << to_text(day).view();
    }
}

TEST(CivilMonth, CountsOnAcrossYears) {
    civil_month const november{"2008-11-30"_date};
    EXPECT_EQ((november + 1).days(), month_of(2008, 12));
    EXPECT_EQ((november + 2).days(), month_of(2009, 1));
    EXPECT_EQ((november + 26).days(), month_of(2011, 1));
    EXPECT_EQ((november + -11).days(), month_of(2007, 12));
    EXPECT_EQ((november + 0), november);
    EXPECT_EQ(civil_month{"2009-01-01"_date} - november, 2);
    EXPECT_EQ(november - civil_month{"2009-01-31"_date}, -2);
    EXPECT_EQ(civil_month{"2010-11-01"_date} - november, 24);
}

TEST(CivilMonth, IsOrderedAsTimeIs) {
    civil_month const december{"2008-12-31"_date};
    civil_month const january{"2009-01-01"_date};
    EXPECT_LT(december, january);
    EXPECT_EQ(december, civil_month{"2008-12-01"_date});
    EXPECT_NE(december, january);
}

// The same on std::chrono.
TEST(CivilMonth, AgreesWithTheStandardLibrary) {
    using namespace std::chrono;
    civil_month const first{"1982-01-01"_date};
    year_month const epoch = year{1982} / January;
    for (int n = 0; n != 218 * 12; ++n) {
        auto const expected = epoch + months{n};
        auto const found = first + n;
        ASSERT_EQ(found.year(), static_cast<int>(expected.year())) << n;
        ASSERT_EQ(static_cast<unsigned>(found.month()), static_cast<unsigned>(expected.month()));
        auto const last = sys_days{expected / std::chrono::last} - sys_days{expected / 1} + days{1};
        ASSERT_EQ(found.days().length(), last.count()) << n;
        ASSERT_EQ(found - first, n);
    }
}

} // namespace period_tests
