#!/usr/bin/env python3
"""What one core converts, by format: bench/rates.py [PROGRAM]

200 documents of each format, copies of samples/, by one worker, the least of three rounds: CPU seconds of it and of the process that
runs the batch, for a document and for a page, and what comes out. docs/SCALING.md is made of these."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

TOP = pathlib.Path(__file__).resolve().parent.parent
NUMBER = 200


def cpu_of(*words):
    before = os.times()
    subprocess.run(list(map(str, words)), check=True)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else TOP / "build" / "release" / "actionplan"
    print("format  KB in  pages  actions  KB of JSON  ms a document  ms a page  MB/s")
    for extension in (".txt", ".html", ".docx", ".pdf"):
        samples = sorted((TOP / "samples").rglob("*" + extension))
        with tempfile.TemporaryDirectory() as temporary:
            folder = pathlib.Path(temporary)
            (folder / "plans").mkdir()
            for index in range(NUMBER):
                shutil.copy(samples[index % len(samples)], folder / "plans" / f"{index:03}{extension}")
            least = min(cpu_of(program, "convert", folder / "plans", "--out", folder / f"out{turn}", "--jobs", "1", "--quiet",
                               "--timeout", "600") for turn in range(3))
            plans = [json.loads(path.read_text(encoding="utf-8")) for path in (folder / "out0").glob("*.json")]
            read = sum(path.stat().st_size for path in (folder / "plans").iterdir())
            written = sum(path.stat().st_size for path in (folder / "out0").glob("*.json"))
            pages = sum(plan["source"]["pages"] or 0 for plan in plans)
            actions = sum(len(plan["actions"]) for plan in plans)
            print(f"{extension[1:]:<6} {read / NUMBER / 1e3:6.0f} {pages / NUMBER:6.1f} {actions / NUMBER:8.0f} {written / NUMBER / 1e3:11.0f} "
                  f"{1000 * least / NUMBER:14.1f} {1000 * least / pages if pages else 0:10.1f} {read / 1e6 / least:5.1f}")


if __name__ == "__main__":
    main()
