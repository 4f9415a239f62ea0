"""Runs the program that is tested, and measures it. Python 3 standard library only."""

import json
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import unittest

TOP = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = os.environ.get("ACTIONPLAN", str(TOP / "build" / "dev" / "actionplan"))


class Outcome:
    """What a run gave: status, out, err (text), and what it took: seconds of CPU, peak memory in MiB."""

    def __init__(self, process, out, err, usage):
        self.status = process
        self.out = out
        self.err = err
        self.cpu_seconds = usage.ru_utime + usage.ru_stime
        self.peak_mib = usage.ru_maxrss / 1024


def run(*arguments, stdin=b"", timeout=300, env=None, preexec=None, cwd=None, program=None):
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as given:
        given.write(stdin)
        given.seek(0)
        process = subprocess.Popen(
            [program or PROGRAM, *map(os.fsencode, arguments)], stdin=given, stdout=out, stderr=err,
            env={**os.environ, **(env or {})}, preexec_fn=preexec, cwd=cwd)
        signal.signal(signal.SIGALRM, lambda *_: process.kill())
        signal.alarm(timeout)
        _, status, usage = os.wait4(process.pid, 0)
        signal.alarm(0)
        process.returncode = os.waitstatus_to_exitcode(status)
        texts = []
        for stream in (out, err):
            stream.seek(0)
            texts.append(stream.read().decode("utf-8"))
        return Outcome(process.returncode, *texts, usage)


def log_of(folder):
    with open(os.path.join(folder, "run.ndjson"), encoding="utf-8") as log:
        return [json.loads(line) for line in log]


def files_of(folder):
    """Name to bytes, of all but the log; the log without its seconds."""
    files = {}
    for path in pathlib.Path(folder).iterdir():
        files[path.name] = path.read_bytes()
    log = log_of(folder)
    for line in log:
        del line["seconds"]
    files["run.ndjson"] = json.dumps(log).encode()
    return files


def outcomes_of(folder):
    """What a run left, whatever ran before it: name to bytes of all but the log; input, output and error of its lines."""
    folder = pathlib.Path(folder)
    files = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "run.ndjson"}
    return files, [(line["input"], line["output"], line["error"]) for line in log_of(folder)]


class ProgramTest(unittest.TestCase):
    """A test with a folder of its own."""

    maxDiff = 4000

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="actionplan-test-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.out = self.folder / "out"

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def convert(self, *inputs, status=0, **more):
        outcome = run("convert", *inputs, "--out", self.out, **more)
        self.assertEqual(outcome.status, status, outcome.err)
        return outcome

    def error_codes(self):
        return [line["error"] and line["error"]["code"] for line in log_of(self.out)]

    def plan(self, name):
        return json.loads((self.out / name).read_bytes())

    def assert_no_scraps(self):
        """Every file in the output folder is a whole plan or the log."""
        for path in self.out.iterdir():
            if path.name == "run.ndjson":
                continue
            self.assertEqual(path.suffix, ".json", path)
            json.loads(path.read_bytes())


def needs(*tools):
    """The test that calls this is skipped where one of these programs is not installed."""
    for tool in tools:
        if shutil.which(tool) is None:
            raise unittest.SkipTest(f"{tool} is not installed")


def run_tests():
    """Runs the tests that the command line names. Exit status: 0 passed, 1 failed, 77 skipped, as CTest is told."""
    result = unittest.main(exit=False).result
    sys.exit(1 if not result.wasSuccessful() else 77 if result.skipped else 0)


def limit(which, value):
    return lambda: resource.setrlimit(which, (value, value))


if __name__ == "__main__":
    sys.exit("this is a part of the tests, not a test")
