// SPDX-License-Identifier: BSL-1.0
//
// A sub-command being declared: its options, its example, what it does. Keeps the command-line
// library, slow to compile, in one place.

#ifndef PDS_TOOL_SUB_COMMAND_HPP
#define PDS_TOOL_SUB_COMMAND_HPP

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace CLI {
class App;
}

namespace tool {

class sub_command {
public:
    sub_command(CLI::App& program, std::string const& name, std::string const& help);

    /// An option with a value, kept as it was written. A value that is there before is the default
    /// and is shown.
    void option(std::string const& name, std::string& value, std::string const& help,
                std::string const& type);
    /// The same; without it the command does not run. Checked last, so that a misspelt option is
    /// told as such.
    void required_option(std::string const& name, std::string& value, std::string const& help,
                         std::string const& type);
    void flag(std::string const& name, bool& value, std::string const& help);
    /// Two options of which at most one may be given.
    void exclude(std::string const& one, std::string const& other);
    /// An example, at the end of the help, and what else there is to say.
    void example(std::string const& text, std::string const& remark = "");
    /// What the command does once its options are read.
    void run(std::function<void()> action);

private:
    CLI::App* app_;
    std::vector<std::pair<std::string, std::string const*>> required_;
};

} // namespace tool

#endif
