// SPDX-License-Identifier: BSL-1.0
//
// A programme of work: tasks, who has them, from when, until when (R-M12). That of 2007 is
// `law::mmg_programme_2007`.
//
//     auto const& programme = pds::law::mmg_programme_2007;
//     pds::mmg::due_on("2007-04-15"_date, programme);     // criteria, cahier des charges, zones
//     std::array<std::string_view, 1> const done{"regional_criteria"};
//     pds::mmg::late_on("2007-06-01"_date, programme, done);     // regional_cahier ...

#ifndef PDS_MMG_PROGRAMME_HPP
#define PDS_MMG_PROGRAMME_HPP

#include <pds/core/date.hpp>
#include <pds/mmg/actors.hpp>

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace pds::mmg {

/// What a task belongs to.
enum class task_part : std::uint8_t {
    diffusion,
    existing_mmg, ///< contracts in 2007 with MMG on FAQSV credits
    new_needs
};

inline constexpr auto task_part_names =
    std::to_array<std::string_view>({"diffusion", "existing_mmg", "new_needs"});

/// The name that programs use: `diffusion` for the first.
constexpr std::string_view name_of(task_part p) {
    return task_part_names[static_cast<std::size_t>(p)];
}

/// What is to be done, by whom and until when.
struct task {
    std::string_view name;
    task_part part;
    actors who;
    date from;
    std::optional<date> until; ///< the day after the last; nothing if none is printed
    std::string_view printed;  ///< the date in the text's words
    rule_id rule;
    citation source;
    std::string_view items; ///< facts of the text, by number
};

namespace detail {

inline bool is_done(task const& t, std::span<std::string_view const> done) {
    return std::find(done.begin(), done.end(), t.name) != done.end();
}

} // namespace detail

/// The tasks in hand on a day, those done left out, in the order of the table, which must outlive
/// the result. A task without an end stays in hand.
inline std::vector<task const*> due_on(date day, std::span<task const> programme,
                                       std::span<std::string_view const> done = {}) {
    std::vector<task const*> due;
    for (auto const& t : programme)
        if (t.from <= day && (!t.until || day < *t.until) && !detail::is_done(t, done))
            due.push_back(&t);
    return due;
}

/// The tasks that should have been done before a day and are not. One without an end is never late.
inline std::vector<task const*> late_on(date day, std::span<task const> programme,
                                        std::span<std::string_view const> done) {
    std::vector<task const*> late;
    for (auto const& t : programme)
        if (t.until && *t.until <= day && !detail::is_done(t, done)) late.push_back(&t);
    return late;
}

} // namespace pds::mmg

#endif
