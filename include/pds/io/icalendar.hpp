// SPDX-License-Identifier: BSL-1.0
//
// Slots as an iCalendar object (RFC 5545): all of a period, or those that a sector has open.
//
//     auto const may = pds::month_of(2008, 5);
//     pds::io::icalendar(calendar, may, pds::law::national_tariff, language::en);
//     pds::io::sector_icalendar(annecy, "Annecy", openings, calendar, may,
//                               pds::law::national_tariff, language::fr);
//     // BEGIN:VEVENT, DTSTART:20080502T200000, SUMMARY:première partie de nuit (PRN\, 50.00), ...
//
// Times are local ("floating"), as the slots are: 20:00 by the clock of the sector, in whatever
// zone the reader's calendar is; a night on which the clock changes keeps its bounds (R-D10). The
// same slots give the same bytes, and an event keeps its UID when it is made again, so that a
// calendar that takes it in once more replaces it.

#ifndef PDS_IO_ICALENDAR_HPP
#define PDS_IO_ICALENDAR_HPP

#include <pds/calendar/slot_calendar.hpp>
#include <pds/io/words.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/pay/astreinte.hpp>
#include <pds/pay/tariff.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace pds::io {

namespace detail {

/// `20080502T080000`.
inline std::string ical_time(local_time t) {
    std::string digits;
    auto const text = to_text(t);
    for (char const c : text.view())
        if (c != '-' && c != ':') digits += c;
    return digits + "00";
}

/// A content line with its end, folded so that none is longer than 75 bytes; characters stay whole.
inline std::string ical_line(std::string_view content) {
    constexpr std::size_t longest = 75;
    std::string folded;
    std::size_t room = longest;
    for (std::size_t i = 0; i != content.size();) {
        std::size_t next = i + 1;
        while (next != content.size() &&
               (static_cast<unsigned char>(content[next]) & 0xC0U) == 0x80U)
            ++next;
        if (next - i > room) {
            folded += "\r\n ";
            room = longest - 1;
        }
        folded += content.substr(i, next - i);
        room -= next - i;
        i = next;
    }
    return folded += "\r\n";
}

/// A value of type TEXT. A line break within a name is written `\n`; other control characters,
/// which no calendar may hold, become `?`.
inline std::string ical_escaped(std::string_view text) {
    std::string escaped;
    for (std::size_t i = 0; i != text.size(); ++i) {
        char const c = text[i];
        bool const control = static_cast<unsigned char>(c) < 0x20U || c == 0x7F;
        if (text.substr(i, 2) == "\r\n") continue;
        if (c == '\\' || c == ';' || c == ',') escaped += '\\';
        if (c == '\n')
            escaped += "\\n";
        else
            escaped += control ? '?' : c;
    }
    return escaped;
}

/// A name as a part of a UID: letters, digits and what is not ASCII as they are, the rest as `%20`,
/// so that parts joined by `-` tell names apart.
inline std::string ical_uid_part(std::string_view name) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    std::string part;
    for (char const c : name) {
        auto const byte = static_cast<unsigned char>(c);
        bool const plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                           (c >= 'a' && c <= 'z') || byte >= 0x80U;
        if (plain)
            part += c;
        else
            ((part += '%') += hex[byte >> 4U]) += hex[byte & 0xFU];
    }
    return part;
}

inline std::string ical_head() {
    return ical_line("BEGIN:VCALENDAR") + ical_line("VERSION:2.0") +
           ical_line("PRODID:-//pds//permanence des soins//FR") + ical_line("CALSCALE:GREGORIAN");
}
/// The day on which the rates were reviewed, not that of the clock: it says how old the events are.
inline std::string ical_stamp(tariff const& rates) {
    return ical_line("DTSTAMP:" + ical_time(rates.astreinte[0].rows.reviewed()) + 'Z');
}

/// What an event says. Empty texts are left out.
struct ical_event {
    std::string uid; ///< without the characters that TEXT escapes
    local_time begin;
    std::string end; ///< a whole line, DTEND or DURATION
    std::string summary;
    std::string location{};
    std::string description{};
    std::string_view category;
    bool busy = false; ///< whoever has it in his calendar is not free meanwhile
};

