// SPDX-License-Identifier: BSL-1.0
//
// The lines of duties: shares, refusals and what somebody must decide (R-P7 to R-P15, R-O3).

#ifndef PDS_PAY_ASTREINTE_LINES_HPP
#define PDS_PAY_ASTREINTE_LINES_HPP

#include <pds/pay/astreinte.hpp>
#include <pds/pay/astreinte_story.hpp>
#include <pds/pay/line.hpp>
#include <pds/pay/tariff.hpp>
#include <pds/roster/seating.hpp>
#include <pds/roster/serve.hpp>

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

/// What the lines of a slot need beside its presences.
struct astreinte_context {
    slot_calendar const& calendar;
    opening_table const& openings;
    tariff const& rates;
    replacements const& replaced;
};

/// The lines of one slot of one sector or group. `elsewhere[i]`: the doctor of presence `i` is also
/// on duty in another place.
template <class Explanations>
void add_slot_lines(std::vector<line>& lines, served_slot const& s,
                    std::vector<bool> const& elsewhere, astreinte_context const& context,
                    Explanations& why) {
    fee const flat = astreinte(s.slot, context.rates);
    auto const with_merging = [&](rule_set rules) {
        if (s.opening.group) rules.insert({'O', 5});
        return rules;
    };
    auto const start = [&](presence const& p) {
        auto l = line_of(p.doctor, s.unit, p.period);
        l.kind = s.slot.kind;
        l.pay(flat);
        l.rules = with_merging(l.rules);
        return l;
    };
    auto const finish = [&](line l, std::int64_t post_minutes, bool twice) {
        if constexpr (Explanations::wanted)
            why.attach(
                l, story_of(l, s, context.calendar, flat, post_minutes, twice, context.replaced));
        lines.push_back(l);
    };

    if (!s.opening.covers(s.slot)) {
        for (auto const& p : s.present) {
            auto l = start(p);
            l.refuse(reason::slot_not_fully_open, with_merging({{'O', 3}}));
            finish(l, 0, false);
        }
        return;
    }

    auto const seats = seat(s.present, static_cast<std::size_t>(s.opening.posts));
    if (seats.too_many) {
        for (auto const& p : s.present) {
            auto l = start(p);
            l.amount = prorata(flat.amount, p.period.length(), s.slot.minutes());
            l.hold(reason::more_doctors_than_posts, with_merging({{'P', 11}}));
            finish(l, 0, false);
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
            bool const twice = elsewhere[post[r]];
            if (served != s.slot.minutes()) {
                l.refuse(reason::slot_not_fully_served, with_merging({{'P', 10}}));
            } else {
                l.amount = shares[r];
                if (post.size() > 1) l.rules.insert({'P', 9});
                if (twice) l.hold(reason::double_duty, with_merging({{'P', 12}}));
            }
            finish(l, served, twice);
        }
    }
}

/// Why duty time is in no open slot (R-P13).
inline reason reason_of(unserved_time const& u, opening_table const& openings) {
    if (!u.slot) return reason::outside_pds_hours;
    if (extension_kinds.contains(u.slot->kind))
        if (auto const first = openings.first_open(u.sector, u.slot->kind);
            first && u.slot->day() < *first)
            return reason::extension_not_in_force;
    return reason::slot_not_open;
}

} // namespace detail

/// Adds the lines of all duties in slots that begin in the period.
template <class Explanations>
void add_astreinte_lines(std::vector<line>& lines, served_duties const& served,
                         duty_index const& on_duty, detail::astreinte_context const& context,
                         interval<date> period, Explanations& why) {
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
        detail::add_slot_lines(lines, s, twice, context, why);
    }

    for (auto const& u : served.unserved) {
        if (!period.contains(u.period.begin().day())) continue;
        auto l = detail::line_of(u.doctor, u.sector, u.period);
        if (u.slot) {
            auto const flat = astreinte(*u.slot, context.rates);
            l.kind = u.slot->kind;
            l.code = flat.code;
            l.rate = flat.status;
        }
        auto const why_not = detail::reason_of(u, context.openings);
        l.refuse(why_not, why_not == reason::extension_not_in_force ? rule_set{{'P', 13}, {'O', 1}}
                                                                    : rule_set{{'P', 13}});
        if constexpr (Explanations::wanted)
            why.attach(l, detail::story_of(u, why_not, context.calendar, context.openings));
        lines.push_back(l);
    }
}

} // namespace pds

#endif
