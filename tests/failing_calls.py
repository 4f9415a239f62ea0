"""Each call to the system, and each allocation, that a small batch makes fails once: the run ends with a right result or
a right error, leaves no part of a file, and the same command afterwards gives what an undisturbed run gives."""

import errno
import json
import os
import pathlib
import random
import signal
import tempfile

from program import TOP, ProgramTest, outcomes_of, run, run_tests

LIBRARY = os.environ.get("FAILING_CALLS", str(TOP / "build" / "dev" / "tests" / "libfailing_calls.so"))
INPUTS = (TOP / "samples" / "oxfordshire.txt", TOP / "tests" / "cases" / "word-tracked-text.docx",
          TOP / "tests" / "cases" / "html-google-docs.html")


class FailingCallTest(ProgramTest):
    """What holds whichever call fails."""

    def setUp(self):
        super().setUp()
        self.inputs = [self.write(f"in/{path.name}", path.read_bytes()) for path in INPUTS]
        self.command = ["convert", *self.inputs, "--jobs", "1"]
        undisturbed = self.folder / "undisturbed"
        self.assertEqual(run(*self.command, "--out", undisturbed).status, 0)
        self.undisturbed = outcomes_of(undisturbed)
        self.whole, _ = self.undisturbed
        self.counter = self.folder / "count"

    def convert_failing(self, out, call, place, at, failure):
        self.counter.write_bytes(bytes(8))
        settings = {"LD_PRELOAD": LIBRARY, "FAILING_CALL": call, "FAILING_IN": place, "FAILING_AT": str(at),
                    "FAILING_WITH": str(failure), "FAILING_COUNT": str(self.counter)}
        return run(*self.command, "--out", out, env=settings, timeout=60)

    def count(self, call, place):
        fresh = pathlib.Path(tempfile.mkdtemp(prefix="counted-", dir=self.folder))  # what is there already is not made again
        outcome = self.convert_failing(fresh, call, place, 0, 0)
        self.assertEqual(outcome.status, 0, outcome.err)
        return int.from_bytes(self.counter.read_bytes(), "little")

    def fail_once(self, call, place, at, failure):
        """The run with this call failing, and what is there afterwards."""
        out = self.folder / f"{call}-{place}-{at}-{failure}"
        outcome = self.convert_failing(out, call, place, at, failure)
        killed = failure == "kill" and place == "parent"
        self.assertIn(outcome.status, (-signal.SIGKILL,) if killed else (0, 1), outcome.err)
        files = {path.name: path.read_bytes() for path in out.iterdir()} if out.is_dir() else {}
        log = files.pop("run.ndjson", b"")
        for name, content in files.items():
            if killed and ".tmp-" in name:
                continue
            self.assertEqual(content, self.whole[name], name)
        # A line that could not be written whole is the last, and the next run sees that it is none.
        records = [json.loads(line) for line in log.decode().splitlines(keepends=True) if line.endswith("\n")]
        for record in records:
            self.assertEqual(record["error"] is None, record["status"] == "converted")
            if record["status"] == "converted":
                self.assertIn(record["output"], files)
            else:
                self.assertNotIn(record["error"]["code"], ("internal",))
        if outcome.status == 0:
            self.assertEqual(len(records), len(self.inputs))
            self.assertEqual([record["status"] for record in records], ["converted"] * len(self.inputs))
        elif not killed:
            self.assertRegex(outcome.err, r"(?m)^[^\n]*: [^\n]*; [^\n]*$")
        # What is left is no hindrance.
        again = run(*self.command, "--out", out)
        self.assertEqual(again.status, 0, again.err)
        self.assertEqual(outcomes_of(out), self.undisturbed)
        return outcome.status

    def fail_each(self, call, place, failures, at_least=1, most=1000):
        count = self.count(call, place)
        self.assertGreaterEqual(count, at_least)
        chosen = range(1, count + 1)
        if count > most:
            chosen = sorted(random.Random(f"{call} {place}").sample(chosen, most))
        statuses = []
        for at in chosen:
            for failure in failures:
                with self.subTest(call=call, place=place, at=at, failure=failure):
                    statuses.append(self.fail_once(call, place, at, failure))
        return statuses


class FailingCalls(FailingCallTest):
    def test_writes_fail(self):
        for place in ("parent", "worker"):
            # A full disk, and one on which a write does half of what it was asked: that is no failure at all.
            self.assertIn(1, self.fail_each("write", place, (errno.ENOSPC,)))
            self.assertEqual(set(self.fail_each("write", place, ("short",))), {0})
            self.assertEqual(set(self.fail_each("write", place, (errno.EINTR,))), {0})

    def test_syncs_fail(self):
        self.assertIn(1, self.fail_each("fsync", "parent", (errno.EIO,)))

    def test_names_are_refused(self):
        self.assertEqual(set(self.fail_each("rename", "parent", (errno.EACCES, errno.EISDIR))), {1})
        self.assertEqual(set(self.fail_each("linkat", "parent", (errno.EDQUOT, errno.ENOENT))), {1})

    def test_processes_are_refused(self):
        self.assertEqual(set(self.fail_each("fork", "parent", (errno.EAGAIN, errno.ENOMEM))), {1})

    def test_files_are_refused(self):
        self.assertIn(1, self.fail_each("open", "parent", (errno.EMFILE,)))
        self.fail_each("open", "worker", (errno.EMFILE,))

    def test_processes_are_killed(self):
        """At each call that changes what is on the disk."""
        for call, place in (("write", "parent"), ("fsync", "parent"), ("linkat", "parent"), ("rename", "parent"),
                            ("write", "worker")):
            self.fail_each(call, place, ("kill",))

    def test_memory_runs_out_in_the_parent(self):
        self.assertIn(1, self.fail_each("malloc", "parent", (errno.ENOMEM,), at_least=100, most=60))

    def test_memory_runs_out_in_a_worker(self):
        self.assertIn(1, self.fail_each("malloc", "worker", (errno.ENOMEM,), at_least=1000, most=40))


if __name__ == "__main__":
    run_tests()
