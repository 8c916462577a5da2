// SPDX-License-Identifier: BSL-1.0
//
// What the tests of batch/ share: rows at random, with those that nothing covers.

#ifndef PDS_TESTS_BATCH_SUPPORT_HPP
#define PDS_TESTS_BATCH_SUPPORT_HPP

#include <pds/batch/records.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/national_tariff.hpp>

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace batch_test {

using namespace pds::literals;

inline constexpr std::uint32_t doctors = 500;
inline constexpr std::uint32_t sectors = 60;

inline pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
inline constexpr pds::tariff const& rates = pds::law::national_tariff;

/// Acts of 1970 to 2260, most of them of years in which rates change.
inline std::vector<pds::act_record> acts_at_random(std::size_t n) {
    std::mt19937 random{20080208};
    auto const pick = [&](std::int64_t most) {
        return std::uniform_int_distribution<std::int64_t>{0, most - 1}(random);
    };
    constexpr pds::local_time first{"1970-01-01"_date};
    constexpr pds::local_time law{"2001-01-01"_date};
    std::vector<pds::act_record> acts;
    for (std::size_t i = 0; i != n; ++i) {
        auto const when =
            i % 4 == 0 ? first + pick(290LL * 365 * 1440) : law + pick(30LL * 365 * 1440);
        acts.push_back(
            make_record({.when = when,
                         .kind = pick(2) == 0 ? pds::act_kind::visit : pds::act_kind::consultation,
                         .regulated = pick(2) == 0,
                         .on_duty = pick(2) == 0},
                        pds::doctor_id{static_cast<std::uint32_t>(pick(doctors))},
                        pds::sector_id{static_cast<std::uint32_t>(pick(sectors))}));
    }
    return acts;
}

} // namespace batch_test

#endif
