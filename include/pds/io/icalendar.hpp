// SPDX-License-Identifier: BSL-1.0
//
// Slots as an iCalendar object (RFC 5545). Times are local ("floating"), as the slots are: 20:00
// by the clock of the sector, in whatever zone the reader's calendar is.

#ifndef PDS_IO_ICALENDAR_HPP
#define PDS_IO_ICALENDAR_HPP

#include <pds/calendar/slot_calendar.hpp>
#include <pds/io/words.hpp>
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

inline std::string ical_escaped(std::string_view text) {
    std::string escaped;
    for (char const c : text) {
        if (c == '\\' || c == ';' || c == ',') escaped += '\\';
        escaped += c;
    }
    return escaped;
}

} // namespace detail

/// The slots that begin in a period, one event each, with code and amount in the summary. The same
/// slots give the same bytes: the stamp is the day on which the rates were reviewed.
inline std::string icalendar(slot_calendar const& calendar, interval<date> period,
                             tariff const& rates, language l) {
    using detail::ical_line;
    auto const stamp = detail::ical_time(rates.astreinte[0].rows.reviewed()) + 'Z';
    std::string out = ical_line("BEGIN:VCALENDAR") + ical_line("VERSION:2.0") +
                      ical_line("PRODID:-//pds//permanence des soins//FR") +
                      ical_line("CALSCALE:GREGORIAN");
    for (auto const s : calendar.between(period)) {
        auto const due = astreinte(s, rates);
        std::string summary{words_of(s.kind).in(l)};
        summary += " (" + std::string{due.code};
        if (due.covered()) summary += ", " + std::string{to_text(due.amount)};
        summary += ')';
        out += ical_line("BEGIN:VEVENT");
        out +=
            ical_line("UID:" + detail::ical_time(s.begin()) + '-' + std::string{name_of(s.kind)} +
                      '-' + std::string{name_of(calendar.place())} + "@pds");
        out += ical_line("DTSTAMP:" + stamp);
        out += ical_line("DTSTART:" + detail::ical_time(s.begin()));
        out += ical_line("DTEND:" + detail::ical_time(s.end()));
        out += ical_line("SUMMARY:" + detail::ical_escaped(summary));
        out += ical_line("CATEGORIES:" + std::string{name_of(s.kind)});
        out += ical_line("TRANSP:TRANSPARENT");
        out += ical_line("END:VEVENT");
    }
    return out += ical_line("END:VCALENDAR");
}

} // namespace pds::io

#endif
