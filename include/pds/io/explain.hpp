// SPDX-License-Identifier: BSL-1.0
//
// Explanations in words: the steps of a `trace` as sentences, one a line.
//
//     pds::trace why;
//     calendar.slot_at("2008-05-02T10:00"_time, why);
//     pds::io::explain(why.steps(), calendar, pds::io::language::en);
//     // D3  no   Friday 2008-05-02 is neither a Sunday nor a holiday
//     // D5  yes  Friday 2008-05-02 follows a holiday: 2008-05-01 (Labour Day / Ascension Day)
//     // ...

#ifndef PDS_IO_EXPLAIN_HPP
#define PDS_IO_EXPLAIN_HPP

#include <pds/calendar/slot_calendar.hpp>
#include <pds/core/name_table.hpp>
#include <pds/core/trace.hpp>
#include <pds/io/utf8.hpp>
#include <pds/io/words.hpp>
#include <pds/organisation/holder.hpp>
#include <pds/roster/duty.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace pds::io {

/// The names of a holiday, joined by ` / ` if it has two (R-H4); empty for another day.
inline std::string holiday_names(date day, slot_calendar const& calendar, language l) {
    std::string names;
    for_each_holiday_on(day, calendar.place(), calendar.rules().holidays, [&](holiday const& h) {
        if (!names.empty()) names += " / ";
        names += phrase{h.name_en, h.name_fr}.in(l);
    });
    return names;
}

