// SPDX-License-Identifier: BSL-1.0

#include <pds/core/small_text.hpp>

#include "core/refusal.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <iomanip>
#include <limits>
#include <sstream>
#include <string>

namespace small_text_tests {

using pds::errc;
using pds::small_text;

constexpr auto most = std::numeric_limits<std::uint64_t>::max();

template <std::size_t Capacity>
constexpr small_text<Capacity> number(std::uint64_t value, std::size_t width) {
    small_text<Capacity> text;
    text.append_number(value, width);
    return text;
}

TEST(SmallText, HoldsItsCharacters) {
    constexpr small_text<5> text{"20:00"};
    static_assert(text == "20:00" && text.view().size() == 5 && !text.empty());
    static_assert(small_text<5>{}.empty() && small_text<5>{} == "");
    static_assert(small_text<5>{"a"} != small_text<5>{"b"});
    EXPECT_EQ(std::string{text.view()}, "20:00");
}

TEST(SmallText, GrowsToItsCapacityAndNoFarther) {
    small_text<3> text{"ab"};
    text.append('c');
    EXPECT_EQ(text, "abc");
    EXPECT_EQ(refusal([&] { return text.append('d'); }), errc::invalid_text_length);
    EXPECT_EQ(text, "abc");
    EXPECT_EQ(refusal([] { return small_text<3>{"abcd"}; }), errc::invalid_text_length);
    EXPECT_EQ(refusal([] { return number<3>(1234, 1); }), errc::invalid_text_length);
    EXPECT_EQ(refusal([] { return small_text<255>{std::string(256, 'x')}; }),
              errc::invalid_text_length);
    EXPECT_EQ(small_text<255>{std::string(255, 'x')}, std::string(255, 'x'));
}

TEST(SmallText, AppendsNumbersWithLeadingZeros) {
    static_assert(number<24>(0, 1) == "0");
    static_assert(number<24>(7, 2) == "07");
    static_assert(number<24>(123, 2) == "123");
    static_assert(number<24>(2008, 4) == "2008");
    static_assert(number<24>(most, 1) == "18446744073709551615");
    static_assert(number<24>(1, 20) == "00000000000000000001");
    static_assert(number<24>(0, 0) == ""); // no digit was asked for
}

TEST(SmallText, KeepsZeroBytes) {
    small_text<3> text;
    text.append('\0').append('x');
    EXPECT_EQ(text.view(), (std::string_view{"\0x", 2}));
}

TEST(SmallText, GoesIntoStreamsAsTheirTextDoes) {
    std::ostringstream out;
    out << std::setw(6) << small_text<24>{"48.50"} << '|' << small_text<5>{"20:00"}
        << small_text<1>{};
    EXPECT_EQ(out.str(), " 48.50|20:00");
}

} // namespace small_text_tests
