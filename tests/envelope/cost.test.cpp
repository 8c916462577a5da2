// SPDX-License-Identifier: BSL-1.0

#include <pds/envelope/cost.hpp>

#include "core/refusal.hpp"
#include "support.hpp"

namespace cost_tests {

using namespace envelope_test;
using pds::cost_table;
using pds::index_of;
using pds::season;

constexpr cost two_evenings{2, 100.00_eur};
constexpr cost one_sunday{1, 150.00_eur};

TEST(Cost, AddsAndSubtractsSlotsAndAmounts) {
    EXPECT_EQ(two_evenings + one_sunday, (cost{3, 250.00_eur}));
    EXPECT_EQ(one_sunday - two_evenings, (cost{-1, 50.00_eur}));
    EXPECT_EQ(two_evenings - two_evenings, cost{});
    cost sum;
    sum += two_evenings;
    sum += two_evenings;
    EXPECT_EQ(sum, (cost{4, 200.00_eur}));
}

TEST(Cost, OfAllKindsIsTheirSum) { // R-E1
    cost_by_kind kinds{};
    EXPECT_EQ(total_of(kinds), cost{});
    for (std::size_t k = 0; k != kinds.size(); ++k) // 1 + 2 + 4 + 8 + 16 + 32
        kinds[k] = {1 << k, money::from_cents(100 << k)};
    EXPECT_EQ(total_of(kinds), (cost{63, 63.00_eur}));
}

TEST(UnpricedSlots, TellTheFirstDayAndTheLast) {
    pds::unpriced_slots u;
    u.add("2005-03-02"_date, 3);
    EXPECT_EQ(u, (pds::unpriced_slots{3, "2005-03-02"_date, "2005-03-02"_date}));
    u.add("2005-03-09"_date, 1);
    EXPECT_EQ(u, (pds::unpriced_slots{4, "2005-03-02"_date, "2005-03-09"_date}));
    u.add("2005-03-05"_date, 2); // between the two
    EXPECT_EQ(u, (pds::unpriced_slots{6, "2005-03-02"_date, "2005-03-09"_date}));
    u.add("2005-01-01"_date, 1); // before the first
    EXPECT_EQ(u, (pds::unpriced_slots{7, "2005-01-01"_date, "2005-03-09"_date}));

    pds::unpriced_slots backwards;
    backwards.add("2005-03-09"_date, 1);
    backwards.add("2005-03-02"_date, 1);
    EXPECT_EQ(backwards, (pds::unpriced_slots{2, "2005-03-02"_date, "2005-03-09"_date}));
}

TEST(CostTable, HasTheMonthsThatThePeriodTouches) {
    auto const months = [](std::string_view from, std::string_view until) {
        return cost_table{{pds::parse_date(from), pds::parse_date(until)}}.months();
    };
    EXPECT_EQ(months("2008-01-01", "2009-01-01"), 12U);
    EXPECT_EQ(months("2008-01-31", "2008-02-02"), 2U);
    EXPECT_EQ(months("2008-01-31", "2008-02-01"), 1U); // the end is outside
    EXPECT_EQ(months("2008-12-31", "2009-01-02"), 2U);
    EXPECT_EQ(months("2008-11-15", "2010-02-15"), 16U);
    EXPECT_EQ(months("2008-01-31", "2008-01-31"), 0U);
    cost_table const winter{{"2008-11-15"_date, "2009-02-15"_date}};
    EXPECT_EQ(winter.month(0).days(), pds::month_of(2008, 11));
    EXPECT_EQ(winter.month(2).days(), pds::month_of(2009, 1));
    EXPECT_EQ(winter.month(3).days(), pds::month_of(2009, 2));
}

TEST(CostTable, SumsByKindMonthAndSeason) { // R-E1
    cost_table table{year_of(2008)};
    table.add(0, season::winter, evening, two_evenings);
    table.add(0, season::winter, evening, two_evenings); // the same cell adds up
    table.add(3, season::winter, sunday_or_holiday, one_sunday);
    table.add(11, season::low, evening, two_evenings);
    table.add(11, season::summer, saturday_morning, {5, 250.00_eur});

    EXPECT_EQ(table.total(), (cost{12, 700.00_eur}));
    EXPECT_EQ(table.by_kind()[index_of(evening)], (cost{6, 300.00_eur}));
    EXPECT_EQ(table.by_kind()[index_of(sunday_or_holiday)], one_sunday);
    EXPECT_EQ(table.by_kind()[index_of(saturday_morning)], (cost{5, 250.00_eur}));
    EXPECT_EQ(table.by_kind()[index_of(deep_night)], cost{});

    EXPECT_EQ(total_of(table.of(season::winter)), (cost{5, 350.00_eur}));
    EXPECT_EQ(table.of(season::winter)[index_of(evening)], (cost{4, 200.00_eur}));
    EXPECT_EQ(total_of(table.of(season::low)), two_evenings);
    EXPECT_EQ(total_of(table.of(season::summer)), (cost{5, 250.00_eur}));

    EXPECT_EQ(total_of(table.of_month(0)), (cost{4, 200.00_eur}));
    EXPECT_EQ(total_of(table.of_month(3)), one_sunday);
    EXPECT_EQ(total_of(table.of_month(11)), (cost{7, 350.00_eur}));
    EXPECT_EQ(total_of(table.of_month(1)), cost{});
}

TEST(CostTable, KeepsWhatHasNoRateOutOfEverySum) {
    cost_table table{year_of(2005)};
    table.add_unpriced("2005-02-01"_date, deep_night, 2);
    table.add_unpriced("2005-05-31"_date, deep_night, 3);
    EXPECT_EQ(table.total(), cost{});
    EXPECT_EQ(table.unpriced()[index_of(deep_night)],
              (pds::unpriced_slots{5, "2005-02-01"_date, "2005-05-31"_date}));
    EXPECT_EQ(table.unpriced()[index_of(evening)], pds::unpriced_slots{});
}

TEST(CostTable, OfNoDayIsNothing) {
    cost_table const none{{"2008-05-01"_date, "2008-05-01"_date}};
    EXPECT_EQ(none.months(), 0U);
    EXPECT_EQ(none.total(), cost{});
    EXPECT_EQ(total_of(none.of(season::low)), cost{});
}

TEST(Cost, OfMoreThan64BitsOfCentsIsRefused) {
    cost const most{1, money::from_cents(std::numeric_limits<std::int64_t>::max())};
    EXPECT_EQ(refusal([&] { return most + cost{1, 0.01_eur}; }), pds::errc::amount_overflow);
}

} // namespace cost_tests
