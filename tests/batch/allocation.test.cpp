// SPDX-License-Identifier: BSL-1.0
//
// What allocates nothing: questions to a calendar, prices of slots and acts, columns.

#include <pds/batch/classify.hpp>
#include <pds/batch/totals.hpp>

#include "support.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <vector>

namespace allocation_tests {

std::size_t allocations = 0; // of this program, which has one thread

} // namespace allocation_tests

void* operator new(std::size_t size) {
    ++allocation_tests::allocations;
    if (auto* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
    throw std::bad_alloc{};
}
void* operator new(std::size_t size, std::nothrow_t const&) noexcept { // of std::stable_sort
    ++allocation_tests::allocations;
    return std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace allocation_tests {

using namespace batch_test;

template <class Work>
std::size_t allocations_of(Work&& work) {
    auto const before = allocations;
    work();
    return allocations - before;
}

TEST(Allocations, AreCounted) {
    EXPECT_EQ(allocations_of([] { ::operator delete(::operator new(1)); }), 1U);
    EXPECT_EQ(allocations_of([] { ::operator delete(::operator new(1, std::nothrow)); }), 1U);
}

TEST(Allocations, OfQuestionsAndPricesAreNone) {
    pds::money sum{};
    EXPECT_EQ(allocations_of([&] {
                  pds::slot_calendar const own{pds::territory::reunion, pds::law::calendar_fr};
                  for (pds::slot const s : own.between("2008-01-01"_date, "2009-01-01"_date)) {
                      sum += pds::astreinte(s, rates).amount;
                      sum += pds::price({.when = s.begin(), .regulated = true, .on_duty = true},
                                        own, rates)
                                 .total();
                      if (own.is_holiday(s.day()) && own.slot_at(s.begin())) sum += 0.01_eur;
                  }
              }),
              0U);
    EXPECT_GT(sum, 0.00_eur);
}

TEST(Allocations, OfColumnsAreNone) {
    auto const acts = acts_at_random(10'000);
    std::vector<pds::record_minute> times;
    for (auto const& a : acts)
        times.push_back(a.when);
    std::vector<pds::duty_record> duties;
    for (pds::slot const s : calendar.between("2008-01-01"_date, "2009-01-01"_date))
        duties.push_back(make_record(s, pds::doctor_id{0}, pds::sector_id{0}));
    std::vector<pds::slot_code> codes(acts.size());
    std::vector<std::int32_t> cents(acts.size());
    std::vector<std::int64_t> by_doctor(doctors);
    std::vector<std::uint16_t> const department_of(sectors);
    std::vector<pds::slot_sums> departments(1);

    EXPECT_EQ(allocations_of([&] {
                  pds::act_prices const of_acts{calendar, rates};
                  pds::slot_prices const of_slots{calendar, rates};
                  pds::sums const into{by_doctor, department_of, departments};
                  pds::classify(times, codes, calendar);
                  pds::price(acts, cents, of_acts);
                  pds::add(acts, of_acts, into);
                  pds::add(duties, of_slots, into);
              }),
              0U);
    EXPECT_GT(by_doctor[0], 0);
}

} // namespace allocation_tests
