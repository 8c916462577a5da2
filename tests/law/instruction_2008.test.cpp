// SPDX-License-Identifier: BSL-1.0

#include <pds/law/instruction_2008.hpp>

#include <gtest/gtest.h>

#include <string_view>

namespace instruction_2008_tests {

using pds::planning_actor;
using pds::planning_deadline;
using pds::planning_step;
using pds::law::planning_duties_2008;
namespace sources = pds::law::sources;

pds::planning_duty const& duty(planning_step step) {
    return planning_duties_2008[static_cast<std::size_t>(step)];
}

TEST(Instruction2008, AsksForTwoThousandSectors) { // R-S6
    EXPECT_EQ(pds::law::national_target_2008, 2000);
}

TEST(Instruction2008, RaisesTheMarginBelowAHundredInhabitants) { // R-S2
    EXPECT_EQ(pds::law::margin_rule_2008.percent, 15);
    EXPECT_EQ(pds::law::margin_rule_2008.raised_percent, 40);
    EXPECT_EQ(pds::law::margin_rule_2008.raised_below_density, 100);
}

TEST(Instruction2008, HasADutyForEveryStep) { // R-S4
    ASSERT_EQ(planning_duties_2008.size(), pds::planning_step_names.size());
    for (std::size_t i = 0; i != planning_duties_2008.size(); ++i) {
        auto const& d = planning_duties_2008[i];
        EXPECT_EQ(static_cast<std::size_t>(d.step), i);
        EXPECT_EQ(d.source.source, &sources::instruction_2008) << i;
        EXPECT_FALSE(d.source.place.empty()) << i;
    }
}

TEST(Instruction2008, SaysWhoTakesEachStepAndByWhen) { // R-S4, R-T1
    using enum planning_step;
    struct {
        planning_step step;
        planning_actor actor;
        planning_deadline deadline;
    } const rows[] = {
        {keep_number_of_sectors, planning_actor::prefect, planning_deadline::standing},
        {send_duty_tables, planning_actor::order_council, planning_deadline::before_payment},
        {meet_codamups, planning_actor::prefect, planning_deadline::as_soon_as_possible},
        {draw_new_sector_map, planning_actor::codamups, planning_deadline::as_soon_as_possible},
        {take_sector_arrete, planning_actor::prefect, planning_deadline::before_payment},
        {complete_cahier_des_charges, planning_actor::prefect, planning_deadline::before_payment},
        {report_to_dhos, planning_actor::prefect, planning_deadline::on_publication}};
    for (auto const& row : rows) {
        EXPECT_EQ(duty(row.step).step, row.step);
        EXPECT_EQ(duty(row.step).actor, row.actor) << static_cast<int>(row.step);
        EXPECT_EQ(duty(row.step).deadline, row.deadline) << static_cast<int>(row.step);
    }
}

} // namespace instruction_2008_tests
