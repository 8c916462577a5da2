// SPDX-License-Identifier: BSL-1.0

#include "run.hpp"

#include <nlohmann/json.hpp>

namespace sectors_tests {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using tool_test::lines;

constexpr char const* header =
    "department,name,margin_percent,target,adjusted_target,evening,verdict,excess,eligible,steps";
constexpr char const* reduce =
    "meet_codamups+draw_new_sector_map+take_sector_arrete+report_to_dhos";
constexpr char const* keep = "keep_number_of_sectors+send_duty_tables+report_to_dhos";
constexpr char const* new_arretes = "take_sector_arrete+complete_cahier_des_charges+report_to_dhos";

class Sectors : public tool_test::Tool {
protected:
    std::string counts(std::string const& rows) const {
        return file("c.csv", "department,evening,sunday_or_holiday,saturday_afternoon,"
                             "arrete_covers_saturday\n" +
                                 rows);
    }
    std::vector<std::string> sectors(std::string const& rows,
                                     std::vector<std::string> const& more = {}) const {
        std::vector<std::string> arguments{"sectors", "--counts", counts(rows)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        auto found = lines(out_of(std::move(arguments)));
        if (found.empty()) return {"nothing, not even a header"};
        EXPECT_EQ(found.front(), header);
        found.erase(found.begin());
        return found;
    }
    std::string error_of(std::string const& rows) const {
        return refused({"sectors", "--counts", counts(rows)}).err;
    }
};

TEST_F(Sectors, OfThePublishedCounts) { // reference_values.md
    EXPECT_THAT(lines(out_of({"sectors", "--counts",
                              PDS_SOURCE_DIR "/examples/data/published_counts_2008.csv"})),
                ElementsAre(header, std::string{"09,Ariège,40,5,7,19,above_margin,12,no,"} + reduce,
                            std::string{"24,Dordogne,40,13,18,46,above_margin,28,no,"} + reduce,
                            std::string{"32,Gers,40,6,8,31,above_margin,23,no,"} + reduce,
                            std::string{"43,Haute-Loire,40,7,10,22,above_margin,12,no,"} + reduce,
                            std::string{"92,Hauts-de-Seine,15,50,58,13,meets_target,0,"
                                        "after_arretes,"} +
                                new_arretes));
}

TEST_F(Sectors, OfHauteSavoieInBothReadings) { // R-S3: 23 and 32
    EXPECT_THAT(
        sectors("74,25,30,30,yes\n"),
        ElementsAre(std::string{"74,Haute-Savoie,40,23,32,25,within_margin,0,now,"} + keep));
    EXPECT_THAT(
        sectors("74,25,30,30,yes\n", {"--reading", "target"}),
        ElementsAre(std::string{"74,Haute-Savoie,40,23,32,25,within_margin,2,no,"} + reduce));
    EXPECT_THAT(sectors("74,32,38,38,no\n"),
                ElementsAre(std::string{"74,Haute-Savoie,40,23,32,32,within_margin,0,"
                                        "after_arretes,"} +
                            new_arretes));
    EXPECT_THAT(
        sectors("74,33,30,30,yes\n"),
        ElementsAre(std::string{"74,Haute-Savoie,40,23,32,33,above_margin,1,no,"} + reduce));
}

TEST_F(Sectors, AreSortedByDepartment) {
    EXPECT_THAT(sectors("95,1,1,1,no\n2B,1,1,1,no\n01,1,1,1,no\n2A,1,1,1,no\n29,1,1,1,no\n"),
                ElementsAre(StartsWith("01,"), StartsWith("29,"), StartsWith("2A,"),
                            StartsWith("2B,"), StartsWith("95,")));
}

TEST_F(Sectors, TextTellsEveryPeriodAndWhoHasWhatToDo) { // R-S4, R-S5
    auto const text = out_of(
        {"sectors", "--counts", counts("74,32,38,33,no\n09,19,7,0,no\n"), "--format", "text"});
    EXPECT_THAT(text,
                AllOf(HasSubstr("38 (6 too many)"), HasSubstr("33 (1 too many)"),
                      HasSubstr("Sectors in the evening: 51"), HasSubstr("Their targets: 28"),
                      HasSubstr("With margin: 39"), HasSubstr("Departments that must reduce: 1"),
                      HasSubstr("Sectors that must go: 12")));
    EXPECT_THAT(text,
                AllOf(HasSubstr("09 Ariège: nothing payable\n  - prefect: call the CODAMUPS-TS "
                                "together, as soon as possible (instruction 2008, "),
                      HasSubstr("74 Haute-Savoie: payable the day after the arrêtés\n")));
    EXPECT_THAT(out_of({"sectors", "--counts", counts("09,19,7,0,no\n"), "--format", "text",
                        "--lang", "fr"}),
                HasSubstr("  - préfet: réunir le CODAMUPS-TS, le plus rapidement possible"));
}

TEST_F(Sectors, TargetsBesideTheirRules) { // R-S1, R-S2, R-S6
    auto const rows = lines(out_of({"sectors", "--targets"}));
    ASSERT_EQ(rows.size(), 97U); // 95, Paris, and the header
    EXPECT_EQ(rows[0], "department,name,margin_percent,margin_by_rule,target,adjusted_target,"
                       "population_key,difference,transcription,alternative_target");
    EXPECT_THAT(rows, testing::Contains("34,Hérault,15,40,32,37,32,0,printed,"));
    EXPECT_THAT(rows, testing::Contains("75,Paris,,15,,,71,,,"));
    EXPECT_THAT(rows, testing::Contains("94,Val-de-Marne,15,15,42,49,42,0,reconstructed,43"));
    auto const text = out_of({"sectors", "--targets", "--format", "text"});
    EXPECT_THAT(text, AllOf(HasSubstr("without Paris: 1932\n"), HasSubstr("with margin: 2512\n"),
                            HasSubstr("Paris by the population key: 71\n"),
                            HasSubstr("65 Hautes-Pyrénées (8, by the key 7), 69 Rhône (55, by the "
                                      "key 54), 88 Vosges (13, by the key 12), 93 "
                                      "Seine-Saint-Denis (49, by the key 48)\n"),
                            HasSubstr("34 Hérault (15 %), 35 Ille-et-Vilaine (40 %)\n"),
                            HasSubstr("2A Corse-du-Sud (4 or 5), 94 Val-de-Marne (42 or 43)\n")));
}

TEST_F(Sectors, AsJsonAndPicture) {
    auto const json = nlohmann::json::parse(
        out_of({"sectors", "--counts", counts("74,32,38,33,no\n"), "--format", "json"}));
    EXPECT_EQ(json[0]["department"], "74");
    EXPECT_EQ(json[0]["excess"], 0);
    auto const svg = out_of(
        {"sectors", "--counts", counts("74,32,38,33,no\n24,46,0,0,no\n"), "--format", "svg"});
    EXPECT_THAT(svg, AllOf(StartsWith("<svg "), HasSubstr("46 for 13 / 18: 28 too many"),
                           testing::EndsWith("</svg>\n")));
    EXPECT_LT(svg.find("24 Dordogne"), svg.find("74 Haute-Savoie")); // the greatest excess first
}

TEST_F(Sectors, OfNoRowsAreNone) {
    EXPECT_THAT(sectors(""), ElementsAre());
}

TEST_F(Sectors, RefusesRowsThatCannotBeAssessed) { // cli.md, Fine print
    EXPECT_THAT(error_of("75,1,1,1,no\n"),
                HasSubstr("c.csv:2: department: no department of the table of targets"));
    EXPECT_THAT(error_of("1,1,1,1,no\n"), HasSubstr("the nearest is \"01\""));
    EXPECT_THAT(error_of("74,1,1,1,no\n74,1,1,1,no\n"),
                HasSubstr("c.csv:3: department: given twice, first in line 2: \"74\""));
    EXPECT_THAT(error_of("74,-1,1,1,no\n"),
                HasSubstr("c.csv:2: evening: not a number of sectors from 0 to 9999: \"-1\""));
    EXPECT_THAT(error_of("74,10000,1,1,no\n"), HasSubstr("evening: not a number"));
    EXPECT_THAT(error_of("74,1,,1,no\n"), HasSubstr("sunday_or_holiday: not a number"));
    EXPECT_THAT(error_of("74,1,1,1.5,no\n"), HasSubstr("saturday_afternoon: not a number"));
    EXPECT_THAT(error_of("74,1,1,1,oui\n"),
                HasSubstr("arrete_covers_saturday: neither yes nor no: \"oui\""));
    EXPECT_THAT(error_of("75,x,1,1,no\n74,y,1,1,no\n"), HasSubstr("pds: 3 errors"));
}

TEST_F(Sectors, RefusesBadUsage) {
    (void)refused({"sectors"});
    (void)refused({"sectors", "--targets", "--counts", counts("")});
    EXPECT_THAT(refused({"sectors", "--counts", counts(""), "--reading", "margins"}).err,
                HasSubstr("the nearest is \"margin\""));
    (void)refused({"sectors", "--targets", "--format", "svg"});
    EXPECT_THAT(refused({"sectors", "--counts", file("e.csv", "department,evening\n")}).err,
                AllOf(HasSubstr("sunday_or_holiday: missing column"),
                      HasSubstr("arrete_covers_saturday: missing column"), Not(HasSubstr(":2:"))));
}

} // namespace sectors_tests
