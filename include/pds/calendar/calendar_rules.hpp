// SPDX-License-Identifier: BSL-1.0
//
// The rows of law that a calendar is made from: days that it covers, holidays, hours of each kind
// of slot and of the partition for acts. The French ones are `law::calendar_fr`.

#ifndef PDS_CALENDAR_CALENDAR_RULES_HPP
#define PDS_CALENDAR_CALENDAR_RULES_HPP

#include <pds/calendar/day_kind.hpp>
#include <pds/calendar/holidays.hpp>
#include <pds/calendar/slot.hpp>

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace pds {

/// Hours of a kind of slot on the day that has it.
struct slot_hours {
    clock_time begin;
    clock_time end;
    rule_id rule;
    citation source;
};

/// The partition of the PDS hours on which acts are priced, R-A3. The letters are the law's.
enum class act_band : std::uint8_t {
    night,     ///< N: 20:00-24:00 and 06:00-08:00
    mid_night, ///< M: 00:00-06:00
    day,       ///< D: the hours of Sundays, holidays, ponts and Saturday mornings
    saturday   ///< S: Saturday afternoon
};

inline constexpr auto act_band_letters = std::to_array<std::string_view>({"N", "M", "D", "S"});

/// The days that a calendar covers, its holidays and its hours.
struct calendar_rules {
    interval<date> covered;                        ///< a day outside is not answered (R-H6)
    std::span<holiday const> holidays;             ///< must outlive every calendar made from it
    std::array<slot_hours, slot_kind_count> hours; ///< in the order of `slot_kind`
    interval<clock_time> mid_night{{}, {}};

    [[nodiscard]] constexpr slot_hours const& hours_of(slot_kind kind) const {
        return hours[index_of(kind)];
    }
};

} // namespace pds

#endif
