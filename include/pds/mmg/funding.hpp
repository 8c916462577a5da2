// SPDX-License-Identifier: BSL-1.0
//
// The yearly envelopes of a MMG, drawn from what a region has for each year (R-M9, R-E5).
//
//     std::vector<pds::allotment> years{...};      // of N, N+1, ..., each split over departments
//     if (auto const lack = pds::mmg::draw(plan, years, savoie))
//         lack->year, lack->why.missing();         // nothing was drawn, of no year
//     years[0].part(savoie).remaining();           // what is left of year N

#ifndef PDS_MMG_FUNDING_HPP
#define PDS_MMG_FUNDING_HPP

#include <pds/envelope/allotment.hpp>
#include <pds/mmg/plan.hpp>

#include <cstddef>
#include <optional>
#include <span>

namespace pds::mmg {

/// The first year whose part does not hold what the plan needs.
struct unfunded_year {
    int year;
    overdrawn why;
    friend constexpr bool operator==(unfunded_year const&, unfunded_year const&) = default;
};

/// Commits the net of every year of a plan in a part of that year's allotment: of all years, or of
/// none. Throws `errc::invalid_count` if there are not as many allotments as years,
/// `errc::negative_amount` for a net below nothing, `errc::unknown_name` for a part that there is
/// not.
inline std::optional<unfunded_year> draw(plan const& p, std::span<allotment> years,
                                         std::size_t part) {
    if (years.size() != p.years.size()) pds::detail::refuse(errc::invalid_count);
    for (std::size_t i = 0; i != years.size(); ++i) {
        auto const& y = p.years[i];
        if (y.net < money{}) pds::detail::refuse(errc::negative_amount);
        auto const available = years[i].part(part).remaining();
        if (y.net > available) return unfunded_year{y.year, {part, y.net, available}};
    }
    for (std::size_t i = 0; i != years.size(); ++i)
        static_cast<void>(years[i].commit(part, p.years[i].net)); // there is enough, see above
    return std::nullopt;
}

} // namespace pds::mmg

#endif
