"""The log that makes a table's folder one of Delta Lake: which files of which runs it has.

The files are the same as without it. The log is written by the package deltalake, which needs no Java and no setting of Spark's;
whatever reads Delta reads the tables.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from ..errors import ActionPlanError
from . import layout
from .area_files import Written
from .places import as_others_say


def check() -> None:
    try:
        import deltalake  # noqa: F401
    except ImportError:
        raise ActionPlanError("usage", "tables of Delta Lake want the package deltalake: pip install './python[delta]'; or write "
                              "parquet") from None


def schema_of(table: str) -> Any:
    import deltalake.schema

    types = {"text": "string", "whole": "long", "number": "double", "day": "date"}
    fields = [deltalake.Field(name, deltalake.schema.PrimitiveType(types[kind])) for name, kind in layout.COLUMNS[table].items()]
    return deltalake.Schema([*fields, deltalake.Field("run", deltalake.schema.PrimitiveType("integer"))])


def opened(place: str) -> Any:
    """The table, or None where there is no log yet."""
    import deltalake

    return deltalake.DeltaTable(place) if deltalake.DeltaTable.is_deltatable(place) else None


def add_run(root: str, table: str, run: int, files: Iterable[Written], sizes: Mapping[str, tuple[int, int]]) -> None:
    """One version of the table more, with the files of a run; `sizes` are their bytes and times."""
    from deltalake.transaction import AddAction, create_table_with_add_actions

    place = as_others_say(root)
    actions = [AddAction(path=f"run={run}/{one.path}", size=sizes[one.path][0], modification_time=sizes[one.path][1],
                         data_change=True,
                         partition_values={"run": str(run), **({} if table == "plans" else {"area_code": one.area_code})},
                         stats=json.dumps({"numRecords": one.rows}))
               for one in files]
    there = opened(place)
    partitions = list(layout.PARTITIONS[table])
    if there is None:
        create_table_with_add_actions(place, schema_of(table), actions, partition_by=partitions)
    elif actions:
        there.create_write_transaction(actions, mode="append", schema=schema_of(table), partition_by=partitions)


def files(root: str) -> list[str]:
    """Those that the table has now."""
    there = opened(as_others_say(root))
    if there is None:
        return []
    if there.protocol().min_reader_version > 1:
        raise ActionPlanError("usage", "the table was changed to one that only Spark's own Delta Lake reads; read it by "
                              "spark.read.format('delta')", root)
    return [root + "/" + uri.partition(as_others_say(root))[2].lstrip("/") for uri in there.file_uris()]


def forget_other_runs(root: str, whole: set[int]) -> None:
    there = opened(as_others_say(root))
    if there is not None and any(int(one["run"]) not in whole for one in there.partitions()):
        there.delete(f"run not in ({', '.join(map(str, sorted(whole))) or 0})")
