// SPDX-License-Identifier: BSL-1.0
//
// A sector map: sectors and parts of sectors, of one or several departments; who holds their slots
// in which season and with how many posts; sectors merged for some kinds (R-O4 to R-O6).
//
// A draft may say anything; a `sector_map` contradicts itself nowhere. For a stretch of days with
// its seasons a map becomes openings, of which a statement or an envelope is made:
//
//     pds::sector_map const map{draft, pds::law::departments_2005};
//     auto const seasons = pds::seasons_between(pds::year_of(2008), rules);
//     pds::opening_table const openings{pds::openings_of(map, seasons)};
//     map.sectors()[3].name;                                   // sector_id{3}

#ifndef PDS_ORGANISATION_SECTOR_MAP_HPP
#define PDS_ORGANISATION_SECTOR_MAP_HPP

#include <pds/calendar/season_table.hpp>
#include <pds/calendar/slot.hpp>
#include <pds/core/enum_set.hpp>
#include <pds/core/error.hpp>
#include <pds/organisation/department.hpp>
#include <pds/organisation/holder.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/organisation/sector.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace pds {

/// A sector's number is its place in the list.
struct map_sector {
    std::string name;
    std::string department;             ///< code
    std::optional<sector_id> part_of{}; ///< the sector that this is a part of
};

/// Sectors that share their astreinte for some kinds. A group's number follows those of all
/// sectors: see `sector_map::group_id`.
struct map_group {
    std::string name;
    std::vector<sector_id> members;
    slot_kinds kinds;
    int posts = 1; ///< of the group, in place of those of its members
};

/// Several seasons.
using seasons_set = enum_set<season>;
inline constexpr seasons_set all_seasons{season::low, season::winter, season::summer};

/// Who has which kinds of slot in which seasons.
struct map_row {
    sector_id sector{};
    seasons_set seasons = all_seasons;
    slot_kinds kinds = all_kinds;
    int posts = 1; ///< 0 closes
    pds::holder held_by = holder::own_doctors;
};

/// A map as it is written down, not checked yet.
struct sector_map_draft {
    std::vector<map_sector> sectors{};
    std::vector<map_group> groups{};
    std::vector<map_row> rows{};
};

/// The most posts that a row can have: more is a slip.
inline constexpr int most_posts = 9999;

/// What can be wrong with a draft.
enum class map_fault : std::uint8_t {
    // of a sector
    unknown_department,
    sector_given_twice, ///< the same name in the same department
    not_a_part,         ///< of itself, of no sector, of another department's, of a part
    // of a group
    group_bears_sector_name,
    group_given_twice,
    unknown_member,
    across_departments,
    merged_twice, ///< a member that another group has for the same kind
    group_posts,
    // of a row
    unknown_sector,
    row_posts,
    row_given_twice ///< the same sector, season and kind
};

inline constexpr auto map_fault_texts = std::to_array<std::string_view>(
    {"unknown department", "sector given twice", "no sector of this department to be a part of",
     "a group that bears the name of a sector", "group given twice", "a member that is no sector",
     "a group across departments", "a member that another group has for the same kind",
     "not a number of posts from 0 to 9999", "no such sector",
     "not a number of posts from 0 to 9999", "the sector's kind and season are given twice"});

/// What is wrong, in the words of a message.
constexpr std::string_view describe(map_fault f) {
    return map_fault_texts[static_cast<std::size_t>(f)];
}

/// A fault and the row that has it.
struct map_finding {
    map_fault fault;
    std::size_t row; ///< of `sectors`, `groups` or `rows`, by the fault

    friend constexpr auto operator<=>(map_finding const&, map_finding const&) = default;
};

