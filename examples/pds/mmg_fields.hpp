// SPDX-License-Identifier: BSL-1.0
//
// The fields of a dossier, each once, with its name in a file and its meaning: what reads, writes
// and describes dossiers goes over this list.

#ifndef PDS_TOOL_MMG_FIELDS_HPP
#define PDS_TOOL_MMG_FIELDS_HPP

#include <pds/mmg/dossier.hpp>

namespace tool {

template <class Need, class Visitor>
void visit_need(Need& n, Visitor& v) {
    v.choices("kinds", n.kinds, pds::mmg::need_kind_names, "needs that the MMG answers");
    v.text("care_needs", n.care_needs, "care needs seen in PDS hours, say acts an hour by slot");
    v.text("existing_offer", n.existing_offer, "offer of hospitals and practices in the sectors");
    v.text("emergency_departments", n.emergency_departments,
           "emergency departments: activity, location");
    v.text("deficit_zones", n.deficit_zones,
           "zones declared short of doctors, for need deprived_urban");
    v.text("complementarity", n.complementarity, "with the other actors of PDS and urgent aid");
    v.answer("visits_kept", n.visits_kept, "visits that cannot be avoided stay possible");
    v.answer("only_answer", n.only_answer, "the MMG would be the only answer of the PDS");
    v.answer("fits_sros", n.fits_sros, "fits the PDS organisation and the SROS");
    v.answer("sos_service", n.sos_service, "a service of the SOS médecins type exists");
    v.answer("emergency_structure", n.emergency_structure,
             "a hospital emergency structure is near");
}

template <class Zone, class Visitor>
void visit_zone(Zone& z, Visitor& v) {
    v.choice("area", z.area, pds::mmg::area_kind_names, "kind of zone");
    v.number("population", z.population, "population covered");
    v.number("radius_km", z.radius_km, "radius of action in km");
    v.text("roads", z.roads, "what the roads make of that radius, in a rural zone");
    v.texts("sectors", z.sectors, "PDS sectors, by the names of the openings");
    v.number("doctors", z.doctors, "doctors who may take part");
    v.answer("continuity_assured", z.continuity_assured,
             "continuity of care is assured with fewer doctors, in a rural zone");
    v.answer("set_by_mrs", z.set_by_mrs, "the MRS set this zone");
}

template <class Location, class Visitor>
void visit_location(Location& l, Visitor& v) {
    v.choice("place", l.place, pds::mmg::place_kind_names, "class of place");
    v.text("other_place", l.other_place, "which, for place other");
    v.text("isolation_reason", l.isolation_reason,
           "topography or density: why not beside the emergency structure");
    v.choices("neighbours", l.neighbours, pds::mmg::neighbour_names,
              "services with a security presence nearby");
    v.text("security", l.security, "what keeps the premises safe");
    v.text("other_use", l.other_use, "conditions of use of the premises outside MMG hours");
    v.text("pharmacy", l.pharmacy, "how patients reach the pharmacy on duty");
}

template <class Schedule, class Visitor>
void visit_hours(Schedule& s, Visitor& v) {
    v.list("rows", s.rows, "opening hours: on every day that has such a slot, open from ... to",
           [](auto& row, auto& in) {
               in.choice("kind", row.kind, pds::slot_kind_names, "kind of slot");
               in.hours("from", "to", row.hours, "HH:MM; to may be 24:00");
               in.choice("when", row.when, pds::mmg::opening_season_names,
                         "outside seasonal surges or during them");
           });
    v.list("surges", s.surges, "seasonal surges, every year", [](auto& span, auto& in) {
        in.month_day("first", span.first, "first day, MM-DD");
        in.month_day("last", span.last, "last day, MM-DD; may be in the next year");
    });
}

template <class Operation, class Visitor>
void visit_operation(Operation& o, Visitor& v) {
    v.object("hours", "when the MMG is open", [&](auto& in) { visit_hours(o.hours, in); });
    v.text("restriction_reason", o.restriction_reason, "needs that explain shorter hours");
    v.text("surge_plan", o.surge_plan, "what changes in a seasonal surge");
    v.text("crisis_plan", o.crisis_plan, "what changes in a health crisis");
    v.choices("access", o.access, pds::mmg::access_mode_names, "ways of access");
    v.answer("fifteen_first", o.fifteen_first, "the 15 is the call number put forward");
    v.text("direct_access_reason", o.direct_access_reason,
           "the local situation, for direct access");
    v.answer("interconnected", o.interconnected, "the own number with the centre 15");
    v.answer("protocol", o.protocol, "a written protocol for the own number");
    v.number("minimum_doctors", o.minimum_doctors, "least number of doctors taking part");
    v.number("other_sector_doctors", o.other_sector_doctors, "of whom from other sectors");
    v.answer("other_sectors_admitted", o.other_sectors_admitted,
             "doctors of near sectors may take part");
    v.number("replacements", o.replacements, "replacement doctors among those of the zone");
    v.answer("training_place", o.training_place, "medical students are trained");
    v.answer("third_party_if_regulated", o.third_party_if_regulated,
             "third-party payment after a regulated call");
    v.text("third_party_terms", o.third_party_terms, "how third-party payment works");
    v.text("local_agreements", o.local_agreements,
           "local agreements on exemption from advance payment, or none");
    v.text("articulation_pds", o.articulation_pds, "with the PDS of the department");
    v.text("articulation_emergency", o.articulation_emergency, "with the emergency network");
    v.choice("emergency_convention", o.emergency_convention, pds::mmg::agreement_state_names,
             "convention with the nearby emergency structure");
    v.answer("convention_covers_offer_and_coordination", o.convention_covers_offer_and_coordination,
             "it states each side's care offer and their coordination");
}

template <class Convention, class Visitor>
void visit_convention(Convention& c, Visitor& v) {
    v.text("promoter", c.promoter, "who signs for the MMG");
    v.text("mrs_director", c.mrs_director, "the director of the MRS who signs");
    v.day("from", c.from, "first day");
    v.day("until", c.until, "the day after the last");
    v.choices("cahier", c.cahier, pds::mmg::cahier_part_names,
              "what the annexed cahier des charges holds");
    v.choice("route", c.route, pds::mmg::financing_route_names, "to whom the envelope goes");
    v.text("host", c.host, "the establishment that houses the MMG");
    v.choices("partnerships", c.partnerships, pds::mmg::partnership_names,
              "what partners take a part in");
}

template <class Year, class Visitor>
void visit_year(Year& y, Visitor& v) {
    v.year("year", y.year, "civil year in which the budget year begins");
    v.amount("actual_rent", y.actual_rent, "rent really paid, a year");
    v.amount("observed_price_m2", y.observed_price_m2,
             "mean rent of a square metre observed in the zone, a year");
    v.amount("requested_rent", y.requested_rent, "rent asked from the promoter, a year");
    v.amount("works", y.works, "compliance and refurbishing");
    v.text("works_reason", y.works_reason, "why works are needed");
    v.list("equipment", y.equipment, "investment by equipment; [] for none",
           [](auto& line, auto& in) {
               in.text("name", line.name, "equipment");
               in.choice("kind", line.kind, pds::mmg::equipment_kind_names, "of equipment");
               in.answer("heavy", line.heavy, "heavy medical equipment");
               in.amount("amount", line.amount, "cost");
           });
    v.list("running", y.running, "running costs, line by line; [] for none",
           [](auto& line, auto& in) {
               in.text("name", line.name, "consumables, small equipment");
               in.amount("amount", line.amount, "cost");
           });
    v.number("staff_minutes_a_week", y.staff_minutes_a_week,
             "paid minutes of reception a week; 0 for none");
    v.amount("staff_cost", y.staff_cost, "of reception, a year");
    v.amount("cleaning", y.cleaning, "a year; in the rent if an establishment hosts");
    v.amount("coordination", y.coordination, "of the doctors, a year");
    v.amount("management_fees", y.management_fees, "a year");
    v.list("external", y.external, "other funding; [] for none", [](auto& line, auto& in) {
        in.text("source", line.source, "who pays");
        in.amount("amount", line.amount, "amount");
        in.text("purpose", line.purpose, "what for");
    });
}

template <class Budget, class Visitor>
void visit_budget(Budget& b, Visitor& v) {
    v.object("premises", "the premises", [&](auto& in) {
        auto& p = b.premises;
        in.number("surface_m2", p.surface_m2, "surface in m²");
        in.answer("charges_included", p.charges_included, "rents and observed price with charges");
        in.choice("owner", p.owner, pds::mmg::premises_owner_names, "who lends or lets them");
        in.choice("domain", p.domain, pds::mmg::property_domain_names,
                  "domain of the establishment");
        in.choice("due", p.due, pds::mmg::occupation_due_names, "what the establishment takes");
    });
    v.answer("coordinated_by_doctor", b.coordinated_by_doctor, "a doctor coordinates");
    v.text("adaptations", b.adaptations, "to what is particular to the place, or none");
    v.list("years", b.years, "the budget, year by year, at most five",
           [](auto& y, auto& in) { visit_year(y, in); });
}

template <class Monitoring, class Visitor>
void visit_monitoring(Monitoring& m, Visitor& v) {
    v.answer("annual_transmission", m.annual_transmission,
             "data go to the MRS every year, automatically");
    v.day("interim_review", m.interim_review, "day of the interim review");
    v.days("evaluations", m.evaluations, "days of the evaluations");
    v.answer("evaluation_under_mrs", m.evaluation_under_mrs, "under the MRS");
    v.answer("studies_peaks", m.studies_peaks, "activity peaks are studied");
    v.answer("qualitative_report", m.qualitative_report, "with a qualitative report");
    v.answer("results_to_codamups", m.results_to_codamups, "results go to the CODAMUPS");
}

/// All of it, in the order of the text.
template <class Dossier, class Visitor>
void visit_dossier(Dossier& d, Visitor& v) {
    v.text("name", d.name, "name of the MMG");
    v.object("need", "why a MMG", [&](auto& in) { visit_need(d.need, in); });
    v.object("zone", "whom it serves", [&](auto& in) { visit_zone(d.zone, in); });
    v.object("location", "where it is", [&](auto& in) { visit_location(d.location, in); });
    v.object("operation", "how it works", [&](auto& in) { visit_operation(d.operation, in); });
    v.object("convention", "with the mission régionale de santé (MRS)",
             [&](auto& in) { visit_convention(d.convention, in); });
    v.object("budget", "what it costs", [&](auto& in) { visit_budget(d.budget, in); });
    v.object("monitoring", "what is measured",
             [&](auto& in) { visit_monitoring(d.monitoring, in); });
}

} // namespace tool

#endif
