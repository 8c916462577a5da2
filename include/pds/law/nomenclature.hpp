// SPDX-License-Identifier: BSL-1.0
//
// Base fees and travel (R-A1, R-A2), the regulation hour of three C (R-G1), and the general
// nomenclature's own majorations for unregulated acts (R-A7).

#ifndef PDS_LAW_NOMENCLATURE_HPP
#define PDS_LAW_NOMENCLATURE_HPP

#include <pds/core/dated.hpp>
#include <pds/core/money.hpp>
#include <pds/law/arrete_2011.hpp>
#include <pds/law/sources.hpp>

namespace pds::law {

namespace detail {

inline constexpr citation fees{&sources::nomenclature, "C, V, MD"};
inline constexpr citation fees_2008{&sources::instruction_2008, "annexe 2"};

} // namespace detail

/// C, the consultation of a general practitioner.
inline constexpr dated_table c_fee{
    reviewed,
    {gap<money>(covered.begin(), "2002-07-01"_date, "A1"_rule, detail::fees),
     row("2002-07-01"_date, "2006-08-01"_date, 20.00_eur, status::in_force, "A1"_rule,
         detail::fees),
     // the day in August is not certain
     row("2006-08-01"_date, "2007-07-01"_date, 21.00_eur, status::presumed, "A1"_rule,
         detail::fees),
     row("2007-07-01"_date, "2011-01-01"_date, 22.00_eur, status::in_force, "A1"_rule,
         detail::fees_2008),
     row("2011-01-01"_date, "2017-05-01"_date, 23.00_eur, status::in_force, "A1"_rule,
         detail::fees),
     row("2017-05-01"_date, "2023-11-01"_date, 25.00_eur, status::in_force, "A1"_rule,
         detail::fees),
     row("2023-11-01"_date, "2024-12-22"_date, 26.50_eur, status::in_force, "A1"_rule,
         detail::fees),
     row("2024-12-22"_date, covered.end(), 30.00_eur, status::in_force, "A1"_rule, detail::fees)}};

/// V, the visit, without travel.
inline constexpr dated_table v_fee{
    reviewed,
    {gap<money>(covered.begin(), "2002-10-01"_date, "A2"_rule, detail::fees),
     row("2002-10-01"_date, "2006-10-15"_date, 20.00_eur, status::in_force, "A2"_rule,
         detail::fees),
     row("2006-10-15"_date, "2007-07-01"_date, 21.00_eur, status::in_force, "A2"_rule,
         detail::fees),
     row("2007-07-01"_date, "2011-01-01"_date, 22.00_eur, status::in_force, "A2"_rule,
         detail::fees_2008),
     row("2011-01-01"_date, "2017-05-01"_date, 23.00_eur, status::in_force, "A2"_rule,
         detail::fees),
     row("2017-05-01"_date, "2023-11-01"_date, 25.00_eur, status::in_force, "A2"_rule,
         detail::fees),
     row("2023-11-01"_date, "2024-12-22"_date, 26.50_eur, status::in_force, "A2"_rule,
         detail::fees),
     row("2024-12-22"_date, covered.end(), 30.00_eur, status::in_force, "A2"_rule, detail::fees)}};

/// MD, the travel of a visit.
inline constexpr dated_table md_fee{
    reviewed,
    {gap<money>(covered.begin(), "2002-10-01"_date, "A2"_rule, detail::fees),
     row("2002-10-01"_date, covered.end(), 10.00_eur, status::in_force, "A2"_rule, detail::fees)}};

/// An hour of regulation: three C; from 2011 the greater of three C and the floor.
inline constexpr dated_table regulation_hour{
    reviewed,
    {gap<money>(covered.begin(), "2002-07-01"_date, "G1"_rule, detail::fees),
     row("2002-07-01"_date, "2006-08-01"_date, 60.00_eur, status::in_force, "G1"_rule,
         detail::fees),
     row("2006-08-01"_date, "2007-07-01"_date, 63.00_eur, status::presumed, "G1"_rule,
         detail::fees),
     row("2007-07-01"_date, "2011-01-01"_date, 66.00_eur, status::in_force, "G1"_rule,
         {&sources::instruction_2008, "annexe 2 : 3C de l'heure"}),
     row("2011-01-01"_date, regional_rates_from, 69.00_eur, status::in_force, "G1"_rule,
         detail::fees),
     row(regional_rates_from, "2017-05-01"_date, 70.00_eur, status::presumed, "G1"_rule,
         {&sources::arrete_2011, "article 2, 2°"}),
     row("2017-05-01"_date, "2023-11-01"_date, 75.00_eur, status::presumed, "G1"_rule,
         detail::fees),
     row("2023-11-01"_date, "2024-12-22"_date, 79.50_eur, status::presumed, "G1"_rule,
         detail::fees),
     row("2024-12-22"_date, covered.end(), 90.00_eur, status::presumed, "G1"_rule, detail::fees)}};

namespace detail {

/// R-A7, until the rewriting of article 14 in December 2024.
consteval dated_table<money, 3> general(date from, money amount, std::string_view code) {
    citation const source{&sources::nomenclature, code};
    date const until = "2024-12-22"_date;
    return {reviewed,
            {gap<money>(covered.begin(), from, "A7"_rule, source),
             row(from, until, amount, status::presumed, "A7"_rule, source),
             gap<money>(until, covered.end(), "A7"_rule, source)}};
}

} // namespace detail

inline constexpr auto f_fee = detail::general("2002-02-01"_date, 19.06_eur, "F");
inline constexpr auto mn_fee = detail::general("2002-02-01"_date, 35.00_eur, "MN");
inline constexpr auto mm_fee = detail::general("2002-02-01"_date, 40.00_eur, "MM");
inline constexpr auto mdd_fee = detail::general("2002-10-01"_date, 22.60_eur, "MDD");
inline constexpr auto mdn_fee = detail::general("2002-10-01"_date, 38.50_eur, "MDN");
inline constexpr auto mdi_fee = detail::general("2002-10-01"_date, 43.50_eur, "MDI");

namespace detail {

// R-G1 against R-A1: on every row, three C or the floor, whichever is more.
consteval bool regulation_is_three_c() {
    for (auto const& r : regulation_hour.view().rows()) {
        date const day = r.validity.begin();
        auto const c = c_fee.at(day);
        if (r.covered() != c.covered()) return false;
        auto const least = floor_per_regulation_hour.at(day);
        auto const expected =
            least.covered() && c.value * 3 < least.value ? least.value : c.value * 3;
        if (r.covered() && r.value != expected) return false;
    }
    return true;
}
static_assert(regulation_is_three_c());

} // namespace detail
} // namespace pds::law

#endif
