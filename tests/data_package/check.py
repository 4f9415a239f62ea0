"""The Data Package of a report before the reference implementation: check.py FOLDER. A copy with a word in place of a
number has to be refused, so that "valid" says something."""

import pathlib
import shutil
import sys
import tempfile

from frictionless import Package, system


def faults_of(folder):
    with system.use_context(trusted=True):
        report = Package(str(folder / "datapackage.json")).validate()
    return [f"{task.name}: {error.message}" for task in report.tasks for error in task.errors] + [
        error.message for error in report.errors]


def main():
    folder = pathlib.Path(sys.argv[1])
    package = Package(str(folder / "datapackage.json"))
    if len(package.resources) != 8:
        sys.exit(f"{len(package.resources)} tables, not 8")
    faults = faults_of(folder)
    if faults:
        sys.exit("\n".join(faults))
    with tempfile.TemporaryDirectory() as temporary:
        copy = pathlib.Path(temporary) / "tables"
        shutil.copytree(folder, copy)
        scores = copy / "scores.csv"
        head, row, *rest = scores.read_text(encoding="utf-8").splitlines()
        cells = row.split(",")
        cells[-1] = "many"
        scores.write_text("\n".join([head, ",".join(cells), *rest]) + "\n", encoding="utf-8")
        if not any("scores" in fault for fault in faults_of(copy)):
            sys.exit("a score of many passes")


if __name__ == "__main__":
    main()
