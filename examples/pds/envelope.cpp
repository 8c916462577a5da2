// SPDX-License-Identifier: BSL-1.0

#include "commands.hpp"
#include "openings_file.hpp"
#include "options.hpp"
#include "priced_map.hpp"
#include "problems.hpp"

#include <pds/envelope/constant_envelope.hpp>
#include <pds/envelope/map_cost.hpp>
#include <pds/io/envelope_svg.hpp>
#include <pds/law/haute_savoie_2006.hpp>
#include <pds/law/national_tariff.hpp>
#include <pds/law/sources.hpp>

#include <array>
#include <filesystem>
#include <map>
#include <memory>

namespace tool {

namespace {

enum class key : std::uint8_t { kind, month, sector, season };
constexpr std::array<std::string_view, 4> key_names{"kind", "month", "sector", "season"};

struct options {
    std::string openings;
    std::string compare;
    std::string sectors;
    std::string extension;
    std::string by;
    std::string before;
    std::string after;
    bool constant = false;
    calendar_options calendar;
    period_options period;
    output_options output;
};

/// Costs by the text of their key; in order of kind where kinds are the keys, else of the bytes.
using keyed_costs = std::map<std::pair<std::size_t, std::string>, pds::cost>;

keyed_costs costs_by(key by, priced_map const& map, pds::slot_ledger const& ledger) {
    keyed_costs keyed;
    auto const add = [&](std::size_t place, std::string_view name, pds::cost const& c) {
        if (c.slots != 0) keyed[{place, std::string{name}}] += c;
    };
    if (by == key::sector) {
        for (auto const& u : pds::cost_by_unit(map.openings, map.sectors, ledger))
            add(0, map.name_of(u.unit), pds::total_of(u.kinds));
        return keyed;
    }
    auto const costs =
        pds::cost_of(map.openings, map.sectors, ledger,
                     pds::seasons_between(ledger.period(), pds::law::haute_savoie_2006::seasons));
    if (by == key::kind)
        for (std::size_t k = 0; k != pds::slot_kind_count; ++k)
            add(k, pds::slot_kind_names[k], costs.by_kind()[k]);
    if (by == key::month)
        for (std::size_t m = 0; m != costs.months(); ++m)
            add(0, pds::to_text(costs.month(m).days().begin()).view().substr(0, 7),
                pds::total_of(costs.of_month(m)));
    if (by == key::season)
        for (std::size_t s = 0; s != pds::season_names.size(); ++s)
            add(0, pds::season_names[s], pds::total_of(costs.of(static_cast<pds::season>(s))));
    return keyed;
}

pds::cost sum_of(keyed_costs const& costs) {
    pds::cost sum;
    for (auto const& [name, c] : costs)
        sum += c;
    return sum;
}

report cost_report(keyed_costs const& costs) {
    report table{{{"key"}, {"slots", column_type::count}, {"amount", column_type::amount}}};
    auto const add = [&](std::string name, pds::cost const& c) {
        table.add({std::move(name), std::to_string(c.slots), text_of(c.amount)});
    };
    for (auto const& [name, c] : costs)
        add(name.second, c);
    add("total", sum_of(costs));
    return table;
}

report comparison_report(keyed_costs const& before, keyed_costs const& after) {
    report table{{{"key"},
                  {"slots_before", column_type::count},
                  {"amount_before", column_type::amount},
                  {"slots_after", column_type::count},
                  {"amount_after", column_type::amount},
                  {"difference", column_type::amount}}};
    auto const add = [&](std::string name, pds::cost const& a, pds::cost const& b) {
        table.add({std::move(name), std::to_string(a.slots), text_of(a.amount),
                   std::to_string(b.slots), text_of(b.amount), text_of(b.amount - a.amount)});
    };
    auto all = before;
    all.insert(after.begin(), after.end());
    for (auto const& entry : all) {
        auto const of = [&](keyed_costs const& costs) {
            auto const at = costs.find(entry.first);
            return at == costs.end() ? pds::cost{} : at->second;
        };
        add(entry.first.second, of(before), of(after));
    }
    add("total", sum_of(before), sum_of(after));
    return table;
}

report constant_report(pds::constant_envelope_result const& r) {
    report table{{{"sectors_before", column_type::count},
                  {"cost_per_sector_before", column_type::amount},
                  {"sectors_after", column_type::count},
                  {"cost_per_sector_after", column_type::amount},
                  {"envelope", column_type::amount},
                  {"slack", column_type::amount}}};
    table.add({std::to_string(r.sectors_before), text_of(r.cost_per_sector_before),
               std::to_string(r.sectors_after), text_of(r.cost_per_sector_after),
               text_of(r.envelope), text_of(r.slack)});
    return table;
}

/// The options that one way of asking leaves without a meaning.
void refuse_with(std::string_view mode,
                 std::initializer_list<std::pair<std::string_view, std::string const*>> others) {
    for (auto const& [name, value] : others)
        if (!value->empty()) throw usage_error{name, "goes not with " + std::string{mode}, *value};
}

std::string constant_envelope(options const& o) {
    refuse_with("--constant", {{"--openings", &o.openings},
                               {"--compare", &o.compare},
                               {"--by", &o.by},
                               {"--extension", &o.extension}});
    for (auto const& [name, value] :
         {std::pair{"--sectors", &o.sectors}, {"--before", &o.before}, {"--after", &o.after}})
        if (value->empty()) throw usage_error{std::string{name} + ": is required with --constant"};
    auto const days = o.period.period();
    if (!days) throw usage_error{"envelope: --constant needs --year, or --from with --until"};
    auto const format = o.output.chosen();
    if (format == tool::format::svg) throw usage_error{"--format", "not with --constant", "svg"};
    auto const before = parse_kinds("--before", o.before);
    auto const after = parse_kinds("--after", o.after);
    auto const map = uniform_map(o.sectors, before | after);
    pds::slot_ledger const ledger{o.calendar.calendar(), pds::law::national_tariff, *days};
    try {
        auto const result =
            pds::constant_envelope(map.openings.rows().front().posts, before, after, ledger);
        warn_of_unpriced(map, pds::cost_of(map.openings, map.sectors, ledger));
        return constant_report(result).print(format);
    } catch (pds::error const& e) {
        if (e.code() != pds::errc::no_rate) throw;
        throw usage_error{"--after", pds::describe(e.code()), o.after};
    }
}

std::string envelope(options const& o) {
    refuse_with("an envelope that is not --constant",
                {{"--before", &o.before}, {"--after", &o.after}});
    if (o.openings.empty() == o.sectors.empty())
        throw usage_error{"envelope: give one of --openings and --sectors"};
    auto const by = o.by.empty() ? key::kind : named_option<key>("--by", o.by, key_names);
    if (o.openings.empty() && (by == key::sector || by == key::season))
        throw usage_error{"--by", "needs --openings", o.by};
    if (!o.openings.empty())
        refuse_with("--openings, which says what is open", {{"--extension", &o.extension}});
    if (o.openings.empty()) refuse_with("--sectors", {{"--compare", &o.compare}});
    auto const format = o.output.chosen();
    if (format == tool::format::svg && (!o.compare.empty() || !o.by.empty()))
        throw usage_error{"--format", "a picture is by month and kind: not with --compare or --by",
                          "svg"};
    auto const language = o.output.language();
    auto const days = o.period.period().value_or(pds::law::covered);
    auto const calendar = o.calendar.calendar();

    auto const maps = [&] {
        if (!o.openings.empty()) return read_maps({o.openings, o.compare}, days);
        std::vector<priced_map> one;
        one.push_back(uniform_map(o.sectors,
                                  kinds_with_extension(o.extension.empty() ? "all" : o.extension)));
        return one;
    }();
    pds::slot_ledger const ledger{calendar, pds::law::national_tariff, days};
    for (auto const& map : maps)
        warn_of_unpriced(map, pds::cost_of(map.openings, map.sectors, ledger));
    if (format == tool::format::svg) {
        auto const sectors = o.sectors == "1" ? pds::io::phrase{" sector", " secteur"}
                                              : pds::io::phrase{" sectors", " secteurs"};
        auto const name = o.sectors.empty()
                              ? std::filesystem::path{maps.front().name}.filename().string()
                              : o.sectors + std::string{sectors.in(language)};
        // a title names the last day, not the one behind it
        auto const title = name + std::string{pds::io::phrase{", ", ", du "}.in(language)} +
                           text_of(days.begin()) +
                           std::string{pds::io::phrase{" to ", " au "}.in(language)} +
                           text_of(days.end() - 1);
        return pds::io::envelope_svg(
            pds::cost_of(maps.front().openings, maps.front().sectors, ledger), title, language);
    }
    auto const first = costs_by(by, maps.front(), ledger);
    if (maps.size() == 1) return cost_report(first).print(format);
    return comparison_report(first, costs_by(by, maps.back(), ledger)).print(format);
}

} // namespace

void add_envelope(CLI::App& program, std::string& out) {
    auto const o = std::make_shared<options>();
    sub_command command{program, "envelope",
                        "what a sector map costs in flat rates; what constant envelope leaves"};
    command.option("--openings", o->openings,
                   "CSV: sector,kind,posts,from,until,group,open_from,open_to", "FILE");
    command.option("--compare", o->compare, "a second openings file, set beside the first", "FILE");
    command.option("--sectors", o->sectors, "instead of a file: so many sectors, one post each",
                   "N");
    o->period.add_year_to(command);
    o->period.add_bounds_to(command);
    o->calendar.add_to(command);
    command.option("--extension", o->extension,
                   "with --sectors, which of saturday_afternoon, pont_day, saturday_morning are "
                   "open: none, all (the default), or a list with commas",
                   "KINDS");
    command.option("--by", o->by, "kind (the default), month, sector or season", "KEY");
    command.flag("--constant", o->constant,
                 "instead: how many sectors the same money keeps if other kinds are opened");
    command.option("--before", o->before, "with --constant, the kinds open before", "KINDS");
    command.option("--after", o->after, "with --constant, the kinds open after", "KINDS");
    o->output.add_to(command, {"csv", "text", "json", "svg"});
    o->output.add_lang_to(command);
    command.example(
        "pds envelope --openings before.csv --compare after.csv --year 2008\n"
        "  pds envelope --openings before.csv --year 2008 --format svg > 2008.svg\n"
        "  pds envelope --constant --sectors 2500 --year 2008 --before evening,sunday_or_holiday "
        "\\\n    --after "
        "evening,sunday_or_holiday,saturday_afternoon,pont_day,saturday_morning");
    command.run([o, &out] { out = o->constant ? constant_envelope(*o) : envelope(*o); });
}

} // namespace tool
