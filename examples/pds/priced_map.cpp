// SPDX-License-Identifier: BSL-1.0

#include "priced_map.hpp"

#include "openings_file.hpp"
#include "problems.hpp"

#include <algorithm>
#include <cstdio>

namespace tool {

namespace {

/// The sector that rows for every sector stand for where none is named: after all groups.
pds::sector_id unnamed(pds::name_table<pds::sector_id> const& names) {
    return pds::sector_id{static_cast<std::uint32_t>(names.size())};
}

priced_map read_map(sheet& file, pds::interval<pds::date> period, problems& found) {
    auto const rows = read_openings(file);
    std::vector<std::string_view> sectors;
    for (auto const& r : rows)
        if (!r.sector.empty()) sectors.push_back(r.sector);
    auto units = sectors;
    for (auto const& r : rows)
        if (!r.group.empty()) units.push_back(r.group);

    priced_map map{file.file(), pds::name_table<pds::sector_id>{std::move(units)}, {}, {}};
    for (auto const name : sectors)
        map.sectors.push_back(*map.names.find(name));
    std::sort(map.sectors.begin(), map.sectors.end());
    map.sectors.erase(std::unique(map.sectors.begin(), map.sectors.end()), map.sectors.end());
    map.openings = number_openings(file, rows, map.names, map.sectors, found);
    if (!found.no_errors()) return map;
    warn_of_doubts(file.file(), rows, map.openings, map.sectors, found);
    for (auto const& r : rows)
        if (!r.opening.dates.overlaps(period))
            found.warning(file.file(), r.line, "row", "outside the period, not counted",
                          r.sector.empty() ? "*" : r.sector);
    if (map.sectors.empty()) map.sectors.push_back(unnamed(map.names));
    return map;
}

} // namespace

std::string_view priced_map::name_of(pds::sector_id unit) const {
    return unit == unnamed(names) ? std::string_view{"*"} : names[unit];
}

std::vector<priced_map> read_maps(std::vector<std::string> const& files,
                                  pds::interval<pds::date> period) {
    if (std::count(files.begin(), files.end(), "-") > 1)
        throw usage_error{"-: standard input can be only one of the files"};
    std::vector<priced_map> maps;
    problems found;
    for (auto const& name : files)
        if (auto file = open_openings(name, found)) maps.push_back(read_map(*file, period, found));
    problems::tell({&found});
    return maps;
}

priced_map uniform_map(std::string const& sectors, pds::slot_kinds kinds) {
    constexpr std::size_t most_digits = 7;
    int const number =
        sectors.size() > most_digits ? -1 : pds::detail::digits(sectors, 0, sectors.size());
    if (number < 0)
        throw usage_error{"--sectors", "not a number of sectors from 0 to 9999999", sectors};
    priced_map map{
        sectors + " sectors", {}, {}, pds::opening_table{{{.kinds = kinds, .posts = number}}}};
    map.sectors.push_back(unnamed(map.names));
    return map;
}

void warn_of_unpriced(priced_map const& map, pds::cost_table const& costs) {
    for (std::size_t k = 0; k != pds::slot_kind_count; ++k) {
        auto const& u = costs.unpriced()[k];
        if (u.slots == 0) continue;
        auto const text =
            "warning: " + map.name + ": " + std::string{pds::slot_kind_names[k]} +
            ": left out, no text gives a rate from " + std::string{pds::to_text(u.first)} + " to " +
            std::string{pds::to_text(u.last)} + ": " + std::to_string(u.slots) + " slots\n";
        std::fputs(text.c_str(), stderr);
    }
}

} // namespace tool
