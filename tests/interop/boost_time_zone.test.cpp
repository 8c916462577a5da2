// SPDX-License-Identifier: BSL-1.0

#include <pds/interop/boost_time_zone.hpp>

#include <pds/law/time_zones.hpp>

#include "core/refusal.hpp"
#include "core/rounds.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace boost_time_zone_tests {

using namespace pds::literals;
using pds::boost_time_zone;
using pds::date;
using pds::errc;
using pds::local_time;
using pds::territory;
using pds::utc_offset;
using pds::law::clock_of;
namespace chrono = std::chrono;

// The rule of the European directives on std::chrono: summer time from 01:00 UTC of the last
// Sunday of March to 01:00 UTC of that of October (September until 1995). R-D10.
class european_rule {
public:
    using minutes = chrono::sys_time<chrono::minutes>;

    [[nodiscard]] static chrono::sys_days last_sunday(int year, chrono::month month) {
        return chrono::year{year} / month / chrono::Sunday[chrono::last];
    }
    [[nodiscard]] static minutes begin(int year) {
        return last_sunday(year, chrono::March) + chrono::hours{1};
    }
    [[nodiscard]] static minutes end(int year) {
        return last_sunday(year, year < 1996 ? chrono::September : chrono::October) +
               chrono::hours{1};
    }
    /// Minutes ahead of UTC at an instant.
    [[nodiscard]] static int offset_at(minutes instant) {
        chrono::year_month_day const day{chrono::floor<chrono::days>(instant)};
        auto const year = static_cast<int>(day.year());
        return begin(year) <= instant && instant < end(year) ? 120 : 60;
    }
    /// The offsets with which the clock showed a civil minute: none, one or two.
    [[nodiscard]] static std::vector<int> offsets_of(minutes civil) {
        std::vector<int> offsets;
        for (int const offset : {120, 60})
            if (offset_at(civil - chrono::minutes{offset}) == offset) offsets.push_back(offset);
        return offsets;
    }
};

// Of the Julian period: 1970-01-01 is day 2440588.
european_rule::minutes chrono_of(local_time t) {
    return european_rule::minutes{
        chrono::minutes{(std::int64_t{t.day_number()} - 2'440'588) * 1440 + t.minute_of_day()}};
}
local_time civil_of(european_rule::minutes t) {
    auto const since_2000 = t - european_rule::minutes{chrono::sys_days{
                                    chrono::year{2000} / chrono::January / chrono::day{1}}};
    return "2000-01-01T00:00"_time + since_2000.count();
}

utc_offset offset(int minutes) {
    return {static_cast<std::int16_t>(minutes)};
}

testing::AssertionResult agrees(boost_time_zone const& zone, local_time t,
                                std::initializer_list<int> tried = {60, 120, 0, -60, 180, 90, 61}) {
    auto const civil = chrono_of(t);
    auto const offsets = european_rule::offsets_of(civil);
    auto const wrong = [&](char const* what) {
        return testing::AssertionFailure() << to_text(t).view() << ": " << what;
    };

    auto const alone = zone.resolve(t);
    if (zone.is_ambiguous(t) != (offsets.size() == 2)) return wrong("is_ambiguous");
    if (offsets.size() == 1 && !(alone && alone->civil == t && alone->offset == offset(offsets[0])))
        return wrong("one offset");
    if (offsets.size() == 2 && (alone || alone.error().code != errc::ambiguous_time))
        return wrong("ambiguous");
    if (offsets.empty() && (alone || alone.error().code != errc::nonexistent_time))
        return wrong("nonexistent");

    for (int const o : tried) {
        auto const given = zone.resolve(t, offset(o));
        bool const shown = std::find(offsets.begin(), offsets.end(), o) != offsets.end();
        bool const either_side = offsets.empty() && (o == 60 || o == 120);
        if (!shown && !either_side) {
            if (given || given.error().code != errc::wrong_offset) return wrong("wrong offset");
            continue;
        }
        if (!given) return wrong("offset refused");
        // the instant that was written, and the minute that the clock showed at it
        auto const instant = civil - chrono::minutes{o};
        auto const own = european_rule::offset_at(instant);
        if (given->utc() != civil_of(instant)) return wrong("another instant");
        if (given->offset != offset(own)) return wrong("not the offset of that instant");
        if (given->civil != civil_of(instant + chrono::minutes{own})) return wrong("other minute");
    }
    return testing::AssertionSuccess();
}

