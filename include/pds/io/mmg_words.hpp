// SPDX-License-Identifier: BSL-1.0
//
// The words of a review of a maison médicale de garde, in English and French.

#ifndef PDS_IO_MMG_WORDS_HPP
#define PDS_IO_MMG_WORDS_HPP

#include <pds/io/words.hpp>
#include <pds/mmg/criterion.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace pds::io {

/// "conforms" and "conforme" for the first.
constexpr phrase words_of(mmg::verdict v) {
    constexpr std::array<phrase, 4> words{{{"conforms", "conforme"},
                                           {"to justify", "à justifier"},
                                           {"missing", "manquant"},
                                           {"does not conform", "non conforme"}}};
    return words[static_cast<std::size_t>(v)];
}

/// Of a group of criteria, by its name.
constexpr phrase mmg_group_words(std::string_view group) {
    if (group == "need") return {"Need", "Besoin"};
    if (group == "zone") return {"Zone", "Zone"};
    if (group == "location") return {"Location", "Localisation"};
    if (group == "operation") return {"Working", "Fonctionnement"};
    if (group == "convention") return {"Convention", "Convention"};
    if (group == "budget") return {"Budget", "Budget"};
    return {"Monitoring and evaluation", "Suivi et évaluation"};
}

// clang-format off
/// "a need is identified" and "un besoin est identifié" for the first.
constexpr phrase words_of(mmg::criterion c) {
    constexpr std::array<phrase, mmg::criterion_count> words{{
        {"a need is identified", "un besoin est identifié"},
        {"care needs seen in PDS hours", "besoins de soins constatés en PDS"},
        {"existing hospital and liberal offer", "offre hospitalière ou libérale existante"},
        {"how emergency departments work", "fonctionnement des services d'urgences"},
        {"zones declared short of doctors", "zones déclarées déficitaires"},
        {"the need is one of such an area", "besoin propre à ce milieu"},
        {"unavoidable visits stay possible", "visites incompressibles maintenues"},
        {"not the only answer to the PDS", "pas de réponse exclusive"},
        {"complementarity with other actors", "complémentarité avec les autres acteurs"},
        {"fits the PDS and the SROS", "inscription dans la PDS et le SROS"},
        {"urban or rural", "urbain ou rural"},
        {"population covered", "population couverte"},
        {"radius in km", "rayon d'action en km"},
        {"roads", "voies de communication"},
        {"sectors", "sectorisation"},
        {"doctors who may take part", "médecins susceptibles de participer"},
        {"zone set by the MRS", "zone déterminée par la MRS"},
        {"place", "lieu"},
        {"beside the emergency structure", "à proximité immédiate des urgences"},
        {"security presence nearby", "permanence de sécurité à proximité"},
        {"security of the premises", "dispositif de sécurité"},
        {"premises outside MMG hours", "locaux hors fonctionnement"},
        {"access to pharmacies on duty", "accès aux pharmacies de garde"},
        {"hours outside surges", "amplitude hors afflux saisonniers"},
        {"hours during surges", "amplitude pendant les afflux"},
        {"open in PDS hours only", "ouverture aux seules heures de PDS"},
        {"priority slots", "plages prioritaires"},
        {"seasonal surges addressed", "afflux saisonniers abordés"},
        {"health crisis addressed", "crise sanitaire abordée"},
        {"regulated access", "accès régulé"},
        {"the 15 as call number", "le 15 comme numéro d'appel"},
        {"direct access", "accès direct"},
        {"own number interconnected", "numéro propre interconnecté"},
        {"protocol of the own number", "protocole du numéro propre"},
        {"least number of doctors", "nombre minimum de médecins"},
        {"installed doctors, not replacements alone", "médecins installés, pas seulement des remplaçants"},
        {"doctors of other sectors may take part", "ouverture aux médecins d'autres secteurs"},
        {"of whom from other sectors", "dont médecins d'un autre secteur"},
        {"training place", "terrain de stage"},
        {"third-party payment if regulated", "tiers payant si accès régulé"},
        {"how third-party payment works", "modalités du tiers payant"},
        {"local agreements on payment", "accords locaux de dispense d'avance"},
        {"articulation with the PDS", "articulation avec la PDS"},
        {"articulation with the emergency network", "articulation avec le réseau des urgences"},
        {"convention with the emergency structure", "convention avec la structure d'urgence"},
        {"it covers care offer and coordination", "elle porte sur l'offre et la coordination"},
        {"promoter", "promoteur"},
        {"director of the MRS", "directeur de la MRS"},
        {"several years", "pluriannuelle"},
        {"length", "durée"},
        {"annexed cahier des charges", "cahier des charges annexé"},
        {"financing route", "affectation du financement"},
        {"host establishment", "établissement hébergeant"},
        {"partnerships", "partenariats"},
        {"information of the public", "information de la population"},
        {"budget over the convention", "budget sur la durée"},
        {"surface in m²", "surface en m²"},
        {"charges included in the rent", "charges comprises dans le loyer"},
        {"rent or fee of the premises", "loyer ou redevance"},
        {"the three rents", "les trois loyers"},
        {"rent asked", "loyer demandé"},
        {"works", "mise aux normes et réfection"},
        {"initial equipment", "investissement initial"},
        {"equipment in later years", "investissement des années suivantes"},
        {"no heavy equipment", "pas d'équipement lourd"},
        {"running costs", "coûts de fonctionnement"},
        {"staff cost", "charges de personnel"},
        {"staff hours a week", "heures de secrétariat par semaine"},
        {"staff hours within the PDS", "heures rémunérées dans la PDS"},
        {"cleaning", "ménage"},
        {"coordination", "coordination"},
        {"management fees", "frais de gestion"},
        {"other funding", "autres financements"},
        {"net total", "total net"},
        {"local adaptations", "spécificités locales"},
        {"yearly transmission of data", "transmission annuelle des données"},
        {"review at three years", "bilan d'étape à trois ans"},
        {"evaluation at the end", "évaluation à l'issue"},
        {"a single evaluation", "évaluation unique"},
        {"evaluation under the MRS", "évaluation sous l'égide de la MRS"},
        {"activity peaks studied", "pics d'activité étudiés"},
        {"qualitative report", "rapport qualitatif"},
        {"results sent to the CODAMUPS", "résultats communiqués au CODAMUPS"},
    }};
    return words[static_cast<std::size_t>(c)];
}
// clang-format on

} // namespace pds::io

#endif
