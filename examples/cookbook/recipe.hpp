// SPDX-License-Identifier: BSL-1.0
//
// What the three programs of the cookbook share: a program runs the recipe that its argument names.

#ifndef PDS_EXAMPLES_COOKBOOK_RECIPE_HPP
#define PDS_EXAMPLES_COOKBOOK_RECIPE_HPP

#include <cstdio>
#include <exception>
#include <initializer_list>
#include <string_view>

struct recipe {
    std::string_view name;
    void (*run)();
};

inline int run_recipe(int argc, char** argv, std::initializer_list<recipe> recipes) {
    try {
        for (auto const& r : recipes)
            if (argc == 2 && argv[1] == r.name) {
                r.run();
                return 0;
            }
        std::fputs("name one recipe\n", stderr);
    } catch (std::exception const& wrong) {
        std::fprintf(stderr, "%s\n", wrong.what());
    }
    return 2;
}

#endif
