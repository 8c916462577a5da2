// SPDX-License-Identifier: BSL-1.0

#include <pds/envelope/constant_envelope.hpp>

#include "core/refusal.hpp"
#include "support.hpp"

#include <limits>

namespace constant_envelope_tests {

using namespace envelope_test;
using pds::constant_envelope;
using pds::errc;

constexpr slot_kinds with_extension = evenings_and_sundays | pds::extension_kinds;

// R-E3. A sector costs 27,600 before and 27,600 + 5,750 = 33,350 after; 2,500 cost 69,000,000.
// 2,068 × 33,350 = 68,967,800 leaves 32,200, not enough for a sector more.
TEST(ConstantEnvelope, Leaves2068Of2500SectorsIn2008) {
    auto const r = constant_envelope(2500, evenings_and_sundays, with_extension, ledger_of(2008));
    EXPECT_EQ(r.sectors_before, 2500);
    EXPECT_EQ(r.cost_per_sector_before, 27600.00_eur);
    EXPECT_EQ(r.cost_per_sector_after, 33350.00_eur);
    EXPECT_EQ(r.sectors_after, 2068);
    EXPECT_EQ(r.envelope, 69000000.00_eur);
    EXPECT_EQ(r.slack, 32200.00_eur);
}

// 27,600 + 5,900 = 33,500; 2,059 × 33,500 = 68,976,500 leaves 23,500.
TEST(ConstantEnvelope, Leaves2059IfSaturdayMorningsAreReadWidely) { // R-E3, R-D6
    auto const r = constant_envelope(2500, evenings_and_sundays, with_extension,
                                     ledger_of(2008, wide_calendar));
    EXPECT_EQ(r.cost_per_sector_after, 33500.00_eur);
    EXPECT_EQ(r.sectors_after, 2059);
    EXPECT_EQ(r.envelope, 69000000.00_eur);
    EXPECT_EQ(r.slack, 23500.00_eur);
}

TEST(ConstantEnvelope, OfEveryYearHasNoRoomForOneSectorMore) { // R-E3
    for (int year = 2005; year <= 2030; ++year)
        for (auto const* const days : {&calendar, &wide_calendar}) {
            SCOPED_TRACE(year);
            auto const ledger = ledger_of(year, *days);
            auto const r = constant_envelope(2500, evenings_and_sundays, with_extension, ledger);
            EXPECT_EQ(r.envelope, ledger.cost_of(evenings_and_sundays).amount * 2500);
            EXPECT_EQ(r.cost_per_sector_after, ledger.cost_of(with_extension).amount);
            EXPECT_LE(r.cost_per_sector_after * r.sectors_after, r.envelope);
            EXPECT_GT(r.cost_per_sector_after * (r.sectors_after + 1), r.envelope);
            EXPECT_EQ(r.cost_per_sector_after * r.sectors_after + r.slack, r.envelope);
            EXPECT_GE(r.slack, 0.00_eur);
            EXPECT_LT(r.slack, r.cost_per_sector_after);
            if (year < 2007) { // the extension has no rate yet
                EXPECT_EQ(r.sectors_after, 2500);
            } else if (year > 2007) {
                EXPECT_LT(r.sectors_after, 2100);
            }
        }
}

TEST(ConstantEnvelope, IsWhatTryingOneSectorAfterTheOtherFinds) {
    auto const ledger = ledger_of(2009);
    auto const one_before = ledger.cost_of(evenings_and_sundays).amount;
    auto const one_after = ledger.cost_of(with_extension).amount;
    money left{};
    std::int64_t after = 0;
    for (int sectors = 0; sectors <= 600; ++sectors) {
        while (left >= one_after) {
            left -= one_after;
            ++after;
        }
        auto const r = constant_envelope(sectors, evenings_and_sundays, with_extension, ledger);
        ASSERT_EQ(r.sectors_after, after) << sectors;
        ASSERT_EQ(r.slack, left) << sectors;
        left += one_before;
    }
}

TEST(ConstantEnvelope, OfTheSameKindsChangesNothing) {
    auto const r = constant_envelope(2500, pds::base_kinds, pds::base_kinds, ledger_of(2008));
    EXPECT_EQ(r.sectors_after, 2500);
    EXPECT_EQ(r.slack, 0.00_eur);
}

TEST(ConstantEnvelope, GrowsIfKindsAreClosed) {
    // evenings alone cost 18,300: 3 × 27,600 = 82,800 = 4 × 18,300 + 9,600
    auto const r = constant_envelope(3, evenings_and_sundays, {evening}, ledger_of(2008));
    EXPECT_EQ(r.sectors_after, 4);
    EXPECT_EQ(r.slack, 9600.00_eur);
}

TEST(ConstantEnvelope, OfNothingIsNothing) {
    auto const none = constant_envelope(0, evenings_and_sundays, with_extension, ledger_of(2008));
    EXPECT_EQ(none.sectors_after, 0);
    EXPECT_EQ(none.envelope, 0.00_eur);
    EXPECT_EQ(none.slack, 0.00_eur);
    auto const free = constant_envelope(2500, {}, with_extension, ledger_of(2008));
    EXPECT_EQ(free.sectors_after, 0);
}

TEST(ConstantEnvelope, RefusesWhatHasNoAnswer) {
    auto const year = ledger_of(2008);
    EXPECT_EQ(refusal([&] { return constant_envelope(-1, {evening}, {evening}, year).slack; }),
              errc::invalid_count);
    EXPECT_EQ(refusal([&] { return constant_envelope(1, {evening}, {}, year).slack; }),
              errc::no_rate);
    auto const before_any_text = ledger_of(2004);
    EXPECT_EQ(
        refusal([&] { return constant_envelope(1, {evening}, {evening}, before_any_text).slack; }),
        errc::no_rate);
    EXPECT_EQ(refusal([&] {
                  return constant_envelope(std::numeric_limits<std::int64_t>::max(), {evening},
                                           {evening}, year)
                      .slack;
              }),
              errc::amount_overflow);
}

} // namespace constant_envelope_tests
