// SPDX-License-Identifier: BSL-1.0

#include "run.hpp"

#include <nlohmann/json.hpp>

#include <map>

namespace calendar_tests {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;
using testing::Not;
using testing::StartsWith;
using tool_test::lines;

class Calendar : public tool_test::Tool {
protected:
    /// The dates on which slots of one kind of the extension begin.
    std::vector<std::string> dates_of(std::string kind, std::string year,
                                      std::vector<std::string> more = {}) const {
        std::vector<std::string> arguments{"calendar", "--year", std::move(year), "--extension",
                                           kind};
        arguments.insert(arguments.end(), more.begin(), more.end());
        std::vector<std::string> dates;
        for (auto const& line : lines(out_of(arguments)))
            if (line.find("," + kind + ",") != std::string::npos)
                dates.push_back(line.substr(0, 10));
        return dates;
    }
};

TEST_F(Calendar, Of2008HasAHeaderAnd850Slots) { // reference_values.md
    auto const all = lines(out_of({"calendar", "--year", "2008", "--format", "csv"}));
    ASSERT_EQ(all.size(), 851U);
    EXPECT_EQ(all[0], "begin,end,kind,code,amount");
    std::map<std::string, int> count;
    for (std::size_t i = 1; i != all.size(); ++i) // behind two times of 16 bytes
        ++count[all[i].substr(34, all[i].find(',', 34) - 34)];
    EXPECT_EQ(count["evening"], 366);
    EXPECT_EQ(count["deep_night"], 366);
    EXPECT_EQ(count["sunday_or_holiday"], 62);
    EXPECT_EQ(count["saturday_afternoon"], 51);
    EXPECT_EQ(count["pont_day"], 4);
    EXPECT_EQ(count["saturday_morning"], 1);
}

TEST_F(Calendar, OfADayLeavesOutTheNext) { // --until is exclusive; midnight is the next day's 00:00
    EXPECT_EQ(out_of({"calendar", "--from", "2008-05-02", "--until", "2008-05-03"}),
              "begin,end,kind,code,amount\n"
              "2008-05-02T00:00,2008-05-02T08:00,deep_night,PRM,100.00\n"
              "2008-05-02T08:00,2008-05-02T20:00,pont_day,PRD,150.00\n"
              "2008-05-02T20:00,2008-05-03T00:00,evening,PRN,50.00\n");
}

TEST_F(Calendar, HasThePontsOfTheReference) { // reference_values.md
    EXPECT_THAT(dates_of("pont_day", "2007"),
                ElementsAre("2007-04-30", "2007-05-07", "2007-05-18", "2007-11-02", "2007-12-24",
                            "2007-12-31"));
    EXPECT_THAT(dates_of("pont_day", "2008"),
                ElementsAre("2008-05-02", "2008-05-09", "2008-11-10", "2008-12-26"));
    EXPECT_THAT(dates_of("pont_day", "2009"),
                ElementsAre("2009-01-02", "2009-05-22", "2009-07-13"));
}

TEST_F(Calendar, HasTheSaturdayMorningsOfBothReadings) { // reference_values.md
    std::vector<std::string> const wide{"--saturday-morning", "wide"};
    EXPECT_THAT(dates_of("saturday_morning", "2007"), IsEmpty());
    EXPECT_THAT(dates_of("saturday_morning", "2007", wide),
                ElementsAre("2007-05-19", "2007-11-03"));
    EXPECT_THAT(dates_of("saturday_morning", "2008"), ElementsAre("2008-08-16"));
    EXPECT_THAT(dates_of("saturday_morning", "2008", wide),
                ElementsAre("2008-05-03", "2008-05-10", "2008-08-16", "2008-12-27"));
    EXPECT_THAT(dates_of("saturday_morning", "2009"),
                ElementsAre("2009-05-02", "2009-05-09", "2009-12-26"));
}

TEST_F(Calendar, OfAlsaceMoselle) { // reference_values.md
    std::vector<std::string> const place{"--territory", "alsace-moselle-good-friday"};
    EXPECT_THAT(dates_of("saturday_morning", "2008", place), Contains("2008-03-22"));
    EXPECT_THAT(dates_of("pont_day", "2008", place), Not(Contains("2008-12-26")));
}

TEST_F(Calendar, ExtensionIsAllNoneOrAList) {
    auto const kinds = [&](std::string extension) {
        return out_of({"calendar", "--from", "2008-08-16", "--until", "2008-08-17", "--extension",
                       std::move(extension)});
    };
    EXPECT_EQ(kinds("all"), out_of({"calendar", "--from", "2008-08-16", "--until", "2008-08-17"}));
    EXPECT_EQ(lines(kinds("all")).size(), 5U);
    EXPECT_EQ(lines(kinds("none")).size(), 3U);
    EXPECT_EQ(lines(kinds("saturday_morning")).size(), 4U);
    EXPECT_EQ(kinds("saturday_afternoon,saturday_morning"), kinds("all"));
    EXPECT_EQ(kinds("saturday_morning,saturday_afternoon,pont_day"), kinds("all"));
}

TEST_F(Calendar, RefusesAWrongExtension) {
    auto const error = [&](std::string extension) {
        return refused({"calendar", "--year", "2008", "--extension", std::move(extension)}).err;
    };
    EXPECT_THAT(error("pontday"), AllOf(HasSubstr("pont_day"), HasSubstr("\"pontday\"")));
    EXPECT_THAT(error("evening"), HasSubstr("\"evening\"")); // exists everywhere
    (void)error("");
    (void)error("pont_day,");
    (void)error(",pont_day");
    (void)error("pont_day, saturday_morning");
    (void)error("none,pont_day");
    (void)error("ALL");
}

TEST_F(Calendar, SlotWithoutARateHasAnEmptyAmount) { // cli.md, Fine print
    EXPECT_EQ(out_of({"calendar", "--from", "2005-05-31", "--until", "2005-06-02"}),
              "begin,end,kind,code,amount\n"
              "2005-05-31T00:00,2005-05-31T08:00,deep_night,PRM,\n"
              "2005-05-31T20:00,2005-06-01T00:00,evening,PRN,\n"
              "2005-06-01T00:00,2005-06-01T08:00,deep_night,PRM,100.00\n"
              "2005-06-01T20:00,2005-06-02T00:00,evening,PRN,50.00\n");
}

TEST_F(Calendar, ReachesItsLastDay) {
    EXPECT_THAT(out_of({"calendar", "--from", "2199-12-31", "--until", "2200-01-01"}),
                EndsWith("2199-12-31T20:00,2200-01-01T00:00,evening,PRN,50.00\n"));
    EXPECT_THAT(lines(out_of({"calendar", "--from", "1982-01-01", "--until", "1982-01-02"})),
                testing::SizeIs(4)); // New Year's Day
}

TEST_F(Calendar, AsJsonHasAmountsOfTwoDecimals) {
    auto const json =
        nlohmann::json::parse(out_of({"calendar", "--year", "2008", "--format", "json"}));
    ASSERT_EQ(json.size(), 850U);
    for (auto const& slot : json)
        EXPECT_THAT(slot["amount"].get<std::string>(), MatchesRegex("[0-9]+\\.[0-9][0-9]"));
    EXPECT_EQ(json[0]["kind"], "deep_night");
    EXPECT_EQ(json[0]["amount"], "100.00");
    EXPECT_TRUE(nlohmann::json::parse(out_of({"calendar", "--from", "2005-05-31", "--until",
                                              "2005-06-01", "--format", "json"}))[0]["amount"]
                    .is_null());
}

TEST_F(Calendar, AsIcs) {
    auto const ics = out_of({"calendar", "--year", "2008", "--format", "ics"});
    EXPECT_THAT(ics, AllOf(StartsWith("BEGIN:VCALENDAR\r\n"), EndsWith("END:VCALENDAR\r\n")));
    std::size_t events = 0;
    for (auto const& line : lines(ics))
        events += line == "BEGIN:VEVENT\r";
    EXPECT_EQ(events, 850U);
}

TEST_F(Calendar, AsSvg) {
    EXPECT_THAT(out_of({"calendar", "--year", "2008", "--format", "svg"}),
                AllOf(StartsWith("<svg "), EndsWith("</svg>\n")));
}

TEST_F(Calendar, AsText) {
    auto const text = lines(
        out_of({"calendar", "--from", "2008-05-02", "--until", "2008-05-03", "--format", "text"}));
    EXPECT_THAT(text, ElementsAre("begin             end               kind        code  amount",
                                  "----------------  ----------------  ----------  ----  ------",
                                  "2008-05-02T00:00  2008-05-02T08:00  deep_night  PRM   100.00",
                                  "2008-05-02T08:00  2008-05-02T20:00  pont_day    PRD   150.00",
                                  "2008-05-02T20:00  2008-05-03T00:00  evening     PRN    50.00"));
}

} // namespace calendar_tests
