// SPDX-License-Identifier: BSL-1.0
//
// The price of millions of acts: the same totals as `pds::price`, from a table of all prices.
//
//     pds::act_prices const prices{calendar, pds::law::national_tariff};
//     prices.of(record);                        // 6800: a regulated visit on 1 May 2008 at 21:00
//
//     std::vector<std::int32_t> cents(records.size());
//     pds::price(records, cents, prices);       // `no_price` where the calendar ends
//
// Amounts are whole cents. The table takes 18 kB and is made once; nothing is allocated.

#ifndef PDS_BATCH_PRICE_HPP
#define PDS_BATCH_PRICE_HPP

#include <pds/batch/classify.hpp>
#include <pds/batch/rate_periods.hpp>
#include <pds/batch/records.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>

namespace pds {

/// Stands where there is no price because the calendar does not cover the day.
inline constexpr std::int32_t no_price = std::numeric_limits<std::int32_t>::min();

/// Every price of an act. Refers to the calendar, which must outlive it.
class act_prices {
public:
    /// Throws `errc::invalid_table` if the rates change on more than 31 days, and
    /// `errc::amount_overflow` if an act is more than 21 million euros.
    constexpr act_prices(slot_calendar const& calendar, tariff const& rates, act_policy policy = {})
        : calendar_{&calendar},
          periods_{calendar.rules().covered},
          mid_begin_{static_cast<std::uint32_t>(calendar.rules().mid_night.begin().minutes())},
          mid_minutes_{static_cast<std::uint32_t>(calendar.rules().mid_night.length())} {
        for (auto const& own : rates.acts) {
            periods_.change_with(own.base.rows);
            periods_.change_with(own.travel.rows);
            for (auto const* banded : {&own.regulated, &own.regulated_extension, &own.general})
                for (auto const& rate : *banded)
                    periods_.change_with(rate.rows);
        }
        periods_.index();
        for (std::size_t p = 0; p != periods_.size(); ++p)
            for (std::size_t place = 0; place != places; ++place)
                for (std::size_t flags = 0; flags != all_flags; ++flags)
                    for (std::size_t kind = 0; kind != kinds; ++kind)
                        rows_[p * places + place][row_index(flags, kind)] =
                            price_of(p, place, flags, kind, rates, policy);
    }
    /// A calendar that is gone would answer nothing.
    act_prices(slot_calendar const&&, tariff const&, act_policy = {}) = delete;

    /// The total of an act in cents, or `no_price`.
    [[nodiscard]] constexpr std::int32_t of(act_record const& r) const noexcept {
        return of(r, calendar_->code_at(r.when));
    }
    /// The same for whom knows the code of the time.
    [[nodiscard]] constexpr std::int32_t of(act_record const& r, slot_code code) const noexcept {
        if (code == slot_code::outside) [[unlikely]]
            return no_price;
        auto const place = with_band(code, r.when.minute_of_day());
        return in_row(rows_[periods_.at(r.when.time()) * places + index_of(place)], r);
    }
    /// Calls `visit(act, cents, code)` for each act in order, `no_price` where there is none, and
    /// returns the visitor, as `std::for_each` does. What it keeps by value stays in registers.
    template <class Visit>
    Visit for_each(std::span<act_record const> acts, Visit visit) const;

    [[nodiscard]] constexpr slot_calendar const& calendar() const noexcept { return *calendar_; }

private:
    class codes; // what the batch lays its window out from

    // The deep night's part with a band of its own is a code beside the others: without its highest
    // bit it is the deep night.
    static constexpr slot_code mid_night{slot_code_count + index_of(slot_code::deep_night)};
    static_assert(slot_code_count == 8);
    static constexpr std::size_t places = 16; // four bits, not all in use
    static constexpr std::size_t all_flags = 4;
    static constexpr std::size_t kinds = 2;

    using row = std::array<std::int32_t, all_flags * kinds>; // of one period and place
    static constexpr std::size_t row_index(std::size_t flags, std::size_t kind) noexcept {
        return flags % all_flags * kinds + kind % kinds;
    }
    static constexpr std::int32_t in_row(row const& prices, act_record const& r) noexcept {
        return prices[row_index(r.flags, static_cast<std::size_t>(r.kind))];
    }

