// SPDX-License-Identifier: BSL-1.0

#include <pds/law/cgi_151_ter.hpp>

#include <gtest/gtest.h>

namespace cgi_151_ter_tests {

TEST(Cgi151Ter, ExemptsSixtyDaysAYear) { // R-X
    static_assert(pds::law::exempt_days_a_year == 60);
    EXPECT_EQ(pds::law::exempt_days_source.source, &pds::law::sources::cgi_151_ter);
}

} // namespace cgi_151_ter_tests
