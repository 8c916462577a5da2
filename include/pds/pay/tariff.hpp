// SPDX-License-Identifier: BSL-1.0
//
// What is paid, by kind and by day: a set of views of dated tables. The national one is
// `law::national_tariff`; algorithms take any.

#ifndef PDS_PAY_TARIFF_HPP
#define PDS_PAY_TARIFF_HPP

#include <pds/calendar/calendar_rules.hpp>
#include <pds/calendar/slot.hpp>
#include <pds/core/dated.hpp>
#include <pds/core/money.hpp>
#include <pds/core/names.hpp>
#include <pds/pay/regional_tariff.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pds {

/// At the surgery, or at the patient's.
enum class act_kind : std::uint8_t { consultation, visit };

inline constexpr auto act_kind_names = std::to_array<std::string_view>({"consultation", "visit"});

/// The name that programs use: `consultation` for the first.
constexpr std::string_view name_of(act_kind kind) {
    return act_kind_names[static_cast<std::size_t>(kind)];
}
/// The value of that name, else `errc::unknown_name`.
constexpr result<act_kind> try_act_kind(std::string_view name) {
    return try_value_named<act_kind>(name, act_kind_names);
}

/// Dated amounts under one payment code.
struct coded_rate {
    std::string_view code{};
    dated_view<money> rows{};
};

/// By `act_band`.
using banded_rates = std::array<coded_rate, act_band_letters.size()>;

/// What one kind of act pays.
struct act_tariff {
    coded_rate base;
    banded_rates regulated;           ///< R-A3, in the slots that exist everywhere
    banded_rates regulated_extension; ///< R-A3, in those of the extension; N and M are empty
    banded_rates general;             ///< R-A7, of an unregulated act; S is empty
    coded_rate travel;                ///< empty for a consultation
};

/// All rates.
struct tariff {
    std::array<coded_rate, slot_kind_count> astreinte;  ///< by `slot_kind`
    std::array<act_tariff, act_kind_names.size()> acts; ///< by `act_kind`
    coded_rate regulation_hour;
    regional_tariff region{}; ///< laid over the rest; none by default

    [[nodiscard]] constexpr coded_rate const& astreinte_of(slot_kind kind) const {
        return astreinte[index_of(kind)];
    }
    [[nodiscard]] constexpr act_tariff const& acts_of(act_kind kind) const {
        return acts[static_cast<std::size_t>(kind)];
    }
    /// The same with a region's rates over it, in place of any that were.
    [[nodiscard]] constexpr tariff overlaid_by(regional_tariff const& rates) const {
        auto both = *this;
        both.region = rates;
        return both;
    }
};

} // namespace pds

#endif
