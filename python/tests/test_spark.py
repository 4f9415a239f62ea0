"""The Spark job, with two executors of their own processes: the rows of one machine, whatever goes wrong."""

import collections
import datetime
import io
import json
import os
import pathlib
import re
import shutil
import signal
import threading
import time

import actionplan
import pytest
from actionplan.tables import TABLES, rows_of
from conftest import SAMPLES, TOP, spark_or_skip

spark_or_skip()

from actionplan import spark as job  # noqa: E402
from actionplan.spark import layout  # noqa: E402
from actionplan.spark.storage import Storage  # noqa: E402

HOSTILE = {"no bytes.pdf": b"", "binary.pdf": b"\0\1\2\3" * 100, "blank.txt": b" \n", "cut.pdf": b"%PDF-1.7\n1 0 obj\n<<", "cut.docx": b"PK\x03\x04word/",
           "deep.html": b"<html>" + b"<div>" * 50_000, "café & co.html": b"<html><p>\xff\xfe no words \xed\xa0\x80"}


@pytest.fixture(scope="module")
def plans(tmp_path_factory):
    """The samples in Word, HTML and text, with documents among them that can't be read."""
    folder = tmp_path_factory.mktemp("plans")
    for path in SAMPLES.iterdir():
        if path.suffix in (".docx", ".html", ".txt"):
            shutil.copy(path, folder)
    shutil.copy(SAMPLES / "ruled" / "oxfordshire.pdf", folder)
    (folder / "odd ones").mkdir()
    for name, content in HOSTILE.items():
        (folder / "odd ones" / name).write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def wanted(plans):
    return rows_of_outcomes(actionplan.convert_many(plans))


@pytest.fixture(scope="module")
def tables(spark, plans, tmp_path_factory):
    out = str(tmp_path_factory.mktemp("out") / "tables")
    return out, job.convert(spark, str(plans), out)


def rows_of_outcomes(outcomes):
    """What one machine says, as the job's tables have it: every row with its input before it."""
    rows = {table: [] for table in layout.AREA_TABLES}
    for one in outcomes:
        error = one.error
        plan = one.plan and json.dumps(one.plan, ensure_ascii=False, separators=(",", ":"))
        rows["documents"].append((one.source, "failed" if error else "converted", error and error.code, error and error.message, plan))
        for table in TABLES:
            rows[table] += [(one.source, *row) for row in (rows_of(one.plan, table) if one.plan else ())]
    return {table: collections.Counter(found) for table, found in rows.items()}


def rows_of_tables(spark, out, **options):
    rows = {}
    for table in layout.AREA_TABLES:
        columns = ("status", "error", "message", "json") if table == "documents" else TABLES[table]
        frame = job.read(spark, out, table, **options)
        if table == "documents":
            frame = frame.join(job.read(spark, out, "plans", **options), ["input", "sha256", "run"], "left")
        frame = frame.select("input", *columns)
        rows[table] = collections.Counter(tuple(row) for row in frame.collect())
    return rows


def test_rows_are_those_of_one_machine(spark, plans, tables, wanted):
    out, counts = tables
    assert counts.failed >= 4 and counts.converted >= 15
    assert (counts.converted + counts.failed, counts.unchanged) == (wanted["documents"].total(), 0)
    said = rows_of_tables(spark, out)
    for table, rows in wanted.items():
        assert rows.total() > 15 and said[table] == rows, table
    assert Storage(spark, out).names("_staging") == [] and "_running" not in Storage(spark, out).names("")


def test_tables_lie_by_area(spark, tables):
    out, _ = tables
    codes = {row.area_code for row in job.read(spark, out, "actions").select("area_code").distinct().collect()}
    folders = {path.name.partition("=")[2] for path in pathlib.Path(out, "actions", "run=1").glob("area_code=*")}
    assert len(codes) > 2 and folders == {code or "__HIVE_DEFAULT_PARTITION__" for code in codes}
    # Any reader of Parquet has them, too.
    import pyarrow.dataset

    whole = pyarrow.dataset.dataset(out + "/actions", partitioning="hive", exclude_invalid_files=False)
    assert whole.count_rows() == job.read(spark, out, "actions").count()


def test_the_report_is_that_of_one_machine(spark, plans, tables):
    out, _ = tables
    said = job.report(spark, out, format="json", as_of="2017-01-01")
    assert said == actionplan.report(actionplan.convert_many(plans), format="json", as_of="2017-01-01")
    code = said_code(spark, out)
    assert 0 < len(job.report(spark, out, format="json", area_codes=[code])["plans"]) < len(said["plans"])
    with pytest.raises(actionplan.ActionPlanError, match="over 3 documents"):
        job.report(spark, out, limit=3)


def said_code(spark, out):
    return job.read(spark, out, "documents").where("area_code is not null").select("area_code").first().area_code


