// SPDX-License-Identifier: BSL-1.0

#include "input.hpp"

#include "openings_file.hpp"
#include "options.hpp"
#include "sheet.hpp"

#include <pds/law/sources.hpp>
#include <pds/law/time_zones.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <system_error>
#include <tuple>

namespace tool {

namespace {

// Rows with their names still as text: views into the sheet that they came from.
struct duty_row {
    std::string_view doctor;
    std::string_view sector;
    std::string_view planned; ///< empty: not known
    pds::interval<pds::local_time> period;
    std::size_t line;
};
struct act_row {
    std::string_view doctor;
    pds::recorded_act act;
};
struct session_row {
    std::string_view doctor;
    pds::session period;
    std::size_t line;
};
struct payment_row {
    std::string_view doctor;
    pds::payment payment;
    std::size_t line;
};

std::vector<duty_row> read_duties(sheet const& file) {
    std::vector<duty_row> rows;
    file.for_each_row([&](row& r) {
        auto const doctor = r.id("doctor");
        auto const sector = r.id("sector");
        auto const period = r.period();
        if (r.sound()) rows.push_back({doctor, sector, r.cell("planned"), *period, r.line()});
    });
    return rows;
}

std::vector<act_row> read_acts(sheet const& file) {
    std::vector<act_row> rows;
    file.for_each_row([&](row& r) {
        auto const doctor = r.id("doctor");
        auto const when = r.time("time", pds::midnight::begins_day);
        auto const kind =
            r.named<pds::act_kind>("kind", "unknown kind of act", pds::act_kind_names);
        auto const regulated = r.yes_or_no("regulated");
        auto const called = r.cell("called_in_replacement").empty()
                                ? std::optional{false}
                                : r.yes_or_no("called_in_replacement");
        if (r.sound())
            rows.push_back({doctor,
                            {.when = *when,
                             .kind = *kind,
                             .regulated = *regulated,
                             .called_in_replacement = *called}});
    });
    return rows;
}

std::vector<session_row> read_sessions(sheet const& file, pds::boost_time_zone const& zone) {
    std::vector<session_row> rows;
    file.for_each_row([&](row& r) {
        auto const doctor = r.id("doctor");
        auto const begin = r.instant("begin", pds::midnight::begins_day, zone);
        auto const end = r.instant("end", pds::midnight::may_end_day, zone);
        if (begin && end && *end <= *begin)
            r.fault("end", "not after the begin (" + std::string{r.cell("begin")} + ")");
        if (r.sound()) rows.push_back({doctor, {*begin, *end}, r.line()});
    });
    return rows;
}

std::vector<payment_row> read_payments(sheet const& file) {
    std::vector<payment_row> rows;
    file.for_each_row([&](row& r) {
        auto const doctor = r.id("doctor");
        auto const day = pds::try_parse_date(r.cell("date"));
        if (!day)
            r.fault("date", pds::describe(day.error().code));
        else if (!pds::law::covered.contains(*day))
            r.fault("date", "outside the calendar (" + covered_years() + ")");
        auto const code = r.id("code");
        auto const amount =
            pds::try_parse_money(r.cell("amount"), file.decimal_mark(r.cell("amount")));
        if (!amount) r.fault("amount", pds::describe(amount.error().code));
        if (r.sound())
            rows.push_back({doctor, {.day = *day, .code = code, .amount = *amount}, r.line()});
    });
    return rows;
}

/// Warns of each row that says the same as an earlier one.
template <class Row, class Key>
void warn_of_repeats(std::string const& file, std::vector<Row> const& rows, Key key,
                     problems& found) {
    std::vector<Row const*> sorted;
    for (auto const& r : rows)
        sorted.push_back(&r);
    std::sort(sorted.begin(), sorted.end(), [&](auto const* a, auto const* b) {
        return std::tuple_cat(key(*a), std::tuple{a->line}) <
               std::tuple_cat(key(*b), std::tuple{b->line});
    });
    for (std::size_t i = 1; i < sorted.size(); ++i)
        if (key(*sorted[i - 1]) == key(*sorted[i]))
            found.warning(file, sorted[i]->line, "row",
                          "the same as line " + std::to_string(sorted[i - 1]->line) +
                              ", counted once",
                          sorted[i]->doctor);
}

/// Warns of each row that overlaps an earlier one of the same doctor in the same sector: their
/// minutes count once (R-P15).
void warn_of_overlaps(std::string const& file, std::vector<duty_row> const& rows, problems& found) {
    std::vector<duty_row const*> sorted;
    for (auto const& r : rows)
        sorted.push_back(&r);
    auto const place = [](duty_row const& r) { return std::tuple{r.doctor, r.sector}; };
    auto const key = [&](duty_row const& r) {
        return std::tuple_cat(place(r), std::tuple{r.period.begin(), r.period.end(), r.line});
    };
    std::sort(sorted.begin(), sorted.end(),
              [&](auto const* a, auto const* b) { return key(*a) < key(*b); });
    duty_row const* reached = nullptr; // of the doctor's rows so far, the one that ends last
    for (auto const* const r : sorted) {
        bool const follows = reached != nullptr && place(*reached) == place(*r);
        if (follows && reached->period.overlaps(r->period) && reached->period != r->period) {
            auto const [first, second] = std::minmax(reached->line, r->line);
            found.warning(file, second, "row",
                          "overlaps line " + std::to_string(first) +
                              " of the same doctor and sector, counted once",
                          r->doctor);
        }
        if (!follows || r->period.end() > reached->period.end()) reached = r;
    }
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
void warn_of_closed_sectors(std::string const& file, std::vector<duty_row> const& duties,
                            inputs const& in, problems& found) {
    std::vector<bool> told(in.sectors.size());
    for (auto const& d : duties) {
        auto const sector = *in.sectors.find(d.sector);
        if (told[pds::index_of(sector)]) continue;
        told[pds::index_of(sector)] = true;
        bool opened = false;
        for (std::size_t k = 0; k != pds::slot_kind_count; ++k)
            opened = opened ||
                     in.openings.first_open(sector, static_cast<pds::slot_kind>(k)).has_value();
        if (!opened) found.warning(file, d.line, "sector", "nothing opens this sector", d.sector);
    }
}

} // namespace

inputs read_inputs(input_files const& files, pds::territory place) {
    std::vector<std::string> const names{files.duties, files.acts, files.regulation, files.openings,
                                         files.paid};
    if (std::count(names.begin(), names.end(), "-") > 1)
        throw usage_error{"-: standard input can be only one of the files"};
    if (files.rejects == "-")
        throw usage_error{"--rejects", "is a file, not standard output", files.rejects};
    for (auto const& name : names)
        if (std::error_code none; std::filesystem::equivalent(name, files.rejects, none))
            throw usage_error{"--rejects", "is one of the files that are read", files.rejects};
    problems found{!files.rejects.empty()};
    problems strict; // rows that are never rejected: one changes what others mean
    auto const duty_sheet =
        open_sheet(files.duties, {"doctor", "sector", "begin", "end"}, {"planned"}, found);
    auto const act_sheet = open_sheet(files.acts, {"doctor", "time", "kind", "regulated"},
                                      {"called_in_replacement"}, found);
    auto const session_sheet = open_sheet(files.regulation, {"doctor", "begin", "end"}, {}, found);
    auto const paid_sheet =
        open_sheet(files.paid, {"doctor", "date", "code", "amount"}, {}, strict);
    auto const opening_sheet = open_openings(files.openings, strict);

    auto const duties = duty_sheet ? read_duties(*duty_sheet) : std::vector<duty_row>{};
    auto const acts = act_sheet ? read_acts(*act_sheet) : std::vector<act_row>{};
    auto const sessions =
        session_sheet
            ? read_sessions(*session_sheet, pds::boost_time_zone{pds::law::clock_of(place)})
            : std::vector<session_row>{};
    auto const payments = paid_sheet ? read_payments(*paid_sheet) : std::vector<payment_row>{};
    auto const openings =
        opening_sheet ? read_openings(*opening_sheet) : std::vector<opening_row>{};

    warn_of_repeats(
        files.duties, duties,
        [](duty_row const& r) {
            return std::tuple{r.doctor, r.sector, r.period.begin(), r.period.end()};
        },
        found);
    warn_of_overlaps(files.duties, duties, found);
    warn_of_repeats(
        files.regulation, sessions,
        [](session_row const& r) {
            return std::tuple{r.doctor, r.period.begin(), r.period.end()};
        },
        found);

    std::vector<std::string_view> doctors;
    std::vector<std::string_view> sectors;
    for (auto const& r : duties) {
        doctors.push_back(r.doctor);
        if (!r.planned.empty()) doctors.push_back(r.planned);
        sectors.push_back(r.sector);
    }
    for (auto const& r : acts)
        doctors.push_back(r.doctor);
    for (auto const& r : sessions)
        doctors.push_back(r.doctor);
    for (auto const& r : payments)
        doctors.push_back(r.doctor);
    for (auto const& r : openings)
        if (!r.sector.empty()) sectors.push_back(r.sector);
    auto units = sectors;
    for (auto const& r : openings)
        if (!r.group.empty()) units.push_back(r.group);

    inputs in;
    in.doctors = pds::name_table<pds::doctor_id>{std::move(doctors)};
    in.sectors = pds::name_table<pds::sector_id>{std::move(units)};
    for (auto const name : sectors)
        in.named_sectors.push_back(*in.sectors.find(name));
    std::sort(in.named_sectors.begin(), in.named_sectors.end());
    in.named_sectors.erase(std::unique(in.named_sectors.begin(), in.named_sectors.end()),
                           in.named_sectors.end());

    for (auto const& r : duties) {
        pds::duty d{*in.doctors.find(r.doctor), *in.sectors.find(r.sector), r.period};
        if (!r.planned.empty()) d.planned = *in.doctors.find(r.planned);
        in.duties.push_back(d);
    }
    for (auto const& r : acts) {
        in.acts.push_back(r.act);
        in.acts.back().doctor = *in.doctors.find(r.doctor);
    }
    for (auto const& r : sessions)
        in.sessions.push_back({*in.doctors.find(r.doctor), r.period});
    for (auto const& r : payments) {
        in.payments.push_back(r.payment);
        in.payments.back().doctor = *in.doctors.find(r.doctor);
        in.payments.back().code = in.codes.emplace_back(r.payment.code);
    }
    in.openings = opening_sheet ? number_openings(*opening_sheet, openings, in.sectors,
                                                  in.named_sectors, strict)
                                : default_openings(files.extension_from);
    if (strict.no_errors()) {
        warn_of_closed_sectors(files.duties, duties, in, found);
        if (opening_sheet)
            warn_of_doubts(files.openings, openings, in.openings, in.named_sectors, found);
    }
    problems::tell({&found, &strict});
    write_rejects(files.rejects, names, found);
    return in;
}

} // namespace tool
