// SPDX-License-Identifier: BSL-1.0
//
// Whether every open slot is served (R-T2): each slot of each sector or group that is not exactly
// served, and how.
//
//     for (auto const& c : pds::coverage(duties, openings, sectors, calendar, period))
//         c.slot, c.unit, c.posts, c.served, c.status;
//
// What is asked for is the organised hours of the slot: a doctor's time outside them counts for
// nothing. Time: proportional to slots and duties, some nanoseconds each, in any order of the
// duties; memory beside the answer: 32 MB, or 16 bytes a duty where that is more.
// `batch/coverage.hpp` has the same for records.

#ifndef PDS_ROSTER_COVERAGE_HPP
#define PDS_ROSTER_COVERAGE_HPP

#include <pds/calendar/slot_calendar.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/organisation/opening_stretches.hpp>
#include <pds/roster/coverage_grid.hpp>
#include <pds/roster/duty.hpp>
#include <pds/roster/seating.hpp>
#include <pds/roster/slot_window.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace pds {

/// How a slot differs from exactly served.
enum class coverage_status : std::uint8_t {
    empty,  ///< nobody at any minute
    partly, ///< some posts are not served for the whole of the organised hours
    over    ///< more doctors than posts at some minute
};

inline constexpr auto coverage_status_names =
    std::to_array<std::string_view>({"empty", "partly", "over"});

/// The name that programs use: `empty` for the first.
constexpr std::string_view name_of(coverage_status s) {
    return coverage_status_names[static_cast<std::size_t>(s)];
}

/// A slot that is not exactly served.
struct uncovered {
    pds::slot slot;
    sector_id unit; ///< the sector, or the group
    std::size_t posts;
    std::size_t served; ///< partly: posts served throughout; over: the most doctors at once
    coverage_status status;
};

namespace detail {

/// How one unit serves the hours that a slot is organised in; nothing to say if it does exactly.
/// Somebody is there at some minute of them.
inline void judge(std::vector<uncovered>& found, slot const& s, sector_id unit, opening const& row,
                  interval<local_time> asked, std::span<presence const> everybody) {
    std::vector<presence> present;
    for (auto const& p : everybody)
        if (auto const part = intersection(p.period, asked); !part.empty())
            present.push_back({p.doctor, part});
    std::sort(present.begin(), present.end(),
              [](auto const& a, auto const& b) { return seated_before(a, b); });

    auto const posts = static_cast<std::size_t>(row.posts);
    auto const seats = seat(present, posts);
    if (seats.too_many) {
        found.push_back({s, unit, posts, most_at_once(present), coverage_status::over});
        return;
    }
    std::vector<std::int64_t> minutes(seats.posts_used);
    for (std::size_t i = 0; i != present.size(); ++i)
        minutes[seats.post[i]] += present[i].period.length();
    auto const whole =
        static_cast<std::size_t>(std::count(minutes.begin(), minutes.end(), asked.length()));
    if (whole != posts) found.push_back({s, unit, posts, whole, coverage_status::partly});
}

/// The slots of one window that are not exactly served.
class coverage_judge {
public:
    coverage_judge(std::vector<uncovered>& found, slot_window const& window,
                   coverage_grid const& grid)
        : found_{&found}, window_{&window}, grid_{&grid} {}

