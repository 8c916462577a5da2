// SPDX-License-Identifier: BSL-1.0
//
// What is wrong with the command line or with a file. Both end the program with status 2 and
// nothing on standard output.

#ifndef PDS_TOOL_PROBLEMS_HPP
#define PDS_TOOL_PROBLEMS_HPP

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace tool {

/// A value as a message shows it: quoted, at most 60 bytes, what is not printable as `\x..`.
std::string quoted(std::string_view value);

/// `what`, and the nearest known name if there is one.
std::string with_nearest(std::string_view what, std::string_view nearest);

/// Bad usage: `pds: --territory: unknown territory; the nearest is "metropole": "metropol"`.
class usage_error : public std::runtime_error {
public:
    usage_error(std::string_view option, std::string_view what, std::string_view value);
    explicit usage_error(std::string const& what) : std::runtime_error{what} {}
};

/// Errors and warnings of the input files, gathered so that all are told at once.
class problems {
public:
    void error(std::string_view file, std::size_t line, std::string_view column,
               std::string_view what, std::string_view value);
    void warning(std::string_view file, std::size_t line, std::string_view column,
                 std::string_view what, std::string_view value);

    /// Writes what was gathered to standard error; throws `bad_input` if there was an error.
    void tell() const;

private:
    std::vector<std::string> errors_;
    std::vector<std::string> warnings_;
};

/// Thrown once everything has been told.
struct bad_input {};

} // namespace tool

#endif
