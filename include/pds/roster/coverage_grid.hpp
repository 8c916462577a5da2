// SPDX-License-Identifier: BSL-1.0
//
// Who serves which slot, in a grid of one word for each sector and slot of some days.
//
//     pds::detail::roster_lines lines{sectors, openings, period};
//     pds::detail::slot_window const window{calendar, days};
//     pds::detail::coverage_grid grid{window, lines};
//     grid.add(duties, [](pds::duty const& d) { return pds::detail::duty_row{...}; });
//     grid.cell(line, slot);      // 0: nobody
//
// Nearly every duty is a slot served whole by the one doctor who serves it: it costs one look at
// the table of the window and one word written, in any order of the duties. Everything else in a
// cell (a second doctor, a part of the slot) is kept beside the grid.

#ifndef PDS_ROSTER_COVERAGE_GRID_HPP
#define PDS_ROSTER_COVERAGE_GRID_HPP

#include <pds/core/prefetch.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/organisation/opening_stretches.hpp>
#include <pds/organisation/sector.hpp>
#include <pds/roster/duty.hpp>
#include <pds/roster/seating.hpp>
#include <pds/roster/slot_window.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <vector>

namespace pds::detail {

/// A duty as any table of duties has it; whether it ends after it begins is not known yet.
struct duty_row {
    doctor_id doctor;
    sector_id sector;
    local_time begin;
    local_time end;
};

/// The sectors whose duties count, each with a line of the grid. First those that are asked for,
/// in their order, each once; then others that serve in a group, as they are met.
class roster_lines {
public:
    static constexpr auto no_line = std::numeric_limits<std::uint32_t>::max();

    roster_lines(std::span<sector_id const> sectors, opening_table const& openings,
                 interval<date> period)
        : openings_{&openings}, period_{period} {
        for (auto const& row : openings.rows())
            if (row.group) groups_.push_back(*row.group);
        std::sort(groups_.begin(), groups_.end());
        groups_.erase(std::unique(groups_.begin(), groups_.end()), groups_.end());
        for (auto const sector : sectors)
            if (auto& line = place(sector); line == unseen) line = append(sector);
        asked_for_ = sectors_.size();
    }

    /// By line.
    [[nodiscard]] std::span<sector_id const> sectors() const noexcept { return sectors_; }
    /// How many are asked for: the first ones.
    [[nodiscard]] std::size_t asked_for() const noexcept { return asked_for_; }
    /// More than one sector may serve as this unit.
    [[nodiscard]] bool is_group(sector_id unit) const {
        return std::binary_search(groups_.begin(), groups_.end(), unit);
    }
    /// The line of a sector, or `no_line` if its duties count nowhere.
    [[nodiscard]] std::uint32_t line_of(sector_id sector) {
        auto& line = place(sector);
        if (line == unseen) line = serves_in_group(sector) ? append(sector) : no_line;
        return line;
    }
    /// The same for small numbers, as far as it is known; anything behind the lines if not.
    [[nodiscard]] std::span<std::uint32_t const> known() const noexcept { return near_; }

private:
    // Sectors are numbered from 0; only far-off numbers are searched for.
    static constexpr std::size_t most_near = std::size_t{1} << 20U;
    static constexpr auto unseen = no_line - 1;

    std::uint32_t& place(sector_id sector) {
        auto const i = index_of(sector);
        if (i >= most_near) return far_.try_emplace(sector, unseen).first->second;
        if (i >= near_.size()) near_.resize(i + 1, unseen);
        return near_[i];
    }
    std::uint32_t append(sector_id sector) {
        sectors_.push_back(sector);
        return static_cast<std::uint32_t>(sectors_.size() - 1);
    }
    [[nodiscard]] bool serves_in_group(sector_id sector) const {
        if (groups_.empty()) return false;
        bool found = false;
        stretch_finder winners{*openings_};
        for (std::size_t k = 0; k != slot_kind_count; ++k)
            winners.for_each(sector, static_cast<slot_kind>(k), period_,
                             [&](interval<date>, opening const& row) {
                                 if (row.opens() && is_group(row.group.value_or(sector)))
                                     found = true;
                             });
        return found;
    }

    opening_table const* openings_;
    interval<date> period_;
    std::vector<sector_id> groups_; // sorted
    std::vector<sector_id> sectors_;
    std::size_t asked_for_ = 0;
    std::vector<std::uint32_t> near_; // line by number of the sector
    std::map<sector_id, std::uint32_t> far_;
};

/// Presences in the slots of a window, by line and slot.
class coverage_grid {
public:
    /// In a cell: there is more beside the grid. What is left is 1 + the doctor who serves the slot
    /// whole, or 0.
    static constexpr auto more = std::uint32_t{1} << 31U;

    coverage_grid(slot_window const& window, roster_lines& lines)
        : window_{&window},
          lines_{&lines},
          slots_{window.size()},
          in_grid_{static_cast<std::uint32_t>(lines.asked_for())},
          cells_(slots_ * in_grid_) {}

