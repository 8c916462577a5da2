// SPDX-License-Identifier: BSL-1.0

#include "sub_command.hpp"

#include "problems.hpp"

#include <CLI/CLI.hpp>

#include <utility>

namespace tool {

namespace {

CLI::Option& add(CLI::App& app, std::string const& name, std::string& value,
                 std::string const& help, std::string const& type) {
    auto& option = *app.add_option(name, value, help)->type_name(type);
    option.check([name](std::string const& given) {
        if (given.empty()) throw usage_error{name, "empty", given};
        return std::string{};
    });
    if (!value.empty()) option.capture_default_str();
    return option;
}

} // namespace

sub_command::sub_command(CLI::App& program, std::string const& name, std::string const& help)
    : app_{program.add_subcommand(name, help)} {}

void sub_command::option(std::string const& name, std::string& value, std::string const& help,
                         std::string const& type) {
    add(*app_, name, value, help, type);
}

void sub_command::required_option(std::string const& name, std::string& value,
                                  std::string const& help, std::string const& type) {
    add(*app_, name, value, help, type + " REQUIRED");
    required_.emplace_back(name, &value);
}

void sub_command::flag(std::string const& name, bool& value, std::string const& help) {
    app_->add_flag(name, value, help);
}

void sub_command::exclude(std::string const& one, std::string const& other) {
    app_->get_option(one)->excludes(app_->get_option(other));
}

void sub_command::example(std::string const& text, std::string const& remark) {
    app_->footer("Example:\n  " + text + (remark.empty() ? "" : "\n\n" + remark));
}

void sub_command::run(std::function<void()> action) {
    app_->callback([required = required_, action = std::move(action)] {
        for (auto const& [name, value] : required)
            if (value->empty()) throw usage_error{name + ": is required"};
        action();
    });
}

} // namespace tool
