// SPDX-License-Identifier: BSL-1.0
//
// Arrêté of 20 April 2011: from its publication each regional agency may set the amounts itself.
// National rows are presumed from that day; the floors check a regional table.

#ifndef PDS_LAW_ARRETE_2011_HPP
#define PDS_LAW_ARRETE_2011_HPP

#include <pds/core/dated.hpp>
#include <pds/core/money.hpp>
#include <pds/law/sources.hpp>

namespace pds::law {

/// From this day the national rates are presumed.
inline constexpr date regional_rates_from = "2011-04-29"_date;

/// The least that twelve hours of astreinte pay.
inline constexpr dated_table floor_per_twelve_hours{
    reviewed,
    {gap<money>(covered.begin(), regional_rates_from, "P1"_rule),
     row(regional_rates_from, "2022-01-05"_date, 150.00_eur, status::in_force, "P1"_rule,
         {&sources::arrete_2011, "article 2, 1°"}),
     row("2022-01-05"_date, covered.end(), 180.00_eur, status::presumed, "P1"_rule,
         {&sources::arrete_2011, "article 2, 1°, modifié en décembre 2021"})}};

/// The least that an hour of regulation pays.
inline constexpr dated_table floor_per_regulation_hour{
    reviewed,
    {gap<money>(covered.begin(), regional_rates_from, "G1"_rule),
     row(regional_rates_from, covered.end(), 70.00_eur, status::in_force, "G1"_rule,
         {&sources::arrete_2011, "article 2, 2°"})}};

} // namespace pds::law

#endif
