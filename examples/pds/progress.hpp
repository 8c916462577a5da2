// SPDX-License-Identifier: BSL-1.0
//
// What a long calculation is at: a line on standard error, if that is a terminal and the work is
// long; gone when the work is done.

#ifndef PDS_TOOL_PROGRESS_HPP
#define PDS_TOOL_PROGRESS_HPP

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace tool {

class progress {
public:
    /// Of work on some files: long if they hold more than some megabytes.
    explicit progress(std::vector<std::string> const& files);
    progress(progress const&) = delete;
    progress& operator=(progress const&) = delete;
    ~progress();

    /// What is being done, behind which the part of the files that was read is told.
    void at(std::string const& stage);
    /// So much of the files was read.
    void add_bytes(std::size_t count);

private:
    void show() const;

    bool shown_;
    std::string stage_;
    std::uintmax_t bytes_ = 0;
    std::uintmax_t read_ = 0;
};

} // namespace tool

#endif
