// SPDX-License-Identifier: BSL-1.0
//
// How a MMG works: hours, access, doctors, payment, and its place in the PDS (R-M4 to R-M6).

#ifndef PDS_MMG_OPERATION_HPP
#define PDS_MMG_OPERATION_HPP

#include <pds/core/enum_set.hpp>
#include <pds/mmg/schedule.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pds::mmg {

/// Ways in. The form prints an interconnection among them; here it is an answer of its own.
enum class access_mode : std::uint8_t {
    pds_regulation, ///< through the call regulation of the PDS
    own_number,     ///< through a number of the MMG
    direct          ///< without prior regulation
};

inline constexpr auto access_mode_names =
    std::to_array<std::string_view>({"pds_regulation", "own_number", "direct"});

/// The name that programs use: `pds_regulation` for the first.
constexpr std::string_view name_of(access_mode a) {
    return access_mode_names[static_cast<std::size_t>(a)];
}

/// How far the convention with the nearby emergency structure has come.
enum class agreement_state : std::uint8_t { none, planned, signed_ };

inline constexpr auto agreement_state_names =
    std::to_array<std::string_view>({"none", "planned", "signed"});

/// The name that programs use: `none` for the first.
constexpr std::string_view name_of(agreement_state a) {
    return agreement_state_names[static_cast<std::size_t>(a)];
}

/// Hours, access, and what is agreed with whom.
struct operation {
    schedule hours{};
    std::string restriction_reason{}; ///< needs that explain shorter hours
    std::string surge_plan{};         ///< for seasonal surges
    std::string crisis_plan{};        ///< for a health crisis

    enum_set<access_mode> access{};
    std::optional<bool> fifteen_first{};  ///< the 15 is the call number put forward
    std::string direct_access_reason{};   ///< the local situation
    std::optional<bool> interconnected{}; ///< the own number, with the centre 15
    std::optional<bool> protocol{};       ///< written, for the own number

    std::optional<int> minimum_doctors{};
    std::optional<int> other_sector_doctors{}; ///< of those who take part
    std::optional<bool> other_sectors_admitted{};
    std::optional<int> replacements{}; ///< of those who take part
    std::optional<bool> training_place{};

    std::optional<bool> third_party_if_regulated{}; ///< tiers payant after a regulated call
    std::string third_party_terms{};
    std::string local_agreements{}; ///< on exemption from advance payment

    std::string articulation_pds{};
    std::string articulation_emergency{}; ///< with the emergency network
    std::optional<agreement_state> emergency_convention{};
    std::optional<bool> convention_covers_offer_and_coordination{};

    friend bool operator==(operation const&, operation const&) = default;
};

} // namespace pds::mmg

#endif
