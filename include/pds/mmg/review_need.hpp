// SPDX-License-Identifier: BSL-1.0
//
// Review of the need, the zone and the location (R-M2, R-M3).

#ifndef PDS_MMG_REVIEW_NEED_HPP
#define PDS_MMG_REVIEW_NEED_HPP

#include <pds/mmg/dossier.hpp>
#include <pds/mmg/finding.hpp>
#include <pds/mmg/plan.hpp>

#include <algorithm>
#include <string>

namespace pds::mmg::detail {

inline void review_need(dossier const& d, judge& j) {
    using enum criterion;
    auto const& n = d.need;
    if (n.kinds.empty())
        j.missing(need_identified, "min 1");
    else
        j.say(need_identified, verdict::conforms, list_of(n.kinds, need_kind_names), "min 1");
    j.mention(need_care_needs, n.care_needs);
    j.mention(need_existing_offer, n.existing_offer);
    j.mention(need_emergency_departments, n.emergency_departments);
    if (n.kinds.contains(need_kind::deprived_urban))
        j.mention(need_deficit_zones, n.deficit_zones);
    else
        j.does_not_apply(need_deficit_zones);

    // Two of the needs are those of one kind of area; elsewhere somebody must say why.
    auto const area = d.zone.area;
    auto const elsewhere = [&](need_kind kind, area_kind its) {
        return n.kinds.contains(kind) && area && *area != its;
    };
    bool const misplaced = elsewhere(need_kind::rural_structure, area_kind::rural) ||
                           elsewhere(need_kind::deprived_urban, area_kind::urban);
    if (!area || n.kinds.empty())
        j.does_not_apply(need_fits_area);
    else
        j.say(need_fits_area, misplaced ? verdict::to_justify : verdict::conforms,
              std::string{name_of(*area)}, list_of(n.kinds, need_kind_names));
    j.answer(need_visits_kept, n.visits_kept, true);
    j.answer(need_only_answer, n.only_answer, false);
    j.mention(need_complementarity, n.complementarity);
    j.answer(need_sros, n.fits_sros, true);
}

inline bool with_emergency(location const& l, framework const& law) {
    return l.place && std::any_of(law.places.begin(), law.places.end(), [&](auto const& row) {
               return row.place == *l.place && row.with_emergency;
           });
}

inline void review_zone(dossier const& d, judge& j, range_reading reading) {
    using enum criterion;
    auto const& z = d.zone;
    auto const& law = j.law();
    bool const rural = z.area == area_kind::rural;

    if (z.area)
        j.say(zone_area, verdict::conforms, std::string{name_of(*z.area)}, "urban or rural");
    else
        j.missing(zone_area, "urban or rural");

    if (!z.population)
        j.missing(zone_population);
    else if (z.area == area_kind::urban && !with_emergency(d.location, law))
        j.say(zone_population, judge_minimum(*z.population, law.urban_population, reading),
              text_of(*z.population), range_text("min", law.urban_population));
    else
        j.say(zone_population, verdict::conforms, text_of(*z.population), "required");

    if (!z.radius_km)
        j.missing(zone_radius);
    else if (rural)
        j.say(zone_radius, judge_maximum(*z.radius_km, law.rural_radius_km, reading),
              text_of(*z.radius_km), range_text("max", law.rural_radius_km));
    else
        j.say(zone_radius, verdict::conforms, text_of(*z.radius_km), "required");
    if (rural)
        j.mention(zone_roads, z.roads);
    else
        j.does_not_apply(zone_roads);

    std::string sectors;
    for (auto const& s : z.sectors)
        sectors += (sectors.empty() ? "" : "+") + s;
    j.mention(zone_sectors, sectors);

    if (!z.doctors) {
        j.missing(zone_doctors, range_text("min", law.doctors));
    } else {
        auto v = judge_minimum(*z.doctors, law.doctors, reading);
        // "peut être abaissé" in a rural zone, case by case, if continuity is assured
        if (v == verdict::does_not_conform && rural && z.continuity_assured.value_or(false))
            v = verdict::to_justify;
        j.say(zone_doctors, v, text_of(*z.doctors), range_text("min", law.doctors));
    }
    j.answer(zone_set_by_mrs, z.set_by_mrs, true);
}

inline void review_location(dossier const& d, judge& j) {
    using enum criterion;
    auto const& l = d.location;
    auto const& law = j.law();
    auto const row = std::find_if(law.places.begin(), law.places.end(),
                                  [&](auto const& r) { return l.place && r.place == *l.place; });
    bool const known = row != law.places.end();

    if (!known || (*l.place == place_kind::other && l.other_place.empty()))
        j.missing(location_place);
    else
        j.say(location_place, d.zone.area == area_kind::rural ? row->rural : row->urban,
              *l.place == place_kind::other ? l.other_place : std::string{name_of(*l.place)},
              "hospital or beside_emergency preferred");

    // The exception, topography or density, is for those on the spot to judge.
    if (!d.need.sos_service || !d.need.emergency_structure)
        j.missing(location_emergency, "sos_service and emergency_structure");
    else if (!*d.need.sos_service || !*d.need.emergency_structure || !known)
        j.does_not_apply(location_emergency);
    else
        j.say(location_emergency, row->with_emergency ? verdict::conforms : verdict::to_justify,
              row->with_emergency ? std::string{name_of(*l.place)} : l.isolation_reason,
              "beside_emergency unless topography or density");

    auto const neighbours = list_of(l.neighbours, neighbour_names);
    if (!known || !row->needs_neighbour)
        j.does_not_apply(location_neighbour);
    else if (!l.neighbours.empty())
        j.say(location_neighbour, verdict::conforms, neighbours, "min 1");
    else if (*l.place == place_kind::near_security_service)
        j.missing(location_neighbour, "min 1");
    else
        j.say(location_neighbour, verdict::to_justify, {}, "min 1");

    j.mention(location_security, l.security);
    j.mention(location_other_use, l.other_use);
    j.mention(location_pharmacy, l.pharmacy);
}

} // namespace pds::mmg::detail

#endif
