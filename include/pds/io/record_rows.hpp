// SPDX-License-Identifier: BSL-1.0
//
// The rows of CSV files of any size as records, a block at a time, in the memory of a block: what
// `pds::add` sums up.
//
//     pds::name_numbers<pds::doctor_id> doctors;
//     pds::name_numbers<pds::sector_id> sectors;
//     pds::io::duty_rows duties{csv, calendar, doctors, sectors};  // doctor,sector,begin,end
//     for (auto block = duties.next(); !block.empty(); block = duties.next())
//         ...                                                      // 4096 records, or the last
//     for (auto const& fault : duties.faults()) ...                // of rows left out; see below
//
// A duty is one slot that its doctor served whole; a row that is not is a fault, as is one that
// cannot be read: shares are a matter for `make_statement`. Whether the doctor of an act was on
// duty no row tells; the caller says it of all.
//
// Faults are those met since the last `next()`, which goes on behind them and may then return fewer
// records, but none at the end only. Other columns are not looked at.

#ifndef PDS_IO_RECORD_ROWS_HPP
#define PDS_IO_RECORD_ROWS_HPP

#include <pds/batch/records.hpp>
#include <pds/calendar/slot_calendar.hpp>
#include <pds/core/name_numbers.hpp>
#include <pds/io/csv_reader.hpp>
#include <pds/io/month_memo.hpp>
#include <pds/io/word_pair.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pds::io {

namespace detail {

/// Blocks of records, read from the rows of a file by `Derived::read`.
template <class Derived, class Record, std::size_t Columns>
class record_rows {
public:
    record_rows(record_rows const&) = delete;
    record_rows& operator=(record_rows const&) = delete;

    /// The records of the next rows, until the next call.
    [[nodiscard]] std::span<Record> next() {
        if (at_begin_)
            at_begin_ = false;
        else
            faults_.clear();
        std::size_t size = 0;
        while (size != block_.size() && usable_ && csv_->next()) {
            if (csv_->faults().empty()) {
                if (static_cast<Derived*>(this)->read(block_[size])) ++size;
            } else {
                faults_.insert(faults_.end(), csv_->faults().begin(), csv_->faults().end());
            }
        }
        doctors_.settle();
        return std::span{block_}.first(size);
    }
    /// Their texts do not live on: the rows are gone.
    [[nodiscard]] std::span<csv_fault const> faults() const noexcept { return faults_; }

protected:
    record_rows(csv_reader& csv, name_numbers<doctor_id>& doctors,
                std::array<std::string_view, Columns> const& names)
        : doctors_{doctors}, csv_{&csv}, names_{names} {
        faults_.assign(csv.faults().begin(), csv.faults().end());
        for (std::size_t i = 0; i != Columns; ++i) {
            auto const found = std::find(csv.header().begin(), csv.header().end(), names[i]);
            at_[i] = static_cast<std::size_t>(found - csv.header().begin());
            if (found == csv.header().end() && faults_.empty())
                fault(csv.header_line(), i, "missing column", {});
        }
        usable_ = faults_.empty();
    }
    [[nodiscard]] std::string_view cell(std::size_t column) const {
        return csv_->cells()[at_[column]];
    }
    /// No: the row is no record.
    bool refuse(std::size_t column, std::string_view what) {
        fault(csv_->line(), column, what, cell(column));
        return false;
    }
    std::optional<record_minute> time(std::size_t column, midnight end) {
        if (auto const t = months_.find(cell(column), end)) [[likely]]
            return t;
        return time_of_new_month(column, end);
    }

    // Found at random in a large table: many at once.
    name_numbers<doctor_id>::queue doctors_;

private:
    void fault(std::size_t line, std::size_t column, std::string_view what,
               std::string_view value) {
        faults_.push_back(
            {line, std::string{names_[column]}, std::string{what}, std::string{value}, {}});
    }

    // Or of none.
    [[gnu::noinline]] std::optional<record_minute> time_of_new_month(std::size_t column,
                                                                     midnight end) {
        auto const t = try_parse_local_time(cell(column), end);
        constexpr record_minute first;
        if (!t || *t < first.time()) {
            refuse(column, t ? "before 1970" : describe(t.error().code));
            return std::nullopt;
        }
        months_.keep(cell(column));
        return record_minute{*t};
    }

