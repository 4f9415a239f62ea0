"""What runs in the Python processes of Spark's executors: batches of documents to batches of rows.

Each such process, of which an executor has one a core, keeps one pool of closed workers for as long as Spark keeps the process.
"""

import bisect
import collections
import functools
import gc
import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, cast

from ..converter import Converter, Limits, TextOutcome
from ..errors import ActionPlanError
from . import layout
from .places import file_system, input_of
from .plan_files import PlanFiles
from .web_archive import LARGEST, DamagedArchive, Response, responses

STREAM_BYTES = 64 << 20  # a document that is larger goes to the workers as a file: a line of a stream may have 96 MiB (docs/stream.md)
TOO_LARGE = ("file-too-large", f"over {LARGEST >> 20} MiB; split the document")
BATCH_ROWS = 16  # so that Spark writes while the next are converted
AHEAD = 8  # documents that a worker finds waiting while this process writes
KEY_BYTES = 16


class Settings(NamedTuple):
    """How documents are read, as executors must know it: the profile as its content, since its file is on the driver only."""

    name: str  # all of it in a word, as run.ndjson has it
    options: tuple[tuple[str, Any], ...]
    profile: bytes | None
    jobs: int


class Item(NamedTuple):
    """One document. Without content there is an error in its place."""

    input: str
    name: str
    content: bytes
    archive: str | None = None
    error: tuple[str, str] | None = None


class KnownKeys:
    """Which documents are there already: sorted keys in one string of bytes, 16 a document."""

    def __init__(self, keys: bytes) -> None:
        self._keys = keys

    def __len__(self) -> int:
        return len(self._keys) // KEY_BYTES

    def __getitem__(self, index: int) -> bytes:
        return self._keys[index * KEY_BYTES:(index + 1) * KEY_BYTES]

    def __contains__(self, key: object) -> bool:
        index = bisect.bisect_left(self, cast(bytes, key))
        return index < len(self) and self[index] == key


def key_of(source: str, sha256: str | None) -> bytes:
    """Of an input as it is now; one whose bytes nobody has read has no SHA-256."""
    return hashlib.sha256(f"{source}\n{sha256 or ''}".encode("utf-8", "surrogatepass")).digest()[:KEY_BYTES]


@functools.lru_cache(maxsize=1)
def converter_of(settings: Settings) -> Converter:
    options = dict(settings.options)
    if settings.profile is not None:
        with tempfile.NamedTemporaryFile(prefix="actionplan-profile-", suffix=".json", delete=False) as file:
            file.write(settings.profile)
        options["profile"] = file.name
    # Plans are trees of thousands of parts: looking through them for circles takes a third of the time of reading their JSON.
    gc.set_threshold(200_000, 50, 50)
    return Converter(settings.jobs, **cast(Limits, options))


def large_outcome(converter: Converter, item: Item) -> TextOutcome:
    """Through a file of its name, which the plan tells."""
    with tempfile.TemporaryDirectory(prefix="actionplan-large-") as folder:
        path = os.path.join(folder, item.name)
        with open(path, "wb") as file:
            file.write(item.content)
        return converter.text(path)


def outcomes(converter: Converter, items: Iterable[Item]) -> Iterator[tuple[Item, TextOutcome]]:
    """Each with what became of it, in order; a few are read ahead."""
    waiting: collections.deque[Item] = collections.deque()

    def small() -> Iterator[tuple[str, bytes]]:
        for item in items:
            waiting.append(item)
            # What has no content of use still takes a place, so that answers stay in step with items.
            yield item.name, b"" if item.error or len(item.content) > STREAM_BYTES else item.content

    for outcome in converter.texts(small(), AHEAD):
        item = waiting.popleft()
        if item.error:
            outcome = TextOutcome(item.input, None, ActionPlanError(*item.error))
        elif len(item.content) > STREAM_BYTES:
            outcome = large_outcome(converter, item)
        elif outcome.error is not None and outcome.error.code == "no-worker":
            outcome = converter.text(item.content, item.name)  # the pool had gone, not for this document's sake
        yield item, outcome


