"""The program from its arguments to its files, streams and exit status."""

import csv
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import time

from compound_file import compound_file
from program import PROGRAM, TOP, ProgramTest, limit, log_of, run, run_tests

SAMPLES = TOP / "samples"
PLAN = "No.\tAction\tTimescale\tLed By\tOutcomes\n1.1\tOpen a café\tApril 2015\tCCG\tFewer crises\n"


class Convert(ProgramTest):
    def test_samples_become_plans_and_a_log(self):
        outcome = self.convert(SAMPLES)
        self.assertEqual(outcome.out, "")
        paths = sorted(str(path) for path in SAMPLES.rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc"))
        log = log_of(self.out)
        self.assertEqual([line["input"] for line in log], paths)
        for line in log:
            self.assertEqual(
                list(line), ["input", "sha256", "status", "output", "output_xxh128", "actions", "findings", "error",
                             "settings", "seconds"])
            self.assertEqual(line["status"], "converted")
            plan = self.plan(line["output"])
            self.assertEqual(line["actions"], len(plan["actions"]))
            self.assertEqual(line["sha256"], plan["source"]["sha256"])
        self.assert_no_scraps()

    def test_one_bad_file_costs_no_other(self):
        self.write("in/a.txt", PLAN)
        self.write("in/b.txt", b"\x89PNG\r\n\x1a\n")
        self.write("in/c.txt", b"")
        self.write("in/d.doc", compound_file("EncryptedPackage"))
        self.write("in/e.txt", PLAN)
        outcome = self.convert(self.folder / "in", status=1)
        self.assertEqual(self.error_codes(), [None, "not-text", "empty-file", "encrypted", None])
        self.assertEqual(len(outcome.err.splitlines()), 4)
        for line in outcome.err.splitlines()[:3]:
            self.assertRegex(line, r"^/.*: .*; .*")
        self.assert_no_scraps()

    def test_what_is_no_old_word_file_starts_no_other_program(self):
        office = self.write("bin/soffice", f"#!/bin/sh\necho started >> {self.folder}/started\n")
        office.chmod(0o755)
        self.write("in/a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(32))
        self.write("in/b.doc", compound_file("Workbook"))
        self.write("in/c.doc", compound_file("WordDocument")[:1100])
        environment = {"PATH": f"{office.parent}:{os.environ['PATH']}"}
        self.convert(self.folder / "in", status=1, env=environment)
        self.assertEqual(self.error_codes(), ["damaged-word", "not-word", "damaged-word"])
        self.assertFalse((self.folder / "started").exists())
        self.convert(self.write("d.doc", compound_file("WordDocument")), status=1, env=environment)
        self.assertEqual(self.error_codes(), ["legacy-word"])
        self.assertTrue((self.folder / "started").exists())

    def test_paths_come_from_standard_input(self):
        first = self.write("first.txt", PLAN)
        second = self.write("second with spaces.txt", PLAN)
        self.convert("-", stdin=f"{second}\n\n{first}\n".encode())
        self.assertEqual([line["output"] for line in log_of(self.out)], ["first.json", "second with spaces.json"])

    def test_inputs_of_one_name_get_distinct_outputs(self):
        for name in ("in/a/plan.txt", "in/b/plan.txt", "in/b/plan-2.txt"):
            self.write(name, PLAN + name)
        self.convert(self.folder / "in")
        self.assertEqual([line["output"] for line in log_of(self.out)], ["plan.json", "plan-2.json", "plan-3.json"])

    def test_missing_input(self):
        outcome = self.convert(self.folder / "nowhere.txt", status=1)
        self.assertEqual(self.error_codes(), ["missing-input"])
        self.assertIn("nowhere.txt: there is no such file; check the path", outcome.err)

    def test_folder_without_plans(self):
        self.write("in/data.csv", "1,2")
        self.convert(self.folder / "in", status=1)
        self.assertEqual(self.error_codes(), ["no-plans"])

    def test_pipe_and_device_are_refused_at_once(self):
        os.mkfifo(self.folder / "pipe.txt")
        self.convert(self.folder / "pipe.txt", "/dev/zero", status=1, timeout=20)
        self.assertEqual(self.error_codes(), ["not-a-file", "not-a-file"])

    def test_unreadable_file(self):
        path = self.write("in/secret.txt", PLAN)
        path.chmod(0)
        self.out.mkdir()
        program = PROGRAM
        if os.geteuid() == 0:
            # Root reads everything, so nobody has to be asked; the program is copied to where nobody may run it.
            nobody = 65534
            program = shutil.copy(PROGRAM, self.folder / "program")
            for folder in (self.folder, self.folder / "in", self.out):
                folder.chmod(0o777)
            outcome = run("convert", path, "--out", self.out, program=program,
                          preexec=lambda: (os.setgid(nobody), os.setuid(nobody)))
        else:
            outcome = run("convert", path, "--out", self.out)
        self.assertEqual(outcome.status, 1, outcome.err)
        self.assertEqual(self.error_codes(), ["unreadable"])
        self.assertIn("secret.txt: can't be opened: Permission denied; check", outcome.err)

    def test_output_folder_that_is_a_file(self):
        path = self.write("plan.txt", PLAN)
        self.write("out", "a file")
        outcome = self.convert(path, status=1)
        self.assertRegex(outcome.err, r"out: can't make the folder .*; ")

    def test_full_disk(self):
        small = self.write("small.txt", PLAN)
        big = self.write("big.txt", PLAN * 3000)
        outcome = self.convert(small, big, "--jobs", "1", status=1,
                               preexec=limit(resource.RLIMIT_FSIZE, 64 << 10))
        self.assertEqual(self.error_codes(), ["output-unwritable", None])
        self.assertIn("File too large; free space", outcome.err)
        self.assertFalse((self.out / "big.json").exists())
        self.assert_no_scraps()

    def test_killed_run_leaves_whole_files_only(self):
        for index in range(60):
            self.write(f"in/plan{index}.txt", PLAN * 300)
        for delay in (0.01, 0.03, 0.06, 0.1, 0.2):
            process = subprocess.Popen([PROGRAM, "convert", self.folder / "in", "--out", self.out, "--quiet"])
            deadline = time.monotonic() + 10
            while not self.out.exists() and time.monotonic() < deadline:
                time.sleep(0.001)
            try:
                process.wait(delay)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            self.assert_no_scraps()

    def test_text_without_a_table_is_no_error(self):
        self.convert(self.write("notes.txt", "We met on Tuesday.\n\nIt rained.\n"))
        plan = self.plan("notes.json")
        self.assertEqual(plan["actions"], [])
        self.assertEqual([finding["code"] for finding in plan["quality"]["findings"]], ["AP101"])
        self.assertEqual(plan["quality"]["coverage"], 1)

    def test_quiet_says_only_what_went_wrong(self):
        path = self.write("plan.txt", PLAN)
        self.assertEqual(self.convert(path, "--quiet").err, "")
        self.assertNotEqual(self.convert(path, self.folder / "nowhere", "--quiet", status=1).err, "")

    def test_progress_is_shown_on_a_terminal_only(self):
        path = self.write("plan.txt", PLAN)
        self.assertNotIn("\r", self.convert(path).err)


class OtherCommands(ProgramTest):
    def test_show_fits_the_width(self):
        for width in (60, 80, 132):
            outcome = run("show", SAMPLES / "oxfordshire.txt", env={"COLUMNS": str(width)})
            self.assertEqual(outcome.status, 0, outcome.err)
            self.assertLessEqual(max(map(len, outcome.out.splitlines())), width)
            self.assertNotIn("\x1b", outcome.out)

    def test_show_takes_a_plan_or_its_source(self):
        self.convert(SAMPLES / "oxfordshire.txt")
        plan = run("show", self.out / "oxfordshire.json")
        self.assertEqual(plan.status, 0, plan.err)
        self.assertEqual(plan.out, run("show", SAMPLES / "oxfordshire.txt").out)

    def test_show_tells_what_it_can_t_read(self):
        self.assertEqual(run("show", self.folder / "nowhere.json").status, 1)
        outcome = run("show", self.write("plan.json", "{}"))
        self.assertEqual(outcome.status, 1)
        self.assertRegex(outcome.err, r"plan.json: .*")

    def test_tables_are_json(self):
        outcome = run("tables", self.write("plan.txt", PLAN))
        self.assertEqual(outcome.status, 0, outcome.err)
        tables = json.loads(outcome.out)
        self.assertEqual(list(tables), ["document", "tables"])
        cells = tables["tables"][0]["cells"]
        self.assertEqual([cell["text"] for cell in cells[:2]], ["No.", "Action"])
        self.assertEqual(
            list(cells[0]), ["row", "column", "row_span", "column_span", "header", "text", "fill", "place"])
        self.assertIsNotNone(cells[0]["place"])

    def test_tracked_changes_are_accepted_rejected_or_kept(self):
        plan = TOP / "tests" / "cases" / "word-tracked-text.docx"
        for option, words in (([], "Publish a leaflet"), (["--tracked", "accept"], "Publish a leaflet"),
                              (["--tracked=reject"], "Publish a poster"),
                              (["--tracked", "all"], "Publish a posterleaflet")):
            with self.subTest(option):
                self.convert(plan, *option)
                self.assertEqual(self.plan("word-tracked-text.json")["actions"][0]["action"]["text"], words)
                cells = json.loads(run("tables", plan, *option).out)["tables"][0]["cells"]
                self.assertIn(words, [cell["text"] for cell in cells])
                shown = " ".join(run("show", plan, *option, env={"COLUMNS": "200"}).out.split())
                self.assertIn(words, shown)

    def test_validate(self):
        self.convert(SAMPLES / "oxfordshire.txt")
        good = self.out / "oxfordshire.json"
        outcome = run("validate", good)
        self.assertEqual((outcome.status, outcome.out, outcome.err), (0, "", ""))
        plan = json.loads(good.read_bytes())
        plan["actions"][3]["number"] = 7
        bad = self.write("bad.json", json.dumps(plan))
        outcome = run("validate", bad, good)
        self.assertEqual(outcome.status, 1)
        self.assertRegex(outcome.out, r"bad.json: /actions/3/number: .*; .*\n$")
        self.assertEqual(run("validate", self.folder / "nowhere").status, 1)

    def test_schema_is_the_file_in_the_sources(self):
        self.assertEqual(run("schema").out, (TOP / "schema" / "action-plan.schema.json").read_text())

    def test_a_profile_is_checked(self):
        good = self.write("good.json", '{"headings": [{"words": "Window", "field": "timescale"}]}')
        outcome = run("profile", "check", good)
        self.assertEqual((outcome.status, outcome.err), (0, ""))
        self.assertIn("1 headings", outcome.out)
        bad = self.write("bad.json", '{"headings": [{"words": "Window", "feld": "timescale"}], "areas": {}}')
        outcome = run("profile", "check", bad)
        self.assertEqual(outcome.status, 1)
        self.assertRegex(outcome.out, r"bad.json: /headings/0/feld: is a key that the schema does not have here; ")
        self.assertRegex(outcome.out, r"bad.json: /areas: is a key that the schema does not have here; ")
        self.assertEqual(run("profile", "check", self.folder / "nowhere").status, 1)
        self.assertEqual(run("profile", "schema").out, (TOP / "schema" / "profile.schema.json").read_text())

    def test_a_profile_is_used(self):
        page = (TOP / "docs" / "profile.md").read_text(encoding="utf-8")
        profile = self.write("profile.json", page.split("```json")[1].split("```")[0])
        rows = ["No.", "Action", "Window", "Sponsor", "RAG"], ["1", "Review the routes", "michaelmas term 2016", "KM", "P"], \
            ["2", "Agree the rota", "business as usual", "Kelderwick Council", "Green"]
        plan = self.write("plan.txt", "A plan\n\n" + "".join("\t".join(row) + "\n" for row in rows))
        self.convert(plan, "--profile", profile)
        read = self.plan("plan.json")
        self.assertEqual([one["field"] for one in read["columns"][0]["headings"]],
                         ["number", "action", "timescale", "lead", "rag"])
        first, second = read["actions"]
        self.assertEqual(first["timescale"]["dates"][0]["edtf"], "2016-23")
        self.assertEqual(first["lead"]["organisations"][0]["name"], "Kelderwick Mind")
        self.assertEqual((first["rag"]["value"], first["rag"]["meaning"]), ("blue", "closed"))
        self.assertEqual(second["timescale"]["dates"][0]["kind"], "ongoing")
        self.assertEqual(second["lead"]["organisations"][0]["identifier"], {"scheme": "ONS", "id": "E06000099"})
        self.assertEqual(read["plan"]["area"]["name"], "Kelderwick")
        self.assertEqual(run("show", plan, "--profile", profile).status, 0)
        outcome = run("convert", plan, "--out", self.folder / "none", "--profile", self.write("bad.json", '{"x": 1}'))
        self.assertEqual(outcome.status, 2)
        self.assertIn("/x: is a key", outcome.err)

    def test_wrong_usage(self):
        for arguments in ([], ["convert"], ["convert", "x"], ["convert", "x", "--out", "y", "--jobs", "0"],
                          ["frobnicate"], ["schema", "x"], ["show"], ["--colour"],
                          ["convert", "x", "--out", "y", "--tracked", "maybe"], ["show", "x", "--tracked", ""],
                          ["tables", "x", "--tracked=Accept"], ["profile", "x"], ["profile", "check"],
                          ["show", "x", "--profile", "nowhere"]):
            outcome = run(*arguments)
            self.assertEqual(outcome.status, 2, arguments)
            self.assertRegex(outcome.err, r"^actionplan: .*\n$")
            self.assertEqual(outcome.out, "")

    def test_help_and_version(self):
        self.assertRegex(run("--version").out, r"^actionplan \d+\.\d+\.\d+\n$")
        for command in ("convert", "watch", "report", "explain", "show", "tables", "validate", "profile", "schema"):
            self.assertIn(f"actionplan {command}", run("--help").out)
            outcome = run(command, "--help")
            self.assertEqual((outcome.status, outcome.err), (0, ""))
            self.assertIn(f"usage: actionplan {command}", outcome.out)

    def test_a_reader_that_goes_away_is_no_trouble(self):
        process = subprocess.Popen([PROGRAM, "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.close()
        self.assertEqual(process.stderr.read(), b"")
        process.stderr.close()
        self.assertEqual(process.wait(), 0)

    def test_a_full_standard_output_is_told(self):
        with open("/dev/full", "wb") as full:
            process = subprocess.run([PROGRAM, "schema"], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(process.returncode, 1)
        self.assertIn(b"standard output: can't be written", process.stderr)


class Report(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("in/essex.txt", "Essex Action Plan\n\n" + PLAN + "1.2\tTrain the <b>staff</b>\tMay 2015\t\tFewer crises now\n")
        self.write("in/broken.txt", b"\x89PNG\r\n\x1a\n")
        self.convert(self.folder / "in", status=1)

    def run_well(self, *words, status=0):
        outcome = run(*words)
        self.assertEqual(outcome.status, status, outcome.err)
        return outcome

    def report(self, *options, status=0, name="report.html"):
        outcome = self.run_well("report", self.out, "--out", self.folder / name, *options, status=status)
        path = self.folder / name
        return outcome, path.read_text(encoding="utf-8") if path.is_file() else ""

    def test_page_says_what_came_and_what_is_wrong(self):
        outcome, page = self.report()
        self.assertEqual((outcome.out, outcome.err), ("", ""))
        self.assertIn("AP103", page)
        self.assertIn("broken.txt", page)
        self.assertIn("Hartlepool", page)
        self.assertNotIn("<b>", page)
        # Nothing is fetched, and every link within the page lands.
        self.assertNotRegex(page, r"(?:src|href)=\"(?!#)")
        ids = set(re.findall(r' id="([^"]+)"', page))
        self.assertEqual([one for one in re.findall(r'href="#([^"]+)"', page) if one not in ids], [])
        self.assertEqual(page, self.report()[1])

    def test_areas_of_ones_own(self):
        areas = self.write("areas.txt", "Essex\nNarnia\n")
        _, page = self.report("--expect", areas, "--format", "json")
        report = json.loads(page)
        self.assertEqual([one["name"] for one in report["areas"]["received"]], ["Essex"])
        self.assertEqual([one["name"] for one in report["areas"]["missing"]], ["Narnia"])
        self.assertEqual(report["failed"][0]["code"], "not-text")

    def test_tables_are_whole(self):
        self.report("--format", "csv", name="tables")
        package = json.loads((self.folder / "tables" / "datapackage.json").read_text())
        for resource in package["resources"]:
            with open(self.folder / "tables" / resource["path"], newline="", encoding="utf-8") as file:
                rows = list(csv.reader(file))
            self.assertEqual(rows[0], [field["name"] for field in resource["schema"]["fields"]])
            self.assertEqual({len(row) for row in rows}, {len(rows[0])})
        self.assertGreater(len(rows), 45)

    def test_gates(self):
        outcome, page = self.report("--fail-on", "error", status=1)
        self.assertRegex(outcome.err, r"^essex.json: 1 finding that must not be, the first AP103: ")
        self.assertIn("AP103", page)
        self.report("--fail-on", "AP104")
        outcome, _ = self.report("--min-score", "0.99", status=1)
        self.assertRegex(outcome.err, r"essex.json: its score of \d+ % is below 99 %")
        for words in (["--fail-on", "everything"], ["--min-score", "2"], ["--format", "pdf"], ["--as-of", "today"]):
            self.assertEqual(self.report(*words, status=2)[0].out, "")

    def test_day_that_deadlines_are_looked_at_from(self):
        self.write("in/late.txt", "No.\tAction\tTimescale\tLed By\tProgress\n1.1\tOpen a house\tApril 2015\tCCG\tOn track\n")
        self.convert(self.folder / "in", status=1)
        self.assertNotIn("AP402", (self.out / "late.json").read_text())
        self.assertIn("before 2015-05-01", self.report("--as-of", "2015-05-01")[1])
        self.assertNotIn("before 2015-04-30", self.report("--as-of", "2015-04-30")[1])
        self.run_well("convert", self.folder / "in", "--out", self.out, "--as-of", "2015-05-01", status=1)
        self.assertIn("AP402", (self.out / "late.json").read_text())
        # The report is the same from whatever day the plans were converted.
        late = self.report("--as-of", "2015-04-30", "--format", "json")[1]
        self.run_well("convert", self.folder / "in", "--out", self.out, status=1)
        self.assertEqual(self.report("--as-of", "2015-04-30", "--format", "json")[1], late)

    def test_folder_that_is_none(self):
        outcome = self.run_well("report", self.folder / "nowhere", "--out", self.folder / "x.html", status=1)
        self.assertIn("nowhere: ", outcome.err)

    def test_explain(self):
        self.assertIn("Lead empty", self.run_well("explain", "AP103").out)
        self.assertIn("## AP101", self.run_well("explain", "all").out)
        self.assertIn("did you mean AP1", self.run_well("explain", "AP1O1", status=2).err)


class Readme(ProgramTest):
    def test_its_commands_work(self):
        lines = [line.strip() for line in (TOP / "README.md").read_text().splitlines() if line.startswith("    ")]
        commands = [line for line in lines if line.startswith("build/release/actionplan ")]
        self.assertGreaterEqual(len(commands), 3)
        for name in ("samples", "README.md"):
            os.symlink(TOP / name, self.folder / name)
        for command in commands:
            words = command.split(" #")[0].replace("build/release/actionplan", PROGRAM)
            outcome = subprocess.run(words, shell=True, cwd=self.folder, capture_output=True, text=True)
            self.assertEqual(outcome.returncode, 0, f"{command}\n{outcome.stderr}")
        self.assertTrue((self.folder / "out" / "oxfordshire.json").exists())


if __name__ == "__main__":
    run_tests()
