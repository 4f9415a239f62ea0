"""The confidence of rows keeps its word: of those said to be 0.9 and more, at least nine in ten are read right.

With arguments it prints the curve instead, as docs/confidence.md has it:

    ACTIONPLAN=build/release/actionplan python3 tests/confidence.py --plans 2000 --seed 0
"""

import argparse
import json
import pathlib
import sys
import tempfile

from generated_plans import Made, is_right
from program import ProgramTest, run, run_tests

STEPS = [0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98, 1.01]


def measured(plans, folder):
    """The confidence of every row that is read from the plans, and whether it is right."""
    given = folder / "plans"
    given.mkdir()
    for plan in plans:
        (given / f"plan-{plan.seed}.{plan.extension}").write_text(plan.text, encoding="utf-8")
    run("convert", given, "--out", folder / "out")
    rows = []
    for plan in plans:
        read = json.loads((folder / "out" / f"plan-{plan.seed}.json").read_text(encoding="utf-8"))
        rows += [(action["confidence"], is_right(action, plan)) for action in read["actions"]]
    return rows


def share(rows):
    return sum(right for _, right in rows) / len(rows) if rows else 1.0


class Confidence(ProgramTest):
    def test_rows_said_to_be_right_are_right(self):
        rows = measured([Made(seed) for seed in range(60)], self.folder)
        sure = [row for row in rows if row[0] >= 0.9]
        unsure = [row for row in rows if row[0] < 0.5]
        self.assertGreater(len(sure), len(rows) / 2, "hardly any row is said to be right")
        self.assertGreaterEqual(share(sure), 0.9)
        self.assertLess(share(unsure), 0.5)

    def test_the_same_seed_makes_the_same_plan(self):
        self.assertEqual(Made(7).text, Made(7).text)
        self.assertNotEqual(Made(7).text, Made(12).text)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plans", type=int, required=True)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        plans = [Made(seed) for seed in range(arguments.seed, arguments.seed + arguments.plans)]
        rows = measured(plans, pathlib.Path(folder))
    truth = sum(len(plan.actions) for plan in plans)
    print(f"{len(plans)} plans, {truth} actions, {len(rows)} rows read, {share(rows):.1%} of them right\n")
    print("| said | rows | right |\n| --- | ---: | ---: |")
    for low, high in zip(STEPS, STEPS[1:]):
        those = [row for row in rows if low <= row[0] < high]
        if those:
            print(f"| {low:.2f} – {min(high, 1):.2f} | {len(those)} | {share(those):.1%} |")
    sure = [row for row in rows if row[0] >= 0.9]
    print(f"| **0.90 and more** | {len(sure)} | **{share(sure):.1%}** |")


if __name__ == "__main__":
    if any(argument.startswith("--plans") for argument in sys.argv):
        main()
    else:
        run_tests()
