// SPDX-License-Identifier: BSL-1.0

#include <pds/core/version.hpp>

#include <gtest/gtest.h>

namespace {

TEST(version, is_the_one_of_the_cmake_project) {
    EXPECT_STREQ(pds::version, PDS_PROJECT_VERSION);
}

} // namespace
