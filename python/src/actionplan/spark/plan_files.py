"""The plans themselves, as JSON: written once, by the process that had them converted, and only renamed after that.

They are most of what a run makes. A task that runs twice writes its files twice; those that Spark's rows of the documents
don't name are taken away (job.py).
"""

import uuid
from types import TracebackType
from typing import Any

from . import layout
from .places import file_system

FILE_BYTES = 128 << 20  # of JSON; ten times less as Parquet
GROUP_BYTES = 8 << 20


class PlanFiles:
    """Those of one task, in one folder: a file, or some where it has many plans."""

    def __init__(self, folder: str) -> None:
        self._system, self._folder = file_system(folder)
        self._part = ""
        self._writer: Any = None
        self._sink: Any = None
        self._held: list[tuple[str, str | None, bytes, str]] = []
        self._group = self._written = 0

    def add(self, source: str, sha256: str | None, text: bytes) -> str:
        """The name of the file that the plan is in."""
        if self._writer is None:
            self._open()
        self._held.append((source, sha256, text, self._part))
        part = self._part
        self._group += len(text)
        if self._group >= GROUP_BYTES:
            self._flush()
        if self._written >= FILE_BYTES:
            self.close()
        return part

    def _open(self) -> None:
        import pyarrow.parquet

        self._part = f"{uuid.uuid4().hex}.parquet"
        self._system.create_dir(self._folder, recursive=True)
        self._sink = self._system.open_output_stream(f"{self._folder}/{self._part}")
        # The JSON of each is its own: words that come again are zstd's to find, not a dictionary's.
        self._writer = pyarrow.parquet.ParquetWriter(
            self._sink, layout.arrow_schema("plans"), compression="zstd", use_dictionary=["part"], write_statistics=["input", "sha256", "part"])

    def _flush(self) -> None:
        if self._held:
            self._writer.write_table(layout.arrow_table("plans", [list(column) for column in zip(*self._held)]))
        self._written += self._group
        self._held, self._group = [], 0

    def close(self) -> None:
        if self._writer is not None:
            self._flush()
            self._writer.close()
            self._sink.close()
        self._writer, self._written = None, 0

    def __enter__(self) -> "PlanFiles":
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: BaseException | TracebackType | None) -> None:
        if kind is None:
            self.close()
