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

#include <optional>

namespace pds {

/// Of a kind of slot that begins on a day. Place and function matter where a region's rates that
/// tell them apart are laid over the national ones.
constexpr fee astreinte(slot_kind kind, date day, tariff const& rates,
                        std::optional<sector_id> place = {},
                        duty_function function = duty_function::fixed_point) {
    auto const& rate = rates.astreinte_of(kind);
    fee national{rate.code, rate.rows.at(day)};
    if (auto const* const own = rates.region.find(kind, day, place, function))
        national.set_by_region(own->amount, own->source);
    return national;
}

/// Of a slot, by its kind and its day.
constexpr fee astreinte(slot const& s, tariff const& rates, std::optional<sector_id> place = {},
                        duty_function function = duty_function::fixed_point) {
    return astreinte(s.kind, s.day(), rates, place, function);
}

} // namespace pds

#endif
