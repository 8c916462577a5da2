// SPDX-License-Identifier: BSL-1.0
//
// Which slot is it, for millions of times at once: one byte each, a `slot_code`.
//
//     std::vector<pds::local_time> const times = ...;      // 2008-05-02T10:00  2008-05-05T10:00
//     std::vector<pds::slot_code> codes(times.size());
//     pds::classify(times, codes, calendar);               // pont_day          none
//
// The column may hold any type that counts civil time (core/civil_time.hpp): with the headers of
// interop/ those of Boost and of std::chrono too, as they are.
//
// The same answers as `slot_calendar::code_at`, in any order and over any number of years; a time
// that the calendar does not cover is `slot_code::outside`, nothing throws for it. Nothing is
// allocated; 11 kB of stack are used. Input and output need no alignment beyond that of their
// types.
//
// Times of one batch mostly lie within a year or two. So a window of the calendar is laid out with
// one byte a cell, where a time is found by a subtraction, a multiplication and one load; what lies
// outside the window is asked of the calendar. Memory is read ahead by 4 kB, without which a batch
// larger than the caches waits for each line.

#ifndef PDS_BATCH_CLASSIFY_HPP
#define PDS_BATCH_CLASSIFY_HPP

#include <pds/calendar/slot_calendar.hpp>
#include <pds/core/prefetch.hpp>
#include <pds/core/quotient.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace pds {

namespace detail {

/// Asks for the line of memory 4 kB behind `p`. Harmless behind the end of what there is.
template <class T>
void read_ahead(T const* p) noexcept {
    prefetch(reinterpret_cast<char const*>(p) + 4096);
}

/// Civil seconds since 1970, which have no type of their own.
struct count_of_seconds {
    using value = std::int64_t;
    static constexpr std::int64_t per_minute = 60;
    static constexpr local_time epoch{date{1970, 1, 1}};
    static constexpr std::int64_t of(std::int64_t t) noexcept { return t; }
};

/// What a window is laid out from: the code at a minute, and those of the week around it.
class calendar_codes {
public:
    explicit calendar_codes(slot_calendar const& calendar) noexcept : calendar_{&calendar} {}
    static void begin_at(local_time) noexcept {} // the same codes in every window
    [[nodiscard]] slot_code at(local_time t) const noexcept { return calendar_->code_at(t); }
    [[nodiscard]] week_cells week_at(local_time t) const { return calendar_->week_at(t); }

private:
    slot_calendar const* calendar_;
};

/// Gives times their codes, block by block, through a window of 128 weeks with one byte a cell. A
/// code that `Codes` gives is below 128; `Count` is a `civil_count` or alike.
template <class Count, class Codes>
class block_classifier {
public:
    using value = typename Count::value;
    static constexpr std::size_t block = 4096;

    explicit block_classifier(Codes codes) : codes_{codes} {
        window_.fill(missed); // until it is laid
    }
    /// Blocks of any length; in one of many, those of 4096 pay best.
    void operator()(std::span<value const> in, slot_code* out) {
        if (alone_ != 0) {
            --alone_;
            return one_by_one(in, out);
        }
        auto const missing = look_up(in, out);
        if (missing == 0) {
            next_alone_ = 1;
            return;
        }
        std::size_t last = 0;
        for (std::size_t i = 0; i != in.size(); ++i)
            if (out[i] == missed) {
                out[i] = codes_.at(minute_of<Count>(in[i]));
                last = i;
            }
        if (missing > in.size() / 8) { // times have gone elsewhere, or are everywhere
            move_to(minute_of<Count>(in[last]));
            alone_ = next_alone_ - 1;
            next_alone_ = std::min(2 * next_alone_, most_alone);
        }
    }
    void one_by_one(std::span<value const> in, slot_code* out) const {
        for (std::size_t i = 0; i != in.size(); ++i)
            out[i] = codes_.at(minute_of<Count>(in[i]));
    }
    [[nodiscard]] Codes const& codes() const noexcept { return codes_; }