def test_a_second_run_converts_what_is_new(spark, tmp_path, samples):
    source, out = tmp_path / "plans", str(tmp_path / "tables")
    source.mkdir()
    for name in ("oxfordshire.txt", "herefordshire.txt"):
        shutil.copy(samples / name, source)
    (source / "bad.pdf").write_bytes(b"\0\1")
    (source / "no bytes.pdf").touch()
    assert job.convert(spark, str(source), out) == (1, 2, 2, 0)
    assert job.convert(spark, str(source), out) == (None, 0, 0, 4)
    os.utime(source / "oxfordshire.txt")  # touched, and the same
    (source / "herefordshire.txt").write_bytes((source / "herefordshire.txt").read_bytes() + b"\nOne more line\n")
    shutil.copy(samples / "oxfordshire.html", source)
    # A run that was cut off half way: rows without its word that it is whole, and the mark that it is running.
    shutil.copytree(f"{out}/actions/run=1", f"{out}/actions/run=2")
    pathlib.Path(out, "_running").touch()
    with pytest.raises(actionplan.ActionPlanError, match="take-over"):
        job.convert(spark, str(source), out)
    assert job.convert(spark, str(source), out, take_over=True) == (2, 2, 0, 3)
    assert rows_of_tables(spark, out) == rows_of_outcomes(actionplan.convert_many(source))
    assert job.read(spark, out, "documents", all_runs=True).count() == 6
    assert job.convert(spark, str(source), out, as_of="2016-01-01") == (3, 3, 2, 0)  # read in another way
    assert rows_of_tables(spark, out) == rows_of_outcomes(actionplan.convert_many(source, as_of="2016-01-01"))


def test_an_archive_of_the_web_gives_the_plans(spark, samples, tmp_path):
    """Two archives that hold a page twice, and one that is cut off; the plans are those of the files."""
    import gzip

    names = ["oxfordshire.html", "oxfordshire.docx", "ruled/oxfordshire.pdf"]
    archive = io.BytesIO()
    for name in names:
        content = (samples / name).read_bytes()
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + content
        archive.write(gzip.compress(
            f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/{name}\r\nContent-Length: {len(block)}\r\n\r\n"
            .encode() + block + b"\r\n\r\n"))
    (tmp_path / "plans").mkdir()
    for name in ("a.warc.gz", "b.warc.gz"):
        (tmp_path / "plans" / name).write_bytes(archive.getvalue())
    (tmp_path / "plans" / "cut.warc.gz").write_bytes(archive.getvalue()[:-30])
    out = str(tmp_path / "tables")
    assert job.convert(spark, str(tmp_path / "plans"), out) == (1, 3, 1, 0)
    found = {row.input: row for row in job.read(spark, out, "documents").collect()}
    plans = {row.input: row.json for row in job.read(spark, out, "plans").collect()}
    assert len(plans) == job.read(spark, out, "plans").count() == len(names)
    for name in names:
        found.pop(f"https://example.org/{name}")
        assert json.loads(plans[f"https://example.org/{name}"]) == actionplan.convert(samples / name)
    cut, = found.values()
    assert (cut.input, cut.error) == (str(tmp_path / "plans" / "cut.warc.gz"), "unreadable")
    assert job.read(spark, out, "actions").count() == sum(len(actionplan.convert(samples / name)["actions"]) for name in names)


def executor_ids():
    """The processes of the executors of this very session."""
    parents, executors = {}, []
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().split(b"\0")
            parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue  # it has just ended
        if b"org.apache.spark.executor.CoarseGrainedExecutorBackend" in words:
            executors.append(int(folder.name))

    def ours(process):
        return process == os.getpid() or process in parents and ours(parents[process])

    return [process for process in executors if ours(process)]


def test_an_executor_that_is_killed_loses_and_doubles_nothing(spark, plans, wanted, tmp_path):
    """It is killed as soon as documents are being converted, and what it has done is done by another."""
    slow = tmp_path / "slow.txt"
    slow.write_bytes(b"Action\nTimescale\nLead\n" + b"words\n\n" * 300_000)  # so that it is still at work
    out, killed = str(tmp_path / "tables"), []

    def kill():
        tracker = spark.sparkContext.statusTracker()
        end = time.monotonic() + 60
        while not killed and time.monotonic() < end:
            stages = [tracker.getStageInfo(stage) for stage in tracker.getActiveStageIds()]
            staging = pathlib.Path(out, "_staging", "read", "_temporary")
            running = executor_ids() if staging.exists() and any(stage and stage.numActiveTasks for stage in stages) else []
            if running:
                killed.append(running[0])
                os.kill(killed[0], signal.SIGKILL)
            time.sleep(0.02)

    killer = threading.Thread(target=kill)
    killer.start()
    counts = job.convert(spark, [str(plans), str(slow)], out)
    killer.join()
    assert killed and killed[0] not in executor_ids()
    one, = actionplan.convert_many(slow)
    assert counts.converted + counts.failed == wanted["documents"].total() + 1
    said = rows_of_tables(spark, out)
    for table, more in rows_of_outcomes([one]).items():
        assert said[table] == wanted[table] + more, table


