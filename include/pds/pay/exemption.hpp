// SPDX-License-Identifier: BSL-1.0
//
// The pay of a doctor that is exempt from income tax (R-X): flat rates and PDS majorations, not
// base fees nor travel, of up to so many days of duty a year in an under-served zone.
//
//     auto const rows = pds::exemptions(statement.lines(), pds::law::exempt_days_a_year);
//     rows[0].days_of_duty, rows[0].exempt_days, rows[0].exempt_amount, rows[0].other_amount;
//
// A day of duty is a civil date on which a slot was served and is payable (reading). Regulation is
// served at the SAMU, not in a zone, and has no part in it (reading).

#ifndef PDS_PAY_EXEMPTION_HPP
#define PDS_PAY_EXEMPTION_HPP

#include <pds/core/date.hpp>
#include <pds/core/money.hpp>
#include <pds/pay/line.hpp>
#include <pds/roster/duty.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace pds {

/// Which days of a year with more than enough are the exempt ones. The text does not say.
enum class exempt_days : std::uint8_t {
    first_sixty, ///< the earliest
    best_sixty   ///< those that pay most; of equals the earlier
};

inline constexpr auto exempt_days_names =
    std::to_array<std::string_view>({"first_sixty", "best_sixty"});

/// A doctor's year.
struct exemption {
    doctor_id doctor{};
    std::size_t days_of_duty = 0;
    std::size_t exempt_days = 0;
    money exempt_amount{};
    money other_amount{}; ///< PDS pay that is not exempt
};

/// A row for every doctor with a line, in order. `lines` are those of one civil year, sorted as a
/// statement sorts them.
inline std::vector<exemption> exemptions(std::span<line const> lines, std::size_t most_days,
                                         exempt_days method = exempt_days::first_sixty) {
    struct day_pay {
        date day;
        money amount;
        bool served;
    };
    std::vector<exemption> rows;
    std::vector<day_pay> days;
    auto const close = [&] {
        if (rows.empty()) return;
        auto& own = rows.back();
        // Days of duty first, in the order in which they are exempt.
        std::stable_sort(days.begin(), days.end(), [&](day_pay const& a, day_pay const& b) {
            if (a.served != b.served) return a.served;
            return method == exempt_days::best_sixty && a.amount > b.amount;
        });
        for (std::size_t i = 0; i != days.size(); ++i) {
            own.days_of_duty += days[i].served;
            bool const exempt = days[i].served && i < most_days;
            own.exempt_days += exempt;
            (exempt ? own.exempt_amount : own.other_amount) += days[i].amount;
        }
        days.clear();
    };
    for (auto const& l : lines) {
        if (rows.empty() || rows.back().doctor != l.doctor) {
            close();
            rows.emplace_back();
            rows.back().doctor = l.doctor;
        }
        bool const flat = l.item == line_item::astreinte;
        // A majoration of the general nomenclature (R-A7) is no pay for PDS.
        bool const majoration =
            l.item == line_item::majoration && !l.rules.contains(rule_id{'A', 7});
        if (l.status != line_status::payable || (!flat && !majoration)) continue;
        if (days.empty() || days.back().day != l.begin.day())
            days.push_back({l.begin.day(), {}, false});
        days.back().amount += l.amount;
        days.back().served = days.back().served || flat;
    }
    close();
    return rows;
}

} // namespace pds

#endif
