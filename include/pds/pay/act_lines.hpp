// SPDX-License-Identifier: BSL-1.0
//
// The lines of acts: base fee, majoration, travel (R-A1 to R-A8).

#ifndef PDS_PAY_ACT_LINES_HPP
#define PDS_PAY_ACT_LINES_HPP

#include <pds/calendar/slot_calendar.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/pay/act.hpp>
#include <pds/pay/explanations.hpp>
#include <pds/pay/line.hpp>
#include <pds/pay/tariff.hpp>
#include <pds/roster/serve.hpp>

#include <algorithm>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace pds {

/// An act as it was recorded.
struct recorded_act {
    doctor_id doctor{};
    local_time when{};
    act_kind kind = act_kind::consultation;
    bool regulated = false;
    bool called_in_replacement = false; ///< by the regulator, in place of the one on duty (R-A6)
};

/// Whether at least one sector has a slot open and in force: asked of a doctor called in
/// replacement, whose sector no row tells.
class open_somewhere {
public:
    /// The sectors are those that duties and openings name; if none is named, one is taken to
    /// stand behind the rows for every sector.
    open_somewhere(std::span<duty const> duties, opening_table const& openings)
        : openings_{&openings} {
        for (auto const& d : duties)
            sectors_.push_back(d.sector);
        for (auto const& row : openings.rows())
            if (row.sector) sectors_.push_back(*row.sector);
        std::sort(sectors_.begin(), sectors_.end());
        sectors_.erase(std::unique(sectors_.begin(), sectors_.end()), sectors_.end());
    }

    [[nodiscard]] bool operator()(slot_kind kind, date day) {
        auto const [known, is_new] = answers_.try_emplace({kind, day}, false);
        if (is_new)
            known->second = sectors_.empty()
                                ? openings_->anywhere(kind, day) != nullptr
                                : std::any_of(sectors_.begin(), sectors_.end(), [&](auto sector) {
                                      return openings_->at(sector, kind, day) != nullptr;
                                  });
        return known->second;
    }

private:
    opening_table const* openings_;
    std::vector<sector_id> sectors_;
    std::map<std::pair<slot_kind, date>, bool> answers_;
};

namespace detail {

inline rule_set majoration_rules(act_kind kind, slot_kind slot, fee const& due) {
    rule_set rules{due.rule};
    if (due.rule == rule_id{'A', 7}) return rules;
    if (kind == act_kind::visit) rules.insert({'A', 4});
    if (slot == slot_kind::pont_day || slot == slot_kind::saturday_morning) rules.insert({'A', 5});
    return rules;
}

/// Which rules gave or refused a majoration, up to the first that refused.
inline trace majoration_story(recorded_act const& a, line const& l, act_price const& p,
                              slot_calendar const& calendar) {
    trace why;
    date const day = a.when.day();
    auto const asked = [&](rule_id rule, condition what, bool holds) {
        why.record({.rule = rule, .asked = what, .holds = holds, .day = day});
        return holds;
    };
    (void)calendar.slot_at(a.when, why);
    if (!asked({'A', 6}, condition::inside_pds_hours, l.kind.has_value())) return why;
    bool const regulated = asked({'A', 6}, condition::regulated, a.regulated);
    if (regulated && !asked({'A', 6}, condition::on_duty, p.refusal != reason::not_on_duty))
        return why;
    // An unregulated act may still have a majoration of the general nomenclature (R-A7).
    if (!regulated && l.status == line_status::refused) return why;
    why.record(rate_step(p.majoration, day));
    if (l.kind == slot_kind::pont_day || l.kind == slot_kind::saturday_morning)
        asked({'A', 5}, condition::coded_as_sunday, p.majoration.code == p.sunday_code);
    if (a.kind == act_kind::visit && l.status == line_status::payable)
        asked(regulated ? rule_id{'A', 4} : rule_id{'A', 7}, condition::travel_inside_majoration,
              true);
    return why;
}

} // namespace detail

/// Adds the lines of all acts of the period.
template <class Explanations>
void add_act_lines(std::vector<line>& lines, std::span<recorded_act const> acts,
                   open_somewhere open, duty_index const& on_duty, slot_calendar const& calendar,
                   tariff const& rates, interval<date> period, act_policy policy,
                   Explanations& why) {
    for (auto const& a : acts) {
        date const day = a.when.day();
        if (!period.contains(day)) continue;
        auto const slot = calendar.kind_at(a.when);
        bool const entitled = slot && (on_duty.covers(a.doctor, a.when) ||
                                       (a.called_in_replacement && open(*slot, day)));
        auto const p =
            price({.when = a.when, .kind = a.kind, .regulated = a.regulated, .on_duty = entitled},
                  calendar, rates, policy);

        line l;
        l.doctor = a.doctor;
        l.day = day;
        l.begin = l.end = a.when;
        l.kind = slot;
        auto const add_fee = [&](line_item item, fee const& due) {
            auto own = l;
            own.item = item;
            own.pay(due);
            if constexpr (Explanations::wanted) {
                trace steps;
                steps.record(detail::rate_step(due, day));
                why.attach(own, std::move(steps));
            }
            lines.push_back(own);
        };
        add_fee(line_item::base, p.base);

        auto majoration = l;
        majoration.item = line_item::majoration;
        majoration.code = p.majoration.code;
        majoration.rate = p.majoration.status;
        if (p.refusal == reason::none || p.majoration.amount != money{}) {
            majoration.amount = p.majoration.amount;
            majoration.rules = slot ? detail::majoration_rules(a.kind, *slot, p.majoration)
                                    : rule_set{p.majoration.rule};
        } else {
            majoration.refuse(p.refusal, p.refusal == reason::rate_not_covered
                                             ? rule_set{p.majoration.rule}
                                             : rule_set{{'A', 6}});
        }
        if constexpr (Explanations::wanted)
            why.attach(majoration, detail::majoration_story(a, majoration, p, calendar));
        lines.push_back(majoration);

        if (!p.travel.code.empty()) add_fee(line_item::travel, p.travel);
    }
}

} // namespace pds

#endif
