// SPDX-License-Identifier: BSL-1.0
//
// Dossiers and indicators with faults: every one in one report, with its line and its field.

#include "run.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

namespace mmg_bad_input_tests {

using nlohmann::ordered_json;
using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::MatchesRegex;
using tool_test::lines;

std::string const thonon = PDS_SOURCE_DIR "/examples/data/mmg_thonon.json";

ordered_json shipped() {
    std::ifstream file{thonon};
    return ordered_json::parse(file);
}

class MmgBadInput : public tool_test::Tool {
protected:
    std::vector<std::string> errors(std::string const& text) const {
        return lines(refused({"mmg", "--dossier", file("d.json", text)}).err);
    }
    std::vector<std::string> errors_of(ordered_json const& dossier) const {
        return errors(dossier.dump(2));
    }
    std::vector<std::string> activity_errors(std::string const& rows,
                                             std::vector<std::string> more = {}) const {
        std::vector<std::string> all{"mmg", "--indicators",
                                     file("a.csv", "period,indicator,value\n" + rows)};
        all.insert(all.end(), more.begin(), more.end());
        return lines(refused(std::move(all)).err);
    }
};

TEST_F(MmgBadInput, MalformedJsonHasItsLineAndColumn) {
    EXPECT_THAT(errors("{\n  \"name\": tru\n}\n"),
                Contains(MatchesRegex(".*d\\.json:2: column 14: not JSON: .*tru.*")));
    EXPECT_THAT(errors("{\n  \"name\": \"x\"\n"), Contains(HasSubstr("d.json:3: column 1: ")));
    EXPECT_THAT(errors(""), Contains(HasSubstr("d.json:1: column ")));
    EXPECT_THAT(errors("[]\n"), Contains(HasSubstr("d.json:1: file: not an object")));
    EXPECT_THAT(errors("{} {}"), Contains(HasSubstr("not JSON")));
    EXPECT_THAT(errors("{\"name\": \"\xff\"}"), Contains(HasSubstr("not JSON")));
    EXPECT_THAT(errors(std::string(100'000, '[')), Contains(HasSubstr("nested too deep")));
}

TEST_F(MmgBadInput, UnknownFieldsNameTheNearest) {
    EXPECT_THAT(errors("{\n\"zone\": {\n\"populaton\": 5}}"),
                Contains(AllOf(HasSubstr("d.json:3: zone.populaton: unknown field; the nearest is "
                                         "\"population\": \"populaton\""))));
    EXPECT_THAT(errors("{\"nead\": {}}"), Contains(HasSubstr("the nearest is \"need\"")));
    EXPECT_THAT(errors("{\"name\": \"a\",\n\"name\": \"b\"}"),
                Contains(HasSubstr("d.json:2: name: given twice: \"name\"")));
    EXPECT_EQ(run({"mmg", "--dossier", file("c.json", "{\"// note\": [1, {}]}")}).status, 0);
}

TEST_F(MmgBadInput, WrongTypesAndNames) {
    auto const found = errors(R"({
"name": 5,
"need": {"kinds": ["rural_structures", 1], "visits_kept": "yes"},
"zone": {"population": 1.5,
  "radius_km": -1, "doctors": "many", "area": "suburban", "sectors": ["", 3]},
"location": [],
"convention": {"from": "2009-02-30", "until": "1970-01-01"}
})");
    for (auto const* const expected :
         {"d.json:2: name: not a text: \"5\"",
          "d.json:3: need.kinds[0]: unknown name; the nearest is \"rural_structure\"",
          "d.json:3: need.kinds[1]: not a text: \"1\"",
          "d.json:3: need.visits_kept: neither true nor false: \"yes\"",
          "d.json:4: zone.population: not a whole number from 0 to 999999999: \"1.5\"",
          "d.json:5: zone.radius_km: not a whole number from 0 to 999999999: \"-1\"",
          "d.json:5: zone.doctors: not a whole number: \"many\"",
          "d.json:5: zone.area: unknown name", "d.json:5: zone.sectors[0]: ",
          "d.json:5: zone.sectors[1]: ", "d.json:6: location: not an object: \"[...]\"",
          "d.json:7: convention.from: no such date",
          "d.json:7: convention.until: outside the calendar: \"1970-01-01\"", "pds: 13 errors"})
        EXPECT_THAT(found, Contains(HasSubstr(expected)));
    EXPECT_EQ(found.size(), 14U);
}

TEST_F(MmgBadInput, NumbersBeforeALineEndKeepTheirLine) {
    EXPECT_THAT(errors("{\"zone\": {\"population\": -7\n}}"),
                Contains(HasSubstr("d.json:1: zone.population: ")));
}

TEST_F(MmgBadInput, NegativeAndUnreadableAmounts) {
    auto d = shipped();
    auto& year = d["budget"]["years"][1];
    year["requested_rent"] = "-0.01";
    year["staff_cost"] = -5;
    year["cleaning"] = "12,50";
    year["coordination"] = 10.125;
    year["running"][0]["amount"] = "-1";
    year["running"][1].erase("amount");
    year["management_fees"] = "99999999999999";
    auto const found = errors_of(d);
    for (auto const* const expected :
         {"budget.years[1].requested_rent: a negative amount: \"-0.01\"",
          "budget.years[1].staff_cost: a negative amount: \"-5\"",
          "budget.years[1].cleaning: not an amount with at most two decimals: \"12,50\"",
          "budget.years[1].coordination: not an amount with at most two decimals: \"10.125\"",
          "budget.years[1].running[0].amount: a negative amount",
          "budget.years[1].running[1].amount: missing",
          "budget.years[1].management_fees: too large an amount"})
        EXPECT_THAT(found, Contains(HasSubstr(expected)));
}

TEST_F(MmgBadInput, BudgetYearsDoubledMissingOrOutside) {
    auto d = shipped();
    d["budget"]["years"][3]["year"] = 2011;
    EXPECT_THAT(errors_of(d), AllOf(Contains(HasSubstr("years[3].year: doubled: also "
                                                       "budget.years[2].year: \"2011\"")),
                                    Contains(HasSubstr("years[4].year: missing before it: 2012"))));
    d = shipped();
    d["budget"]["years"].erase(2);
    EXPECT_THAT(errors_of(d), Contains(HasSubstr("missing before it: 2011: \"2012\"")));
    d = shipped();
    d["budget"]["years"].erase(0);
    EXPECT_THAT(errors_of(d), Contains(HasSubstr("missing before it: 2009: \"2010\"")));
    d = shipped();
    d["budget"]["years"][0]["year"] = 2014;
    EXPECT_THAT(errors_of(d),
                Contains(HasSubstr("years[0].year: outside the convention: \"2014\"")));
    d = shipped();
    d["budget"]["years"][0].erase("year");
    EXPECT_THAT(errors_of(d), Contains(HasSubstr("years[0].year: missing")));
    d["budget"]["years"][0]["year"] = 1900;
    EXPECT_THAT(errors_of(d), Contains(HasSubstr("years[0].year: not a year of the calendar")));
}

TEST_F(MmgBadInput, HoursThatCross) {
    auto d = shipped();
    auto& rows = d["operation"]["hours"]["rows"];
    rows.push_back({{"kind", "evening"}, {"from", "19:00"}, {"to", "20:01"}, {"when", "usual"}});
    rows.push_back({{"kind", "evening"}, {"from", "12:00"}, {"to", "12:00"}, {"when", "usual"}});
    rows.push_back({{"kind", "evening"}, {"from", "24:00"}, {"to", "25:00"}, {"when", "always"}});
    rows.push_back({{"to", "08:00"}});
    d["operation"]["hours"]["surges"].push_back({{"first", "02-30"}, {"last", "02-29"}});
    auto const found = errors_of(d);
    for (auto const* const expected :
         {"operation.hours.rows[4].from: crosses the hours of operation.hours.rows[0]: \"19:00\"",
          "operation.hours.rows[5].to: not after from (12:00): \"12:00\"",
          "operation.hours.rows[6].from: not a time of the form HH:MM: \"24:00\"",
          "operation.hours.rows[6].to: not a time of the form HH:MM: \"25:00\"",
          "operation.hours.rows[6].when: unknown name", "operation.hours.rows[7].kind: missing",
          "operation.hours.rows[7].from: missing", "operation.hours.rows[7].when: missing",
          "operation.hours.surges[2].first: not a day of the form MM-DD: \"02-30\""})
        EXPECT_THAT(found, Contains(HasSubstr(expected)));
}

TEST_F(MmgBadInput, DatesOutsideTheConvention) {
    auto d = shipped();
    d["monitoring"]["interim_review"] = "2014-01-01";
    d["monitoring"]["evaluations"] = {"2008-12-31", "2014-01-02"};
    EXPECT_THAT(errors_of(d),
                AllOf(Contains(HasSubstr("monitoring.interim_review: outside the convention")),
                      Contains(HasSubstr("monitoring.evaluations[0]: outside the convention")),
                      Contains(HasSubstr("monitoring.evaluations[1]: outside the convention"))));
    d = shipped();
    d["convention"]["until"] = "2009-01-01";
    EXPECT_THAT(errors_of(d), Contains(HasSubstr("convention.until: not after convention.from "
                                                 "(2009-01-01): \"2009-01-01\"")));
    d = shipped();
    d["operation"]["replacements"] = 32;
    EXPECT_THAT(errors_of(d),
                Contains(HasSubstr("replacements: more than zone.doctors (31): \"32\"")));
}

TEST_F(MmgBadInput, AllFilesAreToldTogether) {
    auto const d = file("d.json", "{\"name\": 5}");
    auto const o = file("o.csv", "sector,kind,posts,from,until,group,open_from,open_to\n"
                                 "s,evening,many,,,,,\n");
    auto const a = file("a.csv", "period,indicator,value\n2009-13,calls,1\n");
    auto const found =
        lines(refused({"mmg", "--dossier", d, "--openings", o, "--indicators", a}).err);
    EXPECT_THAT(found, Contains(HasSubstr("d.json:1: name: ")));
    EXPECT_THAT(found, Contains(HasSubstr("o.csv:2: posts: ")));
    EXPECT_THAT(found, Contains(HasSubstr("a.csv:2: period: ")));
}

TEST_F(MmgBadInput, IndicatorsThatDoNotHold) {
    std::string const month = "2009-01,calls,10\n2009-01,seen_weekday,5\n2009-01,seen_weekend,3\n"
                              "2009-01,seen_holiday,2\n2009-01,direct,3\n"
                              "2009-01,after_emergency,1\n2009-01,emergency_before_midnight,1\n"
                              "2009-01,emergency_after_midnight,1\n";
    // 6 + 3 + 1 of 10 hold, 7 + 3 + 1 do not
    EXPECT_EQ(run({"mmg", "--indicators",
                   file("ok.csv", "period,indicator,value\n" + month + "2009-01,regulated,6\n")})
                  .status,
              0);
    EXPECT_THAT(activity_errors(month + "2009-01,regulated,7\n"),
                Contains(HasSubstr("a.csv:10: regulated: the parts are more than the persons "
                                   "seen: \"2009-01\"")));
    EXPECT_THAT(activity_errors(month),
                Contains(HasSubstr("regulated: missing in this month: \"2009-01\"")));
    auto const found = activity_errors(month + "2009-01,regulated,6\n" +
                                       "2009-01,calls,9\n2009,calls,9\n2009-01,callz,9\n"
                                       "2009-01,acts,-1\n09,acts,1\n2009-02,training,1.00\n"
                                       "2009,training,-1.00\n2009,cleaning,1.005\n");
    for (auto const* const expected :
         {"a.csv:11: calls: given twice", "a.csv:12: calls: of a year, where months are wanted",
          "a.csv:13: indicator: unknown indicator; the nearest is \"calls\": \"callz\"",
          "a.csv:14: value: not a whole number", "a.csv:15: period: neither a month",
          "a.csv:16: period: costs are of a year", "a.csv:17: value: a negative",
          "a.csv:18: value: not an amount"})
        EXPECT_THAT(found, Contains(HasSubstr(expected)));
    EXPECT_THAT(activity_errors("2015-01,calls,1\n", {"--dossier", thonon}),
                Contains(HasSubstr("a.csv:2: period: outside the convention: \"2015-01\"")));
    EXPECT_THAT(lines(refused({"mmg", "--indicators", file("e.csv", "")}).err),
                Contains(HasSubstr("the file is empty")));
    EXPECT_THAT(lines(refused({"mmg", "--indicators", file("e.csv", "period,value\n")}).err),
                Contains(HasSubstr("e.csv:1: indicator: missing column")));
}

} // namespace mmg_bad_input_tests
