// SPDX-License-Identifier: BSL-1.0
//
// `pds mmg` on the shipped dossiers: Thonon conforms, Sallanches has a dozen faults.

#include "run.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <set>

namespace mmg_tests {

using nlohmann::ordered_json;
using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;
using tool_test::lines;

std::string const data = PDS_SOURCE_DIR "/examples/data/";
std::string const thonon = data + "mmg_thonon.json";
std::string const sallanches = data + "mmg_sallanches.json";
std::string const activity = data + "mmg_thonon_activity.csv";
std::string const openings = data + "haute_savoie_openings_2008.csv";

std::string content(std::string const& path) {
    std::ifstream file{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{file}, {}};
}

class Mmg : public tool_test::Tool {
protected:
    /// The lines behind the header that do not conform in everything.
    std::vector<std::string> faults(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "mmg");
        auto found = lines(out_of(std::move(arguments)));
        if (found.empty()) return {"nothing, not even a header"};
        EXPECT_EQ(found.front(), "criterion,verdict,found,limit,rule");
        found.erase(found.begin());
        found.erase(std::remove_if(found.begin(), found.end(),
                                   [](auto const& l) { return l.find(",conforms,") != l.npos; }),
                    found.end());
        return found;
    }
    std::vector<std::string> review(std::string const& dossier) const {
        return lines(out_of({"mmg", "--dossier", dossier, "--openings", openings}));
    }
};

TEST_F(Mmg, ConformsAtThonon) {
    EXPECT_THAT(faults({"--dossier", thonon, "--openings", openings}), IsEmpty());
    EXPECT_GT(review(thonon).size(), 100U);
}

TEST_F(Mmg, HasADozenFaultsAtSallanches) {
    EXPECT_THAT(
        faults({"--dossier", sallanches, "--openings", openings}),
        ElementsAre("zone.radius,does_not_conform,36,max 30..35,M2",
                    "zone.doctors,to_justify,24,min 20..30,M2",
                    "location.security,missing,,required,M3",
                    StartsWith("operation.within_pds,does_not_conform,498.00 h in 249 stretches: "
                               "2009-01-03T10:00/2009-01-03T12:00 "),
                    "operation.crisis_plan,missing,,required,M4",
                    "operation.access,to_justify,own_number,pds_regulation preferred,M5",
                    "operation.protocol,does_not_conform,no,yes,M5",
                    "operation.installed_doctors,does_not_conform,0,min 1,M6",
                    "budget.surface,does_not_conform,125,max 120,M7",
                    "budget.staff_hours:2011,does_not_conform,40.02,max 20..40,M7",
                    "budget.coordination:2010,does_not_conform,8030.01,max 8030.00,M7",
                    "monitoring.transmission,does_not_conform,no,yes,M9"));
}

// item 90: without openings the extension is closed, and Saturday afternoon is outside the PDS.
TEST_F(Mmg, ReadsTheHoursAgainstTheOpenings) {
    EXPECT_THAT(faults({"--dossier", thonon}),
                Contains(StartsWith("operation.within_pds,does_not_conform,")));
    EXPECT_THAT(faults({"--dossier", thonon, "--extension-from", "2009-01-01"}), IsEmpty());
    // From 10 January the first Saturday of the year is outside.
    EXPECT_THAT(faults({"--dossier", thonon, "--extension-from", "2009-01-10"}),
                ElementsAre(AllOf(HasSubstr("2009-01-02T08:00/2009-01-02T20:00"), // a pont
                                  HasSubstr("2009-01-03T12:00/2009-01-03T20:00"))));
    auto const none = file("o.csv", "sector,kind,posts,from,until,group,open_from,open_to\n"
                                    "Thonon,evening,1,,,,,\n");
    EXPECT_THAT(faults({"--dossier", thonon, "--openings", none}),
                Contains(StartsWith("operation.within_pds,does_not_conform,")));
}

TEST_F(Mmg, TellsTheHours) { // R-M8, item 120
    EXPECT_THAT(review(thonon),
                Contains(HasSubstr("operation.usual_hours,conforms,\"48.00 h a week, ")));
}

TEST_F(Mmg, SetsOutASheetForPeople) {
    auto const sheet = out_of({"mmg", "--dossier", sallanches, "--openings", openings, "--format",
                               "text", "--lang", "fr"});
    EXPECT_THAT(sheet, StartsWith("MMG de Sallanches"));
    for (auto const* const group : {"Besoin", "Zone", "Localisation", "Fonctionnement",
                                    "Convention", "Budget", "Suivi et évaluation"})
        EXPECT_THAT(sheet, HasSubstr(std::string{"\n"} + group + "\n"));
    EXPECT_THAT(sheet, HasSubstr("Avis : non conforme (8 non conforme, 2 manquant, 2 à justifier"));
    EXPECT_THAT(out_of({"mmg", "--dossier", thonon, "--openings", openings, "--format", "text"}),
                HasSubstr("Verdict: conforms (0 does not conform, 0 missing, 0 to justify, "));
}

