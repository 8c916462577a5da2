// SPDX-License-Identifier: BSL-1.0

#include <pds/core/numbering.hpp>

#include <gmock/gmock.h>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace numbering_tests {

enum class doctor_id : std::uint32_t {};

constexpr std::size_t index_of(doctor_id id) {
    return static_cast<std::size_t>(id);
}

pds::detail::numbering<doctor_id> numbering_of(std::vector<doctor_id> const& rows) {
    return pds::detail::numbering<doctor_id>{[&](auto see) {
        for (auto const id : rows)
            see(id);
    }};
}

TEST(Numbering, OfPlacesInATableIsThePlaceItself) {
    auto const numbers = numbering_of({doctor_id{3}, doctor_id{0}, doctor_id{3}});
    EXPECT_EQ(numbers.size(), 4U);
    EXPECT_EQ(numbers.of(doctor_id{3}), 3U);
    EXPECT_EQ(numbers[3], doctor_id{3});
    EXPECT_EQ(numbers.of(doctor_id{4}), numbers.size());
    EXPECT_EQ(numbers.of(doctor_id{0xFFFF'FFFF}), numbers.size());
}

TEST(Numbering, OfNothingIsEmpty) {
    auto const numbers = numbering_of({});
    EXPECT_EQ(numbers.size(), 0U);
    EXPECT_EQ(numbers.of(doctor_id{0}), 0U);
}

TEST(Numbering, OfIdsFarApartIsTheirRank) { // and takes no memory for those in between
    auto const numbers =
        numbering_of({doctor_id{0xFFFF'FFFF}, doctor_id{7}, doctor_id{4'000'000}, doctor_id{7}});
    ASSERT_EQ(numbers.size(), 3U);
    EXPECT_EQ(numbers[0], doctor_id{7});
    EXPECT_EQ(numbers[1], doctor_id{4'000'000});
    EXPECT_EQ(numbers[2], doctor_id{0xFFFF'FFFF});
    for (auto const unnamed : {0U, 8U, 4'000'001U, 0xFFFF'FFFEU})
        EXPECT_EQ(numbers.of(doctor_id{unnamed}), numbers.size());
}

TEST(Numbering, KeepsTheOrderOfTheIds) {
    std::mt19937 random{3};
    for (int round = 0; round != 200; ++round) {
        auto const most = round % 2 == 0 ? 3'000U : std::numeric_limits<unsigned>::max();
        std::vector<doctor_id> rows;
        for (auto n = random() % 300; n > 0; --n)
            rows.push_back(
                doctor_id{std::uniform_int_distribution<std::uint32_t>{0, most}(random)});
        auto const numbers = numbering_of(rows);
        ASSERT_LE(numbers.size(), 2 * rows.size() + 1025);
        for (std::size_t n = 1; n < numbers.size(); ++n)
            ASSERT_LT(numbers[n - 1], numbers[n]);
        for (auto const id : rows) {
            ASSERT_LT(numbers.of(id), numbers.size());
            ASSERT_EQ(numbers[numbers.of(id)], id);
        }
    }
}

} // namespace numbering_tests
