// SPDX-License-Identifier: BSL-1.0
//
// A yearly envelope, split over departments or months, and what is spent of it (R-E5).
//
//     std::array<std::int64_t, 3> const weights{1, 1, 1};
//     pds::allotment year{1000.00_eur, weights};
//     year.part(0).allotted;                        // 333.34, then 333.33 twice: nothing is lost
//     if (auto const refused = year.commit(0, 400.00_eur))
//         refused->missing();                       // 66.66, and nothing is committed
//     bool const booked = !year.commit(0, 300.00_eur) &&
//                         !year.pay(0, 120.00_eur); // of what is committed

#ifndef PDS_ENVELOPE_ALLOTMENT_HPP
#define PDS_ENVELOPE_ALLOTMENT_HPP

#include <pds/core/error.hpp>
#include <pds/core/money.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace pds {

/// One department's, or one month's, part.
struct allotted_part {
    money allotted{};
    money committed{};
    money paid{};

    /// What may still be committed.
    [[nodiscard]] constexpr money remaining() const { return allotted - committed; }
    /// What is committed and not yet paid.
    [[nodiscard]] constexpr money due() const { return committed - paid; }

    friend constexpr bool operator==(allotted_part const&, allotted_part const&) = default;
};

/// More was asked for than there is. Nothing was booked.
struct overdrawn {
    std::size_t part;
    money asked;
    money available;

    [[nodiscard]] constexpr money missing() const { return asked - available; }
    friend constexpr bool operator==(overdrawn const&, overdrawn const&) = default;
};

/// An envelope in parts, each with what is committed and paid.
class allotment {
public:
    /// Shares an envelope by weights, cents conserved as in `split`. Throws `errc::negative_amount`
    /// for an envelope below nothing, `errc::invalid_weights` as `split` does.
    allotment(money envelope, std::span<std::int64_t const> weights) : envelope_{envelope} {
        if (envelope < money{}) detail::refuse(errc::negative_amount);
        std::vector<money> shares(weights.size());
        split(envelope, weights, shares);
        for (auto const share : shares)
            parts_.push_back({share});
    }

    [[nodiscard]] money envelope() const noexcept { return envelope_; }
    [[nodiscard]] std::size_t size() const noexcept { return parts_.size(); }
    /// Throws `errc::unknown_name` for a part that there is not.
    [[nodiscard]] allotted_part const& part(std::size_t i) const {
        if (i >= parts_.size()) detail::refuse(errc::unknown_name);
        return parts_[i];
    }
    /// All parts together.
    [[nodiscard]] allotted_part total() const {
        allotted_part sum;
        for (auto const& p : parts_) {
            sum.allotted += p.allotted;
            sum.committed += p.committed;
            sum.paid += p.paid;
        }
        return sum;
    }

    /// Commits an amount of a part, or says by how much it is too much. Throws
    /// `errc::negative_amount` for an amount below nothing, `errc::unknown_name` as `part` does.
    [[nodiscard]] std::optional<overdrawn> commit(std::size_t i, money amount) {
        return book(i, amount, part(i).remaining(), &allotted_part::committed);
    }
    /// Pays an amount of what a part has committed, or says by how much it is too much.
    [[nodiscard]] std::optional<overdrawn> pay(std::size_t i, money amount) {
        return book(i, amount, part(i).due(), &allotted_part::paid);
    }
    /// Takes back what was committed and not paid, or says by how much it is too much.
    [[nodiscard]] std::optional<overdrawn> release(std::size_t i, money amount) {
        auto const refused = check(i, amount, part(i).due());
        if (!refused) parts_[i].committed -= amount;
        return refused;
    }

private:
    static std::optional<overdrawn> check(std::size_t i, money amount, money available) {
        if (amount < money{}) detail::refuse(errc::negative_amount);
        if (amount > available) return overdrawn{i, amount, available};
        return std::nullopt;
    }
    std::optional<overdrawn> book(std::size_t i, money amount, money available,
                                  money allotted_part::*account) {
        auto const refused = check(i, amount, available);
        if (!refused) parts_[i].*account += amount;
        return refused;
    }

    money envelope_;
    std::vector<allotted_part> parts_;
};

} // namespace pds

#endif
