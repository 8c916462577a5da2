// SPDX-License-Identifier: BSL-1.0
//
// What a day is, for the slots it has: the rules D3 to D7 in the order in which they are tried.
//
//     | day                                                    | kind                   | rule |
//     |--------------------------------------------------------|------------------------|------|
//     | Sunday, or a holiday on any weekday                    | sunday_or_holiday      | D3   |
//     | Monday before a holiday, Friday after one              | pont                   | D5   |
//     | Saturday after a Friday holiday                        | saturday_after_holiday | D6   |
//     | any other Saturday                                     | saturday               | D4   |
//     | any other day                                          | ordinary               | D7   |
//
// The day before and the days behind are looked at across the year end.

#ifndef PDS_CALENDAR_DAY_KIND_HPP
#define PDS_CALENDAR_DAY_KIND_HPP

#include <pds/calendar/slot.hpp>
#include <pds/core/date.hpp>
#include <pds/core/rule.hpp>
#include <pds/core/step.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pds {

/// What a day is; each has its slots (`kinds_of`).
enum class day_kind : std::uint8_t {
    ordinary,
    sunday_or_holiday,
    pont,
    saturday,
    saturday_after_holiday
};

inline constexpr auto day_kind_names = std::to_array<std::string_view>(
    {"ordinary", "sunday_or_holiday", "pont", "saturday", "saturday_after_holiday"});

inline constexpr std::size_t day_kind_count = day_kind_names.size();

/// The name that programs use: `ordinary` for the first.
constexpr std::string_view name_of(day_kind kind) {
    return day_kind_names[static_cast<std::size_t>(kind)];
}

/// The reading of R-D6: which Saturday mornings follow a holiday.
enum class saturday_morning : std::uint8_t {
    strict, ///< the Saturday whose eve is a holiday: the day immediately after
    wide    ///< that one, and the Saturday after a Thursday holiday whose Friday was a pont
};

/// All that the rules ask of a day.
struct day_facts {
    pds::weekday weekday = pds::weekday::monday;
    bool two_days_before = false; ///< a holiday
    bool eve = false;             ///< the day before is a holiday
    bool itself = false;
    bool next = false; ///< the day after is a holiday
};

/// Applies the rules to a day; records each that was tried.
template <recorder Recorder = no_trace>
constexpr day_kind classify(day_facts const& facts, saturday_morning reading,
                            Recorder&& why = no_trace{}, date day = {}) {
    using enum weekday;
    auto const asked = [&](rule_id rule, condition what, bool holds) {
        why.record({.rule = rule, .asked = what, .holds = holds, .day = day});
        return holds;
    };

    if (asked({'D', 3}, condition::sunday_or_holiday, facts.weekday == sunday || facts.itself))
        return day_kind::sunday_or_holiday;

    if (facts.weekday == saturday) {
        bool const wide = reading == saturday_morning::wide;
        bool const after_pont = facts.two_days_before && !facts.eve;
        if (asked({'D', 6},
                  after_pont ? condition::wide_reading_of_mornings
                             : condition::previous_day_is_holiday,
                  after_pont ? wide : facts.eve))
            return day_kind::saturday_after_holiday;
        asked({'D', 4}, condition::saturday, true);
        return day_kind::saturday;
    }

    bool const is_pont = facts.weekday == monday   ? facts.next
                         : facts.weekday == friday ? facts.eve
                                                   : false;
    auto const decides = facts.weekday == monday   ? condition::next_day_is_holiday
                         : facts.weekday == friday ? condition::previous_day_is_holiday
                                                   : condition::monday_or_friday;
    if (asked({'D', 5}, decides, is_pont)) return day_kind::pont;
    asked({'D', 4}, condition::saturday, false);
    return day_kind::ordinary;
}

/// The kinds of slot that begin on such a day, wherever the extension is open.
constexpr slot_kinds kinds_of(day_kind kind) noexcept {
    constexpr slot_kinds night{slot_kind::evening, slot_kind::deep_night};
    switch (kind) {
    case day_kind::ordinary: return night;
    case day_kind::sunday_or_holiday: return night | slot_kinds{slot_kind::sunday_or_holiday};
    case day_kind::pont: return night | slot_kinds{slot_kind::pont_day};
    case day_kind::saturday: return night | slot_kinds{slot_kind::saturday_afternoon};
    case day_kind::saturday_after_holiday:
        return night | slot_kinds{slot_kind::saturday_morning, slot_kind::saturday_afternoon};
    }
    return {};
}

} // namespace pds

#endif
