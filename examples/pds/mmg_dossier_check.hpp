// SPDX-License-Identifier: BSL-1.0
//
// What no field of a dossier can say alone: fields against each other.

#ifndef PDS_TOOL_MMG_DOSSIER_CHECK_HPP
#define PDS_TOOL_MMG_DOSSIER_CHECK_HPP

#include "problems.hpp"

#include <pds/mmg/dossier.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

namespace tool {

/// Where a field was and how it was written.
struct field_place {
    std::size_t line = 1;
    std::string value;
};
using field_places = std::map<std::string, field_place>; ///< by path

/// Notes hours that cross, dates outside the convention, budget years doubled or missing, and more
/// doctors in a part than in the whole.
void check_fields(std::string_view file, pds::mmg::dossier const& d, field_places const& where,
                  problems& found);

} // namespace tool

#endif
