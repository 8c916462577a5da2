// SPDX-License-Identifier: BSL-1.0
//
// All that a reader says of a CSV text, so that two readers can be compared.

#ifndef PDS_TESTS_IO_CSV_ACCOUNT_HPP
#define PDS_TESTS_IO_CSV_ACCOUNT_HPP

#include <pds/io/csv_reader.hpp>

#include <io/naive_csv.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace csv_test {

/// Gives a text in pieces of at most so many bytes.
class pieces {
public:
    pieces(std::string_view text, std::size_t most) : left_{text}, most_{most} {}
    std::size_t operator()(std::span<char> room) {
        auto const size = std::min({room.size(), left_.size(), most_});
        std::copy_n(left_.begin(), size, room.begin());
        left_.remove_prefix(size);
        return size;
    }

private:
    std::string_view left_;
    std::size_t most_;
};

/// A record or a fault, as text, with its line.
inline std::string told(std::size_t line, std::string_view text,
                        std::span<std::string_view const> cells) {
    auto all = std::to_string(line) + " {" + std::string{text} + "}";
    for (auto const cell : cells)
        all += " [" + std::string{cell} + "]";
    return all;
}
inline std::string told(pds::io::csv_fault const& f) {
    return std::to_string(f.line) + " " + f.column + ": " + f.what + ": " + f.value + " {" +
           std::string{f.text} + "}";
}

struct account {
    std::vector<std::string> records;
    std::vector<std::string> faults;
    char separator;

    bool operator==(account const&) const = default;
};

inline account of_naive(std::string_view text) {
    auto const sheet = naive::read_csv(text);
    account all{{}, {}, sheet.separator};
    for (auto const& r : sheet.records) {
        std::vector<std::string_view> const cells{r.cells.begin(), r.cells.end()};
        all.records.push_back(told(r.line, r.text, cells));
    }
    for (auto const& f : sheet.faults)
        all.faults.push_back(told(f));
    return all;
}
inline account of(pds::io::csv_reader& reader) {
    account all{{}, {}, reader.separator()};
    for (auto const& f : reader.faults())
        all.faults.push_back(told(f));
    while (reader.next()) {
        if (reader.faults().empty())
            all.records.push_back(told(reader.line(), reader.text(), reader.cells()));
        for (auto const& f : reader.faults())
            all.faults.push_back(told(f));
    }
    return all;
}

} // namespace csv_test

#endif
