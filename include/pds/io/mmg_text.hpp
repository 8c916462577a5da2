// SPDX-License-Identifier: BSL-1.0
//
// A review for people: a sheet by group with a summary.
//
//     std::string const sheet = pds::io::review_text(pds::mmg::review(dossier, in), language::fr);

#ifndef PDS_IO_MMG_TEXT_HPP
#define PDS_IO_MMG_TEXT_HPP

#include <pds/io/mmg_words.hpp>
#include <pds/io/utf8.hpp>
#include <pds/mmg/finding.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace pds::io {

namespace detail {

/// At most `most` characters, the last an ellipsis if some were left out.
inline std::string shortened(std::string_view text, std::size_t most) {
    if (width_of(text) <= most) return std::string{text};
    std::string out;
    std::size_t width = 0;
    while (!text.empty() && width + 1 < most) {
        auto const length = std::max<std::size_t>(utf8_length(text), 1);
        out += text.substr(0, length);
        text.remove_prefix(length);
        ++width;
    }
    return out + "…";
}

} // namespace detail

/// How a sheet counts: `3 does not conform, 1 missing, ...`, the worst first.
inline std::string review_summary(mmg::review_sheet const& sheet, language l) {
    std::string text;
    for (int v = 3; v >= 0; --v) {
        auto const verdict = static_cast<mmg::verdict>(v);
        text += (text.empty() ? "" : ", ") + std::to_string(sheet.count(verdict)) + ' ' +
                std::string{words_of(verdict).in(l)};
    }
    return text;
}

namespace detail {

/// Years of a budget that are judged alike are one line.
inline bool alike(mmg::finding const& a, mmg::finding const& b) {
    return a.what == b.what && a.year && b.year && *b.year == *a.year + 1 &&
           a.verdict == b.verdict && a.found == b.found && a.limit == b.limit;
}

inline std::string years_text(mmg::finding const& first, mmg::finding const& last) {
    if (!first.year) return {};
    auto text = ' ' + std::to_string(*first.year);
    if (*last.year != *first.year) text += '-' + std::to_string(*last.year);
    return text;
}

} // namespace detail

/// Every criterion by group, and what it comes to.
inline std::string review_text(mmg::review_sheet const& sheet, language l) {
    constexpr std::size_t verdict_width = 18;
    constexpr std::size_t criterion_width = 52;
    constexpr std::size_t found_width = 60;
    std::string text;
    std::string_view group;
    for (std::size_t i = 0; i != sheet.findings.size(); ++i) {
        auto const& f = sheet.findings[i];
        while (i + 1 != sheet.findings.size() &&
               detail::alike(sheet.findings[i], sheet.findings[i + 1]))
            ++i;
        if (auto const its = group_of(f.what); its != group) {
            group = its;
            text += (text.empty() ? "" : "\n") + std::string{mmg_group_words(group).in(l)} + '\n';
        }
        auto const name =
            std::string{words_of(f.what).in(l)} + detail::years_text(f, sheet.findings[i]);
        auto line = "  " + left_aligned(words_of(f.verdict).in(l), verdict_width) +
                    left_aligned(name, criterion_width);
        if (f.found == mmg::not_applicable)
            line += phrase{"does not apply", "sans objet"}.in(l);
        else
            line += detail::shortened(f.found.empty() ? "-" : f.found, found_width);
        if (f.verdict != mmg::verdict::conforms)
            line += "  (" + f.limit + "; R-" + std::string{to_text(f.rule)} + ", " +
                    std::string{f.source.place} + ')';
        text += line + '\n';
    }
    return text + (text.empty() ? "" : "\n") + std::string{phrase{"Verdict: ", "Avis : "}.in(l)} +
           std::string{words_of(sheet.verdict()).in(l)} + " (" + review_summary(sheet, l) + ")\n";
}

} // namespace pds::io

#endif
