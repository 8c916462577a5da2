// SPDX-License-Identifier: BSL-1.0
//
// Lines doctor by doctor: of random work the same as the statement's, which is itself compared with
// the slowest way to find the lines of acts and sessions.

#include <pds/pay/doctor_lines.hpp>

#include "core/rounds.hpp"
#include "support.hpp"

#include <algorithm>
#include <random>

namespace doctor_lines_tests {

using namespace pay_test;
using pds::doctor_id;
using pds::local_time;
using pds::sector_id;
using testing::ElementsAre;
using testing::IsEmpty;

/// Work of a few doctors in three days of May 2008: a pont, a Saturday and a Sunday.
struct random_work {
    std::vector<pds::duty> duties;
    std::vector<pds::recorded_act> acts;
    std::vector<pds::recorded_session> sessions;
    pds::opening_table openings;

    /// The ids of doctors are 0 and the next ones, or as far apart as they can be.
    random_work(unsigned seed, bool far_apart) {
        std::mt19937 random{seed};
        auto const below = [&](unsigned n) { return static_cast<int>(random() % n); };
        auto const doctor = [&] {
            auto const id = static_cast<unsigned>(below(5));
            return doctor_id{far_apart ? id * 0x3FFF'FFFFU : id};
        };
        auto const sometime = [&] { return "2008-05-02T00:00"_time + 30 * below(3 * 48); };
        openings = pds::opening_table{
            {{.kinds = pds::base_kinds},
             {.sector = s0, .posts = 1 + below(2)},
             {.sector = s1, .kinds = {slot_kind::deep_night}, .group = sector_id{9}},
             {.sector = s2, .kinds = {slot_kind::deep_night}, .group = sector_id{9}}}};
        for (int i = below(12); i > 0; --i) {
            auto const begin = sometime();
            duties.push_back({doctor(),
                              sector_id{static_cast<unsigned>(below(3))},
                              {begin, begin + 30 * below(60)}});
        }
        for (int i = below(20); i > 0; --i)
            acts.push_back({doctor(), sometime(), static_cast<pds::act_kind>(below(2)),
                            below(2) == 0, below(4) == 0});
        for (int i = below(5); i > 0; --i) {
            auto const begin = zone.resolve(sometime()).value();
            sessions.push_back(
                {doctor(), {begin, zone.resolve(begin.civil + 30 * below(12)).value()}});
        }
    }
    [[nodiscard]] pds::work all() const { return {duties, acts, sessions}; }

    void shuffle(unsigned seed) {
        std::mt19937 random{seed};
        std::shuffle(duties.begin(), duties.end(), random);
        std::shuffle(acts.begin(), acts.end(), random);
        std::shuffle(sessions.begin(), sessions.end(), random);
    }
    /// A duty of the doctor covers the minute, in a slot that is open (R-A6).
    [[nodiscard]] bool on_duty(doctor_id doctor, local_time t) const {
        auto const slot = calendar.slot_at(t);
        return slot && std::any_of(duties.begin(), duties.end(), [&](pds::duty const& d) {
                   return d.doctor == doctor && d.period.contains(t) &&
                          openings.at(d.sector, slot->kind, slot->day()) != nullptr;
               });
    }
};

/// Everything about a line, its doctor by number.
std::string whole_text(pds::line l) {
    auto const id = pds::index_of(l.doctor);
    l.doctor = a;
    return std::to_string(id) + ' ' + std::string{name_of(l.item)} + ' ' + text(l) + ' ' +
           std::to_string(l.missing_minutes) + ' ' +
           (l.kind ? std::string{name_of(*l.kind)} : "-") + ' ' + std::string{name_of(l.rate)};
}

struct visited {
    std::vector<doctor_id> doctors;
    std::vector<std::string> lines;
};

visited visit(pds::work const& done, pds::opening_table const& openings,
              pds::interval<pds::date> period = pds::always) {
    visited found;
    pds::for_each_doctor_lines(done, openings, calendar, rates, zone, period, {},
                               [&](doctor_id doctor, std::span<pds::line const> lines) {
                                   found.doctors.push_back(doctor);
                                   EXPECT_THAT(lines, testing::Not(IsEmpty()));
                                   for (auto const& l : lines) {
                                       EXPECT_EQ(l.doctor, doctor);
                                       found.lines.push_back(whole_text(l));
                                   }
                               });
    return found;
}

std::vector<std::string> whole_texts(pds::statement const& s) {
    std::vector<std::string> out;
    for (auto const& l : s.lines())
        out.push_back(whole_text(l));
    return out;
}

TEST(DoctorLines, OfNothingVisitNobody) {
    EXPECT_THAT(visit({}, open()).doctors, IsEmpty());
}

TEST(DoctorLines, VisitInOrderWhoHasALine) {
    std::vector const duties{duty(c, s0, "2008-05-04T08:00", "2008-05-04T20:00"),
                             duty(b, s1, "2008-06-01T08:00", "2008-06-01T20:00")};
    std::vector<pds::recorded_act> const acts{{a, "2008-05-04T10:00"_time}};
    auto const may = visit({.duties = duties, .acts = acts}, open(), pds::month_of(2008, 5));
    EXPECT_THAT(may.doctors, ElementsAre(a, c)); // nothing of b begins in May
}

TEST(DoctorLines, OfSessionsOnly) {
    std::vector const sessions{session(b, "2008-05-05T08:00", "2008-05-05T10:00"),
                               session(a, "2008-05-05T08:00", "2008-05-05T09:00")};
    auto const found = visit({.sessions = sessions}, open());
    EXPECT_THAT(found.doctors, ElementsAre(a, b));
    EXPECT_EQ(found.lines, whole_texts(statement({.sessions = sessions}, open())));
    EXPECT_EQ(found.lines.size(), 2U);
}

TEST(DoctorLines, AreTheStatements) {
    std::size_t lines = 0;
    for (unsigned seed = 0; seed != unsigned{rounds(600)}; ++seed)
        for (bool const far_apart : {false, true}) {
            random_work w{seed, far_apart};
            auto const period =
                seed % 3 == 0 ? pds::interval{"2008-05-03"_date, "2008-05-04"_date} : pds::always;
            auto const s = statement(w.all(), w.openings, period);
            auto const expected = whole_texts(s);
            auto const found = visit(w.all(), w.openings, period);
            ASSERT_EQ(found.lines, expected) << "seed " << seed;
            std::vector<doctor_id> doctors;
            for (auto const& t : s.totals())
                doctors.push_back(t.doctor);
            ASSERT_EQ(found.doctors, doctors) << "seed " << seed;
            ASSERT_TRUE(std::is_sorted(s.lines().begin(), s.lines().end(), pds::precedes));

            w.shuffle(seed);
            ASSERT_EQ(visit(w.all(), w.openings, period).lines, expected) << "seed " << seed;
            lines += expected.size();
        }
    EXPECT_GT(lines, unsigned{rounds(20'000)});
}

TEST(DoctorLines, DependOnTheOrderOfIdsAlone) { // however far apart they are
    for (unsigned seed = 0; seed != unsigned{rounds(200)}; ++seed) {
        random_work const near{seed, false};
        random_work const far{seed, true};
        auto expected = statement(near.all(), near.openings);
        auto const found = statement(far.all(), far.openings);
        ASSERT_EQ(found.lines().size(), expected.lines().size()) << "seed " << seed;
        for (std::size_t i = 0; i != found.lines().size(); ++i) {
            auto l = expected.lines()[i];
            l.doctor = doctor_id{static_cast<unsigned>(l.doctor) * 0x3FFF'FFFFU};
            ASSERT_EQ(whole_text(found.lines()[i]), whole_text(l)) << "seed " << seed;
        }
    }
}

TEST(DoctorLines, OfActsAreThoseOfALookThroughAllDuties) { // R-A6, act by act
    int paid = 0;
    for (unsigned seed = 0; seed != unsigned{rounds(600)}; ++seed) {
        random_work const w{seed, seed % 2 == 0};
        std::vector<std::string> expected;
        for (auto const& act : w.acts) {
            auto const slot = calendar.slot_at(act.when);
            bool called = false;
            for (auto const sector : {s0, s1, s2})
                called = called || (act.called_in_replacement && slot &&
                                    w.openings.at(sector, slot->kind, slot->day()) != nullptr);
            auto const p = pds::price({.when = act.when,
                                       .kind = act.kind,
                                       .regulated = act.regulated,
                                       .on_duty = called || w.on_duty(act.doctor, act.when)},
                                      calendar, rates);
            auto const put = [&](pds::line_item item, pds::fee const& due, pds::reason why) {
                expected.push_back(
                    std::to_string(pds::index_of(act.doctor)) + ' ' + std::string{name_of(item)} +
                    ' ' + std::string{pds::to_text(act.when)} + ' ' + std::string{due.code} + ' ' +
                    std::string{pds::to_text(due.amount)} + ' ' + std::string{name_of(why)});
            };
            put(pds::line_item::base, p.base, reason::none);
            put(pds::line_item::majoration, p.majoration, p.refusal);
            if (!p.travel.code.empty()) put(pds::line_item::travel, p.travel, reason::none);
            paid += p.refusal == reason::none;
        }
        std::vector<std::string> found;
        auto const s = statement(w.all(), w.openings);
        for (auto const& l : s.lines())
            if (l.begin == l.end && l.item != pds::line_item::regulation)
                found.push_back(
                    std::to_string(pds::index_of(l.doctor)) + ' ' + std::string{name_of(l.item)} +
                    ' ' + std::string{pds::to_text(l.begin)} + ' ' + std::string{l.code} + ' ' +
                    std::string{pds::to_text(l.amount)} + ' ' + std::string{name_of(l.reason)});
        std::sort(expected.begin(), expected.end());
        std::sort(found.begin(), found.end());
        ASSERT_EQ(found, expected) << "seed " << seed;
    }
    EXPECT_GT(paid, rounds(500));
}

TEST(DoctorLines, OfSessionsAreHeldMinuteByMinute) { // R-G4
    int held = 0;
    for (unsigned seed = 0; seed != unsigned{rounds(600)}; ++seed) {
        random_work const w{seed, false};
        auto const s = statement(w.all(), w.openings);
        for (auto const& l : s.lines()) {
            if (l.item != pds::line_item::regulation || l.begin == l.end) continue;
            bool elsewhere = false;
            for (auto t = l.begin; t != l.end; t = t + 30) {
                elsewhere = elsewhere || w.on_duty(l.doctor, t);
                for (auto const& r : w.sessions) // the same one given twice is one
                    elsewhere =
                        elsewhere ||
                        (r.doctor == l.doctor && r.period.begin().civil <= t &&
                         t < r.period.end().civil &&
                         (r.period.begin().civil != l.begin || r.period.end().civil != l.end));
            }
            ASSERT_EQ(l.status == pds::line_status::held, elsewhere) << "seed " << seed;
            held += elsewhere;
        }
    }
    EXPECT_GT(held, rounds(100));
}

TEST(DoctorLines, OfTheExplainedAreExplained) {
    std::vector const duties{duty(a, s0, "2008-05-04T08:00", "2008-05-04T20:00")};
    pds::explanations why;
    std::size_t steps = 0;
    pds::for_each_doctor_lines(
        {.duties = duties}, open(), calendar, rates, zone, pds::always, {},
        [&](doctor_id, std::span<pds::line const> lines) { steps += why.of(lines[0]).size(); },
        why);
    EXPECT_GT(steps, 3U);
}

TEST(DoctorLines, RefuseADayThatTheCalendarDoesNotCover) {
    std::vector<pds::recorded_act> const acts{{a, "1981-12-31T10:00"_time}};
    EXPECT_THROW(visit({.acts = acts}, open()), pds::error);
    EXPECT_THAT(visit({.acts = acts}, open(), pds::month_of(2008, 5)).doctors, IsEmpty());
}

} // namespace doctor_lines_tests