namespace detail {

inline std::string text(date day, language l) {
    return std::string{words_of(day.weekday()).in(l)} + ' ' + std::string{to_text(day)};
}

inline std::string text(slot_hours const& h) {
    return std::string{to_text(h.begin)} + '-' + std::string{to_text(h.end)};
}

/// `2008-05-01 (Labour Day / Ascension Day)`.
inline std::string holiday_text(date day, slot_calendar const& calendar, language l) {
    return std::string{to_text(day)} + " (" + holiday_names(day, calendar, l) + ')';
}

inline std::string hours_of_rule(rule_id rule, slot_calendar const& calendar) {
    for (auto const& h : calendar.rules().hours)
        if (h.rule == rule) return text(h);
    return {};
}

/// A doctor by name or, without names, by number.
inline std::string doctor_text(std::int64_t number, name_table<doctor_id> const* doctors) {
    if (doctors == nullptr) return std::to_string(number);
    return printable((*doctors)[static_cast<doctor_id>(static_cast<std::uint32_t>(number))]);
}

inline std::string sentence(step const& s, slot_calendar const& calendar, language l,
                            name_table<doctor_id> const* doctors) {
    auto const say = [&](std::string_view en, std::string_view fr) {
        return std::string{phrase{en, fr}.in(l)};
    };
    auto const day = text(s.day, l);
    switch (s.asked) {
    case condition::sunday_or_holiday:
        if (!s.holds)
            return day + say(" is neither a Sunday nor a holiday", " n'est ni dimanche ni férié");
        if (calendar.is_holiday(s.day))
            return day + say(" is a holiday: ", " est férié : ") +
                   holiday_names(s.day, calendar, l);
        return day + say(" is a Sunday", " est un dimanche");
    case condition::saturday:
        return day + (s.holds ? say(" is a Saturday, and no holiday", " est un samedi non férié")
                              : say(" is no Saturday", " n'est pas un samedi"));
    case condition::monday_or_friday:
        return day + say(" is neither a Monday nor a Friday", " n'est ni lundi ni vendredi");
    case condition::next_day_is_holiday:
        return day +
               (s.holds ? say(" comes before a holiday: ", " précède un jour férié : ") +
                              holiday_text(s.day + 1, calendar, l)
                        : say(" does not come before a holiday", " ne précède pas un jour férié"));
    case condition::previous_day_is_holiday:
        return day + (s.holds ? say(" follows a holiday: ", " suit un jour férié : ") +
                                    holiday_text(s.day - 1, calendar, l)
                              : say(" does not follow a holiday", " ne suit pas un jour férié"));
    case condition::wide_reading_of_mornings:
        return day +
               say(" follows a pont, not a holiday; the reading of mornings is ",
                   " suit un pont, non un jour férié ; la lecture des matins est ") +
               (s.holds ? say("wide", "large") : say("strict", "stricte"));
    case condition::within_hours:
        return say("the time is ", "l'heure est ") +
               (s.holds ? say("within ", "dans ") : say("outside ", "hors de ")) +
               hours_of_rule(s.rule, calendar);
    case condition::kind_exists: return say("this kind is not open", "ce type n'est pas ouvert");
    case condition::rate_on_that_day:
        return std::string{s.code} + ' ' +
               (s.holds ? std::string{to_text(s.amount)} + ", " + std::string{words_of(s.row).in(l)}
                        : say("has no rate on that day", "n'a pas de tarif ce jour-là"));
    case condition::sector_opens_slot:
        if (s.holds)
            return say("opened by row ", "ouvert par la ligne ") + std::to_string(s.value) +
                   say(" of the openings", " des ouvertures");
        return s.value == 0
                   ? say("no row opens this slot", "aucune ligne n'ouvre cette plage")
                   : say("closed by row ", "fermé par la ligne ") + std::to_string(s.value) +
                         say(" of the openings", " des ouvertures");
    case condition::held_by_doctors:
        return static_cast<holder>(s.value) == holder::emergency_department
                   ? say("held by an emergency department: no astreinte",
                         "tenu par un service d'urgences : pas d'astreinte")
                   : say("nobody holds it: no astreinte", "tenu par personne : pas d'astreinte");
    case condition::extension_in_force:
        return say("the sector has this kind only from ",
                   "le secteur n'a ce type qu'à partir du ") +
               std::string{to_text(s.day)};
    case condition::hours_cover_slot:
        return s.holds ? say("the organised hours cover the slot",
                             "les horaires organisés couvrent la plage")
                       : say("the organised hours do not cover the slot",
                             "les horaires organisés ne couvrent pas la plage");
    case condition::posts_suffice:
        return say("at most ", "au plus ") + std::to_string(s.value) +
               say(" at once, posts: ", " à la fois, postes : ") + std::to_string(s.of);
    case condition::served_throughout:
        return say("the post was served for ", "le poste a été assuré ") + std::to_string(s.value) +
               say(" of ", " minutes sur ") + std::to_string(s.of) + say(" minutes", "");
    case condition::in_one_place:
        return s.holds ? say("on duty nowhere else at that time", "de garde nulle part ailleurs")
                       : say("on duty elsewhere at the same minute",
                             "de garde ailleurs à la même minute");
    case condition::whole_to_one_doctor:
        return s.holds
                   ? say("the whole slot, undivided", "la plage entière, sans partage")
                   : std::to_string(s.value) + say(" of ", " minutes sur ") + std::to_string(s.of) +
                         say(" minutes: ", " : ") + std::string{to_text(s.amount)};
    case condition::remainder_cent:
        return s.holds ? say("the largest remainder: a cent more: ",
                             "le plus fort reste : un centime de plus : ") +
                             std::string{to_text(s.amount)}
                       : say("not among the largest remainders: rounded down",
                             "pas parmi les plus forts restes : arrondi en dessous");
    case condition::served_as_planned:
        return s.holds ? say("planned: ", "prévu : ") + doctor_text(s.value, doctors)
                       : say("served in place of ", "assuré en remplacement de ") +
                             doctor_text(s.value, doctors) +
                             say(", who was planned; who served is paid",
                                 ", prévu ; est payé qui a assuré");
    case condition::replaced_in_time: {
        auto const made = to_text(local_time{s.day} + s.of);
        return doctor_text(s.value, doctors) +
               say(" took over, agreed on ", " a repris, convenu le ") + std::string{made} +
               (s.holds ? std::string{}
                        : say(": late, the duty had begun", " : tard, la garde avait commencé"));
    }
    case condition::inside_pds_hours:
        return s.holds ? say("inside PDS hours", "dans les heures de permanence")
                       : say("outside PDS hours", "hors des heures de permanence");
    case condition::regulated:
        return s.holds ? say("the act was regulated", "l'acte était régulé")
                       : say("the act was not regulated", "l'acte n'était pas régulé");
    case condition::on_duty:
        return s.holds
                   ? say("on duty, or called in replacement", "de garde, ou appelé en remplacement")
                   : say("not on duty at that minute", "pas de garde à cette minute");
    case condition::coded_as_sunday:
        return s.holds ? say("coded as a Sunday or holiday", "codé comme un dimanche ou férié")
                       : say("coded as a Saturday", "codé comme un samedi");
    case condition::travel_inside_majoration:
        return say("the travel is inside the majoration", "le déplacement est dans la majoration");
    case condition::rounded_by_the_minute:
        return std::to_string(s.value) +
               say(" minutes at the hourly rate, rounded half up",
                   " minutes au tarif horaire, arrondi au centime, le demi-centime en plus");
    }
    return {};
}

} // namespace detail

/// ` [key, place]` of a citation; empty if it cites nothing.
inline std::string citation_text(citation const& c) {
    if (c.source == nullptr) return {};
    std::string text = " [" + std::string{c.source->key};
    if (!c.place.empty()) text += ", " + std::string{c.place};
    return text += ']';
}

/// A step as a sentence: rule, yes or no, what was asked, the text it rests on.
inline std::string explain(step const& s, slot_calendar const& calendar, language l,
                           name_table<doctor_id> const* doctors = nullptr) {
    auto text = left_aligned(to_text(s.rule), 5);
    text += (s.holds ? phrase{"yes  ", "oui  "} : phrase{"no   ", "non  "}).in(l);
    text += detail::sentence(s, calendar, l, doctors);
    if (s.holds) text += citation_text(s.source);
    return text;
}

/// The steps, one a line, each behind `indent`.
inline std::string explain(std::span<step const> steps, slot_calendar const& calendar, language l,
                           name_table<doctor_id> const* doctors = nullptr,
                           std::string_view indent = "  ") {
    std::string text;
    for (auto const& s : steps) {
        text += indent;
        text += explain(s, calendar, l, doctors);
        text += '\n';
    }
    return text;
}

} // namespace pds::io

#endif
