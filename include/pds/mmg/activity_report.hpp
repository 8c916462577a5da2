// SPDX-License-Identifier: BSL-1.0
//
// Reports on the activity of a MMG: of a year, of the three years of the interim review, of the
// five of the evaluation; what follows from the counts; and two periods side by side (R-M10).
//
//     auto const hours = pds::mmg::hours_by_month(dossier.operation.hours, slots, period);
//     auto const three = pds::mmg::report(activity, {2009, 2012}, hours);      // 2009 to 2011
//     for (auto const& m : pds::mmg::measures(three)) m.name, m.value;         // share_regulated
//     ... pds::mmg::compare(report(a, {2009, 2010}, hours), report(a, {2010, 2011}, hours));

#ifndef PDS_MMG_ACTIVITY_REPORT_HPP
#define PDS_MMG_ACTIVITY_REPORT_HPP

#include <pds/core/interval.hpp>
#include <pds/mmg/activity_check.hpp>
#include <pds/mmg/opening_summary.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

namespace pds::mmg {

/// Minutes open in a month.
struct month_hours {
    counted_period month{};
    std::int64_t minutes = 0;
};

/// The months that a period touches, each with what lies within the period.
inline std::vector<month_hours> hours_by_month(schedule const& hours, pds_slots const& pds,
                                               interval<date> period) {
    std::vector<month_hours> out;
    for (date day = period.begin(); day < period.end();) {
        auto const d = day.ymd();
        date const next = date{d.year, d.month, date::days_of_month(d.year, d.month)} + 1;
        date const end = std::min(next, period.end());
        out.push_back({{d.year, d.month}, summarise(hours, pds, {day, end}).minutes});
        day = end;
    }
    return out;
}

/// The month with the most persons seen, or the most by hour of opening.
struct activity_peak {
    counted_period month{};
    std::int64_t seen = 0;
    std::int64_t minutes = 0; ///< open that month; 0 if not known
};

/// Sums over some years; nothing for what was never counted.
struct activity_report {
    interval<int> years{};
    int months = 0; ///< with counts
    std::array<std::optional<std::int64_t>, indicator_count> totals{};
    std::array<std::optional<money>, cost_line_count> costs{};
    std::optional<money> cost{};                ///< of all lines, if there is one
    std::optional<std::int64_t> seen{};         ///< persons
    std::optional<std::int64_t> open_minutes{}; ///< of the months with counts
    std::optional<activity_peak> busiest_month{};
    std::optional<activity_peak> densest_month{}; ///< most persons an hour

