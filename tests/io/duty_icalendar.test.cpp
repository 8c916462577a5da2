// SPDX-License-Identifier: BSL-1.0

#include <pds/io/duty_icalendar.hpp>

#include <pds/interop/boost_time_zone.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/law/time_zones.hpp>
#include <pds/pay/statement.hpp>

#include "ical_lines.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace duty_icalendar_tests {

using namespace pds::literals;
using ical_test::content;
using ical_test::without_stamps;
using pds::io::language;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
pds::boost_time_zone const zone{pds::law::clock_of(pds::territory::metropole)};
pds::name_table<pds::doctor_id> const doctors{{"Baud", "Baud-Annecy", "Écuyer"}};
pds::name_table<pds::sector_id> const sectors{{"Annecy", "Annecy-Annecy", "Thônes; est"}};
constexpr pds::doctor_id baud{0};
constexpr pds::doctor_id ecuyer{2};
constexpr pds::sector_id annecy{0};
constexpr pds::sector_id thones{2};

pds::statement made(pds::work const& done) {
    return pds::make_statement(done, pds::opening_table{{{}}}, calendar, pds::law::national_tariff,
                               zone);
}
std::string ics(pds::statement const& s, language l = language::en) {
    return pds::io::duty_icalendar(s.lines(), doctors, sectors, pds::law::national_tariff, l);
}
pds::recorded_session session(pds::local_time begin, int begin_hours, pds::local_time end,
                              int end_hours) {
    auto const offset = [](int hours) {
        return pds::utc_offset{static_cast<std::int16_t>(60 * hours)};
    };
    return {baud, {{begin, offset(begin_hours)}, {end, offset(end_hours)}}};
}

TEST(DutyIcalendar, OneLineIsOneEvent) {
    // half of Sunday 4 May 2008: 150.00 x 360 / 720; the evening left early: refused; regulation,
    // 150 minutes at 66.00 an hour
    std::vector<pds::duty> const duties{
        {baud, annecy, {"2008-05-04T08:00"_time, "2008-05-04T14:00"_time}},
        {ecuyer, annecy, {"2008-05-04T14:00"_time, "2008-05-04T20:00"_time}},
        {baud, thones, {"2008-05-05T20:00"_time, "2008-05-05T23:00"_time}}};
    std::vector<pds::recorded_session> const sessions{
        session("2008-05-06T08:00"_time, 2, "2008-05-06T10:30"_time, 2)};
    auto const s = made({.duties = duties, .sessions = sessions});
    EXPECT_THAT(
        without_stamps(content(ics(s))),
        ElementsAre(
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//pds//permanence des soins//FR",
            "CALSCALE:GREGORIAN", "BEGIN:VEVENT",
            "UID:20080504T080000-astreinte-Baud-Annecy@duty.pds", "DTSTART:20080504T080000",
            "DTEND:20080504T140000", "SUMMARY:Baud: Sunday or holiday (PRD\\, 75.00)",
            "LOCATION:Annecy", "DESCRIPTION:360 minutes\\, payable\\, P3+P9",
            "CATEGORIES:astreinte", "END:VEVENT", "BEGIN:VEVENT",
            "UID:20080505T200000-astreinte-Baud-Thônes%3B%20est@duty.pds",
            "DTSTART:20080505T200000", "DTEND:20080505T230000",
            "SUMMARY:Baud: evening (PRN\\, 0.00)", "LOCATION:Thônes\\; est",
            "DESCRIPTION:180 minutes\\, refused: the post was not served for the whole slot\\, 60 "
            "minutes missing (P10)",
            "CATEGORIES:astreinte", "END:VEVENT", "BEGIN:VEVENT",
            "UID:20080506T080000-regulation-20080506T103000-Baud@duty.pds",
            "DTSTART:20080506T080000", "DTEND:20080506T103000",
            "SUMMARY:Baud: regulation (REG\\, 165.00)",
            "DESCRIPTION:150 minutes\\, payable\\, G1+G2", "CATEGORIES:regulation", "END:VEVENT",
            "BEGIN:VEVENT", "UID:20080504T140000-astreinte-Écuyer-Annecy@duty.pds",
            "DTSTART:20080504T140000", "DTEND:20080504T200000",
            "SUMMARY:Écuyer: Sunday or holiday (PRD\\, 75.00)", "LOCATION:Annecy",
            "DESCRIPTION:360 minutes\\, payable\\, P3+P9", "CATEGORIES:astreinte", "END:VEVENT",
            "END:VCALENDAR"));
    EXPECT_THAT(content(ics(s)),
                Contains(testing::MatchesRegex("DTSTAMP:[0-9]+T[0-9]+Z")).Times(4));
    EXPECT_EQ(ics(s), ics(s));
}

TEST(DutyIcalendar, InFrench) {
    std::vector<pds::duty> const duties{
        {baud, annecy, {"2008-05-06T20:00"_time, "2008-05-07T00:00"_time}},
        {baud, annecy, {"2008-05-06T12:00"_time, "2008-05-06T13:00"_time}}};
    auto const lines = content(ics(made({.duties = duties}), language::fr));
    EXPECT_THAT(lines, Contains("SUMMARY:Baud : première partie de nuit (PRN\\, 50.00)"));
    EXPECT_THAT(lines, Contains("DESCRIPTION:240 minutes\\, dû\\, P1"));
    // outside PDS hours there is no code
    EXPECT_THAT(lines, Contains("SUMMARY:Baud : astreinte"));
    EXPECT_THAT(lines, Contains("DTEND:20080507T000000"));
}

