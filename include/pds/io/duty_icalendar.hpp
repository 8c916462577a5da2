// SPDX-License-Identifier: BSL-1.0
//
// Duties and sessions of regulation as an iCalendar object (RFC 5545), for a doctor's own calendar:
// the lines of a statement, one event each, with where, what it pays or why it does not.
//
//     pds::io::duty_icalendar(statement.lines(), doctors, sectors, pds::law::national_tariff,
//                             language::fr);
//     // BEGIN:VEVENT
//     // DTSTART:20080506T200000
//     // DTEND:20080507T000000
//     // SUMMARY:Dr Baud : première partie de nuit (PRN\, 50.00)
//     // LOCATION:Annecy
//     // DESCRIPTION:240 minutes\, dû\, P1
//
// Acts are left out: they have no duration. Times are local ("floating"). Only of a session that
// begins or ends in the hour that comes twice (R-D10) is the length given in place of the end: by
// the clock it may end before it begins. A duty keeps its UID when its end or its pay changes: a
// calendar that takes it in once more replaces it.

#ifndef PDS_IO_DUTY_ICALENDAR_HPP
#define PDS_IO_DUTY_ICALENDAR_HPP

#include <pds/core/name_table.hpp>
#include <pds/io/icalendar.hpp>
#include <pds/io/statement_text.hpp>
#include <pds/io/words.hpp>
#include <pds/pay/line.hpp>
#include <pds/pay/tariff.hpp>

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace pds::io {

namespace detail {

/// Unique among the lines of a statement: a doctor begins once at a minute in a sector, as rows
/// that overlap are one (R-P15); of sessions that overlap both remain, and the end tells them
/// apart.
inline std::string line_uid(line const& l, std::string_view doctor, std::string_view sector) {
    auto const time = [](local_time t, std::optional<utc_offset> const& offset) {
        return ical_time(t) + (offset ? std::string{to_text(*offset).view()} : std::string{});
    };
    auto uid = time(l.begin, l.begin_offset) + '-' + std::string{name_of(l.item)};
    if (l.item == line_item::regulation) uid += '-' + time(l.end, l.end_offset);
    uid += '-' + ical_uid_part(doctor);
    if (l.sector) uid += '-' + ical_uid_part(sector);
    return uid + "@duty.pds";
}

} // namespace detail

/// The astreinte and regulation lines, in their order; `lines` may be a part of a statement, such
/// as those of one doctor. `rates` say on which day they were reviewed, the stamp of every event.
inline std::string duty_icalendar(std::span<line const> lines, name_table<doctor_id> const& doctors,
                                  name_table<sector_id> const& sectors, tariff const& rates,
                                  language lang) {
    auto const stamp = detail::ical_stamp(rates);
    auto const colon = phrase{": ", " : "}.in(lang);
    auto out = detail::ical_head();
    for (auto const& l : lines) {
        if (l.item != line_item::astreinte && l.item != line_item::regulation) continue;
        auto const doctor = doctors[l.doctor];
        auto const sector = l.sector ? sectors[*l.sector] : std::string_view{};

        auto summary = std::string{doctor} + std::string{colon} + detail::what_text(l, lang);
        if (!l.code.empty())
            summary += " (" + std::string{l.code} + ", " + std::string{to_text(l.amount)} + ')';
        std::string description;
        if (l.minutes) description = std::to_string(*l.minutes) + " minutes, ";
        description += l.status == line_status::payable ? std::string{words_of(l.status).in(lang)} +
                                                              ", " + std::string{to_text(l.rules)}
                                                        : detail::remark_text(l, lang);

        bool const may_end_before = l.minutes && (l.begin_offset || l.end_offset);
        out += detail::to_ical(
            {.uid = detail::line_uid(l, doctor, sector),
             .begin = l.begin,
             .end = may_end_before
                        ? detail::ical_line("DURATION:PT" +
                                            std::to_string(std::max(*l.minutes, 1)) + 'M')
                        : detail::ical_dtend(l.end),
             .summary = summary,
             .location = std::string{sector},
             .description = description,
             .category = name_of(l.item),
             .busy = true},
            stamp);
    }
    return out += detail::ical_line("END:VCALENDAR");
}

} // namespace pds::io

#endif
