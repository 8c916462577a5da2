// SPDX-License-Identifier: BSL-1.0
//
// Everybody's lines, doctor by doctor: a statement of which only one doctor's lines are there at a
// time.
//
//     pds::for_each_doctor_lines({.duties = duties, .acts = acts, .sessions = sessions}, openings,
//                                calendar, pds::law::national_tariff, zone,
//                                pds::month_of(2008, 5), {},
//                                [&](pds::doctor_id doctor, std::span<pds::line const> lines) {
//                                    print(doctor, lines);     // gone when this returns
//                                });
//
// What a slot leaves to one doctor depends on all who served it, and whether an act has a
// majoration on all the doctor's duties. So every duty is cut and shared out before the first
// doctor's lines are made, and this much is kept of each: 72 bytes a presence of a doctor in a
// slot (who, when, what it leaves him, and his place among his own) and 40 a slot; of each act and
// session only its place, 8 bytes. Time grows with the rows, whatever their order.

#ifndef PDS_PAY_DOCTOR_LINES_HPP
#define PDS_PAY_DOCTOR_LINES_HPP

#include <pds/calendar/slot_calendar.hpp>
#include <pds/core/grouping.hpp>
#include <pds/core/numbering.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/pay/act.hpp>
#include <pds/pay/act_lines.hpp>
#include <pds/pay/astreinte_lines.hpp>
#include <pds/pay/explanations.hpp>
#include <pds/pay/line.hpp>
#include <pds/pay/regulation_lines.hpp>
#include <pds/pay/slot_shares.hpp>
#include <pds/pay/tariff.hpp>
#include <pds/roster/duty_index.hpp>
#include <pds/roster/duty_table.hpp>
#include <pds/roster/serve.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <type_traits>
#include <vector>

namespace pds {

/// The readings that decide amounts.
struct pay_policy {
    share_policy shares{};
    act_policy acts{};
    session_minutes sessions = session_minutes::elapsed;
};

/// What was done. The rows are looked at, not kept.
struct work {
    std::span<duty const> duties{};
    std::span<recorded_act const> acts{};
    std::span<recorded_session const> sessions{};
    std::span<planned_duty const> table{}; ///< more duties, whose changes explanations tell (R-P8)
};

namespace detail {

/// Puts one doctor's lines in order after another's, in the same memory: small keys are sorted,
/// then every line is moved once.
class line_order {
public:
    /// In order, until the next call.
    std::span<line const> operator()(std::vector<line> const& lines) {
        keys_.clear();
        for (auto const& l : lines)
            keys_.push_back({l.begin, &l});
        std::sort(keys_.begin(), keys_.end(), [](key const& a, key const& b) {
            return a.begin != b.begin ? a.begin < b.begin : precedes(*a.of, *b.of);
        });
        sorted_.clear();
        for (auto const& k : keys_)
            sorted_.push_back(*k.of);
        return sorted_;
    }

private:
    struct key {
        local_time begin;
        line const* of;
    };
    std::vector<key> keys_;
    std::vector<line> sorted_;
};

/// The duties themselves, or with those of a table.
inline std::vector<duty> with_table(std::span<duty const> duties,
                                    std::span<planned_duty const> table) {
    std::vector<duty> all;
    if (table.empty()) return all;
    all.assign(duties.begin(), duties.end());
    for (auto const& d : table)
        all.push_back(d.to_duty());
    return all;
}

/// What must be known of everybody's work before one doctor's lines can be made. Looks at what it
/// is made from for as long as it lives.
template <time_zone Zone, class Explanations>
class line_maker {
public:
    line_maker(work const& done, opening_table const& openings, slot_calendar const& calendar,
               tariff const& rates, Zone const& zone, interval<date> period,
               pay_policy const& policy)
        : done_{done},
          rates_{rates},
          zone_{zone},
          period_{period},
          policy_{policy},
          with_table_{with_table(done.duties, done.table)},
          duties_{done.table.empty() ? done.duties : with_table_},
          replaced_{wanted ? done.duties : std::span<duty const>{},
                    wanted ? done.table : std::span<planned_duty const>{}, openings},
          served_{serve(duties_, calendar, openings)},
          on_duty_{served_},
          shares_{shares_of(served_, openings, rates, policy.shares, period)},
          add_astreintes_{{served_, on_duty_, shares_, calendar, openings, rates, replaced_}},
          lines_of_{on_duty_, {duties_, openings}, calendar, rates, period, policy.acts},
          doctors_{[&](auto see) {
              for (auto const& d : duties_)
                  see(d.doctor);
              for (auto const& a : done_.acts)
                  see(a.doctor);
              for (auto const& s : done_.sessions)
                  see(s.doctor);
          }},
          acts_{by_doctor(done.acts)},
          sessions_{by_doctor(done.sessions)} {
        // Duties and acts look for their slots there; a session has none.
        local_time const first = calendar.rules().covered.begin();
        local_time const end = calendar.rules().covered.end();
        for (auto const& s : done.sessions)
            if (s.period.begin().civil < first || s.period.end().civil > end)
                refuse(errc::outside_calendar);
    }
    line_maker(line_maker const&) = delete;
    line_maker& operator=(line_maker const&) = delete;

