// SPDX-License-Identifier: BSL-1.0

#include <pds/core/civil_time.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>

namespace civil_time_tests {

struct log_time { // tenths of a second since 2000
    std::int64_t tenths;
};

} // namespace civil_time_tests

template <>
struct pds::civil_count<civil_time_tests::log_time> {
    using value = civil_time_tests::log_time;
    static constexpr std::int64_t per_minute = 600;
    static constexpr pds::local_time epoch{pds::date{2000, 1, 1}};
    static constexpr std::int64_t of(value t) noexcept { return t.tenths; }
};

namespace civil_time_tests {

using namespace pds::literals;
using pds::local_time;
using pds::detail::end_of_time;

template <class T>
constexpr local_time minute_of(T const& t) {
    return pds::detail::minute_of<pds::civil_count<T>>(t);
}

static_assert(pds::civil_time<local_time> && pds::civil_time<pds::date> &&
              pds::civil_time<log_time>);
static_assert(!pds::civil_time<int> && !pds::civil_time<pds::clock_time>);

TEST(CivilTime, IsALocalTimeOrWhatConvertsToOne) {
    static_assert(minute_of("2008-05-02T10:01"_time) == "2008-05-02T10:01"_time);
    static_assert(minute_of("2008-05-02"_date) == "2008-05-02T00:00"_time);
    EXPECT_EQ(minute_of(local_time{}), local_time{});
    EXPECT_EQ(minute_of("9999-12-31T23:59"_time), "9999-12-31T23:59"_time);
    EXPECT_EQ(minute_of("9999-12-31T23:59"_time + 1), end_of_time);
    EXPECT_EQ(minute_of(local_time{} - 1), end_of_time);
}

TEST(CivilTime, LeavesFractionsOfAMinuteOutTowardsThePast) {
    static_assert(minute_of(log_time{599}) == "2000-01-01T00:00"_time);
    EXPECT_EQ(minute_of(log_time{600}), "2000-01-01T00:01"_time);
    EXPECT_EQ(minute_of(log_time{-1}), "1999-12-31T23:59"_time);
    EXPECT_EQ(minute_of(log_time{-600}), "1999-12-31T23:59"_time);
    EXPECT_EQ(minute_of(log_time{-601}), "1999-12-31T23:58"_time);
}

TEST(CivilTime, HasNoMinuteFarFromAllDays) {
    constexpr auto first = (local_time{} - "2000-01-01T00:00"_time) * 600;
    constexpr auto end = (end_of_time - "2000-01-01T00:00"_time) * 600;
    EXPECT_EQ(minute_of(log_time{first}), local_time{});
    EXPECT_EQ(minute_of(log_time{end - 1}), "9999-12-31T23:59"_time);
    for (auto const far : {first - 1, end, std::numeric_limits<std::int64_t>::min(),
                           std::numeric_limits<std::int64_t>::max()})
        EXPECT_EQ(minute_of(log_time{far}), end_of_time) << far;
}

TEST(CivilTime, CountsFromAnyBegin) {
    using count = pds::civil_count<log_time>;
    using pds::detail::counts_since;
    using pds::detail::minutes_since;
    constexpr auto begin = "2008-01-01T00:00"_time;
    constexpr auto there = (begin - "2000-01-01T00:00"_time) * 600;
    static_assert(counts_since<count>({there + 601}, begin) == 601);
    EXPECT_EQ(minutes_since<count>({there + 601}, begin), 1U);
    EXPECT_EQ(counts_since<count>({there - 1}, begin), ~std::uint64_t{0});
    EXPECT_EQ(minutes_since<count>({there - 1}, begin), ~std::uint64_t{0});
    constexpr auto of_all_days = static_cast<std::uint64_t>(end_of_time - local_time{});
    for (auto const far :
         {std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()})
        EXPECT_GT(minutes_since<count>({far}, begin), of_all_days);
}

} // namespace civil_time_tests