TEST_F(Mmg, AsJson) {
    auto const rows = nlohmann::json::parse(
        out_of({"mmg", "--dossier", thonon, "--openings", openings, "--format", "json"}));
    EXPECT_EQ(rows.size() + 1, review(thonon).size());
    EXPECT_EQ(rows[11]["criterion"], "zone.population");
    EXPECT_EQ(rows[11]["verdict"], "conforms");
    EXPECT_EQ(rows[11]["why"][0], "circulaire 2007/137, annexe 1, partie 1, 1/ : population");
}

TEST_F(Mmg, NewDossierHasEveryFieldWithItsMeaningAndCanBeRead) {
    auto const empty = out_of({"mmg", "--new"});
    auto const json = ordered_json::parse(empty);
    std::size_t fields = 0;
    for (auto const& [group, members] : json.items()) {
        if (!members.is_object() || group.substr(0, 2) == "//") continue;
        EXPECT_TRUE(json.contains("// " + group)) << group;
        for (auto const& [name, value] : members.items())
            if (name.substr(0, 2) != "//") {
                ++fields;
                EXPECT_TRUE(members.contains("// " + name)) << group << '.' << name;
            }
    }
    EXPECT_GT(fields, 60U);
    auto const all = lines(out_of({"mmg", "--dossier", "-"}, empty));
    EXPECT_GT(std::count_if(all.begin(), all.end(),
                            [](auto const& l) { return l.find(",missing,") != l.npos; }),
              50);
    EXPECT_THAT(all, Each(Not(HasSubstr("does_not_conform"))));
}

TEST_F(Mmg, DossierWrittenAndReadAgainIsTheSame) {
    for (auto const& path : {thonon, sallanches}) {
        auto const written = out_of({"mmg", "--dossier", path, "--rewrite"});
        EXPECT_EQ(out_of({"mmg", "--dossier", "-", "--rewrite"}, written), written);
        EXPECT_EQ(review(file("again.json", written)), review(path));
        // The shipped file says the same, its comment apart.
        auto shipped = ordered_json::parse(content(path));
        shipped.erase("// figures");
        EXPECT_EQ(nlohmann::json(ordered_json::parse(written)), nlohmann::json(shipped));
    }
    auto const empty = out_of({"mmg", "--new"});
    auto const written = out_of({"mmg", "--dossier", "-", "--rewrite"}, empty);
    EXPECT_EQ(out_of({"mmg", "--dossier", "-", "--rewrite"}, written), written);
}

/// Every member of a dossier is one that the schema knows.
void expect_known(ordered_json const& value, ordered_json const& schema, std::string const& path) {
    if (value.is_object())
        for (auto const& [name, member] : value.items()) {
            if (name.substr(0, 2) == "//") continue;
            ASSERT_TRUE(schema["properties"].contains(name)) << path << '.' << name;
            expect_known(member, schema["properties"][name], path + '.' + name);
        }
    if (value.is_array())
        for (auto const& item : value)
            expect_known(item, schema["items"], path + "[]");
    if (schema.contains("enum")) {
        EXPECT_THAT(schema["enum"], Contains(value)) << path;
    }
    if (schema.contains("required") && value.is_object()) {
        for (auto const& name : schema["required"])
            EXPECT_TRUE(value.contains(name.get<std::string>())) << path;
    }
}

TEST_F(Mmg, SchemaIsTheShippedOneAndKnowsTheShippedDossiers) {
    auto const schema = out_of({"mmg", "--schema"});
    EXPECT_EQ(schema, content(data + "mmg_dossier.schema.json"));
    auto const parsed = ordered_json::parse(schema);
    for (auto const& path : {thonon, sallanches})
        expect_known(ordered_json::parse(content(path)), parsed, path);
    expect_known(ordered_json::parse(out_of({"mmg", "--new"})), parsed, "new");
}

TEST_F(Mmg, PrintsTheFiveYearTable) { // items 134-140
    auto const table =
        lines(out_of({"mmg", "--budget", "--dossier", thonon, "--openings", openings}));
    EXPECT_EQ(table.front(), "line,year,amount,ceiling");
    EXPECT_THAT(table, Contains("rent,2009,9850.00,9850.00")); // 98.50 x 100 m²
    EXPECT_THAT(table, Contains("coordination,2009,7200.00,8030.00"));
    EXPECT_THAT(table, Contains("coordination,2011,7200.00,8395.00"));
    EXPECT_THAT(table, Contains("coordination,2012,7200.00,8418.00"));
    EXPECT_THAT(table,
                Contains("cost,2009,63130.50,")); // 9,850 + 18,470.50 + 7,850 + 19,760 + 7,200
    EXPECT_THAT(table, Contains("net,2009,60130.50,"));
    EXPECT_THAT(table, Contains("net,total,226770.50,")); // and four times 41,660
    auto const text = out_of({"mmg", "--budget", "--dossier", thonon, "--openings", openings,
                              "--format", "text", "--lang", "fr"});
    for (auto const* const words :
         {"Loyer", "Investissement initial", "20000.00 - 25000.00, N", "Coût de fonctionnement",
          "8000.00 - 15000.00", "Personnel", "20 - 40 h", "Prestation de ménage",
          "Coordination des effectifs médicaux", "<= 8030.00", "Frais de gestion", "Total coût",
          "Financement externe", "N+4 (2013)", "Semaine ordinaire : 48.00 h",
          "commune de Thonon-les-Bains"})
        EXPECT_THAT(text, HasSubstr(words));
}

