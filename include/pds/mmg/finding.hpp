// SPDX-License-Identifier: BSL-1.0
//
// What a review says of one criterion, and the sheet of all of them.

#ifndef PDS_MMG_FINDING_HPP
#define PDS_MMG_FINDING_HPP

#include <pds/core/enum_set.hpp>
#include <pds/core/money.hpp>
#include <pds/mmg/framework.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pds::mmg {

/// `found` and `limit` are values and names, not sentences; `found` is empty where nothing was
/// filled in, and `not_applicable` where the criterion does not bear on this dossier.
struct finding {
    criterion what{};
    std::optional<int> year{}; ///< of the budget, where it is judged year by year
    mmg::verdict verdict{};
    std::string found{};
    std::string limit{};
    rule_id rule{};
    citation source{};

    friend bool operator==(finding const&, finding const&) = default;
};

inline constexpr std::string_view not_applicable = "not_applicable";

/// The findings of a review.
struct review_sheet {
    std::vector<finding> findings{}; ///< in the order of `criterion`, then of the years

    /// The worst of the findings.
    [[nodiscard]] mmg::verdict verdict() const {
        auto worst = mmg::verdict::conforms;
        for (auto const& f : findings)
            worst = std::max(worst, f.verdict);
        return worst;
    }
    [[nodiscard]] std::size_t count(mmg::verdict v) const {
        return static_cast<std::size_t>(std::count_if(
            findings.begin(), findings.end(), [&](auto const& f) { return f.verdict == v; }));
    }
};

namespace detail {

/// Names joined by `+`, in the order of the values.
template <class Enum, std::size_t Count>
std::string list_of(enum_set<Enum> set, std::array<std::string_view, Count> const& names,
                    bool those_in = true) {
    std::string text;
    for (std::size_t i = 0; i != Count; ++i)
        if (set.contains(static_cast<Enum>(i)) == those_in)
            text += (text.empty() ? "" : "+") + std::string{names[i]};
    return text;
}

inline std::string text_of(money amount) {
    return std::string{to_text(amount)};
}
inline std::string text_of(int number) {
    return std::to_string(number);
}
inline std::string text_of(date day) {
    return std::string{to_text(day)};
}
/// `48.00`, hours with two decimals.
inline std::string hours_text(std::int64_t minutes) {
    return text_of(prorata(money::from_cents(100), minutes, minutes_per_hour));
}
template <class T>
std::string range_text(std::string_view bound, printed_range<T> const& range) {
    return std::string{bound} + ' ' + text_of(range.low) + ".." + text_of(range.high);
}

/// Writes findings with the rule and the place of their criterion.
class judge {
public:
    judge(framework const& law, review_sheet& sheet) : law_{&law}, sheet_{&sheet} {}

    [[nodiscard]] framework const& law() const noexcept { return *law_; }
    /// The findings that follow are of a year of the budget.
    void of_year(std::optional<int> year) { year_ = year; }

    void say(criterion what, mmg::verdict verdict, std::string found, std::string limit) {
        auto const& row = law_->row_of(what);
        sheet_->findings.push_back(
            {what, year_, verdict, std::move(found), std::move(limit), row.rule, row.source});
    }
    void missing(criterion what, std::string limit = "required") {
        say(what, verdict::missing, {}, std::move(limit));
    }
    void does_not_apply(criterion what) {
        say(what, verdict::conforms, std::string{not_applicable}, {});
    }
    /// A mention that must be there, whatever it says.
    void mention(criterion what, std::string const& text) {
        if (text.empty()) return missing(what);
        say(what, verdict::conforms, text, "required");
    }
    /// A question with one good answer.
    void answer(criterion what, std::optional<bool> given, bool good) {
        std::string const limit = good ? "yes" : "no";
        if (!given) return missing(what, limit);
        say(what, *given == good ? verdict::conforms : verdict::does_not_conform,
            *given ? "yes" : "no", limit);
    }

private:
    framework const* law_;
    review_sheet* sheet_;
    std::optional<int> year_{};
};

} // namespace detail
} // namespace pds::mmg

#endif
