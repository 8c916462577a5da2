// SPDX-License-Identifier: BSL-1.0

#include <pds/pay/reason.hpp>

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace reason_tests {

// cli.md lists the reasons in the order in which they win.
TEST(Reason, NamesAreTheOnesOfTheContractInItsOrder) {
    std::vector<std::string> names;
    for (int r = 0; r <= static_cast<int>(pds::reason::rate_not_covered); ++r)
        names.emplace_back(pds::name_of(static_cast<pds::reason>(r)));
    EXPECT_THAT(names,
                testing::ElementsAre("", "slot_not_open", "extension_not_in_force",
                                     "slot_not_fully_open", "slot_not_fully_served",
                                     "more_doctors_than_posts", "double_duty", "outside_pds_hours",
                                     "not_regulated", "not_on_duty", "rate_not_covered"));
}

TEST(LineStatus, NamesAreTheOnesOfTheContract) {
    EXPECT_EQ(pds::name_of(pds::line_status::payable), "payable");
    EXPECT_EQ(pds::name_of(pds::line_status::refused), "refused");
    EXPECT_EQ(pds::name_of(pds::line_status::held), "held");
}

} // namespace reason_tests
