// SPDX-License-Identifier: BSL-1.0
//
// Explanations step by step, but for the steps of the calendar: every rule that is named, what it
// asks, whether it holds, and the numbers it speaks of.

#include <pds/pay/explanations.hpp>

#include "support.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

namespace explanation_steps_tests {

using namespace pay_test;
using enum pds::condition;
using testing::ElementsAre;

using told = std::tuple<std::string, pds::condition, bool, std::int64_t, std::int64_t>;

told step(std::string rule, pds::condition asked, bool holds, std::int64_t value = 0,
          std::int64_t of = 0) {
    return {std::move(rule), asked, holds, value, of};
}

/// Of the line with that number.
std::vector<told> steps(std::size_t number, pds::work const& done,
                        pds::opening_table const& openings = open(), pds::pay_policy policy = {}) {
    pds::explanations why;
    auto const s =
        pds::make_statement(done, openings, calendar, rates, zone, pds::always, policy, why);
    std::vector<told> out;
    for (auto const& one : why.of(s.lines()[number]))
        if (one.rule.letter != 'D')
            out.push_back(
                step(std::string{to_text(one.rule)}, one.asked, one.holds, one.value, one.of));
    return out;
}

// Monday 5 May 2008, and its evening.

TEST(ExplanationSteps, OfAShare) { // 50.00 x 120 / 240 = 25.00: no cent is left over
    std::vector const halves{duty(a, s0, "2008-05-05T20:00", "2008-05-05T22:00"),
                             duty(b, s0, "2008-05-05T22:00", "2008-05-06T00:00")};
    EXPECT_THAT(steps(0, {.duties = halves}),
                ElementsAre(step("O1", sector_opens_slot, true, 1),
                            step("O3", hours_cover_slot, true),
                            step("P11", posts_suffice, true, 1, 1),
                            step("P10", served_throughout, true, 240, 240),
                            step("P12", in_one_place, true), step("P1", rate_on_that_day, true),
                            step("P9", whole_to_one_doctor, false, 120, 240)));
}

// 50.00 x 100 / 240 is 20.83 and a third; what was agreed, 16.67, is no matter of a cent.
TEST(ExplanationSteps, OfAnAgreement) {
    std::vector const duties{duty(a, s0, "2008-05-05T20:00", "2008-05-05T21:40"),
                             duty(b, s0, "2008-05-05T21:40", "2008-05-06T00:00")};
    std::array const agreed{pds::agreed_share{s0, "2008-05-05T20:00"_time, a, 1},
                            pds::agreed_share{s0, "2008-05-05T20:00"_time, b, 2}};
    EXPECT_THAT(steps(0, {.duties = duties}, open(), {.shares = {.agreed = agreed}}),
                ElementsAre(step("O1", sector_opens_slot, true, 1),
                            step("O3", hours_cover_slot, true),
                            step("P11", posts_suffice, true, 1, 1),
                            step("P10", served_throughout, true, 240, 240),
                            step("P12", in_one_place, true), step("P1", rate_on_that_day, true),
                            step("P9", whole_to_one_doctor, false, 100, 240)));
}

TEST(ExplanationSteps, OfMoreDoctorsThanPosts) {
    std::vector const duties{duty(a, s0, "2008-05-05T20:00", "2008-05-06T00:00"),
                             duty(b, s0, "2008-05-05T20:00", "2008-05-05T21:00")};
    EXPECT_THAT(
        steps(1, {.duties = duties}),
        ElementsAre(step("O1", sector_opens_slot, true, 1), step("O3", hours_cover_slot, true),
                    step("P11", posts_suffice, false, 2, 1), step("P1", rate_on_that_day, true),
                    step("P11", whole_to_one_doctor, false, 60, 240)));
}

TEST(ExplanationSteps, OfADoctorInTwoPlaces) {
    std::vector const duties{duty(a, s0, "2008-05-05T20:00", "2008-05-06T00:00"),
                             duty(a, s1, "2008-05-05T20:00", "2008-05-06T00:00")};
    EXPECT_THAT(steps(0, {.duties = duties}),
                ElementsAre(step("O1", sector_opens_slot, true, 1),
                            step("O3", hours_cover_slot, true),
                            step("P11", posts_suffice, true, 1, 1),
                            step("P10", served_throughout, true, 240, 240),
                            step("P12", in_one_place, false), step("P1", rate_on_that_day, true),
                            step("P9", whole_to_one_doctor, true, 240, 240)));
}

TEST(ExplanationSteps, OfReplacements) { // c in time, b an hour late
    pds::planned_duty row{a, s0, {"2008-05-05T20:00"_time, "2008-05-06T00:00"_time}};
    row.change("2008-05-02T10:00"_time, c);
    row.change("2008-05-05T21:00"_time, b);
    EXPECT_THAT(
        steps(0, {.table = std::vector{row}}),
        ElementsAre(step("O1", sector_opens_slot, true, 1), step("P8", served_as_planned, false, 0),
                    step("T3", replaced_in_time, true, 2, 600),
                    step("T3", replaced_in_time, false, 1, 1260),
                    step("O3", hours_cover_slot, true), step("P11", posts_suffice, true, 1, 1),
                    step("P10", served_throughout, true, 240, 240), step("P12", in_one_place, true),
                    step("P1", rate_on_that_day, true),
                    step("P9", whole_to_one_doctor, true, 240, 240)));
}

TEST(ExplanationSteps, OfWhatIsNotOpen) {
    std::vector const evening{duty(a, s0, "2008-05-05T20:00", "2008-05-06T00:00")};
    pds::opening_table const hospital{{{.held_by = pds::holder::emergency_department}}};
    EXPECT_THAT(steps(0, {.duties = evening}, hospital),
                ElementsAre(step("P13", sector_opens_slot, false, 1),
                            step("O4", held_by_doctors, false,
                                 static_cast<std::int64_t>(pds::holder::emergency_department))));
    std::vector const saturday{duty(a, s0, "2008-05-03T12:00", "2008-05-03T20:00")};
    pds::opening_table const later{
        {{.kinds = pds::base_kinds},
         {.kinds = pds::extension_kinds, .dates = pds::from("2008-05-04"_date)}}};
    EXPECT_THAT(
        steps(0, {.duties = saturday}, later),
        ElementsAre(step("P13", sector_opens_slot, false), step("O1", extension_in_force, false)));
    std::vector const morning{duty(a, s0, "2008-05-05T09:00", "2008-05-05T11:00")};
    EXPECT_THAT(steps(0, {.duties = morning}), ElementsAre(step("P13", inside_pds_hours, false)));
}

TEST(ExplanationSteps, OfActs) { // the line of the majoration is behind those of duty and base fee
    auto const majoration = [](std::string_view day, pds::act_kind kind, bool regulated,
                               pds::act_policy policy = {}) {
        std::vector const slot{
            duty(a, s0, std::string{day} + "T08:00", std::string{day} + "T20:00")};
        std::vector<pds::recorded_act> const acts{
            {a, pds::parse_local_time(std::string{day} + "T10:00"), kind, regulated, false}};
        return steps(2, {.duties = slot, .acts = acts}, open(), {.acts = policy});
    };
    using enum pds::act_kind;
    auto const inside = step("A6", inside_pds_hours, true);
    auto const by_regulation = step("A6", regulated, true);
    auto const by_duty = step("A6", on_duty, true);
    EXPECT_THAT(majoration("2008-05-04", consultation, true), // a Sunday
                ElementsAre(inside, by_regulation, by_duty, step("A3", rate_on_that_day, true)));
    EXPECT_THAT(majoration("2008-05-04", visit, true),
                ElementsAre(inside, by_regulation, by_duty, step("A3", rate_on_that_day, true),
                            step("A4", travel_inside_majoration, true)));
    EXPECT_THAT(majoration("2008-05-02", consultation, true), // the Friday after 1 May
                ElementsAre(inside, by_regulation, by_duty, step("A3", rate_on_that_day, true),
                            step("A5", coded_as_sunday, true)));
    EXPECT_THAT(
        majoration("2008-05-02", consultation, true, {.pont_code = pds::pont_code::as_saturday}),
        ElementsAre(inside, by_regulation, by_duty, step("A3", rate_on_that_day, true),
                    step("A5", coded_as_sunday, false)));
    EXPECT_THAT(majoration("2008-05-04", visit, false, {.general_majorations = true}),
                ElementsAre(inside, step("A6", regulated, false),
                            step("A7", rate_on_that_day, true),
                            step("A7", travel_inside_majoration, true)));
}

TEST(ExplanationSteps, OfRegulation) {
    std::vector const sessions{session(a, "2008-05-05T08:00", "2008-05-05T10:30"),
                               session(a, "2008-05-05T10:00", "2008-05-05T11:00")};
    EXPECT_THAT(steps(0, {.sessions = std::span{sessions}.first(1)}),
                ElementsAre(step("G4", in_one_place, true), step("G1", rate_on_that_day, true),
                            step("G2", rounded_by_the_minute, true, 150, 60)));
    EXPECT_THAT(steps(1, {.sessions = sessions}),
                ElementsAre(step("G4", in_one_place, false), step("G1", rate_on_that_day, true),
                            step("G2", rounded_by_the_minute, true, 60, 60)));
}

} // namespace explanation_steps_tests
