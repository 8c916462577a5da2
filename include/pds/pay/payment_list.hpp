// SPDX-License-Identifier: BSL-1.0
//
// What is to be paid, as an insurer enters it: one entry a doctor, day and payment code.
//
//     for (auto const& e : pds::payment_list(statement.lines()))
//         e.doctor, e.day, e.code, e.lines, e.amount;     // two visits: V, 2 lines, 44.00
//
// Only payable lines are in it, so the amounts add up to the totals of the statement. A slot, an
// act and a session count on the day they begin; against the same lines `reconcile` finds every
// entry `matched`.

#ifndef PDS_PAY_PAYMENT_LIST_HPP
#define PDS_PAY_PAYMENT_LIST_HPP

#include <pds/core/date.hpp>
#include <pds/core/money.hpp>
#include <pds/pay/line.hpp>
#include <pds/roster/duty.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

namespace pds {

/// What one doctor is paid under one code for one day: how many lines, and their sum.
struct payment_entry {
    doctor_id doctor{};
    date day{};
    std::string_view code{};
    std::size_t lines = 0; ///< how many lines it sums up: acts of that code, or parts of slots
    money amount{};
};

/// The entries of lines in any order, by doctor, day and code. Codes are the lines' own.
inline std::vector<payment_entry> payment_list(std::span<line const> lines) {
    std::vector<payment_entry> entries;
    for (auto const& l : lines)
        if (l.status == line_status::payable)
            entries.push_back({l.doctor, l.day, l.code, 1, l.amount});
    auto const key = [](payment_entry const& e) { return std::tuple{e.doctor, e.day, e.code}; };
    std::sort(entries.begin(), entries.end(),
              [&](auto const& a, auto const& b) { return key(a) < key(b); });
    std::size_t kept = 0;
    for (auto const& e : entries) {
        if (kept != 0 && key(entries[kept - 1]) == key(e)) {
            entries[kept - 1].lines += e.lines;
            entries[kept - 1].amount += e.amount;
        } else {
            entries[kept++] = e;
        }
    }
    entries.resize(kept);
    return entries;
}

} // namespace pds

#endif
