// SPDX-License-Identifier: BSL-1.0
//
// The statement of any valid work: every minute of every duty in exactly one line (R-P15), whole
// posts paid to the cent (R-P9), the same whatever the order of the rows (R-P8, R-P9), the sum of
// its parts (R-P14), doctor by doctor the same, explained the same.

#include "roster_world.hpp"

#include <pds/law/national_tariff.hpp>
#include <pds/pay/statement.hpp>

#include <map>
#include <tuple>

namespace {

using fuzz::roster_world;
using pds::doctor_id;
using pds::interval;
using pds::line;
using pds::line_item;
using pds::line_status;
using pds::local_time;
using pds::money;
using pds::sector_id;

constexpr pds::tariff const& rates = pds::law::national_tariff;
pds::boost_time_zone const zone{pds::law::clock_of(pds::territory::metropole)};

/// All of a line but the number of its explanation.
auto key(line const& l) {
    return std::tuple{l.doctor,          l.sector,        l.day,  l.begin,  l.end,
                      l.begin_offset,    l.end_offset,    l.item, l.kind,   l.status,
                      l.reason,          l.rate,          l.code, l.amount, l.minutes,
                      l.missing_minutes, l.in_force_from, l.rules};
}
bool same(std::span<line const> a, std::span<line const> b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](line const& x, line const& y) { return key(x) == key(y); });
}

pds::statement statement(roster_world const& w, interval<pds::date> period,
                         pds::pay_policy const& policy) {
    return pds::make_statement(w.work(), w.openings, *w.calendar, rates, zone, period, policy);
}

using presence = std::tuple<doctor_id, sector_id>; // or group

/// The minutes that were given, those of overlapping rows once.
std::map<presence, std::int64_t> minutes_given(roster_world const& w) {
    std::map<presence, std::vector<interval<local_time>>> parts;
    for (auto const& d : w.duties)
        for (auto t = d.period.begin(); t < d.period.end();) {
            // No slot begins or ends within a cell of two hours.
            auto const cell = t + (120 - t.minute_of_day() % 120);
            auto const end = std::min(cell, d.period.end());
            auto const slot = w.calendar->slot_at(t);
            auto const* const row =
                slot ? w.openings.at(d.sector, slot->kind, slot->day()) : nullptr;
            parts[{d.doctor, row != nullptr ? row->group.value_or(d.sector) : d.sector}].push_back(
                {t, end});
            t = end;
        }
    std::map<presence, std::int64_t> minutes;
    for (auto& [who, list] : parts) {
        std::sort(list.begin(), list.end(),
                  [](auto const& a, auto const& b) { return a.begin() < b.begin(); });
        auto reached = list.front().begin();
        for (auto const& p : list) {
            minutes[who] += std::max<std::int64_t>(p.end() - std::max(p.begin(), reached), 0);
            reached = std::max(reached, p.end());
        }
    }
    return minutes;
}

void account_for_minutes(roster_world const& w, pds::statement const& s) {
    auto left = minutes_given(w);
    for (auto const& l : s.lines()) {
        if (l.status == line_status::refused) PDS_MUST(l.amount == money{});
        PDS_MUST(l.amount >= money{});
        if (l.item != line_item::astreinte) continue;
        PDS_MUST(l.sector && l.minutes && *l.minutes == l.end - l.begin && *l.minutes > 0);
        left[{l.doctor, *l.sector}] -= *l.minutes;
    }
    for (auto const& rest : left)
        PDS_MUST(rest.second == 0);
}

