// SPDX-License-Identifier: BSL-1.0

#include <pds/io/icalendar.hpp>

#include <pds/core/period.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/national_tariff.hpp>

#include "ical_lines.hpp"

#include <gmock/gmock.h>

#include <map>
#include <set>
#include <string>

namespace icalendar_tests {

using namespace pds::literals;
using ical_test::content;
using ical_test::without_stamps;
using pds::io::language;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};

std::string ics(pds::date from, pds::date until, language l = language::en) {
    return pds::io::icalendar(calendar, {from, until}, pds::law::national_tariff, l);
}

TEST(Icalendar, OneSlotIsOneEvent) {
    auto const lines = content(ics("2008-05-06"_date, "2008-05-07"_date)); // an ordinary Tuesday
    EXPECT_THAT(lines, ElementsAre("BEGIN:VCALENDAR", "VERSION:2.0",
                                   "PRODID:-//pds//permanence des soins//FR", "CALSCALE:GREGORIAN",
                                   "BEGIN:VEVENT", "UID:20080506T000000-deep_night-metropole@pds",
                                   testing::MatchesRegex("DTSTAMP:[0-9]+T[0-9]+Z"),
                                   "DTSTART:20080506T000000", "DTEND:20080506T080000",
                                   "SUMMARY:deep night (PRM\\, 100.00)", "CATEGORIES:deep_night",
                                   "TRANSP:TRANSPARENT", "END:VEVENT", "BEGIN:VEVENT",
                                   "UID:20080506T200000-evening-metropole@pds",
                                   testing::MatchesRegex("DTSTAMP:[0-9]+T[0-9]+Z"),
                                   "DTSTART:20080506T200000", "DTEND:20080507T000000",
                                   "SUMMARY:evening (PRN\\, 50.00)", "CATEGORIES:evening",
                                   "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR"));
}

TEST(Icalendar, OfAYearHasEverySlotOnceAndIsBalanced) {
    std::map<std::string, int> count;
    std::set<std::string> uids;
    for (auto const& line : content(ics("2008-01-01"_date, "2009-01-01"_date, language::fr))) {
        ++count[line];
        ++count[line.substr(0, line.find(':'))];
        if (line.rfind("UID:", 0) == 0) uids.insert(line);
    }
    EXPECT_EQ(count["BEGIN:VCALENDAR"], 1);
    EXPECT_EQ(count["END:VCALENDAR"], 1);
    // 366 + 366 + 62 + 51 + 4 + 1, as in reference_values.md
    EXPECT_EQ(count["BEGIN:VEVENT"], 850);
    EXPECT_EQ(count["END:VEVENT"], 850);
    EXPECT_EQ(count["DTSTART"], 850);
    EXPECT_EQ(count["DTEND"], 850);
    EXPECT_EQ(count["DTSTAMP"], 850);
    EXPECT_EQ(uids.size(), 850U);
}

TEST(Icalendar, WithoutARateHasNoAmount) {
    EXPECT_THAT(content(ics("2004-05-04"_date, "2004-05-05"_date)),
                Contains("SUMMARY:evening (PRN)"));
}

TEST(Icalendar, OfNoDaysIsStillACalendar) {
    EXPECT_THAT(content(ics("2008-05-06"_date, "2008-05-06"_date)),
                testing::AllOf(Contains("BEGIN:VCALENDAR"), Contains("END:VCALENDAR"),
                               Not(Contains("BEGIN:VEVENT"))));
}

TEST(Icalendar, IsTheSameEveryTime) {
    EXPECT_EQ(ics("2008-05-01"_date, "2008-06-01"_date), ics("2008-05-01"_date, "2008-06-01"_date));
}

