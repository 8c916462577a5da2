// SPDX-License-Identifier: BSL-1.0
//
// The library against the test vectors of examples/data/vectors/, file by file: those whose cases
// are one row each. `vectors.py --pds` runs the program over the others.

#include "mmg/support.hpp"

#include <pds/interop/boost_time_zone.hpp>
#include <pds/io/csv.hpp>
#include <pds/mmg/review.hpp>
#include <pds/pds.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace vectors_tests {

using namespace pds::literals;
using pds::slot_kind;

class row {
public:
    row(std::vector<std::string> const& header, std::vector<std::string> const& cells)
        : header_{&header}, cells_{&cells} {}

    std::string const& operator[](std::string_view column) const {
        auto const at = std::find(header_->begin(), header_->end(), column);
        if (at == header_->end()) throw std::runtime_error{"no column " + std::string{column}};
        return (*cells_)[static_cast<std::size_t>(at - header_->begin())];
    }
    [[nodiscard]] bool yes(std::string_view column) const { return (*this)[column] == "yes"; }
    [[nodiscard]] int number(std::string_view column) const { return std::stoi((*this)[column]); }
    [[nodiscard]] pds::date date(std::string_view column) const {
        return pds::parse_date((*this)[column]);
    }

private:
    std::vector<std::string> const* header_;
    std::vector<std::string> const* cells_;
};

/// Calls `check` with every row of a file, its case told where something differs.
template <class Check>
void each_row_of(std::string const& file, Check check) {
    std::ifstream stream{PDS_SOURCE_DIR "/examples/data/vectors/" + file, std::ios::binary};
    std::string const text{std::istreambuf_iterator<char>{stream}, {}};
    auto const sheet = pds::io::read_csv(text);
    ASSERT_TRUE(sheet.faults.empty()) << file;
    ASSERT_FALSE(sheet.records.empty()) << file;
    for (auto const& record : sheet.records) {
        SCOPED_TRACE(record.cells.front());
        check(row{sheet.header, record.cells});
    }
}

