// SPDX-License-Identifier: BSL-1.0

#include <pds/io/calendar_svg.hpp>

#include <pds/law/calendar_fr.hpp>

#include <gmock/gmock.h>

#include <set>
#include <string>
#include <vector>

namespace calendar_svg_tests {

using namespace pds::literals;
using pds::io::language;
using testing::HasSubstr;
using testing::Not;

std::string svg(pds::date from, pds::date until, language l = language::en,
                pds::slot_kinds kinds = pds::all_kinds) {
    pds::slot_calendar const calendar{
        pds::territory::metropole, pds::law::calendar_fr, {.kinds = kinds}};
    return pds::io::calendar_svg(calendar, {from, until}, l);
}
std::string year_2008(language l = language::en, pds::slot_kinds kinds = pds::all_kinds) {
    return svg("2008-01-01"_date, "2009-01-01"_date, l, kinds);
}

/// What keeps the text from being well-formed XML, or nothing: tags balanced, attributes quoted and
/// given once, no bare `<` or `&`.
std::string malformed(std::string_view text) {
    std::vector<std::string> open;
    bool root_seen = false;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '&') {
            auto const end = text.find(';', i);
            auto const entity = text.substr(i, end - i);
            if (entity != "&amp" && entity != "&lt" && entity != "&gt" && entity != "&quot")
                return "a bare &";
            i = end + 1;
            continue;
        }
        if (text[i] != '<') {
            if (open.empty() && text[i] != '\n') return "text outside the root";
            ++i;
            continue;
        }
        auto const end = text.find('>', i);
        if (end == std::string_view::npos) return "a tag without end";
        auto tag = text.substr(i + 1, end - i - 1);
        i = end + 1;
        if (tag.find('<') != std::string_view::npos) return "a < within a tag";
        if (tag.front() == '/') {
            if (open.empty() || open.back() != tag.substr(1))
                return "unbalanced " + std::string{tag};
            open.pop_back();
            continue;
        }
        bool const closed = tag.back() == '/';
        if (closed) tag.remove_suffix(1);
        auto name_end = tag.find(' ');
        if (open.empty() && root_seen) return "two roots";
        root_seen = true;
        if (!closed) open.emplace_back(tag.substr(0, name_end));
        std::set<std::string_view> names;
        while (name_end != std::string_view::npos && name_end + 1 < tag.size()) {
            auto const equals = tag.find("=\"", name_end);
            if (equals == std::string_view::npos) return "an attribute without quotes";
            auto const close = tag.find('"', equals + 2);
            if (close == std::string_view::npos) return "a quote without end";
            if (!names.insert(tag.substr(name_end + 1, equals - name_end - 1)).second)
                return "an attribute twice";
            name_end = close + 1 < tag.size() && tag[close + 1] == ' ' ? close + 1
                                                                       : std::string_view::npos;
        }
    }
    return open.empty() ? "" : "open " + open.back();
}

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t n = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++n;
    return n;
}

TEST(TagBalanceCheck, FindsWhatIsMalformed) { // the check itself
    EXPECT_EQ(malformed("<a x=\"1\"><b/>text</a>\n"), "");
    EXPECT_NE(malformed("<a><b></a></b>"), "");
    EXPECT_NE(malformed("<a>x & y</a>"), "");
    EXPECT_NE(malformed("<a x=1></a>"), "");
    EXPECT_NE(malformed("<a x=\"1\" x=\"2\"></a>"), "");
    EXPECT_NE(malformed("<a></a><b></b>"), "");
    EXPECT_NE(malformed("<a>"), "");
}

TEST(CalendarSvg, IsWellFormed) {
    EXPECT_EQ(malformed(year_2008()), "");
    EXPECT_EQ(malformed(year_2008(language::fr)), "");
    EXPECT_EQ(malformed(svg("2007-12-15"_date, "2009-01-10"_date)), "");
}

