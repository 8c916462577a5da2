// SPDX-License-Identifier: BSL-1.0
//
// Code général des impôts, article 151 ter: pay for duty in an under-served zone is exempt from
// income tax up to sixty days of duty a year (R-X).

#ifndef PDS_LAW_CGI_151_TER_HPP
#define PDS_LAW_CGI_151_TER_HPP

#include <pds/law/sources.hpp>

#include <cstddef>

namespace pds::law {

inline constexpr std::size_t exempt_days_a_year = 60;

inline constexpr citation exempt_days_source{&sources::cgi_151_ter, "151 ter"};

} // namespace pds::law

#endif
