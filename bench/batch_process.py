#!/usr/bin/env python3
"""What a batch costs as a whole: bench/batch_process.py [PROGRAM] [ROUNDS [ONE_PROCESS]]

Memory of the process that runs it with 100 and with 10,000 inputs; 400 documents (copies of samples/) with one worker
and with two, by the clock and in CPU seconds, the least of several rounds each; the same again when nothing has
changed; one small text; and, where ONE_PROCESS (of the preset bench) is named, the 400 documents in one process without
workers and sandbox, and in two such processes side by side with half of them each, which is what two processors can
give at best. On a machine that others use, CPU seconds say more than the clock, which only two idle
processors can halve."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

from processes import measure

TOP = pathlib.Path(__file__).resolve().parent.parent
SMALL = "Essex Action Plan\n\nNo.\tAction\tTimescale\tLed By\n1.{}\tOpen a house\tApril 2015\tCCG\n"


def run_both(program, halves, out):
    """Two processes at once, as measure() has one."""
    begin = time.monotonic()
    processes = [subprocess.Popen([program, half, out / half.name], stderr=subprocess.DEVNULL) for half in halves]
    usages = [os.wait4(process.pid, 0)[2] for process in processes]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages), time.monotonic() - begin, 0


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else str(TOP / "build" / "release" / "actionplan")
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    unsafe = sys.argv[3] if len(sys.argv) > 3 else None
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        peaks = []
        for count in (100, 10_000):
            inputs = folder / f"in{count}"
            inputs.mkdir()
            for index in range(count):
                (inputs / f"plan{index:05}.txt").write_text(SMALL.format(index))
            peaks.append(measure(program, "convert", inputs, "--out", folder / f"out{count}", "--jobs", "2", "-q")[2])
        print(f"memory of the batch: {peaks[0]:.1f} MiB, {peaks[1]:.1f} MiB: {peaks[1] / peaks[0]:.3f}")

        plans = folder / "plans"
        plans.mkdir()
        samples = sorted(path for path in (TOP / "samples").rglob("*") if path.suffix in (".txt", ".html", ".docx", ".pdf"))
        for index in range(400):
            sample = samples[index % len(samples)]
            shutil.copy(sample, plans / f"{index:03}{sample.suffix}")
        halves = [folder / "half0", folder / "half1"]
        for half in halves:
            half.mkdir()
        for index, plan in enumerate(sorted(plans.iterdir())):
            (halves[index % 2] / plan.name).hardlink_to(plan)
        least = {}
        for _ in range(rounds):
            if unsafe:
                measured = measure(unsafe, plans, folder / "unsafe")
                least["first, no worker"] = tuple(map(min, zip(measured, least.get("first, no worker", measured))))
                measured = run_both(unsafe, halves, folder / "both")
                least["two such at once"] = tuple(map(min, zip(measured, least.get("two such at once", measured))))
            for jobs in ("1", "2"):
                out = folder / f"jobs{jobs}"
                shutil.rmtree(out, ignore_errors=True)
                for name in (f"first, {jobs} worker(s)", f"again, {jobs} worker(s)"):
                    measured = measure(program, "convert", plans, "--out", out, "--jobs", jobs, "-q")
                    least[name] = tuple(map(min, zip(measured, least.get(name, measured))))
            measured = measure(program, "convert", folder / "in100" / "plan00001.txt", "--out", folder / "one", "--force", "-q")
            least["one small text"] = tuple(map(min, zip(measured, least.get("one small text", measured))))
        for name, (cpu, clock, _) in least.items():
            print(f"{name:<20} {cpu:8.3f} s of CPU {clock:8.3f} s by the clock")


if __name__ == "__main__":
    main()
