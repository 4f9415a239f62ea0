#!/usr/bin/env python3
"""`actionplan compare`, and `explain` of an action, from outside."""

import json

from program import TOP, ProgramTest, run, run_tests


class Compare(ProgramTest):
    """Two editions of a plan."""

    OLD = "1.1\tOpen a crisis house\tApril 2015\tCCG\n1.2\tTrain custody staff\tMay 2015\tPolice\n"
    NEW = "2.1\tTrain all custody staff\tMay 2015\tPolice\n2.2\tOpen a crisis house\tJune 2015\tCCG\n"

    def setUp(self):
        super().setUp()
        head = "No.\tAction\tTimescale\tLed By\n"
        self.write("old/essex-2015.txt", "Essex Action Plan\n\n" + head + self.OLD)
        self.write("new/essex-2016.txt", "Essex Action Plan\n\n" + head + self.NEW)
        for edition in ("old", "new"):
            outcome = run("convert", self.folder / edition, "--out", self.folder / f"{edition}-json", "--quiet")
            self.assertEqual(outcome.status, 0, outcome.err)
        self.files = (self.folder / "old-json/essex-2015.json", self.folder / "new-json/essex-2016.json")

    def compare(self, *words, status=0):
        outcome = run("compare", *words)
        self.assertEqual(outcome.status, status, outcome.err)
        return outcome

    def test_changes_are_told(self):
        out = self.compare(*self.files).out
        self.assertIn("1.1 → 2.2 Open a crisis house\n      April 2015 → June 2015: 61 days later (32 to 90)", out)
        self.assertIn("Train {+all+} custody staff", out)
        self.assertIn("Nothing changed.", self.compare(self.files[0], self.files[0]).out)
        # A document is as good as its JSON.
        self.assertEqual(self.compare(self.folder / "old/essex-2015.txt", self.files[1]).out, out)

    def test_json_and_page_are_whole(self):
        json_out = json.loads(self.compare(*self.files, "--format", "json").out)
        counts = json_out["comparisons"][0]["counts"]
        self.assertEqual((counts["renumbered"], counts["slipped"], counts["reworded"]), (2, 1, 1))
        page = self.folder / "page.html"
        self.assertEqual(self.compare(*self.files, "--format", "html", "--out", page).out, "")
        text = page.read_text(encoding="utf-8")
        self.assertIn("<ins>all</ins>", text)
        self.assertNotRegex(text, r"(?:src|href)=\"(?!#)|<script")

    def test_folders_are_paired(self):
        out = self.compare(self.folder / "old-json", self.folder / "new-json").out
        self.assertRegex(out, r"Trend by area\nPlan +Actions")
        self.assertRegex(out, r"Essex +2 → 2 +1 +61 ")

    def test_everything_that_can_change_at_once(self):
        folder = TOP / "tests" / "editions"
        out = self.compare(folder / "before/rivermouth-2015.txt", folder / "after/rivermouth-2016.txt",
                           "--format", "json").out
        one = json.loads(out)["comparisons"][0]
        self.assertEqual(one["counts"], {
            "kept": 4, "unchanged": 0, "slipped": 3, "earlier": 0, "dropped": 1, "added": 0, "split": 1, "merged": 0,
            "leads": 2, "states": 2, "completed": 1, "rag": 3, "reworded": 2, "renumbered": 2, "moved": 0})
        self.assertEqual(one["median_slip"], 366)
        self.assertEqual([one["text"].split()[0] for one in one["dropped"]], ["Publish"])
        self.assertEqual(one["retitled"], [{"before": "Access to support before crisis",
                                            "after": "Support before crisis point"}])

    def test_a_plan_in_another_format_is_no_other_edition(self):
        for name in ("oxfordshire", "herefordshire", "south-west-essex", "worcestershire-2017"):
            for other in (f"ruled/{name}.pdf", f"{name}.docx", f"{name}.html"):
                out = self.compare(TOP / f"samples/{name}.txt", TOP / "samples" / other).out
                self.assertIn("Nothing changed.", out, other)

    def test_plans_of_other_areas_have_no_action_in_common(self):
        out = self.compare(TOP / "samples/herefordshire.txt", TOP / "samples/south-west-essex.txt").out
        self.assertTrue(out.startswith("Herefordshire → South West Essex\n"), out[:100])
        self.assertIn("No action of the earlier edition stands in the later one", out)
        # Both were written from one national list, which the words show.
        self.assertRegex(out, r"4002 Review patient pathways [^@]*may go on as 4\.1: Review existing patient\s+pathways")

    def test_samples_of_worcestershire(self):
        out = self.compare(TOP / "samples/worcestershire-2015.txt", TOP / "samples/worcestershire-2017.txt").out
        self.assertIn("No action of the earlier edition stands in the later one", out)
        self.assertRegex(out, r"6\.1 [^@]*may go on as 4\.2")

    def test_wrong_usage(self):
        for words in ([self.files[0]], [self.files[0], self.folder / "new-json"], [*self.files, "--format", "pdf"]):
            self.assertEqual(self.compare(*words, status=2).out, "")
        self.assertIn("nowhere: ", self.compare(self.files[0], self.folder / "nowhere", status=1).err)


