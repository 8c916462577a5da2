// SPDX-License-Identifier: BSL-1.0
//
// Figures of the whole country, to place results; no rule depends on them (R-S6).

#ifndef PDS_LAW_NATIONAL_FIGURES_HPP
#define PDS_LAW_NATIONAL_FIGURES_HPP

#include <array>

namespace pds::law {

/// Sectors of first parts of night, counted by the Order in January of each year.
struct sectors_counted {
    int year;
    int sectors;
};
inline constexpr std::array<sectors_counted, 6> sectors_of_the_order{{
    {2006, 2834},
    {2007, 2737},
    {2008, 2696},
    {2009, 2552},
    {2010, 2412},
    {2011, 2331},
}};

} // namespace pds::law

#endif
