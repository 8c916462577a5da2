// SPDX-License-Identifier: BSL-1.0
//
// A year of France, invented but of its size: 2.12 million duties (2,500 sectors, every slot of
// 2008) and 3 million acts of 60,000 doctors, as records and as the two CSV files of `pds pay`.
//
//     auto const year = national_year::records_of(100);   // percent: a whole year
//     auto const text = national_year::duties_header + national_year::duties_csv(year.duties);
//
// 1 and 10 percent are 25 and 250 sectors with their doctors and acts; 1000 percent are ten years,
// 2008 to 2017, of the same sectors and doctors. Duties stand sector by sector and in order of
// time, each held by one of the sector's 24 doctors; acts stand year by year and within it at
// random, each by any doctor in his own sector. Every act is by a doctor on duty, so that the
// column `regulated` decides. The same rows come out with every compiler.

#ifndef PDS_BENCHMARKS_NATIONAL_YEAR_HPP
#define PDS_BENCHMARKS_NATIONAL_YEAR_HPP

#include <pds/batch/records.hpp>
#include <pds/calendar/slot_calendar.hpp>
#include <pds/law/calendar_fr.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace national_year {

inline constexpr std::uint32_t doctors_per_sector = 24;
inline constexpr std::uint32_t departments = 95;

struct records {
    std::uint32_t sectors;
    std::vector<pds::duty_record> duties;
    std::vector<pds::act_record> acts;

    [[nodiscard]] std::uint32_t doctors() const { return sectors * doctors_per_sector; }
    [[nodiscard]] std::size_t rows() const { return duties.size() + acts.size(); }
};

inline pds::slot_calendar const& calendar() {
    static pds::slot_calendar const metropole{pds::territory::metropole, pds::law::calendar_fr};
    return metropole;
}

/// A department's sectors are neighbours; by sector, for `pds::sums`.
inline std::vector<std::uint16_t> department_of(std::uint32_t sectors) {
    std::vector<std::uint16_t> all;
    for (std::uint32_t s = 0; s != sectors; ++s)
        all.push_back(static_cast<std::uint16_t>(s * departments / sectors));
    return all;
}

/// `percent` of a year: 1 to 100, or a whole number of years.
inline records records_of(std::uint32_t percent) {
    std::mt19937 random{20080208};
    auto const pick = [&](std::uint32_t most) { // no distribution of the standard: they differ
        return static_cast<std::uint32_t>(std::uint64_t{random()} * most >> 32);
    };
    auto const share = std::min(percent, 100U);
    int const years = static_cast<int>(std::max(percent / 100, 1U));
    pds::date const first{2008, 1, 1};

    records all{.sectors = 25 * share, .duties = {}, .acts = {}};
    std::vector<pds::slot> slots;
    for (auto const s : calendar().between(first, pds::date{2008 + years, 1, 1}))
        slots.push_back(s);
    all.duties.reserve(slots.size() * all.sectors);
    for (std::uint32_t sector = 0; sector != all.sectors; ++sector)
        for (auto const& s : slots)
            all.duties.push_back(make_record(
                s, pds::doctor_id{sector * doctors_per_sector + pick(doctors_per_sector)},
                pds::sector_id{sector}));

    auto const acts_a_year = 30'000 * share;
    all.acts.reserve(std::size_t{acts_a_year} * static_cast<std::size_t>(years));
    for (int year = 2008; year != 2008 + years; ++year) {
        pds::local_time const begin{pds::date{year, 1, 1}};
        auto const minutes =
            static_cast<std::uint32_t>(pds::local_time{pds::date{year + 1, 1, 1}} - begin);
        for (std::uint32_t i = 0; i != acts_a_year; ++i) {
            auto const doctor = pick(all.doctors());
            auto const when = begin + pick(minutes);
            auto const kind = pick(4) == 0 ? pds::act_kind::visit : pds::act_kind::consultation;
            auto const regulated = pick(2) == 0;
            all.acts.push_back(
                make_record({.when = when, .kind = kind, .regulated = regulated, .on_duty = true},
                            pds::doctor_id{doctor}, pds::sector_id{doctor / doctors_per_sector}));
        }
    }
    return all;
}

/// Eleven digits, in the order of the numbers: 10000000000, 10000000149, ...
inline std::string name_of(pds::doctor_id doctor) {
    return std::to_string(10'000'000'000 + 149 * std::uint64_t{pds::index_of(doctor)});
}
/// S0001 to S2500.
inline std::string name_of(pds::sector_id sector) {
    auto const number = std::to_string(pds::index_of(sector) + 1);
    return "S" + std::string(number.size() < 4 ? 4 - number.size() : 0, '0') + number;
}

inline std::string const duties_header = "doctor,sector,begin,end\n";
inline std::string const acts_header = "doctor,time,kind,regulated\n";

/// The lines of any part of the duties, without the header.
inline std::string duties_csv(std::span<pds::duty_record const> duties) {
    std::string text;
    text.reserve(duties.size() * 52);
    for (auto const& r : duties)
        text.append(name_of(r.doctor))
            .append(",")
            .append(name_of(pds::sector_id{r.sector}))
            .append(",")
            .append(pds::to_text(r.begin.time()))
            .append(",")
            .append(pds::to_text(r.end.time()))
            .append("\n");
    return text;
}
/// The lines of any part of the acts, without the header.
inline std::string acts_csv(std::span<pds::act_record const> acts) {
    std::string text;
    text.reserve(acts.size() * 46);
    for (auto const& r : acts)
        text.append(name_of(r.doctor))
            .append(",")
            .append(pds::to_text(r.when.time()))
            .append(r.kind == pds::act_kind::visit ? ",visit," : ",consultation,")
            .append((r.flags & pds::act_record::regulated) != 0 ? "yes\n" : "no\n");
    return text;
}

} // namespace national_year

#endif
