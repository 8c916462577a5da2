// SPDX-License-Identifier: BSL-1.0
//
// What the number of sectors of a department means (R-S3 to R-S5).
//
//     auto const* const row = pds::find_target(pds::law::sector_targets_2008, "74");  // 23, 32
//     auto const a = pds::assess({.evening = 25, .arrete_covers_saturday = true}, *row);
//     a.verdict;       // within_margin: more than 23, not more than 32
//     a.eligible;      // now
//     a.steps;         // keep the number, send the duty tables, report to the DHOS
//
// Who takes each step, by when, is `law::planning_duties_2008`.

#ifndef PDS_ORGANISATION_ELIGIBILITY_HPP
#define PDS_ORGANISATION_ELIGIBILITY_HPP

#include <pds/core/enum_set.hpp>
#include <pds/core/error.hpp>
#include <pds/core/source.hpp>
#include <pds/organisation/target.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace pds {

/// Sectors of a department by period. The first part of the night decides.
struct sector_counts {
    int evening = 0;
    int sunday_or_holiday = 0;
    int saturday_afternoon = 0;
    bool arrete_covers_saturday = false;
};

/// A number of sectors against target and adjusted target.
enum class target_verdict : std::uint8_t { meets_target, within_margin, above_margin };

inline constexpr auto target_verdict_names =
    std::to_array<std::string_view>({"meets_target", "within_margin", "above_margin"});

/// The name that programs use: `meets_target` for the first.
constexpr std::string_view name_of(target_verdict v) {
    return target_verdict_names[static_cast<std::size_t>(v)];
}

/// The text compares once with the target, once with the adjusted one (R-S3).
enum class target_reading : std::uint8_t {
    margin, ///< the adjusted target is the bound
    target  ///< the target itself is
};

/// Since when the extension is payable.
enum class eligibility : std::uint8_t {
    now,           ///< payable once the duty tables have reached the insurer
    after_arretes, ///< payable the day after the later publication
    no
};

/// The name that programs use: `now` for the first.
constexpr std::string_view name_of(eligibility e) {
    constexpr auto names = std::to_array<std::string_view>({"now", "after_arretes", "no"});
    return names[static_cast<std::size_t>(e)];
}

/// What a prefect has to do (R-S4).
enum class planning_step : std::uint8_t {
    keep_number_of_sectors,
    send_duty_tables, ///< to the insurer (CPAM)
    meet_codamups,
    draw_new_sector_map,
    take_sector_arrete,
    complete_cahier_des_charges,
    report_to_dhos ///< the new number of sectors, for each period
};

inline constexpr auto planning_step_names = std::to_array<std::string_view>(
    {"keep_number_of_sectors", "send_duty_tables", "meet_codamups", "draw_new_sector_map",
     "take_sector_arrete", "complete_cahier_des_charges", "report_to_dhos"});

/// Who takes a step.
enum class planning_actor : std::uint8_t {
    prefect,
    codamups,     ///< comité départemental de l'aide médicale urgente
    order_council ///< conseil départemental de l'Ordre, which holds the duty tables (R-T1)
};

/// By when; the texts print no dates.
enum class planning_deadline : std::uint8_t {
    standing,            ///< as long as the department draws the pay
    before_payment,      ///< what pays begins with it, or the day after it
    as_soon_as_possible, ///< no date is printed
    on_publication       ///< of the arrêtés
};

/// Who takes a step, by when, and where the text says so.
struct planning_duty {
    planning_step step;
    planning_actor actor;
    planning_deadline deadline;
    citation source;
};

/// A period's count against the target, which bounds each of them (R-S5).
struct period_standing {
    int count;
    target_verdict verdict;
    int excess; ///< above the bound of the reading, else 0

    friend constexpr bool operator==(period_standing const&, period_standing const&) = default;
};

/// What the counts of a department mean, and what follows.
struct assessment {
    target_verdict verdict; ///< that of the evening
    int bound;              ///< of the reading
    int excess;             ///< sectors above the bound, else 0
    eligibility eligible;
    enum_set<planning_step> steps;     ///< those due, in the order of their names
    period_standing sunday_or_holiday; ///< told beside the verdict, never a part of it
    period_standing saturday_afternoon;
};

/// Throws `errc::invalid_count` for a negative count.
constexpr assessment assess(sector_counts const& counts, sector_target const& row,
                            target_reading reading = target_reading::margin) {
    if (counts.evening < 0 || counts.sunday_or_holiday < 0 || counts.saturday_afternoon < 0)
        detail::refuse(errc::invalid_count);
    assessment a{};
    a.bound = reading == target_reading::margin ? row.adjusted_target : row.target;
    auto const standing = [&](int count) {
        return period_standing{count,
                               count <= row.target            ? target_verdict::meets_target
                               : count <= row.adjusted_target ? target_verdict::within_margin
                                                              : target_verdict::above_margin,
                               std::max(count - a.bound, 0)};
    };
    auto const evening = standing(counts.evening);
    a.verdict = evening.verdict;
    a.excess = evening.excess;
    a.sunday_or_holiday = standing(counts.sunday_or_holiday);
    a.saturday_afternoon = standing(counts.saturday_afternoon);

    using enum planning_step;
    if (a.excess > 0) {
        a.eligible = eligibility::no;
        a.steps = {meet_codamups, draw_new_sector_map, take_sector_arrete, report_to_dhos};
    } else if (counts.arrete_covers_saturday) {
        a.eligible = eligibility::now;
        a.steps = {keep_number_of_sectors, send_duty_tables, report_to_dhos};
    } else {
        a.eligible = eligibility::after_arretes;
        a.steps = {take_sector_arrete, complete_cahier_des_charges, report_to_dhos};
    }
    return a;
}

} // namespace pds

#endif
