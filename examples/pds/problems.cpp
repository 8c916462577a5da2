// SPDX-License-Identifier: BSL-1.0

#include "problems.hpp"

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

void problems::error(std::string_view file, std::size_t line, std::string_view column,
                     std::string_view what, std::string_view value) {
    errors_.push_back({std::string{file}, line, placed(file, line, column, what, value)});
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
    warnings_.push_back(
        {std::string{file}, line, "warning: " + placed(file, line, column, what, value)});
}

void problems::tell(std::initializer_list<problems const*> all) {
    std::vector<message> errors;
    std::vector<message> warnings;
    for (auto const* const p : all) {
        errors.insert(errors.end(), p->errors_.begin(), p->errors_.end());
        warnings.insert(warnings.end(), p->warnings_.begin(), p->warnings_.end());
    }
    auto const show = [](std::vector<message> const& messages, std::string_view noun) {
        // File by file as they were read, line by line.
        std::vector<std::string_view> files;
        for (auto const& m : messages)
            if (std::find(files.begin(), files.end(), m.file) == files.end())
                files.push_back(m.file);
        auto const place = [&](message const& m) {
            return std::pair{std::find(files.begin(), files.end(), m.file), m.line};
        };
        std::vector<message const*> order;
        for (auto const& m : messages)
            order.push_back(&m);
        std::stable_sort(order.begin(), order.end(),
                         [&](auto const* a, auto const* b) { return place(*a) < place(*b); });
        for (std::size_t i = 0; i != std::min(order.size(), most_shown); ++i)
            write(order[i]->text);
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
