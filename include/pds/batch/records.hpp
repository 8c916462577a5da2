// SPDX-License-Identifier: BSL-1.0
//
// Acts and duties as rows of a large table: 12 and 16 bytes, aligned to 4, without padding.
//
//     auto const row = pds::make_record({.when = "2008-05-01T21:00"_time, .regulated = true,
//                                        .on_duty = true}, doctor, sector);
//     row.when.time();      // 2008-05-01T21:00
//
// An array of such rows reads faster than one array a member, because the doctor's sum is elsewhere
// at random anyway.

#ifndef PDS_BATCH_RECORDS_HPP
#define PDS_BATCH_RECORDS_HPP

#include <pds/calendar/slot.hpp>
#include <pds/core/civil_time.hpp>
#include <pds/organisation/sector.hpp>
#include <pds/pay/act.hpp>
#include <pds/roster/duty.hpp>

#include <compare>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace pds {

/// A civil minute in 4 bytes: minutes since 1970-01-01T00:00, until the year 10136.
class record_minute {
public:
    constexpr record_minute() = default;
    /// Throws `errc::invalid_time` before 1970 and behind the last one.
    constexpr record_minute(local_time t) {
        auto const since = t - epoch;
        if (since < 0 || since > std::numeric_limits<std::uint32_t>::max())
            detail::refuse(errc::invalid_time);
        minutes_ = static_cast<std::uint32_t>(since);
    }
    /// What a file of such rows holds.
    [[nodiscard]] static constexpr record_minute from_count(std::uint32_t minutes) noexcept {
        record_minute m;
        m.minutes_ = minutes;
        return m;
    }
    [[nodiscard]] constexpr std::uint32_t count() const noexcept { return minutes_; }
    [[nodiscard]] constexpr local_time time() const noexcept { return epoch + minutes_; }

    /// 0 to 1439.
    [[nodiscard]] constexpr std::uint32_t minute_of_day() const noexcept {
        return minutes_ % std::uint32_t{minutes_per_day};
    }

    friend constexpr auto operator<=>(record_minute, record_minute) = default;

private:
    static constexpr local_time epoch{date{1970, 1, 1}};
    std::uint32_t minutes_ = 0;
};

/// Counted in minutes: a column of them is classified as it is.
template <>
struct civil_count<record_minute> {
    using value = record_minute;
    static constexpr std::int64_t per_minute = 1;
    static constexpr local_time epoch = record_minute::from_count(0).time();
    static constexpr std::int64_t of(record_minute t) noexcept { return t.count(); }
};

namespace detail {

/// A sector in 2 bytes; throws `errc::invalid_count` behind 65,535.
constexpr std::uint16_t short_sector(sector_id sector) {
    if (index_of(sector) > std::numeric_limits<std::uint16_t>::max()) refuse(errc::invalid_count);
    return static_cast<std::uint16_t>(sector);
}

} // namespace detail

/// One act: 12 bytes.
struct act_record {
    record_minute when;
    doctor_id doctor{};
    std::uint16_t sector = 0; ///< a `sector_id`
    act_kind kind = act_kind::consultation;
    std::uint8_t flags = 0;

    // flags; other bits are not looked at
    static constexpr std::uint8_t regulated = 1;
    static constexpr std::uint8_t on_duty = 2;
};

/// One slot that a doctor served whole: 16 bytes.
struct duty_record {
    record_minute begin;
    record_minute end;
    doctor_id doctor{};
    std::uint16_t sector = 0; ///< a `sector_id`
    slot_kind kind = slot_kind::evening;
    std::uint8_t unused = 0;
};

static_assert(sizeof(act_record) == 12 && alignof(act_record) == 4);
static_assert(sizeof(duty_record) == 16 && alignof(duty_record) == 4);
static_assert(std::is_trivially_copyable_v<act_record> &&
              std::is_trivially_copyable_v<duty_record>);

/// An act as a row. Throws `errc::invalid_time` as `record_minute` does, and `errc::invalid_count`
/// for a sector's number above 65,535.
constexpr act_record make_record(act const& a, doctor_id doctor, sector_id sector) {
    auto const flags =
        (a.regulated ? act_record::regulated : 0) | (a.on_duty ? act_record::on_duty : 0);
    return {a.when, doctor, detail::short_sector(sector), a.kind, static_cast<std::uint8_t>(flags)};
}
/// A slot served, as a row; throws as for an act.
constexpr duty_record make_record(slot const& s, doctor_id doctor, sector_id sector) {
    return {s.begin(), s.end(), doctor, detail::short_sector(sector), s.kind};
}
/// The act of a row, as it was.
constexpr act act_of(act_record const& r) noexcept {
    return {.when = r.when.time(),
            .kind = r.kind,
            .regulated = (r.flags & act_record::regulated) != 0,
            .on_duty = (r.flags & act_record::on_duty) != 0};
}

} // namespace pds

#endif
