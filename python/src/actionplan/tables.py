"""Plans as tables, with the column names of the SQLite store (docs/STORE.md).

In place of the store's `edition_id` and `file` stand `sha256` and `file_name`, those of the document. `latest` and `earliest` are dates.
"""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, overload

from .plan_types import Action, Finding, PagePlace, PathPlace, LinePlace, Plan

if TYPE_CHECKING:
    import pandas
    import pyarrow

Table = Literal["actions", "dates", "leads", "findings"]
Kind = Literal["text", "whole", "number", "day"]
Place = PagePlace | LinePlace | PathPlace | None

DOCUMENT: dict[str, Kind] = {"sha256": "text", "file_name": "text", "plan_id": "text"}
# docs/python.md lists them, too; a test compares.
TABLES: Mapping[Table, dict[str, Kind]] = {
    "actions": {
        **DOCUMENT, "plan_title": "text", "area": "text", "area_code": "text", "action_id": "text", "number": "text",
        "position": "whole", "section": "text", "theme": "text", "subsection": "text", "action": "text", "timescale": "text",
        "dates": "text", "earliest": "day", "latest": "day", "lead": "text", "bodies": "text", "outcomes": "text",
        "progress": "text", "state": "text", "rag": "text", "rag_meaning": "text", "place": "text", "confidence": "number",
        "findings": "whole"},
    "dates": {
        **DOCUMENT, "action_id": "text", "action": "whole", "ordinal": "whole", "field": "text", "kind": "text", "edtf": "text",
        "earliest": "day", "latest": "day", "recurrence": "text", "text": "text", "block": "whole"},
    "leads": {
        **DOCUMENT, "action_id": "text", "action": "whole", "ordinal": "whole", "name": "text", "scheme": "text",
        "identifier": "text", "kind": "text", "text": "text", "matched_by": "text", "block": "whole"},
    "findings": {
        **DOCUMENT, "ordinal": "whole", "code": "text", "severity": "text", "dimension": "text", "responsibility": "text",
        "action_id": "text", "field": "text", "message": "text", "evidence": "text", "place": "text"},
}

Row = tuple[Any, ...]


def span(word: str, first: int, last: int) -> str:
    return f"{word} {first}" if first == last else f"{word}s {first}–{last}"


def place_words(place: Place) -> str:
    """As reports say it: "pages 3–4", "line 12", or the path of an element."""
    if place is None:
        return ""
    if "page" in place:
        return span("page", place["page"], place["continued"][-1]["page"] if "continued" in place else place["page"])
    if "lines" in place:
        return span("line", *place["lines"])
    return place["path"]


def day(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)


def document_of(plan: Plan) -> Row:
    return plan["source"]["sha256"], plan["source"]["file_name"], plan["plan"]["id"]


def text_of(cell: Mapping[str, Any] | None) -> str | None:
    return None if cell is None else cell["text"]


def bound(days: Iterable[str | None], choose: Any) -> datetime.date | None:
    return day(choose((one for one in days if one is not None), default=None))


def action_rows(plan: Plan) -> Iterator[Row]:
    area = plan["plan"]["area"]
    head = (*document_of(plan), plan["plan"]["title"], area and area["name"], area and area["code"])
    sections = {section["id"]: section for section in plan["sections"]}
    findings: dict[str | None, int] = {}
    for finding in plan["quality"]["findings"]:
        findings[finding["action"]] = findings.get(finding["action"], 0) + 1
    for action in plan["actions"]:
        section = sections.get(action["section"] or "")
        dates = action["timescale"]["dates"] if action["timescale"] else []
        known = [date["edtf"] for date in dates if date["edtf"] is not None]
        bodies = action["lead"]["organisations"] if action["lead"] else []
        progress, rag = action["progress"], action["rag"]
        yield (*head, action["id"], action["number"], action["position"], section and section["title"],
               section and section["theme"], action["subsection"], action["action"]["text"], text_of(action["timescale"]),
               " ".join(known) if known else None, bound((date["earliest"] for date in dates), min),
               bound((date["latest"] for date in dates), max), text_of(action["lead"]),
               "; ".join(body["name"] or body["text"] for body in bodies) if bodies else None, text_of(action["outcomes"]),
               text_of(progress), progress and progress["state"], rag and rag["value"], rag and rag["meaning"],
               place_words(action["place"]), action["confidence"], findings.get(action["id"], 0))


