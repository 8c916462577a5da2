// SPDX-License-Identifier: BSL-1.0
//
// The rates of a region or a department, laid over others for a period (arrêté of 20 April 2011):
// by kind of slot, place and function. Of the rows that match, the last wins; where none does, the
// rates beneath hold. A fee says which text paid.
//
//     inline constexpr pds::regional_rate rows[]{
//         {.kinds = {pds::slot_kind::evening}, .dates = {"2012-06-01"_date, "2200-01-01"_date},
//          .amount = 70.00_eur, .source = {&my_agency_2012, "annexe 3"}}};
//     auto const rates = pds::law::national_tariff.overlaid_by({.astreinte = rows});
//     pds::check_floors({.astreinte = rows}, pds::law::floor_per_twelve_hours, ...); // none below

#ifndef PDS_PAY_REGIONAL_TARIFF_HPP
#define PDS_PAY_REGIONAL_TARIFF_HPP

#include <pds/calendar/calendar_rules.hpp>
#include <pds/calendar/slot.hpp>
#include <pds/core/dated.hpp>
#include <pds/core/interval.hpp>
#include <pds/core/money.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/organisation/sector.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace pds {

/// The flat rate of some kinds of slot on some days.
struct regional_rate {
    slot_kinds kinds = all_kinds;
    std::optional<sector_id> place{};        ///< a sector or group; nothing: everywhere
    std::optional<duty_function> function{}; ///< nothing: every one
    interval<date> dates = always;
    money amount{};
    citation source{};
};

/// The rate of an hour of regulation on some days.
struct regional_hour {
    interval<date> dates = always;
    money amount{};
    citation source{};
};

/// The rows must outlive it.
struct regional_tariff {
    std::span<regional_rate const> astreinte{};
    std::span<regional_hour const> regulation{};

    /// The row that pays a slot, or nothing.
    [[nodiscard]] constexpr regional_rate const*
    find(slot_kind kind, date day, std::optional<sector_id> place, duty_function function) const {
        regional_rate const* found = nullptr;
        for (auto const& row : astreinte)
            if (row.kinds.contains(kind) && row.dates.contains(day) &&
                (!row.place || row.place == place) && (!row.function || row.function == function))
                found = &row;
        return found;
    }
    /// The row that pays regulation, or nothing.
    [[nodiscard]] constexpr regional_hour const* find_hour(date day) const {
        regional_hour const* found = nullptr;
        for (auto const& row : regulation)
            if (row.dates.contains(day)) found = &row;
        return found;
    }
};

/// A row that pays less than the order of 2011 allows.
struct below_floor {
    bool regulation; ///< a row of `regulation`, else of `astreinte`
    std::size_t row;
    date day;    ///< the first on which it does
    money least; ///< what the slot, or the hour, must pay
};

/// The rows of a regional tariff that are below the floors: so much for twelve hours of astreinte,
/// in proportion for shorter slots, and for an hour of regulation. In order.
inline std::vector<below_floor> check_floors(regional_tariff const& rates,
                                             dated_view<money> per_twelve_hours,
                                             dated_view<money> per_regulation_hour,
                                             calendar_rules const& rules) {
    constexpr int twelve_hours = 12 * minutes_per_hour;
    std::vector<below_floor> found;
    // The floor rises from row to row: look where the rate begins, and where each floor does.
    auto const check = [&](auto const& row, dated_view<money> floors, auto&& least_of,
                           bool regulation, std::size_t i) {
        for (auto const& floor : floors.rows()) {
            auto const days = intersection(row.dates, floor.validity);
            if (days.empty() || !floor.covered()) continue;
            money const least = least_of(floor.value);
            if (row.amount >= least) continue;
            found.push_back({regulation, i, days.begin(), least});
            return;
        }
    };
    for (std::size_t i = 0; i != rates.astreinte.size(); ++i) {
        auto const& row = rates.astreinte[i];
        int longest = 0;
        for (std::size_t k = 0; k != slot_kind_count; ++k) {
            auto const& hours = rules.hours[k];
            if (row.kinds.contains(static_cast<slot_kind>(k)))
                longest = std::max(longest, hours.end - hours.begin);
        }
        check(
            row, per_twelve_hours,
            [&](money floor) { return prorata(floor, longest, twelve_hours); }, false, i);
    }
    for (std::size_t i = 0; i != rates.regulation.size(); ++i)
        check(
            rates.regulation[i], per_regulation_hour, [](money floor) { return floor; }, true, i);
    return found;
}

} // namespace pds

#endif
