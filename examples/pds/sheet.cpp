// SPDX-License-Identifier: BSL-1.0

#include "sheet.hpp"

#include "options.hpp"

#include <pds/law/sources.hpp>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>
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

/// The bytes of a file, or of standard input, as they are asked for.
class file_bytes {
public:
    file_bytes(std::string const& name, progress* note) : name_{name}, note_{note} {
        if (name == "-") {
            file_ = {stdin, [](std::FILE*) { return 0; }};
            return;
        }
        if (std::filesystem::is_directory(name)) throw usage_error{name, "is a folder", name};
        if (auto* const file = std::fopen(name.c_str(), "rb")) file_ = {file, &std::fclose};
        if (!file_) throw usage_error{name, "cannot be read", name};
    }
    std::size_t operator()(std::span<char> room) {
        auto const got = std::fread(room.data(), 1, room.size(), file_.get());
        if (got == 0 && std::ferror(file_.get()) != 0)
            throw usage_error{name_, "cannot be read", name_};
        if (note_ != nullptr) note_->add_bytes(got);
        return got;
    }

private:
    std::string name_;
    progress* note_;
    std::shared_ptr<std::FILE> file_; // a source can be copied
};

} // namespace

std::string read_file(std::string const& name) {
    std::string text;
    file_bytes source{name, nullptr};
    constexpr std::size_t piece = 64 * 1024;
    for (std::size_t got = piece; got != 0;) {
        auto const size = text.size();
        text.resize(size + piece);
        got = source(std::span{text}.subspan(size));
        text.resize(size + got);
    }
    return text;
}

sheet::sheet(std::string file, std::vector<std::string_view> required,
             std::vector<std::string_view> optional, problems& found, progress* note)
    : file_{std::move(file)}, csv_{file_bytes{file_, note}}, found_{&found} {
    for (auto const& fault : csv_.faults())
        found.error(file_, fault.line, fault.column, fault.what, fault.value);
    usable_ = csv_.faults().empty();
    if (!csv_.header().empty()) check_header(required, optional);
}

// Of a file whose columns are not known no row can be judged.
void sheet::check_header(std::vector<std::string_view> const& required,
                         std::vector<std::string_view> const& optional) {
    auto const header = csv_.header();
    auto const line = csv_.header_line();
    auto known = required;
    known.insert(known.end(), optional.begin(), optional.end());
    for (auto const name : known) {
        auto const count = std::count(header.begin(), header.end(), name);
        if (count > 1) found_->error(file_, line, name, "column given twice", name);
        usable_ = usable_ && count <= 1;
    }
    std::string all;
    for (auto const& name : header)
        all += (all.empty() ? "" : std::string(1, csv_.separator())) + name;
    for (auto const name : required)
        if (std::find(header.begin(), header.end(), name) == header.end()) {
            found_->error(file_, line, name, "missing column", all);
            usable_ = false;
        }
    for (auto const& name : header)
        if (std::find(known.begin(), known.end(), name) == known.end())
            found_->warning(file_, line, name,
                            with_nearest("unknown column, ignored", pds::nearest_name(name, known)),
                            name);
}

sheet_column sheet::operator[](std::string_view name) const {
    auto const header = csv_.header();
    auto const at = std::find(header.begin(), header.end(), name);
    return {name, static_cast<std::size_t>(at - header.begin())};
}

std::nullopt_t row::fault(sheet_column const& c, std::string_view what) {
    auto const& csv = sheet_->csv_;
    sheet_->found_->row_error(sheet_->file_, csv.line(), c.name, what, cell(c), csv.text());
    sound_ = false;
    return std::nullopt;
}

std::string_view row::id(sheet_column const& c) {
    auto const name = cell(c);
    if (name.empty()) fault(c, "empty");
    return name;
}

std::optional<pds::local_time> row::time(sheet_column const& c, pds::midnight end) {
    auto const t = pds::try_parse_local_time(cell(c), end);
    if (!t) return fault(c, what_is_wrong(cell(c), t.error().code, end));
    if (!in_calendar(*t, end)) return fault(c, "outside the calendar (" + covered_years() + ")");
    return *t;
}

std::optional<pds::interval<pds::local_time>> row::period(sheet_column const& begin,
                                                          sheet_column const& end) {
    auto const from = time(begin, pds::midnight::begins_day);
    auto const until = time(end, pds::midnight::may_end_day);
    if (!from || !until) return std::nullopt;
    if (*until <= *from)
        return fault(end, "not after the begin (" + std::string{cell(begin)} + ")");
    return pds::interval{*from, *until};
}

std::optional<pds::zoned_time> row::instant(sheet_column const& c, pds::midnight end,
                                            pds::boost_time_zone const& zone) {
    auto const written = pds::try_parse_written_time(cell(c), end);
    if (!written) return fault(c, pds::describe(written.error().code));
    if (!in_calendar(written->civil, end))
        return fault(c, "outside the calendar (" + covered_years() + ")");
    auto const t = pds::resolve(*written, zone);
    if (!t) return fault(c, pds::describe(t.error().code));
    return *t;
}

std::optional<bool> row::yes_or_no(sheet_column const& c) {
    auto const answer = cell(c);
    if (answer == "yes") return true;
    if (answer == "no") return false;
    return fault(c, "neither yes nor no");
}

std::optional<int> row::count(sheet_column const& c, std::string_view things) {
    constexpr std::size_t most_digits = 4;
    auto const text = cell(c);
    int const number = text.size() > most_digits ? -1 : pds::detail::digits(text, 0, text.size());
    if (text.empty() || number < 0)
        return fault(c, "not a number of " + std::string{things} + " from 0 to 9999");
    return number;
}

std::optional<pds::date> row::date_or_nothing(sheet_column const& c) {
    if (cell(c).empty()) return std::nullopt;
    auto const day = pds::try_parse_date(cell(c));
    if (!day) return fault(c, pds::describe(day.error().code));
    if (*day < pds::law::covered.begin())
        return fault(c, "outside the calendar (" + covered_years() + ")");
    return *day;
}

std::optional<sheet> open_sheet(std::string const& file, std::vector<std::string_view> required,
                                std::vector<std::string_view> optional, problems& found,
                                progress* note) {
    if (file.empty()) return std::nullopt;
    return std::make_optional<sheet>(file, std::move(required), std::move(optional), found, note);
}

} // namespace tool
