// SPDX-License-Identifier: BSL-1.0

#include <pds/pay/payment_list.hpp>

#include <pds/pay/reconciliation.hpp>

#include "support.hpp"

#include <algorithm>
#include <array>
#include <random>
#include <tuple>
#include <vector>

namespace payment_list_tests {

using namespace pay_test;
using pds::money;
using testing::ElementsAre;
using testing::IsEmpty;

/// `a 2008-05-04 V 2 44.00`.
std::vector<std::string> listed(std::span<pds::line const> lines) {
    std::vector<std::string> out;
    for (auto const& e : pds::payment_list(lines))
        out.push_back(std::string(1, static_cast<char>('a' + pds::index_of(e.doctor))) + ' ' +
                      std::string{pds::to_text(e.day)} + ' ' + std::string{e.code} + ' ' +
                      std::to_string(e.lines) + ' ' + std::string{pds::to_text(e.amount)});
    return out;
}

TEST(PaymentList, SumsUpADoctorsDayByCode) {
    // a: Sunday 4 May whole, two regulated visits by day (V 22.00, VRD 30.00) and one consultation
    // (C 22.00, CRD 26.50); b: half of Sunday's evening, which he leaves: refused
    std::vector const duties{duty(a, s0, "2008-05-04T08:00", "2008-05-04T20:00"),
                             duty(b, s0, "2008-05-04T20:00", "2008-05-04T22:00")};
    std::vector<pds::recorded_act> const acts{
        {a, "2008-05-04T11:00"_time, pds::act_kind::visit, true, false},
        {a, "2008-05-04T10:00"_time, pds::act_kind::visit, true, false},
        {a, "2008-05-04T09:00"_time, pds::act_kind::consultation, true, false}};
    // 150 minutes at 66.00 an hour
    std::vector const sessions{session(b, "2008-05-06T08:00", "2008-05-06T10:30")};
    EXPECT_THAT(
        listed(statement({.duties = duties, .acts = acts, .sessions = sessions}, open()).lines()),
        ElementsAre("a 2008-05-04 C 1 22.00", "a 2008-05-04 CRD 1 26.50",
                    "a 2008-05-04 PRD 1 150.00", "a 2008-05-04 V 2 44.00",
                    "a 2008-05-04 VRD 2 60.00", "b 2008-05-06 REG 1 165.00"));
}

TEST(PaymentList, LeavesOutWhatIsRefusedOrHeld) {
    std::vector const duties{duty(a, s0, "2008-05-04T20:00", "2008-05-05T00:00"),  // in two
                             duty(a, s1, "2008-05-04T20:00", "2008-05-05T00:00"),  // places
                             duty(b, s2, "2008-05-05T08:00", "2008-05-05T12:00")}; // outside
    auto const s = statement({.duties = duties}, open());
    EXPECT_EQ(s.lines().size(), 3U);
    EXPECT_THAT(listed(s.lines()), IsEmpty());
}

TEST(PaymentList, OfNothingIsNothing) {
    EXPECT_THAT(pds::payment_list({}), IsEmpty());
}

TEST(PaymentListProperty, PaidAsListedEverythingMatches) {
    std::mt19937 random{7};
    std::array<std::string_view, 3> const codes{"PRD", "PRM", "PRN"};
    for (int round = 0; round != 300; ++round) {
        std::vector<pds::line> lines(random() % 20);
        std::size_t payable = 0;
        money total;
        for (auto& l : lines) {
            l.doctor = pds::doctor_id{static_cast<unsigned>(random() % 3)};
            l.day = "2008-05-01"_date + static_cast<int>(random() % 3);
            l.code = codes[random() % 3];
            l.amount = money::from_cents(static_cast<std::int64_t>(random() % 4) * 5000);
            l.status = static_cast<pds::line_status>(random() % 3);
            if (l.status != pds::line_status::payable) continue;
            ++payable;
            total += l.amount;
        }
        auto const entries = pds::payment_list(lines);
        std::vector<pds::payment> paid;
        for (auto const& e : entries) {
            paid.push_back({e.doctor, e.day, e.code, e.amount});
            payable -= e.lines;
            total -= e.amount;
        }
        ASSERT_EQ(payable, 0U);
        ASSERT_EQ(total, money{});
        auto const rows = pds::reconcile(lines, paid);
        ASSERT_EQ(rows.size(), entries.size());
        for (auto const& r : rows)
            ASSERT_EQ(r.finding(), pds::finding::matched);
        auto const before = listed(lines);
        std::shuffle(lines.begin(), lines.end(), random);
        ASSERT_EQ(listed(lines), before);
    }
}

} // namespace payment_list_tests
