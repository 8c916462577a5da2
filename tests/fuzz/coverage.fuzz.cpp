// SPDX-License-Identifier: BSL-1.0
//
// Coverage of any valid roster: what the obvious one says, in any order of the duties, and from
// records the same where every duty is a slot.

#include "roster_world.hpp"

#include <roster/coverage_world.hpp>
#include <roster/naive_coverage.hpp>

void fuzz_one(std::string_view bytes) {
    fuzz::decoder in{bytes};
    auto const days = in.below(7);
    std::vector<pds::sector_id> asked; // in any order, some twice
    for (int i = in.below(6); i > 0; --i)
        asked.push_back(pds::sector_id{static_cast<unsigned>(in.below(fuzz::sectors + 1))});
    fuzz::roster_world w{in};
    pds::interval const period{w.first, w.first + days};

    auto const expected =
        roster_test::whole_text(naive::coverage(w.duties, w.openings, asked, *w.calendar, period));
    auto const found = [&] {
        return roster_test::whole_text(
            pds::coverage(w.duties, w.openings, asked, *w.calendar, period));
    };
    PDS_MUST(found() == expected);
    std::reverse(w.duties.begin(), w.duties.end());
    PDS_MUST(found() == expected);
}
