// SPDX-License-Identifier: BSL-1.0

#include <pds/pay/statement.hpp>

#include "core/refusal.hpp"
#include "core/rounds.hpp"
#include "support.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>

namespace statement_tests {

using namespace pay_test;
using pds::date;
using pds::doctor_id;
using pds::interval;
using pds::local_time;
using pds::money;
using pds::sector_id;
using testing::ElementsAre;
using testing::HasSubstr;
using enum pds::slot_kind;

TEST(MonthOf, IsHalfOpen) {
    EXPECT_EQ(pds::month_of(2008, 2), (interval{"2008-02-01"_date, "2008-03-01"_date}));
    EXPECT_EQ(pds::month_of(2008, 12), (interval{"2008-12-01"_date, "2009-01-01"_date}));
}

TEST(Statement, TakesTheSlotsThatBeginInTheMonth) { // R-P14: the night of 30 to 31 and beyond
    std::vector const duties{duty(a, s0, "2008-05-30T20:00", "2008-06-01T08:00")};
    auto const may = pay(duties, open(), pds::month_of(2008, 5));
    EXPECT_THAT(may, ElementsAre("a 0 2008-05-30T20:00 2008-05-31T00:00 PRN 240 50.00 payable P1",
                                 "a 0 2008-05-31T00:00 2008-05-31T08:00 PRM 480 100.00 payable P2",
                                 "a 0 2008-05-31T08:00 2008-05-31T12:00 240 0.00 refused "
                                 "outside_pds_hours P13",
                                 "a 0 2008-05-31T12:00 2008-05-31T20:00 RSP 480 100.00 payable P4",
                                 "a 0 2008-05-31T20:00 2008-06-01T00:00 PRN 240 50.00 payable P1"));
    EXPECT_THAT(pay(duties, open(), pds::month_of(2008, 6)),
                ElementsAre("a 0 2008-06-01T00:00 2008-06-01T08:00 PRM 480 100.00 payable P2"));
}

TEST(Statement, LooksAtTheWholeRosterWhateverThePeriod) {
    // The slot of 31 May is shared; only one of the two rows begins in May, both begin its slot.
    std::vector const duties{duty(a, s0, "2008-05-31T20:00", "2008-06-01T04:00"),
                             duty(b, s0, "2008-06-01T04:00", "2008-06-01T08:00")};
    EXPECT_THAT(pay(duties, open(), pds::month_of(2008, 6)),
                ElementsAre("a 0 2008-06-01T00:00 2008-06-01T04:00 PRM 240 50.00 payable P2+P9",
                            "b 0 2008-06-01T04:00 2008-06-01T08:00 PRM 240 50.00 payable P2+P9"));
}

TEST(Statement, OfNothingIsEmpty) {
    auto const s = statement({}, open());
    EXPECT_TRUE(s.lines().empty());
    EXPECT_TRUE(s.totals().empty());
}

TEST(Statement, OfAnEmptyPeriodIsEmpty) {
    std::vector const duties{duty(a, s0, "2008-05-30T20:00", "2008-06-01T08:00")};
    EXPECT_TRUE(statement({.duties = duties}, open(), {"2008-05-31"_date, "2008-05-31"_date})
                    .lines()
                    .empty());
}

TEST(Statement, RefusesASessionOutsideTheCalendar) { // as a duty or an act; R-H6
    auto const refused = [](std::string_view begin, std::string_view end) {
        std::vector const sessions{session(a, at(begin, 1), at(end, 1))};
        return refusal([&] { return statement({.sessions = sessions}, open()).lines().size(); });
    };
    EXPECT_EQ(refused("1981-12-31T22:00", "1982-01-01T02:00"), pds::errc::outside_calendar);
    EXPECT_EQ(refused("2199-12-31T22:00", "2200-01-01T02:00"), pds::errc::outside_calendar);
    EXPECT_EQ(refused("2300-05-31T22:00", "2300-06-01T02:00"), pds::errc::outside_calendar);
    EXPECT_EQ(refused("1400-05-31T22:00", "2300-06-01T02:00"), pds::errc::outside_calendar);
    EXPECT_EQ(refused("1982-01-01T00:00", "1982-01-01T02:00"), std::nullopt);
    EXPECT_EQ(refused("2199-12-31T22:00", "2200-01-01T00:00"), std::nullopt);
}

TEST(Statement, ARowGivenTwiceCountsOnce) { // Fine print, Merging rows
    auto const d = duty(a, s0, "2008-05-04T08:00", "2008-05-04T20:00");
    EXPECT_EQ(pay({d, d}), pay({d}));
}

TEST(Statement, PutsLinesInOrder) {
    std::vector const duties{duty(b, s0, "2008-05-04T08:00", "2008-05-04T20:00"),
                             duty(a, s1, "2008-05-04T08:00", "2008-05-05T00:00")};
    auto const made = statement({.duties = duties}, open());
    std::vector<pds::line> lines{made.lines().begin(), made.lines().end()};
    std::reverse(lines.begin(), lines.end());
    EXPECT_EQ(texts(pds::statement{lines}), texts(made));
}

TEST(Totals, LeaveOutWhatIsHeldAndCountRefusals) { // R-P15, cli.md --totals
    std::vector const duties{
        duty(a, s0, "2008-05-04T08:00", "2008-05-05T00:00"), // 150 + 50
        duty(a, s0, "2008-05-05T20:00", "2008-05-05T21:00"), // refused: a gap
        duty(b, s0, "2008-05-06T20:00", "2008-05-07T00:00"), // held: with c
        duty(c, s0, "2008-05-06T20:00", "2008-05-07T00:00"),
    };
    std::vector<pds::recorded_act> const acts{
        {a, "2008-05-04T10:00"_time, pds::act_kind::visit, true, false},            // 22 + 30
        {a, "2008-05-04T11:00"_time, pds::act_kind::visit, false, false},           // 22 + 10
        {a, "2008-05-04T12:00"_time, pds::act_kind::consultation, true, false}};    // 22 + 26.50
    std::vector const sessions{session(a, "2008-05-05T08:00", "2008-05-05T10:00")}; // 132
    auto const totals =
        statement({.duties = duties, .acts = acts, .sessions = sessions}, open()).totals();
    ASSERT_EQ(totals.size(), 3U);
    EXPECT_EQ(totals[0].doctor, a);
    EXPECT_THAT(totals[0].by_item,
                ElementsAre(200.00_eur, 66.00_eur, 56.50_eur, 10.00_eur, 132.00_eur));
    EXPECT_EQ(totals[0].total, 464.50_eur);
    EXPECT_EQ(totals[0].refused_lines, 2U); // the gap and the unregulated visit's majoration
    EXPECT_EQ(totals[0].held_lines, 0U);
    for (std::size_t i : {1U, 2U}) { // a row of 0.00
        EXPECT_EQ(totals[i].total, 0.00_eur);
        EXPECT_EQ(totals[i].held_lines, 1U);
        EXPECT_EQ(totals[i].refused_lines, 0U);
    }
}

TEST(Statement, ReferenceYearOfOneDoctorAlwaysOnDuty) { // reference_values.md, 2008
    std::vector const duties{duty(a, s0, "2008-01-01T00:00", "2009-01-01T00:00")};
    auto const all = statement({.duties = duties}, open());
    ASSERT_EQ(all.totals().size(), 1U);
    EXPECT_EQ(all.totals()[0].total, 69950.00_eur); // 27,600 + 36,600 + 5,750
    auto const base =
        statement({.duties = duties}, pds::opening_table{{{.kinds = pds::base_kinds}}});
    EXPECT_EQ(base.totals()[0].total, 64200.00_eur);
    // 51 Saturday afternoons, 4 ponts, 1 Saturday morning are closed; the rest of the year lies
    // outside: one stretch on each of the 249 ordinary days and 50 Saturdays before their closed
    // afternoon (the Saturday with a morning slot has none).
    auto const stretches =
        std::count_if(base.lines().begin(), base.lines().end(),
                      [](auto const& l) { return l.reason == reason::outside_pds_hours; });
    EXPECT_EQ(stretches, 366 - 62 - 4 - 1);
    EXPECT_EQ(base.totals()[0].refused_lines, static_cast<std::size_t>(stretches + 51 + 4 + 1));
}

// --- Properties, over random rosters ------------------------------------------------------------

/// A random roster on Thursday 1 May (a holiday) to Sunday 4 May 2008: a holiday, a pont and a
/// Saturday. Few places and a coarse clock, so that everything collides.
struct random_case {
    static constexpr int doctors = 4;
    static constexpr int sectors = 4;
    static constexpr int groups = 2; // numbered behind the sectors
    static constexpr int step = 30;  // minutes
    static constexpr local_time start = "2008-05-01T00:00"_time;
    static constexpr int cells = 4 * 24 * 60 / step;

