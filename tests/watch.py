"""watch: what comes into a folder is converted when it is whole."""

import os
import select
import signal
import subprocess
import time

from program import PROGRAM, ProgramTest, log_of, run, run_tests

PLAN = "No.\tAction\tTimescale\tLed By\tOutcomes\n1.1\tOpen a café\tApril 2015\tCCG\tFewer crises\n"


class Watch(ProgramTest):
    def setUp(self):
        super().setUp()
        self.inbox = self.folder / "in"
        self.inbox.mkdir()
        self.process = None

    def tearDown(self):
        if self.process:
            self.stop()

    def start(self, *more):
        self.process = subprocess.Popen([PROGRAM, "watch", self.inbox, "--out", self.out, "--jobs", "1", *more],
                                        stderr=subprocess.PIPE)
        self.wait_for(lambda: (self.out / "report.html").exists())

    def stop(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        told = self.process.communicate(timeout=30)[1].decode()
        status = self.process.returncode
        self.process = None
        self.assertEqual(status, 0, told)
        return told

    def wait_for(self, condition):
        deadline = time.monotonic() + 60
        while not condition():
            self.assertIsNone(self.process.poll(), "watch has ended")
            self.assertLess(time.monotonic(), deadline, "nothing happens")
            select.select([], [], [], 0.02)

    def records(self):
        """What the log says, of a run that has ended."""
        try:
            lines = log_of(self.out)
        except FileNotFoundError:
            return None
        if any(line.get("unfinished") for line in lines):
            return None
        return {os.path.relpath(line["input"], self.inbox): (line["error"] or {}).get("code", "plan") for line in lines}

    def in_report(self, word):
        return word in (self.out / "report.html").read_text(encoding="utf-8")

    def test_what_comes_changes_and_goes(self):
        self.write("in/essex.txt", "Essex Action Plan\n\n" + PLAN)
        self.start()
        self.assertEqual(self.records(), {"essex.txt": "plan"})
        self.assertTrue(self.in_report("essex"))
        # Written, moved in, and in a folder that comes.
        self.write("in/second.txt", PLAN)
        self.wait_for(lambda: self.records() == {"essex.txt": "plan", "second.txt": "plan"})
        self.write("elsewhere/third.txt", PLAN)
        os.rename(self.folder / "elsewhere", self.inbox / "deep")
        self.wait_for(lambda: "deep/third.txt" in (self.records() or {}))
        self.write("in/deep/deeper/fourth.txt", PLAN)
        self.wait_for(lambda: "deep/deeper/fourth.txt" in (self.records() or {}))
        self.write("in/deep/deeper/fifth.txt", PLAN)
        self.wait_for(lambda: "deep/deeper/fifth.txt" in (self.records() or {}))
        self.wait_for(lambda: self.in_report("fifth"))
        # Changed, and gone.
        self.write("in/second.txt", PLAN.replace("April 2015", "May 2016"))
        self.wait_for(lambda: "2016-05" in (self.out / "second.json").read_text())
        (self.inbox / "essex.txt").unlink()
        self.wait_for(lambda: "essex.txt" not in (self.records() or {"essex.txt": ""}))
        self.wait_for(lambda: not self.in_report("essex.json"))

    def test_a_file_is_whole_before_it_is_read(self):
        self.start()
        with open(self.inbox / "slow.txt", "w", encoding="utf-8") as file:
            file.write(PLAN)
            file.flush()
            # Another file shows that there was a run meanwhile.
            self.write("in/other.txt", PLAN)
            self.wait_for(lambda: self.records() == {"other.txt": "plan", "slow.txt": "being-written"})
            self.assertFalse((self.out / "slow.json").exists())
            file.write("1.2\tTrain the staff\tMay 2015\tCCG\tFewer crises\n")
        self.wait_for(lambda: self.records() == {"other.txt": "plan", "slow.txt": "plan"})
        self.assertEqual(len(self.plan("slow.json")["actions"]), 2)

    def test_it_goes_on_after_a_stop_and_after_a_kill(self):
        self.write("in/a.txt", PLAN)
        self.start()
        self.stop(signal.SIGINT)
        self.write("in/b.txt", PLAN)
        first = (self.out / "a.json").stat().st_ino
        self.start("--verbose")
        self.wait_for(lambda: self.records() == {"a.txt": "plan", "b.txt": "plan"})
        self.process.kill()
        told = self.process.communicate()[1].decode()
        self.process = None
        self.assertRegex(told, r"a\.txt: unchanged\n")
        self.assertEqual((self.out / "a.json").stat().st_ino, first)
        self.write("in/c.txt", PLAN)
        self.start()
        self.wait_for(lambda: self.records() == {"a.txt": "plan", "b.txt": "plan", "c.txt": "plan"})

    def test_one_bad_file_ends_nothing(self):
        self.write("in/bad.txt", b"\x89PNG\r\n\x1a\n")
        self.start()
        self.assertEqual(self.records(), {"bad.txt": "not-text"})
        self.write("in/good.txt", PLAN)
        self.wait_for(lambda: self.records() == {"bad.txt": "not-text", "good.txt": "plan"})

    def test_a_folder_that_goes_ends_it(self):
        self.start()
        self.inbox.rmdir()
        told = self.process.communicate(timeout=30)[1].decode()
        self.assertEqual(self.process.returncode, 1)
        self.process = None
        self.assertRegex(told, r"in: can't watch .*: No such file or directory; ")

    def test_wrong_usage(self):
        for words in ([self.inbox], [self.inbox, "--out", self.inbox / "out"], [self.inbox, "--out", self.inbox],
                      [f"{self.inbox}/", "--out", f"{self.inbox}/out/"],
                      [self.inbox, "--out", self.out, "--force"], [self.inbox, "--out", self.out, "--jobs", "0"]):
            outcome = run("watch", *words)
            self.assertEqual(outcome.status, 2, words)
            self.assertRegex(outcome.err, r"^actionplan: .*; .*\n$|^actionplan: --jobs")
        outcome = run("watch", self.folder / "nowhere", "--out", self.out)
        self.assertEqual(outcome.status, 1)
        self.assertIn("nowhere: can't watch", outcome.err)


if __name__ == "__main__":
    run_tests()
