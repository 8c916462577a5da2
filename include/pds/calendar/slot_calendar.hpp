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
// A calendar is a value of 8 kB without pointers into itself, made in a tenth of a millisecond. It
// never changes, so any number of threads may share one. A day that the rules do not cover has no
// answer: `errc::outside_calendar`, never a wrong slot.
//
// A minute may be given as any type that counts civil time: see core/civil_time.hpp.
//
// Answers are read from a `fortnight_table`. Rules with more different weeks than it has room for
// are answered all the same, those weeks some hundred times slower, from the rules.

#ifndef PDS_CALENDAR_SLOT_CALENDAR_HPP
#define PDS_CALENDAR_SLOT_CALENDAR_HPP

#include <pds/calendar/calendar_rules.hpp>
#include <pds/calendar/fortnight_table.hpp>
#include <pds/calendar/slot_code.hpp>
#include <pds/core/civil_time.hpp>

#include <algorithm>
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

/// Answers which slot a minute belongs to, for one territory and one policy.
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
          days_{static_cast<std::uint32_t>(rules.covered.length())},
          first_monday_{first_day_ + days_before_monday()},
          first_cell_{static_cast<std::uint64_t>(first_monday_) * cells} {
        if (days_ > most_days) detail::refuse(errc::invalid_table);
        tabulate_days();
        tabulate_fortnights();
    }

    [[nodiscard]] constexpr territory place() const noexcept { return place_; }
    [[nodiscard]] constexpr calendar_policy policy() const noexcept { return policy_; }
    [[nodiscard]] constexpr calendar_rules const& rules() const noexcept { return rules_; }
    [[nodiscard]] constexpr bool covers(date day) const noexcept {
        return covers(day.day_number());
    }

    /// Throws `errc::outside_calendar` if the day is not covered, as all of these do.
    [[nodiscard]] constexpr bool is_holiday(date day) const {
        auto const index = index_in_table(day.day_number());
        if (index < tabled_days_) [[likely]]
            return table_.is_holiday(index);
        check(day);
        return is_holiday_behind_table(day.day_number());
    }
    [[nodiscard]] constexpr pds::day_kind day_kind(date day) const {
        check(day);
        return classify(facts_of(day), policy_.saturday_morning);
    }
    /// The kind of the slot that holds a minute, or nothing outside PDS hours.
    template <civil_time T = local_time>
    [[nodiscard]] constexpr std::optional<slot_kind> kind_at(T const& t) const {
        return kind_of(checked_code(cell_of(t)));
    }
    /// The same as one byte; `slot_code::outside` where there is no answer.
    template <civil_time T = local_time>
    [[nodiscard]] constexpr slot_code code_at(T const& t) const noexcept {
        auto const cell = cell_of(t);
        if (auto const index = cell - first_cell_; index < tabled_cells_) [[likely]]
            return table_.at(index);
        return code_behind_table(cell);
    }
    /// The codes of the week, from Monday 00:00, that holds a minute of a day that is covered.
    [[nodiscard]] constexpr week_cells week_at(local_time t) const;

    /// The slot that holds a minute, or nothing outside PDS hours. A boundary belongs to the later
    /// period: at 20:00 the evening has begun.
    template <civil_time T = local_time>
    [[nodiscard]] constexpr std::optional<slot> slot_at(T const& t) const {
        auto const cell = cell_of(t);
        auto const kind = kind_of(checked_code(cell));
        if (!kind) return std::nullopt;
        return slot_on(time_of(cell - cell % cells), *kind);
    }
    /// The same, with every rule that was tried.
    template <recorder Recorder>
    [[nodiscard]] constexpr std::optional<slot> slot_at(local_time t, Recorder& why) const;

    /// The same, for a minute that comes from outside.
    template <civil_time T = local_time>
    [[nodiscard]] constexpr result<std::optional<slot>> try_slot_at(T const& t) const {
        if (!covers(day_of(cell_of(t)))) return errc::outside_calendar;
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
    static constexpr std::uint32_t most_days = detail::fortnight_table::most_days;
    static constexpr std::size_t cells = cells_per_day;

    [[nodiscard]] constexpr std::int32_t days_before_monday() const noexcept {
        return (7 - static_cast<int>(rules_.covered.begin().weekday())) % 7;
    }
    [[nodiscard]] constexpr bool covers(std::int64_t day_number) const noexcept {
        return static_cast<std::uint64_t>(day_number - first_day_) < days_;
    }
    constexpr void check(date day) const {
        if (!covers(day)) [[unlikely]]
            detail::refuse(errc::outside_calendar);
    }
    // Cells are counted from day zero; those of a time before it wrap to a number behind all days.
    template <class T>
    [[nodiscard]] static constexpr std::uint64_t cell_of(T const& t) noexcept {
        return detail::periods_since_zero<civil_count<T>, minutes_per_cell>(t);
    }
    [[nodiscard]] static constexpr std::int64_t day_of(std::uint64_t cell) noexcept {
        return static_cast<std::int64_t>(cell / cells);
    }
    [[nodiscard]] static constexpr local_time time_of(std::uint64_t cell) noexcept {
        return detail::day_zero + static_cast<std::int64_t>(cell * minutes_per_cell);
    }
    // 0 for the table's first day; larger than all for one before.
    [[nodiscard]] constexpr std::uint32_t index_in_table(std::int64_t day_number) const noexcept {
        return static_cast<std::uint32_t>(day_number - first_monday_);
    }
    [[nodiscard]] constexpr slot_code checked_code(std::uint64_t cell) const {
        if (auto const index = cell - first_cell_; index < tabled_cells_) [[likely]]
            return table_.at(index);
        auto const code = code_behind_table(cell);
        if (code == slot_code::outside) detail::refuse(errc::outside_calendar);
        return code;
    }
    // Of cells and days before the first Monday, or behind the first day that is not tabled.
    [[nodiscard, gnu::cold]] constexpr slot_code
    code_behind_table(std::uint64_t cell) const noexcept {
        auto const day = day_of(cell);
        if (!covers(day)) return slot_code::outside;
        if (table_.knows(index_in_table(day))) return table_.at(cell - first_cell_);
        return code_by_rules(time_of(cell));
    }
    [[nodiscard, gnu::cold]] constexpr bool is_holiday_behind_table(std::int32_t day) const {
        auto const index = index_in_table(day);
        if (table_.knows(index)) return table_.is_holiday(index);
        return pds::is_holiday(rules_.covered.begin() + (day - first_day_), place_,
                               rules_.holidays);
    }
    // What the rules ask of a day that is covered. Before the first day covered no holiday is
    // known; behind the last one the next day is, for a pont.
    [[nodiscard]] constexpr day_facts facts_of(date day) const {
        auto const number = day.day_number();
        auto const known = [&](std::int32_t n) {
            return static_cast<std::uint32_t>(n - first_day_) <= days_ &&
                   is_holiday_behind_table(n);
        };
        return {day.weekday(), known(number - 2), known(number - 1), known(number),
                known(number + 1)};
    }
    [[nodiscard, gnu::cold]] constexpr slot_code code_by_rules(local_time t) const {
        auto const kind = classify(facts_of(t.day()), policy_.saturday_morning);
        return cells_of_[static_cast<std::size_t>(kind)]
                        [static_cast<std::size_t>(t.minute_of_day() / minutes_per_cell)];
    }
    [[nodiscard]] constexpr slot slot_on(local_time day, slot_kind kind) const {
        auto const& hours = rules_.hours_of(kind);
        return {kind, {day + hours.begin.minutes(), day + hours.end.minutes()}};
    }

    // The cells of each kind of day.
    constexpr void tabulate_days() {
        for (std::size_t day = 0; day != day_kind_count; ++day) {
            cells_of_[day].fill(slot_code::none);
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
                    auto& cell = cells_of_[day][static_cast<std::size_t>(m / minutes_per_cell)];
                    if (cell != slot_code::none) detail::refuse(errc::invalid_table);
                    cell = code_of(kind);
                }
            }
        }
    }
    constexpr void tabulate_fortnights() {
        // The holidays of each fortnight as bits, its first Monday lowest.
        std::array<std::uint16_t, most_days / 14 + 1> holidays{};
        auto const last = rules_.covered.end(); // a pont may look past the last day covered
        for (int year = rules_.covered.begin().year(); year <= last.year(); ++year)
            for (auto const& row : rules_.holidays)
                if (auto const day = row.in(year, place_); day && *day <= last) {
                    auto const index = index_in_table(day->day_number());
                    if (index > days_) continue; // before the first Monday
                    auto& bits = holidays[index / 14];
                    bits = static_cast<std::uint16_t>(bits | 1U << index % 14);
                }
        auto const before = static_cast<std::uint32_t>(days_before_monday());
        tabled_days_ = table_.fill(
            days_ - std::min(days_, before), [&](std::uint32_t i) { return holidays[i]; },
            [&](unsigned bits) { return cells_of_week(bits); });
        tabled_cells_ = std::uint64_t{tabled_days_} * cells;
    }
    // Of the week with these holidays. No rule looks at a day of another week.
    [[nodiscard]] constexpr week_cells cells_of_week(unsigned holidays) const {
        week_cells week{};
        for (unsigned day = 0; day != 7; ++day) {
            // bits from two days before the day to the one after it
            auto const around = holidays << 2U >> day;
            auto const kind = classify({static_cast<weekday>(day), (around & 1U) != 0,
                                        (around & 2U) != 0, (around & 4U) != 0, (around & 8U) != 0},
                                       policy_.saturday_morning);
            for (std::size_t cell = 0; cell != cells; ++cell)
                week[day * cells + cell] = cells_of_[static_cast<std::size_t>(kind)][cell];
        }
        return week;
    }

    detail::fortnight_table table_;
    std::array<day_cells, day_kind_count> cells_of_{}; // by day_kind
    calendar_rules rules_;
    territory place_;
    calendar_policy policy_;
    std::int32_t first_day_;
    std::uint32_t days_;
    // The table begins with a Monday. Days before it are few, and left to the rules.
    std::int32_t first_monday_;
    // Before the first that the table does not know; most often all.
    std::uint32_t tabled_days_ = 0;
    std::uint64_t first_cell_;
    std::uint64_t tabled_cells_ = 0;
};

static_assert(sizeof(slot_calendar) <= 8192);

constexpr week_cells slot_calendar::week_at(local_time t) const {
    check(t.day());
    auto const monday =
        t - t.minute_of_day() - std::int64_t{static_cast<int>(t.day().weekday())} * minutes_per_day;
    bool const whole = monday >= local_time{rules_.covered.begin()} &&
                       monday + 7 * minutes_per_day <= rules_.covered.end();
    if (auto const index = index_in_table(t.day_number()); whole && table_.knows(index)) [[likely]]
        return table_.week(index);
    week_cells week{};
    for (std::size_t cell = 0; cell != week.size(); ++cell)
        week[cell] = code_at(monday + static_cast<std::int64_t>(cell) * minutes_per_cell);
    return week;
}

/// The slots of a period, computed as they are asked for: a forward range.
class slot_calendar::range {
public:
    /// Yields slots by value; two are equal if they stand at one slot.
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
    check(day);
    auto const kinds = kinds_of(classify(facts_of(day), policy_.saturday_morning, why, day));

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