TEST(MainlandClock, FollowsTheEuropeanRuleAtEveryHourFrom1996To2037) { // R-D10
    boost_time_zone const zone{clock_of(territory::metropole)};
    for (local_time t = "1996-01-01T00:00"_time; t < "2038-01-01T00:00"_time;
         t = t + 60 * stride(5))
        ASSERT_TRUE(agrees(zone, t, {60, 120}));
}

TEST(MainlandClock, FollowsTheEuropeanRuleAtEveryMinuteOfTheNightsOfChange) { // R-D10
    boost_time_zone const zone{clock_of(territory::metropole)};
    for (int year = 1982; year <= 2199; year += year < 2040 ? stride(3) : 13)
        for (auto const change : {european_rule::begin(year), european_rule::end(year)}) {
            auto const night = civil_of(change);
            for (local_time t = night - 180; t < night + 300; t = t + 1)
                ASSERT_TRUE(agrees(zone, t));
        }
}

TEST(MainlandClock, EndedSummerInSeptemberUntil1995) {
    boost_time_zone const zone{clock_of(territory::metropole)};
    for (local_time t = "1982-01-01T00:00"_time; t < "1996-01-01T00:00"_time; t = t + 180)
        ASSERT_TRUE(agrees(zone, t, {60, 120}));
    // 24 September 1995 is the last Sunday; 29 October no longer
    EXPECT_TRUE(zone.is_ambiguous("1995-09-24T02:30"_time));
    EXPECT_FALSE(zone.is_ambiguous("1995-10-29T02:30"_time));
    EXPECT_TRUE(zone.is_ambiguous("1996-10-27T02:30"_time));
    EXPECT_FALSE(zone.is_ambiguous("1996-09-29T02:30"_time));
    EXPECT_EQ(zone.resolve("1995-10-15T12:00"_time)->offset, offset(60));
    EXPECT_EQ(zone.resolve("1996-10-15T12:00"_time)->offset, offset(120));
}

TEST(MainlandClock, AnswersTheCasesOfItsHeader) {
    boost_time_zone const zone{clock_of(territory::metropole)};
    EXPECT_EQ(zone.resolve("2008-10-26T02:30"_time).error().code, errc::ambiguous_time);
    EXPECT_EQ(zone.resolve("2008-10-26T02:30"_time, {120})->utc(), "2008-10-26T00:30"_time);
    EXPECT_EQ(zone.resolve("2008-10-26T02:30"_time, {60})->utc(), "2008-10-26T01:30"_time);
    EXPECT_EQ(zone.resolve("2008-03-30T02:30"_time).error().code, errc::nonexistent_time);
}

TEST(MainlandClock, HasBoundsOnItsChanges) { // 30 March and 26 October 2008
    boost_time_zone const zone{clock_of(territory::metropole)};
    EXPECT_EQ(zone.resolve("2008-03-30T01:59"_time)->offset, offset(60));
    EXPECT_EQ(zone.resolve("2008-03-30T02:00"_time).error().code, errc::nonexistent_time);
    EXPECT_EQ(zone.resolve("2008-03-30T02:59"_time).error().code, errc::nonexistent_time);
    EXPECT_EQ(zone.resolve("2008-03-30T03:00"_time)->offset, offset(120));
    EXPECT_EQ(zone.resolve("2008-10-26T01:59"_time)->offset, offset(120));
    EXPECT_EQ(zone.resolve("2008-10-26T02:00"_time).error().code, errc::ambiguous_time);
    EXPECT_EQ(zone.resolve("2008-10-26T02:59"_time).error().code, errc::ambiguous_time);
    EXPECT_EQ(zone.resolve("2008-10-26T03:00"_time)->offset, offset(60));
}

