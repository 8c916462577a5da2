// SPDX-License-Identifier: BSL-1.0
//
// Sectors of Haute-Savoie, December 2006 (annexe 2 of the prefect's cahier des charges): who is on
// duty in the first part of the night and on Sundays and holidays, in three seasons (R-S7, R-O6).

#ifndef PDS_LAW_HAUTE_SAVOIE_2006_HPP
#define PDS_LAW_HAUTE_SAVOIE_2006_HPP

#include <pds/calendar/season.hpp>
#include <pds/organisation/printed_map.hpp>

#include <array>

namespace pds::law::haute_savoie_2006 {

/// Winter from 15 December to 30 April; summer from the weekend before 14 July to the last weekend
/// of August; low season between.
inline constexpr season_rules seasons{.winter_first = {12, 15},
                                      .winter_last = {4, 30},
                                      .summer_before = {7, 14},
                                      .summer_last_month = 8};

/// The second part of the night, printed apart from the rows.
inline constexpr std::array<deep_night_row, 3> deep_night{{
    {season::low, 5, 0, 5, 6},
    {season::winter, 3, 11, 14, 6},
    {season::summer, 5, 0, 5, 6},
}};

namespace detail {

// The words of the rows, short enough for a row to stay on a line.
using enum season;
using enum holder;

// clang-format off
inline constexpr std::array rows{
    sector_row{low, "1", "THONON-BAS CHABLAIS MMG", "", {1, own_doctors, "", "1 médecin"}, {}},
    sector_row{low, "1", "THONON-BAS CHABLAIS MMG", "Bas Chablais", {0, mmg, "thonon", "MMG Thonon"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "1", "THONON-BAS CHABLAIS MMG", "Thonon", {0, mmg, "thonon", "MMG Thonon"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "2", "BELLEVAUX", "", {0, mmg, "thonon", "MMG Thonon"}, {0, emergency_department, "HDL", "urg HDL"}},
    sector_row{low, "3", "PLATEAU GAVOT", "", {0, mmg, "thonon", "MMG Thonon"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "4", "EVIAN", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "5", "ABONDANCE", "", {0, mmg, "thonon", "MMG Thonon"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "6", "ANNEMASSE", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}, "en cas d'alerte sanitaire possibilité d'ouverture supplémentaire d'un cabinet les dimanches ou jours fériés"},
    sector_row{low, "7", "LA ROCHE-REIGNIER", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "8", "GIFFRE", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "9", "BONNEVILLE", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "10", "CLUSES", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "11", "HAUT CHABLAIS -HAUT FAUCIGNY", "", {0, mmg, "thonon", "MMG Thonon"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "12", "SAMOENS-MORILLON", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "13", "ST JULIEN-CRUSEILLES", "", {}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "13", "ST JULIEN-CRUSEILLES", "St Julien", {1, own_doctors, "", "1 médecin"}, {}},
    sector_row{low, "13", "ST JULIEN-CRUSEILLES", "Cruseilles", {1, own_doctors, "", "1 médecin"}, {}},
    sector_row{low, "14", "ARAVIS", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "15", "THONES", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "16", "THORENS-GLIERES", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "17", "SALLANCHES MMG", "", {1, own_doctors, "", "1 médecin"}, {}},
    sector_row{low, "17", "SALLANCHES MMG", "St Gervais-Contamines", {0, mmg, "sallanches", "MMG Sallanches"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "17", "SALLANCHES MMG", "Sallanches Passy", {0, mmg, "sallanches", "MMG Sallanches"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "17", "SALLANCHES MMG", "Combloux Megève", {0, mmg, "sallanches", "MMG Sallanches"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "18", "CHAMONIX", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "19", "ARACHES FLAINE", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "21", "PRAZ SUR ARLY", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}, "regroupé avec Flumet (73)"},
    sector_row{low, "22", "ANNECY", "", {2, own_doctors, "", "1 médecin en cabinet + 1 médecin susceptible de faire des visites"}, {2, own_doctors, "", "1 médecin en cabinet + 1 médecin susceptible de faire des visites"}},
    sector_row{low, "23", "TOURNETTE", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "24+25", "Rive ouest-FAVERGES", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "26", "LA BALME", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "27", "CUSY", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "28", "VAL DES USSES", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{low, "29", "RUMILLY", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "1", "THONON-BAS CHABLAIS MMG", "", {1, own_doctors, "", "1 médecin"}, {}},
    sector_row{winter, "1", "THONON-BAS CHABLAIS MMG", "Bas Chablais", {0, mmg, "thonon", "MMG Thonon"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "1", "THONON-BAS CHABLAIS MMG", "Thonon", {0, mmg, "thonon", "MMG Thonon"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "2", "BELLEVAUX", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "3", "PLATEAU GAVOT", "", {0, mmg, "thonon", "MMG Thonon"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "4", "EVIAN", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "5", "ABONDANCE", "", {0, mmg, "thonon", "MMG Thonon"}, {1, own_doctors, "", "1 médecin"}, "en absence d'effecteur, présence d'1 MCS souhaitée en seconde partie de nuit"},
    sector_row{winter, "6", "ANNEMASSE", "", {1, own_doctors, "", "1 médecin"}, {2, own_doctors, "", "1 cabinet ouvert + 1 médecin susceptible de faire des visites"}},
    sector_row{winter, "7", "LA ROCHE-REIGNIER", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "8", "GIFFRE", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "9", "BONNEVILLE", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "10", "CLUSES", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "11", "HAUT CHABLAIS -HAUT FAUCIGNY", "Morzine,Montriond, St jean d'Aulps", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "11", "HAUT CHABLAIS -HAUT FAUCIGNY", "Avoriaz", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "11", "HAUT CHABLAIS -HAUT FAUCIGNY", "Les Gets", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "12", "SAMOENS-MORILLON", "Samoêns", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "12", "SAMOENS-MORILLON", "Morillon", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "13", "SAINT JULIEN CRUSEILLES", "", {}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "13", "SAINT JULIEN CRUSEILLES", "St Julien", {1, own_doctors, "", "1 médecin"}, {}},
    sector_row{winter, "13", "SAINT JULIEN CRUSEILLES", "Cruseilles", {1, own_doctors, "", "1 médecin"}, {}},
    sector_row{winter, "14", "ARAVIS", "Gd Bornand-St Jean de Sixt-Chinaillon", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "14", "ARAVIS", "La Clusaz", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "15", "THONES", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "16", "THORENS-GLIERES", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "17", "SALLANCHES MMG", "", {1, own_doctors, "", "1 médecin"}, {}},
    sector_row{winter, "17", "SALLANCHES MMG", "St Gervais-Contamines", {0, mmg, "sallanches", "MMG Sallanches"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "17", "SALLANCHES MMG", "Sallanches Passy", {0, mmg, "sallanches", "MMG Sallanches"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "17", "SALLANCHES MMG", "Combloux Megève", {0, mmg, "sallanches", "MMG Sallanches"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "18", "CHAMONIX", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "19", "ARACHES FLAINE", "Les carroz", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "19", "ARACHES FLAINE", "Flaine", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "21", "PRAZ SUR ARLY", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "22", "ANNECY", "", {2, own_doctors, "", "1 médecin en cabinet + 1 médecin susceptible de faire des visites"}, {3, own_doctors, "", "2 médecins en cabinet + 1 médecin susceptible de faire des visites"}, "Secteur renforcé en période à risques épidémiques par un troisième médecin effectuant une permanence en cabinet"},
    sector_row{winter, "23", "TOURNETTE", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "24+25", "Rive ouest-FAVERGES", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "26", "LA BALME", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "27", "CUSY", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "28", "VAL DES USSES", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{winter, "29", "RUMILLY", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "1", "THONON-BAS CHABLAIS MMG", "", {1, own_doctors, "", "1 médecin"}, {}},
    sector_row{summer, "1", "THONON-BAS CHABLAIS MMG", "Bas Chablais", {0, mmg, "thonon", "MMG Thonon"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "1", "THONON-BAS CHABLAIS MMG", "Thonon", {0, mmg, "thonon", "MMG Thonon"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "2", "BELLEVAUX", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "3", "PLATEAU GAVOT", "", {0, mmg, "thonon", "MMG Thonon"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "4", "EVIAN", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "5", "ABONDANCE", "", {0, mmg, "thonon", "MMG Thonon"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "6", "ANNEMASSE", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}, "en cas d'alerte sanitaire possibilité d'ouverture supplémentaire d'un cabinet les dimanches ou jours fériés"},
    sector_row{summer, "7", "LA ROCHE-REIGNIER", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "8", "GIFFRE", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "9", "BONNEVILLE", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "10", "CLUSES", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "11", "HAUT CHABLAIS -HAUT FAUCIGNY", "Morzine Montriond, St jean d'Aulps", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "11", "HAUT CHABLAIS -HAUT FAUCIGNY", "Avoriaz", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "11", "HAUT CHABLAIS -HAUT FAUCIGNY", "Les Gets", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "12", "SAMOENS-MORILLON", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "13", "SAINT JULIEN CRUSEILLES", "", {}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "13", "SAINT JULIEN CRUSEILLES", "St Julien", {1, own_doctors, "", "1 médecin"}, {}},
    sector_row{summer, "13", "SAINT JULIEN CRUSEILLES", "Cruseilles", {1, own_doctors, "", "1 médecin"}, {}},
    sector_row{summer, "14", "ARAVIS", "Gd Bornand-St Jean de Sixt-Chinaillon", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "14", "ARAVIS", "La Clusaz", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "15", "THONES", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "16", "THORENS-GLIERES", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "17", "SALLANCHES MMG", "", {1, own_doctors, "", "1 médecin"}, {}},
    sector_row{summer, "17", "SALLANCHES MMG", "St Gervais-Contamines", {0, mmg, "sallanches", "MMG Sallanches"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "17", "SALLANCHES MMG", "Sallanches Passy", {0, mmg, "sallanches", "MMG Sallanches"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "17", "SALLANCHES MMG", "Combloux Megève", {0, mmg, "sallanches", "MMG Sallanches"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "18", "CHAMONIX", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "19", "ARACHES FLAINE", "Les Carroz", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "19", "ARACHES FLAINE", "Flaine", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "21", "PRAZ SUR ARLY", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "22", "ANNECY", "", {2, own_doctors, "", "1 médecin en cabinet + 1 médecin susceptible de faire des visites"}, {2, own_doctors, "", "1 médecin en cabinet + 1 médecin susceptible de faire des visites"}},
    sector_row{summer, "23", "TOURNETTE", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "24+25", "Rive ouest-FAVERGES", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "26", "LA BALME", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "27", "CUSY", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "28", "VAL DES USSES", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
    sector_row{summer, "29", "RUMILLY", "", {1, own_doctors, "", "1 médecin"}, {1, own_doctors, "", "1 médecin"}},
};
// clang-format on

} // namespace detail

/// By season, then sector. Columns: number, name, part, evening, Sunday or holiday, observation.
inline constexpr auto& map = detail::rows;

// The rows add up to the totals that the text prints.
static_assert(posts(map, season::low) == post_counts{25, 30});
static_assert(posts(map, season::winter) == post_counts{32, 38});
static_assert(posts(map, season::summer) == post_counts{31, 35});

namespace detail {

consteval bool deep_night_adds_up() {
    for (auto const& row : deep_night)
        if (row.doctor_posts + row.mcs_wished != row.posts_printed) return false;
    return true;
}
static_assert(deep_night_adds_up());

} // namespace detail
} // namespace pds::law::haute_savoie_2006

#endif
