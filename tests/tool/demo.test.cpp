// SPDX-License-Identifier: BSL-1.0
//
// The demonstration is for people; what it says is checked by its figures (002; R-S3, S5, S7).

#include "run.hpp"

namespace demo_tests {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using tool_test::lines;

std::string sample(char const* what) {
    return std::string{PDS_SOURCE_DIR "/examples/data/haute_savoie_"} + what + ".csv";
}

/// Lines with each run of blanks as one.
std::vector<std::string> squeezed(std::string const& text) {
    std::vector<std::string> out;
    for (auto const& line : lines(text)) {
        out.emplace_back();
        for (char const c : line)
            if (c != ' ' || (!out.back().empty() && out.back().back() != ' ')) out.back() += c;
    }
    return out;
}

class Demo : public tool_test::Tool {
protected:
    std::string demo(std::vector<std::string> arguments = {}) const {
        arguments.insert(arguments.begin(), {"demo", "--data", PDS_SOURCE_DIR "/examples/data"});
        return out_of(std::move(arguments));
    }
};

TEST_F(Demo, NeedsNoArgument) {
    EXPECT_EQ(out_of({"demo"}), demo());
    EXPECT_EQ(demo({"--lang", "en"}), demo());
}

TEST_F(Demo, SaysTheSectorsAgainstTheTargets) { // R-S5, S7
    auto const text = squeezed(demo());
    EXPECT_THAT(text, Contains(StartsWith("low season 25 30 5 ")));
    EXPECT_THAT(text, Contains(AllOf(StartsWith("winter 32 38 14 "), HasSubstr("6 above"))));
    EXPECT_THAT(text, Contains(AllOf(StartsWith("summer 31 35 5 "), HasSubstr("3 above"))));
    EXPECT_THAT(demo(), HasSubstr("23 / 32"));
}

TEST_F(Demo, SaysTheYearsEnvelope) {
    auto const text = squeezed(demo());
    // 2008 has 177 days of low season, 138 of winter, 51 of summer, and 30, 22 and 10 Sundays or
    // holidays; evenings at 50.00, deep nights at 100.00, days at 150.00
    // The extension is held by whoever has Sundays: 24, 19 and 8 Saturday afternoons at 100.00 of
    // 30, 38 and 35 posts; 3 ponts of the low season and 1 of winter; one Saturday morning.
    EXPECT_THAT(text, Contains("low season 221250.00 88500.00 135000.00 72000.00 13500.00 0.00 "
                               "530250.00"));
    EXPECT_THAT(text, Contains("winter 220800.00 193200.00 125400.00 72200.00 5700.00 0.00 "
                               "617300.00"));
    EXPECT_THAT(text, Contains("summer 79050.00 25500.00 52500.00 28000.00 0.00 1750.00 "
                               "186800.00"));
    EXPECT_THAT(text, Contains("total 521100.00 307200.00 312900.00 172200.00 19200.00 1750.00 "
                               "1334350.00"));
    EXPECT_THAT(text, Contains("before the extension: 1141200.00"));
    EXPECT_THAT(text, Contains("the extension adds: 193150.00"));
}

TEST_F(Demo, SaysWhatPayComputes) {
    auto const totals =
        lines(out_of({"pay", "--duties", sample("duties_2008_05"), "--acts", sample("acts_2008_05"),
                      "--regulation", sample("regulation_2008_05"), "--openings",
                      sample("openings_2008"), "--month", "2008-05", "--totals"}));
    ASSERT_EQ(totals.size(), 10U); // a header and nine doctors
    auto const text = squeezed(demo());
    long cents = 0;
    for (std::size_t i = 1; i != totals.size(); ++i) {
        auto const doctor = totals[i].substr(0, totals[i].find(','));
        auto total = totals[i];
        total.resize(total.rfind(',', total.rfind(',') - 1));
        total.erase(0, total.rfind(',') + 1);
        EXPECT_THAT(text, Contains(doctor));
        EXPECT_THAT(text, Contains("total " + total));
        total.erase(total.find('.'), 1);
        cents += std::stol(total);
    }
    EXPECT_EQ(cents, 955600);
    EXPECT_THAT(text, Contains("All doctors: 9556.00"));
}

TEST_F(Demo, SaysTheSlotsOfMay) {
    auto const text = squeezed(demo());
    EXPECT_THAT(text, Contains(AllOf(StartsWith("Thu 2008-05-01 08:00-20:00"), HasSubstr(" 150.00"),
                                     HasSubstr("Labour Day"), HasSubstr("Ascension"))));
    EXPECT_THAT(text, Contains(StartsWith("Fri 2008-05-02 08:00-20:00 pont day PRD 150.00")));
    EXPECT_THAT(text, Contains(HasSubstr("4650.00"))); // 31 × (50 + 100)
}

TEST_F(Demo, SpeaksFrench) {
    auto const french = demo({"--lang", "fr"});
    EXPECT_THAT(french, AllOf(HasSubstr("Médecins de garde"), HasSubstr("hiver"),
                              HasSubstr("Tous les médecins"), HasSubstr("9556.00"),
                              HasSubstr("1141200.00")));
    for (auto const* const english : {"winter", "held", "refused", "evening", "amount", "Sunday"})
        EXPECT_THAT(french, Not(HasSubstr(english)));
}

TEST_F(Demo, FrenchColonsHaveASpaceBefore) {
    for (auto const& line : lines(demo({"--lang", "fr"})))
        EXPECT_THAT(line, Not(testing::ContainsRegex("[[:alnum:]]: "))) << line;
}

TEST_F(Demo, IsPlainTextOffATerminal) {
    EXPECT_THAT(demo(), AllOf(Not(HasSubstr("\x1B")), Not(HasSubstr("\r")), Not(HasSubstr("\t"))));
}

TEST_F(Demo, RefusesBadUsage) {
    EXPECT_THAT(refused({"demo", "--data", directory()}).err, HasSubstr(directory()));
    EXPECT_THAT(refused({"demo", "--lang", "de"}).err, HasSubstr("\"de\""));
    (void)refused({"demo", "--data", ""});
    (void)refused({"demo", "--month", "2008-05"});
    (void)refused({"demo", "2008"});
}

} // namespace demo_tests
