// SPDX-License-Identifier: BSL-1.0

#include <pds/batch/classify.hpp>

#include <pds/law/calendar_fr.hpp>

#include "core/refusal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace classify_tests {

using namespace pds::literals;
using pds::date;
using pds::errc;
using pds::local_time;
using pds::slot_calendar;
using pds::slot_code;
using pds::territory;
using pds::law::calendar_fr;
using testing::ElementsAre;

constexpr local_time epoch{date{1970, 1, 1}};

slot_calendar const& metropole() {
    static slot_calendar const calendar{territory::metropole, calendar_fr};
    return calendar;
}

/// Compares a batch, as minutes and as seconds, with one question after the other.
void expect_same(std::vector<local_time> const& times, slot_calendar const& calendar) {
    std::vector<slot_code> codes(times.size(), slot_code::pont_day);
    pds::classify(times, codes, calendar);
    for (std::size_t i = 0; i != times.size(); ++i)
        ASSERT_EQ(codes[i], calendar.code_at(times[i])) << i << " of " << times.size();

    std::vector<std::int64_t> seconds;
    for (std::size_t i = 0; i != times.size(); ++i)
        seconds.push_back((times[i] - epoch) * 60 + static_cast<std::int64_t>(i % 60));
    pds::classify_seconds(seconds, codes, calendar);
    for (std::size_t i = 0; i != times.size(); ++i)
        ASSERT_EQ(codes[i], calendar.code_at(times[i])) << i << " of " << times.size();
}

/// Minutes from `from` on, each at random within `days` days.
std::vector<local_time> at_random(std::size_t n, date from, int days) {
    std::mt19937 random{20080208};
    std::uniform_int_distribution<std::int64_t> minute{0, std::int64_t{days} * 1440 - 1};
    std::vector<local_time> times;
    for (std::size_t i = 0; i != n; ++i)
        times.push_back(local_time{from} + minute(random));
    return times;
}

TEST(Classify, GivesEachTimeItsCode) {
    std::vector const times{"2008-05-02T10:00"_time, "2008-05-05T10:00"_time,
                            "1981-12-31T23:59"_time, "2008-05-04T20:00"_time};
    std::vector<slot_code> codes(times.size());
    pds::classify(times, codes, metropole());
    EXPECT_THAT(codes, ElementsAre(slot_code::pont_day, slot_code::none, slot_code::outside,
                                   slot_code::evening));
}

TEST(Classify, AgreesWithTheCalendarOverAYearOfEveryTerritory) {
    for (std::size_t place = 0; place != pds::territory_names.size(); ++place)
        expect_same(at_random(20'000, "2008-01-01"_date, 366),
                    {static_cast<territory>(place), calendar_fr});
}

TEST(Classify, AgreesOverTwoCenturiesAtRandomAndInOrder) {
    auto times = at_random(300'000, "1982-01-01"_date, 218 * 365);
    expect_same(times, metropole());
    std::sort(times.begin(), times.end());
    expect_same(times, metropole());
    std::reverse(times.begin(), times.end());
    expect_same(times, metropole());
}

TEST(Classify, AgreesAtTheEndsOfTheCalendarAndBehindThem) {
    expect_same(at_random(10'000, "1981-06-01"_date, 400), metropole());
    expect_same(at_random(10'000, "2199-06-01"_date, 400), metropole());
    expect_same(at_random(10'000, "1400-01-01"_date, 8600 * 365), metropole());
}

TEST(Classify, AgreesWhereACalendarCoversPartOfAWeek) {
    auto rules = calendar_fr;
    rules.covered = {"2008-05-06"_date, "2008-05-08"_date}; // a Tuesday and a Wednesday
    expect_same(at_random(10'000, "2008-05-01"_date, 14), {territory::metropole, rules});
    rules.covered = {"2008-05-06"_date, "2008-05-06"_date};
    expect_same(at_random(5'000, "2008-05-01"_date, 14), {territory::metropole, rules});
}

TEST(Classify, AgreesWhereSomeTimesAreFarFromTheOthers) {
    for (std::size_t const every : {2U, 5U, 100U, 5'000U}) {
        auto times = at_random(30'000, "2008-01-01"_date, 366);
        for (std::size_t i = 0; i < times.size(); i += every)
            times[i] = i % 3 == 0   ? local_time{}
                       : i % 3 == 1 ? "9999-12-31T23:59"_time
                                    : "2150-05-02T10:00"_time;
        expect_same(times, metropole());
    }
}

TEST(Classify, AgreesWhateverTheNumberOfTimes) {
    auto const times = at_random(13'000, "2008-01-01"_date, 366);
    for (int const n : {0, 1, 7, 8, 9, 511, 512, 513, 4095, 4096, 4097, 12289})
        expect_same({times.begin(), times.begin() + n}, metropole());
}

TEST(Classify, TakesAnyNumberOfSeconds) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    // the last second of 1981, the first of 1982, 2008-05-02T10:00, the last of 2199
    std::vector<std::int64_t> seconds{
        least, -1, 378'691'199, 378'691'200, 1'209'722'400, 7'258'118'399, 7'258'118'400, most};
    std::vector<slot_code> codes(seconds.size());
    auto const expected = ElementsAre(slot_code::outside, slot_code::outside, slot_code::outside,
                                      slot_code::deep_night, slot_code::pont_day,
                                      slot_code::evening, slot_code::outside, slot_code::outside);
    pds::classify_seconds(seconds, codes, metropole());
    EXPECT_THAT(codes, expected);
    // the same behind a batch long enough for a window
    seconds.insert(seconds.begin(), 8'192, 1'209'722'400);
    codes.resize(seconds.size());
    pds::classify_seconds(seconds, codes, metropole());
    EXPECT_THAT(std::vector(codes.end() - 8, codes.end()), expected);
}

TEST(Classify, RefusesColumnsOfDifferentLengths) {
    std::vector<local_time> const times(3);
    std::vector<std::int64_t> const seconds(3);
    for (std::size_t const n : {0U, 2U, 4U}) {
        std::vector<slot_code> codes(n);
        EXPECT_EQ(refusal([&] { return pds::classify(times, codes, metropole()), 0; }),
                  errc::different_lengths);
        EXPECT_EQ(refusal([&] { return pds::classify_seconds(seconds, codes, metropole()), 0; }),
                  errc::different_lengths);
    }
}

} // namespace classify_tests
