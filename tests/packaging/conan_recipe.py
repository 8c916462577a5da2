# SPDX-License-Identifier: BSL-1.0
"""Runs conanfile.py with stand-ins for the functions of Conan: it takes the version from the headers
and packages every header and the licence. What Conan itself makes of it is not tested.

    python3 tests/packaging/conan_recipe.py VERSION
"""

import fnmatch
import pathlib
import shutil
import sys
import tempfile
import types

ROOT = pathlib.Path(__file__).resolve().parents[2]


class ConanFile:
    def __init__(self):
        self.required = {}
        self.info = types.SimpleNamespace(clear=lambda: None)
        self.cpp_info = types.SimpleNamespace(set_property=lambda name, value: None)

    def requires(self, reference, **options):
        self.required[reference] = options


def copy(conanfile, pattern, source, destination):
    for path in pathlib.Path(source).rglob(pattern):
        target = pathlib.Path(destination) / path.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)


def load(conanfile, path):
    return pathlib.Path(path).read_text(encoding="utf-8")


def stand_in(name, **contents):
    sys.modules[name] = types.ModuleType(name)
    sys.modules[name].__dict__.update(contents)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    least = []
    stand_in("conan", ConanFile=ConanFile)
    stand_in("conan.tools")
    stand_in("conan.tools.build", check_min_cppstd=lambda recipe, standard: least.append(standard))
    stand_in("conan.tools.files", copy=copy, load=load)
    code = compile((ROOT / "conanfile.py").read_text(encoding="utf-8"), "conanfile.py", "exec")
    recipe_module = {}
    exec(code, recipe_module)
    recipe = recipe_module["Pds"]()

    recipe.recipe_folder = str(ROOT)
    recipe.set_version()
    assert recipe.version == sys.argv[1], recipe.version
    recipe.requirements()
    assert [r.split("/")[0] for r in recipe.required] == ["boost"], recipe.required
    recipe.validate()
    assert least == [20], least

    with tempfile.TemporaryDirectory() as folder:
        # the sources as Conan exports them, then the package
        recipe.source_folder = str(pathlib.Path(folder, "source"))
        recipe.package_folder = str(pathlib.Path(folder, "package"))
        for path in [*(ROOT / "include").rglob("*"), *ROOT.glob("*")]:
            name = path.relative_to(ROOT).as_posix()
            if path.is_file() and any(fnmatch.fnmatch(name, p) for p in recipe.exports_sources):
                target = pathlib.Path(recipe.source_folder, name)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target)
        recipe.package()
        recipe.package_id()
        recipe.package_info()
        packaged = {p.relative_to(recipe.package_folder).as_posix()
                    for p in pathlib.Path(recipe.package_folder).rglob("*") if p.is_file()}
    wanted = {p.relative_to(ROOT).as_posix() for p in (ROOT / "include").rglob("*.hpp")}
    assert packaged == wanted | {"licenses/LICENSE"}, packaged ^ wanted


if __name__ == "__main__":
    main()
