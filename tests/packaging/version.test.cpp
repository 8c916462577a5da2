// SPDX-License-Identifier: BSL-1.0

#include <pds/core/version.hpp>

#include <gtest/gtest.h>

#include <string>

namespace version_tests {

TEST(version, is_the_one_of_the_cmake_project) {
    EXPECT_STREQ(pds::version, PDS_PROJECT_VERSION);
    EXPECT_EQ(std::to_string(PDS_VERSION / 10000) + '.' + std::to_string(PDS_VERSION / 100 % 100) +
                  '.' + std::to_string(PDS_VERSION % 100),
              PDS_PROJECT_VERSION);
}

} // namespace version_tests
