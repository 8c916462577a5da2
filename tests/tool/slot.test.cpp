// SPDX-License-Identifier: BSL-1.0

#include "run.hpp"

#include <nlohmann/json.hpp>

namespace slot_tests {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::StartsWith;

class Slot : public tool_test::Tool {
protected:
    std::string slot(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "slot");
        return out_of(std::move(arguments));
    }
};

constexpr char header[] = "begin,end,kind,code,amount,consultation_code,consultation_amount,"
                          "visit_code,visit_amount\n";

TEST_F(Slot, OfAPont) {
    EXPECT_EQ(slot({"2008-05-02T10:00"}),
              std::string{header} +
                  "2008-05-02T08:00,2008-05-02T20:00,pont_day,PRD,150.00,CRD,26.50,VRD,30.00\n");
}

TEST_F(Slot, BelongsToTheLaterPeriodAtABoundary) { // R-A8
    EXPECT_THAT(slot({"2008-05-02T20:00"}), EndsWith("evening,PRN,50.00,CRN,42.50,VRN,46.00\n"));
    EXPECT_THAT(slot({"2008-05-03T00:00"}),
                EndsWith("deep_night,PRM,100.00,CRM,51.50,VRM,55.00\n"));
    EXPECT_THAT(slot({"2008-05-03T05:59"}),
                EndsWith("deep_night,PRM,100.00,CRM,51.50,VRM,55.00\n"));
    EXPECT_THAT(slot({"2008-05-03T06:00"}),
                EndsWith("deep_night,PRM,100.00,CRN,42.50,VRN,46.00\n"));
    EXPECT_THAT(slot({"2008-05-03T12:00"}),
                EndsWith("saturday_afternoon,RSP,100.00,CRS,26.50,VRS,30.00\n"));
}

TEST_F(Slot, EndsAtTheNextDaysMidnight) {
    EXPECT_THAT(slot({"2008-12-31T23:59"}), HasSubstr("2008-12-31T20:00,2009-01-01T00:00,evening"));
}

TEST_F(Slot, OutsideHoursIsOneWord) { // cli.md: one word, no header, exit 0
    for (auto const* const format : {"csv", "text"})
        EXPECT_THAT(slot({"2008-05-05T10:00", "--format", format}), MatchesRegex("[a-z_]+\n"));
    EXPECT_THAT(slot({"2008-05-05T10:00", "--format", "json"}), MatchesRegex("\"[a-z_]+\"\n"));
    EXPECT_THAT(slot({"2008-05-05T08:00"}), MatchesRegex("[a-z_]+\n"));
    EXPECT_THAT(slot({"2008-05-05T19:59"}), MatchesRegex("[a-z_]+\n"));
}

TEST_F(Slot, SaturdayMorningIsAMatterOfReading) { // R-D6
    EXPECT_THAT(slot({"2008-05-03T09:00"}), MatchesRegex("[a-z_]+\n"));
    EXPECT_THAT(slot({"2008-05-03T09:00", "--saturday-morning", "strict"}),
                MatchesRegex("[a-z_]+\n"));
    EXPECT_THAT(slot({"2008-05-03T09:00", "--saturday-morning", "wide"}),
                EndsWith("saturday_morning,RSA,50.00,CRD,26.50,VRD,30.00\n"));
    EXPECT_THAT(slot({"2008-08-16T09:00"}), HasSubstr(",saturday_morning,"));
}

TEST_F(Slot, DependsOnThePlace) {
    EXPECT_THAT(slot({"2008-12-26T10:00"}), HasSubstr(",pont_day,"));
    EXPECT_THAT(slot({"2008-12-26T10:00", "--territory", "alsace-moselle"}),
                HasSubstr(",sunday_or_holiday,"));
    EXPECT_THAT(slot({"2008-06-10T10:00", "--territory", "guyane"}),
                HasSubstr(",sunday_or_holiday,"));
}

TEST_F(Slot, WithoutARateHasEmptyAmounts) { // cli.md, Fine print
    EXPECT_THAT(slot({"2005-05-29T10:00"}),
                EndsWith("2005-05-29T08:00,2005-05-29T20:00,sunday_or_holiday,PRD,,CRD,,VRD,\n"));
    EXPECT_THAT(slot({"2007-12-22T15:00"}), EndsWith("saturday_afternoon,RSP,,CRS,,VRS,\n"));
}

TEST_F(Slot, ExplainsItselfStepByStep) {
    auto const en = slot({"2008-05-02T10:00", "--explain"});
    EXPECT_THAT(en, AllOf(HasSubstr("pont_day"),
                          HasSubstr("D5   yes  Friday 2008-05-02 follows a holiday: 2008-05-01 "
                                    "(Labour Day / Ascension Day)"),
                          HasSubstr("P5   yes  PRD 150.00, in force"),
                          HasSubstr("A3   yes  VRD 30.00, in force")));
    EXPECT_THAT(slot({"2008-05-02T10:00", "--explain", "--lang", "fr"}),
                HasSubstr("P5   oui  PRD 150.00, en vigueur"));
    EXPECT_THAT(slot({"2008-05-05T10:00", "--explain"}),
                AllOf(StartsWith("outside_pds_hours\n"),
                      HasSubstr("D5   no   Monday 2008-05-05 does not come before a holiday")));
}

TEST_F(Slot, AsJson) {
    auto const json = nlohmann::json::parse(slot({"2008-05-02T10:00", "--format", "json"}));
    ASSERT_EQ(json.size(), 1U);
    EXPECT_EQ(json[0]["amount"], "150.00");
    EXPECT_EQ(json[0]["visit_amount"], "30.00");
}

TEST_F(Slot, RefusesWhatIsNoTime) {
    for (std::string const time :
         {"", "2008-05-02", "2008-05-02T24:00", "2008-05-02T10:60", "2008-05-02T10:00:00",
          "2008-05-02T10:00+02:00", "2008-05-02T10:00Z", "2008-05-02 10:00", "2008-02-30T10:00",
          "2007-02-29T10:00", "2008-5-2T10:00", " 2008-05-02T10:00", "2008-05-02t10:00",
          "1981-12-31T23:59", "2200-01-01T00:00", "x", "0000-00-00T00:00"})
        EXPECT_THAT(refused({"slot", time}).err, HasSubstr('"' + time + '"'));
}

} // namespace slot_tests