    /// Judges the slots of one kind on some days, of the unit that these lines are.
    void operator()(slot_kind kind, interval<date> days, sector_id unit, opening const& row,
                    std::span<std::uint32_t const> lines) {
        auto const& hours = window_->calendar().rules().hours_of(kind);
        if (!row.hours.overlaps({hours.begin, hours.end})) return; // nothing is asked for
        auto const numbers = window_->numbers(kind, days);
        auto const judge_one = [&](std::uint32_t number) {
            judge_slot(window_->slot(kind, number), number, unit, row, lines);
        };
        if (row.posts == 1 && lines.size() == 1) { // the usual case
            auto const cells = grid_->cells(lines.front());
            for (auto const number : numbers)
                if (cells[number] - 1 >= coverage_grid::more - 1) judge_one(number); // 0, too
            return;
        }
        for (auto const number : numbers)
            if (row.posts != 1 || !served_by_one(number, lines)) judge_one(number);
    }

private:
    /// One doctor serves the slot whole, and nobody else at all.
    [[nodiscard]] bool served_by_one(std::uint32_t number,
                                     std::span<std::uint32_t const> lines) const {
        std::uint32_t doctor = 0;
        for (auto const line : lines) {
            auto const here = grid_->cell(line, number);
            if (here >= coverage_grid::more || (doctor != 0 && here != 0)) return false;
            doctor |= here;
        }
        return doctor != 0;
    }
    void judge_slot(slot const& s, std::uint32_t number, sector_id unit, opening const& row,
                    std::span<std::uint32_t const> lines) {
        present_.clear();
        for (auto const line : lines)
            grid_->gather(line, number, present_);
        join();
        // Who is there at all is mostly there throughout, and then only their number matters.
        auto const asked = organised(s, row);
        std::size_t whole = 0;
        for (auto const& p : present_) {
            if (p.period.contains(asked))
                ++whole;
            else if (p.period.overlaps(asked))
                return judge(*found_, s, unit, row, asked, present_);
        }
        auto const posts = static_cast<std::size_t>(row.posts);
        if (whole == posts) return;
        found_->push_back({s, unit, posts, whole,
                           whole == 0      ? coverage_status::empty
                           : whole > posts ? coverage_status::over
                                           : coverage_status::partly});
    }
    /// Makes one of a doctor's presences that touch or overlap (R-P15).
    void join() {
        if (present_.size() < 2) return;
        std::sort(present_.begin(), present_.end(), [](auto const& a, auto const& b) {
            return std::tuple{a.doctor, a.period.begin()} < std::tuple{b.doctor, b.period.begin()};
        });
        auto last = present_.begin();
        for (auto next = last + 1; next != present_.end(); ++next)
            if (next->doctor == last->doctor && next->period.begin() <= last->period.end())
                last->period = {last->period.begin(),
                                std::max(last->period.end(), next->period.end())};
            else
                *++last = *next;
        present_.erase(last + 1, present_.end());
    }

    std::vector<uncovered>* found_;
    slot_window const* window_;
    coverage_grid const* grid_;
    std::vector<presence> present_; // in the slot at hand
};

/// A stretch of days on which a sector serves as a group.
struct group_stretch {
    sector_id unit;
    slot_kind kind;
    interval<date> days;
    opening const* row;
    std::uint32_t line;

