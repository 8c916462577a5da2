// SPDX-License-Identifier: BSL-1.0
//
// Rows of law that overlap are no table.
//
// expected: refuse

#include <pds/core/dated.hpp>
#include <pds/core/money.hpp>

using namespace pds::literals;

template <int Second>
constexpr pds::dated_table table{"2026-06-16"_date,
                                 {pds::row("2005-06-01"_date, "2008-01-01"_date, 50.00_eur,
                                           pds::status::in_force, "P1"_rule, pds::citation{}),
                                  pds::row(pds::date{Second, 1, 1}, "2200-01-01"_date, 60.00_eur,
                                           pds::status::in_force, "P1"_rule, pds::citation{})}};

constexpr auto right = table<2008>.at("2008-05-02"_date);
#ifdef PDS_WRONG
constexpr auto wrong = table<2007>.at("2008-05-02"_date);
#endif
