// SPDX-License-Identifier: BSL-1.0
//
// Values of law with their dates. A table is a list of rows `[from, until)` that follow each other
// without hole or overlap; where no text gives a value the row says so (`gap`), so that every day
// the table reaches has exactly one row, and a day that is not covered is an answer, not an
// accident. A wrong table does not compile:
//
//     inline constexpr auto rate = pds::dated_table{"2026-06-16"_date, {
//         pds::gap<pds::money>("1982-01-01"_date, "2005-06-01"_date),
//         pds::row("2005-06-01"_date, "2200-01-01"_date, 50.00_eur, in_force, "P1"_rule, cite)}};
//     rate.at("2008-05-02"_date).value;     // 50.00
//     rate.at("2004-05-02"_date).status;    // not_covered
//
// A row may stay in force for ever on paper. What is asked of it after the day on which somebody
// last checked the texts (`reviewed`) is `presumed`: we know of no later text.

#ifndef PDS_CORE_DATED_HPP
#define PDS_CORE_DATED_HPP

#include <pds/core/date.hpp>
#include <pds/core/interval.hpp>
#include <pds/core/rule.hpp>
#include <pds/core/source.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace pds {

/// Whether a value of law holds.
enum class status : std::uint8_t {
    in_force,   ///< a text in force says so
    presumed,   ///< we know of no later text, or sources conflict
    not_covered ///< before the first text, or a gap: there is no value
};

/// The name that programs use: `in_force` for the first.
constexpr std::string_view name_of(status s) noexcept {
    switch (s) {
    case status::in_force: return "in_force";
    case status::presumed: return "presumed";
    case status::not_covered: return "not_covered";
    }
    return "";
}

/// One row of a table. `value` means nothing if the status is `not_covered`.
template <class T>
struct dated {
    interval<date> validity;
    T value{};
    pds::status status = pds::status::not_covered;
    rule_id rule{};
    citation source{};

    [[nodiscard]] constexpr bool covered() const noexcept {
        return status != pds::status::not_covered;
    }
};

/// A row with a value.
template <class T>
constexpr dated<T> row(date from, date until, T value, status s, rule_id rule, citation source) {
    return {{from, until}, value, s, rule, source};
}

/// A declared gap: from `from` until `until` no text gives a value.
template <class T>
constexpr dated<T> gap(date from, date until, rule_id rule = {}, citation source = {}) {
    return {{from, until}, T{}, status::not_covered, rule, source};
}

/// A view of a table, whatever its length: what algorithms take. The rows must outlive it.
template <class T>
class dated_view {
public:
    constexpr dated_view() = default;
    /// Throws `errc::invalid_table` if a row is empty, or does not begin where the last one ends.
    constexpr dated_view(date reviewed, std::span<dated<T> const> rows)
        : rows_{rows}, reviewed_{reviewed} {
        for (std::size_t i = 0; i != rows.size(); ++i)
            if (rows[i].validity.empty() ||
                (i != 0 && rows[i].validity.begin() != rows[i - 1].validity.end()))
                detail::refuse(errc::invalid_table);
    }

    /// The row that holds on a day, its status as seen from `reviewed`; outside the table a row
    /// that is `not_covered`.
    [[nodiscard]] constexpr dated<T> at(date day) const {
        std::size_t before = 0; // rows that begin by that day: a binary search without <algorithm>
        for (auto size = rows_.size(); size != 0;) {
            auto const half = size / 2;
            bool const begun = rows_[before + half].validity.begin() <= day;
            before += begun ? half + 1 : 0;
            size = begun ? size - half - 1 : half;
        }
        if (before == 0) return {};
        dated<T> found = rows_[before - 1];
        if (!found.validity.contains(day)) return {};
        if (found.status == status::in_force && day > reviewed_) found.status = status::presumed;
        return found;
    }

    [[nodiscard]] constexpr std::span<dated<T> const> rows() const noexcept { return rows_; }
    /// The last day on which the texts were checked.
    [[nodiscard]] constexpr date reviewed() const noexcept { return reviewed_; }

private:
    template <class, std::size_t>
    friend class dated_table;
    struct checked {};
    constexpr dated_view(checked, date reviewed, std::span<dated<T> const> rows) noexcept
        : rows_{rows}, reviewed_{reviewed} {}

    std::span<dated<T> const> rows_{};
    date reviewed_{};
};

/// Rows that the program itself holds, checked when they are built: in a constant, by the
/// compiler.
template <class T, std::size_t Size>
class dated_table {
public:
    constexpr dated_table(date reviewed, dated<T> const (&rows)[Size]) : reviewed_{reviewed} {
        for (std::size_t i = 0; i != Size; ++i)
            rows_[i] = rows[i];
        (void)dated_view<T>{reviewed_, rows_};
    }
    /// A view of a table that is gone would see nothing.
    dated_view<T> view() const&& = delete;
    operator dated_view<T>() const&& = delete;
    [[nodiscard]] constexpr dated_view<T> view() const& noexcept {
        return {typename dated_view<T>::checked{}, reviewed_, rows_};
    }
    [[nodiscard]] constexpr operator dated_view<T>() const& noexcept { return view(); }
    [[nodiscard]] constexpr dated<T> at(date day) const { return view().at(day); }

private:
    std::array<dated<T>, Size> rows_{};
    date reviewed_;
};

} // namespace pds

#endif
