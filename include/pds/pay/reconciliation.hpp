// SPDX-License-Identifier: BSL-1.0
//
// What was computed against what was really paid, by doctor, day and payment code.
//
//     for (auto const& r : pds::reconcile(statement.lines(), paid))
//         r.expected, r.paid, r.finding();      // 150.00  0.00  unpaid
//
// Only payable lines are expected; a slot, an act and a session count on the day they begin.

#ifndef PDS_PAY_RECONCILIATION_HPP
#define PDS_PAY_RECONCILIATION_HPP

#include <pds/core/date.hpp>
#include <pds/core/money.hpp>
#include <pds/pay/line.hpp>
#include <pds/roster/duty.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <tuple>
#include <vector>

namespace pds {

/// One row of the insurer's list. Its code must outlive what is made of it.
struct payment {
    doctor_id doctor{};
    date day{};
    std::string_view code{};
    money amount{};
};

/// What paid and computed amounts say of each other.
enum class finding : std::uint8_t { matched, unpaid, underpaid, overpaid, unexpected };

inline constexpr auto finding_names =
    std::to_array<std::string_view>({"matched", "unpaid", "underpaid", "overpaid", "unexpected"});

/// The name that programs use: `matched` for the first.
constexpr std::string_view name_of(finding f) {
    return finding_names[static_cast<std::size_t>(f)];
}

/// A doctor's day under one code: expected and paid.
struct reconciled {
    doctor_id doctor{};
    date day{};
    std::string_view code{};
    money expected{};
    money paid{};

    /// What was paid beyond what was due; negative if less.
    [[nodiscard]] constexpr money difference() const { return paid - expected; }
    [[nodiscard]] constexpr pds::finding finding() const {
        if (paid == expected) return pds::finding::matched;
        if (expected == money{}) return pds::finding::unexpected;
        if (paid == money{}) return pds::finding::unpaid;
        return paid < expected ? pds::finding::underpaid : pds::finding::overpaid;
    }
};

/// One row a doctor, day and code that has a payable line or a payment, in that order.
inline std::vector<reconciled> reconcile(std::span<line const> lines,
                                         std::span<payment const> payments) {
    std::vector<reconciled> entries;
    for (auto const& l : lines)
        if (l.status == line_status::payable)
            entries.push_back({l.doctor, l.day, l.code, l.amount, {}});
    for (auto const& p : payments)
        entries.push_back({p.doctor, p.day, p.code, {}, p.amount});

    auto const key = [](reconciled const& r) { return std::tuple{r.doctor, r.day, r.code}; };
    std::sort(entries.begin(), entries.end(),
              [&](auto const& a, auto const& b) { return key(a) < key(b); });
    std::vector<reconciled> rows;
    for (auto const& e : entries) {
        if (rows.empty() || key(rows.back()) != key(e)) {
            rows.push_back(e);
            continue;
        }
        rows.back().expected += e.expected;
        rows.back().paid += e.paid;
    }
    return rows;
}

} // namespace pds

#endif
