// SPDX-License-Identifier: BSL-1.0
//
// Prints results from several rooms of the library, to be compared between two ways of taking it.

#include <pds/pds.hpp>

#include <cstdio>
#include <string>

namespace {

using namespace pds::literals;

template <class Text>
std::string text(Text const& t) {
    return std::string{std::string_view{t}};
}

void print_year(pds::slot_calendar const& calendar) {
    for (pds::slot const s : calendar.between(pds::year_of(2008))) {
        auto const due = pds::astreinte(s, pds::law::national_tariff);
        std::printf("%s %s %s %s %s %s\n", text(name_of(calendar.place())).c_str(),
                    text(to_text(s.begin())).c_str(), text(to_text(s.end())).c_str(),
                    text(due.code).c_str(), text(to_text(due.amount)).c_str(),
                    text(to_text(due.rule)).c_str());
    }
}

void print_acts(pds::slot_calendar const& calendar) {
    for (pds::local_time t = "2008-05-01T00:30"_time; t < "2008-05-08T00:00"_time; t = t + 60) {
        pds::act const visit{
            .when = t, .kind = pds::act_kind::visit, .regulated = true, .on_duty = true};
        auto const p = pds::price(visit, calendar, pds::law::national_tariff);
        std::printf("%s %s %s %s\n", text(to_text(t)).c_str(), text(p.majoration.code).c_str(),
                    text(to_text(p.total())).c_str(), text(name_of(p.refusal)).c_str());
    }
}

void print_cost(pds::slot_calendar const& calendar) {
    pds::plan const map{.openings = {{.kinds = pds::base_kinds}}, .sectors = {pds::sector_id{0}}};
    auto const cost =
        pds::cost_of(map, calendar, pds::law::national_tariff, pds::year_of(2008)).total();
    std::printf("one sector in 2008: %s\n", text(to_text(cost.amount)).c_str());
}

} // namespace

int main() {
    std::printf("pds %s\n", pds::version);
    for (auto const place :
         {pds::territory::metropole, pds::territory::alsace_moselle, pds::territory::guyane}) {
        pds::slot_calendar const calendar{place, pds::law::calendar_fr};
        print_year(calendar);
        print_acts(calendar);
        print_cost(calendar);
    }
}
