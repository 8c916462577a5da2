// SPDX-License-Identifier: BSL-1.0
//
// The command line, a word a line: whatever is asked, the program computes, or refuses and prints
// nothing. Words that name a file or standard input are left to other targets.

#include "fuzz.hpp"

#include <program.hpp>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace {

bool is_a_file(std::string const& word) {
    auto const value = word.substr(word.find('=') + 1); // --option=value
    std::error_code ignored;
    return value == "-" || std::filesystem::exists(value, ignored);
}

} // namespace

void fuzz_one(std::string_view bytes) {
    std::vector<std::string> words{"pds"};
    while (!bytes.empty()) {
        auto const end = bytes.find('\n');
        words.emplace_back(bytes.substr(0, end));
        bytes.remove_prefix(end == bytes.npos ? bytes.size() : end + 1);
    }
    if (std::any_of(words.begin() + 1, words.end(), is_a_file)) return;

    std::vector<char const*> argv;
    for (auto const& word : words)
        argv.push_back(word.c_str());
    std::string out;
    auto const status = tool::run(static_cast<int>(argv.size()), argv.data(), out);
    PDS_MUST(status == tool::computed || status == tool::bad);
    PDS_MUST(out.empty() == (status == tool::bad));
}
