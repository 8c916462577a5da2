// SPDX-License-Identifier: BSL-1.0
//
// The lines of a doctor's duties: shares, refusals and what somebody must decide (R-P7 to R-P15,
// R-O3).

#ifndef PDS_PAY_ASTREINTE_LINES_HPP
#define PDS_PAY_ASTREINTE_LINES_HPP

#include <pds/pay/astreinte.hpp>
#include <pds/pay/astreinte_story.hpp>
#include <pds/pay/line.hpp>
#include <pds/pay/slot_shares.hpp>
#include <pds/pay/tariff.hpp>
#include <pds/roster/duty_index.hpp>
#include <pds/roster/serve.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace pds::detail {

inline line line_of(doctor_id doctor, sector_id sector, interval<local_time> period) {
    line l;
    l.doctor = doctor;
    l.sector = sector;
    l.day = period.begin().day();
    l.begin = period.begin();
    l.end = period.end();
    l.item = line_item::astreinte;
    l.minutes = static_cast<std::int32_t>(period.length());
    return l;
}

/// What the lines of duties are made from.
struct astreinte_context {
    served_duties const& served;
    duty_index const& on_duty;
    std::vector<slot_share> const& shares; ///< by place of presence
    slot_calendar const& calendar;
    opening_table const& openings;
    tariff const& rates;
    replacements const& replaced;
};

/// A presence with its slot and what that leaves to it.
struct shared_presence {
    presence who;
    slot_share share;
    std::size_t slot_place;
    served_slot slot;
};

/// The line of a presence. `twice`: its doctor is also on duty in another place.
template <class Explanations>
line line_of_presence(shared_presence const& of, bool twice, astreinte_context const& context,
                      Explanations& why) {
    auto const& [p, share, slot_place, s] = of;
    auto const& row = context.openings.rows()[s.opening_row];
    fee const flat = astreinte(s.slot, context.rates, s.unit, row.function);
    auto const with_merging = [&](rule_set rules) {
        if (row.group) rules.insert({'O', 5});
        return rules;
    };
    auto const asked = organised(s.slot, row).length();

    auto l = line_of(p.doctor, s.unit, p.period);
    l.kind = s.slot.kind;
    l.pay(flat);
    l.rules = with_merging(l.rules);
    switch (share.status) {
    case share_status::not_fully_open:
        l.refuse(reason::slot_not_fully_open, with_merging({{'O', 3}}));
        l.missing_minutes = static_cast<std::int32_t>(s.slot.minutes() - asked);
        break;
    case share_status::too_many_doctors:
        l.amount = share.amount;
        l.hold(reason::more_doctors_than_posts, with_merging({{'P', 11}}));
        break;
    case share_status::not_fully_served:
        l.refuse(reason::slot_not_fully_served, with_merging({{'P', 10}}));
        l.missing_minutes = static_cast<std::int32_t>(asked - share.post_minutes);
        break;
    case share_status::due:
        l.amount = share.amount;
        if (!share.alone) l.rules.insert({'P', 9});
        if (asked != s.slot.minutes()) l.rules.insert({'O', 3});
        if (share.post_minutes != asked) l.rules.insert({'P', 10});
        if (twice) l.hold(reason::double_duty, with_merging({{'P', 12}}));
        break;
    }
    if constexpr (Explanations::wanted)
        why.attach(l, story_of(l, s, row, context.served.present(slot_place), context.calendar,
                               flat, share.post_minutes, twice, context.replaced));
    return l;
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

/// The line of duty time that no open slot holds.
template <class Explanations>
line line_of_unserved(unserved_time const& u, astreinte_context const& context, Explanations& why) {
    auto l = line_of(u.doctor, u.sector, u.period);
    if (u.slot) {
        auto const flat = astreinte(*u.slot, context.rates, u.sector);
        l.kind = u.slot->kind;
        l.code = flat.code;
        l.rate = flat.status;
    }
    auto const refused = refusal_of(u, context.openings);
    l.refuse(refused.reason, refused.rules);
    l.in_force_from = refused.in_force_from;
    if constexpr (Explanations::wanted)
        why.attach(l, story_of(u, refused.reason, context.calendar, context.openings));
    return l;
}

/// Adds the lines of duties, one doctor's after another's in the same memory.
class add_astreinte_lines {
public:
    explicit add_astreinte_lines(astreinte_context const& context) : context_{context} {}

    /// Of a doctor's duties in slots that begin in the period. `unserved` is his.
    template <class Explanations>
    void operator()(std::vector<line>& lines, doctor_id doctor,
                    std::span<unserved_time const> unserved, interval<date> period,
                    Explanations& why) {
        // Who is elsewhere too at one minute is so for all his rows of the slot (R-P12).
        double_duty_.clear();
        context_.on_duty.for_each_double_duty(
            doctor, [&](std::size_t slot) { double_duty_.push_back(slot); });
        std::sort(double_duty_.begin(), double_duty_.end());

        gather(doctor);
        for (auto const& own : own_) {
            if (!period.contains(own.slot.slot.day())) continue;
            bool const twice =
                std::binary_search(double_duty_.begin(), double_duty_.end(), own.slot_place);
            lines.push_back(line_of_presence(own, twice, context_, why));
        }
        for (auto const& u : unserved)
            if (period.contains(u.period.begin().day()))
                lines.push_back(line_of_unserved(u, context_, why));
    }

private:
    // A doctor's presences lie far apart: fetched together they are waited for together.
    void gather(doctor_id doctor) {
        own_.clear();
        for (auto const place : context_.on_duty.presences_of(doctor))
            own_.push_back({context_.served.presences[place],
                            context_.shares[place],
                            context_.on_duty.slot_of(place),
                            {}});
        for (auto& own : own_)
            own.slot = context_.served.slots[own.slot_place];
    }

    astreinte_context context_;
    std::vector<std::size_t> double_duty_; // places of slots
    std::vector<shared_presence> own_;
};

} // namespace pds::detail

#endif
