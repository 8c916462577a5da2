// SPDX-License-Identifier: BSL-1.0
//
// The rules H1 to H7 and D1 to D9 a second time, on std::chrono, slowly, one minute after the
// other. Shares nothing with the library but the enumerations of its answers.

#ifndef PDS_TESTS_CALENDAR_NAIVE_CALENDAR_HPP
#define PDS_TESTS_CALENDAR_NAIVE_CALENDAR_HPP

#include <pds/calendar/calendar_rules.hpp>
#include <pds/calendar/day_kind.hpp>
#include <pds/calendar/slot.hpp>
#include <pds/calendar/territory.hpp>
#include <pds/core/date.hpp>

#include <chrono>
#include <optional>
#include <set>

namespace naive {

using days = std::chrono::sys_days;
using std::chrono::weekday;

inline days day_of(int year, unsigned month, unsigned day) {
    return days{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}
inline days day_of(pds::date d) {
    auto const ymd = d.ymd();
    return day_of(ymd.year, static_cast<unsigned>(ymd.month), static_cast<unsigned>(ymd.day));
}
inline days operator+(days d, int n) {
    return d + std::chrono::days{n};
}
inline days operator-(days d, int n) {
    return d - std::chrono::days{n};
}

/// The reckoning of Lilius and Clavius as it was laid down: golden number and epact give the full
/// moon on or after 21 March, Easter is the Sunday after it (Knuth, 1.3.2, exercise 14).
inline days easter(int year) {
    int const golden = year % 19 + 1;
    int const century = year / 100 + 1;
    int const sun = 3 * century / 4 - 12;        // leap years left out
    int const moon = (8 * century + 5) / 25 - 5; // the moon's own correction
    int epact = (11 * golden + 20 + moon - sun) % 30;
    if (epact < 0) epact += 30;
    if ((epact == 25 && golden > 11) || epact == 24) ++epact;
    int full_moon = 44 - epact; // of March
    if (full_moon < 21) full_moon += 30;
    days day = naive::operator+(day_of(year, 3, 1), full_moon); // the day after it
    while (weekday{day} != std::chrono::Sunday)
        day = naive::operator+(day, 1);
    return day;
}

/// Public holidays from 1982 to 2200 (R-H1 to R-H6).
class holidays {
public:
    explicit holidays(pds::territory place) {
        using enum pds::territory;
        for (int year = 1982; year <= 2200; ++year) {
            auto const fixed = [&](unsigned month, unsigned day) {
                dates_.insert(day_of(year, month, day));
            };
            auto const movable = [&](int offset) {
                dates_.insert(naive::operator+(easter(year), offset));
            };
            fixed(1, 1);
            fixed(5, 1);
            fixed(5, 8);
            fixed(7, 14);
            fixed(8, 15);
            fixed(11, 1);
            fixed(11, 11);
            fixed(12, 25);
            movable(1);
            movable(39);
            movable(50);
            if (place == alsace_moselle || place == alsace_moselle_good_friday) fixed(12, 26);
            if (place == alsace_moselle_good_friday) movable(-2);
            if (place == mayotte && year >= 1984) fixed(4, 27);
            if (place == martinique && year >= 1984) fixed(5, 22);
            if (place == guadeloupe && year >= 1984) fixed(5, 27);
            if (place == guyane && year >= 1984) fixed(6, 10);
            if (place == reunion && year >= 1983) fixed(12, 20);
            if (place == saint_barthelemy && year >= 2012) fixed(10, 9);
            if (place == saint_martin && year >= 1984 && year <= 2017) fixed(5, 27);
            if (place == saint_martin && year >= 2018) fixed(5, 28);
        }
    }
    [[nodiscard]] bool contain(days day) const { return dates_.count(day) != 0; }
    [[nodiscard]] std::set<days> const& dates() const { return dates_; }

private:
    std::set<days> dates_;
};

/// What the rules ask of a day, looked up once for all its minutes.
struct one_day {
    one_day(days day, holidays const& list)
        : week{day},
          before_eve{list.contain(naive::operator-(day, 2))},
          eve{list.contain(naive::operator-(day, 1))},
          itself{list.contain(day)},
          next{list.contain(naive::operator+(day, 1))} {}

    weekday week;
    bool before_eve, eve, itself, next;

    /// D1 to D9 for one minute of the day.
    [[nodiscard]] std::optional<pds::slot_kind> kind_at(int minute, pds::saturday_morning reading,
                                                        pds::slot_kinds open) const {
        using namespace std::chrono;
        using pds::slot_kind;
        auto const if_open = [&](slot_kind kind) {
            return open.contains(kind) ? std::optional{kind} : std::nullopt;
        };
        if (minute >= 20 * 60) return if_open(slot_kind::evening);                  // D1
        if (minute < 8 * 60) return if_open(slot_kind::deep_night);                 // D2
        if (week == Sunday || itself) return if_open(slot_kind::sunday_or_holiday); // D3
        if (week == Saturday && minute >= 12 * 60)
            return if_open(slot_kind::saturday_afternoon);                        // D4
        if (week == Monday && next) return if_open(slot_kind::pont_day);          // D5
        if (week == Friday && eve) return if_open(slot_kind::pont_day);           // D5
        if (week == Saturday && eve) return if_open(slot_kind::saturday_morning); // D6
        if (week == Saturday && before_eve && reading == pds::saturday_morning::wide)
            return if_open(slot_kind::saturday_morning); // D6
        return std::nullopt;                             // D7, D8
    }
};

/// The letter under which an act is priced: N, M, D or S, or nothing outside PDS hours (R-A3).
inline std::optional<pds::act_band> band_at(std::optional<pds::slot_kind> kind, int minute) {
    using pds::slot_kind;
    if (!kind) return std::nullopt;
    if (minute < 6 * 60) return pds::act_band::mid_night;
    if (minute < 8 * 60 || minute >= 20 * 60) return pds::act_band::night;
    return kind == slot_kind::saturday_afternoon ? pds::act_band::saturday : pds::act_band::day;
}

} // namespace naive

#endif