TEST(IcalendarLine, FoldsAt75BytesAndKeepsCharactersWhole) {
    using pds::io::detail::ical_line;
    EXPECT_EQ(ical_line(std::string(75, 'x')), std::string(75, 'x') + "\r\n");
    EXPECT_EQ(ical_line(std::string(76, 'x')), std::string(75, 'x') + "\r\n x\r\n");
    // 75 + 74 + 1: the space of a folded line counts
    EXPECT_EQ(ical_line(std::string(150, 'x')),
              std::string(75, 'x') + "\r\n " + std::string(74, 'x') + "\r\n x\r\n");
    // é has two bytes: after 74 there is no room for it
    EXPECT_EQ(ical_line(std::string(74, 'x') + "é"), std::string(74, 'x') + "\r\n é\r\n");
    EXPECT_EQ(ical_line(std::string(73, 'x') + "é"), std::string(73, 'x') + "é\r\n");
    for (std::size_t n = 0; n != 200; ++n) {
        std::string text(n, 'x');
        for (int i = 0; i != 60; ++i)
            text += i % 2 == 0 ? "é" : "€";
        EXPECT_THAT(content(ical_line(text)), ElementsAre(text));
    }
}

TEST(IcalendarText, EscapesItsSpecialCharacters) { // RFC 5545, 3.3.11
    using pds::io::detail::ical_escaped;
    EXPECT_EQ(ical_escaped("a,b;c\\d"), "a\\,b\\;c\\\\d");
    EXPECT_EQ(ical_escaped("a\nb"), "a\\nb");
    EXPECT_EQ(ical_escaped("a\r\nb\r"), "a\\nb?"); // no control character is left
    EXPECT_EQ(ical_escaped("\t\x7Fé"), "??é");
}

TEST(IcalendarUid, TellsNamesApart) {
    using pds::io::detail::ical_uid_part;
    EXPECT_EQ(ical_uid_part("Dr Écuyer-Baud, 2"), "Dr%20Écuyer%2DBaud%2C%202");
    EXPECT_EQ(ical_uid_part("a%20b"), "a%2520b");
    EXPECT_EQ(ical_uid_part("\n\x7F@"), "%0A%7F%40");
}

// A sector with Saturdays from 15 May 2008 on, two posts on Sundays, evenings merged with another,
// and Saturdays only from 14:00.

constexpr pds::sector_id annecy{0};
constexpr pds::sector_id lac{1};
constexpr pds::sector_id thones{2};

pds::opening_table const openings{
    {{.kinds = {pds::slot_kind::evening}, .group = lac},
     {.sector = annecy, .kinds = {pds::slot_kind::sunday_or_holiday}, .posts = 2},
     {.sector = annecy,
      .kinds = {pds::slot_kind::saturday_afternoon},
      .dates = pds::from("2008-05-15"_date),
      .hours = {{14, 0}, {20, 0}}}}};

std::string of_sector(pds::sector_id sector, pds::interval<pds::date> period,
                      language l = language::en) {
    return pds::io::sector_icalendar(sector, sector == annecy ? "Annecy" : "Thônes", openings,
                                     calendar, period, pds::law::national_tariff, l);
}