    /// How many lines there will be, or a few more; a few less where a change of rates cuts
    /// sessions.
    [[nodiscard]] std::size_t expected_lines() const {
        std::size_t count = done_.sessions.size() + served_.unserved.size();
        for (std::size_t i = 0; i != served_.slots.size(); ++i)
            if (period_.contains(served_.slots[i].slot.day())) count += served_.present(i).size();
        for (auto const& a : done_.acts)
            if (period_.contains(a.when.day())) count += a.kind == act_kind::visit ? 3 : 2;
        return count;
    }

    /// See `for_each_doctor_lines`.
    template <class Visit>
    void for_each_doctor(Visit&& visit, Explanations& why) {
        std::vector<line> lines; // of one doctor, as his acts and sessions
        std::vector<recorded_act> acts;
        std::vector<recorded_session> sessions;
        line_order in_order;
        auto unserved = served_.unserved.begin(); // in order of doctor: each takes his
        for (std::size_t n = 0; n != doctors_.size(); ++n) {
            auto const doctor = doctors_[n];
            lines.clear();
            auto const first = unserved;
            while (unserved != served_.unserved.end() && unserved->doctor == doctor)
                ++unserved;
            add_astreintes_(lines, doctor, {first, unserved}, period_, why);
            gather(done_.acts, acts_[n], acts);
            for (auto const& a : acts)
                lines_of_(
                    a, [&](line const& l) { lines.push_back(l); }, why);
            gather(done_.sessions, sessions_[n], sessions);
            add_regulation_lines(lines, sessions, on_duty_, zone_, rates_, period_,
                                 policy_.sessions, why);
            if (!lines.empty()) visit(doctor, in_order(lines));
        }
    }

private:
    static constexpr bool wanted = Explanations::wanted;

    template <class Row>
    [[nodiscard]] grouping by_doctor(std::span<Row const> rows) const {
        return {rows.size(), doctors_.size(),
                [&](std::size_t i) { return doctors_.of(rows[i].doctor); }};
    }
    // A doctor's rows lie far apart: fetched together they are waited for together.
    template <class Row>
    static void gather(std::span<Row const> rows, std::span<std::size_t const> places,
                       std::vector<Row>& own) {
        own.clear();
        for (auto const i : places)
            own.push_back(rows[i]);
    }

    work done_;
    tariff const& rates_;
    Zone const& zone_;
    interval<date> period_;
    pay_policy policy_;
    std::vector<duty> with_table_;
    std::span<duty const> duties_;
    replacements replaced_;
    served_duties served_;
    duty_index on_duty_;
    std::vector<slot_share> shares_;
    add_astreinte_lines add_astreintes_;
    act_lines lines_of_;
    numbering<doctor_id> doctors_;
    grouping acts_;
    grouping sessions_;
};

} // namespace detail

/// Calls `visit(doctor, lines)` for every doctor who has a line, in order; the lines are those that
/// `make_statement` has of him, in its order. Throws what it throws; doctors who were visited
/// before stay so.
template <time_zone Zone, class Visit, class Explanations = no_explanations>
void for_each_doctor_lines(work const& done, opening_table const& openings,
                           slot_calendar const& calendar, tariff const& rates, Zone const& zone,
                           interval<date> period, pay_policy policy, Visit&& visit,
                           Explanations&& why = {}) {
    detail::line_maker<Zone, std::remove_cvref_t<Explanations>>{done, openings, calendar, rates,
                                                                zone, period,   policy}
        .for_each_doctor(visit, why);
}

} // namespace pds

#endif
