"""python -m actionplan.spark, as a user calls it: in a session of its own, into Parquet and, where it is at hand, into Delta Lake."""

import json
import os
import re
import shutil
import subprocess
import sys

import actionplan
import pytest
from conftest import spark_or_skip

spark_or_skip()

DELTA = ["--conf", "spark.sql.extensions=io.delta.sql.DeltaSparkSessionExtension",
         "--conf", "spark.sql.catalog.spark_catalog=org.apache.spark.sql.delta.catalog.DeltaCatalog",
         "--conf", f"spark.jars={os.environ.get('ACTIONPLAN_DELTA_JARS', '')}"]
wants_delta = pytest.mark.skipif("ACTIONPLAN_DELTA_JARS" not in os.environ,
                                 reason="ACTIONPLAN_DELTA_JARS names no jars of Delta Lake for the pyspark that is installed")


def call(*words):
    environment = {**os.environ, "SPARK_LOCAL_IP": "127.0.0.1"}
    done = subprocess.run([sys.executable, "-m", "actionplan.spark", *map(str, words)], capture_output=True, text=True, env=environment)
    return done.returncode, done.stderr


@pytest.mark.parametrize("form, settings", [("parquet", []), pytest.param("delta", DELTA, marks=wants_delta)])
def test_converts_and_reports(form, settings, samples, tmp_path):
    (tmp_path / "plans").mkdir()
    for name in ("oxfordshire.docx", "herefordshire.txt"):
        shutil.copy(samples / name, tmp_path / "plans")
    common = ["--master", "local[1]", "--format", form, "--conf", "spark.ui.enabled=false", "--conf", "spark.sql.shuffle.partitions=1", *settings]
    status, said = call("convert", tmp_path / "plans", "--out", tmp_path / "tables", *common)
    assert status == 0 and "2 converted, 0 failed, 0 unchanged" in said, said
    assert (tmp_path / "tables" / "_report.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    # What a run that was cut off has left: a Delta table has no folder to take away.
    (tmp_path / "tables" / "_runs" / "1.json").rename(tmp_path / "kept.json")
    status, said = call("convert", tmp_path / "plans", "--out", tmp_path / "tables", *common)
    assert status == 0 and "2 converted, 0 failed, 0 unchanged" in said, said
    (tmp_path / "plans" / "cut.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<<")
    status, said = call("convert", tmp_path / "plans", "--out", tmp_path / "tables", *common)
    assert status == 1 and "0 converted, 1 failed, 2 unchanged" in said, said
    status, said = call("report", tmp_path / "tables", "--out", tmp_path / "report.json", *common)
    assert status == 0, said
    assert json.loads((tmp_path / "report.json").read_text()) == actionplan.report(actionplan.convert_many(tmp_path / "plans"), format="json")


@pytest.mark.parametrize("words, said", [
    (["convert", "plans"], "--out"),
    (["convert", "plans", "--out", "tables", "--conf", "x"], "--conf wants KEY=VALUE"),
    (["convert", ".", "--out", "tables", "--format", "delta"], "no Delta Lake"),
    (["report", "tables", "--out", "report.doc"], "html, .json or .xlsx")])
def test_wrong_calls_are_told(words, said, spark, tmp_path, capsys, monkeypatch):
    from actionplan.spark import __main__ as command

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(type(spark), "stop", lambda _: None)  # the other tests want it yet
    try:
        status = command.main(words)
    except SystemExit as end:
        status = end.code
    assert status == 2
    assert re.search(re.escape(said), capsys.readouterr().err)
