"""From a folder of plans to a bar chart of overdue actions by lead.

    python3 overdue_by_lead.py samples 2017-01-01 overdue.png

An action is overdue on a day when the last day that its timescale can mean is before it and nothing says that it is complete or
withdrawn. Actions whose timescale says no end are neither overdue nor in time, and are counted apart.
"""

import sys

import actionplan
import matplotlib
import matplotlib.pyplot
import pandas

matplotlib.use("agg")


def read_folder(folder):
    """The plans of a folder, one a document; what can't be read is told."""
    plans = []
    for outcome in actionplan.convert_many(folder):
        if outcome.plan is None:
            print(outcome.error, file=sys.stderr)
        else:
            plans.append(outcome.plan)
    return plans


def one_of_each(plans):
    """One document a plan: where a plan is published in several formats, that which shares most words with its document."""
    best = {}
    for plan in plans:
        known = best.get(plan["plan"]["id"])
        if known is None or plan["quality"]["coverage"] > known["quality"]["coverage"]:
            best[plan["plan"]["id"]] = plan
    return [best[name] for name in sorted(best)]


def overdue(plans, day):
    """Overdue actions by lead: a frame with a row for each action and body that leads it."""
    actions = actionplan.to_frame(plans, "actions")
    open_actions = actions[~actions["state"].fillna("unknown").isin(["complete", "withdrawn"])]
    print(f"{len(actions)} actions, {len(open_actions)} not complete, {open_actions['latest'].isna().sum()} of them without an end")
    late = open_actions[open_actions["latest"] < pandas.Timestamp(day)]
    leads = actionplan.to_frame(plans, "leads")
    return late[["sha256", "action_id", "latest"]].merge(leads[["sha256", "action_id", "name"]], on=["sha256", "action_id"])


def draw(late, day, path):
    counts = late.groupby("name")["action_id"].nunique().sort_values().tail(15)
    figure = matplotlib.pyplot.figure(figsize=(10, 6), layout="constrained")
    axes = figure.subplots()
    axes.barh([name if len(name) < 50 else name[:49] + "…" for name in counts.index], counts)
    axes.set_xlabel(f"actions overdue on {day}")
    figure.savefig(path)
    return counts


def main(folder, day, path):
    plans = one_of_each(read_folder(folder))
    counts = draw(overdue(plans, day), day, path)
    for name in sorted(counts.index, key=lambda name: (-counts[name], name)):
        print(f"{counts[name]:4} {name}")


if __name__ == "__main__":
    main(*sys.argv[1:])