TEST(SectorIcalendar, HasTheSlotsThatAreOpenWithTheirHours) {
    EXPECT_THAT(
        without_stamps(content(of_sector(annecy, {"2008-05-17"_date, "2008-05-19"_date}))),
        ElementsAre(
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//pds//permanence des soins//FR",
            "CALSCALE:GREGORIAN", "BEGIN:VEVENT",
            "UID:20080517T120000-saturday_afternoon-Annecy@sector.pds", "DTSTART:20080517T140000",
            "DTEND:20080517T200000", "SUMMARY:Saturday afternoon (RSP)", "LOCATION:Annecy",
            "DESCRIPTION:posts: 1\\; the organised hours do not cover the slot",
            "CATEGORIES:saturday_afternoon", "TRANSP:TRANSPARENT", "END:VEVENT", "BEGIN:VEVENT",
            "UID:20080517T200000-evening-Annecy@sector.pds", "DTSTART:20080517T200000",
            "DTEND:20080518T000000", "SUMMARY:evening (PRN\\, 50.00)", "LOCATION:Annecy",
            "DESCRIPTION:posts: 1\\; merged with other sectors", "CATEGORIES:evening",
            "TRANSP:TRANSPARENT", "END:VEVENT", "BEGIN:VEVENT",
            "UID:20080518T080000-sunday_or_holiday-Annecy@sector.pds", "DTSTART:20080518T080000",
            "DTEND:20080518T200000", "SUMMARY:Sunday or holiday (PRD\\, 150.00)", "LOCATION:Annecy",
            "DESCRIPTION:posts: 2", "CATEGORIES:sunday_or_holiday", "TRANSP:TRANSPARENT",
            "END:VEVENT", "BEGIN:VEVENT", "UID:20080518T200000-evening-Annecy@sector.pds",
            "DTSTART:20080518T200000", "DTEND:20080519T000000", "SUMMARY:evening (PRN\\, 50.00)",
            "LOCATION:Annecy", "DESCRIPTION:posts: 1\\; merged with other sectors",
            "CATEGORIES:evening", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR"));
}

TEST(SectorIcalendar, InFrench) {
    auto const lines =
        content(of_sector(annecy, {"2008-05-17"_date, "2008-05-18"_date}, language::fr));
    EXPECT_THAT(lines, Contains("SUMMARY:samedi après-midi (RSP)"));
    EXPECT_THAT(lines,
                Contains("DESCRIPTION:postes : 1 \\; les horaires ne couvrent pas la plage"));
    EXPECT_THAT(lines, Contains("DESCRIPTION:postes : 1 \\; fusionné avec d'autres secteurs"));
}

TEST(SectorIcalendar, LeavesOutWhatIsNotOpen) {
    // before the Saturday's date; a sector without Sundays of its own
    EXPECT_THAT(of_sector(annecy, {"2008-05-10"_date, "2008-05-11"_date}),
                Not(HasSubstr("saturday_afternoon")));
    EXPECT_THAT(of_sector(thones, {"2008-05-17"_date, "2008-05-19"_date}),
                testing::AllOf(HasSubstr("20080517T200000-evening-Thônes@"),
                               Not(HasSubstr("sunday")), Not(HasSubstr("saturday"))));
}

TEST(SectorIcalendar, OfHoursOutsideTheSlotHasNoEvent) {
    pds::opening_table const mornings{
        {{.kinds = {pds::slot_kind::evening}, .hours = {{8, 0}, {12, 0}}}}};
    EXPECT_THAT(pds::io::sector_icalendar(annecy, "Annecy", mornings, calendar,
                                          {"2008-05-17"_date, "2008-05-18"_date},
                                          pds::law::national_tariff, language::en),
                Not(HasSubstr("VEVENT")));
}

TEST(SectorIcalendar, OfAYearHasUniqueUidsAndEndsAfterItBegins) {
    std::set<std::string> uids;
    std::string begin;
    int evenings = 0;
    int others = 0;
    for (auto const& line : content(of_sector(annecy, pds::year_of(2008), language::fr))) {
        if (line.rfind("UID:", 0) == 0) {
            EXPECT_TRUE(uids.insert(line).second) << line;
            ++(line.find("-evening-") != std::string::npos ? evenings : others);
        }
        if (line.rfind("DTSTART:", 0) == 0) begin = line.substr(8);
        if (line.rfind("DTEND:", 0) == 0) {
            EXPECT_LT(begin, line.substr(6));
        }
    }
    EXPECT_EQ(evenings, 366);
    // 62 Sundays and holidays; of 51 Saturday afternoons those from 17 May on: 4 January was the
    // first Saturday, so 19 came before; one of them, Saturdays being no holiday then, is not
    // missing
    EXPECT_EQ(others, 62 + 32);
}

} // namespace icalendar_tests
