"""Builds the package: scikit-build-core, and an sdist that holds the sources in C++, too.

A checkout has them one folder up, where an sdist of this folder would not take them from. So the sdist is made of a copy
that has them in cpp/, where pyproject.toml looks in an sdist.
"""

import contextlib
import os
import pathlib
import shutil
import tempfile

from scikit_build_core import build as scikit
from scikit_build_core.build import *  # noqa: F403  # the other hooks are as they are

# What the program is built from; tests, samples and pages stay where they are.
SOURCES = ("CMakeLists.txt", "LICENSE", "LICENSES", "README.md", ".reuse", "cli", "cmake", "engine", "extract", "normalise",
           "parse", "quality", "schema")


def build_sdist(sdist_directory, config_settings=None):
    here = pathlib.Path.cwd()
    target = os.path.abspath(sdist_directory)
    if (here / "cpp").is_dir():  # this is an unpacked sdist
        return scikit.build_sdist(target, config_settings)
    with tempfile.TemporaryDirectory(prefix="actionplan-sdist-") as folder:
        copy = pathlib.Path(folder) / "python"
        shutil.copytree(here, copy, ignore=shutil.ignore_patterns("build", "dist", "__pycache__", ".*_cache"))
        (copy / "cpp" / "python").mkdir(parents=True)
        shutil.move(copy / "native", copy / "cpp" / "python")
        shutil.move(copy / "CMakeLists.txt", copy / "cpp" / "python")
        for name in SOURCES:
            source = here.parent / name
            if source.is_dir():
                shutil.copytree(source, copy / "cpp" / name, ignore=shutil.ignore_patterns("__pycache__"))
            else:
                shutil.copy2(source, copy / "cpp" / name)
        with contextlib.chdir(copy):
            return scikit.build_sdist(target, config_settings)
