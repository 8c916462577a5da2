// SPDX-License-Identifier: BSL-1.0
//
// The words of the field in English and French, for texts that people read. Programs use the names
// (`name_of`), which never change.

#ifndef PDS_IO_WORDS_HPP
#define PDS_IO_WORDS_HPP

#include <pds/calendar/day_kind.hpp>
#include <pds/calendar/season.hpp>
#include <pds/calendar/slot.hpp>
#include <pds/calendar/territory.hpp>
#include <pds/core/dated.hpp>
#include <pds/core/names.hpp>
#include <pds/organisation/eligibility.hpp>
#include <pds/pay/line.hpp>
#include <pds/pay/reason.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pds::io {

/// The languages that texts are written in.
enum class language : std::uint8_t { en, fr };

inline constexpr auto language_names = std::to_array<std::string_view>({"en", "fr"});

/// The value of that name, else `errc::unknown_name`.
constexpr result<language> try_language(std::string_view name) {
    return try_value_named<language>(name, language_names);
}

/// One thing said in both languages.
struct phrase {
    std::string_view en;
    std::string_view fr;

    [[nodiscard]] constexpr std::string_view in(language l) const noexcept {
        return l == language::fr ? fr : en;
    }
};

/// "evening" and "première partie de nuit" for the first.
constexpr phrase words_of(slot_kind kind) {
    constexpr std::array<phrase, slot_kind_count> words{{
        {"evening", "première partie de nuit"},
        {"deep night", "seconde partie de nuit"},
        {"Sunday or holiday", "dimanche ou jour férié"},
        {"Saturday afternoon", "samedi après-midi"},
        {"pont day", "jour de pont"},
        {"Saturday morning", "samedi matin"},
    }};
    return words[index_of(kind)];
}

/// "ordinary day" and "jour ordinaire" for the first.
constexpr phrase words_of(day_kind kind) {
    constexpr std::array<phrase, day_kind_count> words{{
        {"ordinary day", "jour ordinaire"},
        {"Sunday or holiday", "dimanche ou jour férié"},
        {"pont", "pont"},
        {"Saturday", "samedi"},
        {"Saturday after a holiday", "samedi après un jour férié"},
    }};
    return words[static_cast<std::size_t>(kind)];
}

/// "Monday" and "lundi" for the first.
constexpr phrase words_of(weekday day) {
    constexpr std::array<phrase, 7> words{{{"Monday", "lundi"},
                                           {"Tuesday", "mardi"},
                                           {"Wednesday", "mercredi"},
                                           {"Thursday", "jeudi"},
                                           {"Friday", "vendredi"},
                                           {"Saturday", "samedi"},
                                           {"Sunday", "dimanche"}}};
    return words[static_cast<std::size_t>(day)];
}

/// `month` from 1 to 12.
constexpr phrase month_words(int month) {
    constexpr std::array<phrase, 12> words{{{"January", "janvier"},
                                            {"February", "février"},
                                            {"March", "mars"},
                                            {"April", "avril"},
                                            {"May", "mai"},
                                            {"June", "juin"},
                                            {"July", "juillet"},
                                            {"August", "août"},
                                            {"September", "septembre"},
                                            {"October", "octobre"},
                                            {"November", "novembre"},
                                            {"December", "décembre"}}};
    return words[static_cast<std::size_t>(month - 1)];
}

/// "metropolitan France" and "métropole" for the first.
constexpr phrase words_of(territory t) {
    constexpr std::array<phrase, territory_names.size()> words{
        {{"metropolitan France", "métropole"},
         {"Alsace-Moselle", "Alsace-Moselle"},
         {"Alsace-Moselle with Good Friday", "Alsace-Moselle avec le Vendredi saint"},
         {"Guadeloupe", "Guadeloupe"},
         {"Martinique", "Martinique"},
         {"French Guiana", "Guyane"},
         {"Réunion", "La Réunion"},
         {"Mayotte", "Mayotte"},
         {"Saint-Barthélemy", "Saint-Barthélemy"},
         {"Saint-Martin", "Saint-Martin"}}};
    return words[static_cast<std::size_t>(t)];
}

/// "low season" and "basse saison" for the first.
constexpr phrase words_of(season s) {
    constexpr std::array<phrase, 3> words{
        {{"low season", "basse saison"}, {"winter", "hiver"}, {"summer", "été"}}};
    return words[static_cast<std::size_t>(s)];
}

