// SPDX-License-Identifier: BSL-1.0
//
// Who serves which post of a slot (R-P9, R-P11): rows in order of begin, then of later end, then
// of doctor, each to the post whose last row ends latest at or before its begin, else to an unused
// post.

#ifndef PDS_ROSTER_SEATING_HPP
#define PDS_ROSTER_SEATING_HPP

#include <pds/core/interval.hpp>
#include <pds/core/local_time.hpp>
#include <pds/roster/duty.hpp>

#include <algorithm>
#include <cstddef>
#include <set>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace pds {

/// One doctor's presence in one slot of one sector or group.
struct presence {
    doctor_id doctor{};
    interval<local_time> period{};

    friend constexpr bool seated_before(presence const& a, presence const& b) {
        return std::tuple{a.period.begin(), b.period.end(), a.doctor} <
               std::tuple{b.period.begin(), a.period.end(), b.doctor};
    }
};

/// The post of each presence, numbered from 0 in the order in which posts were used; or nobody is
/// seated because at some minute there were more doctors than posts.
struct seating {
    std::vector<std::size_t> post; ///< as long as the presences; empty if too many
    std::size_t posts_used = 0;
    bool too_many = false;
};

/// `present` is sorted by `seated_before`. Time: n log n.
inline seating seat(std::vector<presence> const& present, std::size_t posts) {
    seating result;
    // Posts by the end of their last row; of those that end together the one used first is last.
    std::set<std::pair<local_time, std::size_t>> free_from;
    auto const rank = [](std::size_t post) { return static_cast<std::size_t>(-1) - post; };
    for (auto const& p : present) {
        auto const later = free_from.lower_bound({p.period.begin() + 1, 0});
        std::size_t post = result.posts_used;
        if (later != free_from.begin()) {
            auto const best = std::prev(later);
            post = rank(best->second);
            free_from.erase(best);
        } else if (result.posts_used == posts) {
            return {{}, 0, true};
        } else {
            ++result.posts_used;
        }
        result.post.push_back(post);
        free_from.insert({p.period.end(), rank(post)});
    }
    return result;
}

/// The most doctors present at one minute.
inline std::size_t most_at_once(std::span<presence const> present) {
    std::vector<std::pair<local_time, int>> changes; // at one minute those who leave come first
    for (auto const& p : present) {
        changes.emplace_back(p.period.begin(), 1);
        changes.emplace_back(p.period.end(), -1);
    }
    std::sort(changes.begin(), changes.end());
    std::size_t now = 0;
    std::size_t most = 0;
    for (auto const& [when, change] : changes) {
        change > 0 ? ++now : --now;
        most = std::max(most, now);
    }
    return most;
}

} // namespace pds

#endif
