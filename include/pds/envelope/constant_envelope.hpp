// SPDX-License-Identifier: BSL-1.0
//
// Constant envelope: how many sectors are left if more kinds of slot are opened and nothing more is
// spent (R-E3).
//
//     pds::slot_ledger const year{calendar, pds::law::national_tariff, pds::year_of(2008)};
//     auto const after = pds::constant_envelope(2500, before, before | pds::extension_kinds, year);
//     after.sectors_after;        // 2068, with evenings, Sundays and holidays before
//     after.slack;                // 32200.00: not enough for one sector more

#ifndef PDS_ENVELOPE_CONSTANT_ENVELOPE_HPP
#define PDS_ENVELOPE_CONSTANT_ENVELOPE_HPP

#include <pds/core/error.hpp>
#include <pds/core/money.hpp>
#include <pds/envelope/slot_ledger.hpp>

#include <cstdint>

namespace pds {

/// How many sectors before and after, for the same money.
struct constant_envelope_result {
    std::int64_t sectors_before;
    money cost_per_sector_before;
    std::int64_t sectors_after; ///< the greatest number that costs no more
    money cost_per_sector_after;
    money envelope; ///< what all sectors cost before
    money slack;    ///< what is left of it: less than one sector
};

/// Each sector with one post in every slot of its kinds. Throws `errc::invalid_count` for a
/// negative number, `errc::no_rate` if the kinds after cost nothing in the period.
inline constant_envelope_result constant_envelope(std::int64_t sectors, slot_kinds before,
                                                  slot_kinds after, slot_ledger const& period) {
    if (sectors < 0) detail::refuse(errc::invalid_count);
    auto const one_before = period.cost_of(before).amount;
    auto const one_after = period.cost_of(after).amount;
    if (one_after <= money{}) detail::refuse(errc::no_rate);
    auto const envelope = one_before * sectors;
    auto const left = envelope.cents() / one_after.cents();
    return {sectors, one_before, left, one_after, envelope, envelope - one_after * left};
}

} // namespace pds

#endif
