#!/usr/bin/env python3
"""The Spark job against the command: bench/spark_process.py [--documents N] [--measure N]

By the Python of an environment with './python[spark]'. Two parts:

same     N documents (5,000; copies of samples/, one in 50 hostile) by the command, and by Spark on two executors of one core, one of
         which is killed in mid-job. Fails unless both give the same rows; then converts again, and again with ten documents more.
measure  N documents (2,000; samples alone) with one worker of the command's, and by Spark on one executor of one core, in turn: what
         they take by the clock, and where the CPU seconds go. Before that, Spark converts 200, so that Java is warm.

A number of 0 leaves a part out. On a machine that others use, CPU seconds say more than the clock."""

import argparse
import collections
import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import zipfile

import pyarrow.dataset
from actionplan import spark as job
from actionplan.tables import TABLES, rows_of
from actionplan.worker import PROGRAM

TOP = pathlib.Path(__file__).resolve().parent.parent
SAMPLES = sorted(path for path in (TOP / "samples").rglob("*") if path.suffix in (".txt", ".html", ".docx", ".pdf"))
KINDS = ("executors, Python and workers", "executors, Java", "driver, Java")
WARM = 200  # documents that Spark converts before it is measured
TICKS = os.sysconf("SC_CLK_TCK")


def hostile_documents(folder):
    """One of each kind: no document, part of one, or one that is out for trouble."""
    pdf = next(path for path in SAMPLES if path.suffix == ".pdf").read_bytes()
    word = next(path for path in SAMPLES if path.suffix == ".docx").read_bytes()
    bomb = folder / "bomb"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            part.write(b"<w:document>")
            for _ in range(300):
                part.write(bytes(1 << 20))
    packed = bomb.read_bytes()
    bomb.unlink()
    loop = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9999999>>endobj\ntrailer<</Root 1 0 R>>"
    return [("none.pdf", b""), ("noise.pdf", bytes(range(256)) * 400), ("blank.txt", b" \n" * 5000), ("cut.pdf", pdf[:len(pdf) // 2]),
            ("cut.docx", word[:len(word) // 2]), ("bomb.docx", packed), ("loop.pdf", loop), ("deep.html", b"<div>" * 200_000),
            ("line.txt", b"commissioning plan " * 100_000), ("attributes.html", b"<p " + b" ".join(b"a%d=1" % n for n in range(50_000)) + b">")]


def make_documents(folder, number, hostile_every):
    folder.mkdir()
    hostile = hostile_documents(folder.parent)
    for index in range(number):
        part = folder / f"{index // 500:03}"
        part.mkdir(exist_ok=True)
        if hostile_every and index % hostile_every == hostile_every - 1:
            name, content = hostile[index // hostile_every % len(hostile)]
            (part / f"{index:06} {name}").write_bytes(content)
        else:
            sample = SAMPLES[index % len(SAMPLES)]
            shutil.copy(sample, part / f"{index:06} {sample.name}")


def run_command(plans, out, jobs):
    before = os.times()
    begin = time.monotonic()
    subprocess.run([PROGRAM, "convert", plans, "--out", out, "--jobs", str(jobs), "--quiet", "--timeout", "600"], check=False,
                   stderr=subprocess.DEVNULL)
    after = os.times()
    return time.monotonic() - begin, after.children_user + after.children_system - before.children_user - before.children_system


def session(executors, folder):
    from pyspark.sql import SparkSession

    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    os.environ["PYSPARK_PYTHON"] = sys.executable
    return (SparkSession.builder.master(f"local-cluster[{executors},1,1024]").appName("bench").config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false").config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1").config("spark.sql.shuffle.partitions", "4").config("spark.local.dir", str(folder)).getOrCreate())


def processes():
    """Those that this one has started, and their children: what each is, its CPU seconds and the most MiB that it had."""
    found = {}
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().split(b"\0")
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            peak = [line.split()[1] for line in (folder / "status").read_text().splitlines() if line.startswith("VmHWM")]
        except OSError:
            continue  # it has just ended
        kind = ("executors, Java" if b"org.apache.spark.executor.CoarseGrainedExecutorBackend" in words
                else "driver, Java" if words[0].endswith(b"java")
                else "executors, Python and workers" if b"pyspark.daemon" in words or words[0].endswith(b"/actionplan") else "")
        # With those of its children that have ended, as workers have that were idle for a minute: so they are counted as one.
        found[int(folder.name)] = (int(fields[1]), kind, sum(map(int, fields[11:15])) / TICKS, int(peak[0]) / 1024 if peak else 0)

    def ours(process):
        parent = found[process][0] if process in found else 0
        return parent == os.getpid() or parent in found and ours(parent)

    return {process: (kind, seconds, mib) for process, (_, kind, seconds, mib) in found.items() if kind and ours(process)}


def cpu_of(some, kind=None):
    return sum(seconds for name, seconds, _ in some.values() if kind in (None, name))


def kill_one_executor(out, done):
    """As soon as a task has ended, so that there is something to lose."""
    while not done.is_set():
        if any(pathlib.Path(out, "_staging", "read").rglob("task_*")):
            executor = min(process for process, (kind, *_) in processes().items() if kind == "executors, Java")
            os.kill(executor, signal.SIGKILL)
            print(f"executor {executor} killed")
            return
        time.sleep(0.1)
    raise SystemExit("no executor was killed in mid-job")


def command_rows(out):
    rows = {table: collections.Counter() for table in ("documents", *TABLES)}
    for line in (out / "run.ndjson").read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        error = record["error"] or {"code": None, "message": None}
        plan = json.loads((out / record["output"]).read_text(encoding="utf-8")) if record["output"] else None
        text = plan and json.dumps(plan, ensure_ascii=False, separators=(",", ":"))
        rows["documents"][(record["input"], record["status"], error["code"], error["message"], text)] += 1
        for table in TABLES:
            rows[table].update((record["input"], *row) for row in (rows_of(plan, table) if plan else ()))
    return rows


def whole_table(out, table):
    return pyarrow.dataset.dataset(f"{out}/{table}", partitioning="hive", exclude_invalid_files=False).to_table()


def spark_rows(out):
    rows = {}
    for table in ("documents", *TABLES):
        columns = ("status", "error", "message", "json") if table == "documents" else TABLES[table]
        found = whole_table(out, table)
        if table == "documents":
            found = found.join(whole_table(out, "plans").select(["input", "json"]), "input")
        found = found.select(["input", *columns])
        rows[table] = collections.Counter(zip(*(column.to_pylist() for column in found.columns)))
    return rows


def same(folder, number):
    make_documents(folder / "plans", number, 50)
    clock, cpu = run_command(folder / "plans", folder / "one", 2)
    print(f"the command, two workers: {clock:.0f} s by the clock, {cpu:.0f} s of CPU")
    spark = session(2, folder / "spark")
    out, done = str(folder / "tables"), threading.Event()
    killer = threading.Thread(target=kill_one_executor, args=(out, done))
    killer.start()
    begin = time.monotonic()
    counts = job.convert(spark, str(folder / "plans"), out, timeout=600)
    done.set()
    killer.join()
    print(f"Spark, two executors, one killed: {time.monotonic() - begin:.0f} s by the clock; {counts}")
    wanted, found = command_rows(folder / "one"), spark_rows(out)
    for table, rows in wanted.items():
        if found[table] != rows:
            raise SystemExit(f"{table}: not the same rows: {(rows - found[table]).total()} lost, {(found[table] - rows).total()} made up")
        print(f"{table}: {rows.total()} rows, the same")
    begin = time.monotonic()
    again = job.convert(spark, str(folder / "plans"), out, timeout=600)
    print(f"again: {time.monotonic() - begin:.0f} s; {again}")
    for index in range(10):
        shutil.copy(SAMPLES[index], folder / "plans" / f"new {index}{SAMPLES[index].suffix}")
    begin = time.monotonic()
    more = job.convert(spark, str(folder / "plans"), out, timeout=600)
    print(f"with ten more: {time.monotonic() - begin:.0f} s; {more}")
    spark.stop()
    if (again.converted, again.failed, again.unchanged, more.converted, more.unchanged) != (0, 0, number, 10, number):
        raise SystemExit("a second run did not convert just what is new")


def task_seconds(spark):
    """What the tasks of each stage took so far."""
    java = spark._jvm
    stages = spark._jsc.sc().statusStore().stageList(None, False, False, spark.sparkContext._gateway.new_array(java.double, 0), java.java.util.ArrayList())
    return {stages.apply(index).stageId(): stages.apply(index).executorRunTime() / 1000 for index in range(stages.size())}


def measure(folder, number):
    make_documents(folder / "plans", number, 0)
    make_documents(folder / "few", WARM, 0)
    rows, peaks = [], collections.Counter()
    spark = session(1, folder / "spark")
    job.convert(spark, str(folder / "few"), str(folder / "warm"))
    for turn in range(2):
        rows.append(("the command, one worker", *run_command(folder / "plans", folder / f"one{turn}", 1)))
        before, earlier = processes(), task_seconds(spark)
        begin = time.monotonic()
        job.convert(spark, str(folder / "plans"), str(folder / f"tables{turn}"), timeout=600)
        clock = time.monotonic() - begin
        after = processes()
        tasks = [seconds for stage, seconds in task_seconds(spark).items() if stage not in earlier]
        rows += [("Spark, tasks", sum(tasks), 0), ("  that convert", max(tasks), 0)]
        rows.append(("Spark, the whole job", clock, cpu_of(after) - cpu_of(before)))
        for kind in KINDS:
            rows.append((f"  {kind}", 0, cpu_of(after, kind) - cpu_of(before, kind)))
            peaks[kind] = max([peaks[kind], *(mib for name, _, mib in after.values() if name == kind)])
        for name, clock, cpu in rows[-7:]:
            print(f"turn {turn + 1}: {name:<34} {clock / number * 1000:8.1f} {cpu / number * 1000:8.1f}")
    spark.stop()
    print(f"{number} documents, milliseconds each, the least of two turns: by the clock, of CPU")
    for name in dict.fromkeys(name for name, *_ in rows):
        clock, cpu = (min(values) / number * 1000 for values in zip(*((clock, cpu) for one, clock, cpu in rows if one == name)))
        print(f"{name:<34} {clock:8.1f} {cpu:8.1f}")
    print("memory of one process at most:", ", ".join(f"{kind} {peaks[kind]:.0f} MiB" for kind in KINDS))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--documents", type=int, default=5000)
    parser.add_argument("--measure", type=int, default=2000)
    given = parser.parse_args()
    sys.stdout.reconfigure(line_buffering=True)
    for part, number in ((same, given.documents), (measure, given.measure)):
        if number:
            with tempfile.TemporaryDirectory() as folder:
                part(pathlib.Path(folder), number)


if __name__ == "__main__":
    main()
