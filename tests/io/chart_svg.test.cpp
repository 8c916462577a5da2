// SPDX-License-Identifier: BSL-1.0
//
// The pictures of envelopes and targets, as a reader meets them: printed in grey, in French, with
// long names, over two years.

#include <pds/io/envelope_svg.hpp>
#include <pds/io/targets_svg.hpp>

#include <pds/envelope/map_cost.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/law/sector_targets_2008.hpp>

#include <gmock/gmock.h>

#include <array>
#include <cstdlib>
#include <regex>
#include <span>
#include <string>
#include <string_view>

namespace chart_svg_tests {

using namespace pds::literals;
using pds::io::language;
using testing::HasSubstr;
using testing::Not;

/// The grey that a colour becomes, 0 to 255.
int grey_of(std::string_view fill) {
    auto const part = [&](std::size_t at) {
        return std::stoi(std::string{fill.substr(at, 2)}, nullptr, 16);
    };
    return (2126 * part(1) + 7152 * part(3) + 722 * part(5)) / 10'000;
}

void expect_greys_apart(std::span<std::string_view const> fills) {
    for (std::size_t i = 0; i != fills.size(); ++i)
        for (std::size_t j = 0; j != i; ++j)
            EXPECT_GE(std::abs(grey_of(fills[i]) - grey_of(fills[j])), 30)
                << fills[i] << " and " << fills[j];
}

std::string envelope(int sectors, pds::interval<pds::date> period, std::string_view title,
                     language l = language::en) {
    pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
    pds::slot_ledger const ledger{calendar, pds::law::national_tariff, period};
    pds::opening_table const map{{{.kinds = pds::all_kinds, .posts = sectors}}};
    std::array const one{pds::sector_id{0}};
    return pds::io::envelope_svg(pds::cost_of(map, one, ledger), title, l);
}

std::string targets(language l) {
    std::array const counts{pds::department_count{"24", {46, 46, 46}},
                            pds::department_count{"92", {13, 13, 13}}};
    return pds::io::targets_svg(counts, pds::law::sector_targets_2008, pds::target_reading::margin,
                                l);
}

constexpr pds::interval year{"2008-01-01"_date, "2009-01-01"_date};
constexpr pds::interval two_years{"2008-01-01"_date, "2010-01-01"_date};

/// The size of the first words of a picture, its title.
int title_size(std::string const& svg) {
    std::smatch found;
    return std::regex_search(svg, found, std::regex{"font-size=\"(\\d+)\""}) ? std::stoi(found[1])
                                                                             : 0;
}

TEST(ChartSvg, FillsAreApartInGrey) {
    expect_greys_apart(pds::io::detail::kind_fills);
    expect_greys_apart(pds::io::detail::verdict_fills);
}

TEST(ChartSvg, AmountsHaveTheirUnit) { // R-E2: 366 evenings
    EXPECT_THAT(envelope(1, year, "one"), HasSubstr(">evening: 18300.00 €<"));
    EXPECT_THAT(envelope(1, year, "une", language::fr),
                HasSubstr(">première partie de nuit : 18300.00 €<"));
    EXPECT_THAT(targets(language::en), HasSubstr(">46 for 13 / 18: 28 too many<"));
    EXPECT_THAT(targets(language::fr), HasSubstr(">46 pour 13 / 18 : 28 de trop<"));
    EXPECT_THAT(targets(language::fr), HasSubstr("nombre de secteurs pour cible"));
}

// January 2008: 31 evenings at 50, 31 deep nights at 100, 5 days at 150, 4 Saturdays at 100.
TEST(ChartSvg, SumsStandOverTheirColumnsWhereTheyFit) {
    EXPECT_THAT(envelope(1, two_years, "one"), HasSubstr(">5.8<"));
    EXPECT_THAT(envelope(2500, year, "all"), HasSubstr(">14500.0<"));
    EXPECT_THAT(envelope(2500, two_years, "all"), Not(HasSubstr(">14500.0<")));
}

TEST(ChartSvg, LongTitlesAreSmallerNotCut) {
    EXPECT_EQ(title_size(envelope(1, year, "one")), 17);
    auto const size = title_size(envelope(1, year, std::string(90, 'm')));
    EXPECT_LT(size, 17);
    EXPECT_GE(size, 8);
}

} // namespace chart_svg_tests
