// SPDX-License-Identifier: BSL-1.0
//
// A duty table as it was transmitted, and what became of it (R-T3, R-P8): changes are kept in the
// order in which they were made, the last wins, those made after the duty began are marked late.
//
//     pds::planned_duty row{baud, annecy, {"2008-05-04T08:00"_time, "2008-05-04T20:00"_time}};
//     row.change("2008-05-02T10:00"_time, ducret);
//     row.change("2008-05-04T09:00"_time, fontaine);    // the duty began at 08:00: late
//     row.served_by();                                  // fontaine: paid (R-P8)
//     row.to_duty();                                    // for `work::duties`

#ifndef PDS_ROSTER_DUTY_TABLE_HPP
#define PDS_ROSTER_DUTY_TABLE_HPP

#include <pds/core/local_time.hpp>
#include <pds/roster/duty.hpp>

#include <algorithm>
#include <compare>
#include <span>
#include <vector>

namespace pds {

/// Somebody takes over from whoever held the duty before.
struct replacement {
    local_time made; ///< when it was agreed
    doctor_id by{};
    bool late = false; ///< after the duty had begun (reading)

    friend constexpr auto operator<=>(replacement const&, replacement const&) = default;
};

/// A duty of the table, with its changes.
class planned_duty {
public:
    planned_duty(doctor_id planned, sector_id sector, interval<local_time> period)
        : planned_{planned}, sector_{sector}, period_{period} {}

    /// Changes may be told in any order; of two made at one minute the one told last wins.
    void change(local_time made, doctor_id by) {
        auto const later =
            std::upper_bound(chain_.begin(), chain_.end(), made,
                             [](local_time t, replacement const& r) { return t < r.made; });
        chain_.insert(later, {made, by, made > period_.begin()});
    }

    [[nodiscard]] doctor_id planned() const noexcept { return planned_; }
    [[nodiscard]] sector_id sector() const noexcept { return sector_; }
    [[nodiscard]] interval<local_time> period() const noexcept { return period_; }
    /// In the order in which they were made.
    [[nodiscard]] std::span<replacement const> chain() const noexcept { return chain_; }
    /// The end of the chain.
    [[nodiscard]] doctor_id served_by() const noexcept {
        return chain_.empty() ? planned_ : chain_.back().by;
    }
    [[nodiscard]] duty to_duty() const { return {served_by(), sector_, period_, planned_}; }

private:
    doctor_id planned_;
    sector_id sector_;
    interval<local_time> period_;
    std::vector<replacement> chain_;
};

} // namespace pds

#endif
