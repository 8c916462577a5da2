// SPDX-License-Identifier: BSL-1.0
//
// Annexe 2 of the circular of 23 March 2007: the calendar of 2007 (R-M12). "Dès publication" is the
// circular's own day, and "pour fin mars au plus tard" the end of the first letter's use.

#ifndef PDS_LAW_MMG_2007_PROGRAMME_HPP
#define PDS_LAW_MMG_2007_PROGRAMME_HPP

#include <pds/law/sources.hpp>
#include <pds/mmg/programme.hpp>

#include <array>
#include <optional>

namespace pds::law {

namespace detail {

inline constexpr citation annexe_2{&sources::circulaire_2007_137, "annexe 2"};
inline constexpr date mmg_published = sources::circulaire_2007_137.dated;

} // namespace detail

inline constexpr std::array mmg_programme_2007{
    mmg::task{"circulate_circular",
              mmg::task_part::diffusion,
              {mmg::actor::mrs},
              detail::mmg_published,
              std::nullopt,
              "dès publication de la circulaire",
              "M12"_rule,
              detail::annexe_2,
              "167"},
    mmg::task{"relay_financing_letter",
              mmg::task_part::existing_mmg,
              {mmg::actor::mrs},
              detail::mmg_published,
              "2007-04-01"_date,
              "dès publication de la circulaire, pour fin mars au plus tard",
              "M12"_rule,
              detail::annexe_2,
              "168"},
    mmg::task{"regional_criteria",
              mmg::task_part::existing_mmg,
              {mmg::actor::mrs, mmg::actor::prefect},
              "2007-03-01"_date,
              "2007-05-01"_date,
              "mars-avril 2007",
              "M12"_rule,
              detail::annexe_2,
              "169"},
    mmg::task{"regional_cahier",
              mmg::task_part::existing_mmg,
              {mmg::actor::mrs, mmg::actor::prefect},
              "2007-04-01"_date,
              "2007-06-01"_date,
              "avril-mai 2007",
              "M12"_rule,
              detail::annexe_2,
              "170"},
    mmg::task{"financing_requests",
              mmg::task_part::existing_mmg,
              {mmg::actor::promoter},
              detail::mmg_published,
              "2007-07-01"_date,
              "fin juin 2007 au plus tard",
              "M12"_rule,
              detail::annexe_2,
              "171"},
    mmg::task{"sign_conventions",
              mmg::task_part::existing_mmg,
              {mmg::actor::mrs},
              "2007-04-30"_date,
              std::nullopt,
              "dès fin avril 2007",
              "M12"_rule,
              detail::annexe_2,
              "172"},
    mmg::task{"analyse_yearly_results",
              mmg::task_part::existing_mmg,
              {mmg::actor::mrs},
              "2008-01-01"_date,
              "2009-01-01"_date,
              "2008",
              "M12"_rule,
              detail::annexe_2,
              "173"},
    mmg::task{"propose_zones",
              mmg::task_part::new_needs,
              {mmg::actor::mrs},
              "2007-03-01"_date,
              "2007-06-01"_date,
              "mars-mai 2007",
              "M12"_rule,
              detail::annexe_2,
              "174"},
    mmg::task{"examine_proposals",
              mmg::task_part::new_needs,
              {mmg::actor::prefect, mmg::actor::codamups},
              "2007-06-01"_date,
              "2007-07-01"_date,
              "juin 2007",
              "M12"_rule,
              detail::annexe_2,
              "175"},
    mmg::task{"finance_new_projects",
              mmg::task_part::new_needs,
              {mmg::actor::mrs},
              "2007-06-01"_date,
              std::nullopt,
              "dès juin 2007",
              "M12"_rule,
              detail::annexe_2,
              "176"}};

} // namespace pds::law

#endif
