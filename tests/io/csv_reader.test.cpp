// SPDX-License-Identifier: BSL-1.0

#include <pds/io/csv_reader.hpp>

#include <io/csv_account.hpp>

#include "core/rounds.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <deque>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace csv_reader_tests {

using csv_test::of;
using csv_test::of_naive;
using csv_test::pieces;
using pds::io::csv_reader;
using testing::ElementsAre;

TEST(CsvReader, ReadsRecordByRecord) {
    csv_reader csv{pieces{"doctor,time\r\n\"a,b\",\"say \"\"no\"\"\"\r\n\r\nc,\n", 7}};
    EXPECT_EQ(csv.separator(), ',');
    EXPECT_EQ(csv.header_line(), 1U);
    EXPECT_THAT(csv.header(), ElementsAre("doctor", "time"));
    ASSERT_TRUE(csv.next());
    EXPECT_EQ(csv.line(), 2U);
    EXPECT_EQ(csv.text(), "\"a,b\",\"say \"\"no\"\"\"");
    EXPECT_THAT(csv.cells(), ElementsAre("a,b", "say \"no\""));
    ASSERT_TRUE(csv.next());
    EXPECT_EQ(csv.line(), 4U);
    EXPECT_THAT(csv.cells(), ElementsAre("c", ""));
    EXPECT_FALSE(csv.next());
    EXPECT_FALSE(csv.next());
}

TEST(CsvReader, TellsAFaultBehindTheRecordThatHasItAndGoesOn) {
    csv_reader csv{"a,b\n1\n2,3\n"};
    EXPECT_TRUE(csv.faults().empty());
    ASSERT_TRUE(csv.next());
    ASSERT_EQ(csv.faults().size(), 1U);
    EXPECT_EQ(csv.faults()[0].column, "b");
    EXPECT_EQ(csv.faults()[0].value, "1");
    EXPECT_EQ(csv.faults()[0].text, "1");
    ASSERT_TRUE(csv.next());
    EXPECT_TRUE(csv.faults().empty());
    EXPECT_THAT(csv.cells(), ElementsAre("2", "3"));
}

TEST(CsvReader, ReadsNothingBehindAWrongHeader) {
    for (std::string_view const text : {"a,\"b\nc,d\n", "", "\n\n", "a\"b\n1\n"}) {
        csv_reader csv{text};
        EXPECT_EQ(csv.faults().size(), 1U) << text;
        EXPECT_FALSE(csv.next()) << text;
    }
}

TEST(CsvReader, KeepsTheCellsOfALongLineInSmallRoom) {
    std::string const long_cell(4096, 'x');
    std::string const text = "a,b\n" + long_cell + ",\"" + long_cell + "\"\n1,2\n";
    csv_reader csv{pieces{text, 5}, 16};
    ASSERT_TRUE(csv.next());
    EXPECT_THAT(csv.cells(), ElementsAre(long_cell, long_cell));
    ASSERT_TRUE(csv.next());
    EXPECT_THAT(csv.cells(), ElementsAre("1", "2"));
}

TEST(CsvReader, AsksForNoMoreThanItsRoomHoweverLongTheFile) {
    std::size_t most = 0;
    std::size_t rows = 1'000'000;
    csv_reader csv{[&](std::span<char> room) {
                       most = std::max(most, room.size());
                       std::string_view const row = "1,2\n";
                       std::size_t size = 0;
                       for (; rows != 0 && room.size() - size >= row.size(); --rows)
                           size += row.copy(room.data() + size, row.size());
                       return size;
                   },
                   1024};
    std::size_t read = 1;
    while (csv.next())
        ++read;
    EXPECT_EQ(read, 1'000'000U);
    EXPECT_LE(most, 1024U);
}

TEST(CsvReader, LooksAtALongRecordNoMoreOftenIfTheSourceGivesItByteByByte) {
    std::string const text = "a,b\n\"" + std::string(500'000, 'x'); // the quote is never closed
    csv_reader csv{pieces{text, 1}};
    ASSERT_TRUE(csv.next()); // at each byte from its begin that would be hours
    EXPECT_EQ(csv.faults().size(), 1U);
    EXPECT_FALSE(csv.next());
}

TEST(CsvReader, ReadsRowsOfEveryLengthAtEveryPlace) {
    // A separator, a line end, an accent and a quote at every place of the blocks that are read.
    for (std::string const end : {"\n", "\r\n"})
        for (std::size_t before = 0; before < 70; before += 7)
            for (std::size_t size = 0; size != 140; ++size) {
                std::string const cell(size, 'x');
                std::string const text = std::string(before, 'h') + ",b" + end + cell + ",2" + end +
                                         "é," + cell + end + ',' + cell + "é" + end + "\"" + cell +
                                         "\"," + end + "1," + cell + ",3" + end + cell + ",2";
                csv_reader whole{text};
                ASSERT_EQ(of(whole), of_naive(text)) << before << ' ' << size << '\n' << text;
                if (before % 2 != 0) continue;
                csv_reader cut{pieces{text, 1 + size % 90}, 100};
                ASSERT_EQ(of(cut), of_naive(text)) << before << ' ' << size << '\n' << text;
            }
}

TEST(CsvReader, SaysTheSameAsTheNaiveOneHoweverTheTextIsCut) {
    constexpr std::array<std::string_view, 26> plain{
        "a", "b", "c", ",", ",",   ",",    ";",    "\n", "\n",      "\r\n",  "\r\n",         " ",
        "é", "€", "x", "-", "yes", "2008", "T20:", "!",  "1234567", "Évian", "longer words", "\n",
        ",", "."};
    constexpr std::array<std::string_view, 8> odd{
        "\"", "\"\"", "\r", "\xE9", {"\0", 1}, "\xEF\xBB\xBF", "\"q\"", "\n\"a,\nb\","};
    std::string const too_long(5000, 'q');
    std::mt19937 random{41801};
    std::size_t faulty = 0;
    std::size_t sound = 0;
    for (int round = 0; round != rounds(2000); ++round) {
        std::string text = random() % 4 == 0 ? "\xEF\xBB\xBF" : "";
        text += random() % 2 == 0 ? "a,b\n" : "";
        auto const rarely = random() % 3 == 0 ? 4U : 40U; // something odd
        for (auto n = random() % 120; n > 0; --n)
            if (random() % rarely != 0)
                text += plain[random() % plain.size()];
            else if (random() % 50 == 0)
                text += too_long;
            else
                text += odd[random() % odd.size()];
        auto const expected = of_naive(text);
        faulty += expected.faults.size();
        sound += expected.records.size();
        csv_reader whole{text};
        ASSERT_EQ(of(whole), expected) << text;
        for (std::size_t const room : {16U, 100U, 1000U})
            for (std::size_t const piece : {std::size_t{1}, std::size_t{7}, room}) {
                csv_reader cut{pieces{text, piece}, room};
                ASSERT_EQ(of(cut), expected) << room << ' ' << piece << '\n' << text;
            }
    }
    EXPECT_GT(faulty, unsigned{rounds(1500)});
    EXPECT_GT(sound, unsigned{rounds(1500)});
}

} // namespace csv_reader_tests
