// SPDX-License-Identifier: BSL-1.0
//
// Coverage beside the obvious one, and beside Boost.ICL where that one can say it.

#include <pds/core/period.hpp>
#include <pds/roster/coverage.hpp>

#if defined(__GNUC__) && !defined(__clang__)
    #pragma GCC diagnostic push
    #pragma GCC diagnostic ignored "-Wstringop-overflow" // a false one of g++ 12
#endif
#include <boost/icl/ptime.hpp> // before the map
//
#include <boost/icl/interval_map.hpp>
#if defined(__GNUC__) && !defined(__clang__)
    #pragma GCC diagnostic pop
#endif

#include <pds/interop/boost_ptime.hpp>

#include "core/refusal.hpp"
#include "core/rounds.hpp"
#include "coverage_world.hpp"
#include "naive_coverage.hpp"
#include "support.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <random>

namespace coverage_random_tests {

using namespace roster_test;
using pds::coverage_status;
using testing::ElementsAreArray;
using testing::IsEmpty;

TEST(CoverageAtRandom, IsTheNaiveOne) {
    world_at_random next{20080323};
    std::mt19937 random{1};
    std::map<coverage_status, int> seen;
    int served = 0;
    for (int i = 0; i != rounds(6000); ++i) {
        auto w = next(4'000'000'000U);
        auto const expected =
            naive::coverage(w.duties, w.openings, w.sectors, w.calendar, w.period);
        auto const found = pds::coverage(w.duties, w.openings, w.sectors, w.calendar, w.period);
        ASSERT_EQ(whole_text(found), whole_text(expected)) << "world " << i;
        std::shuffle(w.duties.begin(), w.duties.end(), random);
        ASSERT_EQ(whole_text(pds::coverage(w.duties, w.openings, w.sectors, w.calendar, w.period)),
                  whole_text(expected))
            << "world " << i << ", in another order";
        for (auto const& u : expected)
            ++seen[u.status];
        served += !w.sectors.empty() && expected.empty() ? 1 : 0;
    }
    for (auto const s : {coverage_status::empty, coverage_status::partly, coverage_status::over})
        EXPECT_GT(seen[s], rounds(1000)) << name_of(s);
    EXPECT_GT(served, rounds(100));
}

TEST(CoverageAtRandom, OfManyYears) { // more than are looked at at once
    constexpr pds::interval days{"1998-01-01"_date, "2046-01-01"_date};
    pds::opening_table const table{{{.dates = pds::from("2001-01-01"_date)},
                                    {.posts = 0, .dates = pds::from("2040-01-01"_date)}}};
    std::vector<pds::duty> duties{
        duty(a, s0, "2000-12-30T00:00", "2030-01-02T00:00"), // over many slots
        duty(b, s0, "2004-06-05T20:00", "2004-06-06T00:00"),
        duty(b, s0, "2039-12-31T20:00", "2040-01-01T00:00")};
    for (auto const s : calendar.between("2026-05-01"_date, "2070-06-01"_date))
        duties.push_back({b, s0, s.period});
    std::vector const sectors{s0, s1};
    EXPECT_THAT(
        whole_text(pds::coverage(duties, table, sectors, calendar, days)),
        ElementsAreArray(whole_text(naive::coverage(duties, table, sectors, calendar, days))));
}

TEST(CoverageAtRandom, OfManySectors) { // more than fit beside each other for the whole period
    constexpr pds::interval days{"2008-04-28"_date, "2008-05-18"_date};
    constexpr unsigned count = 200'000;
    constexpr pds::sector_id group{count};
    std::vector<pds::opening> rows;
    std::vector<pds::duty> duties;
    std::mt19937 random{2};
    for (unsigned i = 0; i < count; i += 10'000) {
        rows.push_back({.sector = pds::sector_id{i}, .posts = 1});
        if (i % 20'000 == 0) rows.back().group = group;
        rows.back().dates = pds::from("2008-04-30"_date);
        for (auto const s : calendar.between(days.begin() - 1, days.end() + 1))
            if (random() % 4 != 0)
                duties.push_back({pds::doctor_id{static_cast<unsigned>(random() % 3)},
                                  pds::sector_id{i},
                                  {s.begin(), s.end() + (random() % 8 == 0 ? 1440 : 0)}});
    }
    pds::opening_table const table{rows};
    std::vector<pds::sector_id> sectors(count);
    for (unsigned i = 0; i != count; ++i)
        sectors[i] = pds::sector_id{count - 1 - i};
    auto const expected = whole_text(naive::coverage(duties, table, sectors, calendar, days));
    EXPECT_GT(expected.size(), 100U);
    EXPECT_EQ(whole_text(pds::coverage(duties, table, sectors, calendar, days)), expected);
}

// --- Errors -------------------------------------------------------------------------------------

std::vector<pds::uncovered> may(std::vector<pds::duty> const& duties,
                                pds::interval<pds::date> days = pds::month_of(2008, 5)) {
    return pds::coverage(duties, open(), std::vector{s0}, calendar, days);
}

TEST(CoverageErrors, DaysOutsideTheCalendarAreRefused) {
    for (auto const& d : {duty(a, s0, "1981-12-31T23:59", "1982-01-01T08:00"),
                          duty(a, s0, "2199-12-31T20:00", "2200-01-01T00:01"),
                          duty(a, s1, "1970-01-01T00:00", "1970-01-01T00:01"), // not asked for
                          duty(a, s0, "1970-01-01T00:00", "2300-01-01T00:00")}) {
        EXPECT_EQ(refusal([&] { return may({d}); }), pds::errc::outside_calendar);
        EXPECT_EQ(refusal([&] {
                      return may({d}, {"2008-05-01"_date, "2008-05-01"_date});
                  }),
                  pds::errc::outside_calendar);
    }
    EXPECT_EQ(refusal([&] {
                  return may({}, {"1981-12-31"_date, "1982-01-02"_date});
              }),
              pds::errc::outside_calendar);
    EXPECT_EQ(refusal([&] {
                  return may({}, {"2199-12-31"_date, "2200-01-02"_date});
              }),
              pds::errc::outside_calendar);
    auto const last = pds::local_time{"9999-12-31"_date};
    EXPECT_EQ(refusal([&] {
                  return may({{a, s0, {last + 1440, last + 1441}}});
              }),
              pds::errc::invalid_date);
}

TEST(CoverageErrors, TheFirstAndTheLastDayAreNot) {
    EXPECT_EQ(may({duty(a, s0, "1982-01-01T00:00", "1982-01-01T08:00"),
                   duty(a, s0, "2199-12-31T20:00", "2200-01-01T00:00"),
                   duty(a, s0, "1970-01-01T00:00", "1970-01-01T00:00")}) // no duty at all
                  .size(),
              may({}).size());
    EXPECT_THAT(may({}, {"1970-01-01"_date, "1970-01-01"_date}), IsEmpty());
}

// --- Boost.ICL ----------------------------------------------------------------------------------

TEST(CoverageBesideIcl, CountsTheSame) { // one post, duties that are slots, nobody twice
    namespace icl = boost::icl;
    using counts = icl::interval_map<boost::posix_time::ptime, int>;
    constexpr pds::interval days{"2008-01-01"_date, "2008-07-01"_date};
    std::mt19937 random{3};
    std::vector<pds::duty> duties;
    std::vector<counts> maps(8);
    std::vector<pds::sector_id> sectors;
    for (unsigned sector = 0; sector != maps.size(); ++sector) {
        sectors.push_back(pds::sector_id{sector});
        for (auto const s : calendar.between(days)) {
            auto const chance = random() % 20;
            for (unsigned doctor = 0; doctor != (chance == 0  ? 0
                                                 : chance < 3 ? chance
                                                              : 1);
                 ++doctor)
                duties.push_back({pds::doctor_id{doctor}, pds::sector_id{sector}, s.period});
        }
    }
    std::shuffle(duties.begin(), duties.end(), random);
    for (auto const& d : duties)
        maps[pds::index_of(d.sector)] +=
            std::pair{icl::interval<boost::posix_time::ptime>::right_open(
                          pds::to_ptime(d.period.begin()), pds::to_ptime(d.period.end())),
                      1};
    std::vector<std::string> expected;
    for (unsigned sector = 0; sector != maps.size(); ++sector)
        for (auto const s : calendar.between(days)) {
            auto const at = maps[sector].find(pds::to_ptime(s.begin()));
            int const count = at == maps[sector].end() ? 0 : at->second;
            if (count == 1) continue;
            expected.push_back(
                whole_text({s, pds::sector_id{sector}, 1, static_cast<std::size_t>(count),
                            count == 0 ? coverage_status::empty : coverage_status::over}));
        }
    EXPECT_GT(expected.size(), 100U);
    EXPECT_EQ(whole_text(pds::coverage(duties, open(), sectors, calendar, days)), expected);
}

} // namespace coverage_random_tests
