// SPDX-License-Identifier: BSL-1.0
//
// What is wrong with the command line or with a file. Both end the program with status 2 and
// nothing on standard output.

#ifndef PDS_TOOL_PROBLEMS_HPP
#define PDS_TOOL_PROBLEMS_HPP

#include <cstddef>
#include <initializer_list>
#include <span>
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

/// A name that an option does not know, with the nearest that it does.
usage_error unknown_name(std::string_view option, std::string_view what, std::string_view name,
                         std::span<std::string_view const> known);

/// A row that could not be read, as it stood, with all that is wrong with it.
struct rejected_row {
    std::string file;
    std::size_t line;
    std::string text;
    std::string reasons;
};

/// Errors and warnings of the input files, gathered so that all are told at once. Where rows may be
/// rejected, what is wrong with a row is no error.
class problems {
public:
    explicit problems(bool reject_rows = false) : reject_rows_{reject_rows} {}

    /// Of a row whose whole text is `text`.
    void row_error(std::string_view file, std::size_t line, std::string_view column,
                   std::string_view what, std::string_view value, std::string_view text);
    [[nodiscard]] bool no_errors() const noexcept { return errors_.empty(); }
    [[nodiscard]] std::vector<rejected_row> const& rejected() const noexcept { return rejected_; }

    void error(std::string_view file, std::size_t line, std::string_view column,
               std::string_view what, std::string_view value);
    void warning(std::string_view file, std::size_t line, std::string_view column,
                 std::string_view what, std::string_view value);

    /// Writes what was gathered to standard error, file by file and line by line; throws
    /// `bad_input` if there was an error. `files` are told of in this order, others behind them.
    static void tell(std::initializer_list<problems const*> all,
                     std::vector<std::string> const& files = {});

private:
    struct message {
        std::string file;
        std::size_t line;
        std::string text;
    };
    /// Of a million faults no more is kept than will be shown: of each file the first by line.
    class messages {
    public:
        void add(message m);
        void add(messages const& others);
        [[nodiscard]] bool empty() const noexcept { return count_ == 0; }
        /// Shows the first; returns how many of `noun` there are, in words.
        [[nodiscard]] std::string show(std::string_view noun);
        [[nodiscard]] std::size_t count() const noexcept { return count_; }
        void order_of(std::vector<std::string> const& files);

    private:
        void sort();

        std::vector<std::string> files_; // in the order in which they are told of
        std::vector<message> first_;
        std::size_t count_ = 0;
    };

    bool reject_rows_;
    std::vector<rejected_row> rejected_;
    messages errors_;
    messages warnings_;
};

/// Thrown once everything has been told.
struct bad_input {};

} // namespace tool

#endif
