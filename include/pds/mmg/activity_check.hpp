// SPDX-License-Identifier: BSL-1.0
//
// Whether recorded activity holds together: nothing twice, each indicator as often as the text
// wants it, no month missing, no part greater than its whole (R-M10).
//
//     for (auto const& f : pds::mmg::check(activity, pds::law::mmg_indicators_2007))
//         f.what, f.period, f.first;     // parts_exceed_whole, 2009-03, regulated

#ifndef PDS_MMG_ACTIVITY_CHECK_HPP
#define PDS_MMG_ACTIVITY_CHECK_HPP

#include <pds/mmg/indicators.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace pds::mmg {

/// What can be wrong with counts and costs.
enum class activity_fault_kind : std::uint8_t {
    given_twice,
    negative,
    wrong_frequency,   ///< by year where the text wants months, or by month and by year
    month_missing,     ///< between the first month and the last
    parts_exceed_whole ///< more persons in the parts than were seen
};

/// Of a cost, `cost` is set and `period` a year.
struct activity_fault {
    activity_fault_kind what{};
    counted_period period{};
    indicator first{};
    std::optional<cost_line> cost{};
    friend bool operator==(activity_fault const&, activity_fault const&) = default;
};

namespace detail {

using count_table =
    std::map<counted_period, std::array<std::optional<std::int64_t>, indicator_count>>;

inline std::optional<std::int64_t>
sum_of(std::array<std::optional<std::int64_t>, indicator_count> const& counts,
       std::initializer_list<indicator> parts) {
    std::int64_t sum = 0;
    for (auto const p : parts) {
        auto const& value = counts[static_cast<std::size_t>(p)];
        if (!value) return std::nullopt;
        sum += *value;
    }
    return sum;
}

/// The parts that are known, whatever is missing.
inline std::int64_t
known_sum(std::array<std::optional<std::int64_t>, indicator_count> const& counts,
          std::initializer_list<indicator> parts) {
    std::int64_t sum = 0;
    for (auto const p : parts)
        sum += counts[static_cast<std::size_t>(p)].value_or(0);
    return sum;
}

inline constexpr auto seen = {indicator::seen_weekday, indicator::seen_weekend,
                              indicator::seen_holiday};
inline constexpr auto origins = {indicator::regulated, indicator::direct,
                                 indicator::after_emergency, indicator::other_cases};
inline constexpr auto outcomes = {indicator::sent_home, indicator::sent_to_emergency};

/// Months and years apart, first values winning.
inline count_table tabulate(activity const& a) {
    count_table table;
    for (auto const& c : a.counts) {
        auto& cell = table[c.period][static_cast<std::size_t>(c.what)];
        if (!cell) cell = c.value;
    }
    return table;
}

/// The counts of a year: its months added up, and what was recorded for the year itself.
inline std::array<std::optional<std::int64_t>, indicator_count>
year_totals(count_table const& table, int year) {
    std::array<std::optional<std::int64_t>, indicator_count> totals{};
    for (auto const& [period, counts] : table)
        if (period.year == year)
            for (std::size_t i = 0; i != indicator_count; ++i)
                if (counts[i]) totals[i] = totals[i].value_or(0) + *counts[i];
    return totals;
}

inline void check_entries(activity const& a, std::span<indicator_row const> rows,
                          std::vector<activity_fault>& faults) {
    using enum activity_fault_kind;
    std::set<std::pair<indicator, counted_period>> met;
    std::set<std::pair<indicator, int>> by_month;
    for (auto const& c : a.counts)
        if (c.period.month != 0) by_month.insert({c.what, c.period.year});
    for (auto const& c : a.counts) {
        if (!met.insert({c.what, c.period}).second)
            faults.push_back({given_twice, c.period, c.what});
        if (c.value < 0) faults.push_back({negative, c.period, c.what});
        auto const row =
            std::find_if(rows.begin(), rows.end(), [&](auto const& r) { return r.what == c.what; });
        bool const monthly = row != rows.end() && row->frequency == frequency::monthly;
        if (c.period.month == 0 && (monthly || by_month.contains({c.what, c.period.year})))
            faults.push_back({wrong_frequency, c.period, c.what});
    }
    std::set<std::pair<cost_line, int>> costs;
    for (auto const& c : a.costs) {
        if (!costs.insert({c.what, c.year}).second)
            faults.push_back({given_twice, {c.year, 0}, {}, c.what});
        if (c.amount < money{}) faults.push_back({negative, {c.year, 0}, {}, c.what});
    }
}

inline void check_months(count_table const& table, std::span<indicator_row const> rows,
                         std::vector<activity_fault>& faults) {
    auto const serial = [](counted_period p) { return p.year * 12 + p.month - 1; };
    std::vector<counted_period> months;
    for (auto const& [period, counts] : table)
        if (period.month != 0) months.push_back(period);
    if (months.empty()) return;
    for (int at = serial(months.front()); at <= serial(months.back()); ++at) {
        counted_period const month{at / 12, at % 12 + 1};
        auto const found = table.find(month);
        for (auto const& row : rows)
            if (row.frequency == frequency::monthly &&
                (found == table.end() || !found->second[static_cast<std::size_t>(row.what)]))
                faults.push_back({activity_fault_kind::month_missing, month, row.what});
    }
}

inline void check_parts(count_table const& table, std::vector<activity_fault>& faults) {
    auto const compare = [&](counted_period period, auto const& counts) {
        auto const whole = sum_of(counts, seen);
        if (!whole) return;
        for (auto const& parts : {origins, outcomes})
            if (known_sum(counts, parts) > *whole)
                faults.push_back({activity_fault_kind::parts_exceed_whole, period, *parts.begin()});
    };
    std::set<int> by_year;
    for (auto const& [period, counts] : table)
        if (period.month != 0)
            compare(period, counts);
        else
            by_year.insert(period.year);
    for (int const year : by_year) // parts recorded for the year alone
        compare({year, 0}, year_totals(table, year));
}

} // namespace detail

/// Every fault, by kind in the order above of the checks, each in the order of the records or of
/// time. Nothing, if all holds.
inline std::vector<activity_fault> check(activity const& a, std::span<indicator_row const> rows) {
    std::vector<activity_fault> faults;
    detail::check_entries(a, rows, faults);
    auto const table = detail::tabulate(a);
    detail::check_months(table, rows, faults);
    detail::check_parts(table, faults);
    return faults;
}

} // namespace pds::mmg

#endif
