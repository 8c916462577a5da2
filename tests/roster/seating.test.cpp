// SPDX-License-Identifier: BSL-1.0

#include <pds/roster/seating.hpp>

#include "support.hpp"

#include <algorithm>
#include <random>

namespace seating_tests {

using namespace roster_test;
using pds::presence;
using testing::ElementsAre;

constexpr pds::local_time eight = "2008-05-04T08:00"_time; // a Sunday

/// Hours after eight.
presence from_to(unsigned doctor, int begin, int end) {
    return {pds::doctor_id{doctor}, {eight + 60 * begin, eight + 60 * end}};
}

TEST(Seating, OrderIsBeginThenLaterEndThenDoctor) { // R-P9
    std::vector<presence> rows{from_to(1, 1, 2), from_to(2, 0, 4), from_to(0, 0, 4),
                               from_to(3, 0, 6), from_to(0, 1, 3)};
    std::sort(rows.begin(), rows.end(),
              [](auto const& x, auto const& y) { return seated_before(x, y); });
    std::vector<unsigned> order;
    for (auto const& r : rows)
        order.push_back(static_cast<unsigned>(r.doctor));
    EXPECT_THAT(order, ElementsAre(3, 0, 2, 0, 1));
    EXPECT_EQ(rows[3].period.length(), 120); // of two that begin at nine, the longer one first
}

TEST(Seating, OneAfterAnotherShareOnePost) {
    auto const s = pds::seat({from_to(0, 0, 6), from_to(1, 6, 12)}, 2);
    EXPECT_FALSE(s.too_many);
    EXPECT_THAT(s.post, ElementsAre(0, 0));
    EXPECT_EQ(s.posts_used, 1U);
}

TEST(Seating, SideBySideTakeAPostEach) {
    auto const s = pds::seat({from_to(0, 0, 12), from_to(1, 0, 12)}, 2);
    EXPECT_THAT(s.post, ElementsAre(0, 1));
    EXPECT_EQ(s.posts_used, 2U);
}

TEST(Seating, TakesThePostWhoseLastRowEndsLatest) { // R-P9
    // Post 0 is free from 2, post 1 from 4: who begins at 5 follows post 1.
    auto const s = pds::seat({from_to(0, 0, 4), from_to(1, 0, 2), from_to(2, 5, 12)}, 2);
    EXPECT_THAT(s.post, ElementsAre(0, 1, 0)); // the row until 4 was seated first
    // The same with the longer row begun later: post 1 ends latest.
    auto const t = pds::seat({from_to(0, 0, 2), from_to(1, 1, 4), from_to(2, 5, 12)}, 2);
    EXPECT_THAT(t.post, ElementsAre(0, 1, 1));
}

TEST(Seating, PrefersAUsedPostToAnUnusedOne) {
    auto const s = pds::seat({from_to(0, 0, 2), from_to(1, 6, 12)}, 2);
    EXPECT_THAT(s.post, ElementsAre(0, 0)); // a gap, although a second post is there
}

TEST(Seating, OfPostsThatEndTogetherTakesTheOneUsedFirst) { // Fine print, Seats and shares
    auto const s = pds::seat(
        {from_to(0, 0, 4), from_to(1, 0, 4), from_to(2, 0, 4), from_to(3, 4, 12), from_to(4, 4, 8)},
        3);
    EXPECT_THAT(s.post, ElementsAre(0, 1, 2, 0, 1));
    // Used first is not freed first: post 1 was free from 1 and taken again until 4.
    auto const t =
        pds::seat({from_to(0, 0, 4), from_to(1, 0, 1), from_to(2, 2, 4), from_to(3, 5, 6)}, 2);
    EXPECT_THAT(t.post, ElementsAre(0, 1, 1, 0));
}

TEST(Seating, OneMinuteTooManyIsTooMany) { // R-P11
    presence const first{a, {eight, eight + 60}};
    presence const touching{b, {eight + 60, eight + 120}};
    presence const early{b, {eight + 59, eight + 120}};
    EXPECT_FALSE(pds::seat({first, touching}, 1).too_many);
    auto const s = pds::seat({first, early}, 1);
    EXPECT_TRUE(s.too_many);
    EXPECT_TRUE(s.post.empty()); // nobody is seated
}

TEST(Seating, NobodyNeedsNoPost) {
    auto const s = pds::seat({}, 0);
    EXPECT_FALSE(s.too_many);
    EXPECT_EQ(s.posts_used, 0U);
}

TEST(Seating, PostsWithoutLimitAreUsedOnlyAsNeeded) {
    auto const s = pds::seat({from_to(0, 0, 2), from_to(1, 1, 3), from_to(2, 2, 4)}, 9999);
    EXPECT_THAT(s.post, ElementsAre(0, 1, 0));
    EXPECT_EQ(s.posts_used, 2U);
}

/// The rule word by word: look at every post.
pds::seating naive(std::vector<presence> const& rows, std::size_t posts) {
    pds::seating result;
    std::vector<pds::local_time> last_end; // by post, in order of first use
    for (auto const& r : rows) {
        std::optional<std::size_t> best;
        for (std::size_t p = 0; p != last_end.size(); ++p)
            if (last_end[p] <= r.period.begin() && (!best || last_end[p] > last_end[*best]))
                best = p;
        if (!best) {
            if (last_end.size() == posts) return {{}, 0, true};
            best = last_end.size();
            last_end.emplace_back();
        }
        last_end[*best] = r.period.end();
        result.post.push_back(*best);
    }
    result.posts_used = last_end.size();
    return result;
}

TEST(Seating, AgreesWithTheRuleReadWordByWord) {
    std::mt19937 random{20080501};
    auto const below = [&](unsigned n) { return static_cast<int>(random() % n); };
    int full = 0;
    for (int round = 0; round != 4000; ++round) {
        std::vector<presence> rows;
        for (int i = below(9); i >= 0; --i) {
            int const begin = below(11);
            rows.push_back(from_to(static_cast<unsigned>(below(5)), begin, begin + 1 + below(6)));
        }
        std::sort(rows.begin(), rows.end(),
                  [](auto const& x, auto const& y) { return seated_before(x, y); });
        auto const posts = static_cast<std::size_t>(1 + below(5));
        auto const expected = naive(rows, posts);
        auto const found = pds::seat(rows, posts);
        ASSERT_EQ(found.post, expected.post) << "round " << round;
        ASSERT_EQ(found.posts_used, expected.posts_used) << "round " << round;
        ASSERT_EQ(found.too_many, expected.too_many) << "round " << round;

        // R-P11 as it is written: at some minute more doctors than posts.
        bool crowded = false;
        for (int hour = 0; hour != 18; ++hour) {
            auto const present = std::count_if(rows.begin(), rows.end(), [&](auto const& r) {
                return r.period.contains(eight + 60 * hour);
            });
            crowded = crowded || static_cast<std::size_t>(present) > posts;
        }
        ASSERT_EQ(found.too_many, crowded) << "round " << round;
        full += crowded;
    }
    EXPECT_GT(full, 400); // both outcomes were tried
    EXPECT_LT(full, 3600);
}

TEST(MostAtOnce, CountsWhoLeavesBeforeWhoComes) {
    EXPECT_EQ(pds::most_at_once({}), 0U);
    std::vector const turns{from_to(0, 0, 6), from_to(1, 6, 12)};
    EXPECT_EQ(pds::most_at_once(turns), 1U);
    std::vector const three{from_to(0, 0, 6), from_to(1, 5, 12), from_to(2, 5, 6)};
    EXPECT_EQ(pds::most_at_once(three), 3U);
}

} // namespace seating_tests
