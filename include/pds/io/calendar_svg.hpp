// SPDX-License-Identifier: BSL-1.0
//
// A year at a glance, as a picture: a column a month, a cell a day, coloured by kind of day. Every
// kind has its own grey and its own letter too, so that a printed or copied sheet reads the same.

#ifndef PDS_IO_CALENDAR_SVG_HPP
#define PDS_IO_CALENDAR_SVG_HPP

#include <pds/calendar/slot_calendar.hpp>
#include <pds/io/explain.hpp>
#include <pds/io/svg.hpp>
#include <pds/io/words.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace pds::io {

namespace detail {

/// Fill, ink and letter of a kind of day; fills fall from light to dark.
struct day_style {
    std::string_view fill;
    std::string_view ink;
    phrase letter;
};

constexpr day_style style_of(day_kind kind) {
    constexpr std::array<day_style, day_kind_count> styles{{
        {"#ffffff", "#333333", {"", ""}},
        {"#8c2d19", "#ffffff", {"H", "F"}}, // Sunday or holiday, "férié"
        {"#f0a030", "#000000", {"P", "P"}},
        {"#dbe9f6", "#222222", {"S", "S"}},
        {"#3f78ad", "#ffffff", {"M", "M"}}, // Saturday with its morning
    }};
    return styles[static_cast<std::size_t>(kind)];
}

/// The kind of day as far as its slots exist: a Saturday without afternoon is an ordinary day.
constexpr day_kind shown_kind(day_kind kind, slot_kinds exist) {
    bool const afternoon = exist.contains(slot_kind::saturday_afternoon);
    switch (kind) {
    case day_kind::ordinary: break;
    case day_kind::sunday_or_holiday:
        if (exist.contains(slot_kind::sunday_or_holiday)) return kind;
        break;
    case day_kind::pont:
        if (exist.contains(slot_kind::pont_day)) return kind;
        break;
    case day_kind::saturday_after_holiday:
        if (exist.contains(slot_kind::saturday_morning)) return kind;
        [[fallthrough]];
    case day_kind::saturday:
        if (afternoon) return day_kind::saturday;
        break;
    }
    return day_kind::ordinary;
}

} // namespace detail

/// The days of a period, a block of twelve columns for each civil year; days outside the period
/// stay blank. Hovering over a day names its holiday.
inline std::string calendar_svg(slot_calendar const& calendar, interval<date> period, language l) {
    constexpr int margin = 24;
    constexpr int column = 84;
    constexpr int cell = 20;
    constexpr int heading = 64;
    constexpr int block = heading + 31 * cell + 24;
    constexpr int legend = 40;
    constexpr int width = 2 * margin + 12 * column;

    int const first = period.begin().year();
    int const last = period.empty() ? first : (period.end() - 1).year();
    auto const title = std::string{phrase{"Out-of-hours calendar", "Permanence des soins"}.in(l)} +
                       ", " + std::string{words_of(calendar.place()).in(l)};
    detail::svg_writer svg{width, margin + (last - first + 1) * block + legend, title};

    int top = margin;
    for (int year = first; year <= last; ++year, top += block) {
        svg.title(margin, top + 18, 18, title + ' ' + std::to_string(year));
        for (int month = 1; month <= 12; ++month) {
            int const x = margin + (month - 1) * column;
            svg.text(x + column / 2, top + heading - 12, 13, "middle", "#000000",
                     month_words(month).in(l), true);
            for (int d = 1; d <= date::days_of_month(year, month); ++d) {
                date const day{year, month, d};
                int const y = top + heading + (d - 1) * cell;
                if (!period.contains(day)) continue;
                auto const kind =
                    detail::shown_kind(calendar.day_kind(day), calendar.policy().kinds);
                auto const style = detail::style_of(kind);
                auto const names = holiday_names(day, calendar, l);
                svg.rectangle(x, y, column - 4, cell - 1, style.fill, "#999999",
                              std::string{to_text(day)} + ' ' +
                                  (names.empty() ? std::string{words_of(kind).in(l)} : names));
                svg.text(x + 24, y + 14, 12, "end", style.ink, std::to_string(d));
                svg.text(x + 30, y + 14, 11, "start", style.ink,
                         words_of(day.weekday()).in(l).substr(0, 2));
                // A weekday holiday stands out from the Sundays around it.
                bool const holiday = calendar.is_holiday(day);
                auto const letter = kind == day_kind::sunday_or_holiday && !holiday
                                        ? std::string_view{}
                                        : style.letter.in(l);
                svg.text(x + column - 12, y + 14, 12, "end", style.ink, letter, true);
            }
        }
    }

    int x = margin;
    for (std::size_t k = 0; k != day_kind_count; ++k) {
        auto const kind = static_cast<day_kind>(k);
        auto const style = detail::style_of(kind);
        svg.rectangle(x, top, 28, cell - 2, style.fill, "#999999");
        svg.text(x + 14, top + 13, 12, "middle", style.ink, style.letter.in(l), true);
        svg.text(x + 36, top + 13, 12, "start", "#000000",
                 kind == day_kind::sunday_or_holiday
                     ? phrase{"Sunday; H: holiday", "dimanche ; F : jour férié"}.in(l)
                     : words_of(kind).in(l));
        x += 200;
    }
    return std::move(svg).finish();
}

} // namespace pds::io

#endif
