// SPDX-License-Identifier: BSL-1.0
//
// R-T1, R-T3: to the Order 45 days before the table starts, from there 10 days before; three
// months at least; from 2010 who served, within a month after.

#include "run.hpp"

#include <nlohmann/json.hpp>

#include <array>

namespace deadlines_tests {

using testing::HasSubstr;
using tool_test::lines;

class Deadlines : public tool_test::Tool {
protected:
    std::string deadlines(std::string const& start,
                          std::vector<std::string> const& more = {}) const {
        std::vector<std::string> all{"deadlines", "--table-start", start};
        all.insert(all.end(), more.begin(), more.end());
        return out_of(std::move(all));
    }
};

std::string text_2005(std::string const& order, std::string const& others, std::string const& end) {
    return "step,actor,due\nsend_to_order,doctors," + order + "\nsend_to_prefect,order," + others +
           "\nsend_to_samu,order," + others + "\nsend_to_insurer,order," + others +
           "\ntable_end_at_least,doctors," + end + "\n";
}

std::string text_2010(std::string const& order, std::string const& others, std::string const& end,
                      std::string const& list) {
    return "step,actor,due\nsend_to_order,doctors," + order + "\nsend_to_agency,order," + others +
           "\nsend_to_samu,order," + others + "\nsend_to_insurer,order," + others +
           "\ntable_end_at_least,doctors," + end + "\nlist_who_served,association," + list + "\n";
}

TEST_F(Deadlines, OfAnOrdinaryTable) {
    EXPECT_EQ(deadlines("2008-07-01"), text_2005("2008-05-17", "2008-06-21", "2008-10-01"));
    EXPECT_EQ(deadlines("2008-07-01", {"--text", "2005"}), deadlines("2008-07-01"));
    EXPECT_EQ(deadlines("2008-07-01", {"--text", "2010"}),
              text_2010("2008-05-17", "2008-06-21", "2008-10-01", "2008-11-01"));
}

TEST_F(Deadlines, AtMonthAndYearEnds) {
    constexpr std::array<std::array<char const*, 5>, 10> tables{{
        // start, to the order, to the others, end of the table, list
        {"2008-01-01", "2007-11-17", "2007-12-22", "2008-04-01", "2008-05-01"},
        {"2008-01-31", "2007-12-17", "2008-01-21", "2008-04-30", "2008-05-30"},
        {"2008-02-29", "2008-01-15", "2008-02-19", "2008-05-29", "2008-06-29"},
        {"2008-03-01", "2008-01-16", "2008-02-20", "2008-06-01", "2008-07-01"}, // leap year
        {"2007-03-01", "2007-01-15", "2007-02-19", "2007-06-01", "2007-07-01"}, // common year
        {"2007-11-30", "2007-10-16", "2007-11-20", "2008-02-29", "2008-03-29"},
        {"2008-11-30", "2008-10-16", "2008-11-20", "2009-02-28", "2009-03-28"},
        {"2007-12-01", "2007-10-17", "2007-11-21", "2008-03-01", "2008-04-01"},
        {"2008-05-31", "2008-04-16", "2008-05-21", "2008-08-31", "2008-09-30"},
        {"2008-10-01", "2008-08-17", "2008-09-21", "2009-01-01", "2009-02-01"},
    }};
    for (auto const& [start, order, others, end, list] : tables) {
        EXPECT_EQ(deadlines(start), text_2005(order, others, end)) << start;
        EXPECT_EQ(deadlines(start, {"--text", "2010"}), text_2010(order, others, end, list))
            << start;
    }
}

TEST_F(Deadlines, AtBothEndsOfTheCalendar) {
    EXPECT_EQ(deadlines("1982-01-01"), text_2005("1981-11-17", "1981-12-22", "1982-04-01"));
    EXPECT_EQ(deadlines("2199-12-31", {"--text", "2010"}),
              text_2010("2199-11-16", "2199-12-21", "2200-03-31", "2200-04-30"));
}

TEST_F(Deadlines, AsJsonAndText) {
    auto const json = nlohmann::json::parse(deadlines("2008-07-01", {"--format", "json"}));
    ASSERT_EQ(json.size(), 5U);
    EXPECT_EQ(json[0], nlohmann::json::parse(R"({"step": "send_to_order", "actor": "doctors",
                                                 "due": "2008-05-17"})"));
    EXPECT_THAT(deadlines("2008-07-01", {"--format", "text"}), HasSubstr("2008-05-17"));
}

TEST_F(Deadlines, RefusesBadUsage) {
    (void)refused({"deadlines"});
    for (std::string const start :
         {"", "2008-02-30", "2008-7-1", "2008-07", "01/07/2008", "2008-07-01T00:00", "2008-07-01 ",
          "1981-12-31", "2200-01-01", "tomorrow"}) {
        auto const err = refused({"deadlines", "--table-start", start}).err;
        EXPECT_THAT(err, HasSubstr("--table-start"));
        EXPECT_THAT(err, HasSubstr("\"" + start + "\""));
    }
    for (std::string const text : {"", "2011", "10", "02005"})
        EXPECT_THAT(refused({"deadlines", "--table-start", "2008-07-01", "--text", text}).err,
                    HasSubstr("\"" + text + "\""));
    (void)refused({"deadlines", "--table-start", "2008-07-01", "--format", "ics"});
    (void)refused({"deadlines", "--table-start", "2008-07-01", "2008-07-02"});
}

} // namespace deadlines_tests
