#!/usr/bin/python3
"""Whole runs on PDFs, in turn: the program, pdftotext, and pdfplumber where it is installed. CPU seconds (user + system,
the least of several rounds) and peak memory. Needs python3-reportlab to make the plans.

    bench/pdf_process.py [PROGRAM] [ROUNDS]
"""

import pathlib
import subprocess
import sys
import tempfile

from reportlab import rl_config
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

from processes import measure

rl_config.invariant = 1
TOP = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else str(TOP / "build" / "release" / "actionplan")
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 3
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=9, leading=11)
TEXTS = [
    "Review the joint protocol for people who arrive out of hours, with the voluntary sector and with those who use the services",
    "By end of June 2026",
    "Harbour Trust and partners",
    "Fewer people wait longer than four hours, and staff of all reception desks feel confident to ask three short questions",
]


def plan(path, rows):
    """A ruled plan of so many rows, the header repeated on each page; tables of 1,000 rows, as reportlab is slow with longer ones."""
    heading = ["No.", "Action", "Timescale", "Led by", "Outcomes"]
    made = [[str(i + 1)] + [Paragraph(text, BODY) for text in TEXTS] for i in range(rows)]
    style = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    tables = [Table([heading] + made[i : i + 1000], colWidths=[35, 300, 100, 120, 200], style=style, repeatRows=1) for i in range(0, rows, 1000)]
    SimpleDocTemplate(str(path), pagesize=landscape(A4), leftMargin=40, rightMargin=40, topMargin=60, bottomMargin=60).build(tables)


def measure_all(commands):
    """CPU seconds and peak MiB of processes, one after another."""
    results = [measure(*command, workers=True) for command in commands]
    return sum(one[0] for one in results), max(one[2] for one in results)


def main():
    with tempfile.TemporaryDirectory(prefix="actionplan-bench-") as folder:
        folder = pathlib.Path(folder)
        convert = [PROGRAM, "convert", "--out", str(folder / "out"), "--force", "--quiet"]
        runs = {}
        for rows in (10, 100, 1000, 2400, 8000, 10000):
            plan(folder / f"{rows}.pdf", rows)
            runs[f"convert, {rows} rows"] = [[*convert, str(folder / f"{rows}.pdf")]]
        runs["pdftotext, 2400 rows"] = [["pdftotext", str(folder / "2400.pdf"), "-"]]
        small = folder / "small"
        small.mkdir()
        for i in range(200):
            plan(small / f"{i}.pdf", 20 + i % 20)
        runs["convert, 200 small plans"] = [[*convert, "--jobs", "1", str(small)]]
        runs["pdftotext, 200 small plans"] = [["pdftotext", str(path), "-"] for path in sorted(small.iterdir())]
        plumber = "import pdfplumber, sys\nfor page in pdfplumber.open(sys.argv[1]).pages: page.extract_tables()"
        if subprocess.run([sys.executable, "-c", "import pdfplumber"], stderr=subprocess.DEVNULL, check=False).returncode == 0:
            runs["pdfplumber, 100 rows"] = [[sys.executable, "-c", plumber, str(folder / "100.pdf")]]
        print(f"{'run':<28} {'CPU s':>9} {'peak MiB':>9}")
        for name, commands in runs.items():
            results = [measure_all(commands) for _ in range(ROUNDS)]
            print(f"{name:<28} {min(one[0] for one in results):9.4f} {max(one[1] for one in results):9.1f}", flush=True)
        if len(sys.argv) > 3:
            pathlib.Path(sys.argv[3]).write_bytes((folder / "2400.pdf").read_bytes())


main()
