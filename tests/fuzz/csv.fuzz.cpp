// SPDX-License-Identifier: BSL-1.0
//
// Any bytes as CSV: the same records and faults as the naive reader has, whole and cut in pieces.

#include "fuzz.hpp"

#include <io/csv_account.hpp>

void fuzz_one(std::string_view bytes) {
    fuzz::decoder in{bytes};
    auto const piece = std::size_t{1} + in.byte();
    auto const room = std::size_t{16} << (in.byte() % 8U);
    auto const text = in.rest();
    auto const expected = csv_test::of_naive(text);
    pds::io::csv_reader whole{text};
    PDS_MUST(csv_test::of(whole) == expected);
    pds::io::csv_reader cut{csv_test::pieces{text, piece}, room};
    PDS_MUST(csv_test::of(cut) == expected);
}