    csv_reader* csv_;
    month_memo months_;
    std::array<std::string_view, Columns> names_;
    std::array<std::size_t, Columns> at_{};
    bool usable_ = true;
    bool at_begin_ = true; // faults of the header stay for whoever asks behind the first `next()`
    std::vector<csv_fault> faults_;
    std::array<Record, 4096> block_;
};

} // namespace detail

/// Duties as `duty_record`: one slot served whole, a row.
class duty_rows : public detail::record_rows<duty_rows, duty_record, 4> {
public:
    /// All that it refers to must outlive it.
    duty_rows(csv_reader& csv, slot_calendar const& calendar, name_numbers<doctor_id>& doctors,
              name_numbers<sector_id>& sectors)
        : record_rows{csv, doctors, {"doctor", "sector", "begin", "end"}},
          calendar_{&calendar},
          sectors_{&sectors} {}

private:
    friend record_rows;

    bool read(duty_record& r) {
        enum : std::size_t { doctor, sector, begin, end };
        auto const from = time(begin, midnight::begins_day);
        auto const until = time(end, midnight::may_end_day);
        if (!from || !until) return false;
        auto const code = calendar_->code_at(*from);
        if (code == slot_code::outside) return refuse(begin, describe(errc::outside_calendar));
        auto const kind = static_cast<slot_kind>(code);
        if (code == slot_code::none || !is_whole(kind, *from, *until))
            return refuse(begin, "not the begin of one whole slot");
        auto const place = sectors_->number(cell(sector));
        if (index_of(place) > std::numeric_limits<std::uint16_t>::max())
            return refuse(sector, "more than 65,536 sectors");
        r = {.begin = *from,
             .end = *until,
             .sector = static_cast<std::uint16_t>(place),
             .kind = kind};
        doctors_.ask(cell(doctor), r.doctor);
        return true;
    }

    // A slot of this kind holds the first minute: does it begin with it, and end with the last?
    [[nodiscard]] bool is_whole(slot_kind kind, record_minute begin, record_minute end) const {
        auto const& hours = calendar_->rules().hours_of(kind);
        return begin.minute_of_day() == static_cast<std::uint32_t>(hours.begin.minutes()) &&
               end.count() - begin.count() == static_cast<std::uint32_t>(hours.end - hours.begin);
    }

    slot_calendar const* calendar_;
    name_numbers<sector_id>* sectors_;
};

/// Acts as `act_record`.
class act_rows : public detail::record_rows<act_rows, act_record, 4> {
public:
    /// All that it refers to must outlive it. The sector of the records is left to the caller.
    act_rows(csv_reader& csv, name_numbers<doctor_id>& doctors, bool on_duty)
        : record_rows{csv, doctors, {"doctor", "time", "kind", "regulated"}}, on_duty_{on_duty} {}

private:
    friend record_rows;

    bool read(act_record& r) {
        enum : std::size_t { doctor, when, kind, regulated };
        auto const minute = time(when, midnight::begins_day);
        if (!minute) return false;
        auto const what = kinds_.find(cell(kind));
        if (what == decltype(kinds_)::neither) return refuse(kind, "unknown kind of act");
        auto const answer = answers_.find(cell(regulated));
        if (answer == decltype(answers_)::neither) return refuse(regulated, "neither yes nor no");
        static_assert(act_record::regulated == 1);
        r = {.when = *minute,
             .kind = static_cast<act_kind>(what),
             .flags = static_cast<std::uint8_t>(answer | (on_duty_ ? act_record::on_duty : 0U))};
        doctors_.ask(cell(doctor), r.doctor);
        return true;
    }

    static_assert(act_kind_names.size() == 2);
    detail::word_pair<std::uint32_t> kinds_{act_kind_names[0], act_kind_names[1]};
    detail::word_pair<std::uint8_t> answers_{"no", "yes"};
    bool on_duty_;
};

} // namespace pds::io

#endif
