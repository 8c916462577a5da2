// SPDX-License-Identifier: BSL-1.0

#include "pds_c.h"

#include <pds/interop/boost_time_zone.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/law/time_zones.hpp>
#include <pds/pds.hpp>

#include <algorithm>
#include <cstdio>
#include <new>
#include <string>
#include <string_view>
#include <vector>

namespace {

/// The last error, in place: nothing is allocated to tell that there is no memory.
class last_error {
public:
    void clear() noexcept { text_[0] = '\0'; }
    void set(std::string_view what) noexcept { write("", what, ""); }
    /// `begin: no such date...: "2008-02-30"`.
    void set(char const* argument, std::string_view what, std::string_view value) noexcept {
        write(argument, what, value);
    }
    [[nodiscard]] char const* text() const noexcept { return text_; }

private:
    void write(std::string_view argument, std::string_view what, std::string_view value) noexcept {
        constexpr std::size_t most = 80; // bytes of a value that are shown
        auto const part = [](std::string_view t) { return static_cast<int>(t.size()); };
        if (argument.empty())
            std::snprintf(text_, sizeof text_, "%.*s", part(what), what.data());
        else
            std::snprintf(text_, sizeof text_, "%.*s: %.*s: \"%.*s\"", part(argument),
                          argument.data(), part(what), what.data(), part(value.substr(0, most)),
                          value.data());
    }

    char text_[256] = "";
};

/// An argument that cannot be read: thrown inside, told as PDS_BAD_VALUE.
struct bad_value {
    char const* argument;
    std::string_view what;
    std::string value;
    int status = PDS_BAD_VALUE;
};

} // namespace

struct pds_calendar {
    pds::slot_calendar calendar;
    last_error error{};
};

struct pds_statement {
    struct duty_row {
        std::string doctor;
        std::string sector;
        pds::interval<pds::local_time> period;
    };
    struct act_row {
        std::string doctor;
        pds::recorded_act act; // without the doctor's number
    };

    pds::slot_calendar calendar;
    pds::interval<pds::date> month;
    std::vector<pds::opening> openings{{.kinds = pds::base_kinds}};
    std::vector<duty_row> duties{};
    std::vector<act_row> acts{};
    pds::name_table<pds::doctor_id> doctors{};
    pds::name_table<pds::sector_id> sectors{};
    pds::statement result{{}};
    last_error error{};
};

