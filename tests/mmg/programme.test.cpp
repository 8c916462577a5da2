// SPDX-License-Identifier: BSL-1.0
//
// The calendar of 2007 and the acts of the actors. Numbers behind `item` are those of the facts of
// the text.

#include <pds/law/mmg_2007_actors.hpp>
#include <pds/law/mmg_2007_programme.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string>
#include <vector>

namespace programme_tests {

using namespace pds::literals;
namespace mmg = pds::mmg;
using mmg::actor;
using mmg::obligation;
using pds::law::mmg_acts_2007;
using pds::law::mmg_programme_2007;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

template <class Row>
std::vector<std::string> names(std::vector<Row const*> const& rows) {
    std::vector<std::string> out;
    for (auto const* const r : rows)
        out.emplace_back(r->name);
    return out;
}
std::vector<std::string> due(pds::date day) {
    return names(mmg::due_on(day, mmg_programme_2007));
}
std::vector<std::string> late(pds::date day, std::vector<std::string_view> const& done = {}) {
    return names(mmg::late_on(day, mmg_programme_2007, done));
}

TEST(Programme, HasWhatIsDueOnADay) { // R-M12
    EXPECT_THAT(due("2007-02-28"_date), IsEmpty());
    EXPECT_THAT(due("2007-03-01"_date), ElementsAre("regional_criteria", "propose_zones"));
    EXPECT_THAT(due("2007-03-22"_date), ElementsAre("regional_criteria", "propose_zones"));
    EXPECT_THAT(due("2007-03-23"_date), // item 167, item 168: on publication
                ElementsAre("circulate_circular", "relay_financing_letter", "regional_criteria",
                            "financing_requests", "propose_zones"));
    EXPECT_THAT(due("2007-04-15"_date),
                ElementsAre("circulate_circular", "regional_criteria", "regional_cahier",
                            "financing_requests", "propose_zones"));
}

// Each end, and the day after it.
TEST(Programme, EndsEachTaskOnItsDay) {
    EXPECT_THAT(due("2007-03-31"_date), Contains("relay_financing_letter")); // item 168
    EXPECT_THAT(due("2007-04-01"_date), Not(Contains("relay_financing_letter")));
    EXPECT_THAT(due("2007-04-30"_date), Contains("regional_criteria")); // item 169
    EXPECT_THAT(due("2007-05-01"_date), Not(Contains("regional_criteria")));
    EXPECT_THAT(due("2007-03-31"_date), Not(Contains("regional_cahier"))); // item 170
    EXPECT_THAT(due("2007-04-01"_date), Contains("regional_cahier"));
    EXPECT_THAT(due("2007-05-31"_date), Contains("regional_cahier"));
    EXPECT_THAT(due("2007-06-01"_date), Not(Contains("regional_cahier")));
    EXPECT_THAT(due("2007-06-30"_date), Contains("financing_requests")); // item 171
    EXPECT_THAT(due("2007-07-01"_date), Not(Contains("financing_requests")));
    EXPECT_THAT(due("2007-04-29"_date), Not(Contains("sign_conventions"))); // item 172
    EXPECT_THAT(due("2007-04-30"_date), Contains("sign_conventions"));
    EXPECT_THAT(due("2009-01-01"_date), Contains("sign_conventions")); // no end is printed
    EXPECT_THAT(due("2007-12-31"_date), Not(Contains("analyse_yearly_results"))); // item 173
    EXPECT_THAT(due("2008-01-01"_date), Contains("analyse_yearly_results"));
    EXPECT_THAT(due("2008-12-31"_date), Contains("analyse_yearly_results"));
    EXPECT_THAT(due("2009-01-01"_date), Not(Contains("analyse_yearly_results")));
    EXPECT_THAT(due("2007-05-31"_date), Contains("propose_zones")); // item 174
    EXPECT_THAT(due("2007-06-01"_date), Not(Contains("propose_zones")));
    EXPECT_THAT(due("2007-06-01"_date), Contains("examine_proposals")); // item 175
    EXPECT_THAT(due("2007-07-01"_date), Not(Contains("examine_proposals")));
    EXPECT_THAT(due("2007-05-31"_date), Not(Contains("finance_new_projects"))); // item 176
    EXPECT_THAT(due("2007-06-01"_date), Contains("finance_new_projects"));
}

TEST(Programme, HasWhatIsLate) {
    EXPECT_THAT(late("2007-03-31"_date), IsEmpty());
    EXPECT_THAT(late("2007-04-01"_date), ElementsAre("relay_financing_letter"));
    EXPECT_THAT(late("2007-06-01"_date, {"relay_financing_letter", "propose_zones"}),
                ElementsAre("regional_criteria", "regional_cahier"));
    EXPECT_THAT(late("2010-01-01"_date), Not(Contains("circulate_circular"))); // never late
    std::array<std::string_view, 1> const done{"propose_zones"};
    EXPECT_THAT(names(mmg::due_on("2007-03-05"_date, mmg_programme_2007, done)),
                ElementsAre("regional_criteria"));
}

TEST(Programme, SaysWhoHasEachTask) {
    auto const who = [](std::string_view name) {
        for (auto const& t : mmg_programme_2007)
            if (t.name == name) return t.who;
        return mmg::actors{};
    };
    EXPECT_EQ(who("circulate_circular"), (mmg::actors{actor::mrs}));                     // item 167
    EXPECT_EQ(who("regional_criteria"), (mmg::actors{actor::mrs, actor::prefect}));      // item 169
    EXPECT_EQ(who("regional_cahier"), (mmg::actors{actor::mrs, actor::prefect}));        // item 170
    EXPECT_EQ(who("financing_requests"), (mmg::actors{actor::promoter}));                // item 171
    EXPECT_EQ(who("examine_proposals"), (mmg::actors{actor::prefect, actor::codamups})); // item 175
    EXPECT_EQ(mmg_programme_2007.size(), 10U); // items 167-176
}

// Each act with who and whom: R-M13.
TEST(Actors, HaveTheirActs) {
    struct expected {
        std::string_view name;
        actor who;
        mmg::actors with;
        obligation must;
    };
    using enum actor;
    using enum obligation;
    std::vector<expected> const acts{
        {"watch_emergency_convention", codamups, {emergency_structures}, must},     // item 30
        {"orient_siting_and_help_projects", mrs, {promoter}, must},                 // item 31
        {"sign_convention_and_finance", mrs, {promoter}, must},                     // item 32
        {"adapt_cahier_to_region", mrs, {}, may},                                   // item 34
        {"call_on_faqsv_for_relay", mrs, {faqsv}, must},                            // item 43
        {"inform_existing_mmg", mrs, {promoter}, must},                             // item 44
        {"draw_regional_cahier", mrs, {prefect}, must},                             // item 45
        {"move_to_multi_year_financing", mrs, {promoter}, must},                    // item 46
        {"reassess_mmg", mrs, {}, may},                                             // item 47
        {"inform_prefect_of_convention", mrs, {prefect}, must},                     // item 48
        {"recommend_siting", mrs, {}, must},                                        // item 49
        {"send_proposals_to_prefect", mrs, {regional_order, prefect}, must},        // item 50
        {"forward_proposals", prefect, {codamups}, must},                           // item 50
        {"enter_mmg_in_cahier_and_sectors", prefect, {codamups}, must},             // item 51
        {"keep_public_informed", mrs, {public_}, must},                             // item 52
        {"study_means_of_information", mrs, {codamups}, may},                       // item 53
        {"report_difficulties", mrs, {dhos}, must},                                 // item 54
        {"send_yearly_data", promoter, {mrs}, must},                                // item 141
        {"hold_interim_review", mrs, {promoter}, must},                             // item 142
        {"amend_after_interim_review", mrs, {promoter}, may},                       // item 142
        {"evaluate_at_the_end", mrs, {promoter}, must},                             // item 144
        {"propose_qualitative_criteria", promoter, {mrs}, may},                     // item 146
        {"send_results", mrs, {codamups}, must},                                    // item 147
        {"organise_pds_and_write_cahier", codamups, {}, must},                      // item 179
        {"decree_sectors", prefect, {codamups}, must},                              // item 180
        {"serve_by_duty_table", doctors, {}, may},                                  // item 181
        {"complete_duty_table", departmental_order, {doctors_organisations}, must}, // item 182
        {"requisition", prefect, {doctors}, must},                                  // item 182
        {"organise_regulation", codamups, {samu}, must},                            // item 183
        {"open_saturday_afternoon_and_ponts", prefect, {codamups}, may},            // item 185
        {"reinforce_regulation_outside_pds", samu, {doctors}, may},                 // item 186
        {"widen_codamups", prefect, {codamups, emergency_structures}, must},        // item 187
        {"draw_home_visit_projects", ddass, {samu}, must},                          // item 192
        {"evaluate_pds", codamups, {}, must},                                       // item 193
        {"analyse_departments", national_group, {prefect}, must},                   // item 194
    };
    EXPECT_EQ(acts.size(), mmg_acts_2007.size());
    for (auto const& e : acts) {
        auto const found = mmg::try_act(e.name, mmg_acts_2007);
        ASSERT_TRUE(found.has_value()) << e.name;
        EXPECT_EQ((*found)->who, e.who) << e.name;
        EXPECT_EQ((*found)->with, e.with) << e.name;
        EXPECT_EQ((*found)->obligation, e.must) << e.name;
        EXPECT_EQ((*found)->rule, "M13"_rule) << e.name;
    }
    EXPECT_EQ(mmg::try_act("dance", mmg_acts_2007).error().code, pds::errc::unknown_name);
}

TEST(Actors, AreFoundByWhatTheyDoAndWhatNeedsThem) {
    EXPECT_THAT(names(mmg::acts_of(actor::prefect, mmg_acts_2007)),
                ElementsAre("forward_proposals", "enter_mmg_in_cahier_and_sectors",
                            "decree_sectors", "requisition", "open_saturday_afternoon_and_ponts",
                            "widen_codamups"));
    EXPECT_THAT(names(mmg::acts_needing(actor::regional_order, mmg_acts_2007)),
                ElementsAre("send_proposals_to_prefect"));
    std::set<std::string_view> unique;
    for (auto const& a : mmg_acts_2007)
        EXPECT_TRUE(unique.insert(a.name).second) << a.name;
}

} // namespace programme_tests
