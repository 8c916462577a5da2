// SPDX-License-Identifier: BSL-1.0
//
// Why a maison médicale de garde (MMG): the needs that it answers and what they were assessed from
// (R-M2). A text left empty, or an answer without value, is a mention that nobody filled in.

#ifndef PDS_MMG_NEED_HPP
#define PDS_MMG_NEED_HPP

#include <pds/core/enum_set.hpp>
#include <pds/core/names.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pds::mmg {

/// The four needs that credits may answer.
enum class need_kind : std::uint8_t {
    rural_structure,  ///< structure to the PDS in a rural area
    deprived_urban,   ///< readability and help for deprived urban quarters
    hospital_pathway, ///< the patient's pathway, with hospital emergency structures
    emergency_relief  ///< relief of hospital emergency departments
};

inline constexpr auto need_kind_names = std::to_array<std::string_view>(
    {"rural_structure", "deprived_urban", "hospital_pathway", "emergency_relief"});

/// The name that programs use: `rural_structure` for the first.
constexpr std::string_view name_of(need_kind n) {
    return need_kind_names[static_cast<std::size_t>(n)];
}

/// Which need, and what shows it.
struct need {
    enum_set<need_kind> kinds{};

    // The three bases of assessment, which are the state of existing care too.
    std::string care_needs{};            ///< seen in PDS hours, say acts an hour by slot
    std::string existing_offer{};        ///< of hospitals and practices in the sectors
    std::string emergency_departments{}; ///< their activity and where they are

    std::string deficit_zones{};               ///< zones declared short of doctors
    std::string complementarity{};             ///< with the other actors of PDS and urgent aid
    std::optional<bool> visits_kept{};         ///< visits that cannot be avoided stay possible
    std::optional<bool> only_answer{};         ///< the MMG would be all that the PDS offers
    std::optional<bool> fits_sros{};           ///< fits the PDS and the regional plan (SROS)
    std::optional<bool> sos_service{};         ///< a service of the SOS médecins type exists
    std::optional<bool> emergency_structure{}; ///< a hospital emergency structure is near

    friend bool operator==(need const&, need const&) = default;
};

} // namespace pds::mmg

#endif
