"""What a careful reader finds in the five plans, line by line, is found in each of their formats; and on their clean
rows no error is made up. The expected JSON of tests/cases/samples/ says the same of every finding: this is the part of
it that a change of rules may not lose unseen, whoever accepts its other consequences."""

import json
import re
import unittest

from program import TOP, run_tests

SAMPLES = TOP / "tests" / "cases" / "samples"

# plan: [(code, action's number or None for the plan, evidence or its part)]
FOUND = {
    "herefordshire": [
        ("AP333", "1006", "Green"), ("AP403", "1006", "November 2015 → April 2017"), ("AP332", "1009", "Superseded"),
        ("AP331", "1011", "Red; Action withdrawn"), ("AP405", "1014", "Update urgently required."),
        ("AP333", "3020", "Green"), ("AP403", "3020", "April 2016 → March 2018"), ("AP511", "3005", "WM Police"),
        ("AP403", "3016", "June 2015 → September 2017"), ("AP403", "3021", "April 2015 → march 2017"),
        ("AP406", "4005", "next interagency meeting"), ("AP406", "5001", "next interagency meeting"),
        ("AP406", "3019", "Full update at next meeting"), ("AP505", "4005", "By exception"), ("AP118", "4005", "-"),
        ("AP206", "1011", "Herefordshire Clinical Commissioning Group; HCCG"), ("AP206", "2006", "Police; West Mercia Police; WMP"),
        ("AP206", "1020", "2gether NHS Foundation Trust; 2gether NHS Trust"), ("AP203", "4002", "Low utilisation of A&E"),
        ("AP308", "2003", "HCCG"), ("AP130", None, ""), ("AP134", None, "IAS"), ("AP306", None, "Update"), ("AP401", None, ""),
        ("AP135", "1001", "Green, Amber, Red"), ("AP115", "1004", "Ongoing"), ("AP113", "1002", "All"),
    ],
    "oxfordshire": [
        ("AP120", "16", "14, 16"), ("AP119", "17", "have a MH"), ("AP507", "5", "Dec 14 (TBC)"), ("AP308", "9", "Feb 15"),
        ("AP308", "13", "Apr 15"), ("AP133", "5", "NHSE"), ("AP133", "9", "OOH"), ("AP309", None, "NPS"), ("AP111", None, ""),
        ("AP401", None, ""),
    ],
    "south-west-essex": [
        ("AP103", "1.5", ""), ("AP119", "4.1", "problems at the"), ("AP502", "5.3", "From April 015"),
        ("AP206", "1.22", "TBC; Thurrock BC"), ("AP206", "1.22", "ECC; Essex CC"), ("AP134", None, "CRHT"),
        ("AP111", None, ""), ("AP401", None, ""), ("AP113", "1.8", "All Concordat stake holders"),
    ],
    "worcestershire-2015": [
        ("AP309", None, "RB & WFCCG"), ("AP309", None, "SWCCG"), ("AP309", None, "VCS"), ("AP309", None, "WaHT"),
        ("AP309", None, "WCC"), ("AP309", None, "WMAS"), ("AP133", "6.1", "MH"), ("AP111", None, ""),
    ],
    "worcestershire-2017": [
        ("AP106", "1.5", ""), ("AP205", None, "Improve NHS emergency response"), ("AP133", "3.1", "WHAT"),
        ("AP309", None, "VCS"), ("AP309", None, "WAHT"), ("AP401", None, ""),
    ],
}

# Rows that no error may be found in are all others.
ERRORS = {("south-west-essex", "AP103", "1.5")}

# A kind of bodies needs no explanation.
NOT_FOUND = {"AP510": ["CCGs", "LAs", "VSOs", "District Councils", "CCG’s"]}


def editions(plan):
    found = sorted(SAMPLES.rglob(f"{plan}.*.json"))
    assert len(found) >= 4, found
    for path in found:
        yield path.relative_to(SAMPLES), json.loads(path.read_text(encoding="utf-8"))


class Expected(unittest.TestCase):
    def test_what_a_reader_finds_is_found_in_every_format(self):
        for plan, expected in FOUND.items():
            for path, edition in editions(plan):
                numbers = {action["id"]: action["number"] for action in edition["actions"]}
                found = [(one["code"], numbers.get(one["action"]), " ".join(one["evidence"].split()))
                         for one in edition["quality"]["findings"]]
                for code, number, evidence in expected:
                    with self.subTest(f"{path}: {code} {number} {evidence}"):
                        self.assertTrue(any(code == a and number == b and evidence in c for a, b, c in found))
                for code, texts in NOT_FOUND.items():
                    for one in found:
                        self.assertFalse(one[0] == code and one[2] in texts, (path, one))

    def test_no_error_is_made_up(self):
        for plan in FOUND:
            for path, edition in editions(plan):
                numbers = {action["id"]: action["number"] for action in edition["actions"]}
                errors = {(plan, one["code"], numbers.get(one["action"]))
                          for one in edition["quality"]["findings"] if one["severity"] == "error"}
                self.assertEqual(errors, {one for one in ERRORS if one[0] == plan}, path)

    def test_the_page_counts_right(self):
        page = (TOP / "docs" / "quality.md").read_text(encoding="utf-8")
        rows = re.findall(r"^\| ([A-Z][\w ]+?) \| (\d+) \| (\d+) \|", page, re.MULTILINE)
        self.assertEqual(len(rows), len(FOUND))
        actions = 0
        for (name, count, errors), plan in zip(rows, FOUND):
            self.assertEqual(name.lower().replace(" ", "-"), plan)
            for path, edition in editions(plan):
                self.assertEqual(len(edition["actions"]), int(count), path)
            self.assertEqual(int(errors), sum(one[0] == plan for one in ERRORS))
            actions += int(count)
        self.assertIn(f"Of {actions} actions", page)


if __name__ == "__main__":
    run_tests()
