// SPDX-License-Identifier: BSL-1.0

#include "options.hpp"

#include "problems.hpp"

#include <pds/law/calendar_fr.hpp>
#include <pds/pay/statement.hpp>

#include <algorithm>
#include <array>

#include <unistd.h>

namespace tool {

namespace {

constexpr std::array<std::string_view, 2> saturday_morning_names{"strict", "wide"};
constexpr std::array<std::string_view, 5> format_names{"csv", "text", "json", "ics", "svg"};

std::optional<int> whole_number(std::string_view text, std::size_t digits) {
    int const value = pds::detail::digits(text, 0, digits);
    if (text.size() != digits || value < 0) return std::nullopt;
    return value;
}

} // namespace

std::string covered_years() {
    return std::to_string(pds::law::covered.begin().year()) + " to " +
           std::to_string((pds::law::covered.end() - 1).year());
}

pds::slot_kinds parse_kinds(std::string_view option, std::string_view list) {
    pds::slot_kinds kinds;
    for (;;) {
        auto const comma = list.find(',');
        auto const name = list.substr(0, comma);
        auto const kind = pds::try_slot_kind(name);
        if (!kind) throw unknown_name(option, "unknown kind", name, pds::slot_kind_names);
        kinds.insert(*kind);
        if (comma == list.npos) return kinds;
        list.remove_prefix(comma + 1);
    }
}

pds::slot_kinds kinds_with_extension(std::string const& extension) {
    if (extension == "none") return pds::base_kinds;
    if (extension == "all") return pds::all_kinds;
    auto const kinds = parse_kinds("--extension", extension);
    for (std::size_t k = 0; k != pds::slot_kind_count; ++k)
        if (auto const kind = static_cast<pds::slot_kind>(k);
            kinds.contains(kind) && !pds::extension_kinds.contains(kind))
            throw usage_error{"--extension", "a kind that exists everywhere", name_of(kind)};
    return pds::base_kinds | kinds;
}

pds::date parse_option_date(std::string_view option, std::string const& value, bool may_be_end) {
    auto const day = pds::try_parse_date(value);
    if (!day) throw usage_error{option, pds::describe(day.error().code), value};
    if (!pds::law::covered.contains(*day) && !(may_be_end && *day == pds::law::covered.end()))
        throw usage_error{option, "outside the calendar (" + covered_years() + ")", value};
    return *day;
}

void calendar_options::add_to(sub_command& command) {
    std::string places;
    for (auto const name : pds::territory_names)
        places += (places.empty() ? "" : ", ") + std::string{name};
    command.option("--territory", territory, "whose holidays and clock: " + places, "T");
    command.option("--saturday-morning", saturday_morning,
                   "which Saturday mornings follow a holiday: strict or wide", "READING");
}

pds::territory calendar_options::place() const {
    return named_option<pds::territory>("--territory", territory, pds::territory_names,
                                        "unknown territory");
}

pds::slot_calendar calendar_options::calendar(pds::slot_kinds kinds) const {
    auto const reading = named_option<pds::saturday_morning>(
        "--saturday-morning", saturday_morning, saturday_morning_names, "unknown reading");
    return {place(), pds::law::calendar_fr, {.saturday_morning = reading, .kinds = kinds}};
}

void period_options::add_year_to(sub_command& command) {
    has_year_ = true;
    command.option("--year", year, "a civil year", "YYYY");
}

void period_options::add_month_to(sub_command& command) {
    command.option("--month", month, "a month", "YYYY-MM");
}

void period_options::add_bounds_to(sub_command& command) {
    command.option("--from", from, "first day", "YYYY-MM-DD");
    command.option("--until", until, "the day after the last", "YYYY-MM-DD");
}

std::optional<pds::interval<pds::date>> period_options::period() const {
    bool const bounds = !from.empty() || !until.empty();
    if (!year.empty() + !month.empty() + bounds > 1)
        throw usage_error{std::string{"give only one of "} + (has_year_ ? "--year" : "--month") +
                          " and --from with --until"};
    if (!year.empty()) {
        auto const y = whole_number(year, 4);
        if (!y) throw usage_error{"--year", "not a year of the form YYYY", year};
        if (*y < pds::law::covered.begin().year() || *y >= pds::law::covered.end().year())
            throw usage_error{"--year", "outside the calendar (" + covered_years() + ")", year};
        return pds::interval{pds::date{*y, 1, 1}, pds::date{*y + 1, 1, 1}};
    }
    if (!month.empty()) {
        auto const first = pds::try_parse_date(month + "-01");
        if (!first || month.size() != 7)
            throw usage_error{"--month", "not a month of the form YYYY-MM", month};
        if (!pds::law::covered.contains(*first))
            throw usage_error{"--month", "outside the calendar (" + covered_years() + ")", month};
        return pds::month_of(first->ymd().year, first->ymd().month);
    }
    if (!bounds) return std::nullopt;
    if (from.empty() || until.empty()) throw usage_error{"--from and --until go together"};
    auto const begin = parse_option_date("--from", from);
    auto const end = parse_option_date("--until", until, true);
    if (end <= begin) throw usage_error{"--until", "not after --from (" + from + ")", until};
    return pds::interval{begin, end};
}

void output_options::add_to(sub_command& command, std::initializer_list<std::string_view> formats) {
    formats_ = formats;
    std::string list;
    for (auto const name : formats)
        list += (list.empty() ? "" : ", ") + std::string{name};
    command.option("--format", format, list + "; text on a terminal, else csv", "FORMAT");
}

void output_options::add_lang_to(sub_command& command) {
    command.option("--lang", lang, "en or fr", "LANG");
}

tool::format output_options::chosen() const {
    if (format.empty()) return isatty(STDOUT_FILENO) != 0 ? tool::format::text : tool::format::csv;
    auto const found =
        named_option<tool::format>("--format", format, format_names, "unknown format");
    if (std::find(formats_.begin(), formats_.end(), format) == formats_.end())
        throw usage_error{"--format", "not a format of this command", format};
    return found;
}

pds::io::language output_options::language() const {
    return named_option<pds::io::language>("--lang", lang, pds::io::language_names,
                                           "unknown language");
}

} // namespace tool
