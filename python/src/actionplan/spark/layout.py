"""The tables that the Spark job writes, and the rows of one document in them.

What a table's columns mean is in docs/STORE.md; docs/spark.md lists those that are this job's own, and a test compares. Every table
has `input`, `sha256` and `run`, which join them. All but `plans` are partitioned by `run` and `area_code`, that one by `run`.
"""

import pickle
from collections.abc import Mapping, Sequence
from typing import Any

from ..plan_types import Plan
from ..tables import TABLES, Kind, rows_of

# One row an input and run that looked at it and found something new.
DOCUMENTS: dict[str, Kind] = {
    "input": "text", "archive": "text", "sha256": "text", "settings": "text", "status": "text", "error": "text", "message": "text",
    "plan_id": "text", "title": "text", "area": "text", "area_scheme": "text", "area_code": "text", "locality": "text",
    "plan_status": "text", "extent": "text", "file_name": "text", "media_type": "text", "bytes": "whole", "pages": "whole",
    "version": "text", "coverage": "number", "part": "text"}

# `part` is the file that a plan is in, by its name.
PLANS: dict[str, Kind] = {"input": "text", "sha256": "text", "json": "text", "part": "text"}

# The others: the columns of to_frame's tables behind these.
OWN: dict[str, Kind] = {"input": "text", "area_code": "text"}
COLUMNS: Mapping[str, dict[str, Kind]] = {
    "documents": DOCUMENTS, "plans": PLANS,
    **{table: {**OWN, **columns} for table, columns in TABLES.items()}}
AREA_TABLES = tuple(table for table in COLUMNS if table != "plans")
PARTITIONS: Mapping[str, tuple[str, ...]] = {table: ("run",) if table == "plans" else ("run", "area_code") for table in COLUMNS}

SQL = {"text": "string", "whole": "bigint", "number": "double", "day": "date"}


def sql_columns(columns: Mapping[str, Kind]) -> str:
    return ", ".join(f"`{name}` {SQL[kind]}" for name, kind in columns.items())


def table_schema(table: str) -> str:
    """The table as Spark's DDL has it."""
    return f"{sql_columns(COLUMNS[table])}, `run` int"


def staged_schema() -> str:
    """A row of the conversion itself: a document, and the rows of its other tables as one value that Spark only carries."""
    return f"{sql_columns(DOCUMENTS)}, `rows` binary"


def arrow_fields(columns: Mapping[str, Kind]) -> list[Any]:
    import pyarrow

    types = {"text": pyarrow.string(), "whole": pyarrow.int64(), "number": pyarrow.float64(), "day": pyarrow.date32()}
    return [pyarrow.field(name, types[kind]) for name, kind in columns.items()]


def file_columns(table: str) -> dict[str, Kind]:
    """Those of a table's files: the others are in the names of their folders."""
    return {name: kind for name, kind in COLUMNS[table].items() if name not in PARTITIONS[table]}


def arrow_schema(table: str) -> Any:
    import pyarrow

    return pyarrow.schema(arrow_fields(file_columns(table)))


def arrow_table(table: str, columns: Sequence[Sequence[Any]]) -> Any:
    import pyarrow

    schema = arrow_schema(table)
    return pyarrow.table([pyarrow.array(column, field.type) for column, field in zip(columns, schema)], schema=schema)


def staged_batch(documents: Sequence[Mapping[str, Any]]) -> Any:
    """Documents as `plan_row` and `error_row` make them, as a batch with the columns of `staged_schema`."""
    import pyarrow

    fields = [*arrow_fields(DOCUMENTS), pyarrow.field("rows", pyarrow.binary())]
    return pyarrow.RecordBatch.from_arrays(
        [pyarrow.array([row.get(field.name) for row in documents], field.type) for field in fields], schema=pyarrow.schema(fields))


def plan_row(plan: Plan) -> dict[str, Any]:
    """What documents and the other tables say about one plan."""
    source, identity, quality = plan["source"], plan["plan"], plan["quality"]
    area = identity["area"]
    return {
        "status": "converted", "plan_id": identity["id"], "title": identity["title"], "area": area and area["name"],
        "area_scheme": area and area["scheme"], "area_code": area and area["code"], "locality": area and area["locality"],
        "plan_status": identity["status"], "extent": identity["extent"], "file_name": source["file_name"],
        "media_type": source["media_type"], "bytes": source["bytes"], "pages": source["pages"],
        "version": plan["generator"]["version"], "coverage": quality["coverage"], "rows": packed(plan)}


def packed(plan: Plan) -> bytes:
    """The rows of the tables behind `documents`, column by column."""
    columns: dict[str, list[tuple[Any, ...]]] = {}
    for table, names in TABLES.items():
        rows = zip(*rows_of(plan, table))
        columns[table] = [column for name, column in zip(names, rows) if name not in OWN]
    return pickle.dumps(columns, pickle.HIGHEST_PROTOCOL)


def columns_of(document: Mapping[str, Any]) -> dict[str, list[Sequence[Any]]]:
    """Of a staged row, what it adds to the files of each table; tables without a row of it are left out."""
    columns: dict[str, list[Sequence[Any]]] = {"documents": [[document[name]] for name in file_columns("documents")]}
    if document["rows"] is not None:
        for table, some in pickle.loads(document["rows"]).items():  # this job's own, of its folder _staging
            if some:
                columns[table] = [[document["input"]] * len(some[0]), *some]
    return columns


def error_row(code: str, message: str) -> dict[str, Any]:
    return {"status": "failed", "error": code, "message": message}
