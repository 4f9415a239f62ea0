"""The job: what is new in the source becomes rows of the tables (docs/spark.md)."""

import contextlib
import datetime
import json
import os
import pathlib
import subprocess
import tempfile
import urllib.parse
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple, cast

from ..converter import Limits, _arguments
from ..errors import ActionPlanError
from ..worker import PROGRAM
from . import layout
from .area_files import WRITTEN, AreaWriting, Written
from .executor import TOO_LARGE, Conversion, Settings, key_of
from .places import input_of
from .storage import Form, Storage, length_of
from .web_archive import LARGEST

# Names that plans come under, as the command takes them from a folder; letters of either case.
EXTENSIONS = ("txt", "html", "htm", "docx", "pdf", "doc", "rtf", "odt")
TASK_BYTES = 16 << 20  # files of one task, together; a larger one has a task of its own, and those come first
FILE_COST = 64 << 10  # what a small file counts for, so that a task has at most 256
UNREADABLE = ("unreadable", "can't be read by the executors; check its permissions")
# Errors that another try may not meet: they are the machine's and not the document's.
PASSING = ("no-worker", "unreadable", "output-unwritable")


class Counts(NamedTuple):
    """What a run did."""

    run: int | None  # None where there was nothing new
    converted: int
    failed: int
    unchanged: int


def any_case(extension: str) -> str:
    return "".join(f"[{letter}{letter.upper()}]" for letter in extension)


PLAN_GLOB = "*.{" + ",".join(map(any_case, EXTENSIONS)) + "}"
ARCHIVE_GLOB = "*.{" + any_case("warc") + "," + any_case("warc") + "." + any_case("gz") + "}"


@contextlib.contextmanager
def session_settings(spark: Any) -> Iterator[None]:
    wanted = {
        "spark.sql.files.maxPartitionBytes": str(TASK_BYTES),
        "spark.sql.files.openCostInBytes": str(FILE_COST),
        "spark.sql.execution.arrow.maxRecordsPerBatch": "16",  # of documents: Arrow holds them whole
        "spark.sql.files.ignoreMissingFiles": "true",  # they become rows of their own, below
        "spark.sql.files.ignoreCorruptFiles": "true",
        # Plans may well have days before 1582; they are those of today's calendar.
        "spark.sql.parquet.pushdown.inFilterThreshold": "100000",
        "spark.sql.parquet.datetimeRebaseModeInRead": "CORRECTED"}
    before = {name: spark.conf.get(name, None) for name in wanted}
    for name, value in wanted.items():
        spark.conf.set(name, value)
    try:
        yield
    finally:
        for name, old in before.items():
            if old is None:
                spark.conf.unset(name)
            else:
                spark.conf.set(name, old)


def settings_of(options: Limits, jobs: int) -> Settings:
    """As the program itself calls them; this also tells of options that are none before any executor starts."""
    arguments = _arguments(1, options)
    with tempfile.TemporaryDirectory(prefix="actionplan-") as folder:
        (pathlib.Path(folder) / "plan.txt").write_text("No.\tAction\n1\tGo\n", encoding="utf-8")
        outcome = subprocess.run([PROGRAM, "convert", "plan.txt", "--out", "out", "--quiet", *arguments], cwd=folder, capture_output=True)
        said = outcome.stderr.decode("utf-8", "replace").strip().removeprefix("actionplan: ")
        if outcome.returncode == 2:
            raise ActionPlanError("usage", said)
        log = pathlib.Path(folder) / "out" / "run.ndjson"
        if not log.exists():
            raise ActionPlanError("no-worker", f"the program that converts can't run here: {said}")
        name = json.loads(log.read_text(encoding="utf-8"))["settings"]
    profile = options.get("profile")
    content = None if profile is None else pathlib.Path(os.fspath(profile)).read_bytes()
    return Settings(name, tuple(sorted((key, value) for key, value in options.items() if key != "profile")), content, jobs)


def latest(documents: Any) -> Any:
    """Of each input the rows of the last run that had something to say about it."""
    last = documents.groupBy("input").agg({"run": "max"}).withColumnRenamed("max(run)", "run")
    return documents.join(last, ["input", "run"], "left_semi")


def known_keys(documents: Any, settings: Settings, retry_failed: bool) -> bytes:
    from pyspark.sql import functions as F

    again = F.col("status") == "failed"
    if not retry_failed:
        again = again & F.col("error").isin(*PASSING)
    rows = latest(documents.select("input", "run", "sha256", "settings", "status", "error"))
    kept = rows.where((F.col("settings") == settings.name) & ~again).select("input", "sha256")
    return b"".join(sorted(key_of(row.input, row.sha256) for row in kept.toLocalIterator()))


def listing(spark: Any, sources: list[str], glob: str) -> Any:
    return spark.read.format("binaryFile").option("recursiveFileLookup", "true").option("pathGlobFilter", glob).load(sources)


def staged_rows(files: Any, archives: Any, number: int, conversion: Conversion) -> Any:
    """Of files, and of a number of archives, which are a task each."""
    from pyspark.sql import functions as F

    schema = layout.staged_schema()
    rows = files.where(F.col("length") <= LARGEST).select("path", "content").mapInArrow(conversion.of_files, schema)
    if number == 0:
        return rows
    return rows.unionByName(archives.select("path").repartitionByRange(number, "path").mapInArrow(conversion.of_archives, schema))


def stage(rows: Any, place: str) -> None:
    rows.write.option("parquet.enable.dictionary", "false").parquet(place)


