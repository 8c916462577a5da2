// SPDX-License-Identifier: BSL-1.0
//
// Sectors against targets, as a picture: a bar a department, the greatest excess first; its target
// and its target with margin as two marks. The verdict shows in colour, in grey and in words.

#ifndef PDS_IO_TARGETS_SVG_HPP
#define PDS_IO_TARGETS_SVG_HPP

#include <pds/io/svg.hpp>
#include <pds/io/words.hpp>
#include <pds/organisation/eligibility.hpp>
#include <pds/organisation/national.hpp>
#include <pds/organisation/target.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pds::io {

namespace detail {

inline constexpr auto verdict_fills =
    std::to_array<std::string_view>({"#cfe3cf", "#e0a030", "#a3391f"});

} // namespace detail

/// Throws as `survey` does for counts with a fault.
inline std::string targets_svg(std::span<department_count const> counts,
                               std::span<sector_target const> targets, target_reading reading,
                               language l) {
    struct bar {
        sector_target const* row;
        int sectors;
        assessment a;
    };
    (void)survey(counts, targets, reading);
    std::vector<bar> bars;
    int most = 1;
    for (auto const& [code, c] : counts) {
        auto const* const row = find_target(targets, code);
        bars.push_back({row, c.evening, assess(c, *row, reading)});
        most = std::max({most, c.evening, row->adjusted_target});
    }
    // The excess over the target itself tells those apart that the bound does not.
    std::sort(bars.begin(), bars.end(), [](bar const& a, bar const& b) {
        auto const key = [](bar const& x) {
            return std::pair{-x.a.excess, x.row->target - x.sectors};
        };
        return key(a) != key(b) ? key(a) < key(b) : a.row->department < b.row->department;
    });

    constexpr int names = 210;
    constexpr int plot = 520;
    constexpr int words = 300;
    constexpr int row_height = 20;
    constexpr int top = 92;
    int const height = top + static_cast<int>(bars.size()) * row_height + 20;
    auto const title = phrase{"Sectors in the evening against targets of 2008",
                              "Secteurs de première partie de nuit et cibles de 2008"}
                           .in(l);
    detail::svg_writer svg{names + plot + words, height, title};
    svg.title(16, 26, 17, title);
    auto const x_of = [&](int sectors) { return names + sectors * plot / most; };

    int x = 16;
    for (std::size_t v = 0; v != detail::verdict_fills.size(); ++v) {
        svg.rectangle(x, 42, 18, 12, detail::verdict_fills[v], "#666666");
        svg.text(x + 24, 53, 12, "start", "#000000",
                 words_of(static_cast<target_verdict>(v)).in(l));
        x += 190;
    }
    svg.line(x, 40, x, 56, "#000000", 1);
    svg.text(x + 8, 53, 12, "start", "#000000", phrase{"target", "cible"}.in(l));
    svg.line(x + 90, 40, x + 90, 56, "#000000", 4);
    svg.text(x + 98, 53, 12, "start", "#000000", phrase{"with margin", "avec marge"}.in(l));
    svg.text(16, 76, 12, "start", "#333333",
             phrase{"number of sectors for target / target with margin",
                    "nombre de secteurs pour cible / cible avec marge"}
                 .in(l));
    svg.line(names, top - 8, names, height - 14, "#000000");

    int y = top;
    for (auto const& b : bars) {
        svg.text(names - 8, y + 13, 12, "end", "#000000",
                 std::string{b.row->department} + ' ' + std::string{b.row->name});
        svg.rectangle(names, y + 3, std::max(x_of(b.sectors) - names, 1), row_height - 7,
                      detail::verdict_fills[static_cast<std::size_t>(b.a.verdict)], "#666666",
                      words_of(b.a.verdict).in(l));
        // White around the marks, so that they stand out of a dark bar.
        auto const mark = [&](int sectors, int mark_width) {
            svg.line(x_of(sectors), y + 1, x_of(sectors), y + row_height - 2, "#ffffff",
                     mark_width + 2);
            svg.line(x_of(sectors), y + 1, x_of(sectors), y + row_height - 2, "#000000",
                     mark_width);
        };
        mark(b.row->target, 1);
        mark(b.row->adjusted_target, 4);
        auto text = std::to_string(b.sectors) + ' ' + std::string{phrase{"for", "pour"}.in(l)} +
                    ' ' + std::to_string(b.row->target) + " / " +
                    std::to_string(b.row->adjusted_target);
        if (b.a.excess > 0)
            text += std::string{phrase{": ", " : "}.in(l)} + std::to_string(b.a.excess) +
                    std::string{phrase{" too many", " de trop"}.in(l)};
        int const end = x_of(std::max(b.sectors, b.row->adjusted_target));
        svg.text(end + 10, y + 13, 12, "start", "#000000", text, b.a.excess > 0);
        y += row_height;
    }
    return std::move(svg).finish();
}

} // namespace pds::io

#endif
