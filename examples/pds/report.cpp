// SPDX-License-Identifier: BSL-1.0

#include "report.hpp"

#include <pds/io/csv.hpp>
#include <pds/io/utf8.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace tool {

std::string report::print(format as) const {
    return as == format::json ? json() : as == format::text ? text() : csv();
}

std::string report::csv() const {
    std::string out;
    for (auto const& c : columns_) {
        if (!out.empty()) out += ',';
        out += c.name;
    }
    out += '\n';
    for (auto const& row : rows_)
        for (std::size_t i = 0; i != row.size(); ++i) {
            out += pds::io::csv_cell(row[i]);
            out += i + 1 == row.size() ? '\n' : ',';
        }
    return out;
}

std::string report::text() const {
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i != columns_.size(); ++i) {
        widths.push_back(pds::io::width_of(columns_[i].name));
        for (auto const& row : rows_)
            widths[i] = std::max(widths[i], pds::io::width_of(row[i]));
    }
    std::string out;
    auto const line = [&](auto const& cell_at) {
        std::string text;
        for (std::size_t i = 0; i != columns_.size(); ++i) {
            if (i != 0) text += "  ";
            text += columns_[i].type == column_type::text
                        ? pds::io::left_aligned(cell_at(i), widths[i])
                        : pds::io::right_aligned(cell_at(i), widths[i]);
        }
        text.erase(text.find_last_not_of(' ') + 1);
        out += text + '\n';
    };
    line([&](std::size_t i) { return std::string{columns_[i].name}; });
    line([&](std::size_t i) { return std::string(widths[i], '-'); });
    for (auto const& row : rows_)
        line([&](std::size_t i) { return row[i]; });
    return out;
}

std::string report::json() const {
    auto rows = nlohmann::ordered_json::array();
    for (std::size_t r = 0; r != rows_.size(); ++r) {
        auto const& row = rows_[r];
        nlohmann::ordered_json object;
        for (std::size_t i = 0; i != row.size(); ++i) {
            std::string const name{columns_[i].name};
            if (columns_[i].type == column_type::text)
                object[name] = row[i];
            else if (row[i].empty())
                object[name] = nullptr;
            else if (columns_[i].type == column_type::count)
                object[name] = std::stoll(row[i]);
            else
                object[name] = row[i];
        }
        if (!why_[r].empty()) object["why"] = why_[r];
        rows.push_back(std::move(object));
    }
    return rows.dump(2) + '\n';
}

} // namespace tool