namespace {

/// What a call on a handle does; nothing is thrown beyond it.
template <class Handle, class Do>
int guarded(Handle* handle, Do&& call) noexcept {
    if (handle == nullptr) return PDS_NULL;
    auto& error = handle->error;
    error.clear();
    try {
        return call();
    } catch (bad_value const& e) {
        error.set(e.argument, e.what, e.value);
        return e.status;
    } catch (pds::error const& e) {
        error.set(e.what());
        return e.code() == pds::errc::outside_calendar ? PDS_OUTSIDE_CALENDAR : PDS_BAD_VALUE;
    } catch (std::bad_alloc const&) {
        error.set("out of memory");
        return PDS_NO_MEMORY;
    } catch (std::exception const& e) {
        error.set(e.what());
        return PDS_FAILED;
    } catch (...) {
        error.set("failed");
        return PDS_FAILED;
    }
}

/// The value that was read, or `bad_value` with the reason.
template <class T>
T read(char const* argument, std::string_view text, pds::result<T> const& value) {
    if (!value) throw bad_value{argument, pds::describe(value.error().code), std::string{text}};
    return *value;
}

/// A minute that the calendar covers; as an end also the midnight behind the last of them.
pds::local_time read_time(char const* argument, std::string_view text,
                          pds::slot_calendar const& calendar,
                          pds::midnight end = pds::midnight::begins_day) {
    auto const t = read(argument, text, pds::try_parse_local_time(text, end));
    auto const covered = calendar.rules().covered;
    bool const is_last_end =
        end == pds::midnight::may_end_day && t == pds::local_time{covered.end()};
    if (!covered.contains(t.day()) && !is_last_end)
        throw bad_value{argument, pds::describe(pds::errc::outside_calendar), std::string{text},
                        PDS_OUTSIDE_CALENDAR};
    return t;
}

std::string_view read_name(char const* argument, char const* text) {
    if (*text == '\0') throw bad_value{argument, "empty", {}};
    return text;
}

/// With a terminating zero; a text for which there is no room is refused, not cut.
template <std::size_t Size>
void copy(std::string_view text, char (&room)[Size]) {
    if (text.size() >= Size) pds::detail::refuse(pds::errc::invalid_text_length);
    *std::copy(text.begin(), text.end(), room) = '\0';
}

/// Makes a handle, or says why there is none.
template <class Handle, class Make>
int create(Handle** handle, Make&& make) noexcept {
    if (handle == nullptr) return PDS_NULL;
    *handle = nullptr;
    try {
        *handle = make();
        return PDS_OK;
    } catch (pds::error const& e) {
        return e.code() == pds::errc::outside_calendar ? PDS_OUTSIDE_CALENDAR : PDS_BAD_VALUE;
    } catch (std::bad_alloc const&) {
        return PDS_NO_MEMORY;
    } catch (...) {
        return PDS_FAILED;
    }
}

void compute(pds_statement& s) {
    std::vector<std::string_view> doctors;
    std::vector<std::string_view> sectors;
    for (auto const& d : s.duties) {
        doctors.push_back(d.doctor);
        sectors.push_back(d.sector);
    }
    for (auto const& a : s.acts)
        doctors.push_back(a.doctor);
    pds::name_table<pds::doctor_id> doctor_names{std::move(doctors)};
    pds::name_table<pds::sector_id> sector_names{std::move(sectors)};

    std::vector<pds::duty> duties;
    for (auto const& d : s.duties)
        duties.push_back({*doctor_names.find(d.doctor), *sector_names.find(d.sector), d.period});
    std::vector<pds::recorded_act> acts;
    for (auto const& a : s.acts) {
        acts.push_back(a.act);
        acts.back().doctor = *doctor_names.find(a.doctor);
    }
    pds::boost_time_zone const zone{pds::law::clock_of(s.calendar.place())};
    auto result =
        pds::make_statement({.duties = duties, .acts = acts}, pds::opening_table{s.openings},
                            s.calendar, pds::law::national_tariff, zone, s.month);
    s.doctors = std::move(doctor_names);
    s.sectors = std::move(sector_names);
    s.result = std::move(result);
}

} // namespace

char const* pds_version() {
    return pds::version;
}

char const* pds_describe(int status) {
    switch (status) {
    case PDS_OK: return "done";
    case PDS_OUTSIDE_HOURS: return "in no slot";
    case PDS_NULL: return "a pointer is null";
    case PDS_BAD_VALUE: return "a value cannot be read";
    case PDS_OUTSIDE_CALENDAR: return "date outside the calendar";
    case PDS_NO_SUCH_LINE: return "no such line";
    case PDS_NO_MEMORY: return "out of memory";
    case PDS_FAILED: return "failed";
    default: return "unknown status";
    }
}

int pds_calendar_create(char const* territory, pds_calendar** calendar) {
    return create(calendar, [&] {
        auto const place = pds::try_territory(territory == nullptr ? "" : territory).value();
        return new pds_calendar{pds::slot_calendar{place, pds::law::calendar_fr}};
    });
}

void pds_calendar_destroy(pds_calendar* calendar) {
    delete calendar;
}

char const* pds_calendar_error(pds_calendar const* calendar) {
    return calendar == nullptr ? "" : calendar->error.text();
}

int pds_slot_at(pds_calendar* calendar, char const* time, pds_slot* slot) {
    if (time == nullptr || slot == nullptr) return PDS_NULL;
    *slot = {};
    return guarded(calendar, [&] {
        auto const found = calendar->calendar.slot_at(read_time("time", time, calendar->calendar));
        if (!found) return PDS_OUTSIDE_HOURS;
        auto const due = pds::astreinte(*found, pds::law::national_tariff);
        copy(name_of(found->kind), slot->kind);
        copy(to_text(found->begin()), slot->begin);
        copy(to_text(found->end()), slot->end);
        copy(due.code, slot->code);
        copy(name_of(due.status), slot->rate);
        slot->amount_cents = due.amount.cents();
        return PDS_OK;
    });
}

