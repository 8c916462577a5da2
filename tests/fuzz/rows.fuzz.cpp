// SPDX-License-Identifier: BSL-1.0
//
// CSV files of duties and of acts as records: of each row either the record that its cells say, or
// a fault.

#include "fuzz.hpp"

#include <pds/io/csv.hpp>
#include <pds/io/record_rows.hpp>
#include <pds/law/calendar_fr.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace {

using pds::doctor_id;
using pds::local_time;
using pds::sector_id;

pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};

/// The cell of a row under a name; nothing if no column has it.
std::optional<std::string_view> cell(pds::io::csv_sheet const& sheet,
                                     pds::io::csv_record const& row, std::string_view name) {
    auto const at = std::find(sheet.header.begin(), sheet.header.end(), name);
    if (at == sheet.header.end()) return std::nullopt;
    return row.cells[static_cast<std::size_t>(at - sheet.header.begin())];
}

std::optional<local_time> time_in(std::string_view text, pds::midnight end) {
    auto const t = pds::try_parse_local_time(text, end);
    if (!t || *t < pds::date{1970, 1, 1}) return std::nullopt;
    return *t;
}

std::string told(std::string_view doctor, std::string_view sector, local_time begin,
                 local_time end) {
    return std::string{doctor} + '|' + std::string{sector} + '|' +
           std::string{pds::to_text(begin)} + '|' + std::string{pds::to_text(end)};
}

/// The duties of a sheet whose columns are there, as text.
std::vector<std::string> duties_in(pds::io::csv_sheet const& sheet) {
    std::vector<std::string> found;
    for (auto const& row : sheet.records) {
        auto const begin = time_in(*cell(sheet, row, "begin"), pds::midnight::begins_day);
        auto const end = time_in(*cell(sheet, row, "end"), pds::midnight::may_end_day);
        if (!begin || !end || !pds::law::covered.contains(begin->day())) continue;
        auto const slot = calendar.slot_at(*begin);
        if (slot && slot->begin() == *begin && slot->end() == *end)
            found.push_back(
                told(*cell(sheet, row, "doctor"), *cell(sheet, row, "sector"), *begin, *end));
    }
    return found;
}

std::vector<std::string> acts_in(pds::io::csv_sheet const& sheet) {
    std::vector<std::string> found;
    for (auto const& row : sheet.records) {
        auto const when = time_in(*cell(sheet, row, "time"), pds::midnight::begins_day);
        auto const kind = *cell(sheet, row, "kind");
        auto const regulated = *cell(sheet, row, "regulated");
        if (!when || (kind != "consultation" && kind != "visit") ||
            (regulated != "yes" && regulated != "no"))
            continue;
        found.push_back(told(*cell(sheet, row, "doctor"), kind, *when, *when) +
                        std::string{regulated});
    }
    return found;
}

/// Whether all columns are there.
bool has(pds::io::csv_sheet const& sheet, std::initializer_list<std::string_view> names) {
    return std::all_of(names.begin(), names.end(), [&](auto const name) {
        return std::find(sheet.header.begin(), sheet.header.end(), name) != sheet.header.end();
    });
}

void read_duties(std::string_view text, pds::io::csv_sheet const& sheet) {
    pds::io::csv_reader csv{text};
    pds::name_numbers<doctor_id> doctors;
    pds::name_numbers<sector_id> sectors;
    pds::io::duty_rows rows{csv, calendar, doctors, sectors};
    std::vector<std::string> found;
    std::size_t faults = 0;
    for (auto block = rows.next();; block = rows.next()) {
        for (auto const& r : block) {
            auto const slot = calendar.slot_at(r.begin);
            PDS_MUST(slot && slot->kind == r.kind);
            found.push_back(told(doctors[r.doctor], sectors[sector_id{r.sector}], r.begin.time(),
                                 r.end.time()));
        }
        faults += rows.faults().size();
        if (block.empty()) break;
    }
    if (!has(sheet, {"doctor", "sector", "begin", "end"})) {
        PDS_MUST(found.empty() && faults != 0);
        return;
    }
    PDS_MUST(found == duties_in(sheet));
    // at least one for each row that is not there
    PDS_MUST(faults >= sheet.faults.size() + (sheet.records.size() - found.size()));
}

void read_acts(std::string_view text, pds::io::csv_sheet const& sheet) {
    pds::io::csv_reader csv{text};
    pds::name_numbers<doctor_id> doctors;
    pds::io::act_rows rows{csv, doctors, true};
    std::vector<std::string> found;
    for (auto block = rows.next(); !block.empty(); block = rows.next())
        for (auto const& r : block) {
            PDS_MUST((r.flags & pds::act_record::on_duty) != 0);
            found.push_back(told(doctors[r.doctor], name_of(r.kind), r.when.time(), r.when.time()) +
                            ((r.flags & pds::act_record::regulated) != 0 ? "yes" : "no"));
        }
    if (!has(sheet, {"doctor", "time", "kind", "regulated"}))
        PDS_MUST(found.empty());
    else
        PDS_MUST(found == acts_in(sheet));
}

} // namespace

void fuzz_one(std::string_view bytes) {
    // Most bytes are no header: so the rows under one that is sound, too.
    std::string const headed{bytes};
    for (auto const* const header :
         {"", "doctor,sector,begin,end\n", "doctor;time;kind;regulated;end\n"}) {
        auto const text = header + headed;
        auto const sheet = pds::io::read_csv(text);
        read_duties(text, sheet);
        read_acts(text, sheet);
    }
}
