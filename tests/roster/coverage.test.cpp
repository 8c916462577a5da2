// SPDX-License-Identifier: BSL-1.0

#include <pds/roster/coverage.hpp>

#include "core/rounds.hpp"
#include "support.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <utility>

namespace coverage_tests {

using namespace roster_test;
using pds::date;
using pds::doctor_id;
using pds::interval;
using pds::local_time;
using pds::sector_id;
using testing::ElementsAre;
using testing::IsEmpty;
using enum pds::slot_kind;

constexpr sector_id g{7}; // a group
constexpr interval sunday{"2008-05-04"_date, "2008-05-05"_date};
constexpr pds::slot_kinds day_only{sunday_or_holiday};

/// `0 2008-05-04T08:00 sunday_or_holiday 1/2 partly`: unit, slot, served of posts.
std::string text(pds::uncovered const& u) {
    return std::to_string(pds::index_of(u.unit)) + ' ' + std::string{pds::to_text(u.slot.begin())} +
           ' ' + std::string{name_of(u.slot.kind)} + ' ' + std::to_string(u.served) + '/' +
           std::to_string(u.posts) + ' ' + std::string{name_of(u.status)};
}

std::vector<std::string> found(std::vector<pds::duty> const& duties,
                               pds::opening_table const& openings, interval<date> period = sunday,
                               std::vector<sector_id> const& sectors = {s0}) {
    std::vector<std::string> out;
    for (auto const& u : pds::coverage(duties, openings, sectors, calendar, period))
        out.push_back(text(u));
    return out;
}

pds::opening_table days(int posts = 1) {
    return pds::opening_table{{{.kinds = day_only, .posts = posts}}};
}

TEST(CoverageStatus, Names) { // cli.md, coverage
    EXPECT_EQ(name_of(pds::coverage_status::empty), "empty");
    EXPECT_EQ(name_of(pds::coverage_status::partly), "partly");
    EXPECT_EQ(name_of(pds::coverage_status::over), "over");
}

TEST(Coverage, AnEmptySlotIsNamed) { // R-T2: of a Sunday its night, its day and its evening
    EXPECT_THAT(found({}, open()), ElementsAre("0 2008-05-04T00:00 deep_night 0/1 empty",
                                               "0 2008-05-04T08:00 sunday_or_holiday 0/1 empty",
                                               "0 2008-05-04T20:00 evening 0/1 empty"));
}

TEST(Coverage, AnExactlyServedSlotIsNot) {
    EXPECT_THAT(found({duty(a, s0, "2008-05-04T00:00", "2008-05-05T00:00")}, open()), IsEmpty());
    EXPECT_THAT(found({duty(a, s0, "2008-05-04T08:00", "2008-05-04T13:00"),
                       duty(b, s0, "2008-05-04T13:00", "2008-05-04T20:00")},
                      days()),
                IsEmpty());
}

TEST(Coverage, AMinuteMissingIsPartly) {
    EXPECT_THAT(found({duty(a, s0, "2008-05-04T08:01", "2008-05-04T20:00")}, days()),
                ElementsAre("0 2008-05-04T08:00 sunday_or_holiday 0/1 partly"));
}

TEST(Coverage, CountsThePostsServedThroughout) {
    auto const whole = duty(a, s0, "2008-05-04T08:00", "2008-05-04T20:00");
    auto const half = duty(b, s0, "2008-05-04T08:00", "2008-05-04T14:00");
    EXPECT_THAT(found({whole}, days(2)),
                ElementsAre("0 2008-05-04T08:00 sunday_or_holiday 1/2 partly"));
    EXPECT_THAT(found({whole, half}, days(2)),
                ElementsAre("0 2008-05-04T08:00 sunday_or_holiday 1/2 partly"));
    // Somebody at every minute, but on two posts neither of which is served throughout.
    EXPECT_THAT(found({half, duty(a, s0, "2008-05-04T13:00", "2008-05-04T20:00")}, days(2)),
                ElementsAre("0 2008-05-04T08:00 sunday_or_holiday 0/2 partly"));
}

TEST(Coverage, OverGivesTheMostAtOnceAndGoesBeforePartly) { // Fine print, Sectors and envelopes
    // 12:00-13:00 two doctors; 18:00-20:00 none.
    EXPECT_THAT(found({duty(a, s0, "2008-05-04T08:00", "2008-05-04T13:00"),
                       duty(b, s0, "2008-05-04T12:00", "2008-05-04T18:00")},
                      days()),
                ElementsAre("0 2008-05-04T08:00 sunday_or_holiday 2/1 over"));
}

TEST(Coverage, OneDoctorGivenTwiceIsOne) {
    auto const d = duty(a, s0, "2008-05-04T08:00", "2008-05-04T20:00");
    EXPECT_THAT(found({d, d, duty(a, s0, "2008-05-04T10:00", "2008-05-04T12:00")}, days()),
                IsEmpty());
}

TEST(Coverage, AsksForTheOrganisedHours) { // Fine print; a MMG open 14:00-22:00
    pds::opening_table const narrow{{{.hours = {{14, 0}, {22, 0}}}}};
    // The deep night shares nothing with these hours: nothing is asked for.
    EXPECT_THAT(found({}, narrow), ElementsAre("0 2008-05-04T08:00 sunday_or_holiday 0/1 empty",
                                               "0 2008-05-04T20:00 evening 0/1 empty"));
    EXPECT_THAT(found({duty(a, s0, "2008-05-04T14:00", "2008-05-04T22:00")}, narrow), IsEmpty());
    // Time outside them counts for nothing, neither as service nor as too much.
    EXPECT_THAT(found({duty(a, s0, "2008-05-04T08:00", "2008-05-04T14:00"),
                       duty(a, s0, "2008-05-04T22:00", "2008-05-05T00:00")},
                      narrow),
                ElementsAre("0 2008-05-04T08:00 sunday_or_holiday 0/1 empty",
                            "0 2008-05-04T20:00 evening 0/1 empty"));
    EXPECT_THAT(found({duty(a, s0, "2008-05-04T08:00", "2008-05-05T00:00"),
                       duty(b, s0, "2008-05-04T08:00", "2008-05-04T14:00")},
                      narrow),
                IsEmpty());
}

TEST(Coverage, ClosedSlotsAreNotAskedFor) { // Fine print, Openings
    EXPECT_THAT(found({}, pds::opening_table{}), IsEmpty());
    EXPECT_THAT(found({}, pds::opening_table{{{}, {.sector = s0, .posts = 0}}}), IsEmpty());
    EXPECT_THAT(found({}, open(), {"2008-05-04"_date, "2008-05-04"_date}), IsEmpty());
    EXPECT_THAT(found({}, open(), sunday, {}), IsEmpty());
}

TEST(Coverage, MergedSectorsAreOneUnit) { // R-O5
    pds::opening_table const merged{{{.kinds = day_only, .group = g}}};
    EXPECT_THAT(found({}, merged, sunday, {s0, s1}),
                ElementsAre("7 2008-05-04T08:00 sunday_or_holiday 0/1 empty"));
    EXPECT_THAT(found({duty(a, s0, "2008-05-04T08:00", "2008-05-04T14:00"),
                       duty(b, s1, "2008-05-04T14:00", "2008-05-04T20:00")},
                      merged, sunday, {s0, s1}),
                IsEmpty());
}

TEST(Coverage, MergedSectorsNeedOneDoctorInAll) { // R-O5
    pds::opening_table const merged{{{.kinds = day_only, .group = g}}};
    auto const day = [](doctor_id doctor, sector_id sector) {
        return duty(doctor, sector, "2008-05-04T08:00", "2008-05-04T20:00");
    };
    auto const of = [&](std::vector<pds::duty> const& duties) {
        return found(duties, merged, sunday, {s0, s1});
    };
    EXPECT_THAT(of({day(a, s0)}), IsEmpty());
    EXPECT_THAT(of({day(a, s1)}), IsEmpty());
    EXPECT_THAT(of({day(a, s0), day(a, s1)}), IsEmpty()); // he is one
    for (auto const& [first, second] : {std::pair{a, b}, std::pair{b, a}})
        EXPECT_THAT(of({day(first, s0), day(second, s1)}),
                    ElementsAre("7 2008-05-04T08:00 sunday_or_holiday 2/1 over"));
    EXPECT_THAT(of({duty(a, s1, "2008-05-04T08:00", "2008-05-04T14:00")}),
                ElementsAre("7 2008-05-04T08:00 sunday_or_holiday 0/1 partly"));
}

TEST(Coverage, OfAGroupCountsAMemberThatNobodyAskedFor) { // R-O5: its own slots are not told
    for (auto const kind : {evening, deep_night, sunday_or_holiday}) {
        pds::opening_table const merged{{{.kinds = pds::base_kinds},
                                         {.sector = s0, .kinds = {kind}, .group = g},
                                         {.sector = s1, .kinds = {kind}, .group = g}}};
        std::vector<pds::duty> duties; // of every slot of two days; s0 serves none of the kind
        for (auto const s : calendar.between({"2008-05-04"_date, "2008-05-06"_date}))
            duties.push_back({a, s.kind == kind ? s1 : s0, s.period});
        EXPECT_THAT(found(duties, merged, {"2008-05-04"_date, "2008-05-06"_date}), IsEmpty());
        std::erase_if(duties, [](auto const& d) { return d.sector == s1; });
        for (auto const& told : found(duties, merged, {"2008-05-04"_date, "2008-05-06"_date}))
            EXPECT_EQ(told.front(), '7') << told;
    }
}

TEST(Coverage, OfAGroupCountsEverySlotOfAMemberThatNobodyAskedFor) {
    pds::opening_table const merged{{{.kinds = pds::base_kinds, .group = g}}};
    constexpr interval quarter{"2008-04-01"_date, "2008-07-01"_date};
    std::vector<pds::duty> duties; // the first slots last, when it is known where he serves
    for (auto const s : calendar.between(quarter))
        duties.push_back({a, s1, s.period});
    std::rotate(duties.begin(), duties.begin() + 2, duties.end());
    ASSERT_GT(duties.size(), 200U);
    EXPECT_THAT(found(duties, merged, quarter), IsEmpty());
    std::erase_if(duties, [night = "2008-05-06T00:00"_time](pds::duty const& d) {
        return d.period.begin() == night; // one of them
    });
    EXPECT_THAT(found(duties, merged, quarter),
                ElementsAre("7 2008-05-06T00:00 deep_night 0/1 empty"));
}

TEST(Coverage, OfAGroupOfWhichNobodyAskedIsNotTold) {
    pds::opening_table const merged{{{.sector = s0, .kinds = day_only},
                                     {.sector = s1, .kinds = day_only, .group = g},
                                     {.sector = sector_id{2}, .kinds = day_only, .group = g}}};
    std::vector const half{duty(a, s1, "2008-05-04T08:00", "2008-05-04T14:00"),
                           duty(b, sector_id{2}, "2008-05-04T08:00", "2008-05-04T09:00")};
    EXPECT_THAT(found(half, merged), ElementsAre("0 2008-05-04T08:00 sunday_or_holiday 0/1 empty"));
}

TEST(Coverage, OfAGroupEndsWithAMember) { // R-O6: s1 is open for itself from 18 May
    pds::opening_table const merged{
        {{.kinds = day_only, .group = g},
         {.sector = s1, .kinds = day_only, .dates = pds::from("2008-05-18"_date)}}};
    std::vector<pds::duty> duties; // s1 alone serves, three Sundays
    for (auto const day : {"2008-05-11"_date, "2008-05-18"_date, "2008-05-25"_date})
        duties.push_back({a, s1, {local_time{day} + 8 * 60, local_time{day} + 20 * 60}});
    EXPECT_THAT(found(duties, merged, {"2008-05-11"_date, "2008-05-12"_date}, {s0, s1}), IsEmpty());
    EXPECT_THAT(found(duties, merged, {"2008-05-13"_date, "2008-05-26"_date}, {s0, s1}),
                ElementsAre("7 2008-05-18T08:00 sunday_or_holiday 0/1 empty",
                            "7 2008-05-25T08:00 sunday_or_holiday 0/1 empty"));
}

TEST(Coverage, ALongDutyDoesNotHideTheDoctorOfASlot) {
    std::vector const duties{duty(a, s0, "2008-05-04T08:00", "2008-05-04T20:00"),
                             duty(b, s0, "2008-05-04T00:00", "2008-05-05T00:00")};
    EXPECT_THAT(found(duties, open()),
                ElementsAre("0 2008-05-04T08:00 sunday_or_holiday 2/1 over"));
}

TEST(Coverage, OfADutyInHoursOfTheSurgeryIsNothing) { // among many sectors
    std::vector<sector_id> many;
    for (std::uint32_t i = 0; i != 33'000; ++i)
        many.push_back(sector_id{i});
    interval const monday{"2008-05-05"_date, "2008-05-06"_date}; // two slots: 66,000 cells
    auto const ten = "2008-05-05T10:00"_time;
    for (int const minutes : {0, 1, 120})
        EXPECT_EQ(found({{a, s0, {ten, ten + minutes}}}, open(), monday, many).size(), 66'000U);
}

TEST(Coverage, IsInOrderOfUnitThenBegin) {
    EXPECT_THAT(found({}, pds::opening_table{{{.kinds = {evening}}}},
                      {"2008-05-04"_date, "2008-05-06"_date}, {s1, s0, s1}),
                ElementsAre("0 2008-05-04T20:00 evening 0/1 empty",
                            "0 2008-05-05T20:00 evening 0/1 empty",
                            "1 2008-05-04T20:00 evening 0/1 empty",
                            "1 2008-05-05T20:00 evening 0/1 empty"));
}

TEST(Coverage, TakesTheSlotsThatBeginInThePeriod) {
    std::vector const night{duty(a, s0, "2008-05-03T20:00", "2008-05-04T08:00")};
    EXPECT_THAT(found(night, open()), ElementsAre("0 2008-05-04T08:00 sunday_or_holiday 0/1 empty",
                                                  "0 2008-05-04T20:00 evening 0/1 empty"));
}

// --- Property -----------------------------------------------------------------------------------

TEST(CoverageProperty, IsANaiveCountMinuteByMinute) {
    constexpr interval period{"2008-05-01"_date, "2008-05-05"_date};
    constexpr local_time start = "2008-05-01T00:00"_time;
    constexpr int length = 4 * 24 * 60;
    std::mt19937 random{2008};
    auto const below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    std::vector<sector_id> const sectors{sector_id{0}, sector_id{1}, sector_id{2}};
    std::map<pds::coverage_status, int> seen;
    for (int round = 0; round != rounds(250); ++round) {
        std::vector<pds::opening> rows;
        pds::opening_table table;
        do {
            rows.assign(1, {.kinds = pds::base_kinds});
            for (int i = below(5); i > 0; --i) {
                pds::opening o;
                if (below(2) == 0) o.sector = sectors[static_cast<std::size_t>(below(3))];
                if (below(2) == 0) o.kinds = {static_cast<slot_kind>(below(6))};
                o.posts = below(4);
                if (below(4) == 0) o.dates = pds::from("2008-05-02"_date + below(2));
                if (below(3) == 0) o.group = sector_id{static_cast<unsigned>(3 + below(2))};
                if (below(3) == 0) o.hours = {{9, 0}, {22, 30}};
                rows.push_back(o);
            }
            table = pds::opening_table{rows};
        } while (table.find_conflict(sectors));
        std::vector<pds::duty> duties;
        for (int i = below(18); i > 0; --i) {
            int const begin = 30 * below(length / 30);
            int const minutes = 30 * (1 + below(below(3) == 0 ? 90 : 24));
            duties.push_back({doctor_id{static_cast<unsigned>(below(5))},
                              sectors[static_cast<std::size_t>(below(3))],
                              {start + begin, start + std::min(length, begin + minutes)}});
        }

        std::vector<std::string> expected;
        for (unsigned unit = 0; unit != 5; ++unit)
            for (auto const slot : calendar.between(period)) {
                // The sectors that the unit has, and the row that opens it: the last that matches.
                std::vector<sector_id> members;
                pds::opening own;
                for (auto const sector : sectors) {
                    pds::opening const* last = nullptr;
                    for (auto const& row : rows)
                        if ((!row.sector || *row.sector == sector) &&
                            row.kinds.contains(slot.kind) && row.dates.contains(slot.day()))
                            last = &row;
                    if (last == nullptr || last->posts == 0 ||
                        last->group.value_or(sector) != sector_id{unit})
                        continue;
                    members.push_back(sector);
                    own = *last;
                }
                if (members.empty()) continue;
                auto const posts = static_cast<std::size_t>(own.posts);
                std::size_t most = 0;
                std::size_t least = 99;
                // Posts of those who serve at a minute; who stays keeps his post, who comes takes
                // one that was left at this minute, or else a new one that is no longer whole.
                std::map<doctor_id, bool> whole; // is his post served from the first minute on?
                bool first = true;
                bool any = false;
                for (auto t = slot.begin(); t != slot.end(); t = t + 1) {
                    if (!own.hours.contains(t.clock())) continue;
                    any = true;
                    std::set<doctor_id> here;
                    for (auto const& d : duties)
                        if (d.period.contains(t) &&
                            std::count(members.begin(), members.end(), d.sector) != 0)
                            here.insert(d.doctor);
                    most = std::max(most, here.size());
                    least = std::min(least, here.size());
                    std::map<doctor_id, bool> now;
                    int left_whole = 0;
                    for (auto const& w : whole)
                        if (here.count(w.first) == 0 && w.second) ++left_whole;
                    for (auto const doctor : here)
                        if (whole.count(doctor) != 0)
                            now[doctor] = whole[doctor];
                        else
                            now[doctor] = first || left_whole-- > 0;
                    whole = now;
                    first = false;
                }
                if (!any) continue;
                auto const served = static_cast<std::size_t>(std::count_if(
                    whole.begin(), whole.end(), [](auto const& w) { return w.second; }));
                if (least == posts && most == posts) continue;
                auto const status = most == 0      ? pds::coverage_status::empty
                                    : most > posts ? pds::coverage_status::over
                                                   : pds::coverage_status::partly;
                ++seen[status];
                expected.push_back(text({slot, sector_id{unit}, posts,
                                         status == pds::coverage_status::over ? most
                                         : most == 0                          ? std::size_t{0}
                                                                              : served,
                                         status}));
            }
        ASSERT_EQ(found(duties, table, period, sectors), expected) << "round " << round;
    }
    for (auto const status :
         {pds::coverage_status::empty, pds::coverage_status::partly, pds::coverage_status::over})
        EXPECT_GT(seen[status], rounds(50)) << name_of(status); // everything was tried
}

} // namespace coverage_tests