def dates_of(action: Action) -> Iterator[Row]:
    if action["timescale"]:
        for date in action["timescale"]["dates"]:
            yield ("timescale", date["kind"], date["edtf"], day(date["earliest"]), day(date["latest"]), date["recurrence"],
                   date["text"], date["block"])
    if action["progress"]:
        for revised in action["progress"]["revised"]:
            yield "progress", "revised", revised["edtf"], None, None, None, revised["text"], None


def leads_of(action: Action) -> Iterator[Row]:
    for body in action["lead"]["organisations"] if action["lead"] else []:
        identifier = body["identifier"]
        yield (body["name"] or body["text"], identifier["scheme"] if identifier else "", identifier["id"] if identifier else "",
               body["kind"], body["text"], body["matched_by"], body["block"])


def finding_row(finding: Finding) -> Row:
    return (finding["code"], finding["severity"], finding["dimension"], finding["responsibility"], finding["action"],
            finding["field"], finding["message"], finding["evidence"], place_words(finding["place"]))


def rows_of(plan: Plan, table: Table) -> Iterator[Row]:
    """The rows of one plan, in the order of `TABLES[table]`."""
    if table == "actions":
        yield from action_rows(plan)
        return
    head = document_of(plan)
    if table == "findings":
        for ordinal, finding in enumerate(plan["quality"]["findings"], 1):
            yield (*head, ordinal, *finding_row(finding))
        return
    parts_of = {"dates": dates_of, "leads": leads_of}[table]
    for position, action in enumerate(plan["actions"], 1):
        for ordinal, part in enumerate(parts_of(action), 1):
            yield (*head, action["id"], position, ordinal, *part)


def columns_of(plans: Iterable[Plan], table: Table) -> dict[str, Sequence[Any]]:
    rows = [row for plan in plans for row in rows_of(plan, table)]
    return dict(zip(TABLES[table], zip(*rows) if rows else ((),) * len(TABLES[table])))


def arrow_schema(table: Table) -> "pyarrow.Schema":
    import pyarrow

    types = {"text": pyarrow.string(), "whole": pyarrow.int64(), "number": pyarrow.float64(), "day": pyarrow.date32()}
    return pyarrow.schema([(name, types[kind]) for name, kind in TABLES[table].items()])


def arrow_table(plans: Iterable[Plan], table: Table) -> "pyarrow.Table":
    import pyarrow

    schema = arrow_schema(table)
    columns = columns_of(plans, table)
    return pyarrow.table([pyarrow.array(columns[field.name], field.type) for field in schema], schema=schema)


def pandas_frame(plans: Iterable[Plan], table: Table) -> "pandas.DataFrame":
    import numpy
    import pandas

    # Days in seconds: a plan may well say 9999, which nanoseconds can't.
    types = {"text": "string", "whole": "Int64", "number": "Float64"}
    columns = columns_of(plans, table)
    return pandas.DataFrame({
        name: pandas.Series(numpy.array(columns[name], "datetime64[s]")) if kind == "day"
        else pandas.Series(list(columns[name]), dtype=types[kind])
        for name, kind in TABLES[table].items()})


@overload
def to_frame(plans: Plan | Iterable[Plan], table: Table = ..., engine: Literal["pandas"] = ...) -> "pandas.DataFrame": ...
@overload
def to_frame(plans: Plan | Iterable[Plan], table: Table = ..., *, engine: Literal["pyarrow"]) -> "pyarrow.Table": ...


def to_frame(plans: Plan | Iterable[Plan], table: Table = "actions",
             engine: Literal["pandas", "pyarrow"] = "pandas") -> "pandas.DataFrame | pyarrow.Table":
    """Plans as one table.

    plans   a plan, or any number of them
    table   "actions", one row an action; "dates", one a date that an action's timescale or progress prints; "leads", one a body that
            leads an action; "findings", one a finding. The columns are in `actionplan.TABLES`, and in docs/STORE.md what they mean.
    engine  "pandas" gives a DataFrame of the types string, Int64, Float64 and datetime64[s], "pyarrow" a Table of string, int64,
            float64 and date32. What is not known is missing, in both.

    `action` in dates and leads is the action's place in its plan, from 1. `sha256`, `file_name` and `action_id` join the tables.

    Raises ValueError for another table or engine, ImportError where the engine is not installed.
    """
    if table not in TABLES:
        raise ValueError(f"table wants one of {', '.join(TABLES)}, not {table!r}")
    if engine not in ("pandas", "pyarrow"):
        raise ValueError(f"engine wants pandas or pyarrow, not {engine!r}")
    some: Iterable[Plan] = [plans] if isinstance(plans, dict) else plans  # type: ignore[list-item]
    return pandas_frame(some, table) if engine == "pandas" else arrow_table(some, table)
