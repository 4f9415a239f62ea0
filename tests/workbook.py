#!/usr/bin/env python3
"""The report as a workbook, opened by LibreOffice, and as SARIF."""

import csv
import json
import re
import subprocess
import zipfile

from program import TOP, ProgramTest, needs, run, run_tests

# Every sheet into a file of its own: comma, quotation mark, UTF-8, all sheets.
ALL_SHEETS = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


class Workbook(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write("in/essex.txt", "Essex Action Plan\n\nNo.\tAction\tTimescale\tLed By\n"
                   "1.1\t=HYPERLINK(\"https://evil.invalid\")\t31 March 2015\tCCG\n"
                   "1.2\t+1+1 and @SUM(A1)\tMay 2015\t\n")
        outcome = run("convert", self.folder / "in", TOP / "samples" / "oxfordshire.txt", "--out", self.out, "--format", "xlsx")
        self.assertEqual(outcome.status, 0, outcome.err)
        (self.out / "plans.xlsx").rename(self.folder / "report.xlsx")
        self.assertEqual(run("report", self.out, "--format", "csv", "--out", self.folder / "tables").err, "")

    def sheets(self):
        needs("soffice")
        profile = (self.folder / "profile").as_uri()
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", ALL_SHEETS,
                        "--outdir", self.folder / "sheets", self.folder / "report.xlsx"],
                       capture_output=True, check=True, timeout=200)
        sheets = {}
        for path in (self.folder / "sheets").glob("report-*.csv"):
            with open(path, newline="", encoding="utf-8") as file:
                sheets[path.stem.removeprefix("report-").lower()] = list(csv.reader(file))
        if not sheets:  # LibreOffice without its spreadsheets
            self.skipTest("LibreOffice has no spreadsheets here")
        return sheets

    def test_libreoffice_reads_every_row(self):
        sheets = self.sheets()
        package = json.loads((self.folder / "tables" / "datapackage.json").read_text())
        for resource in package["resources"]:
            with open(self.folder / "tables" / resource["path"], newline="", encoding="utf-8") as file:
                rows = list(csv.reader(file))
            self.assertEqual(len(sheets[resource["name"]]), len(rows), resource["name"])
            self.assertEqual(sheets[resource["name"]][0], rows[0])
        self.assertIn("overview", sheets)
        texts = [row[6] for row in sheets["actions"]]
        self.assertIn('=HYPERLINK("https://evil.invalid")', texts)
        self.assertIn(["essex.json", "essex/1.1", "date", "2015-03-31", "2015-03-31", "2015-03-31", "31 March 2015"],
                      sheets["dates"])

    def test_no_cell_is_a_formula_and_headers_stay(self):
        with zipfile.ZipFile(self.folder / "report.xlsx") as archive:
            self.assertIsNone(archive.testzip())
            sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
            self.assertEqual(len(sheets), 9)
            for name in sheets:
                sheet = archive.read(name).decode("utf-8")
                self.assertNotIn("<f>", sheet)
                self.assertIn('state="frozen"', sheet)
                self.assertNotRegex(sheet, r'<hyperlink [^>]*r:id')
            findings = next(sheet for name in sheets if "<t>evidence</t>" in (sheet := archive.read(name).decode("utf-8")))
        self.assertIn("<autoFilter", findings)
        links = re.findall(r'location="([^"]+)"', findings)
        self.assertTrue(links)
        self.assertTrue(all(re.fullmatch(r"(Actions!B|Rules!A)\d+", link) for link in links), links)

    def test_same_bytes(self):
        again = self.folder / "again.xlsx"
        run("report", self.out, "--format", "xlsx", "--out", again)
        self.assertEqual(again.read_bytes(), (self.folder / "report.xlsx").read_bytes())


class Sarif(ProgramTest):
    HEAD = "Essex Action Plan\n\nNo.\tAction\tTimescale\tLed By\n"

    def report(self, rows, *options, status=0):
        self.write("in/essex.txt", self.HEAD + rows)
        self.convert(self.folder / "in")
        path = self.folder / "report.sarif"
        outcome = run("report", self.out, "--format", "sarif", "--out", path, *options)
        self.assertEqual(outcome.status, status, outcome.err)
        return json.loads(path.read_text())["runs"][0]["results"] if status == 0 else outcome

    def test_results_are_told_apart_from_those_of_before(self):
        self.report("1.1\tOpen a house\tMay 2015\t\n1.2\tTrain staff\t31/09/2015\tCCG\n")
        (self.folder / "report.sarif").rename(self.folder / "before.sarif")
        # Another line first, numbered anew; one finding mended, one made.
        results = self.report("1.1\tPublish a list\tsoon\tCCG\n1.2\tOpen a house\tMay 2015\t\n"
                              "1.3\tTrain staff\t30/09/2015\tCCG\n", "--baseline", self.folder / "before.sarif")
        states = {(one["ruleId"], one["baselineState"]) for one in results}
        self.assertIn(("AP103", "unchanged"), states)
        self.assertIn(("AP501", "absent"), states)
        self.assertTrue(any(state == "new" for _, state in states), states)
        moved = next(one for one in results if one["ruleId"] == "AP103")
        self.assertEqual(moved["locations"][0]["physicalLocation"]["region"]["startLine"], 5)

    def test_a_baseline_that_is_none(self):
        wrong = self.write("wrong.json", '{"runs": [{"results": [{}]}]}')
        outcome = self.report("1.1\tOpen a house\tMay 2015\t\n", "--baseline", wrong, status=1)
        self.assertIn("--baseline: is no SARIF that actionplan report wrote", outcome.err)
        outcome = run("report", self.out, "--out", self.folder / "x.html", "--baseline", wrong)
        self.assertEqual(outcome.status, 2)


if __name__ == "__main__":
    run_tests()
