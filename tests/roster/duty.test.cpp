// SPDX-License-Identifier: BSL-1.0

#include <pds/roster/duty.hpp>

#include <gmock/gmock.h>

#include <algorithm>
#include <random>
#include <set>

namespace duty_tests {

using namespace pds::literals;
using pds::duty;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr pds::local_time start = "2008-05-05T20:00"_time;

duty row(unsigned doctor, unsigned sector, int begin, int end) {
    return {pds::doctor_id{doctor}, pds::sector_id{sector}, {start + begin, start + end}};
}

TEST(Merged, JoinsRowsThatTouch) { // R-P15
    EXPECT_THAT(pds::merged({row(0, 0, 0, 60), row(0, 0, 60, 90)}), ElementsAre(row(0, 0, 0, 90)));
}

TEST(Merged, JoinsRowsThatOverlapOrRepeat) {
    EXPECT_THAT(pds::merged({row(0, 0, 0, 60), row(0, 0, 30, 90)}), ElementsAre(row(0, 0, 0, 90)));
    EXPECT_THAT(pds::merged({row(0, 0, 0, 60), row(0, 0, 0, 60)}), ElementsAre(row(0, 0, 0, 60)));
}

TEST(Merged, ARowWithinAnotherDoesNotShortenIt) {
    EXPECT_THAT(pds::merged({row(0, 0, 0, 100), row(0, 0, 10, 20), row(0, 0, 100, 110)}),
                ElementsAre(row(0, 0, 0, 110)));
}

TEST(Merged, LeavesAGapOfOneMinute) {
    EXPECT_THAT(pds::merged({row(0, 0, 61, 90), row(0, 0, 0, 60)}),
                ElementsAre(row(0, 0, 0, 60), row(0, 0, 61, 90)));
}

TEST(Merged, KeepsDoctorsAndSectorsApart) {
    EXPECT_THAT(pds::merged({row(1, 0, 0, 60), row(0, 1, 60, 90), row(0, 0, 0, 60)}),
                ElementsAre(row(0, 0, 0, 60), row(0, 1, 60, 90), row(1, 0, 0, 60)));
}

TEST(Merged, ForgetsEmptyDuties) {
    EXPECT_THAT(pds::merged({row(0, 0, 60, 60)}), IsEmpty());
    // one that touches joins nothing
    EXPECT_THAT(pds::merged({row(0, 0, 60, 60), row(0, 0, 0, 60), row(0, 0, 61, 62)}),
                ElementsAre(row(0, 0, 0, 60), row(0, 0, 61, 62)));
    EXPECT_THAT(pds::merged({}), IsEmpty());
}

TEST(Merged, KeepsEveryMinuteOnceWhateverTheOrder) {
    std::mt19937 random{5};
    for (int round = 0; round != 500; ++round) {
        std::vector<duty> rows;
        std::set<std::tuple<pds::doctor_id, pds::sector_id, pds::local_time>> given;
        for (int i = 0; i != 8; ++i) {
            auto const begin = static_cast<int>(random() % 30);
            rows.push_back(row(static_cast<unsigned>(random() % 2),
                               static_cast<unsigned>(random() % 2), begin,
                               begin + static_cast<int>(random() % 8)));
            for (auto t = rows.back().period.begin(); t != rows.back().period.end(); t = t + 1)
                given.insert({rows.back().doctor, rows.back().sector, t});
        }
        auto const joined = pds::merged(rows);
        std::size_t minutes = 0;
        for (std::size_t i = 0; i != joined.size(); ++i) {
            for (auto t = joined[i].period.begin(); t != joined[i].period.end(); t = t + 1)
                ASSERT_EQ(given.count({joined[i].doctor, joined[i].sector, t}), 1U);
            minutes += static_cast<std::size_t>(joined[i].period.length());
            if (i != 0 && joined[i].doctor == joined[i - 1].doctor &&
                joined[i].sector == joined[i - 1].sector) {
                ASSERT_GT(joined[i].period.begin(), joined[i - 1].period.end());
            }
        }
        ASSERT_EQ(minutes, given.size());
        std::shuffle(rows.begin(), rows.end(), random);
        ASSERT_EQ(pds::merged(rows), joined);
    }
}

} // namespace duty_tests