    // A sum and no branch: on acts at random half of them would go the wrong way.
    [[nodiscard]] constexpr slot_code with_band(slot_code code,
                                                std::uint32_t minute_of_day) const noexcept {
        auto const night = static_cast<std::size_t>(code == slot_code::deep_night);
        auto const middle = static_cast<std::size_t>(minute_of_day - mid_begin_ < mid_minutes_);
        constexpr auto step = index_of(mid_night) - index_of(slot_code::deep_night);
        return static_cast<slot_code>(index_of(code) + (night & middle) * step);
    }
    [[nodiscard]] constexpr std::int32_t price_of(std::size_t period, std::size_t place,
                                                  std::size_t flags, std::size_t kind,
                                                  tariff const& rates, act_policy policy) const {
        act const a{.when = periods_.begin_of(period),
                    .kind = static_cast<act_kind>(kind),
                    .regulated = (flags & act_record::regulated) != 0,
                    .on_duty = (flags & act_record::on_duty) != 0};
        auto const code = static_cast<slot_code>(place);
        if (code >= slot_code::outside && code != mid_night) return no_price;
        auto const cents = price(a, place_of(code), rates, policy).total().cents();
        if (cents <= no_price || cents > std::numeric_limits<std::int32_t>::max())
            detail::refuse(errc::amount_overflow);
        return static_cast<std::int32_t>(cents);
    }
    [[nodiscard]] constexpr std::optional<act_place> place_of(slot_code code) const {
        if (code == mid_night) return act_place{slot_kind::deep_night, act_band::mid_night};
        auto const kind = kind_of(code);
        if (!kind) return std::nullopt;
        // of the deep night any minute outside its own band; of the others the minute says nothing
        local_time const t = calendar_->rules().covered.begin();
        return act_place{*kind, *kind == slot_kind::deep_night ? act_band::night
                                                               : calendar_->band_of(*kind, t)};
    }

    slot_calendar const* calendar_;
    detail::rate_periods periods_;
    std::uint32_t mid_begin_;
    std::uint32_t mid_minutes_;
    std::array<row, detail::rate_periods::most * places> rows_{};
};

namespace detail {

struct count_of_acts : civil_count<record_minute> {
    using value = act_record;
    static constexpr std::int64_t of(act_record const& r) noexcept { return r.when.count(); }
};

} // namespace detail

/// What a batch lays its window out from. A cell of the window names the prices of its acts: the
/// place in four bits, and in three the period, counted from the first one of the window. So a rate
/// that changes costs an act nothing.
class act_prices::codes {
public:
    explicit codes(act_prices const& prices) noexcept : prices_{&prices} {}

    static constexpr slot_code ask{0x70}; // not in the window, or behind its first seven periods

    void begin_at(local_time t) noexcept {
        local_time const covered{prices_->periods_.begin_of(0)};
        first_ = prices_->periods_.at(std::max(t, covered));
    }
    [[nodiscard]] slot_code at(local_time t) const noexcept {
        auto const code = prices_->calendar().code_at(t);
        return code == slot_code::outside ? code : ask;
    }
    [[nodiscard]] week_cells week_at(local_time t) const {
        auto week = prices_->calendar().week_at(t);
        auto const monday = t - t.minute_of_day() - t.day_number() % 7 * minutes_per_day;
        for (std::uint32_t cell = 0; cell != week.size(); ++cell) {
            if (week[cell] == slot_code::outside) continue;
            auto const minute = cell * std::uint32_t{minutes_per_cell};
            auto const place = prices_->with_band(week[cell], minute % minutes_per_day);
            auto const period = prices_->periods_.at(monday + minute) - first_;
            week[cell] =
                static_cast<slot_code>(std::min(period << 4 | index_of(place), index_of(ask)));
        }
        return week;
    }
    /// What a code below `ask` counts from.
    [[nodiscard]] row const* rows() const noexcept { return &prices_->rows_[first_ * places]; }

private:
    act_prices const* prices_;
    std::size_t first_ = 0;
};

template <class Visit>
Visit act_prices::for_each(std::span<act_record const> acts, Visit visit) const {
    constexpr std::size_t block = 1024; // its codes stay in the nearest cache
    bool const whole_cells =
        mid_begin_ % minutes_per_cell == 0 && mid_minutes_ % minutes_per_cell == 0;
    if (acts.size() < block || !whole_cells) {
        for (auto const& r : acts) {
            auto const code = calendar_->code_at(r.when.time());
            visit(r, of(r, code), code);
        }
        return visit;
    }
    detail::block_classifier<detail::count_of_acts, codes> by_block{codes{*this}};
    by_block.move_to(acts[0].when.time());
    std::array<slot_code, block> found;
    for (std::size_t i = 0; i < acts.size(); i += block) {
        auto const in = acts.subspan(i, std::min(block, acts.size() - i));
        auto const* const rows = by_block.codes().rows(); // the window may move behind the block
        by_block(in, found.data());
        for (std::size_t k = 0; k != in.size(); ++k) {
            auto const& r = in[k];
            auto code = static_cast<slot_code>(index_of(found[k]) % slot_code_count);
            std::int32_t cents = 0;
            if (found[k] < codes::ask) [[likely]] {
                cents = in_row(rows[index_of(found[k])], r);
            } else {
                code = calendar_->code_at(r.when.time());
                cents = of(r, code);
            }
            visit(r, cents, code); // in one place, so that it is compiled into the loop
        }
    }
    return visit;
}

/// The total of each act, or `no_price`. Throws `errc::different_lengths` if there are not as many
/// prices as acts.
inline void price(std::span<act_record const> acts, std::span<std::int32_t> cents,
                  act_prices const& prices) {
    if (acts.size() != cents.size()) detail::refuse(errc::different_lengths);
    prices.for_each(acts, [out = cents.data()](act_record const&, std::int32_t one,
                                               slot_code) mutable { *out++ = one; });
}

} // namespace pds

#endif
