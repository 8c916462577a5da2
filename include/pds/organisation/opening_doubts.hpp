// SPDX-License-Identifier: BSL-1.0
//
// Rows of an opening table that contradict nothing and yet were hardly meant: rows that never
// apply, and groups of one sector.
//
//     for (pds::opening_doubt const& d : pds::doubts(table, sectors, pds::law::calendar_fr))
//         ...    // d.row, d.about
//
// `sectors` are those that rows for every sector stand for.

#ifndef PDS_ORGANISATION_OPENING_DOUBTS_HPP
#define PDS_ORGANISATION_OPENING_DOUBTS_HPP

#include <pds/calendar/calendar_rules.hpp>
#include <pds/calendar/slot.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/organisation/sector.hpp>

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string_view>
#include <vector>

namespace pds {

/// Why a row was hardly meant.
enum class doubt : std::uint8_t {
    later_rows_win, ///< on every day, in every sector, for every kind
    outside_hours,  ///< its hours share no minute with any of its kinds
    group_of_one    ///< no other sector belongs to its group
};

inline constexpr auto doubt_texts = std::to_array<std::string_view>(
    {"never applies: later rows win everywhere",
     "never applies: its hours touch no slot of its kind", "a group of one sector"});

/// What is wrong, in the words of a message.
constexpr std::string_view describe(doubt d) {
    return doubt_texts[static_cast<std::size_t>(d)];
}

/// A doubt and the row.
struct opening_doubt {
    std::size_t row; ///< its place in the table
    doubt about;

    friend constexpr auto operator<=>(opening_doubt const&, opening_doubt const&) = default;
};

/// All doubts, by row. A group of one is told at its first row.
inline std::vector<opening_doubt> doubts(opening_table const& table,
                                         std::span<sector_id const> sectors,
                                         calendar_rules const& calendar) {
    auto const rows = table.rows();
    std::vector<opening_doubt> found;

    auto const wins = table.winning_rows(sectors);
    std::map<sector_id, std::set<sector_id>> members;
    std::map<sector_id, std::size_t> first_row;
    for (std::size_t i = 0; i != rows.size(); ++i) {
        auto const& row = rows[i];
        if (!wins[i]) found.push_back({i, doubt::later_rows_win});
        bool touches = false;
        for (std::size_t k = 0; k != slot_kind_count; ++k) {
            auto const& h = calendar.hours[k];
            touches = touches || (row.kinds.contains(static_cast<slot_kind>(k)) &&
                                  row.hours.overlaps({h.begin, h.end}));
        }
        if (!touches) found.push_back({i, doubt::outside_hours});
        if (!row.group) continue;
        first_row.try_emplace(*row.group, i);
        auto& own = members[*row.group];
        if (row.sector)
            own.insert(*row.sector);
        else
            own.insert(sectors.begin(), sectors.end());
    }
    for (auto const& [group, own] : members)
        if (own.size() == 1) found.push_back({first_row[group], doubt::group_of_one});
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace pds

#endif
