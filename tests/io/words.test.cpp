// SPDX-License-Identifier: BSL-1.0

#include <pds/io/words.hpp>

#include <gmock/gmock.h>

#include <set>
#include <string_view>

namespace words_tests {

using pds::io::language;

/// Every value up to `last` has a word in both languages, and no two the same one.
template <class Enum>
void expect_words(Enum last, Enum first = Enum{}) {
    std::set<std::string_view> english;
    std::set<std::string_view> french;
    int count = 0;
    for (int v = static_cast<int>(first); v <= static_cast<int>(last); ++v, ++count) {
        auto const words = pds::io::words_of(static_cast<Enum>(v));
        EXPECT_FALSE(words.en.empty()) << v;
        EXPECT_FALSE(words.fr.empty()) << v;
        english.insert(words.in(language::en));
        french.insert(words.in(language::fr));
    }
    EXPECT_EQ(static_cast<int>(english.size()), count);
    EXPECT_EQ(static_cast<int>(french.size()), count);
}

TEST(Words, OfSlotKinds) {
    expect_words(pds::slot_kind::saturday_morning);
}
TEST(Words, OfDayKinds) {
    expect_words(pds::day_kind::saturday_after_holiday);
}
TEST(Words, OfWeekdays) {
    expect_words(pds::weekday::sunday);
}
TEST(Words, OfTerritories) {
    expect_words(pds::territory::saint_martin);
}
TEST(Words, OfSeasons) {
    expect_words(pds::season::summer);
}
TEST(Words, OfStatuses) {
    expect_words(pds::status::not_covered);
}
TEST(Words, OfLineItems) {
    expect_words(pds::line_item::regulation);
}
TEST(Words, OfLineStatuses) {
    expect_words(pds::line_status::held);
}
TEST(Words, OfReasons) {
    expect_words(pds::reason::rate_not_covered, pds::reason::slot_not_open);
}
TEST(Words, OfVerdicts) {
    expect_words(pds::target_verdict::above_margin);
}
TEST(Words, OfEligibilities) {
    expect_words(pds::eligibility::no);
}
TEST(Words, OfPlanningSteps) {
    expect_words(pds::planning_step::report_to_dhos);
}

TEST(Words, OfMonths) {
    std::set<std::string_view> both;
    for (int month = 1; month <= 12; ++month) {
        both.insert(pds::io::month_words(month).en);
        both.insert(pds::io::month_words(month).fr);
    }
    EXPECT_EQ(both.size(), 24U); // no month has the same name in both
    EXPECT_EQ(pds::io::month_words(1).fr, "janvier");
    EXPECT_EQ(pds::io::month_words(12).en, "December");
}

TEST(Words, NoReasonHasNoWords) {
    EXPECT_EQ(pds::io::words_of(pds::reason::none).en, "");
    EXPECT_EQ(pds::io::words_of(pds::reason::none).fr, "");
}

TEST(Language, IsReadByItsName) {
    EXPECT_EQ(*pds::io::try_language("fr"), language::fr);
    EXPECT_EQ(*pds::io::try_language("en"), language::en);
    EXPECT_FALSE(pds::io::try_language("de").has_value());
}

} // namespace words_tests
