// SPDX-License-Identifier: BSL-1.0

#include <pds/pds.hpp>

#include <cstdio>
#include <string_view>

pds::money fee_of_other(); // other.cpp

int main() {
    using namespace pds::literals;
    auto const text = to_text(fee_of_other() + 0.50_eur);
    std::string_view const view{text};
    std::printf("consumer: %.*s\n", static_cast<int>(view.size()), view.data());
}