TEST(DutyIcalendar, LeavesOutActs) {
    std::vector<pds::recorded_act> const acts{
        {baud, "2008-05-04T10:00"_time, pds::act_kind::visit, true, false}};
    EXPECT_THAT(ics(made({.acts = acts})), Not(HasSubstr("VEVENT")));
}

TEST(DutyIcalendar, ASlotKeepsItsBoundsWhenTheClockChanges) { // R-D10
    std::vector<pds::duty> const duties{
        {baud, annecy, {"2008-03-30T00:00"_time, "2008-03-30T08:00"_time}},
        {baud, annecy, {"2008-10-26T00:00"_time, "2008-10-26T08:00"_time}}};
    auto const lines = content(ics(made({.duties = duties})));
    for (auto const* const end : {"DTEND:20080330T080000", "DTEND:20081026T080000"})
        EXPECT_THAT(lines, Contains(end));
    EXPECT_THAT(lines, Contains("DESCRIPTION:480 minutes\\, payable\\, P2").Times(2));
}

TEST(DutyIcalendar, ASessionInTheHourThatComesTwiceHasALength) { // R-D10
    // 02:50 of summer time until 02:10 of winter time: twenty minutes
    std::vector<pds::recorded_session> const sessions{
        session("2008-10-26T02:50"_time, 2, "2008-10-26T02:10"_time, 1)};
    auto const lines = content(ics(made({.sessions = sessions})));
    EXPECT_THAT(lines, Contains("UID:20081026T025000+02:00-regulation-20081026T021000+01:00-"
                                "Baud@duty.pds"));
    EXPECT_THAT(lines, Contains("DTSTART:20081026T025000"));
    EXPECT_THAT(lines, Contains("DURATION:PT20M"));
    EXPECT_THAT(lines, Not(Contains(HasSubstr("DTEND"))));
    // by the clock it has no minutes; an event has
    auto const by_clock = pds::make_statement(
        {.sessions = sessions}, pds::opening_table{{{}}}, calendar, pds::law::national_tariff, zone,
        pds::always, {.sessions = pds::session_minutes::clock});
    EXPECT_THAT(content(ics(by_clock)), Contains("DURATION:PT1M"));
}

TEST(DutyIcalendar, ADutyKeepsItsUidWhenItsEndChanges) {
    auto const uid = [](pds::local_time end) {
        std::vector<pds::duty> const duties{{baud, annecy, {"2008-05-06T20:00"_time, end}}};
        auto const lines = content(ics(made({.duties = duties})));
        return *std::find_if(lines.begin(), lines.end(),
                             [](auto const& line) { return line.rfind("UID:", 0) == 0; });
    };
    EXPECT_EQ(uid("2008-05-06T23:00"_time), uid("2008-05-07T00:00"_time));
}

/// Duties and sessions of a week, many of them overlapping, of three doctors in three sectors.
pds::statement random_statement(std::mt19937& random) {
    pds::local_time const first = "2008-10-24"_date; // the clock goes back on the 26th
    auto const below = [&](unsigned n) { return static_cast<int>(random() % n); };
    auto const doctor = [&] { return pds::doctor_id{static_cast<std::uint32_t>(below(3))}; };
    std::vector<pds::duty> duties(1 + random() % 20);
    for (auto& d : duties) {
        auto const begin = first + 60 * below(24 * 4);
        d = {doctor(),
             pds::sector_id{static_cast<std::uint32_t>(below(3))},
             {begin, begin + 60 * (1 + below(30))}};
    }
    std::vector<pds::recorded_session> sessions(random() % 8);
    for (auto& s : sessions) {
        // every half hour of the night on which 02:00-03:00 comes twice, by a clock that does not
        auto const at = [](int half) {
            bool const summer = half < 6; // 03:00 of summer time is 02:00 of winter time
            pds::local_time const shown = "2008-10-26"_date;
            return pds::zoned_time{shown + (30 * half - (summer ? 0 : 60)),
                                   pds::utc_offset{static_cast<std::int16_t>(summer ? 120 : 60)}};
        };
        auto const begin = below(12);
        s = {doctor(), {at(begin), at(begin + 1 + below(6))}};
    }
    pds::opening_table const openings{
        {{.posts = 1 + below(2)},
         {.sector = annecy, .kinds = {pds::slot_kind::evening}, .posts = 0}}};
    return pds::make_statement({.duties = duties, .sessions = sessions}, openings, calendar,
                               pds::law::national_tariff, zone);
}

TEST(DutyIcalendarProperty, EveryDutyIsThereOnceUnderAUidOfItsOwn) {
    std::mt19937 random{11};
    for (int round = 0; round != 200; ++round) {
        auto const s = random_statement(random);
        auto const lines = content(ics(s));
        std::set<std::string> uids;
        std::vector<std::string> begins;
        std::size_t ends = 0;
        std::string begin;
        for (auto const& line : lines) {
            if (line.rfind("UID:", 0) == 0) {
                ASSERT_TRUE(uids.insert(line).second) << line;
            }
            if (line.rfind("DTSTART:", 0) == 0) begins.push_back(begin = line.substr(8));
            if (line.rfind("DTEND:", 0) == 0) {
                ASSERT_LT(begin, line.substr(6));
            }
            ends += line.rfind("DTEND:", 0) == 0 || line.rfind("DURATION:PT", 0) == 0;
        }
        std::vector<std::string> expected;
        for (auto const& l : s.lines())
            expected.push_back(pds::io::detail::ical_time(l.begin));
        ASSERT_EQ(begins, expected);
        ASSERT_EQ(uids.size(), s.lines().size());
        ASSERT_EQ(ends, s.lines().size());
    }
}

} // namespace duty_icalendar_tests
