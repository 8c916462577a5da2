// SPDX-License-Identifier: BSL-1.0
//
// What becomes of a line, and why.

#ifndef PDS_PAY_REASON_HPP
#define PDS_PAY_REASON_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pds {

/// Whether a line is paid.
enum class line_status : std::uint8_t {
    payable,
    refused, ///< amount 0
    held     ///< somebody must decide; the amount is what is at stake, totals leave it out
};

/// The name that programs use: `payable` for the first.
constexpr std::string_view name_of(line_status s) {
    constexpr auto names = std::to_array<std::string_view>({"payable", "refused", "held"});
    return names[static_cast<std::size_t>(s)];
}

/// Why a line is not payable. A line with several reasons gives the first in this order.
enum class reason : std::uint8_t {
    none,
    slot_not_open,
    extension_not_in_force,
    slot_not_fully_open,
    slot_not_fully_served,
    more_doctors_than_posts,
    double_duty,
    outside_pds_hours,
    not_regulated,
    not_on_duty,
    rate_not_covered
};

/// Empty for `reason::none`.
constexpr std::string_view name_of(reason r) {
    constexpr auto names = std::to_array<std::string_view>(
        {"", "slot_not_open", "extension_not_in_force", "slot_not_fully_open",
         "slot_not_fully_served", "more_doctors_than_posts", "double_duty", "outside_pds_hours",
         "not_regulated", "not_on_duty", "rate_not_covered"});
    return names[static_cast<std::size_t>(r)];
}

} // namespace pds

#endif
