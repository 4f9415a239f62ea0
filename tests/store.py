"""convert --store, and the report on what it keeps."""

import json
import re
import resource
import sqlite3
import subprocess

from program import PROGRAM, TOP, ProgramTest, limit, log_of, run, run_tests

SAMPLES = TOP / "samples"
PLAN = "No.\tAction\tTimescale\tLed By\tOutcomes\n1.1\tOpen a café\tApril 2015\tCCG\tFewer crises\n"


class StoreTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.store = self.folder / "plans.sqlite"

    def keep(self, *inputs, status=0, **more):
        return self.convert(*inputs, "--store", self.store, status=status, **more)

    def rows(self, query, *values):
        database = sqlite3.connect(self.store)
        database.row_factory = sqlite3.Row
        try:
            return [dict(row) for row in database.execute(query, values)]
        finally:
            database.close()

    def value(self, query, *values):
        return list(self.rows(query, *values)[0].values())[0]

    def dump(self):
        """All rows, but for what tells of runs and times: run numbers, and ids given in the order of work."""
        queries = {
            "edition": "SELECT * FROM edition ORDER BY input, sha256",
            "outcome": "SELECT o.*, e.sha256 FROM outcome o LEFT JOIN edition e USING (edition_id) "
                       "WHERE o.run_id = (SELECT run_id FROM last_run) ORDER BY o.input",
            "action_body": "SELECT e.input, e.sha256, l.*, b.name, b.scheme, b.identifier, b.kind FROM action_body l "
                           "JOIN edition e USING (edition_id) JOIN body b USING (body_id) ORDER BY 1, 2, action, ordinal",
        }
        for table in ("section", "action", "action_person", "action_date", "action_cell", "plan_date", "finding"):
            order = "action, ordinal" if table.startswith("action_") else "ordinal"
            queries[table] = (f"SELECT e.input, e.sha256, t.* FROM {table} t JOIN edition e USING (edition_id) "
                              f"ORDER BY 1, 2, {order}")
        left_out = {"edition_id", "first_run", "last_run", "run_id", "seconds", "body_id"}
        return {table: [{key: value for key, value in row.items() if key not in left_out} for row in self.rows(query)]
                for table, query in queries.items()}

    def assert_sound(self):
        self.assertEqual(self.value("PRAGMA integrity_check"), "ok")
        self.assertEqual(self.rows("PRAGMA foreign_key_check"), [])
        for row in self.rows("SELECT edition_id, json FROM edition"):
            plan = json.loads(row["json"])
            self.assertEqual(self.value("SELECT count(*) FROM action WHERE edition_id = ?", row["edition_id"]),
                             len(plan["actions"]))


