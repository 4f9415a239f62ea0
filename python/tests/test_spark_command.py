"""python -m actionplan.spark, as a user calls it: in a session of its own, into Parquet and into Delta Lake."""

import json
import os
import shutil
import subprocess
import sys

import actionplan
import pytest
from conftest import spark_or_skip

spark_or_skip()

from actionplan.spark import layout, read  # noqa: E402

LOCAL = ["--master", "local[1]", "--conf", "spark.ui.enabled=false", "--conf", "spark.sql.shuffle.partitions=1"]


def call(*words):
    """In a process of its own."""
    environment = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1"}
    environment.pop("PYSPARK_PYTHON", None)  # as it is for whoever says nothing
    done = subprocess.run([sys.executable, "-m", "actionplan.spark", *map(str, words)], capture_output=True, text=True, env=environment)
    return done.returncode, done.stderr


@pytest.fixture
def call_here(spark, capsys, monkeypatch):
    """In the session of all tests, which the command would end, and no other tests would have."""
    from actionplan.spark import __main__ as command

    def called(*words):
        try:
            status = command.main([str(word) for word in words])
        except SystemExit as end:
            status = end.code
        return status, capsys.readouterr().err

    monkeypatch.setattr(type(spark), "stop", lambda _: None)
    return called


def convert_and_report(call, samples, folder, *common):
    plans, tables = folder / "plans", folder / "tables"
    plans.mkdir()
    for name in ("oxfordshire.docx", "herefordshire.txt"):
        shutil.copy(samples / name, plans)
    status, said = call("convert", plans, "--out", tables, *common)
    assert status == 0 and "2 converted, 0 failed, 0 unchanged" in said, said
    # What a run that was cut off has left: a table of Delta's has no folder to take away.
    (tables / "_runs" / "1.json").rename(folder / "kept.json")
    (plans / "cut.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<<")
    status, said = call("convert", plans, "--out", tables, *common)
    assert status == 1 and "2 converted, 1 failed, 0 unchanged" in said, said
    assert (tables / "_report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    status, said = call("convert", plans, "--out", tables, *common)
    assert status == 0 and "0 converted, 0 failed, 3 unchanged" in said, said
    status, said = call("report", tables, "--out", folder / "report.json", *common)
    assert status == 0, said
    assert json.loads((folder / "report.json").read_text()) == actionplan.report(actionplan.convert_many(plans), format="json")


def test_converts_and_reports(call_here, samples, tmp_path):
    convert_and_report(call_here, samples, tmp_path)


def test_converts_into_delta(spark, call_here, samples, tmp_path):
    """What another reader of Delta Lake finds is what the job's own says, also when a run was cut off."""
    deltalake = pytest.importorskip("deltalake", reason="deltalake is not installed: pip install './python[delta]'")
    convert_and_report(call_here, samples, tmp_path, "--format", "delta")
    for table in layout.COLUMNS:
        place = str(tmp_path / "tables" / table)
        there = deltalake.DeltaTable(place)
        said = there.to_pyarrow_table(columns=[*layout.COLUMNS[table], "run"]).to_pylist()
        assert there.metadata().partition_columns == list(layout.PARTITIONS[table])
        assert sum(there.get_add_actions(flatten=True).column("num_records").to_pylist()) == len(said)
        frame = read(spark, tmp_path / "tables", table, form="delta", all_runs=True)
        assert by_text(said) == by_text(row.asDict() for row in frame.collect()), table
        assert len(said) == {"documents": 3, "plans": 2}.get(table) or len(said) > 3
    # Somebody puts its small files together, and takes away what was there before.
    before = actions_of(spark, tmp_path)
    there = deltalake.DeltaTable(str(tmp_path / "tables" / "actions"))
    there.optimize.compact()
    there.vacuum(retention_hours=0, dry_run=False, enforce_retention_duration=False)
    assert actions_of(spark, tmp_path) == before


def by_text(rows):
    return sorted(str(sorted(row.items())) for row in rows)


def actions_of(spark, folder):
    return by_text(row.asDict() for row in read(spark, folder / "tables", "actions", form="delta").collect())


def test_delta_without_its_package_is_told(call_here, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "deltalake", None)
    status, said = call_here("convert", tmp_path, "--out", tmp_path / "tables", "--format", "delta")
    assert status == 2 and "python[delta]" in said


def test_a_place_that_executors_cannot_write_to_is_told(call_here, tmp_path):
    status, said = call_here("convert", tmp_path, "--out", "webhdfs://localhost:1/tables")
    assert status == 2 and "webhdfs" in said and "choose a folder that pyarrow reaches" in said


def test_starts_a_session_of_its_own(samples, tmp_path):
    status, said = call("convert", samples / "oxfordshire.txt", "--out", tmp_path / "tables", *LOCAL)
    assert status == 0 and "1 converted, 0 failed, 0 unchanged" in said, said


@pytest.mark.parametrize("words, wanted", [
    (["convert", "plans"], "--out"),
    (["convert", "plans", "--out", "tables", "--conf", "x"], "--conf wants KEY=VALUE"),
    (["report", "tables", "--out", "report.doc"], "html, .json or .xlsx")])
def test_wrong_calls_are_told(words, wanted, call_here, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    status, said = call_here(*words)
    assert status == 2 and wanted in said
