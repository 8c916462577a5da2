# SPDX-License-Identifier: BSL-1.0
"""conan create .

The headers of this checkout as a Conan 2 package. tests/packaging/conan_recipe.py runs the recipe
with stand-ins for Conan's functions.
"""

import os
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.files import copy, load


class Pds(ConanFile):
    name = "pds"
    description = "French out-of-hours care: sectors, duties, pay and budgets as types and algorithms"
    license = "BSL-1.0"
    package_type = "header-library"
    exports_sources = "include/*", "LICENSE"
    no_copy_source = True
    settings = "os", "arch", "compiler", "build_type"

    def set_version(self):
        header = load(self, os.path.join(self.recipe_folder, "include/pds/core/version.hpp"))
        self.version = re.search(r'version\[\] = "([^"]+)"', header)[1]

    def requirements(self):
        self.requires("boost/[>=1.74 <2]", options={"header_only": True}, transitive_headers=True)

    def validate(self):
        check_min_cppstd(self, 20)

    def package(self):
        copy(self, "*.hpp", os.path.join(self.source_folder, "include"),
             os.path.join(self.package_folder, "include"))
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))

    def package_id(self):
        self.info.clear()

    def package_info(self):
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
        self.cpp_info.set_property("cmake_target_name", "pds::pds")
        self.cpp_info.requires = ["boost::headers"]
