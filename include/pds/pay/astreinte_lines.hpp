// SPDX-License-Identifier: BSL-1.0
//
// The lines of duties: shares, refusals and what somebody must decide (R-P7 to R-P15, R-O3).

#ifndef PDS_PAY_ASTREINTE_LINES_HPP
#define PDS_PAY_ASTREINTE_LINES_HPP

#include <pds/pay/astreinte.hpp>
#include <pds/pay/line.hpp>
#include <pds/pay/on_duty.hpp>
#include <pds/pay/seating.hpp>
#include <pds/pay/tariff.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace pds {

namespace detail {

inline line line_of(doctor_id doctor, sector_id sector, interval<local_time> period) {
    line l;
    l.doctor = doctor;
    l.sector = sector;
    l.begin = period.begin();
    l.end = period.end();
    l.item = line_item::astreinte;
    l.minutes = period.length();
    return l;
}

/// The lines of one slot of one sector or group. `twice[i]`: the doctor of presence `i` is also on
/// duty elsewhere.
inline void add_slot_lines(std::vector<line>& lines, served_slot const& s,
                           std::vector<bool> const& twice, tariff const& rates) {
    fee const flat = astreinte(s.slot, rates);
    rule_set const merged = s.opening.group ? rule_set{{'O', 5}} : rule_set{};
    auto const with_merging = [&](rule_set rules) {
        for (auto const rule : merged)
            rules.insert(rule);
        return rules;
    };
    auto const start = [&](presence const& p) {
        auto l = line_of(p.doctor, s.unit, p.period);
        l.kind = s.slot.kind;
        l.pay(flat);
        l.rules = with_merging(l.rules);
        return l;
    };

    if (!s.opening.covers(s.slot)) {
        for (auto const& p : s.present) {
            auto l = start(p);
            l.refuse(reason::slot_not_fully_open, with_merging({{'O', 3}}));
            lines.push_back(l);
        }
        return;
    }

    auto const seats = seat(s.present, static_cast<std::size_t>(s.opening.posts));
    if (seats.too_many) {
        for (auto const& p : s.present) {
            auto l = start(p);
            l.amount = prorata(flat.amount, p.period.length(), s.slot.minutes());
            l.hold(reason::more_doctors_than_posts, with_merging({{'P', 11}}));
            lines.push_back(l);
        }
        return;
    }

    // By post: the minutes of its rows, which do not overlap, in order of begin.
    std::vector<std::vector<std::size_t>> rows(seats.posts_used);
    for (std::size_t i = 0; i != s.present.size(); ++i)
        rows[seats.post[i]].push_back(i);
    for (auto const& post : rows) {
        std::vector<std::int64_t> minutes;
        std::int64_t served = 0;
        for (auto const i : post) {
            minutes.push_back(s.present[i].period.length());
            served += minutes.back();
        }
        std::vector<money> shares(post.size());
        split(flat.amount, minutes, shares);

        for (std::size_t r = 0; r != post.size(); ++r) {
            auto l = start(s.present[post[r]]);
            if (served != s.slot.minutes()) {
                l.refuse(reason::slot_not_fully_served, with_merging({{'P', 10}}));
            } else {
                l.amount = shares[r];
                if (post.size() > 1) l.rules.insert({'P', 9});
                if (twice[post[r]]) l.hold(reason::double_duty, with_merging({{'P', 12}}));
            }
            lines.push_back(l);
        }
    }
}

} // namespace detail

/// Adds the lines of all duties in slots that begin in the period.
inline void add_astreinte_lines(std::vector<line>& lines, served_duties const& served,
                                duty_index const& on_duty, tariff const& rates,
                                interval<date> period) {
    // A doctor who is elsewhere too at one minute is so for all his rows of the slot (R-P12).
    std::vector<std::vector<doctor_id>> elsewhere(served.slots.size());
    on_duty.for_each_double_duty(
        [&](doctor_id doctor, std::size_t slot) { elsewhere[slot].push_back(doctor); });

    for (std::size_t i = 0; i != served.slots.size(); ++i) {
        auto const& s = served.slots[i];
        if (!period.contains(s.slot.day())) continue;
        std::sort(elsewhere[i].begin(), elsewhere[i].end());
        std::vector<bool> twice;
        for (auto const& p : s.present)
            twice.push_back(std::binary_search(elsewhere[i].begin(), elsewhere[i].end(), p.doctor));
        detail::add_slot_lines(lines, s, twice, rates);
    }

    for (auto const& u : served.unserved) {
        if (!period.contains(u.period.begin().day())) continue;
        auto l = detail::line_of(u.doctor, u.sector, u.period);
        if (u.slot) {
            auto const flat = astreinte(*u.slot, rates);
            l.kind = u.slot->kind;
            l.code = flat.code;
            l.rate = flat.status;
        }
        l.refuse(u.reason, u.reason == reason::extension_not_in_force
                               ? rule_set{{'P', 13}, {'O', 1}}
                               : rule_set{{'P', 13}});
        lines.push_back(l);
    }
}

} // namespace pds

#endif
