// SPDX-License-Identifier: BSL-1.0
//
// The texts that the tables cite, each once, and the two dates that all tables share.

#ifndef PDS_LAW_SOURCES_HPP
#define PDS_LAW_SOURCES_HPP

#include <pds/core/interval.hpp>
#include <pds/core/source.hpp>

#include <array>

namespace pds::law {

using namespace literals;

/// The days that the tables reach. The list of holidays holds from 1982, when 8 May came back
/// (R-H6); 2199 is the last supported year.
inline constexpr interval<date> covered{"1982-01-01"_date, "2200-01-01"_date};

/// The day on which the texts were last checked; what is in force later is presumed.
inline constexpr date reviewed = "2026-06-16"_date;

namespace sources {

inline constexpr source code_travail{
    .key = "L.3133-1",
    .title = "Code du travail, article L.3133-1 (ancien L.222-1) : jours fériés",
    .dated = "1982-01-01"_date};
inline constexpr source loi_81_893{.key = "loi 81-893",
                                   .title =
                                       "Loi n° 81-893 du 2 octobre 1981 : le 8 mai redevient férié",
                                   .dated = "1981-10-02"_date};
inline constexpr source alsace_moselle{
    .key = "L.3134-13",
    .title = "Code du travail, article L.3134-13 : Bas-Rhin, Haut-Rhin, Moselle",
    .dated = "1982-01-01"_date};
inline constexpr source outre_mer{
    .key = "L.3422-2",
    .title = "Code du travail, article L.3422-2 (loi n° 83-550, décret n° 83-1003) : abolition "
             "de l'esclavage",
    .dated = "1983-06-30"_date};
inline constexpr source decret_2012_553{
    .key = "décret 2012-553",
    .title = "Décret n° 2012-553 du 26 avril 2012 : Saint-Barthélemy et Saint-Martin",
    .dated = "2012-04-26"_date};
inline constexpr source circulaire_saint_martin{.key = "circulaire 2018",
                                                .title =
                                                    "Circulaire de 2018 : 28 mai à Saint-Martin",
                                                .dated = "2018-01-01"_date,
                                                .ground = ground::published};
inline constexpr source r6315_1{
    .key = "R.6315-1",
    .title = "Code de la santé publique, article R.6315-1 (ancien R.730) : heures de la "
             "permanence des soins",
    .dated = "2003-09-15"_date};
inline constexpr source avenant_4{.key = "avenant 4",
                                  .title =
                                      "Avenant n° 4 à la convention médicale du 12 janvier 2005",
                                  .dated = "2005-06-01"_date,
                                  .ground = ground::published};
inline constexpr source avenant_27{.key = "avenant 27",
                                   .title =
                                       "Avenant n° 27 à la convention médicale du 12 janvier 2005",
                                   .dated = "2007-12-27"_date};
inline constexpr source instruction_2008{
    .key = "instruction 2008",
    .title = "Instruction du 8 février 2008 aux préfets, mise en œuvre de l'avenant n° 27",
    .dated = "2008-02-08"_date};
inline constexpr source circulaire_2007_137{
    .key = "circulaire 2007/137",
    .title = "Circulaire DHOS/DSS/CNAMTS/O1/1B/2007/137 du 23 mars 2007 : maisons médicales de "
             "garde",
    .dated = "2007-03-23"_date};
inline constexpr source haute_savoie{
    .key = "Haute-Savoie 2006",
    .title = "Préfecture de la Haute-Savoie, sectorisation de la permanence des soins",
    .dated = "2006-12-01"_date};
inline constexpr source arrete_2011{
    .key = "arrêté 2011",
    .title = "Arrêté du 20 avril 2011 (NOR ETSH1111063A) : forfaits fixés par les agences "
             "régionales de santé",
    .dated = "2011-04-29"_date};
inline constexpr source nomenclature{
    .key = "NGAP",
    .title = "Nomenclature générale des actes professionnels et conventions médicales",
    .dated = "2002-06-05"_date,
    .ground = ground::published};
inline constexpr source codes_snds{
    .key = "IR_NAT_V",
    .title = "Système national des données de santé, nomenclature IR_NAT_V (codes de paiement)",
    .dated = "2020-12-01"_date};
inline constexpr source cgi_151_ter{
    .key = "CGI 151 ter",
    .title = "Code général des impôts, article 151 ter (loi n° 2005-157 du 23 février 2005)",
    .dated = "2005-02-23"_date};
inline constexpr source r6315_2{
    .key = "R.6315-2",
    .title = "Code de la santé publique, article R.6315-2 : tableau de permanence",
    .dated = "2005-04-07"_date};
inline constexpr source r6315_2_2010{
    .key = "R.6315-2 (2010)",
    .title = "Code de la santé publique, article R.6315-2, décret n° 2010-809 du 13 juillet 2010",
    .dated = "2010-07-13"_date};
inline constexpr source directives_heure{
    .key = "heure d'été",
    .title = "Directives européennes sur l'heure d'été (2000/84/CE et celles d'avant)",
    .dated = "1996-01-01"_date};

inline constexpr std::array all{&code_travail,     &loi_81_893,          &alsace_moselle,
                                &outre_mer,        &decret_2012_553,     &circulaire_saint_martin,
                                &r6315_1,          &avenant_4,           &avenant_27,
                                &instruction_2008, &circulaire_2007_137, &haute_savoie,
                                &arrete_2011,      &nomenclature,        &codes_snds,
                                &directives_heure, &cgi_151_ter,         &r6315_2,
                                &r6315_2_2010};

} // namespace sources
} // namespace pds::law

#endif