TEST(MainlandClock, ShowsASkippedMinuteAsTheOneOfThatInstant) { // fine print, "Clock"
    boost_time_zone const zone{clock_of(territory::metropole)};
    // 02:30 +01:00 is 01:30 UTC, after the change: 03:30 +02:00
    EXPECT_EQ(zone.resolve("2008-03-30T02:30"_time, {60})->civil, "2008-03-30T03:30"_time);
    EXPECT_EQ(zone.resolve("2008-03-30T02:30"_time, {60})->offset, offset(120));
    // 02:30 +02:00 is 00:30 UTC, before it: 01:30 +01:00
    EXPECT_EQ(zone.resolve("2008-03-30T02:30"_time, {120})->civil, "2008-03-30T01:30"_time);
    EXPECT_EQ(zone.resolve("2008-03-30T02:30"_time, {120})->offset, offset(60));
}

TEST(MainlandClock, RefusesAnOffsetThatThePlaceDoesNotHaveThen) {
    boost_time_zone const zone{clock_of(territory::metropole)};
    EXPECT_EQ(zone.resolve("2008-07-01T12:00"_time, {60}).error().code, errc::wrong_offset);
    EXPECT_EQ(zone.resolve("2008-01-01T12:00"_time, {120}).error().code, errc::wrong_offset);
    EXPECT_EQ(zone.resolve("2008-10-26T02:30"_time, {0}).error().code, errc::wrong_offset);
    EXPECT_EQ(zone.resolve("2008-03-30T02:30"_time, {0}).error().code, errc::wrong_offset);
}

TEST(MainlandClock, MakesNightsOfSevenEightAndNineHours) { // R-D10, R-G2
    boost_time_zone const zone{clock_of(territory::metropole)};
    auto const night = [&](date day) {
        return *zone.resolve(local_time{day, {8, 0}}) - *zone.resolve(local_time{day});
    };
    EXPECT_EQ(night("2008-03-30"_date), 420);
    EXPECT_EQ(night("2008-10-26"_date), 540);
    EXPECT_EQ(night("2008-05-01"_date), 480);
}

TEST(MainlandClock, IsTheSameInAlsaceMoselle) {
    boost_time_zone const here{clock_of(territory::metropole)};
    for (auto const place : {territory::alsace_moselle, territory::alsace_moselle_good_friday}) {
        boost_time_zone const there{clock_of(place)};
        for (local_time t = "2008-01-01T00:00"_time; t < "2009-01-01T00:00"_time; t = t + 30)
            ASSERT_EQ(there.resolve(t), here.resolve(t)) << to_text(t).view();
    }
}

TEST(OverseasClock, HasOneOffsetAllYear) { // R-D10
    struct place_and_offset {
        territory place;
        int minutes;
    };
    for (auto const& [place, minutes] : {place_and_offset{territory::guadeloupe, -240},
                                         {territory::martinique, -240},
                                         {territory::saint_barthelemy, -240},
                                         {territory::saint_martin, -240},
                                         {territory::guyane, -180},
                                         {territory::reunion, 240},
                                         {territory::mayotte, 180}}) {
        boost_time_zone const zone{clock_of(place)};
        for (local_time t = "2007-12-01T00:00"_time; t < "2009-02-01T00:00"_time; t = t + 30) {
            auto const found = zone.resolve(t);
            ASSERT_TRUE(found.has_value()) << name_of(place) << to_text(t).view();
            ASSERT_EQ(found->offset, offset(minutes)) << name_of(place) << to_text(t).view();
            ASSERT_EQ(found->civil, t);
            ASSERT_FALSE(zone.is_ambiguous(t));
        }
        EXPECT_EQ(zone.resolve("2008-05-01T12:00"_time, offset(minutes))->utc(),
                  "2008-05-01T12:00"_time - minutes);
        EXPECT_EQ(zone.resolve("2008-05-01T12:00"_time, offset(minutes + 60)).error().code,
                  errc::wrong_offset);
        EXPECT_EQ(zone.resolve("2008-05-01T12:00"_time, offset(0)).error().code,
                  errc::wrong_offset);
    }
}

