// SPDX-License-Identifier: BSL-1.0
//
// What is odd and yet computed: a warning on standard error, never an error.

#include "run.hpp"

namespace warnings_tests {

using testing::AllOf;
using testing::HasSubstr;
using tool_test::lines;

class Warnings : public tool_test::Tool {
protected:
    std::string duties(std::string const& rows) const {
        return file("d.csv", "doctor,sector,begin,end\n" + rows);
    }
    std::string openings(std::string const& rows) const {
        return file("o.csv", "sector,kind,posts,from,until,group,open_from,open_to\n" + rows);
    }
    std::string const sunday = "a,s,2008-05-04T08:00,2008-05-04T20:00\n";
    std::string warned(std::vector<std::string> const& options) const {
        std::vector<std::string> arguments{"pay"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        auto const r = run(std::move(arguments));
        EXPECT_EQ(r.status, 0);
        EXPECT_EQ(lines(r.out).size(), 2U) << r.out; // the Sunday, paid whole
        EXPECT_THAT(r.out, HasSubstr(",150.00,payable,"));
        return r.err;
    }
};

TEST_F(Warnings, OfRowsThatOverlap) { // R-P15: their minutes count once
    auto const d = duties("a,s,2008-05-04T08:00,2008-05-04T14:00\n"
                          "a,s,2008-05-04T12:00,2008-05-04T20:00\n");
    EXPECT_EQ(warned({"--duties", d}), "warning: " + d +
                                           ":3: row: overlaps line 2 of the same doctor and "
                                           "sector, counted once: \"a\"\n");
}

TEST_F(Warnings, OfARowWithinAnother) {
    auto const d = duties("a,s,2008-05-04T09:00,2008-05-04T10:00\n"
                          "a,s,2008-05-04T08:00,2008-05-04T20:00\n"
                          "a,s,2008-05-04T18:00,2008-05-04T19:00\n");
    EXPECT_THAT(warned({"--duties", d}), AllOf(HasSubstr(":3: row: overlaps line 2"),
                                               HasSubstr(":4: row: overlaps line 3")));
}

TEST_F(Warnings, NotOfRowsThatTouchOrBelongToAnother) {
    auto const d = duties("a,s,2008-05-04T08:00,2008-05-04T14:00\n"
                          "a,s,2008-05-04T14:00,2008-05-04T20:00\n");
    EXPECT_EQ(warned({"--duties", d}), "");
}

TEST_F(Warnings, OfARowGivenTwice) {
    auto const d = duties(sunday + sunday);
    EXPECT_EQ(warned({"--duties", d}),
              "warning: " + d + ":3: row: the same as line 2, counted once: \"a\"\n");
}

TEST_F(Warnings, OfOpeningsThatNeverApply) {
    auto const o = openings("s,*,2,,,,,\n"
                            "s,evening,1,,,,08:00,20:00\n"
                            "s,sunday_or_holiday,1,,,,,\n"
                            "s,deep_night,1,2008-01-01,2009-01-01,,,\n"
                            "s,deep_night,1,,,,,\n");
    auto const err = warned({"--duties", duties(sunday), "--openings", o});
    EXPECT_EQ(lines(err).size(), 3U) << err; // the first still opens the extension
    EXPECT_THAT(err, HasSubstr(o + ":3: row: never applies: its hours touch no slot of its kind"));
    EXPECT_THAT(err, HasSubstr(o + ":5: row: never applies: later rows win everywhere: \"s\""));
}

TEST_F(Warnings, OfAGroupOfOne) { // R-O5
    auto const o = openings("s,*,1,,,,,\n"
                            "s,evening,1,,,g,,\n");
    EXPECT_EQ(warned({"--duties", duties(sunday), "--openings", o}),
              "warning: " + o + ":3: group: a group of one sector: \"g\"\n");
}

} // namespace warnings_tests
