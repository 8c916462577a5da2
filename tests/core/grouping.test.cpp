// SPDX-License-Identifier: BSL-1.0

#include <pds/core/grouping.hpp>

#include <gmock/gmock.h>

#include <random>
#include <vector>

namespace grouping_tests {

using pds::detail::grouping;
using testing::ElementsAre;
using testing::ElementsAreArray;
using testing::IsEmpty;

grouping grouping_of(std::vector<std::size_t> const& rows, std::size_t numbers) {
    return {rows.size(), numbers, [&](std::size_t i) { return rows[i]; }};
}

TEST(Grouping, PutsRowsTogetherInTheirOrder) {
    auto const groups = grouping_of({2, 0, 2, 3, 0, 2}, 5);
    EXPECT_THAT(groups[0], ElementsAre(1, 4));
    EXPECT_THAT(groups[1], IsEmpty());
    EXPECT_THAT(groups[2], ElementsAre(0, 2, 5));
    EXPECT_THAT(groups[3], ElementsAre(3));
    EXPECT_THAT(groups[4], IsEmpty());
    EXPECT_EQ(groups.begin_of(3), 5U);
    EXPECT_EQ(groups.size_of(2), 3U);
}

TEST(Grouping, OfNoRowsIsEmpty) {
    auto const groups = grouping_of({}, 2);
    EXPECT_THAT(groups[0], IsEmpty());
    EXPECT_THAT(groups[1], IsEmpty());
}

TEST(Grouping, IsWhatALookThroughAllRowsFinds) { // the same memory again and again
    std::mt19937 random{5};
    grouping groups;
    for (int round = 0; round != 200; ++round) {
        std::size_t const numbers = 1 + random() % 20;
        std::vector<std::size_t> rows(random() % 50);
        for (auto& number : rows)
            number = random() % numbers;
        groups.assign(rows.size(), numbers, [&](std::size_t i) { return rows[i]; });
        for (std::size_t n = 0; n != numbers; ++n) {
            std::vector<std::size_t> own;
            for (std::size_t i = 0; i != rows.size(); ++i)
                if (rows[i] == n) own.push_back(i);
            ASSERT_THAT(groups[n], ElementsAreArray(own));
        }
    }
}

} // namespace grouping_tests
