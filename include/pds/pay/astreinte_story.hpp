// SPDX-License-Identifier: BSL-1.0
//
// The explanation of an astreinte line, told from the facts that decided it: what day and slot it
// was, which opening applied, then each rule in the order in which they are tried, up to the one
// that refused it.

#ifndef PDS_PAY_ASTREINTE_STORY_HPP
#define PDS_PAY_ASTREINTE_STORY_HPP

#include <pds/calendar/slot_calendar.hpp>
#include <pds/core/trace.hpp>
#include <pds/pay/explanations.hpp>
#include <pds/pay/fee.hpp>
#include <pds/pay/line.hpp>
#include <pds/roster/duty.hpp>
#include <pds/roster/duty_table.hpp>
#include <pds/roster/seating.hpp>
#include <pds/roster/serve.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace pds::detail {

/// Who was replaced: the duties whose doctor is not the planned one, and those of a duty table that
/// was changed, by doctor (R-P8, R-T3).
class replacements {
public:
    struct entry {
        sector_id sector{};
        interval<local_time> period;
        doctor_id planned{};
        std::span<replacement const> chain{}; ///< what is known between the planned and the payee
    };

    replacements(std::span<duty const> duties, std::span<planned_duty const> table,
                 opening_table const& openings)
        : openings_{&openings} {
        for (auto const& d : duties)
            if (d.planned && *d.planned != d.doctor)
                by_doctor_[d.doctor].push_back({d.sector, d.period, *d.planned, {}});
        for (auto const& d : table)
            if (!d.chain().empty())
                by_doctor_[d.served_by()].push_back(
                    {d.sector(), d.period(), d.planned(), d.chain()});
    }
    /// What came before a stretch that a doctor served in a slot: each once, in order.
    [[nodiscard]] std::vector<entry> before(doctor_id doctor, interval<local_time> period,
                                            served_slot const& s) const {
        std::vector<entry> found;
        auto const own = by_doctor_.find(doctor);
        if (own == by_doctor_.end()) return found;
        for (auto const& e : own->second) {
            if (!e.period.overlaps(period)) continue;
            auto const* const row = openings_->at(e.sector, s.slot.kind, s.slot.day());
            if (row != nullptr && row->group.value_or(e.sector) == s.unit) found.push_back(e);
        }
        auto const less = [](entry const& a, entry const& b) {
            if (a.planned != b.planned) return a.planned < b.planned;
            return std::lexicographical_compare(a.chain.begin(), a.chain.end(), b.chain.begin(),
                                                b.chain.end());
        };
        std::sort(found.begin(), found.end(), less);
        found.erase(std::unique(found.begin(), found.end(),
                                [&](auto const& a, auto const& b) { return !less(a, b); }),
                    found.end()); // neighbours are in order: not less is equal
        return found;
    }

private:
    opening_table const* openings_;
    std::map<doctor_id, std::vector<entry>> by_doctor_;
};

/// Of a line in a slot that is open and in force, by a row of the table, where some were present.
/// `post_minutes`: served of the line's post by all who shared it; `elsewhere`: the doctor is on
/// duty in another place too.
inline trace story_of(line const& l, served_slot const& s, opening const& row,
                      std::span<presence const> present, slot_calendar const& calendar,
                      fee const& flat, std::int64_t post_minutes, bool elsewhere,
                      replacements const& replaced) {
    trace why;
    date const day = s.slot.day();
    auto const asked = [&](rule_id rule, condition what, bool holds, std::int64_t value = 0,
                           std::int64_t of = 0) {
        why.record(
            {.rule = rule, .asked = what, .holds = holds, .day = day, .value = value, .of = of});
        return holds;
    };
    (void)calendar.slot_at(s.slot.begin(), why);
    asked(row.group ? rule_id{'O', 5} : rule_id{'O', 1}, condition::sector_opens_slot, true,
          static_cast<std::int64_t>(s.opening_row) + 1);
    for (auto const& e : replaced.before(l.doctor, {l.begin, l.end}, s)) {
        asked({'P', 8}, condition::served_as_planned, e.planned == l.doctor,
              static_cast<std::int64_t>(e.planned));
        for (auto const& r : e.chain)
            why.record({.rule = {'T', 3},
                        .asked = condition::replaced_in_time,
                        .holds = !r.late,
                        .day = r.made.day(),
                        .value = static_cast<std::int64_t>(r.by),
                        .of = r.made - local_time{r.made.day()}});
    }

    asked({'O', 3}, condition::hours_cover_slot, row.covers(s.slot));
    if (l.reason == reason::slot_not_fully_open) return why;
    bool const enough = l.reason != reason::more_doctors_than_posts;
    asked({'P', 11}, condition::posts_suffice, enough,
          static_cast<std::int64_t>(most_at_once(present)), row.posts);
    auto const organised_minutes = organised(s.slot, row).length();
    if (enough) {
        asked({'P', 10}, condition::served_throughout, post_minutes == organised_minutes,
              post_minutes, organised_minutes);
        if (l.reason == reason::slot_not_fully_served) return why;
        asked({'P', 12}, condition::in_one_place, !elsewhere);
    }
    why.record(rate_step(flat, day));
    if (!flat.covered()) return why;

    rule_id const sharing = enough ? rule_id{'P', 9} : rule_id{'P', 11};
    auto const served = *l.minutes;
    auto const whole = s.slot.minutes();
    auto const down = money::from_cents(flat.amount.cents() * served / whole);
    bool const by_minutes = l.amount - down == money{} || l.amount - down == money::from_cents(1);
    // Only of a whole flat rate are cents handed out; what is at stake, or of a part of the slot,
    // is rounded by itself.
    bool const in_cents = by_minutes && enough && organised_minutes == whole &&
                          post_minutes == whole && flat.amount.cents() * served % whole != 0;
    why.record({.rule = sharing,
                .asked = condition::whole_to_one_doctor,
                .holds = served == whole && by_minutes,
                .day = day,
                .amount = (in_cents ? down : l.amount) - flat.amount,
                .value = served,
                .of = whole});
    if (in_cents)
        why.record({.rule = sharing,
                    .asked = condition::remainder_cent,
                    .holds = l.amount > down,
                    .day = day,
                    .amount = l.amount - down});
    return why;
}

/// Of duty time that no open slot holds.
inline trace story_of(unserved_time const& u, reason refusal, slot_calendar const& calendar,
                      opening_table const& openings) {
    trace why;
    date const day = u.period.begin().day();
    (void)calendar.slot_at(u.period.begin(), why);
    auto const* const row = u.slot ? openings.winner(u.sector, u.slot->kind, day)
                                   : static_cast<opening const*>(nullptr);
    if (!u.slot) {
        why.record({.rule = {'P', 13}, .asked = condition::inside_pds_hours, .day = day});
    } else {
        why.record({.rule = {'P', 13},
                    .asked = condition::sector_opens_slot,
                    .day = day,
                    .value = row == nullptr ? 0 : row - openings.rows().data() + 1});
        if (row != nullptr && row->posts > 0)
            why.record({.rule = {'O', 4},
                        .asked = condition::held_by_doctors,
                        .day = day,
                        .value = static_cast<std::int64_t>(row->held_by)});
        if (refusal == reason::extension_not_in_force)
            why.record({.rule = {'O', 1},
                        .asked = condition::extension_in_force,
                        .day = *openings.first_open(u.sector, u.slot->kind)});
    }
    return why;
}

} // namespace pds::detail

#endif