    [[nodiscard]] auto order() const { return std::tuple{unit, kind, days.begin()}; }
};

/// Judges the groups, kind by kind, from each day on which a member comes or goes until the next.
/// The row of a group is that of its first member; sectors that nobody asked for make no group.
inline void judge_groups(std::vector<group_stretch> stretches, std::size_t asked_for,
                         coverage_judge& judge_slots) {
    std::sort(stretches.begin(), stretches.end(),
              [](auto const& a, auto const& b) { return a.order() < b.order(); });
    std::vector<date> bounds;
    std::vector<group_stretch> members; // in order of line
    std::vector<std::uint32_t> lines;
    for (auto first = stretches.begin(); first != stretches.end();) {
        auto const last = std::find_if(first, stretches.end(), [&](auto const& s) {
            return s.unit != first->unit || s.kind != first->kind;
        });
        bounds.clear();
        for (auto s = first; s != last; ++s)
            bounds.insert(bounds.end(), {s->days.begin(), s->days.end()});
        std::sort(bounds.begin(), bounds.end());
        bounds.erase(std::unique(bounds.begin(), bounds.end()), bounds.end());
        auto const unit = first->unit;
        auto const kind = first->kind;
        members.clear();
        for (std::size_t i = 0; i + 1 != bounds.size(); ++i) {
            std::erase_if(members, [&](auto const& m) { return m.days.end() <= bounds[i]; });
            for (; first != last && first->days.begin() == bounds[i]; ++first)
                members.push_back(*first);
            if (members.empty()) continue;
            std::sort(members.begin(), members.end(),
                      [](auto const& a, auto const& b) { return a.line < b.line; });
            if (members.front().line >= asked_for) continue;
            lines.clear();
            for (auto const& m : members)
                lines.push_back(m.line);
            judge_slots(kind, {bounds[i], bounds[i + 1]}, unit, *members.front().row, lines);
        }
        first = last;
    }
}

/// `read(row)` is a `duty_row`.
template <class Row, class Read>
std::vector<uncovered> coverage(std::span<Row const> rows, Read const& read,
                                opening_table const& openings, std::span<sector_id const> sectors,
                                slot_calendar const& calendar, interval<date> period) {
    static_cast<void>(calendar.between(period)); // throws if it is not covered
    roster_lines lines{sectors, openings, period};
    stretch_finder winners{openings};
    std::vector<uncovered> found;
    auto const in_order = [](uncovered const& a, uncovered const& b) {
        return std::tuple{a.unit, a.slot.begin()} < std::tuple{b.unit, b.slot.begin()};
    };

    // So many days at once that the grid has at most 8 million words, or 4 a row.
    constexpr std::size_t words = std::size_t{1} << 23U;
    auto const days_at_once = static_cast<int>(
        std::clamp<std::size_t>(std::max(words, 4 * rows.size()) /
                                    (slot_kind_count * std::max<std::size_t>(lines.asked_for(), 1)),
                                1, slot_window::most_days));
    for (date begin = period.begin();;) {
        auto const length = std::min(days_at_once, period.end() - begin);
        interval<date> const days{begin, begin + length};
        slot_window const window{calendar, days};
        coverage_grid grid{window, lines};
        grid.add(rows, read);
        grid.finish();

        coverage_judge judge_slots{found, window, grid};
        std::vector<group_stretch> groups;
        for (std::uint32_t line = 0; line != lines.sectors().size(); ++line) {
            auto const sector = lines.sectors()[line];
            auto const before = static_cast<std::ptrdiff_t>(found.size());
            for (std::size_t k = 0; k != slot_kind_count; ++k) {
                auto const kind = static_cast<slot_kind>(k);
                winners.for_each(sector, kind, days, [&](interval<date> some, opening const& row) {
                    if (!row.opens()) return;
                    auto const unit = row.group.value_or(sector);
                    if (lines.is_group(unit))
                        groups.push_back({unit, kind, some, &row, line});
                    else if (line < lines.asked_for())
                        judge_slots(kind, some, unit, row, std::span{&line, 1});
                });
            }
            std::sort(found.begin() + before, found.end(), in_order); // a few
        }
        judge_groups(std::move(groups), lines.asked_for(), judge_slots);
        begin = days.end();
        if (begin == period.end()) break;
    }
    if (!std::is_sorted(found.begin(), found.end(), in_order))
        std::sort(found.begin(), found.end(), in_order);
    return found;
}

} // namespace detail

/// In order of sector or group, then of begin. Duties may come in any order, touch, overlap and
/// repeat. `sectors` are those that exist: rows of openings for every sector stand for these.
/// Throws `errc::outside_calendar` for a day of the period, or of any duty, that the calendar does
/// not cover.
inline std::vector<uncovered> coverage(std::span<duty const> duties, opening_table const& openings,
                                       std::span<sector_id const> sectors,
                                       slot_calendar const& calendar, interval<date> period) {
    auto const read = [](duty const& d) {
        return detail::duty_row{d.doctor, d.sector, d.period.begin(), d.period.end()};
    };
    return detail::coverage(duties, read, openings, sectors, calendar, period);
}

} // namespace pds

#endif