def staged_documents():
    """Two, of an area whose code a profile has made up, and of none."""
    rows = [{"input": "a.txt", "status": "converted", "area_code": "über/1 = %20"}, {"input": "b.txt", **layout.error_row("unreadable", "no")}]
    return layout.staged_batch(rows)


def test_a_code_that_is_odd_in_a_path_comes_back(spark, tmp_path):
    from actionplan.spark.area_files import AreaWriting, Written

    deltalake = pytest.importorskip("deltalake", reason="deltalake is not installed: pip install './python[delta]'")

    storage = Storage(spark, str(tmp_path), "delta")
    made, = AreaWriting(storage.at("_staging", "tables"))([staged_documents()])
    storage.publish("documents", 1, [Written(**row) for row in made.to_pylist()])
    storage.commit(1, {})
    wanted = [("a.txt", "über/1 = %20"), ("b.txt", None)]
    for form in ("parquet", "delta"):
        rows = job.read(spark, str(tmp_path), "documents", form=form).orderBy("input").collect()
        assert [(row.input, row.area_code) for row in rows] == wanted, form
    there = deltalake.DeltaTable(str(tmp_path / "documents")).to_pyarrow_table().sort_by("input")
    assert list(zip(there["input"].to_pylist(), there["area_code"].to_pylist())) == wanted


def test_files_of_tasks_that_do_not_count_are_taken_away(spark, tmp_path):
    from actionplan.spark.area_files import Written

    folder = tmp_path / "_staging" / "tables" / "actions" / "area_code=E06000019"
    folder.mkdir(parents=True)
    for name in ("counts", "stray"):
        (folder / f"{name}.parquet").touch()
    path = "area_code=E06000019/counts.parquet"
    Storage(spark, str(tmp_path)).publish("actions", 7, [Written("actions", path, "E06000019", 1)])
    assert [str(one.relative_to(tmp_path)) for one in tmp_path.rglob("*.parquet")] == [f"actions/run=7/{path}"]


def test_wrong_calls_are_told(spark, tmp_path):
    for options, code in (({"timeout": 0}, "usage"), ({"as_of": "soon"}, "usage")):
        with pytest.raises(actionplan.ActionPlanError) as raised:
            job.convert(spark, str(tmp_path), str(tmp_path / "out"), **options)
        assert raised.value.code == code
    with pytest.raises(actionplan.ActionPlanError) as raised:
        job.convert(spark, str(tmp_path / "none"), str(tmp_path / "out"))
    assert raised.value.code == "missing-input"
    with pytest.raises(ValueError, match="documents, plans, actions"):
        job.read(spark, str(tmp_path), "action")


def test_a_large_file_has_a_task_of_its_own(spark, tmp_path):
    from pyspark.sql import functions as F

    for index in range(600):
        (tmp_path / f"{index}.txt").write_bytes(b"x" * 1000)
    (tmp_path / "large.txt").write_bytes(bytes(job.job.TASK_BYTES + 1))
    with job.job.session_settings(spark):
        files = job.job.listing(spark, [str(tmp_path)], job.job.PLAN_GLOB)
        tasks = collections.defaultdict(list)
        for row in files.select("length", F.spark_partition_id().alias("task")).collect():
            tasks[row.task].append(row.length)
    assert tasks[0] == [job.job.TASK_BYTES + 1]  # and starts first
    assert sum(map(len, tasks.values())) == 601 and all(len(lengths) <= 256 for lengths in tasks.values())


def test_days_of_long_ago_are_days(spark, tmp_path):
    (tmp_path / "old.txt").write_bytes(b"No.\tAction\tTimescale\n1\tWait\tMay 2016\n2\tGo\t1 May 1066\n3\tRest\tMay 2016\n")
    out = str(tmp_path / "tables")
    job.convert(spark, str(tmp_path / "old.txt"), out)
    plan = actionplan.convert(tmp_path / "old.txt")
    days = [row.earliest for row in job.read(spark, out, "dates").orderBy("action").collect()]
    assert days == [row[list(TABLES["dates"]).index("earliest")] for row in rows_of(plan, "dates")]
    assert all(one is None or isinstance(one, datetime.date) for one in days)


def test_the_page_has_the_columns():
    page = (TOP / "docs" / "spark.md").read_text(encoding="utf-8")
    row, = re.findall(r"^\| `documents` \| [^|]+ \| (.*) \|$", page, re.MULTILINE)
    assert re.findall(r"`(\w+)`", row) == [*layout.DOCUMENTS, "run"]
