// SPDX-License-Identifier: BSL-1.0
//
// Public holidays of the ten territories (R-H1 to R-H3).

#ifndef PDS_LAW_HOLIDAYS_FR_HPP
#define PDS_LAW_HOLIDAYS_FR_HPP

#include <pds/calendar/holidays.hpp>
#include <pds/law/sources.hpp>

#include <array>

namespace pds::law {

namespace detail {

consteval holiday national(std::string_view fr, std::string_view en, yearly_day day,
                           citation source = {&sources::code_travail, "L.3133-1"}) {
    return {fr, en, day, all_territories, covered, "H1"_rule, source};
}
consteval holiday abolition(territories where, yearly_day day, date from,
                            date until = covered.end(),
                            citation source = {&sources::outre_mer, "L.3422-2"}) {
    return {"Abolition de l'esclavage",
            "Abolition of slavery",
            day,
            where,
            {from, until},
            "H3"_rule,
            source};
}

inline constexpr territories alsace_moselle{territory::alsace_moselle,
                                            territory::alsace_moselle_good_friday};

} // namespace detail

inline constexpr std::array holidays_fr{
    // R-H1. Whit Monday stayed a holiday when it was the solidarity day (R-H5).
    detail::national("Jour de l'an", "New Year's Day", yearly_day::fixed(1, 1)),
    detail::national("Lundi de Pâques", "Easter Monday", yearly_day::from_easter(1)),
    detail::national("Fête du travail", "Labour Day", yearly_day::fixed(5, 1)),
    detail::national("Victoire de 1945", "Victory Day", yearly_day::fixed(5, 8),
                     {&sources::loi_81_893, "article 1"}),
    detail::national("Ascension", "Ascension Day", yearly_day::from_easter(39)),
    detail::national("Lundi de Pentecôte", "Whit Monday", yearly_day::from_easter(50)),
    detail::national("Fête nationale", "Bastille Day", yearly_day::fixed(7, 14)),
    detail::national("Assomption", "Assumption", yearly_day::fixed(8, 15)),
    detail::national("Toussaint", "All Saints' Day", yearly_day::fixed(11, 1)),
    detail::national("Armistice de 1918", "Armistice Day", yearly_day::fixed(11, 11)),
    detail::national("Noël", "Christmas Day", yearly_day::fixed(12, 25)),

    // R-H2
    holiday{"Vendredi saint",
            "Good Friday",
            yearly_day::from_easter(-2),
            {territory::alsace_moselle_good_friday},
            covered,
            "H2"_rule,
            {&sources::alsace_moselle, "1°"}},
    holiday{"Second jour de Noël",
            "Second day of Christmas",
            yearly_day::fixed(12, 26),
            detail::alsace_moselle,
            covered,
            "H2"_rule,
            {&sources::alsace_moselle, "2°"}},

    // R-H3. The decree is of 23 November 1983: of that year only 20 December was still to come.
    detail::abolition({territory::mayotte}, yearly_day::fixed(4, 27), "1984-01-01"_date),
    detail::abolition({territory::martinique}, yearly_day::fixed(5, 22), "1984-01-01"_date),
    detail::abolition({territory::guadeloupe}, yearly_day::fixed(5, 27), "1984-01-01"_date),
    detail::abolition({territory::guyane}, yearly_day::fixed(6, 10), "1984-01-01"_date),
    detail::abolition({territory::reunion}, yearly_day::fixed(12, 20), "1983-01-01"_date),
    detail::abolition({territory::saint_barthelemy}, yearly_day::fixed(10, 9), "2012-01-01"_date,
                      covered.end(), {&sources::decret_2012_553, "article 1"}),
    detail::abolition({territory::saint_martin}, yearly_day::fixed(5, 27), "1984-01-01"_date,
                      "2018-01-01"_date),
    detail::abolition({territory::saint_martin}, yearly_day::fixed(5, 28), "2018-01-01"_date,
                      covered.end(), {&sources::circulaire_saint_martin, ""}),
};

} // namespace pds::law

#endif
