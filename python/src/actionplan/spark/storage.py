"""The folder that holds the tables, wherever Hadoop's file systems reach, and the runs that it is made of.

    TABLE/documents, actions, dates, leads, findings    rows, in folders run=N/area_code=…
    TABLE/_runs/N.json                                  says that run N is whole
    TABLE/_running                                      there while a run writes
    TABLE/_staging                                      what was converted, before it is rows of the tables

A run counts from the moment its _runs/N.json is there, which is one rename. What a run that was cut off has left is not
read, and the next run takes it away.
"""

import json
import posixpath
from typing import Any, Literal

from ..errors import ActionPlanError
from .layout import COLUMNS, table_schema

Form = Literal["parquet", "delta"]


def length_of(spark: Any, path: str) -> int | None:
    """Of a file in bytes; None where there is none any more."""
    place = spark._jvm.org.apache.hadoop.fs.Path(path)
    system = place.getFileSystem(spark._jsc.hadoopConfiguration())
    return int(system.getFileStatus(place).getLen()) if system.exists(place) else None


def has_delta(spark: Any) -> bool:
    sources = spark._jvm.org.apache.spark.sql.execution.datasources.DataSource
    try:
        sources.lookupDataSource("delta", spark._jsparkSession.sessionState().conf())
    except Exception:  # Spark's own, whose class depends on its version
        return False
    return True


class Storage:
    def __init__(self, spark: Any, root: str, form: Form = "parquet") -> None:
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
        if self._form == "delta" and not has_delta(self._spark):
            raise ActionPlanError("usage", "this session has no Delta Lake; start it with Delta's package and extension (docs/spark.md), "
                                  "or write parquet")
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

    def append(self, table: str, run: int, rows: Any) -> None:
        """One file an area, more where an area has much."""
        from pyspark.sql import functions as F

        even = rows.select(*COLUMNS[table]).hint("rebalance", "area_code")
        if self._form == "delta":
            even.withColumn("run", F.lit(run)).write.format("delta").mode("append").partitionBy("run", "area_code").save(self.at(table))
        else:
            even.write.mode("overwrite").partitionBy("area_code").parquet(self.at(table, f"run={run}"))

    def read(self, table: str) -> Any:
        """The rows of all runs that are whole."""
        from pyspark.sql import functions as F

        runs = self.runs()
        if not runs:
            return self._spark.createDataFrame([], table_schema(table))
        if self._form == "delta":
            frame = self._spark.read.format("delta").load(self.at(table))
        else:
            paths = [self.at(table, f"run={run}") for run in runs]
            frame = self._spark.read.schema(table_schema(table)).option("basePath", self.at(table)).parquet(*paths)
        return frame.where(F.col("run").isin(runs)).select(*COLUMNS[table], "run")

    def _clear(self) -> None:
        """Takes away what runs that were cut off have left."""
        self.delete("_staging")
        whole = set(self.runs())
        for table in COLUMNS:
            if self._form == "delta":
                if self.names(table):
                    kept = ", ".join(map(str, whole)) or "0"
                    self._spark.sql(f"DELETE FROM delta.`{self.at(table)}` WHERE run NOT IN ({kept})")
                continue
            for name in self.names(table):
                if name.startswith("run=") and int(name.removeprefix("run=")) not in whole:
                    self.delete(f"{table}/{name}")
