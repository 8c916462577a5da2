// SPDX-License-Identifier: BSL-1.0
//
// How much memory a piece of work takes, as Linux counts it; 0 where that is not told.
//
//     memory::growth const grown;
//     ...                              // work
//     grown.peak();                    // bytes above what was there, at the worst moment

#ifndef PDS_BENCHMARKS_MEMORY_HPP
#define PDS_BENCHMARKS_MEMORY_HPP

#include <malloc.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <string_view>

namespace memory {

/// A line of /proc/self/status, in bytes.
inline double status_of(std::string_view name) {
    std::ifstream status{"/proc/self/status"};
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name)) return 1024 * std::stod(line.substr(name.size() + 1));
    return 0;
}

class growth {
public:
    growth() {
        malloc_trim(0);                              // what others have given back
        std::ofstream{"/proc/self/clear_refs"} << 5; // the peak is what there is now
        before_ = status_of("VmRSS");
    }
    [[nodiscard]] double peak() const { return std::max(status_of("VmHWM") - before_, 0.0); }

private:
    double before_ = 0;
};

} // namespace memory

#endif