TEST(CalendarSvg, HasACellForEveryDay) {
    // a cell is a rectangle with a tip that begins with its date
    EXPECT_EQ(count(year_2008(), "<title>2008-"), 366U);
    EXPECT_EQ(count(svg("2009-01-01"_date, "2010-01-01"_date), "<title>2009-"), 365U);
    auto const some = svg("2007-12-31"_date, "2008-01-02"_date);
    EXPECT_EQ(count(some, "<title>20"), 2U);
    EXPECT_THAT(some, HasSubstr("<title>2007-12-31"));
    EXPECT_THAT(some, HasSubstr("<title>2008-01-01"));
    EXPECT_THAT(some, Not(HasSubstr("<title>2008-01-02")));
}

TEST(CalendarSvg, HasEveryKindInItsLegend) {
    for (auto const l : {language::en, language::fr})
        for (std::size_t k = 0; k != pds::day_kind_count; ++k) {
            auto const kind = static_cast<pds::day_kind>(k);
            // the letter is that of holidays alone: Sundays have none
            auto const words =
                kind == pds::day_kind::sunday_or_holiday
                    ? pds::io::phrase{"Sunday; H: holiday", "dimanche ; F : jour férié"}
                    : pds::io::words_of(kind);
            EXPECT_THAT(year_2008(l), HasSubstr('>' + std::string{words.in(l)} + "</text>"));
        }
}

TEST(CalendarSvg, ColoursTheDaysOf2008) { // reference_values.md
    auto const text = year_2008();
    auto const days_of = [&](pds::day_kind kind) {
        std::string const fill = " fill=\"" + std::string{pds::io::detail::style_of(kind).fill} +
                                 "\" stroke=\"#999999\"><title>";
        return count(text, fill);
    };
    EXPECT_EQ(days_of(pds::day_kind::sunday_or_holiday), 62U);
    EXPECT_EQ(days_of(pds::day_kind::pont), 4U);
    EXPECT_EQ(days_of(pds::day_kind::saturday), 50U);
    EXPECT_EQ(days_of(pds::day_kind::saturday_after_holiday), 1U);
    EXPECT_EQ(days_of(pds::day_kind::ordinary), 366U - 62 - 4 - 51);
}

TEST(CalendarSvg, KindsLookDifferentWithoutColour) {
    std::set<std::string_view> fills;
    std::set<std::string_view> letters;
    for (std::size_t k = 0; k != pds::day_kind_count; ++k) {
        auto const style = pds::io::detail::style_of(static_cast<pds::day_kind>(k));
        fills.insert(style.fill);
        letters.insert(style.letter.fr);
    }
    EXPECT_EQ(fills.size(), pds::day_kind_count);
    EXPECT_EQ(letters.size(), pds::day_kind_count);
}

TEST(CalendarSvg, ClosedExtensionLeavesOrdinaryDays) { // R-D9
    auto const fill = [](std::string const& text, std::string_view day) {
        auto const cell = text.substr(0, text.find("<title>" + std::string{day}));
        auto const at = cell.rfind("fill=\"");
        return cell.substr(at + 6, 7);
    };
    auto const all = year_2008();
    auto const none = year_2008(language::en, pds::base_kinds);
    EXPECT_NE(fill(all, "2008-05-02"), fill(all, "2008-05-06"));
    EXPECT_EQ(fill(none, "2008-05-02"), fill(none, "2008-05-06")); // the pont
    EXPECT_EQ(fill(none, "2008-05-03"), fill(none, "2008-05-06")); // a Saturday
    EXPECT_EQ(fill(none, "2008-05-04"), fill(all, "2008-05-04"));  // a Sunday
    // a Saturday after a holiday without its morning is a Saturday
    auto const afternoon = year_2008(
        language::en, pds::base_kinds | pds::slot_kinds{pds::slot_kind::saturday_afternoon});
    EXPECT_EQ(fill(afternoon, "2008-08-16"), fill(all, "2008-08-23"));
}

TEST(CalendarSvg, IsTitledInWords) {
    EXPECT_THAT(year_2008(), HasSubstr(">Out-of-hours calendar, metropolitan France 2008</text>"));
    EXPECT_THAT(year_2008(language::fr), HasSubstr(">Permanence des soins, métropole 2008</text>"));
}

TEST(CalendarSvg, NamesTheHolidays) {
    EXPECT_THAT(year_2008(language::fr),
                HasSubstr("<title>2008-05-01 Fête du travail / Ascension</title>"));
}

} // namespace calendar_svg_tests