TEST_F(Mmg, BudgetHasTheSameTotalsInAnyOrder) {
    auto json = ordered_json::parse(content(thonon));
    auto const before = out_of({"mmg", "--budget", "--dossier", thonon});
    std::reverse(json["budget"]["years"].begin(), json["budget"]["years"].end());
    for (auto& y : json["budget"]["years"])
        std::reverse(y["running"].begin(), y["running"].end());
    EXPECT_EQ(out_of({"mmg", "--budget", "--dossier", file("r.json", json.dump(2))}), before);
}

TEST_F(Mmg, CountsWhatAnActCosts) {
    auto const table = lines(out_of({"mmg", "--budget", "--dossier", thonon, "--openings", openings,
                                     "--indicators", activity}));
    EXPECT_THAT(table, Contains(StartsWith("cost_an_act,2009,")));
    EXPECT_THAT(table, Contains(StartsWith("cost_an_hour,2009,")));
}

TEST_F(Mmg, ReportsActivityByYearAndOverThree) {
    auto const table = lines(out_of({"mmg", "--indicators", activity}));
    EXPECT_EQ(table.front(), "period,indicator,value");
    for (auto const* const period : {"2009,", "2010,", "2011,", "2009-2011,"})
        EXPECT_THAT(table, Contains(StartsWith(std::string{period} + "share_regulated,")));
    EXPECT_THAT(table, Each(Not(StartsWith("2009-2013,"))));
    EXPECT_THAT(table, Contains("2009,acts_an_hour,")); // hours need the dossier
    auto const with = lines(
        out_of({"mmg", "--indicators", activity, "--dossier", thonon, "--openings", openings}));
    EXPECT_THAT(with, Not(Contains("2009,acts_an_hour,")));
    EXPECT_THAT(with, Contains(StartsWith("2009-2011,densest_month,20")));
}

TEST_F(Mmg, ComparesTwoPeriods) {
    auto const table =
        lines(out_of({"mmg", "--indicators", activity, "--compare", "2009,2010-2011"}));
    EXPECT_EQ(table.front(), "indicator,before,after,difference");
    EXPECT_THAT(table, Contains(StartsWith("share_regulated,")));
    (void)refused({"mmg", "--indicators", activity, "--compare", "2009"});
    (void)refused({"mmg", "--indicators", activity, "--compare", "2009,20x0"});
    (void)refused({"mmg", "--dossier", thonon, "--compare", "2009,2010"});
}

TEST_F(Mmg, SaysWhereTheTasksOf2007Stand) { // R-M12
    auto const table = lines(out_of(
        {"mmg", "--programme", "--on", "2007-06-01", "--done", "regional_criteria,propose_zones"}));
    EXPECT_EQ(table.front(), "task,part,actors,from,until,state");
    EXPECT_THAT(table,
                Contains("regional_cahier,existing_mmg,mrs+prefect,2007-04-01,2007-06-01,late"));
    EXPECT_THAT(table, Contains("propose_zones,new_needs,mrs,2007-03-01,2007-06-01,done"));
    EXPECT_THAT(table,
                Contains("examine_proposals,new_needs,prefect+codamups,2007-06-01,2007-07-01,due"));
    EXPECT_THAT(table, Contains(AllOf(StartsWith("analyse_yearly_results,"), HasSubstr(",ahead"))));
    (void)refused({"mmg", "--programme"});
    EXPECT_THAT(refused({"mmg", "--programme", "--on", "2007-06-01", "--done", "propose_zone"}).err,
                HasSubstr("propose_zones"));
}

TEST_F(Mmg, RefusesBadUsage) {
    (void)refused({"mmg"});
    (void)refused({"mmg", "--budget"});
    (void)refused({"mmg", "--rewrite"});
    (void)refused({"mmg", "--new", "--schema"});
    (void)refused({"mmg", "--new", "--dossier", thonon});
    (void)refused({"mmg", "--dossier", directory() + "/none.json"});
    (void)refused({"mmg", "--dossier", thonon, "--format", "svg"});
    (void)refused({"mmg", "--dossier", "-", "--indicators", "-"});
    (void)refused(
        {"mmg", "--dossier", thonon, "--openings", openings, "--extension-from", "2009-01-01"});
    EXPECT_THAT(out_of({"mmg", "--help"}), AllOf(HasSubstr("Example"), HasSubstr("pds mmg")));
}

} // namespace mmg_tests
