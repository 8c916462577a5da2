// SPDX-License-Identifier: BSL-1.0
//
// A planner's day: three sectors around Annecy. What do they cost, what do they save if they are
// merged in the second part of the night, what does the extension add, and what is left of the
// year's envelope?

#include <pds/pds.hpp>

#include <array>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

using namespace pds::literals;
using enum pds::slot_kind;

namespace {

constexpr pds::sector_id annecy{0};
constexpr pds::sector_id thones{1};
constexpr pds::sector_id rumilly{2};
constexpr pds::sector_id lake{3}; // the group of the three

bool all_as_expected = true;

void show(char const* what, pds::money amount, pds::money expected) {
    std::printf("%-48s %12s\n", what, std::string{pds::to_text(amount)}.c_str());
    all_as_expected = all_as_expected && amount == expected;
}

} // namespace

int main() {
    pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
    auto const& rates = pds::law::national_tariff;
    auto const year = pds::year_of(2008);
    auto const cost = [&](pds::plan const& p) { return pds::cost_of(p, calendar, rates, year); };

    // One post each, in the slots that exist everywhere; Annecy has two in the evening.
    pds::plan const now{.openings = {{.kinds = pds::base_kinds},
                                     {.sector = annecy, .kinds = {evening}, .posts = 2}},
                        .sectors = {annecy, thones, rumilly}};
    auto const before = cost(now);
    // 4 × 366 evenings of 50, 3 × 366 deep nights of 100, 3 × 62 Sundays and holidays of 150
    show("now", before.total().amount, 210900.00_eur);

    auto const merged = pds::merged(now, {annecy, thones, rumilly}, lake, {deep_night});
    auto const saved = pds::difference(before, cost(merged));
    show("merged in the deep night", saved.of(deep_night).amount, -73200.00_eur); // 2 × 366 × 100

    auto const extended = pds::opened(merged, pds::extension_kinds, pds::from("2008-03-15"_date));
    auto const added = pds::difference(cost(merged), cost(extended));
    // 41 Saturday afternoons, 4 ponts and a Saturday morning of 2008 are left from 15 March
    show("the extension, from 15 March", added.total().amount, 14250.00_eur);
    show("and since 1 January",
         pds::difference(cost(merged),
                         cost(pds::starting(extended, "2008-01-01"_date, pds::extension_kinds)))
             .total()
             .amount,
         17250.00_eur);

    // A region that pays 60 for an evening.
    auto const dearer =
        pds::with_rate(extended, {.kinds = {evening}, .dates = year, .amount = 60.00_eur});
    show("evenings at 60.00", pds::difference(cost(extended), cost(dearer)).total().amount,
         14640.00_eur); // 4 × 366 × 10

    // The year's envelope, by month, in proportion to the days.
    std::array<std::int64_t, 12> days{};
    for (int month = 1; month <= 12; ++month)
        days[static_cast<std::size_t>(month - 1)] = pds::month_of(2008, month).length();
    pds::allotment envelope{cost(extended).total().amount, days};
    // January's 31 days of 366 are 12,870.08 of 151,950.00
    if (auto const refused = envelope.commit(0, 13000.00_eur))
        show("January is short of", refused->missing(), 129.92_eur);
    if (envelope.commit(0, 12000.00_eur)) return 1; // it is left: see above
    show("left of January", envelope.part(0).remaining(), 870.08_eur);

    return all_as_expected ? 0 : 1;
}
