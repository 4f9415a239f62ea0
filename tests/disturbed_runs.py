"""Runs that are killed, starved or tripped: each ends with a record or a message for what went wrong, and the same command
afterwards ends with the bytes of a run that nobody disturbed, and nothing left over."""

import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import time

from program import PROGRAM, TOP, ProgramTest, limit, log_of, outcomes_of, run, run_tests

PLAN = "No.\tAction\tTimescale\tLed By\tOutcomes\n1.1\tOpen a café\tApril 2015\tCCG\tFewer crises\n"


def children_of(process):
    """The workers of a running program."""
    try:
        return [int(word) for word in pathlib.Path(f"/proc/{process}/task/{process}/children").read_text().split()]
    except OSError:
        return []


def is_alive(process):
    try:
        return pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def wait_until(true, seconds=20):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.002)
    return False


class DisturbedRuns(ProgramTest):
    def setUp(self):
        super().setUp()
        self.inputs = self.folder / "in"
        self.inputs.mkdir()
        for path in (TOP / "samples").iterdir():
            if path.suffix in (".txt", ".html", ".docx"):
                shutil.copy(path, self.inputs)
        for number in range(10):
            self.write(f"in/plan{number}.txt", PLAN * (1 + number * 40))
        shutil.copy(TOP / "tests" / "pdf" / "grid.pdf", self.inputs)
        self.command = ["convert", self.inputs, "--out", self.out, "--jobs", "2"]

    def undisturbed(self, jobs="2"):
        out = self.folder / "undisturbed"
        begin = time.monotonic()
        outcome = run("convert", self.inputs, "--out", out, "--jobs", jobs)
        self.seconds = time.monotonic() - begin
        self.assertEqual(outcome.status, 0, outcome.err)
        return outcomes_of(out)

    def assert_whole_so_far(self, whole):
        """What is there of the outputs is whole, whatever else there is."""
        for name, content in whole[0].items():
            path = self.out / name
            if path.is_file():
                self.assertEqual(path.read_bytes(), content)

    def run_again(self, whole):
        outcome = run(*self.command)
        self.assertEqual(outcome.status, 0, outcome.err)
        self.assertEqual(outcomes_of(self.out), whole)

    def start(self):
        return subprocess.Popen([PROGRAM, *map(str, self.command), "--quiet"], stderr=subprocess.DEVNULL)

    def test_killed_at_any_moment(self):
        whole = self.undisturbed()
        chance = random.Random(7)
        cut_off = 0
        for _ in range(16):
            shutil.rmtree(self.out, ignore_errors=True)
            process = self.start()
            time.sleep(chance.random() * self.seconds)
            workers = children_of(process.pid)
            process.kill()
            cut_off += process.wait() == -signal.SIGKILL
            self.assertTrue(wait_until(lambda: not any(map(is_alive, workers))), "a worker outlived the run")
            self.assert_whole_so_far(whole)
            self.run_again(whole)
        self.assertGreater(cut_off, 4)

    def test_killed_again_and_again_over_the_same_folder(self):
        whole = self.undisturbed()
        chance = random.Random(8)
        for _ in range(10):
            process = self.start()
            time.sleep(chance.random() * self.seconds / 2)
            process.kill()
            process.wait()
            self.assert_whole_so_far(whole)
        self.run_again(whole)

    def test_killed_workers_cost_their_document_only(self):
        whole = self.undisturbed()
        chance = random.Random(9)
        hit = 0
        for _ in range(10):
            shutil.rmtree(self.out, ignore_errors=True)
            process = self.start()
            time.sleep(chance.random() * self.seconds)
            victims = children_of(process.pid)[:1]
            for victim in victims:
                os.kill(victim, signal.SIGKILL)
            status = process.wait(60)
            self.assertIn(status, (0, 1))
            log = log_of(self.out)
            self.assertEqual([line["input"] for line in log], [line[0] for line in whole[1]])
            failed = [line for line in log if line["error"] is not None]
            hit += len(failed)
            self.assertLessEqual(len(failed), len(victims))
            self.assertEqual({line["error"]["code"] for line in failed} - {"crashed"}, set())
            self.assertEqual(status, 1 if failed else 0)
            self.assert_whole_so_far(whole)
            self.run_again(whole)
        self.assertGreater(hit, 0)

    def test_full_disk(self):
        self.write("in/large.txt", PLAN * 3000)
        whole = self.undisturbed()
        self.out.mkdir()
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300k", "none", self.out], capture_output=True).returncode == 0
        if mounted:
            self.addCleanup(subprocess.run, ["umount", "--lazy", self.out], check=True)
            outcome = run(*self.command)
        else:
            outcome = run(*self.command, preexec=limit(resource.RLIMIT_FSIZE, 40 << 10))
        self.assertEqual(outcome.status, 1)
        self.assertRegex(outcome.err, r"(No space left on device|File too large); free space")
        self.assert_whole_so_far(whole)
        self.assertEqual([path.name for path in self.out.iterdir() if ".tmp-" in path.name], [])
        if mounted:
            subprocess.run(["mount", "-o", "remount,size=64m", self.out], check=True)
        self.run_again(whole)

    def test_folder_that_must_not_be_written_to(self):
        whole = self.undisturbed()
        self.out.mkdir()
        as_nobody = None
        program = None
        if os.geteuid() == 0:
            # Root may write everywhere, so nobody has to try.
            program = shutil.copy(PROGRAM, self.folder / "program")
            self.folder.chmod(0o755)
            as_nobody = lambda: (os.setgid(65534), os.setuid(65534))
        self.out.chmod(0o555)
        outcome = run(*self.command, program=program, preexec=as_nobody)
        self.assertEqual(outcome.status, 1)
        self.assertRegex(outcome.err, r"out: can't write .*run\.ndjson: Permission denied; ")
        self.assertEqual(list(self.out.iterdir()), [])
        self.out.chmod(0o755)
        self.run_again(whole)

    def test_input_that_vanishes_meanwhile(self):
        # Converted one by one in the order of their names: the first keeps the run busy while the last goes.
        self.write("in/aaa.txt", PLAN * 6000)
        last = self.write("in/zzz.txt", PLAN)
        whole = self.undisturbed("1")
        self.command[-1] = "1"
        process = self.start()
        self.assertTrue(wait_until(lambda: (self.out / "run.ndjson").exists()))
        last.unlink()
        self.assertEqual(process.wait(120), 1)
        log = log_of(self.out)
        self.assertEqual([line["input"] for line in log], [line[0] for line in whole[1]])
        self.assertEqual([(line["input"], line["error"]["code"]) for line in log if line["error"] is not None],
                         [(str(last), "missing-input")])
        self.write("in/zzz.txt", PLAN)
        self.run_again(whole)

    def test_output_that_is_a_folder(self):
        whole = self.undisturbed()
        (self.out / "plan3.json" / "inner").mkdir(parents=True)
        outcome = run(*self.command)
        self.assertEqual(outcome.status, 1)
        self.assertRegex(outcome.err, r"plan3\.txt: can't write .*plan3\.json: Is a directory; ")
        self.assertEqual([line["input"] for line in log_of(self.out) if line["error"] is not None],
                         [str(self.inputs / "plan3.txt")])
        self.assert_whole_so_far(whole)
        self.assertEqual([path.name for path in self.out.iterdir() if ".tmp-" in path.name], [])
        shutil.rmtree(self.out / "plan3.json")
        self.run_again(whole)

    def test_inputs_of_one_name(self):
        for folder in ("b", "a", "c"):
            self.write(f"in/{folder}/plan1.txt", PLAN + f"1.2\tOnly in {folder}\tMay 2015\tCCG\tNone\n")
        whole = self.undisturbed()
        names = {line[0]: line[1] for line in whole[1]}
        self.assertEqual([names[str(self.inputs / name)] for name in ("a/plan1.txt", "b/plan1.txt", "c/plan1.txt", "plan1.txt")],
                         ["plan1.json", "plan1-2.json", "plan1-3.json", "plan1-4.json"])
        self.assertIn(b"Only in b", whole[0]["plan1-2.json"])
        process = self.start()
        time.sleep(self.seconds / 2)
        process.kill()
        process.wait()
        self.run_again(whole)


if __name__ == "__main__":
    run_tests()
