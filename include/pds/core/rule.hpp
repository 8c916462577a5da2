// SPDX-License-Identifier: BSL-1.0
//
// The number of a rule, as the documentation of the law counts them: a room letter and a number,
// written `P4`. Every answer of the library carries the rules that decided it.

#ifndef PDS_CORE_RULE_HPP
#define PDS_CORE_RULE_HPP

#include <pds/core/small_text.hpp>

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace pds {

/// A rule's letter and number; `?0` is no rule.
struct rule_id {
    char letter = '?';
    std::uint8_t number = 0;

    friend constexpr auto operator<=>(rule_id, rule_id) = default;
};

/// `P4`.
constexpr small_text<4> to_text(rule_id rule) {
    small_text<4> text;
    text.append(rule.letter).append_number(rule.number);
    return text;
}

/// A few rules, each once, in the order in which they decided.
class rule_set {
public:
    static constexpr std::size_t capacity = 7;

    constexpr rule_set() = default;
    constexpr rule_set(std::initializer_list<rule_id> rules) {
        for (auto const rule : rules)
            insert(rule);
    }
    constexpr rule_set& insert(rule_id rule) {
        if (contains(rule)) return *this;
        if (size_ == capacity) detail::refuse(errc::invalid_table);
        rules_[size_++] = rule;
        return *this;
    }
    [[nodiscard]] constexpr bool contains(rule_id rule) const noexcept {
        for (auto const mine : *this)
            if (mine == rule) return true;
        return false;
    }
    [[nodiscard]] constexpr rule_id const* begin() const noexcept { return rules_.data(); }
    [[nodiscard]] constexpr rule_id const* end() const noexcept { return rules_.data() + size_; }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }

    friend constexpr bool operator==(rule_set const&, rule_set const&) = default;

private:
    std::array<rule_id, capacity> rules_{};
    std::uint8_t size_ = 0;
};

/// `P4+O1`; empty for no rule.
constexpr small_text<40> to_text(rule_set const& rules) {
    small_text<40> text;
    for (auto const rule : rules) {
        if (!text.empty()) text.append('+');
        text.append(to_text(rule));
    }
    return text;
}

namespace literals {

/// `"P4"_rule`.
consteval rule_id operator""_rule(char const* text, std::size_t size) {
    int number = 0;
    for (std::size_t i = 1; i < size; ++i) {
        if (text[i] < '0' || text[i] > '9') detail::refuse(errc::unknown_name);
        number = number * 10 + (text[i] - '0');
    }
    if (size < 2 || size > 3 || text[1] == '0' || text[0] < 'A' || text[0] > 'Z' || number == 0)
        detail::refuse(errc::unknown_name);
    return {text[0], static_cast<std::uint8_t>(number)};
}

} // namespace literals
} // namespace pds

#endif
