// SPDX-License-Identifier: BSL-1.0
//
// Pay of a session of regulation, the telephone triage at the SAMU (R-G1 to R-G4): by the minute,
// rounded half up line by line, whatever the PDS hours.
//
//     pds::boost_time_zone const zone{pds::law::clock_of(pds::territory::metropole)};
//     pds::session const night{*zone.resolve("2008-10-26T00:00"_time),
//                              *zone.resolve("2008-10-26T08:00"_time)};
//     for (auto const& part : pds::regulation_parts(night, zone, pds::law::national_tariff))
//         part.minutes, part.amount;      // 540 (the clock went back), 594.00
//
// A session across a change of rate is cut at the midnight of the change.

#ifndef PDS_PAY_REGULATION_HPP
#define PDS_PAY_REGULATION_HPP

#include <pds/core/zoned_time.hpp>
#include <pds/pay/fee.hpp>
#include <pds/pay/tariff.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace pds {

/// Two instants, the first before the second.
using session = interval<zoned_time>;

/// What is counted (R-G2).
enum class session_minutes : std::uint8_t {
    elapsed, ///< 00:00-08:00 is 7, 8 or 9 hours
    clock    ///< always 8
};

/// A part of a session under one rate.
struct regulation_part {
    session period;
    std::int64_t minutes;
    money amount; ///< 0.00 if no text gives a rate
    fee hourly;   ///< the rate of an hour
};

/// The rate of an hour on a day, a region's where there is one.
constexpr fee regulation_hour(date day, tariff const& rates) {
    fee national{rates.regulation_hour.code, rates.regulation_hour.rows.at(day)};
    if (auto const* const own = rates.region.find_hour(day))
        national.set_by_region(own->amount, own->source);
    return national;
}

/// The pay of one part, whose days have one rate.
constexpr regulation_part price_part(session const& part, tariff const& rates,
                                     session_minutes counted = session_minutes::elapsed) {
    // By the clock a session around the hour that comes twice may end before it begins.
    auto const minutes = counted == session_minutes::elapsed
                             ? part.length()
                             : std::max<std::int64_t>(part.end().civil - part.begin().civil, 0);
    fee const hourly = regulation_hour(part.begin().civil.day(), rates);
    return {part, minutes, prorata(hourly.amount, minutes, minutes_per_hour), hourly};
}

/// Cuts a session at every midnight on which the rate changes. Throws what the zone says if it
/// does not know one of these midnights.
template <time_zone Zone>
[[nodiscard]] constexpr std::vector<session>
cut_at_rate_changes(session const& whole, Zone const& zone, tariff const& rates) {
    std::vector<date> bounds;
    for (auto const& row : rates.regulation_hour.rows.rows())
        bounds.push_back(row.validity.end());
    for (auto const& row : rates.region.regulation) {
        bounds.push_back(row.dates.begin());
        bounds.push_back(row.dates.end());
    }
    std::sort(bounds.begin(), bounds.end());

    std::vector<session> parts;
    auto begin = whole.begin();
    for (date const day : bounds) {
        local_time const midnight = day;
        if (midnight <= begin.civil || midnight >= whole.end().civil) continue;
        auto const before = regulation_hour(day - 1, rates);
        auto const after = regulation_hour(day, rates);
        if (before.amount == after.amount && before.covered() == after.covered()) continue;
        auto const change = zone.resolve(midnight).value();
        parts.emplace_back(begin, change);
        begin = change;
    }
    parts.emplace_back(begin, whole.end());
    return parts;
}

/// The parts of a session, in order, each with its pay.
template <time_zone Zone>
[[nodiscard]] constexpr std::vector<regulation_part>
regulation_parts(session const& whole, Zone const& zone, tariff const& rates,
                 session_minutes counted = session_minutes::elapsed) {
    std::vector<regulation_part> priced;
    for (auto const& part : cut_at_rate_changes(whole, zone, rates))
        priced.push_back(price_part(part, rates, counted));
    return priced;
}

} // namespace pds

#endif
