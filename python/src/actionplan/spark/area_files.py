"""The tables, from the rows that the conversion left: one file an area and table, more where an area has much.

Written by the executors' Python: pyarrow takes a tenth of the time that rows take one by one on their way through Java.
"""

import uuid
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from . import layout
from .places import file_system

GROUP_ROWS = 50_000  # of all tables; what is held at a time
FILE_GROUPS = 20

WRITTEN = "`table` string, `path` string, `area_code` string, `rows` bigint"


class Written(NamedTuple):
    """A file, as `WRITTEN` has it."""

    table: str
    path: str  # below the table's folder of the run
    area_code: str | None
    rows: int


# What Spark and Hive escape in a folder's name, besides control characters; they read other letters as they stand.
ESCAPED = frozenset("\"#%'*/:=?\\{[]^\x7f")


def area_folder(area_code: str | None) -> str:
    """As Hive and Spark call it."""
    if not area_code:
        return "area_code=__HIVE_DEFAULT_PARTITION__"
    return "area_code=" + "".join(f"%{ord(one):02X}" if one < " " or one in ESCAPED else one for one in area_code)


class AreaFiles:
    """Files of one area, one for each table that has rows."""

    def __init__(self, folder: str, area_code: str | None) -> None:
        self._system, self._folder = file_system(folder)
        self._area_code = area_code
        self._open: dict[str, tuple[str, Any, Any]] = {}
        self._rows = dict.fromkeys(layout.AREA_TABLES, 0)
        self._columns: dict[str, list[list[Any]]] = {}
        self._held = 0
        self.groups = 0

    def add(self, document: dict[str, Any]) -> None:
        for table, columns in layout.columns_of(document).items():
            held = self._columns.setdefault(table, [[] for _ in columns])
            for column, more in zip(held, columns):
                column.extend(more)
            self._held += len(columns[0])
        if self._held >= GROUP_ROWS:
            self._flush()

    def _flush(self) -> None:
        for table, columns in self._columns.items():
            if columns[0]:
                self._rows[table] += len(columns[0])
                self._writer(table).write_table(layout.arrow_table(table, columns))
        self._columns, self._held = {}, 0
        self.groups += 1

    def _writer(self, table: str) -> Any:
        import pyarrow.parquet

        if table not in self._open:
            folder = f"{table}/{area_folder(self._area_code)}"
            path = f"{folder}/{uuid.uuid4().hex}.parquet"
            self._system.create_dir(f"{self._folder}/{folder}", recursive=True)
            sink = self._system.open_output_stream(f"{self._folder}/{path}")
            self._open[table] = path, sink, pyarrow.parquet.ParquetWriter(sink, layout.arrow_schema(table), compression="zstd")
        return self._open[table][2]

    def close(self) -> Iterator[Written]:
        self._flush()
        for table, (path, sink, writer) in self._open.items():
            writer.close()
            sink.close()
            yield Written(table, path.partition("/")[2], self._area_code, self._rows[table])


class AreaWriting:
    """For mapInArrow: staged rows, sorted by area, in; a row for each file that was written, out."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def __call__(self, given: Iterable[Any]) -> Iterator[Any]:
        import pyarrow

        written = list(self._written(document for batch in given for document in batch.to_pylist()))
        columns = list(zip(*written)) if written else [()] * len(Written._fields)
        types = [pyarrow.string()] * 3 + [pyarrow.int64()]
        yield pyarrow.RecordBatch.from_arrays(
            [pyarrow.array(column, kind) for column, kind in zip(columns, types)], names=list(Written._fields))

    def _written(self, documents: Iterable[dict[str, Any]]) -> Iterator[Written]:
        area: str | None = None
        files: AreaFiles | None = None
        for document in documents:
            if files is not None and (document["area_code"] != area or files.groups >= FILE_GROUPS):
                yield from files.close()
                files = None
            if files is None:
                area = document["area_code"]
                files = AreaFiles(self._folder, area)
            files.add(document)
        if files is not None:
            yield from files.close()
