// SPDX-License-Identifier: BSL-1.0
//
// The whole program but for what the system gives and takes.

#ifndef PDS_TOOL_PROGRAM_HPP
#define PDS_TOOL_PROGRAM_HPP

#include <string>

namespace tool {

// Exit statuses.
inline constexpr int computed = 0;
inline constexpr int bad = 2; ///< bad usage or bad input

/// Runs the command that the words ask for, the first being the program's own name, and gives the
/// exit status. Leaves in `out` what goes to standard output, nothing if the input was bad; tells
/// on standard error what is wrong.
int run(int argc, char const* const* argv, std::string& out);

} // namespace tool

#endif
