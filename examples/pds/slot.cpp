// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "options.hpp"
#include "problems.hpp"

#include <pds/io/explain.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/pay/act.hpp>
#include <pds/pay/astreinte.hpp>
#include <pds/pay/explanations.hpp>

#include <cstdio>
#include <memory>

namespace tool {

namespace {

std::string amount_or_nothing(pds::fee const& due) {
    return due.covered() ? text_of(due.amount) : "";
}

/// What a regulated act of a doctor on duty gets on top.
pds::fee majoration(pds::act_kind kind, pds::local_time when, pds::slot_calendar const& calendar) {
    return pds::price({.when = when, .kind = kind, .regulated = true, .on_duty = true}, calendar,
                      pds::law::national_tariff)
        .majoration;
}

} // namespace

void add_slot(CLI::App& program, std::string& out) {
    struct options {
        std::string time;
        calendar_options calendar;
        output_options output;
        bool explain = false;
    };
    auto const o = std::make_shared<options>();
    sub_command command{program, "slot", "the slot that holds a minute, and its pay"};
    command.required_option("time", o->time, "civil time, YYYY-MM-DDTHH:MM", "TIME");
    o->calendar.add_to(command);
    command.flag("--explain", o->explain, "why, step by step");
    o->output.add_to(command, {"csv", "text", "json"});
    o->output.add_lang_to(command);
    command.example("pds slot 2008-05-02T10:00 --explain");

    command.run([o, &out] {
        // An explanation is for people, unless a program asks for JSON.
        if (o->explain && o->output.format.empty()) o->output.format = "text";
        auto const format = o->output.chosen();
        auto const language = o->output.language();
        auto const calendar = o->calendar.calendar();
        auto const when = pds::try_parse_local_time(o->time);
        if (!when) throw usage_error{"TIME", pds::describe(when.error().code), o->time};
        if (!calendar.covers(when->day()))
            throw usage_error{"TIME", "outside the calendar (" + covered_years() + ")", o->time};

        pds::trace why;
        auto const slot = calendar.slot_at(*when, why);
        if (!slot) {
            out = format == tool::format::json ? "\"outside_pds_hours\"\n" : "outside_pds_hours\n";
        } else {
            auto const due = pds::astreinte(*slot, pds::law::national_tariff);
            auto const consultation = majoration(pds::act_kind::consultation, *when, calendar);
            auto const visit = majoration(pds::act_kind::visit, *when, calendar);
            report table{{{"begin"},
                          {"end"},
                          {"kind"},
                          {"code"},
                          {"amount", column_type::amount},
                          {"consultation_code"},
                          {"consultation_amount", column_type::amount},
                          {"visit_code"},
                          {"visit_amount", column_type::amount}}};
            for (auto const& fee : {due, consultation, visit})
                why.record(pds::detail::rate_step(fee, slot->day()));
            std::vector<std::string> sentences;
            for (auto const& step : why.steps())
                sentences.push_back(pds::io::explain(step, calendar, language));
            if (!o->explain) sentences.clear();
            table.add({text_of(slot->begin()), text_of(slot->end()),
                       std::string{name_of(slot->kind)}, std::string{due.code},
                       amount_or_nothing(due), std::string{consultation.code},
                       amount_or_nothing(consultation), std::string{visit.code},
                       amount_or_nothing(visit)},
                      std::move(sentences));
            out = table.print(format);
        }
        if (!o->explain) return;
        auto const steps = pds::io::explain(why.steps(), calendar, language);
        if (format == tool::format::text) out += '\n' + steps;
        // CSV has no place for an explanation: it goes beside.
        if (format == tool::format::csv) std::fputs(steps.c_str(), stderr);
    });
}

} // namespace tool
