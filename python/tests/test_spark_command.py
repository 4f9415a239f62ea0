"""python -m actionplan.spark, as a user calls it: in a session of its own, into Parquet and, where it is at hand, into Delta Lake."""

import json
import os
import shutil
import subprocess
import sys

import actionplan
import pytest
from conftest import DELTA_JARS, spark_or_skip

spark_or_skip()

LOCAL = ["--master", "local[1]", "--conf", "spark.ui.enabled=false", "--conf", "spark.sql.shuffle.partitions=1"]


def call(*words):
    """In a process of its own."""
    environment = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1"}
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


@pytest.mark.skipif(not DELTA_JARS, reason="ACTIONPLAN_DELTA_JARS names no jars of Delta Lake for the pyspark that is installed")
def test_converts_into_delta(call_here, samples, tmp_path):
    convert_and_report(call_here, samples, tmp_path, "--format", "delta")
    assert (tmp_path / "tables" / "actions" / "_delta_log").is_dir()


@pytest.mark.skipif(bool(DELTA_JARS), reason="this session has Delta Lake")
def test_a_session_without_delta_is_told(call_here, tmp_path):
    status, said = call_here("convert", tmp_path, "--out", tmp_path / "tables", "--format", "delta")
    assert status == 2 and "no Delta Lake" in said


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
