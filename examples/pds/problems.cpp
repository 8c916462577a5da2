// SPDX-License-Identifier: BSL-1.0

#include "problems.hpp"

#include <pds/core/names.hpp>
#include <pds/io/utf8.hpp>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace tool {

namespace {

constexpr std::size_t most_shown = 20;

/// The text with what is not printable as `\x..`.
std::string escaped(std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    std::string out;
    while (!text.empty()) {
        auto const length = pds::io::utf8_length(text);
        auto const byte = static_cast<unsigned char>(text.front());
        if (length == 0 || byte < 0x20 || byte == 0x7F) {
            out += "\\x";
            out += hex[byte / 16];
            out += hex[byte % 16];
            text.remove_prefix(1);
        } else {
            out += text.substr(0, length);
            text.remove_prefix(length);
        }
    }
    return out;
}

std::string placed(std::string_view file, std::size_t line, std::string_view column,
                   std::string_view what, std::string_view value) {
    return std::string{file} + ':' + std::to_string(line) + ": " + escaped(column) + ": " +
           std::string{what} + ": " + quoted(value);
}

void write(std::string const& line) {
    std::fputs((line + '\n').c_str(), stderr);
}

} // namespace

std::string quoted(std::string_view value) {
    constexpr std::size_t most_bytes = 60;
    std::size_t end = 0; // of the whole characters that begin within the bound
    while (end < value.size() && end < most_bytes)
        end += std::max<std::size_t>(pds::io::utf8_length(value.substr(end)), 1);
    auto text = '"' + escaped(value.substr(0, end)) + '"';
    if (end < value.size()) text += "... (" + std::to_string(value.size()) + " bytes)";
    return text;
}

std::string with_nearest(std::string_view what, std::string_view nearest) {
    std::string text{what};
    if (!nearest.empty()) text += "; the nearest is " + quoted(nearest);
    return text;
}

usage_error::usage_error(std::string_view option, std::string_view what, std::string_view value)
    : std::runtime_error{std::string{option} + ": " + std::string{what} + ": " + quoted(value)} {}

usage_error unknown_name(std::string_view option, std::string_view what, std::string_view name,
                         std::span<std::string_view const> known) {
    return {option, with_nearest(what, pds::nearest_name(name, known)), name};
}

void problems::messages::order_of(std::vector<std::string> const& files) {
    files_ = files;
}

void problems::messages::add(message m) {
    constexpr std::size_t most_kept = 4096;
    ++count_;
    if (std::find(files_.begin(), files_.end(), m.file) == files_.end()) files_.push_back(m.file);
    first_.push_back(std::move(m));
    if (first_.size() == most_kept) sort();
}

void problems::messages::add(messages const& others) {
    for (auto const& m : others.first_)
        add(m);
    count_ += others.count_ - others.first_.size();
}

// File by file, line by line; what will not be shown is left out.
void problems::messages::sort() {
    auto const rank = [&](std::string const& file) {
        return std::find(files_.begin(), files_.end(), file) - files_.begin();
    };
    std::stable_sort(first_.begin(), first_.end(), [&](message const& a, message const& b) {
        return std::pair{rank(a.file), a.line} < std::pair{rank(b.file), b.line};
    });
    std::size_t of_file = 0;
    std::vector<message> kept;
    for (auto& m : first_) {
        of_file = kept.empty() || kept.back().file != m.file ? 1 : of_file + 1;
        if (of_file <= most_shown) kept.push_back(std::move(m));
    }
    first_ = std::move(kept);
}

std::string problems::messages::show(std::string_view noun) {
    sort();
    for (std::size_t i = 0; i != std::min(first_.size(), most_shown); ++i)
        write(first_[i].text);
    auto text = "pds: " + std::to_string(count_) + ' ' + std::string{noun};
    if (count_ != 1) text += 's';
    if (count_ > most_shown)
        text += ", of which the first " + std::to_string(most_shown) + " are shown";
    return text;
}

void problems::error(std::string_view file, std::size_t line, std::string_view column,
                     std::string_view what, std::string_view value) {
    errors_.add({std::string{file}, line, placed(file, line, column, what, value)});
}

void problems::row_error(std::string_view file, std::size_t line, std::string_view column,
                         std::string_view what, std::string_view value, std::string_view text) {
    if (!reject_rows_) {
        error(file, line, column, what, value);
        return;
    }
    auto reason = std::string{column} + ": " + std::string{what} + ": " + quoted(value);
    if (!rejected_.empty() && rejected_.back().line == line && rejected_.back().file == file)
        rejected_.back().reasons += "; " + reason;
    else
        rejected_.push_back({std::string{file}, line, std::string{text}, std::move(reason)});
}

void problems::warning(std::string_view file, std::size_t line, std::string_view column,
                       std::string_view what, std::string_view value) {
    warnings_.add({std::string{file}, line, "warning: " + placed(file, line, column, what, value)});
}

void problems::tell(std::initializer_list<problems const*> all,
                    std::vector<std::string> const& files) {
    messages errors;
    messages warnings;
    errors.order_of(files);
    warnings.order_of(files);
    for (auto const* const p : all) {
        errors.add(p->errors_);
        warnings.add(p->warnings_);
    }
    auto const count_of_warnings = warnings.show("warning");
    if (warnings.count() > 1) write(count_of_warnings);
    if (errors.empty()) return;
    write(errors.show("error"));
    throw bad_input{};
}

} // namespace tool
