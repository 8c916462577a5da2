// SPDX-License-Identifier: BSL-1.0
//
// How the flat rate of one slot falls to those who served it: posts, shares, and what is refused
// or left to be decided (R-P7, R-P9 to R-P11, R-O3). What belongs to a doctor alone is added when
// his line is written, see `pay/astreinte_lines.hpp`.

#ifndef PDS_PAY_SLOT_SHARES_HPP
#define PDS_PAY_SLOT_SHARES_HPP

#include <pds/core/grouping.hpp>
#include <pds/core/money.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/pay/astreinte.hpp>
#include <pds/pay/tariff.hpp>
#include <pds/roster/seating.hpp>
#include <pds/roster/serve.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace pds {

/// What becomes of a slot that is not whole (R-O3, R-P10).
enum class incomplete : std::uint8_t {
    refused, ///< nothing
    pro_rata ///< the flat rate in proportion to the minutes, half up
};

/// What the doctors of one slot agreed on, in place of their minutes (R-P9).
struct agreed_share {
    sector_id unit{};
    local_time slot_begin{};
    doctor_id doctor{};
    std::int64_t weight = 0;
};

/// What to do with a slot that was not wholly open, or not wholly served.
struct share_policy {
    incomplete not_fully_open = incomplete::refused;
    incomplete not_fully_served = incomplete::refused;
    /// A post of which every row has one is shared by these. A few: they are looked through.
    std::span<agreed_share const> agreed{};
};

namespace detail {

enum class share_status : std::uint8_t { due, too_many_doctors, not_fully_served, not_fully_open };

/// What a slot leaves to one presence: 16 bytes that wait for its doctor's turn.
struct slot_share {
    money amount{};                ///< due, or at stake; 0.00 if the slot is refused
    std::int32_t post_minutes = 0; ///< of its post, served by all who shared it
    share_status status = share_status::due;
    bool alone = true; ///< no other row has its post
};

/// Shares out one slot after another in the same memory.
class slot_sharing {
public:
    slot_sharing(tariff const& rates, share_policy policy) : rates_{&rates}, policy_{policy} {}

    /// Fills `shares`, one for each who is present.
    void operator()(served_slot const& s, opening const& row, std::span<presence const> present,
                    std::span<slot_share> shares) {
        auto const flat = astreinte(s.slot, *rates_, s.unit, row.function).amount;
        auto const whole = s.slot.minutes();
        bool const fully_open = row.covers(s.slot);
        if (fully_open && present.size() == 1 && present[0].period == s.slot.period &&
            policy_.agreed.empty()) { // mostly so
            shares[0] = {flat, static_cast<std::int32_t>(whole)};
            return;
        }
        if (!fully_open && policy_.not_fully_open == incomplete::refused) {
            std::fill(shares.begin(), shares.end(),
                      slot_share{.status = share_status::not_fully_open});
            return;
        }
        // The organised hours, and who served how much of them.
        auto const asked = organised(s.slot, row);
        minutes_.clear();
        for (auto const& p : present)
            minutes_.push_back(intersection(p.period, asked).length());
        for (std::size_t i = 0; i != present.size(); ++i)
            shares[i] = {.amount = prorata(flat, minutes_[i], whole)};

        auto const& seated = seats_.seat(present, static_cast<std::size_t>(row.posts));
        if (seated.too_many) {
            for (auto& share : shares)
                share.status = share_status::too_many_doctors;
            return;
        }
        by_post_.assign(present.size(), seated.posts_used,
                        [&](std::size_t i) { return seated.post[i]; });
        money const due = prorata(flat, asked.length(), whole);
        for (std::size_t p = 0; p != seated.posts_used; ++p)
            share_post(s, by_post_[p], present, due, asked.length(), shares);
    }

private:
    /// `post`: the places of its rows, which do not overlap, in order of begin.
    void share_post(served_slot const& s, std::span<std::size_t const> post,
                    std::span<presence const> present, money due, std::int64_t asked,
                    std::span<slot_share> shares) {
        std::int64_t served = 0;
        for (auto const i : post)
            served += minutes_[i];
        bool const throughout = served == asked;
        for (auto const i : post) {
            shares[i].post_minutes = static_cast<std::int32_t>(served);
            shares[i].alone = post.size() == 1;
            if (throughout || policy_.not_fully_served == incomplete::pro_rata) continue;
            shares[i].amount = {};
            shares[i].status = share_status::not_fully_served;
        }
        if (!throughout || served == 0) return;
        weigh(s, post, present);
        amounts_.resize(post.size());
        split(due, weights_, amounts_);
        for (std::size_t r = 0; r != post.size(); ++r)
            shares[post[r]].amount = amounts_[r];
    }
    /// By their minutes, or as they agreed (R-P9).
    void weigh(served_slot const& s, std::span<std::size_t const> post,
               std::span<presence const> present) {
        weights_.clear();
        for (auto const i : post)
            for (auto const& a : policy_.agreed)
                if (a.unit == s.unit && a.slot_begin == s.slot.begin() &&
                    a.doctor == present[i].doctor) {
                    weights_.push_back(a.weight);
                    break;
                }
        if (weights_.size() == post.size()) return;
        weights_.clear();
        for (auto const i : post)
            weights_.push_back(minutes_[i]);
    }

    tariff const* rates_;
    share_policy policy_;
    seats seats_;
    grouping by_post_;
    std::vector<std::int64_t> minutes_; // in the organised hours, by presence
    std::vector<std::int64_t> weights_; // by row of a post
    std::vector<money> amounts_;        // the same
};

/// The shares of all presences in slots that begin in a period, by place of presence.
inline std::vector<slot_share> shares_of(served_duties const& served, opening_table const& openings,
                                         tariff const& rates, share_policy policy,
                                         interval<date> period) {
    std::vector<slot_share> shares(served.presences.size());
    slot_sharing share_out{rates, policy};
    for (std::size_t i = 0; i != served.slots.size(); ++i) {
        auto const& s = served.slots[i];
        if (!period.contains(s.slot.day())) continue;
        auto const present = served.present(i);
        share_out(s, openings.rows()[s.opening_row], present,
                  std::span{shares}.subspan(s.first_present, present.size()));
    }
    return shares;
}

} // namespace detail
} // namespace pds

#endif
