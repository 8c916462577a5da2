// SPDX-License-Identifier: BSL-1.0
//
// Avenant 4: the flat rates of nights, Sundays and holidays (R-P1 to R-P3), and the majorations of
// regulated acts (R-A3), from 1 June 2005.

#ifndef PDS_LAW_AVENANT_4_HPP
#define PDS_LAW_AVENANT_4_HPP

#include <pds/core/dated.hpp>
#include <pds/core/money.hpp>
#include <pds/law/arrete_2011.hpp>
#include <pds/law/sources.hpp>

namespace pds::law {

inline constexpr date avenant_4_from = "2005-06-01"_date;

namespace detail {

/// A flat rate from a day on: presumed once the regions may set their own.
consteval dated_table<money, 3> flat_rate(date from, money amount, rule_id rule, citation source) {
    return {reviewed,
            {gap<money>(covered.begin(), from, rule, source),
             row(from, regional_rates_from, amount, status::in_force, rule, source),
             row(regional_rates_from, covered.end(), amount, status::presumed, rule,
                 citation{&sources::arrete_2011, "article 1"})}};
}

/// A majoration of the national agreement from a day on.
consteval dated_table<money, 2> majoration(date from, money amount, citation source) {
    return {reviewed,
            {gap<money>(covered.begin(), from, "A3"_rule, source),
             row(from, covered.end(), amount, status::in_force, "A3"_rule, source)}};
}

/// The same for a visit: presumed from 2026, when sources conflict (+6.50).
consteval dated_table<money, 3> visit_majoration(date from, money amount, citation source) {
    date const conflict = "2026-01-01"_date;
    return {reviewed,
            {gap<money>(covered.begin(), from, "A3"_rule, source),
             row(from, conflict, amount, status::in_force, "A3"_rule, source),
             row(conflict, covered.end(), amount, status::presumed, "A3"_rule, source)}};
}

} // namespace detail

// 50 per 4 hours throughout
inline constexpr auto evening_rate =
    detail::flat_rate(avenant_4_from, 50.00_eur, "P1"_rule, {&sources::avenant_4, "20 h - 0 h"});
inline constexpr auto deep_night_rate =
    detail::flat_rate(avenant_4_from, 100.00_eur, "P2"_rule, {&sources::avenant_4, "0 h - 8 h"});
inline constexpr auto sunday_or_holiday_rate =
    detail::flat_rate(avenant_4_from, 150.00_eur, "P3"_rule, {&sources::avenant_4, "8 h - 20 h"});

// R-A3, consultations
inline constexpr auto crn =
    detail::majoration(avenant_4_from, 42.50_eur, {&sources::avenant_4, "CRN"});
inline constexpr auto crm =
    detail::majoration(avenant_4_from, 51.50_eur, {&sources::avenant_4, "CRM"});
inline constexpr auto crd =
    detail::majoration(avenant_4_from, 26.50_eur, {&sources::avenant_4, "CRD"});

// R-A3, visits; the travel is inside (R-A4)
inline constexpr auto vrn =
    detail::visit_majoration(avenant_4_from, 46.00_eur, {&sources::avenant_4, "VRN"});
inline constexpr auto vrd =
    detail::visit_majoration(avenant_4_from, 30.00_eur, {&sources::avenant_4, "VRD"});

// 55 in the press of 2005, 59.50 in every source of the 2010s: when it rose is not known.
inline constexpr dated_table vrm{
    reviewed,
    {gap<money>(covered.begin(), avenant_4_from, "A3"_rule, {&sources::avenant_4, "VRM"}),
     row(avenant_4_from, "2006-01-01"_date, 55.00_eur, status::in_force, "A3"_rule,
         {&sources::avenant_4, "VRM"}),
     row("2006-01-01"_date, "2011-01-01"_date, 55.00_eur, status::presumed, "A3"_rule,
         {&sources::avenant_4, "VRM"}),
     row("2011-01-01"_date, covered.end(), 59.50_eur, status::presumed, "A3"_rule,
         {&sources::nomenclature, "VRM"})}};

} // namespace pds::law

#endif