def row_of(outcome: TextOutcome) -> dict[str, Any]:
    import orjson

    if outcome.error is not None:
        return layout.error_row(outcome.error.code, outcome.error.message)
    assert outcome.text is not None, "an outcome has a plan or an error"
    return layout.plan_row(orjson.loads(outcome.text))


def batches(rows: Iterable[dict[str, Any]]) -> Iterator[Any]:
    held: list[dict[str, Any]] = []
    for row in rows:
        held.append(row)
        if len(held) >= BATCH_ROWS:
            yield layout.staged_batch(held)
            held = []
    if held:
        yield layout.staged_batch(held)


class Conversion:
    """For mapInArrow: documents in, staged rows out. A document that is known gives a row of status `unchanged` only."""

    def __init__(self, settings: Settings, plans: str, known: Any) -> None:
        self._settings = settings
        self._plans = plans  # the folder for their JSON
        self._known = known  # a broadcast of KnownKeys' bytes

    def of_files(self, given: Iterable[Any]) -> Iterator[Any]:
        """Of batches with `path` and `content`."""
        return batches(self._rows(Item(input_of(path), path.rpartition("/")[2], content)
                                  for batch in given
                                  for path, content in zip(batch.column(0).to_pylist(), map(scalar_bytes, batch.column(1)))))

    def of_unread(self, given: Iterable[Any]) -> Iterator[Any]:
        """Of batches with the `path` of a file that has no bytes, or the `error` and `message` why there are none of it."""
        return batches(self._rows(Item(input_of(path), path.rpartition("/")[2], b"", None, (error, message) if error else None)
                                  for batch in given
                                  for path, error, message in zip(*(column.to_pylist() for column in batch.columns))))

    def of_archives(self, given: Iterable[Any]) -> Iterator[Any]:
        """Of batches with the `path` of a WARC archive."""
        return batches(self._rows(item for batch in given for path in batch.column(0).to_pylist() for item in archive_items(path)))

    def _rows(self, items: Iterable[Item]) -> Iterator[dict[str, Any]]:
        known = KnownKeys(self._known.value)
        passed: list[dict[str, Any]] = []
        hashes: collections.deque[str | None] = collections.deque()
        seen: set[bytes] = set()  # an archive may hold a page twice

        def new() -> Iterator[Item]:
            for item in items:
                sha256 = None if item.error else hashlib.sha256(item.content).hexdigest()
                key = key_of(item.input, sha256)
                if key in seen:
                    continue
                seen.add(key)
                if key in known:
                    passed.append({"input": item.input, "archive": item.archive, "sha256": sha256, "status": "unchanged"})
                    continue
                hashes.append(sha256)
                yield item

        with PlanFiles(self._plans) as files:
            for item, outcome in outcomes(converter_of(self._settings), new()):
                sha256 = hashes.popleft()
                part = None if outcome.text is None else files.add(item.input, sha256, outcome.text)
                yield {"file_name": item.name, **row_of(outcome), "input": item.input, "archive": item.archive, "sha256": sha256,
                       "settings": self._settings.name, "part": part}
                yield from passed
                passed.clear()
            yield from passed


def scalar_bytes(value: Any) -> bytes:
    return cast(bytes, value.as_py())


def archive_items(path: str) -> Iterator[Item]:
    place = input_of(path)
    try:
        system, inner = file_system(path)
        with system.open_input_stream(inner, compression=None) as stream:
            for response in responses(stream):
                yield item_of(response, place)
    except (DamagedArchive, OSError, ValueError) as failure:
        said = str(failure) if isinstance(failure, DamagedArchive) else f"can't be read: {failure}"
        yield Item(place, place.rpartition("/")[2], b"", place, ("unreadable", f"{said}; fetch the archive again".replace("\n", " ")))


def item_of(response: Response, archive: str) -> Item:
    error = None
    if response.content is None:
        error = TOO_LARGE
    elif response.cut:
        error = ("file-too-large", f"was cut off when it was harvested ({response.cut}); fetch the whole of it from its address")
    return Item(response.url, response.name, b"" if error else response.content or b"", archive, error)
