// SPDX-License-Identifier: BSL-1.0
//
// Small worlds at random, in which everything happens that coverage has to judge: several posts,
// groups, narrow hours, openings that begin and end and contradict each other, duties that overlap,
// touch, repeat, run over many slots or lie outside the period, at daylight saving and year ends.

#ifndef PDS_TESTS_ROSTER_COVERAGE_WORLD_HPP
#define PDS_TESTS_ROSTER_COVERAGE_WORLD_HPP

#include <pds/law/calendar_fr.hpp>
#include <pds/roster/coverage.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace roster_test {

/// Everything of an `uncovered` as text, so that a difference can be read.
inline std::string whole_text(pds::uncovered const& u) {
    return std::to_string(pds::index_of(u.unit)) + ' ' + std::string{pds::to_text(u.slot.begin())} +
           ' ' + std::string{pds::to_text(u.slot.end())} + ' ' + std::string{name_of(u.slot.kind)} +
           ' ' + std::to_string(u.served) + '/' + std::to_string(u.posts) + ' ' +
           std::string{name_of(u.status)};
}
inline std::vector<std::string> whole_text(std::vector<pds::uncovered> const& found) {
    std::vector<std::string> lines;
    for (auto const& u : found)
        lines.push_back(whole_text(u));
    return lines;
}

struct coverage_world {
    pds::slot_calendar calendar{pds::territory::metropole, pds::law::calendar_fr};
    pds::interval<pds::date> period;
    std::vector<pds::sector_id> sectors; // those asked for, in any order, some twice
    pds::opening_table openings;
    std::vector<pds::duty> duties;
};

class world_at_random {
public:
    explicit world_at_random(std::uint32_t seed) : random_{seed} {}

    /// Sector numbers are at most `last_sector`, so that they fit in any kind of row.
    coverage_world operator()(std::uint32_t last_sector) {
        last_sector_ = last_sector;
        coverage_world w;
        w.calendar = one_of(calendars);
        pds::date const first = one_of(first_days) - below(3);
        w.period = {first, first + (below(8) == 0 ? 0 : below(9))};
        for (int i = below(7); i > 0; --i)
            w.sectors.push_back(sector());
        std::vector<pds::opening> rows;
        if (below(4) != 0) rows.push_back({.kinds = pds::all_kinds});
        for (int i = below(7); i > 0; --i)
            rows.push_back(opening(w.period));
        w.openings = pds::opening_table{rows};
        for (int i = below(40); i > 0; --i)
            add_duty(w);
        std::shuffle(w.duties.begin(), w.duties.end(), random_);
        return w;
    }

private:
    static constexpr std::array first_days{
        pds::date{2008, 4, 30},  // holidays and a pont
        pds::date{2008, 3, 29},  // the night on which the clock skips an hour
        pds::date{2008, 10, 24}, // and the one on which it shows an hour twice
        pds::date{2007, 12, 28}, // until 2008
        pds::date{2009, 12, 30}  // until 2010
    };
    static inline std::array const calendars{
        pds::slot_calendar{pds::territory::metropole, pds::law::calendar_fr},
        pds::slot_calendar{pds::territory::alsace_moselle,
                           pds::law::calendar_fr,
                           {.saturday_morning = pds::saturday_morning::wide}},
        pds::slot_calendar{
            pds::territory::metropole, pds::law::calendar_fr, {.kinds = pds::base_kinds}}};
    static constexpr std::array hours{
        pds::interval<pds::clock_time>{{9, 0}, {22, 30}},
        pds::interval<pds::clock_time>{{8, 0}, {20, 0}},
        pds::interval<pds::clock_time>{{20, 0}, {24, 0}},
        pds::interval<pds::clock_time>{{12, 1}, {12, 2}},
        pds::interval<pds::clock_time>{{12, 0}, {12, 0}},
    };

    int below(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
    template <class T, std::size_t N>
    T const& one_of(std::array<T, N> const& all) {
        return all[static_cast<std::size_t>(below(static_cast<int>(N)))];
    }
    pds::sector_id sector() {
        return pds::sector_id{below(20) == 0 ? last_sector_ : static_cast<unsigned>(below(5))};
    }
    // With those at which numbers end.
    pds::doctor_id doctor() {
        constexpr std::array<std::uint32_t, 4> last{0x7FFF'FFFDU, 0x7FFF'FFFEU, 0x7FFF'FFFFU,
                                                    0xFFFF'FFFFU};
        return pds::doctor_id{below(8) == 0 ? one_of(last) : static_cast<unsigned>(below(4))};
    }
    pds::opening opening(pds::interval<pds::date> period) {
        pds::opening o;
        if (below(3) != 0) o.sector = pds::sector_id{static_cast<unsigned>(below(5))};
        if (below(2) == 0) {
            o.kinds = {};
            for (int i = below(4); i >= 0; --i)
                o.kinds.insert(static_cast<pds::slot_kind>(below(6)));
        }
        o.posts = below(4);
        auto const first = period.begin() + (below(10) - 2);
        if (below(3) == 0) o.dates = pds::from(first);
        if (below(4) == 0) o.dates = {first, first + below(6)};
        // Once in a while under the name of a sector.
        if (below(3) == 0) o.group = pds::sector_id{static_cast<unsigned>(below(12) + 4) / 2};
        if (below(4) == 0) o.hours = one_of(hours);
        if (below(12) == 0) o.held_by = pds::holder::emergency_department;
        return o;
    }
    void add_duty(coverage_world& w) {
        pds::date const day = w.period.begin() + (below(14) - 3);
        std::vector<pds::slot> near; // of this day and the next
        for (auto const s : w.calendar.between(day, day + 2))
            near.push_back(s);
        pds::duty d{doctor(), sector(), near.front().period};
        switch (below(6)) {
        case 0: { // any minutes, of an hour or of days; some none
            auto const begin = pds::local_time{day} + below(1440);
            d.period = {begin, begin + below(below(4) == 0 ? 5000 : 700)};
            break;
        }
        case 1: { // even hours
            auto const begin = pds::local_time{day} + 120 * below(12);
            d.period = {begin, begin + 120 * below(12)};
            break;
        }
        case 2: // some slots in a row, and what is between them
            d.period = {near.front().begin(),
                        near[static_cast<std::size_t>(below(static_cast<int>(near.size())))].end()};
            break;
        default:
            d.period = near[static_cast<std::size_t>(below(static_cast<int>(near.size())))].period;
        }
        if (below(5) == 0 && !d.period.empty()) { // in two rows that touch or overlap
            auto const cut = d.period.begin() + below(static_cast<int>(d.period.length()));
            w.duties.push_back({d.doctor, d.sector, {cut, d.period.end()}});
            d.period = {d.period.begin(), std::min(cut + below(2) * 90, d.period.end())};
        }
        w.duties.push_back(d);
        if (below(6) == 0) w.duties.push_back(d);
        if (below(6) == 0) w.duties.push_back({doctor(), d.sector, d.period});
        if (below(6) == 0) w.duties.push_back({d.doctor, sector(), d.period});
    }

    std::mt19937 random_;
    std::uint32_t last_sector_ = 5;
};

} // namespace roster_test

#endif
