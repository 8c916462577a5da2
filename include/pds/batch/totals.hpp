// SPDX-License-Identifier: BSL-1.0
//
// What millions of acts and duties come to, by doctor and by department and slot, in one pass.
//
//     std::vector<std::int64_t> doctors(60'000);             // cents, by doctor
//     std::vector<pds::slot_sums> departments(95);           // cents and number, by slot
//     pds::sums const into{doctors, department_of_sector, departments};
//
//     pds::add(duties, pds::slot_prices{calendar, pds::law::national_tariff}, into);
//     pds::add(acts, pds::act_prices{...}, into);            // adds to what is there
//     departments[73].cents[index_of(pds::slot_code::evening)];
//
// The memory is the caller's; nothing is allocated. A duty is a slot served whole, paid its flat
// rate (R-P1 to R-P6); who served a part, or beside whom, is a matter for `make_statement`.
// Sums are exact for up to 4 billion records.

#ifndef PDS_BATCH_TOTALS_HPP
#define PDS_BATCH_TOTALS_HPP

#include <pds/batch/price.hpp>
#include <pds/batch/rate_periods.hpp>
#include <pds/batch/records.hpp>
#include <pds/pay/astreinte.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace pds {

/// The flat rate of every kind of slot on every day, the same for all sectors.
class slot_prices {
public:
    /// Throws `errc::invalid_table` if the rates change on more than 31 days, or if a region's
    /// rates depend on the sector or the function; `errc::amount_overflow` above 21 million euros.
    constexpr slot_prices(slot_calendar const& calendar, tariff const& rates)
        : covered_{calendar.rules().covered.begin(), calendar.rules().covered.end()},
          periods_{calendar.rules().covered} {
        for (auto const& rate : rates.astreinte)
            periods_.change_with(rate.rows);
        for (auto const& row : rates.region.astreinte) {
            if (row.place || row.function) detail::refuse(errc::invalid_table);
            periods_.change_on(row.dates.begin());
            periods_.change_on(row.dates.end());
        }
        periods_.index();
        for (std::size_t p = 0; p != periods_.size(); ++p)
            for (std::size_t k = 0; k != slot_kind_count; ++k) {
                auto const cents = astreinte(static_cast<slot_kind>(k), periods_.begin_of(p), rates)
                                       .amount.cents();
                if (cents <= no_price || cents > std::numeric_limits<std::int32_t>::max())
                    detail::refuse(errc::amount_overflow);
                cents_[p][k] = static_cast<std::int32_t>(cents);
            }
    }

    /// The flat rate in cents, 0 where no text gives one; `no_price` if the day is not covered.
    [[nodiscard]] constexpr std::int32_t of(duty_record const& r) const noexcept {
        auto const t = r.begin.time();
        if (t < covered_.begin() || t >= covered_.end() || index_of(r.kind) >= slot_kind_count)
            [[unlikely]]
            return no_price;
        return cents_[periods_.at(t)][index_of(r.kind)];
    }

private:
    interval<local_time> covered_;
    detail::rate_periods periods_;
    std::array<std::array<std::int32_t, slot_kind_count>, detail::rate_periods::most> cents_{};
};

/// By `slot_code`: acts outside PDS hours are under `none`; `outside` stays empty.
struct slot_sums {
    std::array<std::int64_t, slot_code_count> cents{};
    std::array<std::int64_t, slot_code_count> number{};
};

/// Where sums are kept.
struct sums {
    std::span<std::int64_t> doctor_cents;         ///< by doctor
    std::span<std::uint16_t const> department_of; ///< by sector: a place in `departments`
    std::span<slot_sums> departments;
};

namespace detail {

/// Adds rows one after the other; counts those without a price, which it leaves out.
class adder {
public:
    explicit adder(sums const& into) : into_{into} {
        for (auto const department : into.department_of)
            if (department >= into.departments.size()) refuse(errc::unknown_name);
    }
    template <class Record>
    void operator()(Record const& r, std::int32_t cents, slot_code code) {
        if (cents == no_price) [[unlikely]] {
            ++left_out_;
            return;
        }
        if (index_of(r.doctor) >= into_.doctor_cents.size() ||
            r.sector >= into_.department_of.size()) [[unlikely]]
            refuse(errc::unknown_name);
        into_.doctor_cents[index_of(r.doctor)] += cents;
        auto& department = into_.departments[into_.department_of[r.sector]];
        department.cents[index_of(code)] += cents;
        ++department.number[index_of(code)];
    }
    [[nodiscard]] std::size_t left_out() const noexcept { return left_out_; }

private:
    sums into_;
    std::size_t left_out_ = 0;
};

struct sum_of_prices {
    std::int64_t cents = 0;
    void operator()(act_record const&, std::int32_t one, slot_code) noexcept {
        cents += one == no_price ? 0 : one;
    }
};

} // namespace detail

/// Adds the totals of acts; returns how many the calendar does not cover, which are left out.
/// Throws `errc::unknown_name` at the first doctor, sector or department that has no place in the
/// sums; what was added before stays.
inline std::size_t add(std::span<act_record const> acts, act_prices const& prices,
                       sums const& into) {
    return prices.for_each(acts, detail::adder{into}).left_out();
}

/// The same for duties, each in the slot that its record names.
inline std::size_t add(std::span<duty_record const> duties, slot_prices const& prices,
                       sums const& into) {
    detail::adder all{into};
    for (auto const& r : duties) {
        detail::read_ahead(&r);
        all(r, prices.of(r), code_of(r.kind));
    }
    return all.left_out();
}

/// The sum of all acts, without those that the calendar does not cover.
inline money total_of(std::span<act_record const> acts, act_prices const& prices) {
    return money::from_cents(prices.for_each(acts, detail::sum_of_prices{}).cents);
}

} // namespace pds

#endif
