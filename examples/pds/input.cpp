// SPDX-License-Identifier: BSL-1.0

#include "input.hpp"

#include "openings_file.hpp"
#include "options.hpp"
#include "sheet.hpp"

#include <pds/core/name_numbers.hpp>
#include <pds/io/csv.hpp>
#include <pds/law/sources.hpp>
#include <pds/law/time_zones.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <limits>
#include <numeric>
#include <span>
#include <system_error>
#include <tuple>
#include <utility>

namespace tool {

namespace {

using names_seen = pds::name_numbers<pds::doctor_id>;
using sectors_seen = pds::name_numbers<pds::sector_id>;

// Rows in the order of the file, with names numbered as they came, and the lines they stand on.
struct duty_rows {
    std::vector<pds::duty> rows;
    std::vector<std::uint32_t> lines;
};
struct session_rows {
    std::vector<pds::recorded_session> rows;
    std::vector<std::uint32_t> lines;
};
struct payment_row {
    pds::payment payment;
    std::string code;
};

session_rows read_sessions(sheet& file, pds::boost_time_zone const& zone, names_seen& doctors) {
    auto const doctor = file["doctor"];
    auto const begin = file["begin"];
    auto const end = file["end"];
    session_rows all;
    file.for_each_row([&](row& r) {
        auto const name = r.id(doctor);
        auto const from = r.instant(begin, pds::midnight::begins_day, zone);
        auto const until = r.instant(end, pds::midnight::may_end_day, zone);
        if (from && until && *until <= *from)
            r.fault(end, "not after the begin (" + std::string{r.cell(begin)} + ")");
        if (!r.sound()) return;
        all.rows.push_back({doctors.number(name), {*from, *until}});
        all.lines.push_back(static_cast<std::uint32_t>(r.line()));
    });
    return all;
}

/// The days whose duties may matter: those of the period, and of any session that reaches into it,
/// as a session is held whole where its doctor is on duty too (R-G4).
pds::interval<pds::date> days_that_matter(pds::interval<pds::date> period,
                                          session_rows const& sessions) {
    auto days = period;
    for (auto const& s : sessions.rows) {
        pds::interval const own{s.period.begin().civil.day(), s.period.end().civil.day() + 1};
        if (own.overlaps(period))
            days = {std::min(days.begin(), own.begin()), std::max(days.end(), own.end())};
    }
    return days;
}

duty_rows read_duties(sheet& file, pds::interval<pds::date> days, names_seen& doctors,
                      sectors_seen& sectors) {
    auto const doctor = file["doctor"];
    auto const sector = file["sector"];
    auto const begin = file["begin"];
    auto const end = file["end"];
    auto const planned = file["planned"];
    pds::interval<pds::local_time> const minutes{days.begin(), days.end()};
    duty_rows all;
    file.for_each_row([&](row& r) {
        auto const doctor_name = r.id(doctor);
        auto const sector_name = r.id(sector);
        auto const period = r.period(begin, end);
        if (!r.sound()) return;
        auto const sectors_before = sectors.size();
        auto const sector_number = sectors.number(sector_name);
        // The first row that names a sector says that it exists (R-A6).
        if (sectors.size() == sectors_before && !period->overlaps(minutes)) return;
        pds::duty d{doctors.number(doctor_name), sector_number, *period};
        if (auto const name = r.cell(planned); !name.empty()) d.planned = doctors.number(name);
        all.rows.push_back(d);
        all.lines.push_back(static_cast<std::uint32_t>(r.line()));
    });
    return all;
}

std::vector<pds::recorded_act> read_acts(sheet& file, pds::interval<pds::date> period,
                                         names_seen& doctors) {
    auto const doctor = file["doctor"];
    auto const time = file["time"];
    auto const kind = file["kind"];
    auto const regulated = file["regulated"];
    auto const called = file["called_in_replacement"];
    std::vector<pds::recorded_act> rows;
    file.for_each_row([&](row& r) {
        auto const name = r.id(doctor);
        auto const when = r.time(time, pds::midnight::begins_day);
        auto const what = r.named<pds::act_kind>(kind, "unknown kind of act", pds::act_kind_names);
        auto const was_regulated = r.yes_or_no(regulated);
        auto const was_called = r.cell(called).empty() ? std::optional{false} : r.yes_or_no(called);
        if (r.sound() && period.contains(when->day()))
            rows.push_back({.doctor = doctors.number(name),
                            .when = *when,
                            .kind = *what,
                            .regulated = *was_regulated,
                            .called_in_replacement = *was_called});
    });
    return rows;
}

std::vector<payment_row> read_payments(sheet& file, names_seen& doctors) {
    auto const doctor = file["doctor"];
    auto const date = file["date"];
    auto const code = file["code"];
    auto const amount = file["amount"];
    // Sums of payments, and what they differ from what is due by, are amounts too.
    auto room = std::numeric_limits<std::int64_t>::max() / 2;
    std::vector<payment_row> rows;
    file.for_each_row([&](row& r) {
        auto const name = r.id(doctor);
        auto const day = pds::try_parse_date(r.cell(date));
        if (!day)
            r.fault(date, pds::describe(day.error().code));
        else if (!pds::law::covered.contains(*day))
            r.fault(date, "outside the calendar (" + covered_years() + ")");
        auto const paid_as = r.id(code);
        auto const paid = pds::try_parse_money(r.cell(amount), file.decimal_mark(r.cell(amount)));
        if (!paid) {
            r.fault(amount, pds::describe(paid.error().code));
        } else if (auto const cents = paid->cents(); cents > room || cents < -room) {
            r.fault(amount, "amount too large, with those of the rows before");
        } else {
            room -= cents < 0 ? -cents : cents;
        }
        if (r.sound())
            rows.push_back({{.doctor = doctors.number(name), .day = *day, .amount = *paid},
                            std::string{paid_as}});
    });
    return rows;
}

/// Calls `visit` with the rows of each doctor, by their places, in the order of `before`.
template <class Row, class Before, class Visit>
void for_each_doctor(std::vector<Row> const& rows, std::size_t doctors, Before before,
                     Visit&& visit) {
    std::vector<std::size_t> ends(doctors + 1);
    for (auto const& r : rows)
        ++ends[pds::index_of(r.doctor) + 1];
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    std::vector<std::uint32_t> places(rows.size());
    for (std::uint32_t i = 0; i != rows.size(); ++i)
        places[ends[pds::index_of(rows[i].doctor)]++] = i; // now each ends where the next began
    std::size_t begin = 0;
    for (std::size_t d = 0; d != doctors; begin = ends[d++]) {
        auto const own = std::span{places}.subspan(begin, ends[d] - begin);
        std::sort(own.begin(), own.end(), [&](std::uint32_t a, std::uint32_t b) {
            return before(rows[a], rows[b]) || (!before(rows[b], rows[a]) && a < b);
        });
        visit(own);
    }
}

void warn_of_repeat(std::string const& file, std::uint32_t first, std::uint32_t second,
                    std::string_view doctor, problems& found) {
    found.warning(file, second, "row",
                  "the same as line " + std::to_string(first) + ", counted once", doctor);
}

/// Warns of each row that says the same as an earlier one, and of each that overlaps one of the
/// same doctor in the same sector: their minutes count once (R-P15).
void warn_of_doubles(std::string const& file, duty_rows const& all, names_seen const& doctors,
                     problems& found) {
    auto const key = [](pds::duty const& d) {
        return std::tuple{d.sector, d.period.begin(), d.period.end()};
    };
    for_each_doctor(
        all.rows, doctors.size(), [&](auto const& a, auto const& b) { return key(a) < key(b); },
        [&](std::span<std::uint32_t const> own) {
            std::uint32_t reached = 0; // of the sector's rows so far, the one that ends last
            for (std::size_t i = 0; i != own.size(); ++i) {
                auto const& d = all.rows[own[i]];
                bool const follows = i != 0 && all.rows[own[i - 1]].sector == d.sector;
                if (follows && key(all.rows[own[i - 1]]) == key(d))
                    warn_of_repeat(file, all.lines[own[i - 1]], all.lines[own[i]],
                                   doctors[d.doctor], found);
                auto const& before = all.rows[reached].period;
                if (follows && before.overlaps(d.period) && before != d.period) {
                    auto const [first, second] = std::minmax(all.lines[reached], all.lines[own[i]]);
                    found.warning(file, second, "row",
                                  "overlaps line " + std::to_string(first) +
                                      " of the same doctor and sector, counted once",
                                  doctors[d.doctor]);
                }
                if (!follows || d.period.end() > before.end()) reached = own[i];
            }
        });
}
void warn_of_doubles(std::string const& file, session_rows const& all, names_seen const& doctors,
                     problems& found) {
    auto const key = [](pds::recorded_session const& s) {
        return std::tuple{s.period.begin(), s.period.end()};
    };
    for_each_doctor(
        all.rows, doctors.size(), [&](auto const& a, auto const& b) { return key(a) < key(b); },
        [&](std::span<std::uint32_t const> own) {
            for (std::size_t i = 1; i < own.size(); ++i)
                if (key(all.rows[own[i - 1]]) == key(all.rows[own[i]]))
                    warn_of_repeat(file, all.lines[own[i - 1]], all.lines[own[i]],
                                   doctors[all.rows[own[i]].doctor], found);
        });
}

/// Rows that could not be read, as they stood, each with what is wrong with it.
void write_rejects(std::string const& name, std::vector<std::string> const& files,
                   problems const& found) {
    if (name.empty()) return;
    auto rows = found.rejected();
    auto const place = [&](rejected_row const& r) {
        return std::tuple{std::find(files.begin(), files.end(), r.file) - files.begin(), r.line};
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](auto const& a, auto const& b) { return place(a) < place(b); });
    std::string text = "file,line,reason,row\n";
    for (auto const& r : rows)
        text += pds::io::csv_cell(r.file) + ',' + std::to_string(r.line) + ',' +
                pds::io::csv_cell(r.reasons) + ',' + pds::io::csv_cell(r.text) + '\n';
    std::ofstream file{name, std::ios::binary};
    file << text;
    file.close();
    if (!file) throw usage_error{"--rejects", "cannot be written", name};
    if (!rows.empty())
        std::cerr << "pds: rejected rows: " << rows.size() << ", written to " << name << '\n';
}

/// Warns once of each sector that has duties and that no row opens for any kind.
void warn_of_closed_sectors(std::string const& file, duty_rows const& all, inputs const& in,
                            problems& found) {
    std::vector<bool> told(in.sectors.size());
    for (std::size_t i = 0; i != all.lines.size(); ++i) {
        auto const sector = in.duties[i].sector;
        if (told[pds::index_of(sector)]) continue;
        told[pds::index_of(sector)] = true;
        bool opened = false;
        for (std::size_t k = 0; k != pds::slot_kind_count; ++k)
            opened = opened ||
                     in.openings.first_open(sector, static_cast<pds::slot_kind>(k)).has_value();
        if (!opened)
            found.warning(file, all.lines[i], "sector", "nothing opens this sector",
                          in.sectors[sector]);
    }
}

void refuse_files(input_files const& files, std::vector<std::string> const& names) {
    if (std::count(names.begin(), names.end(), "-") > 1)
        throw usage_error{"-: standard input can be only one of the files"};
    if (files.rejects == "-")
        throw usage_error{"--rejects", "is a file, not standard output", files.rejects};
    for (auto const& name : names)
        if (std::error_code none; std::filesystem::equivalent(name, files.rejects, none))
            throw usage_error{"--rejects", "is one of the files that are read", files.rejects};
}

} // namespace

