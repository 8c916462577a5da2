// SPDX-License-Identifier: BSL-1.0
//
// The lines of regulation sessions (R-G1 to R-G4).

#ifndef PDS_PAY_REGULATION_LINES_HPP
#define PDS_PAY_REGULATION_LINES_HPP

#include <pds/pay/explanations.hpp>
#include <pds/pay/line.hpp>
#include <pds/pay/regulation.hpp>
#include <pds/pay/tariff.hpp>
#include <pds/roster/duty_index.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace pds {

/// A session as it was recorded.
struct recorded_session {
    doctor_id doctor{};
    session period;
};

namespace detail {

/// The minutes that the clock shows during a session: one stretch, or two where it is set back in
/// between, that of each pass.
template <time_zone Zone>
std::array<interval<local_time>, 2> shown_minutes(session const& s, Zone const& zone) {
    auto const begin = s.begin().civil;
    auto const end = s.end().civil;
    if (s.end().offset >= s.begin().offset) return {interval{begin, end}, {}};
    // Set back by as much as the offsets differ: the repeated minutes lie around the session.
    auto const back = s.begin().offset.minutes - s.end().offset.minutes;
    auto first = std::min(begin, end) - back;
    auto const stop = std::max(begin, end) + back;
    while (first < stop && !zone.is_ambiguous(first))
        first = first + 1;
    return {interval{begin, first + back}, interval{first, end}};
}

/// The part of a session that lies in a period, or nothing. Midnights are never ambiguous.
template <time_zone Zone>
std::vector<session> within(session const& s, interval<date> period, Zone const& zone) {
    auto begin = s.begin();
    auto end = s.end();
    if (begin.civil < local_time{period.begin()}) begin = zone.resolve(period.begin()).value();
    if (end.civil > local_time{period.end()}) end = zone.resolve(period.end()).value();
    if (!(begin < end)) return {};
    return {{begin, end}};
}

/// The rate of an hour, what the minutes make of it, and whether the doctor was elsewhere too.
inline trace session_story(line const& l, regulation_part const& part, bool twice) {
    trace why;
    date const day = l.begin.day();
    why.record({.rule = {'G', 4}, .asked = condition::in_one_place, .holds = !twice, .day = day});
    why.record(rate_step(part.hourly, day));
    why.record({.rule = {'G', 2},
                .asked = condition::rounded_by_the_minute,
                .holds = true,
                .day = day,
                .amount = l.amount - part.hourly.amount,
                .value = part.minutes,
                .of = minutes_per_hour});
    return why;
}

} // namespace detail

/// Adds the lines of one doctor's sessions, cut to the period; puts the sessions in order. The same
/// session given twice counts once.
template <time_zone Zone, class Explanations>
void add_regulation_lines(std::vector<line>& lines, std::vector<recorded_session>& sessions,
                          duty_index const& on_duty, Zone const& zone, tariff const& rates,
                          interval<date> period, session_minutes counted, Explanations& why) {
    auto const key = [](recorded_session const& r) {
        return std::pair{r.period.begin(), r.period.end()};
    };
    std::sort(sessions.begin(), sessions.end(),
              [&](auto const& a, auto const& b) { return key(a) < key(b); });
    sessions.erase(std::unique(sessions.begin(), sessions.end(),
                               [&](auto const& a, auto const& b) { return key(a) == key(b); }),
                   sessions.end());

    zoned_time latest_end{}; // of the sessions so far
    for (std::size_t i = 0; i != sessions.size(); ++i) {
        auto const doctor = sessions[i].doctor;
        auto const& whole = sessions[i].period;
        bool const earlier = i != 0 && whole.begin() < latest_end;
        bool const later = i + 1 != sessions.size() && sessions[i + 1].period.begin() < whole.end();
        latest_end = i == 0 ? whole.end() : std::max(latest_end, whole.end());
        auto const shown_to_doctor = detail::shown_minutes(whole, zone);
        bool const twice =
            earlier || later ||
            std::any_of(shown_to_doctor.begin(), shown_to_doctor.end(),
                        [&](auto const& stretch) { return on_duty.overlaps(doctor, stretch); });

        for (auto const& shown : detail::within(whole, period, zone))
            for (auto const& part : regulation_parts(shown, zone, rates, counted)) {
                line l;
                l.doctor = doctor;
                l.day = shown.begin().civil.day();
                l.begin = part.period.begin().civil;
                l.end = part.period.end().civil;
                if (zone.is_ambiguous(l.begin)) l.begin_offset = part.period.begin().offset;
                if (zone.is_ambiguous(l.end)) l.end_offset = part.period.end().offset;
                l.item = line_item::regulation;
                l.minutes = static_cast<std::int32_t>(part.minutes);
                l.pay(part.hourly);
                l.amount = part.amount;
                l.rules.insert({'G', 2});
                if (twice) l.hold(reason::double_duty, {{'G', 4}});
                if constexpr (Explanations::wanted)
                    why.attach(l, detail::session_story(l, part, twice));
                lines.push_back(l);
            }
    }
}

} // namespace pds

#endif
