// SPDX-License-Identifier: BSL-1.0
//
// One line of a statement: what was done, what it pays or why it does not, and by which rules.

#ifndef PDS_PAY_LINE_HPP
#define PDS_PAY_LINE_HPP

#include <pds/calendar/slot.hpp>
#include <pds/core/dated.hpp>
#include <pds/core/money.hpp>
#include <pds/core/rule.hpp>
#include <pds/core/zoned_time.hpp>
#include <pds/organisation/sector.hpp>
#include <pds/pay/fee.hpp>
#include <pds/pay/reason.hpp>
#include <pds/roster/duty.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <tuple>

namespace pds {

/// What a line pays for.
enum class line_item : std::uint8_t { astreinte, base, majoration, travel, regulation };

inline constexpr auto line_item_names =
    std::to_array<std::string_view>({"astreinte", "base", "majoration", "travel", "regulation"});

/// The name that programs use: `astreinte` for the first.
constexpr std::string_view name_of(line_item item) {
    return line_item_names[static_cast<std::size_t>(item)];
}

/// One amount for one doctor, due or not.
struct line {
    doctor_id doctor{};
    std::optional<sector_id> sector{}; ///< the group where the slot is merged; none for the rest
    date day{}; ///< on which it counts: that of the slot, of the act, of the session's begin or,
                ///< where the period cut it, the first of the period
    local_time begin{}; ///< for an act both are its time
    local_time end{};
    std::optional<utc_offset> begin_offset{}; ///< only of a minute that the clock shows twice
    std::optional<utc_offset> end_offset{};
    line_item item = line_item::astreinte;
    std::optional<slot_kind> kind{}; ///< of the slot; none outside PDS hours
    line_status status = line_status::payable;
    pds::reason reason = pds::reason::none;
    pds::status rate = pds::status::not_covered; ///< of the row of law that gave the amount
    std::string_view code{};                     ///< payment code; empty outside PDS hours
    money amount{};                              ///< due if payable, at stake if held, else 0.00
    std::optional<std::int32_t> minutes{}; ///< on the clock; elapsed for regulation; none for acts
    std::int32_t missing_minutes = 0;      ///< of a slot not fully open, of a post not fully served
    std::optional<date> in_force_from{};   ///< of an extension that is not: the first payable day
    std::uint32_t explanation = 0; ///< its number in `explanations`, from 1; 0 if none was asked
    rule_set rules{};

    constexpr void refuse(pds::reason why, rule_set by) {
        amount = {};
        status = line_status::refused;
        reason = why;
        rules = by;
    }
    constexpr void hold(pds::reason why, rule_set by) {
        status = line_status::held;
        reason = why;
        rules = by;
    }
    /// Takes a fee's code, amount, status and rule; refuses the line if no text gives an amount.
    constexpr void pay(fee const& due) {
        code = due.code;
        amount = due.amount;
        rate = due.status;
        rules = {due.rule};
        if (!due.covered()) refuse(pds::reason::rate_not_covered, {due.rule});
    }
};

static_assert(sizeof(line) <= 112); // a statement of the nation has ten million

/// The order of a statement.
constexpr bool precedes(line const& a, line const& b) {
    if (a.doctor != b.doctor) return a.doctor < b.doctor;
    if (a.begin != b.begin) return a.begin < b.begin;
    // Of two equal minutes on the clock the one with the greater offset comes first in time; one
    // without an offset, of a duty or an act, comes before either.
    auto const instant = [](std::optional<utc_offset> const& offset) {
        return offset ? -int{offset->minutes} : std::numeric_limits<int>::min();
    };
    auto const key = [&](line const& l) {
        return std::tuple{instant(l.begin_offset),
                          l.end,
                          instant(l.end_offset),
                          l.sector,
                          l.item,
                          l.code,
                          name_of(l.status),
                          name_of(l.reason),
                          l.amount};
    };
    return key(a) < key(b);
}

} // namespace pds

#endif
