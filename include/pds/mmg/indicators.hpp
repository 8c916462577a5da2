// SPDX-License-Identifier: BSL-1.0
//
// What a MMG counts (R-M10): the indicators of Partie 3 by month, or by year where the text prints
// no frequency, and the real costs of each year. `check` lists everything that does not hold
// together.

#ifndef PDS_MMG_INDICATORS_HPP
#define PDS_MMG_INDICATORS_HPP

#include <pds/core/money.hpp>
#include <pds/core/names.hpp>
#include <pds/core/rule.hpp>
#include <pds/core/source.hpp>

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace pds::mmg {

/// What is counted.
enum class indicator : std::uint8_t {
    calls,
    seen_weekday, ///< persons seen in consultation: the three add up to the total
    seen_weekend,
    seen_holiday,
    regulated,       ///< of those seen, via the PDS regulation
    direct,          ///< without prior regulation
    after_emergency, ///< sent on by an emergency department
    other_cases,
    sent_home,
    sent_to_emergency,
    acts,
    emergency_before_midnight, ///< passages in the emergency departments of the territory
    emergency_after_midnight
};

inline constexpr auto indicator_names = std::to_array<std::string_view>(
    {"calls", "seen_weekday", "seen_weekend", "seen_holiday", "regulated", "direct",
     "after_emergency", "other_cases", "sent_home", "sent_to_emergency", "acts",
     "emergency_before_midnight", "emergency_after_midnight"});

inline constexpr std::size_t indicator_count = indicator_names.size();

/// The name that programs use: `calls` for the first.
constexpr std::string_view name_of(indicator i) {
    return indicator_names[static_cast<std::size_t>(i)];
}

/// A line of the table of real costs.
enum class cost_line : std::uint8_t {
    refurbishing,
    medical_equipment,
    furniture,
    signage,
    security_equipment,
    computers,
    teletransmission,
    software,
    telephony,
    premises,
    water_and_electricity,
    telephone_and_internet,
    insurance,
    sundries,
    reception_staff,
    training,
    cleaning,
    security_staff,
    system_maintenance,
    expertise,
    communication,
    doctors_indemnity
};

inline constexpr auto cost_line_names = std::to_array<std::string_view>({
    "refurbishing",
    "medical_equipment",
    "furniture",
    "signage",
    "security_equipment",
    "computers",
    "teletransmission",
    "software",
    "telephony",
    "premises",
    "water_and_electricity",
    "telephone_and_internet",
    "insurance",
    "sundries",
    "reception_staff",
    "training",
    "cleaning",
    "security_staff",
    "system_maintenance",
    "expertise",
    "communication",
    "doctors_indemnity",
});

inline constexpr std::size_t cost_line_count = cost_line_names.size();

/// The name that programs use: `refurbishing` for the first.
constexpr std::string_view name_of(cost_line c) {
    return cost_line_names[static_cast<std::size_t>(c)];
}

/// How often the text wants an indicator.
enum class frequency : std::uint8_t {
    monthly,
    unprinted ///< the text prints none: by month or by year
};

/// What is counted, how often, and by which text.
struct indicator_row {
    indicator what;
    mmg::frequency frequency;
    rule_id rule;
    citation source;
    std::string_view items;
};

/// A line of the table of costs, and the text.
struct cost_row {
    cost_line what;
    std::string_view group; ///< in the text's words
    rule_id rule;
    citation source;
    std::string_view items;
};

/// A month, or with month 0 a whole year.
struct counted_period {
    int year = 0;
    int month = 0;
    friend constexpr auto operator<=>(counted_period const&, counted_period const&) = default;
};

/// One number counted in one period.
struct activity_count {
    indicator what{};
    counted_period period{};
    std::int64_t value = 0;
    friend bool operator==(activity_count const&, activity_count const&) = default;
};

/// What a line really cost in a civil year.
struct yearly_cost {
    cost_line what{};
    int year = 0;
    money amount{};
    friend bool operator==(yearly_cost const&, yearly_cost const&) = default;
};

/// All that was recorded, in any order.
struct activity {
    std::vector<activity_count> counts{};
    std::vector<yearly_cost> costs{};
};

} // namespace pds::mmg

#endif
