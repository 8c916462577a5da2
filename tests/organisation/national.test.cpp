// SPDX-License-Identifier: BSL-1.0

#include <pds/organisation/national.hpp>

#include "core/refusal.hpp"

#include <pds/law/sector_targets_2008.hpp>

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace national_tests {

using pds::count_fault;
using pds::count_finding;
using pds::department_count;
using pds::errc;
using pds::survey;
using pds::target_reading;
using pds::law::sector_targets_2008;
using testing::ElementsAre;
using testing::IsEmpty;

using counts = std::vector<department_count>;

// reference_values.md: Ariège 19 (5, 7), Dordogne 46 (13, 18), Haute-Loire 22 (7, 10), Gers 31
// (6, 8), Hauts-de-Seine 13 (50, 58).
counts const in_the_press{{"09", {.evening = 19}},
                          {"24", {.evening = 46}},
                          {"43", {.evening = 22}},
                          {"32", {.evening = 31}},
                          {"92", {.evening = 13}}};

/// `24 46 18 28`: code, sectors, bound, excess.
std::vector<std::string> reductions(pds::national_view const& view) {
    std::vector<std::string> rows;
    for (auto const& r : view.to_reduce)
        rows.push_back(std::string{r.department->department} + ' ' + std::to_string(r.sectors) +
                       ' ' + std::to_string(r.bound) + ' ' + std::to_string(r.excess));
    return rows;
}

TEST(National, OfDepartmentsInThePress) { // R-S3, R-S6
    auto const view = survey(in_the_press, sector_targets_2008);
    EXPECT_EQ(view.sectors, 19 + 46 + 22 + 31 + 13);
    EXPECT_EQ(view.targets, 5 + 13 + 7 + 6 + 50);
    EXPECT_EQ(view.adjusted, 7 + 18 + 10 + 8 + 58);
    EXPECT_EQ(view.bounds, view.adjusted);
    EXPECT_THAT(view.departments, ElementsAre(1, 0, 4)); // Hauts-de-Seine meets its target
    EXPECT_THAT(reductions(view), ElementsAre("24 46 18 28", "32 31 8 23", "09 19 7 12",
                                              "43 22 10 12")); // of equal excess by code
    EXPECT_EQ(view.excess(), 28 + 23 + 12 + 12);
}

TEST(National, OfDepartmentsInThePressAgainstTheTargetItself) { // R-S3, the other reading
    auto const view = survey(in_the_press, sector_targets_2008, target_reading::target);
    EXPECT_EQ(view.bounds, 5 + 13 + 7 + 6 + 50);
    EXPECT_EQ(view.targets, view.bounds);
    EXPECT_EQ(view.adjusted, 7 + 18 + 10 + 8 + 58);
    EXPECT_THAT(view.departments, ElementsAre(1, 0, 4)); // verdicts look at both bounds
    EXPECT_THAT(reductions(view),
                ElementsAre("24 46 13 33", "32 31 6 25", "43 22 7 15", "09 19 5 14"));
    EXPECT_EQ(view.excess(), 33 + 25 + 15 + 14);
}

TEST(National, TakesDepartmentsInAnyOrder) {
    auto const backwards =
        survey(counts{in_the_press.rbegin(), in_the_press.rend()}, sector_targets_2008);
    EXPECT_EQ(reductions(backwards), reductions(survey(in_the_press, sector_targets_2008)));
}

TEST(National, CountsVerdictsOfTheReading) { // R-S3: Haute-Savoie 23, 32
    auto const savoie = [](int evening, target_reading reading) {
        return survey(counts{{"74", {.evening = evening}}}, sector_targets_2008, reading);
    };
    EXPECT_THAT(savoie(23, target_reading::margin).departments, ElementsAre(1, 0, 0));
    EXPECT_THAT(savoie(32, target_reading::margin).departments, ElementsAre(0, 1, 0));
    EXPECT_THAT(savoie(33, target_reading::margin).departments, ElementsAre(0, 0, 1));
    EXPECT_THAT(savoie(32, target_reading::margin).to_reduce, IsEmpty());
    EXPECT_EQ(savoie(33, target_reading::margin).excess(), 1);
    EXPECT_THAT(savoie(32, target_reading::target).departments, ElementsAre(0, 1, 0));
    EXPECT_THAT(reductions(savoie(32, target_reading::target)), ElementsAre("74 32 23 9"));
}

TEST(National, LooksAtTheEveningAlone) { // R-S3, R-S5
    auto const view =
        survey(counts{{"74", {.evening = 20, .sunday_or_holiday = 99, .saturday_afternoon = 99}}},
               sector_targets_2008);
    EXPECT_EQ(view.sectors, 20);
    EXPECT_THAT(view.to_reduce, IsEmpty());
}

TEST(National, OfAllDepartmentsAtTheirTargetsIs1932) { // R-S6
    counts at_target;
    counts at_margin;
    for (auto const& row : sector_targets_2008) {
        at_target.push_back({row.department, {.evening = row.target}});
        at_margin.push_back({row.department, {.evening = row.adjusted_target}});
    }
    auto const met = survey(at_target, sector_targets_2008);
    EXPECT_EQ(met.sectors, 1932);
    EXPECT_EQ(met.targets, 1932);
    EXPECT_EQ(met.adjusted, 2512);
    EXPECT_THAT(met.departments, ElementsAre(95, 0, 0));
    auto const within = survey(at_margin, sector_targets_2008);
    EXPECT_EQ(within.sectors, 2512);
    EXPECT_EQ(within.excess(), 0);
    // by the other reading 2512 - 1932 = 580 sectors must go
    EXPECT_EQ(survey(at_margin, sector_targets_2008, target_reading::target).excess(), 580);
}

TEST(National, OfNothingIsNothing) {
    auto const view = survey({}, sector_targets_2008);
    EXPECT_EQ(view.sectors, 0);
    EXPECT_EQ(view.bounds, 0);
    EXPECT_EQ(view.excess(), 0);
    EXPECT_THAT(view.departments, ElementsAre(0, 0, 0));
}

TEST(CountFaults, AreToldWithTheirRows) {
    auto const faults = [](counts const& rows) { return find_faults(rows, sector_targets_2008); };
    EXPECT_THAT(faults(in_the_press), IsEmpty());
    EXPECT_THAT(faults({}), IsEmpty());
    // Paris and overseas have no target
    EXPECT_THAT(faults({{"74", {}}, {"75", {}}, {"971", {}}, {"", {}}}),
                ElementsAre(count_finding{1, count_fault::unknown_department},
                            count_finding{2, count_fault::unknown_department},
                            count_finding{3, count_fault::unknown_department}));
    EXPECT_THAT(faults({{"74", {}}, {"01", {}}, {"74", {}}, {"74", {}}}),
                ElementsAre(count_finding{2, count_fault::department_given_twice},
                            count_finding{3, count_fault::department_given_twice}));
    EXPECT_THAT(faults({{"01", {.evening = -1}},
                        {"02", {.sunday_or_holiday = -1}},
                        {"03", {.saturday_afternoon = -1}},
                        {"04", {}}}),
                ElementsAre(count_finding{0, count_fault::negative_count},
                            count_finding{1, count_fault::negative_count},
                            count_finding{2, count_fault::negative_count}));
    EXPECT_THAT(faults({{"XX", {}}, {"XX", {.evening = -1}}}), // all that is wrong with a row
                ElementsAre(count_finding{0, count_fault::unknown_department},
                            count_finding{1, count_fault::unknown_department},
                            count_finding{1, count_fault::department_given_twice},
                            count_finding{1, count_fault::negative_count}));
}

TEST(CountFaults, ThrowAtTheirRow) {
    struct {
        counts rows;
        errc code;
        std::size_t row;
    } const cases[] = {{{{"74", {}}, {"75", {}}}, errc::unknown_name, 1},
                       {{{"74", {}}, {"01", {}}, {"74", {}}}, errc::unknown_name, 2},
                       {{{"74", {.evening = -1}}}, errc::invalid_count, 0},
                       {{{"74", {}}, {"01", {.saturday_afternoon = -1}}}, errc::invalid_count, 1}};
    for (auto const& x : cases) {
        try {
            (void)survey(x.rows, sector_targets_2008);
            ADD_FAILURE() << x.row;
        } catch (pds::error const& e) {
            EXPECT_EQ(e.code(), x.code);
            EXPECT_EQ(e.position(), x.row);
        }
    }
}

TEST(CountFaults, AreToldInWords) {
    EXPECT_EQ(describe(count_fault::unknown_department), "no department of the table of targets");
    EXPECT_EQ(describe(count_fault::department_given_twice), "department given twice");
    EXPECT_EQ(describe(count_fault::negative_count), "a number below nothing");
}

} // namespace national_tests
