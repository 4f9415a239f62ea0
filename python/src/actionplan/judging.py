"""Reports on plans, comparisons of them, and whether they are plans at all."""

import json
import os
from collections.abc import Iterable
from typing import Any, Literal, NamedTuple, overload

from . import _native
from .converter import Outcome, Path, convert
from .errors import ActionPlanError
from .plan_types import Plan


class Fault(NamedTuple):
    """One way in which JSON is no plan."""

    place: str  # a JSON pointer; "/" for the whole
    message: str
    remedy: str


def text_of(plan: Plan) -> bytes:
    return json.dumps(plan, ensure_ascii=False).encode("utf-8", "surrogatepass")


def content_of(path: Path) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as failure:
        raise ActionPlanError("unreadable", f"can't be read: {failure.strerror}; check the path", os.fspath(path)) from None


def validate(plan: Plan | Path | bytes) -> list[Fault]:
    """What is wrong with a plan by the schema (docs/SCHEMA.md): the first 20 faults, none when it is valid.

    plan  a dict, the path of a JSON file, or JSON

    Raises ActionPlanError for a file that can't be read. Any other content gives faults.
    """
    text = text_of(plan) if isinstance(plan, dict) else plan if isinstance(plan, bytes) else content_of(plan)
    return [Fault(pointer or "/", message, remedy) for pointer, message, remedy in _native.faults(text)]


def plan_text(edition: Plan | Path) -> bytes:
    if isinstance(edition, dict):
        return text_of(edition)
    path = os.fspath(edition)
    content = content_of(path) if path.endswith(".json") else text_of(convert(path))
    return content


def is_folder(edition: Any) -> bool:
    return isinstance(edition, (str, os.PathLike)) and os.path.isdir(edition)


@overload
def compare(before: Any, after: Any, format: Literal["json"] = ...) -> dict[str, Any]: ...
@overload
def compare(before: Any, after: Any, format: Literal["html", "text"]) -> str: ...


def compare(before: Plan | Path | Iterable[Plan], after: Plan | Path | Iterable[Plan],
            format: Literal["json", "html", "text"] = "json") -> dict[str, Any] | str:
    """What changed between two editions of a plan, or of many (docs/compare.md).

    before, after  each a plan, the path of one (JSON, or a document that is converted at once); or both folders that convert wrote,
                   or iterables of plans, which are paired by area
    format         "json" gives a dict, "html" one page that needs no network, "text" what the command prints

    Raises ActionPlanError: `usage` for one plan against many, `not-a-plan`, and those of convert.
    """
    texts, many = [], []
    for edition in (before, after):
        place = os.fspath(edition) if isinstance(edition, (str, os.PathLike)) else ""
        try:
            if is_folder(edition):
                texts.append(_native.plans_in(os.fsencode(place)))
                many.append(True)
            elif place or isinstance(edition, dict):
                texts.append([plan_text(edition)])  # type: ignore[arg-type]
                many.append(False)
            else:
                texts.append([text_of(plan) for plan in edition])  # type: ignore[arg-type,union-attr]
                many.append(True)
        except ActionPlanError as error:
            raise ActionPlanError(error.code, error.message, error.place or place) from None
    if many[0] != many[1]:
        raise ActionPlanError("usage", "compare wants two plans or twice many, not one against many")
    said = _native.compare(texts[0], texts[1], many[0], format)
    return json.loads(said) if format == "json" else said


Format = Literal["html", "json", "csv", "xlsx", "sarif"]


def report(source: Path | Iterable[Plan | Outcome], out: Path | None = None, *, format: Format = "html",
           as_of: str = "", expect: Iterable[str] | None = None, baseline: Path | None = None) -> str | bytes | dict[str, Any]:
    """How good the data of converted plans is; what `actionplan report` says.

    source    a folder that convert wrote, the file of its --store, or plans or outcomes of convert_many, of which those that failed
              are told of, too
    out       where to write it: a file, or a folder for csv
    format    "html" gives a page as str, "json" and "sarif" a dict, "xlsx" a workbook as bytes, "csv" a dict from file name to text
    as_of     look at deadlines from this day, "2016-04-30"; else from each plan's own date
    expect    the areas that plans are expected from: names, or ONS codes and names; else the upper-tier local authorities of England
    baseline  of sarif: an earlier report, which tells what is new

    Gives the report, whether or not it is written. Raises ActionPlanError: `usage`, `not-a-plan`, `not-sarif`, `bad-store`,
    `output-unwritable`, and those of reading the folder.
    """
    place = os.fspath(source) if isinstance(source, (str, os.PathLike)) else ""
    plans: list[tuple[str, bytes]] = []
    failed: list[list[str]] = []
    for one in () if isinstance(source, (str, os.PathLike)) else source:
        plan = one.plan if isinstance(one, Outcome) else one
        if plan is not None:
            plans.append((plan["plan"]["id"] + ".json", text_of(plan)))
        elif isinstance(one, Outcome) and one.error is not None:
            failed.append([one.source, one.error.code, one.error.message])
    try:
        files = _native.report(os.fsencode(place), plans, failed, format, as_of, None if expect is None else "\n".join(expect),
                               None if baseline is None else content_of(baseline))
    except ActionPlanError as error:
        raise ActionPlanError(error.code, error.message, error.place or place) from None
    if out is not None:
        write(out, files)
    if format == "csv":
        return {name: content.decode() for name, content in files}
    content = files[0][1]
    return content if format == "xlsx" else content.decode() if format == "html" else json.loads(content)


def write(out: Path, files: list[tuple[str, bytes]]) -> None:
    try:
        if files[0][0]:
            os.makedirs(out, exist_ok=True)
        for name, content in files:
            with open(os.path.join(out, name) if name else out, "wb") as file:
                file.write(content)
    except OSError as failure:
        raise ActionPlanError("output-unwritable", f"can't be written: {failure.strerror}; choose another place",
                              os.fspath(out)) from None
