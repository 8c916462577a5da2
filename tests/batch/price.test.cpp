// SPDX-License-Identifier: BSL-1.0

#include <pds/batch/price.hpp>

#include "batch/support.hpp"
#include "core/refusal.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <span>
#include <vector>

namespace price_tests {

using namespace batch_test;
using pds::act_prices;
using pds::date;
using pds::errc;

std::int32_t one_by_one(pds::act_record const& r, pds::slot_calendar const& in,
                        pds::act_policy policy = {}) {
    if (in.code_at(r.when.time()) == pds::slot_code::outside) return pds::no_price;
    return static_cast<std::int32_t>(price(act_of(r), in, rates, policy).total().cents());
}

TEST(BatchPrice, IsThatOfTheHeader) {
    act_prices const prices{calendar, rates};
    auto const visit = make_record({.when = "2008-05-01T21:00"_time,
                                    .kind = pds::act_kind::visit,
                                    .regulated = true,
                                    .on_duty = true},
                                   pds::doctor_id{}, pds::sector_id{});
    EXPECT_EQ(prices.of(visit), 6800);
}

TEST(BatchPrice, AgreesWithThePriceOfEachAct) { // R-A1 to R-A8
    auto const acts = acts_at_random(50'000);
    pds::slot_calendar const wide{pds::territory::alsace_moselle_good_friday,
                                  pds::law::calendar_fr,
                                  {.saturday_morning = pds::saturday_morning::wide}};
    pds::slot_calendar const closed{
        pds::territory::metropole, pds::law::calendar_fr, {.kinds = pds::base_kinds}};
    for (auto const* in : {&calendar, &wide, &closed})
        for (bool const general : {false, true}) {
            pds::act_policy const policy{.general_majorations = general};
            act_prices const prices{*in, rates, policy};
            std::vector<std::int32_t> cents(acts.size());
            pds::price(acts, cents, prices);
            std::size_t outside = 0;
            for (std::size_t i = 0; i != acts.size(); ++i) {
                ASSERT_EQ(cents[i], one_by_one(acts[i], *in, policy))
                    << to_text(acts[i].when.time()).view();
                outside += cents[i] == pds::no_price;
            }
            EXPECT_GT(outside, 1000U);
        }
}

TEST(BatchPrice, AgreesOverAYearInWhichRatesChange) { // 2024: on 22 December
    std::mt19937 random{20080208};
    std::uniform_int_distribution<int> minute{0, 400 * 1440};
    std::vector<pds::act_record> acts;
    for (int i = 0; i != 20'000; ++i)
        acts.push_back({pds::local_time{"2024-01-01"_date} + minute(random),
                        {},
                        0,
                        static_cast<pds::act_kind>(i % 2),
                        static_cast<std::uint8_t>(i / 2 % 4)});
    act_prices const prices{calendar, rates};
    for (bool const sorted : {false, true}) {
        if (sorted)
            std::sort(acts.begin(), acts.end(),
                      [](auto const& a, auto const& b) { return a.when < b.when; });
        for (std::size_t const n :
             {std::size_t{1023}, std::size_t{1024}, std::size_t{1025}, acts.size()}) {
            std::vector<std::int32_t> cents(n);
            pds::price(std::span{acts}.first(n), cents, prices);
            for (std::size_t i = 0; i != n; ++i)
                ASSERT_EQ(cents[i], one_by_one(acts[i], calendar))
                    << to_text(acts[i].when.time()).view();
        }
    }
}

TEST(BatchPrice, AgreesYearAfterYear) { // the window moves on, and the first of its rates
    std::vector<pds::act_record> acts;
    for (auto t = "1999-01-01T00:30"_time; t < "2030-01-01T00:00"_time; t = t + 7 * 60 + 20)
        acts.push_back({t,
                        {},
                        0,
                        static_cast<pds::act_kind>(acts.size() % 2),
                        static_cast<std::uint8_t>(acts.size() / 2 % 4)});
    act_prices const prices{calendar, rates};
    std::vector<std::int32_t> cents(acts.size());
    pds::price(acts, cents, prices);
    for (std::size_t i = 0; i != acts.size(); ++i)
        ASSERT_EQ(cents[i], one_by_one(acts[i], calendar)) << to_text(acts[i].when.time()).view();
}

TEST(BatchPrice, AgreesWhereRatesChangeEveryMonth) { // more periods than the window tells apart
    std::vector<pds::dated<pds::money>> rows;
    for (int month = 0; month != 30; ++month)
        rows.push_back(pds::row({2008 + month / 12, month % 12 + 1, 1},
                                {2008 + (month + 1) / 12, (month + 1) % 12 + 1, 1},
                                pds::money::from_cents(2000 + month), pds::status::in_force,
                                "A1"_rule, {}));
    pds::tariff monthly{};
    for (auto& own : monthly.acts)
        own.base.rows = {"2026-06-16"_date, rows};
    act_prices const prices{calendar, monthly};
    std::vector<pds::act_record> acts;
    for (auto t = "2007-06-01T00:30"_time; t < "2011-01-01T00:00"_time; t = t + 3 * 60 + 20)
        acts.push_back({t, {}, 0, pds::act_kind::visit, 0});
    std::vector<std::int32_t> cents(acts.size());
    pds::price(acts, cents, prices);
    for (std::size_t i = 0; i != acts.size(); ++i) {
        auto const day = acts[i].when.time().day();
        auto const month = (day.year() - 2008) * 12 + day.ymd().month - 1;
        ASSERT_EQ(cents[i], month < 0 || month >= 30 ? 0 : 2000 + month) << to_text(day).view();
    }
}

TEST(BatchPrice, ChangesOnTheDayOfTheText) {
    act_prices const prices{calendar, rates, {.general_majorations = true}};
    for (date const change :
         {"2002-02-01"_date, "2002-07-01"_date, "2002-10-01"_date, "2005-06-01"_date,
          "2006-08-01"_date, "2006-10-15"_date, "2007-07-01"_date, "2007-12-28"_date,
          "2011-01-01"_date, "2017-05-01"_date, "2023-11-01"_date, "2024-12-22"_date,
          "2026-01-01"_date, "1982-01-01"_date, "2200-01-01"_date})
        for (int minute = -2 * 1440; minute != 2 * 1440; ++minute)
            for (std::uint8_t flags = 0; flags != 4; ++flags)
                for (auto const kind : {pds::act_kind::consultation, pds::act_kind::visit}) {
                    pds::act_record const r{pds::local_time{change} + minute, {}, 0, kind, flags};
                    ASSERT_EQ(prices.of(r), one_by_one(r, calendar, {.general_majorations = true}))
                        << to_text(r.when.time()).view();
                }
}

TEST(BatchPrice, TakesAnotherMidNight) {
    auto rules = pds::law::calendar_fr;
    rules.mid_night = {{1, 30}, {5, 15}};
    pds::slot_calendar const calendar{pds::territory::metropole, rules};
    act_prices const prices{calendar, rates};
    std::vector<pds::act_record> day;
    for (int minute = 0; minute != 1440; ++minute) {
        pds::act_record const r{"2008-05-06T00:00"_time + minute, {}, 0, pds::act_kind::visit, 3};
        ASSERT_EQ(prices.of(r), one_by_one(r, calendar)) << minute;
        day.push_back(r);
    }
    std::vector<std::int32_t> cents(day.size());
    pds::price(day, cents, prices);
    for (std::size_t i = 0; i != day.size(); ++i)
        ASSERT_EQ(cents[i], prices.of(day[i])) << i;
}

TEST(BatchPrice, TakesNoActsAndRefusesColumnsOfDifferentLengths) {
    act_prices const prices{calendar, rates};
    std::vector<pds::act_record> acts;
    std::vector<std::int32_t> cents;
    pds::price(acts, cents, prices);
    cents.resize(2);
    EXPECT_EQ(refusal([&] { return pds::price(acts, cents, prices), 0; }), errc::different_lengths);
    acts.resize(3);
    EXPECT_EQ(refusal([&] { return pds::price(acts, cents, prices), 0; }), errc::different_lengths);
}

TEST(BatchPrice, RefusesAmountsThatFourBytesDoNotHoldAndTooManyChanges) {
    auto const made_with = [](pds::dated_view<pds::money> base) {
        auto other = rates;
        other.acts[0].base.rows = base;
        return refusal([&] { return act_prices{calendar, other}.calendar().place(); });
    };
    std::vector<pds::dated<pds::money>> rows{pds::row("1982-01-01"_date, "2200-01-01"_date,
                                                      21500000.00_eur, pds::status::in_force,
                                                      "A1"_rule, {})};
    EXPECT_EQ(made_with({"2026-06-16"_date, rows}), errc::amount_overflow);
    rows.clear();
    for (int year = 1982; year != 2022; ++year)
        rows.push_back(pds::row({year, 1, 1}, {year + 1, 1, 1}, 20.00_eur, pds::status::in_force,
                                "A1"_rule, {}));
    EXPECT_EQ(made_with({"2026-06-16"_date, rows}), errc::invalid_table);
}

} // namespace price_tests
