// SPDX-License-Identifier: BSL-1.0
//
// The periods between the days on which any rate of a set changes, and which one holds a minute.
// Within a period every amount is the same, so that amounts can be laid out once.

#ifndef PDS_BATCH_RATE_PERIODS_HPP
#define PDS_BATCH_RATE_PERIODS_HPP

#include <pds/core/dated.hpp>
#include <pds/core/local_time.hpp>
#include <pds/core/money.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace pds::detail {

class rate_periods {
public:
    static constexpr std::size_t most = 32;

    /// One period, of all days covered: at most 218 years, as many as a calendar.
    constexpr explicit rate_periods(interval<date> covered)
        : covered_{covered}, first_{covered.begin()} {
        begins_[0] = covered.begin();
    }
    /// A day on which a rate changes, if it is covered. Throws `errc::invalid_table` if there are
    /// more than 31.
    constexpr void change_on(date day) {
        auto const end = begins_.begin() + static_cast<std::ptrdiff_t>(size_);
        auto const at = std::lower_bound(begins_.begin(), end, day);
        if (!covered_.contains(day) || (at != end && *at == day)) return;
        if (size_ == most) refuse(errc::invalid_table);
        std::move_backward(at, end, end + 1);
        *at = day;
        ++size_;
    }
    constexpr void change_with(dated_view<money> rates) {
        for (auto const& row : rates.rows()) {
            change_on(row.validity.begin());
            change_on(row.validity.end());
        }
    }
    /// To be called when all changes are known.
    constexpr void index() {
        for (std::size_t p = 0; p != size_; ++p)
            ends_[p] = p + 1 == size_ ? std::numeric_limits<std::uint32_t>::max()
                                      : static_cast<std::uint32_t>(begins_[p + 1] - begins_[0]) *
                                            std::uint32_t{minutes_per_day};
        std::size_t p = 0;
        for (std::size_t block = 0; block != first_of_.size(); ++block) {
            while (ends_[p] <= block << block_bits)
                ++p;
            first_of_[block] = static_cast<std::uint8_t>(p);
        }
    }

    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr date begin_of(std::size_t period) const { return begins_[period]; }
    [[nodiscard]] constexpr interval<local_time> bounds(std::size_t period) const {
        return {begins_[period], period + 1 == size_ ? covered_.end() : begins_[period + 1]};
    }
    /// The period that holds a minute of a day that is covered.
    [[nodiscard]] constexpr std::size_t at(local_time t) const noexcept {
        auto const minute = static_cast<std::uint32_t>(t - first_);
        std::size_t period = first_of_[minute >> block_bits];
        while (minute >= ends_[period]) // hardly ever: few blocks have a change inside
            ++period;
        return period;
    }

private:
    static constexpr unsigned block_bits = 15; // 23 days

    interval<date> covered_;
    local_time first_;
    std::size_t size_ = 1;
    std::array<date, most> begins_{};
    std::array<std::uint32_t, most> ends_{}; // minutes since the first one
    std::array<std::uint8_t, (218 * 366 * minutes_per_day >> block_bits) + 1> first_of_{};
};

} // namespace pds::detail

#endif
