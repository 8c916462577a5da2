// SPDX-License-Identifier: BSL-1.0
//
// Which slot is it? The calendar of one territory: holidays and slots from 1982 to 2199.
//
//     pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
//
//     calendar.is_holiday("2008-05-01"_date);                         // true, once (R-H4)
//     auto const slot = calendar.slot_at("2008-05-02T10:00"_time);    // the pont after Ascension
//     slot->kind;                                                     // slot_kind::pont_day
//     slot->period;                                                   // 08:00 to 20:00 that day
//     calendar.slot_at("2008-05-05T10:00"_time);                      // nothing: surgery hours
//
//     for (pds::slot s : calendar.between("2008-05-01"_date, "2008-06-01"_date)) ...  // lazily
//
// A calendar is a value of about 10 kB without pointers into itself: one bit a day and two small
// tables, made in a tenth of a millisecond. It never changes, so any number of threads may share
// one. A day that the rules do not cover has no answer: `errc::outside_calendar`, never a wrong
// slot.

#ifndef PDS_CALENDAR_SLOT_CALENDAR_HPP
#define PDS_CALENDAR_SLOT_CALENDAR_HPP

#include <pds/calendar/calendar_rules.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>

namespace pds {

/// What a calendar leaves to its user.
struct calendar_policy {
    /// The reading of R-D6.
    pds::saturday_morning saturday_morning = pds::saturday_morning::strict;
    /// The kinds of slot that exist (R-D9); where one does not, its hours are surgery hours.
    slot_kinds kinds = all_kinds;
};

class slot_calendar {
public:
    class range;

    /// Throws `errc::invalid_table` if the rules cover more than 79,788 days (218 years), if the
    /// hours of a kind do not begin and end at even hours, or if two kinds of one day overlap
    /// (R-D8).
    constexpr slot_calendar(territory place, calendar_rules const& rules,
                            calendar_policy policy = {})
        : rules_{rules},
          place_{place},
          policy_{policy},
          first_day_{rules.covered.begin().day_number()},
          days_{static_cast<std::uint32_t>(rules.covered.length())} {
        note_holidays();
        tabulate_weeks();
        tabulate_hours();
    }

    [[nodiscard]] constexpr territory place() const noexcept { return place_; }
    [[nodiscard]] constexpr calendar_policy policy() const noexcept { return policy_; }
    [[nodiscard]] constexpr calendar_rules const& rules() const noexcept { return rules_; }
    [[nodiscard]] constexpr bool covers(date day) const noexcept {
        return covers(day.day_number());
    }

    /// Throws `errc::outside_calendar` if the day is not covered, as all of these do.
    [[nodiscard]] constexpr bool is_holiday(date day) const {
        return (holidays_around(checked(day.day_number())) & today) != 0;
    }
    [[nodiscard]] constexpr pds::day_kind day_kind(date day) const {
        auto const number = day.day_number();
        return day_kinds_[weekday_of(number)][holidays_around(checked(number))];
    }
    /// The kind of the slot that holds a minute, or nothing outside PDS hours.
    [[nodiscard]] constexpr std::optional<slot_kind> kind_at(local_time t) const {
        auto const number = t.day_number();
        auto const kind = day_kinds_[weekday_of(number)][holidays_around(checked(number))];
        auto const cell = static_cast<std::size_t>(t.minute_of_day() / minutes_per_cell);
        auto const found = kind_of_cell_[static_cast<std::size_t>(kind)][cell];
        if (found == no_kind) return std::nullopt;
        return static_cast<slot_kind>(found);
    }
    /// The slot that holds a minute, or nothing outside PDS hours. A boundary belongs to the later
    /// period: at 20:00 the evening has begun.
    [[nodiscard]] constexpr std::optional<slot> slot_at(local_time t) const {
        auto const kind = kind_at(t);
        if (!kind) return std::nullopt;
        return slot_on(t - t.minute_of_day(), *kind);
    }
    /// The same, with every rule that was tried.
    template <recorder Recorder>
    [[nodiscard]] constexpr std::optional<slot> slot_at(local_time t, Recorder& why) const;

    /// The same, for a minute that comes from outside.
    [[nodiscard]] constexpr result<std::optional<slot>> try_slot_at(local_time t) const {
        if (!covers(t.day_number())) return errc::outside_calendar;
        return slot_at(t);
    }

    /// The slots that begin in a period, in order of begin. The range refers to this calendar.
    [[nodiscard]] constexpr range between(interval<date> days) const;
    [[nodiscard]] constexpr range between(date from, date until) const;

