// SPDX-License-Identifier: BSL-1.0

#include <pds/io/icalendar.hpp>

#include <pds/law/calendar_fr.hpp>
#include <pds/law/national_tariff.hpp>

#include <gmock/gmock.h>

#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace pds::literals;
using pds::io::language;
using testing::Contains;
using testing::ElementsAre;

pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};

std::string ics(pds::date from, pds::date until, language l = language::en) {
    return pds::io::icalendar(calendar, {from, until}, pds::law::national_tariff, l);
}

/// The content lines, unfolded; a line that is wrongly ended is a failure.
std::vector<std::string> content(std::string const& text) {
    std::vector<std::string> lines;
    std::size_t at = 0;
    while (at < text.size()) {
        auto const end = text.find("\r\n", at);
        if (end == std::string::npos) {
            ADD_FAILURE() << "a line without CRLF";
            break;
        }
        auto const line = text.substr(at, end - at);
        EXPECT_LE(line.size(), 75U) << line; // RFC 5545, 3.1: octets, without the line break
        EXPECT_EQ(line.find_first_of("\r\n"), std::string::npos) << line;
        if (!line.empty() && line[0] == ' ')
            lines.back() += line.substr(1);
        else
            lines.push_back(line);
        at = end + 2;
    }
    return lines;
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
                               testing::Not(Contains("BEGIN:VEVENT"))));
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
    EXPECT_EQ(pds::io::detail::ical_escaped("a,b;c\\d"), "a\\,b\\;c\\\\d");
}

} // namespace
