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

namespace {

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

/// A dossier that conforms but for one figure, which is the row's; and the criterion on it.
pds::mmg::criterion set_figure(pds::mmg::dossier& d, std::string const& item, int value) {
    using enum pds::mmg::criterion;
    auto& year = d.budget.years.front();
    auto const euros = pds::money::from_cents(std::int64_t{value} * 100);
    if (item == "population") return d.zone.population = value, zone_population;
    if (item == "radius_km") {
        d.zone.area = pds::mmg::area_kind::rural;
        return d.zone.radius_km = value, zone_radius;
    }
    if (item == "participating_doctors") return d.zone.doctors = value, zone_doctors;
    if (item == "premises_m2") return d.budget.premises.surface_m2 = value, budget_surface;
    if (item == "equipment") {
        year.equipment = {{"table", pds::mmg::equipment_kind::medical, false, euros}};
        return budget_equipment;
    }
    if (item == "running_costs") {
        year.running = {{"consumables", euros}};
        return budget_running;
    }
    if (item == "reception_hours_a_week")
        return year.staff_minutes_a_week = value * 60, budget_staff_hours;
    if (item != "convention_years") throw std::runtime_error{"no such item: " + item};
    d.convention.until = pds::date{2009 + value, 1, 1};
    return convention_length;
}

TEST(Vectors, LimitsOfAMaisonMedicaleDeGarde) { // R-M2, R-M7, R-M9
    each_row_of("mmg_limits.csv", [](row const& r) {
        auto d = mmg_test::conforming();
        auto const what = set_figure(d, r["item"], r.number("value"));
        auto const sheet = pds::mmg::review(d, mmg_test::context());
        auto const found =
            std::find_if(sheet.findings.begin(), sheet.findings.end(), [&](auto const& f) {
                return f.what == what && f.year.value_or(2009) == 2009;
            });
        ASSERT_NE(found, sheet.findings.end());
        EXPECT_EQ(name_of(found->verdict), r["verdict"]) << found->found << ", " << found->limit;
    });
}

} // namespace
