// SPDX-License-Identifier: BSL-1.0
//
// Where a figure comes from: a text with its dates, and a place in it. A citation points at a
// `source` that lives as long as the program, so that a row of law costs a pointer and no copy:
//
//     inline constexpr pds::source my_agency_2024{
//         .key = "ars-idf-2024", .title = "Cahier des charges régional", ...};
//     constexpr pds::citation where{&my_agency_2024, "annexe 3, p. 64"};

#ifndef PDS_CORE_SOURCE_HPP
#define PDS_CORE_SOURCE_HPP

#include <pds/core/date.hpp>

#include <cstdint>
#include <string_view>

namespace pds {

/// How a statement of law is known.
enum class ground : std::uint8_t {
    text,      ///< said by an official text that was read
    published, ///< said by the press, an insurer's page or a professional site
    reading    ///< the texts are silent; an interpretation, with a name
};

/// A text: an act, an agreement, a circular.
struct source {
    std::string_view key;   ///< short and unique
    std::string_view title; ///< in French, as it is called
    date dated;             ///< signature, or publication where that is what counts
    pds::ground ground = pds::ground::text;
};

/// A place in a text. A default one cites nothing.
struct citation {
    pds::source const* source = nullptr;
    std::string_view place{};

    friend constexpr bool operator==(citation const&, citation const&) = default;
};

} // namespace pds

#endif
