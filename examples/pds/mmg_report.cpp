// SPDX-License-Identifier: BSL-1.0

#include "mmg_report.hpp"

#include <pds/io/utf8.hpp>

#include <algorithm>
#include <array>
#include <deque>
#include <optional>
#include <set>

namespace tool {

namespace {

namespace mmg = pds::mmg;

/// Whole numbers as they are; amounts, percents and rates with two decimals.
std::string value_text(mmg::measure_unit unit, std::optional<std::int64_t> value) {
    if (!value) return {};
    return unit == mmg::measure_unit::count ? std::to_string(*value)
                                            : text_of(pds::money::from_cents(*value));
}

std::string month_text(mmg::counted_period p) {
    return text_of(pds::date{p.year, p.month, 1}).substr(0, 7);
}

/// What an act costs by the plan, if the year is a civil one and its acts are known.
std::string cost_of_an_act(mmg::plan_year const& y, mmg::activity const& a) {
    bool const civil = y.period.begin() == pds::date{y.year, 1, 1};
    auto const acts = mmg::report(a, {y.year, y.year + 1}).of(mmg::indicator::acts);
    if (!civil || !acts || *acts <= 0) return {};
    return text_of(pds::prorata(y.cost, 1, *acts));
}

} // namespace

report review_report(mmg::review_sheet const& sheet) {
    report table{{{"criterion"}, {"verdict"}, {"found"}, {"limit"}, {"rule"}}};
    for (auto const& f : sheet.findings) {
        auto name = std::string{name_of(f.what)};
        if (f.year) name += ':' + std::to_string(*f.year);
        auto const place = std::string{f.source.source->key} + ", " + std::string{f.source.place};
        table.add(
            {std::move(name), std::string{name_of(f.verdict)}, f.found, f.limit, text_of(f.rule)},
            {place});
    }
    return table;
}

report budget_report(mmg::plan const& plan, mmg::activity const* activity) {
    report table{
        {{"line"}, {"year"}, {"amount", column_type::amount}, {"ceiling", column_type::amount}}};
    auto const optional_text = [](std::optional<pds::money> m) {
        return m ? text_of(*m) : std::string{};
    };
    for (auto const& y : plan.years) {
        auto const year = std::to_string(y.year);
        for (std::size_t i = 0; i != mmg::plan_line_names.size(); ++i) {
            auto const line = static_cast<mmg::plan_line>(i);
            auto const ceiling = line == mmg::plan_line::rent           ? y.rent_ceiling
                                 : line == mmg::plan_line::coordination ? y.coordination_ceiling
                                                                        : std::nullopt;
            table.add(
                {std::string{name_of(line)}, year, text_of(y.lines[i]), optional_text(ceiling)});
        }
        table.add({"cost", year, text_of(y.cost), ""});
        table.add({"external", year, text_of(y.external), ""});
        table.add({"net", year, text_of(y.net), ""});
        if (y.opening.minutes > 0)
            table.add({"cost_an_hour", year,
                       text_of(pds::prorata(y.cost, pds::minutes_per_hour, y.opening.minutes)),
                       ""});
        if (activity != nullptr)
            if (auto const cost = cost_of_an_act(y, *activity); !cost.empty())
                table.add({"cost_an_act", year, cost, ""});
    }
    for (std::size_t i = 0; i != mmg::plan_line_names.size(); ++i)
        table.add({std::string{mmg::plan_line_names[i]}, "total", text_of(plan.lines[i]), ""});
    table.add({"cost", "total", text_of(plan.cost), ""});
    table.add({"external", "total", text_of(plan.external), ""});
    table.add({"net", "total", text_of(plan.net), ""});
    return table;
}

report activity_table(mmg::activity const& a, std::vector<mmg::month_hours> const& hours) {
    report table{{{"period"}, {"indicator"}, {"value"}}};
    std::set<int> years;
    for (auto const& c : a.counts)
        years.insert(c.period.year);
    for (auto const& c : a.costs)
        years.insert(c.year);
    auto const add = [&](pds::interval<int> period) {
        auto const r = mmg::report(a, period, hours);
        auto name = std::to_string(period.begin());
        if (period.length() > 1) name += '-' + std::to_string(period.end() - 1);
        for (auto const& m : mmg::measures(r))
            table.add({name, std::string{m.name}, value_text(m.unit, m.value)});
        auto const peak = [&](std::optional<mmg::activity_peak> const& p) {
            return p ? month_text(p->month) : std::string{};
        };
        table.add({name, "busiest_month", peak(r.busiest_month)});
        table.add({name, "densest_month", peak(r.densest_month)});
    };
    for (int const year : years)
        add({year, year + 1});
    for (int const length : {3, 5}) // the interim review, the evaluation
        if (!years.empty() && *years.rbegin() - *years.begin() + 1 >= length)
            add({*years.begin(), *years.begin() + length});
    return table;
}

report comparison_table(mmg::activity_report const& before, mmg::activity_report const& after) {
    report table{{{"indicator"}, {"before"}, {"after"}, {"difference"}}};
    for (auto const& c : mmg::compare(before, after))
        table.add({std::string{c.before.name}, value_text(c.before.unit, c.before.value),
                   value_text(c.after.unit, c.after.value),
                   value_text(c.before.unit, c.difference)});
    return table;
}

report programme_table(pds::date on, std::span<mmg::task const> programme,
                       std::span<std::string_view const> done) {
    report table{{{"task"}, {"part"}, {"actors"}, {"from"}, {"until"}, {"state"}}};
    auto const holds = [](std::vector<mmg::task const*> const& tasks, mmg::task const& t) {
        return std::find(tasks.begin(), tasks.end(), &t) != tasks.end();
    };
    auto const due = mmg::due_on(on, programme, done);
    auto const late = mmg::late_on(on, programme, done);
    for (auto const& t : programme) {
        bool const is_done = std::find(done.begin(), done.end(), t.name) != done.end();
        table.add({std::string{t.name}, std::string{name_of(t.part)},
                   mmg::detail::list_of(t.who, mmg::actor_names), text_of(t.from),
                   t.until ? text_of(*t.until) : std::string{},
                   is_done          ? "done"
                   : holds(late, t) ? "late"
                   : holds(due, t)  ? "due"
                                    : "ahead"});
    }
    return table;
}

std::string budget_text(mmg::dossier const& d, mmg::plan const& plan, mmg::context const& in,
                        pds::io::language l) {
    using pds::io::phrase;
    auto const& law = in.framework;
    // The annexe's table: its lines, with the words of its cells as the ceiling.
    auto const upto = [](auto const& range) {
        return mmg::detail::text_of(range.low) + " - " + mmg::detail::text_of(range.high);
    };
    std::array<phrase, mmg::plan_line_names.size()> const words{
        {{"Rent", "Loyer"},
         {"Works", "Mise aux normes, réfection"},
         {"Initial equipment", "Investissement initial"},
         {"Running costs", "Coût de fonctionnement"},
         {"Staff", "Personnel"},
         {"Cleaning", "Prestation de ménage"},
         {"Coordination of doctors", "Coordination des effectifs médicaux"},
         {"Management fees", "Frais de gestion"}}};
    std::vector<std::string> const limits{
        "", "", upto(law.equipment) + ", N", upto(law.running), upto(law.staff_hours) + " h", "",
        "", ""};

    std::deque<std::string> years;
    std::vector<column> columns{{phrase{"Year", "Année"}.in(l)},
                                {phrase{"at most", "maximum"}.in(l)}};
    for (std::size_t i = 0; i != plan.years.size(); ++i) {
        auto name = (i == 0 ? "N" : "N+" + std::to_string(i)) + " (" +
                    std::to_string(plan.years[i].year) + ')';
        columns.push_back({years.emplace_back(std::move(name)), column_type::amount});
    }
    columns.push_back({phrase{"Total", "Total"}.in(l), column_type::amount});
    report table{std::move(columns)};
    auto const row = [&](std::string name, std::string limit, auto&& of, std::string total) {
        std::vector<std::string> cells{std::move(name), std::move(limit)};
        for (auto const& y : plan.years)
            cells.push_back(of(y));
        cells.push_back(std::move(total));
        table.add(std::move(cells));
    };
    auto const ceiling = [&](phrase name, auto member) {
        row(std::string{name.in(l)}, {},
            [&](mmg::plan_year const& y) {
                return y.*member ? "<= " + text_of(*(y.*member)) : std::string{"?"};
            },
            {});
    };
    for (std::size_t i = 0; i != words.size(); ++i) {
        row(
            std::string{words[i].in(l)}, limits[i],
            [&](mmg::plan_year const& y) { return text_of(y.lines[i]); }, text_of(plan.lines[i]));
        auto const line = static_cast<mmg::plan_line>(i);
        if (line == mmg::plan_line::rent)
            ceiling({"  mean rent of the zone", "  loyer moyen de la zone"},
                    &mmg::plan_year::rent_ceiling);
        if (line == mmg::plan_line::coordination)
            ceiling({"  1 C a day of opening", "  1 C / jour d'ouverture"},
                    &mmg::plan_year::coordination_ceiling);
    }
    auto const total = [&](phrase name, pds::money mmg::plan_year::*member, pds::money sum) {
        row(
            std::string{name.in(l)}, {},
            [&](mmg::plan_year const& y) { return text_of(y.*member); }, text_of(sum));
    };
    total({"Total cost", "Total coût"}, &mmg::plan_year::cost, plan.cost);
    total({"External funding", "Financement externe"}, &mmg::plan_year::external, plan.external);
    total({"Total", "Total"}, &mmg::plan_year::net, plan.net);
    row(std::string{phrase{"Days of opening", "Jours d'ouverture"}.in(l)}, {},
        [](mmg::plan_year const& y) { return std::to_string(y.opening.days); }, {});
    row(std::string{phrase{"Hours of opening", "Heures d'ouverture"}.in(l)}, {},
        [](mmg::plan_year const& y) { return mmg::detail::hours_text(y.opening.minutes); }, {});
    row(std::string{phrase{"Cost an hour", "Coût par heure"}.in(l)}, {},
        [](mmg::plan_year const& y) {
            return y.opening.minutes == 0
                       ? std::string{}
                       : text_of(pds::prorata(y.cost, pds::minutes_per_hour, y.opening.minutes));
        },
        {});

    auto out = table.print(format::text);
    auto const& hours = d.operation.hours;
    if (auto const period = d.convention.period())
        if (auto const week = mmg::ordinary_week(in.slots.calendar, *period, hours))
            out += '\n' + std::string{phrase{"Ordinary week: ", "Semaine ordinaire : "}.in(l)} +
                   mmg::detail::hours_text(mmg::summarise(hours, in.slots, *week).minutes) + " h\n";
    if (auto const funding = mmg::funding_by_source(d.budget); !funding.empty()) {
        report sources{{{phrase{"Other funding", "Autres financements"}.in(l)},
                        {phrase{"purpose", "prestation concernée"}.in(l)},
                        {phrase{"amount", "montant"}.in(l), column_type::amount}}};
        for (auto const& f : funding)
            sources.add({std::string{f.source}, std::string{f.purpose}, text_of(f.amount)});
        out += '\n' + sources.print(format::text);
    }
    return out;
}

} // namespace tool
