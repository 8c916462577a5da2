// SPDX-License-Identifier: BSL-1.0
//
// Walks: a criterion from conforming to not and back, step by step, at its bound and one unit
// beyond. At every step it alone decides the verdict.

#ifndef PDS_TESTS_MMG_WALK_HPP
#define PDS_TESTS_MMG_WALK_HPP

#include "support.hpp"

#include <pds/mmg/review.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace mmg_test {

using mmg::criterion;
using mmg::dossier;
using mmg::verdict;

inline constexpr auto ok = verdict::conforms;
inline constexpr auto justify = verdict::to_justify;
inline constexpr auto lacking = verdict::missing;
inline constexpr auto bad = verdict::does_not_conform;

struct step {
    std::function<void(dossier&)> change;
    verdict expected;
};
struct walk {
    criterion what;
    std::optional<int> year; // of the budget
    std::vector<step> steps;
};

/// A text that is cleared and filled in again.
template <class Member>
walk text(criterion what, Member member) {
    return {what,
            {},
            {{[=](dossier& d) { member(d).clear(); }, lacking},
             {[=](dossier& d) { member(d) = "x"; }, ok}}};
}
/// A question: unanswered, answered badly, answered well.
template <class Member>
walk answer(criterion what, Member member, bool good = true) {
    return {what,
            {},
            {{[=](dossier& d) { member(d) = std::nullopt; }, lacking},
             {[=](dossier& d) { member(d) = !good; }, bad},
             {[=](dossier& d) { member(d) = good; }, ok}}};
}
#define PDS_MEMBER(path)                                                                           \
    [](dossier & d) -> auto& {                                                                     \
        return d.path;                                                                             \
    }

inline mmg::budget_year& year_2011(dossier& d) {
    return d.budget.years[2];
}

/// What the review says of a criterion, of a year if that is given.
inline mmg::finding found(dossier const& d, criterion what, std::optional<int> year = {},
                          mmg::context const& in = context()) {
    for (auto const& f : mmg::review(d, in).findings)
        if (f.what == what && (!year || f.year == year)) return f;
    ADD_FAILURE() << name_of(what);
    return {};
}

inline std::string told(mmg::review_sheet const& sheet) {
    std::string text;
    for (auto const& f : sheet.findings)
        if (f.verdict != ok)
            text += std::string{name_of(f.what)} + (f.year ? ':' + std::to_string(*f.year) : "") +
                    ' ' + std::string{name_of(f.verdict)} + " (" + f.found + ", " + f.limit + ") ";
    return text;
}

/// Walks and returns the criteria that were walked.
inline std::set<criterion> take(std::vector<walk> const& walks) {
    std::set<criterion> walked;
    for (auto const& w : walks) {
        walked.insert(w.what);
        dossier d = conforming();
        for (std::size_t i = 0; i != w.steps.size(); ++i) {
            w.steps[i].change(d);
            auto const sheet = mmg::review(d, context());
            EXPECT_EQ(sheet.verdict(), w.steps[i].expected)
                << name_of(w.what) << " step " << i << ": " << told(sheet);
            for (auto const& f : sheet.findings) {
                bool const meant = f.what == w.what && (!w.year || f.year == w.year);
                if (meant) {
                    EXPECT_EQ(f.verdict, w.steps[i].expected)
                        << name_of(w.what) << " step " << i << ": " << f.found << ", " << f.limit;
                } else {
                    EXPECT_EQ(f.verdict, ok)
                        << name_of(w.what) << " step " << i << " turned " << name_of(f.what) << ": "
                        << f.found << ", " << f.limit;
                }
            }
        }
        EXPECT_EQ(w.steps.back().expected, ok) << name_of(w.what) << " does not come back";
    }
    return walked;
}

/// Walks, and asks that every criterion of the groups has its walk; `apart` have theirs elsewhere.
inline void expect_walks(std::vector<walk> const& walks, std::set<std::string_view> const& groups,
                         std::set<criterion> const& apart = {}) {
    auto const walked = take(walks);
    for (std::size_t i = 0; i != mmg::criterion_count; ++i) {
        auto const c = static_cast<criterion>(i);
        if (groups.contains(group_of(c)) && !apart.contains(c)) {
            EXPECT_TRUE(walked.contains(c)) << name_of(c);
        }
    }
}

} // namespace mmg_test

#endif