int pds_act_price(pds_calendar* calendar, char const* time, char const* kind, int regulated,
                  int on_duty, pds_price* price) {
    if (time == nullptr || kind == nullptr || price == nullptr) return PDS_NULL;
    *price = {};
    return guarded(calendar, [&] {
        pds::act const a{.when = read_time("time", time, calendar->calendar),
                         .kind = read("kind", kind, pds::try_act_kind(kind)),
                         .regulated = regulated != 0,
                         .on_duty = on_duty != 0};
        auto const p = pds::price(a, calendar->calendar, pds::law::national_tariff);
        copy(p.base.code, price->base_code);
        copy(p.majoration.code, price->majoration_code);
        copy(p.travel.code, price->travel_code);
        copy(name_of(p.refusal), price->refusal);
        price->base_cents = p.base.amount.cents();
        price->majoration_cents = p.majoration.amount.cents();
        price->travel_cents = p.travel.amount.cents();
        price->total_cents = p.total().cents();
        return PDS_OK;
    });
}

int pds_statement_create(pds_calendar* calendar, int year, int month, pds_statement** statement) {
    if (statement == nullptr) return PDS_NULL;
    *statement = nullptr;
    return guarded(calendar, [&] {
        auto const first = pds::try_make_date(year, month, 1);
        if (!first) throw bad_value{"month", "no such month", std::to_string(month)};
        if (!calendar->calendar.covers(*first))
            throw bad_value{"year", pds::describe(pds::errc::outside_calendar),
                            std::to_string(year), PDS_OUTSIDE_CALENDAR};
        *statement = new pds_statement{calendar->calendar, pds::month_of(year, month)};
        return PDS_OK;
    });
}

void pds_statement_destroy(pds_statement* statement) {
    delete statement;
}

char const* pds_statement_error(pds_statement const* statement) {
    return statement == nullptr ? "" : statement->error.text();
}

int pds_statement_open_extension(pds_statement* statement, char const* from) {
    if (from == nullptr) return PDS_NULL;
    return guarded(statement, [&] {
        statement->openings.push_back(
            {.kinds = pds::extension_kinds,
             .dates = pds::from(read("from", from, pds::try_parse_date(from)))});
        return PDS_OK;
    });
}

int pds_statement_add_duty(pds_statement* statement, char const* doctor, char const* sector,
                           char const* begin, char const* end) {
    if (doctor == nullptr || sector == nullptr || begin == nullptr || end == nullptr)
        return PDS_NULL;
    return guarded(statement, [&] {
        auto const& calendar = statement->calendar;
        auto const from = read_time("begin", begin, calendar);
        auto const until = read_time("end", end, calendar, pds::midnight::may_end_day);
        if (until <= from) throw bad_value{"end", "not after the begin", end};
        statement->duties.push_back({std::string{read_name("doctor", doctor)},
                                     std::string{read_name("sector", sector)},
                                     {from, until}});
        return PDS_OK;
    });
}

int pds_statement_add_act(pds_statement* statement, char const* doctor, char const* time,
                          char const* kind, int regulated) {
    if (doctor == nullptr || time == nullptr || kind == nullptr) return PDS_NULL;
    return guarded(statement, [&] {
        statement->acts.push_back({std::string{read_name("doctor", doctor)},
                                   {.when = read_time("time", time, statement->calendar),
                                    .kind = read("kind", kind, pds::try_act_kind(kind)),
                                    .regulated = regulated != 0}});
        return PDS_OK;
    });
}

int pds_statement_compute(pds_statement* statement, size_t* lines) {
    if (lines == nullptr) return PDS_NULL;
    *lines = 0;
    return guarded(statement, [&] {
        compute(*statement);
        *lines = statement->result.lines().size();
        return PDS_OK;
    });
}

int pds_statement_line(pds_statement* statement, size_t index, pds_line* line) {
    if (line == nullptr) return PDS_NULL;
    *line = {};
    return guarded(statement, [&] {
        auto const lines = statement->result.lines();
        if (index >= lines.size())
            throw bad_value{"index", "no such line", std::to_string(index), PDS_NO_SUCH_LINE};
        auto const& l = lines[index];
        // The names end with a zero: they are strings of the tables.
        line->doctor = statement->doctors[l.doctor].data();
        line->sector = l.sector ? statement->sectors[*l.sector].data() : "";
        copy(to_text(l.begin), line->begin);
        copy(to_text(l.end), line->end);
        copy(name_of(l.item), line->item);
        copy(l.code, line->code);
        copy(name_of(l.status), line->status);
        copy(name_of(l.reason), line->reason);
        copy(to_text(l.rules), line->rule);
        line->amount_cents = l.amount.cents();
        return PDS_OK;
    });
}
