// SPDX-License-Identifier: BSL-1.0

#include "sheet.hpp"

#include "options.hpp"

#include <pds/law/sources.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <utility>

namespace tool {

namespace {

// The midnight after the last day is still an end.
bool in_calendar(pds::local_time t, pds::midnight end) {
    return pds::law::covered.contains(t.day()) ||
           (end == pds::midnight::may_end_day && t == pds::local_time{pds::law::covered.end()});
}

/// Of a civil time that was refused: the slip that people make, if it is one.
std::string_view what_is_wrong(std::string_view time, pds::errc code, pds::midnight end) {
    constexpr std::size_t date_and_clock = 16; // 2008-05-04T20:00
    if (code != pds::errc::invalid_time) return pds::describe(code);
    if (end == pds::midnight::begins_day && time.ends_with("T24:00"))
        return "24:00 is an end only; a begin is 00:00 of the next day";
    if (!pds::try_parse_local_time(time.substr(0, date_and_clock), pds::midnight::may_end_day))
        return pds::describe(code);
    auto const rest = time.substr(date_and_clock);
    if (rest.starts_with(':')) return "no seconds: give a time of the form YYYY-MM-DDTHH:MM";
    if (rest.starts_with('+') || rest.starts_with('-') || rest == "Z")
        return "no offset here: duties and acts are in civil time";
    return pds::describe(code);
}

} // namespace

std::string read_file(std::string const& name) {
    if (name == "-") return {std::istreambuf_iterator<char>{std::cin}, {}};
    if (std::filesystem::is_directory(name)) throw usage_error{name, "is a folder", name};
    std::ifstream file{name, std::ios::binary};
    std::string text{std::istreambuf_iterator<char>{file}, {}};
    if (!file.is_open() || file.bad()) throw usage_error{name, "cannot be read", name};
    return text;
}

sheet::sheet(std::string file, std::vector<std::string_view> required,
             std::vector<std::string_view> optional, problems& found)
    : file_{std::move(file)},
      text_{read_file(file_)},
      csv_{pds::io::read_csv(text_)},
      found_{&found} {
    // Of a file whose columns are not known no row can be judged.
    auto const tell = [&](bool rows) {
        for (auto const& fault : csv_.faults) {
            bool const of_header = fault.line <= csv_.header_line || csv_.header.empty();
            if (of_header)
                found.error(file_, fault.line, fault.column, fault.what, fault.value);
            else if (rows)
                found.row_error(file_, fault.line, fault.column, fault.what, fault.value,
                                fault.text);
        }
    };
    if (csv_.header.empty()) {
        tell(false);
        return;
    }
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
            found.warning(file_, csv_.header_line, name,
                          with_nearest("unknown column, ignored", pds::nearest_name(name, known)),
                          name);
    tell(usable_);
}

std::string sheet::header() const {
    std::string text;
    for (auto const& name : csv_.header)
        text += (text.empty() ? "" : std::string(1, csv_.separator)) + name;
    return text;
}

std::string_view row::cell(std::string_view column) const {
    auto const& header = sheet_->csv_.header;
    auto const at = std::find(header.begin(), header.end(), column);
    if (at == header.end()) return {};
    return record_->cells[static_cast<std::size_t>(at - header.begin())];
}

std::nullopt_t row::fault(std::string_view column, std::string_view what, std::string_view value) {
    sheet_->found_->row_error(sheet_->file_, record_->line, column, what, value, record_->text);
    sound_ = false;
    return std::nullopt;
}

std::string_view row::id(std::string_view column) {
    auto const name = cell(column);
    if (name.empty()) fault(column, "empty");
    return name;
}

std::optional<pds::local_time> row::time(std::string_view column, pds::midnight end) {
    auto const t = pds::try_parse_local_time(cell(column), end);
    if (!t) return fault(column, what_is_wrong(cell(column), t.error().code, end));
    if (!in_calendar(*t, end))
        return fault(column, "outside the calendar (" + covered_years() + ")");
    return *t;
}

std::optional<pds::interval<pds::local_time>> row::period() {
    auto const begin = time("begin", pds::midnight::begins_day);
    auto const end = time("end", pds::midnight::may_end_day);
    if (!begin || !end) return std::nullopt;
    if (*end <= *begin)
        return fault("end", "not after the begin (" + std::string{cell("begin")} + ")");
    return pds::interval{*begin, *end};
}

std::optional<pds::zoned_time> row::instant(std::string_view column, pds::midnight end,
                                            pds::boost_time_zone const& zone) {
    auto const written = pds::try_parse_written_time(cell(column), end);
    if (!written) return fault(column, pds::describe(written.error().code));
    if (!in_calendar(written->civil, end))
        return fault(column, "outside the calendar (" + covered_years() + ")");
    auto const t = pds::resolve(*written, zone);
    if (!t) return fault(column, pds::describe(t.error().code));
    return *t;
}

std::optional<bool> row::yes_or_no(std::string_view column) {
    auto const answer = cell(column);
    if (answer == "yes") return true;
    if (answer == "no") return false;
    return fault(column, "neither yes nor no");
}

std::optional<int> row::count(std::string_view column, std::string_view things) {
    constexpr std::size_t most_digits = 4;
    auto const text = cell(column);
    int const number = text.size() > most_digits ? -1 : pds::detail::digits(text, 0, text.size());
    if (text.empty() || number < 0)
        return fault(column, "not a number of " + std::string{things} + " from 0 to 9999");
    return number;
}

std::optional<pds::date> row::date_or_nothing(std::string_view column) {
    if (cell(column).empty()) return std::nullopt;
    auto const day = pds::try_parse_date(cell(column));
    if (!day) return fault(column, pds::describe(day.error().code));
    if (*day < pds::law::covered.begin())
        return fault(column, "outside the calendar (" + covered_years() + ")");
    return *day;
}

std::optional<sheet> open_sheet(std::string const& file, std::vector<std::string_view> required,
                                std::vector<std::string_view> optional, problems& found) {
    if (file.empty()) return std::nullopt;
    return std::make_optional<sheet>(file, std::move(required), std::move(optional), found);
}

} // namespace tool
