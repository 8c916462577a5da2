// SPDX-License-Identifier: BSL-1.0
//
// What a long calculation is at: a line on standard error, if that is a terminal and the work is
// long; gone when the work is done.

#ifndef PDS_TOOL_PROGRESS_HPP
#define PDS_TOOL_PROGRESS_HPP

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

    void at(std::string const& stage);

private:
    bool shown_;
};

} // namespace tool

#endif
