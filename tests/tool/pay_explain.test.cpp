// SPDX-License-Identifier: BSL-1.0
//
// `--explain`, against files in tests/data/golden and against the same run without it.

#include "run.hpp"

#include <nlohmann/json.hpp>

#include <map>

namespace pay_explain_tests {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;
using testing::Not;
using tool_test::lines;

std::string golden(std::string const& name) {
    return PDS_SOURCE_DIR "/tests/data/golden/" + name;
}

std::string text_of(std::string const& path) {
    std::ifstream stream{path, std::ios::binary};
    EXPECT_TRUE(stream) << path;
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::string sample(char const* what) {
    return std::string{PDS_SOURCE_DIR "/examples/data/haute_savoie_"} + what + ".csv";
}

using words = std::vector<std::string>;

words joined(words all, words const& more) {
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

/// Two doctors who share a Sunday, with a cent over, and a Saturday afternoon that is closed.
words shared() {
    return {"pay", "--duties", golden("explain_shared_duties.csv"), "--openings",
            golden("explain_openings.csv")};
}

/// Two doctors on one post, a visit that was not regulated, a session of regulation.
words held() {
    return {"pay",
            "--duties",
            golden("explain_held_duties.csv"),
            "--acts",
            golden("explain_held_acts.csv"),
            "--regulation",
            golden("explain_held_regulation.csv"),
            "--openings",
            golden("explain_openings.csv")};
}

words may() {
    return {"pay",
            "--duties",
            sample("duties_2008_05"),
            "--acts",
            sample("acts_2008_05"),
            "--regulation",
            sample("regulation_2008_05"),
            "--openings",
            sample("openings_2008"),
            "--month",
            "2008-05"};
}

class PayExplain : public tool_test::Tool {};

TEST_F(PayExplain, OfASharedAndARefusedSlot) {
    EXPECT_EQ(out_of(joined(shared(), {"--explain"})), text_of(golden("explain_shared_en.txt")));
    EXPECT_EQ(out_of(joined(shared(), {"--explain", "--lang", "fr"})),
              text_of(golden("explain_shared_fr.txt")));
}

TEST_F(PayExplain, OfAHeldSlotAnActAndRegulation) {
    EXPECT_EQ(out_of(joined(held(), {"--explain"})), text_of(golden("explain_held_en.txt")));
    EXPECT_EQ(out_of(joined(held(), {"--explain", "--lang", "fr"})),
              text_of(golden("explain_held_fr.txt")));
}

TEST_F(PayExplain, OfASlot) {
    EXPECT_EQ(out_of({"slot", "2008-05-02T10:00", "--explain"}),
              text_of(golden("explain_slot_en.txt")));
    EXPECT_EQ(out_of({"slot", "2008-05-02T10:00", "--explain", "--lang", "fr"}),
              text_of(golden("explain_slot_fr.txt")));
}

// What the golden files say, by hand: 150 × 247 / 720 = 51.458, 150 × 473 / 720 = 98.541.
TEST_F(PayExplain, SharedCentGoesToTheLargestRemainder) { // R-P9
    EXPECT_THAT(lines(out_of(shared())),
                testing::ElementsAre(
                    "doctor,sector,begin,end,item,code,minutes,amount,status,reason,rule",
                    "Dr Baud,Annecy,2008-05-04T08:00,2008-05-04T12:07,astreinte,PRD,247,51.46,"
                    "payable,,P3+P9",
                    "Dr Ducret,Annecy,2008-05-04T12:07,2008-05-04T20:00,astreinte,PRD,473,98.54,"
                    "payable,,P3+P9",
                    "Dr Fabre,Annecy,2008-05-17T12:00,2008-05-17T20:00,astreinte,RSP,480,0.00,"
                    "refused,slot_not_open,P13"));
}

TEST_F(PayExplain, GoesNotWithTotals) {
    (void)refused(joined(shared(), {"--explain", "--totals"}));
    (void)refused(joined(shared(), {"--explain", "--lang", "de"}));
}

TEST_F(PayExplain, StandsBesideCsv) { // which has no place for it
    for (auto const& arguments : {shared(), std::vector<std::string>{"slot", "2008-05-02T10:00"}}) {
        auto const plain = out_of(joined(arguments, {"--format", "csv"}));
        auto const explained = run(joined(arguments, {"--format", "csv", "--explain"}));
        EXPECT_EQ(explained.status, 0);
        EXPECT_EQ(explained.out, plain);
        EXPECT_THAT(explained.err, HasSubstr("the time is within 08:00-20:00"));
    }
}

// cli.md: `reconcile` and `exemption` take the options of `pay`.
TEST_F(PayExplain, StandsBelowWhatElseIsMadeOfTheLines) {
    auto const paid = file("paid.csv", "doctor,date,code,amount\nDr Baud,2008-05-04,PRD,51.46\n");
    for (words const& other :
         {words{"reconcile", "--paid", paid}, words{"exemption", "--year", "2008"}})
        for (std::string const lang : {"en", "fr"}) {
            auto const options = shared(); // but for the command itself
            auto const arguments = joined(other, {options.begin() + 1, options.end()});
            auto const text = text_of(golden("explain_shared_" + lang + ".txt"));
            EXPECT_EQ(out_of(joined(arguments, {"--explain", "--lang", lang})),
                      out_of(joined(arguments, {"--format", "text"})) + '\n' + text);
            auto const beside =
                run(joined(arguments, {"--explain", "--lang", lang, "--format", "csv"}));
            EXPECT_EQ(beside.status, 0);
            EXPECT_EQ(beside.out, out_of(joined(arguments, {"--format", "csv"})));
            EXPECT_EQ(beside.err, text);
        }
}

TEST_F(PayExplain, AsJsonGivesEachLineItsReasons) {
    for (auto const& arguments : {shared(), held(), may()}) {
        auto explained =
            nlohmann::json::parse(out_of(joined(arguments, {"--explain", "--format", "json"})));
        auto const plain = nlohmann::json::parse(out_of(joined(arguments, {"--format", "json"})));
        ASSERT_EQ(explained.size(), plain.size());
        ASSERT_FALSE(explained.empty());
        for (auto& line : explained) {
            ASSERT_TRUE(line.contains("why")) << line;
            ASSERT_TRUE(line["why"].is_array());
            EXPECT_FALSE(line["why"].empty()) << line;
            for (auto const& step : line["why"])
                EXPECT_THAT(step.get<std::string>(), MatchesRegex("[A-Z][0-9]+ +(yes|no) +.+"));
            line.erase("why");
        }
        EXPECT_EQ(explained, plain); // amounts above all
    }
}

TEST_F(PayExplain, NamesEveryRuleThatDecided) { // cli.md: rule: the ids that decided
    auto const all =
        nlohmann::json::parse(out_of(joined(may(), {"--explain", "--format", "json"})));
    for (auto const& line : all) {
        std::vector<std::string> tried;
        for (auto const& step : line["why"]) {
            auto const text = step.get<std::string>();
            tried.push_back(text.substr(0, text.find(' ')));
        }
        auto rules = line["rule"].get<std::string>() + '+';
        for (std::size_t at = 0; at != rules.size(); at = rules.find('+', at) + 1)
            EXPECT_THAT(tried, Contains(rules.substr(at, rules.find('+', at) - at))) << line;
    }
}

TEST_F(PayExplain, AsJsonInFrench) {
    auto const json = nlohmann::json::parse(
        out_of(joined(held(), {"--explain", "--format", "json", "--lang", "fr"})));
    for (auto const& line : json)
        for (auto const& step : line["why"])
            EXPECT_THAT(step.get<std::string>(), MatchesRegex("[A-Z][0-9]+ +(oui|non) +.+"));
    EXPECT_EQ(json[0]["status"], "held"); // names are not translated
}

TEST_F(PayExplain, SlotAsJsonGivesItsReasons) {
    auto const json = nlohmann::json::parse(
        out_of({"slot", "2008-05-02T10:00", "--explain", "--format", "json"}));
    ASSERT_EQ(json.size(), 1U);
    EXPECT_EQ(json[0]["amount"], "150.00");
    EXPECT_EQ(json[0]["why"].size(), 8U);
}

TEST_F(PayExplain, StepsAloneAreAddedToTheText) {
    for (auto const* const language : {"en", "fr"})
        for (auto const& arguments : {shared(), held(), may()}) {
            words const spoken{"--format", "text", "--lang", language};
            std::vector<std::string> kept;
            for (auto const& line :
                 lines(out_of(joined(joined(arguments, spoken), {"--explain"})))) {
                std::string const step = "      ";
                bool const is_step =
                    line.starts_with(step) && line.size() > 7 && line[6] >= 'A' && line[6] <= 'Z';
                if (!is_step) kept.push_back(line);
            }
            EXPECT_EQ(kept, lines(out_of(joined(arguments, spoken))));
            // and the totals are those of --totals
            std::vector<std::string> amounts;
            for (auto const& line : kept)
                if (line.starts_with("total"))
                    amounts.push_back(line.substr(line.find_last_of(' ') + 1));
            std::vector<std::string> totals;
            auto const rows = lines(out_of(joined(arguments, {"--totals"})));
            ASSERT_FALSE(rows.empty());
            for (std::size_t i = 1; i != rows.size(); ++i) {
                auto row = rows[i]; // ...,total,refused_lines,held_lines
                row.resize(row.rfind(',', row.rfind(',') - 1));
                totals.push_back(row.substr(row.rfind(',') + 1));
            }
            EXPECT_EQ(amounts, totals);
        }
}

TEST_F(PayExplain, OrderOfTheRowsChangesNoByte) {
    auto const d = file("d.csv", "doctor,sector,begin,end\n"
                                 "Dr Fabre,Annecy,2008-05-17T12:00,2008-05-17T20:00\n"
                                 "Dr Ducret,Annecy,2008-05-04T12:07,2008-05-04T20:00\n"
                                 "Dr Baud,Annecy,2008-05-04T08:00,2008-05-04T12:07\n");
    EXPECT_EQ(
        out_of({"pay", "--duties", d, "--openings", golden("explain_openings.csv"), "--explain"}),
        text_of(golden("explain_shared_en.txt")));
}

TEST_F(PayExplain, OfNothingIsNothing) {
    auto const d = file("d.csv", "doctor,sector,begin,end\n");
    EXPECT_THAT(out_of({"pay", "--duties", d, "--explain"}), Not(HasSubstr("total")));
    EXPECT_EQ(out_of({"pay", "--duties", d, "--explain", "--format", "json"}), "[]\n");
}

} // namespace pay_explain_tests
