// SPDX-License-Identifier: BSL-1.0
//
// Asking for a line of memory before it is needed: a hint, which changes no result.

#ifndef PDS_CORE_PREFETCH_HPP
#define PDS_CORE_PREFETCH_HPP

namespace pds::detail {

enum class access : bool { read, write };

/// Harmless where there is nothing.
template <access To = access::read>
void prefetch(void const* p) noexcept {
#ifdef __GNUC__
    __builtin_prefetch(p, To == access::write);
#else
    static_cast<void>(p);
#endif
}

} // namespace pds::detail

#endif
