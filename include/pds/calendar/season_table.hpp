// SPDX-License-Identifier: BSL-1.0
//
// The seasons of a stretch of days, each day in one of them: computed from a department's rules, or
// given row by row and then checked (R-O6).
//
//     auto const table = pds::seasons_between({"2008-01-01"_date, "2009-01-01"_date},
//                                             pds::law::haute_savoie_2006::seasons);
//     table.spans().size();                     // 5: winter, low, summer, low, winter
//     table.season_of("2008-07-12"_date);       // summer
//
//     pds::find_fault(rows, period);            // the row that leaves a hole, or overlaps

#ifndef PDS_CALENDAR_SEASON_TABLE_HPP
#define PDS_CALENDAR_SEASON_TABLE_HPP

#include <pds/calendar/season.hpp>
#include <pds/core/error.hpp>
#include <pds/core/interval.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace pds {

/// A season and days of it.
struct season_span {
    season when;
    interval<date> days;

    friend constexpr bool operator==(season_span const&, season_span const&) = default;
};

/// What can be wrong with rows given for a period.
enum class season_fault : std::uint8_t {
    empty_span,     ///< a row of no day
    overlap,        ///< with the row before it in time
    hole,           ///< days before this row that no row has
    outside_period, ///< the row begins before the period, or ends after it
    ends_early      ///< days after this row, the last, that no row has
};

inline constexpr auto season_fault_texts = std::to_array<std::string_view>(
    {"a season of no day", "overlaps the season before it", "leaves a hole before it",
     "reaches outside the period", "leaves a hole after it"});

/// What is wrong, in the words of a message.
constexpr std::string_view describe(season_fault f) {
    return season_fault_texts[static_cast<std::size_t>(f)];
}

/// A fault, the row that has it and the day.
struct season_finding {
    std::size_t row; ///< as the rows were given
    season_fault fault;
    date day; ///< the first that is wrong

    friend constexpr bool operator==(season_finding const&, season_finding const&) = default;
};

/// The first row, in time, that keeps the rows from having every day of a period once. No rows have
/// no row to name: they are no fault here, and no table.
inline std::optional<season_finding> find_fault(std::span<season_span const> rows,
                                                interval<date> period) {
    std::vector<std::size_t> order(rows.size());
    for (std::size_t i = 0; i != order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](auto a, auto b) { return rows[a].days.begin() < rows[b].days.begin(); });
    date reached = period.begin();
    for (auto const i : order) {
        auto const days = rows[i].days;
        if (days.empty()) return season_finding{i, season_fault::empty_span, days.begin()};
        if (days.begin() < period.begin() || days.begin() >= period.end())
            return season_finding{i, season_fault::outside_period, days.begin()};
        if (days.begin() < reached) return season_finding{i, season_fault::overlap, days.begin()};
        if (days.begin() > reached) return season_finding{i, season_fault::hole, reached};
        if (days.end() > period.end())
            return season_finding{i, season_fault::outside_period, period.end()};
        reached = days.end();
    }
    if (!order.empty() && reached < period.end())
        return season_finding{order.back(), season_fault::ends_early, reached};
    return std::nullopt;
}

/// The seasons of a period, in order and without hole.
class season_table {
public:
    /// Of no day.
    season_table() = default;
    /// In any order. Throws `errc::invalid_table` at the row that `find_fault` names, or if there
    /// is no row for a period that has days.
    season_table(std::vector<season_span> rows, interval<date> period) : spans_{std::move(rows)} {
        if (auto const fault = find_fault(spans_, period))
            detail::refuse({errc::invalid_table, fault->row});
        if (spans_.empty() && !period.empty()) detail::refuse(errc::invalid_table);
        std::sort(spans_.begin(), spans_.end(),
                  [](auto const& a, auto const& b) { return a.days.begin() < b.days.begin(); });
    }

    /// In order of time; one ends where the next begins.
    [[nodiscard]] std::span<season_span const> spans() const noexcept { return spans_; }
    [[nodiscard]] interval<date> period() const {
        if (spans_.empty()) return {};
        return {spans_.front().days.begin(), spans_.back().days.end()};
    }
    /// Throws `errc::outside_calendar` for a day outside the period.
    [[nodiscard]] season season_of(date day) const {
        auto const next =
            std::upper_bound(spans_.begin(), spans_.end(), day,
                             [](date d, season_span const& s) { return d < s.days.begin(); });
        if (next == spans_.begin() || !std::prev(next)->days.contains(day))
            detail::refuse(errc::outside_calendar);
        return std::prev(next)->when;
    }

private:
    std::vector<season_span> spans_;
};

/// The seasons of any stretch of days by a department's rules.
inline season_table seasons_between(interval<date> period, season_rules const& rules) {
    std::vector<season_span> spans;
    for (date day = period.begin(); day < period.end(); day = day + 1) {
        auto const when = rules.season_of(day);
        if (spans.empty() || spans.back().when != when)
            spans.push_back({when, {day, day + 1}});
        else
            spans.back().days = {spans.back().days.begin(), day + 1};
    }
    return {std::move(spans), period};
}

} // namespace pds

#endif