class Rows(StoreTest):
    def test_rows_say_what_the_plans_say(self):
        self.write("empty.txt", "")
        self.keep(*sorted(SAMPLES.glob("*.docx")), self.folder / "empty.txt", status=1)
        self.assert_sound()
        records = {record["input"]: record for record in log_of(self.out)}
        editions = {row["input"]: row for row in self.rows("SELECT * FROM current_edition")}
        self.assertEqual(set(editions), {path for path, record in records.items() if record["output"]})
        view = self.rows("SELECT * FROM actions")
        self.assertEqual(len(view), sum(record["actions"] or 0 for record in records.values()))
        for path, edition in editions.items():
            plan = self.plan(edition["output"])
            self.assertEqual(json.loads(edition["json"]), plan)
            self.assertEqual(edition["output_xxh128"], records[path]["output_xxh128"])
            of = f"WHERE edition_id = {edition['edition_id']}"
            self.assertEqual([row["code"] for row in self.rows(f"SELECT code FROM finding {of} ORDER BY ordinal")],
                             [finding["code"] for finding in plan["quality"]["findings"]])
            self.assertEqual([row["section_id"] for row in self.rows(f"SELECT section_id FROM section {of} ORDER BY ordinal")],
                             [section["id"] for section in plan["sections"]])
            shown = {row["position"]: row for row in view if row["edition_id"] == edition["edition_id"]}
            for position, action in enumerate(plan["actions"], 1):
                row = shown[position]
                part = f"{of} AND action = {position}"
                self.assertEqual((row["action_id"], row["number"], row["action"], row["file"]),
                                 (action["id"], action["number"], action["action"]["text"], edition["output"]))
                for field in ("timescale", "lead", "outcomes", "progress"):
                    self.assertEqual(row[field], action[field] and action[field]["text"])
                dates = (action["timescale"] or {"dates": []})["dates"]
                self.assertEqual(
                    self.rows(f"SELECT kind, edtf, earliest, latest, recurrence, text, block FROM action_date {part} "
                              "AND field = 'timescale' ORDER BY ordinal"),
                    [{key: date[key] for key in ("kind", "edtf", "earliest", "latest", "recurrence", "text", "block")}
                     for date in dates])
                self.assertEqual(row["latest"], max((date["latest"] for date in dates if date["latest"]), default=None))
                lead = action["lead"] or {"organisations": [], "people": []}
                self.assertEqual(
                    [(one["text"], one["name"], one["identifier"]) for one in self.rows(
                        f"SELECT text, name, identifier FROM action_body JOIN body USING (body_id) {part} ORDER BY ordinal")],
                    [(one["text"], one["name"] or one["text"], (one["identifier"] or {"id": ""})["id"])
                     for one in lead["organisations"]])
                self.assertEqual([one["text"] for one in self.rows(f"SELECT text FROM action_person {part} ORDER BY ordinal")],
                                 [one["text"] for one in lead["people"]])
        failed = self.rows("SELECT * FROM outcome WHERE error IS NOT NULL")
        self.assertEqual([(one["input"], one["status"], one["error"]) for one in failed],
                         [(str(self.folder / "empty.txt"), "failed", "empty-file")])

    def test_the_page_lists_every_table_and_column(self):
        self.keep(self.write("plan.txt", PLAN))
        page = (TOP / "docs" / "STORE.md").read_text(encoding="utf-8")
        described = {}
        for line in page.splitlines():
            if match := re.match(r"\| `(\w+)` \| (.*) \|$", line):
                # What stands in brackets explains a column, and may quote words.
                described[match[1]] = re.findall(r"`(\w+)`", re.sub(r"\([^)]*\)", "", match[2]))
        tables = {row["name"]: [one["name"] for one in self.rows(f"PRAGMA table_info({row['name']})")]
                  for row in self.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        self.assertEqual(described, tables)
        for row in self.rows("PRAGMA table_info(actions)"):
            self.assertIn(f"`{row['name']}`", page)
        for query in re.findall(r"^    (SELECT .*?;)$", page, re.MULTILINE | re.DOTALL):
            self.rows(query)

    def test_report_is_that_of_the_folder(self):
        self.write("empty.txt", "")
        self.keep(SAMPLES, self.folder / "empty.txt", status=1)
        for form in ("html", "json"):
            pages = []
            for source in (self.out, self.store):
                outcome = run("report", source, "--out", self.folder / "report", "--format", form)
                self.assertEqual(outcome.status, 0, outcome.err)
                pages.append((self.folder / "report").read_text())
            self.assertEqual(*pages)


class History(StoreTest):
    def test_editions_of_a_plan_stay(self):
        path = self.write("in/plan.txt", PLAN)
        other = self.write("in/other.txt", PLAN)
        self.keep(self.folder / "in")
        self.keep(self.folder / "in")
        self.assertEqual(self.value("SELECT count(*) FROM edition"), 2)
        path.write_text(PLAN.replace("April 2015", "May 2016"))
        other.unlink()
        self.keep(self.folder / "in")
        self.assert_sound()
        self.assertEqual(self.rows("SELECT input, first_run, last_run FROM edition ORDER BY edition_id"),
                         [{"input": str(other), "first_run": 1, "last_run": 2},
                          {"input": str(path), "first_run": 1, "last_run": 2},
                          {"input": str(path), "first_run": 3, "last_run": 3}])
        self.assertEqual([row["latest"] for row in self.rows("SELECT * FROM actions")], ["2016-05-31"])
        self.assertEqual(
            [(row["run_id"], row["status"]) for row in self.rows("SELECT * FROM outcome WHERE input = ? ORDER BY run_id", str(path))],
            [(1, "converted"), (2, "unchanged"), (3, "converted")])
        # As it was, which is there already.
        path.write_text(PLAN)
        self.keep(self.folder / "in")
        self.assertEqual(self.value("SELECT count(*) FROM edition"), 3)
        self.assertEqual([row["latest"] for row in self.rows("SELECT * FROM actions")], ["2015-04-30"])

    def test_compare_reads_runs(self):
        path = self.write("in/essex.txt", "Essex Action Plan\n\n" + PLAN)
        self.keep(self.folder / "in")
        (self.out / "run.ndjson").rename(self.folder / "run.ndjson")
        self.out.rename(self.folder / "before")
        (self.folder / "run.ndjson").rename(self.folder / "before" / "run.ndjson")
        path.write_text(path.read_text().replace("April 2015", "June 2015"))
        self.keep(self.folder / "in")
        wanted = json.loads(run("compare", self.folder / "before", self.out, "--format", "json").out)
        self.assertEqual(wanted["comparisons"][0]["counts"]["slipped"], 1)
        for old, new in ((f"{self.store}@-1", self.store), (f"{self.store}@1", f"{self.store}@2"),
                         (self.folder / "before", self.store), (f"{self.store}@1", self.out)):
            outcome = run("compare", old, new, "--format", "json")
            self.assertEqual((outcome.status, outcome.err), (0, ""))
            self.assertEqual(json.loads(outcome.out), wanted)
        self.assertIn("othing changed", run("compare", self.store, f"{self.store}@2").out)
        pages = []
        for source in (f"{self.store}@1", self.folder / "before", self.store):
            outcome = run("report", source, "--out", self.folder / "report.html")
            self.assertEqual(outcome.status, 0, outcome.err)
            pages.append((self.folder / "report.html").read_text())
        self.assertEqual(pages[0], pages[1])
        self.assertNotEqual(pages[0], pages[2])
        for wrong in ("3", "-2"):
            outcome = run("compare", f"{self.store}@{wrong}", self.store)
            self.assertEqual(outcome.status, 1)
            self.assertRegex(outcome.err, rf"plans\.sqlite@{wrong}: holds 2 ended runs up to number 2, and no.*{wrong}; ask")
        self.assertEqual(run("compare", self.store, path).status, 2)

    def test_other_settings_make_an_edition_new(self):
        plan = TOP / "tests" / "cases" / "word-tracked-text.docx"
        for option, words in (("accept", "Publish a leaflet"), ("reject", "Publish a poster")):
            self.keep(plan, "--tracked", option)
            self.assertEqual(self.value("SELECT action FROM actions LIMIT 1"), words)
            self.assertEqual(self.value("SELECT count(*) FROM edition"), 1)
            self.assert_sound()

    def test_a_store_that_came_later_has_all(self):
        self.convert(SAMPLES)
        self.keep(SAMPLES)
        self.assertEqual(self.value("SELECT count(*) FROM actions"), sum(record["actions"] for record in log_of(self.out)))


class Trouble(StoreTest):
    def test_killed_at_any_moment_it_goes_on(self):
        for index in range(30):
            self.write(f"in/plan{index:02}.txt", PLAN * (50 + index))
        self.keep(self.folder / "in")
        wanted = self.dump()
        whole = self.store
        self.store = self.folder / "killed.sqlite"
        runs = 0
        for delay in (0.01, 0.03, 0.05, 0.08, 0.12, 0.2):
            process = subprocess.Popen([PROGRAM, "convert", self.folder / "in", "--out", self.out, "--store", self.store, "-q"])
            # The plans are there already, so that the store is what takes the time.
            try:
                process.wait(delay)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                runs += 1
            if self.store.exists() and self.rows("SELECT 1 FROM sqlite_schema WHERE name = 'finding'"):
                self.assert_sound()
        self.assertGreater(runs, 0)
        self.keep(self.folder / "in")
        ended = self.dump()
        for one in (wanted, ended):
            for row in one["outcome"]:
                row["status"] = "converted" if row["status"] == "unchanged" else row["status"]
        self.assertEqual(ended, wanted)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir() if "sqlite" in path.name),
                         [self.store.name, whole.name])

    def test_a_run_that_was_cut_off_is_not_the_last_one(self):
        path = self.write("plan.txt", PLAN)
        self.keep(path)
        database = sqlite3.connect(self.store)
        database.execute("INSERT INTO run (started, folder, version) VALUES ('2026', 'x', 'x')")
        database.commit()
        database.close()
        self.assertEqual(self.value("SELECT count(*) FROM actions"), 1)
        outcome = run("report", self.store, "--out", self.folder / "r.html")
        self.assertEqual(outcome.status, 0, outcome.err)

    def test_what_is_no_store_is_left_alone(self):
        path = self.write("plan.txt", PLAN)
        other = sqlite3.connect(self.store)
        other.execute("CREATE TABLE edition (x)")
        other.commit()
        other.close()
        before = self.store.read_bytes()
        outcome = self.keep(path, status=1)
        self.assertIn("plans.sqlite: is a database of something else; name another file", outcome.err)
        self.assertEqual(self.store.read_bytes(), before)
        self.assertFalse(self.out.exists())
        outcome = run("report", self.store, "--out", self.folder / "r.html")
        self.assertEqual(outcome.status, 1)
        self.assertIn("is a database of something else", outcome.err)
        self.store.write_text("a text")
        self.assertRegex(self.keep(path, status=1).err, r"plans\.sqlite: file is not a database; ")
        self.assertEqual(self.store.read_text(), "a text")
        self.store.unlink()
        self.store.mkdir()
        self.assertRegex(self.keep(path, status=1).err, r"plans\.sqlite: unable to open database file; ")

    def test_a_newer_or_damaged_store_is_told(self):
        path = self.write("plan.txt", PLAN)
        self.keep(path)
        database = sqlite3.connect(self.store)
        database.execute("PRAGMA user_version = 2")
        database.commit()
        database.close()
        self.assertIn("was made by a newer version", self.keep(path, status=1).err)
        self.store.write_bytes(self.store.read_bytes()[:5000])
        self.assertEqual(run("report", self.store, "--out", self.folder / "r.html").status, 1)

    def test_a_full_disk(self):
        for index in range(40):
            self.write(f"in/plan{index:02}.txt", PLAN * 40)
        outcome = self.keep(self.folder / "in", status=1, preexec=limit(resource.RLIMIT_FSIZE, 400_000))
        self.assertRegex(outcome.err, r"plans\.sqlite: .*; check the file and the space on the disk")
        self.keep(self.folder / "in")
        self.assert_sound()
        self.assertEqual(self.value("SELECT count(*) FROM current_edition"), 40)

    def test_no_run_has_ended(self):
        self.keep(self.write("plan.txt", PLAN))
        database = sqlite3.connect(self.store)
        database.execute("UPDATE run SET ended = NULL")
        database.commit()
        database.close()
        outcome = run("report", self.store, "--out", self.folder / "r.html")
        self.assertIn("holds no run that has ended; run convert --store again", outcome.err)


if __name__ == "__main__":
    run_tests()
