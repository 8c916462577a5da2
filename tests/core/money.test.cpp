// SPDX-License-Identifier: BSL-1.0

#include <pds/core/money.hpp>

#include "core/refusal.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <limits>
#include <numeric>
#include <random>
#include <string>
#include <type_traits>
#include <vector>

namespace money_tests {

using namespace pds::literals;
using pds::errc;
using pds::money;
using pds::try_parse_money;

constexpr auto most = std::numeric_limits<std::int64_t>::max();
constexpr auto least = std::numeric_limits<std::int64_t>::min();

constexpr money cents(std::int64_t n) {
    return money::from_cents(n);
}

__extension__ typedef __int128 wide; // 128 bits: the oracles need no overflow check

TEST(MoneyLiteral, IsReadFromItsCharacters) {
    static_assert((48.50_eur).cents() == 4850);
    static_assert((48.5_eur).cents() == 4850);
    static_assert((48_eur).cents() == 4800);
    static_assert((0.07_eur).cents() == 7);
    // 17 digits: no double holds it
    static_assert((92233720368547758.07_eur).cents() == most);
}

TEST(MoneyDefault, IsNothing) {
    static_assert(money{}.cents() == 0);
    static_assert(money{} == 0.00_eur);
}

// What the type must not do.

template <class A, class B>
concept multiplies = requires(A a, B b) {
    a* b;
};
template <class A, class B>
concept compares = requires(A a, B b) {
    a == b;
};
template <class A, class B>
concept orders = requires(A a, B b) {
    a < b;
};
template <class A, class B>
concept adds = requires(A a, B b) {
    a + b;
};
template <class A, class B>
concept divides = requires(A a, B b) {
    a / b;
};

TEST(MoneyType, MultipliesByWholeNumbersOnly) {
    static_assert(multiplies<money, int> && multiplies<int, money>);
    static_assert(multiplies<money, std::int64_t> && multiplies<money, unsigned>);
    static_assert(multiplies<money, short> && multiplies<money, std::uint8_t>);
    static_assert(!multiplies<money, double> && !multiplies<double, money>);
    static_assert(!multiplies<money, float> && !multiplies<money, long double>);
    static_assert(!multiplies<money, bool> && !multiplies<bool, money>);
    static_assert(!multiplies<money, money>);
    static_assert(!multiplies<money, std::uint64_t>); // half of its values do not fit
    static_assert(!divides<money, int> && !divides<money, money> && !divides<money, double>);
}

TEST(MoneyType, HasNoProductWiderThan64Bits) {
    // with -std=gnu++20 __int128 is a signed integral; 64 bits of it are not enough
    static_assert(!pds::whole_number<wide>);
}

TEST(MoneyType, IsNotBuiltFromNumbers) {
    static_assert(!std::is_constructible_v<money, int>);
    static_assert(!std::is_constructible_v<money, std::int64_t>);
    static_assert(!std::is_constructible_v<money, double>);
    static_assert(!std::is_constructible_v<money, bool>);
    static_assert(!std::is_convertible_v<int, money> && !std::is_convertible_v<double, money>);
    static_assert(!std::is_assignable_v<money&, int> && !std::is_assignable_v<money&, double>);
    static_assert(!std::is_convertible_v<money, std::int64_t>);
    static_assert(!std::is_convertible_v<money, double> && !std::is_constructible_v<bool, money>);
}

TEST(MoneyType, DoesNotMeetNumbers) {
    static_assert(compares<money, money> && orders<money, money> && adds<money, money>);
    static_assert(!compares<money, int> && !compares<money, double> && !compares<int, money>);
    static_assert(!orders<money, int> && !orders<money, double>);
    static_assert(!adds<money, int> && !adds<money, double> && !adds<int, money>);
}

// Arithmetic

TEST(MoneyArithmetic, AddsSubtractsNegatesAndOrders) {
    static_assert(22.00_eur + 26.50_eur == 48.50_eur); // R-A4, Sunday consultation of 2008
    static_assert(22.00_eur - 26.50_eur == -(4.50_eur));
    static_assert((0.00_eur - 0.01_eur).cents() == -1);
    static_assert(1.00_eur < 1.01_eur && -(1.00_eur) < 0.00_eur);
    money m = 10.00_eur;
    m += 0.05_eur;
    m -= 10.00_eur;
    EXPECT_EQ(m.cents(), 5);
}

TEST(MoneyArithmetic, MultipliesExactly) {
    static_assert(50.00_eur * 366 == 18300.00_eur); // R-E2: 366 evenings
    static_assert(3 * 22.00_eur == 66.00_eur);      // R-G1: three C
    static_assert(26.50_eur * -2 == -(53.00_eur));
    static_assert(26.50_eur * 0 == 0.00_eur && 0.00_eur * most == 0.00_eur);
    static_assert(cents(most) * 1 == cents(most) && cents(-most) * -1 == cents(most));
    static_assert(cents(3) * 4'000'000'000U == cents(12'000'000'000));
    static_assert(cents(3) * std::uint8_t{200} == cents(600));
}

