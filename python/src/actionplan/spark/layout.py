"""The tables that the Spark job writes, and the rows of one document in them.

What a table's columns mean is in docs/STORE.md; docs/spark.md lists those that are this job's own, and a test compares. Every table
has `input`, `sha256` and `run`, which join them, and is partitioned by `run` and `area_code`.
"""

import itertools
from collections.abc import Mapping, Sequence
from typing import Any

from ..plan_types import Plan
from ..tables import TABLES, Kind, Row, rows_of

# One row an input and run that looked at it and found something new.
DOCUMENTS: dict[str, Kind] = {
    "input": "text", "archive": "text", "sha256": "text", "settings": "text", "status": "text", "error": "text", "message": "text",
    "plan_id": "text", "title": "text", "area": "text", "area_scheme": "text", "area_code": "text", "locality": "text",
    "plan_status": "text", "extent": "text", "file_name": "text", "media_type": "text", "bytes": "whole", "pages": "whole",
    "version": "text", "coverage": "number", "json": "text"}

# The others: the columns of to_frame's tables behind these.
OWN: dict[str, Kind] = {"input": "text", "area_code": "text"}
COLUMNS: Mapping[str, dict[str, Kind]] = {
    "documents": DOCUMENTS,
    **{table: {**OWN, **columns} for table, columns in TABLES.items()}}

SQL = {"text": "string", "whole": "bigint", "number": "double", "day": "date"}


def sql_columns(columns: Mapping[str, Kind]) -> str:
    return ", ".join(f"`{name}` {SQL[kind]}" for name, kind in columns.items())


def table_schema(table: str) -> str:
    """The table as Spark's DDL has it."""
    return f"{sql_columns(COLUMNS[table])}, `run` int"


def staged_schema() -> str:
    """A row of the conversion itself: a document with the rows of all its tables within."""
    lists = (f"`{table}` array<struct<{', '.join(f'`{name}`: {SQL[kind]}' for name, kind in columns.items())}>>"
             for table, columns in TABLES.items())
    return ", ".join([sql_columns(DOCUMENTS), *lists])


def arrow_types(columns: Mapping[str, Kind]) -> list[Any]:
    import pyarrow

    types = {"text": pyarrow.string(), "whole": pyarrow.int64(), "number": pyarrow.float64(), "day": pyarrow.date32()}
    return [pyarrow.field(name, types[kind]) for name, kind in columns.items()]


def list_array(lists: Sequence[Sequence[Row]], columns: Mapping[str, Kind]) -> Any:
    """The rows of one table within their documents. Column by column, which takes a third of the time of row by row."""
    import pyarrow

    fields = arrow_types(columns)
    rows = list(itertools.chain.from_iterable(lists))
    values = zip(*rows) if rows else itertools.repeat(())
    struct = pyarrow.StructArray.from_arrays([pyarrow.array(column, field.type) for column, field in zip(values, fields)], fields=fields)
    ends = itertools.accumulate(map(len, lists), initial=0)
    return pyarrow.ListArray.from_arrays(pyarrow.array(ends, pyarrow.int32()), struct)


def record_batch(documents: Sequence[Mapping[str, Any]]) -> Any:
    """Documents as `plan_row` and `error_row` make them, as a batch with the columns of `staged_schema`."""
    import pyarrow

    fields = arrow_types(DOCUMENTS)
    arrays = [pyarrow.array([row.get(field.name) for row in documents], field.type) for field in fields]
    lists = [list_array([row.get(table, ()) for row in documents], columns) for table, columns in TABLES.items()]
    return pyarrow.RecordBatch.from_arrays([*arrays, *lists], names=[*DOCUMENTS, *TABLES])


def plan_row(plan: Plan) -> dict[str, Any]:
    """What documents and the other tables say about one plan."""
    import orjson

    source, identity, quality = plan["source"], plan["plan"], plan["quality"]
    area = identity["area"]
    return {
        "status": "converted", "plan_id": identity["id"], "title": identity["title"], "area": area and area["name"],
        "area_scheme": area and area["scheme"], "area_code": area and area["code"], "locality": area and area["locality"],
        "plan_status": identity["status"], "extent": identity["extent"], "file_name": source["file_name"],
        "media_type": source["media_type"], "bytes": source["bytes"], "pages": source["pages"],
        "version": plan["generator"]["version"], "coverage": quality["coverage"], "json": orjson.dumps(plan).decode(),
        **{table: list(rows_of(plan, table)) for table in TABLES}}


def error_row(code: str, message: str) -> dict[str, Any]:
    return {"status": "failed", "error": code, "message": message}
