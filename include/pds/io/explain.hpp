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
#include <pds/core/trace.hpp>
#include <pds/io/words.hpp>
#include <pds/pay/fee.hpp>

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

inline std::string sentence(step const& s, slot_calendar const& calendar, language l) {
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

/// One line a step: rule, yes or no, the sentence, the text it rests on.
inline std::string explain(std::span<step const> steps, slot_calendar const& calendar, language l) {
    std::string text;
    for (auto const& s : steps) {
        std::string rule{to_text(s.rule)};
        rule.resize(5, ' ');
        text += "  " + rule;
        text += (s.holds ? phrase{"yes  ", "oui  "} : phrase{"no   ", "non  "}).in(l);
        text += detail::sentence(s, calendar, l);
        if (s.holds) text += citation_text(s.source);
        text += '\n';
    }
    return text;
}

} // namespace pds::io

#endif
