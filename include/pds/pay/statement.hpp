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
//
// A statement holds all its lines, 112 bytes each; for millions of rows of which only sums or one
// doctor at a time are wanted, see `pay/doctor_lines.hpp`.

#ifndef PDS_PAY_STATEMENT_HPP
#define PDS_PAY_STATEMENT_HPP

#include <pds/calendar/slot_calendar.hpp>
#include <pds/core/period.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/pay/doctor_lines.hpp>
#include <pds/pay/explanations.hpp>
#include <pds/pay/line.hpp>
#include <pds/pay/tariff.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace pds {

/// One doctor's sums.
struct totals {
    doctor_id doctor{};
    std::array<money, line_item_names.size()> by_item{}; ///< payable amounts, by `line_item`
    money total{};
    std::size_t refused_lines = 0;
    std::size_t held_lines = 0;

    /// Counts in one of his lines; held ones are left out of the sums (R-P15).
    constexpr void add(line const& l) {
        refused_lines += l.status == line_status::refused;
        held_lines += l.status == line_status::held;
        if (l.status != line_status::payable) return;
        by_item[static_cast<std::size_t>(l.item)] += l.amount;
        total += l.amount;
    }
};

/// Lines in order, with their sums by doctor.
class statement {
public:
    explicit statement(std::vector<line> lines) : lines_{std::move(lines)} {
        if (!std::is_sorted(lines_.begin(), lines_.end(), precedes))
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
            sums.back().add(l);
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
    detail::line_maker<Zone, std::remove_cvref_t<Explanations>> maker{
        done, openings, calendar, rates, zone, period, policy};
    std::vector<line> lines;
    lines.reserve(maker.expected_lines());
    maker.for_each_doctor(
        [&](doctor_id, std::span<line const> own) {
            lines.insert(lines.end(), own.begin(), own.end());
        },
        why);
    return statement{std::move(lines)};
}

} // namespace pds

#endif
