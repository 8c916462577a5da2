// SPDX-License-Identifier: BSL-1.0
//
// `pds`: the rules of out-of-hours medical care in France on the command line. Built on the public
// headers alone: the library's first user.

#include "commands.hpp"
#include "output.hpp"
#include "problems.hpp"

#include <pds/core/names.hpp>
#include <pds/core/version.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr int bad = 2;

/// The command-line library would say only that a command is missing.
void refuse_unknown_command(CLI::App const& program, int argc, char** argv) {
    if (argc < 2 || argv[1][0] == '-') return;
    std::vector<std::string_view> known;
    for (auto const* const command : program.get_subcommands({}))
        known.push_back(command->get_name());
    if (std::find(known.begin(), known.end(), argv[1]) == known.end())
        throw tool::usage_error{
            "command", tool::with_nearest("unknown", pds::nearest_name(argv[1], known)), argv[1]};
}

int run(int argc, char** argv) {
    CLI::App program{
        "Out-of-hours medical care in France (permanence des soins): which slot it is,\n"
        "what a duty, an act or a session of regulation pays, and why.",
        "pds"};
    program.set_version_flag("--version", std::string{"pds "} + pds::version);
    program.require_subcommand(1);
    program.footer("Every command has its own --help with an example. Exit status: 0 computed, 2 "
                   "bad usage or bad input.");

    std::string out;
    tool::add_holidays(program, out);
    tool::add_calendar(program, out);
    tool::add_slot(program, out);
    tool::add_pay(program, out);
    tool::add_coverage(program, out);
    tool::add_reconcile(program, out);
    tool::add_exemption(program, out);
    tool::add_deadlines(program, out);
    tool::add_sectors(program, out);
    tool::add_envelope(program, out);
    tool::add_mmg(program, out);
    tool::add_demo(program, out);

    try {
        refuse_unknown_command(program, argc, argv);
        program.parse(argc, argv);
    } catch (CLI::ParseError const& e) {
        if (e.get_exit_code() == 0) return program.exit(e); // --help, --version
        std::fprintf(stderr, "pds: %s\nRun with --help for what there is.\n", e.what());
        return bad;
    } catch (tool::usage_error const& e) {
        std::fprintf(stderr, "pds: %s\n", e.what());
        return bad;
    } catch (tool::bad_input const&) {
        return bad;
    }
    tool::print(out);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (std::exception const& e) {
        std::fprintf(stderr, "pds: %s\n", e.what());
        return bad;
    }
}
