// SPDX-License-Identifier: BSL-1.0
//
// The version of the library.

#ifndef PDS_CORE_VERSION_HPP
#define PDS_CORE_VERSION_HPP

namespace pds {

inline constexpr char version[] = "0.1.0";

} // namespace pds

#endif
