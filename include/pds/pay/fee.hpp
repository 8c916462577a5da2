// SPDX-License-Identifier: BSL-1.0
//
// An amount due with what makes it so: the payment code, the status of the row of law that gave
// it, the rule and the text.

#ifndef PDS_PAY_FEE_HPP
#define PDS_PAY_FEE_HPP

#include <pds/core/dated.hpp>
#include <pds/core/money.hpp>

#include <string_view>

namespace pds {

/// An amount, and where it comes from.
struct fee {
    std::string_view code; ///< of the insurer; empty where nothing is due
    money amount;          ///< 0.00 if no text gives one
    pds::status status = status::not_covered;
    rule_id rule{};
    citation source{}; ///< none outside the tables, or where a regional row gives none

    constexpr fee() = default;
    constexpr fee(std::string_view payment_code, dated<money> const& row)
        : code{payment_code},
          amount{row.covered() ? row.value : money{}},
          status{row.status},
          rule{row.rule},
          source{row.source} {}

    /// The same due by a region's text in place of the national one.
    constexpr void set_by_region(money own, citation text) {
        amount = own;
        status = pds::status::in_force;
        source = text;
    }

    [[nodiscard]] constexpr bool covered() const noexcept {
        return status != pds::status::not_covered;
    }
};

} // namespace pds

#endif
