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
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace pds {

/// What becomes of a slot that is not whole (R-O3, R-P10).
enum class incomplete : std::uint8_t {
    refused, ///< nothing
    pro_rata ///< the flat rate in proportion to the minutes, half up
};

/// What the doctors of one slot agreed on, in place of their minutes (R-P9).
struct agreed_share {
    sector_id unit{};
    local_time slot_begin{};
    doctor_id doctor{};
    std::int64_t weight = 0;
};

struct share_policy {
    incomplete not_fully_open = incomplete::refused;
    incomplete not_fully_served = incomplete::refused;
    /// A post of which every row has one is shared by these. A few: they are looked through.
    std::span<agreed_share const> agreed{};
};

namespace detail {

inline line line_of(doctor_id doctor, sector_id sector, interval<local_time> period) {
    line l;
    l.doctor = doctor;
    l.sector = sector;
    l.day = period.begin().day();
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
    share_policy policy{};
};

/// How the flat rate falls to the rows of one post, in order of begin: by their minutes (R-P9), or
/// as they agreed.
inline std::vector<money> shares_of(money flat, served_slot const& s,
                                    std::vector<std::size_t> const& post,
                                    std::vector<std::int64_t> weights,
                                    std::span<agreed_share const> agreed) {
    std::vector<std::int64_t> own;
    for (auto const i : post)
        for (auto const& a : agreed)
            if (a.unit == s.unit && a.slot_begin == s.slot.begin() &&
                a.doctor == s.present[i].doctor) {
                own.push_back(a.weight);
                break;
            }
    if (own.size() == post.size()) weights = std::move(own);
    std::vector<money> shares(post.size());
    split(flat, weights, shares);
    return shares;
}

/// The lines of one slot of one sector or group. `elsewhere[i]`: the doctor of presence `i` is also
/// on duty in another place.
template <class Explanations>
void add_slot_lines(std::vector<line>& lines, served_slot const& s,
                    std::vector<bool> const& elsewhere, astreinte_context const& context,
                    Explanations& why) {
    fee const flat = astreinte(s.slot, context.rates, s.unit, s.opening.function);
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

    // The organised hours, and what they are worth.
    auto const asked = organised(s.slot, s.opening);
    bool const whole = s.opening.covers(s.slot);
    if (!whole && context.policy.not_fully_open == incomplete::refused) {
        for (auto const& p : s.present) {
            auto l = start(p);
            l.refuse(reason::slot_not_fully_open, with_merging({{'O', 3}}));
            l.missing_minutes = s.slot.minutes() - asked.length();
            finish(l, 0, false);
        }
        return;
    }
    money const due = prorata(flat.amount, asked.length(), s.slot.minutes());
    auto const minutes_of = [&](presence const& p) {
        return intersection(p.period, asked).length();
    };

    auto const seats = seat(s.present, static_cast<std::size_t>(s.opening.posts));
    if (seats.too_many) {
        for (auto const& p : s.present) {
            auto l = start(p);
            l.amount = prorata(flat.amount, minutes_of(p), s.slot.minutes());
            l.hold(reason::more_doctors_than_posts, with_merging({{'P', 11}}));
            finish(l, 0, false);
        }
        return;
    }

    // By post: its rows, which do not overlap, in order of begin.
    std::vector<std::vector<std::size_t>> posts(seats.posts_used);
    for (std::size_t i = 0; i != s.present.size(); ++i)
        posts[seats.post[i]].push_back(i);
    for (auto const& post : posts) {
        std::vector<std::int64_t> minutes;
        std::int64_t served = 0;
        for (auto const i : post) {
            minutes.push_back(minutes_of(s.present[i]));
            served += minutes.back();
        }
        bool const throughout = served == asked.length();
        bool const by_share = throughout && served != 0;
        auto const shares = by_share ? shares_of(due, s, post, minutes, context.policy.agreed)
                                     : std::vector<money>(post.size());

        for (std::size_t r = 0; r != post.size(); ++r) {
            auto l = start(s.present[post[r]]);
            bool const twice = elsewhere[post[r]];
            if (!throughout && context.policy.not_fully_served == incomplete::refused) {
                l.refuse(reason::slot_not_fully_served, with_merging({{'P', 10}}));
                l.missing_minutes = asked.length() - served;
            } else {
                l.amount =
                    by_share ? shares[r] : prorata(flat.amount, minutes[r], s.slot.minutes());
                if (post.size() > 1) l.rules.insert({'P', 9});
                if (!whole) l.rules.insert({'O', 3});
                if (!throughout) l.rules.insert({'P', 10});
                if (twice) l.hold(reason::double_duty, with_merging({{'P', 12}}));
            }
            finish(l, served, twice);
        }
    }
}

/// Why duty time is in no open slot (R-P13), and the rules that say so.
struct refusal {
    pds::reason reason;
    rule_set rules;
    std::optional<date> in_force_from{};
};
inline refusal refusal_of(unserved_time const& u, opening_table const& openings) {
    if (!u.slot) return {reason::outside_pds_hours, {{'P', 13}}};
    if (extension_kinds.contains(u.slot->kind))
        if (auto const first = openings.first_open(u.sector, u.slot->kind);
            first && u.slot->day() < *first)
            return {reason::extension_not_in_force, {{'P', 13}, {'O', 1}}, first};
    auto const* const row = openings.winner(u.sector, u.slot->kind, u.slot->day());
    if (row != nullptr && row->posts > 0) // closed by its holder alone
        return {reason::slot_not_open, {{'P', 13}, {'O', 4}}};
    return {reason::slot_not_open, {{'P', 13}}};
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
            auto const flat = astreinte(*u.slot, context.rates, u.sector);
            l.kind = u.slot->kind;
            l.code = flat.code;
            l.rate = flat.status;
        }
        auto const refused = detail::refusal_of(u, context.openings);
        l.refuse(refused.reason, refused.rules);
        l.in_force_from = refused.in_force_from;
        if constexpr (Explanations::wanted)
            why.attach(l, detail::story_of(u, refused.reason, context.calendar, context.openings));
        lines.push_back(l);
    }
}

} // namespace pds

#endif
