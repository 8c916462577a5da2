// SPDX-License-Identifier: BSL-1.0
//
// One rule that was tried, and what it takes to be told of such: a function that can explain itself
// takes a recorder, by default `no_trace`, which records nothing and compiles to nothing. A `trace`
// keeps the steps.

#ifndef PDS_CORE_STEP_HPP
#define PDS_CORE_STEP_HPP

#include <pds/core/dated.hpp>
#include <pds/core/money.hpp>
#include <pds/core/rule.hpp>

#include <cstdint>
#include <string_view>

namespace pds {

/// What a rule asks. The list grows with the rules; each is true or false of the step's `day`, and
/// of its minute where it speaks of hours.
enum class condition : std::uint8_t {
    sunday_or_holiday,
    saturday,
    monday_or_friday,
    next_day_is_holiday,      ///< of a Monday: its Tuesday
    previous_day_is_holiday,  ///< of a Friday: its Thursday; of a Saturday: its Friday
    wide_reading_of_mornings, ///< of a Saturday after a pont: the policy counts its morning
    within_hours,             ///< the minute lies in the hours of the rule's kind
    kind_exists,              ///< the extension is open for that kind
    rate_on_that_day,         ///< a text gives an amount

    // asked of a line of a statement, in the order of the reasons
    sector_opens_slot,   ///< a row of openings opens it; `value` is the row, from 1
    held_by_doctors,     ///< else nobody, or a hospital, has it: `value` is the `holder`
    extension_in_force,  ///< `day` is the first on which the sector has the kind
    hours_cover_slot,    ///< the organised hours contain the slot
    posts_suffice,       ///< never more doctors (`value`) than posts (`of`)
    served_throughout,   ///< the post was served for `value` minutes `of` the slot's
    in_one_place,        ///< on duty nowhere else at the same minute
    whole_to_one_doctor, ///< false where a post is shared: `value` minutes `of` the slot's
    remainder_cent,      ///< of a share: a cent left over by rounding down fell to it
    served_as_planned,   ///< by the doctor `value` whom the table named
    replaced_in_time,    ///< the doctor `value` took over on `day`, at minute `of`, not too late
    inside_pds_hours,
    regulated,
    on_duty,
    coded_as_sunday, ///< of a pont or its Saturday morning: the code is that of Sundays (a policy)
    travel_inside_majoration, ///< of a visit: no MD beside the majoration
    rounded_by_the_minute     ///< `value` minutes at an hourly rate
};

/// One rule tried.
struct step {
    rule_id rule{};
    condition asked{};
    bool holds = false; ///< the rule applied; else `asked` is the first condition that was false
    date day{};         ///< of which it was asked
    status row = status::in_force; ///< of the row of law, where one was read
    money amount{};                ///< what the step adds to the answer
    std::string_view code{};       ///< the payment code under which it does
    std::int64_t value = 0;        ///< a number that `asked` speaks of
    std::int64_t of = 0;           ///< what it is compared with
    citation source{};

    friend constexpr bool operator==(step const&, step const&) = default;
};

template <class Recorder>
concept recorder = requires(Recorder& r, step const& s) {
    r.record(s);
};

/// Records nothing, costs nothing.
struct no_trace {
    static constexpr void record(step const&) noexcept {}
};

} // namespace pds

#endif
