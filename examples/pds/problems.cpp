// SPDX-License-Identifier: BSL-1.0

#include "problems.hpp"

#include <pds/io/utf8.hpp>

#include <algorithm>
#include <cstdio>

namespace tool {

namespace {

constexpr std::size_t most_shown = 20;

std::string placed(std::string_view file, std::size_t line, std::string_view column,
                   std::string_view what, std::string_view value) {
    std::string text{file};
    text += ':' + std::to_string(line) + ": ";
    text += column;
    text += ": ";
    text += what;
    return text + ": " + quoted(value);
}

void write(std::string const& line) {
    std::fputs((line + '\n').c_str(), stderr);
}

} // namespace

std::string quoted(std::string_view value) {
    constexpr std::size_t most_bytes = 60;
    constexpr std::string_view hex = "0123456789abcdef";
    std::string text = "\"";
    for (std::size_t i = 0; i < value.size();) {
        if (i >= most_bytes) {
            text += "\"... (" + std::to_string(value.size()) + " bytes)";
            return text;
        }
        auto const length = pds::io::utf8_length(value.substr(i));
        auto const byte = static_cast<unsigned char>(value[i]);
        if (length == 0 || byte < 0x20 || byte == 0x7F) {
            text += "\\x";
            text += hex[byte / 16];
            text += hex[byte % 16];
            ++i;
        } else {
            text += value.substr(i, length);
            i += length;
        }
    }
    return text += '"';
}

std::string with_nearest(std::string_view what, std::string_view nearest) {
    std::string text{what};
    if (!nearest.empty()) text += "; the nearest is " + quoted(nearest);
    return text;
}

usage_error::usage_error(std::string_view option, std::string_view what, std::string_view value)
    : std::runtime_error{std::string{option} + ": " + std::string{what} + ": " + quoted(value)} {}

void problems::error(std::string_view file, std::size_t line, std::string_view column,
                     std::string_view what, std::string_view value) {
    errors_.push_back(placed(file, line, column, what, value));
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
    warnings_.push_back("warning: " + placed(file, line, column, what, value));
}

void problems::tell(std::initializer_list<problems const*> all) {
    std::vector<std::string> errors;
    std::vector<std::string> warnings;
    for (auto const* const p : all) {
        errors.insert(errors.end(), p->errors_.begin(), p->errors_.end());
        warnings.insert(warnings.end(), p->warnings_.begin(), p->warnings_.end());
    }
    auto const show = [](std::vector<std::string> const& messages, std::string_view noun) {
        for (std::size_t i = 0; i != std::min(messages.size(), most_shown); ++i)
            write(messages[i]);
        auto count = "pds: " + std::to_string(messages.size()) + ' ' + std::string{noun};
        if (messages.size() != 1) count += 's';
        if (messages.size() > most_shown)
            count += ", of which the first " + std::to_string(most_shown) + " are shown";
        return count;
    };
    auto const count_of_warnings = show(warnings, "warning");
    if (warnings.size() > 1) write(count_of_warnings);
    if (errors.empty()) return;
    write(show(errors, "error"));
    throw bad_input{};
}

} // namespace tool