TEST(Clock, HasNoZoneOutsideTheCalendar) { // R-H6
    for (auto const place : {territory::metropole, territory::reunion}) {
        boost_time_zone const zone{clock_of(place)};
        for (auto const t : {"1981-12-31T23:59"_time, "2200-01-02T00:00"_time,
                             "1400-01-01T00:00"_time, "9999-12-31T23:59"_time}) {
            EXPECT_EQ(zone.resolve(t).error().code, errc::outside_calendar) << to_text(t).view();
            EXPECT_EQ(zone.resolve(t, {60}).error().code, errc::outside_calendar);
            EXPECT_FALSE(zone.is_ambiguous(t));
        }
        EXPECT_TRUE(zone.resolve("1982-01-01T00:00"_time).has_value());
        EXPECT_TRUE(zone.resolve("2199-12-31T23:59"_time).has_value());
    }
}

TEST(Clock, ResolvesWrittenTimes) {
    boost_time_zone const zone{clock_of(territory::metropole)};
    auto const at = [&](char const* text) {
        return resolve(pds::try_parse_written_time(text).value(), zone);
    };
    EXPECT_EQ(at("2008-10-26T02:30+01:00")->utc(), "2008-10-26T01:30"_time);
    EXPECT_EQ(at("2008-10-26T02:30").error().code, errc::ambiguous_time);
    EXPECT_EQ(at("2008-10-26T02:30Z").error().code, errc::wrong_offset);
}

TEST(Clock, TakesRowsOfTheCaller) {
    static constexpr pds::dated_table new_york{
        "2026-06-16"_date,
        {pds::row<std::string_view>("2007-01-01"_date, "2100-01-01"_date,
                                    "EST-05:00:00EDT+01:00:00,M3.2.0/02:00:00,M11.1.0/02:00:00",
                                    pds::status::in_force, "D10"_rule, {})}};
    boost_time_zone const zone{new_york.view()};
    EXPECT_EQ(zone.resolve("2008-07-01T12:00"_time)->offset, offset(-240));
    EXPECT_EQ(zone.resolve("2008-12-01T12:00"_time)->offset, offset(-300));
    EXPECT_EQ(zone.resolve("2008-03-09T02:30"_time).error().code, errc::nonexistent_time);
    EXPECT_EQ(zone.resolve("2008-11-02T01:30"_time).error().code, errc::ambiguous_time);
    EXPECT_EQ(zone.resolve("2006-12-31T12:00"_time).error().code, errc::outside_calendar);
}

TEST(Clock, IsOfAZoneThatSaysItsOffset) { // Boost takes the rest for UTC
    auto const refused = [](std::string_view zone) {
        pds::dated_table const rows{
            "2026-06-16"_date,
            {pds::row<std::string_view>("2000-01-01"_date, "2100-01-01"_date, zone,
                                        pds::status::in_force, "D10"_rule, {})}};
        return refusal([&] { return boost_time_zone{rows.view()}.is_ambiguous({}); });
    };
    for (auto const* const zone :
         {"", "CET", "nonsense", "Europe/Paris", "CET-1CEST,M3.5.0,M10.5.0/3", "CET1CEST",
          "+01:00:00", "CET+1:00:00", "CET+25:00:00"})
        EXPECT_EQ(refused(zone), errc::invalid_zone) << zone;
    EXPECT_EQ(refused("CET+01:00:00"), std::nullopt);
    EXPECT_EQ(refused("NST-03:30:00"), std::nullopt);
}

// A declared gap is an answer, not an accident (core/dated.hpp).
TEST(Clock, HasNoZoneInADeclaredGap) {
    static constexpr pds::dated_table rows{
        "2026-06-16"_date,
        {pds::gap<std::string_view>("1982-01-01"_date, "1996-01-01"_date),
         pds::row<std::string_view>("1996-01-01"_date, "2200-01-01"_date, "RET+04:00:00",
                                    pds::status::in_force, "D10"_rule, {})}};
    boost_time_zone const zone{rows.view()};
    EXPECT_EQ(zone.resolve("1990-01-01T12:00"_time).error().code, errc::outside_calendar);
    EXPECT_EQ(zone.resolve("2008-01-01T12:00"_time)->offset, offset(240));
}

} // namespace boost_time_zone_tests
