// SPDX-License-Identifier: BSL-1.0

#include <pds/organisation/opening_doubts.hpp>

#include <pds/law/calendar_fr.hpp>

#include <gmock/gmock.h>

#include <vector>

namespace opening_doubts_tests {

using namespace pds::literals;
using enum pds::slot_kind;
using pds::doubt;
using pds::opening;
using pds::opening_doubt;
using pds::sector_id;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr sector_id s0{0};
constexpr sector_id s1{1};
constexpr sector_id group{9};

std::vector<opening_doubt> doubts(std::vector<opening> rows,
                                  std::vector<sector_id> const& sectors = {s0, s1}) {
    return pds::doubts(pds::opening_table{std::move(rows)}, sectors, pds::law::calendar_fr);
}

TEST(OpeningDoubts, OfARowThatAppliesSomewhereAreNone) {
    EXPECT_THAT(doubts({{}}), IsEmpty());
    EXPECT_THAT(doubts({{}}, {}), IsEmpty());
    EXPECT_THAT(doubts({{}, {.sector = s0}}), IsEmpty()); // the first still applies to s1
    EXPECT_THAT(doubts({{.sector = s0}, {.sector = s0, .kinds = {evening}}}), IsEmpty());
    EXPECT_THAT(doubts({{}, {.dates = pds::from("2008-03-15"_date)}}), IsEmpty());
}

TEST(OpeningDoubts, OfARowThatLaterRowsHide) {
    EXPECT_THAT(doubts({{.posts = 2}, {}}), ElementsAre(opening_doubt{0, doubt::later_rows_win}));
    EXPECT_THAT(doubts({{}, {.sector = s0}, {.sector = s1}}),
                ElementsAre(opening_doubt{0, doubt::later_rows_win}));
    EXPECT_THAT(doubts({{.dates = {"2008-01-01"_date, "2009-01-01"_date}},
                        {.dates = {"2008-01-01"_date, "2008-06-01"_date}},
                        {.dates = {"2008-06-01"_date, "2009-01-01"_date}}}),
                ElementsAre(opening_doubt{0, doubt::later_rows_win}));
    EXPECT_THAT(doubts({{.dates = {"2008-01-01"_date, "2009-01-01"_date}},
                        {.dates = {"2008-01-01"_date, "2008-06-01"_date}},
                        {.dates = {"2008-06-02"_date, "2009-01-01"_date}}}),
                IsEmpty()); // 1 June is left
}

TEST(OpeningDoubts, OfHoursThatNoSlotOfTheKindTouches) {
    EXPECT_THAT(doubts({{.kinds = {evening}, .hours = {{8, 0}, {20, 0}}}}),
                ElementsAre(opening_doubt{0, doubt::outside_hours}));
    EXPECT_THAT(doubts({{.kinds = {evening}, .hours = {{8, 0}, {20, 1}}}}), IsEmpty());
    EXPECT_THAT(doubts({{.kinds = {deep_night}, .hours = {{8, 0}, {24, 0}}}}),
                ElementsAre(opening_doubt{0, doubt::outside_hours}));
    EXPECT_THAT(doubts({{.hours = {{8, 0}, {20, 0}}}}), IsEmpty()); // Sundays
}

TEST(OpeningDoubts, OfAGroupOfOne) {
    EXPECT_THAT(doubts({{}, {.sector = s0, .kinds = {deep_night}, .group = group}}),
                ElementsAre(opening_doubt{1, doubt::group_of_one}));
    EXPECT_THAT(doubts({{.sector = s0, .group = group}, {.sector = s1, .group = group}}),
                IsEmpty());
    EXPECT_THAT(doubts({{.group = group}}), IsEmpty());
    EXPECT_THAT(doubts({{.group = group}}, {s0}),
                ElementsAre(opening_doubt{0, doubt::group_of_one}));
}

} // namespace opening_doubts_tests