    /// Adds rows in any order, `read(row)` being a `duty_row`. Throws `errc::outside_calendar` for
    /// a day that the calendar does not cover, `errc::reversed_interval` for an end before a begin.
    template <class Row, class Read>
    void add(std::span<Row const> rows, Read const& read) {
        constexpr std::size_t most = 128;
        for (std::size_t i = 0; i < rows.size(); i += most)
            add_block<most>(rows.subspan(i, std::min(most, rows.size() - i)), read);
    }
    /// To be called when all rows were added.
    void finish() {
        order_by(slots_, [](part const& p) { return p.slot; });
        first_part_ = order_by(lines_->sectors().size(), [](part const& p) { return p.line; });
    }

    /// What stands in the cells of a line; nothing in those of sectors that were not asked for.
    [[nodiscard]] std::uint32_t cell(std::uint32_t line, std::uint32_t slot) const noexcept {
        return line < in_grid_ ? cells_[line * slots_ + slot] : more;
    }
    /// The same of all slots of a sector that was asked for.
    [[nodiscard]] std::span<std::uint32_t const> cells(std::uint32_t line) const noexcept {
        return std::span{cells_}.subspan(line * slots_, slots_);
    }
    /// Appends all presences in a cell, which may touch and overlap.
    void gather(std::uint32_t line, std::uint32_t slot, std::vector<presence>& present) const {
        auto const time = [&](std::uint32_t minute) { return window_->period().begin() + minute; };
        auto const here = cell(line, slot);
        if ((here & ~more) != 0) {
            auto const whole = window_->minutes_of(slot);
            present.push_back(
                {doctor_id{(here & ~more) - 1}, {time(whole.begin), time(whole.end())}});
        }
        if ((here & more) == 0) return;
        auto const last = parts_.begin() + static_cast<std::ptrdiff_t>(first_part_[line + 1]);
        auto at = std::lower_bound(
            parts_.begin() + static_cast<std::ptrdiff_t>(first_part_[line]), last, slot,
            [](part const& p, std::uint32_t number) { return p.slot < number; });
        for (; at != last && at->slot == slot; ++at)
            present.push_back({at->doctor, {time(at->begin), time(at->end)}});
    }

private:
    struct part {
        std::uint32_t line;
        std::uint32_t slot;
        std::uint32_t begin; // minutes of the window
        std::uint32_t end;
        doctor_id doctor;
    };

    // A row that follows the one before it goes into the next cell. Where the others of a block go
    // is found first, so that their cells are on the way together.
    // A function of its own, for the compiler to keep all of it in registers.
    template <std::size_t Most, class Row, class Read>
    [[gnu::noinline]] void add_block(std::span<Row const> rows, Read const& read) {
        struct elsewhere {
            std::size_t place;
            Row const* row;
        };
        std::array<elsewhere, Most> others;
        std::size_t count = 0;
        auto const cells = std::span{cells_};
        finder find{*this, cells};
        for (auto const& row : rows) {
            auto const duty = read(row);
            auto const doctor = static_cast<std::uint32_t>(duty.doctor);
            if (find.is_next(duty) && find.next_cell() == 0 && doctor < more - 1) [[likely]] {
                find.next_cell() = doctor + 1;
                find.step();
                continue;
            }
            auto const place = find(duty);
            if (place < cells.size()) [[likely]]
                detail::prefetch<detail::access::write>(&cells[place]);
            others[count++] = {place, &row};
        }
        for (auto const& [place, row] : std::span{others}.first(count)) {
            auto const doctor = static_cast<std::uint32_t>(read(*row).doctor);
            if (place >= cells.size()) [[unlikely]]
                cut(read(*row));
            else if (cells[place] == 0 && doctor < more - 1) [[likely]]
                cells[place] = doctor + 1;
            else
                put_second(place, read(*row).doctor);
        }
    }

    static constexpr auto behind = std::numeric_limits<std::size_t>::max();

    /// Finds the cell of a duty that is one slot of a sector in the grid, whole; otherwise some
    /// place behind the grid. Holds values, not the grid: the compiler need not fear that they
    /// change.
    class finder {
    public:
        finder(coverage_grid const& grid, std::span<std::uint32_t> cells)
            : begin_{grid.window_->period().begin()},
              minutes_{static_cast<std::uint64_t>(grid.window_->period().length())},
              two_hours_{grid.window_->cells().data()},
              slots_{grid.slots_},
              first_{&grid.window_->minutes_of(0)},
              known_{grid.lines_->known()},
              cells_{cells},
              next_{first_ + slots_} {}

