// SPDX-License-Identifier: BSL-1.0
//
// The budget of a MMG, year by year, at most five (R-M7). What is absent was not filled in; an
// empty list and 0.00 are answers.

#ifndef PDS_MMG_BUDGET_HPP
#define PDS_MMG_BUDGET_HPP

#include <pds/core/money.hpp>
#include <pds/core/names.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pds::mmg {

/// What equipment is for.
enum class equipment_kind : std::uint8_t { medical, computing_and_telephone, furniture, other };

inline constexpr auto equipment_kind_names =
    std::to_array<std::string_view>({"medical", "computing_and_telephone", "furniture", "other"});

/// The name that programs use: `medical` for the first.
constexpr std::string_view name_of(equipment_kind k) {
    return equipment_kind_names[static_cast<std::size_t>(k)];
}

/// One purchase.
struct equipment_line {
    std::string name{};
    equipment_kind kind = equipment_kind::other;
    bool heavy = false; ///< heavy medical equipment, which a MMG has no use for
    money amount{};
    friend bool operator==(equipment_line const&, equipment_line const&) = default;
};

/// Consumables, small equipment.
struct running_line {
    std::string name{};
    money amount{};
    friend bool operator==(running_line const&, running_line const&) = default;
};

/// Money from somebody else.
struct funding_line {
    std::string source{};
    money amount{};
    std::string purpose{};
    friend bool operator==(funding_line const&, funding_line const&) = default;
};

/// Who lends or lets the premises.
enum class premises_owner : std::uint8_t { health_establishment, other };

inline constexpr auto premises_owner_names =
    std::to_array<std::string_view>({"health_establishment", "other"});

/// The name that programs use: `health_establishment` for the first.
constexpr std::string_view name_of(premises_owner o) {
    return premises_owner_names[static_cast<std::size_t>(o)];
}

/// To which domain public premises belong.
enum class property_domain : std::uint8_t { private_domain, public_domain };

inline constexpr auto property_domain_names =
    std::to_array<std::string_view>({"private", "public"});

/// The name that programs use: `private` for the first.
constexpr std::string_view name_of(property_domain d) {
    return property_domain_names[static_cast<std::size_t>(d)];
}

/// What an establishment takes for its premises.
enum class occupation_due : std::uint8_t {
    rent, ///< loyer
    fee   ///< redevance
};

inline constexpr auto occupation_due_names = std::to_array<std::string_view>({"rent", "fee"});

/// The name that programs use: `rent` for the first.
constexpr std::string_view name_of(occupation_due d) {
    return occupation_due_names[static_cast<std::size_t>(d)];
}

/// The rooms, and how they are held.
struct premises {
    std::optional<int> surface_m2{};
    std::optional<bool> charges_included{}; ///< in the rents and in the observed price
    std::optional<premises_owner> owner{};
    std::optional<property_domain> domain{};
    std::optional<occupation_due> due{};
    friend bool operator==(premises const&, premises const&) = default;
};

/// What one year costs and what pays for it.
struct budget_year {
    int year = 0; ///< the civil year in which it begins

    std::optional<money> actual_rent{};
    std::optional<money> observed_price_m2{}; ///< mean rent of a square metre there, for a year
    std::optional<money> requested_rent{};    ///< from the promoter

    std::optional<money> works{}; ///< compliance and refurbishing
    std::string works_reason{};
    std::optional<std::vector<equipment_line>> equipment{};
    std::optional<std::vector<running_line>> running{};
    std::optional<int> staff_minutes_a_week{}; ///< reception
    std::optional<money> staff_cost{};
    std::optional<money> cleaning{};
    std::optional<money> coordination{};
    std::optional<money> management_fees{};
    std::optional<std::vector<funding_line>> external{};

    friend bool operator==(budget_year const&, budget_year const&) = default;
};

/// The premises and the years.
struct budget {
    mmg::premises premises{};
    std::optional<bool> coordinated_by_doctor{};
    std::string adaptations{}; ///< to what is particular to the place
    std::vector<budget_year> years{};

    friend bool operator==(budget const&, budget const&) = default;
};

} // namespace pds::mmg

#endif
