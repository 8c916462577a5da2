// SPDX-License-Identifier: BSL-1.0

#include "statement_report.hpp"

#include <pds/io/csv.hpp>
#include <pds/io/explain.hpp>
#include <pds/io/statement_text.hpp>
#include <pds/law/payment_codes.hpp>
#include <pds/pay/payment_list.hpp>

#include <cstdint>
#include <cstdio>

namespace tool {

namespace {

std::string time_text(pds::local_time t, std::optional<pds::utc_offset> const& offset) {
    std::string text{pds::to_text(t)};
    if (offset) text += pds::to_text(*offset).view();
    return text;
}

std::string amount_text(pds::money amount) {
    return text_of(amount);
}

std::vector<column> line_columns() {
    return {{"doctor"},
            {"sector"},
            {"begin"},
            {"end"},
            {"item"},
            {"code"},
            {"minutes", column_type::count},
            {"amount", column_type::amount},
            {"status"},
            {"reason"},
            {"rule"}};
}

} // namespace

report lines_report(payroll const& p, pds::io::language language) {
    report table{line_columns()};
    for (auto const& l : p.statement.lines()) {
        std::vector<std::string> why;
        for (auto const& step : p.why.of(l))
            why.push_back(pds::io::explain(step, p.calendar, language, &p.in.doctors));
        table.add({std::string{p.in.doctors[l.doctor]},
                   l.sector ? std::string{p.in.sectors[*l.sector]} : "",
                   time_text(l.begin, l.begin_offset), time_text(l.end, l.end_offset),
                   std::string{name_of(l.item)}, std::string{l.code},
                   l.minutes ? std::to_string(*l.minutes) : "", amount_text(l.amount),
                   std::string{name_of(l.status)}, std::string{name_of(l.reason)},
                   text_of(l.rules)},
                  std::move(why));
    }
    return table;
}

std::string explained_text(payroll const& p, pds::io::language language) {
    return pds::io::statement_text(
        p.statement, p.in.doctors, p.in.sectors, language, [&](pds::line const& l) {
            return pds::io::explain(p.why.of(l), p.calendar, language, &p.in.doctors, "      ");
        });
}

void add_explanation(std::string& out, format as, payroll const& p, pds::io::language language) {
    auto const text = explained_text(p, language);
    if (as == format::text)
        out += '\n' + text;
    else
        std::fputs(text.c_str(), stderr);
}

report payments_report(payroll const& p) {
    report table{{{"doctor"},
                  {"date"},
                  {"code"},
                  {"prs_nat", column_type::count},
                  {"lines", column_type::count},
                  {"amount", column_type::amount}}};
    for (auto const& e : pds::payment_list(p.statement.lines())) {
        auto const number = pds::law::prs_nat_of(e.code);
        table.add({std::string{p.in.doctors[e.doctor]}, text_of(e.day), std::string{e.code},
                   number ? std::to_string(*number) : "", std::to_string(e.lines),
                   amount_text(e.amount)});
    }
    return table;
}

report totals_report(std::vector<pds::totals> const& all, inputs const& in) {
    report table{{{"doctor"},
                  {"astreinte", column_type::amount},
                  {"base", column_type::amount},
                  {"majoration", column_type::amount},
                  {"travel", column_type::amount},
                  {"regulation", column_type::amount},
                  {"total", column_type::amount},
                  {"refused_lines", column_type::count},
                  {"held_lines", column_type::count}}};
    for (auto const& t : all) {
        std::vector<std::string> cells{std::string{in.doctors[t.doctor]}};
        for (auto const amount : t.by_item)
            cells.push_back(amount_text(amount));
        cells.push_back(amount_text(t.total));
        cells.push_back(std::to_string(t.refused_lines));
        cells.push_back(std::to_string(t.held_lines));
        table.add(std::move(cells));
    }
    return table;
}

lines_csv::lines_csv(inputs const& in) : in_{&in} {
    for (std::uint32_t i = 0; i != in.sectors.size(); ++i)
        sectors_.push_back(pds::io::csv_cell(in.sectors[pds::sector_id{i}]));
}

void lines_csv::add_header(std::string& out) {
    out += report{line_columns()}.print(format::csv);
}

void lines_csv::add(std::string& out, pds::doctor_id doctor,
                    std::span<pds::line const> lines) const {
    auto const name = pds::io::csv_cell(in_->doctors[doctor]) + ',';
    for (auto const& l : lines) {
        out += name;
        if (l.sector) out += sectors_[pds::index_of(*l.sector)];
        (out += ',') += time_text(l.begin, l.begin_offset);
        (out += ',') += time_text(l.end, l.end_offset);
        (out += ',') += name_of(l.item);
        (out += ',') += l.code; // no code, reason or rule needs quotes
        out += ',';
        if (l.minutes) out += std::to_string(*l.minutes);
        (out += ',') += pds::to_text(l.amount);
        (out += ',') += name_of(l.status);
        (out += ',') += name_of(l.reason);
        (out += ',') += pds::to_text(l.rules);
        out += '\n';
    }
}

} // namespace tool
