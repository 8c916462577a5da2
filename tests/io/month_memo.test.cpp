// SPDX-License-Identifier: BSL-1.0

#include <pds/io/month_memo.hpp>

#include <gtest/gtest.h>

#include <bit>
#include <optional>
#include <string>

namespace month_memo_tests {

using namespace pds::literals;
using pds::midnight;
using pds::record_minute;
using pds::io::detail::month_memo;

constexpr bool keeps = std::endian::native == std::endian::little; // elsewhere nothing is found

/// What the memo may find: the minute as it is read byte by byte, or nothing.
std::optional<record_minute> read(std::string const& text, midnight end) {
    auto const t = pds::try_parse_local_time(text, end);
    if (!t || *t < record_minute{}.time()) return std::nullopt;
    return record_minute{*t};
}

TEST(MonthMemo, FindsTheMinutesOfTheMonthsThatItKeeps) {
    month_memo months;
    EXPECT_FALSE(months.find("2008-05-01T20:00", midnight::begins_day));
    months.keep("2008-05-01T20:00");
    auto const found = months.find("2008-05-31T07:30", midnight::begins_day);
    ASSERT_EQ(found.has_value(), keeps);
    EXPECT_TRUE(!found || found->time() == "2008-05-31T07:30"_time);
    EXPECT_FALSE(months.find("2008-06-01T20:00", midnight::begins_day));
    EXPECT_FALSE(months.find("2009-05-01T20:00", midnight::begins_day));
}

TEST(MonthMemo, FindsEveryDayOfEveryMonthAndNoOther) {
    month_memo months;
    for (int year = 1970; year != 2105; ++year)
        for (int month = 1; month != 13; ++month) {
            auto text = std::string{to_text(pds::date{year, month, 1})} + "T12:34";
            months.keep(text);
            for (int day = 0; day != 100; ++day) {
                text[8] = static_cast<char>('0' + day / 10);
                text[9] = static_cast<char>('0' + day % 10);
                auto const found = months.find(text, midnight::begins_day);
                ASSERT_EQ(found, keeps ? read(text, midnight::begins_day) : std::nullopt) << text;
            }
        }
}

TEST(MonthMemo, FindsEveryMinuteOfADayAndNoOther) {
    month_memo months;
    months.keep("2008-05-01T20:00");
    for (auto const end : {midnight::begins_day, midnight::may_end_day})
        for (int hour = 0; hour != 100; ++hour)
            for (int minute = 0; minute != 100; ++minute) {
                std::string text = "2008-05-31T00:00";
                text[11] = static_cast<char>('0' + hour / 10);
                text[12] = static_cast<char>('0' + hour % 10);
                text[14] = static_cast<char>('0' + minute / 10);
                text[15] = static_cast<char>('0' + minute % 10);
                ASSERT_EQ(months.find(text, end), keeps ? read(text, end) : std::nullopt) << text;
            }
}

TEST(MonthMemo, FindsNothingInATextWithAnyOtherByte) {
    month_memo months;
    std::string const right = "2008-12-21T19:53";
    months.keep(right);
    for (std::size_t at = 0; at != right.size(); ++at)
        for (int byte = 0; byte != 256; ++byte) {
            auto text = right;
            text[at] = static_cast<char>(byte);
            auto const found = months.find(text, midnight::may_end_day);
            ASSERT_TRUE(!found || found == read(text, midnight::may_end_day)) << text;
            ASSERT_TRUE(text != right || found.has_value() == keeps);
        }
    for (std::size_t size = 0; size != right.size(); ++size)
        EXPECT_FALSE(months.find(right.substr(0, size), midnight::begins_day));
    EXPECT_FALSE(months.find(right + "0", midnight::begins_day));
    EXPECT_FALSE(months.find(right + ":00", midnight::begins_day));
    EXPECT_FALSE(month_memo{}.find(std::string(16, '\0'), midnight::begins_day));
}

TEST(MonthMemo, KeepsTheMonthOfTheTextWhenADayEndsInTheNext) {
    month_memo months;
    months.keep("2008-01-31T24:00");
    auto const found = months.find("2008-01-31T20:00", midnight::begins_day);
    ASSERT_EQ(found.has_value(), keeps);
    EXPECT_TRUE(!found || found->time() == "2008-01-31T20:00"_time);
    EXPECT_FALSE(months.find("2008-02-01T20:00", midnight::begins_day));
}

TEST(MonthMemo, KeepsNoMonthBeforeThoseOfRecords) {
    month_memo months;
    months.keep("1969-12-31T24:00"); // which is in 1970
    EXPECT_FALSE(months.find("1969-12-31T24:00", midnight::may_end_day));
    EXPECT_FALSE(months.find("1969-12-31T20:00", midnight::begins_day));
    months.keep("9999-12-31T23:59"); // of which 24:00 is no minute
    EXPECT_FALSE(months.find("9999-12-31T24:00", midnight::may_end_day));
    months.keep("9999-11-30T23:59");
    EXPECT_EQ(months.find("9999-11-30T24:00", midnight::may_end_day).has_value(), keeps);
}

} // namespace month_memo_tests
