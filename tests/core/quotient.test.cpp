// SPDX-License-Identifier: BSL-1.0

#include <pds/core/quotient.hpp>

#include "core/rounds.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>

namespace quotient_tests {

using pds::detail::quotient;
using pds::detail::quotient_at_least;
using pds::detail::reciprocal;

constexpr auto most = ~std::uint64_t{0};

TEST(Reciprocal, SaysBelowWhichEndItIsExact) {
    for (std::uint64_t divisor = 1; divisor != 70; ++divisor)
        for (unsigned point = 0; point != 16; ++point) {
            reciprocal const by{divisor, point};
            std::uint64_t wrong = 0; // the first
            while (wrong != 5000 && wrong * by.factor() >> point == wrong / divisor)
                ++wrong;
            for (std::uint64_t end = 1; end != 5000; ++end)
                ASSERT_TRUE(!by.is_exact_below(end) || end <= wrong)
                    << divisor << ' ' << point << ' ' << end;
            // and is not far too careful
            ASSERT_TRUE(wrong == 5000 || wrong <= divisor || by.is_exact_below(wrong - divisor))
                << divisor << ' ' << point << ' ' << wrong;
        }
}

// Where a quotient steps up, and at random.
template <std::uint64_t Divisor, std::uint64_t End>
void expect_exact() {
    std::mt19937_64 random{20080208};
    auto const check = [](std::uint64_t n) {
        if (n < End) {
            ASSERT_EQ((quotient<Divisor, End>(n)), n / Divisor) << n;
            ASSERT_EQ((quotient_at_least<Divisor, End>(n)), n / Divisor) << n;
        } else {
            ASSERT_GE((quotient_at_least<Divisor, End>(n)), n / Divisor) << n;
        }
    };
    for (std::uint64_t n = 0; n != std::min<std::uint64_t>(End, 2'000'000) / 16; ++n)
        check(n * 16 + n % 16);
    for (int i = 0; i != rounds(200'000); ++i) {
        check(random() % End);
        auto const step = random() % (End / Divisor) * Divisor;
        check(step);
        check(step - 1);
        check(random());
    }
    for (std::uint64_t n = 0; n != 1000; ++n) {
        check(End - 1 - n % End);
        check(End + n);
        check(most - n);
    }
}

TEST(Quotient, IsThatOfADivision) {
    constexpr std::uint64_t days = 5'373'485; // from day zero to the end of the year 9999
    expect_exact<84, 957'456>();              // cells in weeks
    expect_exact<14, 79'788>();
    expect_exact<120, days * 1440>();
    expect_exact<7200, days * 86'400>();
    expect_exact<60'000, days * 86'400'000>();
    expect_exact<60'000'000, days * 86'400'000'000>();
    expect_exact<7'200'000'000, days * 86'400'000'000>(); // too far: left to the compiler
    expect_exact<1, most>();
    expect_exact<64, most>();
    expect_exact<7, most>();
    expect_exact<3, 100>();
    static_assert(quotient<84, 1000>(839) == 9 && quotient_at_least<84, 1000>(840) == 10);
}

TEST(Quotient, OfEveryCellOfACalendarIsItsWeek) {
    constexpr std::uint64_t cells = std::uint64_t{218} * 366 * 12;
    for (std::uint64_t cell = 0; cell != cells; ++cell)
        ASSERT_EQ((quotient<84, cells>(cell)), cell / 84);
}

} // namespace quotient_tests
