// SPDX-License-Identifier: BSL-1.0

#include "program.hpp"

#include "commands.hpp"
#include "problems.hpp"

#include <pds/core/names.hpp>
#include <pds/core/version.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace tool {

namespace {

/// The command-line library would say only that a command is missing.
void refuse_unknown_command(CLI::App const& program, int argc, char const* const* argv) {
    if (argc < 2 || argv[1][0] == '-') return;
    std::vector<std::string_view> known;
    for (auto const* const command : program.get_subcommands({}))
        known.push_back(command->get_name());
    if (std::find(known.begin(), known.end(), argv[1]) == known.end())
        throw usage_error{"command", with_nearest("unknown", pds::nearest_name(argv[1], known)),
                          argv[1]};
}

} // namespace

int run(int argc, char const* const* argv, std::string& out) {
    CLI::App program{
        "Out-of-hours medical care in France (permanence des soins): which slot it is,\n"
        "what a duty, an act or a session of regulation pays, and why.",
        "pds"};
    program.set_version_flag("--version", std::string{"pds "} + pds::version);
    program.require_subcommand(1);
    program.footer("Every command has its own --help with an example. Exit status: 0 computed, 2 "
                   "bad usage or bad input.");

    add_holidays(program, out);
    add_calendar(program, out);
    add_slot(program, out);
    add_pay(program, out);
    add_coverage(program, out);
    add_reconcile(program, out);
    add_exemption(program, out);
    add_deadlines(program, out);
    add_sectors(program, out);
    add_envelope(program, out);
    add_mmg(program, out);
    add_demo(program, out);

    try {
        refuse_unknown_command(program, argc, argv);
        program.parse(argc, argv);
    } catch (CLI::ParseError const& e) {
        if (e.get_exit_code() == 0) { // --help, --version
            std::ostringstream text;
            program.exit(e, text);
            out = text.str();
            return computed;
        }
        std::fprintf(stderr, "pds: %s\nRun with --help for what there is.\n", e.what());
        return bad;
    } catch (usage_error const& e) {
        std::fprintf(stderr, "pds: %s\n", e.what());
        return bad;
    } catch (bad_input const&) {
        return bad;
    }
    return computed;
}

} // namespace tool
