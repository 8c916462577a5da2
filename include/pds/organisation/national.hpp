// SPDX-License-Identifier: BSL-1.0
//
// All departments together: how far the country is from its target, who must reduce and by how much
// (R-S3, R-S6).
//
//     std::vector<pds::department_count> const counts{{"09", {.evening = 19}},
//                                                     {"92", {.evening = 13}}};
//     auto const view = pds::survey(counts, pds::law::sector_targets_2008);
//     view.sectors;                    // 32
//     view.to_reduce[0].excess;        // 12: Ariège has 19 and may keep 7
//     view.bounds;                     // 65: what these departments may keep together

#ifndef PDS_ORGANISATION_NATIONAL_HPP
#define PDS_ORGANISATION_NATIONAL_HPP

#include <pds/core/error.hpp>
#include <pds/organisation/eligibility.hpp>
#include <pds/organisation/target.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace pds {

/// A department and its numbers of sectors.
struct department_count {
    std::string_view department; ///< its code
    sector_counts counts;
};

/// What is wrong with a row of counts.
enum class count_fault : std::uint8_t {
    unknown_department, ///< or one without a target: Paris, overseas
    department_given_twice,
    negative_count
};

inline constexpr auto count_fault_texts = std::to_array<std::string_view>(
    {"no department of the table of targets", "department given twice", "a number below nothing"});

/// What is wrong, in the words of a message.
constexpr std::string_view describe(count_fault f) {
    return count_fault_texts[static_cast<std::size_t>(f)];
}

/// A fault and the row that has it.
struct count_finding {
    std::size_t row;
    count_fault fault;

    friend constexpr bool operator==(count_finding const&, count_finding const&) = default;
};

/// Every row that cannot be assessed, in order.
inline std::vector<count_finding> find_faults(std::span<department_count const> counts,
                                              std::span<sector_target const> targets) {
    std::vector<count_finding> found;
    std::vector<std::string_view> seen;
    for (std::size_t i = 0; i != counts.size(); ++i) {
        auto const& [code, c] = counts[i];
        if (find_target(targets, code) == nullptr)
            found.push_back({i, count_fault::unknown_department});
        if (std::find(seen.begin(), seen.end(), code) != seen.end())
            found.push_back({i, count_fault::department_given_twice});
        seen.push_back(code);
        if (c.evening < 0 || c.sunday_or_holiday < 0 || c.saturday_afternoon < 0)
            found.push_back({i, count_fault::negative_count});
    }
    return found;
}

/// A department above its bound.
struct reduction {
    sector_target const* department;
    int sectors;
    int bound;
    int excess;
};

/// Sums over departments, and which are to reduce.
struct national_view {
    int sectors = 0;  ///< counted in the evening, over all rows
    int targets = 0;  ///< of these departments
    int adjusted = 0; ///< their targets with margin
    int bounds = 0;   ///< of the reading: `adjusted` or `targets`
    std::array<int, target_verdict_names.size()> departments{}; ///< how many, by `target_verdict`
    std::vector<reduction> to_reduce{}; ///< the greatest excess first, then by code

    /// Sectors that must go so that no department is above its bound.
    [[nodiscard]] int excess() const {
        int sum = 0;
        for (auto const& r : to_reduce)
            sum += r.excess;
        return sum;
    }
};

/// Throws `errc::unknown_name` or `errc::invalid_count` if a row has a fault: ask `find_faults`,
/// which says what it is.
inline national_view survey(std::span<department_count const> counts,
                            std::span<sector_target const> targets,
                            target_reading reading = target_reading::margin) {
    if (auto const faults = find_faults(counts, targets); !faults.empty())
        detail::refuse({faults.front().fault == count_fault::negative_count ? errc::invalid_count
                                                                            : errc::unknown_name,
                        faults.front().row});
    national_view view;
    for (auto const& [code, c] : counts) {
        auto const& row = *find_target(targets, code);
        auto const a = assess(c, row, reading);
        view.sectors += c.evening;
        view.targets += row.target;
        view.adjusted += row.adjusted_target;
        view.bounds += a.bound;
        ++view.departments[static_cast<std::size_t>(a.verdict)];
        if (a.excess > 0) view.to_reduce.push_back({&row, c.evening, a.bound, a.excess});
    }
    std::sort(view.to_reduce.begin(), view.to_reduce.end(), [](auto const& a, auto const& b) {
        return a.excess != b.excess ? a.excess > b.excess
                                    : a.department->department < b.department->department;
    });
    return view;
}

} // namespace pds

#endif
