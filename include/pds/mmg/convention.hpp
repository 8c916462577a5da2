// SPDX-License-Identifier: BSL-1.0
//
// The convention between the promoter and the mission régionale de santé (MRS): who, how long, how
// the money goes, and what is measured (R-M9).

#ifndef PDS_MMG_CONVENTION_HPP
#define PDS_MMG_CONVENTION_HPP

#include <pds/core/date.hpp>
#include <pds/core/enum_set.hpp>
#include <pds/core/interval.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pds::mmg {

/// What the cahier des charges annexed to the convention must hold.
enum class cahier_part : std::uint8_t {
    project,
    budget,
    financing,
    monitoring,
    evaluation,
    partnerships
};

inline constexpr auto cahier_part_names = std::to_array<std::string_view>(
    {"project", "budget", "financing", "monitoring", "evaluation", "partnerships"});

/// The name that programs use: `project` for the first.
constexpr std::string_view name_of(cahier_part p) {
    return cahier_part_names[static_cast<std::size_t>(p)];
}

/// To whom the yearly envelope goes.
enum class financing_route : std::uint8_t { promoter, partly_host };

inline constexpr auto financing_route_names =
    std::to_array<std::string_view>({"promoter", "partly_host"});

/// The name that programs use: `promoter` for the first.
constexpr std::string_view name_of(financing_route r) {
    return financing_route_names[static_cast<std::size_t>(r)];
}

/// What partners, local authorities first, take a part in.
enum class partnership : std::uint8_t { premises, securing, transport, public_information };

inline constexpr auto partnership_names =
    std::to_array<std::string_view>({"premises", "securing", "transport", "public_information"});

/// The name that programs use: `premises` for the first.
constexpr std::string_view name_of(partnership p) {
    return partnership_names[static_cast<std::size_t>(p)];
}

/// The parties, the days and the parts of the text that is signed.
struct convention {
    std::string promoter{};
    std::string mrs_director{};
    std::optional<date> from{};
    std::optional<date> until{}; ///< the day after the last
    enum_set<cahier_part> cahier{};
    std::optional<financing_route> route{};
    std::string host{}; ///< the establishment that houses the MMG
    enum_set<partnership> partnerships{};

    /// Nothing while a date is lacking.
    [[nodiscard]] std::optional<interval<date>> period() const {
        if (!from || !until || *until <= *from) return std::nullopt;
        return interval{*from, *until};
    }
    friend bool operator==(convention const&, convention const&) = default;
};

/// What is measured, when, and who learns of it.
struct monitoring {
    std::optional<bool> annual_transmission{}; ///< automatic, by digital means
    std::optional<date> interim_review{};
    std::vector<date> evaluations{};
    std::optional<bool> evaluation_under_mrs{};
    std::optional<bool> studies_peaks{};
    std::optional<bool> qualitative_report{};
    std::optional<bool> results_to_codamups{};

    friend bool operator==(monitoring const&, monitoring const&) = default;
};

} // namespace pds::mmg

#endif
