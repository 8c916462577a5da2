// SPDX-License-Identifier: BSL-1.0
//
// `pds`: the rules of out-of-hours medical care in France on the command line. Built on the public
// headers alone: the library's first user.

#include "output.hpp"
#include "program.hpp"

#include <cstdio>
#include <exception>
#include <string>

int main(int argc, char** argv) {
    try {
        std::string out;
        auto const status = tool::run(argc, argv, out);
        if (status == tool::computed) tool::print(out);
        return status;
    } catch (std::exception const& e) {
        std::fprintf(stderr, "pds: %s\n", e.what());
        return tool::bad;
    }
}
