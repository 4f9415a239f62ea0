"""What an operator sees of a run, and what is left when it is stopped or killed."""

import json
import os
import pty
import re
import select
import signal
import subprocess
import time

from program import PROGRAM, TOP, ProgramTest, files_of, log_of, run, run_tests

PLAN = "No.\tAction\tTimescale\tLed By\tOutcomes\n1.1\tOpen a café\tApril 2015\tCCG\tFewer crises\n"


def shown_on_terminal(*arguments):
    """The exit status, and all that the program wrote to a terminal that is its standard error."""
    terminal, stream = pty.openpty()
    process = subprocess.Popen([PROGRAM, *map(os.fsencode, arguments)], stderr=stream)
    os.close(stream)
    shown = b""
    try:
        while chunk := os.read(terminal, 4096):
            shown += chunk
    except OSError:  # the terminal's end
        pass
    os.close(terminal)
    return process.wait(), shown.decode()


def children_of(process):
    found = []
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/stat", encoding="utf-8", errors="replace") as stat:
                    parent = int(stat.read().rsplit(")", 1)[1].split()[1])
            except OSError:
                continue
            if parent == process:
                found.append(int(entry))
    return found


class OnATerminal(ProgramTest):
    def setUp(self):
        super().setUp()
        for index in range(30):
            self.write(f"in/plan{index:02}.txt", PLAN * 200)

    def test_bar_with_rate_and_time_left(self):
        status, shown = shown_on_terminal("convert", self.folder / "in", "--out", self.out, "--jobs", "1")
        self.assertEqual(status, 0, shown)
        lines = shown.split("\r")
        self.assertTrue(any(re.match(r"\[#* *\] \d+/30, [\d.]+/s, \d+ s left", line) for line in lines), shown)
        self.assertIn("[####################] 30/30", shown)
        # The bar is gone in the end, and the summary alone stays.
        self.assertRegex(shown, r"\r\x1b\[Kconverted 30 files to [^\r\n]*run\.ndjson says more\r\n$")

    def test_slow_file_is_named(self):
        self.write("in/slow.txt", PLAN * 60_000)
        _, shown = shown_on_terminal("convert", self.folder / "in", "--out", self.out, "--jobs", "1")
        self.assertRegex(shown, r"; \d+ s in slow\.txt")

    def test_bar_fits_the_terminal(self):
        self.write("in/" + "long-name-" * 20 + ".txt", PLAN * 60_000)
        _, shown = shown_on_terminal("convert", self.folder / "in", "--out", self.out, "--jobs", "1")
        bars = [line.removesuffix("\x1b[K") for line in shown.split("\r") if line.startswith("[")]
        self.assertGreater(len(bars), 5)
        self.assertLess(max(map(len, bars)), 80)
        self.assertTrue(any("long-name" in line for line in bars))

    def test_quiet_and_json_have_no_bar(self):
        for option in (["--quiet"], ["--log-format", "json"]):
            _, shown = shown_on_terminal("convert", self.folder / "in", "--out", self.out, "--force", *option)
            self.assertNotIn("[#", shown)
            self.assertNotIn("\x1b", shown)