/// All that a draft contradicts itself in: sectors first, then groups, then rows.
inline std::vector<map_finding> find_faults(sector_map_draft const& draft,
                                            std::span<department const> departments) {
    std::vector<map_finding> found;
    auto const is_sector = [&](sector_id id) { return index_of(id) < draft.sectors.size(); };
    auto const department_of = [&](sector_id id) -> std::string const& {
        return draft.sectors[index_of(id)].department;
    };
    auto const bad_posts = [](int posts) { return posts < 0 || posts > most_posts; };

    std::set<std::pair<std::string_view, std::string_view>> named;
    std::set<std::string_view> names;
    for (std::size_t i = 0; i != draft.sectors.size(); ++i) {
        auto const& s = draft.sectors[i];
        if (find_department(departments, s.department) == nullptr)
            found.push_back({map_fault::unknown_department, i});
        if (!named.insert({s.department, s.name}).second)
            found.push_back({map_fault::sector_given_twice, i});
        names.insert(s.name);
        if (s.part_of && (!is_sector(*s.part_of) || index_of(*s.part_of) == i ||
                          department_of(*s.part_of) != s.department ||
                          draft.sectors[index_of(*s.part_of)].part_of))
            found.push_back({map_fault::not_a_part, i});
    }

    std::set<std::string_view> groups;
    std::set<std::pair<sector_id, std::size_t>> merged; // member and kind
    for (std::size_t i = 0; i != draft.groups.size(); ++i) {
        auto const& g = draft.groups[i];
        auto const note = [&](map_fault fault) { found.push_back({fault, i}); };
        if (names.contains(g.name)) note(map_fault::group_bears_sector_name);
        if (!groups.insert(g.name).second) note(map_fault::group_given_twice);
        bool const known = std::all_of(g.members.begin(), g.members.end(), is_sector);
        if (!known) note(map_fault::unknown_member);
        if (known && std::any_of(g.members.begin(), g.members.end(), [&](sector_id id) {
                return department_of(id) != department_of(g.members.front());
            }))
            note(map_fault::across_departments);
        bool twice = false;
        for (auto const member : g.members)
            for (std::size_t k = 0; k != slot_kind_count; ++k)
                if (g.kinds.contains(static_cast<slot_kind>(k)))
                    twice = !merged.insert({member, k}).second || twice;
        if (twice) note(map_fault::merged_twice);
        if (bad_posts(g.posts)) note(map_fault::group_posts);
    }

    std::set<std::tuple<sector_id, std::size_t, std::size_t>> held; // sector, season, kind
    for (std::size_t i = 0; i != draft.rows.size(); ++i) {
        auto const& row = draft.rows[i];
        if (!is_sector(row.sector)) found.push_back({map_fault::unknown_sector, i});
        if (bad_posts(row.posts)) found.push_back({map_fault::row_posts, i});
        bool twice = false;
        for (std::size_t s = 0; s != season_names.size(); ++s)
            for (std::size_t k = 0; k != slot_kind_count; ++k)
                if (row.seasons.contains(static_cast<season>(s)) &&
                    row.kinds.contains(static_cast<slot_kind>(k)))
                    twice = !held.insert({row.sector, s, k}).second || twice;
        if (twice) found.push_back({map_fault::row_given_twice, i});
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// A map without fault.
class sector_map {
public:
    /// Throws `errc::invalid_map` at the row of the first fault, if `find_faults` finds any.
    sector_map(sector_map_draft draft, std::span<department const> departments)
        : draft_{std::move(draft)} {
        if (auto const faults = find_faults(draft_, departments); !faults.empty())
            detail::refuse({errc::invalid_map, faults.front().row});
    }

    [[nodiscard]] std::span<map_sector const> sectors() const noexcept { return draft_.sectors; }
    [[nodiscard]] std::span<map_group const> groups() const noexcept { return draft_.groups; }
    [[nodiscard]] std::span<map_row const> rows() const noexcept { return draft_.rows; }

    [[nodiscard]] std::vector<sector_id> sector_ids() const {
        std::vector<sector_id> ids;
        for (std::uint32_t i = 0; i != draft_.sectors.size(); ++i)
            ids.push_back(sector_id{i});
        return ids;
    }
    /// The number under which a group has its openings, its lines, its cost.
    [[nodiscard]] sector_id group_id(std::size_t group) const {
        return sector_id{static_cast<std::uint32_t>(draft_.sectors.size() + group)};
    }
    /// Of a sector or a group; throws `errc::unknown_name` if the number is neither's.
    [[nodiscard]] std::string_view name_of(sector_id id) const {
        auto const sectors = draft_.sectors.size();
        auto const i = index_of(id);
        if (i >= sectors + draft_.groups.size()) detail::refuse(errc::unknown_name);
        return i < sectors ? draft_.sectors[i].name : draft_.groups[i - sectors].name;
    }
    /// The code of a sector's department, or a group's; empty for a group without members. Throws
    /// as `name_of` does.
    [[nodiscard]] std::string_view department_of(sector_id id) const {
        auto const sectors = draft_.sectors.size();
        auto const i = index_of(id);
        if (i < sectors) return draft_.sectors[i].department;
        if (i >= sectors + draft_.groups.size()) detail::refuse(errc::unknown_name);
        auto const& members = draft_.groups[i - sectors].members;
        return members.empty() ? std::string_view{} : department_of(members.front());
    }
    /// The group to which a sector belongs for a kind, by its place; nothing if it is alone.
    [[nodiscard]] std::optional<std::size_t> group_of(sector_id sector, slot_kind kind) const {
        for (std::size_t g = 0; g != draft_.groups.size(); ++g) {
            auto const& members = draft_.groups[g].members;
            if (draft_.groups[g].kinds.contains(kind) &&
                std::find(members.begin(), members.end(), sector) != members.end())
                return g;
        }
        return std::nullopt;
    }

private:
    sector_map_draft draft_;
};

/// The openings of a map, day by day as the seasons go. A member of a group has the group's posts
/// where it is open.
inline std::vector<opening> openings_of(sector_map const& map, season_table const& seasons) {
    std::vector<opening> openings;
    for (auto const& row : map.rows())
        for (std::size_t k = 0; k != slot_kind_count; ++k) {
            auto const kind = static_cast<slot_kind>(k);
            if (!row.kinds.contains(kind)) continue;
            opening o{
                .sector = row.sector, .kinds = {kind}, .posts = row.posts, .held_by = row.held_by};
            if (auto const group = map.group_of(row.sector, kind); group && o.opens()) {
                o.group = map.group_id(*group);
                o.posts = map.groups()[*group].posts;
            }
            for (auto const& span : seasons.spans())
                if (row.seasons.contains(span.when)) {
                    o.dates = span.days;
                    openings.push_back(o);
                }
        }
    return openings;
}

} // namespace pds

#endif
