// SPDX-License-Identifier: BSL-1.0
//
// Any bytes as the JSON dossier of a maison médicale de garde: read or told what is wrong, never
// anything else; what was read and written is read again the same, and can be reviewed.

#include "fuzz.hpp"

#include "mmg_dossier.hpp"
#include "problems.hpp"

#include <pds/io/mmg_text.hpp>
#include <pds/law/calendar_fr.hpp>
#include <pds/law/mmg_2007.hpp>
#include <pds/law/nomenclature.hpp>
#include <pds/mmg/plan.hpp>
#include <pds/mmg/review.hpp>

#include <string>
#include <vector>

void fuzz_one(std::string_view bytes) {
    tool::problems found;
    auto const read = tool::read_dossier("dossier", bytes, found);
    if (!found.no_errors()) return;

    auto const written = tool::write_dossier(read);
    tool::problems again;
    PDS_MUST(tool::write_dossier(tool::read_dossier("written", written, again)) == written);
    PDS_MUST(again.no_errors());

    static pds::slot_calendar const calendar{pds::territory::metropole, pds::law::calendar_fr};
    static pds::opening_table const openings{{{}}};
    static std::vector const sectors{pds::sector_id{0}};
    pds::mmg::context const context{.framework = pds::law::mmg_2007,
                                    .slots = {calendar, openings, sectors},
                                    .consultation = pds::law::c_fee};
    PDS_MUST(!pds::io::review_text(pds::mmg::review(read, context), pds::io::language::fr).empty());
    static_cast<void>(pds::mmg::make_plan(read, context));
}
