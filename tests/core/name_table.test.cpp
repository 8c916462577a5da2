// SPDX-License-Identifier: BSL-1.0

#include <pds/core/name_table.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace name_table_tests {

enum class id : std::uint32_t {};
using table = pds::name_table<id>;

TEST(NameTable, NumbersDistinctNamesInByteOrder) {
    table const names{{"Thonon", "annecy", "Annecy", "Thonon", "Écuelles", "10", "9"}};
    ASSERT_EQ(names.size(), 6U);
    // digits, capitals, small letters, then bytes above 127
    std::vector<std::string_view> const expected{"10",     "9",      "Annecy",
                                                 "Thonon", "annecy", "Écuelles"};
    for (std::uint32_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(names[id{i}], expected[i]);
        EXPECT_EQ(names.find(expected[i]).value(), id{i});
    }
}

TEST(NameTable, KnowsNoOtherName) {
    table const names{{"Annecy", "Thonon"}};
    for (auto const* const name : {"", "A", "Annec", "Annecy ", "Annecyx", "Bonneville", "Zz"})
        EXPECT_EQ(names.find(name).error().code, pds::errc::unknown_name) << name;
}

TEST(NameTable, MayBeEmptyAndMayHoldTheEmptyName) {
    EXPECT_EQ(table{}.size(), 0U);
    EXPECT_FALSE(table{}.find("").has_value());
    EXPECT_EQ(table{{""}}.find("").value(), id{0});
}

TEST(NameTable, KeepsItsOwnCopyOfTheNames) {
    table names;
    {
        std::string const passing = "a name too long for the small string of the library";
        names = table{{passing}};
    }
    EXPECT_EQ(names[id{0}], "a name too long for the small string of the library");
    table const copy = names;
    EXPECT_EQ(copy.find(names[id{0}]).value(), id{0});
}

} // namespace name_table_tests