TEST(MoneyArithmetic, AddsUpToTheExtremesAndNoFarther) {
    static_assert(cents(most - 1) + cents(1) == cents(most));
    static_assert(cents(least + 1) + cents(-1) == cents(least));
    static_assert(cents(most) + cents(least) == cents(-1));
    EXPECT_EQ(refusal([] { return cents(most) + cents(1); }), errc::amount_overflow);
    EXPECT_EQ(refusal([] { return cents(1) + cents(most); }), errc::amount_overflow);
    EXPECT_EQ(refusal([] { return cents(least) + cents(-1); }), errc::amount_overflow);
    EXPECT_EQ(refusal([] { return cents(-1) + cents(least); }), errc::amount_overflow);
    EXPECT_EQ(refusal([] { return cents(least) + cents(least); }), errc::amount_overflow);
}

TEST(MoneyArithmetic, SubtractsDownToTheExtremesAndNoFarther) {
    static_assert(cents(least + 1) - cents(1) == cents(least));
    static_assert(cents(0) - cents(most) == cents(-most));
    static_assert(cents(-1) - cents(most) == cents(least)); // -1 - (2^63 - 1) = -2^63
    EXPECT_EQ(refusal([] { return cents(-2) - cents(most); }), errc::amount_overflow);
    EXPECT_EQ(refusal([] { return cents(most) - cents(-1); }), errc::amount_overflow);
    EXPECT_EQ(refusal([] { return cents(least) - cents(1); }), errc::amount_overflow);
    EXPECT_EQ(refusal([] { return cents(0) - cents(least); }), errc::amount_overflow);
}

TEST(MoneyArithmetic, SubtractsTheLeastAmountWhereTheDifferenceFits) {
    // -1 - (-2^63) = 2^63 - 1, which 64 bits hold
    EXPECT_EQ(refusal([] { return cents(-1) - cents(least); }), std::nullopt);
    EXPECT_EQ(refusal([] { return cents(least) - cents(least); }), std::nullopt);
}

TEST(MoneyArithmetic, RefusesTheOppositeOfTheLeastAmount) {
    EXPECT_EQ(refusal([] { return -cents(least); }), errc::amount_overflow);
    static_assert(-cents(least + 1) == cents(most));
}

TEST(MoneyArithmetic, AFailedSumLeavesTheAmountAsItWas) {
    money m = cents(most);
    EXPECT_EQ(refusal([&] { return m += cents(1); }), errc::amount_overflow);
    EXPECT_EQ(m.cents(), most);
}

