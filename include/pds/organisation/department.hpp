// SPDX-License-Identifier: BSL-1.0
//
// A department: its people and its area, and what follows for its number of sectors.
//
//     auto const& savoie = *pds::find_department(pds::law::departments_2005, "74");
//     pds::margin_of(savoie, pds::law::margin_rule_2008);        // 40: classed as mountain
//     pds::population_key(savoie, pds::law::departments_2005, 2000);     // 23 of 2,000 sectors

#ifndef PDS_ORGANISATION_DEPARTMENT_HPP
#define PDS_ORGANISATION_DEPARTMENT_HPP

#include <pds/core/error.hpp>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

namespace pds {

/// A department's code, people and area.
struct department {
    std::string_view code; ///< "74", "2A"
    std::string_view name;
    int population_1999;
    int population_2006;
    int population_2005; ///< between the two
    int area_km2;
    bool mountain; ///< classed by the law of 9 January 1985
};

/// The department of a code, or nothing. Rows are in any order.
constexpr department const* find_department(std::span<department const> rows,
                                            std::string_view code) {
    auto const found =
        std::find_if(rows.begin(), rows.end(), [&](auto const& row) { return row.code == code; });
    return found == rows.end() ? nullptr : &*found;
}

/// How much above its target a department may stay (R-S2).
struct margin_rule {
    int percent;              ///< for most
    int raised_percent;       ///< for thinly peopled ones and for mountain
    int raised_below_density; ///< inhabitants a km², strictly
};

/// The margin that the rule gives, in percent. The printed one wins where they differ.
constexpr int margin_of(department const& d, margin_rule const& rule) {
    bool const thin =
        std::int64_t{d.population_2005} < std::int64_t{d.area_km2} * rule.raised_below_density;
    return thin || d.mountain ? rule.raised_percent : rule.percent;
}

/// The department's share of so many sectors by population, rounded half up (R-S6). Throws
/// `errc::invalid_weights` if nobody lives in `all`.
constexpr int population_key(department const& d, std::span<department const> all, int sectors) {
    std::int64_t people = 0;
    for (auto const& row : all)
        people += row.population_2005;
    if (people <= 0) detail::refuse(errc::invalid_weights);
    return static_cast<int>((2 * std::int64_t{sectors} * d.population_2005 + people) /
                            (2 * people));
}

} // namespace pds

#endif
