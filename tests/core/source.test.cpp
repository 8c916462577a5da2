// SPDX-License-Identifier: BSL-1.0

#include <pds/core/source.hpp>

#include <gtest/gtest.h>

namespace source_tests {

using namespace pds::literals;

constexpr pds::source one{.key = "one", .title = "Un", .dated = "2005-06-01"_date};
constexpr pds::source two{.key = "one", .title = "Un", .dated = "2005-06-01"_date};

TEST(Source, IsAnOfficialTextUnlessItSaysOtherwise) {
    static_assert(one.ground == pds::ground::text);
}

TEST(Citation, CitesNothingByDefault) {
    static_assert(pds::citation{}.source == nullptr && pds::citation{}.place.empty());
}

TEST(Citation, IsAPlaceInOneText) {
    EXPECT_EQ((pds::citation{&one, "article 1"}), (pds::citation{&one, "article 1"}));
    EXPECT_NE((pds::citation{&one, "article 1"}), (pds::citation{&one, "article 2"}));
    EXPECT_NE((pds::citation{&one, "article 1"}), (pds::citation{&two, "article 1"}));
}

} // namespace source_tests
