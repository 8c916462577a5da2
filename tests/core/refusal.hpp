// SPDX-License-Identifier: BSL-1.0
//
// What a call refuses with: `EXPECT_EQ(refusal([] { ... }), errc::invalid_date)`.

#ifndef PDS_TESTS_CORE_REFUSAL_HPP
#define PDS_TESTS_CORE_REFUSAL_HPP

#include <pds/core/error.hpp>

#include <optional>

/// The code of the `pds::error` that a call throws, or nothing if it throws none.
template <class Call>
std::optional<pds::errc> refusal(Call&& call) {
    try {
        static_cast<void>(call());
    } catch (pds::error const& e) {
        return e.code();
    }
    return std::nullopt;
}

#endif
