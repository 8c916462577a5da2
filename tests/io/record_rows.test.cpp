// SPDX-License-Identifier: BSL-1.0

#include <pds/io/record_rows.hpp>

#include <pds/batch/totals.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/pay/act.hpp>
#include <pds/pay/astreinte.hpp>

#include <gmock/gmock.h>

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace record_rows_tests {

using namespace pds::literals;
using pds::io::act_rows;
using pds::io::csv_reader;
using pds::io::duty_rows;
using testing::ElementsAre;
using testing::IsEmpty;

pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};

struct names {
    pds::name_numbers<pds::doctor_id> doctors;
    pds::name_numbers<pds::sector_id> sectors;
};

template <class Faults>
std::vector<std::string> told(Faults const& faults) {
    std::vector<std::string> all;
    for (auto const& f : faults)
        all.push_back(std::to_string(f.line) + ' ' + f.column + ": " + f.what + ": " + f.value);
    return all;
}

TEST(DutyRows, AreSlotsServedWhole) {
    csv_reader csv{"sector,end,doctor,begin,planned\n"
                   "S1,2008-05-01T24:00,baud,2008-05-01T20:00,x\n"
                   "S2,2008-05-02T08:00,ducret,2008-05-02T00:00,\n"
                   "S1,2008-05-04T20:00,baud,2008-05-04T08:00,\n"};
    names seen;
    duty_rows rows{csv, calendar, seen.doctors, seen.sectors};
    auto const block = rows.next();
    ASSERT_EQ(block.size(), 3U);
    EXPECT_EQ(block[0].kind, pds::slot_kind::evening);
    EXPECT_EQ(block[0].begin.time(), "2008-05-01T20:00"_time);
    EXPECT_EQ(block[0].end.time(), "2008-05-02T00:00"_time);
    EXPECT_EQ(block[1].kind, pds::slot_kind::deep_night);
    EXPECT_EQ(block[2].kind, pds::slot_kind::sunday_or_holiday);
    EXPECT_EQ(seen.doctors[block[2].doctor], "baud");
    EXPECT_EQ(seen.sectors[pds::sector_id{block[1].sector}], "S2");
    EXPECT_THAT(rows.faults(), IsEmpty());
    EXPECT_THAT(rows.next(), IsEmpty());
}

TEST(DutyRows, OfWhichOneIsNoneAreFaults) {
    csv_reader csv{"doctor,sector,begin,end\n"
                   "a,S,2008-05-05T10:00,2008-05-05T12:00\n" // surgery hours
                   "a,S,2008-05-01T20:00,2008-05-02T08:00\n" // two slots
                   "a,S,2008-05-01T21:00,2008-05-01T24:00\n" // a part of one
                   "a,S,2300-05-01T20:00,2300-05-02T00:00\n"
                   "a,S,1969-05-01T20:00,1969-05-02T00:00\n"
                   "a,S,2008-05-01T20:00,soon\n"
                   "a,S\n"
                   "a,S,2008-05-01T20:00,2008-05-02T00:00\n"};
    names seen;
    duty_rows rows{csv, calendar, seen.doctors, seen.sectors};
    EXPECT_EQ(rows.next().size(), 1U);
    EXPECT_THAT(told(rows.faults()),
                ElementsAre("2 begin: not the begin of one whole slot: 2008-05-05T10:00",
                            "3 begin: not the begin of one whole slot: 2008-05-01T20:00",
                            "4 begin: not the begin of one whole slot: 2008-05-01T21:00",
                            "5 begin: " + std::string{describe(pds::errc::outside_calendar)} +
                                ": 2300-05-01T20:00",
                            "6 begin: before 1970: 1969-05-01T20:00",
                            "6 end: before 1970: 1969-05-02T00:00",
                            "7 end: " + std::string{describe(pds::errc::invalid_time)} + ": soon",
                            "8 begin: no such cell: the row is too short: a,S"));
    EXPECT_EQ(seen.doctors.size(), 1U);
    EXPECT_THAT(rows.next(), IsEmpty());
    EXPECT_THAT(rows.faults(), IsEmpty());
}

