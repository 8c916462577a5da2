// SPDX-License-Identifier: BSL-1.0

#include "run.hpp"

#include <nlohmann/json.hpp>

namespace holidays_tests {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsSupersetOf;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;
using tool_test::lines;

class Holidays : public tool_test::Tool {
protected:
    /// The dates of a year in a place.
    std::vector<std::string> dates(std::string year, std::string territory = "metropole") const {
        std::vector<std::string> out;
        for (auto const& line : lines(out_of(
                 {"holidays", "--year", std::move(year), "--territory", std::move(territory)})))
            out.push_back(line.substr(0, line.find(',')));
        if (out.empty()) return {"nothing, not even a header"};
        EXPECT_EQ(out.front(), "date");
        out.erase(out.begin());
        return out;
    }
};

TEST_F(Holidays, Of2008) { // R-H1, R-H4: 1 May is also Ascension, and one date
    EXPECT_THAT(dates("2008"),
                ElementsAre("2008-01-01", "2008-03-24", "2008-05-01", "2008-05-08", "2008-05-12",
                            "2008-07-14", "2008-08-15", "2008-11-01", "2008-11-11", "2008-12-25"));
}

TEST_F(Holidays, ADateWithTwoNamesHasBoth) {
    auto const all = lines(out_of({"holidays", "--year", "2008", "--lang", "fr"}));
    EXPECT_THAT(all, Contains("date,name"));
    EXPECT_THAT(all, Contains("2008-05-01,Fête du travail / Ascension"));
    EXPECT_THAT(lines(out_of({"holidays", "--year", "2008", "--lang", "en"})),
                Contains("2008-05-01,Labour Day / Ascension Day"));
}

TEST_F(Holidays, OfAlsaceMoselle) { // R-H2
    EXPECT_THAT(dates("2008", "alsace-moselle"),
                AllOf(SizeIs(11), Contains("2008-12-26"), Not(Contains("2008-03-21"))));
    EXPECT_THAT(dates("2008", "alsace-moselle-good-friday"),
                AllOf(SizeIs(12), IsSupersetOf({"2008-03-21", "2008-12-26"})));
}

TEST_F(Holidays, OverseasAddOneDay) { // R-H3
    for (auto const& [territory, day] :
         std::vector<std::pair<std::string, std::string>>{{"mayotte", "04-27"},
                                                          {"martinique", "05-22"},
                                                          {"guadeloupe", "05-27"},
                                                          {"guyane", "06-10"},
                                                          {"reunion", "12-20"},
                                                          {"saint-martin", "05-28"},
                                                          {"saint-barthelemy", "10-09"}})
        EXPECT_THAT(dates("2018", territory), AllOf(SizeIs(12), Contains("2018-" + day)))
            << territory;
    EXPECT_THAT(dates("2017", "saint-martin"), Contains("2017-05-27"));
    EXPECT_THAT(dates("2011", "saint-barthelemy"), Not(Contains("2011-10-09")));
    EXPECT_THAT(dates("2012", "saint-barthelemy"), Contains("2012-10-09"));
}

TEST_F(Holidays, OfAPeriodLeaveOutItsEnd) { // cli.md: --until is exclusive
    EXPECT_EQ(out_of({"holidays", "--from", "2008-05-01", "--until", "2008-05-08", "--lang", "fr"}),
              "date,name\n2008-05-01,Fête du travail / Ascension\n");
    EXPECT_EQ(out_of({"holidays", "--from", "2008-05-05", "--until", "2008-05-06"}), "date,name\n");
}

TEST_F(Holidays, ReachTheWholeCalendar) { // R-H6
    EXPECT_THAT(dates("1982"), SizeIs(11));
    EXPECT_THAT(dates("2199"), Contains("2199-12-25"));
}

TEST_F(Holidays, AsJson) {
    auto const json = nlohmann::json::parse(
        out_of({"holidays", "--year", "2008", "--format", "json", "--lang", "fr"}));
    ASSERT_EQ(json.size(), 10U);
    EXPECT_EQ(json[2]["date"], "2008-05-01");
    EXPECT_EQ(json[2]["name"], "Fête du travail / Ascension");
}

TEST_F(Holidays, AsTextAlignByCharacters) {
    auto const text =
        lines(out_of({"holidays", "--year", "2008", "--format", "text", "--lang", "fr"}));
    EXPECT_THAT(text, Contains("date        name"));
    EXPECT_THAT(text, Contains("2008-12-25  Noël"));
}

} // namespace holidays_tests
