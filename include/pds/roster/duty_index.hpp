// SPDX-License-Identifier: BSL-1.0
//
// Who is on duty when, in slots open and in force (R-A6), and who in two places at once (R-P12).
//
//     auto const served = pds::serve(duties, calendar, openings);
//     pds::duty_index const on_duty{served};
//     on_duty.covers(doctor, "2008-05-04T10:00"_time);
//
// A question costs a search among the doctor's own rows, whatever the others have. Memory: 32 bytes
// a presence and 8 a doctor.

#ifndef PDS_ROSTER_DUTY_INDEX_HPP
#define PDS_ROSTER_DUTY_INDEX_HPP

#include <pds/core/grouping.hpp>
#include <pds/core/numbering.hpp>
#include <pds/roster/serve.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace pds {

/// Asked minute by minute, for any doctor.
class duty_index {
public:
    /// What was served is looked at, not kept.
    explicit duty_index(served_duties const& served)
        : doctors_{[&](auto see) {
              for (auto const& p : served.presences)
                  see(p.doctor);
          }},
          by_doctor_{served.presences.size(), doctors_.size(),
                     [&](std::size_t i) { return doctors_.of(served.presences[i].doctor); }} {
        slot_of_.reserve(served.presences.size());
        for (std::size_t s = 0; s != served.slots.size(); ++s)
            slot_of_.resize(slot_of_.size() + served.present(s).size(), s);

        stretches_.reserve(served.presences.size());
        std::vector<std::pair<interval<local_time>, std::size_t>> own;
        for (std::size_t n = 0; n != doctors_.size(); ++n) {
            own.clear();
            for (auto const i : by_doctor_[n])
                own.emplace_back(served.presences[i].period, i);
            std::sort(own.begin(), own.end(), [](auto const& a, auto const& b) {
                return std::pair{a.first.begin(), a.second} < std::pair{b.first.begin(), b.second};
            });
            for (std::size_t k = 0; k != own.size(); ++k) {
                auto const& [period, place] = own[k];
                auto const end = period.end();
                by_doctor_[n][k] = place;
                stretches_.push_back(
                    {period.begin(), k == 0 ? end : std::max(end, stretches_.back().latest_end)});
            }
        }
    }

    /// The doctor is on duty at some minute of a stretch.
    [[nodiscard]] bool overlaps(doctor_id doctor, interval<local_time> stretch) const {
        // The last row that begins before the stretch ends; of all before, the latest end.
        auto const own = stretches_of(doctor);
        auto const next =
            std::lower_bound(own.begin(), own.end(), stretch.end(),
                             [](row const& r, local_time end) { return r.begin < end; });
        return next != own.begin() && std::prev(next)->latest_end > stretch.begin();
    }
    /// A duty covers its begin and not its end.
    [[nodiscard]] bool covers(doctor_id doctor, local_time t) const {
        return overlaps(doctor, {t, t + 1});
    }

    /// The places of a doctor's presences, in order of begin and place.
    [[nodiscard]] std::span<std::size_t const> presences_of(doctor_id doctor) const {
        auto const n = doctors_.of(doctor);
        if (n == doctors_.size()) return {};
        return by_doctor_[n];
    }
    /// The place of the slot of a presence.
    [[nodiscard]] std::size_t slot_of(std::size_t presence) const { return slot_of_[presence]; }

    /// Calls `mark(place of the slot)` for every presence of a doctor at a minute of which he is
    /// also present in another slot: another sector, not merged with this one (R-P12).
    template <class Mark>
    void for_each_double_duty(doctor_id doctor, Mark mark) const {
        auto const own = stretches_of(doctor);
        auto const places = presences_of(doctor);
        for (std::size_t i = 0; i != own.size(); ++i) {
            bool const earlier = i != 0 && own[i - 1].latest_end > own[i].begin;
            // Nothing earlier reaches so far: then the latest end is this row's.
            bool const later = i + 1 != own.size() && own[i + 1].begin < own[i].latest_end;
            if (earlier || later) mark(slot_of_[places[i]]);
        }
    }

private:
    struct row {
        local_time begin;
        local_time latest_end; // of this doctor's rows up to this one
    };
    [[nodiscard]] std::span<row const> stretches_of(doctor_id doctor) const {
        auto const n = doctors_.of(doctor);
        if (n == doctors_.size()) return {};
        return std::span{stretches_}.subspan(by_doctor_.begin_of(n), by_doctor_.size_of(n));
    }

    detail::numbering<doctor_id> doctors_;
    detail::grouping by_doctor_;       // places of presences, in order of begin
    std::vector<row> stretches_;       // of these
    std::vector<std::size_t> slot_of_; // by place of presence
};

} // namespace pds

#endif
