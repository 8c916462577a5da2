// SPDX-License-Identifier: BSL-1.0

#include <pds/core/date.hpp>
#include <pds/core/interval.hpp>

#include "core/refusal.hpp"

#include <gtest/gtest.h>

#include <set>

namespace interval_tests {

using namespace pds::literals;
using pds::errc;
using pds::interval;

TEST(Interval, IsHalfOpen) {
    constexpr interval<pds::date> may{"2008-05-01"_date, "2008-06-01"_date};
    static_assert(may.contains("2008-05-01"_date) && may.contains("2008-05-31"_date));
    static_assert(!may.contains("2008-06-01"_date) && !may.contains("2008-04-30"_date));
    static_assert(may.length() == 31 && !may.empty());
}

TEST(Interval, MayBeEmptyButNotReversed) {
    static_assert(interval<int>{}.empty());
    static_assert(interval{5, 5}.empty() && interval{5, 5}.length() == 0);
    static_assert(!interval{5, 5}.contains(5));
    EXPECT_EQ(refusal([] { return interval{5, 4}.length(); }), errc::reversed_interval);
    EXPECT_EQ(refusal([] {
                  return interval{"2008-05-02"_date, "2008-05-01"_date}.length();
              }),
              errc::reversed_interval);
}

TEST(Interval, ThatTouchesAnotherSharesNothingWithIt) {
    static_assert(!interval{0, 5}.overlaps({5, 9}) && !interval{5, 9}.overlaps({0, 5}));
    static_assert(intersection(interval{0, 5}, interval{5, 9}).empty());
}

TEST(Interval, IsPlacedAtTheLaterBeginIfNothingIsShared) {
    static_assert(intersection(interval{0, 5}, interval{20, 30}) == interval{20, 20});
    static_assert(intersection(interval{20, 30}, interval{0, 5}) == interval{20, 20});
}

std::set<int> points(interval<int> const& i) {
    std::set<int> all;
    for (int x = -1; x <= 7; ++x)
        if (i.begin() <= x && x < i.end()) all.insert(x);
    return all;
}

// Every pair of intervals over 0...6 against sets of points.
TEST(Interval, BehavesAsASetOfPoints) {
    for (int a = 0; a <= 6; ++a)
        for (int b = a; b <= 6; ++b)
            for (int c = 0; c <= 6; ++c)
                for (int d = c; d <= 6; ++d) {
                    interval const left{a, b};
                    interval const right{c, d};
                    auto const in_left = points(left);
                    auto const in_right = points(right);
                    std::set<int> both;
                    for (int x : in_left)
                        if (in_right.count(x) != 0) both.insert(x);
                    ASSERT_EQ(left.overlaps(right), !both.empty()) << a << b << c << d;
                    ASSERT_EQ(left.contains(right), both.size() == in_right.size())
                        << a << b << c << d;
                    ASSERT_EQ(points(intersection(left, right)), both) << a << b << c << d;
                    for (int x = -1; x <= 7; ++x)
                        ASSERT_EQ(left.contains(x), in_left.count(x) != 0) << a << b << x;
                }
}

} // namespace interval_tests
