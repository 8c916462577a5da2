// SPDX-License-Identifier: BSL-1.0
//
// The lines of acts: base fee, majoration, travel (R-A1 to R-A8). An act's lines depend on who is
// on duty and on no other act, so acts may come one by one and need not be kept:
//
//     auto const served = pds::serve(duties, calendar, openings);
//     pds::duty_index const on_duty{served};
//     pds::act_lines lines_of{on_duty, {duties, openings}, calendar, rates, period};
//     while (read(act))
//         lines_of(act, [&](pds::line const& l) { sums[l.doctor].add(l); });
//
// They are those of `make_statement`, in another order.

#ifndef PDS_PAY_ACT_LINES_HPP
#define PDS_PAY_ACT_LINES_HPP

#include <pds/calendar/slot_calendar.hpp>
#include <pds/core/numbering.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/pay/act.hpp>
#include <pds/pay/explanations.hpp>
#include <pds/pay/line.hpp>
#include <pds/pay/tariff.hpp>
#include <pds/roster/duty_index.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <type_traits>
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
        auto const each = [&](auto see) {
            for (auto const& d : duties)
                see(d.sector);
            for (auto const& row : openings.rows())
                if (row.sector) see(*row.sector);
        };
        detail::numbering<sector_id> const numbers{each};
        std::vector<bool> named(numbers.size());
        each([&](sector_id sector) { named[numbers.of(sector)] = true; });
        for (std::size_t n = 0; n != named.size(); ++n)
            if (named[n]) sectors_.push_back(numbers[n]);
    }
    /// It looks at the table for as long as it lives.
    open_somewhere(std::span<duty const> duties, opening_table const&& openings) = delete;

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

/// Makes the lines of one act after another. What it is made from must outlive it.
class act_lines {
public:
    act_lines(duty_index const& on_duty, open_somewhere open, slot_calendar const& calendar,
              tariff const& rates, interval<date> period = always, act_policy policy = {})
        : on_duty_{&on_duty},
          open_{std::move(open)},
          calendar_{&calendar},
          rates_{&rates},
          period_{period},
          policy_{policy} {}

    /// Calls `sink(line)` for the base fee, the majoration and the travel, if there is any; not at
    /// all for an act outside the period. Throws `errc::outside_calendar` for a day that the
    /// calendar does not cover.
    template <class Sink, class Explanations = no_explanations>
    void operator()(recorded_act const& a, Sink&& sink, Explanations&& why = {}) {
        date const day = a.when.day();
        if (!period_.contains(day)) return;
        auto const slot = calendar_->kind_at(a.when);
        auto const p =
            price(act{.when = a.when,
                      .kind = a.kind,
                      .regulated = a.regulated,
                      .on_duty = slot && (on_duty_->covers(a.doctor, a.when) ||
                                          (a.called_in_replacement && open_(*slot, day)))},
                  slot ? std::optional{act_place{*slot, calendar_->band_of(*slot, a.when)}}
                       : std::nullopt,
                  *rates_, policy_);

        auto const begin_line = [&](line_item item) {
            line l;
            l.doctor = a.doctor;
            l.day = day;
            l.begin = l.end = a.when;
            l.item = item;
            l.kind = slot;
            return l;
        };
        auto const send_fee = [&](line_item item, fee const& due) {
            auto l = begin_line(item);
            l.pay(due);
            if constexpr (wants<Explanations>) {
                trace steps;
                steps.record(detail::rate_step(due, day));
                why.attach(l, std::move(steps));
            }
            sink(l);
        };
        send_fee(line_item::base, p.base);

        auto l = begin_line(line_item::majoration);
        l.code = p.majoration.code;
        l.rate = p.majoration.status;
        if (p.refusal == reason::none || p.majoration.amount != money{}) {
            l.amount = p.majoration.amount;
            l.rules = slot ? detail::majoration_rules(a.kind, *slot, p.majoration)
                           : rule_set{p.majoration.rule};
        } else {
            l.refuse(p.refusal, p.refusal == reason::rate_not_covered ? rule_set{p.majoration.rule}
                                                                      : rule_set{{'A', 6}});
        }
        if constexpr (wants<Explanations>)
            why.attach(l, detail::majoration_story(a, l, p, *calendar_));
        sink(l);

        if (!p.travel.code.empty()) send_fee(line_item::travel, p.travel);
    }

private:
    template <class Explanations>
    static constexpr bool wants = std::remove_cvref_t<Explanations>::wanted;

    duty_index const* on_duty_;
    open_somewhere open_;
    slot_calendar const* calendar_;
    tariff const* rates_;
    interval<date> period_;
    act_policy policy_;
};

} // namespace pds

#endif
