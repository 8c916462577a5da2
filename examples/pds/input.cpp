// SPDX-License-Identifier: BSL-1.0

#include "input.hpp"

#include "options.hpp"

#include <pds/interop/boost_time_zone.hpp>
#include <pds/io/csv.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/sources.hpp>
#include <pds/law/time_zones.hpp>
#include <pds/organisation/opening_doubts.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <system_error>
#include <tuple>

#include <unistd.h>

namespace tool {

namespace {

std::string read_file(std::string const& name) {
    if (name == "-") return {std::istreambuf_iterator<char>{std::cin}, {}};
    if (std::filesystem::is_directory(name)) throw usage_error{name, "is a folder", name};
    std::ifstream file{name, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    if (!file.is_open() || file.bad()) throw usage_error{name, "cannot be read", name};
    return text;
}

/// One file with named columns.
class sheet {
public:
    sheet(std::string file, std::vector<std::string_view> required,
          std::vector<std::string_view> optional, problems& found)
        : file_{std::move(file)},
          text_{read_file(file_)},
          csv_{pds::io::read_csv(text_)},
          found_{&found} {
        for (auto const& fault : csv_.faults)
            if (fault.line <= csv_.header_line || csv_.header.empty())
                found.error(file_, fault.line, fault.column, fault.what, fault.value);
            else
                found.row_error(file_, fault.line, fault.column, fault.what, fault.value,
                                fault.text);
        if (csv_.header.empty()) return;
        auto known = required;
        known.insert(known.end(), optional.begin(), optional.end());
        for (auto const name : known) {
            auto const count = std::count(csv_.header.begin(), csv_.header.end(), name);
            if (count > 1) found.error(file_, csv_.header_line, name, "column given twice", name);
            usable_ = usable_ && count <= 1;
        }
        for (auto const name : required)
            if (std::find(csv_.header.begin(), csv_.header.end(), name) == csv_.header.end()) {
                found.error(file_, csv_.header_line, name, "missing column", header());
                usable_ = false;
            }
        for (auto const& name : csv_.header)
            if (std::find(known.begin(), known.end(), name) == known.end())
                found.warning(
                    file_, 1, name,
                    with_nearest("unknown column, ignored", pds::nearest_name(name, known)), name);
    }

    /// Calls `read(row)` for each record, unless the columns are not what they should be.
    template <class Read>
    void for_each_row(Read&& read) const;

    [[nodiscard]] std::string const& file() const noexcept { return file_; }
    /// Where cells are separated by `;` an amount may have a decimal comma.
    [[nodiscard]] char decimal_mark(std::string_view amount) const {
        return csv_.separator == ';' && amount.find(',') != amount.npos ? ',' : '.';
    }

private:
    friend class row;

    [[nodiscard]] std::string header() const {
        std::string text;
        for (auto const& name : csv_.header)
            text += (text.empty() ? "" : ",") + name;
        return text;
    }

    std::string file_;
    std::string text_;
    pds::io::csv_sheet csv_;
    problems* found_;
    bool usable_ = true;
};

/// One record. Every reader notes what is wrong with its cell and then answers nothing.
class row {
public:
    row(sheet const& s, pds::io::csv_record const& record) : sheet_{&s}, record_{&record} {}

    [[nodiscard]] std::size_t line() const noexcept { return record_->line; }
    [[nodiscard]] bool sound() const noexcept { return sound_; }

    /// The cell of a column; empty if the file has no such column.
    [[nodiscard]] std::string_view cell(std::string_view column) const {
        auto const& header = sheet_->csv_.header;
        auto const at = std::find(header.begin(), header.end(), column);
        if (at == header.end()) return {};
        return record_->cells[static_cast<std::size_t>(at - header.begin())];
    }
    std::nullopt_t fault(std::string_view column, std::string_view what, std::string_view value) {
        sheet_->found_->row_error(sheet_->file_, record_->line, column, what, value, record_->text);
        sound_ = false;
        return std::nullopt;
    }
    std::nullopt_t fault(std::string_view column, std::string_view what) {
        return fault(column, what, cell(column));
    }
    void warn(std::string_view column, std::string_view what) const {
        sheet_->found_->warning(sheet_->file_, record_->line, column, what, cell(column));
    }

    std::string_view id(std::string_view column) {
        auto const name = cell(column);
        if (name.empty()) fault(column, "empty");
        return name;
    }
    std::optional<pds::local_time> time(std::string_view column, pds::midnight end) {
        auto const t = pds::try_parse_local_time(cell(column), end);
        if (!t) return fault(column, pds::describe(t.error().code));
        if (!in_calendar(*t, end))
            return fault(column, "outside the calendar (" + covered_years() + ")");
        return *t;
    }
    std::optional<pds::interval<pds::local_time>> period() {
        auto const begin = time("begin", pds::midnight::begins_day);
        auto const end = time("end", pds::midnight::may_end_day);
        if (!begin || !end) return std::nullopt;
        if (*end <= *begin)
            return fault("end", "not after the begin (" + std::string{cell("begin")} + ")");
        return pds::interval{*begin, *end};
    }
    std::optional<pds::zoned_time> instant(std::string_view column, pds::midnight end,
                                           pds::boost_time_zone const& zone) {
        auto const written = pds::try_parse_written_time(cell(column), end);
        if (!written) return fault(column, pds::describe(written.error().code));
        if (!in_calendar(written->civil, end))
            return fault(column, "outside the calendar (" + covered_years() + ")");
        auto const t = pds::resolve(*written, zone);
        if (!t) return fault(column, pds::describe(t.error().code));
        return *t;
    }
    std::optional<bool> yes_or_no(std::string_view column) {
        auto const answer = cell(column);
        if (answer == "yes") return true;
        if (answer == "no") return false;
        return fault(column, "neither yes nor no");
    }
    template <class Enum>
    std::optional<Enum> named(std::string_view column, std::string_view what,
                              std::span<std::string_view const> names) {
        auto const value = pds::try_value_named<Enum>(cell(column), names);
        if (!value)
            return fault(column, with_nearest(what, pds::nearest_name(cell(column), names)));
        return *value;
    }
    /// A date or, if the cell is empty, nothing.
    std::optional<pds::date> date_or_nothing(std::string_view column) {
        if (cell(column).empty()) return std::nullopt;
        auto const day = pds::try_parse_date(cell(column));
        if (!day) return fault(column, pds::describe(day.error().code));
        if (*day < pds::law::covered.begin())
            return fault(column, "outside the calendar (" + covered_years() + ")");
        return *day;
    }

private:
    // The midnight after the last day is still an end.
    static bool in_calendar(pds::local_time t, pds::midnight end) {
        return pds::law::covered.contains(t.day()) ||
               (end == pds::midnight::may_end_day && t == pds::local_time{pds::law::covered.end()});
    }

    sheet const* sheet_;
    pds::io::csv_record const* record_;
    bool sound_ = true;
};

template <class Read>
void sheet::for_each_row(Read&& read) const {
    if (!usable_) return;
    for (auto const& record : csv_.records) {
        row r{*this, record};
        read(r);
    }
}

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
struct opening_row {
    std::string_view sector; ///< empty: every sector
    std::string_view group;
    pds::opening opening;
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

std::optional<int> read_posts(row& r) {
    constexpr std::size_t most_digits = 4;
    auto const text = r.cell("posts");
    int const posts = text.size() > most_digits ? -1 : pds::detail::digits(text, 0, text.size());
    if (text.empty() || posts < 0) return r.fault("posts", "not a number of posts from 0 to 9999");
    return posts;
}

std::vector<opening_row> read_openings(sheet const& file) {
    std::vector<opening_row> rows;
    file.for_each_row([&](row& r) {
        pds::opening o;
        auto const sector = r.id("sector");
        if (r.cell("kind") != "*")
            if (auto const kind =
                    r.named<pds::slot_kind>("kind", "unknown kind of slot", pds::slot_kind_names))
                o.kinds = {*kind};
        if (auto const posts = read_posts(r)) o.posts = *posts;
        auto const from = r.date_or_nothing("from").value_or(pds::always.begin());
        auto const until = r.date_or_nothing("until").value_or(pds::always.end());
        if (r.sound()) {
            if (until <= from)
                r.fault("until", "not after from (" + std::string{r.cell("from")} + ")");
            else
                o.dates = {from, until};
        }
        auto const clock = [&](std::string_view column, pds::clock_time otherwise) {
            if (r.cell(column).empty()) return otherwise;
            auto const t = pds::try_parse_clock(r.cell(column), column == "open_to"
                                                                    ? pds::midnight::may_end_day
                                                                    : pds::midnight::begins_day);
            if (!t) r.fault(column, "not a time of the form HH:MM");
            return t ? *t : otherwise;
        };
        auto const open_from = clock("open_from", o.hours.begin());
        auto const open_to = clock("open_to", o.hours.end());
        if (r.sound()) {
            if (open_to <= open_from)
                r.fault("open_to",
                        "not after open_from (" + std::string{r.cell("open_from")} + ")");
            else
                o.hours = {open_from, open_to};
        }
        if (r.sound())
            rows.push_back(
                {sector == "*" ? std::string_view{} : sector, r.cell("group"), o, r.line()});
    });
    return rows;
}

/// Without a file: the three base kinds everywhere, one post; the extension from a date if one was
/// given.
pds::opening_table default_openings(std::optional<pds::date> extension_from) {
    std::vector<pds::opening> rows{{.kinds = pds::base_kinds}};
    if (extension_from)
        rows.push_back({.kinds = pds::extension_kinds, .dates = pds::from(*extension_from)});
    return pds::opening_table{std::move(rows)};
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
    if (!rows.empty() && isatty(STDERR_FILENO) != 0)
        std::cerr << "pds: rejected rows: " << rows.size() << ", written to " << name << '\n';
}

/// Reads a file if one was given.
std::optional<sheet> open_sheet(std::string const& file, std::vector<std::string_view> required,
                                std::vector<std::string_view> optional, problems& found) {
    if (file.empty()) return std::nullopt;
    return std::make_optional<sheet>(file, std::move(required), std::move(optional), found);
}

/// Openings by number; notes groups that bear a sector's name and rows that contradict each other.
pds::opening_table number_openings(sheet const& file, std::vector<opening_row> const& rows,
                                   inputs const& in, problems& found) {
    auto const& sectors = in.named_sectors;
    std::vector<pds::opening> numbered;
    for (auto const& r : rows) {
        auto o = r.opening;
        if (!r.sector.empty()) o.sector = *in.sectors.find(r.sector);
        if (!r.group.empty()) o.group = *in.sectors.find(r.group);
        if (o.group && std::binary_search(sectors.begin(), sectors.end(), *o.group))
            found.error(file.file(), r.line, "group", "bears the name of a sector", r.group);
        numbered.push_back(o);
    }
    pds::opening_table table{std::move(numbered)};
    if (auto const conflict = table.find_conflict(sectors)) {
        auto const& first = rows[conflict->first_row];
        auto const& second = rows[conflict->second_row];
        found.error(file.file(), second.line, "group",
                    "differs in posts or hours from line " + std::to_string(first.line) + " on " +
                        std::string{pds::to_text(conflict->day)},
                    second.group);
    }
    return table;
}

/// Warns of openings that never apply and of groups of one.
void warn_of_doubts(std::string const& file, std::vector<opening_row> const& rows, inputs const& in,
                    problems& found) {
    for (auto const& d : pds::doubts(in.openings, in.named_sectors, pds::law::calendar_fr)) {
        auto const& r = rows[d.row];
        bool const of_group = d.about == pds::doubt::group_of_one;
        found.warning(file, r.line, of_group ? "group" : "row", pds::describe(d.about),
                      of_group           ? r.group
                      : r.sector.empty() ? std::string_view{"*"}
                                         : r.sector);
    }
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
    auto const opening_sheet = open_sheet(
        files.openings,
        {"sector", "kind", "posts", "from", "until", "group", "open_from", "open_to"}, {}, strict);

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
    in.openings = opening_sheet ? number_openings(*opening_sheet, openings, in, strict)
                                : default_openings(files.extension_from);
    if (strict.no_errors()) {
        warn_of_closed_sectors(files.duties, duties, in, found);
        if (opening_sheet) warn_of_doubts(files.openings, openings, in, found);
    }
    problems::tell({&found, &strict});
    write_rejects(files.rejects, names, found);
    return in;
}

} // namespace tool
