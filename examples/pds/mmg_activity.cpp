// SPDX-License-Identifier: BSL-1.0

#include "mmg_activity.hpp"

#include <pds/io/csv.hpp>
#include <pds/law/mmg_2007_indicators.hpp>
#include <pds/mmg/activity_check.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

namespace tool {

namespace {

namespace mmg = pds::mmg;

constexpr std::array<std::string_view, 3> activity_columns{"period", "indicator", "value"};

/// Names of both, for the nearest of a misspelt one.
std::vector<std::string_view> all_names() {
    std::vector<std::string_view> names{mmg::indicator_names.begin(), mmg::indicator_names.end()};
    names.insert(names.end(), mmg::cost_line_names.begin(), mmg::cost_line_names.end());
    return names;
}

std::optional<mmg::counted_period> period_of(std::string_view text) {
    int const year = pds::detail::digits(text, 0, 4);
    bool const in_calendar =
        year >= pds::law::covered.begin().year() && year < pds::law::covered.end().year();
    if (!in_calendar) return std::nullopt;
    if (text.size() == 4) return mmg::counted_period{year, 0};
    int const month = text.size() == 7 && text[4] == '-' ? pds::detail::digits(text, 5, 2) : 0;
    if (month < 1 || month > 12) return std::nullopt;
    return mmg::counted_period{year, month};
}

class activity_reader {
public:
    activity_reader(std::string const& file, std::string_view text, problems& found)
        : file_{file}, csv_{pds::io::read_csv(text)}, found_{&found} {
        for (auto const& f : csv_.faults)
            found.error(file_, f.line, f.column, f.what, f.value);
        for (std::size_t i = 0; i != activity_columns.size(); ++i) {
            auto const count =
                std::count(csv_.header.begin(), csv_.header.end(), activity_columns[i]);
            at_[i] = static_cast<std::size_t>(
                std::find(csv_.header.begin(), csv_.header.end(), activity_columns[i]) -
                csv_.header.begin());
            if (count == 1 || csv_.header.empty()) continue;
            found.error(file_, csv_.header_line, activity_columns[i],
                        count == 0 ? "missing column" : "column given twice", activity_columns[i]);
            usable_ = false;
        }
    }

    mmg::activity read(std::optional<pds::interval<pds::date>> convention) {
        if (usable_ && !csv_.header.empty())
            for (auto const& r : csv_.records)
                read_row(r, convention);
        return std::move(activity_);
    }
    /// The line on which an indicator or a cost of a period stands; the last of several.
    [[nodiscard]] std::size_t line_of(std::string_view name, mmg::counted_period period) const {
        auto const at = lines_.find({std::string{name}, period});
        return at == lines_.end() ? csv_.header_line : at->second;
    }

private:
    void read_row(pds::io::csv_record const& r,
                  std::optional<pds::interval<pds::date>> convention) {
        auto const& name = r.cells[at_[1]];
        auto const period = period_of(r.cells[at_[0]]);
        if (!period)
            found_->error(file_, r.line, "period", "neither a month YYYY-MM nor a year YYYY",
                          r.cells[at_[0]]);
        else if (convention && !within(*period, *convention))
            found_->error(file_, r.line, "period", "outside the convention", r.cells[at_[0]]);
        auto const indicator = pds::try_value_named<mmg::indicator>(name, mmg::indicator_names);
        auto const cost = pds::try_value_named<mmg::cost_line>(name, mmg::cost_line_names);
        if (!indicator && !cost)
            found_->error(file_, r.line, "indicator",
                          with_nearest("unknown indicator", pds::nearest_name(name, all_names())),
                          name);
        if (cost && period && period->month != 0) {
            found_->error(file_, r.line, "period", "costs are of a year YYYY", r.cells[at_[0]]);
            return;
        }
        auto const& value = r.cells[at_[2]];
        if (indicator) {
            constexpr std::size_t most_digits = 9;
            int const n = value.empty() || value.size() > most_digits
                              ? -1
                              : pds::detail::digits(value, 0, value.size());
            if (n < 0)
                found_->error(file_, r.line, "value", "not a whole number from 0 to 999999999",
                              value);
            else if (period)
                activity_.counts.push_back({*indicator, *period, n});
        } else if (cost) {
            char const mark = csv_.separator == ';' && value.find(',') != value.npos ? ',' : '.';
            auto const m = pds::try_parse_money(value, mark);
            constexpr auto most = pds::money::from_cents(1'000'000'000'00);
            if (!m)
                found_->error(file_, r.line, "value", pds::describe(m.error().code), value);
            else if (*m < pds::money{} || *m > most)
                found_->error(file_, r.line, "value", "a negative or too large amount", value);
            else if (period)
                activity_.costs.push_back({*cost, period->year, *m});
        }
        if (period) lines_[{name, *period}] = r.line;
    }
    static bool within(mmg::counted_period p, pds::interval<pds::date> convention) {
        pds::date const first{p.year, std::max(p.month, 1), 1};
        pds::date const last =
            p.month == 0 ? pds::date{p.year, 12, 31}
                         : pds::date{p.year, p.month, pds::date::days_of_month(p.year, p.month)};
        return pds::interval{first, last + 1}.overlaps(convention);
    }

    std::string file_;
    pds::io::csv_sheet csv_;
    problems* found_;
    bool usable_ = true;
    std::array<std::size_t, activity_columns.size()> at_{};
    mmg::activity activity_;
    std::map<std::pair<std::string, mmg::counted_period>, std::size_t> lines_;
};

std::string_view words_of(mmg::activity_fault_kind kind) {
    constexpr std::array<std::string_view, 5> words{
        "given twice", "negative", "of a year, where months are wanted or given",
        "missing in this month", "the parts are more than the persons seen"};
    return words[static_cast<std::size_t>(kind)];
}

} // namespace

mmg::activity read_activity(std::string const& file, std::string_view text,
                            std::optional<pds::interval<pds::date>> convention, problems& found) {
    activity_reader reader{file, text, found};
    auto a = reader.read(convention);
    for (auto const& f : mmg::check(a, pds::law::mmg_indicators_2007)) {
        auto const name = f.cost ? name_of(*f.cost) : name_of(f.first);
        auto period = std::to_string(f.period.year);
        if (f.period.month != 0)
            period =
                std::string{pds::to_text(pds::date{f.period.year, f.period.month, 1})}.substr(0, 7);
        found.error(file, reader.line_of(name, f.period), name, words_of(f.what), period);
    }
    return a;
}

} // namespace tool