    [[nodiscard]] std::optional<std::int64_t> of(indicator i) const {
        return totals[static_cast<std::size_t>(i)];
    }
};

namespace detail {

inline void add_costs(activity const& a, activity_report& r) {
    money sum;
    std::set<int> costed;
    for (auto const& c : a.costs) {
        if (!r.years.contains(c.year)) continue;
        auto& cell = r.costs[static_cast<std::size_t>(c.what)];
        cell = cell.value_or(money{}) + c.amount;
        sum += c.amount;
        costed.insert(c.year);
    }
    bool complete = !costed.empty();
    for (auto const& c : a.counts)
        complete = complete && (!r.years.contains(c.period.year) || costed.contains(c.period.year));
    if (complete) r.cost = sum;
}

/// `a` is denser than `b`: more persons an hour, without dividing.
inline bool denser(activity_peak const& a, activity_peak const& b) {
    return a.seen * b.minutes > b.seen * a.minutes;
}

inline void add_months(count_table const& table, std::vector<month_hours> const& hours,
                       activity_report& r) {
    bool all_known = true;
    std::int64_t minutes = 0;
    for (auto const& row : table) {
        counted_period const period = row.first;
        auto const& counts = row.second;
        if (period.month == 0 || !r.years.contains(period.year)) continue;
        ++r.months;
        auto const at = std::find_if(hours.begin(), hours.end(),
                                     [&](auto const& h) { return h.month == period; });
        all_known = all_known && at != hours.end();
        if (at != hours.end()) minutes += at->minutes;
        auto const persons = sum_of(counts, detail::seen);
        if (!persons) continue;
        activity_peak const peak{period, *persons, at == hours.end() ? 0 : at->minutes};
        if (!r.busiest_month || peak.seen > r.busiest_month->seen) r.busiest_month = peak;
        if (peak.minutes > 0 && (!r.densest_month || denser(peak, *r.densest_month)))
            r.densest_month = peak;
    }
    if (all_known && r.months > 0) r.open_minutes = minutes;
}

} // namespace detail

/// Of whole civil years, the end not counted: {2009, 2012} is three. Records that `check` finds
/// fault with give figures that mean nothing. Of equal months the earlier is the peak.
inline activity_report report(activity const& a, interval<int> years,
                              std::vector<month_hours> const& hours = {}) {
    activity_report r{.years = years};
    auto const table = detail::tabulate(a);
    for (int year = years.begin(); year < years.end(); ++year) {
        auto const totals = detail::year_totals(table, year);
        for (std::size_t i = 0; i != indicator_count; ++i)
            if (totals[i]) r.totals[i] = r.totals[i].value_or(0) + *totals[i];
    }
    r.seen = detail::sum_of(r.totals, detail::seen);
    detail::add_costs(a, r);
    detail::add_months(table, hours, r);
    return r;
}

/// What the number of a `measure` counts.
enum class measure_unit : std::uint8_t {
    count,
    amount,  ///< in cents
    percent, ///< in hundredths
    an_hour  ///< in hundredths
};

/// A figure with its name, as a report prints it.
struct measure {
    std::string_view name;
    measure_unit unit = measure_unit::count;
    std::optional<std::int64_t> value{}; ///< nothing if it cannot be known
    friend bool operator==(measure const&, measure const&) = default;
};

namespace detail {

/// `part` × `scale` / `whole`, half up; nothing if the whole is nothing.
inline std::optional<std::int64_t> ratio(std::optional<std::int64_t> part, std::int64_t scale,
                                         std::optional<std::int64_t> whole) {
    if (!part || !whole || *whole <= 0 || *part < 0) return std::nullopt;
    return prorata(money::from_cents(scale), *part, *whole).cents();
}

} // namespace detail

/// Counts, costs, and what follows from them, always the same list in the same order.
inline std::vector<measure> measures(activity_report const& r) {
    using enum measure_unit;
    std::vector<measure> out;
    for (std::size_t i = 0; i != indicator_count; ++i)
        out.push_back({indicator_names[i], count, r.totals[i]});
    auto const cents = [](std::optional<money> m) {
        return m ? std::optional{m->cents()} : std::nullopt;
    };
    for (std::size_t i = 0; i != cost_line_count; ++i)
        out.push_back({cost_line_names[i], amount, cents(r.costs[i])});

    constexpr std::int64_t all = 100'00; // hundredths of a percent
    auto const acts = r.of(indicator::acts);
    auto const minutes = r.open_minutes;
    out.push_back({"seen", count, r.seen});
    out.push_back(
        {"share_regulated", percent, detail::ratio(r.of(indicator::regulated), all, r.seen)});
    out.push_back({"share_direct", percent, detail::ratio(r.of(indicator::direct), all, r.seen)});
    out.push_back({"share_after_emergency", percent,
                   detail::ratio(r.of(indicator::after_emergency), all, r.seen)});
    out.push_back({"share_sent_to_emergency", percent,
                   detail::ratio(r.of(indicator::sent_to_emergency), all, r.seen)});
    out.push_back({"open_minutes", count, minutes});
    out.push_back({"acts_an_hour", an_hour, detail::ratio(acts, 100 * minutes_per_hour, minutes)});
    out.push_back(
        {"seen_an_hour", an_hour, detail::ratio(r.seen, 100 * minutes_per_hour, minutes)});
    out.push_back({"cost", amount, cents(r.cost)});
    out.push_back({"cost_an_act", amount, detail::ratio(cents(r.cost), 1, acts)});
    out.push_back(
        {"cost_an_hour", amount, detail::ratio(cents(r.cost), minutes_per_hour, minutes)});
    auto const& peak = r.busiest_month;
    out.push_back({"busiest_month_seen", count, peak ? std::optional{peak->seen} : std::nullopt});
    auto const& dense = r.densest_month;
    out.push_back({"densest_month_seen_an_hour", an_hour,
                   dense ? detail::ratio(dense->seen, 100 * minutes_per_hour, dense->minutes)
                         : std::nullopt});
    return out;
}

/// The same measure in two reports.
struct comparison {
    measure before;
    measure after;
    std::optional<std::int64_t> difference{}; ///< after less before, in the unit
};

/// Measure by measure.
inline std::vector<comparison> compare(activity_report const& before,
                                       activity_report const& after) {
    auto const b = measures(before);
    auto const a = measures(after);
    std::vector<comparison> out;
    for (std::size_t i = 0; i != b.size(); ++i) {
        bool const both = b[i].value && a[i].value;
        out.push_back({b[i], a[i], both ? std::optional{*a[i].value - *b[i].value} : std::nullopt});
    }
    return out;
}

} // namespace pds::mmg

#endif