    /// On which band an act in a slot is priced (R-A3), given the slot's kind at its minute.
    [[nodiscard]] constexpr act_band band_of(slot_kind kind, local_time t) const {
        switch (kind) {
        case slot_kind::evening: return act_band::night;
        case slot_kind::deep_night:
            return rules_.mid_night.contains(t.clock()) ? act_band::mid_night : act_band::night;
        case slot_kind::saturday_afternoon: return act_band::saturday;
        case slot_kind::sunday_or_holiday:
        case slot_kind::pont_day:
        case slot_kind::saturday_morning: return act_band::day;
        }
        return act_band::day;
    }

private:
    // All bounds of the day are even hours, so twelve cells a day say everything.
    static constexpr int minutes_per_cell = 2 * minutes_per_hour;
    static constexpr std::size_t cells_per_day = minutes_per_day / minutes_per_cell;
    static constexpr std::uint8_t no_kind = 0xFF;

    // One bit a day. Bit `day - first_day_ + 2` so that the two days before the first have theirs,
    // and two bytes more for the day after the last and for reading in pairs.
    static constexpr std::uint32_t days_before = 2;
    static constexpr std::uint32_t most_days = 218 * 366;
    static constexpr std::size_t bytes = (days_before + most_days) / 8 + 3;

    // The four bits that the rules look at, from two days before to the day after.
    static constexpr unsigned two_days_before = 1;
    static constexpr unsigned eve = 2;
    static constexpr unsigned today = 4;
    static constexpr unsigned next = 8;

    [[nodiscard]] constexpr bool covers(std::int64_t day_number) const noexcept {
        return static_cast<std::uint64_t>(day_number - first_day_) < days_;
    }
    /// The day's index, 0 for the first day covered.
    [[nodiscard]] constexpr std::uint32_t checked(std::int64_t day_number) const {
        if (!covers(day_number)) detail::refuse(errc::outside_calendar);
        return static_cast<std::uint32_t>(day_number - first_day_);
    }
    [[nodiscard]] constexpr unsigned holidays_around(std::uint32_t index) const noexcept {
        unsigned const pair = holidays_[index / 8] | (unsigned{holidays_[index / 8 + 1]} << 8U);
        return (pair >> (index % 8)) & 0xFU;
    }
    [[nodiscard]] static constexpr std::size_t weekday_of(std::int64_t day_number) noexcept {
        return static_cast<std::uint32_t>(day_number) % 7U;
    }
    [[nodiscard]] static constexpr day_facts facts(weekday day, unsigned around) noexcept {
        return {day, (around & two_days_before) != 0, (around & eve) != 0, (around & today) != 0,
                (around & next) != 0};
    }
    [[nodiscard]] constexpr slot slot_on(local_time day, slot_kind kind) const {
        auto const& hours = rules_.hours_of(kind);
        return {kind, {day + hours.begin.minutes(), day + hours.end.minutes()}};
    }

    // Before the first day covered no holiday is known: a look back from it finds none.
    constexpr void note_holidays() {
        if (days_ > most_days) detail::refuse(errc::invalid_table);
        int const first_year = rules_.covered.begin().year();
        int const last_year = rules_.covered.end().year(); // a pont may look past the last day
        for (int year = first_year; year <= last_year; ++year)
            for (auto const& row : rules_.holidays)
                if (auto const day = row.in(year, place_);
                    day && *day >= rules_.covered.begin() && *day <= rules_.covered.end()) {
                    auto const bit =
                        static_cast<std::uint32_t>(day->day_number() - first_day_) + days_before;
                    holidays_[bit / 8] =
                        static_cast<std::uint8_t>(holidays_[bit / 8] | (1U << (bit % 8)));
                }
    }
    constexpr void tabulate_weeks() {
        for (std::size_t day = 0; day != day_kinds_.size(); ++day)
            for (unsigned around = 0; around != day_kinds_[day].size(); ++around)
                day_kinds_[day][around] =
                    classify(facts(static_cast<weekday>(day), around), policy_.saturday_morning);
    }
    constexpr void tabulate_hours() {
        for (std::size_t day = 0; day != day_kind_count; ++day) {
            kind_of_cell_[day].fill(no_kind);
            auto const kinds = kinds_of(static_cast<pds::day_kind>(day));
            for (std::size_t k = 0; k != slot_kind_count; ++k) {
                auto const kind = static_cast<slot_kind>(k);
                if (!kinds.contains(kind) || !policy_.kinds.contains(kind)) continue;
                auto const& hours = rules_.hours_of(kind);
                if (hours.begin.minutes() % minutes_per_cell != 0 ||
                    hours.end.minutes() % minutes_per_cell != 0 || hours.end <= hours.begin)
                    detail::refuse(errc::invalid_table);
                for (int m = hours.begin.minutes(); m < hours.end.minutes();
                     m += minutes_per_cell) {
                    auto& cell = kind_of_cell_[day][static_cast<std::size_t>(m / minutes_per_cell)];
                    if (cell != no_kind) detail::refuse(errc::invalid_table);
                    cell = static_cast<std::uint8_t>(k);
                }
            }
        }
    }