    std::vector<pds::opening> rows;
    pds::opening_table table;
    std::vector<pds::duty> duties;
    std::mt19937 random;

    explicit random_case(unsigned seed) : random{seed} {
        do {
            rows.assign(1, {.kinds = pds::base_kinds});
            for (int i = below(6); i > 0; --i)
                rows.push_back(any_opening());
            table = pds::opening_table{rows};
        } while (table.find_conflict(all_sectors()));
        for (int i = 1 + below(14); i > 0; --i) {
            int const begin = below(cells);
            int const length = below(3) == 0 ? 1 + below(100) : 1 + below(24);
            duties.push_back(
                {doctor_id{static_cast<unsigned>(below(doctors))},
                 sector_id{static_cast<unsigned>(below(sectors))},
                 {start + step * begin, start + step * std::min(cells, begin + length)}});
        }
    }
    int below(int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); }

    static std::vector<sector_id> all_sectors() {
        std::vector<sector_id> all;
        for (unsigned s = 0; s != sectors; ++s)
            all.push_back(sector_id{s});
        return all;
    }
    pds::opening any_opening() {
        pds::opening o;
        if (below(3) != 0) o.sector = sector_id{static_cast<unsigned>(below(sectors))};
        if (below(2) == 0) o.kinds = {static_cast<slot_kind>(below(6))};
        o.posts = below(4);
        if (below(4) == 0) o.dates = pds::from("2008-05-02"_date + below(2));
        if (below(4) == 0) o.dates = {"2008-05-01"_date, "2008-05-02"_date + below(2)};
        if (below(3) == 0) o.group = sector_id{static_cast<unsigned>(sectors + below(groups))};
        if (below(5) == 0) o.hours = {{8, 0}, {20, 0}};
        return o;
    }
};

