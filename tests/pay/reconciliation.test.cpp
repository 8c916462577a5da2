// SPDX-License-Identifier: BSL-1.0

#include <pds/pay/reconciliation.hpp>

#include "support.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <tuple>
#include <vector>

namespace reconciliation_tests {

using namespace pay_test;
using pds::date;
using pds::finding;
using pds::money;
using pds::payment;
using pds::reconciled;
using testing::ElementsAre;
using testing::IsEmpty;

/// `a 2008-05-04 PRD 150.00 75.00 -75.00 underpaid`.
std::string text(reconciled const& r) {
    return std::string(1, static_cast<char>('a' + pds::index_of(r.doctor))) + ' ' +
           std::string{pds::to_text(r.day)} + ' ' + std::string{r.code} + ' ' +
           std::string{pds::to_text(r.expected)} + ' ' + std::string{pds::to_text(r.paid)} + ' ' +
           std::string{pds::to_text(r.difference())} + ' ' + std::string{name_of(r.finding())};
}
std::vector<std::string> texts(std::vector<reconciled> const& rows) {
    std::vector<std::string> out;
    for (auto const& r : rows)
        out.push_back(text(r));
    return out;
}

TEST(Finding, Names) { // cli.md, reconcile
    EXPECT_THAT(pds::finding_names,
                ElementsAre("matched", "unpaid", "underpaid", "overpaid", "unexpected"));
    EXPECT_EQ(name_of(finding::overpaid), "overpaid");
}

TEST(Finding, OfAmounts) {
    auto const of = [](money expected, money paid) {
        return reconciled{a, "2008-05-04"_date, "PRD", expected, paid}.finding();
    };
    EXPECT_EQ(of(150.00_eur, 150.00_eur), finding::matched);
    EXPECT_EQ(of(150.00_eur, 0.00_eur), finding::unpaid);
    EXPECT_EQ(of(150.00_eur, 149.99_eur), finding::underpaid);
    EXPECT_EQ(of(150.00_eur, 150.01_eur), finding::overpaid);
    EXPECT_EQ(of(0.00_eur, 0.01_eur), finding::unexpected);
    EXPECT_EQ(of(0.00_eur, -0.01_eur), finding::unexpected); // taken back
    EXPECT_EQ(of(150.00_eur, -150.00_eur), finding::underpaid);
    EXPECT_EQ(of(0.00_eur, 0.00_eur), finding::matched);
}

TEST(Reconcile, EveryFinding) {
    std::vector const duties{duty(a, s0, "2008-05-04T00:00", "2008-05-05T00:00"), // PRM PRD PRN
                             duty(b, s0, "2008-05-03T12:00", "2008-05-03T20:00")};
    std::vector<payment> const paid{{a, "2008-05-04"_date, "PRD", 75.00_eur},
                                    {a, "2008-05-04"_date, "PRM", 100.00_eur},
                                    {b, "2008-05-03"_date, "RSP", 100.50_eur},
                                    {b, "2008-05-03"_date, "PRN", 50.00_eur}};
    EXPECT_THAT(texts(pds::reconcile(statement({.duties = duties}, open()).lines(), paid)),
                ElementsAre("a 2008-05-04 PRD 150.00 75.00 -75.00 underpaid",
                            "a 2008-05-04 PRM 100.00 100.00 0.00 matched",
                            "a 2008-05-04 PRN 50.00 0.00 -50.00 unpaid",
                            "b 2008-05-03 PRN 0.00 50.00 50.00 unexpected",
                            "b 2008-05-03 RSP 100.00 100.50 0.50 overpaid"));
}

TEST(Reconcile, AddsUpLinesAndPaymentsOfOneKey) {
    // Two consultations of one day: 2 × 22.00 C and 2 × 26.50 CRD; C was paid in two parts.
    std::vector const duties{duty(a, s0, "2008-05-04T08:00", "2008-05-04T20:00")};
    std::vector<pds::recorded_act> const acts{
        {a, "2008-05-04T10:00"_time, pds::act_kind::consultation, true, false},
        {a, "2008-05-04T11:00"_time, pds::act_kind::consultation, true, false}};
    std::vector<payment> const paid{{a, "2008-05-04"_date, "C", 22.00_eur},
                                    {a, "2008-05-04"_date, "C", 22.00_eur},
                                    {a, "2008-05-04"_date, "CRD", 26.50_eur}};
    EXPECT_THAT(
        texts(pds::reconcile(statement({.duties = duties, .acts = acts}, open()).lines(), paid)),
        ElementsAre("a 2008-05-04 C 44.00 44.00 0.00 matched",
                    "a 2008-05-04 CRD 53.00 26.50 -26.50 underpaid",
                    "a 2008-05-04 PRD 150.00 0.00 -150.00 unpaid"));
}

TEST(Reconcile, OnlyPayableLinesAreExpected) {
    std::vector const duties{duty(a, s0, "2008-05-05T20:00", "2008-05-05T21:00"), // refused
                             duty(b, s0, "2008-05-06T20:00", "2008-05-07T00:00"), // held
                             duty(c, s0, "2008-05-06T20:00", "2008-05-07T00:00")};
    auto const s = statement({.duties = duties}, open());
    EXPECT_THAT(pds::reconcile(s.lines(), {}), IsEmpty());
    std::vector<payment> const paid{{b, "2008-05-06"_date, "PRN", 50.00_eur}};
    EXPECT_THAT(texts(pds::reconcile(s.lines(), paid)),
                ElementsAre("b 2008-05-06 PRN 0.00 50.00 50.00 unexpected"));
}

TEST(Reconcile, ASlotAndASessionCountOnTheDayTheyBegin) {
    std::vector const duties{duty(a, s0, "2008-05-03T20:00", "2008-05-04T08:00")};
    // 10 hours at 66.00
    std::vector const sessions{session(b, "2008-05-05T22:00", "2008-05-06T08:00")};
    EXPECT_THAT(texts(pds::reconcile(
                    statement({.duties = duties, .sessions = sessions}, open()).lines(), {})),
                ElementsAre("a 2008-05-03 PRN 50.00 0.00 -50.00 unpaid",
                            "a 2008-05-04 PRM 100.00 0.00 -100.00 unpaid",
                            "b 2008-05-05 REG 660.00 0.00 -660.00 unpaid"));
}

TEST(Reconcile, OfNothingIsNothing) {
    EXPECT_THAT(pds::reconcile({}, {}), IsEmpty());
}

TEST(ReconcileProperty, NoCentIsLostAndOrderDoesNotMatter) {
    std::mt19937 random{5};
    std::array<std::string_view, 3> const codes{"PRD", "PRM", "PRN"};
    for (int round = 0; round != 300; ++round) {
        std::vector<pds::line> lines(random() % 20);
        std::vector<payment> paid(random() % 20);
        money expected;
        money given;
        for (auto& l : lines) {
            l.doctor = pds::doctor_id{static_cast<unsigned>(random() % 3)};
            l.begin = l.end = "2008-05-01"_date + static_cast<int>(random() % 3);
            l.code = codes[random() % 3];
            l.amount = money::from_cents(static_cast<std::int64_t>(random() % 4) * 5000);
            l.status = static_cast<pds::line_status>(random() % 3);
            if (l.status == pds::line_status::payable) expected += l.amount;
        }
        for (auto& p : paid) {
            p = {pds::doctor_id{static_cast<unsigned>(random() % 3)},
                 "2008-05-01"_date + static_cast<int>(random() % 3), codes[random() % 3],
                 money::from_cents(static_cast<std::int64_t>(random() % 4) * 5000)};
            given += p.amount;
        }
        auto const rows = pds::reconcile(lines, paid);
        for (std::size_t i = 0; i != rows.size(); ++i) {
            expected -= rows[i].expected;
            given -= rows[i].paid;
            if (i != 0) {
                ASSERT_LT((std::tuple{rows[i - 1].doctor, rows[i - 1].day, rows[i - 1].code}),
                          (std::tuple{rows[i].doctor, rows[i].day, rows[i].code}));
            }
        }
        ASSERT_EQ(expected, money{});
        ASSERT_EQ(given, money{});
        std::shuffle(lines.begin(), lines.end(), random);
        std::shuffle(paid.begin(), paid.end(), random);
        ASSERT_EQ(texts(pds::reconcile(lines, paid)), texts(rows));
    }
}

} // namespace reconciliation_tests
