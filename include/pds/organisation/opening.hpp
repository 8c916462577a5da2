// SPDX-License-Identifier: BSL-1.0
//
// Openings: which slots a sector has, since when, with how many posts, merged with whom and during
// which hours (R-O1 to R-O5).
//
// An opening table is a list of rows. Rows may overlap: of those that match a sector, a kind and a
// date, the last wins whole. What no row opens is closed.
//
//     pds::opening_table const table{{
//         {.kinds = pds::base_kinds},                                    // everywhere, one post
//         {.kinds = pds::extension_kinds, .dates = pds::from("2008-03-15"_date)},
//         {.sector = annecy, .kinds = {evening}, .posts = 2}}};
//     table.at(annecy, evening, "2008-05-02"_date)->posts;               // 2
//     table.at(annecy, saturday_afternoon, "2008-03-14"_date);           // nothing: closed
//     table.first_open(annecy, saturday_afternoon);                      // 2008-03-15

#ifndef PDS_ORGANISATION_OPENING_HPP
#define PDS_ORGANISATION_OPENING_HPP

#include <pds/calendar/slot.hpp>
#include <pds/core/interval.hpp>
#include <pds/core/local_time.hpp>
#include <pds/organisation/holder.hpp>
#include <pds/organisation/sector.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace pds {

/// Every day from one on.
constexpr interval<date> from(date day) {
    return {day, date{date::last_year, 12, 31}};
}
/// Every day.
inline constexpr interval<date> always = from(date{});

/// In which function a doctor is on duty: the order of 2011 lets a region pay them differently.
enum class duty_function : std::uint8_t {
    fixed_point, ///< consultations at a place of duty
    visits       ///< at the patient's home
};

/// One row of an opening table.
struct opening {
    std::optional<sector_id> sector{}; ///< nothing: every sector
    slot_kinds kinds = all_kinds;
    int posts = 1;                    ///< 0 closes
    interval<date> dates = always;    ///< the first payable day, until; by the slot's day
    std::optional<sector_id> group{}; ///< merged: one astreinte a post for the whole group
    interval<clock_time> hours{{0, 0}, {24, 0}}; ///< organised hours of the day (R-O3)
    duty_function function = duty_function::fixed_point;
    pds::holder held_by = holder::own_doctors; ///< a MMG serves its sectors as their group (R-O4)

    /// There is an astreinte to be paid.
    [[nodiscard]] constexpr bool opens() const noexcept {
        return posts > 0 && leaves_astreinte(held_by);
    }
    /// The organised hours contain the slot whole.
    [[nodiscard]] constexpr bool covers(slot const& s) const;
};

/// The organised part of a slot; empty if the hours and the slot share nothing.
constexpr interval<local_time> organised(slot const& s, opening const& row) {
    local_time const day = s.day();
    return intersection(s.period,
                        {day + row.hours.begin().minutes(), day + row.hours.end().minutes()});
}

constexpr bool opening::covers(slot const& s) const {
    return organised(s, *this) == s.period;
}

/// Two rows of one group that win on one date and differ in posts, hours or function.
struct opening_conflict {
    std::size_t first_row;
    std::size_t second_row;
    date day;
};

/// Rows by sector and kind; the last one that matches wins.
class opening_table {
public:
    opening_table() = default;
    /// Sectors are numbered from 0, as a `name_table` does: memory is taken by the largest number.
    explicit opening_table(std::vector<opening> rows) : rows_{std::move(rows)} {
        for (std::size_t i = 0; i != rows_.size(); ++i) {
            if (!rows_[i].sector) {
                everywhere_.push_back(i);
                continue;
            }
            auto const sector = index_of(*rows_[i].sector);
            if (sector >= own_.size()) own_.resize(sector + 1);
            own_[sector].push_back(i);
        }
    }

    [[nodiscard]] std::span<opening const> rows() const noexcept { return rows_; }
    /// The places of the rows that name a sector, ascending.
    [[nodiscard]] std::span<std::size_t const> rows_naming(sector_id sector) const {
        auto const i = index_of(sector);
        if (i >= own_.size()) return {};
        return own_[i];
    }
    /// The places of the rows for every sector, ascending.
    [[nodiscard]] std::span<std::size_t const> rows_for_every_sector() const noexcept {
        return everywhere_;
    }

