// SPDX-License-Identifier: BSL-1.0
//
// The slots of a period, counted and priced once for any number of maps: how many slots of a kind
// begin between two days, and what one post in all of them pays.
//
//     pds::slot_ledger const year{calendar, pds::law::national_tariff,
//                                 {"2008-01-01"_date, "2009-01-01"_date}};
//     year.cost_of(slot_kind::evening);          // 366 slots, 18300.00 (R-E2)
//     year.cost_of(slot_kind::sunday_or_holiday, may);   // 7 slots, 1050.00
//
// Between two days the answer is a difference of two running sums, whatever their distance. A
// region's rates that tell places or functions apart have running sums of their own (`scale`).

#ifndef PDS_ENVELOPE_SLOT_LEDGER_HPP
#define PDS_ENVELOPE_SLOT_LEDGER_HPP

#include <pds/calendar/slot_calendar.hpp>
#include <pds/envelope/cost.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/organisation/sector.hpp>
#include <pds/pay/astreinte.hpp>
#include <pds/pay/tariff.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace pds {

/// Slots and prices of a period, asked by kind and by days.
class slot_ledger {
public:
    /// The number of a set of rates: which of a region's rows a place and a function fall under.
    using scale = std::size_t;

    /// Throws `errc::outside_calendar` for a period that the calendar does not cover. The
    /// calendar's policy says which kinds exist.
    slot_ledger(slot_calendar const& calendar, tariff const& rates, interval<date> period)
        : period_{period}, rules_{calendar.rules()}, exists_(days()) {
        for (auto const& row : rates.region.astreinte) {
            if (row.place) places_.push_back(*row.place);
            by_function_ = by_function_ || row.function.has_value();
        }
        std::sort(places_.begin(), places_.end());
        places_.erase(std::unique(places_.begin(), places_.end()), places_.end());

        sheets_.resize((places_.size() + 1) * (by_function_ ? 2 : 1));
        for (auto& own : sheets_)
            for (auto& kind : own)
                kind.assign(days() + 1, {});
        for (auto const s : calendar.between(period))
            note(s, rates);
        for (auto& own : sheets_)
            for (auto& kind : own)
                for (std::size_t d = 1; d < kind.size(); ++d)
                    kind[d] += kind[d - 1];
    }

    [[nodiscard]] interval<date> period() const noexcept { return period_; }
    [[nodiscard]] std::size_t days() const noexcept {
        return static_cast<std::size_t>(period_.length());
    }
    [[nodiscard]] slot_hours const& hours_of(slot_kind kind) const { return rules_.hours_of(kind); }
    [[nodiscard]] std::size_t scales() const noexcept { return sheets_.size(); }
    /// Under which rates a sector or group falls.
    [[nodiscard]] scale scale_of(sector_id unit, duty_function function) const {
        auto const at = std::lower_bound(places_.begin(), places_.end(), unit);
        std::size_t const place = at != places_.end() && *at == unit
                                      ? static_cast<std::size_t>(at - places_.begin()) + 1
                                      : 0;
        return by_function_ ? 2 * place + static_cast<std::size_t>(function) : place;
    }

    /// One post in every slot of a kind that begins on one of the days. Throws
    /// `errc::outside_calendar` for days outside the period, as all of these do.
    [[nodiscard]] cost cost_of(slot_kind kind, interval<date> when, scale rates = 0) const {
        auto const& sums = sheets_[rates][index_of(kind)];
        return sums[place_of(when.end())] - sums[place_of(when.begin())];
    }
    [[nodiscard]] cost cost_of(slot_kind kind) const { return cost_of(kind, period_); }
    /// The same of several kinds: one sector that has them all, one post each.
    [[nodiscard]] cost cost_of(slot_kinds kinds) const {
        cost sum;
        for (std::size_t k = 0; k != slot_kind_count; ++k)
            if (kinds.contains(static_cast<slot_kind>(k)))
                sum += cost_of(static_cast<slot_kind>(k));
        return sum;
    }
    /// One post in the slot of a kind that begins on a day of the period, from 0: nothing where
    /// there is none, or none with a rate.
    [[nodiscard]] cost cost_on(std::size_t day, slot_kind kind, scale rates = 0) const {
        if (day >= days()) detail::refuse(errc::outside_calendar);
        auto const& sums = sheets_[rates][index_of(kind)];
        return sums[day + 1] - sums[day];
    }
    /// A slot of the kind begins on that day, with or without a rate.
    [[nodiscard]] bool exists(std::size_t day, slot_kind kind) const {
        if (day >= days()) detail::refuse(errc::outside_calendar);
        return exists_[day].contains(kind);
    }
    /// Of a day of the period, or of the day after its last: its number, from 0.
    [[nodiscard]] std::size_t place_of(date day) const {
        if (day < period_.begin() || day > period_.end()) detail::refuse(errc::outside_calendar);
        return static_cast<std::size_t>(day - period_.begin());
    }

private:
    void note(slot const& s, tariff const& rates) {
        auto const day = place_of(s.day());
        exists_[day].insert(s.kind);
        for (scale i = 0; i != sheets_.size(); ++i) {
            auto const place = by_function_ ? i / 2 : i;
            auto const function = static_cast<duty_function>(by_function_ ? i % 2 : 0);
            auto const due = astreinte(
                s, rates, place == 0 ? std::nullopt : std::optional{places_[place - 1]}, function);
            if (due.covered()) sheets_[i][index_of(s.kind)][day + 1] = {1, due.amount};
        }
    }

    /// By kind, the running sum before each day and after the last.
    using sheet = std::array<std::vector<cost>, slot_kind_count>;

    interval<date> period_;
    calendar_rules rules_;
    std::vector<slot_kinds> exists_; // by day
    std::vector<sector_id> places_;  // that a region's rates name, sorted
    bool by_function_ = false;
    std::vector<sheet> sheets_; // by scale
};

} // namespace pds

#endif
