#!/usr/bin/env python3
"""Whole runs of the program against wc on the same text, in turn: CPU seconds (user + system, the least of several
rounds) and peak memory. Run from anywhere: bench/whole_process.py [PROGRAM] [ROUNDS]"""

import pathlib
import sys
import tempfile

from processes import measure

TOP = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = sys.argv[1] if len(sys.argv) > 1 else str(TOP / "build" / "release" / "actionplan")
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 5
MB = 1_000_000


def text_of(size):
    samples = b"\n\n".join(path.read_bytes() for path in sorted((TOP / "samples").glob("*.txt"))) + b"\n\n"
    return samples * (size // len(samples) + 1)


def main():
    with tempfile.TemporaryDirectory(prefix="actionplan-bench-") as folder:
        small = str(TOP / "samples" / "worcestershire-2017.txt")
        texts = {5: f"{folder}/5.txt", 50: f"{folder}/50.txt"}
        for size, path in texts.items():
            pathlib.Path(path).write_bytes(text_of(size * MB))
        commands = {
            "wc, 50 MB": ["wc", texts[50]],
            "convert, 50 MB": [PROGRAM, "convert", texts[50], "--out", f"{folder}/out", "--force", "--quiet"],
            "convert, 5 MB": [PROGRAM, "convert", texts[5], "--out", f"{folder}/out", "--force", "--quiet"],
            "convert, one small text": [PROGRAM, "convert", small, "--out", f"{folder}/out", "--force", "--quiet"],
        }
        rounds = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, command in commands.items():
                rounds[name].append(measure(*command, workers=True))
        print(f"{'run':<26} {'CPU s':>8} {'MB/s':>7} {'peak MiB':>9}")
        for name, results in rounds.items():
            seconds = min(result[0] for result in results)
            peak = max(result[2] for result in results)
            speed = f"{int(name.split(', ')[1].split()[0]) / seconds:7.0f}" if "MB" in name else " " * 7
            print(f"{name:<26} {seconds:8.4f} {speed} {peak:9.1f}")


main()