/// "in force" and "en vigueur" for the first.
constexpr phrase words_of(status s) {
    constexpr std::array<phrase, 3> words{
        {{"in force", "en vigueur"}, {"presumed", "présumé"}, {"not covered", "non couvert"}}};
    return words[static_cast<std::size_t>(s)];
}

/// "astreinte" and "astreinte" for the first.
constexpr phrase words_of(line_item item) {
    constexpr std::array<phrase, 5> words{{{"astreinte", "astreinte"},
                                           {"base fee", "honoraires"},
                                           {"majoration", "majoration"},
                                           {"travel", "déplacement"},
                                           {"regulation", "régulation"}}};
    return words[static_cast<std::size_t>(item)];
}

/// "payable" and "dû" for the first.
constexpr phrase words_of(line_status s) {
    constexpr std::array<phrase, 3> words{
        {{"payable", "dû"}, {"refused", "refusé"}, {"held", "en attente"}}};
    return words[static_cast<std::size_t>(s)];
}

/// Why a line is not paid; empty for `reason::none`.
constexpr phrase words_of(reason r) {
    constexpr std::array<phrase, 11> words{{
        {"", ""},
        {"the sector does not open this slot", "le secteur n'ouvre pas cette plage"},
        {"the extension is not yet in force there", "l'extension n'y est pas encore en vigueur"},
        {"the organised hours do not cover the slot", "les horaires ne couvrent pas la plage"},
        {"the post was not served for the whole slot", "la plage n'a pas été assurée en entier"},
        {"more doctors than posts", "plus de médecins que de postes"},
        {"on duty in two places at once", "de garde en deux lieux à la fois"},
        {"outside PDS hours", "hors des heures de permanence"},
        {"the act was not regulated", "acte non régulé"},
        {"not on duty", "pas de garde"},
        {"no text gives a rate for that day", "aucun texte ne donne de tarif ce jour-là"},
    }};
    return words[static_cast<std::size_t>(r)];
}

/// "meets the target" and "atteint la cible" for the first.
constexpr phrase words_of(target_verdict v) {
    constexpr std::array<phrase, 3> words{{{"meets the target", "atteint la cible"},
                                           {"within the margin", "dans la marge"},
                                           {"above the margin", "au-dessus de la marge"}}};
    return words[static_cast<std::size_t>(v)];
}

/// "payable now" and "rémunérable dès maintenant" for the first.
constexpr phrase words_of(eligibility e) {
    constexpr std::array<phrase, 3> words{
        {{"payable now", "rémunérable dès maintenant"},
         {"payable the day after the arrêtés", "rémunérable au lendemain des arrêtés"},
         {"nothing payable", "rien de rémunérable"}}};
    return words[static_cast<std::size_t>(e)];
}

/// "do not let the number of sectors grow" and "ne pas augmenter le nombre de secteurs" for the
/// first.
constexpr phrase words_of(planning_step s) {
    constexpr std::array<phrase, 7> words{{
        {"do not let the number of sectors grow", "ne pas augmenter le nombre de secteurs"},
        {"send the duty tables to the insurer (CPAM)", "transmettre les tableaux à la CPAM"},
        {"call the CODAMUPS-TS together", "réunir le CODAMUPS-TS"},
        {"draw a new sector map", "définir une nouvelle sectorisation"},
        {"take the sector arrêté", "prendre l'arrêté de sectorisation"},
        {"complete the cahier des charges", "compléter le cahier des charges"},
        {"report the new number for each period to the DHOS",
         "informer la DHOS du nouveau nombre par période"},
    }};
    return words[static_cast<std::size_t>(s)];
}

/// "prefect" and "préfet" for the first.
constexpr phrase words_of(planning_actor a) {
    constexpr std::array<phrase, 3> words{
        {{"prefect", "préfet"},
         {"CODAMUPS-TS", "CODAMUPS-TS"},
         {"departmental council of the Order", "conseil départemental de l'Ordre"}}};
    return words[static_cast<std::size_t>(a)];
}

/// "as long as it is paid" and "tant que c'est rémunéré" for the first.
constexpr phrase words_of(planning_deadline d) {
    constexpr std::array<phrase, 4> words{
        {{"as long as it is paid", "tant que c'est rémunéré"},
         {"before anything is payable", "avant toute rémunération"},
         {"as soon as possible", "le plus rapidement possible"},
         {"when the arrêtés are published", "dès la publication des arrêtés"}}};
    return words[static_cast<std::size_t>(d)];
}

} // namespace pds::io

#endif
