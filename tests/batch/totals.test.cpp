// SPDX-License-Identifier: BSL-1.0

#include <pds/batch/totals.hpp>

#include "batch/support.hpp"
#include "core/refusal.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace totals_tests {

using namespace batch_test;
using pds::errc;
using pds::slot_code;

/// Sums of 500 doctors and of 60 sectors in 5 departments.
struct ledger {
    std::vector<std::int64_t> doctor_cents = std::vector<std::int64_t>(doctors);
    std::vector<std::uint16_t> department_of;
    std::vector<pds::slot_sums> departments = std::vector<pds::slot_sums>(5);

    ledger() {
        for (std::uint32_t sector = 0; sector != sectors; ++sector)
            department_of.push_back(static_cast<std::uint16_t>(sector % 5));
    }
    [[nodiscard]] pds::sums all() { return {doctor_cents, department_of, departments}; }
};

/// The same, summed as one would without this header.
struct plain_sums {
    std::map<std::uint32_t, std::int64_t> doctors;
    std::map<std::pair<int, slot_code>, std::pair<std::int64_t, std::int64_t>> departments;

    void add(pds::doctor_id doctor, std::uint16_t sector, slot_code code, pds::money amount) {
        doctors[static_cast<std::uint32_t>(doctor)] += amount.cents();
        auto& [cents, number] = departments[{sector % 5, code}];
        cents += amount.cents();
        ++number;
    }
    void expect_same(ledger const& found) const {
        for (std::uint32_t d = 0; d != found.doctor_cents.size(); ++d)
            ASSERT_EQ(found.doctor_cents[d], doctors.count(d) == 0 ? 0 : doctors.at(d)) << d;
        for (int department = 0; department != 5; ++department)
            for (std::size_t code = 0; code != pds::slot_code_count; ++code) {
                auto const at = departments.find({department, static_cast<slot_code>(code)});
                auto const [cents, number] =
                    at == departments.end() ? std::pair<std::int64_t, std::int64_t>{} : at->second;
                auto const& sums = found.departments[static_cast<std::size_t>(department)];
                ASSERT_EQ(sums.cents[code], cents);
                ASSERT_EQ(sums.number[code], number);
            }
    }
};

/// The slots of some years, each served by a doctor at random.
std::vector<pds::duty_record> duties_at_random() {
    std::mt19937 random{20080208};
    auto const pick = [&](std::uint32_t most) {
        return std::uniform_int_distribution<std::uint32_t>{0, most - 1}(random);
    };
    std::vector<pds::duty_record> duties;
    for (auto const year : {1982, 2005, 2007, 2008, 2011, 2026, 2199})
        for (auto const s : calendar.between({year, 1, 1}, {year + 1, 1, 1}))
            duties.push_back(
                make_record(s, pds::doctor_id{pick(doctors)}, pds::sector_id{pick(sectors)}));
    return duties;
}

TEST(BatchTotals, OfActsAreTheSumsOfTheirPrices) {
    auto const acts = acts_at_random(30'000);
    pds::act_prices const prices{calendar, rates};
    ledger found;
    plain_sums expected;
    std::size_t outside = 0;
    pds::money all;
    for (auto const& r : acts) {
        auto const code = calendar.code_at(r.when.time());
        if (code == slot_code::outside) {
            ++outside;
            continue;
        }
        auto const total = price(act_of(r), calendar, rates).total();
        all += total;
        expected.add(r.doctor, r.sector, code, total);
    }
    EXPECT_EQ(pds::add(acts, prices, found.all()), outside);
    EXPECT_EQ(total_of(acts, prices), all);
    expected.expect_same(found);
}

TEST(BatchTotals, OfDutiesAreTheSumsOfTheirFlatRates) { // R-P1 to R-P6
    auto duties = duties_at_random();
    ledger found;
    plain_sums expected;
    for (auto const& r : duties)
        expected.add(r.doctor, r.sector, code_of(r.kind),
                     pds::astreinte(r.kind, r.begin.time().day(), rates).amount);
    duties.push_back({.begin = "1981-12-31T20:00"_time, .end = "1982-01-01T00:00"_time});
    duties.push_back({.begin = "2200-01-01T00:00"_time, .end = "2200-01-01T08:00"_time});
    auto nonsense = duties.front();
    nonsense.kind = static_cast<pds::slot_kind>(200);
    duties.push_back(nonsense);
    EXPECT_EQ(pds::add(duties, pds::slot_prices{calendar, rates}, found.all()), 3U);
    expected.expect_same(found);
}

TEST(BatchTotals, AddToWhatIsThere) {
    auto const duties = duties_at_random();
    pds::slot_prices const prices{calendar, rates};
    ledger once;
    ledger twice;
    pds::add(duties, prices, once.all());
    auto const half = duties.size() / 2;
    pds::add(std::span{duties}.first(half), prices, twice.all());
    pds::add(std::span{duties}.subspan(half), prices, twice.all());
    EXPECT_EQ(once.doctor_cents, twice.doctor_cents);
    pds::add(std::span<pds::duty_record const>{}, prices, twice.all());
    EXPECT_EQ(once.doctor_cents, twice.doctor_cents);
}

TEST(BatchTotals, TakeTheRatesOfARegionThatHoldEverywhere) {
    std::vector<pds::regional_rate> region{{.kinds = {pds::slot_kind::evening},
                                            .dates = {"2012-03-05"_date, "2013-01-01"_date},
                                            .amount = 60.00_eur}};
    auto const own = rates.overlaid_by({.astreinte = region});
    pds::slot_prices const prices{calendar, own};
    for (auto const s : calendar.between("2011-12-01"_date, "2013-02-01"_date))
        ASSERT_EQ(prices.of(make_record(s, {}, {})), pds::astreinte(s, own).amount.cents());
    region[0].place = pds::sector_id{3};
    EXPECT_EQ(refusal([&] { return pds::slot_prices{calendar, own}.of({}); }), errc::invalid_table);
    region[0].place = {};
    region[0].function = pds::duty_function::fixed_point;
    EXPECT_EQ(refusal([&] { return pds::slot_prices{calendar, own}.of({}); }), errc::invalid_table);
}

TEST(BatchTotals, RefuseWhoHasNoPlaceInTheSums) {
    pds::slot_prices const prices{calendar, rates};
    auto const with = [&](std::uint32_t doctor, std::uint32_t sector) {
        ledger l;
        std::vector const duty{make_record(*calendar.slot_at("2008-05-02T10:00"_time),
                                           pds::doctor_id{doctor}, pds::sector_id{sector})};
        return refusal([&] { return pds::add(duty, prices, l.all()); });
    };
    EXPECT_EQ(with(doctors - 1, sectors - 1), std::nullopt);
    EXPECT_EQ(with(doctors, 0), errc::unknown_name);
    EXPECT_EQ(with(0, sectors), errc::unknown_name);
    ledger l;
    l.department_of[17] = 5;
    EXPECT_EQ(
        refusal([&] { return pds::add(std::span<pds::duty_record const>{}, prices, l.all()); }),
        errc::unknown_name);
}

} // namespace totals_tests