class Tally(NamedTuple):
    """What was staged."""

    statuses: dict[str, int]
    parts: dict[str, int]  # files of plans that count, with their rows
    files: int  # documents that were files of the source

    @classmethod
    def of(cls, staged: Any) -> "Tally":
        from pyspark.sql import functions as F

        tally = cls({}, {}, 0)
        for row in staged.groupBy("status", "part", F.col("archive").isNull().alias("file")).count().collect():
            number = row["count"]
            tally.statuses[row.status] = tally.statuses.get(row.status, 0) + number
            if row.part is not None:
                tally.parts[row.part] = tally.parts.get(row.part, 0) + number
            tally = tally._replace(files=tally.files + number * row.file)
        return tally


def unread_paths(found: list[str], staged: Any) -> list[str]:
    """Files that are there and that no row tells of."""
    from pyspark.sql import functions as F

    paths = {input_of(path): path for path in found}
    for row in staged.where(F.col("archive").isNull()).select("input").toLocalIterator():
        paths.pop(row.input, None)
    return sorted(paths.values())


def unread_rows(spark: Any, paths: list[str], conversion: Conversion) -> Any:
    """Rows for such files: Spark hands none without a byte to a task, we none that is too large, and some can't be read."""
    rows = []
    for path in paths:
        length = length_of(spark, path)
        error = None if length == 0 else TOO_LARGE if (length or 0) > LARGEST else UNREADABLE
        rows.append((path, *(error or (None, None))))
    return spark.createDataFrame(rows, "path string, error string, message string").mapInArrow(conversion.of_unread, layout.staged_schema())


def write_run(storage: Storage, run: int, parts: Mapping[str, int], new: Any) -> None:
    """The documents last: whoever finds a document finds all of its rows."""
    by_area = new.hint("rebalance", "area_code").sortWithinPartitions("area_code", "input")
    written = [Written(*row) for row in by_area.mapInArrow(AreaWriting(storage.at("_staging", "tables")), WRITTEN).collect()]
    written += [Written("plans", part, None, rows) for part, rows in parts.items()]
    for table in sorted(layout.COLUMNS, key=lambda name: name == "documents"):
        storage.publish(table, run, [one for one in written if one.table == table])


def convert(spark: Any, sources: str | Iterable[str], out: str, *, form: Form = "parquet", glob: str = PLAN_GLOB,
            retry_failed: bool = False, take_over: bool = False, **options: Any) -> Counts:
    """Converts what is new in the sources and adds it to the tables of `out`.

    sources       folders, files or patterns of them, anywhere that Spark reads; WARC archives among them are opened
    out           the folder of the tables, which is made when it is not there
    form          "parquet", or "delta" for the log of Delta Lake beside it
    glob          names of the files that are read
    retry_failed  also try documents again that could not be read with the same settings before
    take_over     go on though another run seems to be writing: it was cut off
    options       those of actionplan.Limits

    Raises ActionPlanError: `usage` for options that are none, `output-unwritable` when another run is writing.
    """
    paths = [sources] if isinstance(sources, str) else list(sources)
    jobs = int(spark.sparkContext.getConf().get("spark.task.cpus", "1"))
    settings = settings_of(cast(Limits, options), jobs)
    storage = Storage(spark, out, form)
    storage.begin(take_over)
    try:
        with session_settings(spark):
            return _run(spark, storage, paths, glob, settings, retry_failed)
    except Exception as failure:
        if "PATH_NOT_FOUND" in str(failure):
            raise ActionPlanError("missing-input", "there is no file or folder at one of these; check the paths",
                                  ", ".join(paths)) from None
        raise
    finally:
        storage.end()


def _run(spark: Any, storage: Storage, paths: list[str], glob: str, settings: Settings, retry_failed: bool) -> Counts:
    from pyspark.sql import functions as F

    started = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    run = max(storage.runs(), default=0) + 1
    known = spark.sparkContext.broadcast(known_keys(storage.read("documents"), settings, retry_failed) if run > 1 else b"")
    # Documents are converted once, into the staging folder: of a task that ran twice, Spark keeps one. The tables are
    # made from there, so that an executor that goes costs no second conversion, and all tables tell of the same one.
    conversion = Conversion(settings, storage.at("_staging", "plans"), known)
    files, archives = listing(spark, paths, glob), listing(spark, paths, ARCHIVE_GLOB)
    found, harvests = [urllib.parse.unquote(path) for path in files.inputFiles()], len(archives.inputFiles())
    places = [storage.at("_staging", "read")]
    reader = spark.read.schema(layout.staged_schema())
    stage(staged_rows(files, archives, harvests, conversion), places[0])
    staged = reader.parquet(*places)
    tally = Tally.of(staged)
    unread = unread_paths(found, staged) if tally.files != len(found) else []
    if unread:
        places.append(storage.at("_staging", "unread"))
        stage(unread_rows(spark, unread, conversion), places[1])
        staged = reader.parquet(*places)
        tally = Tally.of(staged)
    known.unpersist()
    new, statuses = staged.where(F.col("status") != "unchanged"), tally.statuses
    if harvests or len(paths) > 1:  # archives may hold a page twice, and sources lie in each other
        new = new.dropDuplicates(["input", "sha256"])
        once = staged.groupBy("input", "sha256").agg(F.min("status").alias("status"))
        statuses = {row.status: row["count"] for row in once.groupBy("status").count().collect()}
    converted, failed, unchanged = (statuses.get(status, 0) for status in ("converted", "failed", "unchanged"))
    if converted + failed == 0:
        return Counts(None, 0, 0, unchanged)
    write_run(storage, run, tally.parts, new)
    ended = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    storage.commit(run, {"run": run, "started": started, "ended": ended, "sources": paths, "settings": settings.name,
                         "converted": converted, "failed": failed, "unchanged": unchanged})
    return Counts(run, converted, failed, unchanged)
