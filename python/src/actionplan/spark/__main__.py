"""python -m actionplan.spark convert SOURCE... --out TABLE, and report TABLE --out FILE."""

import argparse
import os
import sys
from typing import Any

from ..errors import ActionPlanError
from ..judging import Format
from .job import PLAN_GLOB, convert
from .reading import report
from .storage import Storage

REPORT = "_report.html"  # Spark passes over such names


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m actionplan.spark", description="Plans as tables, by Apache Spark; docs/spark.md.")
    commands = parser.add_subparsers(dest="command", required=True)
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--master", help="where Spark runs; else what spark-submit or its settings say")
    common.add_argument("--conf", action="append", default=[], metavar="KEY=VALUE", help="a setting of Spark's")
    common.add_argument("--format", choices=("parquet", "delta"), default="parquet", help="parquet, or delta for Delta Lake's log beside it")
    common.add_argument("--report-limit", type=int, default=5000, metavar="N", help="no report on more documents than these (5000)")

    run = commands.add_parser("convert", parents=[common], help="convert what is new, add it to the tables, write the report")
    run.add_argument("sources", nargs="+", metavar="SOURCE", help="folder, file or pattern that Spark reads; WARC archives are opened")
    run.add_argument("--out", required=True, metavar="TABLE", help="folder of the tables")
    run.add_argument("--glob", default=PLAN_GLOB, metavar="PATTERN", help="names of the files to read (those that plans come under)")
    run.add_argument("--retry-failed", action="store_true", help="try documents again that could not be read before")
    run.add_argument("--take-over", action="store_true", help="go on though another run seems to be writing: it was cut off")
    for name in ("tracked", "profile", "as-of", "memory"):
        run.add_argument(f"--{name}", help="as of actionplan convert")
    run.add_argument("--timeout", type=int, help="as of actionplan convert")
    run.add_argument("--require-sandbox", action="store_true", default=None, help="as of actionplan convert")

    page = commands.add_parser("report", parents=[common], help="write the report on what the tables say now")
    page.add_argument("table", metavar="TABLE")
    page.add_argument("--out", required=True, metavar="FILE", help="a file of this machine; its name says the format: .html, .json, .xlsx")
    page.add_argument("--area", action="append", default=[], metavar="CODE", help="only plans of the area with this code; may be repeated")
    page.add_argument("--as-of", default="", metavar="DAY", help="look at deadlines from this day")
    return parser


def session(given: argparse.Namespace) -> Any:
    from pyspark.sql import SparkSession

    builder: Any = SparkSession.builder
    builder = builder.appName("actionplan")
    if given.master:
        builder = builder.master(given.master)
    for setting in given.conf:
        key, sign, value = setting.partition("=")
        if not sign:
            raise ActionPlanError("usage", f"--conf wants KEY=VALUE, not {setting!r}")
        builder = builder.config(key, value)
    spark = builder.getOrCreate()
    if spark.sparkContext.master.startswith("local") and "PYSPARK_PYTHON" not in os.environ:
        spark.sparkContext.pythonExec = sys.executable  # else whatever is called python3
    return spark


def write_report(spark: Any, given: argparse.Namespace) -> None:
    name = given.out.rpartition(".")[2]
    forms: dict[str, Format] = {"html": "html", "json": "json", "xlsx": "xlsx"}
    if name not in forms:
        raise ActionPlanError("usage", "the report is .html, .json or .xlsx", given.out)
    import json

    said = report(spark, given.table, form=given.format, area_codes=given.area, format=forms[name], as_of=given.as_of,
                  limit=given.report_limit)
    content = said if isinstance(said, bytes) else said.encode() if isinstance(said, str) else json.dumps(said, indent=2).encode()
    with open(given.out, "wb") as file:
        file.write(content)


def run_convert(spark: Any, given: argparse.Namespace) -> int:
    options = {name: value for name in ("tracked", "profile", "as_of", "memory", "timeout", "require_sandbox")
               if (value := getattr(given, name)) is not None}
    counts = convert(spark, given.sources, given.out, form=given.format, glob=given.glob, retry_failed=given.retry_failed,
                     take_over=given.take_over, **options)
    print(f"{counts.converted} converted, {counts.failed} failed, {counts.unchanged} unchanged", file=sys.stderr)
    try:
        if counts.run is not None:
            page = report(spark, given.out, form=given.format, as_of=given.as_of or "", limit=given.report_limit)
            Storage(spark, given.out, given.format).write(REPORT, page.encode())
    except ActionPlanError as error:
        print(f"no report: {error}", file=sys.stderr)
    return 1 if counts.failed else 0


def main(words: list[str] | None = None) -> int:
    given = arguments().parse_args(words)
    try:
        spark = session(given)
        try:
            if given.command == "convert":
                return run_convert(spark, given)
            write_report(spark, given)
            return 0
        finally:
            spark.stop()
    except ImportError as failure:
        print(f"actionplan.spark: {failure}; pip install './python[spark]'", file=sys.stderr)
    except OSError as failure:
        print(f"{given.out}: can't be written: {failure.strerror}; choose another place", file=sys.stderr)
        return 1
    except ActionPlanError as error:
        print(error, file=sys.stderr)
        return 2 if error.code == "usage" else 1
    return 2


if __name__ == "__main__":
    sys.exit(main())