inputs read_inputs(input_files const& files, pds::territory place, pds::interval<pds::date> period,
                   progress& note) {
    std::vector<std::string> const names{files.duties, files.acts, files.regulation, files.openings,
                                         files.paid};
    refuse_files(files, names);
    problems found{!files.rejects.empty()};
    problems strict; // rows that are never rejected: one changes what others mean
    auto duty_sheet =
        open_sheet(files.duties, {"doctor", "sector", "begin", "end"}, {"planned"}, found, &note);
    auto act_sheet = open_sheet(files.acts, {"doctor", "time", "kind", "regulated"},
                                {"called_in_replacement"}, found, &note);
    auto session_sheet = open_sheet(files.regulation, {"doctor", "begin", "end"}, {}, found, &note);
    // What `pay --payments` writes beside is known and says nothing more.
    auto paid_sheet = open_sheet(files.paid, {"doctor", "date", "code", "amount"},
                                 {"prs_nat", "lines"}, strict, &note);
    auto opening_sheet = open_openings(files.openings, strict);

    names_seen doctors;
    sectors_seen units; // sectors, then groups
    session_rows sessions;
    if (session_sheet)
        sessions =
            read_sessions(*session_sheet, pds::boost_time_zone{pds::law::clock_of(place)}, doctors);
    duty_rows duties;
    if (duty_sheet)
        duties = read_duties(*duty_sheet, days_that_matter(period, sessions), doctors, units);
    inputs in;
    if (act_sheet) in.acts = read_acts(*act_sheet, period, doctors);
    auto const payments =
        paid_sheet ? read_payments(*paid_sheet, doctors) : std::vector<payment_row>{};
    auto const openings =
        opening_sheet ? read_openings(*opening_sheet) : std::vector<opening_row>{};
    warn_of_doubles(files.duties, duties, doctors, found);
    warn_of_doubles(files.regulation, sessions, doctors, found);

    for (auto const& r : openings)
        if (!r.sector.empty()) units.number(r.sector);
    auto const sectors = units.size();
    for (auto const& r : openings)
        if (!r.group.empty()) units.number(r.group);

    // From here on names are numbered in their order.
    auto ordered_doctors = doctors.in_order();
    auto ordered_units = units.in_order();
    in.doctors = std::move(ordered_doctors.names);
    in.sectors = std::move(ordered_units.names);
    auto const renumber = [&](pds::doctor_id& d) { d = ordered_doctors.place[pds::index_of(d)]; };
    in.named_sectors.assign(ordered_units.place.begin(),
                            ordered_units.place.begin() + static_cast<std::ptrdiff_t>(sectors));
    std::sort(in.named_sectors.begin(), in.named_sectors.end());

    in.duties = std::move(duties.rows);
    for (auto& d : in.duties) {
        renumber(d.doctor);
        if (d.planned) renumber(*d.planned);
        d.sector = ordered_units.place[pds::index_of(d.sector)];
    }
    for (auto& a : in.acts)
        renumber(a.doctor);
    in.sessions = std::move(sessions.rows);
    for (auto& s : in.sessions)
        renumber(s.doctor);
    for (auto const& r : payments) {
        in.payments.push_back(r.payment);
        renumber(in.payments.back().doctor);
        in.payments.back().code = in.codes.emplace_back(r.code);
    }
    in.openings = opening_sheet ? number_openings(*opening_sheet, openings, in.sectors,
                                                  in.named_sectors, strict)
                                : default_openings(files.extension_from);
    if (strict.no_errors()) {
        warn_of_closed_sectors(files.duties, duties, in, found);
        if (opening_sheet)
            warn_of_doubts(files.openings, openings, in.openings, in.named_sectors, found);
    }
    problems::tell({&found, &strict}, names);
    write_rejects(files.rejects, names, found);
    return in;
}

} // namespace tool
