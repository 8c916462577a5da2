// SPDX-License-Identifier: BSL-1.0
//
// Dossiers of maisons médicales de garde as JSON files: in, out, empty, and as a schema.

#ifndef PDS_TOOL_MMG_DOSSIER_HPP
#define PDS_TOOL_MMG_DOSSIER_HPP

#include "problems.hpp"

#include <pds/mmg/dossier.hpp>

#include <string>
#include <string_view>

namespace tool {

/// Reads a dossier; every fault is noted with the line and the path of its field.
pds::mmg::dossier read_dossier(std::string_view file, std::string_view text, problems& found);

/// The dossier as JSON, every field in order, `null` where nothing was filled in.
std::string write_dossier(pds::mmg::dossier const& d);

/// An empty dossier: before each field its meaning, under the field's name behind `// `.
std::string empty_dossier();

/// The JSON Schema of a dossier.
std::string dossier_schema();

} // namespace tool

#endif
