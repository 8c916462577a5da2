// SPDX-License-Identifier: BSL-1.0
//
// The astreinte: the flat rate of a slot, whole (R-P1 to R-P6).
//
//     auto const slot = calendar.slot_at("2008-05-02T10:00"_time);
//     auto const fee = pds::astreinte(*slot, pds::law::national_tariff);
//     fee.amount;  // 150.00          fee.status;  // in_force
//     fee.code;    // PRD             fee.rule;    // P5
//
// Before avenant 4 no text gives an amount: the fee is 0.00 and `not_covered`.

#ifndef PDS_PAY_ASTREINTE_HPP
#define PDS_PAY_ASTREINTE_HPP

#include <pds/pay/fee.hpp>
#include <pds/pay/tariff.hpp>

namespace pds {

/// Of a kind of slot that begins on a day.
constexpr fee astreinte(slot_kind kind, date day, tariff const& rates) {
    auto const& rate = rates.astreinte_of(kind);
    return {rate.code, rate.rows.at(day)};
}

constexpr fee astreinte(slot const& s, tariff const& rates) {
    return astreinte(s.kind, s.day(), rates);
}

} // namespace pds

#endif