inline std::string ical_dtend(local_time t) {
    return ical_line("DTEND:" + ical_time(t));
}

inline std::string to_ical(ical_event const& e, std::string_view stamp) {
    auto out = ical_line("BEGIN:VEVENT") + ical_line("UID:" + e.uid);
    out += stamp;
    out += ical_line("DTSTART:" + ical_time(e.begin)) + e.end;
    out += ical_line("SUMMARY:" + ical_escaped(e.summary));
    if (!e.location.empty()) out += ical_line("LOCATION:" + ical_escaped(e.location));
    if (!e.description.empty()) out += ical_line("DESCRIPTION:" + ical_escaped(e.description));
    out += ical_line("CATEGORIES:" + std::string{e.category});
    if (!e.busy) out += ical_line("TRANSP:TRANSPARENT");
    return out += ical_line("END:VEVENT");
}

inline std::string slot_uid(slot const& s, std::string_view of) {
    return ical_time(s.begin()) + '-' + std::string{name_of(s.kind)} + '-' + std::string{of};
}

/// `evening (PRN, 50.00)`; without an amount where no text gives one or nothing is paid.
inline std::string slot_summary(slot_kind kind, fee const& due, bool pays, language l) {
    std::string summary{words_of(kind).in(l)};
    summary += " (" + std::string{due.code};
    if (pays && due.covered()) summary += ", " + std::string{to_text(due.amount)};
    return summary += ')';
}

} // namespace detail

/// The slots that begin in a period, one event each, with code and amount in the summary.
inline std::string icalendar(slot_calendar const& calendar, interval<date> period,
                             tariff const& rates, language l) {
    auto const stamp = detail::ical_stamp(rates);
    auto out = detail::ical_head();
    for (auto const s : calendar.between(period))
        out +=
            detail::to_ical({.uid = detail::slot_uid(s, name_of(calendar.place())) + "@pds",
                             .begin = s.begin(),
                             .end = detail::ical_dtend(s.end()),
                             .summary = detail::slot_summary(s.kind, astreinte(s, rates), true, l),
                             .category = name_of(s.kind)},
                            stamp);
    return out += detail::ical_line("END:VCALENDAR");
}

/// The slots beginning in a period that a sector has open, one event each: where, how many posts,
/// whether it is merged with others. An event lasts as long as the organised hours (R-O3); where
/// these do not cover the slot, the description says so and no amount is given. Rates are those of
/// the sector, or of its group: a region's where there is one.
inline std::string sector_icalendar(sector_id sector, std::string_view name,
                                    opening_table const& openings, slot_calendar const& calendar,
                                    interval<date> period, tariff const& rates, language l) {
    auto const stamp = detail::ical_stamp(rates);
    auto const semicolon = phrase{"; ", " ; "}.in(l);
    auto out = detail::ical_head();
    for (auto const s : calendar.between(period)) {
        auto const* const row = openings.at(sector, s.kind, s.day());
        if (row == nullptr) continue;
        auto const hours = organised(s, *row);
        if (hours.empty()) continue;
        auto const due = astreinte(s, rates, row->group.value_or(sector), row->function);
        auto description = std::string{phrase{"posts: ", "postes : "}.in(l)};
        description += std::to_string(row->posts);
        if (row->group)
            (description += semicolon) +=
                phrase{"merged with other sectors", "fusionné avec d'autres secteurs"}.in(l);
        if (!row->covers(s))
            (description += semicolon) += words_of(reason::slot_not_fully_open).in(l);
        out += detail::to_ical(
            {.uid = detail::slot_uid(s, detail::ical_uid_part(name)) + "@sector.pds",
             .begin = hours.begin(),
             .end = detail::ical_dtend(hours.end()),
             .summary = detail::slot_summary(s.kind, due, row->covers(s), l),
             .location = std::string{name},
             .description = description,
             .category = name_of(s.kind)},
            stamp);
    }
    return out += detail::ical_line("END:VCALENDAR");
}

} // namespace pds::io

#endif
