// SPDX-License-Identifier: BSL-1.0
//
// The options that several commands share: read as words, checked by the library's own parsers, so
// that every mistake is told the same way.

#ifndef PDS_TOOL_OPTIONS_HPP
#define PDS_TOOL_OPTIONS_HPP

#include "problems.hpp"
#include "report.hpp"
#include "sub_command.hpp"

#include <pds/calendar/slot_calendar.hpp>
#include <pds/io/words.hpp>

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tool {

/// The value that an option names, or a usage error with the nearest name.
template <class Enum>
Enum named_option(std::string_view option, std::string const& value,
                  std::span<std::string_view const> names, std::string_view what = "unknown") {
    auto const found = pds::try_value_named<Enum>(value, names);
    if (!found) throw unknown_name(option, what, value, names);
    return *found;
}

/// `--territory`, `--saturday-morning`.
struct calendar_options {
    std::string territory = "metropole";
    std::string saturday_morning = "strict";

    void add_to(sub_command& command);
    [[nodiscard]] pds::slot_calendar calendar(pds::slot_kinds kinds = pds::all_kinds) const;
    [[nodiscard]] pds::territory place() const;
};

/// `--year`, or `--month`, or `--from` with `--until`.
struct period_options {
    std::string year;
    std::string month;
    std::string from;
    std::string until;

    void add_year_to(sub_command& command);
    void add_month_to(sub_command& command);
    void add_bounds_to(sub_command& command);
    /// Nothing if none was given. The days are within the calendar.
    [[nodiscard]] std::optional<pds::interval<pds::date>> period() const;

private:
    bool has_year_ = false; ///< else the command takes a month
};

/// `--format`, `--lang`.
struct output_options {
    std::string format;
    std::string lang = "en";

    void add_to(sub_command& command, std::initializer_list<std::string_view> formats);
    void add_lang_to(sub_command& command);
    /// Text on a terminal, CSV elsewhere, unless one was asked for.
    [[nodiscard]] tool::format chosen() const;
    [[nodiscard]] pds::io::language language() const;

private:
    std::vector<std::string_view> formats_;
};

/// The days that the tables of law reach, as a message says it: `1982 to 2199`.
std::string covered_years();

/// Kinds of slot, separated by commas.
pds::slot_kinds parse_kinds(std::string_view option, std::string_view list);
/// The kinds that exist with `--extension`: `none`, `all`, or a list of kinds of the extension.
pds::slot_kinds kinds_with_extension(std::string const& extension);

/// A date of an option, within the calendar; as the end of a period, the day after the last too.
pds::date parse_option_date(std::string_view option, std::string const& value,
                            bool may_be_end = false);

} // namespace tool

#endif