class InAPipe(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("in/a.txt", PLAN)
        self.write("in/b.txt", "")
        self.write("in/.c.txt", PLAN)

    def test_summary_is_one_line(self):
        outcome = self.convert(self.folder / "in", status=1)
        self.assertEqual(len(outcome.err.splitlines()), 2)
        self.assertRegex(outcome.err, r"in/b\.txt: .*\nconverted 1 file to .*, 1 failed, left out 1; .* says more\n$")
        outcome = self.convert(self.folder / "in", status=1)
        self.assertRegex(outcome.err, r"\nconverted 0 files to .*, 1 unchanged, 1 failed, left out 1; ")

    def test_verbose_tells_of_each_input(self):
        err = self.convert(self.folder / "in", "--verbose", status=1).err
        self.assertRegex(err, r"in/a\.txt: converted to a\.json: 1 action, \d+ findings?, \d+\.\d\d s\n")
        self.assertRegex(err, r"in/b\.txt: .*; ")
        self.assertRegex(err, r"in/\.c\.txt: hidden; ")
        self.assertIn("in/a.txt: unchanged\n", self.convert(self.folder / "in", "-v", status=1).err)

    def test_messages_as_json(self):
        err = self.convert(self.folder / "in", "--log-format", "json", "--verbose", status=1).err
        lines = [json.loads(line) for line in err.splitlines()]
        self.assertEqual([line["event"] for line in lines], ["input", "input", "input", "summary"])
        for line in lines:
            self.assertEqual(list(line)[:4], ["time", "level", "event", "message"])
            self.assertRegex(line["time"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$")
        told = {line["input"]: line for line in lines[:3]}
        for record in log_of(self.out):
            del record["seconds"]
            self.assertLessEqual(record.items(), told[record["input"]].items())
        self.assertEqual([lines[-1][key] for key in ("converted", "unchanged", "failed", "skipped", "stopped")],
                         [1, 0, 1, 1, False])
        outcome = run("convert", "x", "--out", self.out, "--log-format", "json", "--jobs", "0")
        self.assertEqual(outcome.status, 2)
        self.assertIn("--jobs wants", json.loads(outcome.err)["message"])

    def test_wrong_words(self):
        for words in (["--quiet", "--verbose"], ["--log-format", "xml"]):
            outcome = run("convert", self.folder / "in", "--out", self.out, *words)
            self.assertEqual(outcome.status, 2)
            self.assertRegex(outcome.err, r"^actionplan: --\w+")


class Unchanged(ProgramTest):
    def test_costs_the_reading_only(self):
        for copy in range(4):
            for path in (TOP / "samples").rglob("*"):
                if path.suffix in (".pdf", ".docx", ".html"):
                    self.write(f"in/{copy}-{path.parent.name}-{path.name}", path.read_bytes())
        first = self.convert(self.folder / "in")
        again = self.convert(self.folder / "in")
        self.assertEqual({line["status"] for line in log_of(self.out)}, {"unchanged"})
        # The start of the program included, which is most of it here.
        self.assertLess(again.cpu_seconds, 0.1 * first.cpu_seconds)


class Formats(ProgramTest):
    def test_all_at_once(self):
        self.write("in/essex.txt", "Essex Action Plan\n\n" + PLAN + "1.2\tSay \"hello\"\tMay 2015\tEssex Police\tFewer crises\n")
        self.write("in/other.txt", PLAN)
        self.write("in/empty.txt", "")
        self.convert(self.folder / "in", "--format", "json,ndjson,csv,xlsx", status=1)
        lines = [json.loads(line) for line in (self.out / "actions.ndjson").read_text().splitlines()]
        wanted = []
        for name in ("essex.json", "other.json"):
            plan = self.plan(name)
            area = plan["plan"]["area"] or {"name": None, "code": None}
            for action in plan["actions"]:
                wanted.append({"file": name, "plan": plan["plan"]["id"], "area": area["name"], "area_code": area["code"], **action})
        self.assertEqual(lines, wanted)
        self.assertEqual([list(line) for line in lines], [list(line) for line in wanted])
        self.assertEqual([line["area"] for line in lines], ["Essex", "Essex", None])
        outcome = run("report", self.out, "--out", self.folder / "tables", "--format", "csv")
        self.assertEqual(outcome.status, 0, outcome.err)
        for path in (self.folder / "tables").iterdir():
            self.assertEqual((self.out / "tables" / path.name).read_bytes(), path.read_bytes())
        outcome = run("report", self.out, "--out", self.folder / "report.xlsx", "--format", "xlsx")
        self.assertEqual(outcome.status, 0, outcome.err)
        self.assertEqual((self.out / "plans.xlsx").read_bytes(), (self.folder / "report.xlsx").read_bytes())
        # What was there before is no plan, and is written anew.
        self.write("in/other.txt", "")
        self.convert(self.folder / "in", "-f", "ndjson", status=1)
        self.assertEqual((self.out / "actions.ndjson").read_text().count("\n"), 2)

    def test_unknown_ones(self):
        for words in ("xml", "json,", "", "csv;json"):
            outcome = run("convert", "x", "--out", self.out, "--format", words)
            self.assertEqual(outcome.status, 2)
            self.assertRegex(outcome.err, r"^actionplan: --format wants some of json, ndjson, csv and xlsx")
            self.assertFalse(self.out.exists())


class Stopped(ProgramTest):
    def setUp(self):
        super().setUp()
        for index in range(40):
            self.write(f"in/plan{index:02}.txt", PLAN * 400)
        whole = self.folder / "whole"
        self.assertEqual(run("convert", self.folder / "in", "--out", whole).status, 0)
        self.whole = files_of(whole)

    def begin(self, *more):
        return subprocess.Popen([PROGRAM, "convert", self.folder / "in", "--out", self.out, "--jobs", "2", *more],
                                stderr=subprocess.PIPE)

    def wait_for_plans(self, process, count):
        deadline = time.monotonic() + 30
        while process.poll() is None and time.monotonic() < deadline:
            if self.out.exists() and sum(path.suffix == ".json" for path in self.out.iterdir()) >= count:
                return
            select.select([], [], [], 0.001)

    def assert_goes_on_to_the_same_end(self):
        self.assert_no_scraps()
        self.convert(self.folder / "in")
        self.assertEqual(files_of(self.out), self.whole)

    def test_ctrl_c_and_kill_keep_what_is_done(self):
        for number, status in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            with self.subTest(number):
                process = self.begin("--force")
                self.wait_for_plans(process, 5)
                workers = children_of(process.pid)
                process.send_signal(number)
                told = process.communicate(timeout=30)[1].decode()
                self.assertEqual(process.returncode, status, told)
                self.assertRegex(told, rf"^stopped by {number.name}: \d+ of 40 files are done and kept in .*; the same")
                for worker in workers:
                    self.assertFalse(os.path.exists(f"/proc/{worker}"), "a worker outlived the run")
                lines = log_of(self.out)
                self.assertLess(len(lines), 40)
                self.assertTrue(all(line["unfinished"] for line in lines))
                self.assert_goes_on_to_the_same_end()
                for path in self.out.iterdir():
                    path.unlink()

    def test_signals_to_the_whole_group_cost_no_document(self):
        process = subprocess.Popen([PROGRAM, "convert", self.folder / "in", "--out", self.out], stderr=subprocess.PIPE,
                                   start_new_session=True)
        self.wait_for_plans(process, 5)
        os.killpg(process.pid, signal.SIGINT)
        told = process.communicate(timeout=30)[1].decode()
        self.assertEqual(len(told.splitlines()), 1, told)
        self.assertEqual({line["status"] for line in log_of(self.out)}, {"converted"})
        self.assert_goes_on_to_the_same_end()

    def test_killed_again_and_again_it_ends_the_same(self):
        for count in (3, 8, 15, 30):
            process = self.begin()
            self.wait_for_plans(process, count)
            process.kill()
            process.communicate()
            self.assert_no_scraps()
            text = (self.out / "run.ndjson").read_text()
            for line in text[:text.rfind("\n") + 1].splitlines():
                json.loads(line)
            # What is there can be reported on at any time.
            outcome = run("report", self.out, "--out", self.folder / "report.json", "--format", "json")
            self.assertEqual(outcome.status, 0, outcome.err)
        self.assert_goes_on_to_the_same_end()

    def test_an_ignored_signal_stays_ignored(self):
        process = subprocess.Popen([PROGRAM, "convert", self.folder / "in", "--out", self.out], stderr=subprocess.PIPE,
                                   preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
        self.wait_for_plans(process, 3)
        process.send_signal(signal.SIGINT)
        process.communicate()
        self.assertEqual(process.returncode, 0)
        self.assertEqual(files_of(self.out), self.whole)

    def test_a_killed_run_over_an_unchanged_folder(self):
        self.convert(self.folder / "in")
        self.write("in/plan05.txt", PLAN * 401)
        process = self.begin()
        process.kill()
        process.communicate()
        self.convert(self.folder / "in")
        statuses = [line["status"] for line in log_of(self.out)]
        self.assertEqual(statuses.count("unchanged"), 39)
        self.assertEqual(statuses[5], "converted")


if __name__ == "__main__":
    run_tests()
