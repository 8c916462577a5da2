// SPDX-License-Identifier: BSL-1.0
//
// The version of the library, and a guard against two of them at once.
//
//     #if PDS_VERSION >= 200   // 0.2.0: major × 10000 + minor × 100 + patch
//
// The headers of two versions define the same names differently. Where they meet,
//
// - in one translation unit, this header does not compile, nor does <pds/pds.hpp>: `#error`;
// - in one program or shared library, it does not link (ELF, so not on Windows or macOS):
//   multiple definition of `pds_headers_of_two_versions`.
//
// Two shared libraries may each have their own, if neither shows the other any type of pds.

#ifndef PDS_VERSION

    #define PDS_VERSION 100

namespace pds {

inline constexpr char version[] = "0.1.0";

} // namespace pds

    // Of the constant, whose name has the version in it, the linker keeps one a version; with each
    // that it keeps comes its other name, which only one may have.
    #if defined(__ELF__) && defined(__GNUC__)
        #define PDS_DETAIL_JOIN_OF(name, number) name##number
        #define PDS_DETAIL_JOIN(name, macro) PDS_DETAIL_JOIN_OF(name, macro)
        #define PDS_DETAIL_TEXT_OF(number) #number
        #define PDS_DETAIL_TEXT(macro) PDS_DETAIL_TEXT_OF(macro)
extern "C" {
[[gnu::used, gnu::visibility("hidden")]] inline constexpr char
    PDS_DETAIL_JOIN(pds_headers_of_version_, PDS_VERSION) = 0;
[[gnu::visibility("hidden"), gnu::alias("pds_headers_of_version_" PDS_DETAIL_TEXT(
                                 PDS_VERSION))]] extern char const pds_headers_of_two_versions;
}
        #undef PDS_DETAIL_JOIN_OF
        #undef PDS_DETAIL_JOIN
        #undef PDS_DETAIL_TEXT_OF
        #undef PDS_DETAIL_TEXT
    #endif

#elif PDS_VERSION != 100
    #error "pds: headers of two versions in one translation unit"
#endif
