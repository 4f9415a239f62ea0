"""Documents to plans, in closed workers or in this process."""

import atexit
import collections
import functools
import json
import os
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from typing import NamedTuple, TypedDict, Unpack, cast

from . import _native
from .errors import ActionPlanError
from .plan_types import Plan
from .worker import WorkerProgram, document_request, path_request

Path = str | os.PathLike[str]


class Reading(TypedDict, total=False):
    """How documents are read; the options of `actionplan convert` of the same names.

    tracked  of changes that a Word file tracks: "accept" (unless given), "reject" or "all"
    profile  the path of a JSON file with headings, bodies, date words, colours and area of your own
    as_of    look at deadlines from this day, "2016-04-30"; else from each plan's own date
    """

    tracked: str
    profile: Path
    as_of: str


class Limits(Reading, total=False):
    """And what they may cost.

    timeout          seconds for one document (60)
    memory           the most memory for one document, like "512M" or "4G" ("2G")
    require_sandbox  read nothing where the kernel can't close in the process that reads it
    """

    timeout: int
    memory: str
    require_sandbox: bool


class Outcome(NamedTuple):
    """What became of one document: a plan, or the error why there is none."""

    source: str
    plan: Plan | None
    error: ActionPlanError | None


class TextOutcome(NamedTuple):
    """The same with the plan as JSON, without white space."""

    source: str
    text: bytes | None
    error: ActionPlanError | None


class Progress(NamedTuple):
    """How far convert_many has come."""

    done: int
    total: int
    last: Outcome


def _arguments(jobs: int, limits: Limits) -> list[str]:
    unknown = set(limits) - Limits.__annotations__.keys()
    if unknown:
        raise TypeError(f"{min(unknown)} is no option; there are {', '.join(sorted(Limits.__annotations__))}")
    words = ["--jobs", str(jobs)]
    for name, value in limits.items():
        if name == "require_sandbox":
            words += ["--require-sandbox"] if value else []
        else:
            words += [f"--{name.replace('_', '-')}", os.path.abspath(str(value)) if name == "profile" else str(value)]
    return words


def _place(source: Path | bytes, name: str | None) -> str:
    return name or "document" if isinstance(source, bytes) else os.fspath(source)


def _content(path: Path) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as failure:
        code = "missing-input" if isinstance(failure, FileNotFoundError) else "unreadable"
        raise ActionPlanError(code, f"can't be read: {failure.strerror}; check the path", os.fspath(path)) from None


def _request(source: Path | bytes, name: str | None) -> bytes:
    if isinstance(source, bytes):
        return document_request(name or "document", source)
    path = os.path.abspath(source)
    try:
        path.encode()
    except UnicodeEncodeError:  # JSON has no way to say such a name
        return document_request(os.fsencode(os.path.basename(path)).decode("utf-8", "replace"), _content(path))
    return path_request(path)


def _placed(error: ActionPlanError, place: str) -> ActionPlanError:
    return ActionPlanError(error.code, error.message, "" if error.code == "usage" else place)


# In an answer, the plan comes last; what stands before it is in quotes, in which none can stand as it is.
_PLAN_KEY = b'"plan":'


def _plan_text(answer: Future[bytes], place: str) -> bytes:
    try:
        line = answer.result()
    except ActionPlanError as error:
        raise _placed(error, place) from None
    start = line.find(_PLAN_KEY)
    if start < 0:
        said = json.loads(line)
        raise ActionPlanError(said["error"]["code"], said["error"]["message"], place)
    return line[start + len(_PLAN_KEY):line.rindex(b"}")]


def _plan_of(answer: Future[bytes], place: str) -> Plan:
    return cast(Plan, json.loads(_plan_text(answer, place)))


class Converter:
    """A pool of closed workers. It starts with the first document, and ends with close(), `with`, or this process.

    Each document is read in a process of its own kind: one that can open no file, start no program, reach no network, and has
    limits of time and memory. One that crashes or hangs costs its own document.

    Threads may share one. A fork of this process starts a pool of its own.

    jobs     documents at once (as many as there are processors)
    options  those of `Limits`

        with actionplan.Converter(timeout=10) as converter:
            plan = converter.convert("plan.pdf")
    """

    def __init__(self, jobs: int | None = None, **options: Unpack[Limits]) -> None:
        self._lock = threading.Lock()
        self._worker: WorkerProgram | None = None
        self._jobs = jobs or len(os.sched_getaffinity(0))
        self._arguments = _arguments(self._jobs, options)
        _converters.add(self)

    def convert(self, source: Path | bytes, name: str | None = None) -> Plan:
        """See actionplan.convert."""
        return _plan_of(self._ask(source, name), _place(source, name))

    def outcome(self, source: Path | bytes, name: str | None = None) -> Outcome:
        """The same, with the error as a value."""
        return self._outcome(_place(source, name), self._ask(source, name))

    def convert_many(self, sources: Iterable[Path | tuple[str, bytes]], ahead: int | None = None) -> Iterator[Outcome]:
        """The outcome of each, in their order, as soon as it is there.

        sources  paths, or names with bytes; taken as they are needed, `ahead` (twice the jobs) before the answers
        """
        return (self._outcome(*one) for one in self._answers(sources, ahead or 2 * self._jobs))

    def texts(self, sources: Iterable[Path | tuple[str, bytes]], ahead: int | None = None) -> Iterator[TextOutcome]:
        """What convert_many gives, but for who wants the JSON itself."""
        return (self._text(*one) for one in self._answers(sources, ahead or 2 * self._jobs))

    def text(self, source: Path | bytes, name: str | None = None) -> TextOutcome:
        return self._text(_place(source, name), self._ask(source, name))

    def close(self) -> None:
        """Ends the workers; the next document starts new ones."""
        with self._lock:
            worker, self._worker = self._worker, None
        if worker is not None:
            worker.close()

    def __enter__(self) -> "Converter":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    def _ask(self, source: Path | bytes, name: str | None) -> Future[bytes]:
        try:
            request = _request(source, name)
        except ActionPlanError as error:
            failed: Future[bytes] = Future()
            failed.set_exception(error)
            return failed
        with self._lock:
            if self._worker is None or not self._worker.alive():
                if self._worker is not None:
                    self._worker.close()
                self._worker = WorkerProgram(self._arguments)
            worker = self._worker
        return worker.ask(request)

    def _answers(self, sources: Iterable[Path | tuple[str, bytes]], ahead: int) -> Iterator[tuple[str, Future[bytes]]]:
        waiting: collections.deque[tuple[str, Future[bytes]]] = collections.deque()
        for source in sources:
            name, content = source if isinstance(source, tuple) else (None, source)
            waiting.append((_place(content, name), self._ask(content, name)))
            if len(waiting) > ahead:
                yield waiting.popleft()
        yield from waiting

    @staticmethod
    def _text(place: str, answer: Future[bytes]) -> TextOutcome:
        try:
            return TextOutcome(place, _plan_text(answer, place), None)
        except ActionPlanError as error:
            return TextOutcome(place, None, error)

    @staticmethod
    def _outcome(place: str, answer: Future[bytes]) -> Outcome:
        try:
            return Outcome(place, _plan_of(answer, place), None)
        except ActionPlanError as error:
            return Outcome(place, None, error)

    def _forget(self) -> None:
        self._lock = threading.Lock()  # another thread may have held it when the process forked
        if self._worker is not None:
            self._worker.forget()
            self._worker = None


