// SPDX-License-Identifier: BSL-1.0
//
// Standard output: nothing is written before a command has found its input sound.

#ifndef PDS_TOOL_OUTPUT_HPP
#define PDS_TOOL_OUTPUT_HPP

#include <string>

namespace tool {

/// Writes a text and empties it; throws `std::runtime_error` if it cannot be written.
void print(std::string& out);
/// The same once it has become long, for those who go on appending.
void print_if_long(std::string& out);

} // namespace tool

#endif
