#!/usr/bin/env python3
"""Turns areas.tsv into areas_table.inc, the rows of the table of areas.

usage: build_areas.py [--check]

With --check nothing is written; the exit status is 1 when the table is stale.
"""
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
CODE = re.compile(r"E(06|08|09|10)\d{6}$")
DAY = re.compile(r"(\d{4}-\d{2}-\d{2})?$")


def table():
    lines = ["// Made by build_areas.py from areas.tsv, which says where the data comes from."]
    for number, line in enumerate((HERE / "areas.tsv").read_text("utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != 6 or not CODE.match(cells[0]) or not all(DAY.match(day) for day in cells[4:]):
            sys.exit(f"areas.tsv:{number}: expected a code, a name, a kind, a region and two days")
        lines.append("AreaRow{" + ", ".join(f'"{cell}"' for cell in cells) + "},")
    return "\n".join(lines) + "\n"


def main():
    target = HERE / "areas_table.inc"
    if "--check" in sys.argv:
        sys.exit(0 if target.exists() and target.read_text("utf-8") == table() else 1)
    target.write_text(table(), "utf-8")


if __name__ == "__main__":
    main()
