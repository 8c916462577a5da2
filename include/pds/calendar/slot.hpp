// SPDX-License-Identifier: BSL-1.0
//
// A slot: a period that can be paid, of one of six kinds (R-D1 to R-D6). It belongs to the civil
// date on which it begins.

#ifndef PDS_CALENDAR_SLOT_HPP
#define PDS_CALENDAR_SLOT_HPP

#include <pds/core/enum_set.hpp>
#include <pds/core/interval.hpp>
#include <pds/core/local_time.hpp>
#include <pds/core/names.hpp>

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pds {

/// The six kinds. The last three are the extension of avenant 27, which a decision opens (R-O1).
enum class slot_kind : std::uint8_t {
    evening,            ///< première partie de nuit
    deep_night,         ///< seconde partie de nuit
    sunday_or_holiday,  ///< the day of a Sunday or of a holiday
    saturday_afternoon, ///< of a Saturday that is no holiday
    pont_day,           ///< the day between a weekend and a holiday
    saturday_morning    ///< of a Saturday after a holiday
};

inline constexpr auto slot_kind_names =
    std::to_array<std::string_view>({"evening", "deep_night", "sunday_or_holiday",
                                     "saturday_afternoon", "pont_day", "saturday_morning"});

inline constexpr std::size_t slot_kind_count = slot_kind_names.size();

/// Several kinds.
using slot_kinds = enum_set<slot_kind>;

/// Those that exist everywhere (R-D9).
inline constexpr slot_kinds base_kinds{slot_kind::evening, slot_kind::deep_night,
                                       slot_kind::sunday_or_holiday};
/// Those that exist only where a prefectoral arrêté opens them (R-D9).
inline constexpr slot_kinds extension_kinds{slot_kind::saturday_afternoon, slot_kind::pont_day,
                                            slot_kind::saturday_morning};
inline constexpr slot_kinds all_kinds = base_kinds | extension_kinds;

/// Its place in an array by kind of slot.
constexpr std::size_t index_of(slot_kind kind) noexcept {
    return static_cast<std::size_t>(kind);
}
/// The name that programs use: `evening` for the first.
constexpr std::string_view name_of(slot_kind kind) {
    return slot_kind_names[index_of(kind)];
}
/// The value of that name, else `errc::unknown_name`.
constexpr result<slot_kind> try_slot_kind(std::string_view name) {
    return try_value_named<slot_kind>(name, slot_kind_names);
}

/// A kind and the minutes of one day's, or night's, slot.
struct slot {
    slot_kind kind;
    interval<local_time> period;

    /// The day that dates it: openings and rates are those of this day.
    [[nodiscard]] constexpr date day() const { return period.begin().day(); }
    [[nodiscard]] constexpr local_time begin() const noexcept { return period.begin(); }
    [[nodiscard]] constexpr local_time end() const noexcept { return period.end(); }
    /// Minutes on the clock.
    [[nodiscard]] constexpr std::int64_t minutes() const noexcept { return period.length(); }

    friend constexpr bool operator==(slot const&, slot const&) = default;
};

} // namespace pds

#endif
