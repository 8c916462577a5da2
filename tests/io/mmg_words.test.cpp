// SPDX-License-Identifier: BSL-1.0

#include <pds/io/mmg_text.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>

namespace mmg_words_tests {

namespace mmg = pds::mmg;
using pds::io::language;
using testing::HasSubstr;

TEST(MmgWords, OfEveryCriterionAndVerdictAreDistinct) {
    std::set<std::string_view> english;
    std::set<std::string_view> french;
    for (std::size_t i = 0; i != mmg::criterion_count; ++i) {
        auto const words = pds::io::words_of(static_cast<mmg::criterion>(i));
        EXPECT_FALSE(words.en.empty()) << mmg::criterion_names[i];
        EXPECT_TRUE(english.insert(words.en).second) << words.en;
        EXPECT_TRUE(french.insert(words.fr).second) << words.fr;
    }
    std::set<std::string_view> verdicts;
    for (int v = 0; v != 4; ++v)
        verdicts.insert(pds::io::words_of(static_cast<mmg::verdict>(v)).fr);
    EXPECT_EQ(verdicts.size(), 4U);
}

mmg::finding finding(mmg::criterion what, mmg::verdict v, std::string found,
                     std::optional<int> year = {}) {
    return {what, year, v, std::move(found), "max 3", {'M', 7}, {nullptr, "annexe 1"}};
}

TEST(MmgText, SetsOutASheetByGroupWithASummary) {
    mmg::review_sheet const sheet{
        {finding(mmg::criterion::zone_population, mmg::verdict::conforms, "70000"),
         finding(mmg::criterion::budget_rent, mmg::verdict::conforms, "1.00", 2009),
         finding(mmg::criterion::budget_rent, mmg::verdict::conforms, "1.00", 2010),
         finding(mmg::criterion::budget_rent, mmg::verdict::does_not_conform, "9.00", 2011)}};
    auto const text = pds::io::review_text(sheet, language::en);
    EXPECT_THAT(text, HasSubstr("Zone\n  conforms"));
    EXPECT_THAT(text, HasSubstr("\nBudget\n  conforms          rent asked 2009-2010"));
    EXPECT_THAT(text, HasSubstr("rent asked 2011"));
    EXPECT_THAT(text, HasSubstr("9.00  (max 3; R-M7, annexe 1)\n"));
    EXPECT_THAT(text, HasSubstr("Verdict: does not conform (1 does not conform, 0 missing, "
                                "0 to justify, 3 conforms)\n"));
    EXPECT_THAT(pds::io::review_text(sheet, language::fr), HasSubstr("Avis : non conforme"));
}

TEST(MmgText, ShortensLongTextsByCharacters) {
    EXPECT_EQ(pds::io::detail::shortened("été à la mer", 5), "été …");
    EXPECT_EQ(pds::io::detail::shortened("été", 3), "été");
    EXPECT_EQ(pds::io::detail::shortened("", 3), "");
}

} // namespace mmg_words_tests
