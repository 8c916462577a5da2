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

/// A cell that is mostly right.
template <class Random>
std::string cell_of(Random& random, std::vector<std::string> const& right) {
    auto cell = right[random() % right.size()];
    switch (random() % 24) {
    case 0: cell += static_cast<char>('0' + random() % 10); break;
    case 1: cell.resize(cell.size() / 2); break;
    case 2:
        if (!cell.empty()) cell[random() % cell.size()] = "019-:TZey"[random() % 9];
        break;
    }
    return cell;
}
std::vector<std::string> const times_of_day{
    "2008-05-01T20:00", "2008-05-02T00:00", "2008-05-01T24:00", "2008-05-04T08:00",
    "2008-05-04T20:00", "2008-02-29T20:00", "2009-02-28T20:00", "2008-12-31T24:00",
    "2009-01-01T00:00", "1969-12-31T24:00", "1970-01-01T00:00", "1969-12-31T20:00",
    "2199-12-31T20:00", "2200-01-01T00:00", "1981-12-31T20:00", "2008-05-05T10:00"};

TEST(RecordRows, SayWhatTheirCellsSay) {
    std::mt19937 random{20080208};
    std::string acts = "doctor,time,kind,regulated\n";
    std::string duties = "doctor,sector,begin,end\n";
    std::vector<std::string> expected_acts;
    std::vector<std::string> expected_duties;
    for (int i = 0; i != 20'000; ++i) {
        std::string doctor(random() % 24, static_cast<char>('a' + random() % 3));
        if (!doctor.empty()) doctor.back() = static_cast<char>('0' + random() % 10);
        auto const begin = cell_of(random, times_of_day);
        auto const end = cell_of(random, times_of_day);
        auto const kind = cell_of(random, {"visit", "consultation"});
        auto const regulated = cell_of(random, {"yes", "no"});
        auto const sector = "S" + std::to_string(random() % 40);
        auto const row = '|' + doctor + '|';
        acts += doctor + ',' + begin + ',' + kind + ',' + regulated + '\n';
        duties += doctor + ',' + sector + ',' + begin + ',' + end + '\n';

        auto const when = pds::try_parse_local_time(begin);
        auto const until = pds::try_parse_local_time(end, pds::midnight::may_end_day);
        pds::local_time const first = pds::date{1970, 1, 1};
        bool const sound = when && *when >= first;
        if (sound && pds::try_act_kind(kind) && (regulated == "yes" || regulated == "no"))
            expected_acts.push_back(row + begin + '|' + kind + '|' + regulated);
        if (!sound || !until || *until < first) continue;
        auto const slot = calendar.try_slot_at(*when);
        if (slot && *slot && (*slot)->begin() == *when && (*slot)->end() == *until)
            expected_duties.push_back(row + sector + '|' + begin + '|' +
                                      std::string{to_text(*until)});
    }
    names seen;
    std::vector<std::string> found;
    csv_reader csv_acts{acts};
    act_rows act_file{csv_acts, seen.doctors, true};
    for (auto block = act_file.next(); !block.empty(); block = act_file.next())
        for (auto const& r : block)
            found.push_back('|' + std::string{seen.doctors[r.doctor]} + '|' +
                            std::string{to_text(r.when.time())} + '|' +
                            std::string{name_of(r.kind)} + '|' +
                            ((r.flags & pds::act_record::regulated) != 0 ? "yes" : "no"));
    EXPECT_EQ(found, expected_acts);
    EXPECT_GT(found.size(), 5'000U);

    found.clear();
    csv_reader csv_duties{duties};
    duty_rows duty_file{csv_duties, calendar, seen.doctors, seen.sectors};
    for (auto block = duty_file.next(); !block.empty(); block = duty_file.next())
        for (auto const& r : block) {
            EXPECT_EQ(r.kind, calendar.slot_at(r.begin)->kind);
            found.push_back('|' + std::string{seen.doctors[r.doctor]} + '|' +
                            std::string{seen.sectors[pds::sector_id{r.sector}]} + '|' +
                            std::string{to_text(r.begin.time())} + '|' +
                            std::string{to_text(r.end.time())});
        }
    EXPECT_EQ(found, expected_duties);
    EXPECT_GT(found.size(), 200U);
}

TEST(RecordRows, NumberTheDoctorsInTheOrderOfTheRows) {
    // Names too long to wait among others that do, and rows that are none.
    std::string text = "doctor,time,kind,regulated\n";
    std::vector<std::string> expected;
    for (int i = 0; i != 500; ++i) {
        std::string const doctor(1 + static_cast<std::size_t>(i) % 40,
                                 static_cast<char>('a' + i / 40));
        bool const sound = i % 7 != 0;
        text += doctor + (sound ? ",2008-05-01T21:00,visit,yes\n" : ",2008-05-01T21:00,,yes\n");
        if (sound) expected.push_back(doctor);
    }
    names seen;
    csv_reader csv{text};
    act_rows rows{csv, seen.doctors, true};
    EXPECT_EQ(rows.next().size(), expected.size());
    ASSERT_EQ(seen.doctors.size(), expected.size());
    for (std::uint32_t i = 0; i != expected.size(); ++i)
        EXPECT_EQ(seen.doctors[pds::doctor_id{i}], expected[i]);
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