    std::array<std::uint8_t, bytes> holidays_{};
    std::array<std::array<pds::day_kind, 16>, 7> day_kinds_{};
    std::array<std::array<std::uint8_t, cells_per_day>, day_kind_count> kind_of_cell_{};
    calendar_rules rules_;
    territory place_;
    calendar_policy policy_;
    std::int32_t first_day_;
    std::uint32_t days_;
};

/// The slots of a period, computed as they are asked for: a forward range.
class slot_calendar::range {
public:
    class iterator {
    public:
        using value_type = slot;
        using difference_type = std::ptrdiff_t;
        using reference = slot;
        using pointer = void;
        using iterator_category = std::input_iterator_tag; // yields values; C++20: forward
        using iterator_concept = std::forward_iterator_tag;

        constexpr iterator() = default;

        [[nodiscard]] constexpr slot operator*() const {
            return calendar_->slot_on(at_ - at_.minute_of_day(), kind_);
        }
        constexpr iterator& operator++() {
            at_ = (**this).end();
            find();
            return *this;
        }
        constexpr iterator operator++(int) {
            auto const before = *this;
            ++*this;
            return before;
        }
        friend constexpr bool operator==(iterator const& a, iterator const& b) noexcept {
            return a.at_ == b.at_;
        }

    private:
        friend class range;
        constexpr iterator(slot_calendar const* calendar, local_time at, local_time end)
            : calendar_{calendar}, at_{at}, end_{end} {
            find();
        }
        // Moves on to the first slot that begins at `at_` or later, or to the end.
        constexpr void find() {
            for (; at_ < end_; at_ = at_ + minutes_per_cell)
                if (auto const kind = calendar_->kind_at(at_)) {
                    kind_ = *kind;
                    return;
                }
            at_ = end_;
        }

        slot_calendar const* calendar_ = nullptr;
        local_time at_{};
        local_time end_{};
        slot_kind kind_{};
    };

    [[nodiscard]] constexpr iterator begin() const { return {calendar_, begin_, end_}; }
    [[nodiscard]] constexpr iterator end() const { return {calendar_, end_, end_}; }

private:
    friend class slot_calendar;
    constexpr range(slot_calendar const* calendar, local_time begin, local_time end) noexcept
        : calendar_{calendar}, begin_{begin}, end_{end} {}

    slot_calendar const* calendar_;
    local_time begin_;
    local_time end_;
};

constexpr slot_calendar::range slot_calendar::between(interval<date> days) const {
    if (!days.empty() && !rules_.covered.contains(days)) detail::refuse(errc::outside_calendar);
    return {this, days.begin(), days.end()};
}

constexpr slot_calendar::range slot_calendar::between(date from, date until) const {
    return between(interval<date>{from, until});
}

template <recorder Recorder>
constexpr std::optional<slot> slot_calendar::slot_at(local_time t, Recorder& why) const {
    date const day = t.day();
    auto const around = holidays_around(checked(day.day_number()));
    auto const kinds =
        kinds_of(classify(facts(day.weekday(), around), policy_.saturday_morning, why, day));

    std::optional<slot> found;
    for (std::size_t k = 0; k != slot_kind_count; ++k) {
        auto const kind = static_cast<slot_kind>(k);
        if (!kinds.contains(kind)) continue;
        auto const& hours = rules_.hours_of(kind);
        auto const candidate = slot_on(day, kind);
        bool const within = candidate.period.contains(t);
        bool const exists = policy_.kinds.contains(kind);
        if (within && exists) found = candidate;
        why.record({.rule = hours.rule,
                    .asked = within && !exists ? condition::kind_exists : condition::within_hours,
                    .holds = within && exists,
                    .day = day,
                    .source = hours.source});
    }
    return found;
}

} // namespace pds

#endif
