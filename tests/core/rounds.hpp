// SPDX-License-Identifier: BSL-1.0
//
// How long a long loop is.

#ifndef PDS_TESTS_CORE_ROUNDS_HPP
#define PDS_TESTS_CORE_ROUNDS_HPP

#if defined(__SANITIZE_ADDRESS__) || defined(PDS_FEWER_ROUNDS)
inline constexpr bool fewer_rounds = true;
#elif defined(__has_feature)
inline constexpr bool fewer_rounds = __has_feature(address_sanitizer);
#else
inline constexpr bool fewer_rounds = false;
#endif

// Under the address sanitizer a round takes some ten times as long, and what it looks for, faults
// in memory, shows in fewer; so does a change in a header (tests/mutation).

/// `all`, or one in `part` of them there.
constexpr int rounds(int all, int part = 6) {
    return fewer_rounds ? all / part : all;
}

/// How far a loop over every minute or day goes on at once: by 1, or by `part` there.
constexpr int stride(int part) {
    return fewer_rounds ? part : 1;
}

#endif