TEST(ActRows, TakeTheirFlagsFromTheRowAndFromTheCaller) {
    csv_reader csv{"doctor;time;kind;regulated\n"
                   "baud;2008-05-01T21:00;visit;yes\n"
                   "baud;2008-05-01T21:00;consultation;no\n"};
    names seen;
    act_rows rows{csv, seen.doctors, true};
    auto const block = rows.next();
    ASSERT_EQ(block.size(), 2U);
    EXPECT_EQ(block[0].flags, pds::act_record::regulated | pds::act_record::on_duty);
    EXPECT_EQ(block[0].kind, pds::act_kind::visit);
    EXPECT_EQ(block[1].flags, pds::act_record::on_duty);
    pds::act_prices const prices{calendar, pds::law::national_tariff};
    EXPECT_EQ(prices.of(block[0]), 68'00);
    EXPECT_EQ(prices.of(block[1]), 22'00);

    csv_reader again{"doctor,time,kind,regulated\nbaud,2008-05-01T21:00,visit,yes\n"};
    act_rows off_duty{again, seen.doctors, false};
    EXPECT_EQ(off_duty.next()[0].flags, pds::act_record::regulated);
}

TEST(ActRows, ThatCannotBeReadAreFaults) {
    csv_reader csv{"doctor,time,kind,regulated\n"
                   "a,2008-05-01,visit,yes\n"
                   "a,2008-05-01T21:00,visite,yes\n"
                   "a,2008-05-01T21:00,visit,oui\n"};
    names seen;
    act_rows rows{csv, seen.doctors, true};
    EXPECT_THAT(rows.next(), IsEmpty());
    EXPECT_THAT(
        told(rows.faults()),
        ElementsAre("2 time: " + std::string{describe(pds::errc::invalid_time)} + ": 2008-05-01",
                    "3 kind: unknown kind of act: visite", "4 regulated: neither yes nor no: oui"));
}

TEST(RecordRows, WithoutTheirColumnsAreNone) {
    names seen;
    csv_reader csv{"doctor,time,kind\na,2008-05-01T21:00,visit\n"};
    act_rows rows{csv, seen.doctors, true};
    EXPECT_THAT(told(rows.faults()), ElementsAre("1 regulated: missing column: "));
    EXPECT_THAT(rows.next(), IsEmpty());
    EXPECT_EQ(rows.faults().size(), 1U);

    csv_reader empty{""};
    duty_rows none{empty, calendar, seen.doctors, seen.sectors};
    EXPECT_EQ(none.faults().size(), 1U);
    EXPECT_THAT(none.next(), IsEmpty());
}

TEST(RecordRows, OfManyBlocksComeToTheSameSums) {
    std::mt19937 random{20080208};
    std::string text = "doctor,time,kind,regulated\n";
    std::int64_t expected = 0;
    constexpr std::size_t count = 10'000; // more than two blocks
    for (std::size_t i = 0; i != count; ++i) {
        pds::act const a{.when = "2008-01-01T00:00"_time + static_cast<int>(random() % 500'000),
                         .kind =
                             random() % 2 == 0 ? pds::act_kind::visit : pds::act_kind::consultation,
                         .regulated = random() % 2 == 0,
                         .on_duty = true};
        expected += price(a, calendar, pds::law::national_tariff).total().cents();
        text += std::to_string(random() % 100) + ',' + std::string{to_text(a.when)} + ',' +
                std::string{name_of(a.kind)} + (a.regulated ? ",yes\n" : ",no\n");
    }
    csv_reader csv{text};
    names seen;
    act_rows rows{csv, seen.doctors, true};
    pds::act_prices const prices{calendar, pds::law::national_tariff};
    std::size_t read = 0;
    std::int64_t sum = 0;
    for (auto block = rows.next(); !block.empty(); block = rows.next()) {
        read += block.size();
        sum += total_of(block, prices).cents();
    }
    EXPECT_EQ(read, count);
    EXPECT_EQ(sum, expected);
    EXPECT_EQ(seen.doctors.size(), 100U);
}

} // namespace record_rows_tests