class Explain(ProgramTest):
    """How an action was read."""

    SAMPLE = TOP / "samples" / "oxfordshire.txt"

    def explain(self, *words, status=0):
        outcome = run("explain", *words)
        self.assertEqual(outcome.status, status, outcome.err)
        return outcome

    def test_values_have_their_words_and_reasons(self):
        out = self.explain(self.SAMPLE, "4").out
        self.assertIn("oxfordshire/4, lines 14–18", out)
        self.assertIn("column: “By when”, known by its heading", out)
        self.assertIn("date: “Dec 14”: date, EDTF 2014-12, from 2014-12-01 to 2014-12-31", out)
        self.assertIn("body: “TVP”: police, Thames Valley Police (ONS E23000029), by the plan's own key",
                      " ".join(out.split()))
        self.assertIn("AP906: warning, for the converter", out)
        # The same of its JSON.
        self.convert(self.SAMPLE)
        self.assertEqual(self.explain(self.out / "oxfordshire.json", "oxfordshire/4").out, out)

    def test_one_field_and_its_findings(self):
        out = self.explain(self.SAMPLE, "5", "timescale").out
        self.assertIn("AP507", out)
        self.assertNotIn("lead", out)
        self.assertEqual(self.explain(self.SAMPLE, "#5", "timescale").out, out)
        self.assertIn("the plan has no such column here", self.explain(self.SAMPLE, "5", "rag").out)

    def test_alternatives_that_nothing_settles(self):
        out = self.explain(TOP / "samples" / "herefordshire.txt", "3005", "lead").out
        self.assertIn("could be West Mercia Police", out)
        self.assertIn("could be West Midlands Police", out)

    def test_columns_that_were_refused(self):
        plan = TOP / "tests" / "cases" / "columns-start-and-finish.txt"
        out = " ".join(self.explain(plan, "#1", "timescale").out.split())
        self.assertIn("column: “Finish date”, known by its heading", out)
        self.assertIn("refused: “Start date”, whose words could mean it (5 of 10), was read as other "
                      "“Finish date” says it more surely (10 of 10)", out)
        out = " ".join(self.explain(TOP / "samples" / "herefordshire.txt", "1004", "progress").out.split())
        self.assertIn("column: “Summary progress against actions”, known by its heading, in 3 header rows "
                      "its words could mean action as well (6 of 10)", out)
        # A vocabulary of one's own weighs anew.
        profile = self.write("profile.json", json.dumps({"headings": [{"words": "start date", "field": "timescale"}]}))
        out = self.explain(plan, "#1", "timescale", "--profile", profile).out
        self.assertIn("column: “Start date”, known by its heading", out)
        self.assertIn("refused: “Finish date”", out)
        # Where nothing else could be meant, nothing was refused.
        self.assertNotIn("refused", self.explain(self.SAMPLE, "4", "timescale").out)

    def test_what_is_not_there(self):
        self.assertIn("has no action 99", self.explain(self.SAMPLE, "99", status=1).err)
        self.assertIn("did you mean lead?", self.explain(self.SAMPLE, "4", "leed", status=2).err)
        self.assertIn("nowhere: ", self.explain(self.folder / "nowhere", "4", status=1).err)


if __name__ == "__main__":
    run_tests()
