// SPDX-License-Identifier: BSL-1.0

#include <pds/core/zoned_time.hpp>

#include "core/refusal.hpp"

#include <gtest/gtest.h>

namespace zoned_time_tests {

using namespace pds::literals;
using pds::errc;
using pds::local_time;
using pds::midnight;
using pds::try_parse_written_time;
using pds::utc_offset;
using pds::zoned_time;

TEST(ZonedTime, CountsElapsedMinutes) { // R-D10, R-G2
    // 26 October 2008, 03:00 +02:00 becomes 02:00 +01:00: 8 + 1 hours
    static_assert(zoned_time{"2008-10-26T08:00"_time, {60}} -
                      zoned_time{"2008-10-26T00:00"_time, {120}} ==
                  540);
    // 30 March 2008, 02:00 +01:00 becomes 03:00 +02:00: 8 - 1 hours
    static_assert(zoned_time{"2008-03-30T08:00"_time, {120}} -
                      zoned_time{"2008-03-30T00:00"_time, {60}} ==
                  420);
    static_assert(zoned_time{"2008-10-26T02:30"_time, {60}} -
                      zoned_time{"2008-10-26T02:30"_time, {120}} ==
                  60);
}

TEST(ZonedTime, IsAnInstant) {
    constexpr zoned_time paris{"2008-07-01T02:00"_time, {120}};
    constexpr zoned_time fort_de_france{"2008-06-30T20:00"_time, {-240}};
    static_assert(paris.utc() == "2008-07-01T00:00"_time);
    static_assert(paris == fort_de_france);
    static_assert(paris - fort_de_france == 0);
    // the later clock is the earlier instant
    static_assert(zoned_time{"2008-10-26T02:59"_time, {120}} <
                  zoned_time{"2008-10-26T02:00"_time, {60}});
}

TEST(WrittenTime, ReadsATimeWithOrWithoutOffset) {
    struct good {
        char const* text;
        int minutes;
    };
    EXPECT_EQ(try_parse_written_time("2008-10-26T02:30")->offset, std::nullopt);
    EXPECT_EQ(try_parse_written_time("2008-10-26T02:30")->civil, "2008-10-26T02:30"_time);
    for (auto const& [text, minutes] : {good{"2008-10-26T02:30Z", 0},
                                        {"2008-10-26T02:30+00:00", 0},
                                        {"2008-10-26T02:30-00:00", 0},
                                        {"2008-10-26T02:30+02:00", 120},
                                        {"2008-10-26T02:30-04:00", -240},
                                        {"2008-10-26T02:30+05:30", 330},
                                        {"2008-10-26T02:30-03:30", -210}}) {
        auto const read = try_parse_written_time(text);
        ASSERT_TRUE(read.has_value()) << text;
        EXPECT_EQ(read->civil, "2008-10-26T02:30"_time) << text;
        ASSERT_TRUE(read->offset.has_value()) << text;
        EXPECT_EQ(read->offset->minutes, minutes) << text;
    }
}

TEST(WrittenTime, ReadsMidnightAsAnEndOnlyOnDemand) {
    EXPECT_FALSE(try_parse_written_time("2008-10-25T24:00+02:00").has_value());
    EXPECT_EQ(try_parse_written_time("2008-10-25T24:00+02:00", midnight::may_end_day)->civil,
              "2008-10-26T00:00"_time);
}

TEST(WrittenTime, RefusesMalformedTextAndSaysWhere) {
    struct bad {
        char const* text;
        errc code;
        std::size_t position;
    };
    for (auto const& [text, code, position] : {bad{"", errc::invalid_time, 0},
                                               {"2008-10-26", errc::invalid_time, 0},
                                               {"2008-10-26T02:3", errc::invalid_time, 0},
                                               {"2008-02-30T02:30Z", errc::invalid_date, 0},
                                               {"2008-10-26T02:30z", errc::invalid_time, 16},
                                               {"2008-10-26T02:30 ", errc::invalid_time, 16},
                                               {"2008-10-26T02:30ZZ", errc::invalid_time, 16},
                                               {"2008-10-26T02:30 +02:00", errc::invalid_time, 16},
                                               {"2008-10-26T02:30:00", errc::invalid_time, 16},
                                               {"2008-10-26T02:30+", errc::invalid_time, 17},
                                               {"2008-10-26T02:30+2:00", errc::invalid_time, 17},
                                               {"2008-10-26T02:30+0200", errc::invalid_time, 17},
                                               {"2008-10-26T02:30+02", errc::invalid_time, 17},
                                               {"2008-10-26T02:30+24:00", errc::invalid_time, 17},
                                               {"2008-10-26T02:30+02:60", errc::invalid_time, 17},
                                               {"2008-10-26T02:30+02:00 ", errc::invalid_time, 17},
                                               {"2008-10-26T02:30+-2:00", errc::invalid_time, 17}})
        EXPECT_EQ(try_parse_written_time(text).error(), (pds::failure{code, position})) << text;
}

TEST(UtcOffset, IsWritten) {
    static_assert(to_text(utc_offset{120}) == "+02:00");
    static_assert(to_text(utc_offset{-240}) == "-04:00");
    static_assert(to_text(utc_offset{0}) == "+00:00");
    static_assert(to_text(utc_offset{-210}) == "-03:30");
    static_assert(to_text(utc_offset{5}) == "+00:05");
}

// A place that is always an hour ahead.
struct one_hour_ahead {
    pds::result<zoned_time> resolve(local_time t) const { return zoned_time{t, {60}}; }
    pds::result<zoned_time> resolve(local_time t, utc_offset offset) const {
        if (offset != utc_offset{60}) return errc::wrong_offset;
        return zoned_time{t, offset};
    }
    bool is_ambiguous(local_time) const { return false; }
};
struct no_clock {};

TEST(Resolve, AsksTheZone) {
    static_assert(pds::time_zone<one_hour_ahead>);
    static_assert(!pds::time_zone<no_clock> && !pds::time_zone<int>);
    auto const at = [](char const* text) {
        return resolve(try_parse_written_time(text).value(), one_hour_ahead{});
    };
    EXPECT_EQ(at("2008-05-01T10:00")->utc(), "2008-05-01T09:00"_time);
    EXPECT_EQ(at("2008-05-01T10:00+01:00")->utc(), "2008-05-01T09:00"_time);
    EXPECT_EQ(at("2008-05-01T10:00Z").error().code, errc::wrong_offset);
}

} // namespace zoned_time_tests
