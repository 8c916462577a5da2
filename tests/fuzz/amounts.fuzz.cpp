// SPDX-License-Identifier: BSL-1.0
//
// Amounts read from text, and computed with: beside arithmetic in 128 bits, and with no cent lost.

#include "fuzz.hpp"

#include <pds/core/money.hpp>

#include <algorithm>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace {

using pds::money;
__extension__ using wide = __int128;

constexpr wide most = std::numeric_limits<std::int64_t>::max();
constexpr wide least = std::numeric_limits<std::int64_t>::min();

/// The cents of a sum in 64 bits, or nothing.
std::optional<std::int64_t> fitting(wide cents) {
    if (cents < least || cents > most) return std::nullopt;
    return static_cast<std::int64_t>(cents);
}

/// `-`, digits, and a mark with one or two more; nothing if it is that and fits.
std::optional<std::int64_t> amount_in(std::string_view text, char mark) {
    bool const negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    auto const at = text.find(mark);
    auto whole = text.substr(0, at);
    auto const decimals = at == text.npos ? std::string_view{} : text.substr(at + 1);
    auto const digits = [](std::string_view s) {
        return std::all_of(s.begin(), s.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (whole.empty() || !digits(whole) || !digits(decimals) || decimals.size() > 2 ||
        (at != text.npos && decimals.empty()))
        return std::nullopt;
    while (whole.size() > 1 && whole.front() == '0')
        whole.remove_prefix(1);
    if (whole.size() > 20) return std::nullopt;
    wide cents = 0;
    for (char const c : whole)
        cents = 10 * cents + (c - '0');
    for (std::size_t i = 0; i != 2; ++i)
        cents = 10 * cents + (i < decimals.size() ? decimals[i] - '0' : 0);
    return fitting(negative ? -cents : cents);
}

void read_amount(std::string_view text) {
    for (char const mark : {'.', ','}) {
        auto const read = pds::try_parse_money(text, mark);
        auto const expected = amount_in(text, mark);
        PDS_MUST(read.has_value() == expected.has_value());
        if (!read) {
            PDS_MUST(read.error().position <= text.size());
            continue;
        }
        PDS_MUST(read->cents() == *expected);
        PDS_MUST(pds::try_parse_money(pds::to_text(*read)) == *read);
    }
}

/// A call's cents, or nothing if it was refused.
template <class Call>
std::optional<std::int64_t> cents_of(Call&& call) {
    try {
        return call().cents();
    } catch (pds::error const&) {
        return std::nullopt;
    }
}

void compute(std::int64_t a, std::int64_t b, std::int64_t c) {
    auto const x = money::from_cents(a);
    auto const y = money::from_cents(b);
    PDS_MUST(cents_of([&] { return x + y; }) == fitting(wide{a} + b));
    PDS_MUST(cents_of([&] { return x - y; }) == fitting(wide{a} - b));
    PDS_MUST(cents_of([&] { return -x; }) == fitting(-wide{a}));
    auto product = fitting(wide{a} * b);
    if (product == std::numeric_limits<std::int64_t>::min()) product.reset(); // is refused too
    PDS_MUST(cents_of([&] { return x * b; }) == product);
    PDS_MUST(cents_of([&] { return b * x; }) == product);

    std::optional<std::int64_t> part;
    if (a >= 0 && b >= 0 && c > 0 && wide{a} * b <= most)
        part = fitting((2 * wide{a} * b + c) / (2 * wide{c}));
    PDS_MUST(cents_of([&] { return pds::prorata(x, b, c); }) == part);
}

void share(money total, std::vector<std::int64_t> const& weights) {
    std::vector<money> parts(weights.size());
    wide all = 0;
    bool sound = total.cents() != least; // has no opposite
    for (auto const w : weights) {
        sound = sound && w >= 0;
        all += w;
    }
    sound = sound && all > 0 && all <= 3'000'000'000;
    try {
        pds::split(total, weights, parts);
    } catch (pds::error const&) {
        PDS_MUST(!sound);
        return;
    }
    PDS_MUST(sound);
    wide sum = 0;
    for (std::size_t i = 0; i != parts.size(); ++i) {
        sum += parts[i].cents();
        // never a cent away from the exact share
        auto const off = wide{parts[i].cents()} * all - wide{total.cents()} * weights[i];
        PDS_MUST(off < all && -off < all);
        for (std::size_t k = 0; k != i; ++k) // who has more weight has no less
            if (weights[k] >= weights[i])
                PDS_MUST(total < money{} ? parts[k] <= parts[i] : parts[k] >= parts[i]);
    }
    PDS_MUST(sum == total.cents());
}

} // namespace

void fuzz_one(std::string_view bytes) {
    read_amount(bytes);
    fuzz::decoder in{bytes};
    // numbers of all sizes
    auto const number = [&] { return in.number() >> in.below(64); };
    auto const a = number();
    auto const b = number();
    auto const c = number();
    read_amount(pds::to_text(money::from_cents(a)));
    compute(a, b, c);
    // and small ones, among which are halves of a cent
    fuzz::decoder small{bytes};
    auto const whole = 2 * (1 + small.below(32));
    auto const odd = 2 * small.below(5000) + 1;
    for (int part = 0; part <= whole; ++part)
        compute(odd, part, whole);
    auto const shift = in.below(64);
    std::vector<std::int64_t> weights;
    while (!in.at_end() && weights.size() < 32)
        weights.push_back((in.number() >> 30) >> (shift % 34));
    share(money::from_cents(a), weights);
}
