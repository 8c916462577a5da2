// SPDX-License-Identifier: BSL-1.0

#include "pay_options.hpp"

#include "progress.hpp"

#include <pds/interop/boost_time_zone.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/law/time_zones.hpp>

#include <utility>

namespace tool {

void pay_options::add_to(sub_command& command) {
    command.required_option("--duties", files.duties, "CSV: doctor,sector,begin,end[,planned]",
                            "FILE");
    command.option("--acts", files.acts, "CSV: doctor,time,kind,regulated[,called_in_replacement]",
                   "FILE");
    command.option("--regulation", files.regulation, "CSV: doctor,begin,end", "FILE");
    command.option("--openings", files.openings,
                   "CSV: sector,kind,posts,from,until,group,open_from,open_to", "FILE");
    command.option("--extension-from", extension_from,
                   "without --openings: from when Saturdays and ponts are open everywhere",
                   "YYYY-MM-DD");
    command.exclude("--extension-from", "--openings");
    command.option("--rejects", files.rejects,
                   "where rows that cannot be read go, with the reason; the others are computed",
                   "FILE");
    calendar.add_to(command);
}

void pay_options::add_period_to(sub_command& command) {
    period.add_month_to(command);
    period.add_bounds_to(command);
}

payroll pay_options::compute(std::optional<pds::interval<pds::date>> days, bool explained) {
    auto const slots = calendar.calendar();
    if (!days) days = period.period();
    if (!extension_from.empty())
        files.extension_from = parse_option_date("--extension-from", extension_from);

    pds::boost_time_zone const zone{pds::law::clock_of(slots.place())};
    progress note{{files.duties, files.acts, files.regulation, files.paid}};
    note.at("reading");
    auto in = read_inputs(files, slots.place(), days.value_or(pds::always), note);
    note.at(std::to_string(in.duties.size()) + " duties, " + std::to_string(in.acts.size()) +
            " acts, " + std::to_string(in.sessions.size()) + " sessions");
    pds::explanations why;
    auto const make = [&](auto&& kept) {
        return pds::make_statement({in.duties, in.acts, in.sessions}, in.openings, slots,
                                   pds::law::national_tariff, zone, days.value_or(pds::always), {},
                                   kept);
    };
    auto statement = explained ? make(why) : make(pds::no_explanations{});
    return {slots, std::move(in), std::move(why), std::move(statement)};
}

} // namespace tool
