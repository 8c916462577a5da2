// SPDX-License-Identifier: BSL-1.0
//
// The sub-commands. Each adds itself to the program; when it is chosen it leaves in `out` all that
// goes to standard output, or throws `usage_error` or `bad_input`.

#ifndef PDS_TOOL_COMMANDS_HPP
#define PDS_TOOL_COMMANDS_HPP

#include <string>

namespace CLI {
class App;
}

namespace tool {

void add_holidays(CLI::App& program, std::string& out);
void add_calendar(CLI::App& program, std::string& out);
void add_slot(CLI::App& program, std::string& out);
void add_pay(CLI::App& program, std::string& out);
void add_coverage(CLI::App& program, std::string& out);
void add_reconcile(CLI::App& program, std::string& out);
void add_exemption(CLI::App& program, std::string& out);
void add_deadlines(CLI::App& program, std::string& out);
void add_sectors(CLI::App& program, std::string& out);
void add_envelope(CLI::App& program, std::string& out);
void add_mmg(CLI::App& program, std::string& out);
void add_demo(CLI::App& program, std::string& out);

} // namespace tool

#endif
