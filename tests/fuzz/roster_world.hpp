// SPDX-License-Identifier: BSL-1.0
//
// Openings, duties, acts and sessions decoded from bytes: all valid, few places and a coarse clock
// for most, so that everything collides.

#ifndef PDS_TESTS_FUZZ_ROSTER_WORLD_HPP
#define PDS_TESTS_FUZZ_ROSTER_WORLD_HPP

#include "fuzz.hpp"

#include <pds/interop/boost_time_zone.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/time_zones.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/pay/doctor_lines.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace fuzz {

inline constexpr int doctors = 4;
inline constexpr int sectors = 4;
inline constexpr int groups = 2; // numbered behind the sectors

inline std::vector<pds::sector_id> all_sectors() {
    std::vector<pds::sector_id> all;
    for (unsigned s = 0; s != sectors; ++s)
        all.push_back(pds::sector_id{s});
    return all;
}

struct roster_world {
    static constexpr std::array first_days{
        pds::date{2008, 4, 30},  // holidays and a pont
        pds::date{2008, 3, 29},  // the night on which the clock skips an hour
        pds::date{2008, 10, 25}, // and the one on which it shows an hour twice
        pds::date{2007, 12, 26}, // the extension gets its rates, and a year ends
        pds::date{2005, 5, 30},  // the first rates
        pds::date{2024, 12, 20}  // late rates
    };

    pds::date first;
    pds::slot_calendar const* calendar = nullptr;
    pds::opening_table openings;
    std::vector<pds::duty> duties;
    std::vector<pds::recorded_act> acts;
    std::vector<pds::recorded_session> sessions;

    explicit roster_world(decoder& in) {
        static pds::slot_calendar const strict{pds::territory::metropole, pds::law::calendar_fr};
        static pds::slot_calendar const wide{pds::territory::alsace_moselle,
                                             pds::law::calendar_fr,
                                             {.saturday_morning = pds::saturday_morning::wide}};
        static pds::slot_calendar const base{
            pds::territory::metropole, pds::law::calendar_fr, {.kinds = pds::base_kinds}};
        static pds::boost_time_zone const zone{pds::law::clock_of(pds::territory::metropole)};
        static constexpr std::array<pds::slot_calendar const*, 3> calendars{&strict, &wide, &base};
        calendar = calendars[in.byte() % calendars.size()];
        first = first_days[in.byte() % first_days.size()];

        std::vector<pds::opening> rows(1);
        for (int i = in.below(6); i > 0; --i)
            rows.push_back(opening(in));
        openings = pds::opening_table{rows};
        if (openings.find_conflict(all_sectors())) { // then as many posts, hours... for all
            for (auto& row : rows) {
                row.posts = rows.back().posts;
                row.hours = rows.back().hours;
                row.function = rows.back().function;
            }
            openings = pds::opening_table{rows};
        }
        while (!in.at_end() && duties.size() + acts.size() + sessions.size() < 24)
            switch (in.below(8)) {
            case 0:
            case 1: acts.push_back(act(in)); break;
            case 2: add_session(in, zone); break;
            default: duties.push_back(duty(in));
            }
    }
    [[nodiscard]] pds::work work() const { return {duties, acts, sessions}; }

private:
    static pds::doctor_id doctor(decoder& in) {
        return pds::doctor_id{static_cast<unsigned>(in.below(doctors))};
    }
    static pds::sector_id sector(decoder& in) {
        return pds::sector_id{static_cast<unsigned>(in.below(sectors))};
    }
    /// By half hours, now and then by minutes.
    [[nodiscard]] pds::local_time time(decoder& in) const {
        auto const half_hours = in.below(4 * 48);
        return pds::local_time{first} + 30 * half_hours + (in.below(8) == 0 ? in.below(30) : 0);
    }
    pds::opening opening(decoder& in) const {
        static constexpr std::array hours{pds::interval<pds::clock_time>{{9, 0}, {22, 30}},
                                          pds::interval<pds::clock_time>{{8, 0}, {20, 0}},
                                          pds::interval<pds::clock_time>{{20, 0}, {24, 0}},
                                          pds::interval<pds::clock_time>{{12, 0}, {12, 0}}};
        pds::opening o;
        auto const chosen = in.byte();
        if ((chosen & 3U) != 0) o.sector = sector(in);
        if ((chosen & 4U) != 0) o.kinds = {static_cast<pds::slot_kind>(in.below(6))};
        o.posts = in.below(4);
        if ((chosen & 8U) != 0) o.dates = pds::from(first + in.below(5));
        if ((chosen & 16U) != 0) o.dates = {first, first + in.below(5)};
        if ((chosen & 32U) != 0)
            o.group = pds::sector_id{static_cast<unsigned>(sectors + in.below(groups))};
        if ((chosen & 192U) == 192U) o.hours = hours[in.byte() % hours.size()];
        if ((chosen & 192U) == 128U && in.below(4) == 0)
            o.held_by = pds::holder::emergency_department;
        return o;
    }
    [[nodiscard]] pds::duty duty(decoder& in) const {
        auto const who = doctor(in);
        auto const where = sector(in);
        auto const begin = time(in);
        switch (in.below(3)) {
        case 0: // the slot
            if (auto const slot = calendar->slot_at(begin)) return {who, where, slot->period};
            [[fallthrough]];
        case 1: return {who, where, {begin, begin + 30 * in.below(48)}};
        default: return {who, where, {begin, begin + in.below(4000)}};
        }
    }
    [[nodiscard]] pds::recorded_act act(decoder& in) const {
        auto const flags = in.byte();
        return {.doctor = doctor(in),
                .when = time(in),
                .kind = (flags & 1U) != 0 ? pds::act_kind::visit : pds::act_kind::consultation,
                .regulated = (flags & 2U) != 0,
                .called_in_replacement = (flags & 4U) != 0};
    }
    void add_session(decoder& in, pds::boost_time_zone const& zone) {
        auto const who = doctor(in);
        auto const instant = [&](pds::local_time t) {
            auto const offset = static_cast<std::int16_t>(in.flag() ? 120 : 60);
            auto const once = zone.resolve(t);
            return once ? once : zone.resolve(t, {offset});
        };
        auto const begin = instant(time(in));
        auto const end = instant(begin->civil + 30 * in.below(40) + in.below(30));
        if (end.value() > begin.value()) sessions.push_back({who, {*begin, *end}});
    }
};

} // namespace fuzz

#endif
