// SPDX-License-Identifier: BSL-1.0
//
// Runs the program with its three streams apart, and gives each test a directory of its own.

#ifndef PDS_TESTS_TOOL_RUN_HPP
#define PDS_TESTS_TOOL_RUN_HPP

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tool_test {

/// What a run left behind.
struct outcome {
    int status = -1; ///< exit status; -1 if the program did not end by itself
    std::string out;
    std::string err;
};

class Tool : public testing::Test {
protected:
    Tool() {
        auto pattern = (std::filesystem::temp_directory_path() / "pds-test-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error{"no temporary directory"};
        directory_ = pattern;
    }
    ~Tool() override {
        std::error_code ignored;
        std::filesystem::remove_all(directory_, ignored);
    }

    /// Writes a file and returns its path.
    std::string file(std::string const& name, std::string_view text) const {
        auto const path = (directory_ / name).string();
        std::ofstream{path, std::ios::binary} << text;
        return path;
    }
    [[nodiscard]] std::string directory() const { return directory_.string(); }

    /// Runs `pds` with arguments, a standard input, and variables added to the environment.
    outcome run(std::vector<std::string> arguments, std::string_view input = {},
                std::vector<std::string> variables = {}) const {
        return run_to(path("out"), std::move(arguments), input, std::move(variables));
    }

    /// The same with standard output going to a file of one's choice.
    outcome run_to(std::string const& out, std::vector<std::string> arguments,
                   std::string_view input = {}, std::vector<std::string> variables = {}) const {
        auto const in = file("in", input);
        auto const err = path("err");
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, in.c_str(), O_RDONLY, 0);
        constexpr int to_write = O_WRONLY | O_CREAT | O_TRUNC;
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out.c_str(), to_write, 0600);
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, err.c_str(), to_write, 0600);

        std::string program = PDS_TOOL;
        for (char** variable = environ; *variable != nullptr; ++variable)
            variables.emplace_back(*variable);
        auto argv = pointers(arguments);
        argv.insert(argv.begin(), program.data());
        auto envp = pointers(variables);
        pid_t child = 0;
        int const failed =
            posix_spawn(&child, PDS_TOOL, &actions, nullptr, argv.data(), envp.data());
        posix_spawn_file_actions_destroy(&actions);
        if (failed != 0) throw std::runtime_error{"cannot run " PDS_TOOL};

        int ended = 0;
        waitpid(child, &ended, 0);
        return {WIFEXITED(ended) ? WEXITSTATUS(ended) : -1, out == path("out") ? read(out) : "",
                read(err)};
    }

    /// Standard output of a run that must succeed without a word on standard error.
    std::string out_of(std::vector<std::string> arguments, std::string_view input = {}) const {
        auto const r = run(std::move(arguments), input);
        EXPECT_EQ(r.status, 0) << r.err;
        EXPECT_EQ(r.err, "");
        return r.out;
    }

    /// cli.md, Exit status: 2, nothing on standard output, something on standard error.
    outcome refused(std::vector<std::string> arguments, std::string_view input = {}) const {
        std::string line = "pds";
        for (auto const& a : arguments)
            line += " '" + a + "'";
        auto r = run(std::move(arguments), input);
        EXPECT_EQ(r.status, 2) << line << '\n' << r.err;
        EXPECT_EQ(r.out, "") << line;
        EXPECT_NE(r.err, "") << line;
        return r;
    }

private:
    [[nodiscard]] std::string path(char const* name) const { return (directory_ / name).string(); }
    static std::string read(std::string const& path) {
        std::ifstream stream{path, std::ios::binary};
        return {std::istreambuf_iterator<char>{stream}, {}};
    }
    static std::vector<char*> pointers(std::vector<std::string>& texts) {
        std::vector<char*> out;
        for (auto& text : texts)
            out.push_back(text.data());
        out.push_back(nullptr);
        return out;
    }

    std::filesystem::path directory_;
};

/// The lines of a text, without their ends.
inline std::vector<std::string> lines(std::string const& text) {
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = std::min(text.find('\n', at), text.size());
        out.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

} // namespace tool_test

#endif
