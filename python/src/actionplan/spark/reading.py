"""What the tables say now, as data frames and as the quality report."""

from collections.abc import Iterable, Iterator
from typing import Any

from ..converter import Outcome
from ..errors import ActionPlanError
from ..judging import Format, report as report_on
from . import layout
from .job import latest, session_settings
from .storage import Form, Storage


def read(spark: Any, out: str, table: str = "actions", *, form: Form = "parquet", all_runs: bool = False) -> Any:
    """One table as a data frame: of each input the rows of the last run that had something new about it.

    table     "documents", "plans", "actions", "dates", "leads" or "findings"; the columns are in docs/spark.md
    all_runs  the rows of all runs, as they came

    `input`, `sha256` and `run` join the tables.
    """
    if table not in layout.COLUMNS:
        raise ValueError(f"table wants one of {', '.join(layout.COLUMNS)}, not {table!r}")
    storage = Storage(spark, str(out), form)
    with session_settings(spark):
        rows = storage.read(table)
        if all_runs and table != "plans":
            return rows
        documents = storage.read("documents").select("input", "run", "part")
        if not all_runs:
            documents = latest(documents)
        if table == "documents":
            return latest(rows)
        # Of archives that hold the same page, each has left its plan, and the document says which one counts.
        keys = ["input", "run", "part"] if table == "plans" else ["input", "run"]
        return rows.join(documents.select(*keys).distinct(), keys, "left_semi").select(*layout.COLUMNS[table], "run")


def outcomes(documents: Any, plans: Any) -> Iterator[Outcome]:
    import orjson

    both = documents.join(plans.select("input", "run", "part", "json"), ["input", "run", "part"], "left")
    for row in both.select("input", "status", "error", "message", "json").orderBy("input", "json").toLocalIterator():
        if row.status == "converted":
            yield Outcome(row.input, orjson.loads(row.json), None)
        else:
            yield Outcome(row.input, None, ActionPlanError(row.error, row.message, row.input))


def report(spark: Any, table: str, *, form: Form = "parquet", area_codes: Iterable[str] = (), format: Format = "html", as_of: str = "",
           expect: Iterable[str] | None = None, limit: int = 5000) -> Any:
    """The quality report on what the tables say now; what actionplan.report says of the same plans.

    area_codes  only plans of these areas; only the files that hold these are read
    limit       how many documents at most: the driver holds their plans at once

    Raises ActionPlanError `usage` when there are more.
    """
    from pyspark.sql import functions as F

    documents = read(spark, table, "documents", form=form)
    codes = list(area_codes)
    if codes:
        documents = documents.where(F.col("area_code").isin(codes))
    number = documents.limit(limit + 1).count()
    if number > limit:
        raise ActionPlanError("usage", f"over {limit} documents, which the driver would hold at once; say some areas or a higher limit",
                              table)
    plans = Storage(spark, table, form).read("plans")
    if codes:
        parts = [row.part for row in documents.select("part").distinct().collect()]
        plans = plans.where(F.col("part").isin(parts))  # which their files' statistics answer
    with session_settings(spark):
        return report_on(outcomes(documents, plans), format=format, as_of=as_of, expect=expect)
