// SPDX-License-Identifier: BSL-1.0
//
// The price of one act: base fee, majoration, travel, each with its code, or the reason why there
// is no majoration (R-A1 to R-A8).
//
//     auto const p = pds::price({.when = "2008-05-01T21:00"_time, .kind = pds::act_kind::visit,
//                                .regulated = true, .on_duty = true},
//                               calendar, pds::law::national_tariff);
//     p.base.amount;         // 22.00  V
//     p.majoration.amount;   // 46.00  VRN; the travel is inside (R-A4)
//     p.travel.amount;       //  0.00
//     p.total();             // 68.00
//
// An act is placed by its start; at a boundary the later period has it (R-A8).

#ifndef PDS_PAY_ACT_HPP
#define PDS_PAY_ACT_HPP

#include <pds/calendar/slot_calendar.hpp>
#include <pds/pay/fee.hpp>
#include <pds/pay/reason.hpp>
#include <pds/pay/tariff.hpp>

#include <optional>
#include <string_view>

namespace pds {

/// When, what, and whether it was regulated and its doctor on duty.
struct act {
    local_time when;
    act_kind kind = act_kind::consultation;
    bool regulated = false; ///< sent by the regulation or by a call centre of the PDS (R-A6)
    bool on_duty = false;   ///< on duty at that minute, or called in replacement of who was
};

/// Under which code an act on a pont day or a Saturday morning goes (R-A5); the amounts agree.
enum class pont_code : std::uint8_t { as_sunday, as_saturday };

/// How what the texts leave open is read.
struct act_policy {
    pds::pont_code pont_code = pds::pont_code::as_sunday;
    /// Whether an unregulated act gets the general nomenclature's own majoration (R-A7).
    bool general_majorations = false;
};

/// The three amounts of an act.
struct act_price {
    fee base;
    fee majoration;                 ///< with the code it would have had if it is refused
    std::string_view sunday_code{}; ///< of a majoration on Sundays and holidays (R-A5)
    fee travel; ///< nothing where the majoration contains it, or for a consultation
    pds::reason refusal = reason::none; ///< why there is no PDS majoration

    [[nodiscard]] constexpr money total() const {
        return base.amount + majoration.amount + travel.amount;
    }
};

/// Where an act lies in the PDS hours: the kind of its slot, and the band of R-A3.
struct act_place {
    slot_kind kind;
    act_band band;
};

/// The price for whom knows where the act lies; nothing: outside PDS hours.
constexpr act_price price(act const& a, std::optional<act_place> place, tariff const& rates,
                          act_policy policy = {}) {
    auto const& own = rates.acts_of(a.kind);
    date const day = a.when.day();
    auto const at = [&](coded_rate const& rate) { return fee{rate.code, rate.rows.at(day)}; };

    act_price p;
    p.base = at(own.base);
    p.travel = at(own.travel);

    if (!place) {
        p.refusal = reason::outside_pds_hours;
        return p;
    }
    auto const band = place->band;
    auto const in = [](banded_rates const& by_band, act_band b) -> coded_rate const& {
        return by_band[static_cast<std::size_t>(b)];
    };
    bool const extension = extension_kinds.contains(place->kind);
    p.majoration = at(in(extension ? own.regulated_extension : own.regulated, band));
    p.sunday_code = in(own.regulated, act_band::day).code;
    if (extension && policy.pont_code == pont_code::as_saturday)
        p.majoration.code = in(own.regulated_extension, act_band::saturday).code;

    if (!a.regulated)
        p.refusal = reason::not_regulated;
    else if (!a.on_duty)
        p.refusal = reason::not_on_duty;
    else if (!p.majoration.covered())
        p.refusal = reason::rate_not_covered;

    if (p.refusal == reason::none) {
        p.travel = {};
        return p;
    }
    p.majoration.amount = {};
    if (p.refusal == reason::not_regulated && policy.general_majorations && !extension)
        if (auto const general = at(in(own.general, band)); general.covered()) {
            p.majoration = general;
            if (a.kind == act_kind::visit) p.travel = {}; // MDD, MDN, MDI stand in place of MD
        }
    return p;
}

/// Throws `errc::outside_calendar` if the calendar does not cover the day.
constexpr act_price price(act const& a, slot_calendar const& calendar, tariff const& rates,
                          act_policy policy = {}) {
    auto const kind = calendar.kind_at(a.when);
    if (!kind) return price(a, std::optional<act_place>{}, rates, policy);
    return price(a, act_place{*kind, calendar.band_of(*kind, a.when)}, rates, policy);
}

} // namespace pds

#endif
