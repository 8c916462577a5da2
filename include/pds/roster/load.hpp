// SPDX-License-Identifier: BSL-1.0
//
// How duties weigh on doctors (R-T4): slots, hours, nights, weekends and holidays, and how evenly.

#ifndef PDS_ROSTER_LOAD_HPP
#define PDS_ROSTER_LOAD_HPP

#include <pds/calendar/slot_calendar.hpp>
#include <pds/core/numbering.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/roster/duty.hpp>
#include <pds/roster/serve.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace pds {

/// A doctor's duties in slots open and in force. A slot in which he served a part counts.
struct doctor_load {
    doctor_id doctor{};
    std::size_t slots = 0;
    std::int64_t minutes = 0;              ///< on the clock
    std::size_t nights = 0;                ///< evenings and deep nights
    std::size_t weekends_and_holidays = 0; ///< all others
};

/// A row for every doctor who served in the period, in order.
inline std::vector<doctor_load> loads(std::span<duty const> duties, opening_table const& openings,
                                      slot_calendar const& calendar, interval<date> period) {
    auto const served = serve(duties, calendar, openings);
    detail::numbering<doctor_id> const doctors{[&](auto see) {
        for (auto const& p : served.presences)
            see(p.doctor);
    }};
    std::vector<doctor_load> all(doctors.size());
    std::vector<presence> by_doctor; // of one slot
    for (std::size_t slot = 0; slot != served.slots.size(); ++slot) {
        auto const& s = served.slots[slot].slot;
        if (!period.contains(s.day())) continue;
        bool const night = s.kind == slot_kind::evening || s.kind == slot_kind::deep_night;
        auto const present = served.present(slot);
        by_doctor.assign(present.begin(), present.end());
        std::sort(by_doctor.begin(), by_doctor.end(),
                  [](auto const& a, auto const& b) { return a.doctor < b.doctor; });
        for (std::size_t i = 0; i != by_doctor.size(); ++i) {
            auto const& p = by_doctor[i];
            auto& own = all[doctors.of(p.doctor)];
            own.doctor = p.doctor;
            own.minutes += p.period.length();
            if (i != 0 && by_doctor[i - 1].doctor == p.doctor) continue;
            ++own.slots;
            ++(night ? own.nights : own.weekends_and_holidays);
        }
    }
    std::erase_if(all, [](doctor_load const& l) { return l.slots == 0; });
    return all;
}

/// The doctors' least and most of something, `figure` of a load.
template <class Figure>
[[nodiscard]] auto spread(std::span<doctor_load const> all, Figure figure) {
    using value = decltype(figure(doctor_load{}));
    struct {
        value least{};
        value most{};
    } found;
    if (all.empty()) return found;
    found.least = found.most = figure(all.front());
    for (auto const& l : all) {
        found.least = std::min(found.least, figure(l));
        found.most = std::max(found.most, figure(l));
    }
    return found;
}

} // namespace pds

#endif
