// SPDX-License-Identifier: BSL-1.0
//
// Runs tests as gmock_main does. Writes into the file PDS_MUTANT_REACHED a line a test: its name,
// how many milliseconds it took and which changes it looked at.

#include "mutation/mutant.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>

namespace {

class reached_changes : public testing::EmptyTestEventListener {
public:
    explicit reached_changes(char const* name) : out_{name} { write("*", 0); }

private:
    void OnTestEnd(testing::TestInfo const& test) override {
        write(std::string{test.test_suite_name()} + "." + test.name(),
              test.result()->elapsed_time());
    }
    void write(std::string const& name, testing::TimeInMillis took) {
        out_ << name << ' ' << took;
        for (std::size_t id = 0; id != pds_mutant::reached.size(); ++id)
            if (pds_mutant::reached[id]) out_ << ' ' << id;
        out_ << '\n';
        pds_mutant::reached.fill(false);
    }
    std::ofstream out_;
};

} // namespace

int main(int argc, char** argv) {
    testing::InitGoogleMock(&argc, argv);
    if (char const* const name = std::getenv("PDS_MUTANT_REACHED"))
        testing::UnitTest::GetInstance()->listeners().Append(new reached_changes{name});
    std::puts("started");
    std::fflush(stdout);
    return RUN_ALL_TESTS();
}
