// SPDX-License-Identifier: BSL-1.0
//
// Everything but `interop/` (Boost's zones and times, std::chrono) and `io/` (texts and files).

#ifndef PDS_PDS_HPP
#define PDS_PDS_HPP

#include <pds/calendar/calendar_rules.hpp>
#include <pds/calendar/day_kind.hpp>
#include <pds/calendar/easter.hpp>
#include <pds/calendar/holidays.hpp>
#include <pds/calendar/season.hpp>
#include <pds/calendar/slot.hpp>
#include <pds/calendar/slot_calendar.hpp>
#include <pds/calendar/territory.hpp>
#include <pds/core/date.hpp>
#include <pds/core/dated.hpp>
#include <pds/core/enum_set.hpp>
#include <pds/core/error.hpp>
#include <pds/core/interval.hpp>
#include <pds/core/local_time.hpp>
#include <pds/core/money.hpp>
#include <pds/core/name_table.hpp>
#include <pds/core/names.hpp>
#include <pds/core/period.hpp>
#include <pds/core/rule.hpp>
#include <pds/core/small_text.hpp>
#include <pds/core/source.hpp>
#include <pds/core/trace.hpp>
#include <pds/core/version.hpp>
#include <pds/core/zoned_time.hpp>
#include <pds/law/arrete_2011.hpp>
#include <pds/law/avenant_27.hpp>
#include <pds/law/avenant_4.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/cgi_151_ter.hpp>
#include <pds/law/haute_savoie_2006.hpp>
#include <pds/law/holidays_fr.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/law/nomenclature.hpp>
#include <pds/law/r6315_2.hpp>
#include <pds/law/sector_targets_2008.hpp>
#include <pds/law/sources.hpp>
#include <pds/law/time_zones.hpp>
#include <pds/organisation/decision.hpp>
#include <pds/organisation/eligibility.hpp>
#include <pds/organisation/holder.hpp>
#include <pds/organisation/opening.hpp>
#include <pds/organisation/opening_doubts.hpp>
#include <pds/organisation/sector.hpp>
#include <pds/organisation/sector_map.hpp>
#include <pds/organisation/target.hpp>
#include <pds/pay/act.hpp>
#include <pds/pay/act_lines.hpp>
#include <pds/pay/astreinte.hpp>
#include <pds/pay/astreinte_lines.hpp>
#include <pds/pay/astreinte_story.hpp>
#include <pds/pay/exemption.hpp>
#include <pds/pay/explanations.hpp>
#include <pds/pay/fee.hpp>
#include <pds/pay/line.hpp>
#include <pds/pay/reason.hpp>
#include <pds/pay/reconciliation.hpp>
#include <pds/pay/regional_tariff.hpp>
#include <pds/pay/regulation.hpp>
#include <pds/pay/regulation_lines.hpp>
#include <pds/pay/statement.hpp>
#include <pds/pay/tariff.hpp>
#include <pds/roster/coverage.hpp>
#include <pds/roster/deadlines.hpp>
#include <pds/roster/duty.hpp>
#include <pds/roster/duty_table.hpp>
#include <pds/roster/load.hpp>
#include <pds/roster/seating.hpp>
#include <pds/roster/serve.hpp>

#endif
