// SPDX-License-Identifier: BSL-1.0
//
// How long a long loop is.

#ifndef PDS_TESTS_CORE_ROUNDS_HPP
#define PDS_TESTS_CORE_ROUNDS_HPP

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool address_sanitizer = true;
#elif defined(__has_feature)
inline constexpr bool address_sanitizer = __has_feature(address_sanitizer);
#else
inline constexpr bool address_sanitizer = false;
#endif

// Under the address sanitizer a round takes some ten times as long, and what it looks for, faults
// in memory, shows in fewer.

/// `all`, or one in `part` of them under the address sanitizer.
constexpr int rounds(int all, int part = 6) {
    return address_sanitizer ? all / part : all;
}

/// How far a loop over every minute or day goes on at once: by 1, or by `part` there.
constexpr int stride(int part) {
    return address_sanitizer ? part : 1;
}

#endif
