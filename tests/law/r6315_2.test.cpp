// SPDX-License-Identifier: BSL-1.0

#include <pds/law/r6315_2.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace r6315_2_tests {

using namespace pds::literals;
using testing::ElementsAre;

std::vector<std::string> dated(std::span<pds::table_step const> steps) {
    std::vector<std::string> lines;
    for (auto const& d : pds::deadlines("2011-07-01"_date, pds::law::table_months, steps))
        lines.push_back(std::string{to_text(d.due).view()} + ' ' + std::string{d.step->name});
    return lines;
}

// R-T1, a table from 1 July: 45 days before is 17 May (30 of June and 15 of May), 10 days before
// is 21 June, three months later is 1 October.
TEST(R63152, SendsTheTableToTheOrderThenToThePrefect) {
    EXPECT_THAT(dated(pds::law::table_steps_2005),
                ElementsAre("2011-05-17 send_to_order", "2011-06-21 send_to_prefect",
                            "2011-06-21 send_to_samu", "2011-06-21 send_to_insurer",
                            "2011-10-01 table_end_at_least"));
}

// From 2010 to the agency; and, R-T3, a month after the end the list of those who served.
TEST(R63152, SendsItToTheAgencyFrom2010AndListsWhoServed) {
    EXPECT_THAT(dated(pds::law::table_steps_2010),
                ElementsAre("2011-05-17 send_to_order", "2011-06-21 send_to_agency",
                            "2011-06-21 send_to_samu", "2011-06-21 send_to_insurer",
                            "2011-10-01 table_end_at_least", "2011-11-01 list_who_served"));
}

TEST(R63152, CitesATextForEveryStep) {
    for (auto const& step : pds::law::table_steps_2005)
        EXPECT_EQ(step.source.source, &pds::law::sources::r6315_2) << step.name;
    for (auto const& step : pds::law::table_steps_2010)
        EXPECT_EQ(step.source.source, &pds::law::sources::r6315_2_2010) << step.name;
}

} // namespace r6315_2_tests
