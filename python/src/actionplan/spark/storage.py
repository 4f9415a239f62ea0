"""The folder that holds the tables, wherever Hadoop's file systems reach, and the runs that it is made of.

    TABLE/documents, actions, dates, leads, findings    rows, in folders run=N/area_code=…
    TABLE/plans                                         the JSON of each, in folders run=N
    TABLE/_runs/N.json                                  says that run N is whole
    TABLE/_running                                      there while a run writes
    TABLE/_staging                                      what a run has made so far

A run counts from the moment its _runs/N.json is there, which is one rename. What a run that was cut off has left is not
read, and the next run takes it away. A task that nobody waits for any more writes to _staging, if anywhere.
"""

import json
import posixpath
from collections.abc import Sequence
from typing import Any, Literal

from ..errors import ActionPlanError
from . import delta
from .area_files import Written
from .layout import COLUMNS, table_schema
from .places import check_writable

Form = Literal["parquet", "delta"]


def length_of(spark: Any, path: str) -> int | None:
    """Of a file in bytes; None where there is none any more."""
    place = spark._jvm.org.apache.hadoop.fs.Path(path)
    system = place.getFileSystem(spark._jsc.hadoopConfiguration())
    return int(system.getFileStatus(place).getLen()) if system.exists(place) else None


class Storage:
    def __init__(self, spark: Any, root: str, form: Form = "parquet") -> None:
        if form == "delta":
            delta.check()
        self._spark = spark
        self._form = form
        self._path = spark._jvm.org.apache.hadoop.fs.Path
        given = self._path(root)
        self._system = given.getFileSystem(spark._jsc.hadoopConfiguration())
        self.root: str = self._system.makeQualified(given).toString()

    def at(self, *names: str) -> str:
        return posixpath.join(self.root, *names)

    def names(self, folder: str) -> list[str]:
        path = self._path(self.at(folder))
        return sorted(entry.getPath().getName() for entry in self._system.listStatus(path)) if self._system.exists(path) else []

    def delete(self, name: str) -> None:
        self._system.delete(self._path(self.at(name)), True)

    def write(self, name: str, content: bytes) -> None:
        """Whole or not at all."""
        target = self._path(self.at(name))
        new = self._path(self.at(posixpath.dirname(name), "." + posixpath.basename(name) + ".new"))
        stream = self._system.create(new, True)
        try:
            stream.write(bytearray(content))
        finally:
            stream.close()
        self._system.delete(target, False)
        self._system.rename(new, target)

    def begin(self, take_over: bool) -> None:
        """From now on, this run writes and no other."""
        check_writable(self.root)
        if take_over:
            self.delete("_running")
        try:
            self._system.create(self._path(self.at("_running")), False).close()
        except Exception as failure:
            if "exist" not in str(failure).lower():
                raise
            raise ActionPlanError("output-unwritable", "another run is writing, or was cut off; wait for its end, or say "
                                  "--take-over when there is none", self.root) from None
        self._clear()

    def end(self) -> None:
        self.delete("_staging")
        self.delete("_running")

    def runs(self) -> list[int]:
        """Those that are whole, in their order."""
        return sorted(int(name.removesuffix(".json")) for name in self.names("_runs") if name.endswith(".json") and name[0] != ".")

    def commit(self, run: int, record: dict[str, Any]) -> None:
        self.write(f"_runs/{run}.json", (json.dumps(record, ensure_ascii=False, indent=2) + "\n").encode())

    def files(self, folder: str) -> dict[str, tuple[int, int]]:
        """All the way down: of each path below the folder its bytes, and when it was written, in milliseconds since 1970."""
        place = self._path(self.at(folder))
        if not self._system.exists(place):
            return {}
        sizes = {}
        found = self._system.listFiles(place, True)
        while found.hasNext():
            one = found.next()
            path = one.getPath().toString().removeprefix(self.at(folder) + "/")
            sizes[path] = int(one.getLen()), int(one.getModificationTime())
        return sizes

    def publish(self, table: str, run: int, written: Sequence[Written]) -> None:
        """Moves the staged files of a table to their place, but for those that tasks left whose work did not count."""
        staged = posixpath.join("_staging", "" if table == "plans" else "tables", table)
        sizes = self.files(staged)
        for name in sizes.keys() - {one.path for one in written}:
            self.delete(f"{staged}/{name}")
        if written:
            self._system.mkdirs(self._path(self.at(table)))
            if not self._system.rename(self._path(self.at(staged)), self._path(self.at(table, f"run={run}"))):
                raise ActionPlanError("output-unwritable", "files of the run can't be moved there; check the folder's permissions",
                                      self.at(table))
        if self._form == "delta":
            delta.add_run(self.at(table), table, run, written, sizes)

    def read(self, table: str) -> Any:
        """The rows of all runs that are whole."""
        from pyspark.sql import functions as F

        runs = self.runs()
        reader = self._spark.read.schema(table_schema(table)).option("basePath", self.at(table))
        if self._form == "delta":
            paths = delta.files(self.at(table)) if runs else []
        else:
            there = set(self.names(table))
            paths = [self.at(table, f"run={run}") for run in runs if f"run={run}" in there]
        if not paths:
            return self._spark.createDataFrame([], table_schema(table))
        return reader.parquet(*paths).where(F.col("run").isin(runs)).select(*COLUMNS[table], "run")

    def _clear(self) -> None:
        """Takes away what runs that were cut off have left."""
        self.delete("_staging")
        whole = set(self.runs())
        for table in COLUMNS:
            if self._form == "delta":
                delta.forget_other_runs(self.at(table), whole)
            for name in self.names(table):
                if name.startswith("run=") and int(name.removeprefix("run=")) not in whole:
                    self.delete(f"{table}/{name}")
