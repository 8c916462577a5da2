// SPDX-License-Identifier: BSL-1.0
//
// Text read as a day, a clock, a minute, a minute with its offset: the same answers as std::chrono
// and the obvious readings, the same text back, and the slot that the naive calendar finds.

#include "fuzz.hpp"

#include <calendar/naive_calendar.hpp>

#include <pds/calendar/slot_calendar.hpp>
#include <pds/interop/boost_time_zone.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/time_zones.hpp>

#include <algorithm>
#include <chrono>
#include <optional>

namespace {

using pds::midnight;

/// The digits at some place, or nothing if one of them is none.
std::optional<int> number(std::string_view text, std::size_t at, std::size_t count) {
    int value = 0;
    for (auto const c : text.substr(at, count)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = 10 * value + (c - '0');
    }
    return value;
}

std::optional<std::chrono::year_month_day> day_in(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    auto const year = number(text, 0, 4);
    auto const month = number(text, 5, 2);
    auto const day = number(text, 8, 2);
    if (!year || !month || !day || *year < 1400) return std::nullopt;
    std::chrono::year_month_day const ymd{std::chrono::year{*year},
                                          std::chrono::month{static_cast<unsigned>(*month)},
                                          std::chrono::day{static_cast<unsigned>(*day)}};
    if (!ymd.ok()) return std::nullopt;
    return ymd;
}

std::optional<int> clock_in(std::string_view text, midnight end) {
    if (text.size() != 5 || text[2] != ':') return std::nullopt;
    auto const hour = number(text, 0, 2);
    auto const minute = number(text, 3, 2);
    if (!hour || !minute || *minute > 59) return std::nullopt;
    int const all = 60 * *hour + *minute;
    if (all > 24 * 60 || (all == 24 * 60 && end == midnight::begins_day)) return std::nullopt;
    return all;
}

void read_date(std::string_view text) {
    auto const read = pds::try_parse_date(text);
    auto const expected = day_in(text);
    PDS_MUST(read.has_value() == expected.has_value());
    if (!read) {
        PDS_MUST(read.error().position <= text.size());
        return;
    }
    PDS_MUST(pds::to_text(*read) == text);
    auto const day = std::chrono::sys_days{*expected};
    PDS_MUST(static_cast<int>(read->weekday()) + 1 ==
             static_cast<int>(std::chrono::weekday{day}.iso_encoding()));
    PDS_MUST(*read - pds::date{1970, 1, 1} == day.time_since_epoch().count());
}

void read_clock(std::string_view text) {
    for (auto const end : {midnight::begins_day, midnight::may_end_day}) {
        auto const read = pds::try_parse_clock(text, end);
        auto const expected = clock_in(text, end);
        PDS_MUST(read.has_value() == expected.has_value());
        if (!read) continue;
        PDS_MUST(read->minutes() == *expected);
        PDS_MUST(pds::to_text(*read) == text);
    }
}

/// The slot of a minute of the calendar's years, beside the naive one.
void find_slot(pds::local_time t) {
    static pds::slot_calendar const calendar{pds::territory::reunion,
                                             pds::law::calendar_fr,
                                             {.saturday_morning = pds::saturday_morning::wide}};
    static naive::holidays const holidays{pds::territory::reunion};
    auto const found = calendar.try_slot_at(t);
    bool const covered = t >= pds::date{1982, 1, 1} && t < pds::date{2200, 1, 1};
    PDS_MUST(found.has_value() == covered);
    if (!covered) return;
    auto const& slot = *found;
    auto const kind = naive::one_day{naive::day_of(t.day()), holidays}.kind_at(
        t.minute_of_day(), pds::saturday_morning::wide, pds::all_kinds);
    PDS_MUST(calendar.kind_at(t) == kind);
    PDS_MUST(slot.has_value() == kind.has_value());
    if (!slot) return;
    PDS_MUST(slot->kind == *kind && slot->period.contains(t) && slot->day() == t.day());
    PDS_MUST(calendar.slot_at(slot->begin()) == slot && calendar.slot_at(slot->end() - 1) == slot);
}

/// What a place's clock says of a written time is the same however it is asked.
void resolve(pds::written_time const& written, pds::territory place) {
    pds::boost_time_zone const zone{pds::law::clock_of(place)};
    auto const instant = pds::resolve(written, zone);
    if (!instant) return;
    PDS_MUST(instant->utc() + instant->offset.minutes == instant->civil);
    auto const again = zone.resolve(instant->civil, instant->offset);
    PDS_MUST(again.has_value() && *again == *instant && again->civil == instant->civil);
    auto const without = zone.resolve(instant->civil);
    PDS_MUST(without.has_value() != zone.is_ambiguous(instant->civil));
    if (without) PDS_MUST(*without == *instant);
}

void read_time(std::string_view text) {
    for (auto const end : {midnight::begins_day, midnight::may_end_day}) {
        auto const read = pds::try_parse_local_time(text, end);
        bool const expected = text.size() == 16 && text[10] == 'T' && day_in(text.substr(0, 10)) &&
                              clock_in(text.substr(11), end) &&
                              text != "9999-12-31T24:00"; // no day follows
        PDS_MUST(read.has_value() == expected);
        if (read && end == midnight::begins_day) {
            PDS_MUST(pds::to_text(*read) == text);
            find_slot(*read);
        }

        auto const written = pds::try_parse_written_time(text, end);
        if (!written) {
            PDS_MUST(!read && written.error().position <= text.size());
            continue;
        }
        PDS_MUST(pds::try_parse_local_time(text.substr(0, 16), end) == written->civil);
        auto const tail = text.substr(16);
        PDS_MUST(written->offset.has_value() == !tail.empty());
        if (written->offset && tail != "Z" && tail != "-00:00")
            PDS_MUST(pds::to_text(*written->offset) == tail);
        for (auto const place : {pds::territory::metropole, pds::territory::guyane})
            resolve(*written, place);
    }
}

} // namespace

void fuzz_one(std::string_view bytes) {
    read_date(bytes);
    read_clock(bytes);
    read_time(bytes);

    // Most texts are no times: so the same bytes as numbers, written out.
    fuzz::decoder in{bytes};
    auto const day = pds::date{1400, 1, 1} + in.number_below(365LL * 8'600);
    read_date(pds::to_text(day));
    auto const t = pds::local_time{day} + in.below(24 * 60);
    read_time(pds::to_text(t));
    find_slot(t);
    auto const soon =
        pds::local_time{pds::date{1981, 12, 30}} + in.number_below(60LL * 24 * 366 * 219);
    find_slot(soon);
    auto const hour = static_cast<std::int16_t>(60 * (in.below(8) - 4));
    resolve({soon, pds::utc_offset{hour}}, pds::territory::metropole);
    resolve({soon, std::nullopt}, pds::territory::metropole);
}
