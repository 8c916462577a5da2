// SPDX-License-Identifier: BSL-1.0
//
// Why each line of a statement is as it is, for those who ask. The default, `no_explanations`,
// keeps nothing and costs nothing; amounts are the same with and without.
//
//     pds::explanations why;
//     auto const s = pds::make_statement(done, openings, calendar, rates, zone, period, {}, why);
//     for (pds::step const& step : why.of(s.lines()[0])) ...
//
// The amounts of a payable or held line's steps add up to the line's amount; those of a refused one
// to nothing.

#ifndef PDS_PAY_EXPLANATIONS_HPP
#define PDS_PAY_EXPLANATIONS_HPP

#include <pds/core/trace.hpp>
#include <pds/pay/fee.hpp>
#include <pds/pay/line.hpp>

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace pds {

/// Keeps nothing.
struct no_explanations {
    static constexpr bool wanted = false;
};

/// Keeps the trace of each line that was explained.
class explanations {
public:
    static constexpr bool wanted = true;

    /// Keeps what was recorded, as the explanation of a line.
    void attach(line& l, trace why) {
        traces_.push_back(std::move(why));
        l.explanation = static_cast<std::uint32_t>(traces_.size());
    }
    /// The steps of a line of the statement that was made with this.
    [[nodiscard]] std::span<step const> of(line const& l) const {
        if (l.explanation == 0) return {};
        return traces_[l.explanation - 1].steps();
    }

private:
    std::vector<trace> traces_;
};

namespace detail {

/// The step of the row of law that gives a fee.
constexpr step rate_step(fee const& due, date day) {
    return {.rule = due.rule,
            .asked = condition::rate_on_that_day,
            .holds = due.covered(),
            .day = day,
            .row = due.status,
            .amount = due.amount,
            .code = due.code,
            .source = due.source};
}

} // namespace detail
} // namespace pds

#endif
