// SPDX-License-Identifier: BSL-1.0
//
// The statement: everybody's lines over a period, from who served, which acts and which sessions
// of regulation.
//
//     auto const s = pds::make_statement({.duties = duties, .acts = acts, .sessions = sessions},
//                                        openings, calendar, pds::law::national_tariff, zone,
//                                        pds::month_of(2008, 5));
//     for (pds::line const& l : s.lines()) ...      // l.amount, l.status, l.reason, l.rules
//     for (pds::totals const& t : s.totals()) ...   // by doctor; held lines left out
//
// The order of the rows changes nothing. Payable, refused and held lines together account for every
// minute of every duty given (R-P15). A slot, an act and a session belong to the period in which
// they begin, so statements of consecutive periods add up; a session that the period cuts is cut.

#ifndef PDS_PAY_STATEMENT_HPP
#define PDS_PAY_STATEMENT_HPP

#include <pds/calendar/slot_calendar.hpp>
#include <pds/core/period.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/pay/act.hpp>
#include <pds/pay/act_lines.hpp>
#include <pds/pay/astreinte_lines.hpp>
#include <pds/pay/explanations.hpp>
#include <pds/pay/line.hpp>
#include <pds/pay/regulation_lines.hpp>
#include <pds/pay/tariff.hpp>
#include <pds/roster/duty_table.hpp>
#include <pds/roster/serve.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <type_traits>
#include <utility>
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

/// One doctor's sums.
struct totals {
    doctor_id doctor{};
    std::array<money, line_item_names.size()> by_item{}; ///< payable amounts, by `line_item`
    money total{};
    std::size_t refused_lines = 0;
    std::size_t held_lines = 0;
};

class statement {
public:
    explicit statement(std::vector<line> lines) : lines_{std::move(lines)} {
        std::sort(lines_.begin(), lines_.end(), precedes);
    }

    /// In order of doctor, begin, end, sector, item, code, status, reason, amount.
    [[nodiscard]] std::span<line const> lines() const noexcept { return lines_; }

    /// A row for every doctor who has a line, in order.
    [[nodiscard]] std::vector<pds::totals> totals() const {
        std::vector<pds::totals> sums;
        for (auto const& l : lines_) {
            if (sums.empty() || sums.back().doctor != l.doctor) {
                sums.emplace_back();
                sums.back().doctor = l.doctor;
            }
            auto& own = sums.back();
            own.refused_lines += l.status == line_status::refused;
            own.held_lines += l.status == line_status::held;
            if (l.status != line_status::payable) continue;
            own.by_item[static_cast<std::size_t>(l.item)] += l.amount;
            own.total += l.amount;
        }
        return sums;
    }

private:
    std::vector<line> lines_;
};

/// Throws `errc::outside_calendar` for a day that the calendar does not cover. `openings` must
/// not contradict itself: see `opening_table::find_conflict`. With `explanations` for the last
/// argument, every line is explained there.
template <time_zone Zone, class Explanations = no_explanations>
[[nodiscard]] statement make_statement(work const& done, opening_table const& openings,
                                       slot_calendar const& calendar, tariff const& rates,
                                       Zone const& zone, interval<date> period = always,
                                       pay_policy policy = {}, Explanations&& why = {}) {
    std::vector<duty> with_table;
    if (!done.table.empty()) {
        with_table.assign(done.duties.begin(), done.duties.end());
        for (auto const& d : done.table)
            with_table.push_back(d.to_duty());
    }
    std::span<duty const> const duties = done.table.empty() ? done.duties : with_table;
    auto const served = serve(duties, calendar, openings);
    duty_index const on_duty{served.slots};
    bool constexpr explained = std::remove_cvref_t<Explanations>::wanted;
    detail::replacements const replaced{explained ? done.duties : std::span<duty const>{},
                                        explained ? done.table : std::span<planned_duty const>{},
                                        openings};

    std::vector<line> lines;
    add_astreinte_lines(lines, served, on_duty,
                        {calendar, openings, rates, replaced, policy.shares}, period, why);
    add_act_lines(lines, done.acts, {duties, openings}, on_duty, calendar, rates, period,
                  policy.acts, why);
    add_regulation_lines(lines, done.sessions, on_duty, zone, rates, period, policy.sessions, why);
    return statement{std::move(lines)};
}

} // namespace pds

#endif
