// SPDX-License-Identifier: BSL-1.0
//
// An envelope against the people it is for.
//
//     auto const f = pds::figures_of(envelope, 32, *pds::find_department(all, "74"));
//     f.per_inhabitant;          // 1.94 for 1,334,350.00: euros a head and year
//     f.inhabitants_per_sector;  // 21,462

#ifndef PDS_ENVELOPE_FIGURES_HPP
#define PDS_ENVELOPE_FIGURES_HPP

#include <pds/core/error.hpp>
#include <pds/core/money.hpp>
#include <pds/organisation/department.hpp>

#include <cstdint>

namespace pds {

/// Money, people and area, by head and by sector.
struct envelope_figures {
    money per_inhabitant{};                  ///< half up to the cent
    money per_sector{};                      ///< half up to the cent
    std::int64_t inhabitants_per_sector = 0; ///< half up
    std::int64_t km2_per_sector = 0;         ///< half up
};

/// With the population of 2005. Throws `errc::invalid_count` for no sectors or nobody,
/// `errc::invalid_weights` for an amount below nothing.
constexpr envelope_figures figures_of(money envelope, int sectors, department const& d) {
    if (sectors <= 0 || d.population_2005 <= 0) detail::refuse(errc::invalid_count);
    auto const rounded = [&](std::int64_t whole) { return (2 * whole + sectors) / (2 * sectors); };
    return {prorata(envelope, 1, d.population_2005), prorata(envelope, 1, sectors),
            rounded(d.population_2005), rounded(d.area_km2)};
}

} // namespace pds

#endif
