// SPDX-License-Identifier: BSL-1.0

#include "progress.hpp"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include <unistd.h>

namespace tool {

namespace {

constexpr std::uintmax_t long_work = 8 * 1024 * 1024; // about a second

std::uintmax_t bytes_of(std::string const& file) {
    std::error_code failed; // standard input, or no such file: said where it is read
    auto const size = std::filesystem::file_size(file, failed);
    return failed ? 0 : size;
}

} // namespace

progress::progress(std::vector<std::string> const& files) : shown_{isatty(STDERR_FILENO) != 0} {
    std::uintmax_t bytes = 0;
    for (auto const& file : files)
        bytes += bytes_of(file);
    shown_ = shown_ && bytes > long_work;
}

progress::~progress() {
    if (shown_) std::fputs("\033[K", stderr);
}

void progress::at(std::string const& stage) {
    if (shown_) std::fprintf(stderr, "\033[Kpds: %s...\r", stage.c_str());
}

} // namespace tool
