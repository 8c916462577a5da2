// SPDX-License-Identifier: BSL-1.0
//
// A sector, or a group of sectors merged for some kinds of slot (R-O5), by number: its place in a
// `name_table<sector_id>`. A group bears no sector's name, so both share one numbering.

#ifndef PDS_ORGANISATION_SECTOR_HPP
#define PDS_ORGANISATION_SECTOR_HPP

#include <cstddef>
#include <cstdint>

namespace pds {

/// The number of a sector or group.
enum class sector_id : std::uint32_t {};

/// Its place in an array by sector.
constexpr std::size_t index_of(sector_id id) noexcept {
    return static_cast<std::size_t>(id);
}

} // namespace pds

#endif
