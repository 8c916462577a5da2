// SPDX-License-Identifier: BSL-1.0

#include <pds/io/explain.hpp>

#include <pds/law/calendar_fr.hpp>

#include <gmock/gmock.h>

#include <string>

namespace explain_tests {

using namespace pds::literals;
using pds::io::language;
using testing::HasSubstr;

std::string why(pds::local_time t, language l,
                pds::saturday_morning reading = pds::saturday_morning::strict,
                pds::slot_kinds kinds = pds::all_kinds) {
    pds::slot_calendar const calendar{pds::territory::metropole,
                                      pds::law::calendar_fr,
                                      {.saturday_morning = reading, .kinds = kinds}};
    pds::trace trace;
    (void)calendar.slot_at(t, trace);
    return pds::io::explain(trace.steps(), calendar, l);
}

TEST(Explain, PontAfterAscension) { // R-D5
    EXPECT_EQ(why("2008-05-02T10:00"_time, language::en),
              "  D3   no   Friday 2008-05-02 is neither a Sunday nor a holiday\n"
              "  D5   yes  Friday 2008-05-02 follows a holiday: 2008-05-01 (Labour Day / Ascension "
              "Day)\n"
              "  D1   no   the time is outside 20:00-24:00\n"
              "  D2   no   the time is outside 00:00-08:00\n"
              "  D5   yes  the time is within 08:00-20:00 [instruction 2008, annexe 2]\n");
    EXPECT_EQ(why("2008-05-02T10:00"_time, language::fr),
              "  D3   non  vendredi 2008-05-02 n'est ni dimanche ni férié\n"
              "  D5   oui  vendredi 2008-05-02 suit un jour férié : 2008-05-01 (Fête du travail / "
              "Ascension)\n"
              "  D1   non  l'heure est hors de 20:00-24:00\n"
              "  D2   non  l'heure est hors de 00:00-08:00\n"
              "  D5   oui  l'heure est dans 08:00-20:00 [instruction 2008, annexe 2]\n");
}

TEST(Explain, SaturdayMorningAfterAssumption) { // R-D6, strict
    EXPECT_EQ(why("2008-08-16T09:00"_time, language::en),
              "  D3   no   Saturday 2008-08-16 is neither a Sunday nor a holiday\n"
              "  D6   yes  Saturday 2008-08-16 follows a holiday: 2008-08-15 (Assumption)\n"
              "  D1   no   the time is outside 20:00-24:00\n"
              "  D2   no   the time is outside 00:00-08:00\n"
              "  D4   no   the time is outside 12:00-20:00\n"
              "  D6   yes  the time is within 08:00-12:00 [avenant 27, article 1]\n");
    EXPECT_EQ(why("2008-08-16T09:00"_time, language::fr),
              "  D3   non  samedi 2008-08-16 n'est ni dimanche ni férié\n"
              "  D6   oui  samedi 2008-08-16 suit un jour férié : 2008-08-15 (Assomption)\n"
              "  D1   non  l'heure est hors de 20:00-24:00\n"
              "  D2   non  l'heure est hors de 00:00-08:00\n"
              "  D4   non  l'heure est hors de 12:00-20:00\n"
              "  D6   oui  l'heure est dans 08:00-12:00 [avenant 27, article 1]\n");
}

TEST(Explain, SaturdayAfterAPontIsAMatterOfReading) { // R-D6
    EXPECT_EQ(why("2008-05-03T09:00"_time, language::en),
              "  D3   no   Saturday 2008-05-03 is neither a Sunday nor a holiday\n"
              "  D6   no   Saturday 2008-05-03 follows a pont, not a holiday; the reading of "
              "mornings is strict\n"
              "  D4   yes  Saturday 2008-05-03 is a Saturday, and no holiday\n"
              "  D1   no   the time is outside 20:00-24:00\n"
              "  D2   no   the time is outside 00:00-08:00\n"
              "  D4   no   the time is outside 12:00-20:00\n");
    EXPECT_EQ(why("2008-05-03T09:00"_time, language::en, pds::saturday_morning::wide),
              "  D3   no   Saturday 2008-05-03 is neither a Sunday nor a holiday\n"
              "  D6   yes  Saturday 2008-05-03 follows a pont, not a holiday; the reading of "
              "mornings is wide\n"
              "  D1   no   the time is outside 20:00-24:00\n"
              "  D2   no   the time is outside 00:00-08:00\n"
              "  D4   no   the time is outside 12:00-20:00\n"
              "  D6   yes  the time is within 08:00-12:00 [avenant 27, article 1]\n");
    EXPECT_THAT(why("2008-05-03T09:00"_time, language::fr),
                HasSubstr("  D6   non  samedi 2008-05-03 suit un pont, non un jour férié ; la "
                          "lecture des matins est stricte\n"));
    EXPECT_THAT(why("2008-05-03T09:00"_time, language::fr, pds::saturday_morning::wide),
                HasSubstr("  D6   oui  samedi 2008-05-03 suit un pont, non un jour férié ; la "
                          "lecture des matins est large\n"));
}

TEST(Explain, OtherDays) {
    EXPECT_THAT(
        why("2008-05-01T10:00"_time, language::en),
        HasSubstr("D3   yes  Thursday 2008-05-01 is a holiday: Labour Day / Ascension Day"));
    EXPECT_THAT(why("2008-05-04T10:00"_time, language::en),
                HasSubstr("D3   yes  Sunday 2008-05-04 is a Sunday\n"));
    EXPECT_THAT(why("2008-11-10T10:00"_time, language::en), // pont before 11 November
                HasSubstr("D5   yes  Monday 2008-11-10 comes before a holiday: 2008-11-11 "
                          "(Armistice Day)"));
    EXPECT_THAT(why("2008-05-05T10:00"_time, language::en),
                HasSubstr("D5   no   Monday 2008-05-05 does not come before a holiday"));
    EXPECT_THAT(why("2008-05-16T10:00"_time, language::fr),
                HasSubstr("D5   non  vendredi 2008-05-16 ne suit pas un jour férié"));
    EXPECT_THAT(why("2008-05-07T10:00"_time, language::en),
                HasSubstr("D5   no   Wednesday 2008-05-07 is neither a Monday nor a Friday"));
}

TEST(Explain, KindThatIsNotOpen) { // R-D9
    EXPECT_THAT(
        why("2008-05-02T10:00"_time, language::en, pds::saturday_morning::strict, pds::base_kinds),
        HasSubstr("D5   no   this kind is not open\n"));
}

TEST(Explain, ReplacementsAndHolders) { // R-P8, R-T3, R-O4
    pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
    pds::name_table<pds::doctor_id> const doctors{{"baud", "ducret"}};
    auto const say = [&](pds::step const& s, language l) {
        return pds::io::explain(s, calendar, l, &doctors);
    };
    using pds::condition;
    pds::step const planned{.rule = {'P', 8}, .asked = condition::served_as_planned, .value = 1};
    EXPECT_EQ(say(planned, language::en),
              "P8   no   served in place of ducret, who was planned; who served is paid");
    pds::step took_over{.rule = {'T', 3},
                        .asked = condition::replaced_in_time,
                        .holds = true,
                        .day = "2008-05-02"_date,
                        .of = 605};
    EXPECT_EQ(say(took_over, language::en), "T3   yes  baud took over, agreed on 2008-05-02T10:05");
    took_over.holds = false;
    EXPECT_EQ(say(took_over, language::fr),
              "T3   non  baud a repris, convenu le 2008-05-02T10:05 : tard, la garde avait "
              "commencé");
    pds::step held{.rule = {'O', 4},
                   .asked = condition::held_by_doctors,
                   .value = static_cast<std::int64_t>(pds::holder::emergency_department)};
    EXPECT_EQ(say(held, language::en), "O4   no   held by an emergency department: no astreinte");
    held.value = static_cast<std::int64_t>(pds::holder::nobody);
    EXPECT_EQ(say(held, language::fr), "O4   non  tenu par personne : pas d'astreinte");
}

TEST(HolidayNames, AreJoined) { // R-H4
    pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
    using pds::io::holiday_names;
    EXPECT_EQ(holiday_names("2008-05-01"_date, calendar, language::fr),
              "Fête du travail / Ascension");
    EXPECT_EQ(holiday_names("2008-12-25"_date, calendar, language::fr), "Noël");
    EXPECT_EQ(holiday_names("2008-05-04"_date, calendar, language::fr), "");
}

TEST(CitationText, NamesKeyAndPlace) {
    EXPECT_EQ(pds::io::citation_text({}), "");
    EXPECT_EQ(pds::io::citation_text({&pds::law::sources::avenant_27, "article 1"}),
              " [avenant 27, article 1]");
    EXPECT_EQ(pds::io::citation_text({&pds::law::sources::avenant_27, ""}), " [avenant 27]");
}

} // namespace explain_tests
