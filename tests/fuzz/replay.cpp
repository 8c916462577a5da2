// SPDX-License-Identifier: BSL-1.0
//
// A fuzz target without the fuzzer: calls it with every file of the folders that are given, and
// with each cut short. So the corpora and all that ever failed are a test, by any compiler.

#include "fuzz.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

int main(int argc, char** argv) {
    std::size_t calls = 0;
    for (int i = 1; i < argc; ++i) {
        if (!std::filesystem::is_directory(argv[i])) continue; // nothing failed yet
        std::vector<std::filesystem::path> files;
        for (auto const& entry : std::filesystem::directory_iterator{argv[i]})
            files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        for (auto const& file : files) {
            std::ifstream in{file, std::ios::binary};
            std::string const text{std::istreambuf_iterator<char>{in}, {}};
            for (std::size_t const part : {4U, 3U, 2U, 1U, 0U}) {
                std::fprintf(stderr, "%s, %zu quarters\n", file.c_str(), part);
                fuzz_one(std::string_view{text}.substr(0, text.size() * part / 4));
                ++calls;
            }
        }
    }
    std::printf("%zu calls\n", calls);
    return calls == 0 ? 1 : 0; // a test of nothing is none
}
