// SPDX-License-Identifier: BSL-1.0
//
// The version of the library, and a guard against two of them at once.
//
//     #if PDS_VERSION >= 200   // 0.2.0: major × 10000 + minor × 100 + patch
//
// The headers of two versions define the same names differently. Where they meet in one translation
// unit, this header does not compile, nor does <pds/pds.hpp>. Where they meet in one program only,
// nothing tells: types of pds are no part of the interface of a shared library.

#ifndef PDS_VERSION

    /// Major × 10000 + minor × 100 + patch.
    #define PDS_VERSION 100

namespace pds {

inline constexpr char version[] = "0.1.0";

} // namespace pds

#elif PDS_VERSION != 100
    #error "pds: headers of two versions in one translation unit"
#endif