std::string text_of(auto const& value) {
    return std::string{std::string_view{to_text(value)}};
}
/// An amount as the files write it: nothing where no text gives one.
std::string amount_of(pds::fee const& f) {
    return f.covered() ? text_of(f.amount) : "";
}
std::vector<std::string> words_of(std::string const& text) {
    std::istringstream stream{text};
    return {std::istream_iterator<std::string>{stream}, {}};
}
std::string joined(std::vector<std::string> const& words) {
    std::string text;
    for (auto const& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}
pds::slot_kinds kinds_of(std::string const& text) {
    pds::slot_kinds kinds;
    for (auto const& word : words_of(text))
        kinds = kinds | pds::slot_kinds{pds::try_slot_kind(word).value()};
    return kinds;
}

/// The territory's, in the row's reading of Saturday mornings if it has one.
pds::slot_calendar calendar_of(std::string const& territory, std::string_view reading = "strict") {
    return {pds::try_territory(territory).value(),
            pds::law::calendar_fr,
            {.saturday_morning =
                 reading == "wide" ? pds::saturday_morning::wide : pds::saturday_morning::strict}};
}
pds::boost_time_zone zone_of(std::string const& territory) {
    return pds::boost_time_zone{pds::law::clock_of(pds::try_territory(territory).value())};
}

TEST(Vectors, Holidays) { // R-H1 to R-H7
    each_row_of("holidays.csv", [](row const& r) {
        auto const calendar = calendar_of(r["territory"]);
        auto const year = pds::year_of(r.number("year"));
        EXPECT_EQ(calendar.covers(year.begin()) ? "covered" : "not_covered", r["status"]);
        if (!calendar.covers(year.begin())) return;
        std::vector<std::string> dates;
        for (auto day = year.begin(); day < year.end(); day = day + 1)
            if (calendar.is_holiday(day)) dates.push_back(text_of(day));
        EXPECT_EQ(joined(dates), r["dates"]);
        EXPECT_EQ(std::to_string(dates.size()), r["count"]);
    });
}

TEST(Vectors, Slots) { // R-D1 to R-D10
    each_row_of("slots.csv", [](row const& r) {
        auto const calendar = calendar_of(r["territory"], r["saturday_morning_reading"]);
        auto const slot = calendar.slot_at(pds::parse_local_time(r["time"]));
        if (!slot) {
            EXPECT_EQ(r["kind"], "none");
            for (auto const* column : {"begin", "end", "elapsed_minutes", "code", "amount"})
                EXPECT_EQ(r[column], "") << column;
            EXPECT_EQ(r["status"], "");
            return;
        }
        auto const zone = zone_of(r["territory"]);
        auto const fee = pds::astreinte(*slot, pds::law::national_tariff);
        EXPECT_EQ(name_of(slot->kind), r["kind"]);
        EXPECT_EQ(text_of(slot->begin()), r["begin"]);
        EXPECT_EQ(text_of(slot->end()), r["end"]);
        EXPECT_EQ(
            std::to_string(zone.resolve(slot->end()).value() - zone.resolve(slot->begin()).value()),
            r["elapsed_minutes"]);
        EXPECT_EQ(fee.code, r["code"]);
        EXPECT_EQ(amount_of(fee), r["amount"]);
        EXPECT_EQ(name_of(fee.status), r["status"]);
    });
}

TEST(Vectors, Years) { // R-E2, R-H4
    each_row_of("years.csv", [](row const& r) {
        auto const calendar = calendar_of(r["territory"], r["saturday_morning_reading"]);
        auto const year = pds::year_of(r.number("year"));
        pds::slot_ledger const ledger{calendar, pds::law::national_tariff, year};
        std::array<int, pds::slot_kind_count> slots{};
        for (auto const s : calendar.between(year))
            ++slots[index_of(s.kind)];
        for (std::size_t k = 0; k != pds::slot_kind_count; ++k) {
            std::string const kind{pds::slot_kind_names[k]};
            EXPECT_EQ(std::to_string(slots[k]), r[kind]) << kind;
            EXPECT_EQ(text_of(ledger.cost_of(static_cast<slot_kind>(k)).amount),
                      r[kind + "_amount"])
                << kind;
        }
        EXPECT_EQ(text_of(ledger.cost_of(pds::all_kinds).amount), r["total"]);
    });
}

/// The rate of an item of rates.csv: a kind of slot, `consultation`, `visit_N`, ...
pds::fee rate_of(std::string const& item, pds::date day) {
    auto const& rates = pds::law::national_tariff;
    if (auto const kind = pds::try_slot_kind(item)) return pds::astreinte(*kind, day, rates);
    if (item == "regulation_hour") return pds::regulation_hour(day, rates);
    auto const at = [&](pds::coded_rate const& rate) {
        return pds::fee{rate.code, rate.rows.at(day)};
    };
    if (item == "travel") return at(rates.acts_of(pds::act_kind::visit).travel);
    auto const mark = std::min(item.find('_'), item.size());
    auto const& own = rates.acts_of(pds::try_act_kind(item.substr(0, mark)).value());
    if (mark == item.size()) return at(own.base);
    auto const& letters = pds::act_band_letters;
    auto const band = static_cast<std::size_t>(
        std::find(letters.begin(), letters.end(), item.substr(mark + 1)) - letters.begin());
    auto const saturday = static_cast<std::size_t>(pds::act_band::saturday);
    return at((band == saturday ? own.regulated_extension : own.regulated).at(band));
}

TEST(Vectors, Rates) { // R-P1 to R-P6, R-A1 to R-A3, R-G1
    each_row_of("rates.csv", [](row const& r) {
        auto const fee = rate_of(r["item"], r.date("date"));
        EXPECT_EQ(fee.code, r["code"]);
        EXPECT_EQ(amount_of(fee), r["amount"]);
        EXPECT_EQ(name_of(fee.status), r["status"]);
    });
}

TEST(Vectors, Acts) { // R-A1 to R-A8
    each_row_of("acts.csv", [](row const& r) {
        auto const price = pds::price({.when = pds::parse_local_time(r["time"]),
                                       .kind = pds::try_act_kind(r["act"]).value(),
                                       .regulated = r.yes("regulated"),
                                       .on_duty = r.yes("on_duty")},
                                      calendar_of(r["territory"]), pds::law::national_tariff,
                                      {.general_majorations = r.yes("general_majorations")});
        EXPECT_EQ(price.base.code, r["base_code"]);
        EXPECT_EQ(amount_of(price.base), r["base"]);
        EXPECT_EQ(price.majoration.code, r["majoration_code"]);
        EXPECT_EQ(text_of(price.majoration.amount), r["majoration"]);
        EXPECT_EQ(price.travel.code, r["travel_code"]);
        // A travel fee that no text gives is told apart from none that is due.
        EXPECT_EQ(price.travel.code.empty() ? "0.00" : amount_of(price.travel), r["travel"]);
        EXPECT_EQ(name_of(price.refusal), r["refusal"]);
    });
}

TEST(Vectors, Regulation) { // R-G1 to R-G4
    each_row_of("regulation.csv", [](row const& r) {
        auto const zone = zone_of(r["territory"]);
        auto const instant = [&](std::string_view column) {
            return resolve(pds::try_parse_written_time(r[column]).value(), zone).value();
        };
        pds::session const session{instant("begin"), instant("end")};
        pds::money sum;
        std::vector<std::string> parts;
        for (auto const& part : pds::regulation_parts(session, zone, pds::law::national_tariff)) {
            sum += part.amount;
            parts.push_back(std::to_string(part.minutes) + ':' +
                            (part.hourly.covered() ? text_of(part.amount) : "not_covered"));
        }
        EXPECT_EQ(std::to_string(session.length()), r["minutes"]);
        EXPECT_EQ(text_of(sum), r["amount"]);
        EXPECT_EQ(joined(parts), r["parts"]);
    });
}

TEST(Vectors, Decisions) { // R-O1, R-O2
    each_row_of("decisions.csv", [](row const& r) {
        auto const given = [&](std::string_view column) {
            return r[column].empty() ? std::optional<pds::date>{} : r.date(column);
        };
        pds::decision const d{.sector_map_published = given("sector_map_published"),
                              .cahier_published = given("specifications_published"),
                              .tables_received = given("tables_at_insurer")};
        EXPECT_EQ(text_of(d.in_force_from().value()), r["payable_from"]);
    });
}

TEST(Vectors, Seasons) { // R-O6
    each_row_of("seasons.csv", [](row const& r) {
        auto const when = pds::law::haute_savoie_2006::seasons.season_of(r.date("date"));
        EXPECT_EQ(name_of(when), r["season"]);
    });
}

TEST(Vectors, Sectors) { // R-S1 to R-S5
    each_row_of("sectors.csv", [](row const& r) {
        auto const* const target = pds::find_target(pds::law::sector_targets_2008, r["department"]);
        ASSERT_NE(target, nullptr);
        auto const found = pds::assess({.evening = r.number("evening"),
                                        .arrete_covers_saturday = r.yes("arrete_covers_saturday")},
                                       *target,
                                       r["reading"] == "target" ? pds::target_reading::target
                                                                : pds::target_reading::margin);
        EXPECT_EQ(std::to_string(target->margin_percent), r["margin_percent"]);
        EXPECT_EQ(std::to_string(target->target), r["target"]);
        EXPECT_EQ(std::to_string(target->adjusted_target), r["adjusted_target"]);
        EXPECT_EQ(name_of(found.verdict), r["verdict"]);
        EXPECT_EQ(std::to_string(found.excess), r["excess"]);
        EXPECT_EQ(name_of(found.eligible), r["eligible"]);
    });
}

TEST(Vectors, Margins) { // R-S2
    each_row_of("margins.csv", [](row const& r) {
        pds::department d{};
        d.population_2005 = r.number("inhabitants");
        d.area_km2 = r.number("square_kilometres");
        d.mountain = r.yes("mountain");
        EXPECT_EQ(std::to_string(pds::margin_of(d, pds::law::margin_rule_2008)),
                  r["margin_percent"]);
    });
}

TEST(Vectors, National) { // R-S6
    each_row_of("national.csv", [](row const& r) {
        auto const& table = pds::law::sector_targets_2008;
        int sum = 0;
        for (auto const& t : table) {
            if (r["item"] == "departments") ++sum;
            if (r["item"] == "targets") sum += t.target;
            if (r["item"] == "targets_with_alternative")
                sum += t.department == "94" ? t.alternative_target : t.target;
            if (r["item"] == "adjusted_targets") sum += t.adjusted_target;
        }
        EXPECT_EQ(std::to_string(sum), r["value"]);
    });
}

TEST(Vectors, HauteSavoie) { // R-S5, R-S7
    namespace hs = pds::law::haute_savoie_2006;
    each_row_of("haute_savoie.csv", [](row const& r) {
        auto const season = pds::try_season(r["season"]).value();
        auto const posts = pds::posts(hs::map, season);
        auto const night = std::find_if(hs::deep_night.begin(), hs::deep_night.end(),
                                        [&](auto const& d) { return d.when == season; });
        auto const found =
            pds::assess({.evening = posts.evening, .sunday_or_holiday = posts.sunday_or_holiday},
                        *pds::find_target(pds::law::sector_targets_2008, "74"));
        EXPECT_EQ(std::to_string(posts.evening), r["evening_posts"]);
        EXPECT_EQ(std::to_string(posts.sunday_or_holiday), r["sunday_posts"]);
        EXPECT_EQ(std::to_string(night->doctor_posts + night->mcs_wished), r["deep_night_posts"]);
        EXPECT_EQ(std::to_string(night->emergency_departments), r["emergency_departments"]);
        EXPECT_EQ(name_of(found.verdict), r["evening_verdict"]);
        EXPECT_EQ(found.sunday_or_holiday.excess > 0 ? "yes" : "no",
                  r["sunday_above_adjusted_target"]);
    });
}

TEST(Vectors, ConstantEnvelope) { // R-E3
    each_row_of("constant.csv", [](row const& r) {
        auto const calendar = calendar_of("metropole", r["saturday_morning_reading"]);
        pds::slot_ledger const year{calendar, pds::law::national_tariff,
                                    pds::year_of(r.number("year"))};
        auto const found =
            pds::constant_envelope(r.number("sectors_before"), kinds_of(r["kinds_before"]),
                                   kinds_of(r["kinds_after"]), year);
        EXPECT_EQ(text_of(found.cost_per_sector_before), r["cost_per_sector_before"]);
        EXPECT_EQ(std::to_string(found.sectors_after), r["sectors_after"]);
        EXPECT_EQ(text_of(found.cost_per_sector_after), r["cost_per_sector_after"]);
        EXPECT_EQ(text_of(found.envelope), r["envelope"]);
        EXPECT_EQ(text_of(found.slack), r["slack"]);
    });
}

TEST(Vectors, Allotments) { // R-E5
    each_row_of("allotments.csv", [](row const& r) {
        std::vector<std::int64_t> weights;
        for (auto const& word : words_of(r["weights"]))
            weights.push_back(std::stoll(word));
        pds::allotment const year{pds::parse_money(r["amount"]), weights};
        std::vector<std::string> shares;
        for (std::size_t i = 0; i != year.size(); ++i)
            shares.push_back(text_of(year.part(i).allotted));
        EXPECT_EQ(joined(shares), r["shares"]);
    });
}

TEST(Vectors, Deadlines) { // R-T1
    each_row_of("deadlines.csv", [](row const& r) {
        auto const due = pds::deadlines(r.date("table_start"), pds::law::table_months,
                                        pds::law::table_steps_2005);
        ASSERT_EQ(due.size(), pds::law::table_steps_2005.size());
        for (auto const& d : due)
            EXPECT_EQ(text_of(d.due), r[d.step->name == "send_to_order"        ? "to_the_order"
                                        : d.step->name == "table_end_at_least" ? "at_least_until"
                                                                               : "onwards"])
                << d.step->name;
    });
}

TEST(Vectors, Replacements) { // R-P8, R-T3
    each_row_of("replacements.csv", [](row const& r) {
        pds::name_table<pds::doctor_id> const doctors{{"anne", "bruno", "chloe"}};
        auto const id = [&](std::string_view name) { return doctors.find(name).value(); };
        pds::planned_duty duty{
            id(r["planned"]), pds::sector_id{}, {"2008-05-04T08:00"_time, "2008-05-04T20:00"_time}};
        auto made = "2008-05-02T08:00"_time;
        for (auto const& by : words_of(r["replaced_by"]))
            duty.change(made = made + 60, id(by));
        EXPECT_EQ(duty.served_by(), id(r["paid"]));
    });
}

pds::interval<pds::clock_time> hours_of(std::string const& text) { // 20:00-24:00
    return {pds::try_parse_clock(text.substr(0, 5)).value(),
            pds::try_parse_clock(text.substr(6), pds::midnight::may_end_day).value()};
}
pds::money euros_of(std::string const& text) {
    return pds::parse_money(text);
}
pds::mmg::opening_row& opening(pds::mmg::dossier& d, slot_kind kind) {
    auto& rows = d.operation.hours.rows;
    return *std::find_if(rows.begin(), rows.end(), [&](auto const& r) { return r.kind == kind; });
}

using pds::mmg::criterion;
using pds::mmg::dossier;

/// Writes one value of a row into a dossier, and names the criterion on it.
struct question {
    std::string_view item;
    criterion (*set)(dossier&, std::string const&);
};
question const questions[]{
    {"population",
     [](dossier& d, std::string const& v) {
         d.zone.population = std::stoi(v);
         return criterion::zone_population;
     }},
    {"radius_km",
     [](dossier& d, std::string const& v) {
         d.zone.area = pds::mmg::area_kind::rural;
         d.zone.radius_km = std::stoi(v);
         return criterion::zone_radius;
     }},
    {"participating_doctors",
     [](dossier& d, std::string const& v) {
         d.zone.doctors = std::stoi(v);
         return criterion::zone_doctors;
     }},
    {"premises_m2",
     [](dossier& d, std::string const& v) {
         d.budget.premises.surface_m2 = std::stoi(v);
         return criterion::budget_surface;
     }},
    {"equipment",
     [](dossier& d, std::string const& v) {
         d.budget.years[0].equipment = {
             {"table", pds::mmg::equipment_kind::medical, false, euros_of(v)}};
         return criterion::budget_equipment;
     }},
    {"running_costs",
     [](dossier& d, std::string const& v) {
         d.budget.years[0].running = {{"consumables", euros_of(v)}};
         return criterion::budget_running;
     }},
    {"reception_hours_a_week",
     [](dossier& d, std::string const& v) {
         d.budget.years[0].staff_minutes_a_week = std::stoi(v) * 60;
         return criterion::budget_staff_hours;
     }},
    {"convention_years",
     [](dossier& d, std::string const& v) {
         d.convention.until = pds::date{2009 + std::stoi(v), 1, 1};
         return criterion::convention_length;
     }},
    {"evening_hours",
     [](dossier& d, std::string const& v) {
         opening(d, slot_kind::evening).hours = hours_of(v);
         return criterion::operation_within_pds;
     }},
    {"sunday_hours_without_deep_night",
     [](dossier& d, std::string const& v) {
         opening(d, slot_kind::sunday_or_holiday).hours = hours_of(v);
         return criterion::operation_within_pds;
     }},
    {"needs",
     [](dossier& d, std::string const& v) {
         d.need.kinds = {};
         if (!v.empty())
             d.need.kinds = {
                 pds::try_value_named<pds::mmg::need_kind>(v, pds::mmg::need_kind_names).value()};
         return criterion::need_identified;
     }},
    {"place_with_emergency_department_and_sos_service",
     [](dossier& d, std::string const& v) {
         d.need.sos_service = d.need.emergency_structure = true;
         d.location.place =
             pds::try_value_named<pds::mmg::place_kind>(v, pds::mmg::place_kind_names).value();
         return criterion::location_emergency;
     }},
    {"pharmacy",
     [](dossier& d, std::string const& v) {
         d.location.pharmacy = v;
         return criterion::location_pharmacy;
     }},
    {"surge_plan",
     [](dossier& d, std::string const& v) {
         d.operation.surge_plan = v;
         return criterion::operation_surge_plan;
     }},
    {"crisis_plan",
     [](dossier& d, std::string const& v) {
         d.operation.crisis_plan = v;
         return criterion::operation_crisis_plan;
     }},
    {"access",
     [](dossier& d, std::string const& v) {
         d.operation.access = {
             pds::try_value_named<pds::mmg::access_mode>(v, pds::mmg::access_mode_names).value()};
         return criterion::operation_access;
     }},
    {"third_party_payment_if_regulated",
     [](dossier& d, std::string const& v) {
         d.operation.third_party_if_regulated = v == "yes";
         return criterion::operation_third_party;
     }},
    {"own_number_interconnected",
     [](dossier& d, std::string const& v) {
         d.operation.access = {pds::mmg::access_mode::own_number};
         d.operation.interconnected = v == "yes";
         return criterion::operation_interconnection;
     }},
    {"own_number_protocol",
     [](dossier& d, std::string const& v) {
         d.operation.access = {pds::mmg::access_mode::own_number};
         d.operation.protocol = v == "yes";
         return criterion::operation_protocol;
     }},
    {"visits_stay_possible",
     [](dossier& d, std::string const& v) {
         d.need.visits_kept = v == "yes";
         return criterion::need_visits_kept;
     }},
    {"replacement_doctors_of_thirty",
     [](dossier& d, std::string const& v) {
         d.zone.doctors = 30;
         d.operation.replacements = std::stoi(v);
         return criterion::operation_installed_doctors;
     }},
    {"heavy_equipment",
     [](dossier& d, std::string const& v) {
         d.budget.years[0].equipment = {
             {"scanner", pds::mmg::equipment_kind::medical, v == "yes", 1000.00_eur}};
         return criterion::budget_heavy_equipment;
     }},
    {"equipment_in_the_second_year",
     [](dossier& d, std::string const& v) {
         d.budget.years[1].equipment = {
             {"table", pds::mmg::equipment_kind::medical, false, euros_of(v)}};
         return criterion::budget_later_equipment;
     }},
    {"rent_of_120_m2_at_100_euros",
     [](dossier& d, std::string const& v) {
         d.budget.years[0].requested_rent = euros_of(v);
         return criterion::budget_rent;
     }},
    {"interim_review_of_a_convention_from_2009-01-01",
     [](dossier& d, std::string const& v) {
         d.monitoring.interim_review = {};
         if (!v.empty()) d.monitoring.interim_review = pds::parse_date(v);
         return criterion::monitoring_interim_review;
     }},
    {"evaluations",
     [](dossier& d, std::string const& v) {
         d.monitoring.evaluations.resize(std::stoul(v), "2013-06-30"_date);
         return criterion::monitoring_single_evaluation;
     }},
    {"annual_transmission_of_data",
     [](dossier& d, std::string const& v) {
         d.monitoring.annual_transmission = v == "yes";
         return criterion::monitoring_transmission;
     }},
    {"promoter",
     [](dossier& d, std::string const& v) {
         d.convention.promoter = v;
         return criterion::convention_promoter;
     }},
    {"director_of_the_mrs",
     [](dossier& d, std::string const& v) {
         d.convention.mrs_director = v;
         return criterion::convention_mrs_director;
     }},
};

/// One value changed in a dossier that conforms: what the review says of it, in the year it is in.
void check_verdict(row const& r) {
    auto d = mmg_test::conforming();
    auto const asked = std::find_if(std::begin(questions), std::end(questions),
                                    [&](question const& q) { return q.item == r["item"]; });
    ASSERT_NE(asked, std::end(questions)) << r["item"];
    auto const what = asked->set(d, r["value"]);
    int const year = r["item"] == "equipment_in_the_second_year" ? 2010 : 2009;
    auto const sheet = pds::mmg::review(d, mmg_test::context());
    auto const found =
        std::find_if(sheet.findings.begin(), sheet.findings.end(), [&](auto const& f) {
            return f.what == what && f.year.value_or(year) == year;
        });
    ASSERT_NE(found, sheet.findings.end());
    EXPECT_EQ(name_of(found->verdict), r["verdict"]) << found->found << ", " << found->limit;
    EXPECT_NE(found->found, pds::mmg::not_applicable);
}

TEST(Vectors, LimitsOfAMaisonMedicaleDeGarde) { // R-M2, R-M7, R-M9
    each_row_of("mmg_limits.csv", check_verdict);
}

TEST(Vectors, AnswersOfAMaisonMedicaleDeGarde) { // R-M1 to R-M7, R-M9, R-M11
    each_row_of("mmg_answers.csv", check_verdict);
}

TEST(Vectors, HoursOfAMaisonMedicaleDeGarde) { // R-M8
    each_row_of("mmg_hours.csv", [](row const& r) {
        pds::mmg::schedule hours;
        for (auto const kind : {slot_kind::evening, slot_kind::sunday_or_holiday,
                                slot_kind::saturday_afternoon, slot_kind::pont_day})
            if (auto const& open = r[name_of(kind)]; !open.empty())
                hours.rows.push_back({kind, hours_of(open)});
        auto const year = pds::year_of(r.number("year"));
        pds::mmg::pds_slots const slots{mmg_test::calendar(), mmg_test::openings(), {}};
        auto const week = pds::mmg::ordinary_week(slots.calendar, year, hours).value();
        auto const whole = pds::mmg::summarise(hours, slots, year);
        EXPECT_EQ(std::to_string(pds::mmg::summarise(hours, slots, week).minutes),
                  r["minutes_of_a_week"]);
        EXPECT_EQ(std::to_string(whole.minutes), r["minutes_of_the_year"]);
        EXPECT_EQ(std::to_string(whole.days), r["days_of_the_year"]);
    });
}

} // namespace vectors_tests
