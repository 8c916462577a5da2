// SPDX-License-Identifier: BSL-1.0
//
// What a map costs month by month, as a picture: a column a month, a layer a kind of slot. Layers
// differ in grey as well as in colour, lie in the order of the legend, and name themselves to who
// hovers over them.

#ifndef PDS_IO_ENVELOPE_SVG_HPP
#define PDS_IO_ENVELOPE_SVG_HPP

#include <pds/core/money.hpp>
#include <pds/envelope/cost.hpp>
#include <pds/io/svg.hpp>
#include <pds/io/words.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace pds::io {

namespace detail {

/// Six colours and, printed or copied, six greys: any two kinds may lie on each other in a month.
inline constexpr std::array<std::string_view, slot_kind_count> kind_fills{
    "#1f2f4f", "#7f9fc4", "#b5432a", "#f2c14e", "#5f8a3c", "#dfe8d6"};

/// The least of 1, 2, 5, 10, 20, 50... that is no less: so many cents between two lines of a scale.
constexpr std::int64_t round_step(std::int64_t least) {
    std::int64_t step = 1;
    for (;;)
        for (int const factor : {2, 5, 10}) {
            if (step >= least) return step;
            std::int64_t const power = factor == 2 ? step : factor == 5 ? step / 2 : step / 5;
            step = power * factor;
        }
}

/// Thousands of euros with one decimal, as a scale has them.
inline std::string thousands(money amount) {
    auto const tenths = (amount.cents() + 5'000) / 10'000;
    return std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
}

} // namespace detail

/// Of a period of any length: beyond eighteen months columns are narrower and months are numbers.
inline std::string envelope_svg(cost_table const& costs, std::string_view title, language l) {
    constexpr int left = 76;
    constexpr int top = 64;
    constexpr int plot = 340;
    constexpr int legend_row = 22;
    auto const months = static_cast<int>(costs.months());
    int const column = months > 36 ? 22 : months > 18 ? 40 : 64;
    int const plot_width = std::max(months * column, 620);
    int const width = left + plot_width + 24;
    int const bottom = top + plot;
    auto const kinds = costs.by_kind();
    int shown = 0;
    for (auto const& c : kinds)
        shown += c.slots != 0;
    int const height = bottom + 60 + (shown + 2) / 2 * legend_row + 16;

    money highest;
    for (std::size_t m = 0; m != costs.months(); ++m)
        highest = std::max(highest, total_of(costs.of_month(m)).amount);
    auto const step = detail::round_step(std::max<std::int64_t>(highest.cents() / 5, 10'000));
    auto const top_of_scale = std::max<std::int64_t>((highest.cents() + step - 1) / step, 1) * step;
    auto const y_of = [&](std::int64_t cents) {
        return bottom - static_cast<int>(cents * plot / top_of_scale);
    };
    // In national maps a sum is wider than its column of two years.
    constexpr int digit_width = 7;
    auto const width_of_sum = [](money sum) {
        return static_cast<int>(detail::thousands(sum).size()) * digit_width;
    };
    bool const sums_fit = width_of_sum(highest) <= column;

    detail::svg_writer svg{width, height, title};
    svg.title(16, 26, 17, title);
    svg.text(16, 46, 12, "start", "#333333",
             phrase{"flat rates of a month, in thousands of euros",
                    "forfaits du mois, en milliers d'euros"}
                 .in(l));
    for (std::int64_t cents = 0; cents <= top_of_scale; cents += step) {
        svg.line(left, y_of(cents), left + plot_width, y_of(cents),
                 cents == 0 ? "#000000" : "#cccccc");
        svg.text(left - 8, y_of(cents) + 4, 12, "end", "#000000",
                 detail::thousands(money::from_cents(cents)));
    }
    for (int m = 0; m != months; ++m) {
        auto const place = static_cast<std::size_t>(m);
        auto const month = costs.month(place);
        int const x = left + m * column + column / 8;
        int const bar = column - column / 4;
        std::int64_t reached = 0;
        auto const own = costs.of_month(place);
        for (std::size_t k = 0; k != slot_kind_count; ++k) {
            if (own[k].amount == money{}) continue;
            int const from = y_of(reached);
            reached += own[k].amount.cents();
            svg.rectangle(x, y_of(reached), bar, std::max(from - y_of(reached), 1),
                          detail::kind_fills[k], "#ffffff",
                          std::string{words_of(static_cast<slot_kind>(k)).in(l)} + ' ' +
                              std::string{to_text(own[k].amount)});
        }
        if (sums_fit && reached != 0) {
            auto const sum = money::from_cents(reached);
            int const ground = width_of_sum(sum); // lines of the scale stop beside it
            svg.rectangle(x + (bar - ground) / 2, y_of(reached) - 15, ground, 13, "#ffffff",
                          "none");
            svg.text(x + bar / 2, y_of(reached) - 5, 11, "middle", "#000000",
                     detail::thousands(sum));
        }
        // Where there is no room for words, the first month of a year says which year it is.
        auto const words = month_words(month.month()).in(l);
        bool const year_begins = m == 0 || month.month() == 1;
        if (column >= 64)
            svg.text(x + bar / 2, bottom + 16, 11, "middle", "#000000", words);
        else
            svg.text(x + bar / 2, bottom + 16, 10, "middle", "#000000",
                     std::to_string(month.month()));
        if (year_begins)
            svg.text(x + bar / 2, bottom + 32, 12, "middle", "#000000",
                     std::to_string(month.year()), true);
    }

    int row = 0;
    auto const legend = [&](std::string_view fill, std::string_view words, money amount) {
        int const x = left + row % 2 * (plot_width / 2);
        int const y = bottom + 50 + row / 2 * legend_row;
        if (!fill.empty()) svg.rectangle(x, y, 18, 14, fill, "#666666");
        svg.text(x + 26, y + 12, 12, "start", "#000000",
                 std::string{words} + std::string{phrase{": ", " : "}.in(l)} +
                     std::string{to_text(amount)} + " €",
                 fill.empty());
        ++row;
    };
    for (std::size_t k = 0; k != slot_kind_count; ++k)
        if (kinds[k].slots != 0)
            legend(detail::kind_fills[k], words_of(static_cast<slot_kind>(k)).in(l),
                   kinds[k].amount);
    legend({}, "total", total_of(kinds).amount);
    return std::move(svg).finish();
}

} // namespace pds::io

#endif