TEST(MoneyArithmetic, RefusesProductsThatOverflow) {
    EXPECT_EQ(refusal([] { return cents(most) * 2; }), errc::amount_overflow);
    EXPECT_EQ(refusal([] { return cents(most) * -2; }), errc::amount_overflow);
    EXPECT_EQ(refusal([] { return cents(2) * most; }), errc::amount_overflow);
    EXPECT_EQ(refusal([] { return cents(-2) * most; }), errc::amount_overflow);
    EXPECT_EQ(refusal([] { return cents(least) * -1; }), errc::amount_overflow);
    EXPECT_EQ(refusal([] { return cents(-1) * least; }), errc::amount_overflow);
    EXPECT_EQ(refusal([] { return cents(1LL << 32) * (1LL << 31); }), errc::amount_overflow);
    // 3037000499² < 2^63 <= 3037000500²
    static_assert(cents(3'037'000'499) * 3'037'000'499LL == cents(9'223'372'030'926'249'001));
    EXPECT_EQ(refusal([] { return cents(3'037'000'500) * 3'037'000'500LL; }),
              errc::amount_overflow);
}

TEST(MoneyArithmetic, MultipliesAsWiderNumbersDo) {
    std::mt19937_64 random{20080208};
    for (int i = 0; i < 20'000; ++i) {
        auto const a = static_cast<std::int64_t>(random()) >> (random() % 64);
        auto const n = static_cast<std::int64_t>(random()) >> (random() % 64);
        wide const exact = static_cast<wide>(a) * n;
        bool const fits = exact <= most && exact >= -static_cast<wide>(most);
        std::int64_t product = 0;
        auto const refused = refusal([&] { return product = (cents(a) * n).cents(); });
        ASSERT_EQ(!refused, fits) << a << " * " << n;
        if (fits) {
            ASSERT_EQ(product, static_cast<std::int64_t>(exact)) << a << " * " << n;
        }
    }
}

// Text

struct reading {
    char const* text;
    char mark;
    std::int64_t cents;
};

TEST(MoneyParse, ReadsEveryWayOfWritingAnAmount) {
    for (auto const& [text, mark, expected] : {reading{"48.50", '.', 4850},
                                               {"48.5", '.', 4850},
                                               {"48", '.', 4800},
                                               {"48,50", ',', 4850},
                                               {"48,5", ',', 4850},
                                               {"48", ',', 4800},
                                               {"0", '.', 0},
                                               {"0.00", '.', 0},
                                               {"-0", '.', 0},
                                               {"-0.05", '.', -5},
                                               {"-48,50", ',', -4850},
                                               {"007.10", '.', 710},
                                               {"0.01", '.', 1},
                                               {"92233720368547758.07", '.', most},
                                               {"-92233720368547758.07", '.', -most},
                                               {"00000000000000000000000000001", '.', 100}}) {
        auto const read = try_parse_money(text, mark);
        ASSERT_TRUE(read.has_value()) << text;
        EXPECT_EQ(read->cents(), expected) << text;
        EXPECT_EQ(pds::parse_money(text, mark).cents(), expected) << text;
    }
}

struct malformed {
    std::string text;
    std::size_t position;
};

TEST(MoneyParse, RefusesEveryMalformedAmountAtTheFirstWrongByte) {
    using namespace std::string_literals;
    for (auto const& [text, position] :
         {malformed{"", 0}, {"-", 1},        {"+1", 0},   {" 1", 0},    {"1 ", 1},
          {"\t1", 0},       {"1\n", 1},      {"1\0"s, 1}, {"1.", 2},    {"1. ", 2},
          {".5", 0},        {".", 0},        {"-.5", 1},  {"1.2.3", 3}, {"1.234", 4},
          {"1.000", 4},     {"1,50", 1},     {"1e3", 1},  {"1.5e3", 3}, {"0x10", 1},
          {"--1", 1},       {"1-", 1},       {"- 1", 1},  {"1.-5", 2},  {"1 000.00", 1},
          {"1'000", 1},     {"1,000.00", 1}, {"nan", 0},  {"inf", 0},   {"12.00 EUR", 5},
          {"12€", 2},       {"€12", 0},      {"１", 0}}) {
        auto const read = try_parse_money(text);
        ASSERT_FALSE(read.has_value()) << text;
        EXPECT_EQ(read.error().code, errc::invalid_amount) << text;
        EXPECT_EQ(read.error().position, position) << text;
        EXPECT_EQ(refusal([&t = text] { return pds::parse_money(t); }), errc::invalid_amount)
            << text;
    }
}

TEST(MoneyParse, AcceptsOneMarkOnly) {
    EXPECT_EQ(try_parse_money("1.50", ',').error(), (pds::failure{errc::invalid_amount, 1}));
    EXPECT_EQ(try_parse_money("1,50", '.').error(), (pds::failure{errc::invalid_amount, 1}));
    EXPECT_EQ(try_parse_money("1,50,", ',').error(), (pds::failure{errc::invalid_amount, 4}));
}

TEST(MoneyParse, RefusesAmountsThat64BitsDoNotHold) {
    for (auto const* const text :
         {"92233720368547758.08", "92233720368547758.1", "92233720368547759",
          "99999999999999999999", "922337203685477580.7", "-92233720368547758.09",
          "-92233720368547759", "1000000000000000000000000000000000000000"})
        EXPECT_EQ(try_parse_money(text).error().code, errc::amount_overflow) << text;
}

TEST(MoneyText, HasTwoDecimalsAndAPoint) {
    static_assert(to_text(48.50_eur) == "48.50");
    static_assert(to_text(0.00_eur) == "0.00");
    static_assert(to_text(cents(-5)) == "-0.05");
    static_assert(to_text(cents(-100)) == "-1.00");
    static_assert(to_text(cents(99)) == "0.99");
    static_assert(to_text(cents(100000)) == "1000.00");
    static_assert(to_text(cents(most)) == "92233720368547758.07");
    static_assert(to_text(cents(least)) == "-92233720368547758.08");
}

TEST(MoneyText, IsReadBackAsTheSameAmount) {
    std::mt19937_64 random{27};
    for (int i = 0; i < 20'000; ++i) {
        auto const n = static_cast<std::int64_t>(random()) >> (random() % 64);
        if (n == least) continue;
        auto const text = to_text(cents(n));
        ASSERT_EQ(pds::parse_money(text).cents(), n) << text.view();
    }
    for (auto const n : {most, -most, std::int64_t{0}, std::int64_t{-1}})
        EXPECT_EQ(pds::parse_money(to_text(cents(n))).cents(), n);
}

TEST(MoneyText, OfTheLeastAmountIsReadBackToo) {
    // 64 bits hold -2^63, from_cents takes it and to_text prints it
    auto const read = try_parse_money("-92233720368547758.08");
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->cents(), least);
}

// prorata

TEST(Prorata, RoundsHalfUp) { // R-G2
    using pds::prorata;
    static_assert(prorata(66.00_eur, 1, 60) == 1.10_eur);
    static_assert(prorata(69.50_eur, 1, 60) == 1.16_eur); // 115.83...
    static_assert(prorata(66.00_eur, 500, 60) == 550.00_eur);
    static_assert(prorata(70.00_eur, 1, 60) == 1.17_eur); // 7000/60 = 116.67
    static_assert(prorata(75.00_eur, 7, 60) == 8.75_eur); // 525/60
    static_assert(prorata(79.50_eur, 1, 60) == 1.33_eur); // 132.5, a tie: up
    static_assert(prorata(79.50_eur, 3, 60) == 3.98_eur); // 397.5, a tie: up
    static_assert(prorata(79.50_eur, 2, 60) == 2.65_eur); // 265 exactly
    static_assert(prorata(0.01_eur, 1, 2) == 0.01_eur);   // 0.5, a tie: up
    static_assert(prorata(0.01_eur, 1, 3) == 0.00_eur);   // 0.33
    static_assert(prorata(0.01_eur, 2, 3) == 0.01_eur);   // 0.67
    static_assert(prorata(0.49_eur, 1, 99) == 0.00_eur);  // 0.4949: an odd whole has no tie
    static_assert(prorata(0.50_eur, 1, 99) == 0.01_eur);  // 0.5050
}

TEST(Prorata, TakesNothingAllAndMoreThanAll) {
    using pds::prorata;
    static_assert(prorata(66.00_eur, 0, 60) == 0.00_eur);
    static_assert(prorata(0.00_eur, 59, 60) == 0.00_eur);
    static_assert(prorata(66.00_eur, 60, 60) == 66.00_eur);
    static_assert(prorata(66.00_eur, 540, 60) == 594.00_eur); // the nine hours of R-D10
    static_assert(prorata(cents(most), 1, most) == cents(1));
    static_assert(prorata(cents(most), 1, 1) == cents(most));
    static_assert(prorata(cents(1), most, most) == cents(1));
    static_assert(prorata(cents(1), most / 2, most) == cents(0)); // just under one half
    static_assert(prorata(cents(1), most / 2 + 1, most) == cents(1));
}

TEST(Prorata, RefusesWhatHasNoShare) {
    EXPECT_EQ(refusal([] { return prorata(cents(-1), 1, 1); }), errc::invalid_weights);
    EXPECT_EQ(refusal([] { return prorata(cents(1), -1, 1); }), errc::invalid_weights);
    EXPECT_EQ(refusal([] { return prorata(cents(1), 1, 0); }), errc::invalid_weights);
    EXPECT_EQ(refusal([] { return prorata(cents(1), 1, -1); }), errc::invalid_weights);
    EXPECT_EQ(refusal([] { return prorata(cents(most), 2, 1); }), errc::amount_overflow);
}

TEST(Prorata, AgreesWithWiderNumbers) {
    std::mt19937_64 random{66};
    for (int i = 0; i < 50'000; ++i) {
        auto const amount = static_cast<std::int64_t>(random() % 100'000'000);
        auto const part = static_cast<std::int64_t>(random() % 100'000);
        auto const whole = static_cast<std::int64_t>(random() % 2'000 + 1);
        // floor(x + 1/2) over a common denominator
        auto const exact =
            (2 * static_cast<wide>(amount) * part + whole) / (2 * static_cast<wide>(whole));
        ASSERT_EQ(prorata(cents(amount), part, whole).cents(), static_cast<std::int64_t>(exact))
            << amount << " * " << part << " / " << whole;
    }
}

// split

std::vector<money> shares_of(money total, std::vector<std::int64_t> const& weights) {
    std::vector<money> parts(weights.size(), cents(-777));
    pds::split(total, weights, parts);
    return parts;
}

// The definition, slowly: everybody's exact part rounded down; then, one cent at a time, to the
// one who has the largest remainder and has not had his cent, the earliest of equals.
std::vector<std::int64_t> slow_shares(std::int64_t total,
                                      std::vector<std::int64_t> const& weights) {
    if (total < 0) {
        auto parts = slow_shares(-total, weights);
        for (auto& part : parts)
            part = -part;
        return parts;
    }
    wide sum = 0;
    for (auto const weight : weights)
        sum += weight;
    std::vector<std::int64_t> parts;
    std::vector<wide> remainders;
    auto left = total;
    for (auto const weight : weights) {
        wide const product = static_cast<wide>(total) * weight;
        parts.push_back(static_cast<std::int64_t>(product / sum));
        remainders.push_back(product % sum);
        left -= parts.back();
    }
    for (; left > 0; --left) {
        std::size_t best = 0;
        for (std::size_t i = 1; i < parts.size(); ++i)
            if (remainders[i] > remainders[best]) best = i;
        ++parts[best];
        remainders[best] = -1;
    }
    return parts;
}

void expect_fair(std::int64_t total, std::vector<std::int64_t> const& weights) {
    auto const parts = shares_of(cents(total), weights);
    auto const expected = slow_shares(total, weights);
    wide weight_sum = 0;
    for (auto const weight : weights)
        weight_sum += weight;
    wide paid = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        auto const part = parts[i].cents();
        ASSERT_EQ(part, expected[i]) << "share " << i << " of " << total;
        paid += part;
        // |part - total × weight / sum| < 1
        wide const off =
            static_cast<wide>(part) * weight_sum - static_cast<wide>(total) * weights[i];
        ASSERT_TRUE(off < weight_sum && -off < weight_sum) << "share " << i << " of " << total;
        ASSERT_TRUE(weights[i] != 0 || part == 0) << "share " << i << " of " << total;
    }
    ASSERT_TRUE(paid == total);
}

TEST(Split, GivesTheCentsLeftOverToTheLargestRemainders) { // R-P9
    // 10000/3 = 3333.33 each: one cent left, a tie: the first
    EXPECT_EQ(shares_of(100.00_eur, {1, 1, 1}), (std::vector{33.34_eur, 33.33_eur, 33.33_eur}));
    // 150.00 over 720 minutes as 100 and 620: 2083.33, 12916.67: the cent to the second
    EXPECT_EQ(shares_of(150.00_eur, {100, 620}), (std::vector{20.83_eur, 129.17_eur}));
    // 5.00 as 1:1:1:4 = 71.43 71.43 71.43 285.71: 71 71 71 285, two cents left: the
    // fourth (.71), then the first of the three (.43)
    EXPECT_EQ(shares_of(5.00_eur, {1, 1, 1, 4}),
              (std::vector{0.72_eur, 0.71_eur, 0.71_eur, 2.86_eur}));
}

TEST(Split, ServesTiesInTheOrderOfTheWeights) {
    EXPECT_EQ(shares_of(0.02_eur, {1, 1, 1, 1}),
              (std::vector{0.01_eur, 0.01_eur, 0.00_eur, 0.00_eur}));
    EXPECT_EQ(shares_of(0.01_eur, {0, 1, 0, 1}),
              (std::vector{0.00_eur, 0.01_eur, 0.00_eur, 0.00_eur}));
}

TEST(Split, MirrorsANegativeTotal) {
    EXPECT_EQ(shares_of(-(100.00_eur), {1, 1, 1}),
              (std::vector{-(33.34_eur), -(33.33_eur), -(33.33_eur)}));
}

TEST(Split, OfNothingGivesNothing) {
    EXPECT_EQ(shares_of(0.00_eur, {3, 0, 5}), std::vector<money>(3));
}

TEST(Split, WorksInConstantExpressions) {
    constexpr auto first = [] {
        std::array<std::int64_t, 2> const minutes{480, 480}; // 08:00-24:00 by two doctors
        std::array<money, 2> parts{};
        pds::split(200.00_eur, minutes, parts);
        return parts[0];
    }();
    static_assert(first == 100.00_eur);
}

TEST(Split, IsFairForEveryNumberOfShares) {
    std::mt19937_64 random{9};
    for (std::size_t n = 1; n <= 1000; n = n < 40 ? n + 1 : n + 37) {
        std::vector<std::int64_t> weights(n);
        for (auto& weight : weights)
            weight = random() % 4 == 0 ? 0 : static_cast<std::int64_t>(random() % 1000);
        weights[random() % n] = 1;
        auto const total = static_cast<std::int64_t>(random() % 10'000'000) - 5'000'000;
        ASSERT_NO_FATAL_FAILURE(expect_fair(total, weights));
        ASSERT_NO_FATAL_FAILURE(expect_fair(static_cast<std::int64_t>(n) - 1, weights));
        ASSERT_NO_FATAL_FAILURE(expect_fair(7'777, std::vector<std::int64_t>(n, 1)));
    }
    ASSERT_NO_FATAL_FAILURE(expect_fair(999, std::vector<std::int64_t>(1000, 3'000'000)));
}

TEST(Split, IsFairWithSmallNumbersWhereTiesAbound) {
    std::mt19937_64 random{10};
    for (int i = 0; i < 20'000; ++i) {
        std::vector<std::int64_t> weights(random() % 7 + 1);
        for (auto& weight : weights)
            weight = static_cast<std::int64_t>(random() % 5);
        if (std::accumulate(weights.begin(), weights.end(), std::int64_t{0}) == 0) weights[0] = 2;
        ASSERT_NO_FATAL_FAILURE(
            expect_fair(static_cast<std::int64_t>(random() % 200) - 100, weights));
    }
}

TEST(Split, IsExactForHugeTotalsAndHugeWeights) {
    std::mt19937_64 random{11};
    for (int i = 0; i < 2'000; ++i) {
        std::vector<std::int64_t> weights(random() % 5 + 1);
        for (auto& weight : weights)
            weight = static_cast<std::int64_t>(random() % 600'000'000);
        weights[0] += 1;
        auto const total = static_cast<std::int64_t>(random() >> 1); // 0 ... 2^63 - 1
        ASSERT_NO_FATAL_FAILURE(expect_fair(total, weights));
        ASSERT_NO_FATAL_FAILURE(expect_fair(-total, weights));
    }
    expect_fair(most, {3'000'000'000});
    expect_fair(most, {2'999'999'999, 1});
    expect_fair(-most, {1, 2'999'999'999});
    expect_fair(most, {1'000'000'000, 1'000'000'000, 1'000'000'000});
}

TEST(Split, RefusesWeightsThatCannotShare) {
    EXPECT_EQ(refusal([] { return shares_of(1.00_eur, {}).size(); }), errc::invalid_weights);
    EXPECT_EQ(refusal([] { return shares_of(1.00_eur, {0, 0}).size(); }), errc::invalid_weights);
    EXPECT_EQ(refusal([] { return shares_of(1.00_eur, {2, -1}).size(); }), errc::invalid_weights);
    EXPECT_EQ(refusal([] {
                  return shares_of(1.00_eur, {3'000'000'000, 1}).size();
              }),
              errc::invalid_weights);
    EXPECT_EQ(refusal([] {
                  return shares_of(1.00_eur, {most, most}).size();
              }),
              errc::invalid_weights);
    EXPECT_EQ(refusal([] {
                  std::array<std::int64_t, 2> const weights{1, 1};
                  std::array<money, 3> parts{};
                  pds::split(1.00_eur, weights, parts);
                  return 0;
              }),
              errc::invalid_weights);
    EXPECT_EQ(refusal([] { return shares_of(cents(least), {1}).size(); }), errc::amount_overflow);
}

TEST(Split, RefusesBeforeItWrites) {
    std::array<std::int64_t, 2> const weights{5, -1};
    std::array<money, 2> parts{7.00_eur, 8.00_eur};
    EXPECT_EQ(refusal([&] {
                  pds::split(1.00_eur, weights, parts);
                  return 0;
              }),
              errc::invalid_weights);
    EXPECT_EQ(parts[0], 7.00_eur);
    EXPECT_EQ(parts[1], 8.00_eur);
}

} // namespace money_tests
