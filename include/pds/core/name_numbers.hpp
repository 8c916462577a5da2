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
// A name costs its bytes and some 60 more; to look one up takes about as long as to read it, or,
// where there are more than the caches hold, as memory takes to answer. Then a queue asks for many
// at once:
//
//     pds::name_numbers<pds::doctor_id>::queue later{seen};
//     later.ask("baud", record.doctor);   // not written yet
//     later.settle();                     // 1

#ifndef PDS_CORE_NAME_NUMBERS_HPP
#define PDS_CORE_NAME_NUMBERS_HPP

#include <pds/core/error.hpp>
#include <pds/core/name_table.hpp>
#include <pds/core/prefetch.hpp>
#include <pds/core/word_at.hpp>

#include <algorithm>
#include <array>
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
    class queue; // below

    /// The number that a name was given, or the next. Throws `errc::invalid_count` behind
    /// 4,294,967,294 names.
    Id number(std::string_view name) {
        auto const own = key_of(name);
        return number(own, own.place(), [&] { return name; });
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
    // Up to 16 bytes of a name are in its key, so that most are found where they are looked for.
    static constexpr std::size_t whole_in_key = 16;

    struct key {
        std::uint64_t begin = 0;
        std::uint64_t end = 0; // overlaps the begin of a short name
        std::uint32_t size = 0;

        friend bool operator==(key const&, key const&) = default;

        [[nodiscard]] std::size_t place() const noexcept {
            return mixed(mixed(begin ^ size) ^ end);
        }
    };
    struct alignas(32) slot { // never in two lines of memory
        key name;
        std::uint32_t next = 0; // the number after the name's; 0: free
    };

    // The upper bits of a product depend on all bits of its factors: they are brought down.
    static constexpr std::uint64_t mixed(std::uint64_t x) noexcept {
        x *= 0xD6E8FEB86659FD93;
        x ^= x >> 32;
        x *= 0xD6E8FEB86659FD93;
        return x ^ x >> 32;
    }
    template <class Word>
    static void put(std::uint64_t value, char* p) noexcept {
        auto const word = static_cast<Word>(value);
        std::memcpy(p, &word, sizeof word);
    }
    static key key_of(std::string_view name) noexcept {
        auto made = short_key_of(name);
        auto const size = name.size();
        for (std::size_t i = 8; size > whole_in_key && i + 8 < size; i += 8)
            made.begin = mixed(made.begin) ^ detail::word_at<std::uint64_t>(name.data() + i);
        return made;
    }
    // Of a name that is whole in it.
    static key short_key_of(std::string_view name) noexcept {
        auto const size = name.size();
        auto const* const p = name.data();
        key made;
        made.size = static_cast<std::uint32_t>(size);
        if (size >= 8) {
            made.begin = detail::word_at<std::uint64_t>(p);
            made.end = detail::word_at<std::uint64_t>(p + size - 8);
        } else if (size >= 4) {
            made.begin = detail::word_at<std::uint32_t>(p);
            made.end = detail::word_at<std::uint32_t>(p + size - 4);
        } else {
            for (char const c : name)
                made.begin = made.begin << 8 | static_cast<unsigned char>(c);
        }
        return made;
    }
    // A name that is whole in its key.
    static std::string text_of(key const& name) {
        std::string text(name.size, '\0');
        if (name.size >= 8) {
            put<std::uint64_t>(name.begin, text.data());
            put<std::uint64_t>(name.end, text.data() + name.size - 8);
        } else if (name.size >= 4) {
            put<std::uint32_t>(name.begin, text.data());
            put<std::uint32_t>(name.end, text.data() + name.size - 4);
        } else {
            auto bytes = name.begin;
            for (auto c = text.rbegin(); c != text.rend(); ++c, bytes >>= 8U)
                *c = static_cast<char>(bytes & 0xFFU);
        }
        return text;
    }
    // Of a name with this key, which belongs at this place. `text()` is the name: where it is whole
    // in its key, a new one alone is asked for it.
    template <class Text>
    [[gnu::always_inline]] Id number(key const& own, std::size_t place, Text const& text) {
        if (2 * ends_.size() >= slots_.size()) [[unlikely]]
            grow();
        auto* const slots = slots_.data();
        auto const last = slots_.size() - 1;
        auto at = place & last;
        for (; slots[at].next != 0; at = (at + 1) & last)
            if (slots[at].name == own &&
                (own.size <= whole_in_key || (*this)[Id{slots[at].next - 1}] == text()))
                return Id{slots[at].next - 1};
        slots[at] = {own, append(text())};
        return Id{slots[at].next - 1};
    }
    // Returns the number after the name's.
    [[gnu::noinline]] std::uint32_t append(std::string_view name) {
        if (ends_.size() >= std::numeric_limits<std::uint32_t>::max() - 1)
            detail::refuse(errc::invalid_count);
        text_.append(name);
        ends_.push_back(text_.size());
        return static_cast<std::uint32_t>(ends_.size());
    }
    void grow() {
        std::vector<slot> larger(std::max<std::size_t>(64, 2 * slots_.size()));
        for (auto const& s : slots_) {
            if (s.next == 0) continue;
            auto at = s.name.place() & (larger.size() - 1);
            while (larger[at].next != 0)
                at = (at + 1) & (larger.size() - 1);
            larger[at] = s;
        }
        slots_ = std::move(larger);
    }

    std::string text_; // all names, one behind the other
    std::vector<std::size_t> ends_;
    std::vector<slot> slots_; // a power of two, at most half full
};

/// Names whose numbers are wanted a little later, so that the places of many, far apart in memory,
/// are fetched together. They are given the numbers that they would have been given at once.
template <class Id>
class name_numbers<Id>::queue {
public:
    /// The names must outlive it.
    explicit queue(name_numbers& names) : names_{&names} {}

    /// The number of a name will be in `number` behind the next `settle`; the name need not live
    /// on. Throws as `name_numbers::number` does.
    void ask(std::string_view name, Id& number) {
        if (size_ == asked_.size() || name.size() > whole_in_key) [[unlikely]]
            return settle_and_ask(name, number);
        auto const key = short_key_of(name);
        auto const place = key.place();
        asked_[size_++] = {key, place, &number};
        auto const& slots = names_->slots_;
        if (!slots.empty()) detail::prefetch(&slots[place & (slots.size() - 1)]);
    }
    /// Writes all numbers that were asked for. Throws as `name_numbers::number` does.
    void settle() {
        auto const size = std::exchange(size_, 0);
        for (std::size_t i = 0; i != size; ++i) {
            auto const& next = asked_[i];
            *next.number =
                names_->number(next.name, next.place, [&] { return text_of(next.name); });
        }
    }

private:
    [[gnu::noinline]] void settle_and_ask(std::string_view name, Id& number) {
        settle(); // those before it have the lower numbers
        if (name.size() <= whole_in_key)
            ask(name, number);
        else
            number = names_->number(name);
    }
    struct asked {
        key name;
        std::size_t place;
        Id* number;
    };

    name_numbers* names_;
    std::array<asked, 64> asked_;
    std::size_t size_ = 0;
};

} // namespace pds

#endif
