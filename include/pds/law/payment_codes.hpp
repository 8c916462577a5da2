// SPDX-License-Identifier: BSL-1.0
//
// The numbers under which the insurers' systems keep the payment codes, where a text that was read
// gives them: the nature of the benefit (PRS_NAT) in the nomenclature IR_NAT_V.
//
//     pds::law::prs_nat_of("PRN");       // 1992, the evening
//     pds::law::prs_nat_of("C");         // nothing: not read anywhere

#ifndef PDS_LAW_PAYMENT_CODES_HPP
#define PDS_LAW_PAYMENT_CODES_HPP

#include <pds/core/source.hpp>
#include <pds/law/sources.hpp>

#include <array>
#include <optional>
#include <string_view>

namespace pds::law {

/// A code that doctors bill and its number in the list IR_NAT_V.
struct payment_code {
    std::string_view code;
    int prs_nat;
};

/// In order of the numbers. Codes of base fees, of travel and of unregulated acts are not among
/// them.
inline constexpr std::array<payment_code, 14> payment_codes{{{"CRN", 1933},
                                                             {"CRM", 1934},
                                                             {"CRD", 1935},
                                                             {"VRN", 1936},
                                                             {"VRM", 1937},
                                                             {"VRD", 1938},
                                                             {"CRS", 1941},
                                                             {"VRS", 1942},
                                                             {"REG", 1991},
                                                             {"PRN", 1992},
                                                             {"PRM", 1993},
                                                             {"PRD", 1994},
                                                             {"RSA", 1996},
                                                             {"RSP", 1997}}};
inline constexpr citation payment_codes_source{&sources::codes_snds, "PRS_NAT"};

/// The number of a code; nothing if no text that was read gives one.
constexpr std::optional<int> prs_nat_of(std::string_view code) noexcept {
    for (auto const& known : payment_codes)
        if (known.code == code) return known.prs_nat;
    return std::nullopt;
}

} // namespace pds::law

#endif
