// SPDX-License-Identifier: BSL-1.0
//
// Days and hours of the permanence des soins: what a `slot_calendar` is made from.
//
//     pds::slot_calendar const calendar{pds::territory::reunion, pds::law::calendar_fr};

#ifndef PDS_LAW_CALENDAR_FR_HPP
#define PDS_LAW_CALENDAR_FR_HPP

#include <pds/calendar/calendar_rules.hpp>
#include <pds/law/holidays_fr.hpp>
#include <pds/law/sources.hpp>

namespace pds::law {

inline constexpr calendar_rules calendar_fr{
    .covered = covered,
    .holidays = holidays_fr,
    .hours = {{
        {{20, 0}, {24, 0}, "D1"_rule, {&sources::r6315_1, "première partie de nuit"}},
        {{0, 0}, {8, 0}, "D2"_rule, {&sources::r6315_1, "seconde partie de nuit"}},
        {{8, 0}, {20, 0}, "D3"_rule, {&sources::r6315_1, "dimanches et jours fériés"}},
        {{12, 0}, {20, 0}, "D4"_rule, {&sources::instruction_2008, "annexe 2"}},
        {{8, 0}, {20, 0}, "D5"_rule, {&sources::instruction_2008, "annexe 2"}},
        {{8, 0}, {12, 0}, "D6"_rule, {&sources::avenant_27, "article 1"}},
    }},
    .mid_night = {{0, 0}, {6, 0}}};

} // namespace pds::law

#endif