/// The rules P7 to P15 and O3, read one by one, cell by cell. Slow and simple.
class naive_model {
public:
    explicit naive_model(random_case const& c) : case_{c} {}

    std::vector<std::string> lines() {
        for (auto const s : calendar.between("2008-05-01"_date, "2008-05-05"_date))
            for (unsigned u = 0; u != random_case::sectors + random_case::groups; ++u)
                find_unit(s, sector_id{u});
        for (auto const& u : units_)
            pay_unit(u);
        unserved();
        std::sort(out_.begin(), out_.end());
        return out_;
    }

private:
    struct stretch {
        doctor_id doctor;
        int begin;
        int end; // cells
    };
    struct unit {
        pds::slot slot;
        sector_id name;
        pds::opening row;
        std::vector<stretch> present;
    };

    static int cell_of(local_time t) {
        return static_cast<int>(t - random_case::start) / random_case::step;
    }
    static local_time time_of(int cell) {
        return random_case::start + std::int64_t{cell} * random_case::step;
    }
    pds::opening const* winner(sector_id sector, slot_kind kind, date day) const {
        pds::opening const* last = nullptr;
        for (auto const& row : case_.rows)
            if ((!row.sector || *row.sector == sector) && row.kinds.contains(kind) &&
                row.dates.contains(day))
                last = &row;
        return last != nullptr && last->posts > 0 ? last : nullptr;
    }
    bool serves(doctor_id doctor, sector_id sector, int cell) const {
        return std::any_of(case_.duties.begin(), case_.duties.end(), [&](auto const& d) {
            return d.doctor == doctor && d.sector == sector && d.period.contains(time_of(cell));
        });
    }
    /// The sectors whose row opens the slot under this name.
    std::vector<sector_id> members(pds::slot const& s, sector_id name) const {
        std::vector<sector_id> found;
        for (auto const sector : random_case::all_sectors())
            if (auto const* const row = winner(sector, s.kind, s.day());
                row != nullptr && row->group.value_or(sector) == name)
                found.push_back(sector);
        return found;
    }
    void find_unit(pds::slot const& s, sector_id name) {
        auto const of = members(s, name);
        if (of.empty()) return;
        unit u{s, name, *winner(of.front(), s.kind, s.day()), {}};
        for (unsigned d = 0; d != random_case::doctors; ++d)
            for (int cell = cell_of(s.begin()); cell != cell_of(s.end()); ++cell) {
                if (!std::any_of(of.begin(), of.end(), [&](auto const sector) {
                        return serves(doctor_id{d}, sector, cell);
                    }))
                    continue;
                if (!u.present.empty() && u.present.back().doctor == doctor_id{d} &&
                    u.present.back().end == cell)
                    ++u.present.back().end;
                else
                    u.present.push_back({doctor_id{d}, cell, cell + 1});
            }
        std::stable_sort(u.present.begin(), u.present.end(), [](auto const& x, auto const& y) {
            if (x.begin != y.begin) return x.begin < y.begin;
            if (x.end != y.end) return x.end > y.end;
            return x.doctor < y.doctor;
        });
        units_.push_back(std::move(u));
    }
    bool is_double(unit const& own, doctor_id doctor) const {
        for (auto const& mine : own.present)
            if (mine.doctor == doctor)
                for (auto const& other : units_)
                    if (&other != &own)
                        for (auto const& theirs : other.present)
                            if (theirs.doctor == doctor &&
                                std::max(mine.begin, theirs.begin) < std::min(mine.end, theirs.end))
                                return true;
        return false;
    }
    void put(doctor_id doctor, sector_id name, int begin, int end, std::string_view code,
             money amount, std::string_view outcome) {
        out_.push_back(
            std::string(1, static_cast<char>('a' + pds::index_of(doctor))) + ' ' +
            std::to_string(pds::index_of(name)) + ' ' + std::string{pds::to_text(time_of(begin))} +
            ' ' + std::string{pds::to_text(time_of(end))} + ' ' + std::string{code} +
            (code.empty() ? "" : " ") + std::to_string((end - begin) * random_case::step) + ' ' +
            std::string{pds::to_text(amount)} + ' ' + std::string{outcome});
    }
    void pay_unit(unit const& u) {
        static std::map<slot_kind, std::pair<std::string_view, std::int64_t>> const flat{
            {evening, {"PRN", 5000}},
            {deep_night, {"PRM", 10000}},
            {sunday_or_holiday, {"PRD", 15000}},
            {saturday_afternoon, {"RSP", 10000}},
            {pont_day, {"PRD", 15000}},
            {saturday_morning, {"RSA", 5000}}};
        auto const [code, cents] = flat.at(u.slot.kind);
        auto const all = [&, name = code](auto const& amount_of, std::string_view outcome) {
            for (auto const& p : u.present)
                put(p.doctor, u.name, p.begin, p.end, name, amount_of(p), outcome);
        };
        int const first = cell_of(u.slot.begin());
        int const last = cell_of(u.slot.end());

        if (u.row.hours.begin().minutes() > (first * random_case::step) % 1440 ||
            u.row.hours.end().minutes() < (last * random_case::step - 1) % 1440 + 1) {
            all([](auto const&) { return money{}; }, "refused slot_not_fully_open");
            return;
        }
        for (int cell = first; cell != last; ++cell)
            if (std::count_if(u.present.begin(), u.present.end(), [&](auto const& p) {
                    return p.begin <= cell && cell < p.end;
                }) > u.row.posts) {
                all(
                    [&, total = cents](auto const& p) { // half up
                        auto const whole = last - first;
                        return money::from_cents((2 * total * (p.end - p.begin) + whole) /
                                                 (2 * whole));
                    },
                    "held more_doctors_than_posts");
                return;
            }
        std::vector<std::vector<stretch>> posts;
        for (auto const& p : u.present) {
            std::vector<stretch>* best = nullptr;
            for (auto& post : posts)
                if (post.back().end <= p.begin &&
                    (best == nullptr || post.back().end > best->back().end))
                    best = &post;
            if (best == nullptr) best = &posts.emplace_back();
            best->push_back(p);
        }
        for (auto const& post : posts) {
            int served = 0;
            for (auto const& p : post)
                served += p.end - p.begin;
            // largest remainder; a post's rows are in order of begin
            std::vector<std::int64_t> share;
            std::vector<std::size_t> order;
            std::int64_t left = cents;
            for (auto const& p : post) {
                order.push_back(share.size());
                share.push_back(cents * (p.end - p.begin) / served);
                left -= share.back();
            }
            std::stable_sort(order.begin(), order.end(), [&, total = cents](auto x, auto y) {
                return total * (post[x].end - post[x].begin) % served >
                       total * (post[y].end - post[y].begin) % served;
            });
            for (std::int64_t i = 0; i != left; ++i)
                ++share[order[static_cast<std::size_t>(i)]];
            for (std::size_t i = 0; i != post.size(); ++i) {
                auto const& p = post[i];
                if (served != last - first)
                    put(p.doctor, u.name, p.begin, p.end, code, {},
                        "refused slot_not_fully_served");
                else
                    put(p.doctor, u.name, p.begin, p.end, code, money::from_cents(share[i]),
                        is_double(u, p.doctor) ? "held double_duty" : "payable");
            }
        }
    }
    /// What becomes of a sector's cell that no unit has: the slot's code and the reason.
    std::optional<std::pair<std::string_view, std::string_view>> refusal(sector_id sector,
                                                                         int cell) const {
        auto const slot = calendar.slot_at(time_of(cell));
        if (!slot) return std::pair{"", "refused outside_pds_hours"};
        if (winner(sector, slot->kind, slot->day()) != nullptr) return std::nullopt;
        static std::array<std::string_view, 6> const codes{"PRN", "PRM", "PRD",
                                                           "RSP", "PRD", "RSA"};
        bool opens_later = false;
        if (pds::extension_kinds.contains(slot->kind)) {
            bool opened = false;
            for (date day = "1990-01-01"_date; day <= slot->day() && !opened; day = day + 1) {
                if (day.year() < 2008) day = "2008-01-01"_date; // no row begins before May 2008
                opened = winner(sector, slot->kind, day) != nullptr;
            }
            if (winner(sector, slot->kind, "1990-01-01"_date) != nullptr) opened = true;
            for (date day = slot->day(); day < "2008-06-01"_date; day = day + 1)
                opens_later = opens_later || winner(sector, slot->kind, day) != nullptr;
            opens_later = opens_later && !opened;
        }
        return std::pair{codes[pds::index_of(slot->kind)],
                         std::string_view{opens_later ? "refused extension_not_in_force"
                                                      : "refused slot_not_open"}};
    }
    void unserved() {
        for (unsigned d = 0; d != random_case::doctors; ++d)
            for (auto const sector : random_case::all_sectors()) {
                int begin = 0;
                for (int cell = 0; cell != random_case::cells; ++cell) {
                    auto const why =
                        serves(doctor_id{d}, sector, cell) ? refusal(sector, cell) : std::nullopt;
                    if (!why) {
                        begin = cell + 1;
                        continue;
                    }
                    // the line ends with the duty, or where the slot or the time outside ends
                    bool const goes_on =
                        cell + 1 != random_case::cells && serves(doctor_id{d}, sector, cell + 1) &&
                        calendar.slot_at(time_of(cell)) == calendar.slot_at(time_of(cell + 1));
                    if (goes_on) continue;
                    put(doctor_id{d}, sector, begin, cell + 1, why->first, {}, why->second);
                    begin = cell + 1;
                }
            }
    }

