// SPDX-License-Identifier: BSL-1.0
//
// The review as a whole; its criteria one by one are in review_*.test.cpp.

#include "walk.hpp"

#include "core/refusal.hpp"

#include <algorithm>

namespace review_tests {

using namespace mmg_test;
using enum mmg::criterion;

TEST(Criterion, IsOfAGroup) {
    std::set<std::string_view> groups;
    for (std::size_t i = 0; i != mmg::criterion_count; ++i)
        groups.insert(mmg::group_of(static_cast<criterion>(i)));
    EXPECT_THAT(groups, testing::ElementsAre("budget", "convention", "location", "monitoring",
                                             "need", "operation", "zone"));
    EXPECT_EQ(mmg::group_of(need_identified), "need");
    EXPECT_EQ(mmg::group_of(monitoring_codamups), "monitoring");
}

TEST(Review, OfADossierAtTheBoundsConformsInEverything) {
    auto const sheet = mmg::review(conforming(), context());
    EXPECT_EQ(sheet.verdict(), ok) << told(sheet);
    std::set<criterion> judged;
    for (auto const& f : sheet.findings)
        judged.insert(f.what);
    EXPECT_EQ(judged.size(), mmg::criterion_count);
}

TEST(Review, OfAnEmptyDossierMissesEveryMandatoryMention) { // R-M11
    auto const sheet = mmg::review({}, context());
    EXPECT_EQ(sheet.count(bad), 0U) << told(sheet);
    EXPECT_GT(sheet.count(lacking), 50U);
    for (auto const& f : sheet.findings)
        EXPECT_TRUE(f.verdict == lacking || f.found == mmg::not_applicable) << name_of(f.what);
}

TEST(Review, SaysWhatWasFoundTheLimitTheRuleAndThePlace) {
    auto d = conforming();
    d.zone.population = 65'000;
    auto const sheet = mmg::review(d, context());
    auto const at = std::find_if(sheet.findings.begin(), sheet.findings.end(),
                                 [](auto const& f) { return f.what == zone_population; });
    ASSERT_NE(at, sheet.findings.end());
    EXPECT_EQ(at->verdict, justify);
    EXPECT_EQ(at->found, "65000");
    EXPECT_EQ(at->limit, "min 60000..70000");
    EXPECT_EQ(at->rule, "M2"_rule);
    EXPECT_EQ(at->source.source, &pds::law::sources::circulaire_2007_137);
    EXPECT_EQ(at->source.place, "annexe 1, partie 1, 1/ : population");
}

TEST(Review, OfABudgetGoesFromYearToYear) {
    std::vector<int> years;
    for (auto const& f : mmg::review(conforming(), context()).findings)
        if (f.what == budget_net) years.push_back(f.year.value_or(0));
    EXPECT_THAT(years, testing::ElementsAre(2009, 2010, 2011, 2012, 2013));
}

TEST(Review, RefusesABudgetWithAYearTwice) {
    auto d = conforming();
    d.budget.years[3].year = 2011;
    EXPECT_EQ(refusal([&] { return mmg::review(d, context()); }), pds::errc::invalid_table);
}

TEST(Review, ReadsRangesAsThePolicySays) { // item 70, item 72: no rule says which end binds
    auto d = conforming();
    d.zone.population = 65'000;
    EXPECT_EQ(mmg::review(d, context()).verdict(), justify);
    EXPECT_EQ(mmg::review(d, context({.ranges = mmg::range_reading::strict})).verdict(), bad);
    EXPECT_EQ(mmg::review(d, context({.ranges = mmg::range_reading::lenient})).verdict(), ok);
    d.zone.population = 59'999;
    EXPECT_EQ(mmg::review(d, context({.ranges = mmg::range_reading::lenient})).verdict(), bad);
}

TEST(Review, ReadsTheLengthAsThePolicySays) { // item 33
    auto d = conforming();
    d.convention.until = "2013-12-31"_date;
    d.monitoring.evaluations = {"2013-12-30"_date};
    EXPECT_EQ(mmg::review(d, context()).verdict(), ok);
    EXPECT_EQ(mmg::review(d, context({.length = mmg::length_reading::exactly})).verdict(), bad);
}

TEST(Review, TakesARegionsOwnFigures) { // item 34, item 125
    auto region = pds::law::mmg_2007;
    region.management_fees = {{500.00_eur, 3000.00_eur}};
    region.urban_population = {50'000, 50'000};
    auto d = conforming();
    d.zone.population = 50'000;
    auto const fees = [&](pds::money m) {
        for (auto& y : d.budget.years)
            y.management_fees = m;
        return mmg::review(d, context({}, region)).verdict();
    };
    EXPECT_EQ(fees(500.00_eur), ok);
    EXPECT_EQ(fees(499.99_eur), bad);
    EXPECT_EQ(fees(3000.00_eur), ok);
    EXPECT_EQ(fees(3000.01_eur), bad);
}

} // namespace review_tests
