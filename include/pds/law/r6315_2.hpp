// SPDX-License-Identifier: BSL-1.0
//
// Article R.6315-2 of the code de la santé publique: what happens to a duty table, and when
// (R-T1, R-T3), in the version of 2005 and in that of 2010.

#ifndef PDS_LAW_R6315_2_HPP
#define PDS_LAW_R6315_2_HPP

#include <pds/law/sources.hpp>
#include <pds/roster/deadlines.hpp>

#include <array>
#include <span>

namespace pds::law {

namespace detail {

inline constexpr citation table_2005{&sources::r6315_2, "alinéas 1 et 2"};
inline constexpr citation table_2010{&sources::r6315_2_2010, "alinéas 1 à 3"};

} // namespace detail

/// The table covers at least so many months.
inline constexpr int table_months = 3;

inline constexpr std::array table_steps_2005{
    table_step{"send_to_order", "doctors", table_anchor::start, -45, 0, "T1"_rule,
               detail::table_2005},
    table_step{"send_to_prefect", "order", table_anchor::start, -10, 0, "T1"_rule,
               detail::table_2005},
    table_step{"send_to_samu", "order", table_anchor::start, -10, 0, "T1"_rule, detail::table_2005},
    table_step{"send_to_insurer", "order", table_anchor::start, -10, 0, "T1"_rule,
               detail::table_2005},
    table_step{"table_end_at_least", "doctors", table_anchor::end, 0, 0, "T1"_rule,
               detail::table_2005}};

inline constexpr std::array table_steps_2010{
    table_step{"send_to_order", "doctors", table_anchor::start, -45, 0, "T1"_rule,
               detail::table_2010},
    table_step{"send_to_agency", "order", table_anchor::start, -10, 0, "T1"_rule,
               detail::table_2010},
    table_step{"send_to_samu", "order", table_anchor::start, -10, 0, "T1"_rule, detail::table_2010},
    table_step{"send_to_insurer", "order", table_anchor::start, -10, 0, "T1"_rule,
               detail::table_2010},
    table_step{"table_end_at_least", "doctors", table_anchor::end, 0, 0, "T1"_rule,
               detail::table_2010},
    table_step{"list_who_served", "association", table_anchor::end, 0, 1, "T3"_rule,
               detail::table_2010}};

} // namespace pds::law

#endif
