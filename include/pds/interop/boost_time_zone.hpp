// SPDX-License-Identifier: BSL-1.0
//
// The clock of a place, on the zone rules of Boost.Date_Time's `local_time`: a model of
// `time_zone`.
//
//     pds::boost_time_zone const zone{pds::law::clock_of(pds::territory::metropole)};
//     zone.resolve("2008-10-26T02:30"_time).error().code;      // errc::ambiguous_time
//     zone.resolve("2008-10-26T02:30"_time, {120})->utc();     // 00:30
//     zone.resolve("2008-03-30T02:30"_time).error().code;      // errc::nonexistent_time

#ifndef PDS_INTEROP_BOOST_TIME_ZONE_HPP
#define PDS_INTEROP_BOOST_TIME_ZONE_HPP

#include <pds/core/dated.hpp>
#include <pds/core/zoned_time.hpp>

#include <boost/date_time/local_time/local_time_types.hpp>
#include <boost/date_time/local_time/posix_time_zone.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pds {

/// Offsets from UTC by rows of time zones, each for its days.
class boost_time_zone {
public:
    /// Each row is a time zone as Boost writes it, not as `TZ` of POSIX does, with the days on
    /// which it holds: `CET+01:00:00`, east of Greenwich, and behind that a rule for summer, as
    /// `CEST+01:00:00,M3.5.0/02:00:00,M10.5.0/03:00:00`. On the days of a declared gap there is
    /// none. Throws `errc::invalid_zone` for what does not begin so, which Boost takes for UTC;
    /// what Boost throws for a rule that it cannot read.
    explicit boost_time_zone(dated_view<std::string_view> zones) {
        for (auto const& row : zones.rows()) {
            if (!row.covered()) continue;
            if (!begins_with_offset(row.value)) detail::refuse(errc::invalid_zone);
            rows_.emplace_back(row.validity,
                               boost::local_time::posix_time_zone{std::string{row.value}});
        }
    }

    /// The instant of a civil minute that the clock shows once. Else `errc::ambiguous_time`,
    /// `errc::nonexistent_time`, or `errc::outside_calendar` for a day without a zone.
    [[nodiscard]] result<zoned_time> resolve(local_time t) const {
        auto const change = changes_around(t);
        if (!change) return change.error();
        if (change->skipped.contains(t)) return errc::nonexistent_time;
        if (change->repeated.contains(t)) return errc::ambiguous_time;
        return zoned_time{t, change->in_summer(t) ? change->summer : change->winter};
    }

    /// The instant of a civil minute with its offset, which must be one that the place has then:
    /// where the clock repeats or skips the minute, the one before the change or the one after.
    /// A skipped minute comes back as the one that the clock did show at that instant.
    [[nodiscard]] result<zoned_time> resolve(local_time t, utc_offset offset) const {
        auto const change = changes_around(t);
        if (!change) return change.error();
        bool const skipped = change->skipped.contains(t);
        if (skipped || change->repeated.contains(t)) {
            if (offset != change->summer && offset != change->winter) return errc::wrong_offset;
            if (!skipped) return zoned_time{t, offset};
            // The new offset names an instant before the change, the old one an instant after it.
            auto const shown = offset == change->summer ? change->winter : change->summer;
            return zoned_time{t - offset.minutes + shown.minutes, shown};
        }
        auto const own = change->in_summer(t) ? change->summer : change->winter;
        if (offset != own) return errc::wrong_offset;
        return zoned_time{t, own};
    }

    /// The clock shows this minute twice.
    [[nodiscard]] bool is_ambiguous(local_time t) const {
        auto const change = changes_around(t);
        return change && change->repeated.contains(t);
    }

private:
    // A name, a sign, and hours and minutes of two digits.
    static bool begins_with_offset(std::string_view zone) {
        auto const sign = zone.find_first_of("+-");
        return sign != 0 && sign != std::string_view::npos &&
               try_parse_clock(zone.substr(sign + 1, 5)).has_value();
    }
    // The two changes of one year, in civil time.
    struct changes {
        utc_offset winter;
        utc_offset summer;
        interval<local_time> skipped;  // at the begin of summer time
        interval<local_time> repeated; // at its end

        [[nodiscard]] bool in_summer(local_time t) const noexcept {
            return skipped.end() <= t && t < repeated.begin();
        }
    };

    [[nodiscard]] result<changes> changes_around(local_time t) const {
        date const day = t.day();
        for (auto const& [validity, zone] : rows_) {
            if (!validity.contains(day)) continue;
            auto const minutes = [](boost::posix_time::time_duration const& d) {
                return static_cast<std::int16_t>(d.total_seconds() / 60);
            };
            utc_offset const winter{minutes(zone.base_utc_offset())};
            if (!zone.has_dst()) return changes{winter, winter, {}, {}};
            auto const ahead = minutes(zone.dst_offset());
            auto const year = static_cast<unsigned short>(day.year());
            auto const begin = civil(zone.dst_local_start_time(year));
            auto const end = civil(zone.dst_local_end_time(year));
            return changes{winter,
                           {static_cast<std::int16_t>(winter.minutes + ahead)},
                           {begin, begin + ahead},
                           {end - ahead, end}};
        }
        return errc::outside_calendar;
    }
    [[nodiscard]] static local_time civil(boost::posix_time::ptime const& t) {
        return local_time{date{t.date()}} + t.time_of_day().total_seconds() / 60;
    }

    std::vector<std::pair<interval<date>, boost::local_time::posix_time_zone>> rows_;
};

static_assert(time_zone<boost_time_zone>);

} // namespace pds

#endif
