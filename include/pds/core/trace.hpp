// SPDX-License-Identifier: BSL-1.0
//
// Why an answer is what it is: the rules that were tried, in order, each with the condition that
// decided: the first that was false, or the last that was true.
//
// Explanation is opt-in. A function that can explain itself takes a recorder; the default one,
// `no_trace`, records nothing and compiles to nothing:
//
//     pds::trace why;
//     calendar.slot_at("2008-05-02T10:00"_time, why);
//     why.steps()[0];     // D3, sunday_or_holiday, false: a Friday, and no holiday
//     why.steps()[1];     // D5, previous_day_is_holiday, true: 1 May was one
//
// The steps are the API; `io/explain.hpp` puts them into French or English words.

#ifndef PDS_CORE_TRACE_HPP
#define PDS_CORE_TRACE_HPP

#include <pds/core/step.hpp>

#include <span>
#include <vector>

namespace pds {

/// Keeps the steps in order.
class trace {
public:
    constexpr void record(step const& s) { steps_.push_back(s); }
    [[nodiscard]] constexpr std::span<step const> steps() const noexcept { return steps_; }

private:
    std::vector<step> steps_;
};

} // namespace pds

#endif
