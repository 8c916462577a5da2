// SPDX-License-Identifier: BSL-1.0
//
// A statement to print and hand to a doctor: a block for each, lines by day with what was done and
// what it pays, refused and held ones with the reason in words and the rule, and the sums.

#ifndef PDS_IO_STATEMENT_TEXT_HPP
#define PDS_IO_STATEMENT_TEXT_HPP

#include <pds/core/name_table.hpp>
#include <pds/io/utf8.hpp>
#include <pds/io/words.hpp>
#include <pds/pay/statement.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pds::io {

namespace detail {

/// `Thu 2008-05-01`, `jeu. 2008-05-01`.
inline std::string short_day(date day, language l) {
    std::string text{words_of(day.weekday()).in(l).substr(0, 3)};
    return text + (l == language::fr ? ". " : " ") + std::string{to_text(day)};
}

inline std::string clock_text(local_time t, std::optional<utc_offset> const& offset) {
    std::string text{to_text(t.clock())};
    if (offset) text += to_text(*offset).view();
    return text;
}

/// The hours of a line; `24:00` where it ends with its day, the date where it ends on another.
inline std::string hours_text(line const& l) {
    auto text = clock_text(l.begin, l.begin_offset);
    if (l.begin == l.end && !l.end_offset) return text;
    text += '-';
    if (l.end == local_time{l.begin.day() + 1}) return text + "24:00";
    if (l.end.day() != l.begin.day()) text += std::string{to_text(l.end.day())} + ' ';
    return text + clock_text(l.end, l.end_offset);
}

inline std::string what_text(line const& l, language lang) {
    if (l.item == line_item::astreinte)
        return std::string{l.kind ? words_of(*l.kind).in(lang) : words_of(l.item).in(lang)};
    return std::string{words_of(l.item).in(lang)};
}

/// Why a line is not payable, with the amount at stake if it is held.
inline std::string remark_text(line const& l, language lang) {
    if (l.status == line_status::payable) return {};
    std::string text{words_of(l.status).in(lang)};
    text += lang == language::fr ? " : " : ": ";
    text += words_of(l.reason).in(lang);
    if (l.in_force_from)
        text += std::string{phrase{", from ", ", à partir du "}.in(lang)} +
                std::string{to_text(*l.in_force_from)};
    if (l.missing_minutes != 0)
        text += ", " + std::to_string(l.missing_minutes) +
                std::string{phrase{" minutes missing", " minutes manquent"}.in(lang)};
    if (l.reason == reason::outside_pds_hours && l.minutes)
        text += ", " + std::to_string(*l.minutes) + " minutes";
    return text + " (" + std::string{to_text(l.rules)} + ')';
}

} // namespace detail

/// A block for every doctor of a statement, in order. `below(line)` is text, of whole lines, to put
/// below a line.
template <class Below>
std::string statement_text(statement const& s, name_table<doctor_id> const& doctors,
                           name_table<sector_id> const& sectors, language lang, Below below) {
    constexpr std::size_t columns = 6; // day, hours, what, sector, code, amount
    struct row {
        std::array<std::string, columns> cells;
        std::string remark;
    };
    std::array<std::size_t, columns> widths{};
    std::vector<row> rows;
    local_time previous{};
    for (std::size_t i = 0; i != s.lines().size(); ++i) {
        auto const& l = s.lines()[i];
        bool const same = i != 0 && s.lines()[i - 1].doctor == l.doctor;
        // What is as on the line above is not said again.
        bool const same_day = same && previous.day() == l.begin.day();
        bool const same_time =
            same_day && detail::hours_text(s.lines()[i - 1]) == detail::hours_text(l);
        rows.push_back({{same_day ? "" : detail::short_day(l.begin.day(), lang),
                         same_time ? "" : detail::hours_text(l), detail::what_text(l, lang),
                         l.sector ? std::string{sectors[*l.sector]} : "", std::string{l.code},
                         std::string{to_text(l.amount)}},
                        detail::remark_text(l, lang)});
        previous = l.begin;
        for (std::size_t c = 0; c != columns; ++c)
            widths[c] = std::max(widths[c], width_of(rows.back().cells[c]));
    }

    std::string out;
    std::size_t at = 0;
    for (auto const& t : s.totals()) {
        auto const name = printable(doctors[t.doctor]);
        out += name + '\n' + std::string(width_of(name), '=') + '\n';
        for (; at != rows.size() && s.lines()[at].doctor == t.doctor; ++at) {
            std::string text;
            for (std::size_t c = 0; c + 1 != columns; ++c)
                text += left_aligned(rows[at].cells[c], widths[c]) + "  ";
            text += right_aligned(rows[at].cells[columns - 1], widths[columns - 1]) + "  " +
                    rows[at].remark;
            text.erase(text.find_last_not_of(' ') + 1);
            out += text + '\n' + below(s.lines()[at]);
        }
        out += '\n';
        for (std::size_t item = 0; item != t.by_item.size(); ++item)
            if (t.by_item[item] != money{})
                out += left_aligned(words_of(static_cast<line_item>(item)).in(lang), 14) +
                       right_aligned(to_text(t.by_item[item]), 12) + '\n';
        out += left_aligned(phrase{"total", "total"}.in(lang), 14) +
               right_aligned(to_text(t.total), 12) + '\n';
        if (t.refused_lines + t.held_lines != 0)
            out += std::string{phrase{"refused lines: ", "lignes refusées : "}.in(lang)} +
                   std::to_string(t.refused_lines) +
                   std::string{phrase{", held: ", ", en attente : "}.in(lang)} +
                   std::to_string(t.held_lines) + '\n';
        out += '\n';
    }
    return out;
}

/// The same with nothing below the lines.
inline std::string statement_text(statement const& s, name_table<doctor_id> const& doctors,
                                  name_table<sector_id> const& sectors, language lang) {
    return statement_text(s, doctors, sectors, lang, [](line const&) { return std::string{}; });
}

} // namespace pds::io

#endif
