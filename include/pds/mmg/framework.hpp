// SPDX-License-Identifier: BSL-1.0
//
// What a dossier is measured against: the figures of a cahier des charges for MMG, and where each
// criterion stands in it. The national one is `law::mmg_2007`; a region that adapts it is one more
// value of this type.
//
// The text prints limits as ranges ("60 à 70 000 personnes au minimum") and does not say which end
// binds. They are kept as printed, and how they are read is a policy:
//
//     constexpr pds::mmg::printed_range<int> doctors{20, 30};       // at least 20 to 30
//     judge_minimum(19, doctors);                                   // does_not_conform
//     judge_minimum(20, doctors);                                   // to_justify
//     judge_minimum(30, doctors);                                   // conforms

#ifndef PDS_MMG_FRAMEWORK_HPP
#define PDS_MMG_FRAMEWORK_HPP

#include <pds/calendar/slot.hpp>
#include <pds/core/money.hpp>
#include <pds/core/rule.hpp>
#include <pds/core/source.hpp>
#include <pds/mmg/criterion.hpp>
#include <pds/mmg/location.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace pds::mmg {

/// A limit as it is printed, from its low to its high end.
template <class T>
struct printed_range {
    T low;
    T high;
    friend constexpr bool operator==(printed_range const&, printed_range const&) = default;
};

/// Which end of a printed range binds: no rule says so.
enum class range_reading : std::uint8_t {
    kept,    ///< both: between the ends is to justify
    strict,  ///< the end that is harder to keep
    lenient, ///< the end that is easier to keep
};

inline constexpr auto range_reading_names =
    std::to_array<std::string_view>({"kept", "strict", "lenient"});

/// A value that must be at least so much, of which the text prints a range.
template <class T>
constexpr verdict judge_minimum(T value, printed_range<T> least,
                                range_reading reading = range_reading::kept) {
    if (value >= least.high) return verdict::conforms;
    if (value < least.low || reading == range_reading::strict) return verdict::does_not_conform;
    return reading == range_reading::kept ? verdict::to_justify : verdict::conforms;
}

/// The same for at most.
template <class T>
constexpr verdict judge_maximum(T value, printed_range<T> most,
                                range_reading reading = range_reading::kept) {
    if (value <= most.low) return verdict::conforms;
    if (value > most.high || reading == range_reading::strict) return verdict::does_not_conform;
    return reading == range_reading::kept ? verdict::to_justify : verdict::conforms;
}

/// The text says "cinq ans", "cinq ans maximum" and "quinquennales".
enum class length_reading : std::uint8_t {
    at_most, ///< five years or less
    exactly  ///< five years
};

/// The mean rent is that "pour 120 m²", and that of "une surface adaptée à l'activité".
enum class rent_reading : std::uint8_t {
    own_surface,    ///< of the MMG's own surface, 120 m² at most
    largest_surface ///< of 120 m² whatever its surface
};

/// PDS hours that bound the paid hours of reception.
enum class staff_reading : std::uint8_t {
    ordinary_week, ///< of a week without holiday or pont, as in the text's example
    whole_year     ///< of the year, holidays and ponts included
};

/// How what the text leaves open is read.
struct readings {
    range_reading ranges = range_reading::kept;
    length_reading length = length_reading::at_most;
    rent_reading rent = rent_reading::own_surface;
    staff_reading staff = staff_reading::ordinary_week;
};

/// How a class of place is judged in a rural zone and elsewhere.
struct place_row {
    place_kind place;
    verdict rural;
    verdict urban;
    bool with_emergency;  ///< in the enclosure of a hospital or beside its emergency structure
    bool needs_neighbour; ///< outside hospital and medico-social structures
};

/// A criterion, the rule it comes from and where the text states it.
struct criterion_row {
    criterion what;
    rule_id rule;
    citation source;
    std::string_view items; ///< facts of the text that it covers, by number: "70 75"
};

/// The figures of a cahier des charges; those of 2007 are `law::mmg_2007`.
struct framework {
    printed_range<int> urban_population; ///< at least, apart from an emergency structure
    printed_range<int> rural_radius_km;  ///< at most
    printed_range<int> doctors;          ///< at least
    int largest_surface_m2;
    printed_range<money> equipment; ///< at most, in the first year
    printed_range<money> running;   ///< at most, a year
    printed_range<int> staff_hours; ///< at most, a week
    int coordination_fees;          ///< C a day of opening
    /// What a region has drawn up; the national text leaves it open.
    std::optional<printed_range<money>> management_fees;

    int longest_months;  ///< of the convention
    int shortest_months; ///< it lasts longer
    int interim_review_months;
    int budget_years;

    slot_kinds priority; ///< opened first; fewer is for local judgement

    std::span<place_row const> places;
    std::span<criterion_row const> criteria; ///< in the order of `criterion`

    [[nodiscard]] constexpr criterion_row const& row_of(criterion c) const {
        return criteria[static_cast<std::size_t>(c)];
    }
};

} // namespace pds::mmg

#endif