    random_case const& case_;
    std::vector<unit> units_;
    std::vector<std::string> out_;
};

/// A line without its rules.
std::string outcome(pds::line line) {
    line.rules = {};
    return text(line);
}
std::vector<std::string> outcomes(pds::statement const& s) {
    std::vector<std::string> out;
    for (auto const& l : s.lines())
        out.push_back(outcome(l));
    std::sort(out.begin(), out.end());
    return out;
}

constexpr unsigned cases = rounds(1500);

TEST(StatementProperty, IsWhatTheRulesSayCellByCell) {
    std::map<std::string, int> seen;
    for (unsigned seed = 0; seed != cases; ++seed) {
        random_case const c{seed};
        auto const s = statement({.duties = c.duties}, c.table);
        ASSERT_EQ(outcomes(s), naive_model{c}.lines()) << "seed " << seed;
        for (auto const& l : s.lines())
            ++seen[std::string{name_of(l.status)} + ' ' + std::string{name_of(l.reason)}];
    }
    for (auto const* const result :
         {"payable ", "refused slot_not_open", "refused extension_not_in_force",
          "refused slot_not_fully_open", "refused slot_not_fully_served",
          "held more_doctors_than_posts", "held double_duty", "refused outside_pds_hours"})
        EXPECT_GT(seen[result], rounds(20)) << result; // everything was tried
}

