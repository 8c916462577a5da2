// SPDX-License-Identifier: BSL-1.0
//
// Cells of a CSV file of tests/data; a cell in quotes may hold commas.

#ifndef PDS_TESTS_LAW_CSV_HPP
#define PDS_TESTS_LAW_CSV_HPP

#include <fstream>
#include <string>
#include <vector>

/// All rows but the header.
inline std::vector<std::vector<std::string>> read_csv(std::string const& name) {
    std::ifstream file{PDS_SOURCE_DIR "/tests/data/" + name};
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        std::vector<std::string> cells(1);
        bool quoted = false;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (line[i] == '"' && quoted && i + 1 < line.size() && line[i + 1] == '"') {
                cells.back() += '"';
                ++i;
            } else if (line[i] == '"') {
                quoted = !quoted;
            } else if (line[i] == ',' && !quoted) {
                cells.emplace_back();
            } else {
                cells.back() += line[i];
            }
        }
        rows.push_back(cells);
    }
    return rows;
}

#endif
