// SPDX-License-Identifier: BSL-1.0
//
// What the tests of envelope/ share: calendars, a slow second reckoning of what a map costs, one
// slot after the other, and random maps.

#ifndef PDS_TESTS_ENVELOPE_SUPPORT_HPP
#define PDS_TESTS_ENVELOPE_SUPPORT_HPP

#include <pds/core/period.hpp>
#include <pds/envelope/cost.hpp>
#include <pds/envelope/slot_ledger.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/haute_savoie_2006.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/pay/astreinte.hpp>

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <ostream>
#include <random>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace pds {

inline void PrintTo(money m, std::ostream* out) {
    *out << to_text(m).view();
}
inline void PrintTo(cost const& c, std::ostream* out) {
    *out << c.slots << " slots, " << to_text(c.amount).view();
}
inline void PrintTo(unpriced_slots const& u, std::ostream* out) {
    *out << u.slots << " slots, " << to_text(u.first).view() << " to " << to_text(u.last).view();
}

} // namespace pds

namespace envelope_test {

using namespace pds::literals;
using enum pds::slot_kind;
using pds::cost;
using pds::cost_by_kind;
using pds::date;
using pds::interval;
using pds::money;
using pds::opening;
using pds::opening_table;
using pds::sector_id;
using pds::slot_kind;
using pds::slot_kinds;
using pds::slot_ledger;
using pds::year_of;

inline pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
inline pds::slot_calendar const wide_calendar{pds::territory::metropole,
                                              pds::law::calendar_fr,
                                              {.saturday_morning = pds::saturday_morning::wide}};
inline constexpr pds::tariff const& rates = pds::law::national_tariff;
inline constexpr pds::season_rules const& seasons = pds::law::haute_savoie_2006::seasons;

inline constexpr sector_id s0{0};
inline constexpr sector_id s1{1};
inline constexpr sector_id s2{2};
inline constexpr sector_id s3{3};
inline constexpr sector_id s4{4};
inline constexpr sector_id g0{20};
inline constexpr sector_id g1{21};
inline std::vector<sector_id> const five_sectors{s0, s1, s2, s3, s4};

/// Evenings, Sundays and holidays: what the ministry's envelope starts from (R-E3).
inline constexpr slot_kinds evenings_and_sundays{evening, sunday_or_holiday};

inline slot_ledger ledger_of(int year, pds::slot_calendar const& days = calendar) {
    return slot_ledger{days, rates, year_of(year)};
}

inline cost_by_kind& operator+=(cost_by_kind& sum, cost_by_kind const& more) {
    for (std::size_t k = 0; k != sum.size(); ++k)
        sum[k] += more[k];
    return sum;
}

/// A map over a period, priced one slot after the other: every slot of the calendar, every sector,
/// the row that wins, a group once. Keeps nothing but sums by key.
struct walk {
    cost_by_kind kinds{};
    std::map<pds::season, cost_by_kind> seasons;
    std::map<std::pair<int, int>, cost_by_kind> months; ///< year and month
    std::map<sector_id, cost_by_kind> units;
    std::map<slot_kind, std::vector<std::pair<date, int>>> unpriced; ///< day and posts

    walk(opening_table const& table, std::span<sector_id const> sectors,
         pds::slot_calendar const& days, pds::tariff const& tariff, interval<date> period) {
        for (pds::slot const s : days.between(period)) {
            std::set<sector_id> groups;
            for (auto const sector : sectors) {
                auto const* const row = table.at(sector, s.kind, s.day());
                if (row == nullptr || !row->covers(s)) continue;
                if (row->group && !groups.insert(*row->group).second) continue;
                auto const unit = row->group.value_or(sector);
                auto const due = pds::astreinte(s, tariff, unit, row->function);
                if (!due.covered()) {
                    unpriced[s.kind].emplace_back(s.day(), row->posts);
                    continue;
                }
                for (int post = 0; post != row->posts; ++post)
                    note(s, unit, due.amount);
            }
        }
    }

private:
    void note(pds::slot const& s, sector_id unit, money amount) {
        auto const ymd = s.day().ymd();
        for (auto* const sum : {&kinds, &seasons[envelope_test::seasons.season_of(s.day())],
                                &months[{ymd.year, ymd.month}], &units[unit]})
            (*sum)[pds::index_of(s.kind)] += cost{1, amount};
    }
};

/// Random maps, places, rates and periods, the same for the same seed.
class random_maps {
public:
    explicit random_maps(unsigned seed) : next_{seed} {}

    /// 0 to `count` - 1.
    int below(int count) { return static_cast<int>(next_() % static_cast<unsigned>(count)); }
    bool one_in(int count) { return below(count) == 0; }
    date day() { return date{2004, 6, 1} + below(4 * 365); }
    interval<date> dates() {
        if (one_in(3)) return pds::always;
        auto const a = day();
        auto const b = day();
        return {std::min(a, b), std::max(a, b)};
    }
    interval<date> period() {
        auto const first = day();
        return {first, first + below(500)};
    }
    slot_kinds kinds() {
        if (one_in(3)) return pds::all_kinds;
        slot_kinds some;
        for (std::size_t k = 0; k != pds::slot_kind_count; ++k)
            if (one_in(2)) some.insert(static_cast<slot_kind>(k));
        return some;
    }
    interval<pds::clock_time> hours() {
        static std::array<interval<pds::clock_time>, 5> const some{{{{0, 0}, {24, 0}},
                                                                    {{8, 0}, {20, 0}},
                                                                    {{14, 0}, {24, 0}},
                                                                    {{0, 0}, {20, 1}},
                                                                    {{20, 0}, {23, 59}}}};
        return one_in(3) ? some[static_cast<std::size_t>(below(5))] : some[0];
    }
    opening row() {
        static constexpr std::array holders{pds::holder::own_doctors, pds::holder::mmg,
                                            pds::holder::mcs, pds::holder::emergency_department,
                                            pds::holder::nobody};
        opening o{.kinds = kinds(), .posts = below(4), .dates = dates(), .hours = hours()};
        if (!one_in(3)) o.sector = sector_id{static_cast<std::uint32_t>(below(5))};
        if (one_in(3)) o.group = one_in(2) ? g0 : g1;
        if (one_in(4)) o.held_by = holders[static_cast<std::size_t>(below(5))];
        // the members of a group are on duty alike
        if (o.group ? *o.group == g1 : one_in(2)) o.function = pds::duty_function::visits;
        return o;
    }
    /// Of five sectors and two groups, without contradiction.
    std::vector<opening> rows() {
        for (;;) {
            std::vector<opening> some(static_cast<std::size_t>(1 + below(9)));
            for (auto& o : some)
                o = row();
            if (!opening_table{some}.find_conflict(five_sectors)) return some;
        }
    }
    /// A region's rows, of which some are for one place or one function.
    std::vector<pds::regional_rate> region() {
        static constexpr std::array places{s0, s2, s3, g0};
        std::vector<pds::regional_rate> some(static_cast<std::size_t>(1 + below(6)));
        for (auto& r : some) {
            r.kinds = kinds();
            r.dates = dates();
            r.amount = money::from_cents(below(20000));
            if (one_in(2)) r.place = places[static_cast<std::size_t>(below(4))];
            if (one_in(3))
                r.function =
                    one_in(2) ? pds::duty_function::visits : pds::duty_function::fixed_point;
        }
        return some;
    }

private:
    std::mt19937 next_;
};

} // namespace envelope_test

#endif
