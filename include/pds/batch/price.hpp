// SPDX-License-Identifier: BSL-1.0
//
// The price of millions of acts: the same totals as `pds::price`, from a table of all prices.
//
//     pds::act_prices const prices{calendar, pds::law::national_tariff};
//     prices.of(record);                        // 6800: a regulated visit on 1 May 2008 at 21:00
//
//     std::vector<std::int32_t> cents(records.size());
//     pds::price(records, cents, prices);       // a record that the calendar does not cover:
//     no_price
//
// Amounts are whole cents. The table takes 12 kB and is made once; nothing is allocated.

#ifndef PDS_BATCH_PRICE_HPP
#define PDS_BATCH_PRICE_HPP

#include <pds/batch/classify.hpp>
#include <pds/batch/rate_periods.hpp>
#include <pds/batch/records.hpp>

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
                        cents_[p][place][flags][kind] =
                            price_of(p, place, flags, kind, rates, policy);
    }
    /// A calendar that is gone would answer nothing.
    act_prices(slot_calendar const&&, tariff const&, act_policy = {}) = delete;

    /// The total of an act in cents, or `no_price`.
    [[nodiscard]] constexpr std::int32_t of(act_record const& r) const noexcept {
        return of(r, calendar_->code_at(r.when.time()));
    }
    /// The same for whom knows the code of the time.
    [[nodiscard]] constexpr std::int32_t of(act_record const& r, slot_code code) const noexcept {
        if (code == slot_code::outside) [[unlikely]]
            return no_price;
        // Sums and no branches: on acts at random half of them would go the wrong way.
        auto const of_night = static_cast<std::uint32_t>(code == slot_code::deep_night);
        auto const in_middle =
            static_cast<std::uint32_t>(r.when.minute_of_day() - mid_begin_ < mid_minutes_);
        auto const place = index_of(code) + (of_night & in_middle) * to_mid_night;
        return cents_[periods_.at(r.when.time())][place][r.flags % all_flags]
                     [static_cast<std::size_t>(r.kind) % kinds];
    }
    [[nodiscard]] constexpr slot_calendar const& calendar() const noexcept { return *calendar_; }

private:
    // By `slot_code`, and in the place of `outside` the deep night's part with a band of its own.
    static constexpr std::size_t places = slot_code_count;
    static constexpr std::size_t mid_night = index_of(slot_code::outside);
    static constexpr std::size_t to_mid_night = mid_night - index_of(slot_code::deep_night);
    static constexpr std::size_t all_flags = 4;
    static constexpr std::size_t kinds = 2;

    [[nodiscard]] constexpr std::int32_t price_of(std::size_t period, std::size_t place,
                                                  std::size_t flags, std::size_t kind,
                                                  tariff const& rates, act_policy policy) const {
        act const a{.when = periods_.begin_of(period),
                    .kind = static_cast<act_kind>(kind),
                    .regulated = (flags & act_record::regulated) != 0,
                    .on_duty = (flags & act_record::on_duty) != 0};
        auto const cents = price(a, place_of(place), rates, policy).total().cents();
        if (cents <= no_price || cents > std::numeric_limits<std::int32_t>::max())
            detail::refuse(errc::amount_overflow);
        return static_cast<std::int32_t>(cents);
    }
    [[nodiscard]] constexpr std::optional<act_place> place_of(std::size_t place) const {
        if (place == mid_night) return act_place{slot_kind::deep_night, act_band::mid_night};
        auto const kind = kind_of(static_cast<slot_code>(place));
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
    std::array<std::array<std::array<std::array<std::int32_t, kinds>, all_flags>, places>,
               detail::rate_periods::most>
        cents_{};
};

/// The total of each act, or `no_price`. Throws `errc::different_lengths` if there are not as many
/// prices as acts.
inline void price(std::span<act_record const> acts, std::span<std::int32_t> cents,
                  act_prices const& prices) {
    if (acts.size() != cents.size()) detail::refuse(errc::different_lengths);
    for (std::size_t i = 0; i != acts.size(); ++i) {
        detail::read_ahead(&acts[i]);
        cents[i] = prices.of(acts[i]);
    }
}

} // namespace pds

#endif
