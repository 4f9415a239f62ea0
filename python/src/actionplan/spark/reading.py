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

    table     "documents", "actions", "dates", "leads" or "findings"; the columns are in docs/spark.md
    all_runs  the rows of all runs, as they came

    `input`, `sha256` and `run` join the tables.
    """
    if table not in layout.COLUMNS:
        raise ValueError(f"table wants one of {', '.join(layout.COLUMNS)}, not {table!r}")
    storage = Storage(spark, out, form)
    with session_settings(spark):
        rows = storage.read(table)
        if all_runs:
            return rows
        if table == "documents":
            return latest(rows)
        now = latest(storage.read("documents").select("input", "run")).distinct()
        return rows.join(now, ["input", "run"], "left_semi").select(*layout.COLUMNS[table], "run")


def outcomes(documents: Any) -> Iterator[Outcome]:
    import json

    for row in documents.select("input", "status", "error", "message", "json").orderBy("input", "json").toLocalIterator():
        if row.status == "converted":
            yield Outcome(row.input, json.loads(row.json), None)
        else:
            yield Outcome(row.input, None, ActionPlanError(row.error, row.message, row.input))


def report(spark: Any, table: str, *, form: Form = "parquet", area_codes: Iterable[str] = (), format: Format = "html", as_of: str = "",
           expect: Iterable[str] | None = None, limit: int = 5000) -> Any:
    """The quality report on what the tables say now; what actionplan.report says of the same plans.

    area_codes  only plans of these areas; their parts of the tables alone are read
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
    return report_on(outcomes(documents), format=format, as_of=as_of, expect=expect)