TEST(StatementProperty, EveryMinuteOfEveryDutyIsInExactlyOneLine) { // R-P15
    for (unsigned seed = 0; seed != cases; ++seed) {
        random_case const c{seed};
        // What was given: the minutes of each doctor in each sector, or in the group that has it.
        std::set<std::tuple<doctor_id, sector_id, local_time>> given;
        for (auto const& d : c.duties)
            for (auto t = d.period.begin(); t != d.period.end(); t = t + random_case::step) {
                auto const slot = calendar.slot_at(t);
                auto const* const row =
                    slot ? c.table.at(d.sector, slot->kind, slot->day()) : nullptr;
                given.insert({d.doctor, row ? row->group.value_or(d.sector) : d.sector, t});
            }
        std::size_t accounted = 0;
        auto const s = statement({.duties = c.duties}, c.table);
        for (auto const& l : s.lines()) {
            ASSERT_EQ(*l.minutes, l.end - l.begin);
            for (auto t = l.begin; t != l.end; t = t + random_case::step) {
                ASSERT_EQ(given.count({l.doctor, *l.sector, t}), 1U) << "seed " << seed;
                ++accounted;
            }
        }
        ASSERT_EQ(accounted, given.size()) << "seed " << seed; // none twice: so each once
    }
}

TEST(StatementProperty, WholePostsConserveTheFlatRate) { // R-P9
    // Any number of doctors, any cuts, to the minute: the shares of a slot add up to its rate.
    std::mt19937 random{42};
    for (int round = 0; round != 300; ++round) {
        std::set<std::int64_t> cuts{0, 720};
        for (auto n = random() % 40; n > 0; --n)
            cuts.insert(static_cast<std::int64_t>(random() % 720));
        std::vector<pds::duty> duties;
        local_time const begin = "2008-05-04T08:00"_time;
        for (auto cut = cuts.begin(); std::next(cut) != cuts.end(); ++cut)
            duties.push_back({doctor_id{static_cast<unsigned>(random() % 7)},
                              s0,
                              {begin + *cut, begin + *std::next(cut)}});
        std::shuffle(duties.begin(), duties.end(), random);
        money sum;
        auto const s = statement({.duties = duties}, open());
        for (auto const& l : s.lines()) {
            ASSERT_EQ(l.status, pds::line_status::payable);
            // never a cent away from the exact share
            ASSERT_LT(std::abs(l.amount.cents() * 720 - 15'000 * *l.minutes), 720);
            sum += l.amount;
        }
        ASSERT_EQ(sum, 150.00_eur) << "round " << round;
    }
}

TEST(StatementProperty, OrderOfTheRowsChangesNothing) {
    for (unsigned seed = 0; seed != 300; ++seed) {
        random_case c{seed};
        auto const before = texts(statement({.duties = c.duties}, c.table));
        std::shuffle(c.duties.begin(), c.duties.end(), c.random);
        ASSERT_EQ(texts(statement({.duties = c.duties}, c.table)), before) << "seed " << seed;
    }
}

TEST(StatementProperty, OrderOfActsAndSessionsChangesNothing) {
    std::mt19937 random{7};
    auto const sometime = [&] {
        return "2008-05-03T00:00"_time + static_cast<std::int64_t>(random() % 48) * 60;
    };
    for (int round = 0; round != 100; ++round) {
        std::vector<pds::recorded_act> acts;
        std::vector<pds::recorded_session> sessions;
        std::vector<pds::duty> const duties{duty(a, s0, "2008-05-03T12:00", "2008-05-04T08:00"),
                                            duty(b, s1, "2008-05-04T00:00", "2008-05-04T20:00")};
        for (int i = 0; i != 12; ++i) {
            acts.push_back({doctor_id{static_cast<unsigned>(random() % 3)}, sometime(),
                            static_cast<pds::act_kind>(random() % 2), random() % 2 == 0,
                            random() % 2 == 0});
            auto const begin = zone.resolve(sometime()).value();
            sessions.push_back(
                {doctor_id{static_cast<unsigned>(random() % 3)},
                 {begin,
                  zone.resolve(begin.civil + 60 * (1 + static_cast<int>(random() % 5))).value()}});
        }
        pds::work const work{.duties = duties, .acts = acts, .sessions = sessions};
        auto const before = texts(statement(work, open()));
        std::shuffle(acts.begin(), acts.end(), random);
        std::shuffle(sessions.begin(), sessions.end(), random);
        ASSERT_EQ(texts(statement({.duties = duties, .acts = acts, .sessions = sessions}, open())),
                  before);
    }
}

TEST(StatementProperty, ConsecutivePeriodsAddUp) { // R-P14
    for (unsigned seed = 0; seed != 300; ++seed) {
        random_case const c{seed};
        auto const whole = outcomes(statement({.duties = c.duties}, c.table));
        std::vector<std::string> parts;
        date begin = "2008-04-30"_date;
        for (date const end : {"2008-05-02"_date, "2008-05-03"_date, "2008-05-06"_date}) {
            auto const some = outcomes(statement({.duties = c.duties}, c.table, {begin, end}));
            parts.insert(parts.end(), some.begin(), some.end());
            begin = end;
        }
        std::sort(parts.begin(), parts.end());
        ASSERT_EQ(parts, whole) << "seed " << seed;
    }
}

TEST(StatementProperty, ActsAndSessionsOfConsecutivePeriodsAddUp) { // Fine print, Sums
    // 66.00 an hour is 1.10 a minute: whole cents, so that even a cut session adds up.
    std::vector<pds::recorded_act> const acts{
        {a, "2008-05-31T23:59"_time, pds::act_kind::visit, true, true},
        {a, "2008-06-01T00:00"_time, pds::act_kind::visit, false, false}};
    std::vector const sessions{session(a, "2008-05-31T21:17", "2008-06-01T03:43"),
                               session(b, "2008-04-30T12:00", "2008-07-01T12:00")};
    pds::work const work{.acts = acts, .sessions = sessions};
    auto const sum = [&](interval<date> period) {
        std::array<money, 2> of{};
        for (auto const& t : statement(work, open(), period).totals())
            of[pds::index_of(t.doctor)] += t.total;
        return of;
    };
    auto const may = sum(pds::month_of(2008, 5));
    auto const june = sum(pds::month_of(2008, 6));
    auto const both = sum({"2008-05-01"_date, "2008-07-01"_date});
    EXPECT_EQ(may[0] + june[0], both[0]);
    EXPECT_EQ(may[1] + june[1], both[1]);
    EXPECT_EQ(both[1], 96624.00_eur); // 61 days of 24 h at 66.00
}

} // namespace statement_tests
