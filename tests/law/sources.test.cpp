// SPDX-License-Identifier: BSL-1.0

#include <pds/law/sources.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string_view>

namespace sources_tests {

using namespace pds::literals;
namespace sources = pds::law::sources;

TEST(Sources, HaveUniqueKeys) {
    std::set<std::string_view> keys;
    for (auto const* const source : sources::all) {
        EXPECT_FALSE(source->key.empty());
        EXPECT_TRUE(keys.insert(source->key).second) << source->key;
    }
    EXPECT_EQ(keys.size(), sources::all.size());
}

TEST(Sources, AreEachListedOnce) {
    std::set<pds::source const*> const listed{sources::all.begin(), sources::all.end()};
    EXPECT_EQ(listed.size(), sources::all.size());
    EXPECT_EQ(listed.count(&sources::avenant_4), 1U);
    EXPECT_EQ(listed.count(&sources::directives_heure), 1U);
}

TEST(Sources, HaveATitleAndADate) {
    for (auto const* const source : sources::all) {
        EXPECT_FALSE(source->title.empty()) << source->key;
        EXPECT_GT(source->dated, "1980-01-01"_date) << source->key;
        EXPECT_LE(source->dated, pds::law::reviewed) << source->key;
    }
}

TEST(Sources, BearTheDatesOfTheirTexts) { // sources.md
    static_assert(sources::avenant_4.dated == "2005-06-01"_date);
    static_assert(sources::avenant_27.dated == "2007-12-27"_date);
    static_assert(sources::instruction_2008.dated == "2008-02-08"_date);
    static_assert(sources::circulaire_2007_137.dated == "2007-03-23"_date);
    static_assert(sources::arrete_2011.dated == "2011-04-29"_date);
    static_assert(sources::decret_2012_553.dated == "2012-04-26"_date);
    static_assert(sources::code_travail.dated == "1982-01-01"_date);
    static_assert(sources::loi_81_893.dated == "1981-10-02"_date);
    static_assert(sources::alsace_moselle.dated == "1982-01-01"_date);
    static_assert(sources::outre_mer.dated == "1983-06-30"_date);
    static_assert(sources::circulaire_saint_martin.dated == "2018-01-01"_date);
    static_assert(sources::r6315_1.dated == "2003-09-15"_date);
    static_assert(sources::haute_savoie.dated == "2006-12-01"_date);
    static_assert(sources::nomenclature.dated == "2002-06-05"_date);
    static_assert(sources::codes_snds.dated == "2020-12-01"_date);
    static_assert(sources::cgi_151_ter.dated == "2005-02-23"_date);
    static_assert(sources::r6315_2.dated == "2005-04-07"_date);
    static_assert(sources::r6315_2_2010.dated == "2010-07-13"_date);
    static_assert(sources::directives_heure.dated == "1996-01-01"_date);
}

TEST(Sources, SayWhatWasOnlyPublished) { // the amounts of avenant 4 were not read in its text
    static_assert(sources::avenant_4.ground == pds::ground::published);
    static_assert(sources::nomenclature.ground == pds::ground::published);
    static_assert(sources::instruction_2008.ground == pds::ground::text);
}

TEST(Law, CoversTheYearsFrom1982To2199) { // R-H6
    static_assert(pds::law::covered.begin() == "1982-01-01"_date);
    static_assert(pds::law::covered.end() == "2200-01-01"_date);
}

} // namespace sources_tests
