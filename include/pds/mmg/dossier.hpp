// SPDX-License-Identifier: BSL-1.0
//
// The dossier of a maison médicale de garde: all that the circular of 2007 asks of one.
//
//     pds::mmg::dossier d;
//     d.zone = {.area = pds::mmg::area_kind::urban, .population = 65'000, ...};
//     auto const sheet = pds::mmg::review(d, context);        // mmg/review.hpp
//     sheet.verdict();                                        // does_not_conform, say
//     for (auto const& f : sheet.findings) f.what, f.verdict, f.found, f.limit, f.rule;

#ifndef PDS_MMG_DOSSIER_HPP
#define PDS_MMG_DOSSIER_HPP

#include <pds/mmg/budget.hpp>
#include <pds/mmg/convention.hpp>
#include <pds/mmg/location.hpp>
#include <pds/mmg/need.hpp>
#include <pds/mmg/operation.hpp>
#include <pds/mmg/zone.hpp>

#include <string>

namespace pds::mmg {

/// All that is written about one MMG. What is not known is left empty.
struct dossier {
    std::string name{};
    mmg::need need{};
    mmg::zone zone{};
    mmg::location location{};
    mmg::operation operation{};
    mmg::convention convention{};
    mmg::budget budget{};
    mmg::monitoring monitoring{};

    friend bool operator==(dossier const&, dossier const&) = default;
};

} // namespace pds::mmg

#endif
