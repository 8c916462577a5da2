// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "output.hpp"
#include "pay_options.hpp"
#include "problems.hpp"
#include "statement_report.hpp"

#include <pds/io/attestation.hpp>
#include <pds/io/duty_icalendar.hpp>
#include <pds/law/national_tariff.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tool {

namespace {

/// Whose lines are wanted: one doctor's, or everybody's.
class wanted_doctor {
public:
    wanted_doctor(std::string const& name, inputs const& in) {
        if (name.empty()) return;
        auto const found = in.doctors.find(name);
        if (!found) {
            std::vector<std::string_view> known;
            for (std::uint32_t i = 0; i != in.doctors.size(); ++i)
                known.push_back(in.doctors[pds::doctor_id{i}]);
            throw unknown_name("--doctor", "not in the files", name, known);
        }
        one_ = *found;
    }
    [[nodiscard]] bool operator()(pds::doctor_id doctor) const { return !one_ || doctor == *one_; }
    [[nodiscard]] std::optional<pds::doctor_id> one() const { return one_; }

private:
    std::optional<pds::doctor_id> one_;
};

std::string totals(payroll_input const& work, wanted_doctor const& wanted, format as) {
    std::vector<pds::totals> all;
    work.for_each_doctor([&](pds::doctor_id doctor, std::span<pds::line const> lines) {
        if (!wanted(doctor)) return;
        all.emplace_back().doctor = doctor;
        for (auto const& l : lines)
            all.back().add(l);
    });
    return totals_report(all, work.in).print(as);
}

void print_lines(payroll_input const& work, wanted_doctor const& wanted, std::string& out) {
    lines_csv const csv{work.in};
    lines_csv::add_header(out);
    work.for_each_doctor([&](pds::doctor_id doctor, std::span<pds::line const> lines) {
        if (!wanted(doctor)) return;
        csv.add(out, doctor, lines);
        print_if_long(out);
    });
}

pds::statement only(wanted_doctor const& wanted, pds::statement const& all) {
    std::vector<pds::line> lines;
    for (auto const& l : all.lines())
        if (wanted(l.doctor)) lines.push_back(l);
    return pds::statement{std::move(lines)};
}

/// A text a doctor, for the days asked for.
std::string attestations(payroll const& p, wanted_doctor const& wanted,
                         pds::interval<pds::date> days) {
    std::vector<pds::doctor_id> doctors;
    if (wanted.one())
        doctors = {*wanted.one()}; // also if he has no line
    else
        for (auto const& t : p.statement.totals())
            doctors.push_back(t.doctor);
    std::string out;
    auto own = p.statement.lines(); // in order of doctor: each takes his
    for (auto const doctor : doctors) {
        auto const next = std::find_if(own.begin(), own.end(),
                                       [&](pds::line const& l) { return l.doctor != doctor; });
        auto const count = static_cast<std::size_t>(next - own.begin());
        if (!out.empty()) out += "\n\n";
        out +=
            pds::io::attestation(own.first(count), doctor, p.in.doctors, p.in.sectors, days, p.why);
        own = own.subspan(count);
    }
    return out;
}

} // namespace

void add_pay(CLI::App& program, std::string& out) {
    struct options {
        pay_options pay;
        output_options output;
        std::string doctor;
        bool totals = false;
        bool payments = false;
        bool attestation = false;
    };
    auto const o = std::make_shared<options>();
    sub_command command{program, "pay",
                        "what each doctor is owed for duties, acts and regulation, line by line"};
    o->pay.add_to(command);
    o->pay.add_period_to(command);
    command.option("--doctor", o->doctor, "the lines of this doctor alone", "NAME");
    command.flag("--totals", o->totals, "a row a doctor instead of the lines");
    command.flag("--payments", o->payments,
                 "a row a doctor, day and payment code instead of the lines, of what is payable");
    command.flag("--attestation", o->attestation,
                 "a text in French for each doctor to sign: what is due, what is not and why");
    o->output.add_to(command, {"csv", "text", "json", "ics"});
    o->pay.add_explain_to(command, o->output);
    command.example("pds pay --duties duties.csv --acts acts.csv --extension-from 2008-03-15 "
                    "--month 2008-05\n"
                    "  pds pay --duties duties.csv --month 2008-05 --doctor \"Dr Baud\" "
                    "--format ics > baud.ics",
                    "As ics, an event for every duty and session of regulation: payable, refused "
                    "or held.\n\n"
                    "Large files: rows of other periods are read and not kept. Those of the period "
                    "are, some\n200 bytes a duty and 32 an act, as who shared a slot is known only "
                    "when all rows are read;\nCSV lines and --totals are made doctor by doctor.");

    command.run([o, &out] {
        bool const explain = o->pay.explain;
        if (o->totals + explain + o->payments + o->attestation > 1)
            throw usage_error{"give one of --totals, --payments, --attestation and --explain"};
        if (o->attestation && o->output.format.empty()) o->output.format = "text";
        auto const format = o->pay.chosen(o->output);
        if (o->attestation && format != tool::format::text)
            throw usage_error{"--attestation", "is text", o->output.format};
        if (format == tool::format::ics && (o->totals || o->payments || explain))
            throw usage_error{"--format", "is for the lines alone", o->output.format};
        auto const days = o->pay.period.period();
        if (o->attestation && !days)
            throw usage_error{"--attestation: give --month, or --from with --until"};
        auto const language = o->output.language();

        if (o->totals) {
            auto const work = o->pay.read();
            out = totals(work, {o->doctor, work.in}, format);
        } else if (format == tool::format::csv && !explain && !o->payments) {
            auto const work = o->pay.read();
            print_lines(work, {o->doctor, work.in}, out);
        } else {
            auto p = o->pay.compute({}, o->attestation);
            wanted_doctor const wanted{o->doctor, p.in};
            if (wanted.one()) p.statement = only(wanted, p.statement);
            if (o->attestation) {
                out = attestations(p, wanted, *days);
                return;
            }
            if (o->payments) {
                out = payments_report(p).print(format);
                return;
            }
            if (format == tool::format::ics) {
                out = pds::io::duty_icalendar(p.statement.lines(), p.in.doctors, p.in.sectors,
                                              pds::law::national_tariff, language);
                return;
            }
            if (format == tool::format::text) {
                out = explained_text(p, language);
                return;
            }
            out = lines_report(p, language).print(format);
            if (format == tool::format::csv) add_explanation(out, format, p, language);
        }
    });
}

} // namespace tool
