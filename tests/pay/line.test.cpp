// SPDX-License-Identifier: BSL-1.0

#include <pds/pay/line.hpp>

#include "support.hpp"

#include <algorithm>
#include <functional>
#include <random>

namespace line_tests {

using namespace pay_test;
using pds::line;
using pds::line_item;
using pds::line_status;
using pds::utc_offset;

pds::fee const evening = pds::astreinte(slot_kind::evening, "2008-05-02"_date, rates);
pds::fee const before_the_law = pds::astreinte(slot_kind::evening, "2005-05-31"_date, rates);

TEST(Line, PaysAFee) {
    line l;
    l.pay(evening);
    EXPECT_EQ(l.code, "PRN");
    EXPECT_EQ(l.amount, 50.00_eur);
    EXPECT_EQ(l.status, line_status::payable);
    EXPECT_EQ(l.reason, reason::none);
    EXPECT_EQ(l.rate, pds::status::in_force);
    EXPECT_EQ(l.rules, pds::rule_set{"P1"_rule});
    EXPECT_EQ(l.missing_minutes, 0);
}

TEST(Line, OfAFeeThatNoTextGivesIsRefusedWithItsCode) {
    line l;
    l.pay(before_the_law);
    EXPECT_EQ(l.code, "PRN");
    EXPECT_EQ(l.amount, 0.00_eur);
    EXPECT_EQ(l.status, line_status::refused);
    EXPECT_EQ(l.reason, reason::rate_not_covered);
}

TEST(Line, RefusedIsWorthNothingAndHeldKeepsWhatIsAtStake) { // R-P15
    line l;
    l.pay(evening);
    l.hold(reason::double_duty, {"P12"_rule});
    EXPECT_EQ(l.amount, 50.00_eur);
    EXPECT_EQ(l.status, line_status::held);
    l.refuse(reason::slot_not_open, {"P13"_rule});
    EXPECT_EQ(l.amount, 0.00_eur);
    EXPECT_EQ(l.status, line_status::refused);
    EXPECT_EQ(l.rules, pds::rule_set{"P13"_rule});
    EXPECT_EQ(l.code, "PRN");
}

// cli.md: doctor, begin, end, sector, item, code, status, reason, amount. Each line differs from
// the one before in one key, and in all lesser keys the other way round.
TEST(Line, IsOrderedByTheKeysOfTheContract) {
    auto const make = [](pds::doctor_id doctor, std::string_view begin, std::string_view end,
                         std::optional<pds::sector_id> sector, line_item item,
                         std::string_view code, line_status status, reason why, pds::money amount) {
        line l;
        l.doctor = doctor;
        l.begin = pds::parse_local_time(begin);
        l.end = pds::parse_local_time(end);
        l.sector = sector;
        l.item = item;
        l.code = code;
        l.status = status;
        l.reason = why;
        l.amount = amount;
        return l;
    };
    using enum pds::line_item;
    using enum pds::line_status;
    auto const t1 = "2008-05-01T20:00";
    auto const t2 = "2008-05-01T21:00";
    auto const t3 = "2008-05-01T22:00";
    std::vector<line> const ordered{
        make(a, t1, t2, std::nullopt, travel, "Z", refused, reason::not_on_duty, 9.00_eur),
        make(a, t1, t2, s0, base, "Z", refused, reason::not_on_duty, 9.00_eur),
        make(a, t1, t2, s1, astreinte, "Z", refused, reason::not_on_duty, 9.00_eur),
        make(a, t1, t2, s1, base, "Z", refused, reason::not_on_duty, 9.00_eur),
        make(a, t1, t2, s1, majoration, "B", refused, reason::not_on_duty, 9.00_eur),
        make(a, t1, t2, s1, majoration, "C", held, reason::more_doctors_than_posts, 9.00_eur),
        make(a, t1, t2, s1, majoration, "C", payable, reason::none, 8.00_eur),
        make(a, t1, t2, s1, majoration, "C", payable, reason::none, 9.00_eur),
        make(a, t1, t2, s1, majoration, "C", refused, reason::double_duty, 5.00_eur),
        make(a, t1, t2, s1, majoration, "C", refused, reason::not_on_duty, 4.00_eur),
        make(a, t1, t2, s1, travel, "A", held, reason::double_duty, 1.00_eur),
        make(a, t1, t2, s1, regulation, "A", held, reason::double_duty, 1.00_eur),
        make(a, t1, t3, std::nullopt, astreinte, "A", held, reason::double_duty, 1.00_eur),
        make(a, t2, t2, std::nullopt, astreinte, "A", held, reason::double_duty, 1.00_eur),
        make(b, t1, t1, std::nullopt, astreinte, "A", held, reason::double_duty, 1.00_eur)};
    for (std::size_t i = 0; i != ordered.size(); ++i)
        for (std::size_t j = 0; j != ordered.size(); ++j)
            EXPECT_EQ(pds::precedes(ordered[i], ordered[j]), i < j) << i << " before " << j;
}

TEST(Line, OfTheFirstPassThroughARepeatedHourComesFirst) {
    line first;
    first.begin = first.end = "2008-10-26T02:30"_time;
    line second = first;
    first.begin_offset = utc_offset{120};
    second.begin_offset = utc_offset{60};
    EXPECT_TRUE(pds::precedes(first, second));
    EXPECT_FALSE(pds::precedes(second, first));

    // An act at that minute has no offset: it stands before both, whatever its item.
    line act = first;
    act.begin_offset.reset();
    act.item = pds::line_item::base;
    for (auto const& session : {first, second}) {
        EXPECT_TRUE(pds::precedes(act, session));
        EXPECT_FALSE(pds::precedes(session, act));
    }
}

} // namespace line_tests
