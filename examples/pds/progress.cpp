// SPDX-License-Identifier: BSL-1.0

#include "progress.hpp"

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include <unistd.h>

namespace tool {

namespace {

constexpr std::uintmax_t long_work = 32 * 1024 * 1024; // about a second

std::uintmax_t bytes_of(std::string const& file) {
    std::error_code failed; // standard input, or no such file: said where it is read
    auto const size = std::filesystem::file_size(file, failed);
    return failed ? 0 : size;
}

} // namespace

progress::progress(std::vector<std::string> const& files) : shown_{isatty(STDERR_FILENO) != 0} {
    for (auto const& file : files)
        bytes_ += bytes_of(file);
    shown_ = shown_ && bytes_ > long_work;
}

progress::~progress() {
    if (shown_) std::fputs("\033[K", stderr);
}

void progress::at(std::string const& stage) {
    stage_ = stage;
    show();
}

void progress::add_bytes(std::size_t count) {
    auto const percent = [&] { return bytes_ == 0 ? 0 : 100 * read_ / bytes_; };
    auto const before = percent();
    read_ += count;
    if (percent() != before) show();
}

void progress::show() const {
    if (!shown_) return;
    auto const how_far =
        read_ < bytes_ ? ", " + std::to_string(100 * read_ / bytes_) + " %" : std::string{"..."};
    std::fprintf(stderr, "\033[Kpds: %s%s\r", stage_.c_str(), how_far.c_str());
}

} // namespace tool
