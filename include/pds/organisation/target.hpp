// SPDX-License-Identifier: BSL-1.0
//
// The target of a department: how many sectors it may keep (R-S1, R-S2).
//
// Target and adjusted target are both printed in the text. Neither is computed from the other: the
// ministry rounded figures that it did not print, and about a third of the rows differ from what
// the printed target would give. What can be checked is whether one unrounded target explains both:
//
//     pds::admits_unrounded_target(22, 31, 40);   // true: 21.79 to 22.49
//     pds::admits_unrounded_target(22, 54, 40);   // false: no target near 22 gives 54

#ifndef PDS_ORGANISATION_TARGET_HPP
#define PDS_ORGANISATION_TARGET_HPP

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>

namespace pds {

/// Whether the figures of a row stand in the copy of the text that was read.
enum class transcription : std::uint8_t {
    printed,
    reconstructed ///< cells that the copy lost or shifted, put back; the note says why
};

/// A row of the table of targets.
struct sector_target {
    std::string_view department; ///< code: "74", "2A"
    std::string_view name;
    int margin_percent;
    int target;
    int adjusted_target;
    pds::transcription transcription = transcription::printed;
    int alternative_target = 0; ///< another reading of a reconstructed cell; 0: none
    std::string_view note{};
};

/// Some unrounded target rounds to `target`, and with the margin to `adjusted` (R-S1).
constexpr bool admits_unrounded_target(int target, int adjusted, int margin_percent) {
    // In two-hundredths: target ± 1/2 is 100 × (2t ± 1), adjusted ± 1/2 over the margin likewise;
    // compare (2t - 1) × factor < 100 × (2a + 1) and the other way round, half up at both ends.
    auto const factor = 100 + margin_percent;
    return (2 * target - 1) * factor < (2 * adjusted + 1) * 100 &&
           (2 * adjusted - 1) * 100 < (2 * target + 1) * factor;
}

/// Whether one unrounded target explains both figures of a row.
constexpr bool is_consistent(sector_target const& row) {
    return admits_unrounded_target(row.target, row.adjusted_target, row.margin_percent);
}

/// The row of a department, or nothing. Rows are in any order.
constexpr sector_target const* find_target(std::span<sector_target const> rows,
                                           std::string_view department) {
    auto const found = std::find_if(rows.begin(), rows.end(),
                                    [&](auto const& row) { return row.department == department; });
    return found == rows.end() ? nullptr : &*found;
}

} // namespace pds

#endif
