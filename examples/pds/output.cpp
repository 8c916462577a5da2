// SPDX-License-Identifier: BSL-1.0

#include "output.hpp"

#include <cstddef>
#include <cstdio>
#include <stdexcept>

namespace tool {

void print(std::string& out) {
    if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size() || std::fflush(stdout) != 0)
        throw std::runtime_error{"standard output: cannot be written"};
    out.clear();
}

void print_if_long(std::string& out) {
    constexpr std::size_t long_text = 256 * 1024;
    if (out.size() >= long_text) print(out);
}

} // namespace tool