    /// Lays the window around a time, if it is covered.
    void move_to(local_time t) {
        if (codes_.at(t) == slot_code::outside) return;
        // days are numbered from a Monday
        begin_ = t - t.minute_of_day() - t.day_number() % 7 * minutes_per_day -
                 weeks_before * minutes_per_week;
        codes_.begin_at(begin_);
        auto* at = window_.data();
        for (std::int64_t week = 0; week != weeks; ++week, at += cells_per_week)
            copy_week(begin_ + week * minutes_per_week, at);
    }

private:
    static constexpr std::int64_t weeks = 128;
    static constexpr std::int64_t weeks_before = 32; // the rest is ahead: times tend to go on
    static constexpr std::int64_t minutes_per_week = 7 * minutes_per_day;
    static constexpr std::uint64_t end = weeks * minutes_per_week * Count::per_minute;
    static constexpr std::uint64_t per_cell = minutes_per_cell * Count::per_minute;
    static constexpr std::size_t most_alone = 64;
    static constexpr slot_code missed{128}; // the time is not in the window

    // Counts the missed.
    std::size_t look_up(std::span<value const> in, slot_code* out) const noexcept {
        std::size_t missing = 0;
        std::size_t i = 0;
        for (; in.size() - i >= 8; i += 8) {
            for (std::size_t line = 0; line < 8 * sizeof(value); line += 64)
                read_ahead(reinterpret_cast<char const*>(&in[i]) + line);
            if (look_up_eight(&in[i], &out[i], std::make_index_sequence<8>{})) continue;
            for (std::size_t k = 0; k != 8; ++k)
                missing += look_up_one(in[i + k], out[i + k]);
        }
        for (; i != in.size(); ++i)
            missing += look_up_one(in[i], out[i]);
        return missing;
    }
    // Of eight times that all lie in the window, or of none. They do if the bits that any of them
    // has stay below a power of two that does: one comparison for eight.
    template <std::size_t... I>
    bool look_up_eight(value const* in, slot_code* out, std::index_sequence<I...>) const noexcept {
        std::array<std::uint64_t, 8> const since{counts_since<Count>(in[I], begin_)...};
        if ((since[I] | ...) >= std::bit_floor(end)) return false;
        ((out[I] = code_at(since[I])), ...);
        return true;
    }
    std::size_t look_up_one(value const& t, slot_code& out) const noexcept {
        out = code_at(std::min(counts_since<Count>(t, begin_), end));
        return index_of(out) / index_of(missed); // 1 if it is missed
    }
    [[nodiscard]] slot_code code_at(std::uint64_t since) const noexcept {
        return window_[quotient<per_cell, end + 1>(since)];
    }
    void copy_week(local_time monday, slot_code* at) const {
        for (int day = 0; day != 7; ++day) // the calendar may begin or end in this week
            if (auto const t = monday + day * minutes_per_day; codes_.at(t) != slot_code::outside) {
                std::ranges::copy(codes_.week_at(t), at);
                return;
            }
        std::fill_n(at, cells_per_week, slot_code::outside);
    }

    Codes codes_;
    local_time begin_{};
    std::size_t alone_ = 0;      // blocks left to do without the window
    std::size_t next_alone_ = 1; // doubled while the window does not help
    std::array<slot_code, weeks * cells_per_week + 1> window_; // the last one is `missed`
};

template <class Count>
void classify(std::span<typename Count::value const> times, std::span<slot_code> codes,
              slot_calendar const& calendar) {
    if (times.size() != codes.size()) refuse(errc::different_lengths);
    block_classifier<Count, calendar_codes> by_block{calendar_codes{calendar}};
    auto constexpr block = by_block.block;
    if (times.size() < block / 8) return by_block.one_by_one(times, codes.data());
    by_block.move_to(minute_of<Count>(times[0]));
    for (std::size_t i = 0; i < times.size(); i += block)
        by_block(times.subspan(i, std::min(block, times.size() - i)), &codes[i]);
}

} // namespace detail

/// Of a span, a vector or an array of times. Throws `errc::different_lengths` if there are not as
/// many codes as times.
template <class Times,
          class T = typename decltype(std::span{std::declval<Times const&>()})::value_type>
requires civil_time<T>
void classify(Times const& times, std::span<slot_code> codes, slot_calendar const& calendar) {
    detail::classify<civil_count<T>>(times, codes, calendar);
}

/// The same for civil seconds since 1970-01-01T00:00, as databases hold them: 1'209'722'400 is
/// 2008-05-02T10:00. Any 64-bit number is a time.
inline void classify_seconds(std::span<std::int64_t const> seconds, std::span<slot_code> codes,
                             slot_calendar const& calendar) {
    detail::classify<detail::count_of_seconds>(seconds, codes, calendar);
}

} // namespace pds

#endif