    /// The row that wins, open or closing; nothing if no row matches.
    [[nodiscard]] opening const* winner(sector_id sector, slot_kind kind, date day) const {
        return later(last_match(rows_naming(sector), kind, day),
                     last_match(everywhere_, kind, day));
    }
    /// The row that opens the slot; nothing if it is closed.
    [[nodiscard]] opening const* at(sector_id sector, slot_kind kind, date day) const {
        auto const* const row = winner(sector, kind, day);
        return row != nullptr && row->opens() ? row : nullptr;
    }
    /// The same of a sector that no row names.
    [[nodiscard]] opening const* anywhere(slot_kind kind, date day) const {
        auto const* const row = last_match(everywhere_, kind, day);
        return row != nullptr && row->opens() ? row : nullptr;
    }
    /// The first day on which a sector has a kind open; nothing if it never has.
    [[nodiscard]] std::optional<date> first_open(sector_id sector, slot_kind kind) const {
        // The winner changes only where a row begins or ends.
        std::optional<date> first;
        for (auto const day : bounds(sector, kind))
            if ((!first || day < *first) && at(sector, kind, day) != nullptr) first = day;
        return first;
    }
    /// For each row, whether it wins for some kind on some day in one of the sectors or, without
    /// sectors, in one that no row names.
    [[nodiscard]] std::vector<bool> winning_rows(std::span<sector_id const> sectors) const;
    /// The first contradiction between members of a group, if there is one. `sectors` are those
    /// that rows for every sector stand for.
    [[nodiscard]] std::optional<opening_conflict>
    find_conflict(std::span<sector_id const> sectors) const;

private:
    using row_list = std::vector<std::size_t>; // ascending

    [[nodiscard]] opening const* last_match(std::span<std::size_t const> list, slot_kind kind,
                                            date day) const {
        for (auto i = list.rbegin(); i != list.rend(); ++i)
            if (rows_[*i].kinds.contains(kind) && rows_[*i].dates.contains(day)) return &rows_[*i];
        return nullptr;
    }
    [[nodiscard]] static opening const* later(opening const* a, opening const* b) {
        if (a == nullptr) return b;
        return b == nullptr || b < a ? a : b; // both in rows_
    }
    /// The days on which the winner may change, unordered.
    [[nodiscard]] std::vector<date> bounds(sector_id sector, slot_kind kind) const {
        std::vector<date> days;
        for (auto const list : {rows_naming(sector), rows_for_every_sector()})
            for (auto const i : list)
                if (rows_[i].kinds.contains(kind)) {
                    days.push_back(rows_[i].dates.begin());
                    days.push_back(rows_[i].dates.end());
                }
        return days;
    }

    std::vector<opening> rows_;
    std::vector<row_list> own_; // by sector
    row_list everywhere_;
};

inline std::vector<bool> opening_table::winning_rows(std::span<sector_id const> sectors) const {
    std::vector<bool> wins(rows_.size());
    std::array const unnamed{sector_id{static_cast<std::uint32_t>(own_.size())}};
    for (auto const sector : sectors.empty() ? std::span<sector_id const>{unnamed} : sectors)
        for (std::size_t k = 0; k != slot_kind_count; ++k) {
            auto const kind = static_cast<slot_kind>(k);
            for (auto const day : bounds(sector, kind))
                if (auto const* const row = winner(sector, kind, day))
                    wins[static_cast<std::size_t>(row - rows_.data())] = true;
        }
    return wins;
}

inline std::optional<opening_conflict>
opening_table::find_conflict(std::span<sector_id const> sectors) const {
    if (std::none_of(rows_.begin(), rows_.end(), [](auto const& r) { return r.group.has_value(); }))
        return std::nullopt;

    // For each kind, every stretch of days on which a sector's winner belongs to a group.
    struct stretch {
        sector_id group;
        interval<date> days;
        opening const* row;
    };
    for (std::size_t k = 0; k != slot_kind_count; ++k) {
        auto const kind = static_cast<slot_kind>(k);
        std::vector<stretch> stretches;
        for (auto const sector : sectors) {
            auto days = bounds(sector, kind);
            std::sort(days.begin(), days.end());
            days.erase(std::unique(days.begin(), days.end()), days.end());
            for (std::size_t i = 0; i + 1 < days.size(); ++i)
                if (auto const* const row = at(sector, kind, days[i]); row != nullptr && row->group)
                    stretches.push_back({*row->group, {days[i], days[i + 1]}, row});
        }
        std::sort(stretches.begin(), stretches.end(), [](auto const& a, auto const& b) {
            return std::pair{a.group, a.days.begin()} < std::pair{b.group, b.days.begin()};
        });
        // Within a group, hold on to the stretch that ends last: while all agree, it speaks for
        // every one before it.
        for (std::size_t i = 1, open = 0; i < stretches.size(); ++i) {
            auto const& a = stretches[open];
            auto const& b = stretches[i];
            if (a.group == b.group && b.days.begin() < a.days.end() &&
                (a.row->posts != b.row->posts || a.row->hours != b.row->hours ||
                 a.row->function != b.row->function)) {
                auto const [first, second] = std::minmax(a.row, b.row);
                return opening_conflict{static_cast<std::size_t>(first - rows_.data()),
                                        static_cast<std::size_t>(second - rows_.data()),
                                        b.days.begin()};
            }
            if (a.group != b.group || b.days.end() > a.days.end()) open = i;
        }
    }
    return std::nullopt;
}

} // namespace pds

#endif
