// SPDX-License-Identifier: BSL-1.0
//
// What slots cost: how many posts of slots, and the flat rates that they add up to (R-E1). `slots`
// counts a slot once a post, so that where one rate holds `amount` is `slots` × rate.

#ifndef PDS_ENVELOPE_COST_HPP
#define PDS_ENVELOPE_COST_HPP

#include <pds/calendar/season.hpp>
#include <pds/calendar/slot.hpp>
#include <pds/core/date.hpp>
#include <pds/core/interval.hpp>
#include <pds/core/money.hpp>
#include <pds/core/period.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace pds {

/// How many slots, a post each, and what they pay.
struct cost {
    std::int64_t slots = 0;
    money amount{};

    constexpr cost& operator+=(cost const& other) {
        slots += other.slots;
        amount += other.amount;
        return *this;
    }
    friend constexpr cost operator+(cost a, cost const& b) { return a += b; }
    friend constexpr cost operator-(cost a, cost const& b) {
        a.slots -= b.slots;
        a.amount -= b.amount;
        return a;
    }
    friend constexpr bool operator==(cost const&, cost const&) = default;
};

/// In the order of `slot_kind`.
using cost_by_kind = std::array<cost, slot_kind_count>;

/// The sum over the kinds.
constexpr cost total_of(cost_by_kind const& kinds) {
    cost sum;
    for (auto const& c : kinds)
        sum += c;
    return sum;
}

/// Slots that are open and that no text gives a rate for: left out of every sum.
struct unpriced_slots {
    std::int64_t slots = 0;
    date first{};
    date last{};

    constexpr void add(date day, std::int64_t more) {
        if (slots == 0 || day < first) first = day;
        if (slots == 0 || day > last) last = day;
        slots += more;
    }
    friend constexpr bool operator==(unpriced_slots const&, unpriced_slots const&) = default;
};

/// The cost of a map over a period, by kind, month and season at once; every other sum is a sum of
/// these.
class cost_table {
public:
    /// Of nothing, over a period.
    explicit cost_table(interval<date> period)
        : first_{period.begin()},
          months_{period.empty()
                      ? 0
                      : static_cast<std::size_t>(civil_month{period.end() - 1} - first_ + 1)},
          cells_(months_ * season_names.size()) {}

    /// `month` is its place in the period, from 0.
    void add(std::size_t month, season when, slot_kind kind, cost const& c) {
        cells_[month * season_names.size() + static_cast<std::size_t>(when)][index_of(kind)] += c;
    }
    void add_unpriced(date day, slot_kind kind, std::int64_t slots) {
        unpriced_[index_of(kind)].add(day, slots);
    }

    [[nodiscard]] cost_by_kind by_kind() const {
        return sum([](std::size_t, season) { return true; });
    }
    [[nodiscard]] cost_by_kind of(season s) const {
        return sum([&](std::size_t, season when) { return when == s; });
    }
    /// Of the month at a place in the period, from 0.
    [[nodiscard]] cost_by_kind of_month(std::size_t place) const {
        return sum([&](std::size_t month, season) { return month == place; });
    }
    [[nodiscard]] cost total() const { return total_of(by_kind()); }

    [[nodiscard]] std::size_t months() const noexcept { return months_; }
    [[nodiscard]] civil_month month(std::size_t place) const {
        return first_ + static_cast<int>(place);
    }
    /// Open slots without a rate, by `slot_kind`.
    [[nodiscard]] std::array<unpriced_slots, slot_kind_count> const& unpriced() const noexcept {
        return unpriced_;
    }

private:
    template <class Wanted>
    [[nodiscard]] cost_by_kind sum(Wanted const& wanted) const {
        cost_by_kind kinds{};
        for (std::size_t m = 0; m != months_; ++m)
            for (std::size_t s = 0; s != season_names.size(); ++s) {
                if (!wanted(m, static_cast<season>(s))) continue;
                auto const& cell = cells_[m * season_names.size() + s];
                for (std::size_t k = 0; k != slot_kind_count; ++k)
                    kinds[k] += cell[k];
            }
        return kinds;
    }

    civil_month first_;
    std::size_t months_;
    std::vector<cost_by_kind> cells_; // months × seasons
    std::array<unpriced_slots, slot_kind_count> unpriced_{};
};

} // namespace pds

#endif
