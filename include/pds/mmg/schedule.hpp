// SPDX-License-Identifier: BSL-1.0
//
// When a MMG is open: hours for each kind of slot, outside seasonal surges and during them (R-M4).
//
// A row says: on every day that has a slot of this kind, open from ... to. So the week of the
// text's example, 48 hours, is three rows:
//
//     pds::mmg::schedule const hours{.rows = {
//         {slot_kind::evening, {{20, 0}, {24, 0}}},
//         {slot_kind::saturday_afternoon, {{12, 0}, {20, 0}}},
//         {slot_kind::sunday_or_holiday, {{8, 0}, {20, 0}}}}};
//
// During a surge the surge rows of a kind, if there are any, take the place of its usual ones.

#ifndef PDS_MMG_SCHEDULE_HPP
#define PDS_MMG_SCHEDULE_HPP

#include <pds/calendar/day_kind.hpp>
#include <pds/calendar/season.hpp>
#include <pds/calendar/slot.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace pds::mmg {

/// The usual hours, or those of seasonal surges.
enum class opening_season : std::uint8_t { usual, surge };

inline constexpr auto opening_season_names = std::to_array<std::string_view>({"usual", "surge"});

/// The name that programs use: `usual` for the first.
constexpr std::string_view name_of(opening_season s) {
    return opening_season_names[static_cast<std::size_t>(s)];
}

/// Hours on the days that have a kind of slot.
struct opening_row {
    slot_kind kind = slot_kind::evening;
    interval<clock_time> hours{};
    opening_season when = opening_season::usual;

    friend bool operator==(opening_row const&, opening_row const&) = default;
};

/// A stretch of every year, both days within; it may cross the year end.
struct surge_span {
    month_day first{1, 1};
    month_day last{12, 31};

    [[nodiscard]] constexpr bool contains(date day) const {
        auto const d = day.ymd();
        month_day const at{d.month, d.day};
        return first <= last ? first <= at && at <= last : first <= at || at <= last;
    }
    friend bool operator==(surge_span const&, surge_span const&) = default;
};

/// The hours of a MMG and the spans of days on which those of surges hold.
struct schedule {
    std::vector<opening_row> rows{};
    std::vector<surge_span> surges{};

    [[nodiscard]] opening_season season_of(date day) const {
        bool const surge = std::any_of(surges.begin(), surges.end(),
                                       [&](auto const& s) { return s.contains(day); });
        return surge ? opening_season::surge : opening_season::usual;
    }
    [[nodiscard]] bool has_rows(opening_season when) const {
        return std::any_of(rows.begin(), rows.end(), [&](auto const& r) { return r.when == when; });
    }
    /// The rows that hold for one kind of slot in a season.
    [[nodiscard]] std::vector<opening_row> rows_for(slot_kind kind, opening_season when) const {
        auto const of = [&](opening_season s) {
            std::vector<opening_row> found;
            for (auto const& r : rows)
                if (r.kind == kind && r.when == s) found.push_back(r);
            return found;
        };
        auto found = of(when);
        return found.empty() ? of(opening_season::usual) : found;
    }

    friend bool operator==(schedule const&, schedule const&) = default;
};

/// Two rows whose hours cross: of one kind and season, sharing a minute.
struct crossing_rows {
    std::size_t first;
    std::size_t second;
};

/// All pairs of rows that cross, by their places.
inline std::vector<crossing_rows> find_crossings(schedule const& s) {
    std::vector<crossing_rows> found;
    for (std::size_t i = 0; i != s.rows.size(); ++i)
        for (std::size_t j = i + 1; j != s.rows.size(); ++j)
            if (s.rows[i].kind == s.rows[j].kind && s.rows[i].when == s.rows[j].when &&
                s.rows[i].hours.overlaps(s.rows[j].hours))
                found.push_back({i, j});
    return found;
}

} // namespace pds::mmg

#endif
