// SPDX-License-Identifier: BSL-1.0
//
// Numbers for the ids that rows name, in the order of the ids, so that rows can be counted into
// their places (`core/grouping.hpp`). Ids are places in a name table: mostly as many as rows or
// fewer, and then an id is its own number and nothing is kept. Where they lie far apart, the
// different ones are kept in order and looked for: a huge id costs no memory.
//
//     numbering<doctor_id> const doctors{[&](auto see) {
//         for (auto const& d : duties)
//             see(d.doctor);
//     }};
//     doctors.of(d.doctor);     // below doctors.size()
//     doctors[number];          // its id

#ifndef PDS_CORE_NUMBERING_HPP
#define PDS_CORE_NUMBERING_HPP

#include <algorithm>
#include <cstddef>
#include <vector>

namespace pds::detail {

template <class Id>
class numbering {
public:
    numbering() = default;
    /// `each_row(see)` calls `see(id)` for every row; it is asked twice if the ids lie far apart.
    template <class EachRow>
    explicit numbering(EachRow each_row) {
        std::size_t rows = 0;
        std::size_t largest = 0;
        each_row([&](Id id) {
            ++rows;
            largest = std::max(largest, index_of(id));
        });
        if (rows == 0) return;
        if (largest <= 2 * rows + few) {
            size_ = largest + 1;
            return;
        }
        ids_.reserve(rows);
        each_row([&](Id id) { ids_.push_back(id); });
        std::sort(ids_.begin(), ids_.end());
        ids_.erase(std::unique(ids_.begin(), ids_.end()), ids_.end());
        ids_.shrink_to_fit();
        size_ = ids_.size();
    }

    /// How many numbers there are, from 0. Of some of them there may be no row.
    [[nodiscard]] std::size_t size() const noexcept { return size_; }
    /// `size()` for an id that no row names and that has no number.
    [[nodiscard]] std::size_t of(Id id) const {
        if (ids_.empty()) return std::min(index_of(id), size_);
        auto const found = std::lower_bound(ids_.begin(), ids_.end(), id);
        return found == ids_.end() || *found != id ? size_
                                                   : static_cast<std::size_t>(found - ids_.begin());
    }
    [[nodiscard]] Id operator[](std::size_t number) const {
        return ids_.empty() ? static_cast<Id>(number) : ids_[number];
    }

private:
    static constexpr std::size_t few = 1024; // ids that may always be their own numbers

    std::size_t size_ = 0;
    std::vector<Id> ids_; // ascending; empty if an id is its own number
};

} // namespace pds::detail

#endif
