// SPDX-License-Identifier: BSL-1.0

#include "mmg_dossier_check.hpp"

#include <pds/mmg/schedule.hpp>
#include <pds/roster/deadlines.hpp>

#include <iterator>
#include <optional>

namespace tool {

namespace {

class cross_checks {
public:
    cross_checks(std::string_view file, pds::mmg::dossier const& d, field_places const& where,
                 problems& found)
        : file_{file}, d_{&d}, where_{&where}, found_{&found} {}

    void run() const {
        hours();
        doctors();
        dates();
        years();
    }

private:
    void error(std::string const& path, std::string const& what) const {
        auto const at = where_->find(path);
        field_place const p = at == where_->end() ? field_place{} : at->second;
        found_->error(file_, p.line, path, what, p.value);
    }
    void hours() const {
        auto const path = [](std::size_t row) {
            return "operation.hours.rows[" + std::to_string(row) + ']';
        };
        for (auto const& c : pds::mmg::find_crossings(d_->operation.hours))
            error(path(c.second) + ".from", "crosses the hours of " + path(c.first));
    }
    void doctors() const {
        auto const most = d_->zone.doctors;
        auto const part = [&](std::optional<int> count, char const* path) {
            if (most && count && *count > *most)
                error(path, "more than zone.doctors (" + std::to_string(*most) + ")");
        };
        part(d_->operation.replacements, "operation.replacements");
        part(d_->operation.other_sector_doctors, "operation.other_sector_doctors");
    }
    void dates() const {
        auto const& c = d_->convention;
        if (!c.from || !c.until) return;
        if (*c.until <= *c.from)
            return error("convention.until",
                         "not after convention.from (" + std::string{pds::to_text(*c.from)} + ")");
        auto const& m = d_->monitoring;
        if (m.interim_review && (*m.interim_review < *c.from || *m.interim_review >= *c.until))
            error("monitoring.interim_review", "outside the convention");
        // The evaluation at the end may be on the day after the last.
        for (std::size_t i = 0; i != m.evaluations.size(); ++i)
            if (m.evaluations[i] < *c.from || m.evaluations[i] > *c.until)
                error("monitoring.evaluations[" + std::to_string(i) + ']',
                      "outside the convention");
    }
    void years() const {
        auto const& years = d_->budget.years;
        auto const path = [](std::size_t i) {
            return "budget.years[" + std::to_string(i) + "].year";
        };
        std::map<int, std::size_t> met;
        for (std::size_t i = 0; i != years.size(); ++i) {
            if (years[i].year == 0) continue; // told already
            auto const [at, fresh] = met.insert({years[i].year, i});
            if (!fresh) error(path(i), "doubled: also " + path(at->second));
            if (auto const c = d_->convention.period()) {
                int const months = 12 * (years[i].year - c->begin().year());
                if (months < 0 || pds::months_later(c->begin(), months) >= c->end())
                    error(path(i), "outside the convention");
            }
        }
        for (auto at = met.begin(); at != met.end(); ++at)
            if (auto const next = std::next(at); next != met.end() && next->first != at->first + 1)
                error(path(next->second), "missing before it: " + std::to_string(at->first + 1));
        if (auto const c = d_->convention.period();
            c && !met.empty() && met.begin()->first > c->begin().year())
            error(path(met.begin()->second),
                  "missing before it: " + std::to_string(c->begin().year()));
    }

    std::string_view file_;
    pds::mmg::dossier const* d_;
    field_places const* where_;
    problems* found_;
};

} // namespace

void check_fields(std::string_view file, pds::mmg::dossier const& d, field_places const& where,
                  problems& found) {
    cross_checks{file, d, where, found}.run();
}

} // namespace tool
