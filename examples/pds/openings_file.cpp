// SPDX-License-Identifier: BSL-1.0

#include "openings_file.hpp"

#include <pds/law/calendar_fr.hpp>
#include <pds/organisation/opening_doubts.hpp>

#include <algorithm>
#include <utility>

namespace tool {

std::optional<sheet> open_openings(std::string const& file, problems& found) {
    return open_sheet(file,
                      {"sector", "kind", "posts", "from", "until", "group", "open_from", "open_to"},
                      {}, found);
}

std::vector<opening_row> read_openings(sheet& file) {
    auto const sector_column = file["sector"];
    auto const kind_column = file["kind"];
    auto const posts_column = file["posts"];
    auto const from_column = file["from"];
    auto const until_column = file["until"];
    auto const group_column = file["group"];
    auto const open_from_column = file["open_from"];
    auto const open_to_column = file["open_to"];
    std::vector<opening_row> rows;
    file.for_each_row([&](row& r) {
        pds::opening o;
        auto const sector = r.id(sector_column);
        if (r.cell(kind_column) != "*")
            if (auto const kind = r.named<pds::slot_kind>(kind_column, "unknown kind of slot",
                                                          pds::slot_kind_names))
                o.kinds = {*kind};
        if (auto const posts = r.count(posts_column, "posts")) o.posts = *posts;
        auto const from = r.date_or_nothing(from_column).value_or(pds::always.begin());
        auto const until = r.date_or_nothing(until_column).value_or(pds::always.end());
        if (r.sound()) {
            if (until <= from)
                r.fault(until_column, "not after from (" + std::string{r.cell(from_column)} + ")");
            else
                o.dates = {from, until};
        }
        auto const clock = [&](sheet_column const& c, pds::midnight end,
                               pds::clock_time otherwise) {
            if (r.cell(c).empty()) return otherwise;
            auto const t = pds::try_parse_clock(r.cell(c), end);
            if (!t) r.fault(c, "not a time of the form HH:MM");
            return t ? *t : otherwise;
        };
        auto const open_from = clock(open_from_column, pds::midnight::begins_day, o.hours.begin());
        auto const open_to = clock(open_to_column, pds::midnight::may_end_day, o.hours.end());
        if (r.sound()) {
            if (open_to <= open_from)
                r.fault(open_to_column,
                        "not after open_from (" + std::string{pds::to_text(open_from)} + ")");
            else
                o.hours = {open_from, open_to};
        }
        if (r.sound())
            rows.push_back({std::string{sector == "*" ? std::string_view{} : sector},
                            std::string{r.cell(group_column)}, o, r.line()});
    });
    return rows;
}

pds::opening_table number_openings(sheet const& file, std::vector<opening_row> const& rows,
                                   pds::name_table<pds::sector_id> const& names,
                                   std::span<pds::sector_id const> named, problems& found) {
    std::vector<pds::opening> numbered;
    for (auto const& r : rows) {
        auto o = r.opening;
        if (!r.sector.empty()) o.sector = *names.find(r.sector);
        if (!r.group.empty()) o.group = *names.find(r.group);
        if (o.group && std::binary_search(named.begin(), named.end(), *o.group))
            found.error(file.file(), r.line, "group", "bears the name of a sector", r.group);
        numbered.push_back(o);
    }
    pds::opening_table table{std::move(numbered)};
    if (auto const conflict = table.find_conflict(named)) {
        auto const& first = rows[conflict->first_row];
        auto const& second = rows[conflict->second_row];
        auto const from = conflict->day == pds::always.begin()
                              ? std::string{}
                              : " on " + std::string{pds::to_text(conflict->day)};
        found.error(file.file(), second.line, "group",
                    "differs in posts or hours from line " + std::to_string(first.line) + from,
                    second.group);
    }
    return table;
}

void warn_of_doubts(std::string const& file, std::vector<opening_row> const& rows,
                    pds::opening_table const& openings, std::span<pds::sector_id const> named,
                    problems& found) {
    for (auto const& d : pds::doubts(openings, named, pds::law::calendar_fr)) {
        auto const& r = rows[d.row];
        bool const of_group = d.about == pds::doubt::group_of_one;
        found.warning(file, r.line, of_group ? "group" : "row", pds::describe(d.about),
                      of_group           ? r.group
                      : r.sector.empty() ? std::string_view{"*"}
                                         : r.sector);
    }
}

pds::opening_table default_openings(std::optional<pds::date> extension_from) {
    std::vector<pds::opening> rows{{.kinds = pds::base_kinds}};
    if (extension_from)
        rows.push_back({.kinds = pds::extension_kinds, .dates = pds::from(*extension_from)});
    return pds::opening_table{std::move(rows)};
}

} // namespace tool
