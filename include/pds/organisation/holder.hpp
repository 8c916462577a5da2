// SPDX-License-Identifier: BSL-1.0
//
// Who holds a slot of a sector (R-O4).

#ifndef PDS_ORGANISATION_HOLDER_HPP
#define PDS_ORGANISATION_HOLDER_HPP

#include <cstdint>

namespace pds {

/// Who serves it.
enum class holder : std::uint8_t {
    nobody,
    own_doctors,          ///< of the sector: as many as it has posts
    mmg,                  ///< a maison médicale de garde, where the slot is paid once
    emergency_department, ///< of a hospital: no astreinte
    mcs                   ///< a médecin correspondant de SAMU
};

/// A hospital that holds a slot leaves no astreinte to be paid, nor does nobody.
constexpr bool leaves_astreinte(holder h) noexcept {
    return h != holder::nobody && h != holder::emergency_department;
}

} // namespace pds

#endif
