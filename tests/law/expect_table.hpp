// SPDX-License-Identifier: BSL-1.0
//
// Compares a table of law, day after day from 1982 to 2199, with changes written by hand.

#ifndef PDS_TESTS_LAW_EXPECT_TABLE_HPP
#define PDS_TESTS_LAW_EXPECT_TABLE_HPP

#include <pds/core/dated.hpp>
#include <pds/core/money.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// From a day on: an amount, or none ("").
struct change {
    std::string_view from;
    std::string_view amount;
    pds::status status;
};

/// The day on which the texts were last checked: the latest page read is of that day (sources.md,
/// 4.3, on the visits of 2026).
inline constexpr pds::date last_review{2026, 6, 16};

inline void expect_table(pds::dated_view<pds::money> table, pds::rule_id rule,
                         std::vector<change> const& changes) {
    pds::date const first{1982, 1, 1};
    pds::date const end{2200, 1, 1};
    ASSERT_EQ(pds::parse_date(changes.front().from), first);

    std::size_t next = 0;
    std::optional<pds::money> amount;
    pds::status status{};
    std::size_t row = 0;
    for (pds::date day = first; day < end; ++day) {
        if (next < changes.size() && to_text(day) == changes[next].from) {
            auto const text = changes[next].amount;
            amount = text.empty() ? std::nullopt : std::optional{pds::parse_money(text)};
            status = changes[next++].status;
        }
        auto const found = table.at(day);
        auto const expected_status =
            status == pds::status::in_force && day > last_review ? pds::status::presumed : status;
        ASSERT_EQ(found.status, expected_status) << to_text(day).view();
        ASSERT_EQ(found.covered(), amount.has_value()) << to_text(day).view();
        if (amount) {
            ASSERT_EQ(to_text(found.value), to_text(*amount)) << to_text(day).view();
        }
        ASSERT_EQ(found.rule, rule) << to_text(day).view();
        if (found.status == pds::status::in_force) {
            ASSERT_NE(found.source.source, nullptr) << to_text(day).view();
        }
        // exactly one row holds the day, and it is the one found
        while (row < table.rows().size() && table.rows()[row].validity.end() <= day)
            ++row;
        ASSERT_LT(row, table.rows().size()) << to_text(day).view();
        ASSERT_EQ(table.rows()[row].validity, found.validity) << to_text(day).view();
        ASSERT_TRUE(row + 1 == table.rows().size() ||
                    !table.rows()[row + 1].validity.contains(day));
    }
    ASSERT_EQ(next, changes.size());
    EXPECT_EQ(table.at(pds::date{1981, 12, 31}).status, pds::status::not_covered);
    EXPECT_EQ(table.at(end).status, pds::status::not_covered);
}

#endif
