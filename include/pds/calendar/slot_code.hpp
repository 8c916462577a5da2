// SPDX-License-Identifier: BSL-1.0
//
// The kind of slot at a minute as one byte, for tables and columns: a `slot_kind`, or that there is
// none, or that the calendar does not reach the day.
//
//     pds::code_of(pds::slot_kind::pont_day);      // slot_code::pont_day, the same number
//     pds::kind_of(pds::slot_code::none);          // nothing
//
// A column of codes is compared, counted and stored as it is; `code_of` and `kind_of` convert.

#ifndef PDS_CALENDAR_SLOT_CODE_HPP
#define PDS_CALENDAR_SLOT_CODE_HPP

#include <pds/calendar/slot.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <type_traits>

namespace pds {

/// The kinds of `slot_kind` with the same numbers, then `none` and `outside`.
enum class slot_code : std::uint8_t {
    evening,
    deep_night,
    sunday_or_holiday,
    saturday_afternoon,
    pont_day,
    saturday_morning,
    none,   ///< surgery hours, or a kind that does not exist
    outside ///< a day that the calendar does not cover: there is no answer
};

inline constexpr std::size_t slot_code_count = slot_kind_count + 2;

static_assert(static_cast<std::size_t>(slot_code::saturday_morning) ==
              index_of(slot_kind::saturday_morning));
static_assert(static_cast<std::size_t>(slot_code::none) == slot_kind_count);

/// Its place in an array by code.
constexpr std::size_t index_of(slot_code code) noexcept {
    return static_cast<std::size_t>(code);
}
/// The code of a kind.
constexpr slot_code code_of(slot_kind kind) noexcept {
    return static_cast<slot_code>(kind);
}
/// The code of what `slot_calendar::kind_at` answers; `none` for nothing.
constexpr slot_code code_of(std::optional<slot_kind> kind) noexcept {
    return kind ? code_of(*kind) : slot_code::none;
}
/// Nothing for `none` and for `outside`.
constexpr std::optional<slot_kind> kind_of(slot_code code) noexcept {
    // clang++ 14 does not copy an emptied optional in a constant.
    if (std::is_constant_evaluated() && code >= slot_code::none) return std::nullopt;
    // Emptied afterwards so that no branch is made of it: on times at random it would fail often.
    std::optional kind{static_cast<slot_kind>(code)};
    if (code >= slot_code::none) kind.reset();
    return kind;
}
/// The name of the kind, `none` or `outside`.
constexpr std::string_view name_of(slot_code code) {
    if (code == slot_code::none) return "none";
    if (code == slot_code::outside) return "outside";
    return slot_kind_names[index_of(code)];
}

} // namespace pds

#endif
