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

/// Seats the doctors of one slot after another in the same memory.
class seats {
public:
    /// `present` is sorted by `seated_before`, and none is empty. Time: n log n.
    seating const& seat(std::span<presence const> present, std::size_t posts) {
        found_.post.clear();
        found_.posts_used = 0;
        found_.too_many = false;
        busy_.clear();
        free_.clear();
        for (auto const& p : present) {
            set_free(p.period.begin());
            auto post = found_.posts_used;
            if (!free_.empty()) {
                post = free_.back();
                free_.pop_back();
            } else if (post == posts) {
                found_.post.clear();
                found_.posts_used = 0;
                found_.too_many = true;
                break;
            } else {
                ++found_.posts_used;
            }
            found_.post.push_back(post);
            busy_.push_back({p.period.end(), post});
            std::push_heap(busy_.begin(), busy_.end(), free_later);
        }
        return found_;
    }

private:
    struct row_end {
        local_time when;
        std::size_t post;
    };
    // Of posts that end together the one used first is freed last, and so taken first.
    static bool free_later(row_end const& a, row_end const& b) {
        return std::tuple{a.when, b.post} > std::tuple{b.when, a.post};
    }
    // Rows come in order of begin: a post freed now ended later than any that was free before.
    void set_free(local_time now) {
        while (!busy_.empty() && busy_.front().when <= now) {
            std::pop_heap(busy_.begin(), busy_.end(), free_later);
            free_.push_back(busy_.back().post);
            busy_.pop_back();
        }
    }

    seating found_;
    std::vector<row_end> busy_;     // a heap, the one that ends first in front
    std::vector<std::size_t> free_; // by the end of their last row
};

/// The seating of one slot: `present` as `seats` wants it.
inline seating seat(std::vector<presence> const& present, std::size_t posts) {
    return seats{}.seat(present, posts);
}

/// The most doctors present at one minute.
inline std::size_t most_at_once(std::span<presence const> present) {
    std::vector<std::pair<local_time, bool>> changes; // at one minute those who leave come first
    for (auto const& p : present) {
        changes.emplace_back(p.period.begin(), true);
        changes.emplace_back(p.period.end(), false);
    }
    std::sort(changes.begin(), changes.end());
    std::size_t now = 0;
    std::size_t most = 0;
    for (auto const& [when, comes] : changes) {
        comes ? ++now : --now;
        most = std::max(most, now);
    }
    return most;
}

} // namespace pds

#endif
