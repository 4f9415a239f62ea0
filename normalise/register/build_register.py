#!/usr/bin/env python3
"""Turns bodies.tsv into bodies_table.inc, the rows of the register's table.

usage: build_register.py [--check]

With --check nothing is written; the exit status is 1 when the table is stale.
"""
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
KINDS = {"nhs_trust", "ambulance", "ccg", "council", "nhs_body", "police"}
DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})$")


def rows():
    for number, line in enumerate((HERE / "bodies.tsv").read_text("utf-8").splitlines(), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != 8 or cells[2] not in KINDS:
            sys.exit(f"bodies.tsv:{number}: expected 8 columns and a known kind")
        for day in cells[4:6]:
            if day and not DATE.match(day):
                sys.exit(f"bodies.tsv:{number}: {day} is no day")
        yield cells


def table():
    lines = ["// Made by build_register.py from bodies.tsv, which says where the data comes from."]
    for scheme, code, kind, name, first, last, short, areas in rows():
        lines.append(f'BodyRow{{"{scheme}", "{code}", BodyKind::{kind}, "{name}", "{first}", "{last}",')
        lines.append(f'        "{short}", "{areas}"}},')
    return "\n".join(lines) + "\n"


def main():
    target = HERE / "bodies_table.inc"
    if "--check" in sys.argv:
        sys.exit(0 if target.read_text("utf-8") == table() else 1)
    target.write_text(table(), "utf-8")


if __name__ == "__main__":
    main()
