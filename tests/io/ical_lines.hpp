// SPDX-License-Identifier: BSL-1.0
//
// An iCalendar object as its content lines, with what every object must keep to.

#ifndef PDS_TESTS_IO_ICAL_LINES_HPP
#define PDS_TESTS_IO_ICAL_LINES_HPP

#include <gtest/gtest.h>

#include <cstddef>
#include <string>
#include <vector>

namespace ical_test {

/// The content lines, unfolded; a line that is wrongly ended is a failure.
inline std::vector<std::string> content(std::string const& text) {
    std::vector<std::string> lines;
    std::size_t at = 0;
    while (at < text.size()) {
        auto const end = text.find("\r\n", at);
        if (end == std::string::npos) {
            ADD_FAILURE() << "a line without CRLF";
            break;
        }
        auto const line = text.substr(at, end - at);
        EXPECT_LE(line.size(), 75U) << line; // RFC 5545, 3.1: octets, without the line break
        EXPECT_EQ(line.find_first_of("\r\n"), std::string::npos) << line;
        if (!line.empty() && line[0] == ' ')
            lines.back() += line.substr(1);
        else
            lines.push_back(line);
        at = end + 2;
    }
    return lines;
}

/// The lines without the stamps, which change when the texts are read again.
inline std::vector<std::string> without_stamps(std::vector<std::string> lines) {
    std::erase_if(lines, [](std::string const& line) { return line.rfind("DTSTAMP:", 0) == 0; });
    return lines;
}

} // namespace ical_test

#endif
