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

void pay_options::add_explain_to(sub_command& command, output_options& output) {
    command.flag("--explain", explain, "below each line, every rule that was tried");
    output.add_lang_to(command);
}

format pay_options::chosen(output_options& output) const {
    if (explain && output.format.empty()) output.format = "text";
    return output.chosen();
}

void payroll_input::for_each_doctor(
    std::function<void(pds::doctor_id, std::span<pds::line const>)> const& visit) const {
    pds::boost_time_zone const zone{pds::law::clock_of(calendar.place())};
    pds::for_each_doctor_lines({in.duties, in.acts, in.sessions}, in.openings, calendar,
                               pds::law::national_tariff, zone, days, {}, visit);
}

payroll_input pay_options::read(std::optional<pds::interval<pds::date>> days) {
    auto const slots = calendar.calendar();
    if (!days) days = period.period();
    if (!extension_from.empty())
        files.extension_from = parse_option_date("--extension-from", extension_from);
    progress note{{files.duties, files.acts, files.regulation, files.paid}};
    note.at("reading");
    auto in = read_inputs(files, slots.place(), days.value_or(pds::always), note);
    note.at(std::to_string(in.duties.size()) + " duties, " + std::to_string(in.acts.size()) +
            " acts, " + std::to_string(in.sessions.size()) + " sessions");
    return {slots, std::move(in), days.value_or(pds::always)};
}

payroll pay_options::compute(std::optional<pds::interval<pds::date>> days, bool explained) {
    auto work = read(days);
    pds::boost_time_zone const zone{pds::law::clock_of(work.calendar.place())};
    pds::explanations why;
    auto const make = [&](auto&& kept) {
        return pds::make_statement({work.in.duties, work.in.acts, work.in.sessions},
                                   work.in.openings, work.calendar, pds::law::national_tariff, zone,
                                   work.days, {}, kept);
    };
    auto statement = explained || explain ? make(why) : make(pds::no_explanations{});
    return {work.calendar, std::move(work.in), std::move(why), std::move(statement)};
}

} // namespace tool
