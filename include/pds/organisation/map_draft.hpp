// SPDX-License-Identifier: BSL-1.0
//
// From a map as a prefect printed it to a draft of a `sector_map`.
//
//     namespace hs = pds::law::haute_savoie_2006;
//     auto const before = pds::draft_of("74", hs::map, hs::deep_night);
//     auto const after = pds::draft_of("74", hs::map, hs::deep_night,
//                                      {.extension = pds::extension_posts::as_sunday_or_holiday});
//
// A sector printed in several parts, or with parts beside it, is as many sectors, named
// `17 SALLANCHES MMG` and `17 SALLANCHES MMG, Combloux Megève`; a part spelt in two ways in two
// seasons is two. A slot that a MMG serves is closed in its sectors: the MMG has a row, and a post,
// of its own (R-O4). The second part of the night, which has no place in print, is sectors of its
// own: doctors, MCS, emergency departments.

#ifndef PDS_ORGANISATION_MAP_DRAFT_HPP
#define PDS_ORGANISATION_MAP_DRAFT_HPP

#include <pds/organisation/printed_map.hpp>
#include <pds/organisation/sector_map.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace pds {

/// Who has Saturdays and ponts on a map that was printed before they were opened. A reading.
enum class extension_posts : std::uint8_t {
    none,                 ///< nobody: before the extension
    as_sunday_or_holiday, ///< whoever has Sundays: the same hours by day
    as_evening            ///< whoever has evenings: the periods of R-S5 alike
};

/// Whether the posts for which a médecin correspondant de SAMU is wished cost an astreinte. A
/// reading: the printed number of posts counts them.
enum class mcs_posts : std::uint8_t { counted, left_out };

/// How what a printed map leaves open is read.
struct draft_policy {
    extension_posts extension = extension_posts::none;
    pds::mcs_posts mcs = mcs_posts::counted;
};

/// The draft of a department's map, its sectors named by number and name: "17 Annecy".
inline sector_map_draft draft_of(std::string_view department, std::span<sector_row const> printed,
                                 std::span<deep_night_row const> deep_nights = {},
                                 draft_policy policy = {}) {
    sector_map_draft draft;
    std::map<std::pair<std::string_view, std::string_view>, sector_id> known; // number and part
    auto const add_sector = [&](std::string name, std::optional<sector_id> whole = {}) {
        draft.sectors.push_back({std::move(name), std::string{department}, whole});
        return sector_id{static_cast<std::uint32_t>(draft.sectors.size() - 1)};
    };
    auto const id_of = [&](sector_row const& row) {
        auto const [at, is_new] = known.try_emplace({row.number, row.part});
        if (is_new) {
            auto name = std::string{row.number} + ' ' + std::string{row.name};
            if (!row.part.empty()) name += ", " + std::string{row.part};
            auto const whole = known.find({row.number, {}});
            at->second = add_sector(std::move(name), row.part.empty() || whole == known.end()
                                                         ? std::nullopt
                                                         : std::optional{whole->second});
        }
        return at->second;
    };
    auto const add_row = [&](sector_id sector, season when, slot_kinds kinds, int posts,
                             holder held_by) {
        draft.rows.push_back({sector, {when}, kinds, posts, held_by});
    };

    slot_kinds evenings{slot_kind::evening};
    slot_kinds sundays{slot_kind::sunday_or_holiday};
    if (policy.extension == extension_posts::as_sunday_or_holiday)
        sundays = sundays | extension_kinds;
    if (policy.extension == extension_posts::as_evening) evenings = evenings | extension_kinds;
    for (auto const& row : printed) {
        auto const sector = id_of(row);
        add_row(sector, row.season, evenings, row.evening.posts, row.evening.holder);
        add_row(sector, row.season, sundays, row.sunday_or_holiday.posts,
                row.sunday_or_holiday.holder);
    }

    if (deep_nights.empty()) return draft;
    auto const doctors = add_sector("seconde partie de nuit");
    auto const mcs = add_sector("seconde partie de nuit, MCS");
    auto const hospitals = add_sector("seconde partie de nuit, urgences");
    for (auto const& row : deep_nights) {
        slot_kinds const kinds{slot_kind::deep_night};
        add_row(doctors, row.when, kinds, row.doctor_posts, holder::own_doctors);
        add_row(mcs, row.when, kinds, policy.mcs == mcs_posts::counted ? row.mcs_wished : 0,
                holder::mcs);
        add_row(hospitals, row.when, kinds, row.emergency_departments,
                holder::emergency_department);
    }
    return draft;
}

} // namespace pds

#endif
