// SPDX-License-Identifier: BSL-1.0
//
// Names to dense numbers: the distinct names of a set of rows in byte order, so that the order of
// the numbers is the order of the names.

#ifndef PDS_CORE_NAME_TABLE_HPP
#define PDS_CORE_NAME_TABLE_HPP

#include <pds/core/error.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pds {

/// `Id` is an enumeration over `std::uint32_t`, one for each sort of name.
template <class Id>
class name_table {
public:
    name_table() = default;
    /// Names may repeat and come in any order.
    explicit name_table(std::vector<std::string_view> names) {
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
        names_.assign(names.begin(), names.end());
    }

    /// The number of a name, or `errc::unknown_name`.
    [[nodiscard]] result<Id> find(std::string_view name) const {
        auto const at = std::lower_bound(names_.begin(), names_.end(), name);
        if (at == names_.end() || *at != name) return errc::unknown_name;
        return static_cast<Id>(at - names_.begin());
    }
    [[nodiscard]] std::string_view operator[](Id id) const {
        return names_[static_cast<std::size_t>(id)];
    }
    [[nodiscard]] std::size_t size() const noexcept { return names_.size(); }

private:
    std::vector<std::string> names_;
};

} // namespace pds

#endif
