"""What whole processes cost, for the scripts of this folder."""

import os
import pathlib
import subprocess
import sys
import time


def _peak(process):
    """Peak MiB of one process so far; nothing when it has ended."""
    try:
        status = pathlib.Path(f"/proc/{process}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return 0
    return max((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmHWM")), default=0)


def _children(process):
    try:
        return pathlib.Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except (FileNotFoundError, ProcessLookupError):
        return []


def measure(*command, workers=False):
    """CPU seconds (user + system) of a process and its workers, seconds by the clock, and the peak MiB of the process, or
    with `workers` of the largest of it and them.

    The kernel's own figure (ru_maxrss) is no less than what this interpreter took when it started the process, so the peak is
    asked of each process while it runs: the last look is a few milliseconds old. What ran from the start is seen."""
    begin = time.monotonic()
    process = subprocess.Popen([str(word) for word in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    peak = 0
    while True:
        for one in [process.pid, *(_children(process.pid) if workers else [])]:
            peak = max(peak, _peak(one))
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        if ended:
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode != 0:
                sys.exit(f"{' '.join(map(str, command))}: exit status {process.returncode}")
            return usage.ru_utime + usage.ru_stime, time.monotonic() - begin, peak
        time.sleep(0.002)
