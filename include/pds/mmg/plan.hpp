// SPDX-License-Identifier: BSL-1.0
//
// The five-year table of a dossier: the lines of each year, what the text allows for them, the
// totals, and the yearly envelopes that follow (R-M7, R-M9).
//
// Year N begins with the convention, and each year after on its anniversary. Ceilings are those of
// the real year: the days on which the MMG opens, C on each of them.
//
//     auto const plan = pds::mmg::make_plan(dossier, context);
//     plan.years[0].of(pds::mmg::plan_line::coordination);     // asked for
//     *plan.years[0].coordination_ceiling;                     // 1 C a day of opening
//     plan.years[0].cost - plan.years[0].external;             // .net, the year's envelope

#ifndef PDS_MMG_PLAN_HPP
#define PDS_MMG_PLAN_HPP

#include <pds/core/dated.hpp>
#include <pds/mmg/dossier.hpp>
#include <pds/mmg/framework.hpp>
#include <pds/mmg/opening_summary.hpp>
#include <pds/roster/deadlines.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace pds::mmg {

/// All that a dossier is read with. What it refers to must outlive it.
struct context {
    mmg::framework const& framework;
    pds_slots slots;
    dated_view<money> consultation; ///< C
    mmg::readings readings{};
};

/// The cost lines of the annexe's table, in its order; works and cleaning apart.
enum class plan_line : std::uint8_t {
    rent, ///< as asked from the promoter
    works,
    equipment,
    running,
    staff,
    cleaning,
    coordination,
    management_fees
};

inline constexpr auto plan_line_names =
    std::to_array<std::string_view>({"rent", "works", "equipment", "running", "staff", "cleaning",
                                     "coordination", "management_fees"});

/// The name that programs use: `rent` for the first.
constexpr std::string_view name_of(plan_line l) {
    return plan_line_names[static_cast<std::size_t>(l)];
}

/// A column of the table.
struct plan_year {
    int year = 0;
    interval<date> period{}; ///< within the convention
    opening_summary opening{};
    std::array<money, plan_line_names.size()> lines{};
    money cost{};
    money external{};
    money net{}; ///< the year's envelope

    std::optional<money> rent_ceiling{};         ///< if surface and observed price are given
    std::optional<money> coordination_ceiling{}; ///< if C is known on every day of opening

    [[nodiscard]] money of(plan_line l) const { return lines[static_cast<std::size_t>(l)]; }
};

/// The table with its sums.
struct plan {
    std::vector<plan_year> years{};
    std::array<money, plan_line_names.size()> lines{}; ///< over all years
    money cost{};
    money external{};
    money net{};
};

namespace detail {

template <class Lines>
money sum_of(std::optional<Lines> const& lines) {
    money sum;
    if (lines)
        for (auto const& l : *lines)
            sum += l.amount;
    return sum;
}

/// The days of a budget year: from an anniversary of the convention to the next, within it; without
/// dates a civil year.
inline interval<date> period_of(int year, convention const& c) {
    auto const whole = c.period();
    if (!whole) return {date{year, 1, 1}, date{year + 1, 1, 1}};
    int const months = 12 * (year - whole->begin().year());
    return intersection(
        *whole, {months_later(whole->begin(), months), months_later(whole->begin(), months + 12)});
}

inline std::optional<money> rent_ceiling(budget_year const& y, premises const& p,
                                         context const& in) {
    if (!y.observed_price_m2 || !p.surface_m2) return std::nullopt;
    int const largest = in.framework.largest_surface_m2;
    int const surface = in.readings.rent == rent_reading::largest_surface
                            ? largest
                            : std::min(*p.surface_m2, largest);
    return *y.observed_price_m2 * surface;
}

inline std::optional<money> coordination_ceiling(schedule const& hours, interval<date> period,
                                                 context const& in) {
    money sum;
    for (date day = period.begin(); day < period.end(); ++day) {
        if (open_on(hours, day, in.slots.calendar.day_kind(day)).empty()) continue;
        auto const c = in.consultation.at(day);
        if (!c.covered()) return std::nullopt;
        sum += c.value * in.framework.coordination_fees;
    }
    return sum;
}

} // namespace detail

/// Budget years in the order of time. Throws `errc::invalid_table` if a year is there twice or one
/// between two others is missing, `errc::outside_calendar` if the calendar does not reach them.
inline plan make_plan(dossier const& d, context const& in) {
    std::vector<budget_year const*> sorted;
    for (auto const& y : d.budget.years)
        sorted.push_back(&y);
    std::sort(sorted.begin(), sorted.end(),
              [](auto const* a, auto const* b) { return a->year < b->year; });
    for (std::size_t i = 1; i < sorted.size(); ++i)
        if (sorted[i]->year != sorted[i - 1]->year + 1) pds::detail::refuse(errc::invalid_table);

    plan p;
    for (auto const* const y : sorted) {
        plan_year row{.year = y->year, .period = detail::period_of(y->year, d.convention)};
        auto const& hours = d.operation.hours;
        row.opening = summarise(hours, in.slots, row.period);
        row.rent_ceiling = detail::rent_ceiling(*y, d.budget.premises, in);
        row.coordination_ceiling = detail::coordination_ceiling(hours, row.period, in);
        row.lines = {y->requested_rent.value_or(money{}), y->works.value_or(money{}),
                     detail::sum_of(y->equipment),        detail::sum_of(y->running),
                     y->staff_cost.value_or(money{}),     y->cleaning.value_or(money{}),
                     y->coordination.value_or(money{}),   y->management_fees.value_or(money{})};
        for (auto const amount : row.lines)
            row.cost += amount;
        row.external = detail::sum_of(y->external);
        row.net = row.cost - row.external;

        for (std::size_t i = 0; i != p.lines.size(); ++i)
            p.lines[i] += row.lines[i];
        p.cost += row.cost;
        p.external += row.external;
        p.net += row.net;
        p.years.push_back(std::move(row));
    }
    return p;
}

/// What a year must be given: the net amount, to draw from an envelope.
struct yearly_envelope {
    int year;
    money amount;
    friend constexpr bool operator==(yearly_envelope const&, yearly_envelope const&) = default;
};

/// The net amounts, year by year.
inline std::vector<yearly_envelope> yearly_envelopes(plan const& p) {
    std::vector<yearly_envelope> out;
    for (auto const& y : p.years)
        out.push_back({y.year, y.net});
    return out;
}

/// The external money of a plan by source and purpose, in the order of both.
struct funding_total {
    std::string_view source;
    std::string_view purpose;
    money amount;
    friend bool operator==(funding_total const&, funding_total const&) = default;
};

/// Refers to the texts of the budget.
inline std::vector<funding_total> funding_by_source(budget const& b) {
    std::vector<funding_total> out;
    for (auto const& y : b.years)
        if (y.external)
            for (auto const& line : *y.external) {
                auto const at = std::find_if(out.begin(), out.end(), [&](auto const& f) {
                    return f.source == line.source && f.purpose == line.purpose;
                });
                if (at == out.end())
                    out.push_back({line.source, line.purpose, line.amount});
                else
                    at->amount += line.amount;
            }
    std::sort(out.begin(), out.end(), [](auto const& a, auto const& b2) {
        return a.source != b2.source ? a.source < b2.source : a.purpose < b2.purpose;
    });
    return out;
}

} // namespace pds::mmg

#endif
