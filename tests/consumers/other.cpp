// SPDX-License-Identifier: BSL-1.0

#include <pds/pds.hpp>

pds::money fee_of_other() {
    using namespace pds::literals;
    return 48.00_eur;
}
