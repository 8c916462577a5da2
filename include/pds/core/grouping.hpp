// SPDX-License-Identifier: BSL-1.0
//
// The places of rows, put together by a number that each row has; those of one number in the order
// of the rows. By counting: time is proportional to rows and numbers, whatever their order.
//
//     grouping const by_doctor{duties.size(), doctors.size(),
//                              [&](std::size_t i) { return doctors.of(duties[i].doctor); }};
//     for (std::size_t const i : by_doctor[number])
//         duties[i];
//
// Memory: 8 bytes a row and 8 a number.

#ifndef PDS_CORE_GROUPING_HPP
#define PDS_CORE_GROUPING_HPP

#include <cstddef>
#include <span>
#include <vector>

namespace pds::detail {

class grouping {
public:
    grouping() = default;
    /// `number_of(i)` is the number of row `i`, below `numbers`.
    template <class NumberOf>
    grouping(std::size_t rows, std::size_t numbers, NumberOf number_of) {
        assign(rows, numbers, number_of);
    }
    /// The same in memory that is there already.
    template <class NumberOf>
    void assign(std::size_t rows, std::size_t numbers, NumberOf number_of) {
        // Two behind the number while counting, one behind while placing: then each begin is
        // where it belongs, and each end is the next begin.
        begins_.assign(numbers + 2, 0);
        for (std::size_t i = 0; i != rows; ++i)
            ++begins_[number_of(i) + 2];
        for (std::size_t n = 2; n < begins_.size(); ++n)
            begins_[n] += begins_[n - 1];
        places_.resize(rows);
        for (std::size_t i = 0; i != rows; ++i)
            places_[begins_[number_of(i) + 1]++] = i;
    }

    /// Where the rows of a number begin, counted in rows.
    [[nodiscard]] std::size_t begin_of(std::size_t number) const { return begins_[number]; }
    [[nodiscard]] std::size_t size_of(std::size_t number) const {
        return begins_[number + 1] - begins_[number];
    }
    [[nodiscard]] std::span<std::size_t const> operator[](std::size_t number) const {
        return {places_.data() + begin_of(number), size_of(number)};
    }
    [[nodiscard]] std::span<std::size_t> operator[](std::size_t number) {
        return {places_.data() + begin_of(number), size_of(number)};
    }

private:
    std::vector<std::size_t> begins_; // by number, and one more
    std::vector<std::size_t> places_;
};

} // namespace pds::detail

#endif