        /// Whether a duty is the slot after the one found last, of the same sector, as in tables in
        /// order of sector and time; then `next_cell` is its cell, and `step` goes on behind it.
        [[nodiscard]] bool is_next(duty_row const& d) const noexcept {
            return d.begin - begin_ == next_->begin && d.end - d.begin == next_->minutes &&
                   d.sector == sector_;
        }
        [[nodiscard]] std::uint32_t& next_cell() const noexcept { return *next_cell_; }
        void step() noexcept {
            ++next_;
            ++next_cell_;
        }
        [[nodiscard]] std::size_t operator()(duty_row const& d) noexcept {
            auto const since = static_cast<std::uint64_t>(d.begin - begin_);
            auto const minutes = d.end - d.begin;
            if (since >= minutes_) [[unlikely]]
                return behind;
            auto const minute = static_cast<std::uint32_t>(since);
            auto const here = two_hours_[minute / minutes_per_cell];
            if (minutes != here.minutes || minute % minutes_per_cell != 0 || here.minutes == 0)
                [[unlikely]]
                return behind;
            auto const sector = index_of(d.sector);
            if (sector >= known_.size()) [[unlikely]]
                return behind;
            auto const place = known_[sector] * slots_ + here.slot;
            if (place >= cells_.size()) [[unlikely]]
                return behind;
            sector_ = d.sector;
            next_ = first_ + here.slot + 1;
            next_cell_ = cells_.data() + place + 1;
            return place;
        }

    private:
        local_time begin_;
        std::uint64_t minutes_; // of the window
        slot_window::two_hours const* two_hours_;
        std::size_t slots_;
        slot_window::stretch const* first_;
        std::span<std::uint32_t const> known_;
        std::span<std::uint32_t> cells_;
        // After the last one found: the slot, its cell, and the sector.
        slot_window::stretch const* next_;
        std::uint32_t* next_cell_ = nullptr; // none as long as no duty is that slot
        sector_id sector_{};
    };
    void put_whole(std::size_t place, doctor_id doctor) {
        auto const number = static_cast<std::uint32_t>(doctor);
        auto& cell = cells_[place];
        if (cell == 0 && number < more - 1) [[likely]]
            cell = number + 1;
        else
            put_second(place, doctor);
    }
    /// A doctor for whom there is no room in the cell, unless he is there already.
    [[gnu::noinline]] void put_second(std::size_t place, doctor_id doctor) {
        auto const number = static_cast<std::uint32_t>(doctor);
        if (number < more - 1 && (cells_[place] & ~more) == number + 1) return;
        auto const line = static_cast<std::uint32_t>(place / slots_);
        auto const slot = static_cast<std::uint32_t>(place % slots_);
        auto const whole = window_->minutes_of(slot);
        put_beside({line, slot, whole.begin, whole.end(), doctor});
    }
    void put_beside(part const& p) {
        if (p.line < in_grid_) cells_[p.line * slots_ + p.slot] |= more;
        parts_.push_back(p);
    }
    /// A duty of any length.
    [[gnu::noinline]] void cut(duty_row const& d) {
        interval<local_time> const duty{d.begin, d.end};
        if (duty.empty()) return;
        auto const& calendar = window_->calendar();
        if (auto const days = calendar.rules().covered;
            d.begin < days.begin() || d.end > days.end()) [[unlikely]]
            static_cast<void>(calendar.between(d.begin.day(), (d.end - 1).day() + 1)); // throws
        auto const inside = intersection(duty, window_->period());
        if (inside.empty()) return;
        auto const line = lines_->line_of(d.sector);
        if (line == roster_lines::no_line) return;
        auto const begin = window_->minute(inside.begin());
        auto const end = window_->minute(inside.end());
        for (auto minute = begin; minute < end;) {
            auto const slot = window_->cell(minute).slot;
            if (slot == slot_window::no_slot) {
                minute += minutes_per_cell - minute % minutes_per_cell;
                continue;
            }
            auto const whole = window_->minutes_of(slot);
            if (begin <= whole.begin && whole.end() <= end && line < in_grid_)
                put_whole(line * slots_ + slot, d.doctor);
            else
                put_beside({line, slot, minute, std::min(end, whole.end()), d.doctor});
            minute = whole.end();
        }
    }
    /// In order of a number below `count`, otherwise as they are; returns where each begins.
    template <class Number>
    std::vector<std::size_t> order_by(std::size_t count, Number number) {
        std::vector<std::size_t> first(count + 1);
        for (auto const& p : parts_)
            ++first[number(p) + 1];
        for (std::size_t i = 0; i != count; ++i)
            first[i + 1] += first[i];
        auto next = first;
        std::vector<part> ordered(parts_.size());
        for (auto const& p : parts_)
            ordered[next[number(p)]++] = p;
        parts_.swap(ordered);
        return first;
    }

    slot_window const* window_;
    roster_lines* lines_;
    std::size_t slots_;
    std::uint32_t in_grid_;            // lines
    std::vector<std::uint32_t> cells_; // line by line
    std::vector<part> parts_;
    std::vector<std::size_t> first_part_; // by line
};

} // namespace pds::detail

#endif