/// What the posts of one slot were paid, or are held for because a doctor was in two places, is
/// their flat rate so many times: no cent is lost, none made.
void conserve_cents(roster_world const& w, pds::statement const& s) {
    struct sum {
        money amount;
        pds::slot_kind kind{};
    };
    std::map<std::tuple<sector_id, local_time>, sum> slots;
    for (auto const& l : s.lines()) {
        if (l.item != line_item::astreinte || !l.kind) continue;
        if (l.status != line_status::payable && l.reason != pds::reason::double_duty) continue;
        auto const slot = w.calendar->slot_at(l.begin);
        PDS_MUST(slot && slot->kind == *l.kind && slot->period.contains({l.begin, l.end}));
        auto& all = slots[{*l.sector, slot->begin()}];
        all.kind = slot->kind;
        all.amount += l.amount;
    }
    for (auto const& [where, all] : slots) {
        auto const slot = w.calendar->slot_at(std::get<1>(where));
        auto const flat = pds::astreinte(*slot, rates).amount;
        PDS_MUST(flat == money{} ? all.amount == flat
                                 : all.amount.cents() % flat.cents() == 0 &&
                                       all.amount.cents() <= 3 * flat.cents());
    }
}

/// A slot, an act and a session belong to the period in which they begin (R-P14).
void add_up(roster_world const& w, pds::statement const& whole, pds::date cut,
            pds::pay_policy const& policy) {
    auto const before = statement(w, {pds::always.begin(), cut}, policy);
    auto const behind = statement(w, {cut, pds::always.end()}, policy);
    // A session that is cut is two lines, each rounded: of regulation, the minutes add up.
    std::vector<line> rest;
    std::vector<line> expected;
    std::map<doctor_id, std::int64_t> minutes;
    auto const take = [&](pds::statement const& s, std::vector<line>& other, int sign) {
        for (auto const& l : s.lines())
            if (l.item == line_item::regulation)
                minutes[l.doctor] += sign * *l.minutes;
            else
                other.push_back(l);
    };
    take(before, rest, 1);
    take(behind, rest, 1);
    take(whole, expected, -1);
    PDS_MUST(same(pds::statement{rest}.lines(), pds::statement{expected}.lines()));
    if (policy.sessions == pds::session_minutes::elapsed)
        for (auto const& m : minutes)
            PDS_MUST(m.second == 0);
}

} // namespace

void fuzz_one(std::string_view bytes) {
    fuzz::decoder in{bytes};
    auto const readings = in.byte();
    auto const cut_after = in.below(5);
    pds::pay_policy policy;
    bool const pro_rata = (readings & 1U) != 0;
    if (pro_rata)
        policy.shares = {.not_fully_open = pds::incomplete::pro_rata,
                         .not_fully_served = pds::incomplete::pro_rata};
    policy.acts.general_majorations = (readings & 2U) != 0;
    if ((readings & 4U) != 0) policy.sessions = pds::session_minutes::clock;

    roster_world w{in};
    auto const s = statement(w, pds::always, policy);
    PDS_MUST(std::is_sorted(s.lines().begin(), s.lines().end(), pds::precedes));
    account_for_minutes(w, s);
    if (!pro_rata) conserve_cents(w, s);
    add_up(w, s, w.first + cut_after, policy);

    std::vector<line> by_doctor;
    pds::for_each_doctor_lines(w.work(), w.openings, *w.calendar, rates, zone, pds::always, policy,
                               [&](doctor_id doctor, std::span<line const> lines) {
                                   PDS_MUST(!lines.empty() && lines.front().doctor == doctor);
                                   by_doctor.insert(by_doctor.end(), lines.begin(), lines.end());
                               });
    PDS_MUST(same(by_doctor, s.lines()));

    pds::explanations why;
    auto const explained = pds::make_statement(w.work(), w.openings, *w.calendar, rates, zone,
                                               pds::always, policy, why);
    PDS_MUST(same(explained.lines(), s.lines()));
    for (auto const& l : explained.lines()) {
        money steps;
        for (auto const& step : why.of(l))
            steps += step.amount;
        PDS_MUST(!why.of(l).empty() && steps == l.amount);
    }

    std::reverse(w.duties.begin(), w.duties.end());
    std::rotate(w.duties.begin(),
                w.duties.begin() + static_cast<std::ptrdiff_t>(w.duties.size() / 3),
                w.duties.end());
    std::reverse(w.acts.begin(), w.acts.end());
    std::reverse(w.sessions.begin(), w.sessions.end());
    PDS_MUST(same(statement(w, pds::always, policy).lines(), s.lines()));
}
