// SPDX-License-Identifier: BSL-1.0
//
// Who does what for a MMG, and which act needs whom (R-M13). The acts are data, in
// `law/mmg_2007_actors.hpp`.
//
//     for (auto const& a : pds::mmg::acts_of(pds::mmg::actor::prefect, pds::law::mmg_acts_2007))
//         a->name, a->with;     // decree_sectors, codamups ...

#ifndef PDS_MMG_ACTORS_HPP
#define PDS_MMG_ACTORS_HPP

#include <pds/core/enum_set.hpp>
#include <pds/core/names.hpp>
#include <pds/core/rule.hpp>
#include <pds/core/source.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace pds::mmg {

/// Who can have something to do.
enum class actor : std::uint8_t {
    mrs, ///< mission régionale de santé
    prefect,
    codamups, ///< departmental committee for urgent aid and PDS
    promoter, ///< most often an association of doctors
    doctors,
    doctors_organisations, ///< of liberal doctors, and health centres
    regional_order,        ///< conseil régional de l'Ordre
    departmental_order,
    emergency_structures,
    samu,
    faqsv,          ///< regional committee and bureau of the fund before the FIQCS
    ddass,          ///< the State's departmental service
    dhos,           ///< the ministry's directorate
    national_group, ///< DHOS, DSS and UNCAM
    public_
};

inline constexpr auto actor_names = std::to_array<std::string_view>(
    {"mrs", "prefect", "codamups", "promoter", "doctors", "doctors_organisations", "regional_order",
     "departmental_order", "emergency_structures", "samu", "faqsv", "ddass", "dhos",
     "national_group", "public"});

/// The name that programs use: `mrs` for the first.
constexpr std::string_view name_of(actor a) {
    return actor_names[static_cast<std::size_t>(a)];
}
/// The value of that name, else `errc::unknown_name`.
constexpr result<actor> try_actor(std::string_view name) {
    return try_value_named<actor>(name, actor_names);
}

/// Several actors.
using actors = enum_set<actor>;

/// Whether the text asks for an act or allows it.
enum class obligation : std::uint8_t { must, may };

inline constexpr auto obligation_names = std::to_array<std::string_view>({"must", "may"});

/// The name that programs use: `must` for the first.
constexpr std::string_view name_of(obligation o) {
    return obligation_names[static_cast<std::size_t>(o)];
}

/// One act: who, with or towards whom.
struct act_row {
    std::string_view name;
    actor who;
    actors with;
    mmg::obligation obligation;
    rule_id rule;
    citation source;
    std::string_view items; ///< facts of the text, by number
};

/// The acts of an actor, in the order of the table, which must outlive the result.
inline std::vector<act_row const*> acts_of(actor who, std::span<act_row const> acts) {
    std::vector<act_row const*> found;
    for (auto const& a : acts)
        if (a.who == who) found.push_back(&a);
    return found;
}

/// The acts that need an actor at whose hands they are not.
inline std::vector<act_row const*> acts_needing(actor whom, std::span<act_row const> acts) {
    std::vector<act_row const*> found;
    for (auto const& a : acts)
        if (a.with.contains(whom)) found.push_back(&a);
    return found;
}

/// The act of a name, or `errc::unknown_name`.
constexpr result<act_row const*> try_act(std::string_view name, std::span<act_row const> acts) {
    auto const at =
        std::find_if(acts.begin(), acts.end(), [&](auto const& a) { return a.name == name; });
    if (at == acts.end()) return errc::unknown_name;
    return &*at;
}

} // namespace pds::mmg

#endif
