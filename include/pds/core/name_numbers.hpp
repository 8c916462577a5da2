// SPDX-License-Identifier: BSL-1.0
//
// Names to dense numbers while they come, in the order in which they first do: for files whose
// names are known only once all rows were read.
//
//     pds::name_numbers<pds::doctor_id> seen;
//     seen.number("ducret");              // 0
//     seen.number("baud");                // 1
//     seen.number("ducret");              // 0
//     auto const [names, place] = seen.in_order();
//     names[place[0]];                    // "ducret": 1 of a name_table, as "baud" comes before
//
// A name costs its bytes and some 20 more; to look one up takes about as long as to read it.

#ifndef PDS_CORE_NAME_NUMBERS_HPP
#define PDS_CORE_NAME_NUMBERS_HPP

#include <pds/core/error.hpp>
#include <pds/core/name_table.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pds {

/// `Id` is an enumeration over `std::uint32_t`, one for each sort of name.
template <class Id>
class name_numbers {
public:
    /// The number that a name was given, or the next. Throws `errc::invalid_count` behind
    /// 4,294,967,294 names.
    Id number(std::string_view name) {
        if (2 * ends_.size() >= slots_.size()) grow();
        auto const hash = hash_of(name);
        auto const tag = static_cast<std::uint32_t>(hash);
        auto at = hash >> 32 & (slots_.size() - 1);
        for (; slots_[at].next != 0; at = (at + 1) & (slots_.size() - 1))
            if (slots_[at].tag == tag && (*this)[Id{slots_[at].next - 1}] == name)
                return Id{slots_[at].next - 1};
        if (ends_.size() >= std::numeric_limits<std::uint32_t>::max() - 1)
            detail::refuse(errc::invalid_count);
        text_.append(name);
        ends_.push_back(text_.size());
        slots_[at] = {tag, static_cast<std::uint32_t>(ends_.size())};
        return Id{slots_[at].next - 1};
    }

    [[nodiscard]] std::size_t size() const noexcept { return ends_.size(); }
    /// Valid until a name is added.
    [[nodiscard]] std::string_view operator[](Id id) const {
        auto const i = static_cast<std::size_t>(id);
        auto const begin = i == 0 ? 0 : ends_[i - 1];
        return {text_.data() + begin, ends_[i] - begin};
    }

    /// The names in byte order, and by number where each is among them.
    struct ordered {
        name_table<Id> names;
        std::vector<Id> place;
    };
    [[nodiscard]] ordered in_order() const {
        std::vector<Id> order(size());
        for (std::uint32_t i = 0; i != order.size(); ++i)
            order[i] = Id{i};
        std::sort(order.begin(), order.end(), [&](Id a, Id b) { return (*this)[a] < (*this)[b]; });
        std::vector<std::string_view> names;
        std::vector<Id> place(size());
        for (auto const id : order) {
            place[static_cast<std::size_t>(id)] = Id{static_cast<std::uint32_t>(names.size())};
            names.push_back((*this)[id]);
        }
        return {name_table<Id>{std::move(names)}, std::move(place)};
    }

private:
    struct slot {
        std::uint32_t tag;      // of the hash, so that few names are looked at in vain
        std::uint32_t next = 0; // the number after the name's; 0: free
    };

    // Eight bytes at a time: the upper half of a product depends on all of its factor's bits.
    static std::uint64_t hash_of(std::string_view name) noexcept {
        constexpr std::uint64_t odd = 0x9E3779B97F4A7C15;
        std::uint64_t hash = name.size() * odd;
        for (; name.size() > sizeof hash; name.remove_prefix(sizeof hash))
            hash = mixed(hash ^ word_of(name.data(), sizeof hash));
        return mixed(hash ^ word_of(name.data(), name.size()));
    }
    static std::uint64_t word_of(char const* p, std::size_t size) noexcept {
        std::uint64_t word = 0;
        if (size != 0) std::memcpy(&word, p, size);
        return word;
    }
    static constexpr std::uint64_t mixed(std::uint64_t x) noexcept {
        x *= 0xD6E8FEB86659FD93;
        return (x ^ x >> 32) * 0x9E3779B97F4A7C15;
    }
    void grow() {
        std::vector<slot> larger(std::max<std::size_t>(64, 2 * slots_.size()));
        for (std::uint32_t i = 0; i != ends_.size(); ++i) {
            auto const hash = hash_of((*this)[Id{i}]);
            auto at = hash >> 32 & (larger.size() - 1);
            while (larger[at].next != 0)
                at = (at + 1) & (larger.size() - 1);
            larger[at] = {static_cast<std::uint32_t>(hash), i + 1};
        }
        slots_ = std::move(larger);
    }

    std::string text_; // all names, one behind the other
    std::vector<std::size_t> ends_;
    std::vector<slot> slots_; // a power of two, at most half full
};

} // namespace pds

#endif
