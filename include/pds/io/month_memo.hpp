// SPDX-License-Identifier: BSL-1.0
//
// Time stamps of which millions lie in a few months: what `YYYY-MM-` says is read once a month,
// and the rest in a dozen steps for all its eight bytes at once.
//
//     pds::io::detail::month_memo months;
//     months.find("2008-05-01T20:00", pds::midnight::begins_day);   // nothing yet
//     months.keep("2008-05-01T20:00");
//     months.find("2008-05-31T07:30", pds::midnight::begins_day);   // that minute
//
// It finds what `try_parse_local_time` would, or nothing: then that has to be asked.

#ifndef PDS_IO_MONTH_MEMO_HPP
#define PDS_IO_MONTH_MEMO_HPP

#include <pds/batch/records.hpp>
#include <pds/core/local_time.hpp>
#include <pds/core/word_at.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace pds::io::detail {

class month_memo {
public:
    /// The minute that a text says, if it is one, and of a month that is kept.
    [[nodiscard]] std::optional<record_minute> find(std::string_view text,
                                                    midnight end) const noexcept {
        if (text.size() != stamp_size || !is_little_endian) return std::nullopt;
        auto const month = pds::detail::word_at<std::uint64_t>(text.data());
        auto const& kept = months_[place_of(month)];

        // Digits become 0 to 9, `T` and `:` become 0, and anything else a byte that is too large:
        // it has its highest bit, or gets it from what is added.
        auto const values = pds::detail::word_at<std::uint64_t>(text.data() + word_size) ^
                            0x30'30'3A'30'30'54'30'30; // 00:00T00
        auto const too_large = (values + 0x76'76'7F'76'76'7F'76'76) | values;
        // A byte and its neighbour as two digits; the byte of the tens comes first, as the lower.
        auto const numbers = values * 10 + (values >> 8U);
        auto const day = static_cast<std::uint32_t>(numbers & 0xFFU);
        auto const hour = static_cast<std::uint32_t>(numbers >> 24U & 0xFFU);
        auto const minute = static_cast<std::uint32_t>(numbers >> 48U & 0xFFU);
        auto const clock = hour * minutes_per_hour + minute;
        auto const clocks = std::uint32_t{minutes_per_day} + (end == midnight::may_end_day);
        if (kept.text != month || (too_large & 0x80'80'80'80'80'80'80'80) != 0 ||
            day - 1 >= kept.days || minute >= minutes_per_hour || clock >= clocks)
            return std::nullopt;
        return record_minute::from_count(kept.begin + (day - 1) * minutes_per_day + clock);
    }

    /// Keeps the month of a text that says a minute, if records can hold the month.
    void keep(std::string_view text) {
        auto const day = parse_date(text.substr(0, 10));
        auto const [year, month, of_month] = day.ymd();
        local_time const first = day - (of_month - 1);
        // of December 9999 there is a 24:00 that is no minute
        if (first < record_minute{}.time() || (year == date::last_year && month == 12) ||
            !is_little_endian)
            return;
        auto const word = pds::detail::word_at<std::uint64_t>(text.data());
        months_[place_of(word)] = {word, record_minute{first}.count(),
                                   static_cast<std::uint32_t>(date::days_of_month(year, month))};
    }

private:
    static constexpr bool is_little_endian = std::endian::native == std::endian::little;
    static constexpr std::size_t stamp_size = 16; // YYYY-MM-DDTHH:MM
    static constexpr std::size_t word_size = 8;

    struct kept_month {
        std::uint64_t text = 0; // `YYYY-MM-`
        std::uint32_t begin = 0;
        std::uint32_t days = 0; // none: no month is kept here
    };
    // The months of a year are in places of their own: `MM` are its bytes 5 and 6, and what the
    // digits are more than their values is a multiple of 16.
    static constexpr std::size_t most = 16;
    static constexpr std::size_t place_of(std::uint64_t month) noexcept {
        return ((month >> 40U) * 10 + (month >> 48U)) % most;
    }

    std::array<kept_month, most> months_{};
};

} // namespace pds::io::detail

#endif
