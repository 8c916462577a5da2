// SPDX-License-Identifier: BSL-1.0
//
// A duty: somebody served in a sector, from a minute until another (R-P8, R-P14). Whether he was
// requisitioned, and whether he is installed, a replacement or salaried, changes nothing of what it
// pays (R-P16), so it is not asked.

#ifndef PDS_ROSTER_DUTY_HPP
#define PDS_ROSTER_DUTY_HPP

#include <pds/core/interval.hpp>
#include <pds/core/local_time.hpp>
#include <pds/organisation/sector.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <tuple>
#include <vector>

namespace pds {

/// A doctor, by number: his place in a `name_table<doctor_id>`. The order of the numbers is that of
/// the names, and decides what is left to a doctor's id (R-P9).
enum class doctor_id : std::uint32_t {};

/// Its place in an array by doctor.
constexpr std::size_t index_of(doctor_id id) noexcept {
    return static_cast<std::size_t>(id);
}

/// One stretch of one doctor's service in one sector.
struct duty {
    doctor_id doctor; ///< who served, and is paid (R-P8)
    sector_id sector;
    interval<local_time> period;
    std::optional<doctor_id> planned{}; ///< whom the duty table named, if it is known

    friend constexpr bool operator==(duty const&, duty const&) = default;
};

/// Makes one of the duties of one doctor in one sector that touch or overlap (R-P15), in order of
/// doctor, sector and begin. Empty duties vanish; what was planned is left behind.
inline void merge(std::vector<duty>& duties) {
    std::sort(duties.begin(), duties.end(), [](duty const& a, duty const& b) {
        return std::tuple{a.doctor, a.sector, a.period.begin(), a.period.end()} <
               std::tuple{b.doctor, b.sector, b.period.begin(), b.period.end()};
    });
    std::size_t whole = 0; // of these, so far
    for (auto const& d : duties) {
        if (d.period.empty()) continue;
        auto* const last = whole == 0 ? nullptr : &duties[whole - 1];
        if (last != nullptr && last->doctor == d.doctor && last->sector == d.sector &&
            d.period.begin() <= last->period.end())
            last->period = {last->period.begin(), std::max(last->period.end(), d.period.end())};
        else
            duties[whole++] = {d.doctor, d.sector, d.period};
    }
    duties.erase(duties.begin() + static_cast<std::ptrdiff_t>(whole), duties.end());
}

/// The same of a copy.
inline std::vector<duty> merged(std::vector<duty> duties) {
    merge(duties);
    return duties;
}

} // namespace pds

#endif
