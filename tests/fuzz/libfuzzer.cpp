// SPDX-License-Identifier: BSL-1.0
//
// A fuzz target under libFuzzer.

#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    fuzz_one({reinterpret_cast<char const*>(data), size});
    return 0;
}
