// SPDX-License-Identifier: BSL-1.0

#include <pds/envelope/allotment.hpp>

#include "core/refusal.hpp"
#include "support.hpp"

#include <array>
#include <limits>
#include <optional>
#include <vector>

namespace allotment_tests {

using namespace envelope_test;
using pds::allotment;
using pds::allotted_part;
using pds::errc;
using pds::overdrawn;

constexpr std::array<std::int64_t, 3> thirds{1, 1, 1};
constexpr std::array<std::int64_t, 2> halves{1, 1};

money euros(int amount) {
    return money::from_cents(100 * std::int64_t{amount});
}

TEST(Allotment, SharesAnEnvelopeByWeight) { // R-E5
    allotment const year{100.00_eur, thirds};
    ASSERT_EQ(year.size(), 3U);
    EXPECT_EQ(year.envelope(), 100.00_eur);
    EXPECT_EQ(year.part(0).allotted, 33.34_eur); // equal remainders: the first has the cent
    EXPECT_EQ(year.part(1).allotted, 33.33_eur);
    EXPECT_EQ(year.part(2).allotted, 33.33_eur);
    EXPECT_EQ(year.total(), (allotted_part{100.00_eur, 0.00_eur, 0.00_eur}));
}

// 100,000,000 cents over 2,420,257 people: 23,104,240.58, 48,363,954.74, 28,531,804.68; the two
// cents that are left go to the second and the third.
TEST(Allotment, SharesAMillionByPopulation) { // R-E5
    std::array<std::int64_t, 3> const people{559182, 1170532, 690543};
    allotment const year{1000000.00_eur, people};
    EXPECT_EQ(year.part(0).allotted, 231042.40_eur);
    EXPECT_EQ(year.part(1).allotted, 483639.55_eur);
    EXPECT_EQ(year.part(2).allotted, 285318.05_eur);
}

TEST(Allotment, LosesNoCentWhateverTheWeights) { // R-E5
    random_maps random{31};
    for (int i = 0; i != 1000; ++i) {
        std::vector<std::int64_t> weights(static_cast<std::size_t>(1 + random.below(14)));
        std::int64_t sum = 0;
        for (auto& w : weights)
            sum += w = random.one_in(4) ? 0 : random.below(100'000'000);
        if (sum == 0) weights[0] = sum = 1;
        auto const envelope = money::from_cents(random.below(2'000'000'000));
        allotment const year{envelope, weights};
        ASSERT_EQ(year.size(), weights.size());
        ASSERT_EQ(year.total().allotted, envelope);
        for (std::size_t p = 0; p != year.size(); ++p) {
            // within a cent of the exact share: |part × sum − cents × weight| < sum
            auto const error = year.part(p).allotted.cents() * sum - envelope.cents() * weights[p];
            ASSERT_LT(error < 0 ? -error : error, sum) << p;
        }
    }
}

TEST(Allotment, CommitsAndPaysAPart) { // R-E5
    allotment year{200.00_eur, halves};
    EXPECT_EQ(year.commit(0, 60.00_eur), std::nullopt);
    EXPECT_EQ(year.commit(0, 15.00_eur), std::nullopt);
    EXPECT_EQ(year.pay(0, 20.00_eur), std::nullopt);
    EXPECT_EQ(year.commit(1, 100.00_eur), std::nullopt); // to the last cent
    EXPECT_EQ(year.part(0), (allotted_part{100.00_eur, 75.00_eur, 20.00_eur}));
    EXPECT_EQ(year.part(0).remaining(), 25.00_eur);
    EXPECT_EQ(year.part(0).due(), 55.00_eur);
    EXPECT_EQ(year.part(1).remaining(), 0.00_eur);
    EXPECT_EQ(year.total(), (allotted_part{200.00_eur, 175.00_eur, 20.00_eur}));
    EXPECT_EQ(year.total().remaining(), 25.00_eur);
    EXPECT_EQ(year.total().due(), 155.00_eur);
}

TEST(Allotment, RefusesOvercommitmentWithTheAmountThatIsMissing) { // R-E5
    allotment year{200.00_eur, halves};
    EXPECT_EQ(year.commit(1, 99.99_eur), std::nullopt);
    auto const refused = year.commit(1, 12.50_eur);
    ASSERT_TRUE(refused.has_value());
    EXPECT_EQ(*refused, (overdrawn{1, 12.50_eur, 0.01_eur}));
    EXPECT_EQ(refused->missing(), 12.49_eur);
    EXPECT_EQ(year.part(1), (allotted_part{100.00_eur, 99.99_eur, 0.00_eur})); // nothing booked
    EXPECT_EQ(year.part(0).remaining(), 100.00_eur); // another part has room, this one has not
    EXPECT_EQ(year.commit(1, 0.01_eur), std::nullopt);
    EXPECT_TRUE(year.commit(1, 0.01_eur).has_value());
}

TEST(Allotment, RefusesToPayMoreThanIsCommitted) { // R-E5
    allotment year{200.00_eur, halves};
    EXPECT_EQ(year.pay(0, 0.01_eur), (overdrawn{0, 0.01_eur, 0.00_eur})); // none is
    EXPECT_EQ(year.commit(0, 50.00_eur), std::nullopt);
    EXPECT_EQ(year.pay(0, 30.00_eur), std::nullopt);
    auto const refused = year.pay(0, 30.00_eur);
    EXPECT_EQ(refused, (overdrawn{0, 30.00_eur, 20.00_eur}));
    EXPECT_EQ(refused->missing(), 10.00_eur);
    EXPECT_EQ(year.part(0), (allotted_part{100.00_eur, 50.00_eur, 30.00_eur}));
}

TEST(Allotment, ReleasesWhatIsCommittedAndNotPaid) { // R-E5
    allotment year{200.00_eur, halves};
    EXPECT_EQ(year.commit(0, 80.00_eur), std::nullopt);
    EXPECT_EQ(year.pay(0, 30.00_eur), std::nullopt);
    EXPECT_EQ(year.release(0, 50.01_eur), (overdrawn{0, 50.01_eur, 50.00_eur}));
    EXPECT_EQ(year.part(0), (allotted_part{100.00_eur, 80.00_eur, 30.00_eur}));
    EXPECT_EQ(year.release(0, 50.00_eur), std::nullopt);
    EXPECT_EQ(year.part(0), (allotted_part{100.00_eur, 30.00_eur, 30.00_eur}));
    EXPECT_EQ(year.part(0).remaining(), 70.00_eur); // free again
    EXPECT_EQ(year.commit(0, 70.00_eur), std::nullopt);
}

TEST(Allotment, OfAnyBookingsKeepsPaidWithinCommittedWithinAllotted) { // R-E5
    random_maps random{32};
    std::array<std::int64_t, 4> const weights{3, 0, 5, 2};
    allotment year{1000.00_eur, weights};
    std::array<std::array<std::int64_t, 3>, 4> books{}; // allotted, committed, paid, in cents
    for (std::size_t p = 0; p != 4; ++p)
        books[p][0] = 10000 * weights[p];
    for (int i = 0; i != 5000; ++i) {
        auto const p = static_cast<std::size_t>(random.below(4));
        auto& [allotted, committed, paid] = books[p];
        std::int64_t const cents = random.below(9000);
        auto const amount = money::from_cents(cents);
        std::int64_t available = 0;
        std::optional<overdrawn> refused;
        switch (random.below(3)) {
        case 0:
            available = allotted - committed;
            if (cents <= available) committed += cents;
            refused = year.commit(p, amount);
            break;
        case 1:
            available = committed - paid;
            if (cents <= available) paid += cents;
            refused = year.pay(p, amount);
            break;
        default:
            available = committed - paid;
            if (cents <= available) committed -= cents;
            refused = year.release(p, amount);
        }
        auto const expected =
            cents <= available ? std::nullopt
                               : std::optional{overdrawn{p, amount, money::from_cents(available)}};
        ASSERT_EQ(refused, expected);
        ASSERT_EQ(year.part(p),
                  (allotted_part{money::from_cents(allotted), money::from_cents(committed),
                                 money::from_cents(paid)}));
        ASSERT_GE(year.part(p).due(), 0.00_eur);
        ASSERT_GE(year.part(p).remaining(), 0.00_eur);
    }
    EXPECT_GT(year.total().paid, 0.00_eur);
}

TEST(Allotment, OfNothingIsSharedToo) {
    allotment year{0.00_eur, thirds};
    EXPECT_EQ(year.total().allotted, 0.00_eur);
    EXPECT_EQ(year.commit(2, 0.00_eur), std::nullopt);
    EXPECT_EQ(year.commit(2, 0.01_eur), (overdrawn{2, 0.01_eur, 0.00_eur}));
}

TEST(Allotment, RefusesWhatCannotBeShared) {
    auto const made = [](money envelope, std::vector<std::int64_t> const& weights) {
        return refusal([&] { return allotment{envelope, weights}.size(); });
    };
    EXPECT_EQ(made(-0.01_eur, {1}), errc::negative_amount);
    EXPECT_EQ(made(1.00_eur, {}), errc::invalid_weights);
    EXPECT_EQ(made(1.00_eur, {0, 0}), errc::invalid_weights);
    EXPECT_EQ(made(1.00_eur, {1, -1}), errc::invalid_weights);
    EXPECT_EQ(made(1.00_eur, {3'000'000'000, 1}), errc::invalid_weights);
    EXPECT_EQ(made(1.00_eur, {0, 1}), std::nullopt);
}

TEST(Allotment, RefusesAmountsBelowNothingAndPartsThatThereAreNot) {
    allotment year{euros(200), halves};
    EXPECT_EQ(refusal([&] { return year.commit(0, -0.01_eur); }), errc::negative_amount);
    EXPECT_EQ(refusal([&] { return year.pay(0, -0.01_eur); }), errc::negative_amount);
    EXPECT_EQ(refusal([&] { return year.release(0, -0.01_eur); }), errc::negative_amount);
    EXPECT_EQ(refusal([&] { return year.part(2); }), errc::unknown_name);
    EXPECT_EQ(refusal([&] { return year.commit(2, 1.00_eur); }), errc::unknown_name);
    EXPECT_EQ(refusal([&] { return year.pay(2, 1.00_eur); }), errc::unknown_name);
    EXPECT_EQ(refusal([&] { return year.release(2, 1.00_eur); }), errc::unknown_name);
    EXPECT_EQ(year.total(), (allotted_part{euros(200), 0.00_eur, 0.00_eur})); // nothing booked
}

} // namespace allotment_tests