_converters: weakref.WeakSet[Converter] = weakref.WeakSet()


@functools.lru_cache(maxsize=4)
def _shared(jobs: int | None, options: tuple[tuple[str, object], ...]) -> Converter:
    return Converter(jobs, **cast(Limits, dict(options)))


def _converter(options: Limits, jobs: int | None = None) -> Converter:
    return _shared(jobs, tuple(sorted(options.items())))


def _end_all() -> None:
    for converter in list(_converters):
        converter.close()


def _forget_all() -> None:
    for converter in list(_converters):
        converter._forget()


atexit.register(_end_all)
os.register_at_fork(after_in_child=_forget_all)


def convert(source: Path | bytes, *, name: str | None = None, isolated: bool = True, **options: Unpack[Limits]) -> Plan:
    """Turns one document into a plan: a dict of the shape of `actionplan.Plan` (docs/SCHEMA.md), as `actionplan convert` writes it.

    source    a path, or the document itself (72 MB at most, more as a path)
    name      what bytes are called; the extension may help to tell what they are, the rest becomes the plan's id
    isolated  read it in a closed worker, which is started once and kept; the same as the command does. False reads it in this
              process: as long as the document is hostile or only broken, it can crash the process or take all of its memory,
              and `timeout`, `memory` and `require_sandbox` mean nothing. One document at a time is read that way.
    options   those of `Limits`

    Raises ActionPlanError with a code of docs/ERRORS.md, and `usage` for an option's value that is none. The interpreter is free
    for other threads meanwhile.

        plan = actionplan.convert("samples/oxfordshire.docx")
        plan["actions"][0]["timescale"]["dates"][0]["latest"]
    """
    if isolated:
        return _converter(options).convert(source, name)
    _arguments(1, options)
    content = source if isinstance(source, bytes) else _content(source)
    place = _place(source, name)
    called = place if isinstance(source, bytes) else os.path.basename(place)
    profile = options.get("profile", "")
    try:
        text = _native.convert(content, os.fsencode(called).decode("utf-8", "replace"), options.get("tracked", "accept"),
                               os.path.abspath(profile) if profile else "", options.get("as_of", ""))
    except ActionPlanError as error:
        raise _placed(error, place) from None
    return cast(Plan, json.loads(text))


def convert_many(paths: Path | Iterable[Path], *, jobs: int | None = None,
                 progress: Callable[[Progress], object] | None = None, **options: Unpack[Limits]) -> Iterator[Outcome]:
    """Turns many documents into plans, several at once, each in a closed worker.

    paths     files and folders; folders are searched all the way down, as the command does
    jobs      documents at once (as many as there are processors)
    progress  called after each document with a `Progress`
    options   those of `Limits`

    Gives an `Outcome` for each file, in the order of the paths, as soon as it is there: the plan or the error. One bad file never
    costs another, and memory does not grow with their number. Raises ActionPlanError only for options that are none.

        plans = [one.plan for one in actionplan.convert_many("samples") if one.plan]
    """
    converter = _converter(options, jobs)  # an option that is unknown is told at the call
    named = [paths] if isinstance(paths, (str, os.PathLike)) else paths
    found = [(os.fsdecode(path), code, message) for path, code, message in _native.inputs([os.fsencode(one) for one in named])]
    return _told(converter, found, progress)


def _told(converter: Converter, found: list[tuple[str, str, str]],
          progress: Callable[[Progress], object] | None) -> Iterator[Outcome]:
    readable = converter.convert_many(path for path, code, _ in found if not code)
    for done, (path, code, message) in enumerate(found, 1):
        outcome = Outcome(path, None, ActionPlanError(code, message, path)) if code else next(readable)
        if outcome.error is not None and outcome.error.code == "usage":
            raise outcome.error
        if progress is not None:
            progress(Progress(done, len(found), outcome))
        yield outcome
